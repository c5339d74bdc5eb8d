//! Imports: a document comes in, is looked at beside its source, and becomes a plan or the newer version of one.
//!
//! `new` takes the file, `preview` is the page it leads to; its tabs are `actions`, `changes`, `columns` and
//! `unplaced`. Nothing of an upload is in any plan before somebody confirms it there.

mod actions;
mod changes;
mod columns;
mod confirm;
mod leaves;
pub(crate) mod new;
mod place;
pub(crate) mod preview;
mod samples;
mod unplaced;

use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use trellis_app::Problem;
use trellis_domain::kernel::Id;

use crate::{
    Web,
    cookies::Cookie,
    flash::{self, Flash},
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/imports/new", get(new::show))
        .route("/imports/{id}", get(preview::show))
        .route("/imports/{id}/columns", post(columns::submit))
        .route("/imports/{id}/confirmation", post(confirm::submit))
        .route("/imports/{id}/discard", post(confirm::discard))
}

pub(crate) fn uploads() -> Router<Web> {
    Router::new().route("/imports", post(new::submit))
}

/// An id of an address; what is none leads nowhere.
pub(super) fn id<K>(text: &str) -> Result<Id<K>, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// Leads on after a deed, with a message for the page that follows.
fn onward(web: &Web, place: &str, flash: Option<Flash>) -> Response {
    let place = HeaderValue::from_str(place).unwrap_or(HeaderValue::from_static("/"));
    let mut answer = (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response();
    let cookie = flash.and_then(|flash| Cookie::Flash.write(&web.settings, &flash.code(), flash::SECONDS));
    if let Some(cookie) = cookie {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}
