//! Members, the dated sets they belong to, and how each stands towards the instruments.
//!
//! Next: [`classes`] for what a Member counts as.

pub mod classes;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use trellis_domain::{
    events::Event,
    indicators::fact::{Fact, InstrumentCode, LevelCode, StatusScale, What},
    kernel::{Day, Period},
    members::{ClassCode, Member, MemberId, MemberSet, MembershipRule, Stay, Tenure},
    people::{Actor, Organisation, OrganisationId, Verb},
    plans::record::{ActionId, PlanId},
};
use trellis_store::{
    Tx, indicators, members as store,
    members::{Instrument, NamedSet},
    people, plans as plan_store,
};

use crate::{
    House, Problem,
    house::Deed,
    people::can,
    plans::{
        self, PlanLine,
        live::{LivePlan, live},
    },
    problem::{Code, Form},
};

/// A Member as typed or pasted.
#[derive(Debug, Clone, Default)]
pub struct NewMember {
    /// Short code, usually ISO 3166 alpha-2.
    pub code: String,
    /// Name in the organisation's form.
    pub name: String,
    /// First day of membership, as text; empty for somebody the organisation knows who is not in the set.
    pub joined: String,
    /// Last day of membership, as text; usually empty.
    pub left: String,
}

/// Brings in the Members of a new set with their dates, all or none.
pub async fn add_set(
    house: &House,
    actor: Actor<'_>,
    code: &str,
    name: &str,
    members: &[NewMember],
) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepMembers, organisation).await?;
    let standing = store::list(&mut tx, organisation).await?;
    let mut fresh = Vec::new();
    let mut stays = Vec::new();
    for input in members {
        let mut form = Form::default();
        let member_code = form.text("code", &input.code);
        let member_name = form.text("name", &input.name);
        let joined = form.optional_day("joined", &input.joined);
        let left = form.optional_day("left", &input.left);
        form.finish()?;
        let known = standing.iter().find(|member| member.code == member_code);
        let id = known.map_or_else(|| house.id(), |member| member.id);
        if known.is_none() {
            fresh.push(Member { id, code: member_code, name: member_name });
        }
        if let Some(joined) = joined {
            let period = Period::new(joined, left).map_err(|rule| {
                Problem::new(Code::PeriodBackwards).with("from", rule.from).with("until", rule.until)
            })?;
            stays.push(Stay { member: id, period });
        }
    }
    let set =
        MemberSet::from_stays(code, stays).map_err(|rule| twice(rule, standing.iter().chain(&fresh)))?;
    let count = set.stays().len();
    let named = NamedSet { id: house.id(), name: name.to_owned(), set };
    store::add(&mut tx, &permit, &fresh).await?;
    store::add_set(&mut tx, &permit, &named, std::iter::repeat_with(|| house.id())).await?;
    let event =
        Event::new("members.set_added", named.id).with("set", code).with("members", count.to_string());
    Deed { tx, permit, at }.done(house, event).await
}

/// A Member that would be in a set twice, by its name and the day it stands there from.
fn twice<'a>(rule: MembershipRule, mut members: impl Iterator<Item = &'a Member>) -> Problem {
    let (id, from) = match rule {
        MembershipRule::Overlaps { member, kept, .. } => (member, kept.from()),
        MembershipRule::NotInSet { member, day } => (member, day),
    };
    let name = members.find(|member| member.id == id).map_or_else(String::new, |member| member.name.clone());
    Problem::new(Code::MembershipTwice).with("member", name).with("from", from)
}

/// Makes somebody known who stands in no set yet: a candidate, an observer, a potential non-Member (S1.4).
pub async fn add(house: &House, actor: Actor<'_>, code: &str, name: &str) -> Result<MemberId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepMembers, organisation).await?;
    let mut form = Form::default();
    let member = Member { id: house.id(), code: form.text("code", code), name: form.text("name", name) };
    form.finish()?;
    if store::list(&mut tx, organisation).await?.iter().any(|each| each.code == member.code) {
        return Err(Problem::new(Code::CodeTaken).with("value", member.code));
    }
    store::add(&mut tx, &permit, std::slice::from_ref(&member)).await?;
    let event = Event::new("member.added", member.id).with("code", member.code);
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(member.id)
}

/// Brings in instruments.
pub async fn add_instruments(
    house: &House,
    actor: Actor<'_>,
    instruments: &[Instrument],
) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepMembers, organisation).await?;
    store::add_instruments(&mut tx, &permit, instruments, std::iter::repeat_with(|| house.id())).await?;
    let event =
        Event::new("instruments.added", organisation).with("instruments", instruments.len().to_string());
    Deed { tx, permit, at }.done(house, event).await
}

/// The organisation's Members, for lists and choices.
pub async fn list(house: &House, organisation: OrganisationId) -> Result<Vec<Member>, Problem> {
    let mut tx = house.read().await?;
    Ok(store::list(&mut tx, organisation).await?)
}

/// A Member with everything that was recorded about it, as at a day.
pub struct MemberView {
    /// The Member.
    pub member: Member,
    /// Whose Member.
    pub organisation: Organisation,
    /// The day.
    pub as_at: Day,
    /// The sets it is in on that day, by name.
    pub sets: Vec<String>,
    /// What it counted and counts as: every tenure up to the day, by class and first day.
    pub classes: Vec<Tenure>,
    /// Every class that some Member of the organisation held at some time.
    pub known_classes: Vec<ClassCode>,
    /// Whether the actor may say what it counts as.
    pub may_keep: bool,
    /// Its latest status towards each instrument, by instrument; those without any are absent.
    pub statuses: Vec<Standing>,
    /// Everything else recorded about it up to the day, newest first.
    pub facts: Vec<Fact>,
    /// The organisation's instruments, to name the codes.
    pub instruments: Vec<Instrument>,
    /// The organisation's status scale.
    pub scale: StatusScale,
    /// The organisation's plans that the actor may read.
    pub plans: Vec<PlanLine>,
}

/// How a Member stands towards one instrument.
pub struct Standing {
    /// The instrument.
    pub instrument: InstrumentCode,
    /// The latest level.
    pub level: LevelCode,
    /// The fact that says so.
    pub fact: Fact,
    /// Earlier ones, newest first.
    pub earlier: Vec<Fact>,
}

/// A Member's page. Statuses towards instruments are public as the plans that count them are; what was recorded for
/// the actions of a draft only is for those who may read the draft.
pub async fn view(
    house: &House,
    actor: Actor<'_>,
    id: MemberId,
    as_at: Option<Day>,
) -> Result<MemberView, Problem> {
    let plans = plans::list(house, actor).await?;
    let mut tx = house.read().await?;
    let (member, organisation) = store::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let organisation = people::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let as_at = as_at.unwrap_or_else(|| house.today());
    let sets = store::sets(&mut tx, organisation.id).await?;
    let mut classes = store::tenures(&mut tx, organisation.id).await?;
    let mut known_classes: Vec<ClassCode> = classes.iter().map(|tenure| tenure.class.clone()).collect();
    known_classes.dedup();
    classes.retain(|tenure| tenure.member == id && tenure.period.from() <= as_at);
    let mut facts: Vec<Fact> = indicators::facts_of(&mut tx, organisation.id)
        .await?
        .into_iter()
        .filter(|fact| fact.member == Some(id) && fact.day <= as_at)
        .collect();
    if !can(actor, Verb::ReadDraft, organisation.id) {
        let open = open_actions(&mut tx, &facts).await?;
        facts.retain(|fact| fact.actions.is_empty() || fact.actions.iter().any(|each| open.contains(each)));
    }
    let (statuses, facts) = standings(facts);
    Ok(MemberView {
        plans: plans.into_iter().filter(|line| line.plan.organisation == organisation.id).collect(),
        sets: sets.into_iter().filter(|each| each.set.contains(id, as_at)).map(|each| each.name).collect(),
        instruments: store::instruments(&mut tx, organisation.id).await?,
        scale: indicators::scale(&mut tx, organisation.id).await?,
        may_keep: can(actor, Verb::KeepMembers, organisation.id),
        classes,
        known_classes,
        member,
        organisation,
        as_at,
        statuses,
        facts,
    })
}

/// Of the actions these facts were recorded for, those of plans that are adopted.
async fn open_actions(tx: &mut Tx, facts: &[Fact]) -> Result<HashSet<ActionId>, Problem> {
    let named: HashSet<ActionId> = facts.iter().flat_map(|fact| fact.actions.iter().copied()).collect();
    let mut open = HashSet::new();
    for action in named {
        let plan = plan_store::of_action(tx, action).await?;
        if plan.is_some_and(|plan| plan.adoption.is_some()) {
            open.insert(action);
        }
    }
    Ok(open)
}

/// The Members of a plan and how each stands towards the organisation's instruments, as at a day.
pub struct PlanMembers {
    /// The plan.
    pub live: Arc<LivePlan>,
    /// The day.
    pub as_at: Day,
    /// The Members in the plan's set on that day, by name; every Member where the plan has no set.
    pub rows: Vec<MemberRow>,
}

/// A Member in a table of instruments.
pub struct MemberRow {
    /// The Member.
    pub member: Member,
    /// Its latest level towards each of the plan's `live.instruments`, in their order; `None` without a record.
    pub levels: Vec<Option<LevelCode>>,
}

/// The Members of a plan, if the actor may read it.
pub async fn of_plan(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    as_at: Option<Day>,
) -> Result<PlanMembers, Problem> {
    let live = live(house, actor, plan).await?;
    let as_at = as_at.unwrap_or_else(|| house.today());
    let latest = latest_levels(&live.facts, as_at);
    let belongs =
        |member: &&Member| live.set.as_ref().is_none_or(|named| named.set.contains(member.id, as_at));
    let level = |member: &Member, instrument: &Instrument| {
        latest.get(&(member.id, instrument.code.as_str())).map(|(_, level)| (*level).clone())
    };
    let levels = |member: &Member| live.instruments.iter().map(|each| level(member, each)).collect();
    let rows: Vec<MemberRow> = live
        .members
        .iter()
        .filter(belongs)
        .map(|member| MemberRow { member: member.clone(), levels: levels(member) })
        .collect();
    Ok(PlanMembers { as_at, rows, live: Arc::clone(&live) })
}

/// Each Member's latest level towards each instrument, with the order that made it the latest.
type Latest<'f> = HashMap<(MemberId, &'f str), ((Day, u64), &'f LevelCode)>;

fn latest_levels(facts: &[Fact], as_at: Day) -> Latest<'_> {
    let mut latest = Latest::new();
    for fact in facts.iter().filter(|fact| fact.day <= as_at && fact.withdrawn.is_none()) {
        let (What::Status { level }, Some(member), Some(instrument)) =
            (&fact.what, fact.member, &fact.instrument)
        else {
            continue;
        };
        let order = (fact.day, fact.recorded);
        let known = latest.entry((member, instrument.as_str())).or_insert((order, level));
        if order >= known.0 {
            *known = (order, level);
        }
    }
    latest
}

/// Parts statuses from other facts; the latest of a day by order of recording decides.
fn standings(facts: Vec<Fact>) -> (Vec<Standing>, Vec<Fact>) {
    let mut by_instrument: BTreeMap<InstrumentCode, Vec<Fact>> = BTreeMap::new();
    let mut others = Vec::new();
    for fact in facts {
        match (&fact.what, &fact.instrument) {
            (What::Status { .. }, Some(instrument)) if fact.withdrawn.is_none() => {
                by_instrument.entry(instrument.clone()).or_default().push(fact);
            }
            _ => others.push(fact),
        }
    }
    others.sort_by_key(|fact| std::cmp::Reverse((fact.day, fact.recorded)));
    let standing = |(instrument, mut own): (InstrumentCode, Vec<Fact>)| {
        own.sort_by_key(|fact| (fact.day, fact.recorded));
        let fact = own.pop()?;
        own.reverse();
        let What::Status { level } = fact.what.clone() else { return None };
        Some(Standing { instrument, level, fact, earlier: own })
    };
    (by_instrument.into_iter().filter_map(standing).collect(), others)
}
