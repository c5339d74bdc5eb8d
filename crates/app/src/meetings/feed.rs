//! A person's calendar under a secret address: made and ended by the person, readable by whoever holds the address, and
//! showing only what the person may read at that moment. Kept here is the digest of the secret.

use std::fmt::Write as _;

use icalendar::{Calendar, Component as _, Event as Entry, EventLike as _, Property, ValueType};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use trellis_domain::{
    events::Event,
    kernel::Day,
    people::{Actor, PersonId, Verb, grants},
};
use trellis_store::{Across, meetings as store, people as people_store};
use trellis_words::Words;

use super::{Room, plain, rooms};
use crate::{House, Problem, house::Deed, missions, people::hex, problem::Code};

fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// Makes a secret address for the actor's calendar; an earlier one ends. The secret is shown this once.
pub async fn make(house: &House, actor: Actor<'_>) -> Result<String, Problem> {
    let (person, mut deed) = begin(house, actor).await?;
    let (secret, at) = (hex(&house.secret()), deed.at);
    store::make_calendar(&mut deed.tx, &digest(&secret), person, at).await?;
    deed.done(house, Event::new("calendar.opened", person)).await?;
    Ok(secret)
}

/// Ends the actor's address: whoever has it sees nothing any more.
pub async fn end(house: &House, actor: Actor<'_>) -> Result<(), Problem> {
    let (person, mut deed) = begin(house, actor).await?;
    let at = deed.at;
    store::revoke_calendars(&mut deed.tx, person, at).await?;
    deed.done(house, Event::new("calendar.closed", person)).await
}

/// Since when the actor has an address, if there is one.
pub async fn since(house: &House, actor: Actor<'_>) -> Result<Option<Timestamp>, Problem> {
    let (Some(person), Some(organisation)) = (actor.person(), actor.organisation()) else { return Ok(None) };
    let mut tx = house.read(organisation).await?;
    Ok(store::calendars(&mut tx, person).await?)
}

/// Everybody who is signed in may have a calendar of what they may read.
async fn begin(house: &House, actor: Actor<'_>) -> Result<(PersonId, Deed), Problem> {
    let (Some(person), Some(organisation)) = (actor.person(), actor.organisation()) else {
        return Err(Problem::new(Code::SignInNeeded));
    };
    Ok((person, house.write(actor, Verb::ReadMeetings, organisation).await?))
}

/// The calendar behind a secret, as iCalendar, in the person's language. `origin` begins the addresses in it.
///
/// # Errors
/// An address that was ended and one that never was are the same.
pub async fn calendar(house: &House, secret: &str, origin: &str) -> Result<String, Problem> {
    let mut tx = house.read(Across::Door).await?;
    let person = store::person_of_calendar(&mut tx, &digest(secret)).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(person.organisation).await?;
    let held = people_store::offices::of_person(&mut tx, person.id).await?;
    drop(tx);
    let grants = grants::in_force(&held, house.today());
    let actor = Actor::Person { person: person.id, organisation: person.organisation, grants: &grants };
    let words = Words::of(person.language);
    let mut calendar = Calendar::new();
    for room in rooms(house, actor).await? {
        calendar.name(&room.organisation.name);
        fill(&mut calendar, &room, words, origin, house.now());
    }
    for mission in missions::calendar::entries(house, actor).await? {
        let mut entry = entry(&mission.id.to_string(), &mission.title, mission.days, house.now());
        entry.location(&mission.place);
        entry.url(&format!("{origin}/missions/{}", mission.id));
        calendar.push(entry.done());
    }
    Ok(calendar.to_string())
}

fn fill(calendar: &mut Calendar, room: &Room, words: &Words, origin: &str, now: Timestamp) {
    for session in &room.sessions {
        if let (Some(begin), Some(end)) = (session.begin(), session.end()) {
            let label = room.label(session);
            let title = if label == session.title { label } else { format!("{label}: {}", session.title) };
            let mut entry = entry(&session.id.to_string(), &title, (begin, end.max(begin)), now);
            entry.location(&session.place);
            entry.url(&format!("{origin}/meetings/{}", session.id));
            calendar.push(entry.done());
        }
    }
    for each in &room.deadlines {
        if let Some(day) = each.due.day() {
            let mut entry = entry(&each.deadline.id.to_string(), &each.deadline.title, (day, day), now);
            let mut said = format!("{}\n{}", each.deadline.wording, plain::why(&each.due, room, words));
            if let Some(sent) = each.sent_otherwise() {
                let sent = words.say_with("deadline-sent-otherwise", &[("day", sent.into())]);
                // Writing to a text cannot fail.
                let _ = write!(said, "\n{sent}");
            }
            entry.description(&said);
            entry.url(&format!("{origin}/deadlines/{}", each.deadline.id));
            calendar.push(entry.done());
        }
    }
    for each in &room.rounds {
        if let Some(day) = each.closes.day() {
            let title = words.say_with("consultation-closes-entry", &[("title", (&each.round.title).into())]);
            let mut entry = entry(&each.round.id.to_string(), &title, (day, day), now);
            entry.url(&format!("{origin}/consultations/{}", each.round.id));
            calendar.push(entry.done());
        }
    }
}

/// A calendar with one entry.
pub(crate) fn single((id, title, place): (&str, &str, &str), days: (Day, Day), now: Timestamp) -> String {
    let mut entry = entry(id, title, days, now);
    entry.location(place);
    let mut calendar = Calendar::new();
    calendar.push(entry.done());
    calendar.to_string()
}

/// An entry of whole days; iCalendar names the day after the last.
fn entry(id: &str, title: &str, (first, last): (Day, Day), now: Timestamp) -> Entry {
    let mut entry = Entry::with_uid(&format!("{id}@trellis"));
    entry.summary(title);
    entry.add_property("DTSTAMP", now.strftime("%Y%m%dT%H%M%SZ").to_string());
    let day = |key: &str, day: Day| {
        let mut property = Property::new(key, day.strftime("%Y%m%d").to_string());
        property.append_parameter(ValueType::Date);
        property.done()
    };
    entry.append_property(day("DTSTART", first));
    entry.append_property(day("DTEND", last.tomorrow().unwrap_or(last)));
    entry
}
