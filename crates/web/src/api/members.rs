//! Members of a plan's set with their dates, and how one stands towards each instrument.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use trellis_app::{members, plans::live::live};

use super::{as_at, id};
use crate::{Web, error, error::Failure, session::Visitor};

/// A Member of a plan's set.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MemberEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Short code.
    code: String,
    /// Its name.
    name: String,
    /// First day in the set.
    #[schema(format = Date)]
    joined: String,
    /// Last day in the set; null while it belongs.
    #[schema(format = Date)]
    left: Option<String>,
}

/// The Members of a plan.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MemberList {
    /// The set's code; null where the plan has no set.
    set: Option<String>,
    members: Vec<MemberEntry>,
}

/// The Members a plan's shares are out of, and since when each belongs.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/members", tag = "members", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses((status = 200, body = MemberList), (status = 404, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<MemberList>, Failure> {
    let live = live(&web.house, visitor.actor(), id(&plan)?).await?;
    let stays = live.set.iter().flat_map(|named| named.set.stays());
    let entry = |stay: &trellis_domain::members::Stay| {
        let member = live.member(stay.member)?;
        Some(MemberEntry {
            id: member.id.to_string(),
            code: member.code.clone(),
            name: member.name.clone(),
            joined: stay.period.from().to_string(),
            left: stay.period.until().map(|day| day.to_string()),
        })
    };
    Ok(Json(MemberList {
        set: live.set.as_ref().map(|named| named.set.code().to_owned()),
        members: stays.filter_map(entry).collect(),
    }))
}

/// How a Member stands towards an instrument.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct StandingEntry {
    /// The instrument's code.
    instrument: String,
    /// The latest level.
    level: String,
    /// Since when.
    #[schema(format = Date)]
    since: String,
    /// What shows it.
    evidence: Vec<String>,
}

/// A Member as at a day.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MemberCard {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Short code.
    code: String,
    /// Its name.
    name: String,
    /// Whose Member.
    organisation: String,
    /// The day.
    #[schema(format = Date)]
    as_at: String,
    /// The sets it is in on that day, by name.
    sets: Vec<String>,
    /// Codes of what it counts as on that day.
    classes: Vec<String>,
    /// Its latest status towards each instrument; those without any are absent.
    standings: Vec<StandingEntry>,
}

/// A Member as at a day.
#[utoipa::path(get, path = "/api/v1/members/{member}", tag = "members", security((), ("key" = [])),
    params(
        ("member" = String, Path, description = "The Member's id"),
        ("as_at" = Option<String>, Query, format = Date, description = "The day; today without it"),
    ),
    responses(
        (status = 200, body = MemberCard),
        (status = 404, body = error::Report),
        (status = 422, description = "Not a day", body = error::Report),
    )
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(member): Path<String>,
    visitor: Visitor,
) -> Result<Json<MemberCard>, Failure> {
    let view = members::view(&web.house, visitor.actor(), id(&member)?, as_at(&visitor)?).await?;
    let standings = view.statuses.iter().map(|standing| StandingEntry {
        instrument: standing.instrument.as_str().to_owned(),
        level: standing.level.as_str().to_owned(),
        since: standing.fact.day.to_string(),
        evidence: standing.fact.evidence.iter().map(|each| each.title.clone()).collect(),
    });
    Ok(Json(MemberCard {
        id: view.member.id.to_string(),
        standings: standings.collect(),
        classes: view
            .classes
            .iter()
            .filter(|tenure| tenure.period.contains(view.as_at))
            .map(|tenure| tenure.class.to_string())
            .collect(),
        code: view.member.code,
        name: view.member.name,
        organisation: view.organisation.name,
        as_at: view.as_at.to_string(),
        sets: view.sets,
    }))
}
