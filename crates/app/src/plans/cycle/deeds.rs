//! Keeping a cycle: laying out stages, beginning a turn, saying where a stage stands, noting a lesson, announcing the
//! review. Every input is text as a form, a call or a file sends it.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    meetings::{
        Deadline,
        deadline::{About, Announced, DeadlineKind, Responsible},
        documents::Document,
    },
    people::{Actor, Verb, policy::Right},
    plans::{
        cycle::{
            self, CycleRule, Entry, EntryId, Lesson, LessonId, NewTurn, OwnStage, OwnStageId, Says,
            StageState, TurnId, responsible,
        },
        record::PlanId,
    },
};
use trellis_store::{meetings as meetings_store, plans::cycle as store};

use super::{Asked, Cycle, NamedAct, last_day, of};
use crate::{
    House, Problem,
    house::Deed,
    meetings::{document_named, documents, optional},
    plans::{concerns, live::live, matter, registers},
    problem::{Code, FieldProblem, Form},
};

/// Begins a deed on the cycle of a plan: whoever may not read the plan learns nothing of it.
pub(super) async fn begin(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<(Cycle, Deed), Problem> {
    let cycle = of(house, actor, plan, &Asked::default()).await?;
    let plan = &cycle.live.plan;
    let tx = house.write_unowned(plan.organisation).await?;
    let deed = house.permit(tx, actor, Right::Edit, &matter(plan, &concerns(plan)))?;
    Ok((cycle, deed))
}

/// Which actions of the plan are stages, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MarkInput {
    /// Their numbers as printed or ids, one a line.
    pub actions: String,
}

/// Makes actions of the plan its stages, in the order they are named. One that is a stage already stays where it is.
pub async fn mark(house: &House, actor: Actor<'_>, plan: PlanId, input: &MarkInput) -> Result<(), Problem> {
    let (cycle, mut deed) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let text = form.text("actions", &input.actions);
    let mut actions = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        actions.extend(form.choice("actions", line, |text| registers::action(&cycle.live, text)));
    }
    form.finish()?;
    actions.retain(|action| !cycle.laid.iter().any(|laid| laid.action == Some(*action)));
    actions.dedup();
    for action in &actions {
        let own = OwnStage { id: house.id(), plan, action: Some(*action), says: Says::default() };
        store::add_own_stage(&mut deed.tx, &deed.permit, &own).await?;
    }
    deed.done(house, Event::new("stage.marked", plan).with("stages", actions.len().to_string())).await
}

/// A stage as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StageInput {
    /// Its number; may be empty.
    pub number: String,
    /// Its heading; may be empty.
    pub title: String,
    /// What is done.
    pub activity: String,
    /// The same at length; may be empty.
    pub description: String,
    /// Who, in words; may be empty.
    pub responsible: String,
    /// When, in words; may be empty.
    pub timeline: String,
    /// With what; may be empty.
    pub resources: String,
    /// What comes out of it; may be empty.
    pub outcome: String,
}

/// Lays out a stage of the organisation's own. Its number is kept as it is typed.
pub async fn lay(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &StageInput,
) -> Result<OwnStageId, Problem> {
    let (_, mut deed) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let activity = form.text("activity", &input.activity);
    let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
    let says = Says {
        number: text("number", &input.number),
        title: text("title", &input.title),
        activity,
        description: text("description", &input.description),
        responsible: text("responsible", &input.responsible),
        timeline: text("timeline", &input.timeline),
        resources: text("resources", &input.resources),
        outcome: text("outcome", &input.outcome),
    };
    form.finish()?;
    let own = OwnStage { id: house.id(), plan, action: None, says };
    store::add_own_stage(&mut deed.tx, &deed.permit, &own).await?;
    let event = Event::new("stage.laid_out", plan).with("code", super::label(&own.says));
    deed.done(house, event).await?;
    Ok(own.id)
}

/// Which stage of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OneStageInput {
    /// Its id on the list.
    pub stage: String,
}

/// Takes a stage off the list again; turns that had it keep it.
pub async fn take_off(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &OneStageInput,
) -> Result<(), Problem> {
    let (cycle, mut deed) = begin(house, actor, plan).await?;
    let is_it = |own: &&OwnStage| own.id.to_string() == input.stage.trim();
    let own = cycle.own().iter().find(is_it).ok_or_else(Problem::not_found)?;
    store::remove_own_stage(&mut deed.tx, &deed.permit, plan, own.id).await?;
    deed.done(house, Event::new("stage.taken_off", plan).with("code", super::label(&own.says))).await
}

/// A turn as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TurnInput {
    /// What it is called: "2026".
    pub label: String,
    /// Its first day.
    pub begins_on: String,
}

/// Begins a turn: with the stages that the version in force lays out, and with what the turn before left open.
pub async fn begin_turn(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &TurnInput,
) -> Result<TurnId, Problem> {
    let (cycle, mut deed) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let label = form.text("label", &input.label);
    if label.lines().count() > 1 {
        form.wrong("label", Code::FieldOneLine, &[]);
    }
    let begins_on = form.day("begins_on", &input.begins_on);
    form.finish()?;
    let Some(begins_on) = begins_on else { return Err(Problem::new(Code::FormInvalid)) };
    let last = cycle.turns.last();
    let is_for_later = |stage: &cycle::Stage| {
        let when = last.map(|last| cycle.when(&stage.says, last.begins_on, Some(begins_on)));
        when.and_then(|when| last_day(&when)).is_some_and(|due| due >= begins_on)
    };
    let version = cycle.live.version.n;
    let new = NewTurn { id: house.id(), plan, label: label.clone(), begins_on, version };
    let laid = cycle.laid.clone();
    let turn = cycle::begin(&cycle.turns, new, laid, is_for_later, || house.id())
        .map_err(|rule| broken(&cycle, rule, &label))?;
    store::add_turn(&mut deed.tx, &deed.permit, &turn).await?;
    let event = Event::new("turn.begun", plan)
        .with("code", label)
        .with("day", begins_on.to_string())
        .with("stages", turn.stages.len().to_string());
    deed.done(house, event).await?;
    Ok(turn.id)
}

/// Where a stage stands, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StateInput {
    /// The stage by id, or by its number in the turn.
    pub stage: String,
    /// The turn by its name; the running one where empty.
    pub turn: String,
    /// Code of the state.
    pub state: String,
    /// Since which day.
    pub day: String,
    /// What shows it, or why it was left out.
    pub note: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
    /// The act of a body that shows it, by id or as `BODY day`; may be empty.
    pub act: String,
}

/// Says where a stage stands. What only a body finishes is done by its act.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &StateInput,
) -> Result<EntryId, Problem> {
    let known = documents_of(house, actor, plan).await?;
    let (cycle, mut deed) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let found = form.choice("stage", &input.stage, |text| find(&cycle, &input.turn, text));
    let state = form.choice("state", &input.state, StageState::from_code);
    let day = form.past_day("day", &input.day, house.today());
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    let document = optional(&mut form, "document", &input.document, |text| document_named(&known, text));
    let act = optional(&mut form, "act", &input.act, |text| find_act(&cycle.acts, text));
    form.finish()?;
    let (Some((turn, at)), Some(state), Some(day)) = (found, state, day) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let turn_at = cycle.turns.iter().position(|each| each.id == turn.id).unwrap_or_default();
    let stage = &turn.stages[at];
    let entry = Entry {
        id: house.id(),
        state,
        day,
        note,
        document,
        act: act.map(|named| named.act.id),
        by: actor.person(),
        at: deed.at,
    };
    let finisher = responsible::finisher(&stage.says, &cycle.shares(&stage.says), &cycle.room.bodies);
    let next = cycle::follows(&cycle.turns, turn_at);
    turn.check(&entry, next, finisher, act.map(|named| named.act.body))
        .map_err(|rule| broken(&cycle, rule, &input.day))?;
    store::add_entry(&mut deed.tx, &deed.permit, stage.id, &entry).await?;
    let event = Event::new("stage.said", plan)
        .with("code", super::label(&stage.says))
        .with("status", state.code())
        .with("day", day.to_string())
        .with("stage", stage.id.to_string());
    deed.done(house, event).await?;
    Ok(entry.id)
}

/// The documents that the actor may know of.
async fn documents_of(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Vec<Document>, Problem> {
    let live = live(house, actor, plan).await?;
    let lines = documents::list(house, actor, live.plan.organisation).await?;
    Ok(lines.into_iter().map(|line| line.document).collect())
}

/// A stage by id in any turn, or by its one number in the turn that is named.
fn find<'c>(cycle: &'c Cycle, turn: &str, text: &str) -> Option<(&'c cycle::Turn, usize)> {
    let by_id = cycle.turns.iter().find_map(|turn| {
        turn.stages.iter().position(|stage| stage.id.to_string() == text).map(|at| (turn, at))
    });
    let by_number = || {
        let asked = match turn.trim() {
            "" => cycle.turn(),
            label => cycle.turns.iter().find(|turn| turn.label.eq_ignore_ascii_case(label)),
        }?;
        let mut found = asked.stages.iter().enumerate().filter(|(_, stage)| stage.says.number == text);
        found.next().filter(|_| found.next().is_none()).map(|(at, _)| (asked, at))
    };
    by_id.or_else(by_number)
}

/// An act by its id, or the only one of a body on a day: "COMM 2026-02-12".
fn find_act<'c>(acts: &'c [NamedAct], text: &str) -> Option<&'c NamedAct> {
    let is_it = |named: &&NamedAct| {
        named.act.id.to_string() == text
            || format!("{} {}", named.code, named.act.day).eq_ignore_ascii_case(text)
    };
    let mut found = acts.iter().filter(is_it);
    found.next().filter(|_| found.next().is_none())
}

/// A lesson as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LessonInput {
    /// The turn by its name; the running one where empty.
    pub turn: String,
    /// In words.
    pub text: String,
}

/// Notes what a turn taught. The next turn begins with it.
pub async fn learn(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &LessonInput,
) -> Result<LessonId, Problem> {
    let (cycle, mut deed) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    let turn = match input.turn.trim() {
        "" => cycle.turn(),
        label => form.choice("turn", label, |label| {
            cycle.turns.iter().find(|turn| turn.label.eq_ignore_ascii_case(label))
        }),
    };
    form.finish()?;
    let turn = turn.ok_or_else(Problem::not_found)?;
    let lesson = Lesson { id: house.id(), text, noted_on: house.today(), by: actor.person() };
    let at = deed.at;
    store::add_lesson(&mut deed.tx, &deed.permit, turn.id, &lesson, at).await?;
    deed.done(house, Event::new("lesson.noted", plan).with("code", &turn.label)).await?;
    Ok(lesson.id)
}

/// Announces the next review of a plan with its day, so that it stands on the desk and in every calendar (S1.26). A
/// deadline that is set for it already is announced; where there is none, one is set in the plan's own words.
pub async fn announce_review(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<(), Problem> {
    let cycle = of(house, actor, plan, &Asked::default()).await?;
    let mut deed = house.write(actor, Verb::KeepMeetings, cycle.live.plan.organisation).await?;
    let review = cycle.review.ok_or_else(|| Problem::new(Code::ReviewNotSaid))?;
    let computed = review.deadline.as_ref().and_then(|set| set.due.day()).or(review.days.first().copied());
    let day: Day = computed.ok_or_else(|| Problem::new(Code::DeadlineWithoutDay))?;
    let sent = Announced { on: cycle.room.today, day };
    let id = match &review.deadline {
        Some(set) => {
            meetings_store::announce_deadline(&mut deed.tx, &deed.permit, set.deadline.id, sent).await?;
            set.deadline.id
        }
        None => {
            let responsible = review.shares.iter();
            let deadline = Deadline {
                id: house.id(),
                organisation: cycle.live.plan.organisation,
                kind: DeadlineKind::Review,
                title: review.title.clone(),
                about: About::Plan(plan),
                point: None,
                wording: review.wording.clone(),
                counted_from: review.counted_from,
                responsible: responsible
                    .map(|share| Responsible { part: share.part, name: share.name.clone() })
                    .collect(),
                done_on: None,
                announced: Some(sent),
            };
            meetings_store::add_deadline(&mut deed.tx, &deed.permit, &deadline).await?;
            deadline.id
        }
    };
    deed.done(house, Event::new("deadline.announced", id).with("day", day.to_string())).await
}

fn broken(cycle: &Cycle, rule: CycleRule, value: &str) -> Problem {
    let on_day = |code, day: Day| FieldProblem::new("day", code).with("day", day).into();
    match rule {
        CycleRule::NoStages => Problem::new(Code::CycleNoStages),
        CycleRule::LabelTaken => FieldProblem::new("label", Code::CodeTaken).with("value", value).into(),
        CycleRule::NotAfter(day) => {
            FieldProblem::new("begins_on", Code::TurnNotAfter).with("day", day).into()
        }
        CycleRule::OutsideTurn { until: Some(until), from } => {
            let is_after = value.trim().parse::<Day>().is_ok_and(|day| day >= until);
            if is_after { on_day(Code::StageAfterTurn, until) } else { on_day(Code::StageBeforeTurn, from) }
        }
        CycleRule::OutsideTurn { from, until: None } => on_day(Code::StageBeforeTurn, from),
        CycleRule::NoReason => FieldProblem::new("note", Code::StageNoReason).into(),
        CycleRule::NothingShows => FieldProblem::new("note", Code::StageNothingShows).into(),
        CycleRule::ByActOf(id) => {
            let body = cycle.room.body(id).map(|body| body.name.clone()).unwrap_or_default();
            FieldProblem::new("act", Code::StageByAct).with("body", body).into()
        }
    }
}
