//! That a questionnaire was held, recorded for its plan without typing it again (REQUIREMENTS S5.15): offered for each action
//! whose indicator counts surveys, recorded with one confirmation, never twice.

use trellis_domain::{
    events::Event,
    indicators::{
        fact::{CountedKind, Fact},
        measure::Rule,
    },
    people::{
        Actor, Permit, Refusal, may_do,
        policy::{self, Matter, Reach, Right, Scope},
    },
    plans::record::{ActionId, PlanId},
    surveys::{Questionnaire, QuestionnaireId, ResponseState, SurveyState},
};
use trellis_store::{
    Across, StoreError, indicators as facts_store,
    surveys::{facts as store, responses as responses_store},
};

use super::Held;
use crate::{
    House, Problem,
    house::Deed,
    indicators::{FactInput, Showing, fact_of},
    plans::live::{LivePlan, live},
    problem::Code,
};

/// An action for which it is offered to record that the survey was held.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The action.
    pub action: ActionId,
    /// Its number and words.
    pub name: String,
}

/// The actions of its plan that a questionnaire counts for and was not recorded for yet, for whoever may record it; empty for
/// everybody else, and before it is closed with an answer.
pub async fn offers(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<Vec<Offer>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let survey = Held::load(&mut tx, actor, id).await?.survey;
    let recorded = store::counted(&mut tx, id).await?;
    let given = ResponseState::ALL.iter().filter(|state| **state != ResponseState::Draft);
    let states = given.map(|state| (*state, Reach::Everything)).collect();
    let sight = responses_store::Sight { organisation: survey.organisation, states };
    let wanted = responses_store::Wanted { questionnaire: Some(id), ..responses_store::Wanted::default() };
    let has_answer = responses_store::count(&mut tx, &sight, &wanted).await? > 0;
    drop(tx);
    let Some(plan) = survey.plan.filter(|_| survey.state == SurveyState::Closed && has_answer) else {
        return Ok(Vec::new());
    };
    if may_verify(actor, &survey, plan).is_err() {
        return Ok(Vec::new());
    }
    let live = live(house, actor, plan).await?;
    let counts = (0..live.version.actions.len()).filter(|at| counts_surveys(&live, *at));
    let open = counts.filter(|at| !recorded.contains(&live.version.actions[*at]));
    Ok(open.map(|at| offer(&live, at)).collect())
}

fn counts_surveys(live: &LivePlan, action: usize) -> bool {
    let mut measures = live.kpis(action).iter().flat_map(|kpi| &kpi.measures);
    measures.any(|measure| match &measure.rule {
        Rule::Count { kinds } => kinds.contains(&CountedKind::SURVEY),
        _ => false,
    })
}

fn offer(live: &LivePlan, at: usize) -> Offer {
    let action = &live.version.content.actions[at];
    let number = action.number.clone().unwrap_or_default();
    Offer {
        action: live.version.actions[at],
        name: format!("{number} {}", action.text.current()).trim().to_owned(),
    }
}

/// What is recorded here counts at once: it takes whoever may verify what others report.
fn may_verify(actor: Actor<'_>, survey: &Questionnaire, plan: PlanId) -> Result<Permit, Refusal> {
    let (organisation, standing) = (survey.organisation, policy::Indicator::Reported.into());
    let concerns = [Scope::of(plan)];
    let decided =
        may_do(actor, Right::Move, &Matter { organisation, standing, concerns: &concerns, made_by: None });
    // That there is a plan is no secret to whoever reads the questionnaire.
    decided.map_err(|_| Refusal::NotYours)
}

/// Records what is offered; how many facts. The survey counts for the day it was opened on.
pub async fn record(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<usize, Problem> {
    let offers = offers(house, actor, id).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let survey = Held::load(&mut tx, actor, id).await?.survey;
    let Some(plan) = survey.plan else { return Err(Problem::new(Code::SurveyCounted)) };
    let permit = may_verify(actor, &survey, plan)?;
    let Some(day) = survey.opened_on.filter(|_| !offers.is_empty()) else {
        return Err(Problem::new(Code::SurveyCounted));
    };
    let mut deed = Deed { tx, permit, at: house.now() };
    let fact = |offer: &Offer| {
        let input = FactInput {
            day: day.to_string(),
            what: "counted".to_owned(),
            kind: CountedKind::SURVEY.as_str().to_owned(),
            count: "1".to_owned(),
            actions: vec![offer.action],
            evidence: survey.title.clone(),
            reference: format!("/surveys/{id}"),
            ..FactInput::default()
        };
        fact_of(&input, house.id(), None, house.today(), Showing::Needed)
    };
    let facts: Vec<Fact> = offers.iter().map(fact).collect::<Result<_, _>>()?;
    let at = deed.at;
    facts_store::add_facts(&mut deed.tx, &deed.permit, &facts, at).await?;
    let counted: Vec<_> = offers.iter().zip(&facts).map(|(offer, fact)| (offer.action, fact.id)).collect();
    let kept = store::add_counted(&mut deed.tx, &deed.permit, id, &counted).await;
    kept.map_err(|error| match error {
        // Somebody else recorded the same at this moment.
        StoreError::Constraint { .. } => Problem::new(Code::SurveyCounted),
        other => other.into(),
    })?;
    let recorded = Event::new("fact.recorded", facts[0].id).with("facts", facts.len().to_string());
    deed.log(house, &recorded.with("day", day.to_string())).await?;
    let event = Event::new("survey.counted", id).with("facts", facts.len().to_string());
    deed.done(house, event.with("code", survey.code)).await?;
    Ok(facts.len())
}
