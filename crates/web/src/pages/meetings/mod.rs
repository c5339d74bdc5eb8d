//! Meetings, bodies, deadlines, rounds of consultation and the calendar: a file each, over one `app::meetings::Room`.
//!
//! A page shows one form at a time, as [`super::forms`] has it.

pub(crate) mod acts;
pub(crate) mod bodies;
pub(crate) mod calendar;
pub(crate) mod consultations;
pub(crate) mod deadlines;
pub(crate) mod decisions;
pub(crate) mod decisions_one;
pub(crate) mod documents;
pub(crate) mod documents_one;
pub(crate) mod documents_sheet;
pub(crate) mod list;
pub(crate) mod meeting;
mod meeting_sheets;
mod papers;
mod points;
mod queue;
mod sample;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::meetings::{DueDeadline, Room, plain};
use trellis_domain::{
    kernel::Day,
    meetings::{Session, deadline::DeadlineState},
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    components::{name::name, printed, sheet::word},
};
pub(crate) use papers::{uploads, watched};

pub(crate) fn routes() -> Router<Web> {
    papers::routes()
        .route("/meetings", get(list::show).post(list::add))
        .route("/meetings/{id}", get(meeting::show).post(meeting::change))
        .route("/meetings/{id}/days", post(meeting::relocate))
        .route("/meetings/{id}/queue", post(queue::raise))
        .route("/meetings/{id}/queue/{need}", post(queue::settle))
        .route("/meetings/{id}/agenda", post(meeting::put_item))
        .route("/meetings/{id}/agenda/removal", post(meeting::remove_item))
        .route("/meetings/{id}/agenda/considered", post(meeting::consider))
        .route("/meetings/{id}/points", post(meeting::put_point))
        .route("/meetings/{id}/points/removal", post(meeting::remove_point))
        .route("/meetings/{id}/participants", post(meeting::put_participant))
        .route("/meetings/{id}/participants/removal", post(meeting::remove_participant))
        .route("/meetings/{id}/deadlines", post(meeting::add_deadline))
        .route("/bodies", get(bodies::list).post(bodies::add))
        .route("/bodies/{id}", get(bodies::show).post(bodies::change))
        .route("/deadlines/{id}", get(deadlines::show).post(deadlines::change))
        .route("/deadlines/{id}/announcement", post(deadlines::announce))
        .route("/deadlines/{id}/done", post(deadlines::finish))
        .route("/deadlines/{id}/removal", post(deadlines::remove))
        .route("/consultations", get(consultations::list).post(consultations::add))
        .route("/consultations/{id}", get(consultations::show).post(consultations::change))
        .route("/consultations/{id}/answers", post(consultations::answer))
        .route("/consultations/{id}/answers.csv", get(consultations::export))
        .route("/consultations/{id}/outcomes", post(consultations::settle))
        .route("/calendar", get(calendar::show).post(calendar::add_deadline))
        .route("/calendar/address", post(calendar::make))
        .route("/calendar/address/end", post(calendar::end))
        .route("/calendar/{file}", get(calendar::feed))
}

/// Where the meetings stand, for breadcrumbs.
fn crumb(words: &Words) -> (String, String) {
    (words.say("nav-meetings"), "/meetings".to_owned())
}

fn meeting_page(session: &Session) -> String {
    format!("/meetings/{}", session.id)
}

/// First to last day; a word where nobody has set them.
fn days(words: &Words, session: &Session) -> String {
    match (session.first_day, session.last_day) {
        (None, None) => words.say("meeting-no-days"),
        (Some(first), Some(last)) => words.day_span(first, last),
        (first, last) => first.or(last).map(|day| words.day(day)).unwrap_or_default(),
    }
}

/// The days a deadline means, in words.
fn due_days(words: &Words, each: &DueDeadline) -> String {
    let due = &each.due;
    match (due.earliest, due.latest) {
        (Some(first), Some(last)) => words.day_span(first, last),
        (Some(first), None) => words.say_with("deadline-from", &[("day", Arg::from(first))]),
        (None, Some(last)) => words.day(last),
        (None, None) => words.say("deadline-no-day"),
    }
}

/// Where a deadline stands; what is missed is marked, in words, too.
fn state_tag(words: &Words, each: &DueDeadline) -> Markup {
    let said = word(words, "deadline-state", each.state.code());
    html! { span.tag.doubt[each.state == DeadlineState::Missed] { (said) } }
}

/// Wording to the letter, the day and how it came about, and what was sent.
fn due_cell(words: &Words, room: &Room, each: &DueDeadline) -> Markup {
    html! {
        (due_days(words, each))
        p.fine { (name(&each.deadline.wording)) }
        p.fine { (plain::why(&each.due, room, words)) }
        @if let Some(sent) = each.sent_otherwise() { (sent_otherwise(words, sent)) }
    }
}

fn sent_otherwise(words: &Words, sent: Day) -> Markup {
    html! { p.fine { (words.say_with("deadline-sent-otherwise", &[("day", Arg::from(sent))])) } }
}

/// Several lines as typed; nothing where there are none.
fn lines(text: &str) -> Markup {
    printed::lines(text)
}
