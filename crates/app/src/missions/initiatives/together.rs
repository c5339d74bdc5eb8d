//! Recording that two initiatives are done together, and taking that back (REQUIREMENTS S4.28). It takes whoever may change
//! both; it is shown to whoever may read the other one.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    missions::initiatives::{
        InitiativeId,
        together::{Joined, Together},
    },
    people::{Actor, may_do, policy::Right},
};
use trellis_store::{
    Tx,
    missions::initiatives::{self as initiatives_store, together as store},
};

use super::{Held, kept::begin, name_of};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// That two are done together, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TogetherInput {
    /// The other, by code or id.
    pub other: String,
    /// `merged` or `shared`.
    pub way: String,
    /// What is shared, or why they are merged.
    pub text: String,
    /// Since which day; empty for today.
    pub on: String,
}

/// Records it.
pub async fn join(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &TogetherInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let organisation = held.initiative.organisation;
    let found = match input.other.trim().parse() {
        Ok(id) => Some(id),
        Err(_) => initiatives_store::find_by_code(&mut deed.tx, organisation, input.other.trim()).await?,
    };
    let other = match found {
        Some(other) => Held::load(&mut deed.tx, actor, other).await.ok(),
        None => None,
    };
    if other.is_none() {
        let code = if input.other.trim().is_empty() { Code::FieldEmpty } else { Code::FieldChoice };
        form.wrong("other", code, &[("value", input.other.trim())]);
    }
    let way = form.choice("way", &input.way, Joined::from_code);
    let text = form.text("text", &input.text);
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    if let Some(other) = &other {
        let is_itself = other.initiative.id == id;
        if is_itself || other.initiative.course.state.is_over() {
            form.wrong("other", Code::TogetherOther, &[("value", input.other.trim())]);
        }
        let known = store::of(&mut deed.tx, &[id]).await?;
        if known.iter().any(|each| each.beside(id) == other.initiative.id) {
            form.wrong("other", Code::TogetherTwice, &[("value", input.other.trim())]);
        }
    }
    form.finish()?;
    let (Some(other), Some(way), Some(on)) = (other, way, on) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    // It says something of both, hence takes whoever may change both.
    may_do(actor, Right::Edit, &other.matter())?;
    let new = Together { id: house.id(), one: id, other: other.initiative.id, way, text, on };
    let at = deed.at;
    store::join(&mut deed.tx, &deed.permit, &new, at).await?;
    let event = Event::new("initiative.joined", id).with("code", held.initiative.code.as_str());
    deed.done(house, event.with("other", other.initiative.code.as_str()).with("way", way.code())).await
}

/// With which others an initiative is done, each with code and title, as far as the actor may read them.
pub(super) async fn beside(
    tx: &mut Tx,
    actor: Actor<'_>,
    id: InitiativeId,
) -> Result<Vec<(Together, String)>, Problem> {
    let mut known = Vec::new();
    for each in store::of(tx, &[id]).await? {
        if let Ok(other) = Held::load(tx, actor, each.beside(id)).await {
            known.push((each, name_of(&other.initiative)));
        }
    }
    Ok(known)
}
