//! Appraisals: begun, judged criterion by criterion, taken to comments, to their body and to its decision.
//!
//! Must not know which step comes next; that is the domain's `registers::appraisal`.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, Verb, may_about},
    plans::{
        record::PlanId,
        registers::{
            appraisal::{
                Appraisal, AppraisalBar, AppraisalFacts, AppraisalId, AppraisalKind, AppraisalOutcome,
                AppraisalState, AppraisalWay, Mark, step,
            },
            step::Judgement,
            vocabulary::{Purpose, Vocabulary},
        },
    },
};
use trellis_store::{events::Logged, plans::registers as store};

use super::begin;
use crate::{
    House, Problem,
    house::Deed,
    plans::{concerns, live::LivePlan},
    problem::{Code, FieldProblem, Form},
    stale::{Stands, held},
};

/// The deed of moving an appraisal on.
const MOVED: &str = "appraisal.moved";

/// An appraisal as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AppraisalInput {
    /// Code of what is weighed.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What is proposed or tried.
    pub text: String,
    /// Who proposed it, or the team that tries it.
    pub by: String,
    /// Code of the list of its criteria.
    pub criteria: String,
    /// The day it was begun; empty for today.
    pub begun_on: String,
}

/// The appraisals that the actor may know of: drafts for whoever takes part in the making of the plan; for everybody else
/// those on which comments were asked for.
pub fn of<'l>(live: &'l LivePlan, actor: Actor<'_>) -> Vec<&'l Appraisal> {
    let all = may_about(actor, Verb::ReadComments, live.plan.organisation, &concerns(&live.plan)).is_ok();
    let is_shown = |each: &&Appraisal| match each.state {
        AppraisalState::Draft | AppraisalState::Withdrawn => all,
        _ => true,
    };
    live.registers.appraisals.iter().filter(is_shown).collect()
}

/// The lists whose terms are criteria.
pub fn criteria_lists(live: &LivePlan) -> impl Iterator<Item = &Vocabulary> {
    live.registers.vocabularies.iter().filter(|list| list.purpose == Purpose::Criterion)
}

/// Begins an appraisal.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &AppraisalInput,
) -> Result<AppraisalId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let kind = form.choice("kind", &input.kind, AppraisalKind::from_code);
    let title = form.text("title", &input.title);
    let text = form.text("text", &input.text);
    let by = form.text("by", &input.by);
    let list = |code: &str| criteria_lists(&live).find(|list| list.code == code).map(|list| list.id);
    let criteria = form.choice("criteria", &input.criteria, list);
    let begun_on = match input.begun_on.trim() {
        "" => Some(house.today()),
        day => form.past_day("begun_on", day, house.today()),
    };
    form.finish()?;
    let (Some(kind), Some(criteria), Some(begun_on)) = (kind, criteria, begun_on) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let appraisal = Appraisal {
        id: house.id(),
        plan: live.plan.id,
        kind,
        title,
        text,
        by,
        criteria,
        begun_on,
        state: AppraisalState::Draft,
        outcome: None,
        decision: String::new(),
        marks: Vec::new(),
    };
    store::add_appraisal(&mut tx, &permit, &appraisal).await?;
    let event = Event::new("appraisal.begun", appraisal.id).with("title", appraisal.title);
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(appraisal.id)
}

/// How an appraisal fares by one criterion, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MarkInput {
    /// The appraisal, by id or title.
    pub appraisal: String,
    /// The criterion, by id, label or words.
    pub criterion: String,
    /// Code of whether it is met.
    pub met: String,
    /// Why.
    pub reason: String,
}

fn found<'l>(live: &'l LivePlan, text: &str) -> Result<&'l Appraisal, Problem> {
    let text = text.trim();
    let is_it = |each: &&Appraisal| each.id.to_string() == text || each.title == text;
    live.registers.appraisals.iter().find(is_it).ok_or_else(Problem::not_found)
}

/// Judges an appraisal by one criterion, as long as it is not submitted.
pub async fn judge(house: &House, actor: Actor<'_>, plan: PlanId, input: &MarkInput) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let live = held(house, &mut tx, actor, live.plan.id).await?;
    let appraisal = found(&live, &input.appraisal)?;
    if !appraisal.state.is_open() {
        return Err(Problem::new(Code::AppraisalClosed));
    }
    let mut form = Form::default();
    let criteria = live.registers.criteria(appraisal);
    let named = |text: &str| {
        criteria.iter().copied().find(|id| {
            id.to_string() == text
                || live
                    .registers
                    .term(*id)
                    .is_some_and(|(_, term)| term.text == text || term.label.as_deref() == Some(text))
        })
    };
    let criterion = form.choice("criterion", &input.criterion, named);
    let met = form.choice("met", &input.met, Judgement::from_code);
    // Taking a judgement back needs no reason.
    let reason = match met {
        Some(Judgement::Unknown) => String::new(),
        _ => form.text("reason", &input.reason),
    };
    form.finish()?;
    let (Some(criterion), Some(met)) = (criterion, met) else { return Err(Problem::new(Code::FormInvalid)) };
    store::mark_criterion(&mut tx, &permit, appraisal.id, &Mark { criterion, met, reason }).await?;
    let event = Event::new("appraisal.judged", appraisal.id).with("met", met.code());
    Deed { tx, permit, at }.done(house, event).await
}

/// A step of an appraisal as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AppraisalMoveInput {
    /// The appraisal, by id or title.
    pub appraisal: String,
    /// Code of the step.
    pub way: String,
    /// Code of what the body decided; needed for that only.
    pub outcome: String,
    /// Where that can be read; needed for that only.
    pub decision: String,
    /// The version of [`stands`] that it was made from; empty where nobody looked.
    pub seen: String,
}

/// What stands of an appraisal that a step changes.
pub fn stands(appraisal: &Appraisal) -> Stands {
    Stands::new([
        ("state", appraisal.state.code().to_owned()),
        ("outcome", appraisal.outcome.map(AppraisalOutcome::code).unwrap_or_default().to_owned()),
        ("decision", appraisal.decision.clone()),
    ])
}

/// Moves an appraisal on.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &AppraisalMoveInput,
) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let live = held(house, &mut tx, actor, live.plan.id).await?;
    let appraisal = found(&live, &input.appraisal)?.clone();
    let mut form = Form::default();
    let way = form.choice("way", &input.way, AppraisalWay::from_code);
    let decides = way == Some(AppraisalWay::Decide);
    let (outcome, decision) = if decides {
        let outcome = form.choice("outcome", &input.outcome, AppraisalOutcome::from_code);
        (outcome, form.text("decision", &input.decision))
    } else {
        (None, String::new())
    };
    form.finish()?;
    let Some(way) = way else { return Err(Problem::new(Code::FormInvalid)) };
    let unjudged = appraisal.unjudged(&live.registers.criteria(&appraisal));
    let facts = AppraisalFacts { unjudged, is_decided: outcome.is_some() && !decision.is_empty() };
    let state = step(appraisal.state, way, facts).map_err(|bar| match bar {
        AppraisalBar::Ways(_) | AppraisalBar::Undecided => Problem::new(Code::AppraisalWay),
        AppraisalBar::Unjudged(left) => {
            Problem::from(FieldProblem::new("way", Code::AppraisalUnjudged).with("count", left))
        }
    })?;
    let was = stands(&appraisal);
    let id = appraisal.id.to_string();
    let is_it = |event: &Logged| event.deed == MOVED && event.says("appraisal", &id);
    was.refuse_other(&input.seen, &mut tx, permit.organisation(), appraisal.id, is_it).await?;
    let moved = Appraisal { state, outcome, decision, ..appraisal };
    store::move_appraisal(&mut tx, &permit, &moved).await?;
    let event = Event::new(MOVED, moved.id).with("state", state.code()).with("appraisal", id.clone());
    Deed { tx, permit, at }.done(house, event).await
}
