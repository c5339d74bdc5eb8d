//! Putting a training in, changing what it says, taking a plan of it back, and moving it on. What is legal is `domain`'s; who
//! may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    missions::trainings::{
        Training, TrainingId, TrainingState,
        step::{TrainingRule, Way, step},
    },
    people::{
        Actor, may_do,
        policy::{Matter, Right},
    },
};
use trellis_store::{Across, missions::trainings as store};

use super::{
    super::part_of::Readable,
    Held, TrainingInput,
    input::{Actions, Around, blank, search_of, stands},
    own_organisation, plans,
};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// Puts a training in, as planned.
pub async fn add(house: &House, actor: Actor<'_>, input: &TrainingInput) -> Result<TrainingId, Problem> {
    let organisation = own_organisation(actor)?;
    let actions = Actions::find(house, actor, &input.actions).await?;
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    let initiatives = Readable::load(&mut tx, actor, organisation).await?;
    // The right comes before the form: whoever may not put trainings in learns nothing about fields.
    let served: Vec<_> =
        actions.found.iter().map(|(_, plan)| trellis_domain::people::policy::Scope::of(*plan)).collect();
    let standing = TrainingState::Planned.standing();
    let matter = Matter { organisation, standing, concerns: &served, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let mut form = Form::default();
    let (new, links) =
        input.read(&mut form, (&around, &initiatives), actions, blank(house, organisation, actor));
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, (&new, &links), &search_of(&new), at).await?;
    deed.done(house, Event::new("training.added", new.id).with("title", new.title)).await?;
    Ok(new.id)
}

/// Changes what a training says, in a state in which the table lets.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: TrainingId,
    input: &TrainingInput,
) -> Result<(), Problem> {
    let actions = Actions::find(house, actor, &input.actions).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.training.organisation;
    let around = Around::load(&mut tx, organisation).await?;
    let initiatives = Readable::load(&mut tx, actor, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let is_change = |event: &trellis_store::events::Logged| event.deed == "training.changed";
    stands(&held.training).refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let (changed, links) = input.read(&mut form, (&around, &initiatives), actions, held.training.clone());
    form.finish()?;
    // Nobody moves a training to where it would be somebody else's.
    let concerns = changed.concerns(plans(&links), links.members.clone());
    may_do(actor, Right::Edit, &Matter { concerns: &concerns, ..held.matter() })?;
    store::change(&mut deed.tx, &deed.permit, (&changed, &links), &search_of(&changed)).await?;
    deed.done(house, Event::new("training.changed", id).with("title", changed.title)).await
}

/// Takes a planned training back: nobody was invited, and nothing of it stays but the log's word.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: TrainingId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    store::remove(&mut deed.tx, &deed.permit, &held.training).await?;
    deed.done(house, Event::new("training.withdrawn", id).with("title", held.training.title)).await
}

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// `open`, `hold`, `call-off` or `close`.
    pub to: String,
    /// call-off: why.
    pub why: String,
}

/// Moves a training on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: TrainingId,
    input: &MoveInput,
) -> Result<TrainingState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let mut form = Form::default();
    let way = form.choice("to", &input.to, Way::from_code);
    let why_off = form.optional_text("why", &input.why).unwrap_or_default();
    form.finish()?;
    let Some(way) = way else { return Err(Problem::new(Code::FormInvalid)) };
    let mut moved = held.training;
    if way == Way::CallOff {
        moved.why_off = why_off;
    }
    moved.course = step(&moved, way, house.today()).map_err(broken)?;
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let Training { title, course, .. } = moved;
    let event = match way {
        Way::CallOff => Event::new("training.called_off", id),
        _ => Event::new("training.moved", id).with("state", course.state.code()),
    };
    deed.done(house, event.with("title", title)).await?;
    Ok(course.state)
}

fn broken(rule: TrainingRule) -> Problem {
    match rule {
        TrainingRule::NotFrom(TrainingState::Closed, _) => Problem::new(Code::TrainingClosed),
        TrainingRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("training-way-{}", way.code())).collect();
            Problem::new(Code::TrainingNotFrom)
                .with("value", Quoted::Said(vec![format!("training-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        TrainingRule::NoDay => Problem::new(Code::TrainingNoDay),
        TrainingRule::NotBegun(day) => Problem::new(Code::TrainingNotBegun).with("day", day),
        TrainingRule::NotOver(day) => Problem::new(Code::TrainingNotOver).with("day", day),
        TrainingRule::NoReason => FieldProblem::new("why", Code::FieldEmpty).into(),
    }
}
