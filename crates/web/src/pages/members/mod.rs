//! Members: one of them with what it counts as and what was recorded about it, and all of a plan against the
//! instruments.

mod classes;
pub(crate) mod member;
pub(crate) mod of_plan;

use axum::{
    Router,
    routing::{get, post},
};

use crate::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/members/{id}", get(member::show))
        .route("/members/{id}/classes", post(classes::give))
        .route("/classes/{id}/end", post(classes::end))
        .route("/plans/{id}/members", get(of_plan::show))
}
