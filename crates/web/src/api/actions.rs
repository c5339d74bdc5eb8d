//! What people say about actions, dated.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::plans::{
    live::live,
    progress::{self, ProgressInput},
};

use super::{WriteFailure, id, writer};
use crate::{Web, error, error::Failure, session::Visitor};

/// One word on an action.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ProgressEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The action's id.
    #[schema(format = "uuid")]
    action: String,
    /// The action's number as printed.
    number: Option<String>,
    /// The day it speaks of.
    #[schema(format = Date)]
    as_at: String,
    /// `done`, `ongoing`, `partly` …
    status: &'static str,
    /// What was done.
    text: String,
    /// With what.
    resources: String,
    /// The meeting it was reported to, by its symbol; null where none is named.
    reported_to: Option<String>,
}

/// What was said about a plan's actions.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ProgressList {
    progress: Vec<ProgressEntry>,
}

/// Everything said about a plan's actions, action by action in the order of the plan, newest first.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/progress", tag = "progress", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses((status = 200, body = ProgressList), (status = 404, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<ProgressList>, Failure> {
    let live = live(&web.house, visitor.actor(), id(&plan)?).await?;
    let version = &live.version;
    let mut progress = Vec::new();
    for (action, printed) in version.actions.iter().zip(&version.content.actions) {
        for entry in live.progress.get(action).into_iter().flatten() {
            progress.push(ProgressEntry {
                id: entry.id.to_string(),
                action: action.to_string(),
                number: printed.number.clone(),
                as_at: entry.as_at.to_string(),
                status: entry.status.code(),
                text: entry.text.clone(),
                resources: entry.resources.clone(),
                reported_to: entry.reported_to.clone(),
            });
        }
    }
    Ok(Json(ProgressList { progress }))
}

/// A word on an action.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Said {
    /// The day it speaks of.
    #[schema(format = Date)]
    as_at: String,
    /// `done`, `ongoing`, `partly`, `done-in-house`, `not-done-no-funds`, `fundraising-no-result`,
    /// `conditional-funding`, `conditional-decision`, `temporary-ended`, `not-started`, `delayed`, `suspended` or
    /// `cancelled`.
    status: String,
    /// What was done.
    text: String,
    /// With what; may be empty.
    resources: String,
    /// The meeting it is reported to, by its symbol (`StC41`); may be empty.
    reported_to: String,
}

/// What was recorded.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Reported {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
}

/// Says how an action goes; earlier words stay.
#[utoipa::path(post, path = "/api/v1/actions/{action}/progress", tag = "progress", security(("key" = [])),
    params(("action" = String, Path, description = "The action's id")), request_body = Said,
    responses((status = 201, body = Reported), WriteFailure)
)]
pub(crate) async fn report(
    State(web): State<Web>,
    Path(action): Path<String>,
    visitor: Visitor,
    Json(said): Json<Said>,
) -> Result<(StatusCode, Json<Reported>), Failure> {
    let input = ProgressInput {
        as_at: said.as_at,
        status: said.status,
        text: said.text,
        resources: said.resources,
        reported_to: said.reported_to,
    };
    let entry = progress::report(&web.house, writer(&visitor)?, id(&action)?, &input).await?;
    Ok((StatusCode::CREATED, Json(Reported { id: entry.to_string() })))
}
