//! Plans: the list on the start page, the board of one plan, the page of one action, what stands around them, who takes part in
//! which action, where they stand in their cycle, and what is frozen of one for an evaluator.

pub(crate) mod action;
pub(crate) mod board;
pub(crate) mod cycle;
pub(crate) mod datasets;
pub(crate) mod dropped;
mod flags;
pub(crate) mod list;
pub(crate) mod partners;
pub(super) mod query;
pub(crate) mod registers;
mod samples;
mod understood;

use axum::{
    Router,
    routing::{get, post},
};

use crate::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/", get(list::show))
        .route("/plans/{id}", get(board::show))
        .route("/plans/{id}/flags/{n}/decision", post(flags::submit))
        .route("/partners/actions", get(partners::show))
        .route("/partners/actions.csv", get(partners::csv))
        .route("/partners/actions.xlsx", get(partners::xlsx))
        .route("/actions/{id}", get(action::show))
        .route("/actions/{id}/progress", post(action::report))
        .merge(registers::routes())
        .merge(cycle::routes())
        .merge(datasets::routes())
}
