//! Evaluations of missions, as programs read and keep them.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::{
    deeds::RemarkInput,
    evaluations::{self, EvaluationInput, EvaluationMoveInput},
};
use trellis_domain::missions::{evaluation::Evaluation, mission::Mission};

use super::{
    WriteFailure, id,
    missions::{MissionRemark, MissionWord},
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

/// One evaluation of a mission.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneMissionEvaluation {
    /// Id of the mission.
    #[schema(format = "uuid")]
    mission: String,
    /// `member` or `secretariat`.
    voice: String,
    /// `draft`, `shared` or `final`.
    state: String,
    /// How far the expected result was reached, 1 to 5.
    result: Option<u8>,
    /// How the experts worked, 1 to 5.
    experts: Option<u8>,
    /// How it was prepared and run, 1 to 5.
    running: Option<u8>,
    /// What went well and what did not; empty for whoever may not read what is protected.
    words: String,
    /// Replies and remarks, for whoever may read what is protected.
    remarks: Vec<MissionRemark>,
}

sent! {
    /// An evaluation.
    NewMissionEvaluation => EvaluationInput {
        /// How far the expected result was reached, 1 to 5.
        result,
        /// How the experts worked, 1 to 5; may be empty.
        experts,
        /// How it was prepared and run, 1 to 5; may be empty.
        running,
        /// What went well and what did not; may be empty. Protected.
        words,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step of an evaluation.
    EvaluationStep => EvaluationMoveInput {
        /// `share` or `finish`.
        to,
    }
}

/// Begins an evaluation of a mission.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/evaluations", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = NewMissionEvaluation, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewMissionEvaluation>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let actor = writer(&visitor)?;
    let kept = evaluations::add(&web.house, actor, id::<Mission>(&mission)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// An evaluation; a hidden one answers like one that is not there. Reading what is protected is written in the log.
#[utoipa::path(
    get, path = "/api/v1/mission-evaluations/{evaluation}", tag = "missions",
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the evaluation")),
    responses((status = 200, body = OneMissionEvaluation), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneMissionEvaluation>, Failure> {
    let view = evaluations::view(&web.house, visitor.actor(), id::<Evaluation>(&evaluation)?).await?;
    let evaluation = view.evaluation;
    Ok(Json(OneMissionEvaluation {
        mission: evaluation.mission.to_string(),
        voice: evaluation.voice.code().to_owned(),
        state: evaluation.state.code().to_owned(),
        result: evaluation.result,
        experts: evaluation.experts,
        running: evaluation.running,
        words: evaluation.words,
        remarks: MissionRemark::all(&view.remarks),
    }))
}

/// A call that does something to one evaluation and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "missions", security(("key" = [])),
            params(("evaluation" = String, Path, format = "uuid", description = "Id of the evaluation")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(evaluation): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<Evaluation>(&evaluation)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}

deed! {
    /// Changes what a draft says.
    change(NewMissionEvaluation => EvaluationInput, "/api/v1/mission-evaluations/{evaluation}") = evaluations::change;
}
deed! {
    /// Moves an evaluation on.
    move_on(EvaluationStep => EvaluationMoveInput, "/api/v1/mission-evaluations/{evaluation}/state")
        = evaluations::move_on;
}
deed! {
    /// Keeps what somebody says on an evaluation.
    say(MissionWord => RemarkInput, "/api/v1/mission-evaluations/{evaluation}/remarks") = evaluations::say;
}

/// Takes a draft back.
#[utoipa::path(post, path = "/api/v1/mission-evaluations/{evaluation}/withdrawal", tag = "missions", security(("key" = [])),
    params(("evaluation" = String, Path, format = "uuid", description = "Id of the evaluation")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(evaluation): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    evaluations::withdraw(&web.house, writer(&visitor)?, id(&evaluation)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
