//! Findings: deficiencies, corrective actions, recommendations and answers that say where something is lacking, each on
//! its way from a draft to its closing (REQUIREMENTS S1.2, S1.11, S1.13).
//!
//! Numbers, wordings and sources are as printed. How a finding goes on is [`step`]'s business; who may do it is the
//! table's (`deficiency` there is a finding of any kind).

pub mod step;

use jiff::Timestamp;

use crate::{
    kernel::{Day, Id, coded},
    meetings::{BodyId, SessionId, documents::DocumentId},
    members::MemberId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
};

/// The id of a finding.
pub type FindingId = Id<Finding>;
/// The id of something said on a finding.
pub type SaidId = Id<Said>;

/// Something that was found lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its id; nobody can guess it.
    pub id: FindingId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is.
    pub kind: FindingKind,
    /// The Member it concerns; a recommendation of a review concerns none.
    pub member: Option<MemberId>,
    /// The body that decides on it.
    pub body: BodyId,
    /// Its number as printed; empty for none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What was found; may be empty in a draft.
    pub found: String,
    /// Where it comes from.
    pub source: Source,
    /// The day it was found.
    pub found_on: Option<Day>,
    /// What shows it. Protected.
    pub evidence: String,
    /// How it can be put right.
    pub guidance: String,
    /// Why the Member's reply was not waited for; empty where there is one.
    pub why_no_reply: String,
    /// Where it stands.
    pub course: Course,
    /// What there is to say about its closing.
    pub closing_note: String,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// The obligation or document that a finding comes from, as printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// "CMM 2019-06", "Second performance review".
    pub text: String,
    /// Its address on the web; empty for none.
    pub link: String,
    /// "para 14"; empty for none.
    pub paragraph: String,
}

/// Where a finding stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: FindingState,
    /// The session it is tabled at.
    pub meeting: Option<SessionId>,
    /// The paper it is tabled in.
    pub paper: Option<DocumentId>,
    /// How it ended.
    pub closing: Option<Closing>,
}

impl Course {
    /// Where every finding begins.
    pub const DRAFT: Self = Self { state: FindingState::Draft, meeting: None, paper: None, closing: None };
}

/// How a finding ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// Why.
    pub reason: ClosingReason,
    /// On which day.
    pub on: Day,
    /// The finding that takes it over.
    pub successor: Option<FindingId>,
}

/// What a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FindingKind {
    /// A Member does not do what a measure asks.
    ComplianceDeficiency,
    /// What a Member was asked to put right.
    CorrectiveAction,
    /// From an audit.
    AuditRecommendation,
    /// From a performance review.
    ReviewRecommendation,
    /// What a committee said.
    CommitteeFeedback,
    /// From a Member's own assessment.
    SelfAssessmentAnswer,
    /// From a survey.
    SurveyAnswer,
}

coded!(FindingKind {
    ComplianceDeficiency => "compliance-deficiency",
    CorrectiveAction => "corrective-action",
    AuditRecommendation => "audit-recommendation",
    ReviewRecommendation => "review-recommendation",
    CommitteeFeedback => "committee-feedback",
    SelfAssessmentAnswer => "self-assessment-answer",
    SurveyAnswer => "survey-answer",
});

/// Where a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FindingState {
    /// Being written.
    Draft,
    /// The Member knows of it.
    Notified,
    /// The Member has replied, or was not waited for.
    Responded,
    /// On its way to a session, and closed to its committee until that begins.
    Tabled,
    /// Before the committee.
    BeforeCommittee,
    /// The body has decided on it.
    Decided,
    /// Over.
    Closed,
}

coded!(FindingState {
    Draft => "draft",
    Notified => "notified",
    Responded => "responded",
    Tabled => "tabled",
    BeforeCommittee => "before-committee",
    Decided => "decided",
    Closed => "closed",
});

impl FindingState {
    /// Whose turn it is; nobody's while it waits for its session, and at the end.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft | Self::Responded | Self::Decided => Some(Turn::Secretariat),
            Self::Notified => Some(Turn::Member),
            Self::BeforeCommittee => Some(Turn::Body),
            Self::Tabled | Self::Closed => None,
        }
    }

    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Deficiency(match self {
            Self::Draft => policy::Deficiency::Draft,
            Self::Notified => policy::Deficiency::Notified,
            Self::Responded => policy::Deficiency::Responded,
            Self::Tabled => policy::Deficiency::Tabled,
            Self::BeforeCommittee => policy::Deficiency::BeforeCommittee,
            Self::Decided => policy::Deficiency::Decided,
            Self::Closed => policy::Deficiency::Closed,
        })
    }
}

/// Why a finding is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClosingReason {
    /// It was put right.
    Met,
    /// It was not, and another finding takes it over.
    TakenOver,
    /// It does not apply any more.
    NoLongerApplies,
    /// It was taken back.
    Withdrawn,
}

coded!(ClosingReason {
    Met => "met",
    TakenOver => "taken-over",
    NoLongerApplies => "no-longer-applies",
    Withdrawn => "withdrawn",
});

/// Something said on a finding, kept with its day; none is overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: SaidId,
    /// On which finding.
    pub finding: FindingId,
    /// Whose word it is.
    pub voice: Voice,
    /// The words.
    pub text: String,
    /// The day it was said or came in.
    pub on: Day,
    /// Where an officer took a Member's reply from; empty where the Member wrote it here.
    pub source: String,
    /// Who entered it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// Whose word something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// The reply of the Member concerned. Protected.
    Member,
    /// A remark of whoever wrote it.
    Own,
}

coded!(Voice { Member => "member", Own => "own" });

impl Finding {
    /// Whom and what it concerns: offices held for its Member, its body or the plan of an action that answers it count.
    pub fn concerns(&self, plans: impl IntoIterator<Item = Scope>) -> Vec<Scope> {
        let mut concerns = vec![Scope::of(self.body)];
        concerns.extend(self.member.map(Scope::of));
        for plan in plans {
            if !concerns.contains(&plan) {
                concerns.push(plan);
            }
        }
        concerns
    }
}
