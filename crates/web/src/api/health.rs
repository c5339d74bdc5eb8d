//! Whether the server answers.

use axum::Json;
use serde::Serialize;

/// The server answers.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Health {
    /// Always `ok`: a server that is not does not answer.
    status: &'static str,
    /// The release that runs.
    version: &'static str,
}

/// Says that the server answers, and which release it is.
#[utoipa::path(get, path = "/api/v1/health", tag = "server", responses((status = 200, body = Health)))]
pub(crate) async fn show() -> Json<Health> {
    Json(Health { status: "ok", version: env!("CARGO_PKG_VERSION") })
}
