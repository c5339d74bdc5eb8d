//! Who a mission needs: in which theme and how well, in which capacities, for how long, how urgently, on whose money (R2 to R7 and
//! R15 of the allocation problem). Must not know experts: the search for a team holds both against each other.

use crate::{plans::registers::vocabulary::TermId, roster::expert::Level};

/// Who a mission needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The theme: a term of the list that experts' competencies are of.
    pub theme: TermId,
    /// How well the theme has to be known.
    pub level: Level,
    /// The seats, line by line.
    pub seats: Vec<Seats>,
    /// Whether one of the team has to be able to lead it.
    pub needs_lead: bool,
    /// Days of the mission, without travel.
    pub days: u16,
    /// How urgent it is.
    pub priority: Priority,
    /// The fund that pays, by its code in the settings; empty where no ceiling holds.
    pub fund: String,
}

/// Seats of one capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    /// The category in which whoever sits there is accredited.
    pub category: TermId,
    /// How many.
    pub count: u8,
}

/// The most that sit on a mission.
pub const SEATS_MAX: usize = 12;
/// The most days that a mission takes.
pub const DAYS_MAX: u16 = 366;

/// How urgent a mission is: 1 to 5, 5 the most urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Priority(u8);

impl Priority {
    /// What a mission has of which nobody says how urgent it is.
    pub const USUAL: Self = Self(3);
    /// The most urgent.
    pub const MAX: u8 = 5;

    /// A priority from 1 to [`Priority::MAX`]; anything else is none.
    pub fn new(priority: u8) -> Option<Self> {
        (1..=Self::MAX).contains(&priority).then_some(Self(priority))
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// Why seats make no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatsRule {
    /// There are none.
    None,
    /// There are more than [`SEATS_MAX`].
    TooMany(usize),
    /// A category stands there twice.
    Twice(TermId),
}

/// Judges the seats of a mission.
///
/// # Errors
/// The rule that they break.
pub fn check(seats: &[Seats]) -> Result<(), SeatsRule> {
    let all: usize = seats.iter().map(|line| usize::from(line.count)).sum();
    if all == 0 {
        return Err(SeatsRule::None);
    }
    if all > SEATS_MAX {
        return Err(SeatsRule::TooMany(all));
    }
    let twice = seats
        .iter()
        .enumerate()
        .find(|(at, line)| seats[..*at].iter().any(|earlier| earlier.category == line.category));
    twice.map_or(Ok(()), |(_, line)| Err(SeatsRule::Twice(line.category)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Id;

    #[test]
    fn s2_6_seats_are_some_not_too_many_and_each_category_once() {
        let seats = |category, count| Seats { category: Id::new(category), count };
        assert_eq!(check(&[]), Err(SeatsRule::None));
        assert_eq!(check(&[seats(1, 0)]), Err(SeatsRule::None));
        assert_eq!(check(&[seats(1, 1), seats(2, 1)]), Ok(()));
        assert_eq!(check(&[seats(1, 7), seats(2, 6)]), Err(SeatsRule::TooMany(13)));
        assert_eq!(check(&[seats(1, 1), seats(1, 1)]), Err(SeatsRule::Twice(Id::new(1))));
    }

    #[test]
    fn s2_6_a_priority_is_one_of_five() {
        assert_eq!(
            [0, 1, 5, 6].map(|number| Priority::new(number).map(Priority::get)),
            [None, Some(1), Some(5), None]
        );
    }
}
