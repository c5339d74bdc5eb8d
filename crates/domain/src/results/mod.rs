//! What came of what was done: evaluation forms, their questions, and figures that say no more than the answers do
//! (REQUIREMENTS S1.23, S5.16).
//!
//! [`questions`] reads questions and answers, [`figures`] computes. A form is used before a training, right after it or
//! months later; a question with the same key is the same question everywhere. Must not know who may see what.

pub mod figures;
pub mod questions;

use crate::{
    kernel::{Day, Id, coded},
    missions::trainings::{TrainingId, participants::ParticipantId},
    people::OrganisationId,
};
use questions::{Answer, Question};

/// The id of an evaluation form.
pub type FormId = Id<Form>;
/// The id of the answers of one participant to one form.
pub type SheetId = Id<Sheet>;

/// A list of questions to the participants of a training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its id.
    pub id: FormId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// About which training.
    pub training: TrainingId,
    /// When it is asked.
    pub occasion: Occasion,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: FormState,
    /// The day its links are mailed.
    pub opens: Day,
    /// The last day to answer.
    pub closes: Day,
    /// Its questions in order.
    pub questions: Vec<Question>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

impl Form {
    /// Whether answers are taken on a day.
    pub fn takes_answers(&self, on: Day) -> bool {
        self.state == FormState::Open && self.opens <= on && on <= self.closes
    }
}

/// When a form is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Occasion {
    /// Before the training: a pre-test.
    Before,
    /// Right after it: its evaluation, and the test that compares with the one before.
    After,
    /// Months later: what became of it.
    Later,
}

coded!(Occasion { Before => "before", After => "after", Later => "later" });

/// Where a form stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormState {
    /// Being written.
    Draft,
    /// Links are out.
    Open,
    /// No answer is taken any more.
    Closed,
}

coded!(FormState { Draft => "draft", Open => "open", Closed => "closed" });

impl FormState {
    /// What follows by hand; nothing after the last.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Open),
            Self::Open => Some(Self::Closed),
            Self::Closed => None,
        }
    }
}

/// What one participant answered to one form. Changed until the form closes; there is one for each participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its id.
    pub id: SheetId,
    /// To which form.
    pub form: FormId,
    /// Whose it is. Never shown beside an answer.
    pub participant: ParticipantId,
    /// How it came in.
    pub source: Source,
    /// The paper it was typed from, as the officer names it; empty where it came by the link.
    pub paper: String,
    /// The answers, each with the place of its question in the form.
    pub answers: Vec<(usize, Answer)>,
}

/// How answers came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// The participant answered under a link.
    Link,
    /// An officer typed them from paper.
    Paper,
}

coded!(Source { Link => "link", Paper => "paper" });
