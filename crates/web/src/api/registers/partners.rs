//! Who takes part in which action of a plan, as programs read and keep it.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::plans::registers::partners::{
    self, PartInput,
    list::{self, Row},
};

use super::{super::WriteFailure, sent};
use crate::{
    Web,
    api::{id, writer},
    error::Failure,
    pages::plans::partners::asked,
    session::Visitor,
};

sent! {
    /// A partner in an action.
    OnePart => PartInput {
        /// The partner, by code, name or id.
        partner,
        /// `leads`, `carries-out`, `trains`, `gives-experts`, `gives-money`, `hosts`, `advises` or `takes-part`.
        part,
    }
}

/// A partner in an action.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct InvolvedPartner {
    /// The plan's id.
    #[schema(format = "uuid")]
    plan: String,
    /// The action's id.
    #[schema(format = "uuid")]
    action: String,
    /// Its number as printed.
    number: Option<String>,
    /// Its wording.
    text: String,
    /// Code of the partner.
    partner: String,
    /// Its name.
    name: String,
    /// `donor`, `training-centre`, `implementing-agency`, `executing-agency` or `other`.
    kind: &'static str,
    /// What it is in the organisation's own words.
    own_kind: Option<String>,
    /// The last day of working together.
    #[schema(format = Date)]
    ended_on: Option<String>,
    /// What it does there: `leads`, `carries-out`, `trains`, `gives-experts`, `gives-money`, `hosts`, `advises`, `takes-part`.
    parts: Vec<&'static str>,
}

/// Partners in actions.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct InvolvedPartners {
    /// By plan, action and name of the partner.
    partners: Vec<InvolvedPartner>,
    /// How many there are.
    total: usize,
}

impl InvolvedPartner {
    fn of(row: Row) -> Self {
        Self {
            plan: row.plan.0.to_string(),
            action: row.action.to_string(),
            number: row.number,
            text: row.text,
            partner: row.partner.code,
            name: row.partner.name,
            kind: row.partner.kind.code(),
            own_kind: row.own_kind.map(|(_, text)| text),
            ended_on: row.partner.ended_on.map(|day| day.to_string()),
            parts: row.parts.iter().map(|part| part.code()).collect(),
        }
    }
}

/// Who takes part in which action, of the plans that whoever asks may read; each partner once in an action.
#[utoipa::path(
    get, path = "/api/v1/partners/actions", tag = "registers",
    params(
        ("plan" = Option<String>, Query, description = "Id or code of a plan"),
        ("action" = Option<String>, Query, description = "Id or printed number of an action"),
        ("partner" = Option<String>, Query, description = "Code or id of a partner"),
        ("kind" = Option<String>, Query, description = "A kind of partners, or the id of an own term"),
        ("part" = Option<String>, Query, description = "What partners do"),
    ),
    responses((status = 200, body = InvolvedPartners)),
    security((), ("key" = []))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<InvolvedPartners>, Failure> {
    let page = list::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(InvolvedPartners {
        partners: page.rows.into_iter().map(InvolvedPartner::of).collect(),
        total: page.total,
    }))
}

/// Says that a partner takes part in an action as something.
#[utoipa::path(post, path = "/api/v1/actions/{action}/partners", tag = "registers", security(("key" = [])),
    params(("action" = String, Path, description = "The action's id")), request_body = OnePart,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn involve(
    State(web): State<Web>,
    Path(action): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OnePart>,
) -> Result<StatusCode, Failure> {
    partners::involve(&web.house, writer(&visitor)?, id(&action)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes back that a partner takes part in an action as something.
#[utoipa::path(post, path = "/api/v1/actions/{action}/partners/removal", tag = "registers", security(("key" = [])),
    params(("action" = String, Path, description = "The action's id")), request_body = OnePart,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn leave_out(
    State(web): State<Web>,
    Path(action): Path<String>,
    visitor: Visitor,
    Json(sent): Json<OnePart>,
) -> Result<StatusCode, Failure> {
    partners::leave_out(&web.house, writer(&visitor)?, id(&action)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
