//! Plans: bringing documents in, keeping their versions, and asking how they stand.
//!
//! [`import`] takes files, [`live`] holds a plan with everything that was recorded about it, [`board`] and [`action`]
//! are what pages, papers and the command line show, [`progress`] and [`flags`] are what officers say about it,
//! [`registers`] what stands around it, [`cycle`] the turns through its stages, [`datasets`] what is frozen of it for an
//! evaluator.

pub mod action;
pub mod board;
pub mod cycle;
pub mod datasets;
pub mod dropped;
pub mod flags;
pub mod import;
pub mod live;
pub mod progress;
pub mod registers;
mod source;
pub(crate) mod uploads;

use jiff::civil::Date;
use trellis_domain::{
    people::{
        Actor, Organisation, Verb, may_about,
        policy::{self, Matter, Right, Scope, rights},
    },
    plans::record::{Plan, PlanId},
};
use trellis_store::{Across, Tx, people as people_store, plans as store};

use crate::{House, Problem};

/// A plan as a list shows it.
#[derive(Debug, Clone)]
pub struct PlanLine {
    /// Its record.
    pub plan: Plan,
    /// Whose plan it is.
    pub organisation: Organisation,
    /// Its title as printed.
    pub title: String,
    /// Its period's label as printed.
    pub period_label: Option<String>,
    /// How many actions it has.
    pub actions: i64,
    /// How many of its doubts nobody has settled.
    pub open_flags: i64,
}

/// Every plan the actor may read, by organisation and title.
pub async fn list(house: &House, actor: Actor<'_>) -> Result<Vec<PlanLine>, Problem> {
    let mut tx = house.read(Across::Plans).await?;
    let organisations = people_store::organisations(&mut tx).await?;
    let mut lines = Vec::new();
    for listed in store::list(&mut tx).await? {
        if !may_read(actor, &listed.plan) {
            continue;
        }
        if let Some(organisation) = organisations.iter().find(|each| each.id == listed.plan.organisation) {
            lines.push(PlanLine {
                plan: listed.plan,
                organisation: organisation.clone(),
                title: listed.title,
                period_label: listed.period_label,
                actions: listed.actions,
                open_flags: listed.open_flags,
            });
        }
    }
    lines.sort_by(|a, b| (&a.organisation.name, &a.title).cmp(&(&b.organisation.name, &b.title)));
    Ok(lines)
}

/// The plan that a command line names, by id or by code within the organisation.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<PlanId, Problem> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let lines = list(house, actor).await?;
    let named = lines.into_iter().find(|line| {
        line.plan.code == name && actor.organisation().is_none_or(|own| own == line.plan.organisation)
    });
    Ok(named.ok_or_else(Problem::not_found)?.plan.id)
}

pub(crate) fn may_read(actor: Actor<'_>, plan: &Plan) -> bool {
    may_about(actor, reading_verb(plan), plan.organisation, &concerns(plan)).is_ok()
}

/// Whether the policy lets the actor do this to the plan, for pages that offer only what can be done.
pub fn can(actor: Actor<'_>, verb: Verb, plan: &Plan) -> bool {
    may_about(actor, verb, plan.organisation, &concerns(plan)).is_ok()
}

/// The line of the table that a plan is in.
pub(crate) const fn standing(plan: &Plan) -> policy::Plan {
    match plan.adoption {
        Some(_) => policy::Plan::Adopted,
        None => policy::Plan::Draft,
    }
}

/// Whether the actor may do something to the plan itself, as it stands.
pub(crate) fn has_right(actor: Actor<'_>, right: Right, plan: &Plan) -> bool {
    rights(actor.bearer(), &matter(plan, &concerns(plan))).has(right)
}

/// The plan itself, as it stands, as a matter of the table.
pub(crate) fn matter<'c>(plan: &Plan, concerns: &'c [Scope]) -> Matter<'c> {
    Matter { organisation: plan.organisation, standing: standing(plan).into(), concerns, made_by: None }
}

/// What an office must be held for to count for a plan: the plan, as the programme it stands for.
pub(crate) const fn concerns(plan: &Plan) -> [Scope; 1] {
    [Scope::of(plan.id)]
}

const fn reading_verb(plan: &Plan) -> Verb {
    match plan.adoption {
        Some(_) => Verb::ReadAdopted,
        None => Verb::ReadDraft,
    }
}

/// A plan that the actor may read; absent and hidden are one answer.
pub(crate) async fn readable(tx: &mut Tx, actor: Actor<'_>, id: PlanId) -> Result<Plan, Problem> {
    let plan = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    may_about(actor, reading_verb(&plan), plan.organisation, &concerns(&plan))?;
    tx.draw_in(plan.organisation).await?;
    Ok(plan)
}

/// What a person says about the act that adopted a plan.
#[derive(Debug, Clone, Default)]
pub struct AdoptionInput {
    /// Body and meeting; empty for a draft.
    pub by: String,
    /// The day as the form sends it; may be empty.
    pub on: String,
}

impl AdoptionInput {
    fn read(&self, form: &mut crate::problem::Form) -> Option<trellis_domain::plans::record::Adoption> {
        let by = form.optional_text("adopted_by", &self.by);
        let on: Option<Date> = form.optional_day("adopted_on", &self.on);
        by.map(|by| trellis_domain::plans::record::Adoption { by, on })
    }
}
