//! Steps towards a plan and gaps in what is done: taken down by officers, said by those who take them, included in the
//! report or left out.
//!
//! Must not know how coverage is read from them; that is the domain's `registers::coverage`.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Day, Id},
    meetings::consultation::speaks_for,
    people::{Actor, Verb, may_about},
    plans::{
        record::PlanId,
        registers::{
            comment::Sayer,
            gap::{Found, Gap, GapId},
            step::{Judgement, Stage, Standing, Step, StepFault, StepId, Taker},
            subject::Subject,
            vocabulary::{Purpose, TermId},
        },
    },
};
use trellis_store::{events::Logged, plans::registers as store};

use super::{action, begin, term, voices::Voices};
use crate::{
    House, Problem,
    house::Deed,
    members::named::member_named,
    plans::{
        can, concerns,
        live::{LivePlan, live},
    },
    problem::{Code, Form},
    stale::{Stands, held},
};

/// The deed of changing a step.
const CHANGED: &str = "step.changed";

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepInput {
    /// Who takes it: a Member by code, name or id, else any body by name. Whoever says it himself names a Member that he
    /// speaks for, and nobody where that is one only.
    pub by: String,
    /// The kind of source: a term of a list of sources, by id or as `list/label`.
    pub source: String,
    /// What it serves: an action by id or number, a term by id or as `list/label`.
    pub serves: String,
    /// What is done.
    pub text: String,
    /// Its first day.
    pub begins_on: String,
    /// Its last day; may be empty.
    pub ends_on: String,
    /// Code of how far it has come.
    pub stage: String,
    /// Code of whether it succeeded; empty while nobody has judged.
    pub successful: String,
    /// Code of whether it had the effect that was meant; empty likewise.
    pub effective: String,
    /// What shows it; needed once it is judged.
    pub shown_by: String,
    /// The day it came in; empty for today.
    pub received_on: String,
}

/// The steps that the actor may know of: all for whoever takes part in the making of the plan; what the report includes for
/// everybody; what was said for a Member for its focal point, and what one said oneself.
pub fn of<'l>(live: &'l LivePlan, actor: Actor<'_>) -> Vec<&'l Step> {
    let organisation = live.plan.organisation;
    let all = may_about(actor, Verb::ReadComments, organisation, &concerns(&live.plan)).is_ok();
    let person = actor.person();
    let own = |step: &Step| match step.by {
        Taker::Member(id) if speaks_for(actor, organisation, id) => true,
        _ => step.said_by.as_ref().is_some_and(|sayer| Some(sayer.person) == person),
    };
    live.registers
        .steps
        .iter()
        .filter(|step| all || step.standing == Standing::Included || own(step))
        .collect()
}

/// Takes a step down. Whoever keeps the registers says who takes it, and it is included with the same deed; anybody else
/// who may comment on the plan says it for a Member, and it waits.
///
/// # Errors
/// Whoever may do neither is refused.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &StepInput,
) -> Result<StepId, Problem> {
    let live = live(house, actor, plan).await?;
    let keeps = can(actor, Verb::KeepRegisters, &live.plan);
    let mut form = Form::default();
    let (deed, by, said_by) = if keeps {
        let (_, deed) = begin(house, actor, plan).await?;
        let name = form.text("by", &input.by);
        (deed, Some(member_named(&live.members, &name).map_or(Taker::Body(name), Taker::Member)), None)
    } else {
        let (deed, member) = Voices::begin(house, actor, &live, ("by", &input.by), &mut form).await?;
        let person = deed.permit.person().ok_or_else(|| Problem::new(Code::NotAllowed))?;
        // A step is somebody's to take, never only somebody's to tell of.
        if member.is_none() && input.by.trim().is_empty() {
            form.wrong("by", Code::FieldEmpty, &[]);
        }
        (deed, member.map(Taker::Member), Some(Sayer { person, name: String::new() }))
    };
    let source = form.choice("source", &input.source, |text| source(&live, text));
    let serves = form.choice("serves", &input.serves, |text| subject(&live, text));
    let text = form.text("text", &input.text);
    let begins_on = form.day("begins_on", &input.begins_on);
    let received = |form: &mut Form| form.past_day("received_on", &input.received_on, house.today());
    let today = said_by.is_some() || input.received_on.trim().is_empty();
    let received_on = if today { Some(house.today()) } else { received(&mut form) };
    let codes = [&*input.stage, &*input.successful, &*input.effective];
    let judged = Judged::of(&mut form, codes, [&input.ends_on, &input.shown_by]);
    let (Some(by), Some(source), Some(serves), Some(begins_on), Some(received_on), Some(judged)) =
        (by, source, serves, begins_on, received_on, judged)
    else {
        form.finish()?;
        return Err(Problem::new(Code::FormInvalid));
    };
    let standing = if said_by.is_some() { Standing::Received } else { Standing::Included };
    let id = house.id();
    let Judged { ends_on, stage, successful, effective, shown_by } = judged;
    let step = Step {
        id,
        plan: live.plan.id,
        by,
        source,
        said_by,
        serves,
        text,
        begins_on,
        ends_on,
        stage,
        successful,
        effective,
        shown_by,
        received_on,
        standing,
        reason: String::new(),
    };
    judge(&mut form, &step);
    form.finish()?;
    let Deed { mut tx, permit, at } = deed;
    store::add_step(&mut tx, &permit, &step).await?;
    let event = Event::new("step.added", about(step.serves, id)).with("source", named(&live, source));
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(id)
}

/// How far a step has come, as typed.
struct Judged {
    ends_on: Option<Day>,
    stage: Stage,
    successful: Judgement,
    effective: Judgement,
    shown_by: String,
}

impl Judged {
    fn of(form: &mut Form, codes: [&str; 3], [ends_on, shown_by]: [&str; 2]) -> Option<Self> {
        let [stage, successful, effective] = codes;
        let mut judgement = |field, text: &str| match text.trim() {
            "" => Some(Judgement::Unknown),
            text => form.choice(field, text, Judgement::from_code),
        };
        let (successful, effective) =
            (judgement("successful", successful), judgement("effective", effective));
        let stage = form.choice("stage", stage, Stage::from_code);
        let ends_on = form.optional_day("ends_on", ends_on);
        let shown_by = form.optional_text("shown_by", shown_by).unwrap_or_default();
        Some(Self { ends_on, stage: stage?, successful: successful?, effective: effective?, shown_by })
    }
}

fn judge(form: &mut Form, step: &Step) {
    match step.check() {
        Ok(()) => {}
        Err(StepFault::EndsBefore) => {
            let end = step.ends_on.map(|day| day.to_string()).unwrap_or_default();
            form.wrong("ends_on", Code::FieldEndsBefore, &[("value", &end)]);
        }
        Err(StepFault::Early) => form.wrong("stage", Code::StepEarly, &[]),
        Err(StepFault::Unshown) => form.wrong("shown_by", Code::FieldEmpty, &[]),
    }
}

/// What became of a step, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepChangeInput {
    /// The step's id.
    pub step: String,
    /// Code of how far it has come.
    pub stage: String,
    /// Its last day; may be empty.
    pub ends_on: String,
    /// Code of whether it succeeded; empty while nobody has judged.
    pub successful: String,
    /// Code of whether it had the effect that was meant; empty likewise.
    pub effective: String,
    /// What shows it; needed once it is judged.
    pub shown_by: String,
    /// Code of what becomes of it in the report.
    pub standing: String,
    /// Why it is left out; needed for that only.
    pub reason: String,
    /// The version of [`stands`] that it was made from; empty where nobody looked.
    pub seen: String,
}

/// What stands of a step that can be changed.
pub fn stands(step: &Step) -> Stands {
    Stands::new([
        ("stage", step.stage.code().to_owned()),
        ("ends_on", step.ends_on.map(|day| day.to_string()).unwrap_or_default()),
        ("successful", step.successful.code().to_owned()),
        ("effective", step.effective.code().to_owned()),
        ("shown_by", step.shown_by.clone()),
        ("standing", step.standing.code().to_owned()),
        ("reason", step.reason.clone()),
    ])
}

/// Says how far a step has come, how it is judged, and what becomes of it in the report.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &StepChangeInput,
) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let live = held(house, &mut tx, actor, live.plan.id).await?;
    let asked = input.step.trim();
    let step = live.registers.steps.iter().find(|each| each.id.to_string() == asked);
    let step = step.cloned().ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let codes = [&*input.stage, &*input.successful, &*input.effective];
    let judged = Judged::of(&mut form, codes, [&input.ends_on, &input.shown_by]);
    let standing = form.choice("standing", &input.standing, Standing::from_code);
    let reason = form.optional_text("reason", &input.reason).unwrap_or_default();
    let (Some(judged), Some(standing)) = (judged, standing) else {
        form.finish()?;
        return Err(Problem::new(Code::FormInvalid));
    };
    let Judged { ends_on, stage, successful, effective, shown_by } = judged;
    let was = stands(&step);
    let step = Step { ends_on, stage, successful, effective, shown_by, ..step };
    judge(&mut form, &step);
    let settled = step.settle(standing, &reason);
    if settled.is_err() {
        form.wrong("reason", Code::FieldEmpty, &[]);
    }
    form.finish()?;
    let Ok(settled) = settled else { return Err(Problem::new(Code::FormInvalid)) };
    let subject = about(settled.serves, settled.id);
    let is_it = |event: &Logged| event.deed == CHANGED && event.says("step", asked);
    was.refuse_other(&input.seen, &mut tx, permit.organisation(), subject, is_it).await?;
    store::change_step(&mut tx, &permit, &settled).await?;
    let event = Event::new(CHANGED, subject)
        .with("standing", settled.standing.code())
        .with("step", settled.id.to_string());
    Deed { tx, permit, at }.done(house, event).await
}

/// What an analysis found about an issue, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GapInput {
    /// The issue: an action by id or number, a term by id or as `list/label`.
    pub issue: String,
    /// Code of what was found.
    pub found: String,
    /// Who addresses it; needed where that is another organisation.
    pub by: String,
    /// On what grounds.
    pub grounds: String,
    /// The day it was found.
    pub on: String,
}

/// Writes down what an analysis found; earlier findings stay.
pub async fn find(house: &House, actor: Actor<'_>, plan: PlanId, input: &GapInput) -> Result<GapId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let issue = form.choice("issue", &input.issue, |text| subject(&live, text));
    let found = form.choice("found", &input.found, Found::from_code);
    let by = form.optional_text("by", &input.by).unwrap_or_default();
    let grounds = form.text("grounds", &input.grounds);
    let on = form.past_day("on", &input.on, house.today());
    let (Some(issue), Some(found), Some(on)) = (issue, found, on) else {
        form.finish()?;
        return Err(Problem::new(Code::FormInvalid));
    };
    // Who addresses it is asked only where that is somebody else.
    let by = if found == Found::ByOthers { by } else { String::new() };
    let gap = Gap { id: house.id(), plan: live.plan.id, issue, found, by, grounds, on };
    if gap.check().is_err() {
        form.wrong("by", Code::FieldEmpty, &[]);
    }
    form.finish()?;
    store::add_gap(&mut tx, &permit, &gap).await?;
    let event = Event::new("gap.found", about(gap.issue, gap.id)).with("found", gap.found.code());
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(gap.id)
}

/// A kind of source that a text names.
fn source(live: &LivePlan, text: &str) -> Option<TermId> {
    let found = term(live, text)?;
    let (list, _) = live.registers.term(found)?;
    (list.purpose == Purpose::Source).then_some(found)
}

/// What of the plan a text names: a term as `list/label` or by id, else an action.
pub fn subject(live: &LivePlan, text: &str) -> Option<Subject> {
    action(live, text).map(Subject::Action).or_else(|| term(live, text).map(Subject::Term))
}

/// What a deed about a step or a gap is done to: the action it is about, else itself.
fn about<K>(subject: Subject, id: Id<K>) -> Id<()> {
    match subject {
        Subject::Action(action) => Id::new(action.bits()),
        Subject::Term(_) => Id::new(id.bits()),
    }
}

/// A term as the log names it.
fn named(live: &LivePlan, term: TermId) -> String {
    live.registers.term(term).map(|(_, term)| term.text.clone()).unwrap_or_default()
}

/// What coverage is asked of: the terms of a list, or the actions of the plan where no list has that code.
pub fn issues(live: &LivePlan, list: Option<&str>) -> Vec<Subject> {
    let list = list.and_then(|code| live.registers.vocabularies.iter().find(|each| each.code == code));
    match list {
        Some(list) => list.terms.iter().map(|term| Subject::Term(term.id)).collect(),
        None => live.version.actions.iter().map(|id| Subject::Action(*id)).collect(),
    }
}

/// A subject as printed: number or label, and wording. Empty for an action that a newer version has no more.
pub fn label(live: &LivePlan, subject: Subject) -> String {
    let (number, text) = match subject {
        Subject::Action(id) => {
            let Some(at) = live.version.position_of(id) else { return String::new() };
            let action = &live.version.content.actions[at];
            (action.number.clone(), action.text.current())
        }
        Subject::Term(id) => {
            let Some((_, term)) = live.registers.term(id) else { return String::new() };
            (term.label.clone(), term.text.clone())
        }
    };
    format!("{} {text}", number.unwrap_or_default()).trim().to_owned()
}

/// Who takes a step, by name.
pub fn taker(live: &LivePlan, step: &Step) -> String {
    match &step.by {
        Taker::Body(name) => name.clone(),
        Taker::Member(id) => live.member(*id).map(|member| member.name.clone()).unwrap_or_default(),
    }
}
