//! Keeping deadlines: set in words, announced, met or missed. The day is computed whenever somebody asks; what was
//! announced stays as it was sent.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{
        Deadline, DeadlineId, SessionId,
        deadline::{About, Announced, DeadlineKind, Part, Responsible},
        wording,
    },
    people::Actor,
    plans::record::PlanId,
};
use trellis_store::meetings as store;

use super::{DueDeadline, Room, begin, named, points, rooms};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// A deadline as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DeadlineInput {
    /// Code of what sort of thing is due; empty for another.
    pub kind: String,
    /// What is due.
    pub title: String,
    /// Id of the session it belongs to; may be empty.
    pub meeting: String,
    /// Code or id of the plan it belongs to; may be empty.
    pub plan: String,
    /// Id or place of the point of the session's record that it sees to, as a task; may be empty.
    pub point: String,
    /// When, in words.
    pub wording: String,
    /// The day that "after three years" counts from; empty for today, where one is needed.
    pub counted_from: String,
    /// Who is in the lead, one a line.
    pub lead: String,
    /// Who is jointly responsible, one a line.
    pub joint: String,
    /// Who is to be consulted, one a line.
    pub consulted: String,
}

/// Sets a deadline. A wording that is not understood is kept all the same, and says so wherever it stands.
pub async fn add(house: &House, actor: Actor<'_>, input: &DeadlineInput) -> Result<DeadlineId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let mut form = Form::default();
    let about = about(&room, input, &mut form).unwrap_or(About::Alone);
    let record = match about {
        About::Session(session) => store::points(&mut deed.tx, session).await?,
        About::Plan(_) | About::Alone => Vec::new(),
    };
    let point = match input.point.trim() {
        "" => None,
        text => form.choice("point", text, |text| points::named(&record, text).map(|point| point.id)),
    };
    let deadline = Deadline { point, ..read(&room, input, form, about, house.id())? };
    store::add_deadline(&mut deed.tx, &deed.permit, &deadline).await?;
    deed.done(house, Event::new("deadline.set", deadline.id).with("code", &deadline.title)).await?;
    Ok(deadline.id)
}

/// Changes what a deadline says; what it belongs to and sees to, and what was sent, stay.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: DeadlineId,
    input: &DeadlineInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let Deadline { about, point, .. } = find(&room, id)?.deadline;
    let deadline = Deadline { point, ..read(&room, input, Form::default(), about, id)? };
    store::change_deadline(&mut deed.tx, &deed.permit, &deadline).await?;
    deed.done(house, Event::new("deadline.changed", id).with("code", &deadline.title)).await
}

fn about(room: &Room, input: &DeadlineInput, form: &mut Form) -> Option<About> {
    let session = |text: &str| -> Option<SessionId> {
        room.sessions
            .iter()
            .find(|each| each.id.to_string() == text || room.label(each) == text)
            .map(|each| each.id)
    };
    let plan = |text: &str| -> Option<PlanId> { named(&room.plans, text, |plan| plan.id, |plan| &plan.code) };
    match (input.meeting.trim(), input.plan.trim()) {
        ("", "") => Some(About::Alone),
        ("", text) => form.choice("plan", text, plan).map(About::Plan),
        (text, _) => form.choice("meeting", text, session).map(About::Session),
    }
}

fn read(
    room: &Room,
    input: &DeadlineInput,
    mut form: Form,
    about: About,
    id: DeadlineId,
) -> Result<Deadline, Problem> {
    let kind = match input.kind.trim() {
        "" => Some(DeadlineKind::Other),
        text => form.choice("kind", text, DeadlineKind::from_code),
    };
    let title = form.text("title", &input.title);
    let wording = form.text("wording", &input.wording);
    let counted_from = form.optional_day("counted_from", &input.counted_from);
    let mut responsible = Vec::new();
    for (field, part, text) in [
        ("lead", Part::Lead, &input.lead),
        ("joint", Part::Joint, &input.joint),
        ("consulted", Part::Consulted, &input.consulted),
    ] {
        let text = form.optional_text(field, text).unwrap_or_default();
        let names = text.lines().map(str::trim).filter(|name| !name.is_empty());
        responsible.extend(names.map(|name| Responsible { part, name: name.to_owned() }));
    }
    form.finish()?;
    let kind = kind.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    // Which session is next, and which year is meant, must not change by waiting.
    let alone = !matches!(about, About::Session(_));
    let needs_start = alone || wording::read(&wording, &room.bodies).needs_start();
    Ok(Deadline {
        id,
        organisation: room.organisation.id,
        kind,
        title,
        about,
        point: None,
        wording,
        counted_from: counted_from.or_else(|| needs_start.then_some(room.today)),
        responsible,
        done_on: None,
        announced: None,
    })
}

fn find(room: &Room, id: DeadlineId) -> Result<&DueDeadline, Problem> {
    room.deadlines.iter().find(|each| each.deadline.id == id).ok_or_else(Problem::not_found)
}

/// One deadline in its room.
///
/// # Errors
/// The same for a deadline that is not there and one the actor may not know of.
pub async fn deadline(
    house: &House,
    actor: Actor<'_>,
    id: DeadlineId,
) -> Result<(Room, DueDeadline), Problem> {
    for room in rooms(house, actor).await? {
        if let Ok(found) = find(&room, id) {
            let found = found.clone();
            return Ok((room, found));
        }
    }
    Err(Problem::not_found())
}

/// Announces a deadline with the day it means today (S1.26). From then on everybody who may know of its session or
/// plan knows of it, and the day stays beside whatever the wording will mean later.
pub async fn announce(house: &House, actor: Actor<'_>, id: DeadlineId) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let found = find(&room, id)?;
    let day = found.due.day().ok_or_else(|| Problem::new(Code::DeadlineWithoutDay))?;
    let sent = Announced { on: room.today, day };
    store::announce_deadline(&mut deed.tx, &deed.permit, id, sent).await?;
    deed.done(house, Event::new("deadline.announced", id).with("day", day.to_string())).await
}

/// When a deadline was met, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DoneInput {
    /// The day; empty takes it back.
    pub done_on: String,
}

/// Notes that a deadline was met.
pub async fn finish(
    house: &House,
    actor: Actor<'_>,
    id: DeadlineId,
    input: &DoneInput,
) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    find(&room, id)?;
    let mut form = Form::default();
    let done_on = match input.done_on.trim() {
        "" => None,
        text => form.past_day("done_on", text, room.today),
    };
    form.finish()?;
    store::finish_deadline(&mut deed.tx, &deed.permit, id, done_on).await?;
    let deed_name = if done_on.is_some() { "deadline.met" } else { "deadline.reopened" };
    deed.done(house, Event::new(deed_name, id)).await
}

/// Takes a deadline away.
pub async fn remove(house: &House, actor: Actor<'_>, id: DeadlineId) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let title = find(&room, id)?.deadline.title.clone();
    store::remove_deadline(&mut deed.tx, &deed.permit, id).await?;
    deed.done(house, Event::new("deadline.removed", id).with("code", title)).await
}
