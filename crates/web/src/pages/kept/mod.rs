//! What is not lost: forms that wait to be sent, and receipts of what was sent.

pub(crate) mod receipts;
pub(crate) mod waiting;

use axum::{
    Router,
    routing::{get, post},
};
use trellis_app::{Problem, people::SignedIn, problem::Code};

use crate::{Web, session::Visitor};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/kept", get(waiting::list))
        .route("/kept/{id}", get(waiting::show))
        .route("/kept/{id}/removal", post(waiting::forget))
        .route("/receipts", get(receipts::list))
        .route("/receipts/{id}", get(receipts::show))
}

/// All of it belongs to somebody.
fn somebody(visitor: &Visitor) -> Result<&SignedIn, Problem> {
    visitor.who.as_ref().ok_or_else(|| Problem::new(Code::SignInNeeded))
}
