//! Steps one by one, and a million random courses.

use super::*;
use crate::{
    kernel::Id,
    missions::mission::{Expert, MissionKind, Terms},
};

fn day(text: &str) -> Day {
    text.parse().expect("it is a day")
}

fn days(first: &str, last: &str) -> Days {
    Days { first: Some(day(first)), last: Some(day(last)) }
}

fn mission(state: MissionState) -> Mission {
    Mission {
        id: Id::new(1),
        organisation: Id::new(2),
        request: Id::new(3),
        member: Id::new(4),
        initiative: None,
        kind: MissionKind::Mission,
        number: "M-3".to_owned(),
        title: "Port inspection at work".to_owned(),
        days: days("2027-03-08", "2027-03-12"),
        place: "Tarawa".to_owned(),
        language: "English".to_owned(),
        terms: Terms {
            objectives: "Inspectors board and report by themselves.".to_owned(),
            expected: "Six inspectors report every landing.".to_owned(),
            indicator: "Reports over landings".to_owned(),
            ..Terms::default()
        },
        costs: String::new(),
        brief: String::new(),
        experts: vec![Expert { person: Some(Id::new(5)), name: "Inés".to_owned(), home: String::new() }],
        consent: String::new(),
        course: Course { state, closing: None },
        closing_note: String::new(),
        made_by: None,
        version: 1,
    }
}

const fn closing(reason: ClosingReason) -> Closing {
    Closing { reason, on: Day::constant(2027, 4, 30) }
}

const WINDOW: Days = Days { first: Some(Day::constant(2027, 3, 1)), last: Some(Day::constant(2027, 6, 30)) };

#[test]
fn s2_4_a_mission_goes_from_its_plan_to_its_closing() {
    let (today, on) = (day("2027-03-12"), day("2027-04-30"));
    let steps = [
        (Step::Match(WINDOW), MissionState::Matched),
        (Step::Agree { speaks: true, consent: "" }, MissionState::Agreed),
        (Step::Accept, MissionState::UnderWay),
        (Step::Report { report: Some(ReportState::MemberReview), today }, MissionState::Reported),
        (Step::Close { report: Some(ReportState::Final), on }, MissionState::Closed),
    ];
    let mut here = mission(MissionState::Planned);
    for (next, state) in steps {
        here.course = step(&here, next).expect("it leads on");
        assert_eq!(here.course.state, state);
    }
    assert_eq!(here.course.closing, Some(closing(ClosingReason::Done)));
}

#[test]
fn s2_14_each_step_says_what_it_needs() {
    let check = |here: Mission, next: Step<'_>, expect: MissionRule| {
        assert_eq!(step(&here, next), Err(expect), "{next:?}");
    };
    let planned = || mission(MissionState::Planned);
    let undated = Mission { days: Days { last: None, ..planned().days }, ..planned() };
    check(undated, Step::Match(WINDOW), MissionRule::NoDays);
    for days in [days("2027-02-26", "2027-03-02"), days("2027-06-28", "2027-07-02")] {
        check(Mission { days, ..planned() }, Step::Match(WINDOW), MissionRule::Outside(WINDOW));
    }
    let outsider = Expert { person: None, name: "Ana".to_owned(), home: "Chile".to_owned() };
    let outside = |state| Mission { experts: vec![outsider.clone()], ..mission(state) };
    assert!(step(&outside(MissionState::Planned), Step::Match(WINDOW)).is_ok(), "asked by a link");
    check(outside(MissionState::Agreed), Step::Accept, MissionRule::NoReporter);
    let matched = || mission(MissionState::Matched);
    check(matched(), Step::Agree { speaks: false, consent: " " }, MissionRule::NoConsent);
    let aimless = Mission { terms: Terms { indicator: " ".to_owned(), ..matched().terms }, ..matched() };
    check(aimless, Step::Agree { speaks: true, consent: "" }, MissionRule::NoResult);
    let (early, late) = (day("2027-03-11"), day("2027-03-12"));
    let report = |report, today| Step::Report { report, today };
    let under_way = || mission(MissionState::UnderWay);
    check(under_way(), report(Some(ReportState::Final), early), MissionRule::NotOver(late));
    check(under_way(), report(None, late), MissionRule::NoReport);
    check(under_way(), report(Some(ReportState::Draft), late), MissionRule::NoReport);
    let close = Step::Close { report: Some(ReportState::MemberReview), on: late };
    check(mission(MissionState::Reported), close, MissionRule::ReportOpen);
    for (reason, note) in [(ClosingReason::Done, "over"), (ClosingReason::NotSafe, " ")] {
        check(under_way(), Step::End { closing: closing(reason), note }, MissionRule::NoReason);
    }
}

#[test]
fn a_side_of_the_window_that_is_open_holds_back_nothing() {
    let all = days("2027-03-08", "2027-03-12");
    assert!(!all.outside(Days::default()));
    assert!(!all.outside(Days { first: Some(day("2027-03-08")), last: None }));
    assert!(all.outside(Days { first: None, last: Some(day("2027-03-11")) }));
}

#[test]
fn nobody_is_assisted_by_its_own_administration() {
    let own = Expert { person: None, name: "Ana".to_owned(), home: "KIRIBATI".to_owned() };
    let here = Mission { experts: vec![own.clone()], ..mission(MissionState::Planned) };
    let names = ["ki".to_owned(), "kiribati".to_owned()];
    assert_eq!(here.own_expert(&names, str::to_lowercase), Some(&own));
    assert_eq!(mission(MissionState::Planned).own_expert(&names, str::to_lowercase), None);
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
const STEPS_MAX: u64 = 12;

#[test]
fn a_million_random_courses_stay_within_the_states_and_never_reopen() {
    let reports = [
        None,
        Some(ReportState::Draft),
        Some(ReportState::MemberReview),
        Some(ReportState::Final),
        Some(ReportState::PublicSummary),
    ];
    let days = [day("2027-03-11"), day("2027-03-12")];
    let windows = [WINDOW, Days::default(), Days { last: Some(days[0]), ..WINDOW }];
    let reasons = [ClosingReason::Done, ClosingReason::NoExpert];
    let mut here = mission(MissionState::Planned);
    let (mut dice, mut closed) = (Dice(0x2026_1122), 0);
    for _ in 0..COURSES {
        here.course = Course::PLANNED;
        for _ in 0..=dice.of(STEPS_MAX) {
            let report = reports[dice.of(5) as usize];
            let next = match dice.of(6) {
                0 => Step::Match(windows[dice.of(3) as usize]),
                1 => Step::Agree { speaks: dice.of(2) == 0, consent: "" },
                2 => Step::Accept,
                3 => Step::Report { report, today: days[dice.of(2) as usize] },
                4 => Step::Close { report, on: days[1] },
                _ => Step::End { closing: closing(reasons[dice.of(2) as usize]), note: "see there" },
            };
            let before = here.course;
            match step(&here, next) {
                Ok(after) => {
                    assert!(before.state.ways().contains(&next.way()), "{before:?} {next:?}");
                    assert_ne!(before.state, MissionState::Closed, "what is closed stays closed");
                    assert!(after.state > before.state, "{before:?} {after:?}");
                    assert_eq!(after.closing.is_some(), after.state == MissionState::Closed);
                    let done = after.closing.is_some_and(|closing| closing.reason == ClosingReason::Done);
                    assert_eq!(done, next.way() == Way::Close, "what fell through was not done");
                    here.course = after;
                }
                Err(MissionRule::NotFrom(state, ways)) => {
                    assert_eq!(
                        ways.is_empty(),
                        state == MissionState::Closed,
                        "a way on from all but the last"
                    );
                }
                Err(_) => assert_ne!(before.state, MissionState::Closed),
            }
        }
        closed += u32::from(here.course.state == MissionState::Closed);
    }
    assert!(closed > 0, "some reach their end");
}

#[test]
fn only_what_was_proposed_and_not_agreed_goes_back_when_somebody_declines() {
    for state in MissionState::ALL {
        let back = send_back(Course { state: *state, closing: None });
        assert_eq!(back, (*state == MissionState::Matched).then_some(Course::PLANNED), "{state:?}");
    }
}
