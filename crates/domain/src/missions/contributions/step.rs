//! How a request to a Member goes on: reminded, promised, declined, met or not, taken back. Each step has its day.
//!
//! What became of a request can be put right with a reason: a promise that was given up may still be kept. Must not know who may
//! take a step.

use std::fmt;

use super::{ContributionState, Course};
use crate::kernel::{Day, coded};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// Ask again.
    Remind,
    /// The Member says for which day.
    Promise,
    /// The Member says that it cannot.
    Decline,
    /// It came.
    Meet,
    /// Less came than was asked for.
    MeetPartly,
    /// It did not come.
    NotMeet,
    /// The office does not need it any more.
    Withdraw,
}

coded!(Way {
    Remind => "remind",
    Promise => "promise",
    Decline => "decline",
    Meet => "meet",
    MeetPartly => "meet-partly",
    NotMeet => "not-meet",
    Withdraw => "withdraw",
});

impl Way {
    /// Whether it is the Member's answer.
    pub const fn is_answer(self) -> bool {
        matches!(self, Self::Promise | Self::Decline)
    }

    /// Where it leads; a reminder leads nowhere else.
    const fn state(self) -> Option<ContributionState> {
        match self {
            Self::Remind => None,
            Self::Promise => Some(ContributionState::Promised),
            Self::Decline => Some(ContributionState::Declined),
            Self::Meet => Some(ContributionState::Met),
            Self::MeetPartly => Some(ContributionState::PartlyMet),
            Self::NotMeet => Some(ContributionState::NotMet),
            Self::Withdraw => Some(ContributionState::Withdrawn),
        }
    }
}

impl ContributionState {
    /// The steps that lead on from here. From what became of it only what became of it after all; nothing follows what was taken
    /// back.
    pub const fn ways(self) -> &'static [Way] {
        use Way::{Decline, Meet, MeetPartly, NotMeet, Promise, Remind, Withdraw};
        match self {
            Self::Asked | Self::Promised => &[Remind, Promise, Decline, Meet, MeetPartly, NotMeet, Withdraw],
            Self::Declined => &[Promise, Meet, MeetPartly, NotMeet, Withdraw],
            Self::PartlyMet => &[Meet, NotMeet],
            Self::Met => &[MeetPartly, NotMeet],
            Self::NotMet => &[Meet, MeetPartly],
            Self::Withdrawn => &[],
        }
    }

    /// Whether a step from here has to say why: what was refused, fell short or was given up, and what is put right.
    pub fn needs_words(self, way: Way) -> bool {
        let is_plain = matches!(way, Way::Remind | Way::Promise | Way::Meet);
        !is_plain || (way == Way::Meet && !self.is_open() && self != Self::PartlyMet)
    }
}

/// A step with what it says.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// Which.
    pub way: Way,
    /// On which day.
    pub on: Day,
    /// A promise: for which day.
    pub promised_for: Option<Day>,
    /// In words.
    pub note: &'a str,
}

/// What is refused of a request to a Member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContributionRule {
    /// It does not lead on from this state; these do.
    NotFrom(ContributionState, &'static [Way]),
    /// A step before the last one, on this day.
    Before(Day),
    /// A promise that does not say for which day.
    NoPromiseDay,
    /// A promise for a day before it was given.
    PromiseBefore(Day),
    /// Nobody says why.
    NoWords,
    /// An answer is wanted before it was asked, on this day.
    AnswerBefore(Day),
    /// Money is asked for, and counted in something else.
    NotMoney,
    /// Nothing is no amount.
    Nothing,
    /// Nobody is asked.
    Nobody,
}

impl ContributionRule {
    /// Stable code of the broken rule.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFrom(..) => "missions.contributions.not_from",
            Self::Before(_) => "missions.contributions.before",
            Self::NoPromiseDay => "missions.contributions.no_promise_day",
            Self::PromiseBefore(_) => "missions.contributions.promise_before",
            Self::NoWords => "missions.contributions.no_words",
            Self::AnswerBefore(_) => "missions.contributions.answer_before",
            Self::NotMoney => "missions.contributions.not_money",
            Self::Nothing => "missions.contributions.nothing",
            Self::Nobody => "missions.contributions.nobody",
        }
    }
}

impl fmt::Display for ContributionRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFrom(state, _) => write!(f, "this does not follow from {}", state.code()),
            Self::Before(day) => write!(f, "the last step was on {day}"),
            Self::NoPromiseDay => f.write_str("a promise says for which day"),
            Self::PromiseBefore(day) => write!(f, "the promise was given on {day}"),
            Self::NoWords => f.write_str("nobody says why"),
            Self::AnswerBefore(day) => write!(f, "it was asked on {day}"),
            Self::NotMoney => f.write_str("money is counted in a currency"),
            Self::Nothing => f.write_str("nothing is no amount"),
            Self::Nobody => f.write_str("nobody is asked"),
        }
    }
}

impl std::error::Error for ContributionRule {}

/// How a request stands after a step.
///
/// # Errors
/// [`ContributionRule`], which says the way on.
pub fn step(course: Course, step: Step<'_>) -> Result<Course, ContributionRule> {
    let Step { way, on, .. } = step;
    if !course.state.ways().contains(&way) {
        return Err(ContributionRule::NotFrom(course.state, course.state.ways()));
    }
    if on < course.since {
        return Err(ContributionRule::Before(course.since));
    }
    if course.state.needs_words(way) && step.note.trim().is_empty() {
        return Err(ContributionRule::NoWords);
    }
    let promised_for = match (way, step.promised_for) {
        (Way::Promise, None) => return Err(ContributionRule::NoPromiseDay),
        (Way::Promise, Some(day)) if day < on => return Err(ContributionRule::PromiseBefore(on)),
        (Way::Promise, day) => day,
        // What cannot be given is not promised any more.
        (Way::Decline, _) => None,
        _ => course.promised_for,
    };
    Ok(Course {
        state: way.state().unwrap_or(course.state),
        since: on,
        promised_for,
        reminded_on: if way == Way::Remind { Some(on) } else { course.reminded_on },
    })
}

#[cfg(test)]
mod tests;
