//! Engagements with Members: the list with a form for a new one ([`list`]), and one of them ([`one`]).
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it.

pub(crate) mod list;
pub(crate) mod one;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use trellis_app::members::{
    accession::{AccessionInput, note_stage},
    engagements::{
        CloseInput, ContactInput, EngagementInput, OneInput, StakeholderInput, close, note, open,
        put_stakeholder, remove_stakeholder,
    },
};
use trellis_domain::members::engagement::Engagement;
use trellis_words::Words;

use super::super::saved;
use crate::{Web, asked::At, error::Failure, extract::Sent, session::Visitor};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/engagements", get(list::show).post(begin))
        .route("/engagements/{id}", get(one::show))
        .route("/engagements/{id}/accession", post(add_accession))
        .route("/engagements/{id}/contacts", post(add_contact))
        .route("/engagements/{id}/stakeholders", post(add_stakeholder))
        .route("/engagements/{id}/stakeholders/removal", post(take_off))
        .route("/engagements/{id}/closing", post(end))
}

/// Where engagements stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![
        (words.say("directory-title"), "/members".to_owned()),
        (words.say("engagements-title"), "/engagements".to_owned()),
    ]
}

/// Opens an engagement.
async fn begin(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<EngagementInput>,
) -> Result<Response, Failure> {
    let id = open(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/engagements/{id}")))
}

/// The handler of a form on the page of one engagement: it does its deed and leads back to the page.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($input:ty) = $deed:path;) => {
        $(#[doc = $doc])+
        async fn $name(
            State(web): State<Web>,
            At(id): At<Engagement>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            $deed(&web.house, visitor.actor(), id, &input).await?;
            Ok(saved(&web, &format!("/engagements/{id}")))
        }
    };
}

deed! {
    /// Notes a contact.
    add_contact(ContactInput) = note;
}
deed! {
    /// Notes how far the country has come on its way in.
    add_accession(AccessionInput) = note_stage;
}
deed! {
    /// Notes somebody in the Member's administration.
    add_stakeholder(StakeholderInput) = put_stakeholder;
}
deed! {
    /// Takes somebody off.
    take_off(OneInput) = remove_stakeholder;
}
deed! {
    /// Closes it.
    end(CloseInput) = close;
}
