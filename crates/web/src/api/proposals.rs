//! Proposals of who goes on which mission as programs begin, read and decide them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::roster::proposals::{
    self, Answer, Line, ProposalInput, Question, SeatInput, begin, deeds,
    reasons::{Change, Fault, Funnel, Remedy},
    supposed::{self, Supposition},
    terms::{self, TermsInput},
};
use trellis_domain::roster::proposal::Proposal;

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// A proposal to begin.
    NewProposal => ProposalInput {
        /// What it is called.
        title,
        /// How long to search, in seconds; 10 where it is empty.
        seconds,
        /// What decides everything left to chance; 1 where it is empty.
        seed,
        /// The proposal whose plan it stands by, by id or name; may be empty.
        from,
    }
}

sent! {
    /// Who is to go on a mission of a proposal.
    NewSeats => SeatInput {
        /// The mission, by id.
        mission,
        /// The experts, by id or name, separated by `;`; empty for nobody.
        experts,
        /// The first day; may be empty.
        start,
    }
}

sent! {
    /// What a proposal reckons with.
    NewReckoning => TermsInput {
        /// Days between possible first days, 7 for weekly.
        start_step,
        /// Missions begin so many days from today at the earliest.
        notice,
        /// Travel days before and after, in the expert's own region.
        travel_same,
        /// The same in another region.
        travel_other,
        /// Nobody is sent whose evaluations are below it.
        evaluation_min,
        /// A day there, in whole units of money.
        subsistence,
        /// A trip within the region.
        trip_same,
        /// A trip to another region.
        trip_other,
        /// A line for each fund: `code: units of money`.
        funds,
        /// A line for each weight: `name: points`.
        weights,
    }
}

/// What proposals reckon with, as it can be sent.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Reckoning {
    start_step: String,
    notice: String,
    travel_same: String,
    travel_other: String,
    evaluation_min: String,
    subsistence: String,
    trip_same: String,
    trip_other: String,
    funds: String,
    weights: String,
}

/// A proposal.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ProposalEntry {
    #[schema(format = "uuid")]
    id: String,
    title: String,
    /// `running`, `ready` or `decided`.
    state: String,
    seed: u32,
    seconds: u16,
    /// The proposal it stands by.
    #[schema(format = "uuid")]
    from: Option<String>,
    /// SHA-256 of what was looked at.
    sha256: String,
    iterations: u64,
    /// Points of the plan.
    points: f64,
    /// No plan has more.
    bound: f64,
    /// The share of the time that is over, in per cent.
    share: u8,
    begun_at: String,
}

impl ProposalEntry {
    fn of(own: &Proposal) -> Self {
        let points = |hundredths: i64| hundredths as f64 / 100.0;
        Self {
            id: own.id.to_string(),
            title: own.title.clone(),
            state: own.state.code().to_owned(),
            seed: own.seed,
            seconds: own.seconds,
            from: own.from.map(|from| from.to_string()),
            sha256: own.digest.clone(),
            iterations: own.found.iterations,
            points: points(own.found.points),
            bound: points(own.found.bound),
            share: own.found.share,
            begun_at: own.begun_at.to_string(),
        }
    }
}

/// The proposals of an organisation.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AllProposals {
    proposals: Vec<ProposalEntry>,
}

/// A mission of a proposal.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ProposalMission {
    #[schema(format = "uuid")]
    mission: String,
    title: String,
    member: String,
    /// Code of its state.
    state: String,
    #[schema(value_type = Option<Vec<String>>)]
    days: Option<(String, String)>,
    /// Who goes: id of the record where it may be read, name, country or administration.
    #[schema(value_type = Vec<Vec<String>>)]
    team: Vec<(String, String, String)>,
    by_hand: bool,
    /// What keeps it from being looked at.
    lacks: Vec<String>,
}

/// A rule that is broken.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct BrokenRule {
    /// Its number.
    rule: u8,
    expert: Option<String>,
    mission: Option<String>,
}

/// How many are left for the seats of a line after each rule.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FunnelOf {
    category: String,
    needed: usize,
    /// Number of the rule, and how many keep it and all before.
    #[schema(value_type = Vec<Vec<u64>>)]
    left: Vec<(u8, usize)>,
    /// Who would do, and on which missions they are.
    #[schema(value_type = Vec<serde_json::Value>)]
    busy: Vec<(String, Vec<String>)>,
}

/// A change that would be enough.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RemedyOf {
    /// `days`, `missions`, `money` or `release`.
    change: String,
    expert: Option<String>,
    count: Option<i64>,
    team: Vec<String>,
    start: Option<String>,
}

/// What the model answers.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AnswerOf {
    /// `why-not`, `not-looked-at`, `unknown`, `unstaffed`, `staffed` or `too-early`.
    answer: String,
    expert: Option<String>,
    /// Whether the expert is on the mission.
    is_there: bool,
    instead_of: Option<String>,
    breaks: Vec<BrokenRule>,
    /// Parts of the points that would change, and by how much.
    #[schema(value_type = Vec<serde_json::Value>)]
    changes: Vec<(String, f64)>,
    funnel: Vec<FunnelOf>,
    would_do: Vec<RemedyOf>,
}

/// A proposal as it stands.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneProposal {
    #[serde(flatten)]
    proposal: ProposalEntry,
    /// Whether records, missions, money and terms are as they were when it was searched for.
    current: bool,
    missions: Vec<ProposalMission>,
    /// What the plan breaks on today's records.
    breaks: Vec<BrokenRule>,
    /// Points by part.
    #[schema(value_type = Vec<serde_json::Value>)]
    parts: Vec<(String, f64)>,
    /// What is scarce: kind, name, points.
    #[schema(value_type = Vec<serde_json::Value>)]
    scarce: Vec<(String, String, f64)>,
    answer: Option<AnswerOf>,
}

/// What would be.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OtherwiseOf {
    /// Missions with a team now, and then.
    #[schema(value_type = Vec<usize>)]
    staffed: (usize, usize),
    /// Points now, and then.
    #[schema(value_type = Vec<f64>)]
    points: (f64, f64),
    /// Missions whose team is another one: title, who goes now, who goes then.
    #[schema(value_type = Vec<serde_json::Value>)]
    changes: Vec<(String, Vec<String>, Vec<String>)>,
}

fn broken(fault: &Fault) -> BrokenRule {
    BrokenRule { rule: fault.rule, expert: fault.expert.clone(), mission: fault.mission.clone() }
}

fn mission(line: Line) -> ProposalMission {
    ProposalMission {
        mission: line.mission.to_string(),
        title: line.title,
        member: line.member,
        state: line.state.code().to_owned(),
        days: line.days.map(|(first, last)| (first.to_string(), last.to_string())),
        team: line.team,
        by_hand: line.by_hand,
        lacks: line.lacks.iter().map(|lacks| lacks.code().to_owned()).collect(),
    }
}

fn remedy(remedy: Remedy) -> RemedyOf {
    let (change, expert, count) = match remedy.change {
        Change::Days(who, days) => ("days", Some(who), Some(days)),
        Change::Missions(who, missions) => ("missions", Some(who), Some(missions)),
        Change::Money(units) => ("money", None, Some(units)),
        Change::Release(who) => ("release", Some(who), None),
    };
    let start = remedy.start.map(|day| day.to_string());
    RemedyOf { change: change.to_owned(), expert, count, team: remedy.team, start }
}

fn funnel(funnel: Funnel) -> FunnelOf {
    FunnelOf { category: funnel.line, needed: funnel.needed, left: funnel.left, busy: funnel.busy }
}

fn answer(own: Answer) -> AnswerOf {
    let bare = |answer: &str, expert: Option<String>| AnswerOf {
        answer: answer.to_owned(),
        expert,
        is_there: false,
        instead_of: None,
        breaks: Vec::new(),
        changes: Vec::new(),
        funnel: Vec::new(),
        would_do: Vec::new(),
    };
    match own {
        Answer::WhyNot(name, why) => AnswerOf {
            is_there: why.is_there,
            instead_of: why.instead_of,
            breaks: why.faults.iter().map(broken).collect(),
            changes: why.changes.into_iter().map(|(part, points)| (part.to_owned(), points)).collect(),
            ..bare("why-not", Some(name))
        },
        Answer::NotLookedAt(name) => bare("not-looked-at", Some(name)),
        Answer::Unknown(name) => bare("unknown", Some(name)),
        Answer::Unstaffed(why) => AnswerOf {
            funnel: why.lines.into_iter().map(funnel).collect(),
            would_do: why.would_do.into_iter().map(remedy).collect(),
            ..bare("unstaffed", None)
        },
        Answer::Staffed => bare("staffed", None),
        Answer::TooEarly => bare("too-early", None),
    }
}

/// The proposals that whoever asks may know of.
#[utoipa::path(get, path = "/api/v1/proposals", tag = "proposals", security(("key" = [])),
    responses((status = 200, body = AllProposals), (status = 404, body = error::Report))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<AllProposals>, Failure> {
    let of = proposals::list(&web.house, visitor.actor()).await?;
    Ok(Json(AllProposals { proposals: of.all.iter().map(ProposalEntry::of).collect() }))
}

/// Begins a proposal. It is searched for in the background; ask for it to see how far it is.
#[utoipa::path(post, path = "/api/v1/proposals", tag = "proposals", security(("key" = [])),
    request_body = NewProposal, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewProposal>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let id = begin::begin(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: id.to_string() })))
}

/// One proposal, with the answer to what is asked: why not an expert on a mission, or why nobody goes.
#[utoipa::path(get, path = "/api/v1/proposals/{proposal}", tag = "proposals", security(("key" = [])),
    params(("proposal" = String, Path, format = "uuid", description = "Id of the proposal"),
        ("mission" = Option<String>, Query, description = "What is asked about, by id"),
        ("expert" = Option<String>, Query, description = "Why not this expert, by id or name; without one, why nobody goes")),
    responses((status = 200, body = OneProposal), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(proposal): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneProposal>, Failure> {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let question = Question { mission: value("mission"), expert: value("expert") };
    let view = proposals::view(&web.house, visitor.actor(), id(&proposal)?, &question).await?;
    let points = |hundredths: i64| hundredths as f64 / 100.0;
    Ok(Json(OneProposal {
        proposal: ProposalEntry::of(&view.proposal),
        current: view.is_current,
        missions: view.lines.into_iter().map(mission).collect(),
        breaks: view.faults.iter().map(broken).collect(),
        parts: view.parts.into_iter().map(|(part, own)| (part, points(own))).collect(),
        scarce: view.scarce.into_iter().map(|(kind, name, own)| (kind, name, points(own))).collect(),
        answer: view.answer.map(answer),
    }))
}

/// Ends a search with the best plan so far.
#[utoipa::path(post, path = "/api/v1/proposals/{proposal}/stop", tag = "proposals", security(("key" = [])),
    params(("proposal" = String, Path, format = "uuid", description = "Id of the proposal")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn stop(
    State(web): State<Web>,
    Path(proposal): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    begin::stop(&web.house, writer(&visitor)?, id(&proposal)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Changes who goes on a mission of a proposal. A team that breaks a rule of the plan is refused with the rule.
#[utoipa::path(post, path = "/api/v1/proposals/{proposal}/team", tag = "proposals", security(("key" = [])),
    params(("proposal" = String, Path, format = "uuid", description = "Id of the proposal")),
    request_body = NewSeats, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(proposal): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewSeats>,
) -> Result<StatusCode, Failure> {
    deeds::change(&web.house, writer(&visitor)?, id(&proposal)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts the teams of a proposal on their missions and lays these before their Members, all or none.
#[utoipa::path(post, path = "/api/v1/proposals/{proposal}/decision", tag = "proposals", security(("key" = [])),
    params(("proposal" = String, Path, format = "uuid", description = "Id of the proposal")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn decide(
    State(web): State<Web>,
    Path(proposal): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    deeds::decide(&web.house, writer(&visitor)?, id(&proposal)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a proposal back.
#[utoipa::path(post, path = "/api/v1/proposals/{proposal}/withdrawal", tag = "proposals", security(("key" = [])),
    params(("proposal" = String, Path, format = "uuid", description = "Id of the proposal")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(proposal): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    deeds::withdraw(&web.house, writer(&visitor)?, id(&proposal)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What would be if an employer released somebody, the rule of the roster did not hold, or a fund had more money.
#[utoipa::path(get, path = "/api/v1/proposals/{proposal}/supposed", tag = "proposals", security(("key" = [])),
    params(("proposal" = String, Path, format = "uuid", description = "Id of the proposal"),
        ("what" = Option<String>, Query, description = "`release`, `delinked` or `fund`"),
        ("expert" = Option<String>, Query, description = "release: the expert, by id or name"),
        ("fund" = Option<String>, Query, description = "fund: its code"),
        ("more" = Option<String>, Query, description = "fund: so many more units of money")),
    responses((status = 200, body = OtherwiseOf), (status = 404, body = error::Report), (status = 422, body = error::Report))
)]
pub(crate) async fn suppose(
    State(web): State<Web>,
    Path(proposal): Path<String>,
    visitor: Visitor,
) -> Result<Json<OtherwiseOf>, Failure> {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let supposition = Supposition {
        what: value("what"),
        expert: value("expert"),
        fund: value("fund"),
        more: value("more"),
    };
    let own = supposed::suppose(&web.house, visitor.actor(), id(&proposal)?, &supposition).await?;
    let points = |hundredths: i64| hundredths as f64 / 100.0;
    let points = (points(own.points.0), points(own.points.1));
    Ok(Json(OtherwiseOf { staffed: own.staffed, points, changes: own.changes }))
}

/// What proposals reckon with.
#[utoipa::path(get, path = "/api/v1/reckoning", tag = "proposals", security(("key" = [])),
    responses((status = 200, body = Reckoning), (status = 404, body = error::Report))
)]
pub(crate) async fn reckoning(State(web): State<Web>, visitor: Visitor) -> Result<Json<Reckoning>, Failure> {
    let own = terms::view(&web.house, visitor.actor()).await?.input;
    Ok(Json(Reckoning {
        start_step: own.start_step,
        notice: own.notice,
        travel_same: own.travel_same,
        travel_other: own.travel_other,
        evaluation_min: own.evaluation_min,
        subsistence: own.subsistence,
        trip_same: own.trip_same,
        trip_other: own.trip_other,
        funds: own.funds,
        weights: own.weights,
    }))
}

/// Says what proposals reckon with, instead of what was said before.
#[utoipa::path(post, path = "/api/v1/reckoning", tag = "proposals", security(("key" = [])),
    request_body = NewReckoning, responses((status = 204), WriteFailure)
)]
pub(crate) async fn reckon(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewReckoning>,
) -> Result<StatusCode, Failure> {
    terms::set(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
