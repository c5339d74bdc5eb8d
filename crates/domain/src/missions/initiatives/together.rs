//! That two initiatives are done together: one is merged into the other, or they share something – a trip, a trainer, a
//! venue (REQUIREMENTS S4.28). Both stay what they are and are closed each on its own.

use super::InitiativeId;
use crate::kernel::{Day, Id, coded};

/// The id of the decision to do two initiatives together.
pub type TogetherId = Id<Together>;

/// The decision to do two initiatives together. It stands on the pages of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// Its id.
    pub id: TogetherId,
    /// On whose page it was recorded.
    pub one: InitiativeId,
    /// The other.
    pub other: InitiativeId,
    /// How.
    pub way: Joined,
    /// What is shared, or why they are merged.
    pub text: String,
    /// Since which day.
    pub on: Day,
}

impl Together {
    /// The one that is not this.
    pub fn beside(&self, id: InitiativeId) -> InitiativeId {
        if self.one == id { self.other } else { self.one }
    }
}

/// How two are done together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Joined {
    /// As one.
    Merged,
    /// Each for itself, with something in common.
    Shared,
}

coded!(Joined { Merged => "merged", Shared => "shared" });
