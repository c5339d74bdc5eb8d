//! How an initiative goes on: which step is legal from where, what it needs, and the way on where it is not.
//!
//! Approval is the act of its finance body at a meeting; no other step leads there. Must not know who may take a step.

use super::{Course, Initiative, InitiativeState, review::FinalState};
use crate::{
    kernel::{Day, Money, coded},
    meetings::{Session, acts::Act},
};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Note that every Member has agreed.
    Agree,
    /// Take it back to where its terms can be changed.
    Reopen,
    /// Record the act of its finance body.
    Approve,
    /// Begin.
    Start,
    /// Say that everything is done.
    Complete,
    /// Close it.
    Close,
    /// Give it up.
    Cancel,
}

coded!(Way {
    Agree => "agree",
    Reopen => "reopen",
    Approve => "approve",
    Start => "start",
    Complete => "complete",
    Close => "close",
    Cancel => "cancel",
});

impl InitiativeState {
    /// The steps that lead on from here; none from the last states.
    pub const fn ways(self) -> &'static [Way] {
        match self {
            Self::Proposed => &[Way::Agree, Way::Cancel],
            Self::MemberAgreed => &[Way::Approve, Way::Reopen, Way::Cancel],
            Self::Approved => &[Way::Start, Way::Cancel],
            Self::UnderWay => &[Way::Complete, Way::Cancel],
            Self::Completed => &[Way::Close],
            Self::Closed | Self::Cancelled => &[],
        }
    }
}

/// How much of what an agreement needs is there (S1.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dossier {
    /// Lines of the budget.
    pub lines: usize,
    /// Indicators.
    pub indicators: usize,
    /// Those of them that have a baseline.
    pub with_baseline: usize,
    /// Risks.
    pub risks: usize,
    /// Members it is for.
    pub beneficiaries: usize,
    /// Those of them that have agreed.
    pub agreed: usize,
}

/// Something an agreement needs and that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lack {
    /// No line of a budget.
    Budget,
    /// No indicator.
    Indicator,
    /// Indicators, but none with a baseline.
    Baseline,
    /// No risk plan.
    Risk,
    /// No Member it is for.
    Beneficiary,
    /// A Member that has not agreed.
    Agreement,
}

coded!(Lack {
    Budget => "budget",
    Indicator => "indicator",
    Baseline => "baseline",
    Risk => "risk",
    Beneficiary => "beneficiary",
    Agreement => "agreement",
});

impl Dossier {
    /// Everything that is missing, the Members' agreement included.
    pub fn lacks(&self) -> Vec<Lack> {
        let all = [
            (self.lines == 0, Lack::Budget),
            (self.indicators == 0, Lack::Indicator),
            (self.indicators > 0 && self.with_baseline == 0, Lack::Baseline),
            (self.risks == 0, Lack::Risk),
            (self.beneficiaries == 0, Lack::Beneficiary),
            (self.agreed < self.beneficiaries, Lack::Agreement),
        ];
        all.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, lack)| lack).collect()
    }

    /// What is missing for a Member to agree to it: everything but the Members' agreement itself.
    pub fn lacks_to_be_asked(&self) -> Vec<Lack> {
        self.lacks().into_iter().filter(|lack| *lack != Lack::Agreement).collect()
    }
}

/// A step with what it looks at.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// Note that every Member has agreed.
    Agree(&'a Dossier),
    /// Take it back to where its terms can be changed.
    Reopen {
        /// Why.
        why: &'a str,
    },
    /// Record the act of its finance body.
    Approve {
        /// The act.
        act: &'a Act,
        /// The session it was done at.
        session: Option<&'a Session>,
        /// What its budget adds up to.
        required: Option<Money>,
        /// How much of it the body approves.
        approved: Money,
    },
    /// Begin.
    Start,
    /// Say that everything is done.
    Complete {
        /// What came of it.
        why: &'a str,
        /// On which day.
        on: Day,
    },
    /// Close it.
    Close {
        /// Why.
        why: &'a str,
        /// On which day.
        on: Day,
        /// Where its final report stands, where there is one.
        report: Option<FinalState>,
    },
    /// Give it up.
    Cancel {
        /// Why.
        why: &'a str,
        /// On which day.
        on: Day,
    },
}

impl Step<'_> {
    /// Its name.
    pub const fn way(&self) -> Way {
        match self {
            Self::Agree(_) => Way::Agree,
            Self::Reopen { .. } => Way::Reopen,
            Self::Approve { .. } => Way::Approve,
            Self::Start => Way::Start,
            Self::Complete { .. } => Way::Complete,
            Self::Close { .. } => Way::Close,
            Self::Cancel { .. } => Way::Cancel,
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InitiativeRule {
    /// It does not lead on from this state; these do.
    NotFrom(InitiativeState, &'static [Way]),
    /// What an agreement needs and that is not there: all of it.
    Missing(Vec<Lack>),
    /// Nobody says why.
    NoReason,
    /// It names no body that approves its budget.
    NoBody,
    /// Not an act of its body at a meeting.
    OtherBody,
    /// The act lies outside the days of the session.
    OutsideSession(Day, Day),
    /// More than was asked for, or in another currency.
    TooMuch(Money),
    /// It is closed before it was completed.
    BeforeCompletion(Day),
    /// Its final report is with its bodies, or was sent back.
    ReportAwaited(FinalState),
}

/// Takes a step: where the initiative stands after it.
///
/// # Errors
/// [`InitiativeRule`], which says the way on.
pub fn step(initiative: &Initiative, step: Step<'_>) -> Result<Course, InitiativeRule> {
    let course = initiative.course;
    let ways = course.state.ways();
    if !ways.contains(&step.way()) {
        return Err(InitiativeRule::NotFrom(course.state, ways));
    }
    let reason = |why: &str| if why.trim().is_empty() { Err(InitiativeRule::NoReason) } else { Ok(()) };
    match step {
        Step::Agree(dossier) => match dossier.lacks() {
            lacks if lacks.is_empty() => Ok(Course { state: InitiativeState::MemberAgreed, ..course }),
            lacks => Err(InitiativeRule::Missing(lacks)),
        },
        Step::Reopen { why } => reason(why).map(|()| Course { state: InitiativeState::Proposed, ..course }),
        Step::Approve { act, session, required, approved } => {
            approve(initiative, (act, session), required, approved)
        }
        Step::Start => Ok(Course { state: InitiativeState::UnderWay, ..course }),
        Step::Complete { why, on } => reason(why).map(|()| Course {
            state: InitiativeState::Completed,
            completed_on: Some(on),
            ..course
        }),
        Step::Close { why, on, report } => {
            reason(why)?;
            if let Some(awaited) = report.filter(|state| state.is_awaited()) {
                return Err(InitiativeRule::ReportAwaited(awaited));
            }
            if let Some(completed) = course.completed_on.filter(|completed| on < *completed) {
                return Err(InitiativeRule::BeforeCompletion(completed));
            }
            Ok(Course { state: InitiativeState::Closed, ended_on: Some(on), ..course })
        }
        Step::Cancel { why, on } => {
            reason(why).map(|()| Course { state: InitiativeState::Cancelled, ended_on: Some(on), ..course })
        }
    }
}

fn approve(
    initiative: &Initiative,
    (act, session): (&Act, Option<&Session>),
    required: Option<Money>,
    approved: Money,
) -> Result<Course, InitiativeRule> {
    let course = initiative.course;
    let body = initiative.body.ok_or(InitiativeRule::NoBody)?;
    if act.body != body || act.meeting.is_none() || act.meeting != session.map(|session| session.id) {
        return Err(InitiativeRule::OtherBody);
    }
    if let Some((first, last)) = session.and_then(|session| Some((session.begin()?, session.end()?)))
        && !(first..=last).contains(&act.day)
    {
        return Err(InitiativeRule::OutsideSession(first, last));
    }
    // Who has only looked at it has not approved it.
    if !act.verb.brings_into_force() {
        return Ok(course);
    }
    let required = required.ok_or_else(|| InitiativeRule::Missing(vec![Lack::Budget]))?;
    if approved.currency != required.currency || approved.minor > required.minor {
        return Err(InitiativeRule::TooMuch(required));
    }
    Ok(Course { state: InitiativeState::Approved, approved: Some(approved), ..course })
}

#[cfg(test)]
mod tests;
