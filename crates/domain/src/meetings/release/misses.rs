//! Who knocks at addresses where nothing is: twenty times within ten minutes is somebody trying ids.
//!
//! Must not know which address it was or who asked: absent and hidden are one.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use crate::kernel::coded;

/// So many misses …
pub const MISSES_MAX: usize = 20;
/// … within so many minutes raise an alarm.
pub const WITHIN_MINUTES: i64 = 10;

/// Addresses that are tried together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Pages of documents and what is done on them.
    Pages,
    /// Files of documents.
    Files,
    /// Calls of the API.
    Calls,
}

coded!(Family { Pages => "pages", Files => "files", Calls => "calls" });

/// The misses of one family.
#[derive(Debug, Clone, Default)]
pub struct Misses {
    at: VecDeque<Timestamp>,
}

impl Misses {
    /// Notes a miss; `true` if it is the one that raises an alarm. Counting then begins anew.
    pub fn note(&mut self, at: Timestamp) -> bool {
        self.at.retain(|each| at.duration_since(*each) <= SignedDuration::from_mins(WITHIN_MINUTES));
        self.at.push_back(at);
        let raised = self.at.len() >= MISSES_MAX;
        if raised {
            self.at.clear();
        }
        raised
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_within_ten_minutes_raise_one_alarm() {
        let mut misses = Misses::default();
        let at = |seconds: i64| Timestamp::constant(1_800_000_000 + seconds, 0);
        let raised = (0..45).filter(|n| misses.note(at(*n))).collect::<Vec<_>>();
        assert_eq!(raised, [19, 39]);
    }

    #[test]
    fn a_reader_who_mistypes_now_and_then_raises_none() {
        let mut misses = Misses::default();
        let at = |seconds: i64| Timestamp::constant(1_800_000_000 + seconds, 0);
        assert!((0..200).all(|n| !misses.note(at(n * 40))));
    }
}
