//! Recruitment of new Parties: how far a country is on its way in, what comes next and by which day (REQUIREMENTS S4.30).
//!
//! A step on the way is dated and never changed; the latest says where it stands. Having joined makes nobody a Member: since
//! when it is one stands on its page, as a status (S1.4). Must not know who may.

use std::fmt;

use super::engagement::EngagementId;
use crate::kernel::{Day, Id, coded};

/// The id of a step on the way in.
pub type AccessionId = Id<Accession>;

/// A step on the way in, within the conversation with that country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accession {
    /// Its id.
    pub id: AccessionId,
    /// In which engagement.
    pub engagement: EngagementId,
    /// How far the country has come.
    pub stage: Stage,
    /// Since which day.
    pub on: Day,
    /// What shows it; may be empty.
    pub note: String,
    /// What comes next; empty where nothing does.
    pub next: String,
    /// By which day.
    pub due: Option<Day>,
}

/// How far a country has come on its way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// It was asked.
    Approached,
    /// It says that it wants to.
    Interested,
    /// Its own procedure is under way: cabinet, parliament, signature.
    Preparing,
    /// Its instrument is with the depositary, or its letter with the organisation.
    Deposited,
    /// It is in.
    Joined,
    /// It does not want to, for now.
    Declined,
}

coded!(Stage {
    Approached => "approached",
    Interested => "interested",
    Preparing => "preparing",
    Deposited => "deposited",
    Joined => "joined",
    Declined => "declined",
});

impl Stage {
    /// What may be noted after it; itself where something else comes next. Who declined is asked anew.
    pub const fn follows(self) -> &'static [Self] {
        use Stage::{Approached, Declined, Deposited, Interested, Joined, Preparing};
        match self {
            Approached => &[Approached, Interested, Preparing, Deposited, Joined, Declined],
            Interested => &[Interested, Preparing, Deposited, Joined, Declined],
            Preparing => &[Preparing, Deposited, Joined, Declined],
            Deposited => &[Deposited, Joined, Declined],
            Declined => &[Approached, Interested, Declined],
            Joined => &[],
        }
    }

    /// Whether something has to come next: a way in that nobody takes further is not tracked.
    pub const fn goes_on(self) -> bool {
        !matches!(self, Self::Joined | Self::Declined)
    }
}

/// Where a way in stands: small, because steps are tried often.
pub type Course = Option<(Stage, Day)>;

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessionRule {
    /// It does not follow from where the country stands.
    NotFrom(Stage),
    /// It lies before the last one.
    Before(Day),
}

impl AccessionRule {
    /// Stable code of the broken rule.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFrom(_) => "members.accession.not_from",
            Self::Before(_) => "members.accession.before",
        }
    }
}

impl fmt::Display for AccessionRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFrom(stage) => write!(f, "this does not follow from {}", stage.code()),
            Self::Before(day) => write!(f, "the last step was noted for {day}"),
        }
    }
}

impl std::error::Error for AccessionRule {}

/// The way in after a step. It may begin anywhere: what came before the conversation is not always known.
pub fn step(course: Course, (stage, on): (Stage, Day)) -> Result<Course, AccessionRule> {
    match course {
        Some((last, _)) if !last.follows().contains(&stage) => Err(AccessionRule::NotFrom(last)),
        Some((_, day)) if on < day => Err(AccessionRule::Before(day)),
        _ => Ok(Some((stage, on))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s4_30_a_country_goes_from_being_asked_to_being_in() {
        let day = |day| Day::constant(2026, 3, day);
        let asked = step(None, (Stage::Approached, day(1))).unwrap();
        let prepares = step(asked, (Stage::Preparing, day(9))).unwrap();
        assert_eq!(
            step(prepares, (Stage::Interested, day(10))),
            Err(AccessionRule::NotFrom(Stage::Preparing))
        );
        assert_eq!(step(prepares, (Stage::Deposited, day(8))), Err(AccessionRule::Before(day(9))));
        let again = step(prepares, (Stage::Preparing, day(9))).unwrap();
        let is_in = step(again, (Stage::Joined, day(20))).unwrap();
        assert_eq!(step(is_in, (Stage::Declined, day(21))), Err(AccessionRule::NotFrom(Stage::Joined)));
        let declined = step(prepares, (Stage::Declined, day(12))).unwrap();
        assert_eq!(step(declined, (Stage::Approached, day(30))), Ok(Some((Stage::Approached, day(30)))));
    }

    #[test]
    fn s4_30_a_million_random_steps_lead_no_country_back_but_one_that_declined() {
        let mut seed = 0x2026_1122_u64;
        let mut dice = |sides: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % sides as u64).expect("a small number")
        };
        let (mut course, mut joined): (Course, u32) = (None, 0);
        for _ in 0..1_000_000 {
            let stage = Stage::ALL[dice(Stage::ALL.len())];
            let on = Day::constant(2026, 1, 1 + i8::try_from(dice(28)).expect("a day of January"));
            match step(course, (stage, on)) {
                Ok(after) => {
                    if let Some((last, day)) = course {
                        assert!(stage >= last || last == Stage::Declined, "{last:?} {stage:?}");
                        assert!(on >= day);
                    }
                    course = after;
                }
                Err(rule) => {
                    let (last, day) = course.expect("the first step is free");
                    assert!(!last.follows().is_empty(), "a way on from all but the end");
                    assert!(
                        rule == AccessionRule::NotFrom(last)
                            || (rule == AccessionRule::Before(day) && on < day)
                    );
                }
            }
            if course.is_some_and(|(stage, _)| stage == Stage::Joined) {
                (course, joined) = (None, joined + 1);
            } else if course.is_some_and(|(_, day)| day.day() > 27) {
                course = course.map(|(stage, _)| (stage, Day::constant(2026, 1, 1)));
            }
        }
        assert!(joined > 0, "some are in");
    }
}
