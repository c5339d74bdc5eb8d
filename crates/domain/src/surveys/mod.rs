//! Questionnaires that Members are asked to answer, and what each Member answers (REQUIREMENTS S1.2, S4.20, S5.15).
//!
//! [`questions`] says what is asked and what counts as answered, [`step`] how both go on, [`figures`] what the answers come
//! to. A questionnaire that was opened is not changed: a changed one is a new one. Must not know who may see what.

pub mod figures;
pub mod options;
pub mod questions;
pub mod step;

use jiff::Timestamp;

use crate::{
    kernel::{Day, Id, coded},
    meetings::BodyId,
    members::MemberId,
    needs::findings::FindingKind,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
    plans::record::{MemberSetId, PlanId},
};
use questions::{Answers, Questions};

/// The id of a questionnaire.
pub type QuestionnaireId = Id<Questionnaire>;
/// The id of a response.
pub type ResponseId = Id<Response>;
/// The id of something said on a response.
pub type SaidId = Id<Said>;

/// What Members are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// Its id; nobody can guess it.
    pub id: QuestionnaireId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What it is called for short.
    pub code: String,
    /// What it is for.
    pub kind: SurveyKind,
    /// Its title.
    pub title: String,
    /// The year it asks about.
    pub year: i16,
    /// How it is to be filled in; empty for nothing to say.
    pub guidance: String,
    /// Its last day, in words: "31 December 2026", "30 days before HEADS 26"; empty for none.
    pub closes: String,
    /// The body it is about, as an expertise survey is.
    pub body: Option<BodyId>,
    /// The plan it serves.
    pub plan: Option<PlanId>,
    /// The dated set of Members asked; `None` for all.
    pub set: Option<MemberSetId>,
    /// The one it was begun from: what was answered there stands beside its questions.
    pub earlier: Option<QuestionnaireId>,
    /// What it asks.
    pub questions: Questions,
    /// Where it stands.
    pub state: SurveyState,
    /// The day it was opened.
    pub opened_on: Option<Day>,
    /// Who made it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

impl Questionnaire {
    /// Whom and what it concerns.
    pub fn concerns(&self) -> Vec<Scope> {
        self.body.map(Scope::of).into_iter().chain(self.plan.map(Scope::of)).collect()
    }

    /// Whom and what the response of a Member to it concerns.
    pub fn concerns_with(&self, member: MemberId) -> Vec<Scope> {
        std::iter::once(Scope::of(member)).chain(self.concerns()).collect()
    }
}

/// What a questionnaire is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SurveyKind {
    /// What Members need.
    Needs,
    /// How a Member judges itself.
    SelfAssessment,
    /// Which expertise there is, and which is lacking.
    Expertise,
    /// Anything else.
    Other,
}

coded!(SurveyKind {
    Needs => "needs",
    SelfAssessment => "self-assessment",
    Expertise => "expertise",
    Other => "other",
});

impl SurveyKind {
    /// What an answer is where it is taken up as a finding.
    pub const fn finding(self) -> FindingKind {
        match self {
            Self::SelfAssessment => FindingKind::SelfAssessmentAnswer,
            Self::Needs | Self::Expertise | Self::Other => FindingKind::SurveyAnswer,
        }
    }
}

/// Where a questionnaire stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SurveyState {
    /// Being written.
    Draft,
    /// Members answer.
    Open,
    /// No Member begins or submits any more.
    Closed,
}

coded!(SurveyState { Draft => "draft", Open => "open", Closed => "closed" });

impl SurveyState {
    /// The line of the table of rights.
    pub const fn standing(self) -> Standing {
        Standing::Questionnaire(match self {
            Self::Draft => policy::Questionnaire::Draft,
            Self::Open => policy::Questionnaire::Open,
            Self::Closed => policy::Questionnaire::Closed,
        })
    }

    /// Whose turn it is: the secretariat writes, the Members answer.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft => Some(Turn::Secretariat),
            Self::Open => Some(Turn::Member),
            Self::Closed => None,
        }
    }
}

/// What one Member answers to one questionnaire. There is one for each Member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Its id; nobody can guess it.
    pub id: ResponseId,
    /// Whose register it stands in.
    pub organisation: OrganisationId,
    /// To which questionnaire.
    pub questionnaire: QuestionnaireId,
    /// Whose it is.
    pub member: MemberId,
    /// Where it stands.
    pub state: ResponseState,
    /// The day it was submitted the last time.
    pub submitted_on: Option<Day>,
    /// The day it was returned or accepted.
    pub decided_on: Option<Day>,
    /// The answers.
    pub answers: Answers,
    /// Who began it.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// Where a response stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResponseState {
    /// Being written: the Member's own.
    Draft,
    /// The secretariat looks at it.
    Submitted,
    /// The Member was asked to put something right.
    Returned,
    /// It stands.
    Accepted,
}

coded!(ResponseState {
    Draft => "draft",
    Submitted => "submitted",
    Returned => "returned",
    Accepted => "accepted",
});

impl ResponseState {
    /// The line of the table of rights.
    pub const fn standing(self) -> Standing {
        Standing::Response(match self {
            Self::Draft => policy::Response::Draft,
            Self::Submitted => policy::Response::Submitted,
            Self::Returned => policy::Response::Returned,
            Self::Accepted => policy::Response::Accepted,
        })
    }

    /// Whose turn it is.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft | Self::Returned => Some(Turn::Member),
            Self::Submitted => Some(Turn::Secretariat),
            Self::Accepted => None,
        }
    }

    /// Whether its answers are counted: it was given, and nobody was asked to put it right.
    pub const fn counts(self) -> bool {
        matches!(self, Self::Submitted | Self::Accepted)
    }
}

/// Something said on a response: a remark, or why it was returned. None is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: SaidId,
    /// On which response.
    pub response: ResponseId,
    /// In which part.
    pub voice: Voice,
    /// The words. Protected.
    pub text: String,
    /// The day.
    pub on: Day,
    /// Who said it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// In which part something is said on a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// Anything.
    Remark,
    /// Why it was returned.
    Reason,
}

coded!(Voice { Remark => "remark", Reason => "reason" });
