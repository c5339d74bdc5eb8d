//! The clock an organisation reads: hours from UTC, or a rule with summer time in the notation of POSIX.
//!
//! A table of the world's zones would have to be looked up on the machine or carried along; both forms here mean the
//! same everywhere. Instants are kept in UTC whatever stands here.

use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{Offset, TimeZone},
};

/// A clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    zone: TimeZone,
}

impl Default for Zone {
    fn default() -> Self {
        Self { zone: TimeZone::UTC }
    }
}

impl Zone {
    /// Reads `UTC`, `+12:00`, `-03:30`, or a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() || text.eq_ignore_ascii_case("utc") {
            return Some(Self::default());
        }
        let zone = match offset(text) {
            Some(offset) => TimeZone::fixed(offset),
            // A rule needs at least a name and an hour; a bare word would name a zone that is not known here.
            None if text.len() <= 60 && text.bytes().any(|byte| byte.is_ascii_digit()) => {
                TimeZone::posix(text).ok()?
            }
            None => return None,
        };
        Some(Self { zone })
    }

    /// What the clock shows at an instant.
    pub fn shows(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    /// The instant at which the clock shows this: where it shows it twice the first, in the hour it skips the next one
    /// that there is. `None` beyond the years that can be reckoned with.
    pub fn instant(&self, shown: DateTime) -> Option<Timestamp> {
        self.zone.to_timestamp(shown).ok()
    }

    /// How far the clock is from UTC at an instant, as people write it: `UTC`, `UTC+12`, `UTC−3:30`.
    pub fn mark(&self, at: Timestamp) -> String {
        let minutes = self.zone.to_offset(at).seconds() / 60;
        let sign = if minutes < 0 { '−' } else { '+' };
        match (minutes.abs() / 60, minutes.abs() % 60) {
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
        }
    }
}

/// `+12:00` as hours and minutes from UTC, up to 14 hours.
fn offset(text: &str) -> Option<Offset> {
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = text[1..].split_once(':').unwrap_or((&text[1..], "0"));
    let number = |text: &str, most: i32| {
        let short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<i32>().ok().filter(|number| short && *number <= most)
    };
    Offset::from_seconds(sign * (number(hours, 14)? * 60 + number(minutes, 59)?) * 60).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_shown_on_the_organisations_clock() {
        let check = |zone: &str, at: &str, expect: &str| {
            let zone = Zone::read(zone).unwrap();
            assert_eq!(zone.shows(at.parse().unwrap()).to_string(), expect);
        };
        check("", "2026-01-31T13:00:00Z", "2026-01-31T13:00:00");
        check("+12:00", "2026-01-31T13:00:00Z", "2026-02-01T01:00:00");
        check("-03:30", "2026-01-31T13:00:00Z", "2026-01-31T09:30:00");
        check("CET-1CEST,M3.5.0,M10.5.0/3", "2026-01-31T13:00:00Z", "2026-01-31T14:00:00");
        check("CET-1CEST,M3.5.0,M10.5.0/3", "2026-07-31T13:00:00Z", "2026-07-31T15:00:00");
    }

    #[test]
    fn what_is_typed_on_a_clock_is_an_instant_and_back() {
        let check = |zone: &str, shown: &str, at: &str, mark: &str| {
            let zone = Zone::read(zone).unwrap();
            let found = zone.instant(shown.parse().unwrap()).unwrap();
            assert_eq!((found.to_string().as_str(), zone.mark(found).as_str()), (at, mark));
        };
        check("", "2026-01-31T09:00", "2026-01-31T09:00:00Z", "UTC");
        check("+12:00", "2026-01-31T09:00", "2026-01-30T21:00:00Z", "UTC+12");
        check("-03:30", "2026-01-31T09:00", "2026-01-31T12:30:00Z", "UTC−3:30");
        check("CET-1CEST,M3.5.0,M10.5.0/3", "2026-07-31T09:00", "2026-07-31T07:00:00Z", "UTC+2");
        // Half past two does not come in the night the clocks go forward, and comes twice when they go back.
        check("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T02:30", "2026-03-29T01:30:00Z", "UTC+2");
        check("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T02:30", "2026-10-25T00:30:00Z", "UTC+2");
    }

    #[test]
    fn what_is_no_clock_is_refused() {
        for text in ["Atlantis", "Pacific/Fiji", "+99:00", "+1:2:3", "12:00", "+", "-é", "+١٢"] {
            assert_eq!(Zone::read(text), None, "{text}");
        }
    }
}
