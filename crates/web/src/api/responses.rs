//! What Members answer, as programs read and keep it.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::surveys::{
    self, GivenRow,
    responses::{self, ResponseMove, ResponseView, SayInput},
};
use trellis_domain::surveys::Response;

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    surveys::deed,
    writer,
};
use crate::{Web, error, error::Failure, pages::surveys::given::asked, session::Visitor};

sent! {
    /// A step of a response.
    ResponseStep => ResponseMove {
        /// `submit`, `withdraw`, `accept` or `return`.
        to,
        /// return: why.
        why,
        /// The day of it; empty for today.
        on,
    }
}

sent! {
    /// A remark on a response.
    NewResponseWord => SayInput {
        /// The words.
        text,
    }
}

deed! {
    /// Moves a response on: its Member gives it or takes it back, the secretariat accepts or returns it.
    move_on(Response, ResponseStep => ResponseMove, "response", "/api/v1/responses/{response}/state") = responses::move_on;
}
deed! {
    /// Keeps a remark.
    say(Response, NewResponseWord => SayInput, "response", "/api/v1/responses/{response}/words") = responses::say;
}

/// Whose response is begun.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NewResponse {
    /// Code or id of the Member; may be empty for whoever speaks for one only.
    member: String,
}

/// Begins the response of a Member, or names the one that was begun.
#[utoipa::path(post, path = "/api/v1/surveys/{survey}/responses", tag = "surveys", security(("key" = [])),
    params(("survey" = String, Path, format = "uuid", description = "Id of the questionnaire")),
    request_body = NewResponse, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn begin(
    State(web): State<Web>,
    Path(survey): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewResponse>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = responses::begin(&web.house, writer(&visitor)?, id(&survey)?, &sent.member).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A response as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ResponseEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of its questionnaire.
    survey: String,
    /// Code of its Member.
    member: String,
    /// `draft`, `submitted`, `returned` or `accepted`.
    state: String,
    /// The day it was submitted.
    #[schema(format = Date)]
    submitted_on: Option<String>,
    /// Questions answered.
    answered: usize,
    /// Questions asked.
    available: usize,
}

impl ResponseEntry {
    fn of(row: GivenRow) -> Self {
        Self {
            id: row.response.id.to_string(),
            survey: row.survey.0,
            member: row.member.map(|member| member.code).unwrap_or_default(),
            state: row.response.state.code().to_owned(),
            submitted_on: row.response.submitted_on.map(|day| day.to_string()),
            answered: row.progress.answered,
            available: row.progress.available,
        }
    }
}

/// A page of responses.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ResponsesPage {
    /// What was asked for.
    responses: Vec<ResponseEntry>,
    /// How many were found.
    found: usize,
    /// How many whoever asks may know of.
    total: usize,
    /// The page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// The responses that whoever asks may know of, narrowed by `survey`, `state`, `member`, `question` and `answer`.
#[utoipa::path(
    get, path = "/api/v1/responses", tag = "surveys",
    params(
        ("survey" = Option<String>, Query, description = "Code or id of a questionnaire"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("question" = Option<String>, Query, description = "Number of a question of that questionnaire"),
        ("answer" = Option<String>, Query, description = "The answer to it as it is kept, or `gap`"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = ResponsesPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<ResponsesPage>, Failure> {
    let page = surveys::given(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(ResponsesPage {
        responses: page.rows.into_iter().map(ResponseEntry::of).collect(),
        found: page.found,
        total: page.total,
        page: page.page,
        pages: page.pages,
    }))
}

/// Something said on a response.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ResponseWord {
    /// `remark` or `reason`.
    voice: String,
    /// The words.
    text: String,
    /// The day.
    #[schema(format = Date)]
    on: String,
}

/// A response.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneResponse {
    response: ResponseEntry,
    /// The answers that count, by the numbers of their questions, as they are kept.
    answers: BTreeMap<String, String>,
    /// Numbers of the questions that have to be answered and are not.
    missing: Vec<String>,
    /// What was said, for whoever may read it.
    said: Vec<ResponseWord>,
    /// The steps that lead on.
    next: Vec<String>,
}

impl OneResponse {
    fn of(view: ResponseView) -> Self {
        let questions = &view.survey.questions;
        let progress = questions.progress(&view.response.answers);
        let number = |place: usize| questions.all[place].number.clone();
        let counted = questions.counted(&view.response.answers);
        Self {
            answers: counted.into_iter().map(|(place, kept)| (number(place), kept)).collect(),
            missing: questions.missing(&view.response.answers).into_iter().map(number).collect(),
            said: view
                .said
                .iter()
                .map(|(said, _)| ResponseWord {
                    voice: said.voice.code().to_owned(),
                    text: said.text.clone(),
                    on: said.on.to_string(),
                })
                .collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            response: ResponseEntry::of(GivenRow {
                member: Some(view.member),
                survey: (view.survey.code.clone(), view.survey.title.clone()),
                progress,
                answer: None,
                response: view.response,
            }),
        }
    }
}

/// A response with its answers; a hidden one answers like one that is not there. Reading what was said is written in the log.
#[utoipa::path(
    get, path = "/api/v1/responses/{response}", tag = "surveys",
    params(("response" = String, Path, format = "uuid", description = "Id of the response")),
    responses((status = 200, body = OneResponse), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(response): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneResponse>, Failure> {
    let view = responses::view(&web.house, visitor.actor(), id(&response)?).await?;
    Ok(Json(OneResponse::of(view)))
}

/// Answers by the numbers of their questions.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NewAnswers {
    /// Number of a question and its answer as it would be typed; an empty one takes the answer away.
    answers: BTreeMap<String, String>,
}

/// Keeps answers; those to other questions stay. All are taken or none is.
#[utoipa::path(post, path = "/api/v1/responses/{response}/answers", tag = "surveys", security(("key" = [])),
    params(("response" = String, Path, format = "uuid", description = "Id of the response")),
    request_body = NewAnswers, responses((status = 204), WriteFailure)
)]
pub(crate) async fn answer(
    State(web): State<Web>,
    Path(response): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewAnswers>,
) -> Result<StatusCode, Failure> {
    let values: Vec<(String, String)> = sent.answers.into_iter().collect();
    responses::answer_by_number(&web.house, writer(&visitor)?, id(&response)?, &values).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The Member takes its response back: a draft is removed, what was given becomes a draft again.
#[utoipa::path(post, path = "/api/v1/responses/{response}/withdrawal", tag = "surveys", security(("key" = [])),
    params(("response" = String, Path, format = "uuid", description = "Id of the response")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(response): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    responses::withdraw(&web.house, writer(&visitor)?, id(&response)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
