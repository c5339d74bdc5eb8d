//! Targets that must hold each year, quarter …: S5.9.

use jiff::civil::date;

use super::world::*;
use crate::{
    indicators::{
        fact::{CountedKind, Fact, What},
        reading::{Calendar, KpiQuestion, Reading, Status, Stubs, SubPeriodOutcome},
        target::{Comparator, Per, Target},
    },
    kernel::{Day, Period},
};

/// "4 held", "0 failed" … for each sub-period.
fn sub_periods(reading: &Reading) -> Vec<String> {
    let line = |sub: &crate::indicators::reading::SubPeriod| {
        let value = sub.value.map_or("-".into(), |value| value.to_string());
        format!("{value} {:?}", sub.outcome)
    };
    reading.sub_periods.iter().map(line).collect()
}

fn activities(days: &[Day]) -> Vec<Fact> {
    recorded(days.iter().map(|&day| held(CountedKind::ACTIVITY, day)).collect())
}

#[test]
fn s5_9_targets_hold_in_each_sub_period() {
    // four in the first year, none in the second: two a year on average, and still not each year
    let facts = activities(&[date(2018, 8, 1), date(2018, 10, 1), date(2019, 2, 1), date(2019, 6, 30)]);
    let (target, measures) = (often(1, Per::Year), [counting(CountedKind::ACTIVITY)]);
    let reading = read(about(&target, &measures), &facts, date(2020, 7, 15));
    assert_eq!(sub_periods(&reading), ["4 Held", "0 Failed"]);
    assert_eq!(shown(&reading), "0, off_track: sub_period_failed");
    assert_eq!(reading.sub_periods[1].holds(), Some(false));
    // one in each is enough
    let facts = activities(&[date(2019, 6, 30), date(2019, 7, 1)]);
    let reading = read(about(&target, &measures), &facts, date(2020, 6, 30));
    assert_eq!(sub_periods(&reading), ["1 Held", "1 Held"]);
    assert_eq!(shown(&reading), "1, met: sub_periods_held");
}

#[test]
fn s5_9_the_running_sub_period_is_not_yet_due() {
    let facts = activities(&[date(2018, 8, 1), date(2018, 9, 1), date(2019, 1, 1)]);
    let (target, measures) = (often(3, Per::Year), [counting(CountedKind::ACTIVITY)]);
    let check = |day, expect: &[&str], status| {
        let reading = read(about(&target, &measures), &facts, day);
        assert_eq!(sub_periods(&reading), expect, "{day}");
        assert_eq!(reading.status.code(), status, "{day}: {:?}", reading.rule);
    };
    check(date(2018, 8, 15), &["1 NotYetDue", "- Ahead"], "on_track");
    check(date(2019, 1, 1), &["3 Held", "- Ahead"], "on_track");
    check(date(2019, 6, 30), &["3 Held", "- Ahead"], "on_track");
    check(date(2019, 9, 1), &["3 Held", "0 NotYetDue"], "on_track");
    // two are expected after ten months: at risk, but not lost before the year ends
    check(date(2020, 5, 15), &["3 Held", "0 NotYetDue"], "at_risk");
    check(date(2020, 6, 29), &["3 Held", "0 NotYetDue"], "at_risk");
    check(date(2020, 6, 30), &["3 Held", "0 Failed"], "off_track");
}

#[test]
fn s5_9_quarters_and_every_n() {
    let quarterly: Vec<Day> =
        (0..8).map(|n: i64| date(2018, 7, 15).saturating_add(jiff::Span::new().months(3 * n))).collect();
    let measures = [counting(CountedKind::ACTIVITY)];
    let target = often(1, Per::Quarter);
    let reading = read(about(&target, &measures), &activities(&quarterly), date(2020, 6, 30));
    assert_eq!((reading.status, reading.sub_periods.len()), (Status::Met, 8));
    let missing_one: Vec<Day> = quarterly.iter().copied().filter(|day| *day != date(2019, 4, 15)).collect();
    let reading = read(about(&target, &measures), &activities(&missing_one), date(2020, 6, 30));
    assert_eq!(reading.status, Status::OffTrack);
    assert_eq!(reading.sub_periods[3].holds(), Some(false));
    // once every two years: one stretch of two years
    let biennial = Target { every: Some(2), ..often(1, Per::Year) };
    let reading = read(about(&biennial, &measures), &activities(&[date(2020, 6, 1)]), date(2020, 6, 30));
    assert_eq!(sub_periods(&reading), ["1 Held"]);
    let reading = read(about(&biennial, &measures), &activities(&[date(2020, 6, 1)]), date(2019, 12, 31));
    assert_eq!(shown(&reading), "-, no_data: nothing_recorded");
}

#[test]
fn s5_9_a_partial_sub_period_is_listed_and_asks_nothing() {
    let period = Period::new(date(2018, 7, 1), Some(date(2019, 12, 31))).unwrap();
    let (target, measures) = (often(1, Per::Year), [counting(CountedKind::ACTIVITY)]);
    let question = KpiQuestion { period, ..about(&target, &measures) };
    let facts = activities(&[date(2018, 9, 1)]);
    let reading = read(question, &facts, date(2020, 1, 31));
    assert_eq!(sub_periods(&reading), ["1 Held", "0 AsksNothing"]);
    assert_eq!((reading.status, reading.sub_periods[1].needed), (Status::Met, None));
    let calendar = Calendar { stubs: Stubs::AskInFull, ..Calendar::default() };
    let reading = read(KpiQuestion { calendar, ..question }, &facts, date(2020, 1, 31));
    assert_eq!(reading.sub_periods[1].outcome, SubPeriodOutcome::Failed);
    // a plan shorter than a year covers none in full
    let short = Period::new(date(2018, 7, 1), Some(date(2018, 12, 31))).unwrap();
    let reading = read(KpiQuestion { period: short, ..question }, &facts, date(2019, 1, 31));
    assert_eq!(reading.rule.code(), "no_full_sub_period");
}

#[test]
fn s5_9_nothing_recorded_is_no_data_and_nought_is_a_value() {
    let (target, measures) = (often(1, Per::Year), [counting(CountedKind::ACTIVITY)]);
    let reading = read(about(&target, &measures), &[], date(2020, 6, 30));
    assert_eq!(shown(&reading), "-, no_data: nothing_recorded");
    let none = fact(date(2019, 6, 1), What::Counted { kind: CountedKind::ACTIVITY, count: 0, answers: None });
    let reading = read(about(&target, &measures), &recorded(vec![none]), date(2020, 6, 30));
    assert_eq!(shown(&reading), "0, off_track: sub_period_failed");
    assert_eq!(left_out(&reading), ["1 none_happened"]);
}

#[test]
fn s5_9_facts_outside_the_plan_do_not_count() {
    let facts = recorded(vec![
        held(CountedKind::ACTIVITY, date(2018, 6, 30)),
        held(CountedKind::ACTIVITY, date(2018, 7, 1)),
        withdrawn(held(CountedKind::ACTIVITY, date(2019, 7, 1))),
        held(CountedKind::ACTIVITY, date(2020, 7, 1)),
        held(CountedKind::SURVEY, date(2019, 8, 1)),
        held(CountedKind::ACTIVITY, date(2021, 7, 1)),
    ]);
    let (target, measures) = (often(1, Per::Year), [counting(CountedKind::ACTIVITY)]);
    let reading = read(about(&target, &measures), &facts, date(2020, 12, 31));
    assert_eq!(sub_periods(&reading), ["1 Held", "0 Failed"]);
    assert_eq!(counted(&reading), [2]);
    assert_eq!(left_out(&reading), ["1 before_period", "3 withdrawn", "4 after_period", "6 after_as_at"]);
}

#[test]
fn s5_9_sessions_are_counted_in_their_own_days() {
    let session = |year| Period::new(date(year, 10, 7), Some(date(year, 10, 12))).unwrap();
    let sessions = [session(2018), session(2019)];
    let calendar = Calendar { sessions: &sessions, ..Calendar::default() };
    let (target, measures) = (often(1, Per::Session), [counting(CountedKind::ACTIVITY)]);
    let question = KpiQuestion { calendar, ..about(&target, &measures) };
    let facts = activities(&[date(2018, 10, 8), date(2019, 3, 1)]);
    let reading = read(question, &facts, date(2019, 12, 1));
    assert_eq!(sub_periods(&reading), ["1 Held", "0 Failed"]);
    assert_eq!(left_out(&reading), ["2 outside_sub_periods"]);
    assert_eq!(read(question, &facts, date(2019, 3, 1)).status, Status::OnTrack);
}

#[test]
fn a_limit_per_year_breaks_on_the_day_it_is_passed() {
    let at_most = Target { comparator: Some(Comparator::AtMost), ..often(2, Per::Year) };
    let measures = [counting(CountedKind::ACTIVITY)];
    let facts = activities(&[date(2018, 8, 1), date(2018, 9, 1), date(2018, 10, 1)]);
    let check = |day, expect| {
        let reading = read(about(&at_most, &measures), &facts, day);
        assert_eq!(format!("{} {}", sub_periods(&reading)[0], reading.status.code()), expect, "{day}");
    };
    check(date(2018, 9, 30), "2 NotYetDue on_track");
    check(date(2018, 10, 1), "3 Failed off_track");
}

#[test]
fn a_plan_that_has_not_begun_or_never_ends() {
    let (target, measures) = (often(1, Per::Year), [counting(CountedKind::ACTIVITY)]);
    let facts = activities(&[date(2018, 6, 1), date(2018, 8, 1), date(2019, 8, 1)]);
    let reading = read(about(&target, &measures), &facts, date(2018, 6, 30));
    assert_eq!(reading.rule.code(), "not_started");
    let open = Period::new(date(2018, 7, 1), None).unwrap();
    let question = KpiQuestion { period: open, ..about(&target, &measures) };
    let reading = read(question, &facts, date(2019, 9, 1));
    assert_eq!(
        (sub_periods(&reading), reading.status),
        (vec!["1 Held".to_owned(), "1 Held".into()], Status::OnTrack)
    );
}
