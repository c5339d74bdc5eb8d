//! A plan's cycle: where a turn stands, beginning one, and saying where a stage stands.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    exchange::cycle::CycleJson,
    plans::cycle::{
        self, Asked,
        approach::{self, ChangeInput, ChangeLine},
        assessed::{self, WordInput},
        deeds::{self, StateInput, TurnInput},
    },
};

use super::{
    WriteFailure, as_at, id,
    registers::{Kept, sent},
    shapes, writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// A turn.
    NewTurn => TurnInput {
        /// What it is called, for example the year.
        label,
        /// Its first day.
        begins_on,
    }
}

sent! {
    /// Where a stage stands.
    NewState => StateInput {
        /// The stage by id, or by its number in the turn.
        stage,
        /// The turn by its name; empty for the running one.
        turn,
        /// `to-come`, `under-way`, `done` or `left-out`.
        state,
        /// Since which day.
        day,
        /// What shows it, or why it was left out.
        note,
        /// The document that shows it, by symbol or id; may be empty.
        document,
        /// The act of a body that shows it, by id or as `BODY day`; may be empty.
        act,
    }
}

sent! {
    /// What a body made of a paper of a turn.
    NewTurnWord => WordInput {
        /// The turn by its name; empty for the running one.
        turn,
        /// `monitoring` or `report`.
        paper,
        /// `accepted`, `with-remarks` or `sent-back`.
        outcome,
        /// What it said; may be empty where it accepts as it is.
        remarks,
        /// The session by id, title or as `CODE number`; its body is the one that assesses.
        meeting,
        /// The day, within the session.
        day,
        /// The paragraph of its report, as printed; may be empty where a document is named.
        paragraph,
        /// The document that the body had before it, by symbol or id; may be empty.
        document,
    }
}

/// Where a plan stands in its cycle: its turns, and the stages of one with who, when and what shows it.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/cycle", tag = "plans", security((), ("key" = [])),
    params(
        ("plan" = String, Path, description = "The plan's id"),
        ("turn" = Option<String>, Query, description = "The turn by its name; the running one without it"),
        ("as_at" = Option<String>, Query, description = "The day; today without it"),
    ),
    responses((status = 200, body = shapes::Cycle), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<CycleJson>, Failure> {
    let turn = visitor.address.value("turn").map(str::to_owned);
    let asked = Asked { turn, as_at: as_at(&visitor)? };
    let cycle = cycle::of(&web.house, visitor.actor(), id(&plan)?, &asked).await?;
    Ok(Json(CycleJson::of(&cycle, &visitor.words)))
}

/// Begins a turn, with the stages that the plan lays out now and what the turn before left open.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/cycle/turns", tag = "plans", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewTurn,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn begin_turn(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewTurn>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::begin_turn(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says where a stage stands.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/cycle/states", tag = "plans", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewState,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn say(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewState>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::say(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Records what a body made of the monitoring summary or the final report of a turn, as its act at a session.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/cycle/assessments", tag = "plans", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewTurnWord,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn assess(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewTurnWord>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = assessed::assess(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

sent! {
    /// What a review changes in the approach.
    NewApproachChange => ChangeInput {
        /// `stage`, `criterion`, `weight`, `scale` or `clock`.
        part,
        /// Which one: the number of a stage, the code of a clock or scale, the name of a criterion.
        about,
        /// What holds now; empty where it is read from the stage, clock or scale, or where it is new.
        was,
        /// What is to hold; empty for what goes.
        is,
        /// Why.
        reason,
        /// Code or id of the body that asked for it.
        body,
        /// The meeting by id, title or `CODE number`; may be empty.
        meeting,
    }
}

/// A change of the approach.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ApproachEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `stage`, `criterion`, `weight`, `scale` or `clock`.
    part: String,
    /// Which one.
    about: String,
    /// What held before.
    was: String,
    /// What holds from then on.
    is: String,
    /// Why.
    reason: String,
    /// The body that asked for it.
    body: String,
    /// At which of its meetings.
    meeting: Option<String>,
    /// The version of the plan that took it up; null while it waits.
    version: Option<i64>,
    /// What holds now, where a clock or scale says otherwise than the change that was taken up.
    otherwise: Option<String>,
}

/// What changes in the approach of a plan.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Approach {
    /// What waits for the next version first, then version by version.
    changes: Vec<ApproachEntry>,
}

/// What reviews change in the approach of a plan, and which version took each change up.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/cycle/approach", tag = "plans", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses((status = 200, body = Approach), (status = 404, body = error::Report))
)]
pub(crate) async fn approach(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<Approach>, Failure> {
    let lines = approach::of_plan(&web.house, visitor.actor(), id(&plan)?).await?;
    let entry = |ChangeLine { change, body, meeting, otherwise }| ApproachEntry {
        id: change.id.to_string(),
        part: change.part.code().to_owned(),
        about: change.about,
        was: change.was,
        is: change.is,
        reason: change.reason,
        body,
        meeting,
        version: change.version,
        otherwise,
    };
    Ok(Json(Approach { changes: lines.into_iter().map(entry).collect() }))
}

/// Puts a change on the list that the next version of the plan takes up.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/cycle/approach", tag = "plans", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewApproachChange,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn propose(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewApproachChange>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = approach::propose(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}
