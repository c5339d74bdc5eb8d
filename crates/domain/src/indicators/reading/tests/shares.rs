//! Shares, means, changes, clauses: S5.7 h–k, S5.17, S5.18, invariants 12 and 14.

use jiff::civil::date;

use super::world::*;
use crate::{
    indicators::{
        fact::{CountedKind, Fact, FactId, RequestKind, What},
        measure::{Counted, Filter, Measure, Rule},
        reading::{Note, Status, StatusRule},
        target::{Comparator, Kind, Of, Per, Target},
    },
    kernel::{Day, Decimal},
};

fn measure(rule: Rule) -> [Measure; 1] {
    [Measure::new(rule, Filter::action(ACTION))]
}

fn scores(day: Day, item: Option<&str>, tenths: i64, answered: u32, top: i64) -> Fact {
    let item = item.map(str::to_owned);
    fact(day, What::Scores { item, mean: Decimal::new(tenths, 1), answered, top: top.into() })
}

#[test]
fn s5_17_two_experts_of_one_mission_are_one_mission() {
    let mission = |member, day| request(RequestKind::MISSION, member, day, Some((true, day)));
    let expert = |request: Option<u128>, day| {
        let answers = request.map(FactId::new);
        fact(day, What::Counted { kind: CountedKind::EXPERT_USE, count: 1, answers })
    };
    let facts = recorded(vec![
        mission(FIJI, date(2018, 9, 1)),
        mission(NEPAL, date(2018, 9, 1)),
        mission(SAMOA, date(2018, 9, 1)),
        request(RequestKind::MISSION, TONGA, date(2019, 9, 1), None),
        expert(Some(1), date(2018, 10, 1)),
        expert(Some(1), date(2018, 10, 1)),
        expert(None, date(2018, 10, 1)),
        expert(Some(3), date(2018, 11, 1)),
    ]);
    let half = Target { of: Some(Of::Count("requested missions")), ..target(Kind::Share, 50) };
    let measures = measure(Rule::Share {
        part: Counted::RequestsServed(RequestKind::MISSION, CountedKind::EXPERT_USE),
        whole: Counted::Requests(RequestKind::MISSION),
    });
    let reading = read(about(&half, &measures), &facts, date(2019, 12, 31));
    assert_eq!(reading.parts, Some((2.into(), 3.into())));
    assert_eq!(reading.status, Status::Met);
    assert_eq!(left_out(&reading), ["4 still_open", "6 request_counted_already", "7 answers_no_request"]);
    // once the plan is over, an open request was not met
    assert_eq!(read(about(&half, &measures), &facts, date(2020, 6, 30)).parts, Some((2.into(), 4.into())));
}

#[test]
fn s5_18_requests_to_members_are_met_or_not() {
    let ask = |day, outcome| request(RequestKind::CONTRIBUTION, FIJI, day, outcome);
    let facts = recorded(vec![
        ask(date(2018, 8, 1), Some((true, date(2018, 9, 1)))),
        ask(date(2018, 8, 1), Some((true, date(2018, 9, 1)))),
        ask(date(2018, 8, 1), Some((false, date(2018, 9, 1)))),
        ask(date(2018, 8, 1), Some((true, date(2019, 9, 1)))),
    ]);
    let target = target(Kind::Share, 75);
    let measures = measure(Rule::Share {
        part: Counted::RequestsMet(RequestKind::CONTRIBUTION),
        whole: Counted::Requests(RequestKind::CONTRIBUTION),
    });
    let check = |facts: &[Fact], day, expect| {
        let reading = read(about(&target, &measures), facts, day);
        let parts = reading.parts.map(|(part, whole)| format!("{part}/{whole}"));
        assert_eq!(format!("{} {}", parts.unwrap_or_default(), reading.status.code()), expect, "{day}");
    };
    check(&facts, date(2018, 12, 31), "2/3 on_track");
    check(&facts, date(2019, 12, 31), "3/4 met");
    check(&facts[1..3], date(2019, 12, 31), "1/2 off_track");
    check(&facts[1..3], date(2020, 6, 30), "1/2 off_track");
    check(&[], date(2020, 6, 30), "0/0 no_data");
    assert_eq!(read(about(&target, &measures), &[], date(2020, 6, 30)).rule, StatusRule::DenominatorZero);
}

#[test]
fn s5_7_j_positive_answers_out_of_all_answers() {
    let answers = |day, positive, answered| fact(day, What::Answers { positive, answered });
    let facts = recorded(vec![answers(date(2019, 1, 1), 9, 10), answers(date(2019, 6, 1), 21, 50)]);
    let target = target(Kind::Share, 50);
    let measures = measure(Rule::PositiveAnswers);
    let reading = read(about(&target, &measures), &facts, date(2019, 12, 31));
    // thirty of sixty, not the mean of 90 and 42 per cent
    assert_eq!(shown(&reading), "50, met: reached");
    assert_eq!(
        shown(&read(about(&target, &measures), &facts[1..], date(2019, 12, 31))),
        "42, at_risk: against_target"
    );
    let nobody = recorded(vec![answers(date(2019, 1, 1), 0, 0)]);
    assert_eq!(
        read(about(&target, &measures), &nobody, date(2019, 12, 31)).rule,
        StatusRule::DenominatorZero
    );
}

#[test]
fn s5_7_i_the_mean_is_weighted_by_answers() {
    let facts = recorded(vec![
        scores(date(2019, 1, 1), None, 45, 30, 5),
        scores(date(2019, 6, 1), None, 30, 10, 5),
        scores(date(2019, 7, 1), None, 39, 12, 4),
        scores(date(2019, 8, 1), None, 50, 0, 5),
    ]);
    let target = Target { of: Some(Of::Number(5.into())), ..target(Kind::Mean, 4) };
    let reading = read(about(&target, &measure(Rule::MeanScore)), &facts, date(2019, 12, 31));
    assert_eq!(shown(&reading), "4.125 of 5, met: reached");
    assert_eq!(left_out(&reading), ["3 other_scale", "4 nobody_answered"]);
}

#[test]
fn invariant_12_items_with_different_n_are_not_pooled() {
    let target = Target { of: Some(Of::Number(5.into())), ..target(Kind::Mean, 4) };
    let measures = measure(Rule::MeanScore);
    let day = date(2019, 1, 1);
    let facts =
        recorded(vec![scores(day, Some("content"), 48, 30, 5), scores(day, Some("venue"), 36, 10, 5)]);
    let reading = read(about(&target, &measures), &facts, date(2019, 12, 31));
    assert_eq!(reading.value, Some(Decimal::new(36, 1)), "the lowest item decides");
    assert_eq!(reading.notes, [Note::ItemsNotPooled { items: 2 }]);
    let facts =
        recorded(vec![scores(day, Some("content"), 48, 30, 5), scores(day, Some("venue"), 36, 30, 5)]);
    let reading = read(about(&target, &measures), &facts, date(2019, 12, 31));
    assert_eq!((reading.value, reading.notes.len()), (Some(Decimal::new(42, 1)), 0));
}

fn measured(day: Day, value: i64, unit: Option<&str>) -> Fact {
    fact(day, What::Measured { value: value.into(), of: None, unit: unit.map(str::to_owned) })
}

#[test]
fn invariant_14_a_change_is_read_against_its_baseline() {
    let change = |text: &'static str, value| Target { text, ..target(Kind::Change, value) };
    let per_cent = |target| Target { unit: Some("per cent"), ..target };
    let facts = recorded(vec![measured(date(2018, 6, 1), 40, None), measured(date(2019, 12, 1), 50, None)]);
    let check = |target: Target<'static>, needed: i64, achievement: i64| {
        let reading = read(about(&target, &measure(Rule::Latest)), &facts, date(2020, 6, 30));
        assert_eq!(reading.needed, Some(needed.into()), "{}", target.text);
        let achieved = reading.achievement.map(|percent| percent.round());
        assert_eq!(achieved, Some(achievement.into()), "{}", target.text);
    };
    check(Target { from: Some(40.into()), ..change("from 40 to 60", 60) }, 60, 50);
    check(per_cent(change("increase by 50 %", 50)), 60, 50);
    check(change("increase by 20", 20), 60, 50);
    check(change("increase to 45", 45), 45, 100);
    check(per_cent(change("reduce by half", 50)), 20, 0);
    check(Target { from: Some(60.into()), ..change("from 60 to 40", 40) }, 40, 50);
    let unknown =
        read(about(&change("increase by 20", 20), &measure(Rule::Latest)), &facts[1..], date(2020, 6, 30));
    assert_eq!(unknown.rule, StatusRule::BaselineMissing);
}

#[test]
fn an_amount_is_summed_in_its_own_currency() {
    let facts = recorded(vec![
        measured(date(2019, 1, 1), 10_000, Some("EUR")),
        measured(date(2019, 2, 1), 15_000, Some("EUR")),
        measured(date(2019, 3, 1), 99_000, Some("USD")),
    ]);
    let target = Target { unit: Some("EUR"), ..target(Kind::Count, 25_000) };
    let reading = read(about(&target, &measure(Rule::Sum)), &facts, date(2019, 12, 31));
    assert_eq!(shown(&reading), "25000, met: reached");
    assert_eq!(left_out(&reading), ["3 other_unit"]);
}

#[test]
fn s5_7_k_the_worst_clause_decides() {
    let facts = recorded(vec![
        status(FIJI, date(2019, 1, 1), "implementing"),
        status(NEPAL, date(2015, 1, 1), "implementing"),
    ]);
    let clauses = vec![target(Kind::Count, 2), target(Kind::Increase, 4)];
    let both = Target { clauses, ..target(Kind::Compound, 0) };
    let measures = [members_at("implementing"), members_at("contracting")];
    let reading = read(about(&both, &measures), &facts, date(2020, 6, 30));
    assert_eq!((reading.status, reading.rule), (Status::OffTrack, StatusRule::WorstClause { clause: 2 }));
    assert_eq!(shown(&reading.clauses[0]), "2, met: reached");
    assert_eq!(shown(&reading.clauses[1]), "1, off_track: missed");
    assert_eq!(counted(&reading.clauses[1]), [1]);
    // a clause that nobody has said how to compute is not quietly met
    let reading = read(about(&both, &measures[..1]), &facts, date(2020, 6, 30));
    assert_eq!((reading.status, reading.clauses[1].rule), (Status::NoData, StatusRule::NoMeasure));
}

#[test]
fn words_and_gaps_are_said_as_such() {
    let measures = [counting(CountedKind::ACTIVITY)];
    let check = |target: Target<'static>, measures: &[Measure], status: Status, rule: StatusRule| {
        let reading = read(about(&target, measures), &[], date(2019, 1, 1));
        assert_eq!((reading.status, reading.rule), (status, rule), "{:?}", target.kind);
    };
    let no_value = |kind| Target { value: None, ..target(kind, 0) };
    check(no_value(Kind::Statement), &measures, Status::Statement, StatusRule::Statement);
    check(no_value(Kind::Placeholder), &measures, Status::NoData, StatusRule::Placeholder);
    check(target(Kind::Count, 2), &[], Status::NoData, StatusRule::NoMeasure);
    check(no_value(Kind::Count), &measures, Status::NoData, StatusRule::TargetUnclear);
    check(target(Kind::Frequency, 1), &measures, Status::NoData, StatusRule::TargetUnclear);
    // S5.8: a number of things is no share of Members
    check(of_members(2, 4), &measures, Status::NoData, StatusRule::MeasureDoesNotFit);
    check(target(Kind::Share, 50), &measures, Status::NoData, StatusRule::MeasureDoesNotFit);
    check(
        Target { comparator: Some(Comparator::AtMost), ..often(1, Per::Year) },
        &[],
        Status::NoData,
        StatusRule::NoMeasure,
    );
}

#[test]
fn a_breakdown_is_its_total_and_the_groups_that_are_measured() {
    let facts = recorded(vec![
        measured(date(2019, 1, 1), 30, None),
        Fact {
            topics: vec![crate::indicators::fact::TopicCode::new("women")],
            ..measured(date(2019, 1, 1), 10, None)
        },
    ]);
    let whole = Target {
        clauses: vec![target(Kind::Count, 15), target(Kind::Count, 15)],
        ..target(Kind::Breakdown, 30)
    };
    let women =
        Filter { topics: vec![crate::indicators::fact::TopicCode::new("women")], ..Filter::default() };
    let total = measure(Rule::Sum);
    let reading = read(about(&whole, &total), &facts, date(2020, 6, 30));
    assert_eq!((reading.status, reading.clauses.len()), (Status::Met, 2));
    let both = [total[0].clone(), Measure::new(Rule::Sum, women)];
    let reading = read(about(&whole, &both), &facts, date(2020, 6, 30));
    assert_eq!((reading.status, reading.rule), (Status::OffTrack, StatusRule::WorstClause { clause: 1 }));
}
