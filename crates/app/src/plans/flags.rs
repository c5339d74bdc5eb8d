//! Settling a doubt about a document: an officer says that it is meant as printed, or that it waits for the next
//! revision. The source text stays as it is either way.

use trellis_domain::{
    events::Event,
    kernel::Id,
    people::{Actor, Verb},
    plans::record::{FlagDecision, FlagOutcome, PlanId},
};
use trellis_store::{events::Logged, plans as store};

use super::live::live;
use crate::plans::concerns;
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
    stale::{Stands, held},
};

/// The deed of settling a doubt.
const DECIDED: &str = "flag.decided";

/// An officer's word on a doubt, as a form sends it.
#[derive(Debug, Clone, Default)]
pub struct DecisionInput {
    /// The version in which the officer saw the doubt; positions of another version mean other doubts.
    pub version: String,
    /// Code of the outcome.
    pub outcome: String,
    /// The version of [`stands`] that it was made from; empty where nobody looked.
    pub seen: String,
}

/// What stands about a doubt.
pub fn stands(decision: Option<&FlagDecision>) -> Stands {
    Stands::new([("outcome", decision.map_or("", |decision| decision.outcome.code()).to_owned())])
}

/// Settles the doubt at a position of the plan's current version. A later decision replaces an earlier one; the
/// event log keeps both.
pub async fn decide(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    position: usize,
    input: &DecisionInput,
) -> Result<(), Problem> {
    let live = live(house, actor, plan).await?;
    let Deed { mut tx, permit, at } =
        house.write_about(actor, Verb::ImportPlan, live.plan.organisation, &concerns(&live.plan)).await?;
    let live = held(house, &mut tx, actor, live.plan.id).await?;
    let version = &live.version;
    if input.version != version.id.to_string() {
        return Err(Problem::new(Code::Stale));
    }
    let flag = version.content.flags.get(position).ok_or_else(Problem::not_found)?;
    let Some(outcome) = FlagOutcome::from_code(&input.outcome) else {
        let mut form = Form::default();
        form.wrong("outcome", Code::FieldChoice, &[("value", &input.outcome)]);
        return form.finish();
    };
    let subject: Id<()> = match flag.action.and_then(|at| version.actions.get(at)) {
        Some(action) => Id::new(action.bits()),
        None => Id::new(plan.bits()),
    };
    let place = flag.place.to_string();
    let is_it = |event: &Logged| event.deed == DECIDED && event.says("place", &place);
    stands(version.decisions.get(position).and_then(Option::as_ref))
        .refuse_other(&input.seen, &mut tx, permit.organisation(), subject, is_it)
        .await?;
    let decision = FlagDecision { outcome, by: actor.person(), at };
    store::decide_flag(&mut tx, &permit, version.id, position, &decision).await?;
    let event = Event::new(DECIDED, subject)
        .with("flag", flag.code.code())
        .with("place", place.as_str())
        .with("outcome", outcome.code());
    Deed { tx, permit, at }.done(house, event).await
}
