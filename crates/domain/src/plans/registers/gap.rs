//! What an analysis of gaps found, issue by issue (S4.18): addressed, not addressed, addressed by somebody else, a gap of
//! science, research required.
//!
//! Findings are dated and none is overwritten; the latest by day holds.

use super::subject::Subject;
use crate::{
    kernel::{Day, Id, coded},
    plans::record::PlanId,
};

/// The id of a finding of an analysis.
pub type GapId = Id<Gap>;

/// What was found about one issue on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Its id.
    pub id: GapId,
    /// The plan.
    pub plan: PlanId,
    /// The issue.
    pub issue: Subject,
    /// What was found.
    pub found: Found,
    /// Who addresses it, where that is another organisation; empty otherwise.
    pub by: String,
    /// On what grounds: a document, a meeting, an answer.
    pub grounds: String,
    /// The day it was found.
    pub on: Day,
}

/// What can be found about an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Found {
    /// The programme addresses it.
    Addressed,
    /// Nobody addresses it.
    NotAddressed,
    /// Another organisation addresses it.
    ByOthers,
    /// Too little is known to address it.
    ScientificGap,
    /// It takes research first.
    ResearchRequired,
}

coded!(Found {
    Addressed => "addressed",
    NotAddressed => "not-addressed",
    ByOthers => "by-others",
    ScientificGap => "scientific-gap",
    ResearchRequired => "research-required",
});

/// An issue that others address names them, and no other does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhoMissing;

impl Gap {
    /// Whether it says who addresses the issue where that is somebody else.
    ///
    /// # Errors
    /// Nobody is named.
    pub fn check(&self) -> Result<(), WhoMissing> {
        if self.found == Found::ByOthers && self.by.is_empty() { Err(WhoMissing) } else { Ok(()) }
    }
}
