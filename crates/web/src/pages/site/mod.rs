//! Pages about the site itself.

pub(crate) mod accessibility;

use axum::{Router, routing::get};

use crate::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/accessibility", get(accessibility::show))
}
