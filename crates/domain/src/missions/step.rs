//! How a mission goes on: which step is legal from where, what it needs, and the way on where it is not.
//!
//! The Member consents to what is matched, an expert accepts what is agreed; nothing is reported before it is over or
//! without a report. Must not know who may take a step.

use super::{
    mission::{Closing, ClosingReason, Course, Days, Mission, MissionState},
    report::ReportState,
};
use crate::kernel::{Day, coded};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Propose experts and days to the Member.
    Match,
    /// Note that the Member consents.
    Agree,
    /// Note that an expert accepts.
    Accept,
    /// Note that it is over and its report is there.
    Report,
    /// Close it.
    Close,
    /// Close it because it fell through.
    End,
}

coded!(Way {
    Match => "match",
    Agree => "agree",
    Accept => "accept",
    Report => "report",
    Close => "close",
    End => "end",
});

impl MissionState {
    /// The steps that lead on from here; none from the last state.
    pub const fn ways(self) -> &'static [Way] {
        match self {
            Self::Planned => &[Way::Match],
            Self::Matched => &[Way::Agree, Way::End],
            Self::Agreed => &[Way::Accept, Way::End],
            Self::UnderWay => &[Way::Report, Way::End],
            Self::Reported => &[Way::Close],
            Self::Closed => &[],
        }
    }
}

/// A step with what it looks at.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// Propose it to the Member, within the window of its request.
    Match(Days),
    /// The Member consents: by itself, or as can be read somewhere.
    Agree {
        /// Whether whoever does this speaks for the Member.
        speaks: bool,
        /// Where the consent can be read.
        consent: &'a str,
    },
    /// An expert accepts.
    Accept,
    /// It is over.
    Report {
        /// Where its report stands.
        report: Option<ReportState>,
        /// The day.
        today: Day,
    },
    /// Close it.
    Close {
        /// Where its report stands.
        report: Option<ReportState>,
        /// On which day.
        on: Day,
    },
    /// It fell through.
    End {
        /// How.
        closing: Closing,
        /// What there is to say about it.
        note: &'a str,
    },
}

impl Step<'_> {
    /// Its name.
    pub const fn way(&self) -> Way {
        match self {
            Self::Match(_) => Way::Match,
            Self::Agree { .. } => Way::Agree,
            Self::Accept => Way::Accept,
            Self::Report { .. } => Way::Report,
            Self::Close { .. } => Way::Close,
            Self::End { .. } => Way::End,
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissionRule {
    /// It does not lead on from this state; these do.
    NotFrom(MissionState, &'static [Way]),
    /// It has no first or no last day.
    NoDays,
    /// Its days lie outside the window of its request.
    Outside(Days),
    /// None of its experts has an account.
    NoReporter,
    /// It does not say what it is to reach, which result is expected, or by which indicator.
    NoResult,
    /// The Member did not consent here, and nobody says where it did.
    NoConsent,
    /// It is not over before this day.
    NotOver(Day),
    /// No report has been given to the Member.
    NoReport,
    /// Its report is not final.
    ReportOpen,
    /// What falls through says why.
    NoReason,
}

/// Takes a step: where the mission stands after it.
///
/// # Errors
/// [`MissionRule`], which says the way on.
pub fn step(mission: &Mission, step: Step<'_>) -> Result<Course, MissionRule> {
    let course = mission.course;
    let ways = course.state.ways();
    if !ways.contains(&step.way()) {
        return Err(MissionRule::NotFrom(course.state, ways));
    }
    let to = |state| Ok(Course { state, closing: None });
    let closed = |closing| Ok(Course { state: MissionState::Closed, closing: Some(closing) });
    match step {
        Step::Match(window) => {
            fits(mission, window)?;
            to(MissionState::Matched)
        }
        Step::Agree { speaks, consent } => {
            let terms = &mission.terms;
            let needed = [&terms.objectives, &terms.expected, &terms.indicator];
            if needed.iter().any(|text| text.trim().is_empty()) {
                return Err(MissionRule::NoResult);
            }
            match speaks || !consent.trim().is_empty() {
                true => to(MissionState::Agreed),
                false => Err(MissionRule::NoConsent),
            }
        }
        // Whoever goes may agree by a link and without an account; the report is written by somebody who has one.
        Step::Accept if !mission.has_reporter() => Err(MissionRule::NoReporter),
        Step::Accept => to(MissionState::UnderWay),
        Step::Report { report, today } => match (mission.days.last, report) {
            (Some(last), _) if today < last => Err(MissionRule::NotOver(last)),
            (_, None | Some(ReportState::Draft)) => Err(MissionRule::NoReport),
            _ => to(MissionState::Reported),
        },
        Step::Close { report, on } => match report {
            Some(ReportState::Final | ReportState::PublicSummary) => {
                closed(Closing { reason: ClosingReason::Done, on })
            }
            _ => Err(MissionRule::ReportOpen),
        },
        Step::End { closing, note } => {
            match closing.reason == ClosingReason::Done || note.trim().is_empty() {
                true => Err(MissionRule::NoReason),
                false => closed(closing),
            }
        }
    }
}

/// Where a mission stands once somebody who was asked declined: whom to send is open again. `None` from any other state, where
/// there is nothing to go back on.
pub fn send_back(course: Course) -> Option<Course> {
    (course.state == MissionState::Matched).then_some(Course::PLANNED)
}

/// What is proposed to a Member has days within the window of its request.
fn fits(mission: &Mission, window: Days) -> Result<(), MissionRule> {
    if mission.days.both().is_none() {
        return Err(MissionRule::NoDays);
    }
    if mission.days.outside(window) {
        return Err(MissionRule::Outside(window));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
