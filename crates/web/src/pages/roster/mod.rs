//! Experts: the roster and its search, nominating somebody, one record with a form at a time, what is on file about it, what the
//! roster is used for; [`proposals`] of who goes on all missions; and [`support`], money with which Members pay experts.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and leads on.

mod forms;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod on_file;
pub(crate) mod one;
pub(crate) mod proposals;
mod sample;
pub(crate) mod service;
pub(crate) mod statistics;
pub(crate) mod support;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::roster::{
    accrediting::{self, PassingInput},
    deeds::{self, RemarkInput},
    moves::{self, MoveInput},
};
use trellis_domain::roster::{
    expert::{Expert, ExpertState},
    upkeep::Currency,
};
use trellis_words::Words;

use super::saved;
use crate::{
    Web,
    asked::At,
    components::figures,
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    proposals::routes()
        .merge(support::routes())
        .route("/experts", get(list::show).post(new::add))
        .route("/experts.csv", get(list::csv))
        .route("/experts.xlsx", get(list::xlsx))
        .route("/experts/contributions", get(service::contributions))
        .route("/experts/contributions/{file}", get(service::statement))
        .route("/experts/improvements", post(statistics::note_improvement))
        .route("/experts/improvements/removal", post(statistics::remove_improvement))
        .route("/experts/new", get(new::show))
        .route("/experts/statistics", get(statistics::show))
        .route("/experts/statistics/{file}", get(statistics::paper))
        .route("/experts/{id}", get(one::show).post(new::change))
        .route("/experts/{id}/accreditation", post(accredit))
        .route("/experts/{id}/confirmation", post(confirm))
        .route("/experts/{id}/data.json", get(one::data))
        .route("/experts/{id}/nomination", post(new::complete))
        .route("/experts/{id}/on-file", get(on_file::show))
        .route("/experts/{id}/service", get(service::show))
        .route("/experts/{id}/service/{file}", get(service::record))
        .route("/experts/{id}/state", post(move_on))
        .route("/experts/{id}/withdrawal", post(withdraw))
        .route("/experts/{id}/remarks", post(say))
}

/// Where experts stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("experts-title"), "/experts".to_owned())]
}

fn page_of(expert: &Expert) -> String {
    format!("/experts/{}", expert.id)
}

/// A state as a shape, a word and a colour.
fn mark(words: &Words, expert: &Expert) -> Markup {
    let course = expert.course;
    let class = match course.state {
        ExpertState::Nominated => "st at-risk",
        ExpertState::Listed => "st on-track",
        ExpertState::Suspended => "st off-track",
        ExpertState::Withdrawn | ExpertState::Erased => "st no-data",
    };
    html! {
        span class=(class) { (words.say(&format!("expert-state-{}", course.state.code()))) }
        @if course.is_returned { " " span.tag.doubt { (words.say("expert-returned")) } }
    }
}

/// Until when a record holds.
fn currency(words: &Words, expert: &Expert, currency: Currency) -> Markup {
    let lists = matches!(expert.course.state, ExpertState::Listed | ExpertState::Suspended);
    html! {
        @if lists {
            @match currency {
                Currency::Current(last) => (figures::day(words, last)),
                Currency::Expiring(last) => { (figures::day(words, last)) " " span.tag.doubt { (words.say("expert-expiring")) } },
                Currency::Expired(last) => { (figures::day(words, last)) " " span.tag.doubt { (words.say("expert-expired")) } },
            }
        }
    }
}

/// Moves a record on. Who may not read it any more is led to what is on file.
async fn move_on(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(input): Sent<MoveInput>,
) -> Result<Response, Failure> {
    let state = moves::move_on(&web.house, visitor.actor(), id, &input).await?;
    let next = match state {
        ExpertState::Withdrawn => format!("/experts/{id}/on-file"),
        ExpertState::Erased => "/experts".to_owned(),
        _ => format!("/experts/{id}"),
    };
    Ok(saved(&web, &next))
}

/// Takes the own record off the roster.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(input): Sent<MoveInput>,
) -> Result<Response, Failure> {
    moves::withdraw(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}

/// Keeps what happened in a category.
async fn accredit(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(input): Sent<PassingInput>,
) -> Result<Response, Failure> {
    accrediting::pass(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}

/// Says that the own record is still true.
async fn confirm(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    accrediting::confirm(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}

/// Keeps what somebody says on a record.
async fn say(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(input): Sent<RemarkInput>,
) -> Result<Response, Failure> {
    deeds::say(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}
