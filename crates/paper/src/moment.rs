//! The one date a document carries, as the caller gives it: never the clock's.

use crate::tree::Meta;

/// A date and time without a zone; what the caller gives is UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

impl Moment {
    /// The date of a document; `None` where it gives none that can be understood.
    pub fn of(meta: &Meta) -> Option<Self> {
        let text = meta.created.trim();
        let mut numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        let year = numbers.next()?.parse().ok().filter(|year| (1900..=9999).contains(year))?;
        let month = numbers.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
        let day = numbers.next()?.parse().ok().filter(|day| (1..=days_of(year, month)).contains(day))?;
        let mut clock = |most: u8| numbers.next().and_then(|part| part.parse().ok()).filter(|n| *n <= most);
        let (hour, minute, second) = (clock(23), clock(59), clock(59));
        Some(Self {
            year,
            month,
            day,
            hour: hour.unwrap_or(0),
            minute: minute.unwrap_or(0),
            second: second.unwrap_or(0),
        })
    }

    /// As XML Schema writes it.
    pub fn iso(&self) -> String {
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            self.year, self.month, self.day, self.hour, self.minute, self.second
        )
    }
}

fn days_of(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_understood_or_left_out() {
        let check = |created: &str, expect: Option<&str>| {
            let meta = Meta { created: created.to_owned(), ..Meta::default() };
            assert_eq!(Moment::of(&meta).map(|moment| moment.iso()).as_deref(), expect, "{created}");
        };
        check("2026-11-21T09:30:05Z", Some("2026-11-21T09:30:05Z"));
        check("2026-11-21", Some("2026-11-21T00:00:00Z"));
        check("2024-02-29", Some("2024-02-29T00:00:00Z"));
        check("2026-02-29", None);
        check("21 November 2026", None);
        check("", None);
    }
}
