//! Looking at the site as an office, and as oneself again.

use axum::{extract::State, response::Response};
use serde::Deserialize;
use trellis_app::{people::see_as, problem::Kind as ProblemKind};

use super::{
    account::{self, Deed, signed_in},
    onward,
};
use crate::{
    Web,
    components::form::Wrong,
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

/// The office as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct SeeAsSent {
    pub(super) office: String,
    pub(super) held_for: String,
}

pub(super) async fn begin(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<SeeAsSent>,
) -> Result<Response, Failure> {
    let who = signed_in(&visitor)?;
    match see_as::begin(&web.house, who, &sent.office, &sent.held_for).await {
        Ok(()) => Ok(onward("/", [])),
        Err(problem) if problem.code.kind() != ProblemKind::Invalid => Err(problem.into()),
        Err(problem) => {
            let wrong = Wrong::of(&visitor.words, &problem);
            account::again(&web, &visitor, Deed::SeeAs(sent, wrong), &problem).await
        }
    }
}

pub(super) async fn end(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    see_as::end(&web.house, signed_in(&visitor)?).await?;
    Ok(onward("/account", []))
}
