//! Questions that are answered with yes or no, as programs put, read and answer them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::roster::asks::{
    answering::{self, AnswerInput},
    list::{self, Wait},
    mission::{self, AskInput, Line},
};

use super::{WriteFailure, id, registers::sent, writer};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// How long questions stay open.
    NewAsks => AskInput {
        /// Days to answer; 14 where it is empty.
        open_days,
    }
}

sent! {
    /// An answer.
    GivenAnswer => AnswerInput {
        /// `yes` or `no`.
        answer,
        /// Why not; may be empty.
        reason,
        /// For a Member's no: `days` where the days do not suit, the id of an expert, or nothing for the whole team.
        unwanted,
    }
}

/// A question and how it stands.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AskOf {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Who is asked: `member`, `expert`, `employer`; `record` for an expert about the own record.
    kind: &'static str,
    /// The Member, the expert or the home administration by name.
    whom: String,
    /// Id of the mission.
    #[schema(value_type = Option<String>, format = "uuid")]
    mission: Option<String>,
    /// `open`, `yes`, `no`, or `silent` once its last day passed.
    answer: &'static str,
    /// Why not.
    reason: String,
    /// The day of the question.
    #[schema(format = "date")]
    asked_on: String,
    /// The last day to answer.
    #[schema(format = "date")]
    ends_on: String,
    /// Whether something else was decided since.
    over: bool,
}

impl AskOf {
    fn of(line: Line) -> Self {
        Self {
            id: line.ask.id.to_string(),
            kind: line.ask.kind.code(),
            whom: line.whom,
            mission: line.ask.mission.map(|id| id.to_string()),
            answer: line.reply.code(),
            reason: line.reason,
            asked_on: line.ask.asked_on.to_string(),
            ends_on: line.ask.ends_on.to_string(),
            over: line.ask.is_over,
        }
    }
}

/// What was asked about a mission.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AsksOfMission {
    /// Whether all who are asked now say yes.
    ready: bool,
    /// The questions, the newest first.
    asks: Vec<AskOf>,
}

/// Links to hand out.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AskLinks {
    /// For whom, and where each leads.
    links: Vec<AskLink>,
}

/// A link to hand out.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AskLink {
    /// For whom.
    name: String,
    /// Where it leads.
    address: String,
}

/// Questions.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AllAsks {
    /// The newest first.
    asks: Vec<AskOf>,
}

/// What was asked about a mission and how it stands, for whoever works on its team.
#[utoipa::path(get, path = "/api/v1/missions/{mission}/asks", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    responses((status = 200, body = AsksOfMission), (status = 404, body = error::Report))
)]
pub(crate) async fn of_mission(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
) -> Result<Json<AsksOfMission>, Failure> {
    let of = mission::of_mission(&web.house, visitor.actor(), id(&mission)?).await?;
    Ok(Json(AsksOfMission { ready: of.is_ready, asks: of.lines.into_iter().map(AskOf::of).collect() }))
}

/// Asks a mission's Member, experts and employers by mail. Links that no mail took along are answered this once.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/asks", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = NewAsks, responses((status = 200, body = AskLinks), WriteFailure)
)]
pub(crate) async fn ask(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewAsks>,
) -> Result<Json<AskLinks>, Failure> {
    let given = mission::ask(&web.house, writer(&visitor)?, id(&mission)?, &sent.into()).await?;
    let links = given.into_iter().map(|given| AskLink { name: given.name, address: given.address });
    Ok(Json(AskLinks { links: links.collect() }))
}

/// What a list is narrowed to.
#[derive(Deserialize)]
pub(crate) struct Narrowed {
    #[serde(default)]
    state: String,
}

/// The questions that the caller may know of.
#[utoipa::path(get, path = "/api/v1/asks", tag = "missions", security(("key" = [])),
    params(("state" = Option<String>, Query, description = "`mine`, `open`, `silent`, `declined` or `ready`")),
    responses((status = 200, body = AllAsks), (status = 401, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Query(asked): Query<Narrowed>,
    visitor: Visitor,
) -> Result<Json<AllAsks>, Failure> {
    let asks = list::list(&web.house, visitor.actor(), Wait::from_code(&asked.state)).await?;
    Ok(Json(AllAsks { asks: asks.rows.into_iter().map(|row| AskOf::of(row.line)).collect() }))
}

/// Answers a question that the caller was asked.
#[utoipa::path(post, path = "/api/v1/asks/{ask}/answer", tag = "missions", security(("key" = [])),
    params(("ask" = String, Path, format = "uuid", description = "Id of the question")),
    request_body = GivenAnswer, responses((status = 204), WriteFailure)
)]
pub(crate) async fn answer(
    State(web): State<Web>,
    Path(ask): Path<String>,
    visitor: Visitor,
    Json(sent): Json<GivenAnswer>,
) -> Result<StatusCode, Failure> {
    answering::answer(&web.house, writer(&visitor)?, id(&ask)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
