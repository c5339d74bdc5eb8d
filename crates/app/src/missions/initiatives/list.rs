//! The list of initiatives: narrowed in the query to what its reader may know of, with for whom each is.

use std::collections::{HashMap, HashSet};

use trellis_domain::{
    kernel::{Id, Money},
    members::{Member, MemberId},
    missions::initiatives::{
        Beneficiary, Initiative, InitiativeId, InitiativeState, Level,
        parts::{BudgetLine, Indicator, Reading, required},
        review::{FinalReport, FinalState, Found},
    },
    people::{Actor, Organisation, OrganisationId, policy::Right},
    plans::{
        record::{ActionId, PlanId},
        registers::vocabulary::{Purpose, TermId, Vocabulary},
    },
};
use trellis_store::{
    Tx, members as members_store,
    members::partners as partners_store,
    missions::initiatives::{self as store, Sight, Unmet, Wanted, parts, review},
    plans::registers as registers_store,
};

use super::{name_of, own_organisation, sight};
use crate::{
    House, Problem,
    meetings::{Directory, NamedPlan, documents::organisations},
    members::named::{member_named, partner_named},
    members::states::folded,
};

/// How many initiatives stand on a page.
pub const PAGE: usize = 50;
/// How many are named as choices.
const NAMED_MAX: i64 = 500;

/// What a list of initiatives is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of the organisation, for whoever is of none.
    pub of: String,
    /// Code of a state.
    pub state: String,
    /// Code or id of a Member it is for.
    pub member: String,
    /// Code or id of a partner in it.
    pub partner: String,
    /// Code or id of a plan that it serves.
    pub plan: String,
    /// Id of a need that it answers.
    pub need: String,
    /// Id of a request that it answers.
    pub request: String,
    /// Id of an element or topic it carries.
    pub element: String,
    /// Id of a principle that it does not follow; `any` for any that was ticked as not met.
    pub unmet: String,
    /// Code of where its final report stands.
    pub report: String,
    /// Code of a level.
    pub level: String,
    /// `south-south` or `triangular`.
    pub cooperation: String,
    /// Words.
    pub words: String,
    /// The page, from 1.
    pub page: usize,
}

impl Asked {
    fn asks_for_more_than_a_state(&self) -> bool {
        let more = [
            &self.member,
            &self.partner,
            &self.plan,
            &self.need,
            &self.request,
            &self.element,
            &self.unmet,
            &self.report,
            &self.level,
            &self.cooperation,
            &self.words,
        ];
        more.iter().any(|text| !text.trim().is_empty())
    }
}

/// An initiative as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The initiative.
    pub initiative: Initiative,
    /// For whom it is, and who has agreed.
    pub beneficiaries: Vec<(Beneficiary, Member)>,
    /// The code of its body.
    pub body: String,
    /// What its budget adds up to.
    pub required: Option<Money>,
    /// Whether the actor may read it, and not only know of it.
    pub is_readable: bool,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Initiatives {
    /// Whose.
    pub organisation: Organisation,
    /// The organisations to choose from, for whoever is of none.
    pub organisations: Vec<Organisation>,
    /// What was asked for, the earliest first.
    pub rows: Vec<Row>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// How many of those found carry South-South and triangular cooperation.
    pub cooperation: (usize, usize),
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Members to choose from, by name.
    pub members: Vec<Member>,
    /// Plans to choose from.
    pub plans: Vec<NamedPlan>,
    /// Elements and topics to choose from.
    pub elements: Vec<(TermId, String)>,
    /// Principles to choose from.
    pub principles: Vec<(TermId, String)>,
}

/// What rows of a list are made with.
pub(super) struct Room {
    pub directory: Directory,
    pub plans: Vec<NamedPlan>,
    pub members: Vec<Member>,
    pub lists: Vec<Vocabulary>,
    partners: Vec<trellis_domain::members::Partner>,
    pub sight: Sight,
}

impl Room {
    pub async fn load(
        house: &House,
        tx: &mut Tx,
        (actor, right): (Actor<'_>, Right),
        organisation: OrganisationId,
    ) -> Result<Self, Problem> {
        let directory = Directory::load(tx, organisation).await?;
        let known = directory.clone().known_to(actor, organisation, house.today());
        Ok(Self {
            plans: known.plans,
            directory,
            members: members_store::list(tx, organisation).await?,
            lists: registers_store::vocabularies_of(tx, organisation).await?,
            partners: partners_store::list(tx, organisation).await?,
            sight: sight(actor, right, organisation),
        })
    }

    pub fn wanted(&self, asked: &Asked) -> Wanted {
        // What is none of the choices finds nothing.
        fn id<K>(text: &str, found: Option<Id<K>>) -> Option<Id<K>> {
            match text.trim() {
                "" => None,
                _ => Some(found.unwrap_or(Id::new(0))),
            }
        }
        let member: Option<MemberId> = member_named(&self.members, &asked.member);
        let plan: Option<PlanId> = self.directory.find_plan(&asked.plan);
        let terms = match asked.element.trim() {
            "" => Vec::new(),
            text => self.with_children(text.parse().unwrap_or(Id::new(0))),
        };
        Wanted {
            state: InitiativeState::from_code(asked.state.trim()),
            member: id(&asked.member, member),
            partner: id(&asked.partner, partner_named(&self.partners, &asked.partner)),
            plan: id(&asked.plan, plan),
            need: id(&asked.need, asked.need.trim().parse().ok()),
            request: id(&asked.request, asked.request.trim().parse().ok()),
            terms,
            unmet: match asked.unmet.trim() {
                "" => None,
                "any" => Some(Unmet::Any),
                text => Some(Unmet::One(text.parse().unwrap_or(Id::new(0)))),
            },
            report: FinalState::from_code(asked.report.trim()),
            level: Level::from_code(asked.level.trim()),
            south_south: asked.cooperation.trim() == "south-south",
            triangular: asked.cooperation.trim() == "triangular",
            words: folded(&asked.words),
            ..Wanted::default()
        }
    }

    /// A term with those that stand under it.
    fn with_children(&self, term: TermId) -> Vec<TermId> {
        let mut all = vec![term];
        for list in &self.lists {
            for each in &list.terms {
                let parent = each.parent.and_then(|at| list.terms.get(at));
                if parent.is_some_and(|parent| all.contains(&parent.id)) {
                    all.push(each.id);
                }
            }
        }
        all
    }

    /// The same as rows. What the actor may know of and not read says no more than that it is there.
    pub async fn rows(
        &self,
        tx: &mut Tx,
        actor: Actor<'_>,
        initiatives: Vec<Initiative>,
    ) -> Result<Vec<Row>, Problem> {
        let ids: Vec<InitiativeId> = initiatives.iter().map(|each| each.id).collect();
        let members: HashMap<MemberId, &Member> = self.members.iter().map(|each| (each.id, each)).collect();
        let mut beneficiaries: HashMap<InitiativeId, Vec<(Beneficiary, Member)>> = HashMap::new();
        let mut lines: HashMap<InitiativeId, Vec<BudgetLine>> = HashMap::new();
        let mut readable = HashSet::new();
        let read = sight(actor, Right::Read, self.sight.organisation);
        for some in ids.chunks(500) {
            let wanted = Wanted { ids: some.to_vec(), ..Wanted::default() };
            let found = store::list(tx, &read, &wanted, (0, as_count(some.len()))).await?;
            readable.extend(found.iter().map(|each| each.id));
            for (id, each) in store::beneficiaries(tx, some).await? {
                if let Some(member) = members.get(&each.member) {
                    beneficiaries.entry(id).or_default().push((each, (*member).clone()));
                }
            }
            for (id, line) in parts::lines(tx, some).await? {
                lines.entry(id).or_default().push(line);
            }
        }
        let rows = initiatives.into_iter().map(|initiative| {
            let budget = lines.remove(&initiative.id).unwrap_or_default();
            let body = initiative.body.and_then(|id| self.directory.body(id));
            Row {
                beneficiaries: beneficiaries.remove(&initiative.id).unwrap_or_default(),
                body: body.map(|body| body.code.clone()).unwrap_or_default(),
                required: required(&budget, initiative.currency),
                is_readable: readable.contains(&initiative.id),
                initiative,
            }
        });
        Ok(rows.collect())
    }
}

/// The terms of some lists as choices: label and words.
pub(in crate::missions) fn choices(lists: &[Vocabulary], purposes: &[Purpose]) -> Vec<(TermId, String)> {
    let of = lists.iter().filter(|list| purposes.contains(&list.purpose));
    of.flat_map(|list| list.terms.iter().map(|term| (term.id, label(term.label.as_deref(), &term.text))))
        .collect()
}

pub(super) fn label(label: Option<&str>, text: &str) -> String {
    format!("{} {text}", label.unwrap_or_default()).trim().to_owned()
}

/// The initiatives of the actor's organisation that it may know of, a page of them.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Initiatives, Problem> {
    let (organisation, organisations) = whose(house, actor, &asked.of).await?;
    let mut tx = house.read(organisation.id).await?;
    let mut room = Room::load(house, &mut tx, (actor, Right::Learn), organisation.id).await?;
    let wanted = room.wanted(asked);
    let known = store::count(&mut tx, &room.sight, &Wanted::default()).await?;
    // What may be known of and not read is found in the whole list, and not by what it says.
    if asked.asks_for_more_than_a_state() {
        room.sight = sight(actor, Right::Read, organisation.id);
    }
    let south = Wanted { south_south: true, ..wanted.clone() };
    let triangle = Wanted { triangular: true, ..wanted.clone() };
    let read = sight(actor, Right::Read, organisation.id);
    let found = store::count(&mut tx, &room.sight, &wanted).await?;
    let south = store::count(&mut tx, &read, &south).await?;
    let triangle = store::count(&mut tx, &read, &triangle).await?;
    let [total, found, south, triangle] =
        [known, found, south, triangle].map(|count| usize::try_from(count).unwrap_or_default());
    let pages = found.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let leaf = (as_count((page - 1) * PAGE), as_count(PAGE));
    let initiatives = store::list(&mut tx, &room.sight, &wanted, leaf).await?;
    let rows = room.rows(&mut tx, actor, initiatives).await?;
    let elements = choices(&room.lists, &[Purpose::Element, Purpose::Topic, Purpose::Objective]);
    let principles = choices(&room.lists, &[Purpose::Principle]);
    let (members, plans) = (room.members, room.plans);
    let cooperation = (south, triangle);
    Ok(Initiatives {
        organisation,
        organisations,
        rows,
        found,
        total,
        cooperation,
        page,
        pages,
        members,
        plans,
        elements,
        principles,
    })
}

/// Whose initiatives: the own organisation's, or for the public those of the one that is asked for.
pub(super) async fn whose(
    house: &House,
    actor: Actor<'_>,
    of: &str,
) -> Result<(Organisation, Vec<Organisation>), Problem> {
    let all = organisations(house, actor).await?;
    let asked = all.iter().find(|each| each.code == of.trim()).or_else(|| all.first());
    let organisation = asked.cloned().ok_or_else(Problem::not_found)?;
    let others = if actor.organisation().is_none() { all } else { Vec::new() };
    Ok((organisation, others))
}

pub(super) fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The initiative that a command line or a form names, by id or by its code.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<InitiativeId, Problem> {
    let name = name.trim();
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let found = store::find_by_code(&mut tx, organisation, name).await?.ok_or_else(Problem::not_found)?;
    Ok(super::Held::load(&mut tx, actor, found).await?.initiative.id)
}

/// The initiatives of an organisation that the actor may know of, as choices and links: id, and code with title.
pub async fn named(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    wanted: Wanted,
) -> Result<Vec<(InitiativeId, String)>, Problem> {
    let mut tx = house.read(organisation).await?;
    let sight = sight(actor, Right::Read, organisation);
    let found = store::list(&mut tx, &sight, &wanted, (0, NAMED_MAX)).await?;
    Ok(found.iter().map(|each| (each.id, name_of(each))).collect())
}

/// The initiatives that serve an action, as far as the actor may read them.
pub async fn of_action(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    action: ActionId,
) -> Result<Vec<(InitiativeId, String)>, Problem> {
    named(house, actor, organisation, Wanted { action: Some(action), ..Wanted::default() }).await
}

/// What was found of each of these initiatives and where its final report stands, as far as the actor may know: until all its
/// bodies have accepted the report, both are for the organisation's own people (ADR 0032).
pub(crate) async fn came_to(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    ids: &[InitiativeId],
) -> Result<HashMap<InitiativeId, (Vec<Found>, Option<FinalReport>)>, Problem> {
    let mut tx = house.read(organisation).await?;
    let is_own = actor.organisation() == Some(organisation);
    let mut came: HashMap<InitiativeId, (Vec<Found>, Option<FinalReport>)> = HashMap::new();
    for some in ids.chunks(500) {
        for (id, report) in review::reports(&mut tx, some).await? {
            if is_own || report.state == FinalState::Accepted {
                came.entry(id).or_default().1 = Some(report);
            }
        }
        for (id, found) in review::found(&mut tx, some).await? {
            if is_own || came.contains_key(&id) {
                came.entry(id).or_default().0.push(found);
            }
        }
    }
    Ok(came)
}

/// Every initiative that serves a plan and that the actor may read, each with its indicators and what they were found at.
pub(crate) async fn serving(
    house: &House,
    actor: Actor<'_>,
    (organisation, plan): (OrganisationId, PlanId),
) -> Result<Vec<(Row, Vec<Indicator>, Vec<Reading>)>, Problem> {
    let mut tx = house.read(organisation).await?;
    let room = Room::load(house, &mut tx, (actor, Right::Read), organisation).await?;
    let wanted = Wanted { plan: Some(plan), ..Wanted::default() };
    let initiatives = store::list(&mut tx, &room.sight, &wanted, (0, i64::MAX)).await?;
    let ids: Vec<InitiativeId> = initiatives.iter().map(|each| each.id).collect();
    let rows = room.rows(&mut tx, actor, initiatives).await?;
    let mut indicators: HashMap<InitiativeId, Vec<Indicator>> = HashMap::new();
    let mut readings: HashMap<InitiativeId, Vec<Reading>> = HashMap::new();
    for some in ids.chunks(500) {
        for (id, each) in parts::indicators(&mut tx, some).await? {
            indicators.entry(id).or_default().push(each);
        }
        for (id, each) in parts::readings(&mut tx, some).await? {
            readings.entry(id).or_default().push(each);
        }
    }
    let with_parts = |row: Row| {
        let id = row.initiative.id;
        (row, indicators.remove(&id).unwrap_or_default(), readings.remove(&id).unwrap_or_default())
    };
    Ok(rows.into_iter().map(with_parts).collect())
}
