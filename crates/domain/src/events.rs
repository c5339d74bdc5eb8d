//! What happened: one event per deed, written in the deed's own transaction.
//!
//! An event is at once audit line, history, and later notification and job. It must not know where it is kept.

/// One deed, as the rule that allowed it states it. Who and when are added by the corridor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Stable name of the deed, `room.past_participle`: `plan.imported`, `fact.recorded`.
    pub deed: &'static str,
    /// The bits of the id of what it was done to.
    pub subject: u128,
    /// Named facts worth keeping, in a fixed order; never a password, token or address of a person.
    pub detail: Vec<(&'static str, String)>,
}

impl Event {
    /// A deed done to `subject`.
    pub fn new<K>(deed: &'static str, subject: crate::kernel::Id<K>) -> Self {
        Self { deed, subject: subject.bits(), detail: Vec::new() }
    }

    /// Adds a named fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.detail.push((name, value.into()));
        self
    }
}
