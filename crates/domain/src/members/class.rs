//! What a Member counts as, from when to when: developing, least developed, small island, in transition,
//! centre of origin, potential Cooperating Non-Member … (REQUIREMENTS S1.4, S3.5).
//!
//! The classes are the organisation's data; no rule in the code knows a class by name. A [`Tenure`] is one stretch
//! of days with what shows it; [`Classes`] arranges them for asking, as dated sets like any other.

use std::{collections::BTreeMap, fmt};

use super::{MemberId, MemberSet, MembershipRule, Stay};
use crate::kernel::{Day, Id, Period, coded};

/// The organisation's code of a class.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassCode(String);

impl ClassCode {
    /// Takes the code as the organisation writes it.
    pub fn new(code: impl Into<String>) -> Self {
        Self(code.into())
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ClassCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which of the organisation's lists a tenure speaks of. All are dated alike, with what shows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TenureKind {
    /// What it counts as: any number at a time.
    Class,
    /// Its status towards the organisation: one at a time.
    Status,
    /// A group it belongs to.
    Group,
    /// A region it lies in.
    Region,
}

coded!(TenureKind {
    Class => "class",
    Status => "status",
    Group => "group",
    Region => "region",
});

/// The id of a tenure.
pub type TenureId = Id<Tenure>;

/// One uninterrupted stretch of days over which a Member holds a class, with what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tenure {
    /// Its own id.
    pub id: TenureId,
    /// Who.
    pub member: MemberId,
    /// Which class.
    pub class: ClassCode,
    /// From the first day to the last; open while it is held.
    pub period: Period,
    /// What shows it, in the officer's words: a list, a decision, a letter.
    pub evidence: String,
}

/// What the record of classes refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassRule {
    /// The Member holds the class already on some of these days.
    HeldAlready {
        /// The days recorded.
        kept: Period,
    },
    /// It ended before: an end that is recorded stays.
    Ended {
        /// The last day recorded.
        last: Day,
    },
    /// The last day lies before the first.
    EndsBeforeItBegan {
        /// The first day recorded.
        from: Day,
    },
}

impl ClassRule {
    /// Stable code of the broken rule.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::HeldAlready { .. } => "members.class.held_already",
            Self::Ended { .. } => "members.class.ended",
            Self::EndsBeforeItBegan { .. } => "members.class.ends_before_it_began",
        }
    }
}

impl fmt::Display for ClassRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HeldAlready { kept } => {
                write!(f, "the Member holds the class from {} already", kept.from())
            }
            Self::Ended { last } => write!(f, "the class was held until {last} and no longer"),
            Self::EndsBeforeItBegan { from } => write!(f, "the class is held from {from} on, not before"),
        }
    }
}

impl std::error::Error for ClassRule {}

impl Tenure {
    /// A tenure beside those the organisation has recorded.
    pub fn begin(self, recorded: &[Self]) -> Result<Self, ClassRule> {
        let same = |other: &&Self| other.member == self.member && other.class == self.class;
        match recorded.iter().filter(same).find(|other| other.period.overlaps(self.period)) {
            Some(other) => Err(ClassRule::HeldAlready { kept: other.period }),
            None => Ok(self),
        }
    }

    /// A status beside those recorded: one at a time. One that still lasts ends on the day before; it comes back second.
    pub fn succeed(self, recorded: &[Self]) -> Result<(Self, Option<Self>), ClassRule> {
        let own = || recorded.iter().filter(|other| other.member == self.member);
        let lasting = own()
            .find(|other| other.period.until().is_none() && other.period.from() < self.period.from())
            .cloned();
        let stays = |other: &&Self| lasting.as_ref().is_none_or(|lasting| lasting.id != other.id);
        if let Some(other) = own().filter(stays).find(|other| other.period.overlaps(self.period)) {
            return Err(ClassRule::HeldAlready { kept: other.period });
        }
        let ended = lasting.map(|lasting| {
            let from = lasting.period.from();
            let last = self.period.from().yesterday().map_err(|_| ClassRule::EndsBeforeItBegan { from })?;
            lasting.end(last)
        });
        Ok((self, ended.transpose()?))
    }

    /// The same with its last day; the days before stay as they were.
    pub fn end(self, last: Day) -> Result<Self, ClassRule> {
        if let Some(last) = self.period.until() {
            return Err(ClassRule::Ended { last });
        }
        let from = self.period.from();
        let period = Period::new(from, Some(last)).map_err(|_| ClassRule::EndsBeforeItBegan { from })?;
        Ok(Self { period, ..self })
    }
}

/// Every class with the Members that held it, all dated.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Classes {
    holders: BTreeMap<ClassCode, MemberSet>,
}

impl Classes {
    /// No class at all.
    pub const NONE: Self = Self { holders: BTreeMap::new() };

    /// Classes from what was recorded, in any order.
    pub fn of_tenures(tenures: &[Tenure]) -> Result<Self, MembershipRule> {
        let mut stays: BTreeMap<&ClassCode, Vec<Stay>> = BTreeMap::new();
        for tenure in tenures {
            stays
                .entry(&tenure.class)
                .or_default()
                .push(Stay { member: tenure.member, period: tenure.period });
        }
        let sets = stays.into_iter().map(|(class, stays)| MemberSet::from_stays(class.as_str(), stays));
        Ok(Self::new(sets.collect::<Result<Vec<_>, _>>()?))
    }

    /// Every class that somebody held at some time, by code.
    pub fn codes(&self) -> impl Iterator<Item = &ClassCode> {
        self.holders.keys()
    }

    /// Classes from dated sets; a set's code is the code of its class. A later set replaces one of the same code.
    pub fn new(sets: impl IntoIterator<Item = MemberSet>) -> Self {
        Self { holders: sets.into_iter().map(|set| (ClassCode::new(set.code()), set)).collect() }
    }

    /// The classes of a Member on a day, by code.
    pub fn of(&self, member: MemberId, day: Day) -> impl Iterator<Item = &ClassCode> {
        self.holders.iter().filter(move |(_, set)| set.contains(member, day)).map(|(code, _)| code)
    }

    /// Whether the Member held the class on that day; an unknown class is held by nobody.
    pub fn holds(&self, member: MemberId, class: &ClassCode, day: Day) -> bool {
        self.set(class).is_some_and(|set| set.contains(member, day))
    }

    /// The dated set of a class, for example as a denominator.
    pub fn set(&self, class: &ClassCode) -> Option<&MemberSet> {
        self.holders.get(class)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn tenure(from: Day, until: Option<Day>) -> Tenure {
        Tenure {
            id: TenureId::new(1),
            member: MemberId::new(7),
            class: ClassCode::new("potential-non-member"),
            period: Period::new(from, until).unwrap(),
            evidence: "Letter".to_owned(),
        }
    }

    #[test]
    fn s1_4_a_class_begins_and_ends_once() {
        let held = tenure(date(2014, 1, 1), None);
        let again = tenure(date(2015, 1, 1), None).begin(std::slice::from_ref(&held));
        assert_eq!(again.map_err(|rule| rule.code()), Err("members.class.held_already"));
        assert_eq!(
            held.clone().end(date(2013, 1, 1)),
            Err(ClassRule::EndsBeforeItBegan { from: date(2014, 1, 1) })
        );
        let ended = held.end(date(2014, 12, 31)).unwrap();
        assert_eq!(ended.clone().end(date(2016, 1, 1)), Err(ClassRule::Ended { last: date(2014, 12, 31) }));
        let again = tenure(date(2015, 1, 1), None).begin(std::slice::from_ref(&ended)).unwrap();
        let classes = Classes::of_tenures(&[again, ended]).unwrap();
        let class = ClassCode::new("potential-non-member");
        assert!(classes.holds(MemberId::new(7), &class, date(2014, 12, 31)));
        assert!(classes.holds(MemberId::new(7), &class, date(2015, 1, 1)));
        assert!(!classes.holds(MemberId::new(7), &class, date(2013, 12, 31)));
    }

    #[test]
    fn s1_4_a_status_follows_the_one_before_it() {
        let status = |id, code: &str, from, until| Tenure {
            id: TenureId::new(id),
            class: ClassCode::new(code),
            ..tenure(from, until)
        };
        let potential = status(1, "potential", date(2024, 1, 1), None);
        let member = status(2, "member", date(2026, 5, 1), None);
        let (member, ended) = member.succeed(std::slice::from_ref(&potential)).unwrap();
        let ended = ended.unwrap();
        assert_eq!((ended.id, ended.period.until()), (TenureId::new(1), Some(date(2026, 4, 30))));
        let earlier = status(3, "observer", date(2020, 1, 1), Some(date(2023, 12, 31)));
        assert_eq!(
            earlier.succeed(&[ended.clone(), member.clone()]),
            Ok((status(3, "observer", date(2020, 1, 1), Some(date(2023, 12, 31))), None))
        );
        let between = status(4, "observer", date(2025, 1, 1), Some(date(2025, 2, 1)));
        assert_eq!(
            between.succeed(&[ended.clone(), member]),
            Err(ClassRule::HeldAlready { kept: ended.period })
        );
    }

    #[test]
    fn s1_4_a_class_is_held_for_some_days_only() {
        let samoa = MemberId::new(7);
        let least_developed = MemberSet::new("ldc")
            .join(samoa, date(1971, 11, 18))
            .and_then(|set| set.leave(samoa, date(2013, 12, 31)))
            .unwrap();
        let island = MemberSet::new("sids").join(samoa, date(1994, 1, 1)).unwrap();
        let classes = Classes::new([least_developed, island]);

        let codes = |day| classes.of(samoa, day).map(ClassCode::as_str).collect::<Vec<_>>();
        assert_eq!(codes(date(2013, 12, 31)), ["ldc", "sids"]);
        assert_eq!(codes(date(2014, 1, 1)), ["sids"], "graduation ends the class, not the past");
        assert!(!classes.holds(samoa, &ClassCode::new("unheard of"), date(2014, 1, 1)));
    }
}
