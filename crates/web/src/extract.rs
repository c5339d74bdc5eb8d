//! Forms come in: only our own, whose token is checked before anything else is looked at.
//!
//! Texts are taken as they are; what is wrong with them is for `trellis_app::problem::Form` to say. Forms with files
//! in them are `upload`'s.

use axum::{
    Form,
    body::Bytes,
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;
use trellis_app::{Problem, problem::Code};

use crate::{Web, error::Failure, forgery, session::Visitor};

/// A form that this visitor sent from one of our pages.
pub(crate) struct Sent<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Web> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let visitor = request.extensions().get::<Visitor>().cloned().ok_or_else(foreign)?;
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), web)
            .await
            .map_err(IntoResponse::into_response)?;
        // Twice from the same bytes: once for the token, once for what the handler wants.
        let again = || Request::from_parts(parts.clone(), bytes.clone().into());
        let pairs = Form::<Vec<(String, String)>>::from_request(again(), web).await;
        let Form(pairs) = pairs.map_err(|_| foreign())?;
        let token = pairs.iter().find(|(name, _)| name == forgery::FIELD).map(|(_, value)| value.as_str());
        if !token.is_some_and(|token| visitor.owns(token)) {
            return Err(foreign());
        }
        let Form(form) = Form::<T>::from_request(again(), web).await.map_err(|_| foreign())?;
        Ok(Self(form))
    }
}

/// The answer to a form that is not ours.
pub(crate) fn foreign() -> Response {
    Failure::from(Problem::new(Code::FormForeign)).into_response()
}
