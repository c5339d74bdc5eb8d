//! What bodies make of a turn as a whole: of its monitoring summary before the yearly meeting and of its final report
//! (REQUIREMENTS S1.24, S1.25).
//!
//! A body's word is its act at a session, with an outcome and remarks; words are added and none is changed, the latest by day
//! holds. Must not know who may record one.

use super::{Turn, TurnId};
use crate::{
    kernel::{Day, coded},
    meetings::{
        BodyId, Session,
        acts::{Act, ActId, Element},
    },
    missions::initiatives::review::Outcome,
};

/// What of a turn a body has before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TurnPaper {
    /// The monitoring summary.
    Monitoring,
    /// The final report.
    Report,
}

coded!(TurnPaper { Monitoring => "monitoring", Report => "report" });

impl TurnPaper {
    /// What an act on it is done to.
    pub const fn of(self, turn: TurnId) -> Element {
        match self {
            Self::Monitoring => Element::TurnMonitoring(turn),
            Self::Report => Element::TurnReport(turn),
        }
    }
}

/// A body's word on a paper of a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The act.
    pub act: ActId,
    /// The turn.
    pub turn: TurnId,
    /// The body.
    pub body: BodyId,
    /// On which paper.
    pub paper: TurnPaper,
    /// What it made of it.
    pub outcome: Outcome,
    /// What it said; may be empty where it accepts as it is.
    pub remarks: String,
}

/// Why a body's word is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordRule {
    /// Not an act of the body whose session it is said to be of.
    OtherBody,
    /// The act lies outside the days of the session.
    OutsideSession(Day, Day),
    /// The turn began later.
    BeforeTurn(Day),
    /// Remarks, or a paper sent back, without words.
    NoRemarks,
}

/// Judges a body's word on a paper of a turn.
///
/// # Errors
/// [`WordRule`]
pub fn check(
    turn: &Turn,
    act: &Act,
    session: &Session,
    (outcome, remarks): (Outcome, &str),
) -> Result<(), WordRule> {
    if session.body != act.body || act.meeting != Some(session.id) {
        return Err(WordRule::OtherBody);
    }
    if let Some((first, last)) = session.begin().zip(session.end())
        && !(first..=last).contains(&act.day)
    {
        return Err(WordRule::OutsideSession(first, last));
    }
    if act.day < turn.begins_on {
        return Err(WordRule::BeforeTurn(turn.begins_on));
    }
    if outcome != Outcome::Accepted && remarks.trim().is_empty() {
        return Err(WordRule::NoRemarks);
    }
    Ok(())
}
