//! The language of deadlines: "T-55", "30 days before the session", "following conclusion of ESC and CC meetings",
//! "2026 and beyond", "first review after three years and then every five" (REQUIREMENTS S1.17, S1.26; forms in
//! DOMAIN 8).
//!
//! [`read`] makes a [`Rule`] of a wording, [`due`] makes days of a rule for the sessions as they stand. Both are pure:
//! when a session moves, the same wording means other days. Text with a word that is not understood is
//! [`Rule::NotUnderstood`], never half read; what cannot be computed is a [`Doubt`] that says why. Dates by themselves
//! are `plans::timeframe`'s. Next: `read`, `refer` (which session is meant), `due`, `words`.

mod due;
mod read;
mod refer;
mod words;

#[cfg(test)]
mod tests;

use super::{
    body::{Body, BodyId},
    session::{Session, SessionId},
};
use crate::kernel::{Day, Period, coded};

pub use due::{Due, Known, Why, due};
pub use read::read;
use refer::number_of;

/// What a wording asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// A last day.
    By(Day),
    /// Between two days.
    Between(Period),
    /// From a day on, without an end.
    From(Day),
    /// No end, reported at any time.
    Ongoing,
    /// A day of whichever year: "1 July".
    Yearly {
        /// From 1.
        month: i8,
        /// From 1.
        day: i8,
    },
    /// Comes again.
    Recurring {
        /// Months to the first time, where it differs.
        first_after_months: Option<u32>,
        /// Months from one time to the next.
        every_months: u32,
    },
    /// So many days, weeks … before or after sessions.
    Counted {
        /// How many.
        count: u32,
        /// Of what.
        unit: Unit,
        /// On which side.
        side: Side,
        /// From which end of the session; the near one where `None`.
        edge: Option<Edge>,
        /// "within": any day of the stretch.
        within: bool,
        /// Which sessions.
        anchors: Vec<Anchor>,
    },
    /// Before, by, at or after sessions.
    Hangs {
        /// How.
        relation: Relation,
        /// At which end of the session, where it says so.
        edge: Option<Edge>,
        /// Which sessions.
        anchors: Vec<Anchor>,
    },
    /// In step with something that has no day of its own: "in line with budget reporting".
    InLine(String),
    /// Understood, and nobody could say which day it is.
    Unclear(Doubt),
    /// Words that are not understood.
    NotUnderstood,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Days.
    Day,
    /// Days from Monday to Friday.
    WorkingDay,
    /// Seven days.
    Week,
    /// Months of the calendar.
    Month,
    /// Years of the calendar.
    Year,
}

coded!(Unit {
    Day => "day",
    WorkingDay => "working-day",
    Week => "week",
    Month => "month",
    Year => "year",
});

/// Before or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// Earlier.
    Before,
    /// Later.
    After,
}

coded!(Side { Before => "before", After => "after" });

/// An end of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// Its first day.
    Begin,
    /// Its last day.
    End,
}

coded!(Edge { Begin => "begin", End => "end" });

/// How a deadline hangs on sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Before the first of them.
    Before,
    /// When the first of them begins, at the latest.
    ByThen,
    /// While it lasts.
    At,
    /// After all of them.
    After,
}

coded!(Relation { Before => "before", ByThen => "by-then", At => "at", After => "after" });

/// Which session is meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchor {
    /// Of one of these bodies; empty for the session that the deadline belongs to.
    pub bodies: Vec<BodyId>,
    /// Its number, where it is named: the 12 of "COP12".
    pub number: Option<u32>,
    /// Its year, where it is named.
    pub year: Option<i16>,
}

/// Why a wording has no day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Words that are not understood.
    NotUnderstood,
    /// It hangs on a session, and belongs to none.
    NoSession,
    /// No session of these bodies fits.
    NoSuchSession {
        /// Of which bodies.
        bodies: Vec<BodyId>,
    },
    /// The session has no days yet.
    NoDays(SessionId),
    /// The session does not take place.
    Cancelled(SessionId),
    /// "Both committees", and there are not two.
    NotTwo {
        /// How many there are.
        found: usize,
    },
    /// "The annual meeting", and no body of all Members.
    NoPlenary,
    /// Several bodies go by that name.
    Ambiguous {
        /// Which.
        bodies: Vec<BodyId>,
    },
    /// Nobody said from which day to count.
    NoStart,
    /// It counts in years of the organisation's own calendar.
    OwnCalendar,
}

/// Whether a text names this very session by its body and number, as "StC40" does: what was reported to earlier meetings
/// forms a chain (S4.11).
pub fn names(text: &str, bodies: &[Body], session: &Session) -> bool {
    let Rule::Hangs { relation: Relation::At, anchors, .. } = read(text, bodies) else { return false };
    let number = number_of(&session.number);
    number.is_some()
        && anchors.iter().any(|anchor| anchor.bodies.contains(&session.body) && anchor.number == number)
}

impl Rule {
    /// `true` if it can only be computed from a day that somebody sets.
    pub const fn needs_start(&self) -> bool {
        matches!(self, Self::Yearly { .. } | Self::Recurring { .. })
    }

    /// `true` if it comes again after it was done.
    pub const fn recurs(&self) -> bool {
        matches!(self, Self::Recurring { .. })
    }
}
