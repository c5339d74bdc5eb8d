//! Passkeys: making one on the account's page, signing in with one. The forms work with our one script only and stay
//! hidden without it; everything else works by password.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use trellis_app::{
    Problem,
    people::passkeys::{self, Begun, Kept, PasskeyKind},
    problem::Kind as ProblemKind,
};

use super::{account::signed_in, entered, sign_in};
use crate::{
    Web,
    asked::At,
    caller::Caller,
    components::{
        figures,
        form::{self, Field, Kind, Wrong},
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    pages::saved,
    session::Visitor,
};

/// What browsers call this site, if passkeys can be bound to it: its public address, or this very machine.
pub(super) fn origin(web: &Web, headers: &HeaderMap) -> Option<String> {
    if let Some(address) = &web.house.installation().public_address {
        return Some(address.trim_end_matches('/').to_owned());
    }
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let is_here = name == "localhost" && port.parse::<u16>().is_ok();
    is_here.then(|| format!("http://{host}"))
}

fn needed(web: &Web, headers: &HeaderMap) -> Result<String, Problem> {
    origin(web, headers).ok_or_else(Problem::not_found)
}

/// What the device answers, and where it went wrong.
fn answer_fields(visitor: &Visitor) -> Markup {
    html! {
        input type="hidden" name="ceremony";
        input type="hidden" name="credential";
        p.problem data-trouble hidden { (visitor.words.say("passkey-trouble")) }
    }
}

/// The form that signs in with a passkey; the address is taken from the field above.
pub(super) fn entering(visitor: &Visitor, next: &str) -> Markup {
    html! {
        form.sheet method="post" action="/sign-in/passkey" data-passkey="/sign-in/passkey/start" data-kind="enter" hidden {
            (form::token(visitor))
            input type="hidden" name="next" value=(next);
            input type="hidden" name="email";
            (answer_fields(visitor))
            p.hint { (visitor.words.say("passkey-enter-hint")) }
            button.button.second { (visitor.words.say("passkey-enter")) }
        }
    }
}

/// The own passkeys, and the form that makes one.
pub(super) fn section(visitor: &Visitor, kept: &[Kept], offered: bool) -> Markup {
    let words = &visitor.words;
    let columns = vec![
        Column::head(words.say("passkey-name")),
        Column::text(words.say("account-last-used")),
        Column::text(words.say("account-deeds")),
    ];
    let table = Table::records("passkeys", words.say("account-passkeys"), columns);
    let rows = html! {
        @for each in kept {
            @let used = match each.used_at {
                Some(at) => figures::instant(words, at),
                None => html! { (words.say("key-never-used")) },
            };
            @let remove = format!("/account/passkeys/{}/removal", each.id);
            (table.row(&[name(&each.name), used, form::button(visitor, &remove, &words.say("remove"), &each.name)]))
        }
    };
    let field = Field {
        name: "passkey",
        label: words.say("passkey-name"),
        hint: Some(words.say("passkey-name-hint")),
        value: "",
        kind: Kind::Line("text", Some("off")),
    };
    html! {
        p { (words.say("account-passkeys-why")) }
        @if !kept.is_empty() { (table.render(&table.rows(&rows))) }
        @if offered {
            form.sheet method="post" action="/account/passkeys" data-passkey="/account/passkeys/start" data-kind="make" hidden {
                (form::token(visitor))
                (answer_fields(visitor))
                (form::field(&field, &Wrong::default()))
                button.button.second { (words.say("passkey-make")) }
            }
        }
    }
}

/// What the script sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct PasskeySent {
    email: String,
    next: String,
    ceremony: String,
    credential: String,
    passkey: String,
}

fn begun(begun: Begun) -> Response {
    let kept = [(header::CACHE_CONTROL, "no-store")];
    (kept, Json(json!({ "ceremony": begun.ceremony, "options": begun.options }))).into_response()
}

pub(super) async fn start_making(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    Sent(PasskeySent { .. }): Sent<PasskeySent>,
) -> Result<Response, Failure> {
    let origin = needed(&web, &headers)?;
    Ok(begun(passkeys::begin(&web.house, signed_in(&visitor)?, &origin).await?))
}

pub(super) async fn make(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    Sent(sent): Sent<PasskeySent>,
) -> Result<Response, Failure> {
    let origin = needed(&web, &headers)?;
    // A device has a name of its own where its owner gives none.
    let named =
        if sent.passkey.trim().is_empty() { visitor.words.say("passkey-unnamed") } else { sent.passkey };
    let answer = (sent.ceremony.as_str(), sent.credential.as_str(), named.as_str());
    passkeys::finish(&web.house, signed_in(&visitor)?, &origin, answer).await?;
    Ok(saved(&web, "/account"))
}

pub(super) async fn remove(
    State(web): State<Web>,
    At(passkey): At<PasskeyKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    passkeys::remove(&web.house, signed_in(&visitor)?, passkey).await?;
    Ok(saved(&web, "/account"))
}

pub(super) async fn start_entering(
    State(web): State<Web>,
    headers: HeaderMap,
    Sent(sent): Sent<PasskeySent>,
) -> Result<Response, Failure> {
    let origin = needed(&web, &headers)?;
    Ok(begun(passkeys::begin_sign_in(&web.house, &sent.email, &origin).await?))
}

pub(super) async fn enter(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    caller: Caller,
    Sent(sent): Sent<PasskeySent>,
) -> Result<Response, Failure> {
    let origin = needed(&web, &headers)?;
    let caller = caller.as_told();
    match passkeys::finish_sign_in(&web.house, &sent.ceremony, &sent.credential, &origin, &caller).await {
        Ok(entry) => Ok(entered(&web, &entry, &sent.next)),
        Err(problem) if problem.code.kind() == ProblemKind::Internal => Err(problem.into()),
        Err(problem) => {
            let wrong = Wrong::of(&visitor.words, &problem);
            sign_in::again(&web, &headers, &visitor, (sent.email, sent.next), wrong, &problem).await
        }
    }
}
