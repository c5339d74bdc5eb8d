//! What waits for a body between assessments, as programs read and write it.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    Problem,
    needs::raised::{self, Queue, RaiseInput, SettleInput},
};
use trellis_domain::{meetings::Body, needs::raised::RaisedNeed};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// A need that came up between assessments.
    NewRaised => RaiseInput {
        /// Code or id of the body it waits for.
        body,
        /// The Member by code or id; empty for what several lack.
        member,
        /// What is needed.
        text,
        /// How that came up; may be empty.
        source_text,
    }
}

sent! {
    /// What came of a need that waited.
    RaisedOutcome => SettleInput {
        /// `taken-up` or `set-aside`.
        state,
        /// Where it was taken up, or why it was not.
        outcome,
    }
}

/// A need that waits or waited.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RaisedEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The Member's name; `null` for what several lack.
    member: Option<String>,
    /// What is needed.
    text: String,
    /// How that came up.
    source_text: String,
    /// `waiting`, `taken-up` or `set-aside`.
    state: String,
    /// What came of it.
    outcome: String,
    /// The day it was raised.
    #[schema(format = Date)]
    raised_on: String,
}

/// What waits for a body, as far as whoever asks may know of it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct BodyQueue {
    /// Needs that were raised; those that wait first.
    raised: Vec<RaisedEntry>,
    /// Ids of findings it has to decide on, the first of them.
    findings: Vec<String>,
    /// How many there are in all.
    findings_all: usize,
    /// Ids of assessments of which it has not finalised its part.
    assessments: Vec<String>,
}

impl BodyQueue {
    fn of(queue: Queue) -> Self {
        let raised = queue.raised.into_iter().map(|line| RaisedEntry {
            id: line.raised.id.to_string(),
            member: line.member,
            text: line.raised.text,
            source_text: line.raised.source_text,
            state: line.raised.state.code().to_owned(),
            outcome: line.raised.outcome,
            raised_on: line.raised.raised_on.to_string(),
        });
        Self {
            raised: raised.collect(),
            findings: queue.findings.iter().map(|line| line.finding.to_string()).collect(),
            findings_all: queue.findings_all,
            assessments: queue.parts.iter().map(|(id, _)| id.to_string()).collect(),
        }
    }
}

/// What waits for a body: needs that were raised, findings it has to decide on, its parts of assessments.
#[utoipa::path(get, path = "/api/v1/bodies/{body}/queue", tag = "needs", security(("key" = [])),
    params(("body" = String, Path, format = "uuid", description = "Id of the body")),
    responses((status = 200, body = BodyQueue), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(body): Path<String>,
    visitor: Visitor,
) -> Result<Json<BodyQueue>, Failure> {
    let (room, body) = trellis_app::meetings::body(&web.house, visitor.actor(), id::<Body>(&body)?).await?;
    if visitor.actor().organisation() != Some(room.organisation.id) {
        return Err(Problem::not_found().into());
    }
    let named = (body.id, body.code.as_str());
    let queue = raised::queue(&web.house, visitor.actor(), room.organisation.id, named).await?;
    Ok(Json(BodyQueue::of(queue)))
}

/// Puts a need that came up between assessments into the queue of a body.
#[utoipa::path(post, path = "/api/v1/raised-needs", tag = "needs", security(("key" = [])),
    request_body = NewRaised, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn raise(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewRaised>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = raised::raise(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says what came of a need that waited.
#[utoipa::path(post, path = "/api/v1/raised-needs/{need}", tag = "needs", security(("key" = [])),
    params(("need" = String, Path, format = "uuid", description = "Its id")),
    request_body = RaisedOutcome, responses((status = 204), WriteFailure)
)]
pub(crate) async fn settle(
    State(web): State<Web>,
    Path(need): Path<String>,
    visitor: Visitor,
    Json(sent): Json<RaisedOutcome>,
) -> Result<StatusCode, Failure> {
    raised::settle(&web.house, writer(&visitor)?, id::<RaisedNeed>(&need)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
