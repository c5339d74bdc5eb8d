//! Moving an application on: handed in, checked, decided, contracted, paid, reported, closed. What is legal is `domain`'s; who
//! may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Day, Money},
    people::{Actor, policy::Right},
    roster::support::{
        Application, ApplicationId, SupportState,
        rules::InForce,
        step::{Step, SupportRule, Way, step},
    },
};
use trellis_store::{Across, roster::support as store};

use super::{Held, Settled, record_of, right_for, stands};
use crate::{
    House, Problem,
    missions::typed::money,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// Code of the step.
    pub to: String,
    /// The day of it; empty for today. What a Member hands in or takes back is of today.
    pub on: String,
    /// grant, contract, pay: how much; report: what it cost.
    pub amount: String,
    /// contract: its number.
    pub number: String,
    /// decline, close: why; pay: what for; report: what was done.
    pub why: String,
}

/// Moves an application on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: ApplicationId,
    input: &MoveInput,
) -> Result<SupportState, Problem> {
    moved(house, actor, (id, house.today()), input).await
}

/// The same as on another day: samples tell what has happened.
pub(crate) async fn moved(
    house: &House,
    actor: Actor<'_>,
    (id, today): (ApplicationId, Day),
    input: &MoveInput,
) -> Result<SupportState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let settled = Settled::load(&mut tx, held.application.organisation).await?;
    let record = record_of(house, &mut tx, &held.application).await?;
    let kept = store::found(&mut tx, id).await?;
    let by_name = Way::from_code(input.to.trim());
    let mut deed = house.permit(tx, actor, by_name.map_or(Right::Move, right_for), &held.matter())?;
    let mut form = Form::default();
    let Some(way) = form.choice("to", &input.to, |_| by_name) else {
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    let of = held.application;
    let ways = of.course.state.ways();
    if !ways.contains(&way) {
        return Err(broken(SupportRule::NotFrom(of.course.state, ways)));
    }
    let on = match way {
        // By this day it is judged: nobody hands in for a day that suits better.
        Way::Submit | Way::Withdraw => Some(today),
        _ if input.on.trim().is_empty() => Some(today),
        _ => form.past_day("on", &input.on, today),
    };
    let why = form.optional_text("why", &input.why).unwrap_or_default();
    let number = form.optional_text("number", &input.number).unwrap_or_default();
    let amount = amount(&mut form, &of, way, &input.amount);
    form.finish()?;
    let on = on.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    let minor = amount.map_or(0, |amount| amount.minor);
    let rule = InForce::on(&settled.rules, on);
    let next = match way {
        Way::Submit => Step::Submit { rule: &rule },
        Way::Check => Step::Check,
        Way::Grant => Step::Grant { minor, found: &kept },
        Way::Decline => Step::Decline { why: &why },
        Way::Withdraw => Step::Withdraw,
        Way::Contract => Step::Contract { number: &number, minor },
        Way::Pay => Step::Pay { id: house.id(), minor, note: &why },
        Way::Report => Step::Report { text: &why, minor },
        Way::Close => Step::Close { why: &why },
    };
    let course = step(&of, next, on).map_err(broken)?;
    let state = course.state;
    let moved = Application { course, ..of };
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    if way == Way::Check {
        let day = moved.course.submitted_on.unwrap_or(on);
        let found = settled.check(&moved, stands(record.as_ref()), day);
        store::keep_found(&mut deed.tx, &deed.permit, id, &found).await?;
    }
    let event = Event::new("support.moved", id).with("way", way.code()).with("state", state.code());
    let event = event.with("day", on.to_string());
    let event = match amount {
        Some(amount) => event.with("amount", amount.to_string()),
        None => event,
    };
    deed.done(house, event).await?;
    Ok(state)
}

fn amount(form: &mut Form, of: &Application, way: Way, typed: &str) -> Option<Money> {
    match way {
        Way::Grant | Way::Contract | Way::Pay | Way::Report => {
            money(form, ("amount", typed), of.money(0).currency)
        }
        _ => None,
    }
}

/// The Member takes its application back. Of a draft nobody was told, and nothing stays but the log's word.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: ApplicationId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if held.application.course.state == SupportState::Draft {
        let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
        store::remove(&mut deed.tx, &deed.permit, &held.application).await?;
        return deed.done(house, Event::new("support.draft_removed", id)).await;
    }
    drop(tx);
    let input = MoveInput { to: Way::Withdraw.code().to_owned(), ..MoveInput::default() };
    move_on(house, actor, id, &input).await.map(|_| ())
}

fn broken(rule: SupportRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        SupportRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("support-way-{}", way.code())).collect();
            Problem::new(Code::SupportNotFrom)
                .with("value", Quoted::Said(vec![format!("support-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        SupportRule::Lacks(lacks) => {
            let lacks = lacks.iter().map(|lack| format!("support-lack-{}", lack.code())).collect();
            Problem::new(Code::SupportLacks).with("value", Quoted::Said(lacks))
        }
        SupportRule::NeedsRoster(day) => Problem::new(Code::SupportNeedsRoster).with("day", day),
        SupportRule::Before(day) => FieldProblem::new("on", Code::SupportBefore).with("day", day).into(),
        SupportRule::NotMet(items) if items.is_empty() => Problem::new(Code::SupportNotChecked),
        SupportRule::NotMet(items) => {
            let items = items.iter().map(|item| format!("support-item-{}", item.code())).collect();
            Problem::new(Code::SupportNotMet).with("value", Quoted::Said(items))
        }
        SupportRule::Above(most) => {
            FieldProblem::new("amount", Code::SupportAbove).with("value", most.to_string().as_str()).into()
        }
        SupportRule::Nothing => field("amount", Code::SupportNothing),
        SupportRule::NoWords => field("why", Code::SupportNoWords),
        SupportRule::NoNumber => field("number", Code::FieldEmpty),
    }
}
