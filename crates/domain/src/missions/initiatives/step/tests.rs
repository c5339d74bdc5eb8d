//! Steps one by one, and a million random courses.

use jiff::Timestamp;

use super::*;
use crate::{
    kernel::{Currency, Id},
    meetings::{
        SessionState,
        acts::{ActVerb, Element},
    },
};

fn day(text: &str) -> Day {
    text.parse().expect("it is a day")
}

fn money(minor: i64, code: &str) -> Money {
    Money { minor, currency: Currency::from_code(code).expect("it is a currency") }
}

fn initiative(state: InitiativeState) -> Initiative {
    Initiative {
        id: Id::new(1),
        organisation: Id::new(2),
        code: "I-1".to_owned(),
        title: "Port inspection course".to_owned(),
        objectives: "Inspectors report".to_owned(),
        description: String::new(),
        level: None,
        south_south: false,
        triangular: false,
        reuse: String::new(),
        first_day: None,
        last_day: None,
        timeframe: "2026 and beyond".to_owned(),
        body: Some(Id::new(4)),
        currency: Currency::from_code("AUD").expect("it is a currency"),
        course: Course { state, ..Course::PROPOSED },
        outcome: String::new(),
        ending_note: String::new(),
        made_by: None,
        version: 1,
    }
}

fn session(id: u128, body: u128) -> Session {
    Session {
        id: Id::new(id),
        organisation: Id::new(2),
        body: Id::new(body),
        number: "12".to_owned(),
        title: "Twelfth meeting".to_owned(),
        place: String::new(),
        host: String::new(),
        mandate: String::new(),
        mandate_item: None,
        first_day: Some(day("2027-10-11")),
        last_day: Some(day("2027-10-13")),
        state: SessionState::Held,
        published_on: None,
        recorded_on: None,
        headcount: None,
        version: 1,
    }
}

fn act(verb: ActVerb, body: u128, on: &str) -> Act {
    Act {
        id: Id::new(9),
        organisation: Id::new(2),
        body: Id::new(body),
        meeting: Some(Id::new(5)),
        paragraph: "para 34".to_owned(),
        verb,
        on: Element::Initiative(Id::new(1)),
        day: day(on),
        document: None,
        recorded_by: None,
        recorded_at: Timestamp::UNIX_EPOCH,
    }
}

const FULL: Dossier =
    Dossier { lines: 2, indicators: 1, with_baseline: 1, risks: 1, beneficiaries: 2, agreed: 2 };

#[test]
fn s1_16_an_initiative_goes_from_a_proposal_to_its_closing() {
    let (own, done) = (session(5, 4), act(ActVerb::Approve, 4, "2027-10-12"));
    let (required, lesser) = (Some(money(500_000, "AUD")), money(400_000, "AUD"));
    let steps = [
        (Step::Agree(&FULL), InitiativeState::MemberAgreed),
        (
            Step::Approve { act: &done, session: Some(&own), required, approved: lesser },
            InitiativeState::Approved,
        ),
        (Step::Start, InitiativeState::UnderWay),
        (Step::Complete { why: "All held", on: day("2028-05-01") }, InitiativeState::Completed),
        (Step::Close { why: "Reported", on: day("2028-06-01"), report: None }, InitiativeState::Closed),
    ];
    let mut here = initiative(InitiativeState::Proposed);
    for (next, state) in steps {
        here.course = step(&here, next).expect("it leads on");
        assert_eq!(here.course.state, state);
    }
    assert_eq!(here.course.approved, Some(lesser), "S1.18: what was approved may be less than was asked for");
    assert_eq!(here.course.completed_on, Some(day("2028-05-01")));
    assert_eq!(here.course.ended_on, Some(day("2028-06-01")));
}

#[test]
fn s1_16_everything_that_is_missing_is_said_at_once() {
    let here = initiative(InitiativeState::Proposed);
    let check = |dossier: Dossier, expect: &[Lack]| {
        let refused = Err(InitiativeRule::Missing(expect.to_vec()));
        assert_eq!(step(&here, Step::Agree(&dossier)), refused, "{dossier:?}");
    };
    check(Dossier::default(), &[Lack::Budget, Lack::Indicator, Lack::Risk, Lack::Beneficiary]);
    check(Dossier { with_baseline: 0, ..FULL }, &[Lack::Baseline]);
    check(Dossier { lines: 0, risks: 0, agreed: 1, ..FULL }, &[Lack::Budget, Lack::Risk, Lack::Agreement]);
    assert_eq!(Dossier { agreed: 0, ..FULL }.lacks_to_be_asked(), []);
}

#[test]
fn s1_18_only_its_own_body_at_a_meeting_approves_and_no_more_than_was_asked_for() {
    let (own, required) = (session(5, 4), Some(money(500_000, "AUD")));
    let check = |act: &Act, session: Option<&Session>, approved: Money, expect: InitiativeRule| {
        let next = Step::Approve { act, session, required, approved };
        assert_eq!(step(&initiative(InitiativeState::MemberAgreed), next), Err(expect));
    };
    let all = money(500_000, "AUD");
    let done = act(ActVerb::Approve, 4, "2027-10-12");
    check(&act(ActVerb::Approve, 7, "2027-10-12"), Some(&own), all, InitiativeRule::OtherBody);
    check(&Act { meeting: None, ..done.clone() }, None, all, InitiativeRule::OtherBody);
    check(&done, Some(&session(6, 4)), all, InitiativeRule::OtherBody);
    let outside = InitiativeRule::OutsideSession(day("2027-10-11"), day("2027-10-13"));
    check(&act(ActVerb::Approve, 4, "2027-10-14"), Some(&own), all, outside);
    check(&done, Some(&own), money(500_001, "AUD"), InitiativeRule::TooMuch(all));
    check(&done, Some(&own), money(1, "EUR"), InitiativeRule::TooMuch(all));
    let looked = act(ActVerb::Review, 4, "2027-10-12");
    let next = Step::Approve { act: &looked, session: Some(&own), required, approved: all };
    let here = initiative(InitiativeState::MemberAgreed);
    assert_eq!(step(&here, next), Ok(here.course), "who has looked at it has not approved it");
    let bodyless = Initiative { body: None, ..here };
    assert_eq!(step(&bodyless, next), Err(InitiativeRule::NoBody));
}

#[test]
fn completing_closing_and_giving_up_force_a_reason() {
    let on = day("2028-05-01");
    for (state, next) in [
        (InitiativeState::UnderWay, Step::Complete { why: " ", on }),
        (InitiativeState::Completed, Step::Close { why: "", on, report: None }),
        (InitiativeState::Proposed, Step::Cancel { why: "", on }),
        (InitiativeState::MemberAgreed, Step::Reopen { why: "" }),
    ] {
        assert_eq!(step(&initiative(state), next), Err(InitiativeRule::NoReason), "{state:?}");
    }
    let mut late = initiative(InitiativeState::Completed);
    late.course.completed_on = Some(day("2028-05-02"));
    let early = Step::Close { why: "Reported", on, report: Some(FinalState::Accepted) };
    assert_eq!(step(&late, early), Err(InitiativeRule::BeforeCompletion(day("2028-05-02"))));
}

#[test]
fn s1_25_an_initiative_is_not_closed_over_a_report_that_its_bodies_have_not_accepted() {
    let here = initiative(InitiativeState::Completed);
    let close = |report| step(&here, Step::Close { why: "Reported", on: day("2028-06-01"), report });
    for state in [FinalState::BeforeBodies, FinalState::SentBack] {
        assert_eq!(close(Some(state)), Err(InitiativeRule::ReportAwaited(state)));
    }
    for state in [None, Some(FinalState::Draft), Some(FinalState::Accepted)] {
        assert!(close(state).is_ok(), "{state:?}");
    }
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
fn a_million_random_courses_never_skip_a_condition_and_never_reopen_what_is_over() {
    let sessions = [session(5, 4), session(6, 4)];
    let acts = [
        act(ActVerb::Approve, 4, "2027-10-12"),
        act(ActVerb::Review, 4, "2027-10-12"),
        act(ActVerb::Approve, 7, "2027-10-12"),
        act(ActVerb::Approve, 4, "2027-10-20"),
    ];
    let dossiers = [FULL, Dossier { risks: 0, ..FULL }, Dossier { agreed: 1, ..FULL }];
    let amounts = [money(500_000, "AUD"), money(400_000, "AUD"), money(500_001, "AUD")];
    let reports = [None, Some(FinalState::SentBack), Some(FinalState::Accepted)];
    let (whys, days) = (["Done", ""], [day("2028-05-01"), day("2028-06-01")]);
    let mut here = initiative(InitiativeState::Proposed);
    let (mut dice, mut closed, mut cancelled) = (Dice(0x2026_1123), 0, 0);
    for _ in 0..COURSES {
        here.course = Course::PROPOSED;
        for _ in 0..=dice.of(STEPS_MAX) {
            let (why, on) = (whys[dice.of(2) as usize], days[dice.of(2) as usize]);
            let dossier = &dossiers[dice.of(3) as usize];
            let next = match dice.of(10) {
                0 | 1 => Step::Agree(dossier),
                2 => Step::Reopen { why },
                3 | 4 => Step::Approve {
                    act: &acts[dice.of(4) as usize],
                    session: Some(&sessions[dice.of(2) as usize]),
                    required: Some(amounts[0]),
                    approved: amounts[dice.of(3) as usize],
                },
                5 | 6 => Step::Start,
                7 => Step::Complete { why, on },
                8 => Step::Close { why, on, report: reports[dice.of(3) as usize] },
                _ => Step::Cancel { why, on },
            };
            let before = here.course;
            match step(&here, next) {
                Ok(after) => {
                    assert!(before.state.ways().contains(&next.way()), "{before:?} {next:?}");
                    assert!(!before.state.is_over(), "what is over stays over");
                    if let Step::Agree(dossier) = next {
                        assert!(dossier.lacks().is_empty(), "nothing is agreed without its dossier");
                    }
                    let is_new = after.approved.is_some() && before.approved.is_none();
                    assert_eq!(
                        is_new,
                        after.state == InitiativeState::Approved && before.state != after.state
                    );
                    assert_eq!(after.ended_on.is_some(), after.state.is_over());
                    if after.state >= InitiativeState::Approved && after.state != InitiativeState::Cancelled {
                        assert!(after.approved.is_some_and(|sum| sum.minor <= 500_000), "{after:?}");
                    }
                    here.course = after;
                }
                Err(InitiativeRule::NotFrom(state, ways)) => {
                    assert_eq!(ways.is_empty(), state.is_over(), "a way on from all but the last");
                }
                Err(_) => assert!(!before.state.is_over()),
            }
        }
        closed += u32::from(here.course.state == InitiativeState::Closed);
        cancelled += u32::from(here.course.state == InitiativeState::Cancelled);
    }
    assert!(closed > 0 && cancelled > 0, "some reach each end");
}
