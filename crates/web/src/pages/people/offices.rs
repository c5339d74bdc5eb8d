//! Offices in words, and deeds on one that is held: approving, confirming, ending. Each leads back to the list of people.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::people::offices::{self, Shown};
use trellis_domain::{
    kernel::Day,
    people::{grants::HeldKind, policy::Office},
};
use trellis_words::Words;

use crate::{
    Web,
    asked::At,
    components::{figures, name::name},
    error::Failure,
    extract::{Nothing, Sent},
    pages::saved,
    session::Visitor,
};

pub(super) async fn approve(
    State(web): State<Web>,
    At(held): At<HeldKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    offices::approve(&web.house, visitor.actor(), held).await?;
    Ok(saved(&web, "/people"))
}

pub(super) async fn confirm(
    State(web): State<Web>,
    At(held): At<HeldKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    offices::confirm(&web.house, visitor.actor(), held).await?;
    Ok(saved(&web, "/people"))
}

pub(super) async fn end(
    State(web): State<Web>,
    At(held): At<HeldKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    offices::end(&web.house, visitor.actor(), held).await?;
    Ok(saved(&web, "/people"))
}

/// The offices, for a choice.
pub(super) fn office_choices(words: &Words) -> Vec<(String, String)> {
    Office::ALL.into_iter().map(|office| (office.code().to_owned(), office_name(words, office))).collect()
}

/// What an office is called.
pub(crate) fn office_name(words: &Words, office: Office) -> String {
    words.say(&format!("office-{}", office.code()))
}

/// An office that somebody holds, in one line: what it is, for what, from when to when, whether it is in force.
pub(super) fn office_line(words: &Words, shown: &Shown, today: Day) -> Markup {
    let held = &shown.held;
    html! {
        p {
            (office_name(words, held.grant.office))
            @if let Some(held_for) = &shown.held_for { " – " (name(held_for)) }
            @if held.grant.from > Day::MIN { " · " (words.say("people-from")) " " (figures::day(words, held.grant.from)) }
            @if let Some(until) = held.grant.until { " · " (words.say("people-until")) " " (figures::day(words, until)) }
            @if held.approved_at.is_none() { " " span.tag.doubt { (words.say("people-pending")) } }
            @if held.wants_confirming(today) { " " span.tag.doubt { (words.say("people-unconfirmed")) } }
        }
    }
}
