//! The list of findings: narrowed in the query to what its reader may know of, with what answers each. Must not know what
//! is protected.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    meetings::Body,
    members::{Member, MemberId},
    needs::findings::{Finding, FindingId, FindingKind, FindingState},
    people::{Actor, Organisation, policy::Right},
    plans::record::{ActionId, PlanId},
};
use trellis_store::{
    Tx, members as members_store,
    needs::findings::{self as store, Sight, Wanted},
    people as people_store,
};

use super::{is_open_to, name_of, own_organisation, reach_of};
use crate::{
    House, Problem, meetings::Directory, members::named::member_named, members::states::folded,
    plans::live::live,
};

/// How many findings stand on a page.
pub const PAGE: usize = 50;

/// What a list of findings is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a kind.
    pub kind: String,
    /// Code of a state.
    pub state: String,
    /// Code or id of a Member.
    pub member: String,
    /// Code or id of a body.
    pub body: String,
    /// `yes` for those answered by an action, `no` for those answered by none.
    pub answered: String,
    /// Words.
    pub words: String,
    /// The page, from 1.
    pub page: usize,
}

/// A finding as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The finding, without what is protected.
    pub finding: Finding,
    /// Its Member.
    pub member: Option<Member>,
    /// The code of its body.
    pub body: String,
    /// The title of the session it is tabled at.
    pub meeting: Option<String>,
    /// The actions that answer it, of plans the actor may know of.
    pub answers: Vec<Answer>,
}

/// An action that answers a finding.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The action.
    pub action: ActionId,
    /// Its number and wording.
    pub label: String,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Findings {
    /// Whose.
    pub organisation: Organisation,
    /// What was asked for, the newest first.
    pub rows: Vec<Row>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Members to choose from, by name.
    pub members: Vec<Member>,
    /// Bodies to choose from, by name.
    pub bodies: Vec<Body>,
}

/// What rows of a list are made with.
pub(super) struct Room {
    pub directory: Directory,
    pub members: Vec<Member>,
    pub sight: Sight,
}

impl Room {
    pub async fn load(house: &House, tx: &mut Tx, actor: Actor<'_>, right: Right) -> Result<Self, Problem> {
        let organisation = own_organisation(actor)?;
        let all = Directory::load(tx, organisation).await?;
        let known = all.clone().known_to(actor, organisation, house.today());
        let states = FindingState::ALL.iter();
        let sight = Sight {
            organisation,
            states: states.map(|state| (*state, reach_of(actor, right, organisation, *state))).collect(),
            plans: known.plans.iter().map(|plan| plan.id).collect(),
        };
        // Which session a finding is tabled at is part of the finding.
        Ok(Self { directory: all, members: members_store::list(tx, organisation).await?, sight })
    }

    pub fn wanted(&self, asked: &Asked) -> Wanted {
        // What is none of the choices finds nothing.
        let id = |text: &str, found: Option<u128>| match text.trim() {
            "" => None,
            _ => Some(found.unwrap_or_default()),
        };
        let member = member_named(&self.members, &asked.member).map(|id| id.bits());
        let body = self.directory.find_body(&asked.body).map(|body| body.id.bits());
        Wanted {
            kind: FindingKind::from_code(asked.kind.trim()),
            state: FindingState::from_code(asked.state.trim()),
            member: id(&asked.member, member).map(MemberId::new),
            body: id(&asked.body, body).map(trellis_domain::kernel::Id::new),
            meeting: None,
            action: None,
            answered: match asked.answered.trim() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            words: folded(&asked.words),
            ..Wanted::default()
        }
    }

    pub async fn rows(
        &self,
        house: &House,
        actor: Actor<'_>,
        findings: Vec<Finding>,
        answers: &[(FindingId, ActionId, PlanId)],
    ) -> Result<Vec<Row>, Problem> {
        let known = answers.iter().filter(|(_, _, plan)| self.sight.plans.contains(plan));
        let labels = labels(house, actor, known.clone().map(|(_, action, plan)| (*action, *plan))).await?;
        let rows = findings.into_iter().map(|finding| Row {
            member: self.members.iter().find(|member| Some(member.id) == finding.member).cloned(),
            body: self.directory.body(finding.body).map(|body| body.code.clone()).unwrap_or_default(),
            meeting: self.directory.session(finding.course.meeting).map(|session| session.title.clone()),
            answers: known
                .clone()
                .filter(|(id, _, _)| *id == finding.id)
                .filter_map(|(_, action, _)| {
                    Some(Answer { action: *action, label: labels.get(action)?.clone() })
                })
                .collect(),
            finding,
        });
        Ok(rows.collect())
    }
}

/// Numbers and wordings of actions, as far as the current versions of their plans have them.
pub(crate) async fn labels(
    house: &House,
    actor: Actor<'_>,
    actions: impl Iterator<Item = (ActionId, PlanId)>,
) -> Result<HashMap<ActionId, String>, Problem> {
    let mut of_plans: HashMap<PlanId, Vec<ActionId>> = HashMap::new();
    for (action, plan) in actions {
        of_plans.entry(plan).or_default().push(action);
    }
    let mut labels = HashMap::new();
    for (plan, actions) in of_plans {
        let live = live(house, actor, plan).await?;
        for id in actions {
            let Some(at) = live.version.position_of(id) else { continue };
            let action = &live.version.content.actions[at];
            let number = action.number.as_deref().unwrap_or_default();
            labels.insert(id, format!("{number} {}", action.text.current()).trim().to_owned());
        }
    }
    Ok(labels)
}

/// The findings of the actor's organisation that it may know of, a page of them.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Findings, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let room = Room::load(house, &mut tx, actor, Right::Learn).await?;
    let wanted = room.wanted(asked);
    let total = store::count(&mut tx, &room.sight, &Wanted::default()).await?;
    let found = store::count(&mut tx, &room.sight, &wanted).await?;
    let [total, found] = [total, found].map(|count| usize::try_from(count).unwrap_or_default());
    let pages = found.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let leaf = (as_count((page - 1) * PAGE), as_count(PAGE));
    let findings = store::list(&mut tx, &room.sight, &wanted, leaf).await?;
    let ids: Vec<FindingId> = findings.iter().map(|finding| finding.id).collect();
    let answers = store::answers(&mut tx, &ids).await?;
    drop(tx);
    let rows = room.rows(house, actor, findings, &answers).await?;
    let (members, bodies) = (room.members, room.directory.bodies);
    Ok(Findings { organisation, rows, found, total, page, pages, members, bodies })
}

pub(super) fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What was found in the days from `first` to `last`, and what was closed in them, as far as the actor may know of it.
pub(crate) async fn between(
    house: &House,
    actor: Actor<'_>,
    (first, last): (Day, Day),
) -> Result<(Vec<Row>, Vec<Row>), Problem> {
    let mut tx = house.read(own_organisation(actor)?).await?;
    let room = Room::load(house, &mut tx, actor, Right::Learn).await?;
    let days = Some((first, last));
    let found = Wanted { found: days, ..Wanted::default() };
    let closed = Wanted { closed: days, ..Wanted::default() };
    let all = (0, i64::MAX);
    let found = store::list(&mut tx, &room.sight, &found, all).await?;
    let closed = store::list(&mut tx, &room.sight, &closed, all).await?;
    drop(tx);
    Ok((room.rows(house, actor, found, &[]).await?, room.rows(house, actor, closed, &[]).await?))
}

/// The finding that a command line or a form names, by id or by its printed number where only one has it.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<FindingId, Problem> {
    let name = name.trim();
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let mut tx = house.read(own_organisation(actor)?).await?;
    let sight = Room::load(house, &mut tx, actor, Right::Learn).await?.sight;
    let wanted = Wanted { words: folded(name), ..Wanted::default() };
    let all = store::list(&mut tx, &sight, &wanted, (0, as_count(PAGE))).await?;
    let mut named = all.into_iter().filter(|finding| finding.number.eq_ignore_ascii_case(name));
    let found = named.next().filter(|_| named.next().is_none() && !name.is_empty());
    Ok(found.ok_or_else(Problem::not_found)?.id)
}

/// The findings that an action answers, as far as the actor may know of them: id, and number with title.
pub async fn of_action(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
) -> Result<Vec<(FindingId, String)>, Problem> {
    if !is_open_to(actor) {
        return Ok(Vec::new());
    }
    let mut tx = house.read(own_organisation(actor)?).await?;
    let sight = Room::load(house, &mut tx, actor, Right::Learn).await?.sight;
    let wanted = Wanted { action: Some(action), ..Wanted::default() };
    let found = store::list(&mut tx, &sight, &wanted, (0, as_count(PAGE))).await?;
    Ok(found.iter().map(|finding| (finding.id, name_of(finding))).collect())
}
