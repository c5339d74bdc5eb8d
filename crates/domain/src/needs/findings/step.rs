//! How a finding goes on: which step is legal from where, what it needs, and the way on where it is not.
//!
//! A decision is the act of the finding's own body at the session it is tabled at; no other step leads there. Must not
//! know who may take a step.

use super::{Closing, ClosingReason, Course, Finding, FindingState};
use crate::{
    kernel::{Day, coded},
    meetings::{
        Session, SessionState,
        acts::{Act, ActVerb},
        documents::DocumentId,
    },
};

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// Tell the Member.
    Notify,
    /// Note that the Member replied, or why it was not waited for.
    Respond,
    /// Table it at a session of its body, or at another one where it was put off.
    Table,
    /// Bring it before the committee.
    Open,
    /// Record the act of its body.
    Decide,
    /// Close it.
    Close,
}

coded!(Way {
    Notify => "notify",
    Respond => "respond",
    Table => "table",
    Open => "open",
    Decide => "decide",
    Close => "close",
});

impl FindingState {
    /// The steps that lead on from here; none from the last state. Without a Member nobody is told and nobody replies.
    pub const fn ways(self, has_member: bool) -> &'static [Way] {
        match self {
            Self::Draft if has_member => &[Way::Notify],
            Self::Draft | Self::Responded => &[Way::Table],
            Self::Notified => &[Way::Respond],
            Self::Tabled => &[Way::Open, Way::Table],
            Self::BeforeCommittee => &[Way::Decide, Way::Table],
            Self::Decided => &[Way::Close],
            Self::Closed => &[],
        }
    }
}

/// A step with what it looks at.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// Tell the Member.
    Notify,
    /// Note that the Member replied so often, or why it was not waited for.
    Respond {
        /// How many replies there are.
        replies: usize,
        /// Why there is none.
        why_none: &'a str,
    },
    /// Table it.
    Table {
        /// At which session.
        session: &'a Session,
        /// In which paper.
        paper: Option<DocumentId>,
    },
    /// Bring it before the committee.
    Open {
        /// The session it is tabled at.
        session: Option<&'a Session>,
        /// Whether its paper is open.
        paper_is_open: bool,
        /// The day.
        today: Day,
    },
    /// Record the act of its body.
    Decide {
        /// The act.
        act: &'a Act,
        /// The session it is tabled at.
        session: Option<&'a Session>,
    },
    /// Close it.
    Close(Closing),
}

impl Step<'_> {
    /// Its name.
    pub const fn way(&self) -> Way {
        match self {
            Self::Notify => Way::Notify,
            Self::Respond { .. } => Way::Respond,
            Self::Table { .. } => Way::Table,
            Self::Open { .. } => Way::Open,
            Self::Decide { .. } => Way::Decide,
            Self::Close(_) => Way::Close,
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingRule {
    /// It does not lead on from this state; these do.
    NotFrom(FindingState, &'static [Way]),
    /// It has no title, or does not say what was found.
    Bare,
    /// The Member has not replied, and nobody says why it is not waited for.
    NoReply,
    /// Not a session of its body, or one that does not take place.
    OtherSession,
    /// Its session has not begun, and its paper is not open.
    NotOpenYet,
    /// The act lies outside the days of the session.
    OutsideSession(Day, Day),
    /// What takes it over is not named, or it is the finding itself.
    NoSuccessor,
}

/// Takes a step: where the finding stands after it.
///
/// # Errors
/// [`FindingRule`], which says the way on.
pub fn step(finding: &Finding, step: Step<'_>) -> Result<Course, FindingRule> {
    let course = finding.course;
    let ways = course.state.ways(finding.member.is_some());
    if !ways.contains(&step.way()) {
        return Err(FindingRule::NotFrom(course.state, ways));
    }
    let is_bare = finding.title.trim().is_empty() || finding.found.trim().is_empty();
    if course.state == FindingState::Draft && is_bare {
        return Err(FindingRule::Bare);
    }
    let to = |state| Ok(Course { state, ..course });
    match step {
        Step::Notify => to(FindingState::Notified),
        Step::Respond { replies, why_none } => match replies > 0 || !why_none.trim().is_empty() {
            true => to(FindingState::Responded),
            false => Err(FindingRule::NoReply),
        },
        Step::Table { session, paper } => table(finding, session, paper),
        Step::Open { session, paper_is_open, today } => {
            let has_begun = session.and_then(Session::begin).is_some_and(|begin| begin <= today);
            match has_begun || paper_is_open {
                true => to(FindingState::BeforeCommittee),
                false => Err(FindingRule::NotOpenYet),
            }
        }
        Step::Decide { act, session } => decide(finding, act, session),
        Step::Close(closing) => {
            let takes_over = closing.reason == ClosingReason::TakenOver;
            if takes_over != closing.successor.is_some() || closing.successor == Some(finding.id) {
                return Err(FindingRule::NoSuccessor);
            }
            Ok(Course { state: FindingState::Closed, closing: Some(closing), ..course })
        }
    }
}

/// What is before the committee stays so when it is put off to another session: what was read is not unread.
fn table(finding: &Finding, session: &Session, paper: Option<DocumentId>) -> Result<Course, FindingRule> {
    if session.body != finding.body || session.state == SessionState::Cancelled {
        return Err(FindingRule::OtherSession);
    }
    let state = match finding.course.state {
        FindingState::BeforeCommittee => FindingState::BeforeCommittee,
        _ => FindingState::Tabled,
    };
    Ok(Course { state, meeting: Some(session.id), paper, ..finding.course })
}

fn decide(finding: &Finding, act: &Act, session: Option<&Session>) -> Result<Course, FindingRule> {
    let course = finding.course;
    if act.body != finding.body || act.meeting.is_none() || act.meeting != course.meeting {
        return Err(FindingRule::OtherSession);
    }
    if let Some((first, last)) = session.and_then(|session| Some((session.begin()?, session.end()?)))
        && !(first..=last).contains(&act.day)
    {
        return Err(FindingRule::OutsideSession(first, last));
    }
    // Whoever has only looked at it has not decided.
    let state = if act.verb == ActVerb::Review { course.state } else { FindingState::Decided };
    Ok(Course { state, ..course })
}

#[cfg(test)]
mod tests;
