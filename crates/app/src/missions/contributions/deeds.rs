//! Asking a Member, putting right what was asked, and each step of what becomes of it. The fact that stands for it in the plan is
//! written, put right and taken back in the same deed.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    missions::contributions::{
        Contribution, ContributionId, ContributionKind, ContributionState, Course, Passed,
        step::{ContributionRule, Step, Way, step},
    },
    people::{Actor, Refusal, may_do, policy::Right},
};
use trellis_store::{Across, events::Logged, missions::contributions as store};
use trellis_words::Words;

use super::{
    Around, ContributionInput, Held, facts,
    input::{Links, first_step},
    matter, may_change,
};
use crate::{
    House, Problem,
    missions::own_organisation,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// Code of the step.
    pub to: String,
    /// The day; empty for today.
    pub on: String,
    /// promise: for which day.
    pub promised_for: String,
    /// What there is to say; asked where less came than was asked for, or nothing.
    pub note: String,
}

/// Asks a Member or a partner. Words of the fact that is recorded with it are said in `words`.
pub async fn ask(
    house: &House,
    actor: Actor<'_>,
    input: &ContributionInput,
    words: &Words,
) -> Result<ContributionId, Problem> {
    let organisation = own_organisation(actor)?;
    let today = house.today();
    let links = Links::find(house, actor, input, None).await?;
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, actor, organisation).await?;
    let blank = Contribution {
        id: house.random_id(),
        organisation,
        member: None,
        partner: None,
        kind: ContributionKind::Expert,
        purpose: String::new(),
        amount: None,
        initiative: None,
        mission: None,
        training: None,
        action: None,
        asked_on: today,
        answer_by: today,
        course: Course::asked(today),
        made_by: actor.person(),
        version: 1,
    };
    // The right comes before the form: whoever may not ask learns nothing about fields.
    let guess = input.read(&mut Form::default(), (&around, &links), blank.clone(), today);
    let concerns = guess.concerns();
    let mut deed = house.permit(tx, actor, Right::Create, &matter(&guess, &concerns))?;
    // A Member may write to the office; to ask is the office's.
    may_do(actor, Right::Move, &matter(&guess, &concerns)).map_err(|_| Refusal::NotYours)?;
    let mut form = Form::default();
    let new = input.read(&mut form, (&around, &links), blank, today);
    form.finish()?;
    new.check().map_err(broken)?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    facts::keep(house, actor, &mut deed, (&new, &around), words).await?;
    let event = Event::new("contribution.asked", new.id).with("kind", new.kind.code());
    deed.done(house, event.with("day", new.asked_on.to_string())).await?;
    Ok(new.id)
}

/// Puts right what was asked, and the fact with it.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: ContributionId,
    input: &ContributionInput,
    words: &Words,
) -> Result<(), Problem> {
    let seen = super::view(house, actor, id).await?;
    let links = Links::find(house, actor, input, Some(&seen.contribution)).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.contribution.organisation;
    let around = Around::load(&mut tx, actor, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    may_do(actor, Right::Move, &held.matter()).map_err(|_| Refusal::NotYours)?;
    let is_change = |event: &Logged| event.deed == "contribution.changed";
    let stands = ContributionInput::of(&held.contribution, &seen.serves).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let rights = trellis_domain::people::policy::rights(actor.bearer(), &held.matter());
    if !may_change(&held.contribution, rights) {
        return Err(Problem::new(Code::ContributionWithdrawn));
    }
    let mut form = Form::default();
    let changed = input.read(&mut form, (&around, &links), held.contribution, house.today());
    if let Some(first) = first_step(&mut deed.tx, &changed).await?
        && changed.asked_on > first
    {
        form.refuse(FieldProblem::new("asked_on", Code::ContributionAskedAfter).with("day", first));
    }
    form.finish()?;
    changed.check().map_err(broken)?;
    // Nobody makes of a request one that would be somebody else's.
    let concerns = changed.concerns();
    may_do(actor, Right::Move, &matter(&changed, &concerns)).map_err(|_| Refusal::NotYours)?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    facts::keep(house, actor, &mut deed, (&changed, &around), words).await?;
    deed.done(house, Event::new("contribution.changed", id)).await
}

/// Takes a step; where the request stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: ContributionId,
    input: &MoveInput,
    words: &Words,
) -> Result<ContributionState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let around = Around::load(&mut tx, actor, held.contribution.organisation).await?;
    let way = Way::from_code(input.to.trim());
    let right = if way.is_some_and(Way::is_answer) { Right::Comment } else { Right::Move };
    let mut deed = house.permit(tx, actor, right, &held.matter())?;
    if way.is_some_and(|way| !held.may(actor, way)) {
        return Err(Refusal::NotYours.into());
    }
    let mut form = Form::default();
    let way = form.choice("to", &input.to, |_| way);
    let on = day_of(&mut form, &input.on, house.today());
    let promised_for = match way {
        Some(Way::Promise) => form.optional_day("promised_for", &input.promised_for),
        _ => None,
    };
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    form.finish()?;
    let (Some(way), Some(on)) = (way, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let course =
        step(held.contribution.course, Step { way, on, promised_for, note: &note }).map_err(broken)?;
    let moved = Contribution { course, ..held.contribution };
    let passed = Passed { way, on, note, promised_for, by: deed.permit.person() };
    let at = deed.at;
    store::move_on(&mut deed.tx, &deed.permit, &moved, (&passed, at)).await?;
    if !way.is_answer() {
        facts::keep(house, actor, &mut deed, (&moved, &around), words).await?;
    }
    let state = course.state;
    let event = Event::new("contribution.moved", id).with("way", way.code()).with("state", state.code());
    deed.done(house, event.with("day", on.to_string())).await?;
    Ok(state)
}

fn day_of(form: &mut Form, text: &str, today: Day) -> Option<Day> {
    match text.trim() {
        "" => Some(today),
        text => form.past_day("on", text, today),
    }
}

/// The problem that a broken rule is for whoever typed it.
fn broken(rule: ContributionRule) -> Problem {
    let day = |field, code, day: Day| Problem::from(FieldProblem::new(field, code).with("day", day));
    let plain = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        ContributionRule::NotFrom(state, ways) => {
            let state = Quoted::Said(vec![format!("asked-state-{}", state.code())]);
            match ways {
                [] => Problem::new(Code::ContributionWithdrawn),
                ways => {
                    let next = ways.iter().map(|way| format!("asked-way-{}", way.code())).collect();
                    Problem::new(Code::ContributionNotFrom)
                        .with("value", state)
                        .with("next", Quoted::Said(next))
                }
            }
        }
        ContributionRule::Before(last) => day("on", Code::ContributionBefore, last),
        ContributionRule::NoPromiseDay => plain("promised_for", Code::ContributionNoDay),
        ContributionRule::PromiseBefore(given) => day("promised_for", Code::ContributionPromiseBefore, given),
        ContributionRule::NoWords => plain("note", Code::ContributionNoWords),
        ContributionRule::AnswerBefore(asked) => day("answer_by", Code::ContributionAnswerBefore, asked),
        ContributionRule::NotMoney => plain("unit", Code::ContributionNotMoney),
        ContributionRule::Nothing => plain("amount", Code::ContributionNothing),
        ContributionRule::Nobody => plain("whom", Code::FieldEmpty),
    }
}
