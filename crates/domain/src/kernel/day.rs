//! Days and periods. Instants (UTC) belong to events only; rules speak of days.

use std::fmt;

/// A calendar day.
pub type Day = jiff::civil::Date;

/// A stretch of days, both ends included; `until` is open when nobody has set an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    from: Day,
    until: Option<Day>,
}

/// A period may not end before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodRule {
    /// First day as given.
    pub from: Day,
    /// Last day as given.
    pub until: Day,
}

impl fmt::Display for PeriodRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the period ends on {} before it begins on {}", self.until, self.from)
    }
}

impl std::error::Error for PeriodRule {}

impl Period {
    /// From one day to another, or to an open end.
    pub fn new(from: Day, until: Option<Day>) -> Result<Self, PeriodRule> {
        match until {
            Some(until) if until < from => Err(PeriodRule { from, until }),
            _ => Ok(Self { from, until }),
        }
    }

    /// First day.
    pub const fn from(&self) -> Day {
        self.from
    }

    /// Last day, if there is one.
    pub const fn until(&self) -> Option<Day> {
        self.until
    }

    /// Whether `day` lies in the period.
    pub fn contains(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the two share a day.
    pub fn overlaps(&self, other: Self) -> bool {
        self.contains(other.from) || other.contains(self.from)
    }
}
