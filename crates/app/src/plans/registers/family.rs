//! Keeping the family of instruments, inviting it into a plan, and writing its answers down.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::Actor,
    plans::{
        record::PlanId,
        registers::family::{Ask, InstrumentId, Invitation, InvitationId, Kinship, Related, Replied, Reply},
    },
};
use trellis_store::{events::Logged, plans::registers as store};

use super::begin;
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
    stale::{Stands, held},
};

/// An instrument of the family as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RelateInput {
    /// Its code. An instrument that the organisation has already joins the family under its own name.
    pub code: String,
    /// Its name; not needed for an instrument that is known.
    pub name: String,
    /// Code of how it belongs.
    pub kinship: String,
}

/// Puts an instrument into the family, or changes how it belongs.
pub async fn relate(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &RelateInput,
) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let code = form.text("code", &input.code);
    let name = match live.instruments.iter().find(|each| each.code == code) {
        Some(known) => known.name.clone(),
        None => form.text("name", &input.name),
    };
    let kinship = form.choice("kinship", &input.kinship, Kinship::from_code);
    form.finish()?;
    let Some(kinship) = kinship else { return Err(Problem::new(Code::FormInvalid)) };
    let related = Related { id: house.id(), code, name, kinship };
    store::relate(&mut tx, &permit, &related).await?;
    let event = Event::new("family.related", live.plan.id).with("code", related.code);
    Deed { tx, permit, at }.done(house, event).await
}

/// An invitation as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct InviteInput {
    /// The instrument's code.
    pub instrument: String,
    /// Code of what it is asked to do.
    pub ask: String,
    /// The day of the invitation.
    pub invited_on: String,
}

/// Writes down that an instrument was invited. Those of the same secretariat are included without it.
pub async fn invite(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &InviteInput,
) -> Result<InvitationId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let invited = |code: &str| -> Option<InstrumentId> {
        let is_it = |each: &&Related| each.code == code && each.kinship == Kinship::Related;
        live.registers.family.iter().find(is_it).map(|each| each.id)
    };
    let instrument = form.choice("instrument", &input.instrument, invited);
    let ask = form.choice("ask", &input.ask, Ask::from_code);
    let day = form.past_day("invited_on", &input.invited_on, house.today());
    form.finish()?;
    let (Some(instrument), Some(ask), Some(invited_on)) = (instrument, ask, day) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let same = |each: &Invitation| each.instrument == instrument && each.ask == ask;
    if live.registers.invitations.iter().any(same) {
        return Err(Problem::new(Code::CodeTaken).with("value", input.instrument.trim()));
    }
    let new = Invitation { id: house.id(), plan: live.plan.id, instrument, ask, invited_on, replied: None };
    store::add_invitation(&mut tx, &permit, &new).await?;
    let event = Event::new("family.invited", new.id).with("code", input.instrument.trim());
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(new.id)
}

/// An answer as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReplyInput {
    /// The invitation, by id or as `code/ask`.
    pub invitation: String,
    /// The day of the answer.
    pub replied_on: String,
    /// Code of the answer.
    pub reply: String,
    /// Its words; may be empty.
    pub text: String,
    /// The version of [`stands`] that it was made from; empty where nobody looked.
    pub seen: String,
}

/// What stands as the answer to an invitation.
pub fn stands(invitation: &Invitation) -> Stands {
    let replied = invitation.replied.as_ref();
    Stands::new([
        ("replied_on", replied.map(|replied| replied.on.to_string()).unwrap_or_default()),
        ("reply", replied.map_or("", |replied| replied.reply.code()).to_owned()),
        ("text", replied.map(|replied| replied.text.clone()).unwrap_or_default()),
    ])
}

/// Writes down what an instrument answered; a later answer replaces the earlier one.
pub async fn reply(house: &House, actor: Actor<'_>, plan: PlanId, input: &ReplyInput) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let live = held(house, &mut tx, actor, live.plan.id).await?;
    let code_of = |id: InstrumentId| {
        let found = live.registers.family.iter().find(|each| each.id == id);
        found.map(|each| each.code.clone()).unwrap_or_default()
    };
    let asked = input.invitation.trim();
    let is_it = |each: &&Invitation| {
        each.id.to_string() == asked || format!("{}/{}", code_of(each.instrument), each.ask.code()) == asked
    };
    let invitation = live.registers.invitations.iter().find(is_it).cloned().ok_or_else(Problem::not_found)?;
    let code = code_of(invitation.instrument);
    let stands = stands(&invitation);
    let mut form = Form::default();
    let day = form.past_day("replied_on", &input.replied_on, house.today());
    let reply = form.choice("reply", &input.reply, Reply::from_code);
    let text = form.optional_text("text", &input.text).unwrap_or_default();
    form.finish()?;
    let (Some(on), Some(reply)) = (day, reply) else { return Err(Problem::new(Code::FormInvalid)) };
    let answered = invitation.answer(Replied { on, reply, text }).map_err(|rule| {
        let mut form = Form::default();
        let (asked, answered) = (rule.invited_on.to_string(), on.to_string());
        let args = [("asked", asked.as_str()), ("answered", answered.as_str())];
        form.wrong("replied_on", Code::FactOutcomeBeforeRequest, &args);
        form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid))
    })?;
    let is_it = |event: &Logged| event.deed == "family.answered";
    stands.refuse_other(&input.seen, &mut tx, permit.organisation(), answered.id, is_it).await?;
    store::answer_invitation(&mut tx, &permit, &answered).await?;
    let event = Event::new("family.answered", answered.id).with("code", code).with("outcome", reply.code());
    Deed { tx, permit, at }.done(house, event).await
}
