//! Facts, what counts for a KPI, and how a KPI came to its figure.
//!
//! Nobody types a KPI's value: people record facts with evidence and settle measures; readings follow.

pub mod measuring;
pub mod plain;
pub mod reported;

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use rust_decimal::Decimal;
use trellis_domain::{
    events::Event,
    indicators::{
        fact::{
            ChannelCode, CountedKind, Evidence, Fact, FactId, InstrumentCode, LevelCode, Outcome,
            PartnerCode, RequestKind, StatusScale, TopicCode, What, Withdrawal,
        },
        measure::Measure,
        reading::Reading,
        report::{Report, ReportState},
    },
    kernel::Day,
    members::{Member, MemberId},
    people::{
        Actor, OrganisationId, Verb, may_about,
        policy::{self, Matter, Right, Scope, rights},
    },
    plans::record::{ActionId, KpiId, Plan},
};
use trellis_store::{Across, Tx, indicators as store, plans as plan_store};

use crate::{
    House, Problem,
    house::Deed,
    plans::{
        action::Happened,
        can, concerns, has_right,
        live::{LivePlan, live},
        may_read, readable,
    },
    problem::{Code, FieldProblem, Form},
    stale::{Stands, held},
};

/// A KPI as at a day, with everything its figure came from.
pub struct KpiView {
    /// The plan it belongs to.
    pub live: Arc<LivePlan>,
    /// Its action's position.
    pub action: usize,
    /// Its place within the action.
    pub kpi: usize,
    /// The day of the figures.
    pub as_at: Day,
    /// What was read, with the facts that were counted and those that were not.
    pub reading: Reading,
    /// The value at the end of each month of the plan up to the day, for the chart.
    pub course: Vec<(Day, Option<Decimal>)>,
    /// What was done to it, newest first.
    pub history: Vec<Happened>,
    /// Positions of the open doubts that choosing a measure settles.
    pub doubts: Vec<usize>,
    /// Whether the actor may record facts and say what counts.
    pub may_keep: bool,
    /// The Members for which the actor may report what happened, for somebody to verify.
    pub reports_for: Vec<Member>,
    /// How many reports for it wait to be verified, of those that the actor may know of.
    pub waiting: usize,
}

/// Most deeds that a KPI's history shows.
const HISTORY_MAX: i64 = 50;
/// How many points a chart shows at most.
const COURSE_POINTS_MAX: usize = 36;

/// A KPI as at a day, if the actor may read its plan.
pub async fn kpi(house: &House, actor: Actor<'_>, id: KpiId, as_at: Option<Day>) -> Result<KpiView, Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let (_, plan) = plan_store::of_kpi(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let live = live(house, actor, plan.id).await?;
    // A KPI that the current version no longer has is `plans::dropped`'s.
    let (action, kpi) = live.position_of_kpi(id).ok_or_else(Problem::not_found)?;
    let as_at = as_at.unwrap_or_else(|| house.today());
    let own = &live.kpis(action)[kpi];
    let reading = live.derivation(own, as_at);
    let course =
        month_ends(&live, as_at).into_iter().map(|day| (day, live.derivation(own, day).value)).collect();
    let may_keep = can(actor, Verb::KeepIndicators, &plan);
    let history = history(house, actor, &plan, id).await?;
    let doubts = measuring::doubts(&live, action, kpi);
    let reports_for = reported::members(actor, &live);
    let waiting = reported::waiting(house, actor, &plan, id).await?;
    Ok(KpiView { action, kpi, as_at, reading, course, history, doubts, may_keep, reports_for, waiting, live })
}

/// What was done to a KPI; nothing for whoever may not see the history of its plan.
async fn history(house: &House, actor: Actor<'_>, plan: &Plan, kpi: KpiId) -> Result<Vec<Happened>, Problem> {
    if !has_right(actor, Right::History, plan) {
        return Ok(Vec::new());
    }
    let mut tx = house.read(plan.organisation).await?;
    let logged = trellis_store::events::of_subject(&mut tx, plan.organisation, kpi, HISTORY_MAX).await?;
    let happened = logged.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok(happened.collect())
}

/// The last day of each month of the plan up to a day, thinned to what a chart can show; the day itself is last.
fn month_ends(live: &LivePlan, as_at: Day) -> Vec<Day> {
    let mut days = Vec::new();
    let mut day = live.period().from().last_of_month();
    let end = live.period().until().map_or(as_at, |until| until.min(as_at));
    while day < end {
        days.push(day);
        let Ok(next) = day.tomorrow() else { break };
        day = next.last_of_month();
    }
    let step = days.len().div_ceil(COURSE_POINTS_MAX).max(1);
    let mut thinned: Vec<Day> = days.into_iter().step_by(step).collect();
    thinned.push(end);
    thinned
}

/// A fact as a person or a file states it; texts as forms send them.
#[derive(Debug, Clone, Default)]
#[expect(missing_docs, reason = "the fields are those of `Fact` and `What`, as text")]
pub struct FactInput {
    pub day: String,
    pub what: String,
    pub member: Option<MemberId>,
    pub instrument: String,
    pub level: String,
    pub kind: String,
    pub count: String,
    pub answers: Option<FactId>,
    /// The place, in the same list, of the request it answers; it stands before this one.
    pub answers_in_list: Option<usize>,
    pub met: String,
    pub outcome_day: String,
    pub item: String,
    pub value: String,
    pub of: String,
    pub unit: String,
    pub actions: Vec<ActionId>,
    pub topics: Vec<String>,
    pub channel: String,
    pub partners: Vec<String>,
    pub evidence: String,
    pub reference: String,
    pub note: String,
    /// The KPI it is stated for; of one of its actions.
    pub kpi: Option<KpiId>,
}

/// Records facts, all or none. Whoever may verify them has done so; those of others wait to be verified. Each problem names the fact by its place in the list through the field it concerns.
pub async fn record(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    inputs: &[FactInput],
) -> Result<Vec<FactId>, Problem> {
    record_shown(house, actor, organisation, inputs, Showing::AsGiven).await
}

/// The plans of the actions that facts name; what is no action has none.
async fn plans_of(
    house: &House,
    organisation: OrganisationId,
    actions: impl Iterator<Item = ActionId>,
) -> Result<HashMap<ActionId, Plan>, Problem> {
    let mut tx = house.read(organisation).await?;
    let mut plans = HashMap::new();
    for action in actions.collect::<HashSet<_>>() {
        if let Some(plan) = plan_store::of_action(&mut tx, action).await? {
            plans.insert(action, plan);
        }
    }
    Ok(plans)
}

/// What a fact concerns: its Member, and the plan of its actions where it is one and the same. An officer of one
/// programme records what belongs to it and nothing else.
pub(crate) fn concerned(
    member: Option<MemberId>,
    actions: &[ActionId],
    plans: &HashMap<ActionId, Plan>,
) -> Vec<Scope> {
    let of: HashSet<_> = actions.iter().map(|action| plans.get(action).map(|plan| plan.id)).collect();
    let plan = match of.into_iter().collect::<Vec<_>>()[..] {
        [Some(only)] => Some(Scope::of(only)),
        _ => None,
    };
    member.map(Scope::of).into_iter().chain(plan).collect()
}

/// Whether the actor's own word counts at once: that of whoever may verify it.
fn verifies(actor: Actor<'_>, organisation: OrganisationId, concerns: &[Scope]) -> bool {
    let standing = policy::Indicator::Reported.into();
    rights(actor.bearer(), &Matter { organisation, standing, concerns, made_by: None }).has(Right::Move)
}

/// Whether the actor may read a plan that a fact about these actions counts for: a fact of a draft is as hidden as the
/// draft. One about no action counts for every plan.
async fn knows_one(tx: &mut Tx, actor: Actor<'_>, actions: &[ActionId]) -> Result<(), Problem> {
    for action in actions {
        if plan_store::of_action(tx, *action).await?.is_some_and(|plan| may_read(actor, &plan)) {
            return Ok(());
        }
    }
    if actions.is_empty() { Ok(()) } else { Err(Problem::not_found()) }
}

/// Whether a fact may stand without evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Showing {
    /// A system that sends many facts may not have it for each.
    AsGiven,
    /// A person who records one fact says what shows it (`REQUIREMENTS S5.13`).
    Needed,
}

async fn record_shown(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    inputs: &[FactInput],
    showing: Showing,
) -> Result<Vec<FactId>, Problem> {
    let actions = inputs.iter().flat_map(|input| input.actions.iter().copied());
    let plans = plans_of(house, organisation, actions).await?;
    let about: Vec<_> = inputs.iter().map(|each| concerned(each.member, &each.actions, &plans)).collect();
    for concerns in about.iter().skip(1) {
        may_about(actor, Verb::KeepIndicators, organisation, concerns)?;
    }
    let first = about.first().map_or(&[] as &[Scope], Vec::as_slice);
    let Deed { mut tx, permit, at } =
        house.write_about(actor, Verb::KeepIndicators, organisation, first).await?;
    let members = trellis_store::members::list(&mut tx, organisation).await?;
    let today = house.today();
    let ids: Vec<FactId> = inputs.iter().map(|_| house.id()).collect();
    let mut reports = Vec::with_capacity(inputs.len());
    for (at, (input, concerns)) in inputs.iter().zip(&about).enumerate() {
        if let Some(answered) = input.answers
            && store::find_fact(&mut tx, answered).await?.is_none_or(|(own, _)| own != organisation)
        {
            return Err(Problem::not_found());
        }
        let answers = answered_by(input, &ids[..at])?.or(input.answers);
        let (state, showing) = match verifies(actor, organisation, concerns) {
            true => (ReportState::Verified, showing),
            // Nobody can verify what nothing shows.
            false => (ReportState::Reported, Showing::Needed),
        };
        let fact = fact_of(input, ids[at], answers, today, showing)?;
        if fact.member.is_some_and(|id| !members.iter().any(|member| member.id == id)) {
            return Err(Problem::not_found());
        }
        let own = |plan: &&Plan| plan.organisation == organisation && may_read(actor, plan);
        for action in &fact.actions {
            plans.get(action).filter(own).ok_or_else(Problem::not_found)?;
        }
        let kpi = kpi_of(&mut tx, input).await?;
        reports.push(Report { fact, state, kpi, by: permit.person(), returned: None });
    }
    store::add_reports(&mut tx, &permit, &reports, at).await?;
    let mut events =
        [("fact.recorded", true), ("report.made", false)].into_iter().filter_map(|(deed, counts)| {
            let mut of = reports.iter().filter(|each| (each.state == ReportState::Verified) == counts);
            let first = of.next()?;
            let event = Event::new(deed, first.fact.id).with("facts", (of.count() + 1).to_string());
            Some(event.with("day", first.fact.day.to_string()))
        });
    let Some(last) = events.next_back() else { return Ok(Vec::new()) };
    let mut deed = Deed { tx, permit, at };
    for event in events {
        deed.log(house, &event).await?;
    }
    deed.done(house, last).await?;
    Ok(ids)
}

/// The KPI that a fact is stated for, where it is one of its actions'.
async fn kpi_of(tx: &mut Tx, input: &FactInput) -> Result<Option<KpiId>, Problem> {
    let Some(kpi) = input.kpi else { return Ok(None) };
    let (action, _) = plan_store::of_kpi(tx, kpi).await?.ok_or_else(Problem::not_found)?;
    match input.actions.contains(&action) {
        true => Ok(Some(kpi)),
        false => Err(FieldProblem::new("kpi", Code::FieldChoice).with("value", kpi.to_string()).into()),
    }
}

/// Records a fact for the action of a KPI, where an officer or a focal point reads that KPI.
pub async fn record_for(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    input: FactInput,
) -> Result<Vec<FactId>, Problem> {
    let (action, plan) = {
        let mut tx = house.read(Across::Address).await?;
        let (action, plan) = plan_store::of_kpi(&mut tx, kpi).await?.ok_or_else(Problem::not_found)?;
        (action, readable(&mut tx, actor, plan.id).await?)
    };
    let input = FactInput { actions: vec![action], kpi: Some(kpi), ..input };
    record_shown(house, actor, plan.organisation, &[input], Showing::Needed).await
}

/// Takes a fact back with a reason: it stays readable and counts at no date. What nobody has verified is taken back by
/// whoever may still change it.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: FactId, reason: &str) -> Result<(), Problem> {
    let filed = {
        let mut tx = house.read(Across::Address).await?;
        let filed = store::reports::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
        knows_one(&mut tx, actor, &filed.report.fact.actions).await?;
        filed
    };
    let organisation = filed.organisation;
    let mut form = Form::default();
    let reason = form.text("reason", reason);
    let (mut deed, event) = match filed.report.state {
        ReportState::Verified => {
            let actions = &filed.report.fact.actions;
            let plans = plans_of(house, organisation, actions.iter().copied()).await?;
            let about = concerned(None, actions, &plans);
            let deed = house.write_about(actor, Verb::KeepIndicators, organisation, &about).await?;
            (deed, "fact.withdrawn")
        }
        ReportState::Reported | ReportState::Returned => {
            let tx = house.write_unowned(organisation).await?;
            let concerns = reported::concerns(&filed);
            let deed = house.permit(tx, actor, Right::Edit, &reported::matter(&filed, &concerns))?;
            (deed, "report.withdrawn")
        }
    };
    form.finish()?;
    let withdrawal = Withdrawal { day: house.today(), reason: reason.clone() };
    store::withdraw(&mut deed.tx, &deed.permit, id, &withdrawal).await?;
    deed.done(house, Event::new(event, id).with("reason", reason)).await
}

/// Replaces the levels of the organisation's status scale.
pub async fn set_scale(house: &House, actor: Actor<'_>, scale: &StatusScale) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepIndicators, organisation).await?;
    store::set_scale(&mut tx, &permit, scale).await?;
    let levels: Vec<&str> = scale.levels().iter().map(|level| level.code.as_str()).collect();
    Deed { tx, permit, at }
        .done(house, Event::new("scale.set", organisation).with("levels", levels.join(", ")))
        .await
}

/// Says what counts for a KPI: one measure, or one for each clause of a compound target.
pub async fn settle(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    measures: &[Measure],
) -> Result<(), Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let (_, plan) = plan_store::of_kpi(&mut tx, kpi).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let Deed { mut tx, permit, at } =
        house.write_about(actor, Verb::KeepIndicators, plan.organisation, &concerns(&plan)).await?;
    store::settle_measures(&mut tx, &permit, kpi, measures, at).await?;
    Deed { tx, permit, at }.done(house, measuring::settled(kpi, measures)).await
}

/// Confirms what the wording suggests. Where somebody has settled it since, or nothing is suggested, it is too late.
pub async fn settle_as_suggested(house: &House, actor: Actor<'_>, kpi: KpiId) -> Result<(), Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let (_, plan) = plan_store::of_kpi(&mut tx, kpi).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    may_about(actor, Verb::KeepIndicators, plan.organisation, &concerns(&plan))?;
    let live = live(house, actor, plan.id).await?;
    let (action, at) = live.position_of_kpi(kpi).ok_or_else(Problem::not_found)?;
    let own = &live.kpis(action)[at];
    if own.settled || own.measures.is_empty() {
        return Err(Problem::new(Code::Stale));
    }
    settle(house, actor, kpi, &own.measures).await
}

/// What stands as the start of a KPI's number.
pub fn baseline_stands(baseline: Option<&(Decimal, String)>) -> Stands {
    Stands::new([
        ("value", baseline.map(|(value, _)| value.to_string()).unwrap_or_default()),
        ("evidence", baseline.map(|(_, evidence)| evidence.clone()).unwrap_or_default()),
    ])
}

/// Says where a KPI's number started, and on what evidence.
pub async fn set_baseline(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    value: &str,
    evidence: &str,
) -> Result<(), Problem> {
    set_baseline_over(house, actor, kpi, (value, evidence), "").await
}

/// The same, made from the version `seen` of [`baseline_stands`].
pub async fn set_baseline_over(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    (value, evidence): (&str, &str),
    seen: &str,
) -> Result<(), Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let (_, plan) = plan_store::of_kpi(&mut tx, kpi).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let Deed { mut tx, permit, at } =
        house.write_about(actor, Verb::KeepIndicators, plan.organisation, &concerns(&plan)).await?;
    let mut form = Form::default();
    let number = form.number("value", value);
    let evidence = form.text("evidence", evidence);
    form.finish()?;
    let number = number.unwrap_or_default();
    let live = held(house, &mut tx, actor, plan.id).await?;
    let own = live.position_of_kpi(kpi).map(|(action, at)| &live.kpis(action)[at]);
    baseline_stands(own.and_then(|own| own.baseline.as_ref()))
        .refuse_other(seen, &mut tx, permit.organisation(), kpi, |event| event.deed == "kpi.baseline_set")
        .await?;
    store::set_baseline(&mut tx, &permit, kpi, number, &evidence, at).await?;
    let event =
        Event::new("kpi.baseline_set", kpi).with("value", number.to_string()).with("evidence", evidence);
    Deed { tx, permit, at }.done(house, event).await
}

/// The fact of the same list that one answers; `earlier` are the ids of those before it.
fn answered_by(input: &FactInput, earlier: &[FactId]) -> Result<Option<FactId>, Problem> {
    let Some(place) = input.answers_in_list else { return Ok(None) };
    let mut form = Form::default();
    if earlier.get(place).is_none() {
        form.wrong("answers", Code::FieldChoice, &[("value", &place.to_string())]);
    }
    form.finish()?;
    Ok(earlier.get(place).copied())
}

pub(crate) fn fact_of(
    input: &FactInput,
    id: FactId,
    answers: Option<FactId>,
    today: Day,
    showing: Showing,
) -> Result<Fact, Problem> {
    let mut form = Form::default();
    let day = form.past_day("day", &input.day, today);
    let what = what_of(input, answers, &mut form);
    let evidence = form.optional_text("evidence", &input.evidence);
    let reference = form.optional_text("reference", &input.reference);
    if showing == Showing::Needed && evidence.is_none() && reference.is_none() {
        form.wrong("evidence", Code::FieldEmpty, &[]);
    }
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    form.finish()?;
    let (Some(day), Some(what)) = (day, what) else { return Err(Problem::new(Code::FormInvalid)) };
    let evidence = match (evidence, reference) {
        (None, None) => Vec::new(),
        (title, reference) => vec![Evidence { title: title.unwrap_or_default(), reference }],
    };
    let fact = Fact {
        id,
        day,
        what,
        member: input.member,
        instrument: code(&input.instrument).map(InstrumentCode::new),
        actions: input.actions.clone(),
        topics: input.topics.iter().filter_map(|topic| code(topic)).map(TopicCode::new).collect(),
        channel: code(&input.channel).map(ChannelCode::new),
        partners: input.partners.iter().filter_map(|each| code(each)).map(PartnerCode::new).collect(),
        evidence,
        note,
        recorded: 0,
        withdrawn: None,
    };
    fact.check().map_err(broken_rule)?;
    Ok(fact)
}

fn what_of(input: &FactInput, answers: Option<FactId>, form: &mut Form) -> Option<What> {
    Some(match input.what.trim() {
        "status" => What::Status { level: LevelCode::new(form.text("level", &input.level)) },
        "counted" => What::Counted {
            kind: CountedKind::new(form.text("kind", &input.kind)),
            count: if input.count.trim().is_empty() { 1 } else { form.whole("count", &input.count)? },
            answers,
        },
        "request" => What::Request {
            kind: RequestKind::new(form.text("kind", &input.kind)),
            outcome: outcome_of(input, form),
        },
        // Every field is read before any may fail, so that a person sees all that is wrong at once.
        "answers" => {
            let (positive, answered) = (form.whole("value", &input.value), form.whole("count", &input.count));
            What::Answers { positive: positive?, answered: answered? }
        }
        "scores" => {
            let item = form.optional_text("item", &input.item);
            let (mean, top) = (form.number("value", &input.value), form.number("of", &input.of));
            let answered = form.whole("count", &input.count);
            What::Scores { item, mean: mean?, answered: answered?, top: top? }
        }
        "measured" => {
            let value = form.number("value", &input.value);
            let of = form.optional_number("of", &input.of);
            let unit = form.optional_text("unit", &input.unit);
            What::Measured { value: value?, of, unit }
        }
        other => {
            form.wrong("what", Code::FieldChoice, &[("value", other)]);
            return None;
        }
    })
}

fn outcome_of(input: &FactInput, form: &mut Form) -> Option<Outcome> {
    let met = match input.met.trim() {
        "" => return None,
        "yes" | "true" => true,
        "no" | "false" => false,
        other => {
            form.wrong("met", Code::FieldChoice, &[("value", other)]);
            return None;
        }
    };
    form.day("outcome_day", &input.outcome_day).map(|day| Outcome { met, day })
}

fn code(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A fact that cannot be so, said at the field that is wrong.
fn broken_rule(rule: trellis_domain::indicators::fact::FactRule) -> Problem {
    use trellis_domain::indicators::fact::FactRule;
    let problem = match rule {
        FactRule::AboveDenominator { value, of } => {
            FieldProblem::new("value", Code::FactAboveDenominator).with("value", value).with("of", of)
        }
        FactRule::ScaleEmpty { top } => FieldProblem::new("of", Code::FactScaleEmpty).with("value", top),
        FactRule::StatusOfNobody => FieldProblem::new("member", Code::FactStatusOfNobody),
        FactRule::OutcomeBeforeRequest { asked, answered } => {
            FieldProblem::new("outcome_day", Code::FactOutcomeBeforeRequest)
                .with("asked", asked)
                .with("answered", answered)
        }
    };
    problem.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_answers_only_what_stands_before_it() {
        let earlier = [FactId::new(1), FactId::new(2)];
        let check = |place: Option<usize>, expect: Result<Option<u128>, &[&str]>| {
            let input = FactInput { answers_in_list: place, ..FactInput::default() };
            let got = answered_by(&input, &earlier).map(|id| id.map(FactId::bits));
            let fields = |problem: Problem| problem.fields.iter().map(|each| each.field).collect::<Vec<_>>();
            assert_eq!(got.map_err(fields), expect.map_err(<[_]>::to_vec), "{place:?}");
        };
        check(None, Ok(None));
        check(Some(1), Ok(Some(2)));
        check(Some(2), Err(&["answers"]));
        check(Some(usize::MAX), Err(&["answers"]));
    }
}
