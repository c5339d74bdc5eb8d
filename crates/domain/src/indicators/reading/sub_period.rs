//! Cuts a plan's period into the years, quarters, months, biennia or sessions in which a frequency target must hold
//! each time anew (REQUIREMENTS S5.9).
//!
//! Sub-periods follow the plan's own calendar: a plan from July runs in July–June years and its quarters begin in
//! July. A stretch that the plan covers only in part is marked and, unless documented otherwise, asks nothing.
//! Must not know facts.

use jiff::Span;

use crate::{
    indicators::target::Per,
    kernel::{Day, Period},
};

/// How an organisation's calendar cuts a plan.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Calendar<'a> {
    /// Month (1–12) in which the organisation's years begin; without it they begin with the plan.
    pub year_starts_in: Option<i8>,
    /// Sessions in order, for targets "per session".
    pub sessions: &'a [Period],
    /// What a stretch that the plan covers only in part asks for.
    pub stubs: Stubs,
}

/// What a partial first or last sub-period asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stubs {
    /// Nothing: it is listed, and cannot fail.
    #[default]
    AskNothing,
    /// As much as a whole one; only where the plan says so.
    AskInFull,
}

/// A stretch of the plan in which a frequency must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Day,
    pub until: Day,
    pub partial: bool,
}

/// A month-long sub-period over two centuries; more is an error of the dates, not a plan.
const STRETCHES_MAX: i64 = 2_400;

/// Every stretch of `plan` in order; those of an open plan up to the one that contains `as_at`.
pub(super) fn stretches(
    plan: Period,
    per: Per,
    every: u32,
    calendar: &Calendar<'_>,
    as_at: Day,
) -> Vec<Stretch> {
    let every = i64::from(every.max(1));
    let months = match per {
        Per::Session => return session_stretches(plan, every, calendar.sessions),
        Per::Year => 12,
        Per::Quarter => 3,
        Per::Month => 1,
        Per::Biennium => 24,
    };
    let end = plan.until().unwrap_or_else(|| as_at.max(plan.from()));
    let anchor = anchor(plan.from(), calendar.year_starts_in);
    let start_of = |number: i64| month_later(anchor, number.checked_mul(months)?.checked_mul(every)?);
    let mut found = Vec::new();
    for number in 0..STRETCHES_MAX {
        let Some(start) = start_of(number).filter(|&start| start <= end) else { break };
        // A stretch that would end after the last year a date can name ends with it.
        let last = start_of(number + 1).and_then(|next| next.yesterday().ok()).unwrap_or(Day::MAX);
        // An open plan does not cut its running stretch short.
        let plan_end = plan.until().unwrap_or(last);
        let (from, until) = (start.max(plan.from()), last.min(plan_end));
        if from <= until {
            found.push(Stretch { from, until, partial: from != start || until != last });
        }
    }
    found
}

/// The first day of the organisation's year (or of the plan) from which stretches are counted.
fn anchor(plan_from: Day, year_starts_in: Option<i8>) -> Day {
    let own = year_starts_in.and_then(|month| {
        let this_year = Day::new(plan_from.year(), month, 1).ok()?;
        match this_year <= plan_from {
            true => Some(this_year),
            false => Day::new(plan_from.year() - 1, month, 1).ok(),
        }
    });
    own.unwrap_or(plan_from)
}

fn month_later(day: Day, months: i64) -> Option<Day> {
    Span::new().try_months(months).ok().and_then(|span| day.checked_add(span).ok())
}

fn session_stretches(plan: Period, every: i64, sessions: &[Period]) -> Vec<Stretch> {
    let within = |session: &&Period| plan.contains(session.from());
    let held: Vec<&Period> = sessions.iter().filter(within).collect();
    let size = usize::try_from(every).unwrap_or(usize::MAX);
    held.chunks(size)
        .filter_map(|chunk| {
            let (first, last) = (chunk.first()?, chunk.last()?);
            Some(Stretch {
                from: first.from(),
                until: last.until().unwrap_or_else(|| last.from()),
                partial: chunk.len() < size,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn shown(plan: Period, per: Per, every: u32, calendar: &Calendar<'_>) -> Vec<String> {
        stretches(plan, per, every, calendar, date(2019, 1, 15))
            .iter()
            .map(|stretch| {
                let mark = if stretch.partial { " partial" } else { "" };
                format!("{}/{}{mark}", stretch.from, stretch.until)
            })
            .collect()
    }

    fn period(from: Day, until: Day) -> Period {
        Period::new(from, Some(until)).unwrap()
    }

    #[test]
    fn s5_9_sub_periods_follow_the_plans_own_calendar() {
        let two_years = period(date(2018, 7, 1), date(2020, 6, 30));
        let own = Calendar::default();
        assert_eq!(shown(two_years, Per::Year, 1, &own), ["2018-07-01/2019-06-30", "2019-07-01/2020-06-30"]);
        let quarters = shown(two_years, Per::Quarter, 1, &own);
        assert_eq!(quarters.len(), 8);
        assert_eq!((&*quarters[0], &*quarters[7]), ("2018-07-01/2018-09-30", "2020-04-01/2020-06-30"));
        assert_eq!(shown(two_years, Per::Month, 1, &own).len(), 24);
        assert_eq!(shown(two_years, Per::Biennium, 1, &own), ["2018-07-01/2020-06-30"]);
        assert_eq!(shown(two_years, Per::Year, 2, &own), ["2018-07-01/2020-06-30"]);
        assert_eq!(
            shown(two_years, Per::Month, 18, &own),
            ["2018-07-01/2019-12-31", "2020-01-01/2020-06-30 partial"]
        );
    }

    #[test]
    fn s5_9_partial_periods_are_marked() {
        let calendar = Calendar { year_starts_in: Some(7), ..Calendar::default() };
        let plan = period(date(2018, 3, 15), date(2020, 12, 31));
        assert_eq!(
            shown(plan, Per::Year, 1, &calendar),
            [
                "2018-03-15/2018-06-30 partial",
                "2018-07-01/2019-06-30",
                "2019-07-01/2020-06-30",
                "2020-07-01/2020-12-31 partial"
            ]
        );
    }

    #[test]
    fn a_plan_without_an_end_is_cut_up_to_the_day() {
        let open = Period::new(date(2018, 1, 31), None).unwrap();
        let calendar = Calendar::default();
        assert_eq!(shown(open, Per::Year, 1, &calendar), ["2018-01-31/2019-01-30"]);
        // counted from the first day each time: short months do not make the days drift
        assert_eq!(
            shown(period(date(2018, 1, 31), date(2018, 4, 29)), Per::Month, 1, &calendar),
            ["2018-01-31/2018-02-27", "2018-02-28/2018-03-30", "2018-03-31/2018-04-29"]
        );
    }

    #[test]
    fn sessions_are_dated_not_computed() {
        let session = |year| period(date(year, 10, 7), date(year, 10, 12));
        let sessions = [session(2017), session(2018), session(2019), session(2020)];
        let calendar = Calendar { sessions: &sessions, ..Calendar::default() };
        let plan = period(date(2018, 1, 1), date(2020, 12, 31));
        assert_eq!(shown(plan, Per::Session, 1, &calendar).len(), 3);
        assert_eq!(
            shown(plan, Per::Session, 2, &calendar),
            ["2018-10-07/2019-10-12", "2020-10-07/2020-10-12 partial"]
        );
    }

    #[test]
    fn endless_plans_and_odd_numbers_end() {
        let long = period(date(1, 1, 1), date(9999, 12, 31));
        assert_eq!(shown(long, Per::Month, 1, &Calendar::default()).len(), 2_400);
        assert_eq!(shown(long, Per::Year, u32::MAX, &Calendar::default()).len(), 1);
        let calendar = Calendar { year_starts_in: Some(99), ..Calendar::default() };
        assert_eq!(shown(period(date(2019, 1, 1), date(2019, 12, 31)), Per::Year, 1, &calendar).len(), 1);
    }
}
