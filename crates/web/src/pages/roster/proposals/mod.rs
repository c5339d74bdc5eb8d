//! Proposals of who goes on which mission: the list, one with its reasons, what would be otherwise, what is reckoned with.
//!
//! While one is searched for, its page looks again by itself. Questions are in the address; every deed leads back to the page.

mod answer;
pub(crate) mod list;
pub(crate) mod one;
mod sample;
pub(crate) mod supposed;
pub(crate) mod terms;

use axum::{
    Router,
    extract::State,
    http::{HeaderName, HeaderValue},
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::roster::proposals::{ProposalInput, SeatInput, begin, deeds};
use trellis_domain::roster::proposal::{Proposal, ProposalState};
use trellis_words::Words;

use super::super::saved;
use crate::{
    Web,
    asked::At,
    components::form::{self, Field, Wrong},
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

/// While a proposal is searched for, the browser looks again after so many seconds.
const LOOK_AGAIN: (HeaderName, HeaderValue) =
    (HeaderName::from_static("refresh"), HeaderValue::from_static("3"));

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/proposals", get(list::show).post(add))
        .route("/proposals/terms", get(terms::show).post(terms::set))
        .route("/proposals/{id}", get(one::show))
        .route("/proposals/{id}/decision", post(decide))
        .route("/proposals/{id}/missions.csv", get(one::csv))
        .route("/proposals/{id}/stop", post(stop))
        .route("/proposals/{id}/supposed", get(supposed::show))
        .route("/proposals/{id}/team", post(change))
        .route("/proposals/{id}/withdrawal", post(withdraw))
}

/// Where proposals stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("proposals-title"), "/proposals".to_owned())]
}

fn page_of(proposal: &Proposal) -> String {
    format!("/proposals/{}", proposal.id)
}

/// A state as a shape, a word and a colour.
fn mark(words: &Words, proposal: &Proposal, is_abandoned: bool) -> Markup {
    let (class, code) = match proposal.state {
        ProposalState::Running if is_abandoned => ("st off-track", "abandoned"),
        ProposalState::Running => ("st no-data", ProposalState::Running.code()),
        ProposalState::Ready => ("st at-risk", ProposalState::Ready.code()),
        ProposalState::Decided => ("st met", ProposalState::Decided.code()),
    };
    html! { span class=(class) { (words.say(&format!("proposal-state-{code}"))) } }
}

/// Hundredths of points as whole points.
fn points(words: &Words, hundredths: i64) -> String {
    words.whole((hundredths as f64 / 100.0).round() as i64)
}

/// The words of a part of the points.
fn part_key(part: &str) -> String {
    format!("proposal-part-{}", part.replace('_', "-"))
}

/// A question that is asked by the address: it changes nothing. `hidden` is what it is about.
fn question(
    words: &Words,
    action: &str,
    (hidden, fields): (Option<(&str, &str)>, &[Field<'_>]),
    label: &str,
) -> Markup {
    html! {
        form.sheet method="get" action=(action) {
            @if let Some((name, value)) = hidden { input type="hidden" name=(name) value=(value); }
            @for each in fields { (form::field(each, &Wrong::default())) }
            button.button.second { (words.say(label)) }
        }
    }
}

async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<ProposalInput>,
) -> Result<Response, Failure> {
    let id = begin::begin(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/proposals/{id}")))
}

async fn stop(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    begin::stop(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/proposals/{id}")))
}

async fn change(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
    Sent(input): Sent<SeatInput>,
) -> Result<Response, Failure> {
    deeds::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/proposals/{id}")))
}

async fn decide(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    deeds::decide(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/proposals/{id}")))
}

async fn withdraw(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    deeds::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/proposals"))
}
