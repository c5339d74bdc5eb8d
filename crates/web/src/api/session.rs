//! The key of a session, for programs: asked for with address and password, sent as a bearer's key, given back.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    Problem,
    people::{Entry, SESSION_HOURS, sign_in, sign_in::give_code, sign_out},
    problem::Code,
};

use crate::{Web, caller::Caller, error, error::Failure, session::bearer_token};

/// Who wants a key.
#[derive(Deserialize, utoipa::ToSchema)]
pub(crate) struct Credentials {
    /// Sign-in name, an e-mail address.
    email: String,
    /// The password.
    #[schema(format = Password)]
    password: String,
    /// The code of the second step, where there is one.
    #[serde(default)]
    code: String,
}

/// A key.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Opened {
    /// To be sent as `Authorization: Bearer <key>`.
    token: String,
    /// Hours until it ends by itself.
    hours: i64,
}

/// Opens a session and hands out its key.
#[utoipa::path(post, path = "/api/v1/session", tag = "session", request_body = Credentials, responses(
    (status = 201, body = Opened),
    (status = 403, description = "A second step is needed: send its code, or set it up on the site", body = error::Report),
    (status = 422, description = "Address and password do not belong together", body = error::Report),
    (status = 429, description = "Too many wrong tries; wait", body = error::Report),
))]
pub(crate) async fn open(
    State(web): State<Web>,
    caller: Caller,
    Json(who): Json<Credentials>,
) -> Result<impl IntoResponse, Failure> {
    let mut entry = sign_in(&web.house, &who.email, &who.password, &caller.as_told()).await?;
    if let (Entry::CodeWanted(step), false) = (&entry, who.code.is_empty()) {
        entry = give_code(&web.house, step.as_str(), &who.code, &caller.as_told()).await?;
    }
    let Entry::Opened(opened) = entry else { return Err(Problem::new(Code::SecondStepNeeded).into()) };
    let opened = Opened { token: opened.token.as_str().to_owned(), hours: SESSION_HOURS };
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(opened)))
}

/// Ends the session of the key that is sent; an unknown key is no trouble.
#[utoipa::path(delete, path = "/api/v1/session", tag = "session", security(("key" = [])), responses(
    (status = 204, description = "The key opens nothing any more"),
))]
pub(crate) async fn close(State(web): State<Web>, headers: HeaderMap) -> Result<StatusCode, Failure> {
    if let Some(token) = bearer_token(&headers) {
        sign_out(&web.house, token).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
