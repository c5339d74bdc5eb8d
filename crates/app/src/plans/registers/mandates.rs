//! Registering mandates, and saying which action answers which.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::Actor,
    plans::{
        record::{ActionId, PlanId},
        registers::mandate::{Answer, Mandate, MandateId, MandateKind},
    },
};
use trellis_store::plans::registers as store;

use super::{begin, mandate, plan_of};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// A mandate as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MandateInput {
    /// Code of the kind of document.
    pub kind: String,
    /// The document.
    pub source: String,
    /// The item's official number.
    pub number: String,
    /// Its wording.
    pub text: String,
    /// Its priority as printed; may be empty.
    pub priority: String,
    /// Its delivery window as printed; may be empty.
    pub delivery: String,
}

/// Registers a mandate of the plan's organisation.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &MandateInput,
) -> Result<MandateId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let kind = form.choice("kind", &input.kind, MandateKind::from_code);
    let new = Mandate {
        id: house.id(),
        kind: kind.unwrap_or(MandateKind::StrategicPlan),
        source: form.text("source", &input.source),
        number: form.text("number", &input.number),
        text: form.text("text", &input.text),
        priority: form.optional_text("priority", &input.priority),
        delivery: form.optional_text("delivery", &input.delivery),
    };
    form.finish()?;
    let same = |each: &Mandate| Mandate { id: new.id, ..each.clone() } == new;
    if live.registers.mandates.iter().any(same) {
        return Err(Problem::new(Code::CodeTaken).with("value", new.number));
    }
    store::add_mandate(&mut tx, &permit, &new, at).await?;
    let event = Event::new("mandate.added", new.id).with("code", new.number);
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(new.id)
}

/// Which mandate, by id or official number.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerInput {
    /// The mandate.
    pub mandate: String,
}

/// Says that an action answers a mandate; said twice, the first stands.
pub async fn answer(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
    input: &AnswerInput,
) -> Result<(), Problem> {
    let plan = plan_of(house, actor, action).await?;
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let found = form.choice("mandate", &input.mandate, |text| mandate(&live, text));
    form.finish()?;
    let Some(mandate) = found else { return Err(Problem::new(Code::FormInvalid)) };
    let answer = Answer { mandate, action, at, by: actor.person() };
    store::answer_mandate(&mut tx, &permit, &answer).await?;
    let number = live.registers.mandate(mandate).map(|each| each.number.clone()).unwrap_or_default();
    let event = Event::new("mandate.answered", action).with("code", number);
    Deed { tx, permit, at }.done(house, event).await
}

/// Takes back that an action answers a mandate.
pub async fn withdraw(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
    input: &AnswerInput,
) -> Result<(), Problem> {
    let plan = plan_of(house, actor, action).await?;
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mandate = mandate(&live, &input.mandate).ok_or_else(Problem::not_found)?;
    let linked = live.registers.mandates_of(action).find(|(each, _)| each.id == mandate);
    let number = linked.ok_or_else(Problem::not_found)?.0.number.clone();
    store::withdraw_answer(&mut tx, &permit, mandate, action).await?;
    let event = Event::new("mandate.answer_withdrawn", action).with("code", number);
    Deed { tx, permit, at }.done(house, event).await
}
