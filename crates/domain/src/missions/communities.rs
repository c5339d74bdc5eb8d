//! Where focal points talk to one another online: kept as places elsewhere, with how they grow (REQUIREMENTS S4.25).
//!
//! What is said there is not kept here. A community is judged by the line of an announced training: everybody learns that
//! there is one, and the way in is for those who may speak there. Must not know who they are.

use crate::{
    kernel::{Day, Id},
    people::{OrganisationId, PersonId},
    plans::registers::{guidance::is_link, vocabulary::TermId},
};

/// The id of a community.
pub type CommunityId = Id<Community>;

/// A place online where focal points talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Community {
    /// Its id.
    pub id: CommunityId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its address on the web.
    pub address: String,
    /// Its language, as typed.
    pub language: String,
    /// The region it is for: `region:` or `set:` and a code; empty for none in particular.
    pub region: String,
    /// The theme it is about.
    pub theme: Option<TermId>,
    /// Who looks after it, as typed.
    pub keeper: String,
    /// The day it was opened.
    pub opened_on: Day,
    /// Its last day, once there is one.
    pub closed_on: Option<Day>,
    /// How it grew, by day; of one day, what was said last.
    pub counts: Vec<Count>,
    /// Who put it in.
    pub made_by: Option<PersonId>,
    /// Counts changes.
    pub version: i64,
}

/// How many people and posts a community had on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// As at this day.
    pub on: Day,
    /// How many people belonged to it.
    pub members: u32,
    /// How many posts it had until then, where that is known.
    pub posts: Option<u32>,
}

impl Community {
    /// Whether somebody can go there on a day.
    pub fn is_open(&self, day: Day) -> bool {
        self.opened_on <= day && self.closed_on.is_none_or(|last| day <= last)
    }

    /// The latest count, and the one before it.
    pub fn trend(&self) -> (Option<Count>, Option<Count>) {
        let mut latest = self.counts.iter().rev().copied();
        (latest.next(), latest.next())
    }

    /// Counts in the order of their days. They come in the order they were said in, and the last said of a day holds.
    pub fn by_day(said: impl IntoIterator<Item = Count>) -> Vec<Count> {
        let days: std::collections::BTreeMap<Day, Count> =
            said.into_iter().map(|count| (count.on, count)).collect();
        days.into_values().collect()
    }
}

/// Whether an address leads to a page that nobody on the way can read along.
pub fn is_safe(address: &str) -> bool {
    address.starts_with("https://") && is_link(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(day: &str, members: u32) -> Count {
        Count { on: day.parse().expect("a day"), members, posts: None }
    }

    #[test]
    fn s4_25_of_one_day_what_was_said_last_holds() {
        let said = [count("2027-03-01", 40), count("2027-01-01", 12), count("2027-03-01", 41)];
        assert_eq!(Community::by_day(said), [count("2027-01-01", 12), count("2027-03-01", 41)]);
    }

    #[test]
    fn only_addresses_that_nobody_reads_along_are_safe() {
        let check = |address: &str, expect| assert_eq!(is_safe(address), expect, "{address}");
        check("https://forum.example.org/fp", true);
        check("http://forum.example.org/fp", false);
        check("https://", false);
        check("https://a b", false);
        check("javascript:alert(1)", false);
    }
}
