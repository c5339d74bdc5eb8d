//! "Upon request": S5.6.

use jiff::civil::date;

use super::world::*;
use crate::{
    indicators::{
        fact::{CountedKind, Fact, RequestKind},
        measure::{Filter, Measure, Rule},
        reading::{KpiQuestion, SubPeriodOutcome},
        target::{Kind, Per},
    },
    kernel::Day,
};

fn asks(member: crate::members::MemberId, day: Day) -> Fact {
    request(RequestKind::ASSISTANCE, member, day, None)
}

#[test]
fn s5_6_no_request_is_not_failure() {
    let filter = Filter::action(ACTION);
    let target = often(1, Per::Year);
    let measures = [counting(CountedKind::ASSISTANCE)];
    let question = KpiQuestion { upon_request: Some(&filter), ..about(&target, &measures) };
    let outcomes = |facts: Vec<Fact>, day| {
        let reading = read(question, &recorded(facts), day);
        let outcomes: Vec<_> = reading.sub_periods.iter().map(|sub| sub.outcome).collect();
        (outcomes, reading.status.code(), reading.rule.code())
    };
    use SubPeriodOutcome::{Failed, Held, NoRequest};
    let end = date(2020, 6, 30);
    let helped = |day| held(CountedKind::ASSISTANCE, day);
    assert_eq!(outcomes(vec![], end), (vec![NoRequest; 2], "no_data", "no_request_received"));
    // asked and helped in the first year, not asked in the second
    let facts = vec![asks(FIJI, date(2018, 9, 1)), helped(date(2018, 10, 1))];
    assert_eq!(outcomes(facts, end), (vec![Held, NoRequest], "met", "sub_periods_held"));
    // asked in the second year and nothing done
    let facts = vec![asks(FIJI, date(2018, 9, 1)), helped(date(2018, 10, 1)), asks(NEPAL, date(2019, 8, 1))];
    assert_eq!(outcomes(facts, end), (vec![Held, Failed], "off_track", "sub_period_failed"));
    // a request alone is a record: nothing done is nought, not unknown
    assert_eq!(outcomes(vec![asks(FIJI, date(2018, 9, 1))], end).0, [Failed, NoRequest]);
    // help without a request counts all the same
    assert_eq!(outcomes(vec![helped(date(2018, 10, 1))], end).0, [Held, NoRequest]);
}

#[test]
fn s5_6_no_more_is_asked_than_was_requested() {
    let filter = Filter::action(ACTION);
    let target = often(3, Per::Year);
    let measures = [counting(CountedKind::ASSISTANCE)];
    let question = KpiQuestion { upon_request: Some(&filter), ..about(&target, &measures) };
    let facts =
        recorded(vec![asks(FIJI, date(2018, 9, 1)), held(CountedKind::ASSISTANCE, date(2018, 10, 1))]);
    let reading = read(question, &facts, date(2019, 6, 30));
    assert_eq!(reading.sub_periods[0].needed, Some(1.into()));
    assert_eq!(reading.sub_periods[0].outcome, SubPeriodOutcome::Held);
}

#[test]
fn s5_6_requests_gate_the_number_of_members() {
    let filter = Filter::action(ACTION);
    let (region, target, measures) = (region(None), of_members(3, 4), [members_at("implementing")]);
    let question =
        KpiQuestion { members: Some(&region), upon_request: Some(&filter), ..about(&target, &measures) };
    let implements = |member, day| status(member, day, "implementing");
    let check = |facts: Vec<Fact>, day, expect| {
        assert_eq!(shown(&read(question, &recorded(facts), day)), expect, "{day}");
    };
    let end = date(2020, 6, 30);
    check(vec![], end, "- of 4, no_data: no_request_received");
    let one = implements(FIJI, date(2019, 1, 1));
    check(vec![one.clone()], end, "1 of 4, no_data: no_request_received");
    // every Member that asked implements, and the number is not there: no failure
    let asked = asks(FIJI, date(2018, 8, 1));
    check(vec![one.clone(), asked.clone()], end, "1 of 4, on_track: every_request_answered");
    // Nepal asked and was not helped in time
    let open = asks(NEPAL, date(2018, 9, 1));
    check(vec![one.clone(), asked.clone(), open.clone()], end, "1 of 4, off_track: missed");
    // nothing but a request: nought of them implement, and that is known
    check(vec![open.clone()], end, "0 of 4, off_track: missed");
    // reached is reached, asked or not
    let three = [FIJI, NEPAL, SAMOA].map(|member| implements(member, date(2019, 1, 1)));
    check(three.into(), end, "3 of 4, met: reached");
    // a request of somebody outside the region asks nothing of the region's number
    check(vec![one, asks(CHAD, date(2018, 9, 1))], end, "1 of 4, on_track: every_request_answered");
}

#[test]
fn s5_6_a_count_upon_request() {
    let filter = Filter::action(ACTION);
    let target = target(Kind::Count, 5);
    let measures =
        [Measure::new(Rule::Count { kinds: vec![CountedKind::ASSISTANCE] }, Filter::action(ACTION))];
    let question = KpiQuestion { upon_request: Some(&filter), ..about(&target, &measures) };
    let facts = recorded(vec![
        asks(FIJI, date(2018, 9, 1)),
        asks(NEPAL, date(2018, 9, 1)),
        held(CountedKind::ASSISTANCE, date(2018, 10, 1)),
        held(CountedKind::ASSISTANCE, date(2018, 11, 1)),
    ]);
    assert_eq!(shown(&read(question, &facts, date(2020, 6, 30))), "2, on_track: every_request_answered");
    assert_eq!(shown(&read(question, &facts[..3], date(2020, 6, 30))), "1, off_track: missed");
    assert_eq!(shown(&read(question, &[], date(2020, 6, 30))), "-, no_data: no_request_received");
    // one Member that asks twice asks for two
    let twice = recorded(vec![
        asks(FIJI, date(2018, 9, 1)),
        asks(FIJI, date(2018, 10, 1)),
        held(CountedKind::ASSISTANCE, date(2018, 10, 1)),
    ]);
    assert_eq!(shown(&read(question, &twice, date(2020, 6, 30))), "1, off_track: missed");
}
