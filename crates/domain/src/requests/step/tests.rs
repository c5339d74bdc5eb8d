//! Steps one by one, and a million random courses.

use jiff::civil::date;

use super::*;
use crate::{
    kernel::Id,
    requests::{Expected, Level, OtherDonors, Window, clock::Terms},
};

const TERMS: Terms = Terms { acknowledge: 10, round: 14, check: 12 };

fn request(course: Course) -> Request {
    Request {
        id: Id::new(1),
        organisation: Id::new(2),
        member: Id::new(3),
        number: None,
        title: "Observer training".to_owned(),
        asked: "Two trainers for a week".to_owned(),
        language: String::new(),
        level: Some(Level::Operational),
        window: Window::default(),
        expected: Expected {
            result: "Observers work on their own".to_owned(),
            indicator: "Reports without mistakes".to_owned(),
            evidence: String::new(),
        },
        others: OtherDonors::Unsaid,
        letter: None,
        topics: vec![],
        needs: vec![],
        actions: vec![],
        course,
        redirected_to: String::new(),
        question_on: None,
        made_by: None,
        version: 1,
    }
}

fn in_review() -> Course {
    Course {
        state: RequestState::UnderReview,
        acknowledged_on: Some(date(2026, 3, 9)),
        ..Course::received(date(2026, 3, 2))
    }
}

#[test]
fn s2_12_a_request_goes_from_a_draft_to_its_closing() {
    let close = Step::Close { reason: ClosingReason::Answered, why: "The mission took place" };
    let steps = [
        (Step::Submit, date(2026, 3, 2), RequestState::Submitted),
        (Step::Acknowledge, date(2026, 3, 9), RequestState::UnderReview),
        (Step::Consult { terms: &TERMS }, date(2026, 3, 9), RequestState::UnderReview),
        (Step::Accept, date(2026, 3, 24), RequestState::Accepted),
        (Step::Check { what: "Two of five trained" }, date(2027, 3, 24), RequestState::Accepted),
        (close, date(2027, 5, 1), RequestState::Closed),
    ];
    let mut here = request(Course::DRAFT);
    for (next, on, state) in steps {
        here.course = step(&here, next, on).expect("it leads on");
        assert_eq!(here.course.state, state, "{next:?}");
    }
    assert_eq!(here.course.closing, Some((ClosingReason::Answered, date(2027, 5, 1))));
    assert_eq!(here.course.waits, None, "nothing is waited for after a decision");
}

#[test]
fn deferred_stays_under_review_and_comes_back_on_a_day() {
    let mut here = request(in_review());
    let defer = Step::Defer { until: date(2026, 9, 1), why: "No trainer before autumn" };
    here.course = step(&here, defer, date(2026, 3, 10)).expect("it is put off");
    assert_eq!(here.course.state, RequestState::UnderReview);
    let wait = Wait { reason: WaitReason::Deferred, until: date(2026, 9, 1) };
    assert_eq!(here.course.waits, Some(wait));
    assert!(step(&here, Step::Accept, date(2026, 4, 1)).is_ok(), "a trainer may be found sooner");
}

#[test]
fn what_is_not_accepted_ends_as_declined_with_its_own_word() {
    let on = date(2026, 3, 12);
    let check = |next: Step<'_>, expect: Ending| {
        let after = step(&request(in_review()), next, on).expect("it ends");
        assert_eq!((after.state, after.ending), (RequestState::Declined, Some(expect)));
        assert_eq!(after.decided_on, Some(on));
    };
    check(Step::Decline { why: "Outside the mandate" }, Ending::Declined);
    check(Step::Redirect { to: "The regional centre", why: "It trains observers" }, Ending::Redirected);
    check(Step::Withdraw, Ending::Withdrawn);
}

#[test]
fn each_step_says_what_it_needs() {
    let check = |here: &Request, next: Step<'_>, on: Day, expect: RequestRule| {
        assert_eq!(step(here, next, on), Err(expect), "{next:?}");
    };
    let on = date(2026, 3, 12);
    let bare = Request { title: " ".to_owned(), asked: String::new(), ..request(Course::DRAFT) };
    check(&bare, Step::Submit, on, RequestRule::Lacks(vec![Lack::Title, Lack::Asked]));
    let vague = Request { level: None, expected: Expected::default(), ..request(in_review()) };
    let lacks = vec![Lack::Level, Lack::Result, Lack::Indicator];
    check(&vague, Step::Accept, on, RequestRule::Lacks(lacks));
    let here = request(in_review());
    check(&here, Step::Accept, date(2026, 3, 8), RequestRule::Before(date(2026, 3, 9)));
    check(&here, Step::Decline { why: " " }, on, RequestRule::NoReason);
    check(&here, Step::Redirect { to: " ", why: "They know" }, on, RequestRule::NoRecipient);
    check(&here, Step::Defer { until: on, why: "Later" }, on, RequestRule::NotLater(on));
    let ways = RequestState::UnderReview.ways();
    check(&here, Step::Submit, on, RequestRule::NotFrom(RequestState::UnderReview, ways));
    let wait = Some(Wait { reason: WaitReason::Round, until: date(2026, 3, 26) });
    let asked = request(Course { waits: wait, ..in_review() });
    check(&asked, Step::Accept, date(2026, 3, 26), RequestRule::RoundRuns(date(2026, 3, 26)));
    assert!(step(&asked, Step::Accept, date(2026, 3, 27)).is_ok(), "silence was consent");
    assert!(step(&asked, Step::Decline { why: "One objects" }, on).is_ok());
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
    let mut days: Vec<Day> = (1..=28).map(|day| date(2026, 5, day)).collect();
    days.push(date(2026, 6, 30));
    let whys = ["", "It is so"];
    let (mut here, mut dice) = (request(Course::DRAFT), Dice(0x2026_1122));
    let (mut closed, mut declined) = (0, 0);
    for _ in 0..COURSES {
        here.course = Course::DRAFT;
        here.level = (dice.of(4) > 0).then_some(Level::Tactical);
        let mut today = 0;
        for _ in 0..=dice.of(STEPS_MAX) {
            // Mostly onwards, now and then a day too early.
            let at = if dice.of(8) == 0 { dice.of(29) as usize } else { today };
            let (on, why) = (days[at], whys[usize::from(dice.of(4) > 0)]);
            let next = match dice.of(10) {
                0 => Step::Submit,
                1 => Step::Acknowledge,
                2 => Step::Consult { terms: &TERMS },
                3 => Step::Defer { until: days[dice.of(29) as usize], why },
                4 => Step::Accept,
                5 => Step::Decline { why },
                6 => Step::Redirect { to: why, why: "They can" },
                7 => Step::Withdraw,
                8 => Step::Check { what: why },
                _ => Step::Close { reason: ClosingReason::NoLongerNeeded, why },
            };
            let before = here.course;
            match step(&here, next, on) {
                Ok(after) => {
                    assert!(before.state.ways().contains(&next.way()), "{before:?} {next:?}");
                    assert!(after.state >= before.state, "{before:?} {after:?}");
                    assert!(after.last_day() >= before.last_day(), "days follow each other");
                    assert_eq!(after.submitted_on.is_none(), after.state == RequestState::Draft);
                    assert_eq!(after.ending.is_some(), after.state == RequestState::Declined);
                    assert_eq!(after.closing.is_some(), after.state == RequestState::Closed);
                    assert_eq!(after.decided_on.is_some(), after.state >= RequestState::Accepted);
                    assert!(after.waits.is_none() || after.state == RequestState::UnderReview);
                    here.course = after;
                    today = (today + dice.of(4) as usize).min(28);
                }
                Err(RequestRule::NotFrom(state, ways)) => {
                    let is_over = matches!(state, RequestState::Declined | RequestState::Closed);
                    assert_eq!(ways.is_empty(), is_over, "a way on from all but the last");
                }
                Err(_) => {}
            }
        }
        closed += u32::from(here.course.state == RequestState::Closed);
        declined += u32::from(here.course.state == RequestState::Declined);
    }
    assert!(closed > 0 && declined > 0, "some reach either end");
}
