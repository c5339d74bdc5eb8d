//! Moving a response on, and saying something on it: its Member gives it and takes it back, the secretariat accepts it or
//! returns it with a reason. What is legal is `domain`'s; who may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, policy::Right},
    surveys::{
        Questionnaire, Response, ResponseId, ResponseState, Said, SaidId, Voice,
        step::{Around, ResponseRule, ResponseWay, response_step},
    },
};
use trellis_store::{Across, surveys::responses as store_given};

use super::responses::Given;
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// The right that a step takes.
pub(super) const fn right_for(way: ResponseWay) -> Right {
    match way {
        ResponseWay::Withdraw => Right::Withdraw,
        ResponseWay::Submit | ResponseWay::Accept | ResponseWay::Return => Right::Move,
    }
}

/// Whether a step is the actor's to take: a Member gives and takes back, the secretariat accepts and returns.
pub(super) fn is_for(way: ResponseWay, speaks: bool) -> bool {
    match way {
        ResponseWay::Submit | ResponseWay::Withdraw => speaks,
        ResponseWay::Accept | ResponseWay::Return => true,
    }
}

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ResponseMove {
    /// Code of the step.
    pub to: String,
    /// return: why.
    pub why: String,
    /// The day of it; empty for today.
    pub on: String,
}

/// Moves a response on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    input: &ResponseMove,
) -> Result<ResponseState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    let by_name = ResponseWay::from_code(input.to.trim());
    let mut deed = house.permit(tx, actor, by_name.map_or(Right::Move, right_for), &given.matter())?;
    let mut form = Form::default();
    let way = form.choice("to", &input.to, |_| by_name);
    let why = form.optional_text("why", &input.why).unwrap_or_default();
    let today = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(way), Some(today)) = (way, today) else { return Err(Problem::new(Code::FormInvalid)) };
    let (survey, response) = (&given.survey, &given.response);
    let missing = survey.questions.missing(&response.answers);
    let around = Around { survey: survey.state, missing: &missing, why: &why };
    let state = response_step(response.state, way, around).map_err(|rule| broken(rule, survey, &missing))?;
    if !is_for(way, given.speaks(actor)) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let moved = Response {
        state,
        submitted_on: if way == ResponseWay::Submit { Some(today) } else { response.submitted_on },
        decided_on: matches!(state, ResponseState::Returned | ResponseState::Accepted).then_some(today),
        // What hangs on an answer that was changed is not given with the rest.
        answers: match way {
            ResponseWay::Submit => survey.questions.counted(&response.answers),
            _ => response.answers.clone(),
        },
        ..response.clone()
    };
    store_given::change(&mut deed.tx, &deed.permit, &moved).await?;
    if way == ResponseWay::Return {
        let (by, at) = (deed.permit.person(), deed.at);
        let said = Said { id: house.id(), response: id, voice: Voice::Reason, text: why, on: today, by, at };
        store_given::say(&mut deed.tx, &deed.permit, &said).await?;
    }
    let event = match way {
        // From here on it is the Member's own again.
        ResponseWay::Withdraw => Event::new("response.withdrawn", id),
        _ => Event::new("response.moved", id).with("state", state.code()),
    };
    deed.done(house, event.with("code", given.label())).await?;
    Ok(state)
}

/// The Member takes its response back: a draft is removed, what was given becomes a draft again while others answer.
pub async fn withdraw(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
) -> Result<Option<ResponseState>, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    if given.response.state == ResponseState::Draft {
        let mut deed = house.permit(tx, actor, Right::Withdraw, &given.matter())?;
        store_given::remove(&mut deed.tx, &deed.permit, &given.response).await?;
        deed.done(house, Event::new("response.draft_removed", id)).await?;
        return Ok(None);
    }
    drop(tx);
    let input = ResponseMove { to: ResponseWay::Withdraw.code().to_owned(), ..ResponseMove::default() };
    move_on(house, actor, id, &input).await.map(Some)
}

fn broken(rule: ResponseRule, survey: &Questionnaire, missing: &[usize]) -> Problem {
    match rule {
        ResponseRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("response-way-{}", way.code())).collect();
            Problem::new(Code::ResponseNotFrom)
                .with("value", Quoted::Said(vec![format!("response-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        ResponseRule::NotOpen => Problem::new(Code::ResponseNotOpen),
        ResponseRule::Missing => {
            let numbers = missing.iter().filter_map(|place| survey.questions.all.get(*place));
            let numbers: Vec<&str> = numbers.map(|question| question.number.as_str()).collect();
            Problem::new(Code::ResponseMissing).with("value", numbers.join(", "))
        }
        ResponseRule::NoReason => FieldProblem::new("why", Code::FieldEmpty).into(),
    }
}

/// Something said on a response, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SayInput {
    /// The words.
    pub text: String,
}

/// Keeps a remark.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    input: &SayInput,
) -> Result<SaidId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &given.matter())?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    form.finish()?;
    let (by, at, on) = (deed.permit.person(), deed.at, house.today());
    let said = Said { id: house.id(), response: id, voice: Voice::Remark, text, on, by, at };
    store_given::say(&mut deed.tx, &deed.permit, &said).await?;
    let event = match given.response.state {
        ResponseState::Draft => Event::new("response.draft_changed", id),
        _ => Event::new("response.remarked", id).with("code", given.label()),
    };
    deed.done(house, event).await?;
    Ok(said.id)
}
