//! A form that came after its session had ended, or with the token of an earlier session.
//!
//! Only what this installation gave to somebody in this very browser is kept; it is never sent by itself. Anything else is
//! a form that is not ours. Must not know any page.

use axum::response::{IntoResponse, Response};
use trellis_app::kept;

use crate::{
    Web,
    address::Address,
    cookies::Cookie,
    error::Failure,
    extract::{foreign, quietly},
    flash::{self, Flash},
    pages::people::onward,
    posted::{DraftDeed, Posted},
    session::Visitor,
};

/// Keeps the form for whoever had opened it, and leads to where it is offered again.
pub(crate) async fn answer(web: &Web, visitor: &Visitor, posted: &Posted) -> Response {
    let Some(person) = visitor.was_given(web, &posted.token) else { return foreign() };
    let Some(form) = posted.keepable() else { return foreign() };
    if posted.draft == Some(DraftDeed::Quietly) {
        // The page still has everything, and nobody has asked for anything yet.
        return quietly(&visitor.words.say("draft-session-ended"));
    }
    let has_files = !form.files.is_empty();
    let kept = match kept::keep(&web.house, &visitor.browser, person, &form).await {
        Ok(Some(kept)) => kept,
        Ok(None) => return foreign(),
        Err(problem) => return Failure::from(problem).into_response(),
    };
    let say = |flash: Flash| Cookie::Flash.write(&web.settings, &flash.code(), flash::SECONDS);
    let place = format!("/kept/{kept}");
    match &visitor.who {
        Some(who) if who.person.id == person => onward(&place, []),
        Some(_) => onward("/", [say(Flash::KeptForAnother)]),
        None => {
            let flash = if has_files { Flash::KeptWithoutFile } else { Flash::Kept };
            onward(&Address::of("/sign-in").with("next", &place).href(), [say(flash)])
        }
    }
}
