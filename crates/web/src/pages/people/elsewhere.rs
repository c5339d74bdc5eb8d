//! Coming in with the account one has elsewhere: to the organisation's provider and back, and the link on the own account.
//!
//! A link leads there and not a form: our pages let forms lead to ourselves only. What the browser takes along is a cookie
//! for ten minutes; the addresses of both ends are never shown again on a page, since a secret stands in them.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    people::provider::{
        self, Offer,
        enter::{self, Answered, Begun, ERRAND_MINUTES},
        link::{self, OwnLink},
    },
    problem::Code,
};
use trellis_domain::people::OrganisationKind;
use trellis_words::Arg;

use super::{account::signed_in, add_cookies, entered, onward, passkeys, sign_in, unkept};
use crate::{
    Web,
    address::Address,
    asked::At,
    caller::Caller,
    components::{
        form::{self, Wrong},
        name::name,
    },
    cookies::Cookie,
    error::Failure,
    extract::{Nothing, Sent},
    pages::saved,
    session::Visitor,
};

/// Where providers lead people back to.
const CALLBACK: &str = "/sign-in/callback";

/// The address that a provider has to know, if this installation has one that outsiders could.
pub(super) fn redirect(web: &Web, headers: &HeaderMap) -> Option<String> {
    passkeys::origin(web, headers).map(|origin| format!("{origin}{CALLBACK}"))
}

/// The providers that the sign-in page offers here.
pub(super) async fn offers(web: &Web, headers: &HeaderMap) -> Result<Vec<Offer>, Problem> {
    match redirect(web, headers) {
        Some(_) => provider::offered(&web.house).await,
        None => Ok(Vec::new()),
    }
}

/// The buttons of the providers; with whose they are where there are several.
pub(super) fn buttons(visitor: &Visitor, offers: &[Offer], next: &str) -> Markup {
    let words = &visitor.words;
    let place = |offer: &Offer| {
        let address = Address::of(format!("/sign-in/provider/{}", offer.organisation));
        if next.is_empty() { address } else { address.with("next", next) }.href()
    };
    html! {
        section.sheet {
            p.hint { (words.say("provider-or")) }
            @for offer in offers {
                p {
                    a.button.second href=(place(offer)) rel="nofollow" {
                        (words.say_with("provider-continue", &[("label", offer.label.as_str().into())]))
                    }
                    @if offers.len() > 1 { " " span.fine { (name(&offer.name)) } }
                }
            }
        }
    }
}

pub(super) async fn begin(
    State(web): State<Web>,
    headers: HeaderMap,
    At(organisation): At<OrganisationKind>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let next = visitor.address.value("next").unwrap_or_default().to_owned();
    if visitor.who.is_some() {
        return Ok(onward(&next, []));
    }
    let redirect = redirect(&web, &headers).ok_or_else(Problem::not_found)?;
    match enter::begin(&web.house, organisation, &redirect, &next).await {
        Ok(begun) => Ok(leave(&web, &begun)),
        Err(problem) if problem.code == Code::ProviderSilent => {
            refused(&web, &headers, &visitor, next, problem).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// Sends the browser to the provider.
fn leave(web: &Web, begun: &Begun) -> Response {
    // The library that made it writes addresses in plain letters.
    let place = HeaderValue::from_str(&begun.address).unwrap_or(HeaderValue::from_static("/sign-in"));
    let mut answer = (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response();
    add_cookies(&mut answer, [Cookie::Errand.write(&web.settings, &begun.errand, ERRAND_MINUTES * 60)]);
    unkept(answer)
}

pub(super) async fn finish(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    caller: Caller,
) -> Result<Response, Failure> {
    let redirect = redirect(&web, &headers).ok_or_else(Problem::not_found)?;
    let value = |name: &str| visitor.address.value(name).unwrap_or_default().to_owned();
    let answered =
        Answered { state: value("state"), code: value("code"), error: value("error"), iss: value("iss") };
    let errand = Cookie::Errand.read(&web.settings, &headers);
    let (next, entry) = enter::finish(&web.house, errand, &answered, &redirect, &caller.as_told()).await;
    let mut answer = match entry {
        Ok(entry) => entered(&web, &entry, &next),
        Err(problem) if problem.code.kind().is_fault() && problem.code != Code::ProviderSilent => {
            return Err(problem.into());
        }
        Err(problem) => refused(&web, &headers, &visitor, next, problem).await?,
    };
    // An errand is good for one answer, whatever it was.
    add_cookies(&mut answer, [Cookie::Errand.write(&web.settings, "", 0)]);
    Ok(unkept(answer))
}

/// The sign-in page with what went wrong, and every other way to sign in.
async fn refused(
    web: &Web,
    headers: &HeaderMap,
    visitor: &Visitor,
    next: String,
    problem: Problem,
) -> Result<Response, Failure> {
    let address = Address::of("/sign-in");
    let address = if next.is_empty() { address } else { address.with("next", &next) };
    let visitor = visitor.at(&address.href());
    let wrong = Wrong::of(&visitor.words, &problem);
    let answer = sign_in::again(web, headers, &visitor, (String::new(), next), wrong, &problem).await;
    let failure = Failure::from(problem);
    failure.log(CALLBACK, &visitor.request_id());
    answer
}

/// The link of the own account, and how it is taken away.
pub(super) fn linked(visitor: &Visitor, link: &OwnLink) -> Markup {
    let words = &visitor.words;
    let day = words.day_at(link.linked_at);
    let said = [("label", Arg::from(link.label.as_str())), ("day", Arg::from(day))];
    html! {
        (words.say_with("account-provider-since", &said))
        (form::button(visitor, "/account/provider/removal", &words.say("account-provider-unlink"), &link.label))
    }
}

pub(super) async fn unlink(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    link::unlink(&web.house, signed_in(&visitor)?).await?;
    Ok(saved(&web, "/account"))
}
