//! What a Member counts as, from when to when: developing, least developed, small island, in transition,
//! centre of origin, potential Cooperating Non-Member … (REQUIREMENTS S1.4, S3.5).
//!
//! The classes are the organisation's data; no rule in the code knows a class by name. A class is a dated set
//! like any other, so [`super::set`] holds its rules.

use std::{collections::BTreeMap, fmt};

use super::{MemberId, MemberSet};
use crate::kernel::Day;

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

/// Every class with the Members that held it, all dated.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Classes {
    holders: BTreeMap<ClassCode, MemberSet>,
}

impl Classes {
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
