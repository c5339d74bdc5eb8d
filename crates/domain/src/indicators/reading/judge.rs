//! Judges a value: met, on track, at risk or off track, with the rule that says so (REQUIREMENTS S5.9; DOMAIN 3).
//!
//! The rules, for every number that is asked for once by a deadline:
//! - Reached is met, at any date; after the deadline anything else is off track.
//! - Before the deadline a straight line runs from the baseline on the first day to the target on the last. The
//!   way made so far, out of the way the line expects, is compared with the thresholds (85 and 70 per cent unless
//!   the organisation says otherwise): at least the first is on track, at least the second at risk, below it off
//!   track. Where whole things are counted the expectation is rounded down: half a Member is not expected.
//! - A share, a mean, or a number without a baseline has no line: it is compared with the target itself.
//! - A limit ("no more than 5") on something that can only grow is on track while it holds, met when it held to the
//!   end, and off track once broken.
//!
//! Pure numbers: must not know facts or Members.

use crate::{
    indicators::{achievement::progress, target::Comparator},
    kernel::{Day, Decimal, Period},
};

use super::{Status, StatusRule};

/// From which share of the expected way on a KPI is on track, or at risk; in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// At least this much is on track.
    pub on_track: Decimal,
    /// At least this much is at risk; less is off track.
    pub at_risk: Decimal,
}

impl Default for Thresholds {
    /// The usual traffic light: 85 and 70 per cent.
    fn default() -> Self {
        Self { on_track: Decimal::from(85u8), at_risk: Decimal::from(70u8) }
    }
}

impl Thresholds {
    pub(super) fn status(&self, percent: Decimal) -> Status {
        match percent {
            percent if percent >= self.on_track => Status::OnTrack,
            percent if percent >= self.at_risk => Status::AtRisk,
            _ => Status::OffTrack,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ask {
    pub comparator: Comparator,
    pub needed: Decimal,
    pub upper: Option<Decimal>,
}

impl Ask {
    /// Whether `value` fulfils it. Compared to nine places, so that "two thirds" is reached by 22 of 33.
    pub fn holds(&self, value: Decimal) -> bool {
        let (value, needed) = (value.round_dp(9), self.needed.round_dp(9));
        match self.comparator {
            Comparator::AtLeast => value >= needed,
            Comparator::AtMost => value <= needed,
            Comparator::MoreThan => value > needed,
            Comparator::LessThan => value < needed,
            Comparator::Exactly => value == needed,
            Comparator::Between => {
                value >= needed && self.upper.is_none_or(|upper| value <= upper.round_dp(9))
            }
        }
    }

    /// Whether more of it could only do harm: the ask has a limit above, and `value` is beyond it.
    pub fn is_exceeded(&self, value: Decimal) -> bool {
        match self.comparator {
            Comparator::AtLeast | Comparator::MoreThan => false,
            Comparator::AtMost | Comparator::LessThan => !self.holds(value),
            Comparator::Exactly => value.round_dp(9) > self.needed.round_dp(9),
            Comparator::Between => self.upper.is_some_and(|upper| value.round_dp(9) > upper.round_dp(9)),
        }
    }

    /// Whether one number only will do.
    pub const fn is_exact(&self) -> bool {
        matches!(self.comparator, Comparator::Exactly)
    }

    /// Whether it is a limit only: nothing has to be reached, something must not be passed.
    pub const fn is_limit(&self) -> bool {
        matches!(self.comparator, Comparator::AtMost | Comparator::LessThan)
    }
}

/// The circumstances of a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    pub value: Decimal,
    /// Where the line starts; `None` where there is no line.
    pub baseline: Option<Decimal>,
    pub period: Period,
    pub as_at: Day,
    /// Whole things are counted.
    pub whole: bool,
    /// The value can only rise until the deadline.
    pub grows: bool,
    pub thresholds: Thresholds,
}

/// The status of a number that is asked for once, by the end of the period.
pub(super) fn judge(ask: &Ask, course: &Course) -> (Status, StatusRule) {
    let Course { value, period, as_at, .. } = *course;
    let needed = ask.needed;
    let ended = period.until().is_some_and(|until| as_at >= until);
    let may_still_break =
        course.grows && !matches!(ask.comparator, Comparator::AtLeast | Comparator::MoreThan);
    if course.grows && ask.is_exceeded(value) {
        return (Status::OffTrack, StatusRule::LimitBroken { value, limit: ask.upper.unwrap_or(needed) });
    }
    if ask.holds(value) {
        return match may_still_break && !ended {
            true => (Status::OnTrack, StatusRule::LimitHolds { value, limit: ask.upper.unwrap_or(needed) }),
            false => (Status::Met, StatusRule::Reached { value, needed }),
        };
    }
    let Some(deadline) = period.until() else {
        return (Status::OnTrack, StatusRule::NoDeadline { value, needed });
    };
    if ended {
        return (Status::OffTrack, StatusRule::Missed { value, needed, deadline });
    }
    if as_at < period.from() {
        return (Status::NoData, StatusRule::NotStarted { starts: period.from() });
    }
    line(ask, course, deadline).unwrap_or_else(|| against_target(ask, course, deadline))
}

/// Compares with the straight line from baseline to target.
fn line(ask: &Ask, course: &Course, deadline: Day) -> Option<(Status, StatusRule)> {
    let Course { value, baseline, period, as_at, .. } = *course;
    let needed = ask.needed;
    let baseline = baseline?;
    let leads_there = match ask.is_limit() {
        true => baseline > needed,
        false => baseline < needed,
    };
    if !leads_there {
        return None;
    }
    let gone = Decimal::from(days(period.from(), as_at)?);
    let all = Decimal::from(days(period.from(), deadline)?);
    let way = needed.checked_sub(baseline)?.checked_mul(gone)?.checked_div(all)?;
    let way = if course.whole { way.trunc() } else { way };
    let expected = baseline.checked_add(way)?;
    // Without a way to have gone yet nobody is late.
    let percent = progress(value, baseline, expected).unwrap_or(Decimal::ONE_HUNDRED);
    let rule = StatusRule::Line { value, expected, percent, needed, deadline };
    Some((course.thresholds.status(percent), rule))
}

/// Compares with the target itself.
fn against_target(ask: &Ask, course: &Course, deadline: Day) -> (Status, StatusRule) {
    let (value, needed) = (course.value, ask.needed);
    let beyond = ask.is_limit() || ask.is_exceeded(value);
    let (part, whole) = if beyond { (ask.upper.unwrap_or(needed), value) } else { (value, needed) };
    let percent = super::tally::percent(part, whole).unwrap_or(Decimal::ZERO);
    let rule = StatusRule::AgainstTarget { value, needed, percent, deadline };
    (course.thresholds.status(percent), rule)
}

/// Days from the first to the last, both counted.
fn days(first: Day, last: Day) -> Option<i32> {
    Some(first.until(last).ok()?.get_days() + 1)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn ask(comparator: Comparator, needed: i64, upper: Option<i64>) -> Ask {
        Ask { comparator, needed: needed.into(), upper: upper.map(Decimal::from) }
    }

    fn course(value: i64, baseline: Option<i64>, as_at: Day) -> Course {
        Course {
            value: value.into(),
            baseline: baseline.map(Decimal::from),
            period: Period::new(date(2018, 7, 1), Some(date(2020, 6, 30))).unwrap(),
            as_at,
            whole: true,
            grows: false,
            thresholds: Thresholds::default(),
        }
    }

    const HALFWAY: Day = Day::constant(2019, 7, 1);
    const END: Day = Day::constant(2020, 6, 30);

    #[test]
    fn the_line_from_baseline_to_target_decides_before_the_deadline() {
        let check = |value, baseline, expect| {
            let found = judge(&ask(Comparator::AtLeast, 20, None), &course(value, Some(baseline), HALFWAY));
            assert_eq!(found.0, expect, "{value} from {baseline}: {:?}", found.1);
        };
        // ten are expected after half of the time
        check(10, 0, Status::OnTrack);
        check(9, 0, Status::OnTrack);
        check(8, 0, Status::AtRisk);
        check(7, 0, Status::AtRisk);
        check(6, 0, Status::OffTrack);
        check(20, 0, Status::Met);
        // sixteen are expected on the way from twelve
        check(16, 12, Status::OnTrack);
        check(15, 12, Status::AtRisk);
        check(12, 12, Status::OffTrack);
        // half a Member is not expected
        check(19, 19, Status::OnTrack);
    }

    #[test]
    fn after_the_deadline_it_is_met_or_off_track() {
        let check = |comparator, value, upper, expect| {
            let found = judge(&ask(comparator, 20, upper), &course(value, Some(0), END)).0;
            assert_eq!(found, expect, "{comparator:?} {value}");
        };
        check(Comparator::AtLeast, 20, None, Status::Met);
        check(Comparator::AtLeast, 19, None, Status::OffTrack);
        check(Comparator::MoreThan, 20, None, Status::OffTrack);
        check(Comparator::MoreThan, 21, None, Status::Met);
        check(Comparator::AtMost, 20, None, Status::Met);
        check(Comparator::AtMost, 21, None, Status::OffTrack);
        check(Comparator::LessThan, 20, None, Status::OffTrack);
        check(Comparator::Exactly, 20, None, Status::Met);
        check(Comparator::Exactly, 21, None, Status::OffTrack);
        check(Comparator::Between, 25, Some(30), Status::Met);
        check(Comparator::Between, 31, Some(30), Status::OffTrack);
    }

    #[test]
    fn a_limit_on_what_grows_can_break_any_day() {
        let check = |comparator, value, upper, as_at, expect| {
            let course = Course { grows: true, ..course(value, Some(0), as_at) };
            assert_eq!(judge(&ask(comparator, 20, upper), &course).0, expect, "{comparator:?} {value}");
        };
        check(Comparator::AtMost, 3, None, HALFWAY, Status::OnTrack);
        check(Comparator::AtMost, 3, None, END, Status::Met);
        check(Comparator::AtMost, 21, None, HALFWAY, Status::OffTrack);
        check(Comparator::Exactly, 20, None, HALFWAY, Status::OnTrack);
        check(Comparator::Exactly, 20, None, END, Status::Met);
        check(Comparator::Exactly, 21, None, HALFWAY, Status::OffTrack);
        check(Comparator::Between, 31, Some(30), HALFWAY, Status::OffTrack);
    }

    #[test]
    fn a_reduction_runs_down_its_line() {
        let check = |value, expect| {
            let found = judge(&ask(Comparator::AtMost, 6, None), &course(value, Some(12), HALFWAY));
            assert_eq!(found.0, expect, "{value}: {:?}", found.1);
        };
        check(6, Status::Met);
        check(9, Status::OnTrack);
        check(12, Status::OffTrack);
    }

    #[test]
    fn without_a_baseline_the_target_itself_is_compared() {
        let check = |value, expect| {
            let course = course(value, None, HALFWAY);
            assert_eq!(judge(&ask(Comparator::AtLeast, 100, None), &course).0, expect, "{value}");
        };
        check(85, Status::OnTrack);
        check(70, Status::AtRisk);
        check(69, Status::OffTrack);
    }

    #[test]
    fn two_thirds_are_reached_by_22_of_33() {
        let share = super::super::tally::percent(22.into(), 33.into()).unwrap();
        let ask = Ask {
            comparator: Comparator::AtLeast,
            needed: Decimal::from_i128_with_scale(66_666_666_666_666_666_667, 18),
            upper: None,
        };
        assert!(ask.holds(share));
    }
}
