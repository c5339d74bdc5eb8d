//! Steps one by one, and a million at random.

use super::*;

const fn around<'a>(survey: SurveyState, missing: &'a [usize], why: &'a str) -> Around<'a> {
    Around { survey, missing, why }
}

#[test]
fn s5_15_a_questionnaire_is_opened_with_questions_and_closed_for_good() {
    use SurveyState::{Closed, Draft, Open};
    assert_eq!(survey_step(Draft, SurveyWay::Open, (0, 3)), Err(SurveyRule::NoQuestions));
    assert_eq!(survey_step(Draft, SurveyWay::Open, (3, 0)), Err(SurveyRule::Nobody));
    assert_eq!(survey_step(Draft, SurveyWay::Open, (3, 3)), Ok(Open));
    assert_eq!(survey_step(Open, SurveyWay::Close, (3, 3)), Ok(Closed));
    for way in SurveyWay::ALL {
        assert_eq!(survey_step(Closed, *way, (3, 3)), Err(SurveyRule::NotFrom(Closed, &[])));
    }
}

#[test]
fn a_response_is_given_taken_back_returned_and_accepted() {
    use ResponseState::{Accepted, Draft, Returned, Submitted};
    let open = around(SurveyState::Open, &[], "Question 4 is about 2026");
    let closed = Around { survey: SurveyState::Closed, ..open };
    let check = |state, way, around, expect| {
        assert_eq!(response_step(state, way, around), expect, "{state:?} {way:?} {around:?}");
    };
    check(Draft, ResponseWay::Submit, open, Ok(Submitted));
    check(Draft, ResponseWay::Submit, closed, Err(ResponseRule::NotOpen));
    check(Draft, ResponseWay::Submit, Around { missing: &[4], ..open }, Err(ResponseRule::Missing));
    check(Submitted, ResponseWay::Withdraw, open, Ok(Draft));
    check(Submitted, ResponseWay::Withdraw, closed, Err(ResponseRule::NotOpen));
    check(Submitted, ResponseWay::Return, closed, Ok(Returned));
    check(Submitted, ResponseWay::Return, Around { why: " ", ..open }, Err(ResponseRule::NoReason));
    // The secretariat asked for it: it is taken after the closing, too.
    check(Returned, ResponseWay::Submit, closed, Ok(Submitted));
    check(Submitted, ResponseWay::Accept, closed, Ok(Accepted));
    check(Accepted, ResponseWay::Return, closed, Ok(Returned));
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn of<T: Copy>(&mut self, sides: &[T]) -> T {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        sides[(self.0 % sides.len() as u64) as usize]
    }
}

#[test]
fn a_million_random_steps_stay_within_the_states_and_always_find_a_way_on() {
    let mut dice = Dice(0x2026_1122);
    let (mut survey, mut response) = (SurveyState::Draft, ResponseState::Draft);
    let mut accepted = 0;
    for step in 0..1_000_000u32 {
        // A questionnaire lives for a thousand steps; its Member answers while it can.
        if step % 1_000 == 0 {
            (survey, response) = (SurveyState::Draft, ResponseState::Draft);
        }
        if step % 97 == 0 {
            let before = survey;
            let way = dice.of(SurveyWay::ALL);
            match survey_step(before, way, (dice.of(&[0, 9]), dice.of(&[0, 33]))) {
                Ok(after) => {
                    assert!(before.ways().contains(&way) && after > before, "{before:?} {after:?}");
                    survey = after;
                }
                Err(SurveyRule::NotFrom(state, ways)) => {
                    assert_eq!(
                        ways.is_empty(),
                        state == SurveyState::Closed,
                        "a way on from all but the last"
                    );
                }
                Err(_) => assert_eq!(before, SurveyState::Draft),
            }
        }
        let missing: &[usize] = dice.of(&[&[], &[2]]);
        let (way, why) = (dice.of(ResponseWay::ALL), dice.of(&["", "It is about 2025"]));
        let before = response;
        match response_step(before, way, around(survey, missing, why)) {
            Ok(after) => {
                assert!(before.ways().contains(&way), "{before:?} {way:?}");
                let is_given = after == ResponseState::Submitted;
                assert!(!is_given || missing.is_empty(), "nothing is given that lacks an answer");
                assert!(
                    after != ResponseState::Returned || !why.is_empty(),
                    "nothing is returned without a word"
                );
                let is_taken_back = after == ResponseState::Draft;
                assert!(
                    !is_taken_back || survey == SurveyState::Open,
                    "nothing is taken back after the closing"
                );
                let begins = is_given && before == ResponseState::Draft;
                assert!(!begins || survey == SurveyState::Open, "nothing is given before it is asked");
                accepted += u32::from(after == ResponseState::Accepted);
                response = after;
            }
            Err(ResponseRule::NotFrom(_, ways)) => assert!(!ways.is_empty(), "there is always a way on"),
            Err(_) => {}
        }
    }
    assert!(accepted > 1_000, "many were accepted: {accepted}");
}
