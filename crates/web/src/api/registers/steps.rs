//! Steps towards a plan, gaps that were found and appraisals, as a program keeps them. Reading is the registers' one call.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Deserialize;
use trellis_app::plans::registers::{
    appraisals::{self, AppraisalInput, AppraisalMoveInput, MarkInput},
    steps::{self, GapInput, StepChangeInput, StepInput},
};

use super::{Kept, sent};
use crate::{
    Web,
    api::{WriteFailure, id, writer},
    error::Failure,
    session::Visitor,
};

sent! {
    /// A step towards the plan.
    NewStep => StepInput {
        /// Who takes it: a Member by code, name or id, else any body by name. Whoever says it himself names a Member, by code
        /// or id; nobody where that is one only.
        by,
        /// The kind of source: a term of a list of sources, by id or as `list/label`.
        source,
        /// What it serves: an action by id or number, a term by id or as `list/label`.
        serves,
        /// What is done.
        text,
        /// Its first day.
        begins_on,
        /// Its last day; may be empty.
        ends_on,
        /// `planned`, `under-way`, `carried-out` or `not-carried-out`.
        stage,
        /// `unknown`, `yes`, `partly` or `no`; empty for unknown.
        successful,
        /// `unknown`, `yes`, `partly` or `no`; empty for unknown.
        effective,
        /// What shows it; needed once it is judged.
        shown_by,
        /// The day it came in; empty for today.
        received_on,
    }
}

sent! {
    /// What came of a step.
    StepChange => StepChangeInput {
        /// The step's id.
        step,
        /// `planned`, `under-way`, `carried-out` or `not-carried-out`.
        stage,
        /// Its last day; may be empty.
        ends_on,
        /// `unknown`, `yes`, `partly` or `no`; empty for unknown.
        successful,
        /// `unknown`, `yes`, `partly` or `no`; empty for unknown.
        effective,
        /// What shows it; needed once it is judged.
        shown_by,
        /// `received`, `included` or `left-out`.
        standing,
        /// Why it is left out; needed for that only.
        reason,
        /// The version that it was made from; empty to save over whatever stands.
        seen,
    }
}

sent! {
    /// What an analysis of gaps found about an issue.
    NewGap => GapInput {
        /// An action by id or number, a term by id or as `list/label`.
        issue,
        /// `addressed`, `not-addressed`, `by-others`, `scientific-gap` or `research-required`.
        found,
        /// Who addresses it; needed with `by-others`.
        by,
        /// On what grounds.
        grounds,
        /// The day it was found.
        on,
    }
}

sent! {
    /// Something to be weighed before a body decides.
    NewAppraisal => AppraisalInput {
        /// `resources`, `viability` or `proposal`.
        kind,
        /// What it is called.
        title,
        /// What is proposed or tried.
        text,
        /// Who proposed it, or the team that tries it.
        by,
        /// Code of the list of its criteria.
        criteria,
        /// The day it was begun; empty for today.
        begun_on,
    }
}

sent! {
    /// How an appraisal fares by one criterion.
    NewMark => MarkInput {
        /// The appraisal, by id or title.
        appraisal,
        /// The criterion, by id, label or words.
        criterion,
        /// `yes`, `partly`, `no`, or `unknown` to take a judgement back.
        met,
        /// Why.
        reason,
    }
}

sent! {
    /// A step of an appraisal.
    AppraisalStep => AppraisalMoveInput {
        /// The appraisal, by id or title.
        appraisal,
        /// `ask`, `revise`, `submit`, `decide` or `withdraw`.
        way,
        /// `accepted`, `deferred`, `rejected` or `elsewhere`; with `decide` only.
        outcome,
        /// Where that can be read; with `decide` only.
        decision,
        /// The version that it was made from; empty to save over whatever stands.
        seen,
    }
}

/// Lists a step: an officer for anybody, a focal point for its Member.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/steps", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewStep,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_step(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewStep>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = steps::add(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says how far a step has come, how it is judged, and what the report makes of it.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/steps/change", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = StepChange,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn change_step(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<StepChange>,
) -> Result<StatusCode, Failure> {
    steps::change(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Writes down what an analysis of gaps found about an issue; earlier findings stay.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/gaps", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewGap,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn find_gap(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewGap>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = steps::find(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Begins an appraisal.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/appraisals", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewAppraisal,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_appraisal(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewAppraisal>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = appraisals::add(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Judges an appraisal by one criterion, as long as it is not submitted.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/appraisals/marks", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewMark,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn judge_appraisal(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewMark>,
) -> Result<StatusCode, Failure> {
    appraisals::judge(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves an appraisal on.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/appraisals/state", tag = "registers", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = AppraisalStep,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn move_appraisal(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<AppraisalStep>,
) -> Result<StatusCode, Failure> {
    appraisals::move_on(&web.house, writer(&visitor)?, id(&plan)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
