//! Findings: the list, one of them with a form at a time, putting one in, bringing in many.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and
//! leads on.

pub(crate) mod forms;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
mod sample;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::needs::findings::{DecideInput, FindingInput, LinkInput, MoveInput, SayInput, deeds, moves};
use trellis_domain::needs::findings::{Finding, FindingState};
use trellis_words::Words;

use super::super::saved;
use crate::{
    Web,
    asked::At,
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/findings", get(list::show).post(new::add))
        .route("/findings.csv", get(list::csv))
        .route("/findings.xlsx", get(list::xlsx))
        .route("/findings/new", get(new::show))
        .route("/findings/import", get(import::show))
        .route("/findings/{id}", get(one::show).post(change))
        .route("/findings/{id}/state", post(move_on))
        .route("/findings/{id}/acts", post(decide))
        .route("/findings/{id}/replies", post(say))
        .route("/findings/{id}/actions", post(link))
        .route("/findings/{id}/actions/removal", post(unlink))
        .route("/findings/{id}/withdrawal", post(withdraw))
}

pub(crate) fn uploads() -> Router<Web> {
    Router::new().route("/findings/import", post(import::submit))
}

/// Where findings stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("findings-title"), "/findings".to_owned())]
}

/// A state as a shape, a word and a colour.
fn mark(words: &Words, state: FindingState) -> Markup {
    let class = match state {
        FindingState::Draft => "st no-data",
        FindingState::Notified | FindingState::BeforeCommittee => "st at-risk",
        FindingState::Responded | FindingState::Tabled => "st on-track",
        FindingState::Decided | FindingState::Closed => "st met",
    };
    html! { span class=(class) { (words.say(&format!("finding-state-{}", state.code()))) } }
}

/// The handler of a form on the page of one finding: it does its deed and leads back to the page.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($input:ty) = $deed:path;) => {
        $(#[doc = $doc])+
        async fn $name(
            State(web): State<Web>,
            At(id): At<Finding>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            $deed(&web.house, visitor.actor(), id, &input).await?;
            Ok(saved(&web, &format!("/findings/{id}")))
        }
    };
}

deed! {
    /// Changes what it says.
    change(FindingInput) = deeds::change;
}
deed! {
    /// Moves it on.
    move_on(MoveInput) = moves::move_on;
}
deed! {
    /// Records the act of its body.
    decide(DecideInput) = moves::decide;
}
deed! {
    /// Keeps what somebody says.
    say(SayInput) = deeds::say;
}
deed! {
    /// Says which action answers it.
    link(LinkInput) = deeds::link;
}
deed! {
    /// Takes that back.
    unlink(LinkInput) = deeds::unlink;
}

/// Takes a draft back.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Finding>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    deeds::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/findings"))
}
