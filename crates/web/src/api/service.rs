//! What experts have done and administrations gave, as programs read it.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use trellis_app::roster::service::{self, Administration, Contributions, Served};

use super::id;
use crate::{Web, error, error::Failure, pages::roster::service::asked, session::Visitor};

/// A mission that an expert went on.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ServedMission {
    #[schema(format = "uuid")]
    mission: String,
    called: String,
    member: String,
    #[schema(format = Date)]
    first: String,
    #[schema(format = Date)]
    last: String,
    days: usize,
    /// Categories in which the expert went; empty where nobody said.
    roles: Vec<String>,
    /// Marks that count, from 0.0 to 5.0, for whoever may read them.
    scores: Vec<String>,
}

/// What an expert has done.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertService {
    name: String,
    home: String,
    missions: Vec<ServedMission>,
    /// The mean of the marks that count.
    mean: Option<f64>,
}

fn served(of: Served) -> ServedMission {
    ServedMission {
        mission: of.id.to_string(),
        first: of.days.0.to_string(),
        last: of.days.1.to_string(),
        days: of.length(),
        scores: of.scores.iter().map(ToString::to_string).collect(),
        called: of.called,
        member: of.member,
        roles: of.roles,
    }
}

/// What an expert has done, for whoever may read the record.
#[utoipa::path(get, path = "/api/v1/experts/{expert}/service", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    responses((status = 200, body = ExpertService), (status = 404, body = error::Report))
)]
pub(crate) async fn record(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
) -> Result<Json<ExpertService>, Failure> {
    let of = service::record(&web.house, visitor.actor(), id(&expert)?).await?;
    Ok(Json(ExpertService {
        name: of.name,
        home: of.home,
        mean: of.marks.map(|(mean, _)| mean),
        missions: of.missions.into_iter().map(served).collect(),
    }))
}

/// What an administration gave in a period.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct GivenBy {
    administration: String,
    member: Option<String>,
    experts: usize,
    missions: usize,
    days: usize,
    /// Days for which no fee was paid.
    days_in_kind: usize,
    /// What those are worth with the rate that was asked for.
    worth: Option<String>,
}

/// What administrations gave in a period.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct GivenList {
    #[schema(format = Date)]
    from: String,
    #[schema(format = Date)]
    until: String,
    administrations: Vec<GivenBy>,
}

fn given(of: &Contributions, each: &Administration) -> GivenBy {
    let [experts, missions, days, days_in_kind] = each.counts();
    GivenBy {
        administration: each.name.clone(),
        member: each.member.clone(),
        experts,
        missions,
        days,
        days_in_kind,
        worth: of.worth(days_in_kind).map(|(amount, currency)| format!("{} {currency}", amount.normalize())),
    }
}

/// What administrations that release experts gave, for whoever may know of every record.
#[utoipa::path(get, path = "/api/v1/experts/contributions", tag = "experts", security(("key" = [])),
    params(
        ("home" = Option<String>, Query, description = "The administration, by name"),
        ("from" = Option<String>, Query, description = "The first day; the first of this year where it is left out"),
        ("until" = Option<String>, Query, description = "The last day; today where it is left out"),
        ("rate" = Option<String>, Query, description = "What a day is reckoned with"),
        ("currency" = Option<String>, Query, description = "Three letters"),
    ),
    responses((status = 200, body = GivenList), (status = 401, body = error::Report), (status = 403, body = error::Report))
)]
pub(crate) async fn contributions(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<GivenList>, Failure> {
    let of = service::contributions(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(GivenList {
        from: of.period.0.to_string(),
        until: of.period.1.to_string(),
        administrations: of.administrations.iter().map(|each| given(&of, each)).collect(),
    }))
}
