//! Keeping sessions: what they are, when they move, what is on the agenda and who took part. An election that a session
//! holds is written down and gives no rights: those come by an office that somebody else approves.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{
        AgendaItem, AgendaItemId, Participant, ParticipantId, Session, SessionId, SessionState,
        session::{Elected, Move, Represents},
    },
    members::{Member, MemberId},
    people::Actor,
};
use trellis_store::{events::Logged, meetings as store, members, people::settings, plans::registers};

use super::{Room, begin, bodies::body_named, named};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
    stale::Stands,
};

/// Deeds' names in the log.
const AGENDA_CHANGED: &str = "meeting.agenda_changed";
const PARTICIPANT_CHANGED: &str = "meeting.participant_changed";

/// A session as typed. Its days are set when it is added; later they move with a reason.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SessionInput {
    /// Code or id of the body that meets.
    pub body: String,
    /// Its number as printed; may be empty.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// Who hosts it; may be empty.
    pub host: String,
    /// The decision that called for it; an official number of the register of mandates is linked.
    pub mandate: String,
    /// First day; may be empty.
    pub first_day: String,
    /// Last day; may be empty.
    pub last_day: String,
    /// Code of its state; empty for planned.
    pub state: String,
    /// From which day the public may know of it; empty while it is internal.
    pub published_on: String,
    /// The day its record bears; may be empty.
    pub recorded_on: String,
    /// How many people took part; may be empty.
    pub headcount: String,
    /// The version that was changed; empty when adding.
    pub version: String,
}

/// Adds a session.
pub async fn add(house: &House, actor: Actor<'_>, input: &SessionInput) -> Result<SessionId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let mut form = Form::default();
    let first_day = form.optional_day("first_day", &input.first_day);
    let last_day = form.optional_day("last_day", &input.last_day);
    let session = read(&room, &mut deed, input, form, house.id()).await?;
    let session = Session { first_day, last_day: last_day.or(first_day), version: 1, ..session };
    store::add_session(&mut deed.tx, &deed.permit, &session).await?;
    let settings = settings::settings(&mut deed.tx, room.organisation.id).await?;
    let body = room.body(session.body).map(|body| body.code.as_str()).unwrap_or_default();
    if let Some(title) = settings.standing_item(body) {
        let item = blank_item(house, session.id, (1, String::new(), title.to_owned()));
        let item = AgendaItem { standing: true, ..item };
        store::insert_agenda_item(&mut deed.tx, &deed.permit, &item).await?;
        deed.log(house, &Event::new(AGENDA_CHANGED, session.id).with("code", &item.title)).await?;
    }
    deed.done(house, Event::new("meeting.added", session.id).with("code", &session.title)).await?;
    Ok(session.id)
}

/// Changes everything about a session but its days.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &SessionInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let present = room.session(id).ok_or_else(Problem::not_found)?.clone();
    let session = read(&room, &mut deed, input, Form::default(), id).await?;
    let session = Session {
        first_day: present.first_day,
        last_day: present.last_day,
        version: version(&input.version, present.version),
        ..session
    };
    store::change_session(&mut deed.tx, &deed.permit, &session).await?;
    deed.done(house, Event::new("meeting.changed", id).with("state", session.state.code())).await
}

/// The version a form was made from; the present one where a call names none.
fn version(text: &str, present: i64) -> i64 {
    text.trim().parse().unwrap_or(present)
}

async fn read(
    room: &Room,
    deed: &mut Deed,
    input: &SessionInput,
    mut form: Form,
    id: SessionId,
) -> Result<Session, Problem> {
    let body = form.choice("body", &input.body, |text| body_named(room, text));
    let title = form.text("title", &input.title);
    let state = match input.state.trim() {
        "" => Some(SessionState::Planned),
        text => form.choice("state", text, SessionState::from_code),
    };
    let optional =
        |form: &mut Form, name: &'static str, text: &str| form.optional_text(name, text).unwrap_or_default();
    let number = optional(&mut form, "number", &input.number);
    let place = optional(&mut form, "place", &input.place);
    let host = optional(&mut form, "host", &input.host);
    let mandate = optional(&mut form, "mandate", &input.mandate);
    let published_on = form.optional_day("published_on", &input.published_on);
    let recorded_on = form.optional_day("recorded_on", &input.recorded_on);
    let headcount = match input.headcount.trim() {
        "" => None,
        text => form.whole("headcount", text),
    };
    form.finish()?;
    let (Some(body), Some(state)) = (body, state) else { return Err(Problem::new(Code::FormInvalid)) };
    let organisation = room.organisation.id;
    let mandates = registers::mandates_of(&mut deed.tx, organisation).await?;
    Ok(Session {
        id,
        organisation,
        body,
        number,
        title,
        place,
        host,
        mandate_item: named(&mandates, &mandate, |each| each.id, |each| &each.number),
        mandate,
        first_day: None,
        last_day: None,
        state,
        published_on,
        recorded_on,
        headcount,
        version: 1,
    })
}

/// New days, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// First day; empty takes the days away.
    pub first_day: String,
    /// Last day; empty for the first.
    pub last_day: String,
    /// Why.
    pub reason: String,
    /// The version that was changed; may be empty.
    pub version: String,
}

/// Moves a session to other days. Whatever is counted from it moves along; what was sent stays as sent.
pub async fn relocate(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &MoveInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let session = room.session(id).ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let first = form.optional_day("first_day", &input.first_day);
    let last = form.optional_day("last_day", &input.last_day).or(first);
    let reason = form.text("reason", &input.reason);
    form.finish()?;
    let session = Session { version: version(&input.version, session.version), ..session.clone() };
    let from = (session.first_day, session.last_day);
    let moved = Move { from, to: (first, last), reason, at: deed.at, by: deed.permit.person() };
    store::move_session(&mut deed.tx, &deed.permit, &session, house.id(), &moved).await?;
    deed.done(house, Event::new("meeting.moved", id).with("reason", moved.reason)).await
}

/// An item of an agenda, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AgendaInput {
    /// Id of the item that changes; empty for a new one.
    pub item: String,
    /// Its number to the letter; may be empty.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its place in the agenda, from 1; empty for the end, or for where it is.
    pub position: String,
    /// The version of [`item_stands`] that a change was made from; empty where nobody looked.
    pub seen: String,
}

/// An item of an agenda as a form shows it, for somebody to change.
pub fn item_typed(item: &AgendaItem) -> AgendaInput {
    let input = AgendaInput {
        item: item.id.to_string(),
        number: item.number.clone(),
        title: item.title.clone(),
        position: item.position.to_string(),
        seen: String::new(),
    };
    AgendaInput { seen: item_stands(&input).version(), ..input }
}

fn item_stands(input: &AgendaInput) -> Stands {
    Stands::new([
        ("number", input.number.clone()),
        ("title", input.title.clone()),
        ("position", input.position.clone()),
    ])
}

/// Puts an item on an agenda, or changes one.
pub async fn put_item(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &AgendaInput,
) -> Result<AgendaItemId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let agenda = store::agenda(&mut deed.tx, id).await?;
    let mut form = Form::default();
    let number = form.optional_text("number", &input.number).unwrap_or_default();
    let title = form.text("title", &input.title);
    let position = match input.position.trim() {
        "" => None,
        text => form.whole("position", text),
    };
    let present = match input.item.trim() {
        "" => None,
        text => Some(item_named(&agenda, text).ok_or_else(Problem::not_found)?),
    };
    form.finish()?;
    let places = u32::try_from(agenda.len()).unwrap_or(u32::MAX);
    let item = match present {
        Some(present) => {
            let is_it = |event: &Logged| event.deed == AGENDA_CHANGED;
            let organisation = room.organisation.id;
            let stands = item_stands(&item_typed(present));
            stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_it).await?;
            let position = position.unwrap_or(present.position).clamp(1, places);
            let item = AgendaItem { number, title, position, ..present.clone() };
            store::change_agenda_item(&mut deed.tx, &deed.permit, &item, present.position).await?;
            item
        }
        None => {
            let end = places.saturating_add(1);
            let position = position.unwrap_or(end).clamp(1, end);
            let item = blank_item(house, id, (position, number, title));
            store::insert_agenda_item(&mut deed.tx, &deed.permit, &item).await?;
            item
        }
    };
    deed.done(house, Event::new(AGENDA_CHANGED, id).with("code", &item.title)).await?;
    Ok(item.id)
}

fn blank_item(
    house: &House,
    session: SessionId,
    (position, number, title): (u32, String, String),
) -> AgendaItem {
    AgendaItem { id: house.id(), session, position, number, title, considered: false, standing: false }
}

fn item_named<'a>(agenda: &'a [AgendaItem], text: &str) -> Option<&'a AgendaItem> {
    let id = named(agenda, text, |item| item.id, |item| &item.number)?;
    agenda.iter().find(|item| item.id == id)
}

/// Which item or participant.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OneInput {
    /// Its id; for an item of the agenda also its number.
    pub id: String,
}

/// Takes an item off an agenda.
pub async fn remove_item(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &OneInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let agenda = store::agenda(&mut deed.tx, id).await?;
    let item = item_named(&agenda, &input.id).ok_or_else(Problem::not_found)?;
    store::remove_agenda_item(&mut deed.tx, &deed.permit, item).await?;
    deed.done(house, Event::new(AGENDA_CHANGED, id).with("code", &item.title)).await
}

/// Notes that a session considered an item, or takes that back.
pub async fn consider(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &OneInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let agenda = store::agenda(&mut deed.tx, id).await?;
    let item = item_named(&agenda, &input.id).ok_or_else(Problem::not_found)?;
    store::consider_agenda_item(&mut deed.tx, &deed.permit, id, item.id, !item.considered).await?;
    deed.done(house, Event::new("meeting.item_considered", id).with("code", &item.title)).await
}

/// Somebody who took part, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ParticipantInput {
    /// Id of the participant who changes; empty for somebody new.
    pub participant: String,
    /// Full name.
    pub name: String,
    /// `member`, `observer` or `organisation`.
    pub standing: String,
    /// The Member by code, name or id, else the name of what is represented.
    pub represents: String,
    /// As what; may be empty.
    pub role: String,
    /// What the session elected the participant to; may be empty.
    pub elected: String,
    /// Country as the record names it; may be empty.
    pub country: String,
    /// The version of [`participant_stands`] that a change was made from; empty where nobody looked.
    pub seen: String,
}

/// A participant as a form shows it, for somebody to change.
pub fn participant_typed(one: &Participant, members: &[Member]) -> ParticipantInput {
    let represents = match &one.represents {
        Represents::Member(id) => members
            .iter()
            .find(|member| member.id == *id)
            .map(|member| member.name.clone())
            .unwrap_or_default(),
        Represents::Observer(name) | Represents::Organisation(name) => name.clone(),
    };
    let input = ParticipantInput {
        participant: one.id.to_string(),
        name: one.name.clone(),
        standing: one.represents.code().to_owned(),
        represents,
        role: one.role.clone(),
        elected: one.elected.map_or("", Elected::code).to_owned(),
        country: one.country.clone(),
        seen: String::new(),
    };
    ParticipantInput { seen: participant_stands(&input).version(), ..input }
}

fn participant_stands(input: &ParticipantInput) -> Stands {
    Stands::new([
        ("name", input.name.clone()),
        ("standing", input.standing.clone()),
        ("represents", input.represents.clone()),
        ("role", input.role.clone()),
        ("elected", input.elected.clone()),
        ("country", input.country.clone()),
    ])
}

/// Adds somebody who took part, or changes what is said of one. Being elected gives no rights.
pub async fn put_participant(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &ParticipantInput,
) -> Result<ParticipantId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let known = members::list(&mut deed.tx, room.organisation.id).await?;
    let there = store::participants(&mut deed.tx, id).await?;
    let present = match input.participant.trim() {
        "" => None,
        text => {
            let is_it = |each: &&Participant| each.id.to_string() == text;
            Some(there.iter().find(is_it).ok_or_else(Problem::not_found)?)
        }
    };
    let mut form = Form::default();
    let name = form.text("name", &input.name);
    let given = form.text("represents", &input.represents);
    let member = || -> Option<MemberId> {
        let by_name = known.iter().find(|member| member.name.eq_ignore_ascii_case(&given));
        named(&known, &given, |member| member.id, |member| &member.code).or(by_name.map(|member| member.id))
    };
    let represents = match input.standing.trim() {
        "member" => {
            let found = member();
            if found.is_none() && !given.is_empty() {
                form.wrong("represents", Code::FieldHeldFor, &[("value", &given)]);
            }
            found.map(Represents::Member)
        }
        "observer" => Some(Represents::Observer(given.clone())),
        "organisation" => Some(Represents::Organisation(given.clone())),
        other => form.choice("standing", other, |_| None),
    };
    let role = form.optional_text("role", &input.role).unwrap_or_default();
    let elected = match input.elected.trim() {
        "" => None,
        text => form.choice("elected", text, Elected::from_code),
    };
    let country = form.optional_text("country", &input.country).unwrap_or_default();
    form.finish()?;
    let represents = represents.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    if let Some(present) = present {
        let same = present.id.to_string();
        let is_it = |event: &Logged| {
            let whose = ("participant".to_owned(), same.clone());
            event.deed == PARTICIPANT_CHANGED && event.detail.contains(&whose)
        };
        let organisation = room.organisation.id;
        let stands = participant_stands(&participant_typed(present, &known));
        stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_it).await?;
        let changed = Participant { name, represents, role, elected, country, ..present.clone() };
        store::change_participant(&mut deed.tx, &deed.permit, &changed).await?;
        let event = Event::new(PARTICIPANT_CHANGED, id).with("participant", same.clone());
        deed.done(house, event).await?;
        return Ok(changed.id);
    }
    let position = there.last().map_or(1, |last| last.position.saturating_add(1));
    let participant =
        Participant { id: house.id(), session: id, position, name, represents, role, elected, country };
    store::add_participant(&mut deed.tx, &deed.permit, &participant).await?;
    let event = Event::new("meeting.participant_added", id);
    let event = match participant.elected {
        Some(elected) => event.with("elected", elected.code()),
        None => event,
    };
    deed.done(house, event).await?;
    Ok(participant.id)
}

/// Takes somebody off the list.
pub async fn remove_participant(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &OneInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let there = store::participants(&mut deed.tx, id).await?;
    let one = there.iter().find(|each| each.id.to_string() == input.id.trim());
    let one = one.ok_or_else(Problem::not_found)?;
    store::remove_participant(&mut deed.tx, &deed.permit, id, one.id).await?;
    deed.done(house, Event::new("meeting.participant_removed", id)).await
}
