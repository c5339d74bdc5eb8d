//! When a record of the roster is too old: it leaves the roster so many years after it was last changed or confirmed, and its
//! expert is asked in time (DOMAIN: four years). Must not send mail.

use crate::kernel::Day;

/// How long a record holds, and how long before its end somebody is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upkeep {
    /// Years after the last change or confirmation.
    pub years: u8,
    /// Days before the end on which the expert is asked for the first time.
    pub notice_days: u16,
}

impl Upkeep {
    /// What holds where the organisation says nothing else.
    pub const USUAL: Self = Self { years: 4, notice_days: 90 };
}

/// How many experts of one Member the roster takes (DOMAIN, rule 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caps {
    /// Altogether.
    pub country: usize,
    /// For one theme.
    pub area: usize,
}

impl Caps {
    /// What holds where the organisation says nothing else.
    pub const USUAL: Self = Self { country: 50, area: 5 };
}

/// How current a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Currency {
    /// Current until this day.
    Current(Day),
    /// Current until this day, and its expert is being asked.
    Expiring(Day),
    /// Too old since this day: nobody is sent by it.
    Expired(Day),
}

impl Upkeep {
    /// The last day on which a record holds.
    pub fn last_day(self, confirmed_on: Day) -> Day {
        let years = jiff::Span::new().years(i64::from(self.years));
        confirmed_on.saturating_add(years).saturating_sub(jiff::Span::new().days(1))
    }

    /// Records that were confirmed on this day or before are asked about on that day, if they are not too old already.
    pub fn asked_of(self, today: Day) -> Day {
        // The notice may run over the end of a month: look from the far side and step back until it holds.
        let years = jiff::Span::new().years(i64::from(self.years));
        let days = jiff::Span::new().days(i64::from(self.notice_days) + 3);
        let mut day = today.saturating_add(days).saturating_sub(years);
        while matches!(self.currency(day, today), Currency::Current(_)) {
            day = day.saturating_sub(jiff::Span::new().days(1));
        }
        day
    }

    /// How current a record is on a day.
    pub fn currency(self, confirmed_on: Day, today: Day) -> Currency {
        let last = self.last_day(confirmed_on);
        let asked = last.saturating_sub(jiff::Span::new().days(i64::from(self.notice_days)));
        match today {
            today if today > last => Currency::Expired(last),
            today if today >= asked => Currency::Expiring(last),
            _ => Currency::Current(last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn s3_4_a_record_holds_four_years_and_its_expert_is_asked_in_time() {
        let confirmed = day("2024-02-29");
        let last = Upkeep::USUAL.last_day(confirmed);
        assert_eq!(last, day("2028-02-28"));
        let at = |today| Upkeep::USUAL.currency(confirmed, day(today));
        assert_eq!(at("2027-11-29"), Currency::Current(last));
        assert_eq!(at("2027-11-30"), Currency::Expiring(last));
        assert_eq!(at("2028-02-28"), Currency::Expiring(last));
        let asked = Upkeep::USUAL.asked_of(day("2027-11-30"));
        assert!(asked >= confirmed, "{asked}");
        assert!(Upkeep::USUAL.asked_of(day("2027-11-29")) < confirmed);
        assert_eq!(at("2028-02-29"), Currency::Expired(last));
    }
}
