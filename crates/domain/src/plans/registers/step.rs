//! Steps that anybody takes towards a plan (S3.21, S3.22), and whether they were carried out, succeeded and had an effect
//! (S3.23).
//!
//! A step is what its taker says of it; the secretariat includes it in the report or leaves it out and says why. Must not
//! know who may say or include anything.

use super::{comment::Sayer, subject::Subject, vocabulary::TermId};
use crate::{
    kernel::{Day, Id, coded},
    members::MemberId,
    plans::record::PlanId,
};

/// The id of a step.
pub type StepId = Id<Step>;

/// Something done, or about to be done, towards an action or an element of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// The plan.
    pub plan: PlanId,
    /// Who takes it.
    pub by: Taker,
    /// From what kind of source it comes: a term of a list of sources.
    pub source: TermId,
    /// Who said it himself; nobody where an officer took it down.
    pub said_by: Option<Sayer>,
    /// What it serves.
    pub serves: Subject,
    /// What is done, to the letter.
    pub text: String,
    /// Its first day.
    pub begins_on: Day,
    /// Its last day, once that is known.
    pub ends_on: Option<Day>,
    /// How far it has come.
    pub stage: Stage,
    /// Whether it did what it set out to do.
    pub successful: Judgement,
    /// Whether it had the effect that was meant.
    pub effective: Judgement,
    /// What shows it: a report, an address, a decision. Empty while nothing is judged.
    pub shown_by: String,
    /// The day it came in.
    pub received_on: Day,
    /// What has become of it in the report.
    pub standing: Standing,
    /// Why it was left out; empty otherwise.
    pub reason: String,
}

/// Who takes a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taker {
    /// A Member.
    Member(MemberId),
    /// Any other body, by name.
    Body(String),
}

/// How far a step has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// It is announced.
    Planned,
    /// It is being taken.
    UnderWay,
    /// It was taken to its end.
    CarriedOut,
    /// It was given up.
    NotCarriedOut,
}

coded!(Stage {
    Planned => "planned",
    UnderWay => "under-way",
    CarriedOut => "carried-out",
    NotCarriedOut => "not-carried-out",
});

/// What is said of a step's success or effect. Nobody having judged is a value of its own, and not a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Judgement {
    /// Nobody has judged it.
    Unknown,
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

coded!(Judgement { Unknown => "unknown", Yes => "yes", Partly => "partly", No => "no" });

/// What has become of a step in the secretariat's report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// It came in, and nobody has looked at it.
    Received,
    /// It counts.
    Included,
    /// It does not count, for a reason.
    LeftOut,
}

coded!(Standing { Received => "received", Included => "included", LeftOut => "left-out" });

/// What is wrong with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepFault {
    /// It would end before it begins.
    EndsBefore,
    /// It was judged before it was carried out.
    Early,
    /// It was judged, and nothing shows why.
    Unshown,
}

/// A step that is left out says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReasonMissing;

impl Step {
    /// What is wrong with it, if anything.
    ///
    /// # Errors
    /// The first fault in the order of [`StepFault`].
    pub fn check(&self) -> Result<(), StepFault> {
        let judged = [self.successful, self.effective].iter().any(|each| *each != Judgement::Unknown);
        if self.ends_on.is_some_and(|end| end < self.begins_on) {
            return Err(StepFault::EndsBefore);
        }
        if judged && matches!(self.stage, Stage::Planned | Stage::UnderWay) {
            return Err(StepFault::Early);
        }
        if judged && self.shown_by.is_empty() { Err(StepFault::Unshown) } else { Ok(()) }
    }

    /// Includes it, leaves it out for a reason, or lays it back to what came in.
    ///
    /// # Errors
    /// Nothing is left out without a reason.
    pub fn settle(self, standing: Standing, reason: &str) -> Result<Self, ReasonMissing> {
        let reason = reason.trim();
        match standing {
            Standing::LeftOut if reason.is_empty() => Err(ReasonMissing),
            Standing::LeftOut => Ok(Self { standing, reason: reason.to_owned(), ..self }),
            Standing::Received | Standing::Included => Ok(Self { standing, reason: String::new(), ..self }),
        }
    }

    /// Whether it fills a gap: what was given up fills none, nor does what the report does not include.
    pub fn covers(&self) -> bool {
        self.standing == Standing::Included && self.stage != Stage::NotCarriedOut
    }
}
