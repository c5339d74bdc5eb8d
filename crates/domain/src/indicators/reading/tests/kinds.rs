//! The kinds of KPI a plan has, from recorded fact to status, each with the requirement it shows: what is suggested for
//! the wording is also what is read.

use jiff::civil::date;

use super::world::*;
use crate::{
    indicators::{
        fact::{
            ChannelCode, CountedKind, Fact, InstrumentCode, LevelCode, PartnerCode, RequestKind, StatusScale,
            TopicCode, What,
        },
        measure::{Counted, Filter, Measure, Rule, suggest},
        reading::{KpiQuestion, Status, StatusRule},
        target::{Kind, Of, Per, Target, parse},
    },
    kernel::{Day, Period},
    members::{ClassCode, Classes, Tenure, TenureId},
};

/// The only day on which these stories happen, in the plan's first year, and the plan's last day.
const DONE: Day = Day::constant(2019, 1, 15);
const END: Day = Day::constant(2020, 6, 30);

/// What the wording suggests, read over the action's facts as at the plan's end.
fn suggested(kpi: &str, asked: &str, facts: Vec<Fact>) -> String {
    let (target, _) = parse(asked, None);
    let measure = suggest(kpi, &target, &StatusScale::usual()).unwrap_or_else(|| panic!("{kpi}: {asked}"));
    let measures = [Measure::new(measure.rule, Filter::action(ACTION))];
    let region = region(None);
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    shown(&read(question, &recorded(facts), END))
}

fn reached(member: crate::members::MemberId, level: &str) -> Fact {
    status(member, DONE, level)
}

#[test]
fn s5_12_members_stand_at_a_status() {
    let check = |kpi: &str, asked: &str, levels: [&str; 2], expect: &str| {
        let facts = vec![reached(FIJI, levels[0]), reached(NEPAL, levels[1])];
        assert_eq!(suggested(kpi, asked, facts), expect, "{kpi}");
    };
    let (two, all) = ("At least 2/4 Members", "4/4 Members");
    check("Number of implementing Members", two, ["implementing", "implementing"], "2 of 4, met: reached");
    check("Number of implementing Members", two, ["implementing", "accepted"], "1 of 4, off_track: missed");
    check("Number of contracting Members", two, ["contracting", "implementing"], "2 of 4, met: reached");
    check(
        "Number of Members accepted the Recommendation",
        two,
        ["accepted", "contracting"],
        "2 of 4, met: reached",
    );
    check(
        "Number of operating Single Windows",
        all,
        ["implementing", "accepted"],
        "1 of 4, off_track: missed",
    );
}

#[test]
fn s5_12_whatever_is_counted_is_counted_year_by_year() {
    let check = |kpi: &str, kind: CountedKind| {
        let each = |day| held(kind.clone(), day);
        let both = vec![each(date(2018, 9, 1)), each(date(2019, 9, 1))];
        let asked = "At least once per year";
        assert_eq!(suggested(kpi, asked, both), "1, met: sub_periods_held", "{kpi}");
        let twice_in_one = vec![each(date(2018, 9, 1)), each(date(2018, 10, 1))];
        assert_eq!(suggested(kpi, asked, twice_in_one), "0, off_track: sub_period_failed", "{kpi}");
    };
    check("Number of assistance provided", CountedKind::ASSISTANCE);
    check("Number of discussions in meetings", CountedKind::DISCUSSION);
    check("Number of activities undertaken", CountedKind::ACTIVITY);
    check("Number of exchange of information", CountedKind::EXCHANGE);
    check("Number of opportunities provided", CountedKind::OPPORTUNITY);
    check("Number of surveys conducted", CountedKind::SURVEY);
    check("Number of post action undertaken", CountedKind::FOLLOW_UP);
    check("Number of items shared", CountedKind::ITEM_SHARED);
    check("Number of talks", CountedKind::TALK);
}

#[test]
fn s5_12_participation_counts_members_and_experts_and_contributions_are_shares() {
    let took_part = |member| Fact { member: Some(member), ..held(CountedKind::PARTICIPATION, DONE) };
    let facts = vec![took_part(FIJI), took_part(FIJI), took_part(NEPAL)];
    assert_eq!(suggested("Number of participation", "4/4 Members", facts), "2 of 4, off_track: missed");
    let asked = request(RequestKind::MISSION, FIJI, DONE, Some((true, DONE)));
    let used = Fact {
        what: What::Counted {
            kind: CountedKind::EXPERT_USE,
            count: 1,
            answers: Some(crate::indicators::fact::FactId::new(1)),
        },
        ..held(CountedKind::EXPERT_USE, DONE)
    };
    let other = request(RequestKind::MISSION, NEPAL, DONE, Some((false, DONE)));
    let half = "Accredited experts for at least one half of the requested missions";
    assert_eq!(suggested("Number of experts utilized", half, vec![asked, used, other]), "50, met: reached");
    let given = |met| request(RequestKind::CONTRIBUTION, SAMOA, DONE, Some((met, DONE)));
    let facts = vec![given(true), given(true), given(false), given(true)];
    let three_quarters = "At least 75% of our requests";
    assert_eq!(suggested("Number of contributions", three_quarters, facts), "75, met: reached");
}

#[test]
fn s5_12_and_s5_16_evaluations_are_means_and_shares_of_answers() {
    let scored =
        What::Scores { item: None, mean: "4.2".parse().expect("a number"), answered: 20, top: 5.into() };
    let facts = vec![fact(DONE, scored)];
    let read = suggested("Results of participants' evaluation", "At least average of 4 out of 5", facts);
    assert_eq!(read, "4.2 of 5, met: reached");
    let facts = vec![fact(DONE, What::Answers { positive: 9, answered: 20 })];
    let read = suggested("Result of the evaluation", "At least 50% of positive replies", facts);
    assert_eq!(read, "45, off_track: missed");
}

#[test]
fn s5_15_a_survey_is_owed_each_year_and_its_topics_say_what_activities_serve() {
    let (target, measures) = (often(1, Per::Year), [counting(CountedKind::SURVEY)]);
    let facts = recorded(vec![held(CountedKind::SURVEY, date(2018, 12, 1))]);
    let reading = read(about(&target, &measures), &facts, date(2019, 9, 1));
    assert_eq!((reading.status, reading.sub_periods[0].holds()), (Status::OnTrack, Some(true)));
    let reading = read(about(&target, &measures), &facts, END);
    assert_eq!(reading.status, Status::OffTrack, "a survey of one year is none of the next");
}

#[test]
fn s5_16_a_follow_up_names_the_evaluation_it_came_from() {
    let evaluation = fact(DONE, What::Answers { positive: 9, answered: 20 });
    let answers = Some(crate::indicators::fact::FactId::new(1));
    let follow_up =
        |count| fact(date(2019, 3, 1), What::Counted { kind: CountedKind::FOLLOW_UP, count, answers });
    let (target, measures) = (target(Kind::Count, 3), [counting(CountedKind::FOLLOW_UP)]);
    let facts = recorded(vec![evaluation, follow_up(2), follow_up(1)]);
    assert_eq!(shown(&read(about(&target, &measures), &facts, END)), "3, met: reached");
}

/// A count of one kind, narrowed.
fn narrowed(kind: CountedKind, filter: Filter) -> [Measure; 1] {
    [Measure::new(Rule::Count { kinds: vec![kind] }, filter)]
}

#[test]
fn s5_20_items_are_counted_by_channel_each_quarter() {
    let item = |day, channel: &str| Fact {
        channel: Some(ChannelCode::new(channel)),
        ..held(CountedKind::ITEM_SHARED, day)
    };
    let facts = recorded(vec![
        item(date(2018, 8, 1), "newsletter"),
        item(date(2018, 8, 2), "website"),
        item(date(2018, 11, 1), "website"),
    ]);
    let first_half = Period::new(date(2018, 7, 1), Some(date(2018, 12, 31))).unwrap();
    let check = |channel: &str, expect: [Option<bool>; 2]| {
        let filter = Filter { channels: vec![ChannelCode::new(channel)], ..Filter::default() };
        let (target, measures) = (often(1, Per::Quarter), narrowed(CountedKind::ITEM_SHARED, filter));
        let question = KpiQuestion { period: first_half, ..about(&target, &measures) };
        let reading = read(question, &facts, date(2018, 12, 31));
        assert_eq!(
            reading.sub_periods.iter().map(|each| each.holds()).collect::<Vec<_>>(),
            expect,
            "{channel}"
        );
    };
    check("website", [Some(true), Some(true)]);
    check("newsletter", [Some(true), Some(false)]);
}

#[test]
fn s5_14_and_s5_21_joint_activities_are_counted_by_partner() {
    let joint = |partners: &[&str]| Fact {
        partners: partners.iter().map(|code| PartnerCode::new(*code)).collect(),
        ..held(CountedKind::ACTIVITY, DONE)
    };
    let facts = recorded(vec![joint(&["rilo", "training-centre-3"]), joint(&["vice-chair"]), joint(&[])]);
    let check = |partners: &[&str], expect: &str| {
        let partners = partners.iter().map(|code| PartnerCode::new(*code)).collect();
        let (target, measures) = (
            target(Kind::Count, 2),
            narrowed(CountedKind::ACTIVITY, Filter { partners, ..Filter::default() }),
        );
        assert_eq!(shown(&read(about(&target, &measures), &facts, END)), expect);
    };
    check(&[], "3, met: reached");
    check(&["rilo"], "1, off_track: missed");
    check(&["rilo", "vice-chair"], "2, met: reached");
}

#[test]
fn s5_19_training_centres_exchange_and_e_learning_is_kept_per_member() {
    let centres = || (1..=7).map(|n| PartnerCode::new(format!("training-centre-{n}")));
    let exchange = Fact { partners: centres().take(2).collect(), ..held(CountedKind::EXCHANGE, DONE) };
    let facts = recorded(vec![exchange, held(CountedKind::EXCHANGE, DONE)]);
    let filter = Filter { partners: centres().collect(), ..Filter::default() };
    let (target, measures) = (target(Kind::Count, 1), narrowed(CountedKind::EXCHANGE, filter));
    assert_eq!(shown(&read(about(&target, &measures), &facts, END)), "1, met: reached");
    let learns = |member| Fact {
        instrument: Some(InstrumentCode::new("E-LEARNING")),
        ..status(member, DONE, "implementing")
    };
    let levels = vec![LevelCode::new("implementing")];
    let measures =
        [Measure::new(Rule::MembersAt { levels }, Filter::instrument(InstrumentCode::new("E-LEARNING")))];
    let (target, region) = (of_members(2, 4), region(None));
    let facts = recorded(vec![learns(FIJI), learns(SAMOA), status(TONGA, DONE, "implementing")]);
    let question = KpiQuestion { members: Some(&region), ..about(&target, &measures) };
    assert_eq!(shown(&read(question, &facts, END)), "2 of 4, met: reached");
}

#[test]
fn s5_22_a_topic_narrows_what_counts() {
    let on = |topic: &str| Fact { topics: vec![TopicCode::new(topic)], ..held(CountedKind::ACTIVITY, DONE) };
    let facts = recorded(vec![on("aeo"), on("hs"), on("aeo")]);
    let filter = Filter { topics: vec![TopicCode::new("aeo")], ..Filter::default() };
    let (target, measures) = (target(Kind::Count, 2), narrowed(CountedKind::ACTIVITY, filter));
    assert_eq!(shown(&read(about(&target, &measures), &facts, END)), "2, met: reached");
}

fn island(member: crate::members::MemberId, from: Day, until: Option<Day>) -> Tenure {
    Tenure {
        id: TenureId::new(1),
        member,
        class: ClassCode::new("sids"),
        period: Period::new(from, until).unwrap(),
        evidence: String::new(),
    }
}

#[test]
fn s1_4_a_group_of_a_breakdown_reads_the_classes_of_the_day() {
    let took_part = |member, day| Fact { member: Some(member), ..held(CountedKind::PARTICIPATION, day) };
    let facts = recorded(vec![
        took_part(FIJI, date(2019, 1, 1)),
        took_part(NEPAL, date(2019, 1, 1)),
        took_part(TONGA, date(2019, 1, 1)),
        took_part(TONGA, date(2020, 1, 1)),
        held(CountedKind::PARTICIPATION, date(2019, 1, 1)),
    ]);
    let (target, _) = parse("4 participants (2 from SIDS, 2 others)", None);
    assert_eq!(target.kind, Kind::Breakdown);
    let of_islands = Filter { classes: vec![ClassCode::new("sids")], ..Filter::action(ACTION) };
    let kinds = || vec![CountedKind::PARTICIPATION];
    let measures =
        [counting(CountedKind::PARTICIPATION), Measure::new(Rule::Count { kinds: kinds() }, of_islands)];
    // Tonga is an island State in this story until the end of 2019.
    let tenures =
        [island(FIJI, date(1994, 1, 1), None), island(TONGA, date(1994, 1, 1), Some(date(2019, 12, 31)))];
    let classes = Classes::of_tenures(&tenures).unwrap();
    let question = KpiQuestion { classes: Some(&classes), ..about(&target, &measures) };
    let reading = read(question, &facts, END);
    assert_eq!(shown(&reading.clauses[0]), "2, met: reached");
    let left: Vec<String> = left_out(&reading.clauses[0]);
    assert_eq!(left, ["2 not_in_the_class", "4 not_in_the_class", "5 no_member"]);
    let reading = read(about(&target, &measures), &facts, END);
    assert_eq!(shown(&reading.clauses[0]), "-, no_data: nothing_recorded", "nobody is said to be one");
}

#[test]
fn s1_4_a_share_of_a_class_is_out_of_those_that_hold_it() {
    let tenures =
        [island(FIJI, date(1994, 1, 1), None), island(TONGA, date(1994, 1, 1), Some(date(2019, 12, 31)))];
    let classes = Classes::of_tenures(&tenures).unwrap();
    let filter =
        Filter { classes: vec![ClassCode::new("sids")], ..Filter::instrument(InstrumentCode::new("RKC")) };
    let measures = [Measure::new(Rule::MembersAt { levels: vec![LevelCode::new("implementing")] }, filter)];
    let all = Target::new(Kind::All, "All Members");
    let region = region(None);
    let facts = recorded(vec![reached(FIJI, "implementing"), reached(NEPAL, "implementing")]);
    let question = KpiQuestion { classes: Some(&classes), members: Some(&region), ..about(&all, &measures) };
    let check = |day, expect: &str| assert_eq!(shown(&read(question, &facts, day)), expect, "{day}");
    check(date(2019, 12, 30), "1 of 2, on_track: line");
    check(date(2020, 1, 1), "1 of 1, met: reached");
    let half = Target { of: Some(Of::Count("Members")), ..target(Kind::Share, 50) };
    let question = KpiQuestion { target: &half, ..question };
    assert_eq!(read(question, &facts, date(2019, 12, 30)).parts, Some((1.into(), 2.into())));
}

#[test]
fn a_target_per_session_waits_for_sessions_and_says_so() {
    let (target, measures) = (often(1, Per::Session), [counting(CountedKind::DISCUSSION)]);
    let facts = recorded(vec![held(CountedKind::DISCUSSION, DONE)]);
    let reading = read(about(&target, &measures), &facts, END);
    assert_eq!((reading.status, reading.rule), (Status::NoData, StatusRule::NoSessions));
}

#[test]
fn s5_18_a_share_of_contributions_received_may_be_out_of_what_was_asked() {
    let asked = |met| request(RequestKind::CONTRIBUTION, FIJI, DONE, Some((met, DONE)));
    let rule = Rule::Share {
        part: Counted::RequestsMet(RequestKind::CONTRIBUTION),
        whole: Counted::Requests(RequestKind::CONTRIBUTION),
    };
    let measures = [Measure::new(rule, Filter::action(ACTION))];
    let target = target(Kind::Share, 50);
    let facts = recorded(vec![asked(true), asked(false)]);
    let reading = read(about(&target, &measures), &facts, END);
    assert_eq!((shown(&reading), counted(&reading)), ("50, met: reached".into(), vec![1, 2]));
}
