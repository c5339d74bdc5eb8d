//! A proposal for all planned missions at once: begun, searched for in the background, read with its reasons, changed seat by
//! seat, decided (REQUIREMENTS S2.4, S2.6, S2.7).
//!
//! Who may do what is the table's line of proposals. Rules and points are the search's ([`super::matching`]); here is what is kept
//! of it. [`begin`] searches, [`deeds`] changes and decides, [`planned`] is the ground both stand on, [`reasons`] what the
//! model says, [`supposed`] what would be if something were otherwise, [`table`] what is
//! taken away, [`terms`] what an organisation reckons with.

pub mod begin;
pub mod deeds;
mod planned;
pub mod reasons;
pub mod supposed;
pub mod table;
pub mod terms;

use trellis_domain::{
    kernel::Day,
    missions::mission::{Expert as Seated, Mission, MissionId, MissionState},
    people::{
        Actor, OrganisationId, may_do,
        policy::{self, Matter, Reach, Right, Rights, Scope, Standing, reach, rights},
    },
    roster::{
        expert::ExpertId,
        proposal::{Proposal, ProposalId, ProposalState, Team},
    },
};
use trellis_store::{
    Across, Tx, members as members_store, missions as missions_store, roster::proposals as store,
};

use self::{
    planned::Planned,
    reasons::{Fault, TeamAt, Unstaffed, WhyNot},
};
use super::{own_organisation, teams::Lacks};
use crate::{House, Problem};

pub use begin::ProposalInput;
pub use deeds::SeatInput;

/// What somebody asks about a proposal.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// The mission, by id.
    pub mission: String,
    /// The expert, by id or name; empty for why nobody goes.
    pub expert: String,
}

/// The proposals of an organisation.
pub struct Proposals {
    /// The newest first.
    pub all: Vec<Proposal>,
    /// Whether the actor may begin one.
    pub may_begin: bool,
}

/// A proposal with everything that its page says.
pub struct ProposalView {
    /// The proposal.
    pub proposal: Proposal,
    /// Each mission with its team.
    pub lines: Vec<Line>,
    /// What the plan breaks on today's records.
    pub faults: Vec<Fault>,
    /// Points by part, in hundredths.
    pub parts: Vec<(String, i64)>,
    /// What is scarce, in words.
    pub scarce: Vec<(String, String, i64)>,
    /// Whether records, missions, money and terms are as they were when it was searched for.
    pub is_current: bool,
    /// Whether its search must have died.
    pub is_abandoned: bool,
    /// The proposal it stands by.
    pub from: Option<Proposal>,
    /// The answer to what was asked.
    pub answer: Option<Answer>,
    /// The experts that a form may name: id and name.
    pub experts: Vec<(String, String)>,
    /// What the actor may do.
    pub rights: Rights,
}

/// A mission of a proposal.
#[derive(Debug, Clone)]
pub struct Line {
    /// The mission.
    pub mission: MissionId,
    /// Its number and title.
    pub title: String,
    /// The name of its Member.
    pub member: String,
    /// Where it stands.
    pub state: MissionState,
    /// Its days, where somebody goes.
    pub days: Option<(Day, Day)>,
    /// Who goes: id of the record where that may be read, name, country.
    pub team: Vec<(String, String, String)>,
    /// Whether somebody changed it by hand.
    pub by_hand: bool,
    /// What keeps it from being looked at.
    pub lacks: Vec<Lacks>,
}

/// An answer from the model.
#[derive(Debug, Clone)]
pub enum Answer {
    /// Why an expert is not on a mission: the expert's name, and the reasons.
    WhyNot(String, WhyNot),
    /// The expert is accredited in nothing that any mission asks for, or has a record that is too old.
    NotLookedAt(String),
    /// Nobody by this name is on the roster.
    Unknown(String),
    /// Why nobody goes.
    Unstaffed(Unstaffed),
    /// Somebody goes.
    Staffed,
    /// The mission says too little to be looked at.
    TooEarly,
}

fn matter(organisation: OrganisationId, state: ProposalState) -> Matter<'static> {
    Matter { organisation, standing: state.standing(), concerns: &[], made_by: None }
}

fn working(organisation: OrganisationId) -> Matter<'static> {
    matter(organisation, ProposalState::Ready)
}

/// Whether the actor may work on proposals.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    let standing = Standing::Match(policy::Match::Working);
    let reads = |own| reach(actor.bearer(), Right::Read, own, standing) != Reach::Nothing;
    actor.organisation().is_some_and(reads)
}

/// Whether the actor may know of decided ones at least.
pub fn is_known_to(actor: Actor<'_>) -> bool {
    let knows = |own| {
        let standing = Standing::Match(policy::Match::Decided);
        reach(actor.bearer(), Right::Learn, own, standing) != Reach::Nothing
    };
    is_open_to(actor) || actor.organisation().is_some_and(knows)
}

/// Whether a deed of the log may be shown to the actor beside those of plans.
pub(crate) fn shows_deed(actor: Actor<'_>, deed: &str) -> bool {
    !deed.starts_with("proposal.") || is_open_to(actor)
}

fn may(actor: Actor<'_>, right: Right, matter: &Matter<'_>) -> bool {
    may_do(actor, right, matter).is_ok()
}

/// A proposal with whom it concerns: decided ones the Members of their missions and whoever goes, others nobody yet.
struct Held {
    proposal: Proposal,
    concerns: Vec<Scope>,
}

impl Held {
    fn matter(&self) -> Matter<'_> {
        Matter { concerns: &self.concerns, ..matter(self.proposal.organisation, self.proposal.state) }
    }

    /// A proposal that the actor may read; absent and hidden are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: ProposalId) -> Result<Self, Problem> {
        let found = find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let concerns = match found.state {
            ProposalState::Decided => concerning(&store::concerns(tx, found.organisation).await?, id),
            ProposalState::Running | ProposalState::Ready => Vec::new(),
        };
        let held = Self { proposal: found, concerns };
        if !may(actor, Right::Read, &held.matter()) {
            return Err(Problem::not_found());
        }
        let teams = store::teams(tx, id).await?;
        Ok(Self { proposal: Proposal { teams, ..held.proposal }, ..held })
    }
}

fn concerning(all: &[(ProposalId, Scope)], id: ProposalId) -> Vec<Scope> {
    all.iter().filter(|(own, _)| *own == id).map(|(_, scope)| *scope).collect()
}

async fn load(tx: &mut Tx, actor: Actor<'_>, id: ProposalId) -> Result<Proposal, Problem> {
    Ok(Held::load(tx, actor, id).await?.proposal)
}

async fn find(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>, Problem> {
    let Some(organisation) = store::organisation_of(tx, id).await? else { return Ok(None) };
    tx.draw_in(organisation).await?;
    Ok(store::find(tx, id).await?)
}

/// The proposals that the actor may know of.
pub async fn list(house: &House, actor: Actor<'_>) -> Result<Proposals, Problem> {
    let organisation = own_organisation(actor)?;
    if !is_known_to(actor) {
        return Err(Problem::not_found());
    }
    let mut tx = house.read(organisation).await?;
    let all = store::list(&mut tx, organisation).await?;
    let concerns = store::concerns(&mut tx, organisation).await?;
    let knows = |own: &Proposal| {
        let concerns = concerning(&concerns, own.id);
        may(actor, Right::Learn, &Matter { concerns: &concerns, ..matter(organisation, own.state) })
    };
    Ok(Proposals {
        all: all.into_iter().filter(knows).collect(),
        may_begin: may(actor, Right::Create, &working(organisation)),
    })
}

/// A proposal as it stands. One that is worked on is judged on today's records and answers what is asked; one that was decided
/// shows its missions as they are now, as far as the actor may read them.
pub async fn view(
    house: &House,
    actor: Actor<'_>,
    id: ProposalId,
    question: &Question,
) -> Result<ProposalView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let from = match held.proposal.from {
        Some(from) => find(&mut tx, from).await?,
        None => None,
    };
    drop(tx);
    let rights = rights(actor.bearer(), &held.matter());
    let proposal = held.proposal;
    let bare = ProposalView {
        lines: Vec::new(),
        faults: Vec::new(),
        parts: Vec::new(),
        scarce: Vec::new(),
        is_current: true,
        is_abandoned: proposal.is_abandoned(house.now()),
        from,
        answer: None,
        experts: Vec::new(),
        rights,
        proposal,
    };
    match bare.proposal.state {
        ProposalState::Running => Ok(bare),
        ProposalState::Ready if bare.rights.has(Right::ReadProtected) => {
            ready(house, actor, bare, question).await
        }
        // Who is to go is nobody else's business before it is decided.
        ProposalState::Ready | ProposalState::Decided => standing(house, actor, bare).await,
    }
}

async fn ready(
    house: &House,
    actor: Actor<'_>,
    bare: ProposalView,
    question: &Question,
) -> Result<ProposalView, Problem> {
    let planned = Planned::load(house, actor, bare.proposal.organisation).await?;
    let matching = planned.matching()?;
    let teams = teams_of(&bare.proposal.teams);
    let judged = matching.judged(&teams);
    let names = |faults: Vec<Fault>| -> Vec<Fault> {
        planned.with_names("", |names| faults.into_iter().map(|fault| fault.named(names)).collect())
    };
    let line = |team: &Team| {
        let mission = planned.mission(team.mission)?;
        let who = |id: &ExpertId| (id.to_string(), planned.name(&id.to_string()), planned.country(*id));
        let lacks = planned.left_out.iter().find(|(left, _)| *left == team.mission);
        Some(Line {
            mission: mission.id,
            title: planned.title(&mission.id.to_string()),
            member: planned.member(mission),
            state: mission.course.state,
            days: team.days,
            team: team.experts.iter().map(who).collect(),
            by_hand: team.by_hand,
            lacks: lacks.map(|(_, lacks)| lacks.clone()).unwrap_or_default(),
        })
    };
    let scarce = bare.proposal.scarce.iter();
    Ok(ProposalView {
        lines: bare.proposal.teams.iter().filter_map(line).collect(),
        faults: names(judged.faults.clone()),
        parts: hundredths_of(&judged.parts),
        scarce: scarce.map(|(kind, id, points)| (kind.clone(), planned.term(id), *points)).collect(),
        is_current: bare.proposal.digest == planned.files.digest(),
        answer: answer(&planned, &teams, question)?,
        experts: planned.experts(),
        ..bare
    })
}

/// What the model says to a question; nothing where nothing was asked.
fn answer(planned: &Planned, teams: &[TeamAt], question: &Question) -> Result<Option<Answer>, Problem> {
    let mission = question.mission.trim();
    if mission.is_empty() {
        return Ok(None);
    }
    if planned.sought.iter().all(|each| each.id.to_string() != mission) {
        return Ok(Some(Answer::TooEarly));
    }
    let matching = planned.matching()?;
    let mut explained = matching.explained(teams);
    let asked = question.expert.trim();
    if asked.is_empty() {
        let why = explained.nobody(mission);
        let why = why.map(|why| planned.with_names(mission, |names| why.named(names)));
        return Ok(Some(why.map_or(Answer::Staffed, Answer::Unstaffed)));
    }
    let Some(expert) = planned.find(asked) else { return Ok(Some(Answer::Unknown(asked.to_owned()))) };
    let (expert, name) = (expert.to_string(), planned.name(&expert.to_string()));
    Ok(Some(match explained.reasons(&expert, mission) {
        Some(why) => Answer::WhyNot(name, planned.with_names(mission, |names| why.named(names))),
        None => Answer::NotLookedAt(name),
    }))
}

/// The missions of a proposal as they stand, as far as the actor may read them.
async fn standing(house: &House, actor: Actor<'_>, bare: ProposalView) -> Result<ProposalView, Problem> {
    let organisation = bare.proposal.organisation;
    let mut tx = house.read(organisation).await?;
    let sees =
        |state: &MissionState| (*state, reach(actor.bearer(), Right::Read, organisation, state.standing()));
    let states = MissionState::ALL.iter().map(sees).collect();
    let sight = missions_store::Sight { organisation, states };
    let wanted = missions_store::Wanted::default();
    let missions = missions_store::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    drop(tx);
    let line = |team: &Team| {
        let mission = missions.iter().find(|each| each.id == team.mission)?;
        let member = members.iter().find(|member| member.id == mission.member);
        let seated = |own: &Seated| (String::new(), own.name.clone(), own.home.clone());
        Some(Line {
            mission: mission.id,
            title: format!("{} {}", mission.number, mission.title).trim().to_owned(),
            member: member.map(|member| member.name.clone()).unwrap_or_default(),
            state: mission.course.state,
            days: mission.days.both(),
            team: mission.experts.iter().map(seated).collect(),
            by_hand: team.by_hand,
            lacks: Vec::new(),
        })
    };
    let lines = bare.proposal.teams.iter().filter_map(line).collect();
    let parts = if bare.rights.has(Right::ReadProtected) { bare.proposal.parts.clone() } else { Vec::new() };
    Ok(ProposalView { lines, parts, ..bare })
}

fn teams_of(teams: &[Team]) -> Vec<TeamAt> {
    let one = |team: &Team| {
        let (first, _) = team.days?;
        let experts = team.experts.iter().map(ToString::to_string).collect();
        Some(TeamAt { mission: team.mission.to_string(), start: first, experts })
    };
    teams.iter().filter_map(one).collect()
}

/// Hundredths of points.
fn hundredths(points: f64) -> i64 {
    if points.is_finite() { (points * 100.0).round() as i64 } else { 0 }
}

fn hundredths_of(parts: &[(&'static str, f64)]) -> Vec<(String, i64)> {
    parts.iter().map(|(name, points)| ((*name).to_owned(), hundredths(*points))).collect()
}

/// Whether a mission may be changed by a proposal: it is planned still.
fn is_open(mission: &Mission) -> bool {
    mission.course.state == MissionState::Planned
}
