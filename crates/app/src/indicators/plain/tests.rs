//! Every code of rules, notes, reasons, kinds and facts is said in every language; and how English says them.

use trellis_domain::{
    indicators::{
        fact::{
            ActionId, ChannelCode, CountedKind, Fact, FactId, FactRule, InstrumentCode, LevelCode, Outcome,
            PartnerCode, RequestKind, StatusScale, TopicCode, What,
        },
        measure::{Counted, Filter, Measure, Rule},
        reading::{Derivation, Note, Reading, Status, StatusRule, SubPeriodOutcome, Why},
    },
    kernel::{Day, Decimal, Language},
    members::ClassCode,
    plans::{
        content::{Condition, Horizon, Level},
        progress::ProgressStatus,
    },
};
use trellis_words::Words;

use super::*;

const START: Day = Day::constant(2025, 7, 1);
const END: Day = Day::constant(2027, 6, 30);

fn en() -> &'static Words {
    Words::of(Language::En)
}

fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

fn line(value: i64, expected: i64, percent: i64, needed: i64) -> StatusRule {
    StatusRule::Line {
        value: value.into(),
        expected: expected.into(),
        percent: percent.into(),
        needed: needed.into(),
        deadline: END,
    }
}

fn missed(value: &str, needed: &str) -> StatusRule {
    StatusRule::Missed { value: number(value), needed: number(needed), deadline: END }
}

fn failed(failed: usize) -> StatusRule {
    let (value, needed) = (1.into(), 4.into());
    StatusRule::SubPeriodFailed { from: START, until: END, value, needed, failed }
}

fn running(held: usize) -> StatusRule {
    let (value, expected, needed) = (1.into(), 2.into(), 4.into());
    StatusRule::SubPeriodRunning { held, until: END, value, expected, needed }
}

/// Every rule at least once; those that bend a noun with each plural form of Arabic.
fn rules() -> Vec<StatusRule> {
    let (value, needed, limit, deadline) = (Decimal::from(3), Decimal::from(4), Decimal::from(4), END);
    let (percent, asked) = (Decimal::from(75), Decimal::from(3));
    let mut rules = vec![
        StatusRule::Statement,
        StatusRule::Placeholder,
        StatusRule::TargetUnclear,
        StatusRule::NoMeasure,
        StatusRule::MeasureDoesNotFit,
        StatusRule::NothingRecorded,
        StatusRule::NoRequestReceived,
        StatusRule::DenominatorZero,
        StatusRule::BaselineMissing,
        StatusRule::NoMembershipSet,
        StatusRule::NoSessions,
        StatusRule::NoFullSubPeriod,
        StatusRule::NotStarted { starts: START },
        StatusRule::Reached { value: needed, needed },
        missed("3", "4"),
        missed("5", "4"),
        missed("4", "4"),
        StatusRule::NoDeadline { value, needed },
        StatusRule::NoDeadline { value: needed, needed: value },
        line(12, 16, 75, 22),
        line(12, 12, 100, 22),
        line(9, 8, 75, 6),
        line(9, 9, 100, 6),
        StatusRule::AgainstTarget { value, needed, percent, deadline },
        StatusRule::AgainstTarget { value: needed, needed: value, percent, deadline },
        StatusRule::LimitHolds { value, limit },
        StatusRule::LimitBroken { value: number("5"), limit },
        StatusRule::EveryRequestAnswered { value, asked, needed },
        StatusRule::WorstClause { clause: 2 },
    ];
    for count in [1, 2, 3, 11, 100] {
        rules.extend([
            failed(count),
            running(count - 1),
            StatusRule::SubPeriodsHeld { held: count },
            StatusRule::SubPeriodsHoldSoFar { held: count },
        ]);
    }
    rules
}

const WHYS: [Why; 19] = [
    Why::AfterAsAt,
    Why::AfterPeriod,
    Why::BeforePeriod,
    Why::OutsideSubPeriods,
    Why::Withdrawn,
    Why::Superseded,
    Why::BelowLevel,
    Why::NotInTheSet,
    Why::NotInTheClass,
    Why::CountedBefore,
    Why::MemberCountedAlready,
    Why::NoMember,
    Why::NoneHappened,
    Why::StillOpen,
    Why::AnswersNoRequest,
    Why::RequestCountedAlready,
    Why::OtherScale,
    Why::OtherUnit,
    Why::NobodyAnswered,
];

const OUTCOMES: [SubPeriodOutcome; 7] = [
    SubPeriodOutcome::Held,
    SubPeriodOutcome::Failed,
    SubPeriodOutcome::NotYetDue,
    SubPeriodOutcome::Ahead,
    SubPeriodOutcome::AsksNothing,
    SubPeriodOutcome::NoRequest,
    SubPeriodOutcome::NoData,
];

fn notes() -> Vec<Note> {
    vec![
        Note::DenominatorDiffers { printed: 33.into(), set: 34, day: END },
        Note::ValueAboveDenominator { value: 40.into(), of: 33.into() },
        Note::NotWhole { value: number("2.50") },
        Note::ReadAsFloor,
        Note::ItemsNotPooled { items: 2 },
        Note::ItemsNotPooled { items: 5 },
    ]
}

fn fact_rules() -> [FactRule; 4] {
    [
        FactRule::AboveDenominator { value: 40.into(), of: 33.into() },
        FactRule::ScaleEmpty { top: 0.into() },
        FactRule::StatusOfNobody,
        FactRule::OutcomeBeforeRequest { asked: END, answered: START },
    ]
}

fn measures() -> Vec<Measure> {
    let kinds = || CountedKind::KNOWN.to_vec();
    let own = || CountedKind::new("tabletop-exercise");
    let share = |part, whole| Rule::Share { part, whole };
    let levels = StatusScale::usual().levels().iter().map(|level| level.code.clone()).collect();
    let requests = |kind| Counted::Requests(kind);
    let every = Filter {
        actions: vec![ActionId::new(1), ActionId::new(2)],
        instruments: vec![InstrumentCode::new("RKC")],
        topics: vec![TopicCode::new("aeo")],
        channels: vec![ChannelCode::new("newsletter")],
        partners: vec![PartnerCode::new("rtc-1")],
        classes: vec![ClassCode::new("sids")],
    };
    let filters = [Filter::default(), Filter::action(ActionId::new(1)), every];
    let rules = [
        Rule::MembersAt { levels },
        Rule::MembersAt { levels: Vec::new() },
        Rule::MembersWith { kinds: kinds() },
        Rule::Count { kinds: vec![own()] },
        Rule::Count { kinds: Vec::new() },
        share(Counted::Facts(kinds()), requests(RequestKind::MISSION)),
        share(Counted::Facts(Vec::new()), requests(RequestKind::new("venue"))),
        share(Counted::RequestsMet(RequestKind::MISSION), requests(RequestKind::MISSION)),
        share(
            Counted::RequestsServed(RequestKind::MISSION, CountedKind::EXPERT_USE),
            requests(RequestKind::CONTRIBUTION),
        ),
        Rule::MeanScore,
        Rule::PositiveAnswers,
        Rule::Sum,
        Rule::Latest,
    ];
    let pair = |filter: &Filter| rules.clone().map(|rule| Measure::new(rule, filter.clone()));
    filters.iter().flat_map(pair).collect()
}

fn fact(what: What) -> Fact {
    Fact {
        id: FactId::new(1),
        day: START,
        what,
        member: None,
        instrument: None,
        actions: Vec::new(),
        topics: Vec::new(),
        channel: None,
        partners: Vec::new(),
        evidence: Vec::new(),
        note: String::new(),
        recorded: 0,
        withdrawn: None,
    }
}

fn counted(kind: CountedKind, count: u32) -> What {
    What::Counted { kind, count, answers: None }
}

fn facts() -> Vec<What> {
    let outcome = |met| Some(Outcome { met, day: Day::constant(2026, 5, 1) });
    let mut facts: Vec<What> = StatusScale::usual()
        .levels()
        .iter()
        .map(|level| What::Status { level: level.code.clone() })
        .collect();
    facts.push(What::Status { level: LevelCode::new("denounced") });
    for kind in CountedKind::KNOWN.into_iter().chain([CountedKind::new("tabletop-exercise")]) {
        facts.extend([0, 1, 2, 3, 11, 100].map(|count| counted(kind.clone(), count)));
    }
    for kind in
        [RequestKind::ASSISTANCE, RequestKind::MISSION, RequestKind::CONTRIBUTION, RequestKind::new("venue")]
    {
        let answers = [None, outcome(true), outcome(false)];
        facts.extend(answers.map(|outcome| What::Request { kind: kind.clone(), outcome }));
    }
    facts.push(What::Answers { positive: 14, answered: 20 });
    for item in [None, Some("Relevance".to_owned())] {
        facts.push(What::Scores { item, mean: number("4.20"), answered: 18, top: 5.into() });
    }
    for (of, unit) in [(None, None), (Some(90.into()), None), (None, Some("EUR".to_owned()))] {
        facts.push(What::Measured { value: number("1250.50"), of, unit });
    }
    facts
}

/// Everything this room can say in one language.
fn everything(words: &Words) -> Vec<String> {
    let mut said: Vec<String> = rules().iter().map(|each| rule(each, words)).collect();
    said.extend(rules().into_iter().map(|rule| reason(&share_reading(rule), words)));
    said.extend(notes().iter().map(|each| note(each, words)));
    said.extend(WHYS.map(|each| why(each, words)));
    said.extend(OUTCOMES.map(|each| outcome(each, words)));
    said.extend(fact_rules().iter().map(|each| fact_rule(each, words)));
    said.extend(measures().iter().map(|each| measure(each, &[], words)));
    said.extend(CountedKind::KNOWN.iter().map(|each| kind(each, words)));
    let requests = [RequestKind::ASSISTANCE, RequestKind::MISSION, RequestKind::CONTRIBUTION];
    said.extend(requests.iter().map(|each| request_kind(each, words)));
    said.extend(StatusScale::usual().levels().iter().map(|each| level(&each.code, words)));
    said.extend(ProgressStatus::ALL.iter().map(|each| progress_status(*each, words)));
    said.extend([Horizon::Short, Horizon::Medium, Horizon::Long].map(|each| horizon(each, words)));
    let levels = [
        Level::National,
        Level::Subregional,
        Level::Regional,
        Level::SubregionalAndRegional,
        Level::International,
        Level::Global,
    ];
    said.extend(levels.map(|each| plan_level(each, words)));
    let hedge = Condition::Hedge("where appropriate".to_owned());
    let conditions = [Condition::UponRequest, hedge, Condition::Internal, Condition::External];
    said.extend(conditions.iter().map(|each| condition(each, words)));
    said.extend(WHAT_CODES.map(|each| what(each, words)));
    for (member, instrument) in [(None, None), (Some("Fiji"), None), (Some("Fiji"), Some("RKC"))] {
        said.extend(facts().into_iter().map(|what| fact_line(&fact(what), member, instrument, words)));
    }
    said
}

/// A reading whose value is a share, decided by a rule.
fn share_reading(rule: StatusRule) -> Reading {
    Reading {
        as_at: END,
        reference_day: END,
        value: Some(number("66.666666")),
        of: None,
        parts: Some((2.into(), 3.into())),
        needed: None,
        baseline: None,
        sub_periods: Vec::new(),
        items: Vec::new(),
        status: Status::NoData,
        rule,
        notes: Vec::new(),
        achievement: None,
        clauses: Vec::new(),
        derivation: Derivation::default(),
    }
}

#[test]
fn everything_can_be_said_in_every_language_without_a_gap() {
    for language in Language::ALL {
        for said in everything(Words::of(language)) {
            assert!(!said.trim().is_empty(), "{language}: an empty sentence");
            let has_gap = said.contains('⟦') || said.contains("{$") || said.contains('{');
            assert!(!has_gap, "{language}: {said}");
        }
    }
}

/// A new variant does not compile here until the tables above have it.
#[test]
fn the_tables_hold_every_variant() {
    let codes = |rules: &[StatusRule]| {
        rules.iter().map(StatusRule::code).collect::<std::collections::BTreeSet<_>>().len()
    };
    assert_eq!(codes(&rules()), 26);
    let distinct = |said: Vec<String>| said.into_iter().collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(distinct(WHYS.map(|each| why(each, en())).to_vec()), WHYS.len());
    assert_eq!(distinct(OUTCOMES.map(|each| outcome(each, en())).to_vec()), OUTCOMES.len());
}

#[test]
fn known_codes_have_names_and_unknown_ones_are_shown_as_they_are() {
    for language in Language::ALL {
        let words = Words::of(language);
        for known in &CountedKind::KNOWN {
            assert!(words.has(&format!("kind-{known}")), "{language} {known}");
            assert!(words.has(&format!("counted-{known}")), "{language} {known}");
        }
        for known in [RequestKind::ASSISTANCE, RequestKind::MISSION, RequestKind::CONTRIBUTION] {
            assert!(words.has(&format!("request-kind-{known}")), "{language} {known}");
            assert!(words.has(&format!("request-for-{known}")), "{language} {known}");
        }
        for known in ["developing", "ldc", "sids", "potential-cooperating-non-member"] {
            assert!(words.has(&format!("class-{known}")), "{language} {known}");
        }
        for known in StatusScale::usual().levels() {
            assert!(words.has(&format!("level-{}", known.code)), "{language} {}", known.code);
        }
        assert_eq!(kind(&CountedKind::new("tabletop-exercise"), words), "tabletop-exercise");
        assert_eq!(request_kind(&RequestKind::new("venue"), words), "venue");
        assert_eq!(level(&LevelCode::new("denounced"), words), "denounced");
        assert_eq!(what("mood", words), "mood");
    }
    assert_eq!(kind(&CountedKind::ACTIVITY, en()), "Activities");
}

#[test]
fn every_kind_of_fact_has_its_code() {
    let found: std::collections::BTreeSet<&str> = facts().iter().map(what_code).collect();
    assert_eq!(found, WHAT_CODES.into_iter().collect());
}

#[test]
fn s5_9_a_chair_reads_why() {
    let check = |given: StatusRule, expect: &str| assert_eq!(rule(&given, en()), expect);
    check(
        line(12, 16, 75, 22),
        "12 of the 22 asked for by 30 June 2027; 16 expected by now (75% of the expected way).",
    );
    check(line(17, 16, 106, 22), "17 of the 22 asked for by 30 June 2027; 16 expected by now.");
    check(
        line(9, 8, 75, 6),
        "9 now, to come down to 6 by 30 June 2027; 8 expected by now (75% of the expected way).",
    );
    check(missed("19", "22"), "19 of the 22 asked for by 30 June 2027; the deadline has passed.");
    check(missed("9", "6"), "9 at the deadline, 30 June 2027; that is above the 6 asked for.");
    check(missed("20", "20"), "20 is the very number in the target, which asks to pass it.");
    check(missed("19.999", "20"), "19.99 of the 20 asked for by 30 June 2027; the deadline has passed.");
    let against = StatusRule::AgainstTarget {
        value: number("2.9"),
        needed: 4.into(),
        percent: number("72.5"),
        deadline: END,
    };
    check(against, "2.9 now, 4 asked for by 30 June 2027 (72.5% of the target).");
    check(StatusRule::Reached { value: 23.into(), needed: 22.into() }, "23 there, 22 asked for.");
    check(
        failed(1),
        "1 from 1 July 2025 to 30 June 2027, where 4 was asked for. The target failed in this one period.",
    );
    check(running(0), "1 so far in the current period; 4 asked for by 30 June 2027, 2 expected by now.");
    check(
        running(2),
        "1 so far in the current period; 4 asked for by 30 June 2027, 2 expected by now. \
         The target held in 2 periods before.",
    );
    check(StatusRule::SubPeriodsHeld { held: 1 }, "The target held in the one period that counts.");
    check(StatusRule::NoRequestReceived, "It depends on requests, and none was received.");
}

#[test]
fn s5_12_a_share_is_said_in_per_cent() {
    let check = |rule: StatusRule, expect: &str| assert_eq!(reason(&share_reading(rule), en()), expect);
    check(missed("66.666666", "75"), "66.7% of the 75% asked for by 30 June 2027; the deadline has passed.");
    check(missed("74.96", "75"), "74.9% of the 75% asked for by 30 June 2027; the deadline has passed.");
    let measured = Reading {
        value: Some(60.into()),
        parts: Some((60.into(), 90.into())),
        ..share_reading(missed("60", "75"))
    };
    assert_eq!(reason(&measured, en()), "60 of the 75 asked for by 30 June 2027; the deadline has passed.");
}

#[test]
fn facts_read_as_one_line() {
    let check = |what: What, member, instrument, expect: &str| {
        assert_eq!(fact_line(&fact(what), member, instrument, en()), expect);
    };
    let implementing = || What::Status { level: LevelCode::new("implementing") };
    check(implementing(), Some("Fiji"), Some("RKC"), "Fiji: RKC – implementing");
    check(counted(CountedKind::ACTIVITY, 2), None, None, "2 activities");
    check(counted(CountedKind::ACTIVITY, 1), None, Some("RKC"), "1 activity, about RKC");
    check(counted(CountedKind::SURVEY, 0), None, None, "no surveys");
    check(counted(CountedKind::new("tabletop-exercise"), 3), None, None, "tabletop-exercise: 3");
    let outcome = Some(Outcome { met: true, day: Day::constant(2026, 5, 1) });
    let mission = |outcome| What::Request { kind: RequestKind::MISSION, outcome };
    check(mission(outcome), None, None, "Request for a mission, met on 1 May 2026");
    check(mission(None), Some("Fiji"), None, "Fiji: Request for a mission, no answer recorded");
    check(What::Answers { positive: 14, answered: 20 }, None, None, "Positive answers: 14 of 20");
    let own = Fact { instrument: Some(InstrumentCode::new("RKC")), ..fact(implementing()) };
    assert_eq!(fact_line(&own, None, None, en()), "RKC – implementing", "an instrument without a name");
}

#[test]
fn measures_say_what_counts() {
    let named = [("HS".to_owned(), "Harmonized System".to_owned())];
    let check = |rule, filter, expect: &str| {
        assert_eq!(measure(&Measure::new(rule, filter), &named, en()), expect);
    };
    let levels = vec![LevelCode::new("contracting"), LevelCode::new("implementing")];
    check(
        Rule::MembersAt { levels },
        Filter::action(ActionId::new(1)),
        "Members whose latest status is one of these: contracting and implementing; \
         from facts recorded for this action",
    );
    check(
        Rule::Count { kinds: vec![CountedKind::ACTIVITY] },
        Filter::instrument(InstrumentCode::new("RKC")),
        "Number of these: activities; from facts about RKC",
    );
    check(
        Rule::Latest,
        Filter::instrument(InstrumentCode::new("HS")),
        "Latest measured number; from facts about Harmonized System",
    );
    check(
        Rule::Share {
            part: Counted::RequestsMet(RequestKind::MISSION),
            whole: Counted::Requests(RequestKind::MISSION),
        },
        Filter::default(),
        "Share in per cent: requests that were met (missions), out of requests (missions)",
    );
}

#[test]
fn arabic_bends_what_it_counts() {
    let check = |count, expect: &str| {
        let said =
            fact_line(&fact(counted(CountedKind::ACTIVITY, count)), None, None, Words::of(Language::Ar));
        assert_eq!(said, expect);
    };
    check(0, "لا أنشطة");
    check(2, "نشاطان");
    check(3, "3 أنشطة");
    check(11, "11 نشاطًا");
    check(100, "100 نشاط");
}

#[test]
fn s4_9_every_progress_status_has_words_of_its_own_in_every_language() {
    for language in Language::ALL {
        let words = Words::of(language);
        let said: std::collections::BTreeSet<_> =
            ProgressStatus::ALL.iter().map(|each| progress_status(*each, words)).collect();
        assert_eq!(said.len(), ProgressStatus::ALL.len(), "{language}: {said:?}");
        assert!(said.iter().all(|word| !word.contains('⟦')), "{language}: {said:?}");
    }
}
