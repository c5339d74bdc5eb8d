//! What a training waits for, from what stands on its list: whose turn it is, until it is closed. Must not know who may.

use super::{Training, TrainingState};
use crate::{
    kernel::{Day, coded},
    people::policy::Turn,
};

/// What a training waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wait {
    /// To be announced.
    Announce,
    /// Members invited name who takes part.
    Nominate,
    /// Nominations are over: somebody decides and says that it takes place.
    Decide,
    /// It is over, and nobody has noted who came.
    Attendance,
    /// It is over, and participants were not asked.
    Evaluate,
    /// Somebody who came has no certificate.
    Certify,
    /// Everything else is done.
    Close,
}

coded!(Wait {
    Announce => "announce",
    Nominate => "nominate",
    Decide => "decide",
    Attendance => "attendance",
    Evaluate => "evaluate",
    Certify => "certify",
    Close => "close",
});

impl Wait {
    /// Whose turn it is.
    pub const fn turn(self) -> Turn {
        match self {
            Self::Nominate => Turn::Member,
            _ => Turn::Secretariat,
        }
    }

    /// In which state a training waits so.
    pub const fn state(self) -> TrainingState {
        match self {
            Self::Announce => TrainingState::Planned,
            Self::Nominate | Self::Decide => TrainingState::Open,
            Self::Attendance | Self::Evaluate | Self::Certify | Self::Close => TrainingState::Held,
        }
    }
}

/// What stands on the list of a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roll {
    /// Whether somebody is on it who has not come.
    pub registered: bool,
    /// Whether somebody came.
    pub attended: bool,
    /// Whether somebody came and has no certificate.
    pub uncertified: bool,
    /// Whether participants were asked what they thought of it.
    pub asked: bool,
}

impl Training {
    /// The last day to nominate: its first day, where it names none.
    pub fn nominate_until(&self) -> Option<Day> {
        self.nominate_by.or(self.begins)
    }

    /// What it waits for; nothing while it is held, and once it is closed.
    pub fn waits(&self, roll: Roll, today: Day) -> Option<Wait> {
        match self.course.state {
            TrainingState::Planned => Some(Wait::Announce),
            TrainingState::Open if self.nominate_until().is_some_and(|last| last >= today) => {
                Some(Wait::Nominate)
            }
            TrainingState::Open => Some(Wait::Decide),
            TrainingState::Held if self.last_day().is_none_or(|last| last > today) => None,
            TrainingState::Held if roll.registered && !roll.attended => Some(Wait::Attendance),
            TrainingState::Held if !roll.asked => Some(Wait::Evaluate),
            TrainingState::Held if roll.uncertified => Some(Wait::Certify),
            TrainingState::Held => Some(Wait::Close),
            TrainingState::Closed => None,
        }
    }
}
