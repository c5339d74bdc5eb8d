//! The people of the stories, and shorthand for facts, targets and questions.

use jiff::civil::date;

use crate::{
    indicators::{
        fact::{
            ActionId, CountedKind, Fact, FactId, FactIndex, InstrumentCode, LevelCode, Outcome, RequestKind,
            StatusScale, What, Withdrawal,
        },
        measure::{Filter, Measure, Rule},
        reading::{Calendar, KpiQuestion, Reading, Thresholds, read_all, read_kpi},
        target::{Comparator, Kind, Of, Per, Target},
    },
    kernel::{Day, Decimal, Period},
    members::{MemberId, MemberSet, Stay},
};

pub const FIJI: MemberId = MemberId::new(1);
pub const NEPAL: MemberId = MemberId::new(2);
pub const SAMOA: MemberId = MemberId::new(3);
pub const TONGA: MemberId = MemberId::new(4);
/// Joins the region late.
pub const PALAU: MemberId = MemberId::new(5);
/// Never a Member of the region.
pub const CHAD: MemberId = MemberId::new(6);

pub const ACTION: ActionId = ActionId::new(500);

/// July 2018 to June 2020.
pub fn plan() -> Period {
    Period::new(date(2018, 7, 1), Some(date(2020, 6, 30))).unwrap()
}

/// Fiji, Nepal, Samoa and Tonga since 2000; Palau from `joins` on.
pub fn region(joins: Option<Day>) -> MemberSet {
    let stay = |member, from| Stay { member, period: Period::new(from, None).unwrap() };
    let founders = [FIJI, NEPAL, SAMOA, TONGA].map(|member| stay(member, date(2000, 1, 1)));
    let stays = founders.into_iter().chain(joins.map(|day| stay(PALAU, day))).collect();
    MemberSet::from_stays("region", stays).unwrap()
}

pub fn fact(day: Day, what: What) -> Fact {
    Fact {
        id: FactId::new(0),
        day,
        what,
        member: None,
        instrument: None,
        actions: vec![ACTION],
        topics: Vec::new(),
        channel: None,
        partners: Vec::new(),
        evidence: Vec::new(),
        note: String::new(),
        recorded: 0,
        withdrawn: None,
    }
}

pub fn status(member: MemberId, day: Day, level: &str) -> Fact {
    let what = What::Status { level: LevelCode::new(level) };
    Fact { member: Some(member), instrument: Some(InstrumentCode::new("RKC")), ..fact(day, what) }
}

pub fn held(kind: CountedKind, day: Day) -> Fact {
    fact(day, What::Counted { kind, count: 1, answers: None })
}

pub fn request(kind: RequestKind, member: MemberId, day: Day, outcome: Option<(bool, Day)>) -> Fact {
    let outcome = outcome.map(|(met, day)| Outcome { met, day });
    Fact { member: Some(member), ..fact(day, What::Request { kind, outcome }) }
}

pub fn withdrawn(fact: Fact) -> Fact {
    Fact { withdrawn: Some(Withdrawal { day: date(2020, 1, 1), reason: "typed twice".into() }), ..fact }
}

/// Facts with ids 1, 2, 3 … in the order given, recorded in that order.
pub fn recorded(facts: Vec<Fact>) -> Vec<Fact> {
    let number =
        |(at, fact): (usize, Fact)| Fact { id: FactId::new(at as u128 + 1), recorded: at as u64 + 1, ..fact };
    facts.into_iter().enumerate().map(number).collect()
}

pub fn target(kind: Kind, value: i64) -> Target<'static> {
    Target { comparator: Some(Comparator::AtLeast), value: Some(value.into()), ..Target::new(kind, "") }
}

pub fn of_members(value: i64, of: i64) -> Target<'static> {
    let kind = if value == of { Kind::All } else { Kind::MembershipShare };
    Target { of: Some(Of::Number(of.into())), unit: Some("Members"), ..target(kind, value) }
}

pub fn often(value: i64, per: Per) -> Target<'static> {
    Target { per: Some(per), ..target(Kind::Frequency, value) }
}

pub fn members_at(level: &str) -> Measure {
    let levels = StatusScale::usual().at_or_above(&LevelCode::new(level));
    Measure::new(Rule::MembersAt { levels }, Filter::instrument(InstrumentCode::new("RKC")))
}

pub fn counting(kind: CountedKind) -> Measure {
    Measure::new(Rule::Count { kinds: vec![kind] }, Filter::action(ACTION))
}

/// A question about the plan above, without set, requests or baseline.
pub fn about<'a>(target: &'a Target<'a>, measures: &'a [Measure]) -> KpiQuestion<'a> {
    KpiQuestion {
        target,
        measures,
        period: plan(),
        members: None,
        classes: None,
        upon_request: None,
        baseline: None,
        calendar: Calendar::default(),
        thresholds: Thresholds::default(),
    }
}

/// The reading with its derivation; the quick way must come to the same.
pub fn read(question: KpiQuestion<'_>, facts: &[Fact], as_at: Day) -> Reading {
    let index = FactIndex::build(facts);
    let full = read_kpi(&question, &index, as_at);
    let mut quick = read_all(&[question], &index, as_at).remove(0);
    quick.derivation = full.derivation.clone();
    for (quick, full) in quick.clauses.iter_mut().zip(&full.clauses) {
        quick.derivation = full.derivation.clone();
    }
    assert_eq!(quick, full, "the status without derivation is the same");
    full
}

/// "2 of 4, on_track: line" and the like.
pub fn shown(reading: &Reading) -> String {
    let number = |number: Option<Decimal>| number.map_or("-".into(), |number| number.normalize().to_string());
    let of = reading.of.map_or(String::new(), |of| format!(" of {}", of.normalize()));
    format!("{}{of}, {}: {}", number(reading.value), reading.status.code(), reading.rule.code())
}

/// Numbers of the facts that were not counted, with why.
pub fn left_out(reading: &Reading) -> Vec<String> {
    let mut lines: Vec<String> = reading
        .derivation
        .not_counted
        .iter()
        .map(|(id, why)| format!("{} {}", id.bits(), why.code()))
        .collect();
    lines.sort();
    lines
}

/// Numbers of the facts that were counted.
pub fn counted(reading: &Reading) -> Vec<u128> {
    let mut numbers: Vec<u128> = reading.derivation.counted.iter().map(|id| id.bits()).collect();
    numbers.sort_unstable();
    numbers
}
