//! Rounds of consultation: opened by officers, answered by Members' focal points for their own Member, or by an officer
//! on a Member's behalf with the source (REQUIREMENTS S4.21). Nobody writes for another Member.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{
        Consultation, ConsultationAnswer, ConsultationAnswerId, ConsultationId,
        consultation::{Audience, Round, speaks_for},
    },
    members::{Member, MemberId},
    people::{
        Actor, OrganisationId, Verb, may,
        policy::{self, Matter, Right, Scope, Standing},
    },
    plans::record::PlanId,
};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Table},
};
use trellis_store::{Across, meetings as store, members};
use trellis_words::Words;

use super::{DueRound, Room, begin, named, room_in};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// A round as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RoundInput {
    /// Its title.
    pub title: String,
    /// Code or id of the plan it is about; may be empty.
    pub plan: String,
    /// What is asked about.
    pub subject: String,
    /// `public` or `members`.
    pub audience: String,
    /// First day; empty for today.
    pub opens_on: String,
    /// Last day, in words.
    pub closes: String,
}

/// Opens a round.
pub async fn add(house: &House, actor: Actor<'_>, input: &RoundInput) -> Result<ConsultationId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let round = read(&room, input, house.id())?;
    store::add_consultation(&mut deed.tx, &deed.permit, &round).await?;
    deed.done(house, Event::new("consultation.opened", round.id).with("code", &round.title)).await?;
    Ok(round.id)
}

/// Changes a round.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: ConsultationId,
    input: &RoundInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    find(&room, id)?;
    let round = read(&room, input, id)?;
    store::change_consultation(&mut deed.tx, &deed.permit, &round).await?;
    deed.done(house, Event::new("consultation.changed", id).with("code", &round.title)).await
}

fn read(room: &Room, input: &RoundInput, id: ConsultationId) -> Result<Consultation, Problem> {
    let mut form = Form::default();
    let title = form.text("title", &input.title);
    let plan = match input.plan.trim() {
        "" => None,
        text => form.choice("plan", text, |text| -> Option<PlanId> {
            named(&room.plans, text, |plan| plan.id, |plan| &plan.code)
        }),
    };
    let subject = form.text("subject", &input.subject);
    let audience = form.choice("audience", &input.audience, Audience::from_code);
    let opens_on = match input.opens_on.trim() {
        "" => Some(room.today),
        text => form.day("opens_on", text),
    };
    let closes = form.text("closes", &input.closes);
    form.finish()?;
    let (Some(audience), Some(opens_on)) = (audience, opens_on) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let organisation = room.organisation.id;
    Ok(Consultation { id, organisation, title, plan, subject, audience, opens_on, closes })
}

/// A round as a form shows it, for somebody to change.
pub fn typed(room: &Room, round: &Consultation) -> RoundInput {
    let plan = room.plans.iter().find(|plan| Some(plan.id) == round.plan);
    RoundInput {
        title: round.title.clone(),
        plan: plan.map(|plan| plan.code.clone()).unwrap_or_default(),
        subject: round.subject.clone(),
        audience: round.audience.code().to_owned(),
        opens_on: round.opens_on.to_string(),
        closes: round.closes.clone(),
    }
}

/// The round that a command line names, by id or by its title where only one has it.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<ConsultationId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let room = super::room(house, actor, organisation).await?;
    let name = name.trim();
    let is_it = |each: &&DueRound| {
        each.round.id.to_string() == name || each.round.title.to_lowercase() == name.to_lowercase()
    };
    let mut found = room.rounds.iter().filter(is_it);
    let one = found.next().filter(|_| found.next().is_none());
    one.map(|each| each.round.id).ok_or_else(Problem::not_found)
}

fn find(room: &Room, id: ConsultationId) -> Result<&DueRound, Problem> {
    room.rounds.iter().find(|each| each.round.id == id).ok_or_else(Problem::not_found)
}

/// A round with what every Member said, or did not.
pub struct RoundView {
    /// The organisation's room.
    pub room: Room,
    /// The round.
    pub round: DueRound,
    /// Every Member with its answers, by name.
    pub members: Vec<(Member, Vec<ConsultationAnswer>)>,
    /// The Members that the actor may answer for.
    pub speaks_for: Vec<MemberId>,
    /// Whether the actor answers on behalf, and so has to say from what source.
    pub on_behalf: bool,
}

/// One round.
///
/// # Errors
/// The same for a round that is not there and one the actor may not know of.
pub async fn round(house: &House, actor: Actor<'_>, id: ConsultationId) -> Result<RoundView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let round = store::consultation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let room = room_in(house, &mut tx, actor, round.organisation).await?;
    let round = find(&room, id)?.clone();
    let answers = store::answers(&mut tx, id).await?;
    let known = members::list(&mut tx, room.organisation.id).await?;
    let may_speak = |member: &Member| {
        round.state == Round::Open && (room.may_keep || speaks_for(actor, room.organisation.id, member.id))
    };
    let speaks_for = known.iter().filter(|member| may_speak(member)).map(|member| member.id).collect();
    let of = |member: &Member| answers.iter().filter(|each| each.member == member.id).cloned().collect();
    let members = known.into_iter().map(|member| (of(&member), member)).map(|(said, member)| (member, said));
    let (members, on_behalf) = (members.collect(), room.may_keep);
    Ok(RoundView { members, room, round, speaks_for, on_behalf })
}

/// What a Member says, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SaidInput {
    /// The Member by code or id; empty for a focal point of one Member.
    pub member: String,
    /// Its words.
    pub text: String,
    /// The day it came in; empty for today.
    pub received_on: String,
    /// Where an officer took it from.
    pub source: String,
}

/// Takes a Member's answer: from its own focal point, or from an officer with the source.
///
/// # Errors
/// A focal point of another Member is refused, as is everybody who speaks for none; so are answers outside the round.
pub async fn answer(
    house: &House,
    actor: Actor<'_>,
    id: ConsultationId,
    input: &SaidInput,
) -> Result<ConsultationAnswerId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let round = store::consultation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let organisation = round.organisation;
    let room = room_in(house, &mut tx, actor, organisation).await?;
    let state = find(&room, id)?.state;
    let known = members::list(&mut tx, organisation).await?;
    let mut form = Form::default();
    let member = match input.member.trim() {
        "" => own_member(actor, organisation, &known),
        text => named(&known, text, |member| member.id, |member| &member.code),
    };
    if member.is_none() {
        form.wrong("member", Code::FieldChoice, &[("value", input.member.trim())]);
    }
    let text = form.text("text", &input.text);
    let received_on = match input.received_on.trim() {
        "" => Some(room.today),
        text => form.past_day("received_on", text, room.today),
    };
    let source = if room.may_keep { Some(form.text("source", &input.source)) } else { None };
    // The right comes before the form: whoever may not answer learns nothing about fields.
    let concerns = member.map(|member| Scope::One(member.bits()));
    let right = if room.may_keep { Right::Edit } else { Right::Comment };
    let standing = Standing::Plan(policy::Plan::Adopted);
    let matter = Matter { organisation, standing, concerns: concerns.as_slice(), made_by: None };
    let mut deed = house.permit(tx, actor, right, &matter)?;
    if !room.may_keep && !member.is_some_and(|member| speaks_for(actor, organisation, member)) {
        return Err(Problem::new(Code::NotAllowed));
    }
    form.finish()?;
    // An officer may still enter a letter that came in time; a Member's own form is closed.
    if state == Round::ToCome || state == Round::Closed && !room.may_keep {
        return Err(Problem::new(Code::RoundClosed));
    }
    let (Some(member), Some(received_on)) = (member, received_on) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let said = ConsultationAnswer {
        id: house.id(),
        consultation: id,
        member,
        text,
        received_on,
        source,
        entered_by: deed.permit.person(),
        entered_at: deed.at,
        outcome: String::new(),
    };
    store::add_answer(&mut deed.tx, &deed.permit, &said).await?;
    deed.done(house, Event::new("consultation.answered", id).with("member", member.to_string())).await?;
    Ok(said.id)
}

/// The one Member that the actor is a focal point of.
fn own_member(actor: Actor<'_>, organisation: OrganisationId, known: &[Member]) -> Option<MemberId> {
    let mut own = known.iter().filter(|member| speaks_for(actor, organisation, member.id));
    own.next().filter(|_| own.next().is_none()).map(|member| member.id)
}

/// What came of an answer, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SettledInput {
    /// The answer's id.
    pub answer: String,
    /// What came of it.
    pub outcome: String,
}

/// Says what came of an answer.
pub async fn settle(
    house: &House,
    actor: Actor<'_>,
    id: ConsultationId,
    input: &SettledInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    find(&room, id)?;
    let answers = store::answers(&mut deed.tx, id).await?;
    let answer = answers.iter().find(|each| each.id.to_string() == input.answer.trim());
    let answer = answer.ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let outcome = form.text("outcome", &input.outcome);
    form.finish()?;
    store::settle_answer(&mut deed.tx, &deed.permit, id, answer.id, &outcome).await?;
    deed.done(house, Event::new("consultation.settled", id)).await
}

/// The round as a table: one row an answer, and one for each Member that said nothing.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    id: ConsultationId,
    words: &Words,
) -> Result<Vec<u8>, Problem> {
    let view = round(house, actor, id).await?;
    may(actor, Verb::ReadMeetings, view.room.organisation.id)?;
    let heads = [
        "consultation-member",
        "consultation-received",
        "consultation-text",
        "consultation-source",
        "consultation-outcome",
    ];
    let mut rows = vec![heads.iter().map(|key| Cell::of(words.say(key))).collect()];
    for (member, said) in &view.members {
        let blank = || Cell::of("");
        for each in said {
            rows.push(vec![
                Cell::of(member.name.as_str()),
                Cell::of(each.received_on.to_string()),
                Cell::of(each.text.as_str()),
                Cell::of(each.source.as_deref().unwrap_or_default()),
                Cell::of(each.outcome.as_str()),
            ]);
        }
        if said.is_empty() {
            let none = Cell::of(words.say("consultation-no-answer"));
            rows.push(vec![Cell::of(member.name.as_str()), blank(), none, blank(), blank()]);
        }
    }
    Ok(csv::write(&Document { blocks: vec![Table::of(1, rows).into()], ..Document::default() }))
}
