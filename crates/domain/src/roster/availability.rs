//! On which days an expert cannot go. Must not know of missions: whoever plans one compares.

use crate::kernel::Day;

/// Days on which somebody is away, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Away {
    /// The first.
    pub from: Day,
    /// The last.
    pub until: Day,
}

/// Why a calendar makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarRule {
    /// This one ends before it begins.
    Backwards(Away),
    /// There are more than [`AWAY_MAX`].
    TooMany,
}

/// The most ranges of one expert: a year has that many weeks, ten times over.
pub const AWAY_MAX: usize = 520;

/// A calendar without overlaps, in the order of days: what touches is one.
///
/// # Errors
/// The range that makes no sense; nothing is guessed.
pub fn calendar(ranges: &[Away]) -> Result<Vec<Away>, CalendarRule> {
    if ranges.len() > AWAY_MAX {
        return Err(CalendarRule::TooMany);
    }
    if let Some(wrong) = ranges.iter().find(|each| each.until < each.from) {
        return Err(CalendarRule::Backwards(*wrong));
    }
    let mut sorted = ranges.to_vec();
    sorted.sort_unstable();
    let mut calendar: Vec<Away> = Vec::with_capacity(sorted.len());
    for each in sorted {
        match calendar.last_mut() {
            Some(last) if each.from <= last.until.tomorrow().unwrap_or(Day::MAX) => {
                last.until = last.until.max(each.until);
            }
            _ => calendar.push(each),
        }
    }
    Ok(calendar)
}

/// The first range that meets these days, both ends included.
pub fn away_during(calendar: &[Away], (first, last): (Day, Day)) -> Option<Away> {
    calendar.iter().find(|each| each.from <= last && first <= each.until).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn away(from: &str, until: &str) -> Away {
        Away { from: from.parse().unwrap(), until: until.parse().unwrap() }
    }

    #[test]
    fn what_overlaps_or_touches_is_one_and_what_runs_backwards_is_named() {
        let ranges = [
            away("2026-05-10", "2026-05-20"),
            away("2026-05-01", "2026-05-09"),
            away("2026-07-01", "2026-07-01"),
        ];
        let joined = calendar(&ranges).unwrap();
        assert_eq!(joined, [away("2026-05-01", "2026-05-20"), ranges[2]]);
        let wrong = away("2026-05-10", "2026-05-09");
        assert_eq!(calendar(&[ranges[0], wrong]), Err(CalendarRule::Backwards(wrong)));
        assert_eq!(calendar(&vec![ranges[2]; AWAY_MAX + 1]), Err(CalendarRule::TooMany));
        let days = |first: &str, last: &str| (first.parse().unwrap(), last.parse().unwrap());
        assert_eq!(away_during(&joined, days("2026-05-20", "2026-06-01")), Some(joined[0]));
        assert_eq!(away_during(&joined, days("2026-05-21", "2026-06-30")), None);
        assert_eq!(away_during(&joined, days("2026-06-01", "2026-08-01")), Some(joined[1]));
    }
}
