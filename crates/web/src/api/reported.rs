//! What Members report: the list narrowed to what the key's owner may know of, and the verdict on one report.
//!
//! A report is made like any fact, and taken back like one (`facts`).

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use trellis_app::indicators::reported::{self, Asked, Row};

use super::{
    WriteFailure,
    facts::{EvidenceEntry, FactDetail, Reason, what},
    id, writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

/// What a Member reported.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ReportEntry {
    /// The id it has as a fact.
    #[schema(format = "uuid")]
    id: String,
    /// `reported`, `returned` or `verified`.
    state: &'static str,
    /// The day it happened.
    #[schema(format = Date)]
    day: String,
    /// `status`, `counted`, `request`, `answers`, `scores` or `measured`.
    what: &'static str,
    /// What more there is to say of that kind.
    #[schema(value_type = FactDetail)]
    detail: Value,
    /// Code of the Member it is about.
    member: Option<String>,
    /// Code of the instrument it is about.
    instrument: Option<String>,
    /// Id of the plan it is filed under.
    plan: Option<String>,
    /// Id of the KPI it was reported for.
    kpi: Option<String>,
    /// Ids of that plan's actions it counts towards.
    actions: Vec<String>,
    /// What shows it.
    evidence: Vec<EvidenceEntry>,
    /// A remark.
    note: String,
    /// Who reported it, by name.
    reported_by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    reported_at: String,
    /// Who verified or returned it, by name.
    judged_by: Option<String>,
    /// When.
    #[schema(format = DateTime)]
    judged_at: Option<String>,
    /// Why it was returned, while it is.
    returned: Option<String>,
    /// The version of what it says, for a verdict on nothing else.
    version: String,
}

impl ReportEntry {
    fn of(row: Row) -> Self {
        let filed = row.filed;
        let fact = &filed.report.fact;
        let (kind, detail) = what(&fact.what);
        Self {
            id: fact.id.to_string(),
            state: filed.report.state.code(),
            day: fact.day.to_string(),
            what: kind,
            detail,
            member: row.member.map(|member| member.code),
            instrument: fact.instrument.as_ref().map(ToString::to_string),
            plan: filed.plan.map(|id| id.to_string()),
            kpi: filed.report.kpi.map(|id| id.to_string()),
            actions: filed.actions.iter().map(|(id, _)| id.to_string()).collect(),
            evidence: fact
                .evidence
                .iter()
                .map(|each| EvidenceEntry { title: each.title.clone(), reference: each.reference.clone() })
                .collect(),
            note: fact.note.clone(),
            reported_at: filed.at.to_string(),
            judged_at: filed.judged_at.map(|at| at.to_string()),
            returned: filed.report.returned.clone(),
            version: reported::stands(fact).version(),
            reported_by: filed.by,
            judged_by: filed.judged_by,
        }
    }
}

/// A leaf of what was reported.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Reports {
    /// Newest first.
    reports: Vec<ReportEntry>,
    /// How many there are of this state, with the filters.
    found: usize,
}

/// What was reported, newest first, as far as the owner of the key may know of it.
#[utoipa::path(get, path = "/api/v1/reported", tag = "facts", security(("key" = [])),
    params(
        ("state" = Option<String>, Query, description = "`reported` (so it is where nothing is asked), `returned` or `verified`"),
        ("plan" = Option<String>, Query, description = "A plan by id or code"),
        ("member" = Option<String>, Query, description = "A Member by id or code"),
        ("kpi" = Option<String>, Query, description = "A KPI by id"),
        ("since" = Option<String>, Query, description = "The first day of reporting"),
        ("page" = Option<usize>, Query, description = "Which fifty, from 1"),
    ),
    responses(
        (status = 200, body = Reports),
        (status = 401, body = error::Report),
        (status = 422, description = "A filter names nothing", body = error::Report),
    )
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<Reports>, Failure> {
    let asked = Asked::of(|name| visitor.address.value(name));
    let leaf = reported::list(&web.house, visitor.actor(), &asked).await?;
    let found = leaf.found();
    Ok(Json(Reports { reports: leaf.rows.into_iter().map(ReportEntry::of).collect(), found }))
}

/// What was looked at.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Seen {
    /// Its version; empty to verify whatever it says.
    version: String,
}

/// Verifies a report: it counts from now on.
#[utoipa::path(post, path = "/api/v1/reported/{fact}/verification", tag = "facts", security(("key" = [])),
    params(("fact" = String, Path, description = "The report's id")), request_body = Seen,
    responses((status = 204, description = "It counts"), WriteFailure)
)]
pub(crate) async fn verify(
    State(web): State<Web>,
    Path(fact): Path<String>,
    visitor: Visitor,
    Json(seen): Json<Seen>,
) -> Result<StatusCode, Failure> {
    reported::verify(&web.house, writer(&visitor)?, id(&fact)?, &seen.version).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Returns a report with a reason, which whoever reported it reads.
#[utoipa::path(post, path = "/api/v1/reported/{fact}/return", tag = "facts", security(("key" = [])),
    params(("fact" = String, Path, description = "The report's id")), request_body = Reason,
    responses((status = 204, description = "It waits for the Member"), WriteFailure)
)]
pub(crate) async fn give_back(
    State(web): State<Web>,
    Path(fact): Path<String>,
    visitor: Visitor,
    Json(said): Json<Reason>,
) -> Result<StatusCode, Failure> {
    reported::give_back(&web.house, writer(&visitor)?, id(&fact)?, &said.reason, "").await?;
    Ok(StatusCode::NO_CONTENT)
}
