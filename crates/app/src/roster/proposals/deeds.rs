//! What is done to a proposal by hand: a team changed, the whole decided or taken back. A changed plan is judged as a whole by
//! the rules of the search.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    missions::mission::{Days, Mission, MissionId},
    people::{Actor, may_do, policy::Right},
    roster::{
        expert::ExpertId,
        proposal::{Found, Proposal, ProposalId, ProposalState, Team},
    },
};
use trellis_store::{Across, missions::teams::Choice, roster::proposals as store};

use super::{
    super::teams::{refuse, seat},
    Planned, hundredths, hundredths_of, is_open, load, matter, teams_of,
};
use crate::{
    House, Problem,
    house::Deed,
    missions::{Held, moves},
    problem::{Code, Form},
};

/// A mission's team to change, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SeatInput {
    /// The mission, by id.
    pub mission: String,
    /// The experts, by id or name, separated by `;`; empty for nobody.
    pub experts: String,
    /// The first day; the first of its window where it is empty and the mission had none.
    pub start: String,
}

/// A proposal that can be changed, with today's ground. The ground is read before the transaction that writes: that it was
/// read is written down.
async fn begun(
    house: &House,
    actor: Actor<'_>,
    id: ProposalId,
    right: Right,
) -> Result<(Deed, Proposal, Planned), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let organisation = load(&mut tx, actor, id).await?.organisation;
    drop(tx);
    let planned = Planned::load(house, actor, organisation).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let proposal = load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, right, &matter(organisation, proposal.state))?;
    if proposal.state != ProposalState::Ready {
        return Err(Problem::new(Code::ProposalNotReady));
    }
    Ok((deed, proposal, planned))
}

/// Changes who goes on a mission of a proposal. The whole plan is judged with it: what it broke before is no reason to refuse.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: ProposalId,
    input: &SeatInput,
) -> Result<(), Problem> {
    let (mut deed, proposal, planned) = begun(house, actor, id, Right::Edit).await?;
    let mut form = Form::default();
    let at = form.choice("mission", &input.mission, |text| {
        let known = |team: &Team| team.mission.to_string() == text && planned.sought(team.mission).is_some();
        proposal.teams.iter().position(known)
    });
    let mut experts: Vec<ExpertId> = Vec::new();
    for piece in input.experts.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
        experts.extend(form.choice("experts", piece, |text| planned.find(text)));
    }
    let start = if experts.is_empty() { None } else { form.optional_day("start", &input.start) };
    form.finish()?;
    let Some(at) = at else { return Err(Problem::new(Code::FormInvalid)) };
    let (mission, before) = (proposal.teams[at].mission, proposal.teams[at].days);
    let start = start
        .or(before.map(|(first, _)| first))
        .or_else(|| planned.sought(mission).map(|sought| sought.window.0));
    let days = start.filter(|_| !experts.is_empty()).and_then(|first| planned.days(mission, first));
    let mut teams = proposal.teams.clone();
    teams[at] = Team { mission, days, experts, by_hand: true };
    let matching = planned.matching()?;
    let known = matching.judged(&teams_of(&proposal.teams)).faults;
    let judged = matching.judged(&teams_of(&teams));
    let mut form = Form::default();
    // Whoever is accredited in nothing that is asked for is not in the problem, and nobody there can say so.
    for stranger in teams[at].experts.iter().filter(|id| !matching.knows(&id.to_string())) {
        refuse(&mut form, 5, Some(&planned.name(&stranger.to_string())));
    }
    for fault in judged.faults.iter().filter(|fault| !known.contains(fault)) {
        let name = fault.expert.as_deref().map(|id| planned.name(id));
        refuse(&mut form, fault.rule, name.as_deref());
    }
    form.finish()?;
    let found = Found { points: hundredths(judged.points()), ..proposal.found };
    let parts = hundredths_of(&judged.parts);
    store::change(&mut deed.tx, &deed.permit, &Proposal { found, parts, ..proposal }).await?;
    store::put_teams(&mut deed.tx, &deed.permit, id, &teams).await?;
    deed.done(house, Event::new("proposal.team_changed", id).with("mission", mission.to_string())).await
}

/// Puts the teams of a proposal on their missions and lays these before their Members, all or none. How many were laid before
/// their Member, and how many have a team: one that lacks what its Member has to know keeps its team and stays planned.
pub async fn decide(house: &House, actor: Actor<'_>, id: ProposalId) -> Result<(usize, usize), Problem> {
    let (mut deed, proposal, planned) = begun(house, actor, id, Right::Move).await?;
    let matching = planned.matching()?;
    let faults = matching.judged(&teams_of(&proposal.teams)).faults;
    if !faults.is_empty() {
        return Err(Problem::new(Code::ProposalBroken).with("count", faults.len()));
    }
    let staffed: Vec<Team> = proposal.teams.iter().filter(|team| !team.experts.is_empty()).cloned().collect();
    if staffed.is_empty() {
        return Err(Problem::new(Code::ProposalNobody));
    }
    let mut laid = 0;
    for team in &staffed {
        let held = Held::load(&mut deed.tx, actor, team.mission).await?;
        // Whoever decides a proposal moves its missions on; the team comes with that.
        may_do(actor, Right::Move, &held.matter())?;
        if !is_open(&held.mission) {
            return Err(Problem::new(Code::ProposalBroken).with("count", 1usize));
        }
        let ids: Vec<String> = team.experts.iter().map(ToString::to_string).collect();
        let start = team.days.map(|(first, _)| first);
        let pairing = matching.tried(&team.mission.to_string(), &ids, start).pairing;
        let pairing = pairing.map(|pairing| serde_json::to_string(&pairing)).transpose();
        let choice = Choice {
            id: house.id(),
            mission: team.mission,
            team: team.experts.clone(),
            passed: Vec::new(),
            reason: proposal.title.clone(),
            pairing: pairing.map_err(Problem::internal)?.unwrap_or_default(),
            at: deed.at,
            by: actor.person(),
        };
        laid += usize::from(put(house, &mut deed, (held, &planned), (team, &choice)).await?);
    }
    let decided = Proposal { state: ProposalState::Decided, ..proposal };
    store::change(&mut deed.tx, &deed.permit, &decided).await?;
    let event = Event::new("proposal.decided", id)
        .with("digest", decided.digest)
        .with("seed", decided.seed.to_string())
        .with("points", decided.found.points.to_string())
        .with("bound", decided.found.bound.to_string())
        .with("missions", staffed.len().to_string());
    deed.done(house, event).await?;
    Ok((laid, staffed.len()))
}

/// Puts a team on its mission, and lays the mission before its Member where nothing lacks.
async fn put(
    house: &House,
    deed: &mut Deed,
    (held, planned): (Held, &Planned),
    (team, choice): (&Team, &Choice),
) -> Result<bool, Problem> {
    let days = Days { first: team.days.map(|(first, _)| first), last: team.days.map(|(_, last)| last) };
    let experts = team.experts.iter().filter_map(|id| planned.seated(*id)).collect();
    let changed = Mission { experts, days, ..held.mission.clone() };
    let event = seat(deed, &held.mission, changed, choice).await?;
    deed.log(house, &event).await?;
    let now: MissionId = choice.mission;
    let held = Held::of(&mut deed.tx, now).await?;
    moves::lay_before(house, deed, &held).await
}

/// Takes a proposal back; what was decided stays.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: ProposalId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let proposal = load(&mut tx, actor, id).await?;
    let mut deed =
        house.permit(tx, actor, Right::Withdraw, &matter(proposal.organisation, proposal.state))?;
    store::remove(&mut deed.tx, &deed.permit, &proposal).await?;
    deed.done(house, Event::new("proposal.withdrawn", id)).await
}
