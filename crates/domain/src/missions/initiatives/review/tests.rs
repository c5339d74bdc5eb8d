//! Steps of a final report one by one, and a million random courses.

use super::*;
use crate::meetings::{SessionState, acts::Element};

fn day(text: &str) -> Day {
    text.parse().expect("it is a day")
}

fn report(state: FinalState) -> FinalReport {
    FinalReport {
        id: Id::new(1),
        done: "Two courses".to_owned(),
        reached: "Nine of ten ports report".to_owned(),
        recommended: String::new(),
        bodies: vec![Id::new(4), Id::new(7)],
        state,
        round: i64::from(state != FinalState::Draft),
        submitted_on: None,
        made_by: None,
        version: 1,
    }
}

fn session(body: u128) -> Session {
    Session {
        id: Id::new(body + 100),
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

fn act(body: u128, on: &str) -> Act {
    Act {
        id: Id::new(9),
        organisation: Id::new(2),
        body: Id::new(body),
        meeting: Some(Id::new(body + 100)),
        paragraph: "para 34".to_owned(),
        verb: ActVerb::Endorse,
        on: Element::FinalReport(Id::new(1)),
        day: day(on),
        document: None,
        recorded_by: None,
        recorded_at: Timestamp::UNIX_EPOCH,
    }
}

const OUT: Step<'static> = Step::Submit { initiative: InitiativeState::Completed, findings: 2 };

#[test]
fn s1_25_a_report_is_accepted_once_every_body_it_goes_to_has_accepted_it() {
    let mut here = report(FinalState::Draft);
    (here.state, here.round) = step(&here, OUT).expect("it goes out");
    assert_eq!((here.state, here.round), (FinalState::BeforeBodies, 1));
    let mut said: Vec<Assessed> = Vec::new();
    for (body, outcome, state) in
        [(4, Outcome::Accepted, FinalState::BeforeBodies), (7, Outcome::WithRemarks, FinalState::Accepted)]
    {
        let (act, session, waits) = (act(body, "2027-10-12"), session(body), waiting(&here, &said));
        let (session, remarks) = (Some(&session), "Say who pays");
        let next = Step::Assess { act: &act, session, outcome, remarks, waiting: &waits };
        (here.state, here.round) = step(&here, next).expect("it leads on");
        assert_eq!(here.state, state);
        said.push(Assessed { act: act.id, body: act.body, round: 1, outcome, remarks: remarks.to_owned() });
        let again = waiting(&here, &said);
        assert!(!again.contains(&act.body), "a body says so once a round");
    }
    assert_eq!(step(&here, OUT), Err(FinalRule::NotFrom(FinalState::Accepted, None)));
}

#[test]
fn s1_25_what_was_sent_back_is_mended_and_goes_to_all_its_bodies_anew() {
    let mut here = report(FinalState::BeforeBodies);
    let (done, own) = (act(4, "2027-10-12"), session(4));
    let waits = waiting(&here, &[]);
    let back = |remarks| {
        let outcome = Outcome::SentBack;
        Step::Assess { act: &done, session: Some(&own), outcome, remarks, waiting: &waits }
    };
    assert_eq!(step(&here, back(" ")), Err(FinalRule::NoRemarks), "what is to be mended is said");
    (here.state, here.round) = step(&here, back("The baseline is missing")).expect("it is");
    assert!(here.state == FinalState::SentBack && here.state.is_open() && here.state.is_awaited());
    assert_eq!(here.state.turn(), Some(Turn::Secretariat));
    let remarks = "The baseline is missing".to_owned();
    let said = [Assessed { act: done.id, body: done.body, round: 1, outcome: Outcome::SentBack, remarks }];
    (here.state, here.round) = step(&here, OUT).expect("it goes out again");
    assert_eq!(here.round, 2);
    assert_eq!(waiting(&here, &said), here.bodies, "all of them are asked anew");
}

#[test]
fn s1_25_a_report_says_something_and_goes_to_somebody_after_its_initiative() {
    let check = |report: &FinalReport, next: Step<'_>, expect: FinalRule| {
        assert_eq!(step(report, next), Err(expect));
    };
    let draft = report(FinalState::Draft);
    let early = Step::Submit { initiative: InitiativeState::UnderWay, findings: 2 };
    check(&draft, early, FinalRule::NotCompleted);
    check(&FinalReport { reached: " ".to_owned(), ..draft.clone() }, OUT, FinalRule::Bare);
    let bare = Step::Submit { initiative: InitiativeState::Completed, findings: 0 };
    check(&draft, bare, FinalRule::NoFinding);
    check(&FinalReport { bodies: Vec::new(), ..draft }, OUT, FinalRule::NoBody);
    let here = report(FinalState::BeforeBodies);
    let waits = waiting(&here, &[]);
    let assess = |act: &Act, session: Option<&Session>, expect: FinalRule| {
        let (outcome, waiting) = (Outcome::Accepted, waits.as_slice());
        check(&here, Step::Assess { act, session, outcome, remarks: "", waiting }, expect);
    };
    let other = FinalRule::OtherBody;
    assess(&act(8, "2027-10-12"), Some(&session(8)), other);
    assess(&act(4, "2027-10-12"), Some(&session(7)), other);
    assess(&Act { meeting: None, ..act(4, "2027-10-12") }, None, other);
    let outside = FinalRule::OutsideSession(day("2027-10-11"), day("2027-10-13"));
    assess(&act(4, "2027-10-14"), Some(&session(4)), outside);
}

#[test]
fn s1_24_without_an_evaluation_an_effect_was_seen_and_no_more() {
    let seen = Found {
        id: Id::new(1),
        statement: "More ports report".to_owned(),
        evidence: "Port reports".to_owned(),
        effect: Effect::Seen,
        evaluation: String::new(),
        lesson: String::new(),
        on: day("2028-01-10"),
    };
    assert!(!seen.is_attributed());
    let evaluation = "Evaluation of 2028, chapter 4".to_owned();
    assert!(Found { evaluation: evaluation.clone(), ..seen.clone() }.is_attributed());
    assert!(!Found { evaluation, effect: Effect::NotSeen, ..seen }.is_attributed());
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

const STEPS: u32 = 1_000_000;

#[test]
fn a_million_random_steps_reach_no_illegal_state_and_lead_on_from_all_but_the_last() {
    let acts = [act(4, "2027-10-12"), act(7, "2027-10-12"), act(8, "2027-10-12"), act(7, "2027-10-20")];
    let sessions = [session(4), session(7), session(8)];
    let (mut here, mut said) = (report(FinalState::Draft), Vec::<Assessed>::new());
    let (mut dice, mut accepted, mut sent_back) = (Dice(0x2026_1124), 0, 0);
    for _ in 0..STEPS {
        let waits = waiting(&here, &said);
        let (act, session) = (&acts[dice.of(4) as usize], &sessions[dice.of(3) as usize]);
        let outcome = Outcome::ALL[dice.of(3) as usize];
        let remarks = ["", "Say who pays"][dice.of(2) as usize];
        let next = match dice.of(4) {
            0 => OUT,
            1 => Step::Submit { initiative: InitiativeState::UnderWay, findings: 1 },
            _ => Step::Assess { act, session: Some(session), outcome, remarks, waiting: &waits },
        };
        let before = (here.state, here.round);
        match step(&here, next) {
            Ok((state, round)) => {
                assert_ne!(before.0, FinalState::Accepted, "what is accepted stays so");
                assert!((before.1..=before.1 + 1).contains(&round));
                assert_eq!(state == FinalState::BeforeBodies && before.0.is_open(), round == before.1 + 1);
                if let Step::Assess { act, outcome, .. } = next {
                    assert!(here.bodies.contains(&act.body), "only those it goes to");
                    let remarks = remarks.to_owned();
                    said.push(Assessed { act: act.id, body: act.body, round, outcome, remarks });
                }
                (here.state, here.round) = (state, round);
            }
            Err(FinalRule::NotFrom(state, way)) => {
                assert_eq!(way.is_none(), state == FinalState::Accepted, "a way on from all but the last");
            }
            Err(_) => assert_eq!((here.state, here.round), before),
        }
        sent_back += u32::from(here.state == FinalState::SentBack && before.0 != here.state);
        if here.state == FinalState::Accepted {
            let of_round = said.iter().filter(|each| each.round == here.round);
            assert!(of_round.clone().all(|each| each.outcome != Outcome::SentBack));
            assert_eq!(of_round.count(), here.bodies.len(), "all of them have said so");
            accepted += 1;
            (here, said) = (report(FinalState::Draft), Vec::new());
        }
    }
    assert!(accepted > 0 && sent_back > 0, "both happen");
}
