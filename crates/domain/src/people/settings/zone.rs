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
    fn what_is_no_clock_is_refused() {
        for text in ["Atlantis", "Pacific/Fiji", "+99:00", "+1:2:3", "12:00", "+", "-é", "+١٢"] {
            assert_eq!(Zone::read(text), None, "{text}");
        }
    }
}
