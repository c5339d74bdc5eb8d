//! What an initiative came to: findings with what Members and partners say of them, and its final report, which the bodies
//! it goes to assess (REQUIREMENTS S1.25).
//!
//! A finding says what was seen. That the initiative brought it about is said by an evaluation and by nothing else (S1.24).
//! A report goes out round by round; what a body makes of it is its act at a session. Must not know who may write it.

use jiff::Timestamp;

use super::InitiativeState;
use crate::{
    kernel::{Day, Id, coded},
    meetings::{
        BodyId, Session,
        acts::{Act, ActId, ActVerb},
    },
    members::{MemberId, PartnerId},
    people::{PersonId, policy::Turn},
};

/// The id of a finding of an initiative.
pub type FoundId = Id<Found>;
/// The id of something said of a finding.
pub type FeedbackId = Id<Feedback>;
/// The id of a final report.
pub type FinalReportId = Id<FinalReport>;

/// Something that was found of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its id.
    pub id: FoundId,
    /// What was found.
    pub statement: String,
    /// What shows it.
    pub evidence: String,
    /// Whether the effect that was meant is seen.
    pub effect: Effect,
    /// The evaluation that shows that the initiative brought it about; empty where none does.
    pub evaluation: String,
    /// What is learnt from it; may be empty.
    pub lesson: String,
    /// As at which day.
    pub on: Day,
}

impl Found {
    /// Whether an evaluation shows that the initiative brought the effect about. Without one it was seen, and no more.
    pub fn is_attributed(&self) -> bool {
        self.effect == Effect::Seen && !self.evaluation.trim().is_empty()
    }
}

/// Whether the effect that was meant is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effect {
    /// It is.
    Seen,
    /// In part.
    Partly,
    /// It was looked for and is not.
    NotSeen,
    /// It is too early to say.
    TooEarly,
}

coded!(Effect { Seen => "seen", Partly => "partly", NotSeen => "not-seen", TooEarly => "too-early" });

/// What somebody says of a finding; none is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its id.
    pub id: FeedbackId,
    /// Of which finding.
    pub found: FoundId,
    /// The words.
    pub text: String,
    /// In the name of which Member, where a focal point of one it is for says it.
    pub member: Option<MemberId>,
    /// In the name of which partner, where one that has a part in it says it.
    pub partner: Option<PartnerId>,
    /// Who wrote it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// The final report of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinalReport {
    /// Its id; nobody can guess it.
    pub id: FinalReportId,
    /// What was done.
    pub done: String,
    /// What was reached, against what was meant.
    pub reached: String,
    /// What is recommended; may be empty.
    pub recommended: String,
    /// The bodies it goes to, in this order.
    pub bodies: Vec<BodyId>,
    /// Where it stands.
    pub state: FinalState,
    /// How often it has gone out.
    pub round: i64,
    /// The day it went out last.
    pub submitted_on: Option<Day>,
    /// Who wrote it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes.
    pub version: i64,
}

/// Where a final report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FinalState {
    /// Being written.
    Draft,
    /// With the bodies it goes to.
    BeforeBodies,
    /// Sent back by one of them.
    SentBack,
    /// Accepted by all of them.
    Accepted,
}

coded!(FinalState {
    Draft => "draft",
    BeforeBodies => "before-bodies",
    SentBack => "sent-back",
    Accepted => "accepted",
});

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FinalWay {
    /// Give it to its bodies.
    Submit,
    /// Record what one of them made of it.
    Assess,
}

coded!(FinalWay { Submit => "submit", Assess => "assess" });

impl FinalState {
    /// The step that leads on, from all but the last.
    pub const fn way(self) -> Option<FinalWay> {
        match self {
            Self::Draft | Self::SentBack => Some(FinalWay::Submit),
            Self::BeforeBodies => Some(FinalWay::Assess),
            Self::Accepted => None,
        }
    }

    /// Whether what it says, the findings included, may be changed: what bodies look at stays as it is.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::SentBack)
    }

    /// Whose turn it is, once it has gone out.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft | Self::Accepted => None,
            Self::BeforeBodies => Some(Turn::Body),
            Self::SentBack => Some(Turn::Secretariat),
        }
    }

    /// Whether its initiative waits for it before it can be closed.
    pub const fn is_awaited(self) -> bool {
        matches!(self, Self::BeforeBodies | Self::SentBack)
    }
}

/// What a body made of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Accepted as it is.
    Accepted,
    /// Accepted, with remarks.
    WithRemarks,
    /// Sent back, with what is to be mended.
    SentBack,
}

coded!(Outcome { Accepted => "accepted", WithRemarks => "with-remarks", SentBack => "sent-back" });

impl Outcome {
    /// How the act is recorded: who sends back has reviewed.
    pub const fn verb(self) -> ActVerb {
        match self {
            Self::Accepted | Self::WithRemarks => ActVerb::Endorse,
            Self::SentBack => ActVerb::Review,
        }
    }
}

/// A body's word on a report, in one round; none is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The act.
    pub act: ActId,
    /// The body.
    pub body: BodyId,
    /// In which round.
    pub round: i64,
    /// What it made of it.
    pub outcome: Outcome,
    /// What it said; may be empty where it accepts as it is.
    pub remarks: String,
}

/// The bodies that have not said anything in the round of a report.
pub fn waiting(report: &FinalReport, assessed: &[Assessed]) -> Vec<BodyId> {
    let has_said =
        |body: &BodyId| assessed.iter().any(|each| each.body == *body && each.round == report.round);
    report.bodies.iter().filter(|body| !has_said(body)).copied().collect()
}

/// A step with what it looks at.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// Give it to its bodies.
    Submit {
        /// Where its initiative stands.
        initiative: InitiativeState,
        /// How many findings there are.
        findings: usize,
    },
    /// Record what a body made of it.
    Assess {
        /// The act.
        act: &'a Act,
        /// The session it was done at.
        session: Option<&'a Session>,
        /// What it made of it.
        outcome: Outcome,
        /// What it said.
        remarks: &'a str,
        /// Those that have not said anything in this round.
        waiting: &'a [BodyId],
    },
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinalRule {
    /// It does not lead on from this state; that does.
    NotFrom(FinalState, Option<FinalWay>),
    /// Its initiative is not completed.
    NotCompleted,
    /// It does not say what was done and what was reached.
    Bare,
    /// Nothing was found yet.
    NoFinding,
    /// It goes to no body.
    NoBody,
    /// Not an act at a session of a body that it is with.
    OtherBody,
    /// The act lies outside the days of the session.
    OutsideSession(Day, Day),
    /// Remarks, or a report sent back, without words.
    NoRemarks,
}

/// Takes a step: where the report stands after it, and in which round.
///
/// # Errors
/// [`FinalRule`], which says the way on.
pub fn step(report: &FinalReport, step: Step<'_>) -> Result<(FinalState, i64), FinalRule> {
    let way = match step {
        Step::Submit { .. } => FinalWay::Submit,
        Step::Assess { .. } => FinalWay::Assess,
    };
    if report.state.way() != Some(way) {
        return Err(FinalRule::NotFrom(report.state, report.state.way()));
    }
    match step {
        Step::Submit { initiative, findings } => match report {
            _ if initiative != InitiativeState::Completed => Err(FinalRule::NotCompleted),
            _ if report.done.trim().is_empty() || report.reached.trim().is_empty() => Err(FinalRule::Bare),
            _ if findings == 0 => Err(FinalRule::NoFinding),
            _ if report.bodies.is_empty() => Err(FinalRule::NoBody),
            _ => Ok((FinalState::BeforeBodies, report.round.saturating_add(1))),
        },
        Step::Assess { act, session, outcome, remarks, waiting } => {
            let is_own = session.is_some_and(|session| session.body == act.body);
            if !is_own || act.meeting != session.map(|session| session.id) || !waiting.contains(&act.body) {
                return Err(FinalRule::OtherBody);
            }
            if let Some((first, last)) = session.and_then(|session| Some((session.begin()?, session.end()?)))
                && !(first..=last).contains(&act.day)
            {
                return Err(FinalRule::OutsideSession(first, last));
            }
            if outcome != Outcome::Accepted && remarks.trim().is_empty() {
                return Err(FinalRule::NoRemarks);
            }
            let is_last = waiting.iter().all(|body| *body == act.body);
            let state = match outcome {
                Outcome::SentBack => FinalState::SentBack,
                _ if is_last => FinalState::Accepted,
                _ => FinalState::BeforeBodies,
            };
            Ok((state, report.round))
        }
    }
}

#[cfg(test)]
mod tests;
