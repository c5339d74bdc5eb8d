//! What a request and the missions that answer it say for the plan, recorded without typing it again: that a Member asked and
//! what became of it, that help was given, how many experts went, with which partners (REQUIREMENTS S5.6, S5.17, S5.21).
//! Offered first, recorded with one confirmation, never twice; what is not so any more is taken back with the same press.
//!
//! Only what was accepted is offered: a plan's readers know of it from the fact, which names the number and not the title.

use trellis_domain::{
    events::Event,
    indicators::fact::{CountedKind, Fact, FactId, RequestKind, What, Withdrawal},
    kernel::Day,
    missions::mission::{ClosingReason as MissionClosing, Mission, MissionState},
    people::{
        Actor, OrganisationId, Permit, Refusal, may_do,
        policy::{self, Matter, Right, Scope},
    },
    plans::record::{ActionId, PlanId},
    requests::{ClosingReason, Request, RequestId},
};
use trellis_store::{
    Across, StoreError, Tx, indicators as facts_store, members as members_store,
    members::partners as partners_store,
    missions::{self as missions_store, initiatives},
    requests::facts::{self as store, Counted},
};
use trellis_words::Words;

use super::{Held, label_of};
use crate::{
    House, Problem,
    house::Deed,
    indicators::{FactInput, Showing, fact_of},
    missions::list,
    problem::Code,
};

/// What the fact of the request itself is kept under.
const REQUEST: &str = "request";

/// A fact that is offered for an action, or one that is not so any more.
#[derive(Debug, Clone)]
pub struct Offer {
    /// For which action.
    pub action: ActionId,
    plan: PlanId,
    what: String,
    /// What is said.
    pub says: Said,
    fact: Option<FactInput>,
    answers_request: bool,
    replaces: Option<FactId>,
}

/// What an offer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The Member asked; what became of it, where that is known.
    Asked(Option<bool>),
    /// A mission helped: its name.
    Helped(String),
    /// So many experts went on a mission: its name.
    Experts(usize, String),
    /// What was recorded is not so any more.
    TakenBack,
}

/// The facts of a request that are not recorded as they stand, for whoever may record them; empty for everybody else.
pub async fn offers(house: &House, actor: Actor<'_>, request: RequestId) -> Result<Vec<Offer>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, request).await?;
    offered(&mut tx, actor, &held, house.today()).await
}

/// A fact without its action and evidence, under what it is kept.
struct Saying {
    what: String,
    says: Said,
    fact: FactInput,
    answers_request: bool,
}

async fn offered(tx: &mut Tx, actor: Actor<'_>, held: &Held, today: Day) -> Result<Vec<Offer>, Problem> {
    let request = &held.request;
    let may_record = |plan: PlanId| may_verify(actor, request.organisation, &[Scope::of(plan)]).is_ok();
    let actions: Vec<(ActionId, PlanId)> =
        held.plans.iter().filter(|(_, plan)| may_record(*plan)).copied().collect();
    if actions.is_empty() || !request.course.state.was_accepted() {
        return Ok(Vec::new());
    }
    let sayings = sayings(tx, actor, request, today).await?;
    let recorded = store::counted(tx, request.id).await?;
    let mut offers = Vec::new();
    for (action, plan) in actions {
        let own: Vec<&(Counted, Fact)> = recorded.iter().filter(|(own, _)| own.action == action).collect();
        let mut asked = own.iter().find(|(own, _)| own.what == REQUEST).map(|(own, _)| own.fact);
        for saying in &sayings {
            let there = own.iter().find(|(own, _)| own.what == saying.what);
            let answers = asked.filter(|_| saying.answers_request);
            let fact = FactInput { actions: vec![action], ..saying.fact.clone() };
            if there.is_some_and(|(_, there)| says_the_same(there, &fact, answers, today)) {
                continue;
            }
            if saying.what == REQUEST {
                // What answers it answers the new fact: everything is said anew.
                asked = None;
            }
            offers.push(Offer {
                action,
                plan,
                what: saying.what.clone(),
                says: saying.says.clone(),
                fact: Some(fact),
                answers_request: saying.answers_request,
                replaces: there.map(|(there, _)| there.fact),
            });
        }
        let gone = own.iter().filter(|(own, _)| sayings.iter().all(|saying| saying.what != own.what));
        offers.extend(gone.map(|(own, _)| Offer {
            action,
            plan,
            what: own.what.clone(),
            says: Said::TakenBack,
            fact: None,
            answers_request: false,
            replaces: Some(own.fact),
        }));
    }
    Ok(offers)
}

fn says_the_same(there: &Fact, offered: &FactInput, answers: Option<FactId>, today: Day) -> bool {
    let evident = FactInput { evidence: "-".to_owned(), ..offered.clone() };
    fact_of(&evident, there.id, answers, today, Showing::Needed).is_ok_and(|new| {
        (new.day, &new.what, new.member, &new.partners)
            == (there.day, &there.what, there.member, &there.partners)
    })
}

/// What is recorded here counts at once: it takes whoever may verify what others report.
fn may_verify(actor: Actor<'_>, organisation: OrganisationId, concerns: &[Scope]) -> Result<Permit, Refusal> {
    let standing = policy::Indicator::Reported.into();
    let decided = may_do(actor, Right::Move, &Matter { organisation, standing, concerns, made_by: None });
    // That there is a plan is no secret to whoever reads the request.
    decided.map_err(|_| Refusal::NotYours)
}

async fn sayings(
    tx: &mut Tx,
    actor: Actor<'_>,
    request: &Request,
    today: Day,
) -> Result<Vec<Saying>, Problem> {
    let sight = list::sight(actor, Right::Read, request.organisation);
    let wanted = missions_store::Wanted { request: Some(request.id), ..missions_store::Wanted::default() };
    let missions = missions_store::list(tx, &sight, &wanted, (0, i64::MAX)).await?;
    let mut sayings: Vec<Saying> = asked(request, &missions).into_iter().collect();
    // Without its request help is not counted against it.
    for mission in missions.iter().filter(|_| !sayings.is_empty()).collect::<Vec<_>>() {
        let is_done = match mission.course.closing {
            Some(closing) => closing.reason == MissionClosing::Done,
            None => mission.course.state == MissionState::Reported,
        };
        let Some(last) = mission.days.last.filter(|last| is_done && *last <= today) else { continue };
        let partners = partners_of(tx, mission).await?;
        let name = format!("{} {}", mission.number, mission.title).trim().to_owned();
        let counted = |kind: CountedKind, count: usize| FactInput {
            day: last.to_string(),
            what: "counted".to_owned(),
            kind: kind.as_str().to_owned(),
            count: count.to_string(),
            member: Some(mission.member),
            partners: partners.clone(),
            reference: format!("/missions/{}", mission.id),
            evidence: mission.number.clone(),
            ..FactInput::default()
        };
        sayings.push(Saying {
            what: format!("mission:{}", mission.id),
            says: Said::Helped(name.clone()),
            fact: counted(CountedKind::ASSISTANCE, 1),
            answers_request: true,
        });
        if !mission.experts.is_empty() {
            let experts = mission.experts.len();
            sayings.push(Saying {
                what: format!("experts:{}", mission.id),
                says: Said::Experts(experts, name),
                fact: counted(CountedKind::EXPERT_USE, experts),
                answers_request: true,
            });
        }
    }
    Ok(sayings)
}

/// That a Member asked, and what became of it. What it does not need any more, or has from others, asks nothing of the plan.
fn asked(request: &Request, missions: &[Mission]) -> Option<Saying> {
    let submitted = request.course.submitted_on?;
    let outcome = match request.course.closing {
        None => None,
        Some((ClosingReason::Answered, day)) => Some((true, day)),
        Some((ClosingReason::NotPossible, day)) => Some((false, day)),
        Some((ClosingReason::AnsweredElsewhere | ClosingReason::NoLongerNeeded, _)) => return None,
    };
    let kind = if missions.is_empty() { RequestKind::ASSISTANCE } else { RequestKind::MISSION };
    let fact = FactInput {
        day: submitted.to_string(),
        what: "request".to_owned(),
        kind: kind.as_str().to_owned(),
        member: Some(request.member),
        met: outcome.map(|(met, _)| if met { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
        outcome_day: outcome.map(|(_, day)| day.to_string()).unwrap_or_default(),
        reference: format!("/requests/{}", request.id),
        ..FactInput::default()
    };
    let says = Said::Asked(outcome.map(|(met, _)| met));
    Some(Saying { what: REQUEST.to_owned(), says, fact, answers_request: false })
}

/// The partners in the initiative that a mission is part of, by code (S5.21).
async fn partners_of(tx: &mut Tx, mission: &Mission) -> Result<Vec<String>, Problem> {
    let Some(initiative) = mission.initiative else { return Ok(Vec::new()) };
    codes_of_partners(tx, mission.organisation, initiative).await
}

/// The codes of the partners in an initiative, each once.
pub(crate) async fn codes_of_partners(
    tx: &mut Tx,
    organisation: OrganisationId,
    initiative: trellis_domain::missions::initiatives::InitiativeId,
) -> Result<Vec<String>, Problem> {
    let parts = initiatives::partners(tx, &[initiative]).await?;
    let all = partners_store::list(tx, organisation).await?;
    let takes_part = |id| parts.iter().any(|(_, part)| part.partner == id);
    Ok(all.into_iter().filter(|partner| takes_part(partner.id)).map(|partner| partner.code).collect())
}

/// Records what the request offers and takes back what is not so any more; how many facts are new. The reason of what is
/// taken back, and what has no number, is said in `words`.
pub async fn record(
    house: &House,
    actor: Actor<'_>,
    request: RequestId,
    words: &Words,
) -> Result<usize, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, request).await?;
    let (organisation, today) = (held.request.organisation, house.today());
    let offers = offered(&mut tx, actor, &held, today).await?;
    let Some(first) = offers.first() else {
        // Whoever may not record is told that, and not that there is nothing.
        let plans: Vec<Scope> = held.plans.iter().map(|(_, plan)| Scope::of(*plan)).collect();
        may_verify(actor, organisation, &plans)?;
        return Err(Problem::new(Code::RequestCounted));
    };
    let permit = may_verify(actor, organisation, &[Scope::of(first.plan)])?;
    let mut deed = Deed { tx, permit, at: house.now() };
    let members = members_store::list(&mut deed.tx, organisation).await?;
    let label = label_of(&held.request, &members);
    for fact in offers.iter().filter_map(|offer| offer.replaces) {
        let withdrawal = Withdrawal { day: today, reason: words.say("request-count-anew") };
        facts_store::withdraw(&mut deed.tx, &deed.permit, fact, &withdrawal).await?;
        let event = Event::new("fact.withdrawn", fact).with("reason", withdrawal.reason);
        deed.log(house, &event).await?;
    }
    let mut asked = store::counted(&mut deed.tx, request).await?;
    asked.retain(|(own, _)| own.what == REQUEST);
    let mut asked: Vec<(ActionId, FactId)> = asked.iter().map(|(own, _)| (own.action, own.fact)).collect();
    let (mut facts, mut counted) = (Vec::new(), Vec::new());
    for offer in &offers {
        let Some(input) = &offer.fact else { continue };
        let answers = asked.iter().find(|(action, _)| *action == offer.action && offer.answers_request);
        let evidence = match (offer.what.as_str(), input.evidence.trim()) {
            (REQUEST, _) => label.clone(),
            (_, "") => words.say("mission-kind-mission"),
            (_, number) => number.to_owned(),
        };
        let input = FactInput { evidence, ..input.clone() };
        let fact = fact_of(&input, house.id(), answers.map(|(_, fact)| *fact), today, Showing::Needed)?;
        if matches!(fact.what, What::Request { .. }) {
            asked.push((offer.action, fact.id));
        }
        counted.push(Counted { action: offer.action, what: offer.what.clone(), fact: fact.id });
        facts.push(fact);
    }
    let at = deed.at;
    facts_store::add_facts(&mut deed.tx, &deed.permit, &facts, at).await?;
    let kept = store::add_counted(&mut deed.tx, &deed.permit, request, &counted).await;
    kept.map_err(|error| match error {
        // Somebody else recorded the same at this moment.
        StoreError::Constraint { .. } => Problem::new(Code::RequestCounted),
        other => other.into(),
    })?;
    if let Some(first) = facts.first() {
        let recorded = Event::new("fact.recorded", first.id).with("facts", facts.len().to_string());
        deed.log(house, &recorded.with("day", first.day.to_string())).await?;
    }
    let event = Event::new("request.counted", request).with("facts", facts.len().to_string());
    deed.done(house, event.with("number", label)).await?;
    Ok(facts.len())
}
