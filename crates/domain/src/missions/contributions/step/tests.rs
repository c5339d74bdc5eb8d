//! The steps of a request to a Member: every one from every state, and a million courses at random.

use super::*;
use crate::{
    kernel::{Currency, Id, Money},
    missions::contributions::{Amount, Contribution, ContributionKind, Late},
};

fn day(day: i8) -> Day {
    Day::constant(2027, 1, day)
}

fn course(state: ContributionState) -> Course {
    Course { state, ..Course::asked(day(10)) }
}

fn taken(way: Way, on: i8) -> Step<'static> {
    Step { way, on: day(on), promised_for: Some(day(20)), note: "A letter" }
}

fn asked() -> Contribution {
    Contribution {
        id: Id::new(1),
        organisation: Id::new(2),
        member: Some(Id::new(3)),
        partner: None,
        kind: ContributionKind::Expert,
        purpose: "Two trainers".to_owned(),
        amount: Some(Amount::Seats(2)),
        initiative: None,
        mission: None,
        training: None,
        action: Some((Id::new(4), Id::new(5))),
        asked_on: day(1),
        answer_by: day(15),
        course: Course::asked(day(1)),
        made_by: None,
        version: 1,
    }
}

#[test]
fn s5_18_every_step_from_every_state_leads_where_it_says_or_names_the_way_on() {
    use ContributionState::*;
    let expect = |state, way| match (state, way) {
        (Asked | Promised, Way::Remind) => Some(state),
        (Asked | Promised | Declined, Way::Promise) => Some(Promised),
        (Asked | Promised, Way::Decline) => Some(Declined),
        (Asked | Promised | Declined | PartlyMet | NotMet, Way::Meet) => Some(Met),
        (Asked | Promised | Declined | Met | NotMet, Way::MeetPartly) => Some(PartlyMet),
        (Asked | Promised | Declined | Met | PartlyMet, Way::NotMeet) => Some(NotMet),
        (Asked | Promised | Declined, Way::Withdraw) => Some(Withdrawn),
        _ => None,
    };
    for state in ContributionState::ALL.iter().copied() {
        for way in Way::ALL.iter().copied() {
            let after = step(course(state), taken(way, 10));
            match expect(state, way) {
                Some(next) => assert_eq!(after.map(|after| after.state), Ok(next), "{state:?} {way:?}"),
                None => assert_eq!(
                    after,
                    Err(ContributionRule::NotFrom(state, state.ways())),
                    "{state:?} {way:?}"
                ),
            }
        }
    }
}

#[test]
fn s5_18_a_promise_says_for_which_day_and_what_was_not_given_says_why() {
    let begun = course(ContributionState::Asked);
    let none = Step { promised_for: None, ..taken(Way::Promise, 10) };
    assert_eq!(step(begun, none), Err(ContributionRule::NoPromiseDay));
    let past = Step { promised_for: Some(day(9)), ..taken(Way::Promise, 10) };
    assert_eq!(step(begun, past), Err(ContributionRule::PromiseBefore(day(10))));
    assert_eq!(step(begun, taken(Way::Meet, 9)), Err(ContributionRule::Before(day(10))));
    for way in [Way::Decline, Way::MeetPartly, Way::NotMeet, Way::Withdraw] {
        let silent = Step { note: " ", ..taken(way, 10) };
        assert_eq!(step(begun, silent), Err(ContributionRule::NoWords), "{way:?}");
    }
    let plain = Step { note: "", ..taken(Way::Meet, 12) };
    let promised = step(begun, taken(Way::Promise, 11)).unwrap();
    assert_eq!(promised.promised_for, Some(day(20)));
    assert_eq!(step(promised, taken(Way::Decline, 12)).unwrap().promised_for, None);
    assert_eq!(step(promised, plain).unwrap().state, ContributionState::Met);
    // To put right what became of it takes words; that the rest came does not.
    assert_eq!(step(course(ContributionState::NotMet), plain), Err(ContributionRule::NoWords));
    assert!(step(course(ContributionState::PartlyMet), plain).is_ok());
}

#[test]
fn s5_18_what_is_late_is_an_answer_or_a_promise_whose_day_is_over() {
    let of = asked();
    assert_eq!(of.late(day(15)), None, "the day itself is not over");
    assert_eq!(of.late(day(16)), Some(Late::Answer(day(15))));
    let promised =
        |on| Contribution { course: step(of.course, taken(Way::Promise, on)).unwrap(), ..of.clone() };
    assert_eq!(promised(2).late(day(20)), None);
    assert_eq!(promised(2).late(day(21)), Some(Late::Promise(day(20))));
    let reminded = Contribution { course: step(of.course, taken(Way::Remind, 16)).unwrap(), ..of.clone() };
    assert_eq!(reminded.late(day(17)), Some(Late::Answer(day(15))), "a reminder is no answer");
    let met = Contribution { course: step(of.course, taken(Way::Meet, 2)).unwrap(), ..of.clone() };
    assert_eq!(met.late(day(28)), None);
    let mut all = [met.clone(), promised(2), reminded.clone()];
    all.sort_by_key(|each| each.urgency(day(17)));
    assert_eq!(all, [reminded, promised(2), met], "late, open, over");
}

#[test]
fn s5_18_only_what_was_met_in_full_counts_as_met_and_what_was_taken_back_counts_for_nothing() {
    use ContributionState::*;
    let of = |state| Contribution { course: course(state), ..asked() }.outcome();
    for open in [Asked, Promised, Declined] {
        assert_eq!(of(open), Some(None), "{open:?}");
    }
    assert_eq!(of(Met), Some(Some((true, day(10)))));
    assert_eq!((of(PartlyMet), of(NotMet)), (Some(Some((false, day(10)))), Some(Some((false, day(10))))));
    assert_eq!(of(Withdrawn), None);
}

#[test]
fn s5_18_money_is_asked_for_in_money_and_somebody_is_asked_for_something() {
    let euro = |minor| Amount::Money(Money { minor, currency: Currency::from_code("EUR").unwrap() });
    let check = |of: Contribution, expect: Result<(), ContributionRule>| assert_eq!(of.check(), expect);
    check(asked(), Ok(()));
    let money = Contribution { kind: ContributionKind::Money, ..asked() };
    check(money.clone(), Err(ContributionRule::NotMoney));
    check(Contribution { amount: Some(euro(5)), ..money.clone() }, Ok(()));
    check(Contribution { amount: None, ..money.clone() }, Ok(()));
    check(Contribution { amount: Some(euro(0)), ..money }, Err(ContributionRule::Nothing));
    check(Contribution { amount: Some(Amount::Days(0)), ..asked() }, Err(ContributionRule::Nothing));
    check(Contribution { member: None, ..asked() }, Err(ContributionRule::Nobody));
    check(Contribution { member: None, partner: Some(Id::new(9)), ..asked() }, Ok(()));
    check(Contribution { answer_by: day(1), ..asked() }, Ok(()));
    let early = Contribution { asked_on: day(16), ..asked() };
    check(early, Err(ContributionRule::AnswerBefore(day(16))));
}

#[test]
fn s5_18_a_million_random_steps_go_forward_in_time_and_never_on_from_what_was_taken_back() {
    let mut seed = 0x2026_1123_u64;
    let mut dice = |sides: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % sides as u64).expect("a small number")
    };
    let begun = Course::asked(day(1));
    let (mut course, mut met, mut ended) = (begun, 0, 0);
    for _ in 0..1_000_000 {
        let way = Way::ALL[dice(Way::ALL.len())];
        let mut some_day = || day(1 + i8::try_from(dice(28)).expect("a day of January"));
        let (on, promised_for) = (some_day(), some_day());
        let promised_for = (dice(3) > 0).then_some(promised_for);
        let note = ["", "A letter"][dice(2)];
        match step(course, Step { way, on, promised_for, note }) {
            Ok(after) => {
                assert!(course.state != ContributionState::Withdrawn && after.since >= course.since);
                assert!(!course.state.needs_words(way) || !note.is_empty());
                let goes_back = after.state.is_open() && !course.state.is_open();
                assert!(!goes_back, "what became of it is not forgotten");
                let is_promised = after.state == ContributionState::Promised;
                assert!(!is_promised || after.promised_for.is_some());
                assert!(way != Way::Promise || after.promised_for.is_some_and(|day| day >= after.since));
                met += u32::from(after.state == ContributionState::Met);
                course = after;
            }
            Err(ContributionRule::NotFrom(state, ways)) => {
                assert!(state == course.state && !ways.contains(&way))
            }
            Err(rule) => assert!(!rule.code().is_empty() && !rule.to_string().is_empty()),
        }
        let is_stuck = course.state.ways().is_empty();
        assert_eq!(is_stuck, course.state == ContributionState::Withdrawn, "a way on before the end");
        if is_stuck || course.since == day(28) {
            ended += u32::from(is_stuck);
            course = begun;
        }
    }
    assert!(met > 0 && ended > 0, "some are met, some are taken back");
}
