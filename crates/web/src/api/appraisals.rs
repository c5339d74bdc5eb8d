//! How the experts of a mission worked, as programs read and write it: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::roster::appraisals::{self, AppraisalInput, AppraisalStep, Appraised, Line, ReplyInput};

use super::{WriteFailure, id, registers::sent, writer};
use crate::{Web, error, error::Failure, session::Visitor};

/// What one side said of an expert. Words are empty for whoever may not read them.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertAppraisalSaid {
    /// `member` or `secretariat`.
    voice: String,
    /// From 0.0 to 5.0.
    score: String,
    text: String,
    /// `draft`, `shared` or `final`; only what is final counts.
    state: String,
    #[schema(format = Date)]
    since: String,
    /// What the expert replied.
    reply: Option<String>,
}

/// An expert of the roster who went.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AppraisedExpert {
    /// Id of the record.
    #[schema(format = "uuid")]
    id: String,
    name: String,
    appraisals: Vec<ExpertAppraisalSaid>,
    /// Whether whoever asks may write one.
    may_write: bool,
}

/// The appraisals of a mission's experts.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionAppraisals {
    experts: Vec<AppraisedExpert>,
}

fn line(line: Line) -> ExpertAppraisalSaid {
    let own = line.appraisal;
    ExpertAppraisalSaid {
        voice: own.voice.code().to_owned(),
        score: own.score.to_string(),
        text: own.text,
        state: own.state.code().to_owned(),
        since: own.since.to_string(),
        reply: own.reply.map(|(text, _)| text),
    }
}

fn expert(of: Appraised) -> AppraisedExpert {
    AppraisedExpert {
        id: of.id.to_string(),
        name: of.name,
        appraisals: of.lines.into_iter().map(line).collect(),
        may_write: of.may_write,
    }
}

sent! {
    /// What somebody says of how an expert worked.
    ExpertAppraisal => AppraisalInput {
        /// Id of the record.
        expert,
        /// From 0 to 5 with one decimal.
        score,
        /// What went well and what did not. Protected.
        text,
    }
}

sent! {
    /// A step of an appraisal.
    ExpertAppraisalStep => AppraisalStep {
        /// Id of the record.
        expert,
        /// `member` or `secretariat`.
        voice,
        /// `share`, `finish` or `withdraw`.
        to,
    }
}

sent! {
    /// What the expert replies.
    ExpertReply => ReplyInput {
        /// Id of the record.
        expert,
        /// `member` or `secretariat`.
        voice,
        /// The words.
        text,
    }
}

/// What was said of the experts of a mission, as far as whoever asks may read it.
#[utoipa::path(get, path = "/api/v1/missions/{mission}/appraisals", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    responses((status = 200, body = MissionAppraisals), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
) -> Result<Json<MissionAppraisals>, Failure> {
    let view = appraisals::view(&web.house, visitor.actor(), id(&mission)?).await?;
    Ok(Json(MissionAppraisals { experts: view.experts.into_iter().map(expert).collect() }))
}

/// Writes an appraisal, or the draft of the own side anew.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/appraisals", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = ExpertAppraisal, responses((status = 204), WriteFailure)
)]
pub(crate) async fn give(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ExpertAppraisal>,
) -> Result<StatusCode, Failure> {
    appraisals::give(&web.house, writer(&visitor)?, id(&mission)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Shares an appraisal with its expert, makes it final, or takes a draft back.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/appraisals/state", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = ExpertAppraisalStep, responses((status = 204), WriteFailure)
)]
pub(crate) async fn move_on(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ExpertAppraisalStep>,
) -> Result<StatusCode, Failure> {
    appraisals::move_on(&web.house, writer(&visitor)?, id(&mission)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keeps what the expert replies, beside the appraisal.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/appraisals/replies", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = ExpertReply, responses((status = 204), WriteFailure)
)]
pub(crate) async fn reply(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ExpertReply>,
) -> Result<StatusCode, Failure> {
    appraisals::reply(&web.house, writer(&visitor)?, id(&mission)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
