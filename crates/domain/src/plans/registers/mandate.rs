//! Mandates: the items of strategic plans, reviews and decisions that ask for something (REQUIREMENTS S1.1, S1.2).
//!
//! Number, wording, priority and delivery window are as printed; `plans::timeframe` understands the window when it
//! is asked. Which action answers which item is recorded by hand, with who and when.

use crate::{
    kernel::{Id, coded},
    people::PersonId,
    plans::record::ActionId,
};

/// The id of a mandate.
pub type MandateId = Id<Mandate>;

/// One item that asks something of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Its id.
    pub id: MandateId,
    /// What kind of document it stands in.
    pub kind: MandateKind,
    /// The document, as the organisation names it.
    pub source: String,
    /// The item's official number, to the letter: "7)i)", "Recommendation 12".
    pub number: String,
    /// Its wording, to the letter.
    pub text: String,
    /// Its priority as printed ("very high").
    pub priority: Option<String>,
    /// When it is to be delivered, as printed ("2024/2025").
    pub delivery: Option<String>,
}

/// What mandates stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MandateKind {
    /// A strategic plan.
    StrategicPlan,
    /// An action plan, also the parent of a plan (S5.2).
    ActionPlan,
    /// A performance review.
    PerformanceReview,
    /// A decision of a meeting.
    Decision,
    /// A resolution (S4.12).
    Resolution,
}

coded!(MandateKind {
    StrategicPlan => "strategic-plan",
    ActionPlan => "action-plan",
    PerformanceReview => "performance-review",
    Decision => "decision",
    Resolution => "resolution",
});

/// An action answers a mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What is answered.
    pub mandate: MandateId,
    /// What answers it.
    pub action: ActionId,
    /// When that was recorded, UTC.
    pub at: jiff::Timestamp,
    /// By whom; `None` for the command line.
    pub by: Option<PersonId>,
}
