//! How a training goes on: which step is legal from where, what it needs, and the way on where it is not. Must not know who
//! may take a step.

use super::{Course, Training, TrainingState};
use crate::kernel::{Day, coded};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Announce it: from then on everybody may know of it, and people are nominated.
    Open,
    /// Say that it takes place.
    Hold,
    /// Call it off after it was announced.
    CallOff,
    /// Close it.
    Close,
}

coded!(Way { Open => "open", Hold => "hold", CallOff => "call-off", Close => "close" });

impl TrainingState {
    /// The steps that lead on from here; none from the last state.
    pub const fn ways(self) -> &'static [Way] {
        match self {
            Self::Planned => &[Way::Open],
            Self::Open => &[Way::Hold, Way::CallOff],
            Self::Held => &[Way::Close],
            Self::Closed => &[],
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainingRule {
    /// It does not lead on from this state; these do.
    NotFrom(TrainingState, &'static [Way]),
    /// Nobody can be invited to a day that is not known.
    NoDay,
    /// Its first day has not come.
    NotBegun(Day),
    /// Its last day has not passed.
    NotOver(Day),
    /// Called off without a reason.
    NoReason,
}

/// Takes a step on a day: where the training stands after it.
///
/// # Errors
/// [`TrainingRule`], which says the way on.
pub fn step(training: &Training, way: Way, today: Day) -> Result<Course, TrainingRule> {
    let course = training.course;
    let ways = course.state.ways();
    if !ways.contains(&way) {
        return Err(TrainingRule::NotFrom(course.state, ways));
    }
    let begins = training.begins.ok_or(TrainingRule::NoDay)?;
    let last = training.last_day().unwrap_or(begins);
    let to = |state| Ok(Course { state, ..course });
    match way {
        Way::Open => to(TrainingState::Open),
        Way::Hold if today < begins => Err(TrainingRule::NotBegun(begins)),
        Way::Hold => to(TrainingState::Held),
        Way::CallOff if training.why_off.trim().is_empty() => Err(TrainingRule::NoReason),
        Way::CallOff => Ok(Course { state: TrainingState::Closed, is_off: true }),
        Way::Close if today < last => Err(TrainingRule::NotOver(last)),
        Way::Close => to(TrainingState::Closed),
    }
}

#[cfg(test)]
pub(super) mod tests;
