//! A plan as it stands: its current version with everything that was recorded about it, and its readings at any day.
//!
//! Loaded once and kept until the organisation's event log moves on: every change is an event, so the number of
//! the newest one says whether what is kept is still true. Nothing else invalidates it; what nobody asks for any more
//! is let go, so that a server at rest is a small one.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::SignedDuration;
use trellis_domain::{
    indicators::{
        fact::{Fact, FactId, FactIndex, StatusScale},
        measure::{Filter, Measure, suggest},
        reading::{self, Calendar, KpiQuestion, Reading, Stubs, Thresholds},
        target::{self, Target},
    },
    kernel::{Day, Decimal, Period, YearBegins},
    members::{Classes, Member, MemberId},
    people::{
        Actor, Organisation,
        settings::{Topic, YEAR_BEGINS},
    },
    plans::{
        content::{Action, Condition, PrintedKpi, Role},
        progress::Progress,
        record::{ActionId, KpiId, Plan, PlanId, Version},
        registers::Registers,
        timeframe::{self, Timeframe},
    },
};
use trellis_store::{
    Across, Tx,
    indicators::{self, KpiFrame},
    members::{self, Instrument, NamedSet},
    people, plans as store,
};

use super::{board::cell_text, readable};
use crate::{House, Problem};

/// How many plans are kept.
const KEPT_MAX: usize = 16;
/// How many actions the kept plans have together. With what hangs on it, one takes some seven kilobytes.
const KEPT_ACTIONS_MAX: usize = 10_000;
/// How long a plan is kept that nobody asks for: longer than somebody reads before the next click.
const KEPT_FOR: SignedDuration = SignedDuration::from_secs(60);
/// Roles of cells whose printed texts narrow a board.
pub const NARROWING: [Role; 2] = [Role::Timeframe, Role::Responsible];
/// How many days' readings a kept plan remembers.
const DAYS_KEPT_MAX: usize = 4;

/// A plan with everything that was recorded about it. Immutable.
pub struct LivePlan {
    /// Its record.
    pub plan: Plan,
    /// Whose plan it is.
    pub organisation: Organisation,
    /// Its current version.
    pub version: Version,
    /// How many versions it has had.
    pub versions: usize,
    /// The Members its shares are out of, and when they belonged.
    pub set: Option<NamedSet>,
    /// Every dated set of the organisation, by name.
    pub sets: Vec<NamedSet>,
    /// What its Members count as, and when.
    pub classes: Classes,
    /// The organisation's Members.
    pub members: Vec<Member>,
    /// The organisation's instruments.
    pub instruments: Vec<Instrument>,
    /// The organisation's status scale.
    pub scale: StatusScale,
    /// The month in which the organisation's year begins, where it says so.
    pub year_begins: Option<YearBegins>,
    /// The organisation's facts in the order of recording.
    pub facts: Vec<Fact>,
    /// What was said about each action, newest first.
    pub progress: HashMap<ActionId, Vec<Progress>>,
    /// What stands around it: mandates, terms, the family, comments.
    pub registers: Registers,
    kpis: Vec<Vec<LiveKpi>>,
    fact_at: HashMap<FactId, usize>,
    index: FactIndex,
    period: Period,
    open_flags: Vec<usize>,
    printed: HashMap<Role, Vec<String>>,
    readings: Mutex<BTreeMap<Day, Arc<Readings>>>,
}

/// A KPI with what counts for it.
#[derive(Debug, Clone)]
pub struct LiveKpi {
    /// Its id.
    pub id: KpiId,
    /// Its targets as printed, one text.
    pub target_text: String,
    /// What counts: settled by an officer, else suggested from the wording; empty where neither.
    pub measures: Vec<Measure>,
    /// `true` once an officer has said what counts.
    pub settled: bool,
    /// Where the number started, with its evidence.
    pub baseline: Option<(Decimal, String)>,
    /// Where it differs from its plan.
    pub frame: KpiFrame,
    action: ActionId,
    period: Period,
    /// Whether its action says "upon request".
    is_upon_request: bool,
    /// The requests that gate it.
    upon_request: Option<Filter>,
}

/// The readings of every KPI at one day: `readings[action][kpi]`.
pub type Readings = Vec<Vec<Reading>>;

impl LiveKpi {
    /// What its text asks for.
    pub fn target(&self) -> Target<'_> {
        target::parse(&self.target_text, None).0
    }

    /// The same KPI with other measures, for trying them.
    pub(crate) fn with(&self, measures: Vec<Measure>, frame: KpiFrame) -> Self {
        let upon_request = gate(self.is_upon_request, frame, self.action);
        Self { measures, frame, upon_request, settled: true, ..self.clone() }
    }
}

/// Action by action, "upon request" gates on the requests that name it (S5.6), unless an officer said otherwise.
fn gate(is_upon_request: bool, frame: KpiFrame, action: ActionId) -> Option<Filter> {
    frame.upon_request.unwrap_or(is_upon_request).then(|| Filter::action(action))
}

impl LivePlan {
    /// The KPIs of an action, in printed order.
    pub fn kpis(&self, action: usize) -> &[LiveKpi] {
        self.kpis.get(action).map_or(&[], Vec::as_slice)
    }

    /// Where a KPI stands: action and place within it.
    pub fn position_of_kpi(&self, id: KpiId) -> Option<(usize, usize)> {
        self.kpis
            .iter()
            .enumerate()
            .find_map(|(action, kpis)| kpis.iter().position(|kpi| kpi.id == id).map(|kpi| (action, kpi)))
    }

    /// The actions with a printed number; `1/a)` names the section's number, too.
    pub fn actions_numbered(&self, number: &str) -> Vec<ActionId> {
        let (section, number) = match number.split_once('/') {
            Some((section, number)) => (Some(section), number),
            None => (None, number),
        };
        let content = &self.version.content;
        let is_it = |action: &Action| {
            let own = action.section.and_then(|at| content.sections.get(at));
            let in_section = section.is_none_or(|asked| {
                own.is_some_and(|own| {
                    own.number.as_deref().is_some_and(|printed| bare(printed) == bare(asked))
                })
            });
            let numbered = action.number.as_deref().is_some_and(|printed| bare(printed) == bare(number));
            in_section && (numbered || action.codes.iter().any(|code| bare(code) == bare(number)))
        };
        let found = content.actions.iter().zip(&self.version.actions).filter(|(action, _)| is_it(action));
        found.map(|(_, id)| *id).collect()
    }

    /// How many doubts about each action nobody has settled, by position.
    pub fn open_flags(&self) -> &[usize] {
        &self.open_flags
    }

    /// Every text the plan prints in cells of a role that boards are narrowed by ([`NARROWING`]); each once, in order
    /// of appearance.
    pub fn printed(&self, role: Role) -> &[String] {
        self.printed.get(&role).map_or(&[], Vec::as_slice)
    }

    /// A fact by its id.
    pub fn fact(&self, id: FactId) -> Option<&Fact> {
        self.fact_at.get(&id).map(|at| &self.facts[*at])
    }

    /// A Member by its id.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == id)
    }

    /// The organisation's instruments: code and name.
    pub fn instrument_names(&self) -> Vec<(String, String)> {
        self.instruments.iter().map(|each| (each.code.clone(), each.name.clone())).collect()
    }

    /// The period that rules its figures: as its text states, else as its label says, else from its adoption on.
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The facts, arranged for asking.
    pub const fn index(&self) -> &FactIndex {
        &self.index
    }

    /// Every KPI as at a day, without lists of facts.
    pub fn readings(&self, as_at: Day) -> Arc<Readings> {
        let mut kept = self.readings.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(readings) = kept.get(&as_at) {
            return Arc::clone(readings);
        }
        let readings = Arc::new(self.read_all(as_at));
        if kept.len() >= DAYS_KEPT_MAX {
            kept.pop_first();
        }
        kept.insert(as_at, Arc::clone(&readings));
        readings
    }

    fn read_all(&self, as_at: Day) -> Readings {
        let targets: Vec<Vec<Target<'_>>> =
            self.kpis.iter().map(|kpis| kpis.iter().map(LiveKpi::target).collect()).collect();
        let questions: Vec<KpiQuestion<'_>> = self
            .kpis
            .iter()
            .flatten()
            .zip(targets.iter().flatten())
            .map(|(kpi, target)| self.question(kpi, target))
            .collect();
        let mut readings = reading::read_all(&questions, &self.index, as_at).into_iter();
        self.kpis.iter().map(|kpis| readings.by_ref().take(kpis.len()).collect()).collect()
    }

    /// One KPI as at a day, with the facts that were counted and those that were not.
    pub fn derivation(&self, kpi: &LiveKpi, as_at: Day) -> Reading {
        let target = kpi.target();
        reading::read_kpi(&self.question(kpi, &target), &self.index, as_at)
    }

    /// The Members a KPI's shares are out of: its own set where an officer chose one, else the plan's.
    pub fn set_of(&self, kpi: &LiveKpi) -> Option<&NamedSet> {
        let own = kpi.frame.members.and_then(|id| self.sets.iter().find(|named| named.id == id));
        own.or(self.set.as_ref())
    }

    fn question<'a>(&'a self, kpi: &'a LiveKpi, target: &'a Target<'a>) -> KpiQuestion<'a> {
        KpiQuestion {
            target,
            measures: &kpi.measures,
            period: kpi.period,
            members: self.set_of(kpi).map(|named| &named.set),
            classes: Some(&self.classes),
            upon_request: kpi.upon_request.as_ref(),
            baseline: kpi.baseline.as_ref().map(|(value, _)| *value),
            calendar: Calendar {
                // The organisation's own calendar, else the one its plan follows.
                year_starts_in: Some(
                    self.year_begins.map_or_else(|| self.period.from().month(), YearBegins::month),
                ),
                sessions: &[],
                stubs: Stubs::default(),
            },
            thresholds: Thresholds::default(),
        }
    }
}

/// The plans that are kept, the one asked for last at the end.
#[derive(Default)]
pub(crate) struct Kept {
    plans: Mutex<Vec<KeptPlan>>,
}

struct KeptPlan {
    id: PlanId,
    /// The event it was true at.
    seq: i64,
    /// When it was asked for last, by the steady clock.
    asked: SignedDuration,
    live: Arc<LivePlan>,
}

impl Kept {
    fn find(&self, id: PlanId, seq: i64, now: SignedDuration) -> Option<Arc<LivePlan>> {
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let at = plans.iter().position(|kept| kept.id == id && kept.seq == seq)?;
        plans[at..].rotate_left(1);
        let kept = plans.last_mut()?;
        kept.asked = now;
        Some(Arc::clone(&kept.live))
    }

    fn put(&self, seq: i64, live: &Arc<LivePlan>, now: SignedDuration) {
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        plans.retain(|kept| kept.id != live.plan.id);
        plans.push(KeptPlan { id: live.plan.id, seq, asked: now, live: Arc::clone(live) });
        let mut actions = 0;
        let fit = plans.iter().rev().take_while(|kept| {
            actions += kept.live.kpis.len();
            actions <= KEPT_ACTIONS_MAX
        });
        // The one just asked for stays, however large it is.
        let gone = plans.len() - fit.count().clamp(1, KEPT_MAX);
        plans.drain(..gone);
    }

    /// Lets go of what nobody has asked for of late.
    pub(crate) fn rest(&self, now: SignedDuration) {
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        plans.retain(|kept| now.saturating_sub(kept.asked) < KEPT_FOR);
    }
}

/// The plan as it stands, if the actor may read it.
pub async fn live(house: &House, actor: Actor<'_>, id: PlanId) -> Result<Arc<LivePlan>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let plan = readable(&mut tx, actor, id).await?;
    let seq = trellis_store::events::newest(&mut tx, plan.organisation).await?;
    if let Some(live) = house.kept().find(id, seq, house.steady()) {
        return Ok(live);
    }
    let live = Arc::new(load(&mut tx, plan).await?);
    house.kept().put(seq, &live, house.steady());
    Ok(live)
}

async fn load(tx: &mut Tx, plan: Plan) -> Result<LivePlan, Problem> {
    let organisation = people::organisation(tx, plan.organisation).await?.ok_or_else(Problem::not_found)?;
    let versions = store::version_ids(tx, plan.id).await?;
    let newest = *versions.first().ok_or_else(Problem::not_found)?;
    let version = store::load_version(tx, newest).await?.ok_or_else(Problem::not_found)?;
    let sets = members::sets(tx, plan.organisation).await?;
    let set = sets.iter().find(|set| Some(set.id) == plan.member_set).cloned();
    let tenures = members::tenures(tx, plan.organisation).await?;
    let classes = Classes::of_tenures(&tenures).map_err(Problem::internal)?;
    let scale = indicators::scale(tx, plan.organisation).await?;
    let settings = people::settings::settings(tx, plan.organisation).await?;
    let year_begins = settings.entry(Topic::Calendar, YEAR_BEGINS).map(|_| settings.year_begins());
    let facts = indicators::facts_of(tx, plan.organisation).await?;
    let mut settled = indicators::measures(tx, plan.id).await?;
    let mut baselines = indicators::baselines(tx, plan.id).await?;
    let frames = indicators::frames(tx, plan.id).await?;
    let mut progress: HashMap<ActionId, Vec<Progress>> = HashMap::new();
    for entry in store::progress_of_plan(tx, plan.id).await? {
        progress.entry(entry.action).or_default().push(entry);
    }
    let registers = store::registers::load(tx, plan.organisation, plan.id).await?;
    let period = ruling_period(&plan, &version);
    let content = &version.content;
    let kpis = content
        .actions
        .iter()
        .zip(&version.kpis)
        .zip(&version.actions)
        .map(|((action, ids), id)| {
            let own = Frame { period: deadline_of(action, period), is_upon_request: is_upon_request(action) };
            action
                .kpis
                .iter()
                .zip(ids)
                .map(|(printed, kpi)| {
                    let said = Said {
                        measures: settled.remove(kpi),
                        frame: frames.get(kpi).copied().unwrap_or_default(),
                        baseline: baselines.remove(kpi),
                    };
                    live_kpi(*kpi, *id, printed, &own, &scale, said)
                })
                .collect()
        })
        .collect();
    Ok(LivePlan {
        kpis,
        index: FactIndex::build(&facts),
        fact_at: facts.iter().enumerate().map(|(at, fact)| (fact.id, at)).collect(),
        members: members::list(tx, plan.organisation).await?,
        instruments: members::instruments(tx, plan.organisation).await?,
        versions: versions.len(),
        readings: Mutex::default(),
        open_flags: open_flags(&version),
        printed: NARROWING.map(|role| (role, printed(&version, role))).into(),
        plan,
        organisation,
        version,
        set,
        sets,
        classes,
        scale,
        year_begins,
        facts,
        progress,
        registers,
        period,
    })
}

/// Counted once for all actions: a board of thousands asks for each of them at every look.
fn open_flags(version: &Version) -> Vec<usize> {
    let mut open = vec![0; version.content.actions.len()];
    for (flag, decision) in version.content.flags.iter().zip(&version.decisions) {
        if let (Some(action), None) = (flag.action, decision)
            && let Some(count) = open.get_mut(action)
        {
            *count += 1;
        }
    }
    open
}

fn printed(version: &Version, role: Role) -> Vec<String> {
    let mut seen = HashSet::new();
    let texts = version.content.actions.iter().filter_map(|action| cell_text(action, role));
    texts.filter(|text| seen.insert(text.clone())).collect()
}

/// A printed number without the signs around it: "(a)" and "a)" are one.
fn bare(number: &str) -> &str {
    number.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// What a KPI takes from its action.
struct Frame {
    period: Period,
    is_upon_request: bool,
}

/// What officers said of a KPI.
struct Said {
    measures: Option<Vec<Measure>>,
    frame: KpiFrame,
    baseline: Option<(Decimal, String)>,
}

fn live_kpi(
    id: KpiId,
    action: ActionId,
    printed: &PrintedKpi,
    own: &Frame,
    scale: &StatusScale,
    said: Said,
) -> LiveKpi {
    let target_text = printed.targets.join("\n");
    let is_settled = said.measures.is_some();
    let measures = said.measures.unwrap_or_else(|| {
        let (target, _) = target::parse(&target_text, None);
        suggested(&printed.text, &target, scale, action)
    });
    LiveKpi {
        id,
        target_text,
        measures,
        settled: is_settled,
        baseline: said.baseline,
        frame: said.frame,
        action,
        period: own.period,
        is_upon_request: own.is_upon_request,
        upon_request: gate(own.is_upon_request, said.frame, action),
    }
}

/// What the wording suggests, counted over the action's own facts; nothing where any clause stays unclear.
fn suggested(kpi: &str, target: &Target<'_>, scale: &StatusScale, action: ActionId) -> Vec<Measure> {
    let one = |target: &Target<'_>| {
        suggest(kpi, target, scale).map(|measure| Measure::new(measure.rule, Filter::action(action)))
    };
    match target.kind {
        target::Kind::Compound => target.clauses.iter().map(one).collect::<Option<_>>().unwrap_or_default(),
        _ => one(target).into_iter().collect(),
    }
}

fn is_upon_request(action: &Action) -> bool {
    action.conditions.contains(&Condition::UponRequest)
}

/// The period of an action's targets: the plan's, cut where its own time-frame ends earlier.
fn deadline_of(action: &Action, plan: Period) -> Period {
    let printed = action.cells.iter().find(|cell| cell.role == Role::Timeframe);
    let text = printed.map(|cell| cell.paragraphs.iter().map(|p| p.current()).collect::<Vec<_>>().join(" "));
    let until = text.and_then(|text| timeframe::read(&text).last_day());
    match (until, plan.until()) {
        (Some(until), Some(end)) if until < end => Period::new(plan.from(), Some(until)).unwrap_or(plan),
        (Some(until), None) => Period::new(plan.from(), Some(until)).unwrap_or(plan),
        _ => plan,
    }
}

fn ruling_period(plan: &Plan, version: &Version) -> Period {
    let labelled = || match timeframe::read(version.content.period_label.as_deref()?) {
        Timeframe::Between(period) => Some(period),
        _ => None,
    };
    let imported = version.imported_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let adopted = plan.adoption.as_ref().and_then(|adoption| adoption.on).unwrap_or(imported);
    version
        .content
        .period
        .or_else(labelled)
        .unwrap_or_else(|| Period::new(adopted, None).expect("an open period cannot end early"))
}
