//! People: signing in and out, the own account, who has an account, the language one reads, the first run, and what the
//! organisation calls things.

pub(crate) mod account;
pub(crate) mod code;
mod elsewhere;
pub(crate) mod erasing;
pub(crate) mod invitation;
mod language;
pub(crate) mod list;
pub(crate) mod offices;
mod passkeys;
pub(crate) mod provider;
pub(crate) mod second_step;
mod see_as;
pub(crate) mod settings;
pub(crate) mod sign_in;
mod sign_out;
pub(crate) mod welcome;

use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use trellis_app::people::{Entry, sign_in::KNOWN_DAYS};

use crate::{Web, address, address::Address, cookies::Cookie, session::session_cookie};

/// How long a right password waits for its second step, in seconds.
const STEP_SECONDS: i64 = 10 * 60;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::submit))
        .route("/sign-in/code", get(code::show).post(code::submit))
        .route("/sign-in/second-step", get(second_step::show_first).post(second_step::submit_first))
        .route("/sign-in/passkey", post(passkeys::enter))
        .route("/sign-in/passkey/start", post(passkeys::start_entering))
        .route("/sign-in/provider/{id}", get(elsewhere::begin))
        .route("/sign-in/callback", get(elsewhere::finish))
        .route("/sign-out", post(sign_out::submit))
        .route("/language", post(language::submit))
        .route("/invitations/{secret}", get(invitation::show).post(invitation::submit))
        .route("/account", get(account::show))
        .route("/account/password", post(account::password))
        .route("/account/second-step", get(second_step::show).post(second_step::submit))
        .route("/account/second-step/removal", post(account::remove_second_step))
        .route("/account/recovery-codes", post(account::recovery_codes))
        .route("/account/sessions/{id}/end", post(account::end_session))
        .route("/account/sessions/end", post(account::end_sessions))
        .route("/account/passkeys", post(passkeys::make))
        .route("/account/passkeys/start", post(passkeys::start_making))
        .route("/account/passkeys/{id}/removal", post(passkeys::remove))
        .route("/account/provider/removal", post(elsewhere::unlink))
        .route("/account/keys", post(account::make_key))
        .route("/keys/{id}/revocation", post(account::revoke_key))
        .route("/see-as", post(see_as::begin))
        .route("/see-as/end", post(see_as::end))
        .route("/people", get(list::show))
        .route("/people/invitations", post(list::invite))
        .route("/people/keys/{id}/revocation", post(list::revoke_key))
        .route("/people/{id}/invitation", post(list::invite_again))
        .route("/people/{id}/disabling", post(list::disable))
        .route("/people/{id}/erasure", get(erasing::show).post(erasing::submit))
        .route("/people/{id}/offices", post(list::propose))
        .route("/offices/{id}/approval", post(offices::approve))
        .route("/offices/{id}/confirmation", post(offices::confirm))
        .route("/offices/{id}/end", post(offices::end))
        .route("/settings", get(settings::show).post(settings::put))
        .route("/settings.toml", get(settings::download))
        .route("/settings/import", post(settings::import))
        .route("/settings/provider", get(provider::show).post(provider::put))
        .route("/settings/provider/test", post(provider::test))
        .route("/settings/provider/removal", post(provider::remove))
        .route("/welcome", get(welcome::show))
        .route("/welcome/code", post(welcome::code))
        .route("/welcome/organisation", post(welcome::found))
        .route("/welcome/first", post(welcome::first))
        .route("/welcome/second", post(welcome::second))
}

/// Leads to an address of this server that a form carried along; to the start page if it is none.
pub(crate) fn onward(next: &str, cookies: impl IntoIterator<Item = Option<HeaderValue>>) -> Response {
    let next = address::local(next).unwrap_or("/");
    let place = HeaderValue::from_str(next).unwrap_or(HeaderValue::from_static("/"));
    let mut answer = (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response();
    add_cookies(&mut answer, cookies);
    answer
}

fn add_cookies(answer: &mut Response, cookies: impl IntoIterator<Item = Option<HeaderValue>>) {
    for cookie in cookies.into_iter().flatten() {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// Kept nowhere, not even by the browser: a page with a secret in it or in its address.
pub(crate) fn unkept(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// The cookies that an entry sets.
fn entry_cookies(web: &Web, entry: &Entry) -> Vec<Option<HeaderValue>> {
    let settings = &web.settings;
    match entry {
        Entry::Opened(opened) => vec![
            session_cookie(settings, opened.token.as_str()),
            Cookie::Known.write(settings, &opened.known, KNOWN_DAYS * 24 * 60 * 60),
            Cookie::Step.write(settings, "", 0),
        ],
        Entry::CodeWanted(step) | Entry::SetUpWanted(step) => {
            vec![Cookie::Step.write(settings, step.as_str(), STEP_SECONDS)]
        }
    }
}

/// Leads on after a sign-in: where one was going, or to what is asked for first.
fn entered(web: &Web, entry: &Entry, next: &str) -> Response {
    let first = |path: &str| Address::of(path).with("next", next).href();
    let place = match entry {
        Entry::Opened(opened) if opened.set_up_until.is_some() => first("/account/second-step"),
        Entry::Opened(_) => next.to_owned(),
        Entry::CodeWanted(_) => first("/sign-in/code"),
        Entry::SetUpWanted(_) => first("/sign-in/second-step"),
    };
    onward(&place, entry_cookies(web, entry))
}
