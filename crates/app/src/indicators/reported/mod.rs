//! What Members report: the list of it, narrowed by the table of rights, and what becomes of each report.
//!
//! A report is recorded by [`record`](super::record) like any fact, and counts once it is verified here. Taking one back
//! is [`withdraw`](super::withdraw). Must not know pages.

pub(crate) mod due;
mod list;
mod stands;

use std::sync::Arc;

use jiff::tz::TimeZone;
use trellis_domain::{
    events::Event,
    indicators::{
        fact::FactId,
        report::{Report, ReportState, TooLate},
    },
    kernel::Day,
    members::{Member, MemberId},
    people::{
        Actor, OrganisationId, may_do,
        policy::{self, Matter, Reach, Right, Scope, reach, rights},
    },
    plans::record::{KpiId, Plan, PlanId},
};
pub use trellis_store::indicators::reports::Filed;
use trellis_store::{
    Across, Tx,
    events::{self, Logged},
    indicators::{
        self as store,
        reports::{self, Wanted, Within},
    },
    members::{self as member_store, Instrument},
    plans as plan_store,
};

use super::{FactInput, Showing, fact_of};
use crate::{
    House, Problem,
    house::Deed,
    plans::{
        action::Happened,
        live::{LivePlan, live},
        may_read, readable,
    },
    problem::{Code, FieldProblem, Form},
};

pub use list::{Asked, LEAF, Leaf, OpenPlan, list};
pub use stands::stands;

/// Most deeds that a report's history shows.
const HISTORY_MAX: i64 = 50;
/// What becomes of reports that nobody has verified is told to nobody but those who may know of all of them.
const DEEDS: &str = "report.";

/// A report as a list shows it.
pub struct Row {
    /// The report with its names.
    pub filed: Filed,
    /// The Member it is about.
    pub member: Option<Member>,
    /// The title of its plan.
    pub plan: Option<String>,
    /// Its instrument by name.
    pub instrument: Option<String>,
    /// Whether the actor may verify or return it, as it stands.
    pub may_judge: bool,
    /// Whether the actor may change it or take it back, as it stands.
    pub may_edit: bool,
}

/// One report with what became of it.
pub struct One {
    /// The report.
    pub row: Row,
    /// What was done to it, newest first; empty for those who may not see it.
    pub history: Vec<Happened>,
    /// The plan, for whoever may change the report, and the Members it may be about.
    pub form: Option<(Arc<LivePlan>, Vec<Member>)>,
}

/// What a report concerns: the Member it is about and the plan it is filed under.
pub(super) fn concerns(filed: &Filed) -> Vec<Scope> {
    concerned(filed.report.fact.member, filed.plan)
}

fn concerned(member: Option<MemberId>, plan: Option<PlanId>) -> Vec<Scope> {
    member.map(Scope::of).into_iter().chain(plan.map(Scope::of)).collect()
}

/// A report before the policy, as it stands.
pub(super) fn matter<'a>(filed: &Filed, concerns: &'a [Scope]) -> Matter<'a> {
    let standing = filed.report.state.line().into();
    Matter { organisation: filed.organisation, standing, concerns, made_by: filed.report.by }
}

/// Whether a deed of the log may be shown to the actor beside those of plans.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    !deed.starts_with(DEEDS) || reaches(actor, organisation, ReportState::Reported) == Reach::Everything
}

fn reaches(actor: Actor<'_>, organisation: OrganisationId, state: ReportState) -> Reach {
    reach(actor.bearer(), Right::Learn, organisation, state.line().into())
}

/// Whether there is a list of reports for the actor.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    let of = |organisation| reaches(actor, organisation, ReportState::Reported) != Reach::Nothing;
    actor.organisation().is_some_and(of)
}

/// The Members for which the actor may report what happened towards a plan; whoever may verify records instead.
pub(super) fn members(actor: Actor<'_>, live: &LivePlan) -> Vec<Member> {
    let (bearer, organisation) = (actor.bearer(), live.plan.organisation);
    match reach(bearer, Right::Create, organisation, policy::Indicator::Reported.into()) {
        Reach::Concerning(scopes) => {
            live.members.iter().filter(|member| scopes.contains(&Scope::of(member.id))).cloned().collect()
        }
        Reach::Nothing | Reach::NotConcerning(_) | Reach::Everything => Vec::new(),
    }
}

/// How many reports for a KPI wait to be verified, of those that the actor may know of.
pub(super) async fn waiting(
    house: &House,
    actor: Actor<'_>,
    plan: &Plan,
    kpi: KpiId,
) -> Result<usize, Problem> {
    let reach = reaches(actor, plan.organisation, ReportState::Reported);
    // Whoever reads the KPI may read its plan.
    let Some(within) = Within::new(&reach, &[plan.id], &[]) else { return Ok(0) };
    let mut tx = house.read(plan.organisation).await?;
    let wanted = Wanted { kpi: Some(kpi), ..Wanted::default() };
    Ok(reports::count(&mut tx, plan.organisation, ReportState::Reported, &within, &wanted).await?)
}

/// The organisation's plans that the actor may read, and those that it may not.
async fn plans(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<(Vec<OpenPlan>, Vec<PlanId>), Problem> {
    let (mut open, mut hidden) = (Vec::new(), Vec::new());
    for listed in
        plan_store::list(tx).await?.into_iter().filter(|each| each.plan.organisation == organisation)
    {
        let Plan { id, code, .. } = &listed.plan;
        match may_read(actor, &listed.plan) {
            true => open.push(OpenPlan { id: *id, code: code.clone(), title: listed.title }),
            false => hidden.push(*id),
        }
    }
    Ok((open, hidden))
}

fn row(
    actor: Actor<'_>,
    filed: Filed,
    members: &[Member],
    plans: &[OpenPlan],
    instruments: &[Instrument],
) -> Row {
    let (fact, concerns) = (&filed.report.fact, concerns(&filed));
    let rights = rights(actor.bearer(), &matter(&filed, &concerns));
    let code = fact.instrument.as_ref().map(|code| code.as_str());
    let named = code.and_then(|code| instruments.iter().find(|each| each.code == code));
    Row {
        member: fact.member.and_then(|id| members.iter().find(|member| member.id == id)).cloned(),
        plan: filed
            .plan
            .and_then(|own| plans.iter().find(|plan| plan.id == own))
            .map(|plan| plan.title.clone()),
        instrument: named.map(|each| each.name.clone()).or_else(|| code.map(str::to_owned)),
        may_judge: filed.report.clone().verify().is_ok() && rights.has(Right::Move),
        may_edit: filed.report.is_open() && rights.has(Right::Edit),
        filed,
    }
}

/// A report that the actor may read; absent and hidden are one answer.
async fn found(tx: &mut Tx, actor: Actor<'_>, id: FactId) -> Result<Filed, Problem> {
    let filed = reports::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let concerns = concerns(&filed);
    may_do(actor, Right::Read, &matter(&filed, &concerns))?;
    match filed.plan {
        Some(plan) => _ = readable(tx, actor, plan).await?,
        None => tx.draw_in(filed.organisation).await?,
    }
    Ok(filed)
}

/// One report.
///
/// # Errors
/// As for one that is not there, where the actor may not know of it.
pub async fn one(house: &House, actor: Actor<'_>, id: FactId) -> Result<One, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let filed = found(&mut tx, actor, id).await?;
    let organisation = filed.organisation;
    let (open, _) = plans(&mut tx, actor, organisation).await?;
    let known = member_store::list(&mut tx, organisation).await?;
    let instruments = member_store::instruments(&mut tx, organisation).await?;
    let concerns = concerns(&filed);
    let history = match rights(actor.bearer(), &matter(&filed, &concerns)).has(Right::History) {
        true => events::of_subject(&mut tx, organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let happened = |event: Logged| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    };
    drop(tx);
    let row = row(actor, filed, &known, &open, &instruments);
    let form = match row.filed.plan.filter(|_| row.may_edit) {
        Some(plan) => {
            let live = live(house, actor, plan).await?;
            // Whoever may verify corrects it for any Member.
            let own = members(actor, &live);
            Some((live, if own.is_empty() { known } else { own }))
        }
        None => None,
    };
    Ok(One { row, history: history.into_iter().map(happened).collect(), form })
}

/// A KPI for which something may be reported: its plan, the positions of its action and itself, and for which Members.
pub struct Reporting {
    /// The plan.
    pub live: Arc<LivePlan>,
    /// Its action's position.
    pub action: usize,
    /// Its place within the action.
    pub kpi: usize,
    /// The Members.
    pub members: Vec<Member>,
}

/// Where a focal point reports what happened.
///
/// # Errors
/// [`Code::NotAllowed`] for whoever may report for no Member.
pub async fn reporting(house: &House, actor: Actor<'_>, kpi: KpiId) -> Result<Reporting, Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let (_, plan) = plan_store::of_kpi(&mut tx, kpi).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let live = live(house, actor, plan.id).await?;
    let (action, at) = live.position_of_kpi(kpi).ok_or_else(Problem::not_found)?;
    let members = members(actor, &live);
    if members.is_empty() {
        return Err(Problem::new(Code::NotAllowed));
    }
    Ok(Reporting { live, action, kpi: at, members })
}

/// Begins a deed on a report, in the transaction in which it was read and in which nobody else can change it.
async fn begin(house: &House, actor: Actor<'_>, id: FactId, right: Right) -> Result<(Filed, Deed), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let filed = reports::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    match filed.plan {
        Some(plan) => {
            readable(&mut tx, actor, plan).await?;
            plan_store::hold(&mut tx, plan).await?;
        }
        None => tx.draw_in(filed.organisation).await?,
    }
    let filed = reports::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let concerns = concerns(&filed);
    let deed = house.permit(tx, actor, right, &matter(&filed, &concerns))?;
    Ok((filed, deed))
}

/// Refuses a deed on a report that says something else by now.
async fn refuse_other(filed: &Filed, deed: &mut Deed, seen: &str) -> Result<(), Problem> {
    let changed = |event: &Logged| event.deed.starts_with(DEEDS);
    let organisation = deed.permit.organisation();
    stands(&filed.report.fact)
        .refuse_other(seen, &mut deed.tx, organisation, filed.report.fact.id, changed)
        .await
}

fn too_late(_: TooLate) -> Problem {
    Problem::new(Code::Stale)
}

/// Verifies a report, made from the version `seen` of [`stands`]; empty where nobody looked. It counts from now on.
pub async fn verify(house: &House, actor: Actor<'_>, id: FactId, seen: &str) -> Result<(), Problem> {
    let (filed, mut deed) = begin(house, actor, id, Right::Move).await?;
    refuse_other(&filed, &mut deed, seen).await?;
    let verified = filed.report.verify().map_err(too_late)?;
    reports::judge(&mut deed.tx, &deed.permit, &verified, deed.at).await?;
    let day = verified.fact.day.to_string();
    deed.done(house, Event::new("fact.verified", id).with("day", day)).await
}

/// Returns a report with a reason, which whoever reported it reads.
pub async fn give_back(
    house: &House,
    actor: Actor<'_>,
    id: FactId,
    reason: &str,
    seen: &str,
) -> Result<(), Problem> {
    let (filed, mut deed) = begin(house, actor, id, Right::Move).await?;
    let mut form = Form::default();
    let reason = form.text("reason", reason);
    form.finish()?;
    refuse_other(&filed, &mut deed, seen).await?;
    let returned = filed.report.give_back(reason.clone()).map_err(too_late)?;
    reports::judge(&mut deed.tx, &deed.permit, &returned, deed.at).await?;
    deed.done(house, Event::new("report.returned", id).with("reason", reason)).await
}

/// Says something else in a report that nobody has verified; it waits again. What it counts towards stays.
pub async fn correct(
    house: &House,
    actor: Actor<'_>,
    id: FactId,
    input: FactInput,
    seen: &str,
) -> Result<(), Problem> {
    let (filed, mut deed) = begin(house, actor, id, Right::Edit).await?;
    if !filed.report.is_open() {
        return Err(Problem::new(Code::Stale));
    }
    refuse_other(&filed, &mut deed, seen).await?;
    // For another Member only where that one is the actor's, too.
    let elsewhere = concerned(input.member, filed.plan);
    if may_do(actor, Right::Edit, &matter(&filed, &elsewhere)).is_err() {
        let named = input.member.map(|id| id.to_string()).unwrap_or_default();
        return Err(FieldProblem::new("member", Code::FieldChoice).with("value", named).into());
    }
    if let Some(answered) = input.answers
        && store::find_fact(&mut deed.tx, answered).await?.is_none_or(|(own, _)| own != filed.organisation)
    {
        return Err(Problem::not_found());
    }
    let input = FactInput { actions: filed.report.fact.actions.clone(), ..input };
    let fact = fact_of(&input, id, input.answers, house.today(), Showing::Needed)?;
    let corrected: Report = filed.report.correct(fact).map_err(too_late)?;
    store::correct(&mut deed.tx, &deed.permit, &corrected).await?;
    let day = corrected.fact.day.to_string();
    deed.done(house, Event::new("report.corrected", id).with("day", day)).await
}

/// The day on which something was reported.
pub fn day_of(filed: &Filed) -> Day {
    filed.at.to_zoned(TimeZone::UTC).date()
}
