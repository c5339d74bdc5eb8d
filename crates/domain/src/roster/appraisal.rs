//! How somebody of the roster worked on a mission, as its Member and the secretariat each say it. The expert reads it and has a right
//! of reply before it counts (REQUIREMENTS S2.9, S5.17). Must not know who may write it.

use std::fmt;

use crate::{
    kernel::{Day, coded},
    missions::{
        evaluation::{EvaluationState, Voice},
        mission::MissionId,
    },
    people::PersonId,
};

/// So many days the expert has to reply; whoever has replied needs no more.
pub const REPLY_DAYS: i32 = 14;

/// What one side says of how an expert worked on a mission. One of each side for each mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appraisal {
    /// The mission.
    pub mission: MissionId,
    /// Whose word it is.
    pub voice: Voice,
    /// From 0.0 to 5.0.
    pub score: Score,
    /// What went well and what did not. Protected.
    pub text: String,
    /// Where it stands: a draft, shared with the expert, or final.
    pub state: EvaluationState,
    /// Since which day.
    pub since: Day,
    /// What the expert replied, and when.
    pub reply: Option<(String, Day)>,
    /// Who wrote it; `None` for the command line.
    pub by: Option<PersonId>,
}

/// A mark from 0.0 to 5.0 with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    const TENTHS_MAX: u8 = 50;

    /// A mark of so many tenths, from 0 to 50.
    pub fn of_tenths(tenths: u8) -> Option<Self> {
        (tenths <= Self::TENTHS_MAX).then_some(Self(tenths))
    }

    /// The mark in tenths.
    pub const fn tenths(self) -> u8 {
        self.0
    }

    /// A mark as typed: "4", "4.5" or "4,5".
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().replace(',', ".");
        let (whole, tenth) = text.split_once('.').unwrap_or((&text, "0"));
        let digit = |text: &str| {
            let only = text.len() == 1 && text.as_bytes()[0].is_ascii_digit();
            only.then(|| text.as_bytes()[0] - b'0')
        };
        Self::of_tenths(digit(whole)? * 10 + digit(tenth)?)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppraisalWay {
    /// Show it to the expert.
    Share,
    /// Make it final.
    Finish,
}

coded!(AppraisalWay { Share => "share", Finish => "finish" });

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppraisalRule {
    /// It does not lead on from this state.
    NotFrom(EvaluationState),
    /// The expert may reply until this day, and has not.
    Unheard(Day),
}

impl Appraisal {
    /// The last day on which the expert may reply, once it is shared.
    pub fn reply_until(&self) -> Day {
        self.since.saturating_add(jiff::Span::new().days(REPLY_DAYS))
    }

    /// The step that leads on, from all but the last.
    pub const fn way(&self) -> Option<AppraisalWay> {
        match self.state {
            EvaluationState::Draft => Some(AppraisalWay::Share),
            EvaluationState::Shared => Some(AppraisalWay::Finish),
            EvaluationState::Final => None,
        }
    }

    /// Takes a step.
    ///
    /// # Errors
    /// The rule that forbids it.
    pub fn step(self, way: AppraisalWay, today: Day) -> Result<Self, AppraisalRule> {
        if self.way() != Some(way) {
            return Err(AppraisalRule::NotFrom(self.state));
        }
        let state = match way {
            AppraisalWay::Share => EvaluationState::Shared,
            AppraisalWay::Finish if self.reply.is_none() && today <= self.reply_until() => {
                return Err(AppraisalRule::Unheard(self.reply_until()));
            }
            AppraisalWay::Finish => EvaluationState::Final,
        };
        Ok(Self { state, since: today, ..self })
    }

    /// Keeps what the expert replies, beside it.
    ///
    /// # Errors
    /// The rule that forbids it: what is not shared is not known, and what is final stays.
    pub fn replied(self, text: String, today: Day) -> Result<Self, AppraisalRule> {
        match self.state {
            EvaluationState::Shared => Ok(Self { reply: Some((text, today)), ..self }),
            state => Err(AppraisalRule::NotFrom(state)),
        }
    }
}

/// The mean of those that count, and how many they are; none where none does.
pub fn mean(appraisals: &[Appraisal]) -> Option<(f64, usize)> {
    let counting = appraisals.iter().filter(|each| each.state == EvaluationState::Final);
    let tenths: Vec<u32> = counting.map(|each| u32::from(each.score.tenths())).collect();
    let count = u32::try_from(tenths.len()).ok().filter(|count| *count > 0)?;
    Some((f64::from(tenths.iter().sum::<u32>()) / f64::from(count) / 10.0, tenths.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn draft() -> Appraisal {
        Appraisal {
            mission: MissionId::new(1),
            voice: Voice::Member,
            score: Score::read("4.5").unwrap(),
            text: String::new(),
            state: EvaluationState::Draft,
            since: day("2027-01-15"),
            reply: None,
            by: None,
        }
    }

    #[test]
    fn marks_have_one_decimal_from_0_to_5() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(Score::read(text).map(|score| score.to_string()).as_deref(), expect, "{text}");
        };
        check("0", Some("0.0"));
        check(" 4,5 ", Some("4.5"));
        check("5.0", Some("5.0"));
        for text in ["5.1", "-1", "4.55", "", ".", "4.", "x", "10", "４"] {
            check(text, None);
        }
    }

    #[test]
    fn s5_17_an_appraisal_counts_once_the_expert_was_heard_or_had_the_time() {
        assert_eq!(
            draft().step(AppraisalWay::Finish, day("2027-01-15")).unwrap_err(),
            AppraisalRule::NotFrom(EvaluationState::Draft)
        );
        assert!(
            draft().replied("No".to_owned(), day("2027-01-15")).is_err(),
            "nobody replies to what is not shared"
        );
        let shared = draft().step(AppraisalWay::Share, day("2027-01-15")).unwrap();
        let early = shared.clone().step(AppraisalWay::Finish, day("2027-01-29"));
        assert_eq!(early.unwrap_err(), AppraisalRule::Unheard(day("2027-01-29")));
        assert!(shared.clone().step(AppraisalWay::Finish, day("2027-01-30")).is_ok());
        assert_eq!(mean(std::slice::from_ref(&shared)), None, "what is not final does not count");
        let replied = shared.replied("The room was not there.".to_owned(), day("2027-01-16")).unwrap();
        let done = replied.step(AppraisalWay::Finish, day("2027-01-16")).unwrap();
        assert_eq!(done.reply.as_ref().unwrap().0, "The room was not there.");
        let other = Appraisal { score: Score::read("3").unwrap(), voice: Voice::Secretariat, ..done.clone() };
        assert_eq!(mean(&[done, other, draft()]), Some((3.75, 2)));
    }
}
