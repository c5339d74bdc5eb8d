//! Measures how long the status of 1,000 KPIs over 200 Members and ten years of facts takes: once with two million
//! dated statuses, once with two million activities that must happen in each quarter upon request.
//!
//! `cargo run --release -p trellis-domain --example status_speed`. Prints figures; decides nothing.

use std::time::{Duration, Instant};

use jiff::civil::date;
use trellis_domain::{
    indicators::{
        fact::{
            ActionId, CountedKind, Fact, FactId, FactIndex, InstrumentCode, LevelCode, RequestKind,
            StatusScale, What, index::FactIndexBuilder,
        },
        measure::{Filter, Measure, Rule},
        reading::{Calendar, KpiQuestion, Reading, Status, Thresholds, read_all, read_kpi},
        target::{Comparator, Kind, Of, Per, Target},
    },
    kernel::{Day, Period},
    members::{MemberId, MemberSet, Stay},
};

const MEMBERS: u64 = 200;
const KPIS: u64 = 1_000;
const YEARS: u64 = 10;
const ROUNDS: usize = 15;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn main() {
    statuses();
    frequencies();
}

/// Two million dated statuses against "at least 100/200 Members".
fn statuses() {
    let scale = StatusScale::usual();
    let (index, built) = timed(|| facts(|dice, at| status(dice, &scale, at)));
    println!("{} statuses indexed in {built:.0?}", index.len());

    let set = region();
    let target = target(Kind::MembershipShare, 100);
    let levels = scale.at_or_above(&LevelCode::new("contracting"));
    let measures: Vec<[Measure; 1]> = (0..KPIS)
        .map(|kpi| [Measure::new(Rule::MembersAt { levels: levels.clone() }, Filter::instrument(code(kpi)))])
        .collect();
    let questions: Vec<KpiQuestion<'_>> =
        measures.iter().map(|measures| question(&target, measures, &set)).collect();
    measure(&questions, &index);
}

/// Two million activities and requests against "at least five per quarter", upon request.
fn frequencies() {
    let (index, built) = timed(|| facts(activity));
    println!("{} activities and requests indexed in {built:.0?}", index.len());

    let set = region();
    let target = Target { per: Some(Per::Quarter), of: None, ..target(Kind::Frequency, 5) };
    let filters: Vec<Filter> = (0..KPIS).map(|kpi| Filter::action(ActionId::new(kpi.into()))).collect();
    let count = Rule::Count { kinds: vec![CountedKind::ACTIVITY] };
    let measures: Vec<[Measure; 1]> =
        filters.iter().map(|filter| [Measure::new(count.clone(), filter.clone())]).collect();
    let questions: Vec<KpiQuestion<'_>> = measures
        .iter()
        .zip(&filters)
        .map(|(measures, filter)| KpiQuestion {
            upon_request: Some(filter),
            ..question(&target, measures, &set)
        })
        .collect();
    measure(&questions, &index);
}

fn measure(questions: &[KpiQuestion<'_>], index: &FactIndex) {
    for as_at in [date(2014, 6, 30), date(2019, 12, 31)] {
        let mut times = Vec::new();
        let mut readings = Vec::new();
        for _ in 0..ROUNDS {
            let (read, time) = timed(|| read_all(questions, index, as_at));
            times.push(time);
            readings = read;
        }
        times.sort_unstable();
        println!(
            "status of {KPIS} KPIs as at {as_at}: median {:.1?}, best {:.1?}, worst {:.1?} of {ROUNDS}; {}",
            times[ROUNDS / 2],
            times[0],
            times[ROUNDS - 1],
            tally(&readings)
        );
    }
    let (reading, time) = timed(|| read_kpi(&questions[7], index, date(2019, 12, 31)));
    let listed = reading.derivation.counted.len() + reading.derivation.not_counted.len();
    println!("one KPI with its derivation of {listed} facts: {time:.1?}");
}

#[expect(clippy::disallowed_methods, reason = "an example that measures time owns its clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// One fact per Member, KPI and year, where `fact` says what it is.
fn facts(fact: impl Fn(&mut Dice, At) -> Fact) -> FactIndex {
    let mut dice = Dice(2026);
    let mut builder = FactIndexBuilder::new();
    let mut recorded = 0;
    for kpi in 0..KPIS {
        for member in 0..MEMBERS {
            for year in 0..YEARS {
                recorded += 1;
                builder.push(&fact(&mut dice, At { kpi, member, year, recorded }));
            }
        }
    }
    builder.finish()
}

/// Which fact of the two million.
#[derive(Clone, Copy)]
struct At {
    kpi: u64,
    member: u64,
    year: u64,
    recorded: u64,
}

fn status(dice: &mut Dice, scale: &StatusScale, at: At) -> Fact {
    let level = dice.below(scale.levels().len() as u64) as usize;
    let what = What::Status { level: scale.levels()[level].code.clone() };
    Fact { instrument: Some(code(at.kpi)), ..dated(dice, at, what) }
}

fn activity(dice: &mut Dice, at: At) -> Fact {
    let what = match dice.below(4) {
        0 => What::Request { kind: RequestKind::ASSISTANCE, outcome: None },
        _ => What::Counted { kind: CountedKind::ACTIVITY, count: 1, answers: None },
    };
    Fact { actions: vec![ActionId::new(at.kpi.into())], ..dated(dice, at, what) }
}

fn dated(dice: &mut Dice, at: At, what: What) -> Fact {
    let (month, day) = (dice.below(12) as i8 + 1, dice.below(28) as i8 + 1);
    Fact {
        id: FactId::new(at.recorded.into()),
        day: date(2010 + at.year as i16, month, day),
        what,
        member: Some(MemberId::new(at.member.into())),
        instrument: None,
        actions: Vec::new(),
        topics: Vec::new(),
        channel: None,
        partners: Vec::new(),
        evidence: Vec::new(),
        note: String::new(),
        recorded: at.recorded,
        withdrawn: None,
    }
}

fn code(kpi: u64) -> InstrumentCode {
    InstrumentCode::new(format!("I-{kpi}"))
}

fn region() -> MemberSet {
    let since = Period::new(date(2000, 1, 1), None).expect("an open period is in order");
    let stays = (0..MEMBERS).map(|member| Stay { member: MemberId::new(member.into()), period: since });
    MemberSet::from_stays("all", stays.collect()).expect("each Member stands in the set once")
}

fn target(kind: Kind, value: u64) -> Target<'static> {
    Target {
        comparator: Some(Comparator::AtLeast),
        value: Some(value.into()),
        of: Some(Of::Number(MEMBERS.into())),
        unit: Some("Members"),
        ..Target::new(kind, "")
    }
}

fn question<'a>(target: &'a Target<'a>, measures: &'a [Measure], set: &'a MemberSet) -> KpiQuestion<'a> {
    let last: Day = date(2019, 12, 31);
    KpiQuestion {
        target,
        measures,
        period: Period::new(date(2010, 1, 1), Some(last)).expect("2010 is before 2019"),
        members: Some(set),
        classes: None,
        upon_request: None,
        baseline: None,
        calendar: Calendar::default(),
        thresholds: Thresholds::default(),
    }
}

fn tally(readings: &[Reading]) -> String {
    let count = |status: Status| readings.iter().filter(|reading| reading.status == status).count();
    let parts: Vec<String> = Status::ALL
        .into_iter()
        .map(|status| (status, count(status)))
        .filter(|&(_, count)| count > 0)
        .map(|(status, count)| format!("{count} {}", status.code()))
        .collect();
    parts.join(", ")
}
