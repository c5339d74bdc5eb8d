//! A named set of Members, each with the days it stood in it: a region, a treaty's Parties, a group.
//!
//! Sets are asked for a day; joining and leaving never rewrite an earlier day (REQUIREMENTS S5.10).
//! Must not know what the set is counted for. Next: `indicators::reading` uses a set as denominator.

use std::fmt;

use super::MemberId;
use crate::kernel::{Day, Period};

/// One uninterrupted stay of a Member in a set; both days of the period are days of membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Who.
    pub member: MemberId,
    /// From the day it joined to its last day; open while it stays.
    pub period: Period,
}

/// A named set of Members over time, for example the 33 of a region.
///
/// Invariant: stays are sorted by Member and first day, and the stays of one Member do not overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberSet {
    code: String,
    stays: Vec<Stay>,
}

/// What a set refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MembershipRule {
    /// The Member is in the set already on some of these days.
    Overlaps {
        /// Who.
        member: MemberId,
        /// The stay that is there.
        kept: Period,
        /// The stay that was refused.
        given: Period,
    },
    /// The Member is not in the set on that day, so it cannot leave.
    NotInSet {
        /// Who.
        member: MemberId,
        /// On which day.
        day: Day,
    },
}

impl MembershipRule {
    /// Stable code of the broken rule.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Overlaps { .. } => "members.set.overlaps",
            Self::NotInSet { .. } => "members.set.not_in_set",
        }
    }
}

impl fmt::Display for MembershipRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overlaps { kept, given, .. } => write!(
                f,
                "the Member is in the set from {} already, so it cannot join on {}",
                kept.from(),
                given.from()
            ),
            Self::NotInSet { day, .. } => {
                write!(f, "the Member is not in the set on {day}, so it cannot leave")
            }
        }
    }
}

impl std::error::Error for MembershipRule {}

impl MemberSet {
    /// An empty set.
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), stays: Vec::new() }
    }

    /// A set from stored stays, in any order.
    pub fn from_stays(code: impl Into<String>, mut stays: Vec<Stay>) -> Result<Self, MembershipRule> {
        stays.sort_by_key(|stay| (stay.member, stay.period.from()));
        for pair in stays.windows(2) {
            if pair[0].member == pair[1].member && pair[0].period.overlaps(pair[1].period) {
                return Err(MembershipRule::Overlaps {
                    member: pair[0].member,
                    kept: pair[0].period,
                    given: pair[1].period,
                });
            }
        }
        Ok(Self { code: code.into(), stays })
    }

    /// The organisation's code of the set.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Every stay, by Member and first day.
    pub fn stays(&self) -> &[Stay] {
        &self.stays
    }

    /// Takes a Member in from `day` on.
    pub fn join(mut self, member: MemberId, day: Day) -> Result<Self, MembershipRule> {
        let given = Period::new(day, None).expect("an open period has no end that could be wrong");
        if let Some(kept) = self.of(member).find(|stay| stay.period.overlaps(given)) {
            return Err(MembershipRule::Overlaps { member, kept: kept.period, given });
        }
        let at = self.stays.partition_point(|stay| (stay.member, stay.period.from()) < (member, day));
        self.stays.insert(at, Stay { member, period: given });
        Ok(self)
    }

    /// Lets a Member go; `last` is its last day in the set.
    pub fn leave(mut self, member: MemberId, last: Day) -> Result<Self, MembershipRule> {
        let stay = self.stays.iter_mut().find(|stay| stay.member == member && stay.period.contains(last));
        let refused = MembershipRule::NotInSet { member, day: last };
        let stay = stay.ok_or(refused)?;
        stay.period = Period::new(stay.period.from(), Some(last)).map_err(|_| refused)?;
        Ok(self)
    }

    /// How many Members stood in the set on `day`.
    pub fn size_at(&self, day: Day) -> usize {
        self.members_at(day).count()
    }

    /// Whether `member` stood in the set on `day`.
    pub fn contains(&self, member: MemberId, day: Day) -> bool {
        self.of(member).any(|stay| stay.period.contains(day))
    }

    /// Who stood in the set on `day`, sorted by id.
    pub fn members_at(&self, day: Day) -> impl Iterator<Item = MemberId> + '_ {
        self.stays.iter().filter(move |stay| stay.period.contains(day)).map(|stay| stay.member)
    }

    fn of(&self, member: MemberId) -> impl Iterator<Item = &Stay> {
        let from = self.stays.partition_point(|stay| stay.member < member);
        self.stays[from..].iter().take_while(move |stay| stay.member == member)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const FIJI: MemberId = MemberId::new(1);
    const TONGA: MemberId = MemberId::new(2);

    fn pacific() -> MemberSet {
        MemberSet::new("pacific")
            .join(TONGA, date(2005, 7, 1))
            .and_then(|set| set.join(FIJI, date(1997, 7, 1)))
            .unwrap()
    }

    #[test]
    fn a_set_is_asked_for_a_day() {
        let check = |day, expect: &[MemberId]| {
            let set = pacific();
            assert_eq!(set.members_at(day).collect::<Vec<_>>(), expect, "{day}");
            assert_eq!(set.size_at(day), expect.len(), "{day}");
            assert_eq!(set.contains(TONGA, day), expect.contains(&TONGA), "{day}");
        };
        check(date(1997, 6, 30), &[]);
        check(date(1997, 7, 1), &[FIJI]);
        check(date(2005, 6, 30), &[FIJI]);
        check(date(2005, 7, 1), &[FIJI, TONGA]);
    }

    #[test]
    fn leaving_and_coming_back_keeps_the_gap() {
        let set = pacific().leave(FIJI, date(2010, 12, 31)).unwrap().join(FIJI, date(2012, 1, 1)).unwrap();
        assert!(set.contains(FIJI, date(2010, 12, 31)), "the last day is a day of membership");
        assert!(!set.contains(FIJI, date(2011, 6, 1)));
        assert!(set.contains(FIJI, date(2012, 1, 1)));
    }

    #[test]
    fn a_member_cannot_be_in_twice_nor_leave_what_it_is_not_in() {
        let twice = pacific().join(FIJI, date(2001, 1, 1)).unwrap_err();
        assert_eq!(twice.code(), "members.set.overlaps");
        let early = pacific().leave(TONGA, date(2001, 1, 1)).unwrap_err();
        assert_eq!(early, MembershipRule::NotInSet { member: TONGA, day: date(2001, 1, 1) });
        let stays = pacific().stays().iter().chain(pacific().stays()).copied().collect();
        assert!(MemberSet::from_stays("pacific", stays).is_err());
    }
}
