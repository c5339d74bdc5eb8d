//! People: signing in and out, and the language one reads.

mod language;
pub(crate) mod sign_in;
mod sign_out;

use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};

use crate::{Web, address};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::submit))
        .route("/sign-out", post(sign_out::submit))
        .route("/language", post(language::submit))
}

/// Leads to an address of this server that a form carried along; to the start page if it is none.
pub(crate) fn onward(next: &str, cookies: impl IntoIterator<Item = Option<HeaderValue>>) -> Response {
    let next = address::local(next).unwrap_or("/");
    let place = HeaderValue::from_str(next).unwrap_or(HeaderValue::from_static("/"));
    let mut answer = (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response();
    for cookie in cookies.into_iter().flatten() {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}
