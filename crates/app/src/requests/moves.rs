//! Moving a request on: submitted, acknowledged, put off, accepted or not, looked at after a year, closed with a reason.
//! What is legal is `domain`'s; who may, the table's. The reason of each step is kept with what was said.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, policy::Right},
    requests::{
        ClosingReason, Request, RequestId, RequestState, Said, Voice,
        step::{RequestRule, Step, Way, step},
    },
};
use trellis_store::{Across, members as members_store, requests as store};

use super::{Held, about::typed_or_today, label_of, terms};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// Code of the step.
    pub to: String,
    /// The day of it; empty for today. A Member's own steps are of today.
    pub on: String,
    /// Why; what was found, where it is looked at after its acceptance.
    pub why: String,
    /// defer: the day to come back to it.
    pub until: String,
    /// redirect: to whom.
    pub recipient: String,
    /// close: code of the reason.
    pub reason: String,
}

/// The right that a step takes.
pub(super) const fn right_for(way: Way) -> Right {
    match way {
        Way::Withdraw => Right::Withdraw,
        _ => Right::Move,
    }
}

/// Moves a request on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    input: &MoveInput,
) -> Result<RequestState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.request.organisation;
    let members = members_store::list(&mut tx, organisation).await?;
    let terms = terms(&mut tx, organisation).await?;
    let by_name = Way::from_code(input.to.trim());
    let mut deed = house.permit(tx, actor, by_name.map_or(Right::Move, right_for), &held.matter())?;
    let mut form = Form::default();
    let Some(way) = form.choice("to", &input.to, |_| by_name) else {
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    let ways = held.request.course.state.ways();
    if !ways.contains(&way) {
        return Err(broken(RequestRule::NotFrom(held.request.course.state, ways)));
    }
    let today = house.today();
    let on = match held.speaks(actor) {
        true => Some(today),
        false => typed_or_today(&mut form, "on", &input.on, today),
    };
    let why = form.optional_text("why", &input.why).unwrap_or_default();
    let to = form.optional_text("recipient", &input.recipient).unwrap_or_default();
    let until = if way == Way::Defer { form.day("until", &input.until) } else { None };
    let reason = match way {
        Way::Close => form.choice("reason", &input.reason, ClosingReason::from_code),
        _ => None,
    };
    form.finish()?;
    let unsaid = || Problem::new(Code::FormInvalid);
    let on = on.ok_or_else(unsaid)?;
    let next = match way {
        Way::Submit => Step::Submit,
        Way::Acknowledge => Step::Acknowledge,
        Way::Consult => Step::Consult { terms: &terms },
        Way::Defer => Step::Defer { until: until.ok_or_else(unsaid)?, why: &why },
        Way::Accept => Step::Accept,
        Way::Decline => Step::Decline { why: &why },
        Way::Redirect => Step::Redirect { to: &to, why: &why },
        Way::Withdraw => Step::Withdraw,
        Way::Check => Step::Check { what: &why },
        Way::Close => Step::Close { reason: reason.ok_or_else(unsaid)?, why: &why },
    };
    let course = step(&held.request, next, on).map_err(broken)?;
    let number = match way {
        Way::Submit => {
            let (member, year) = (held.request.member, on.year());
            Some(store::next_number(&mut deed.tx, &deed.permit, member, year).await?)
        }
        _ => held.request.number,
    };
    let redirected_to = if way == Way::Redirect { to } else { held.request.redirected_to.clone() };
    let moved = Request { course, number, redirected_to, ..held.request };
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    if !why.is_empty() {
        let (by, at) = (deed.permit.person(), deed.at);
        let source = String::new();
        let said = Said { id: house.id(), request: id, voice: Voice::Reason, text: why, on, source, by, at };
        store::say(&mut deed.tx, &deed.permit, &said).await?;
    }
    let event = Event::new("request.moved", id).with("way", way.code()).with("state", course.state.code());
    deed.done(house, event.with("code", label_of(&moved, &members))).await?;
    Ok(course.state)
}

/// The Member takes its request back. Of a draft nobody was told, and nothing stays but the log's word; of what was
/// submitted it is kept that it was withdrawn.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: RequestId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if held.request.course.state == RequestState::Draft {
        let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
        store::remove(&mut deed.tx, &deed.permit, &held.request).await?;
        return deed.done(house, Event::new("request.draft_removed", id)).await;
    }
    drop(tx);
    let input = MoveInput { to: Way::Withdraw.code().to_owned(), ..MoveInput::default() };
    move_on(house, actor, id, &input).await.map(|_| ())
}

fn broken(rule: RequestRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        RequestRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("request-way-{}", way.code())).collect();
            Problem::new(Code::RequestNotFrom)
                .with("value", Quoted::Said(vec![format!("request-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        RequestRule::Lacks(lacks) => {
            let lacks = lacks.iter().map(|lack| format!("request-{}", lack.code())).collect();
            Problem::new(Code::RequestLacks).with("value", Quoted::Said(lacks))
        }
        RequestRule::NoReason => field("why", Code::RequestNoReason),
        RequestRule::NoRecipient => field("recipient", Code::RequestNoRecipient),
        RequestRule::Before(day) => FieldProblem::new("on", Code::RequestBefore).with("day", day).into(),
        RequestRule::NotLater(day) => {
            FieldProblem::new("until", Code::RequestNotLater).with("day", day).into()
        }
        RequestRule::RoundRuns(day) => Problem::new(Code::RequestRoundRuns).with("day", day),
    }
}
