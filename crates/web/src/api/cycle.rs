//! A plan's cycle: where a turn stands, beginning one, and saying where a stage stands.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Deserialize;
use trellis_app::{
    exchange::cycle::CycleJson,
    plans::cycle::{
        self, Asked,
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
