//! How a request to a Member counts for the plan: as one fact of the action that it names, written when it is asked, put right with
//! it, and told what became of it (REQUIREMENTS S5.18). Nobody types it a second time.
//!
//! A plan's readers know of it from the fact, which names who was asked and for what kind of thing, and never the words.

use trellis_domain::{
    events::Event,
    indicators::fact::{Fact, RequestKind, Withdrawal},
    kernel::Day,
    missions::contributions::Contribution,
    people::{
        Actor, OrganisationId, Permit, Refusal, may_do,
        policy::{self, Matter, Right, Scope},
    },
    plans::record::PlanId,
};
use trellis_store::{indicators as facts_store, missions::contributions as store};
use trellis_words::Words;

use super::Around;
use crate::{
    House, Problem,
    house::Deed,
    indicators::{FactInput, Showing, fact_of},
};

/// What is recorded here counts at once: it takes whoever may verify what others report.
fn may_verify(actor: Actor<'_>, organisation: OrganisationId, plan: PlanId) -> Result<Permit, Refusal> {
    let standing = policy::Indicator::Reported.into();
    let concerns = [Scope::of(plan)];
    let decided =
        may_do(actor, Right::Move, &Matter { organisation, standing, concerns: &concerns, made_by: None });
    // That there is a plan is no secret to whoever names its action.
    decided.map_err(|_| Refusal::NotYours)
}

/// Makes the facts of the plan say what the request says. What says it already stays as it is.
pub(super) async fn keep(
    house: &House,
    actor: Actor<'_>,
    deed: &mut Deed,
    (of, around): (&Contribution, &Around),
    words: &Words,
) -> Result<(), Problem> {
    let today = house.today();
    let wanted = of.action.zip(said(of, around, words));
    let (mut stands, mut others) = (None, Vec::new());
    for (own, fact) in store::counted(&mut deed.tx, of.id).await? {
        match &wanted {
            Some((action, input)) if *action == own && says_the_same(&fact, input, today) => {
                stands = Some(own)
            }
            _ => others.push((own, fact)),
        }
    }
    for ((_, plan), fact) in &others {
        may_verify(actor, of.organisation, *plan)?;
        let withdrawal = Withdrawal { day: today, reason: words.say("request-count-anew") };
        facts_store::withdraw(&mut deed.tx, &deed.permit, fact.id, &withdrawal).await?;
        let event = Event::new("fact.withdrawn", fact.id).with("reason", withdrawal.reason);
        deed.log(house, &event).await?;
    }
    let Some(((action, plan), input)) = wanted.filter(|_| stands.is_none()) else { return Ok(()) };
    may_verify(actor, of.organisation, plan)?;
    let input = FactInput { actions: vec![action], ..input };
    let fact = fact_of(&input, house.id(), None, today, Showing::Needed)?;
    let at = deed.at;
    facts_store::add_facts(&mut deed.tx, &deed.permit, std::slice::from_ref(&fact), at).await?;
    store::add_counted(&mut deed.tx, &deed.permit, of.id, (action, fact.id)).await?;
    let event = Event::new("fact.recorded", fact.id).with("facts", "1");
    deed.log(house, &event.with("day", fact.day.to_string())).await.map(|_| ())
}

/// The request as a fact, but for its action; none where it counts for nothing.
fn said(of: &Contribution, around: &Around, words: &Words) -> Option<FactInput> {
    let outcome = of.outcome()?;
    Some(FactInput {
        day: of.asked_on.to_string(),
        what: "request".to_owned(),
        kind: RequestKind::CONTRIBUTION.as_str().to_owned(),
        member: of.member,
        partners: around.partner(of.partner).map(|partner| partner.code.clone()).into_iter().collect(),
        met: outcome.map(|(met, _)| if met { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
        outcome_day: outcome.map(|(_, day)| day.to_string()).unwrap_or_default(),
        evidence: words.say(&format!("asked-evidence-{}", of.kind.code())),
        reference: format!("/contributions/{}", of.id),
        ..FactInput::default()
    })
}

/// Whether a fact says what is offered. In which language it names its evidence is no matter, what was asked for is.
fn says_the_same(there: &Fact, offered: &FactInput, today: Day) -> bool {
    fact_of(offered, there.id, None, today, Showing::Needed).is_ok_and(|new| {
        (new.day, &new.what, new.member, &new.partners)
            == (there.day, &there.what, there.member, &there.partners)
    })
}
