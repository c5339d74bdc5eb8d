//! What of the calendar could share a trip: sessions of all bodies, missions and trainings close in time and place
//! (REQUIREMENTS S2.15, S4.22), among what whoever looks may know of.

use trellis_domain::{
    kernel::{Day, Language},
    meetings::SessionState,
    missions::{
        trainings::{Training, TrainingState},
        trips::{Stay, Trip, shared},
    },
};
use trellis_words::Words;

use super::calendar::Entry;
use crate::{meetings::Room, members::states::folded};

/// Two that could share a trip: titles and pages of both, where, and how many days lie between them.
#[derive(Debug, Clone)]
pub struct SharedTrip {
    /// The one that begins first.
    pub one: (String, String),
    /// The other.
    pub other: (String, String),
    /// Where.
    pub place: String,
    /// Days between them.
    pub between: i32,
}

/// The city of a place as typed, to be compared; nothing for what is held online, in whatever language that is written.
fn city(place: &str) -> String {
    let city = folded(place.split(',').next().unwrap_or_default());
    let online = |language: Language| folded(&Words::of(language).say("calendar-online")) == city;
    if Language::ALL.into_iter().any(online) { String::new() } else { city }
}

/// What is to come of it and could share a trip.
pub fn trips(rooms: &[Room], missions: &[Entry], trainings: &[Training], today: Day) -> Vec<SharedTrip> {
    let mut things: Vec<(String, String, String)> = Vec::new();
    let mut stays = Vec::new();
    let mut add = |title: String, href: String, place: &str, days: Option<(Day, Day)>| {
        let Some(days) = days.filter(|(first, last)| *last >= today && first <= last) else { return };
        stays.push(Stay { what: things.len(), place: city(place), days });
        things.push((title, href, place.to_owned()));
    };
    for room in rooms {
        for session in room.sessions.iter().filter(|session| session.state == SessionState::Planned) {
            let days = session.begin().zip(session.end());
            add(room.label(session), format!("/meetings/{}", session.id), &session.place, days);
        }
    }
    for mission in missions {
        add(mission.title.clone(), format!("/missions/{}", mission.id), &mission.place, Some(mission.days));
    }
    for training in trainings.iter().filter(|training| training.course.state != TrainingState::Closed) {
        let days = training.begins.zip(training.last_day());
        add(training.title.clone(), format!("/trainings/{}", training.id), &training.place, days);
    }
    let named = |at: usize| (things[at].0.clone(), things[at].1.clone());
    let trip = |trip: Trip<usize>| SharedTrip {
        one: named(trip.one),
        other: named(trip.other),
        place: things[trip.one].2.clone(),
        between: trip.between,
    };
    shared(&stays).into_iter().map(trip).collect()
}
