//! Deeds on one office held: approving, confirming, ending. Each leads back to the list of people.

use axum::{extract::State, response::Response};
use trellis_app::people::offices;
use trellis_domain::people::grants::HeldKind;

use super::sign_out::Nothing;
use crate::{Web, asked::At, error::Failure, extract::Sent, pages::saved, session::Visitor};

pub(super) async fn approve(
    State(web): State<Web>,
    At(held): At<HeldKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    offices::approve(&web.house, visitor.actor(), held).await?;
    Ok(saved(&web, "/people"))
}

pub(super) async fn confirm(
    State(web): State<Web>,
    At(held): At<HeldKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    offices::confirm(&web.house, visitor.actor(), held).await?;
    Ok(saved(&web, "/people"))
}

pub(super) async fn end(
    State(web): State<Web>,
    At(held): At<HeldKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    offices::end(&web.house, visitor.actor(), held).await?;
    Ok(saved(&web, "/people"))
}
