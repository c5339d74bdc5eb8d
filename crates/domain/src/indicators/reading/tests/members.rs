//! Members and their statuses: S5.10, S5.13, invariants 2 and 3.

use jiff::civil::date;

use super::world::*;
use crate::{
    indicators::{
        fact::{CountedKind, Fact},
        measure::{Filter, Measure, Rule},
        reading::{KpiQuestion, Note, Status, StatusRule},
        target::{Comparator, Kind, Of, Question, Target},
    },
    kernel::Decimal,
};

#[test]
fn s5_13_the_latest_status_by_day_counts_and_the_rest_is_listed() {
    let facts = recorded(vec![
        status(FIJI, date(2018, 9, 1), "implementing"),
        status(NEPAL, date(2018, 9, 1), "implementing"),
        status(NEPAL, date(2019, 2, 1), "contracting"), // stepped back
        status(SAMOA, date(2019, 1, 5), "implementing"),
        status(SAMOA, date(2019, 1, 5), "accepted"), // corrected the same day: recorded later, so it stands
        withdrawn(status(TONGA, date(2019, 1, 1), "implementing")),
        status(CHAD, date(2019, 1, 1), "implementing"),
        status(TONGA, date(2019, 12, 1), "implementing"),
    ]);
    let (region, target, measures) = (region(None), of_members(3, 4), [members_at("implementing")]);
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };

    let reading = read(question, &facts, date(2019, 6, 30));
    assert_eq!(reading.value, Some(Decimal::ONE));
    assert_eq!(counted(&reading), [1]);
    assert_eq!(
        left_out(&reading),
        [
            "2 superseded",
            "3 below_level",
            "4 superseded",
            "5 below_level",
            "6 withdrawn",
            "7 not_in_the_set",
            "8 after_as_at"
        ]
    );
    assert_eq!(reading.derivation.without_record, [TONGA], "withdrawn is not recorded");
    // contracting Members are looked for with the same facts
    let measures = [members_at("contracting")];
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    assert_eq!(shown(&read(question, &facts, date(2019, 6, 30))), "2 of 4, on_track: line");
    assert_eq!(shown(&read(question, &facts, date(2019, 12, 31))), "3 of 4, met: reached");
}

#[test]
fn s5_13_a_kpi_can_be_asked_as_at_any_date() {
    let facts = recorded(vec![
        status(FIJI, date(2018, 12, 1), "implementing"),
        status(NEPAL, date(2019, 12, 1), "implementing"),
        status(SAMOA, date(2020, 7, 1), "implementing"),
    ]);
    let (region, target, measures) = (region(None), of_members(3, 4), [members_at("implementing")]);
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    let check = |day, expect| assert_eq!(shown(&read(question, &facts, day)), expect, "{day}");
    check(date(2018, 8, 1), "- of 4, no_data: nothing_recorded");
    check(date(2018, 12, 1), "1 of 4, on_track: line");
    check(date(2019, 11, 30), "1 of 4, off_track: line");
    check(date(2019, 12, 1), "2 of 4, on_track: line");
    check(date(2020, 6, 29), "2 of 4, on_track: line");
    check(date(2020, 6, 30), "2 of 4, off_track: missed");
    // what happens after the plan does not mend it
    check(date(2021, 1, 1), "2 of 4, off_track: missed");
}

#[test]
fn s5_10_a_34th_member_does_not_rewrite_a_closed_plan() {
    let facts = recorded(
        [FIJI, NEPAL, SAMOA, TONGA].map(|member| status(member, date(2019, 1, 1), "implementing")).into(),
    );
    let (target, measures) = (of_members(4, 4), [members_at("implementing")]);
    let later = region(Some(date(2020, 7, 1)));
    let before = region(None);
    let as_at = date(2021, 3, 1);
    let closed = KpiQuestion { members: Some(&before), ..about(&target, &measures) };
    let asked_later = KpiQuestion { members: Some(&later), ..about(&target, &measures) };
    assert_eq!(later.size_at(as_at), 5);
    assert_eq!(read(asked_later, &facts, as_at), read(closed, &facts, as_at));
    assert_eq!(shown(&read(asked_later, &facts, as_at)), "4 of 4, met: reached");
    // nor does it change what was said on an earlier day of a running plan
    let during = region(Some(date(2020, 2, 1)));
    let running = KpiQuestion { members: Some(&during), ..about(&target, &measures) };
    assert_eq!(read(running, &facts, date(2020, 1, 31)), read(closed, &facts, date(2020, 1, 31)));
}

#[test]
fn invariant_2_a_printed_denominator_that_differs_is_said_not_swallowed() {
    let facts = recorded(vec![status(FIJI, date(2019, 1, 1), "implementing")]);
    let during = region(Some(date(2019, 10, 1)));
    let (target, measures) = (of_members(4, 4), [members_at("implementing")]);
    let question = KpiQuestion { members: Some(&during), ..about(&target, &measures) };
    let reading = read(question, &facts, date(2020, 1, 1));
    let differs = Note::DenominatorDiffers { printed: 4.into(), set: 5, day: date(2020, 1, 1) };
    assert_eq!(reading.notes, [differs]);
    assert_eq!((reading.of, reading.needed), (Some(4.into()), Some(4.into())), "what Members adopted stands");
    assert!(read(question, &facts, date(2019, 9, 30)).notes.is_empty());
}

#[test]
fn invariant_2_all_without_a_number_takes_the_set_of_the_day() {
    let facts = recorded(vec![status(FIJI, date(2019, 1, 1), "implementing")]);
    let target = Target { value: None, unit: Some("Members"), ..target(Kind::All, 0) };
    let measures = [members_at("implementing")];
    let region = region(Some(date(2019, 10, 1)));
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    assert_eq!(read(question, &facts, date(2019, 9, 30)).needed, Some(4.into()));
    assert_eq!(read(question, &facts, date(2019, 10, 1)).needed, Some(5.into()));
    let nobody = KpiQuestion { members: None, ..question };
    assert_eq!(read(nobody, &facts, date(2019, 9, 30)).rule, StatusRule::NoMembershipSet);
    // one that left cannot be asked
    let left = region.leave(TONGA, date(2019, 8, 31)).unwrap();
    let printed = of_members(4, 4);
    let question = KpiQuestion { members: Some(&left), ..about(&printed, &measures) };
    assert_eq!(read(question, &facts, date(2019, 9, 30)).needed, Some(3.into()));
}

#[test]
fn invariant_3_members_are_counted_not_events_and_never_beyond_the_denominator() {
    let takes_part = |member, day| Fact { member: Some(member), ..held(CountedKind::PARTICIPATION, day) };
    let facts = recorded(vec![
        takes_part(FIJI, date(2019, 1, 1)),
        takes_part(FIJI, date(2019, 2, 1)),
        takes_part(NEPAL, date(2019, 2, 1)),
        held(CountedKind::PARTICIPATION, date(2019, 3, 1)),
    ]);
    let rule = Rule::MembersWith { kinds: vec![CountedKind::PARTICIPATION] };
    let measures = [Measure::new(rule, Filter::action(ACTION))];
    let region = region(None);
    let target = of_members(4, 4);
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    let reading = read(question, &facts, date(2019, 12, 31));
    assert_eq!(reading.value, Some(2.into()));
    assert_eq!(left_out(&reading), ["2 member_counted_already", "4 no_member"]);
    // the printed denominator is too small for what happened
    let small = of_members(1, 1);
    let question = KpiQuestion { members: Some(&region), ..about(&small, &measures) };
    let notes = read(question, &facts, date(2019, 12, 31)).notes;
    assert!(notes.contains(&Note::ValueAboveDenominator { value: 2.into(), of: 1.into() }), "{notes:?}");
}

#[test]
fn s4_30_s5_7_f_an_increase_counts_only_who_is_new() {
    let facts = recorded(vec![
        status(FIJI, date(2015, 1, 1), "contracting"),
        status(FIJI, date(2019, 1, 1), "implementing"),
        status(NEPAL, date(2016, 1, 1), "accepted"),
        status(NEPAL, date(2019, 1, 1), "contracting"),
        status(SAMOA, date(2019, 5, 1), "contracting"),
    ]);
    let (region, target) = (region(None), target(Kind::Increase, 2));
    let measures = [members_at("contracting")];
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    let reading = read(question, &facts, date(2019, 12, 31));
    assert_eq!(shown(&reading), "2, met: reached");
    assert_eq!(left_out(&reading), ["1 superseded", "2 counted_before", "3 superseded"]);
}

#[test]
fn s5_7_e_a_count_of_members_needs_no_denominator() {
    let facts = recorded(vec![
        status(FIJI, date(2019, 1, 1), "implementing"),
        status(CHAD, date(2019, 1, 1), "implementing"),
    ]);
    let target = target(Kind::Count, 2);
    let measures = [members_at("implementing")];
    assert_eq!(shown(&read(about(&target, &measures), &facts, date(2019, 12, 31))), "2, met: reached");
}

#[test]
fn s5_7_c_an_unworded_number_is_read_as_a_floor_and_says_so() {
    let facts =
        recorded([FIJI, NEPAL, SAMOA].map(|member| status(member, date(2019, 1, 1), "implementing")).into());
    let floor = Target { comparator: None, questions: vec![Question::FloorOrExact], ..of_members(2, 4) };
    let measures = [members_at("implementing")];
    let reading = read(about(&floor, &measures), &facts, date(2020, 6, 30));
    assert_eq!((reading.status, &*reading.notes), (Status::Met, &[Note::ReadAsFloor][..]));
    let exact = Target { comparator: Some(Comparator::Exactly), ..of_members(2, 4) };
    assert_eq!(read(about(&exact, &measures), &facts, date(2020, 6, 30)).status, Status::OffTrack);
}

#[test]
fn a_share_of_members_is_out_of_the_set() {
    let facts = recorded(vec![
        status(FIJI, date(2019, 1, 1), "implementing"),
        status(NEPAL, date(2019, 1, 1), "implementing"),
    ]);
    let (region, measures) = (region(None), [members_at("implementing")]);
    let half = Target { of: Some(Of::Count("Members")), ..target(Kind::Share, 50) };
    let question = KpiQuestion { members: Some(&region), ..about(&half, &measures) };
    let reading = read(question, &facts, date(2019, 12, 31));
    assert_eq!(shown(&reading), "50, met: reached");
    assert_eq!(reading.parts, Some((2.into(), 4.into())));
}

#[test]
fn invariant_14_the_baseline_is_what_the_facts_said_on_the_eve() {
    let facts = recorded(vec![
        status(FIJI, date(2015, 1, 1), "implementing"),
        status(NEPAL, date(2019, 1, 1), "implementing"),
    ]);
    let (region, target, measures) = (region(None), of_members(3, 4), [members_at("implementing")]);
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    let reading = read(question, &facts, date(2019, 12, 31));
    assert_eq!((reading.baseline, reading.achievement), (Some(1.into()), Some(50.into())));
    // without a record before the plan there is no baseline, and no achievement is invented
    let reading = read(question, &recorded(facts[1..].to_vec()), date(2019, 12, 31));
    assert_eq!((reading.baseline, reading.achievement), (None, None));
}
