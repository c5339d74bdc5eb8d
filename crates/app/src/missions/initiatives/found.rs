//! What was found of an initiative is put, said something of, and taken away, as long as no body looks at it (REQUIREMENTS
//! S1.25). That the initiative brought something about is never typed: it takes an evaluation, by name.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::{MemberId, PartnerId},
    missions::initiatives::{
        Initiative, InitiativeId, InitiativeState,
        review::{Effect, Feedback, FeedbackId, Found, FoundId},
    },
    people::{
        Actor,
        policy::{Bearer, Right, Scope},
    },
};
use trellis_store::{
    Across, Tx, members as members_store,
    missions::initiatives::{self as initiatives_store, review as store},
};

use super::{super::typed::absent, Held, moves::over, view::speaks_for};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// A finding, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FoundInput {
    /// The finding by id, where one is changed; empty for a new one.
    pub id: String,
    /// What was found.
    pub statement: String,
    /// What shows it.
    pub evidence: String,
    /// `seen`, `partly`, `not-seen` or `too-early`.
    pub effect: String,
    /// The evaluation that shows that the initiative brought it about; empty where none does.
    pub evaluation: String,
    /// What is learnt from it; may be empty.
    pub lesson: String,
    /// As at which day; empty for today.
    pub on: String,
}

/// What somebody says of a finding, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FeedbackInput {
    /// The finding by id or by its first words.
    pub found: String,
    /// The words.
    pub text: String,
}

/// A finding that is taken away, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FoundRemoval {
    /// The finding by id.
    pub id: String,
}

/// Whether an initiative is done, and whether something of it can be found already: once it is carried out.
pub(super) fn times(initiative: &Initiative) -> (bool, bool) {
    let state = initiative.course.state;
    let is_done = state == InitiativeState::Completed;
    (is_done, is_done || state == InitiativeState::UnderWay)
}

/// A deed on what was found: nothing is changed while bodies look at it.
pub(super) async fn begin(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    right: Right,
) -> Result<(Held, Deed), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, right, &held.matter())?;
    over(&held)?;
    if !times(&held.initiative).1 {
        return Err(Problem::new(Code::FoundEarly));
    }
    Ok((held, deed))
}

async fn refuse_closed(tx: &mut Tx, id: InitiativeId) -> Result<(), Problem> {
    let report = store::reports(tx, &[id]).await?;
    match report.iter().all(|(_, report)| report.state.is_open()) {
        true => Ok(()),
        false => Err(Problem::new(Code::FinalReportOut)),
    }
}

/// Records what was found, or puts it right.
pub async fn put(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &FoundInput,
) -> Result<FoundId, Problem> {
    let (held, mut deed) = begin(house, actor, id, Right::Edit).await?;
    refuse_closed(&mut deed.tx, id).await?;
    let mut form = Form::default();
    let statement = form.text("statement", &input.statement);
    let evidence = form.text("evidence", &input.evidence);
    let effect = form.choice("effect", &input.effect, Effect::from_code);
    let evaluation = form.optional_text("evaluation", &input.evaluation).unwrap_or_default();
    let lesson = form.optional_text("lesson", &input.lesson).unwrap_or_default();
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(effect), Some(on)) = (effect, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let own = match input.id.trim() {
        "" => house.id(),
        text => text.parse().map_err(|_| Problem::not_found())?,
    };
    let found = Found { id: own, statement, evidence, effect, evaluation, lesson, on };
    let at = deed.at;
    store::put_found(&mut deed.tx, &deed.permit, id, &found, at).await.map_err(absent)?;
    done(house, deed, &held, ("initiative.found_put", found.statement.clone())).await?;
    Ok(found.id)
}

/// Takes a finding away.
pub async fn remove(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &FoundRemoval,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id, Right::Edit).await?;
    refuse_closed(&mut deed.tx, id).await?;
    let found: FoundId = input.id.trim().parse().map_err(|_| Problem::not_found())?;
    store::remove_found(&mut deed.tx, &deed.permit, (id, found)).await.map_err(absent)?;
    done(house, deed, &held, ("initiative.found_removed", found.to_string())).await
}

/// Counts the change and makes it lasting.
async fn done(
    house: &House,
    mut deed: Deed,
    held: &Held,
    (name, what): (&'static str, String),
) -> Result<(), Problem> {
    initiatives_store::touch(&mut deed.tx, &deed.permit, &held.initiative).await?;
    let event = Event::new(name, held.initiative.id).with("code", held.initiative.code.as_str());
    deed.done(house, event.with("part", what)).await
}

/// Keeps what somebody says of a finding: in the name of the Member or partner that the actor speaks for, if it is one that
/// has a part in the initiative.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &FeedbackInput,
) -> Result<FeedbackId, Problem> {
    let (held, mut deed) = begin(house, actor, id, Right::Comment).await?;
    let all = store::found(&mut deed.tx, &[id]).await?;
    let (member, partner) = voice(&mut deed.tx, actor, &held).await?;
    let mut form = Form::default();
    let found = form.choice("found", &input.found, |text| {
        let is_it = |found: &Found| found.id.to_string() == text || found.statement.starts_with(text);
        all.iter().map(|(_, found)| found).find(|found| is_it(found)).map(|found| found.id)
    });
    let text = form.text("text", &input.text);
    form.finish()?;
    let Some(found) = found else { return Err(Problem::new(Code::FormInvalid)) };
    let said =
        Feedback { id: house.id(), found, text, member, partner, by: deed.permit.person(), at: deed.at };
    store::say_of(&mut deed.tx, &deed.permit, id, &said).await?;
    let event = Event::new("initiative.feedback_given", id).with("code", held.initiative.code);
    deed.done(house, event.with("part", found.to_string())).await?;
    Ok(said.id)
}

/// In whose name the actor speaks.
async fn voice(
    tx: &mut Tx,
    actor: Actor<'_>,
    held: &Held,
) -> Result<(Option<MemberId>, Option<PartnerId>), Problem> {
    let organisation = held.initiative.organisation;
    let members = members_store::list(tx, organisation).await?;
    let concerned = members.iter().filter(|member| held.members.contains(&member.id));
    let member = concerned.into_iter().find(|member| speaks_for(actor, organisation, member));
    let scopes: Vec<Scope> = match actor.bearer() {
        Bearer::Holder { grants, .. } => grants.iter().map(|grant| grant.scope).collect(),
        _ => Vec::new(),
    };
    let partner = held.partners.iter().find(|partner| scopes.contains(&Scope::of(**partner))).copied();
    Ok((member.map(|member| member.id), partner))
}
