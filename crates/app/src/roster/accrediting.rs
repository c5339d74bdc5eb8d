//! What happens in a category of an expert: a workshop, a mission in the field beside a mentor, a refresher, a lapse. What follows
//! what is `domain`'s; and that a record is still true, said by its expert.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, policy::Right},
    plans::registers::vocabulary::TermId,
    roster::{
        accreditation::{AccreditationRule, Passing, pass as passed},
        expert::ExpertId,
    },
};
use trellis_store::Across;

use super::{Held, around::Around, deeds::save};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// What happened, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PassingInput {
    /// The category, by id, label or words.
    pub category: String,
    /// `workshop`, `field`, `refresh` or `lapse`.
    pub passing: String,
    /// The day; empty for today.
    pub on: String,
    /// Who accompanied the mission in the field. Sealed like the rest.
    pub mentor: String,
    /// Where it can be read; may be empty.
    pub evidence: String,
}

/// Keeps what happened in a category.
pub async fn pass(
    house: &House,
    actor: Actor<'_>,
    id: ExpertId,
    input: &PassingInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, Right::Read)?;
    held.admits(actor, Right::Move)?;
    let around = Around::load(&mut tx, held.expert.organisation, house.today()).await?;
    let deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let mut form = Form::default();
    let at = |text: &str| {
        let term: TermId = around.category(text)?;
        held.dossier.categories.iter().position(|each| each.term == term)
    };
    let at = form.choice("category", &input.category, at);
    let passing = form.choice("passing", &input.passing, Passing::from_code);
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    let mentor = form.optional_text("mentor", &input.mentor).unwrap_or_default();
    let evidence = form.optional_text("evidence", &input.evidence).unwrap_or_default();
    form.finish()?;
    let (Some(at), Some(passing), Some(on)) = (at, passing, on) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let after = passed(&held.dossier.categories[at], passing, (on, &mentor, &evidence)).map_err(broken)?;
    let event = Event::new("expert.accredited", id).with("stage", after.stage.code());
    held.dossier.categories[at] = after;
    save(house, deed, &held, event.with("code", held.expert.code())).await
}

fn broken(rule: AccreditationRule) -> Problem {
    match rule {
        AccreditationRule::NotFrom(stage, next) => {
            let next = next.iter().map(|each| format!("expert-passing-{}", each.code())).collect();
            FieldProblem::new("passing", Code::ExpertNotNext)
                .with("value", Quoted::Said(vec![format!("expert-stage-{}", stage.code())]))
                .with("next", Quoted::Said(next))
        }
        AccreditationRule::NoMentor => FieldProblem::new("mentor", Code::ExpertNoMentor),
        AccreditationRule::Backwards(day) => FieldProblem::new("on", Code::ExpertBackwards).with("day", day),
    }
    .into()
}

/// Says that the own record is still true: it holds from today on again.
pub async fn confirm(house: &House, actor: Actor<'_>, id: ExpertId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, Right::Edit)?;
    let deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    held.expert.confirmed_on = house.today();
    let event = Event::new("expert.confirmed", id).with("code", held.expert.code());
    save(house, deed, &held, event).await
}
