//! Days that must follow each other: an event is held, then recorded, then published (REQUIREMENTS S2.19).
//!
//! What was printed stays as it was printed; an order that cannot be is a flag and never a repair. Must not know what
//! the days belong to.

use super::{Day, coded};

/// What happened on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// A body adopted it.
    Adopted,
    /// The event or meeting began.
    EventBegan,
    /// The event or meeting ended.
    EventEnded,
    /// The record of it was written.
    Recorded,
    /// It was published.
    Published,
    /// A period began.
    PeriodBegan,
    /// A period ended.
    PeriodEnded,
    /// The status that membership rests on began.
    StatusBegan,
    /// Membership began.
    Joined,
    /// Membership ended.
    Left,
    /// The day on which all this is looked at.
    Today,
}

coded!(DateKind {
    Adopted => "adopted",
    EventBegan => "event-began",
    EventEnded => "event-ended",
    Recorded => "recorded",
    Published => "published",
    PeriodBegan => "period-began",
    PeriodEnded => "period-ended",
    StatusBegan => "status-began",
    Joined => "joined",
    Left => "left",
    Today => "today",
});

/// Two days that cannot both be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfOrder {
    /// What comes first, and its day.
    pub first: (DateKind, Day),
    /// What comes after it, and the earlier day that is given for it.
    pub then: (DateKind, Day),
}

/// Of dates in the order in which they must have come, those that did not; a day that is not known says nothing.
///
/// Each is held against the latest day of those before it, so that one wrong day is named once for each that it
/// contradicts. The same day is no contradiction.
pub fn out_of_order(dates: &[(DateKind, Option<Day>)]) -> Vec<OutOfOrder> {
    let mut latest: Option<(DateKind, Day)> = None;
    let mut wrong = Vec::new();
    for (kind, day) in dates {
        let Some(day) = *day else { continue };
        match latest {
            Some(first) if day < first.1 => wrong.push(OutOfOrder { first, then: (*kind, day) }),
            _ => latest = Some((*kind, day)),
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn s2_19_a_page_dated_before_its_meeting_is_flagged() {
        let (held, page) = (date(2009, 11, 26), date(2009, 11, 16));
        let dates = [
            (DateKind::EventBegan, Some(held)),
            (DateKind::EventEnded, None),
            (DateKind::Recorded, Some(held)),
            (DateKind::Published, Some(page)),
        ];
        let wrong = out_of_order(&dates);
        let expect = OutOfOrder { first: (DateKind::Recorded, held), then: (DateKind::Published, page) };
        assert_eq!(wrong, [expect], "publication, event and record are separate, and one contradicts");
        assert_eq!(out_of_order(&dates[..3]), [], "the same day is no contradiction");
    }

    #[test]
    fn s2_19_days_that_are_not_known_say_nothing() {
        assert_eq!(out_of_order(&[]), []);
        assert_eq!(out_of_order(&[(DateKind::Joined, None), (DateKind::Left, Some(date(2001, 1, 1)))]), []);
    }
}
