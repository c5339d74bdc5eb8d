//! Questionnaires and what Members answer: the lists, one questionnaire with who has not answered, what it comes to, one
//! response and its pages to fill in, questions and answers from a table.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and leads on.

mod fill;
pub(crate) mod given;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
pub(crate) mod response;
pub(crate) mod results;
mod sample;

pub(crate) use fill::Fill;

use axum::{
    Router,
    extract::{Path, State},
    response::Response as Answer,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    indicators::plain,
    plans::action::Happened,
    surveys::{
        SurveyInput, counting,
        deeds::{self, SurveyMove},
        responses::{self, PageInput, ResponseMove, SayInput},
        taken::Origin,
    },
};
use trellis_domain::surveys::{Questionnaire, Response, ResponseState, SurveyState};
use trellis_words::Words;

use super::saved;
use crate::{
    Web,
    asked::{At, Nth},
    components::{figures, name::name},
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/surveys", get(list::show).post(new::add))
        .route("/surveys/new", get(new::show))
        .route("/surveys/{id}", get(one::show).post(change))
        .route("/surveys/{id}/edit", get(new::edit))
        .route("/surveys/{id}/state", post(move_on))
        .route("/surveys/{id}/withdrawal", post(withdraw))
        .route("/surveys/{id}/facts", post(count))
        .route("/surveys/{id}/form.csv", get(import::form_csv))
        .route("/surveys/{id}/form.xlsx", get(import::form_xlsx))
        .route("/surveys/{id}/questions/import", get(import::show))
        .route("/surveys/{id}/responses/{member}", post(begin))
        .route("/surveys/{id}/results", get(results::show))
        .route("/surveys/{id}/results.csv", get(results::csv))
        .route("/surveys/{id}/comparisons", post(results::compare))
        .route("/surveys/{id}/options", post(results::offer))
        .route("/surveys/{id}/options/removal", post(results::remove))
        .route("/surveys/{id}/paper/{file}", get(results::paper))
        .route("/surveys/{id}/results.xlsx", get(results::xlsx))
        .route("/responses", get(given::show))
        .route("/responses/{id}", get(response::show))
        .route("/responses/{id}/pages/{n}", get(fill::show).post(save))
        .route("/responses/{id}/state", post(move_response))
        .route("/responses/{id}/withdrawal", post(withdraw_response))
        .route("/responses/{id}/words", post(say))
        .route("/responses/{id}/form.csv", get(import::answers_csv))
        .route("/responses/{id}/form.xlsx", get(import::answers_xlsx))
        .route("/responses/{id}/import", get(import::show_answers))
}

pub(crate) fn uploads() -> Router<Web> {
    Router::new()
        .route("/surveys/{id}/questions/import", post(import::submit))
        .route("/surveys/{id}/questions/check", post(import::check))
        .route("/responses/{id}/import", post(import::submit_answers))
        .route("/responses/{id}/check", post(import::check_answers))
}

/// Where questionnaires stand, for breadcrumbs.
pub(crate) fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("surveys-title"), "/surveys".to_owned())]
}

/// A state as a shape, a word and a colour.
pub(crate) fn mark(words: &Words, state: SurveyState) -> Markup {
    let class = match state {
        SurveyState::Draft => "st no-data",
        SurveyState::Open => "st on-track",
        SurveyState::Closed => "st met",
    };
    html! { span class=(class) { (words.say(&format!("survey-state-{}", state.code()))) } }
}

/// The same for a response; nothing given is a state, too.
pub(crate) fn mark_given(words: &Words, state: Option<ResponseState>) -> Markup {
    let (class, code) = match state {
        None => ("st no-data", "none"),
        Some(state) => {
            let class = match state {
                ResponseState::Draft => "st no-data",
                ResponseState::Submitted => "st on-track",
                ResponseState::Returned => "st at-risk",
                ResponseState::Accepted => "st met",
            };
            (class, state.code())
        }
    };
    html! { span class=(class) { (words.say(&format!("response-state-{code}"))) } }
}

/// From which answer something comes, with the way to it.
pub(crate) fn from_answer(words: &Words, origin: Option<&Origin>) -> Markup {
    html! {
        @if let Some(origin) = origin {
            p {
                a href={ "/responses/" (origin.response) "/pages/" (origin.page) "#q-" (origin.place) } {
                    (words.say_with("taken-from", &[
                        ("title", origin.title.as_str().into()),
                        ("year", origin.year.to_string().as_str().into()),
                        ("number", origin.number.as_str().into()),
                    ]))
                }
            }
        }
    }
}

fn history(words: &Words, history: &[Happened]) -> Markup {
    html! {
        @if !history.is_empty() {
            details #history {
                summary { (words.say("action-history")) }
                ul {
                    @for event in history {
                        li {
                            (figures::day(words, words.day_at(event.at))) " – "
                            (plain::deed(&event.deed, words))
                            @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { " " span.fine { (name(&told)) } }
                            @if let Some(by) = &event.by { " – " (name(by)) }
                        }
                    }
                }
            }
        }
    }
}

async fn change(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(input): Sent<SurveyInput>,
) -> Result<Answer, Failure> {
    deeds::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/surveys/{id}")))
}

async fn move_on(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(input): Sent<SurveyMove>,
) -> Result<Answer, Failure> {
    deeds::move_on(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/surveys/{id}")))
}

async fn withdraw(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Answer, Failure> {
    deeds::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/surveys"))
}

/// Counts it for the plan.
async fn count(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Answer, Failure> {
    counting::record(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/surveys/{id}")))
}

/// Begins the response of a Member, or goes on with it.
async fn begin(
    State(web): State<Web>,
    Path((id, member)): Path<(String, String)>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Answer, Failure> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    let response = responses::begin(&web.house, visitor.actor(), id, &member).await?;
    Ok(saved(&web, &format!("/responses/{response}/pages/1")))
}

/// Keeps a page of answers, and leads to the next one or back to the overview.
async fn save(
    State(web): State<Web>,
    At(id): At<Response>,
    Nth(page): Nth,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Answer, Failure> {
    let mut input =
        PageInput { page: page.checked_sub(1).ok_or_else(Problem::not_found)?, ..PageInput::default() };
    let mut goes_on = false;
    for (name, value) in pairs {
        if name == "seen" {
            input.seen = value;
        } else if name == "next" {
            goes_on = true;
        } else if let Some(place) = name.strip_prefix("q-").and_then(|place| place.parse().ok()) {
            input.values.push((place, value));
        } else if let Some(place) = name.strip_prefix("take-").and_then(|place| place.parse().ok()) {
            input.takes.push(place);
        }
    }
    responses::save(&web.house, visitor.actor(), id, &input).await?;
    let next =
        if goes_on { format!("/responses/{id}/pages/{}", page + 1) } else { format!("/responses/{id}") };
    Ok(saved(&web, &next))
}

async fn move_response(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
    Sent(input): Sent<ResponseMove>,
) -> Result<Answer, Failure> {
    responses::move_on(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/responses/{id}")))
}

async fn withdraw_response(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Answer, Failure> {
    let next = match responses::withdraw(&web.house, visitor.actor(), id).await? {
        Some(_) => format!("/responses/{id}"),
        None => "/surveys".to_owned(),
    };
    Ok(saved(&web, &next))
}

async fn say(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
    Sent(input): Sent<SayInput>,
) -> Result<Answer, Failure> {
    responses::say(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/responses/{id}")))
}
