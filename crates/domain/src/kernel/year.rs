//! The month in which an organisation's year begins, and the days of its years (DOMAIN section 8: "year July–June").

use super::{Day, Period};

/// The first month of an organisation's year; January unless it says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearBegins(i8);

impl Default for YearBegins {
    fn default() -> Self {
        Self(1)
    }
}

impl YearBegins {
    /// A month from 1 to 12.
    pub const fn in_month(month: i8) -> Option<Self> {
        if month >= 1 && month <= 12 { Some(Self(month)) } else { None }
    }

    /// The month, from 1 to 12.
    pub const fn month(self) -> i8 {
        self.0
    }

    /// The year a day lies in.
    pub fn year_of(self, day: Day) -> Option<Period> {
        let begins = if day.month() < self.0 { day.year().checked_sub(1)? } else { day.year() };
        self.between(begins, begins.checked_add(1)?)
    }

    /// The days of "FY 2017/18": from the year beginning in 2017 to the one ending in 2018. A single year ("FY2018")
    /// is the one that ends in it.
    pub fn financial_years(self, first: i16, last: i16) -> Option<Period> {
        let whole_years = self.0 == 1;
        let begins = if first == last && !whole_years { first.checked_sub(1)? } else { first };
        self.between(begins, if whole_years { last.checked_add(1)? } else { last })
    }

    /// From the beginning of one year up to the day before another begins.
    fn between(self, begins: i16, ends_before: i16) -> Option<Period> {
        let from = Day::new(begins, self.0, 1).ok()?;
        let until = Day::new(ends_before, self.0, 1).ok()?.yesterday().ok()?;
        Period::new(from, Some(until)).ok()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn said(period: Option<Period>) -> String {
        period.map_or_else(String::new, |period| format!("{}..{}", period.from(), period.until().unwrap()))
    }

    #[test]
    fn a_financial_year_is_the_organisations_own() {
        let check = |month, first, last, expect: &str| {
            let year = YearBegins::in_month(month).unwrap();
            assert_eq!(said(year.financial_years(first, last)), expect, "{month} {first}/{last}");
        };
        check(7, 2017, 2018, "2017-07-01..2018-06-30");
        check(7, 2018, 2018, "2017-07-01..2018-06-30");
        check(4, 2024, 2026, "2024-04-01..2026-03-31");
        check(1, 2018, 2018, "2018-01-01..2018-12-31");
        check(1, 2017, 2018, "2017-01-01..2018-12-31");
        check(7, i16::MAX, i16::MAX, "");
    }

    #[test]
    fn a_day_lies_in_one_year() {
        let july = YearBegins::in_month(7).unwrap();
        assert_eq!(said(july.year_of(date(2026, 6, 30))), "2025-07-01..2026-06-30");
        assert_eq!(said(july.year_of(date(2026, 7, 1))), "2026-07-01..2027-06-30");
        assert_eq!((YearBegins::in_month(0), YearBegins::in_month(13)), (None, None));
    }
}
