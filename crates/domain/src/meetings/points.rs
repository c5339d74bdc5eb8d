//! What the record of a session says, point by point: what was raised, what was agreed, what is still to be done
//! (REQUIREMENTS S2.3).
//!
//! The tasks that see to a point are deadlines that name it. Must not know decisions: those are a body's, with a verb and
//! somebody they speak to. Next: [`super::deadline`].

use super::session::SessionId;
use crate::kernel::{Id, coded};

/// The id of a point.
pub type PointId = Id<Point>;

/// A point of the record of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// Of which session.
    pub session: SessionId,
    /// Its place in the record, from 1; also what it is called by.
    pub position: u32,
    /// What it is.
    pub kind: PointKind,
    /// In the record's words.
    pub text: String,
}

/// What a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PointKind {
    /// Something that was raised.
    Issue,
    /// Something that was agreed.
    Agreement,
    /// Something that is still to be done.
    Work,
}

coded!(PointKind { Issue => "issue", Agreement => "agreement", Work => "work" });

impl PointKind {
    /// Whether somebody should have been asked to see to it.
    pub const fn asks_for_task(self) -> bool {
        matches!(self, Self::Work)
    }
}
