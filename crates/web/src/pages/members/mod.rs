//! Members: one of them with what was recorded about it, and all of a plan against the instruments.

pub(crate) mod member;
pub(crate) mod of_plan;

use axum::{Router, routing::get};

use crate::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/members/{id}", get(member::show)).route("/plans/{id}/members", get(of_plan::show))
}
