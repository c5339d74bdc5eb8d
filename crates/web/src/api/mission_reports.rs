//! Reports on missions and what follows from them, as programs read and keep them.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::{
    deeds::RemarkInput,
    follow_ups::{self, FollowUpInput, SettleInput},
    reports::{self, ReportInput, ReportMoveInput},
};
use trellis_domain::{
    missions::{mission::Mission, report::FollowUp},
    people::policy::Right,
};

use super::{
    WriteFailure, id,
    missions::{MissionRemark, MissionWord, deed},
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::follow_ups::asked, session::Visitor};

/// What follows from a mission.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FollowUpEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Id of the mission.
    #[schema(format = "uuid")]
    mission: String,
    /// What is to be done.
    action: String,
    /// `member`, `secretariat`, `expert` or `other`.
    owner: String,
    /// By name or office.
    who: String,
    /// By which day.
    #[schema(format = Date)]
    due: String,
    /// `open`, `overdue`, `done` or `waived`.
    state: String,
    /// What shows that it is done.
    evidence: String,
    /// Why it is waived.
    reason: String,
}

impl FollowUpEntry {
    fn of(each: &FollowUp, today: trellis_domain::kernel::Day) -> Self {
        let state = if each.is_overdue(today) { "overdue" } else { each.state.code() };
        Self {
            id: each.id.to_string(),
            mission: each.mission.to_string(),
            action: each.action.clone(),
            owner: each.owner.code().to_owned(),
            who: each.who.clone(),
            due: each.due.to_string(),
            state: state.to_owned(),
            evidence: each.evidence.clone(),
            reason: each.reason.clone(),
        }
    }
}

/// Follow-ups that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FollowUpList {
    follow_ups: Vec<FollowUpEntry>,
    /// How many there are.
    total: usize,
}

/// The report on a mission.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionReport {
    /// Id of the mission.
    #[schema(format = "uuid")]
    mission: String,
    /// `draft`, `member-review`, `final` or `public-summary`.
    state: String,
    /// What everybody may read once it is published.
    summary: String,
    /// What was done; empty, as all that follows, for whoever may not read what is protected.
    done: String,
    /// What was found.
    found: String,
    /// What is recommended.
    recommendations: String,
    /// What follows.
    follow_ups: Vec<FollowUpEntry>,
    /// The day it was given to the Member.
    #[schema(format = Date)]
    submitted_on: Option<String>,
    /// The day that stands on it.
    #[schema(format = Date)]
    recorded_on: Option<String>,
    /// The day that its public item carries.
    #[schema(format = Date)]
    published_on: Option<String>,
    /// Whether its days can follow each other as they are given.
    days_in_order: bool,
    /// What was said on it.
    remarks: Vec<MissionRemark>,
    /// The step that whoever asks may take now: `submit`, `finalise` or `publish`.
    next: Option<String>,
}

/// A report as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionReportEntry {
    /// Id of the mission.
    #[schema(format = "uuid")]
    mission: String,
    /// Title of the mission.
    title: String,
    /// Code of the Member.
    member: Option<String>,
    /// Number and title of the request that the mission answers.
    request: String,
    /// `draft`, `member-review`, `final` or `public-summary`.
    state: String,
    /// The day that its public item carries.
    #[schema(format = Date)]
    published_on: Option<String>,
}

/// The reports that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionReportList {
    reports: Vec<MissionReportEntry>,
}

sent! {
    /// A report.
    ReportText => ReportInput {
        /// What was done.
        done,
        /// What was found; may be empty in a draft.
        found,
        /// What is recommended; may be empty.
        recommendations,
        /// What everybody may read once it is published; may be empty.
        summary,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step of a report.
    ReportStep => ReportMoveInput {
        /// `submit`, `finalise` or `publish`.
        to,
        /// publish: the text of the public item; empty for the report's own.
        summary,
        /// finalise: the day on the report; publish: the day on the item. Empty for today.
        on,
    }
}

sent! {
    /// A follow-up.
    NewFollowUp => FollowUpInput {
        /// What is to be done.
        action,
        /// `member`, `secretariat`, `expert` or `other`.
        owner,
        /// By name or office; may be empty.
        who,
        /// By which day.
        due,
    }
}

sent! {
    /// What became of a follow-up.
    FollowUpOutcome => SettleInput {
        /// `done` or `waived`.
        to,
        /// done: what shows it; waived: why.
        said,
        /// The day; empty for today.
        on,
    }
}

/// The reports on missions that whoever asks may know of; the public knows of what is published. Narrowed by `state` and
/// `member`.
#[utoipa::path(
    get, path = "/api/v1/mission-reports", tag = "missions",
    params(
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
    ),
    responses((status = 200, body = MissionReportList)),
    security((), ("key" = []))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<MissionReportList>, Failure> {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let asked = reports::Asked { state: value("state"), member: value("member") };
    let (rows, _) = reports::list(&web.house, visitor.actor(), Right::Learn, &asked).await?;
    let entry = |row: reports::ReportRow| MissionReportEntry {
        mission: row.mission.id.to_string(),
        title: row.mission.title,
        member: row.member.map(|member| member.code),
        request: row.request.label,
        state: row.report.state.code().to_owned(),
        published_on: row.report.published_on.map(|day| day.to_string()),
    };
    Ok(Json(MissionReportList { reports: rows.into_iter().map(entry).collect() }))
}

/// The report on a mission; a hidden one answers like one that is not there. Reading what is protected is written in the
/// log.
#[utoipa::path(
    get, path = "/api/v1/missions/{mission}/report", tag = "missions",
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    responses((status = 200, body = MissionReport), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
) -> Result<Json<MissionReport>, Failure> {
    let view = reports::view(&web.house, visitor.actor(), id::<Mission>(&mission)?).await?;
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string());
    Ok(Json(MissionReport {
        mission,
        state: view.report.state.code().to_owned(),
        follow_ups: view.follow_ups.iter().map(|each| FollowUpEntry::of(each, view.today)).collect(),
        submitted_on: day(view.report.submitted_on),
        recorded_on: day(view.report.recorded_on),
        published_on: day(view.report.published_on),
        days_in_order: view.faults.is_empty(),
        remarks: MissionRemark::all(&view.remarks),
        next: view.way.map(|way| way.code().to_owned()),
        summary: view.report.summary,
        done: view.report.done,
        found: view.report.found,
        recommendations: view.report.recommendations,
    }))
}

deed! {
    /// Begins the report on a mission, or changes what it says.
    write(ReportText => ReportInput, "/api/v1/missions/{mission}/report") = reports::write;
}
deed! {
    /// Moves a report on.
    move_on(ReportStep => ReportMoveInput, "/api/v1/missions/{mission}/report/state") = reports::move_on;
}
deed! {
    /// Keeps what somebody says on a report.
    say(MissionWord => RemarkInput, "/api/v1/missions/{mission}/report/remarks") = reports::say;
}

/// Adds a follow-up to a report that is being written or looked at.
#[utoipa::path(post, path = "/api/v1/missions/{mission}/follow-ups", tag = "missions", security(("key" = [])),
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    request_body = NewFollowUp, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_follow_up(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewFollowUp>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let actor = writer(&visitor)?;
    let kept = follow_ups::add(&web.house, actor, id::<Mission>(&mission)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// What follows from missions whose report stands, open ones first; narrowed by `state`, `owner`, `member` and `due`.
#[utoipa::path(
    get, path = "/api/v1/follow-ups", tag = "missions",
    params(
        ("state" = Option<String>, Query, description = "`open`, `overdue`, `done` or `waived`"),
        ("owner" = Option<String>, Query, description = "Code of an owner"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("due" = Option<String>, Query, description = "Due on this day or before"),
    ),
    responses((status = 200, body = FollowUpList), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn follow_ups_list(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<FollowUpList>, Failure> {
    let list = follow_ups::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let entry = |row: &follow_ups::Row| FollowUpEntry::of(&row.follow_up, list.today);
    Ok(Json(FollowUpList { follow_ups: list.rows.iter().map(entry).collect(), total: list.total }))
}

/// Says what became of a follow-up.
#[utoipa::path(post, path = "/api/v1/follow-ups/{follow_up}", tag = "missions", security(("key" = [])),
    params(("follow_up" = String, Path, format = "uuid", description = "Id of the follow-up")),
    request_body = FollowUpOutcome, responses((status = 204), WriteFailure)
)]
pub(crate) async fn settle(
    State(web): State<Web>,
    Path(follow_up): Path<String>,
    visitor: Visitor,
    Json(sent): Json<FollowUpOutcome>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    follow_ups::settle(&web.house, actor, id::<FollowUp>(&follow_up)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
