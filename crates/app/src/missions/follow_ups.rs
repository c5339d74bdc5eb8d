//! What follows from missions: added while a report is written or looked at, settled whenever it is done or not wanted any
//! more. Follow-ups outlive their report: they are read and settled as what is reported is (`mission.reported`).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    members::Member,
    missions::{
        mission::{Mission, MissionId, MissionState},
        report::{FollowUp, FollowUpId, FollowUpRule, FollowUpState, Owner, ReportState},
    },
    people::{
        Actor,
        policy::{Matter, Reach, Right, rights},
    },
};
use trellis_store::{
    Across, Tx, members as members_store,
    missions::{FollowUps, follow_ups as in_sight, reports as store},
};

use super::{Held, own_organisation, reach_of, readable, reports::OfMission};
use crate::{
    House, Problem,
    members::named::member_named,
    problem::{Code, FieldProblem, Form},
};

/// Most follow-ups of a list.
const LISTED_MAX: i64 = 500;

/// A follow-up as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FollowUpInput {
    /// What is to be done.
    pub action: String,
    /// Code of who does it.
    pub owner: String,
    /// By name or office; may be empty.
    pub who: String,
    /// By which day.
    pub due: String,
}

/// Adds a follow-up to a report that is being written or looked at.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &FollowUpInput,
) -> Result<FollowUpId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, mission).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &of.matter())?;
    let mut form = Form::default();
    let (action, owner) =
        (form.text("action", &input.action), form.choice("owner", &input.owner, Owner::from_code));
    let who = form.optional_text("who", &input.who).unwrap_or_default();
    let due = form.day("due", &input.due);
    if let Some((_, last)) = due.zip(of.held.mission.days.last).filter(|(due, last)| due < last) {
        form.refuse(FieldProblem::new("due", Code::FollowUpEarly).with("from", last));
    }
    form.finish()?;
    let (Some(owner), Some(due)) = (owner, due) else { return Err(Problem::new(Code::FormInvalid)) };
    let new = FollowUp {
        id: house.random_id(),
        mission,
        action,
        owner,
        who,
        due,
        state: FollowUpState::Open,
        evidence: String::new(),
        reason: String::new(),
        settled_on: None,
        version: 1,
    };
    let at = deed.at;
    store::add_follow_up(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("follow_up.added", of.report.id).with("due", due.to_string())).await?;
    Ok(new.id)
}

async fn found(tx: &mut Tx, id: FollowUpId) -> Result<FollowUp, Problem> {
    let found = store::follow_up(tx, id).await?;
    found.ok_or_else(Problem::not_found)
}

/// Takes a follow-up out of a report that is being written or looked at.
pub async fn remove(house: &House, actor: Actor<'_>, id: FollowUpId) -> Result<MissionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let follow_up = found(&mut tx, id).await?;
    let of = OfMission::load(&mut tx, actor, follow_up.mission).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &of.matter())?;
    store::remove_follow_up(&mut deed.tx, &deed.permit, &follow_up).await?;
    deed.done(house, Event::new("follow_up.removed", of.report.id)).await?;
    Ok(follow_up.mission)
}

/// What became of a follow-up, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SettleInput {
    /// `done` or `waived`.
    pub to: String,
    /// done: what shows it; waived: why.
    pub said: String,
    /// The day; empty for today.
    pub on: String,
}

/// How follow-ups of a mission are judged: as what is reported, whatever became of the mission since.
fn matter(held: &Held) -> Matter<'_> {
    Matter { standing: MissionState::Reported.standing(), made_by: None, ..held.matter() }
}

/// Says what became of a follow-up of a report that stands: done by whoever may speak on what is reported, waived by
/// whoever may move it.
pub async fn settle(
    house: &House,
    actor: Actor<'_>,
    id: FollowUpId,
    input: &SettleInput,
) -> Result<FollowUpState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let follow_up = found(&mut tx, id).await?;
    let held = Held::of(&mut tx, follow_up.mission).await?;
    let report = store::of_mission(&mut tx, follow_up.mission).await?;
    readable(actor, &matter(&held))?;
    let report = report.filter(|report| report.state >= ReportState::Final).ok_or_else(Problem::not_found)?;
    let to = FollowUpState::from_code(input.to.trim()).filter(|to| *to != FollowUpState::Open);
    let right = if to == Some(FollowUpState::Waived) { Right::Move } else { Right::Comment };
    let mut deed = house.permit(tx, actor, right, &matter(&held))?;
    let mut form = Form::default();
    form.choice("to", &input.to, |_| to);
    let said = form.optional_text("said", &input.said).unwrap_or_default();
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(to), Some(on)) = (to, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let settled = follow_up.settle(to, &said, on).map_err(|rule| match rule {
        FollowUpRule::Settled => Problem::new(Code::FollowUpSettled),
        FollowUpRule::NoEvidence => FieldProblem::new("said", Code::FollowUpNoEvidence).into(),
        FollowUpRule::NoReason => FieldProblem::new("said", Code::FollowUpNoReason).into(),
    })?;
    store::settle(&mut deed.tx, &deed.permit, &settled).await?;
    let event = Event::new("follow_up.settled", report.id).with("state", to.code());
    deed.done(house, event).await?;
    Ok(to)
}

/// What a list of follow-ups is asked for; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// `open`, `overdue`, `done` or `waived`.
    pub state: String,
    /// Code of an owner.
    pub owner: String,
    /// Code or id of a Member.
    pub member: String,
    /// Due on this day or before.
    pub due_until: String,
}

/// A follow-up as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The follow-up.
    pub follow_up: FollowUp,
    /// After which mission.
    pub mission: Mission,
    /// The Member.
    pub member: Option<Member>,
    /// Whether the actor may say that it is done.
    pub may_settle: bool,
    /// Whether the actor may waive it.
    pub may_waive: bool,
}

/// Follow-ups of reports that stand.
#[derive(Debug, Clone)]
pub struct List {
    /// What was asked for, open ones first and the first due first.
    pub rows: Vec<Row>,
    /// How many the actor may know of.
    pub total: usize,
    /// Members to choose from, by name.
    pub members: Vec<Member>,
    /// The day of the page.
    pub today: Day,
}

/// The follow-ups of the actor's organisation that it may know of.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<List, Problem> {
    let (organisation, today) = (own_organisation(actor)?, house.today());
    let mut tx = house.read(organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let reach = reach_of(actor, Right::Learn, organisation, MissionState::Reported);
    let member = match asked.member.trim() {
        "" => None,
        text => member_named(&members, text).or_else(|| Some(trellis_domain::kernel::Id::new(0))),
    };
    let state = asked.state.trim();
    let wanted = FollowUps {
        state: FollowUpState::from_code(state),
        overdue_on: (state == "overdue").then_some(today),
        owner: Owner::from_code(asked.owner.trim()),
        member,
        initiative: None,
        due_until: asked.due_until.trim().parse().ok(),
    };
    let scope = (organisation, &reach);
    let total = in_sight(&mut tx, scope, &FollowUps::default(), LISTED_MAX).await?.len();
    let mut rows = Vec::new();
    for (mission, follow_up) in in_sight(&mut tx, scope, &wanted, LISTED_MAX).await? {
        let held = Held::of(&mut tx, mission.id).await?;
        let rights = rights(actor.bearer(), &matter(&held));
        let is_open = follow_up.state == FollowUpState::Open;
        rows.push(Row {
            may_settle: is_open && rights.has(Right::Comment),
            may_waive: is_open && rights.has(Right::Move),
            member: members.iter().find(|member| member.id == mission.member).cloned(),
            mission,
            follow_up,
        });
    }
    Ok(List { rows, total, members, today })
}

/// Whether the actor may know of follow-ups.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    let reach = |own| reach_of(actor, Right::Learn, own, MissionState::Reported);
    actor.organisation().is_some_and(|own| reach(own) != Reach::Nothing)
}
