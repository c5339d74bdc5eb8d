//! Steps one by one, and a million random courses.

use jiff::Timestamp;

use super::*;
use crate::{
    kernel::Id,
    meetings::acts::Element,
    needs::findings::{FindingId, FindingKind, Source},
};

fn day(text: &str) -> Day {
    text.parse().expect("it is a day")
}

fn finding(state: FindingState, with_member: bool) -> Finding {
    let is_tabled =
        matches!(state, FindingState::Tabled | FindingState::BeforeCommittee | FindingState::Decided);
    Finding {
        id: Id::new(1),
        organisation: Id::new(2),
        kind: FindingKind::ComplianceDeficiency,
        member: with_member.then(|| Id::new(3)),
        body: Id::new(4),
        number: "CD-7".to_owned(),
        title: "Port inspections are not reported".to_owned(),
        found: "No report for 2025.".to_owned(),
        source: Source::default(),
        found_on: None,
        evidence: String::new(),
        guidance: String::new(),
        why_no_reply: String::new(),
        course: Course { state, meeting: is_tabled.then(|| Id::new(5)), ..Course::DRAFT },
        closing_note: String::new(),
        made_by: None,
        version: 1,
    }
}

fn session(body: u128, state: SessionState) -> Session {
    Session {
        id: Id::new(5),
        organisation: Id::new(2),
        body: Id::new(body),
        number: "12".to_owned(),
        title: "Twelfth meeting".to_owned(),
        place: String::new(),
        host: String::new(),
        mandate: String::new(),
        mandate_item: None,
        first_day: Some(day("2027-09-20")),
        last_day: Some(day("2027-09-23")),
        state,
        published_on: None,
        recorded_on: None,
        headcount: None,
        version: 1,
    }
}

fn act(verb: ActVerb, day: Day) -> Act {
    Act {
        id: Id::new(9),
        organisation: Id::new(2),
        body: Id::new(4),
        meeting: Some(Id::new(5)),
        paragraph: "para 34".to_owned(),
        verb,
        on: Element::Finding(Id::new(1)),
        day,
        document: None,
        recorded_by: None,
        recorded_at: Timestamp::UNIX_EPOCH,
    }
}

fn closing(reason: ClosingReason, successor: Option<FindingId>) -> Closing {
    Closing { reason, on: day("2027-10-01"), successor }
}

#[test]
fn s1_11_a_finding_goes_from_a_draft_to_its_closing() {
    let own = session(4, SessionState::Planned);
    let decided = act(ActVerb::Endorse, day("2027-09-22"));
    let steps = [
        (Step::Notify, FindingState::Notified),
        (Step::Respond { replies: 1, why_none: "" }, FindingState::Responded),
        (Step::Table { session: &own, paper: None }, FindingState::Tabled),
        (
            Step::Open { session: Some(&own), paper_is_open: false, today: day("2027-09-20") },
            FindingState::BeforeCommittee,
        ),
        (Step::Decide { act: &decided, session: Some(&own) }, FindingState::Decided),
        (Step::Close(closing(ClosingReason::Met, None)), FindingState::Closed),
    ];
    let mut here = finding(FindingState::Draft, true);
    for (next, state) in steps {
        here.course = step(&here, next).expect("it leads on");
        assert_eq!(here.course.state, state);
    }
    assert_eq!(here.course.closing, Some(closing(ClosingReason::Met, None)));
}

#[test]
fn what_concerns_no_member_is_tabled_at_once() {
    let own = session(4, SessionState::Planned);
    let here = finding(FindingState::Draft, false);
    assert_eq!(step(&here, Step::Notify), Err(FindingRule::NotFrom(FindingState::Draft, &[Way::Table])));
    let tabled = step(&here, Step::Table { session: &own, paper: Some(Id::new(6)) }).expect("it is");
    assert_eq!(
        (tabled.state, tabled.meeting, tabled.paper),
        (FindingState::Tabled, Some(own.id), Some(Id::new(6)))
    );
    let of_member = finding(FindingState::Draft, true);
    assert_eq!(
        step(&of_member, Step::Table { session: &own, paper: None }),
        Err(FindingRule::NotFrom(FindingState::Draft, &[Way::Notify]))
    );
}

#[test]
fn each_step_says_what_it_needs() {
    let check = |state, next: Step<'_>, expect: FindingRule| {
        assert_eq!(step(&finding(state, true), next), Err(expect), "{state:?} {next:?}");
    };
    let bare = Finding { found: " ".to_owned(), ..finding(FindingState::Draft, true) };
    assert_eq!(step(&bare, Step::Notify), Err(FindingRule::Bare));
    check(FindingState::Notified, Step::Respond { replies: 0, why_none: " " }, FindingRule::NoReply);
    let (other, cancelled) = (session(7, SessionState::Planned), session(4, SessionState::Cancelled));
    for wrong in [&other, &cancelled] {
        check(
            FindingState::Responded,
            Step::Table { session: wrong, paper: None },
            FindingRule::OtherSession,
        );
    }
    let own = session(4, SessionState::Planned);
    let early = Step::Open { session: Some(&own), paper_is_open: false, today: day("2027-09-19") };
    check(FindingState::Tabled, early, FindingRule::NotOpenYet);
    let released = Step::Open { session: Some(&own), paper_is_open: true, today: day("2027-09-19") };
    assert!(step(&finding(FindingState::Tabled, true), released).is_ok());
    let late = act(ActVerb::Note, day("2027-09-24"));
    let outside = FindingRule::OutsideSession(day("2027-09-20"), day("2027-09-23"));
    check(FindingState::BeforeCommittee, Step::Decide { act: &late, session: Some(&own) }, outside);
    let elsewhere = Act { body: Id::new(7), ..act(ActVerb::Note, day("2027-09-21")) };
    let elsewhere = Step::Decide { act: &elsewhere, session: Some(&own) };
    check(FindingState::BeforeCommittee, elsewhere, FindingRule::OtherSession);
    for successor in [None, Some(Id::new(1))] {
        let close = Step::Close(closing(ClosingReason::TakenOver, successor));
        check(FindingState::Decided, close, FindingRule::NoSuccessor);
    }
}

#[test]
fn a_body_that_only_looked_at_it_has_not_decided_and_may_put_it_off() {
    let own = session(4, SessionState::Held);
    let looked = act(ActVerb::Review, day("2027-09-21"));
    let mut here = finding(FindingState::BeforeCommittee, true);
    here.course = step(&here, Step::Decide { act: &looked, session: Some(&own) }).expect("it is recorded");
    assert_eq!(here.course.state, FindingState::BeforeCommittee);
    let next = Session { id: Id::new(8), ..session(4, SessionState::Planned) };
    here.course = step(&here, Step::Table { session: &next, paper: None }).expect("it is put off");
    assert_eq!((here.course.state, here.course.meeting), (FindingState::BeforeCommittee, Some(next.id)));
    let then = act(ActVerb::Note, day("2027-09-21"));
    assert_eq!(
        step(&here, Step::Decide { act: &then, session: Some(&next) }),
        Err(FindingRule::OtherSession),
        "what an earlier session did is no decision of this one"
    );
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
const STEPS_MAX: u64 = 14;

#[test]
fn a_million_random_courses_stay_within_the_states_and_never_reopen() {
    let sessions = [
        session(4, SessionState::Planned),
        session(7, SessionState::Planned),
        session(4, SessionState::Cancelled),
    ];
    let verbs = [ActVerb::Review, ActVerb::Note, ActVerb::Endorse];
    let days = [day("2027-09-21"), day("2027-09-19")];
    let acts: Vec<Act> = verbs.iter().flat_map(|verb| days.map(|day| act(*verb, day))).collect();
    let closings = [
        closing(ClosingReason::Met, None),
        closing(ClosingReason::TakenOver, None),
        closing(ClosingReason::TakenOver, Some(Id::new(2))),
    ];
    let mut here = [finding(FindingState::Draft, true), finding(FindingState::Draft, false)];
    let (mut dice, mut closed) = (Dice(0x2026_1122), 0);
    for course in 0..COURSES {
        let with_member = course % 2 == 0;
        let here = &mut here[usize::from(!with_member)];
        here.course = Course::DRAFT;
        for _ in 0..=dice.of(STEPS_MAX) {
            let next = match dice.of(6) {
                0 => Step::Notify,
                1 => Step::Respond { replies: dice.of(2) as usize, why_none: "" },
                2 => Step::Table { session: &sessions[dice.of(3) as usize], paper: None },
                3 => {
                    let (session, today) = (Some(&sessions[0]), days[dice.of(2) as usize]);
                    Step::Open { session, paper_is_open: false, today }
                }
                4 => Step::Decide { act: &acts[dice.of(6) as usize], session: Some(&sessions[0]) },
                _ => Step::Close(closings[dice.of(3) as usize]),
            };
            let before = here.course;
            match step(here, next) {
                Ok(after) => {
                    assert!(before.state.ways(with_member).contains(&next.way()), "{before:?} {next:?}");
                    assert_ne!(before.state, FindingState::Closed, "what is closed stays closed");
                    assert!(after.state >= before.state, "{before:?} {after:?}");
                    let by_act = matches!(next, Step::Decide { .. });
                    let is_new = after.state == FindingState::Decided && before.state != after.state;
                    assert_eq!(is_new, by_act && is_new, "a body decides, and nobody else");
                    assert_eq!(after.closing.is_some(), after.state == FindingState::Closed);
                    here.course = after;
                }
                Err(FindingRule::NotFrom(state, ways)) => {
                    assert_eq!(
                        ways.is_empty(),
                        state == FindingState::Closed,
                        "a way on from all but the last"
                    );
                }
                Err(_) => assert_ne!(before.state, FindingState::Closed),
            }
        }
        closed += u32::from(here.course.state == FindingState::Closed);
    }
    assert!(closed > 0, "some reach their end");
}
