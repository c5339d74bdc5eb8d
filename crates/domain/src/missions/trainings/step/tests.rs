//! The steps of a training one by one, and a million courses at random.

use super::*;
use crate::{
    kernel::Id,
    missions::trainings::{TrainingKind, participants::ParticipantState},
};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub(in crate::missions::trainings) fn training(state: TrainingState) -> Training {
    Training {
        id: Id::new(1),
        organisation: Id::new(2),
        initiative: None,
        kind: TrainingKind::Workshop,
        series: String::new(),
        region: String::new(),
        title: "Valuation".to_owned(),
        place: "Suva".to_owned(),
        link: String::new(),
        host: String::new(),
        begins: Some(day("2027-03-01")),
        ends: Some(day("2027-03-05")),
        nominate_by: None,
        languages: "English".to_owned(),
        places: Some(24),
        aims: String::new(),
        agenda: String::new(),
        guidance: String::new(),
        costs: String::new(),
        summary: String::new(),
        learnt: String::new(),
        course: Course { state, is_off: false },
        why_off: String::new(),
        made_by: None,
        version: 1,
    }
}

#[test]
fn s1_22_each_step_says_what_it_needs() {
    let check = |training: Training, way, today: &str, expect| {
        assert_eq!(step(&training, way, day(today)), expect, "{way:?} {today}");
    };
    let to = |state| Ok(Course { state, is_off: false });
    let undated = Training { begins: None, ends: None, ..training(TrainingState::Planned) };
    check(undated, Way::Open, "2027-01-01", Err(TrainingRule::NoDay));
    check(training(TrainingState::Planned), Way::Open, "2027-01-01", to(TrainingState::Open));
    let early = Err(TrainingRule::NotBegun(day("2027-03-01")));
    check(training(TrainingState::Open), Way::Hold, "2027-02-28", early);
    check(training(TrainingState::Open), Way::Hold, "2027-03-01", to(TrainingState::Held));
    check(training(TrainingState::Open), Way::CallOff, "2027-02-01", Err(TrainingRule::NoReason));
    let off = Training { why_off: "A cyclone".to_owned(), ..training(TrainingState::Open) };
    check(off, Way::CallOff, "2027-02-01", Ok(Course { state: TrainingState::Closed, is_off: true }));
    let running = Err(TrainingRule::NotOver(day("2027-03-05")));
    check(training(TrainingState::Held), Way::Close, "2027-03-04", running);
    check(training(TrainingState::Held), Way::Close, "2027-03-05", to(TrainingState::Closed));
    let held = Err(TrainingRule::NotFrom(TrainingState::Held, &[Way::Close]));
    check(training(TrainingState::Held), Way::CallOff, "2027-03-05", held);
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn of(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

const COURSES: u32 = 1_000_000;

#[test]
fn a_million_random_courses_stay_within_the_states_and_never_reopen() {
    let days = [day("2027-02-01"), day("2027-03-03"), day("2027-03-05")];
    let (mut here, mut dice, mut closed) = (training(TrainingState::Planned), Dice(0x2026_1122), 0);
    for _ in 0..COURSES {
        here.course = Course::PLANNED;
        here.why_off = if dice.of(2) == 0 { String::new() } else { "A cyclone".to_owned() };
        for _ in 0..=dice.of(10) {
            let (way, today) = (Way::ALL[dice.of(4) as usize], days[dice.of(3) as usize]);
            let before = here.course;
            match step(&here, way, today) {
                Ok(after) => {
                    assert!(before.state.ways().contains(&way));
                    assert!(after.state > before.state, "{before:?} {after:?}");
                    assert!(!after.is_off || after.state == TrainingState::Closed);
                    assert_eq!(after.is_off, way == Way::CallOff);
                    assert!(after.state != TrainingState::Held || today >= day("2027-03-01"));
                    here.course = after;
                }
                Err(TrainingRule::NotFrom(state, ways)) => {
                    assert_eq!(
                        ways.is_empty(),
                        state == TrainingState::Closed,
                        "a way on from all but the last"
                    );
                }
                Err(_) => assert_ne!(before.state, TrainingState::Closed),
            }
        }
        closed += u32::from(here.course.state == TrainingState::Closed);
    }
    assert!(closed > 0, "some reach their end");
}

#[test]
fn a_million_random_participants_stay_within_their_states_and_what_is_erased_stays_so() {
    use crate::missions::trainings::participants::{ParticipantWay, step};
    let (mut dice, mut erased) = (Dice(0x2026_1123), 0);
    for _ in 0..COURSES {
        let mut here = ParticipantState::Registered;
        for _ in 0..=dice.of(8) {
            let way = ParticipantWay::ALL[dice.of(3) as usize];
            let event = TrainingState::ALL[dice.of(4) as usize];
            match step(here, way, event) {
                Ok(after) => {
                    assert!(here.ways().contains(&way));
                    assert_ne!(here, ParticipantState::Erased, "what is erased stays erased");
                    let is_held = matches!(event, TrainingState::Held | TrainingState::Closed);
                    assert!(after == ParticipantState::Erased || is_held, "nobody attends what was not held");
                    here = after;
                }
                Err(_) => assert!(!here.ways().is_empty() || here == ParticipantState::Erased),
            }
        }
        erased += u32::from(here == ParticipantState::Erased);
    }
    assert!(erased > 0, "some reach their end");
}
