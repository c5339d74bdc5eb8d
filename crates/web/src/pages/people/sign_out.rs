//! Ending a session.

use axum::{extract::State, http::HeaderMap, response::Response};
use trellis_app::people::sign_out;

use super::onward;
use crate::{
    Web,
    cookies::Cookie,
    error::Failure,
    extract::{Nothing, Sent},
    flash::{self, Flash},
    session::session_token,
};

pub(super) async fn submit(
    State(web): State<Web>,
    headers: HeaderMap,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    if let Some(token) = session_token(&web.settings, &headers) {
        sign_out(&web.house, token).await?;
    }
    let settings = &web.settings;
    let said = Cookie::Flash.write(settings, &Flash::SignedOut.code(), flash::SECONDS);
    Ok(onward("/", [Cookie::Session.write(settings, "", 0), said]))
}
