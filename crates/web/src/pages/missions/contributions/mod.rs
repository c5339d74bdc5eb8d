//! What the office asks of Members: the list with its figures, asking, one request with a form at a time.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and leads on.

mod forms;
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
use trellis_app::missions::contributions::{
    ContributionInput,
    deeds::{self, MoveInput},
};
use trellis_domain::missions::contributions::{Amount, Contribution, ContributionState, Late};
use trellis_words::Words;

use super::initiatives::around::money;
use crate::{
    Web, asked::At, components::figures, error::Failure, extract::Sent, pages::saved, session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/contributions", get(list::show).post(new::ask))
        .route("/contributions.csv", get(list::csv))
        .route("/contributions.xlsx", get(list::xlsx))
        .route("/contributions/new", get(new::show))
        .route("/contributions/{id}", get(one::show).post(change))
        .route("/contributions/{id}/state", post(move_on))
}

/// Where requests to Members stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![
        (words.say("nav-initiatives"), "/initiatives".to_owned()),
        (words.say("asked-title"), "/contributions".to_owned()),
    ]
}

fn page_of(of: &Contribution) -> String {
    format!("/contributions/{}", of.id)
}

/// A state as a shape, a word and a colour.
fn mark(words: &Words, state: ContributionState) -> Markup {
    let class = match state {
        ContributionState::Asked | ContributionState::Withdrawn => "st no-data",
        ContributionState::Promised => "st on-track",
        ContributionState::PartlyMet => "st at-risk",
        ContributionState::Met => "st met",
        ContributionState::Declined | ContributionState::NotMet => "st off-track",
    };
    html! { span class=(class) { (words.say(&format!("asked-state-{}", state.code()))) } }
}

/// What is late, and since when.
fn lateness(words: &Words, late: Option<Late>) -> Markup {
    html! {
        @if let Some(late) = late {
            span.tag.doubt { (words.say(&format!("asked-state-{}", late.code()))) } " " (figures::day(words, late.day()))
        }
    }
}

fn amount(words: &Words, amount: Amount) -> Markup {
    match amount {
        Amount::Money(sum) => money(words, sum),
        Amount::Days(count) => {
            html! { (words.say_with("asked-days", &[("count", i64::from(count).into())])) }
        }
        Amount::Seats(count) => {
            html! { (words.say_with("asked-seats", &[("count", i64::from(count).into())])) }
        }
    }
}

/// Puts right what was asked.
async fn change(
    State(web): State<Web>,
    At(id): At<Contribution>,
    visitor: Visitor,
    Sent(input): Sent<ContributionInput>,
) -> Result<Response, Failure> {
    deeds::change(&web.house, visitor.actor(), id, &input, &visitor.words).await?;
    Ok(saved(&web, &format!("/contributions/{id}")))
}

/// Takes a step.
async fn move_on(
    State(web): State<Web>,
    At(id): At<Contribution>,
    visitor: Visitor,
    Sent(input): Sent<MoveInput>,
) -> Result<Response, Failure> {
    deeds::move_on(&web.house, visitor.actor(), id, &input, &visitor.words).await?;
    Ok(saved(&web, &format!("/contributions/{id}")))
}
