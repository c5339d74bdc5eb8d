//! Members, the dated sets they belong to, and how each stands towards the instruments.
//!
//! Next: [`engagements`] for what is said with them, [`accession`] for who is on the way in, [`classes`] for what a Member counts as, [`directory`] for all of them in one list, [`paste`] for bringing them
//! in, [`partners`] for those who give, teach and carry out, [`regions`] for what things are said to be for.

pub mod accession;
pub mod classes;
pub mod directory;
pub mod engagements;
pub(crate) mod named;
pub mod partners;
pub mod paste;
pub mod regions;
pub mod states;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use trellis_domain::{
    events::Event,
    indicators::fact::{Fact, InstrumentCode, LevelCode, StatusScale, What},
    kernel::{Day, Language, Localised, OutOfOrder, Period},
    members::{ClassCode, Member, MemberId, MemberSet, MembershipRule, Stay, Tenure},
    people::{Actor, Organisation, OrganisationId, Verb},
    plans::record::{ActionId, PlanId},
};
use trellis_store::{
    Across, Tx, indicators, members as store,
    members::{Instrument, NamedSet, Recorded},
    people, plans as plan_store,
};

use crate::{
    House, Problem,
    desk::due::{self, Pile, Sought},
    house::Deed,
    people::{can, settings::Names},
    plans::{
        self, PlanLine,
        live::{LivePlan, live},
    },
    problem::{Code, FieldProblem, Form},
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
    let names = beside(&mut tx, organisation, &fresh).await?;
    store::names::add(&mut tx, &permit, &names).await?;
    store::add_set(&mut tx, &permit, &named, std::iter::repeat_with(|| house.id())).await?;
    let event =
        Event::new("members.set_added", named.id).with("set", code).with("members", count.to_string());
    Deed { tx, permit, at }.done(house, event).await
}

/// What new Members are called in other languages, as far as their codes are those of States.
async fn beside(
    tx: &mut Tx,
    organisation: OrganisationId,
    members: &[Member],
) -> Result<Vec<(MemberId, Localised)>, Problem> {
    let languages = people::settings::settings(tx, organisation).await?.languages();
    let leading = languages.first().copied().unwrap_or_default();
    Ok(members.iter().map(|member| (member.id, states::names_beside(&member.code, leading))).collect())
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
    let names = beside(&mut tx, organisation, std::slice::from_ref(&member)).await?;
    store::names::add(&mut tx, &permit, &names).await?;
    let event = Event::new("member.added", member.id).with("code", member.code);
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(member.id)
}

/// Says what a Member is called in each language; an empty text takes a name away. Its own form stays.
pub async fn rename(
    house: &House,
    actor: Actor<'_>,
    member: MemberId,
    texts: [(Language, &str); 4],
) -> Result<(), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (_, organisation) = store::find(&mut tx, member).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    let names =
        texts.into_iter().fold(Localised::default(), |names, (language, text)| names.with(language, text));
    let mut form = Form::default();
    for (language, name) in names.iter() {
        let field = ["en", "fr", "es", "ar"].into_iter().find(|code| *code == language.code());
        if name.chars().count() > NAME_LETTERS_MAX {
            form.refuse(
                FieldProblem::new(field.unwrap_or("en"), Code::FieldLong).with("most", NAME_LETTERS_MAX),
            );
        }
    }
    form.finish()?;
    store::names::set(&mut deed.tx, &deed.permit, member, &names).await?;
    let said = names.iter().map(|(language, name)| format!("{language}: {name}")).collect::<Vec<_>>();
    deed.done(house, Event::new("member.renamed", member).with("names", said.join("; "))).await
}

/// Longest name of a Member, in letters.
const NAME_LETTERS_MAX: usize = 200;

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
    let mut tx = house.read(organisation).await?;
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
    /// The same of every kind (class, status, group, region), with what was withdrawn.
    pub recorded: Vec<Recorded>,
    /// What the organisation calls things.
    pub names: Names,
    /// Its names in several languages.
    pub local: Localised,
    /// Recorded days that cannot all be right (S2.19).
    pub doubts: Vec<OutOfOrder>,
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
    /// What waits for it and what it waits for, as far as the actor may know.
    pub piles: Vec<Pile>,
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
    let mut tx = house.read(Across::Address).await?;
    let (member, organisation) = store::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let organisation = people::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let as_at = as_at.unwrap_or_else(|| house.today());
    let sets = store::sets(&mut tx, organisation.id).await?;
    let mut recorded = store::recorded(&mut tx, organisation.id).await?;
    recorded.retain(|each| each.tenure.member == id && each.tenure.period.from() <= as_at);
    let standing: Vec<&Recorded> = recorded.iter().filter(|each| each.withdrawn.is_none()).collect();
    let doubts = directory::doubts(id, &standing, &sets);
    let mut local = store::names::all(&mut tx, organisation.id).await?;
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
    let piles = match actor.organisation() == Some(organisation.id) {
        true => due::piles(house, Sought { actor, organisation: organisation.id, member: Some(id) }).await?,
        false => Vec::new(),
    };
    Ok(MemberView {
        piles,
        plans: plans.into_iter().filter(|line| line.plan.organisation == organisation.id).collect(),
        sets: sets.into_iter().filter(|each| each.set.contains(id, as_at)).map(|each| each.name).collect(),
        instruments: store::instruments(&mut tx, organisation.id).await?,
        scale: indicators::scale(&mut tx, organisation.id).await?,
        names: Names::new(people::settings::settings(&mut tx, organisation.id).await?),
        local: local.remove(&id).unwrap_or_default(),
        recorded,
        doubts,
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
