//! Missions as programs read and keep them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::{
    MissionInput, Said,
    deeds::{self, RemarkInput, WithdrawInput},
    list::{self, Row},
    mission::{self, MissionView},
    moves::{self, MoveInput},
};
use trellis_domain::missions::mission::Mission;

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::list::asked, session::Visitor};

/// A mission as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number.
    number: String,
    /// `mission`, `diagnostic`, `study-visit` or `accreditation`.
    kind: String,
    /// `planned`, `matched`, `agreed`, `under-way`, `reported` or `closed`.
    state: String,
    /// Its title.
    title: String,
    /// Code of the Member it goes to.
    member: Option<String>,
    /// Id of the request it answers.
    #[schema(format = "uuid")]
    request: String,
    /// Number and title of that.
    request_label: String,
    /// `strategic`, `tactical` or `operational`; empty where the request says none.
    level: String,
    /// Its first day.
    #[schema(format = Date)]
    first_day: Option<String>,
    /// Its last day.
    #[schema(format = Date)]
    last_day: Option<String>,
    /// Where it goes.
    place: String,
    /// Names of those who go.
    experts: Vec<String>,
    /// The day its report is due, where none was given to the Member yet.
    #[schema(format = Date)]
    report_due: Option<String>,
    /// `done`, `member-withdrew`, `no-expert`, `not-safe` or `answered-otherwise`, once it is closed.
    closing: Option<String>,
    /// The day it was closed.
    #[schema(format = Date)]
    closed_on: Option<String>,
}

impl MissionEntry {
    fn of(row: Row) -> Self {
        let mission = row.mission;
        let closing = mission.course.closing;
        let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string());
        Self {
            id: mission.id.to_string(),
            number: mission.number,
            kind: mission.kind.code().to_owned(),
            state: mission.course.state.code().to_owned(),
            title: mission.title,
            member: row.member.map(|member| member.code),
            request: row.request.id.to_string(),
            request_label: row.request.label,
            level: row.request.level.to_owned(),
            first_day: day(mission.days.first),
            last_day: day(mission.days.last),
            place: mission.place,
            experts: mission.experts.into_iter().map(|expert| expert.name).collect(),
            report_due: day(row.report_due),
            closing: closing.map(|closing| closing.reason.code().to_owned()),
            closed_on: day(closing.map(|closing| closing.on)),
        }
    }
}

/// A page of the missions that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionsPage {
    missions: Vec<MissionEntry>,
    /// How many were asked for.
    found: usize,
    /// How many there are.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// The terms of reference of a mission.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionTerms {
    /// Why it is asked for.
    background: String,
    /// What it is to reach.
    objectives: String,
    /// What it does there.
    tasks: String,
    /// Who would be best suited.
    profile: String,
    /// The result that is expected.
    expected: String,
    /// The indicator of that.
    indicator: String,
    /// What will show it.
    evidence: String,
}

/// Something said on a mission, its report or an evaluation.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionRemark {
    /// The words.
    text: String,
    /// When, UTC.
    #[schema(format = DateTime)]
    at: String,
    /// Who said it.
    by: Option<String>,
}

impl MissionRemark {
    pub(super) fn all(said: &[Said]) -> Vec<Self> {
        let one = |(remark, by): &Said| Self {
            text: remark.text.clone(),
            at: remark.at.to_string(),
            by: by.clone(),
        };
        said.iter().map(one).collect()
    }
}

/// An evaluation that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MissionEvaluation {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `member` or `secretariat`.
    voice: String,
    /// `draft`, `shared` or `final`.
    state: String,
}

/// A mission with what belongs to it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneMission {
    /// What a list shows.
    mission: MissionEntry,
    /// Id of the initiative it is part of, for whoever may read that.
    #[schema(format = "uuid")]
    initiative: Option<String>,
    /// Its terms of reference.
    terms: MissionTerms,
    /// What it costs, in short.
    costs: String,
    /// What only those concerned read; empty for whoever may not.
    brief: String,
    /// Where the Member's consent can be read, where it did not consent here.
    consent: String,
    /// Where its report stands, for whoever may know of it: `draft`, `member-review`, `final` or `public-summary`.
    report: Option<String>,
    /// Its evaluations.
    evaluations: Vec<MissionEvaluation>,
    /// What was said on it.
    remarks: Vec<MissionRemark>,
    /// The steps that whoever asks may take now: `match`, `agree`, `accept`, `report`, `close`, `end`.
    next: Vec<String>,
}

impl OneMission {
    fn of(view: MissionView) -> Self {
        let terms = view.mission.terms.clone();
        let evaluations = view.evaluations.iter().map(|(id, voice, state)| MissionEvaluation {
            id: id.to_string(),
            voice: voice.code().to_owned(),
            state: state.code().to_owned(),
        });
        Self {
            initiative: view.initiative.map(|(id, _)| id.to_string()),
            terms: MissionTerms {
                background: terms.background,
                objectives: terms.objectives,
                tasks: terms.tasks,
                profile: terms.profile,
                expected: terms.expected,
                indicator: terms.indicator,
                evidence: terms.evidence,
            },
            costs: view.mission.costs.clone(),
            brief: view.mission.brief.clone(),
            consent: view.mission.consent.clone(),
            report: view.report.map(|state| state.code().to_owned()),
            evaluations: evaluations.collect(),
            remarks: MissionRemark::all(&view.remarks),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            mission: MissionEntry::of(Row {
                mission: view.mission,
                member: view.member,
                request: view.request.0,
                opens: true,
                opens_request: view.request.1,
                report_due: view.report_due,
            }),
        }
    }
}

sent! {
    /// A mission.
    NewMission => MissionInput {
        /// Id or number of the accepted request that it answers; it stays once the mission is planned.
        request,
        /// `mission`, `diagnostic`, `study-visit` or `accreditation`.
        kind,
        /// Code or id of the initiative it is part of, which must be for that Member; may be empty.
        initiative,
        /// Its number; may be empty.
        number,
        /// Its title; empty for that of the request.
        title,
        /// Its first day; may be empty in a plan.
        first_day,
        /// Its last day; may be empty in a plan.
        last_day,
        /// Where it goes; may be empty.
        place,
        /// The language it works in; empty for that of the request.
        language,
        /// Why it is asked for; empty for what was asked.
        background,
        /// What it is to reach.
        objectives,
        /// What it does there; may be empty.
        tasks,
        /// Who would be best suited; may be empty.
        profile,
        /// The result that is expected; empty for that of the request.
        expected,
        /// The indicator of that; empty for that of the request.
        indicator,
        /// What will show it; empty as in the request.
        evidence,
        /// What it costs, in short; may be empty.
        costs,
        /// What only those concerned read; may be empty. Protected.
        brief,
        /// E-mail address, name or id of an expert of the house.
        expert,
        /// A second one; may be empty.
        second_expert,
        /// Experts from outside, one a line: name; home administration.
        outside,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step.
    MissionStep => MoveInput {
        /// `match`, `agree`, `accept`, `report`, `close` or `end`.
        to,
        /// agree: where the Member's consent can be read; a focal point consents by itself.
        consent,
        /// end: `member-withdrew`, `no-expert`, `not-safe` or `answered-otherwise`.
        reason,
        /// end: what there is to say about it.
        note,
        /// close and end: the day; empty for today.
        on,
    }
}

sent! {
    /// Why a plan is taken back.
    MissionWithdrawal => WithdrawInput {
        /// Why; may be empty.
        reason,
    }
}

sent! {
    /// Something said.
    MissionWord => RemarkInput {
        /// The words.
        text,
    }
}

/// The missions that whoever asks may know of, the latest first; the public knows of those that are closed. Narrowed by
/// `kind`, `state`, `member`, `request`, `initiative`, `from`, `until` and `q`.
#[utoipa::path(
    get, path = "/api/v1/missions", tag = "missions",
    params(
        ("kind" = Option<String>, Query, description = "Code of a kind"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("request" = Option<String>, Query, description = "Id of a request"),
        ("initiative" = Option<String>, Query, description = "Id of an initiative"),
        ("from" = Option<String>, Query, description = "Not over before this day"),
        ("until" = Option<String>, Query, description = "Begun on this day or before"),
        ("q" = Option<String>, Query, description = "Words"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = MissionsPage)),
    security((), ("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<MissionsPage>, Failure> {
    let missions = list::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(MissionsPage {
        missions: missions.rows.into_iter().map(MissionEntry::of).collect(),
        found: missions.found,
        total: missions.total,
        page: missions.page,
        pages: missions.pages,
    }))
}

/// A mission with what belongs to it; a hidden one answers like one that is not there. Reading what is protected is
/// written in the log.
#[utoipa::path(
    get, path = "/api/v1/missions/{mission}", tag = "missions",
    params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
    responses((status = 200, body = OneMission), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(mission): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneMission>, Failure> {
    let view = mission::view(&web.house, visitor.actor(), id(&mission)?).await?;
    Ok(Json(OneMission::of(view)))
}

/// Plans a mission in answer to an accepted request. No request, no mission.
#[utoipa::path(post, path = "/api/v1/missions", tag = "missions", security(("key" = [])), request_body = NewMission,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewMission>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A call that does something to one mission and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "missions", security(("key" = [])),
            params(("mission" = String, Path, format = "uuid", description = "Id of the mission")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(mission): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<Mission>(&mission)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}
pub(super) use deed;

deed! {
    /// Changes a mission. Once the Member has agreed, the terms of reference stand.
    change(NewMission => MissionInput, "/api/v1/missions/{mission}") = deeds::change;
}
deed! {
    /// Moves a mission on. The Member consents to what is matched; an expert accepts what is agreed.
    move_on(MissionStep => MoveInput, "/api/v1/missions/{mission}/state") = moves::move_on;
}
deed! {
    /// Takes a plan back.
    withdraw(MissionWithdrawal => WithdrawInput, "/api/v1/missions/{mission}/withdrawal") = deeds::withdraw;
}
deed! {
    /// Keeps what somebody says on a mission.
    say(MissionWord => RemarkInput, "/api/v1/missions/{mission}/remarks") = deeds::say;
}
