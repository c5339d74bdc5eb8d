//! What stands around a plan, and the deeds that keep it: mandates and their answers, lists of terms and tags, the
//! family of instruments, comments, guidance, steps and what is covered by them, appraisals, partners in actions.
//!
//! Every input is text as a form, a call or a file sends it. Things are named by id or as the document names them (an
//! action by its number, a Member by its code), so that all doors can say them. Reading is `live`'s.

pub mod appraisals;
pub mod comments;
pub mod family;
pub mod guidance;
pub mod mandates;
pub mod partners;
pub mod steps;
pub mod vocabularies;
pub mod voices;

use std::sync::Arc;

use trellis_domain::{
    people::{Actor, Verb},
    plans::{
        record::{ActionId, PlanId},
        registers::{
            mandate::MandateId,
            vocabulary::{Element, TermId},
        },
    },
};
use trellis_store::{Across, plans as store};

use super::{
    live::{LivePlan, live},
    readable,
};
use crate::{House, Problem, house::Deed};
use crate::{meetings::Directory, plans::concerns};

/// Begins a deed on the registers of a plan: whoever may not read it learns nothing of it.
async fn begin(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<(Arc<LivePlan>, Deed), Problem> {
    let live = live(house, actor, plan).await?;
    let deed =
        house.write_about(actor, Verb::KeepRegisters, live.plan.organisation, &concerns(&live.plan)).await?;
    Ok((live, deed))
}

/// The plan an action belongs to, if the actor may read it.
pub async fn plan_of(house: &House, actor: Actor<'_>, action: ActionId) -> Result<PlanId, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let plan = store::of_action(&mut tx, action).await?.ok_or_else(Problem::not_found)?;
    Ok(readable(&mut tx, actor, plan.id).await?.id)
}

/// The same where the plan has to be one of those that are named here: a public plan of somebody else can be read, and nothing
/// of one's own serves it.
pub(crate) async fn plan_among(
    house: &House,
    actor: Actor<'_>,
    directory: &Directory,
    action: ActionId,
) -> Result<PlanId, Problem> {
    let plan = plan_of(house, actor, action).await?;
    directory.find_plan(&plan.to_string()).ok_or_else(Problem::not_found)
}

/// The one action that a text names, by id or by printed number.
pub(super) fn action(live: &LivePlan, text: &str) -> Option<ActionId> {
    let text = text.trim();
    match text.parse() {
        Ok(id) => live.version.position_of(id).map(|_| id),
        Err(_) => only(live.actions_numbered(text)),
    }
}

/// The one mandate that a text names, by id or by official number.
fn mandate(live: &LivePlan, text: &str) -> Option<MandateId> {
    let text = text.trim();
    let is_it = |each: &&trellis_domain::plans::registers::mandate::Mandate| {
        each.id.to_string() == text || each.number == text
    };
    only(live.registers.mandates.iter().filter(is_it).map(|each| each.id).collect())
}

/// The one term that a text names, by id or as `list/label`; a term without a label goes by its words.
fn term(live: &LivePlan, text: &str) -> Option<TermId> {
    let text = text.trim();
    if let Ok(id) = text.parse() {
        return live.registers.term(id).map(|_| id);
    }
    let (list, label) = text.split_once('/')?;
    let list = live.registers.vocabularies.iter().find(|each| each.code == list)?;
    let is_it = |term: &&trellis_domain::plans::registers::vocabulary::Term| {
        term.label.as_ref().unwrap_or(&term.text) == label
    };
    only(list.terms.iter().filter(is_it).map(|term| term.id).collect())
}

/// The element that a text names: an action or a KPI by id, an action by number, its nth KPI as `number#n`.
fn element(live: &LivePlan, text: &str) -> Option<Element> {
    let text = text.trim();
    if let Ok(id) = text.parse()
        && live.position_of_kpi(id).is_some()
    {
        return Some(Element::Kpi(id));
    }
    let Some((number, n)) = text.split_once('#') else { return action(live, text).map(Element::Action) };
    let at = live.version.position_of(action(live, number)?)?;
    let kpi = live.kpis(at).get(n.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(Element::Kpi(kpi.id))
}

fn only<T>(found: Vec<T>) -> Option<T> {
    let mut found = found.into_iter();
    found.next().filter(|_| found.next().is_none())
}
