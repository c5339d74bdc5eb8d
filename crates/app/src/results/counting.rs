//! What a training says for the plan, recorded without typing it again: that it was held, which Members took part, what
//! participants thought of it, that the survey months later was done (REQUIREMENTS S5.6, S5.15–S5.18). Proposed first, recorded
//! with one confirmation, and never twice.

use trellis_domain::{
    events::Event,
    indicators::fact::{CountedKind, Fact},
    kernel::{Day, Decimal},
    members::Member,
    missions::trainings::{TrainingId, TrainingState, participants::ParticipantState},
    people::{
        Actor, OrganisationId, Permit, Refusal, may_do,
        policy::{self, Matter, Reach, Right, Scope},
    },
    plans::record::{ActionId, PlanId},
    results::{
        FormState, Occasion,
        figures::{GROUP_MIN, pooled},
        questions::{Question, QuestionKind},
    },
};
use trellis_store::{
    Across, StoreError, Tx, indicators as facts_store, members as members_store,
    missions::trainings::{self as trainings_store, Counted, participants as people_of},
    results as store,
};

use super::summary;
use crate::{
    House, Problem,
    indicators::{FactInput, Showing, fact_of},
    missions::trainings::{Held, plans},
    problem::Code,
};

/// A fact that a training offers.
#[derive(Debug, Clone)]
pub struct Offer {
    /// For which action.
    pub action: ActionId,
    plan: PlanId,
    /// What of the training it says: `held`, `member:FJ`, `score:…`, `survey:…`.
    pub what: String,
    /// What is said, as the key of a sentence, and what it quotes.
    pub says: Said,
    fact: FactInput,
}

/// What an offer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The training was held.
    Held,
    /// A Member took part: its name.
    Member(String),
    /// The mean of an item, or of all: words of the question, mean, answers, top.
    Score(String, String, usize, u32),
    /// A survey was done: its title.
    Survey(String),
}

/// The facts of a training that were not recorded yet, for whoever may record them; empty for everybody else.
pub async fn offers(house: &House, actor: Actor<'_>, training: TrainingId) -> Result<Vec<Offer>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    offered(&mut tx, actor, &held, house.today()).await
}

async fn offered(tx: &mut Tx, actor: Actor<'_>, held: &Held, today: Day) -> Result<Vec<Offer>, Problem> {
    let training = &held.training;
    let organisation = training.organisation;
    let is_held = matches!(training.course.state, TrainingState::Held | TrainingState::Closed);
    let last = training.last_day().filter(|last| *last <= today);
    let (true, false, Some(last)) = (is_held, training.course.is_off, last) else { return Ok(Vec::new()) };
    let may_record = |plan: PlanId| may_verify(actor, organisation, &[Scope::of(plan)]).is_ok();
    let actions: Vec<(ActionId, PlanId)> =
        held.links.actions.iter().filter(|(_, plan)| may_record(*plan)).copied().collect();
    if actions.is_empty() {
        return Ok(Vec::new());
    }
    // Held with partners, it is a joint activity (S5.21).
    let partners = match training.initiative {
        Some(id) => crate::requests::counting::codes_of_partners(tx, organisation, id).await?,
        None => Vec::new(),
    };
    let activity = FactInput { partners, ..counted(CountedKind::ACTIVITY, last) };
    let mut says = vec![("held".to_owned(), Said::Held, activity)];
    says.extend(of_members(tx, held, last).await?);
    says.extend(of_forms(tx, held, today).await?);
    let recorded = trainings_store::counted(tx, training.id).await?;
    let mut offers = Vec::new();
    for (action, plan) in actions {
        for (what, said, fact) in &says {
            if recorded.iter().any(|own| own.action == action && own.what == *what) {
                continue;
            }
            let fact = FactInput {
                actions: vec![action],
                evidence: training.title.clone(),
                reference: format!("/trainings/{}", training.id),
                ..fact.clone()
            };
            offers.push(Offer { action, plan, what: what.clone(), says: said.clone(), fact });
        }
    }
    Ok(offers)
}

/// What is recorded here counts at once: it takes whoever may verify what others report.
fn may_verify(actor: Actor<'_>, organisation: OrganisationId, concerns: &[Scope]) -> Result<Permit, Refusal> {
    let standing = policy::Indicator::Reported.into();
    let decided = may_do(actor, Right::Move, &Matter { organisation, standing, concerns, made_by: None });
    // That there is a plan is no secret to whoever reads the training.
    decided.map_err(|_| Refusal::NotYours)
}

fn counted(kind: CountedKind, day: Day) -> FactInput {
    FactInput {
        day: day.to_string(),
        what: "counted".to_owned(),
        kind: kind.as_str().to_owned(),
        count: "1".to_owned(),
        ..FactInput::default()
    }
}

type Saying = (String, Said, FactInput);

/// A fact for each Member of which somebody came.
async fn of_members(tx: &mut Tx, held: &Held, last: Day) -> Result<Vec<Saying>, Problem> {
    let training = held.training.id;
    let states = ParticipantState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
    let heads = people_of::heads(tx, &people_of::Sight { training, states }).await?;
    let members = members_store::list(tx, held.training.organisation).await?;
    let came = members
        .into_iter()
        .filter(|member| heads.iter().any(|head| head.attended && head.member == Some(member.id)));
    let saying = |member: Member| {
        let fact = FactInput { member: Some(member.id), ..counted(CountedKind::PARTICIPATION, last) };
        (format!("member:{}", member.id), Said::Member(member.name), fact)
    };
    Ok(came.map(saying).collect())
}

/// What participants thought, of forms that take no answer any more: the mean of all scales where they may be put together,
/// else of each; and that a survey months later was done. A mean of fewer than five answers is nobody's figure.
async fn of_forms(tx: &mut Tx, held: &Held, today: Day) -> Result<Vec<Saying>, Problem> {
    let mut sayings = Vec::new();
    for form in store::forms(tx, held.training.id).await? {
        let is_over =
            form.state == FormState::Closed || (form.state == FormState::Open && form.closes < today);
        if !is_over || form.occasion == Occasion::Before {
            continue;
        }
        let day = form.closes.min(today);
        let summary = summary::of_form(tx, held, &form).await?;
        if form.occasion == Occasion::Later {
            if summary.sheets > 0 {
                let said = Said::Survey(form.title.clone());
                sayings.push((format!("survey:{}", form.id), said, counted(CountedKind::SURVEY, day)));
            }
            continue;
        }
        let scales: Vec<_> =
            summary.items.iter().filter_map(|item| Some((item, top(&item.question)?))).collect();
        let pairs: Vec<_> = scales.iter().map(|(item, _)| (&item.question, &item.figure)).collect();
        let score = |key: &str, item: String, mean: Decimal, n: usize, top: u32| {
            let mean = mean.round_dp(2).normalize();
            let fact = FactInput {
                day: day.to_string(),
                what: "scores".to_owned(),
                item: key.to_owned(),
                value: mean.to_string(),
                of: top.to_string(),
                count: n.to_string(),
                ..FactInput::default()
            };
            let key = if key.is_empty() { "all" } else { key };
            (format!("score:{}:{key}", form.id), Said::Score(item, mean.to_string(), n, top), fact)
        };
        match (pooled(&pairs), scales.first()) {
            (Ok((mean, n)), Some((_, top))) if n >= GROUP_MIN => {
                sayings.push(score("", form.title.clone(), mean, n, *top));
            }
            (Ok(_), _) => {}
            (Err(_), _) => {
                let enough = scales.iter().filter(|(item, _)| item.figure.n >= GROUP_MIN);
                sayings.extend(enough.filter_map(|(item, top)| {
                    let (question, figure) = (&item.question, &item.figure);
                    Some(score(&question.key, question.text.clone(), figure.mean?, figure.n, *top))
                }));
            }
        }
    }
    Ok(sayings)
}

const fn top(question: &Question) -> Option<u32> {
    match question.kind {
        QuestionKind::Scale { to, .. } => Some(to),
        _ => None,
    }
}

/// Records what the training offers; how many facts. What was recorded meanwhile is not recorded again.
pub async fn record(house: &House, actor: Actor<'_>, training: TrainingId) -> Result<usize, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let organisation = held.training.organisation;
    let offers = offered(&mut tx, actor, &held, house.today()).await?;
    let Some(first) = offers.first() else {
        // Whoever may not record is told that, and not that there is nothing.
        may_verify(actor, organisation, &plans(&held.links))?;
        return Err(Problem::new(Code::TrainingCounted));
    };
    let permit = may_verify(actor, organisation, &[Scope::of(first.plan)])?;
    let mut deed = crate::house::Deed { tx, permit, at: house.now() };
    let facts = offers
        .iter()
        .map(|offer| fact_of(&offer.fact, house.id(), None, house.today(), Showing::Needed))
        .collect::<Result<Vec<Fact>, _>>()?;
    let at = deed.at;
    facts_store::add_facts(&mut deed.tx, &deed.permit, &facts, at).await?;
    let counted: Vec<Counted> = offers
        .iter()
        .zip(&facts)
        .map(|(offer, fact)| Counted { action: offer.action, what: offer.what.clone(), fact: fact.id })
        .collect();
    let kept = trainings_store::add_counted(&mut deed.tx, &deed.permit, training, &counted).await;
    kept.map_err(|error| match error {
        // Somebody else recorded the same at this moment.
        StoreError::Constraint { .. } => Problem::new(Code::TrainingCounted),
        other => other.into(),
    })?;
    let recorded = Event::new("fact.recorded", facts[0].id).with("facts", facts.len().to_string());
    deed.log(house, &recorded.with("day", facts[0].day.to_string())).await?;
    let event = Event::new("training.counted", training).with("facts", facts.len().to_string());
    deed.done(house, event.with("title", held.training.title)).await?;
    Ok(facts.len())
}
