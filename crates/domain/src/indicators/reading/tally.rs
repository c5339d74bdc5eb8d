//! Computes a measure over a stretch of days: the value, what it is out of, and which facts were counted.
//!
//! One code path serves both the quick answer and the full derivation: a [`Witness`] is told of each fact, and the
//! [`Silent`] one costs nothing. Must not know targets. Next: `judge` compares the value with what was asked.

use std::collections::{BTreeMap, HashMap};

use super::{Derivation, MeanItem, Why};
use crate::{
    indicators::{
        fact::{
            CountedKind, FactId, FactIndex, LevelCode, RequestKind,
            index::{DayKey, Detail, Group, Measured, NO_MEMBER, Scores, Sort, day_key},
        },
        measure::{Counted, Filter, Measure, Rule},
    },
    kernel::Decimal,
    members::{ClassCode, Classes},
};

/// The days whose facts count.
#[derive(Debug, Clone)]
pub(super) struct Window<'a> {
    /// First day; statuses look back beyond it.
    pub from: DayKey,
    /// Last day that counts: the as-at day or the end of the period, whichever comes first.
    pub until: DayKey,
    /// The as-at day, to tell "after the as-at day" from "after the period".
    pub as_at: DayKey,
    /// Where not empty, only facts within one of these stretches count.
    pub spans: &'a [(DayKey, DayKey)],
    /// Whether the period has ended as at the as-at day; open requests are then unmet.
    pub ended: bool,
}

/// What a measure came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tally {
    /// The value; `None` where there is nothing to compute it from.
    pub value: Option<Decimal>,
    /// Numerator and denominator of a share.
    pub parts: Option<(Decimal, Decimal)>,
    /// How many facts were looked at: with none, zero means "nothing recorded".
    pub seen: usize,
    /// Means by item, where a mean was asked for.
    pub items: Vec<MeanItem>,
    /// Numbers of the Members that were counted, where Members are counted.
    pub members: Vec<u32>,
}

impl Tally {
    fn of_members(members: Vec<u32>, seen: usize) -> Self {
        Self { value: Some((members.len() as u64).into()), seen, members, ..Self::default() }
    }
}

/// Is told of each fact what became of it.
pub(super) trait Witness: Default {
    /// Whether it wants to hear of facts outside the window too.
    const LISTS: bool;
    fn counted(&mut self, row: usize);
    fn left_out(&mut self, row: usize, why: Why);
    /// What it heard, in the order of days.
    fn derivation(self, index: &FactIndex) -> Derivation;
}

/// Listens to nothing.
#[derive(Default)]
pub(super) struct Silent;

impl Witness for Silent {
    const LISTS: bool = false;
    fn counted(&mut self, _: usize) {}
    fn left_out(&mut self, _: usize, _: Why) {}
    fn derivation(self, _: &FactIndex) -> Derivation {
        Derivation::default()
    }
}

/// Writes everything down, by row of the index.
#[derive(Default)]
pub(super) struct Listing {
    counted: Vec<usize>,
    left_out: Vec<(usize, Why)>,
}

impl Witness for Listing {
    const LISTS: bool = true;
    fn counted(&mut self, row: usize) {
        self.counted.push(row);
    }
    fn left_out(&mut self, row: usize, why: Why) {
        self.left_out.push((row, why));
    }
    fn derivation(mut self, index: &FactIndex) -> Derivation {
        self.counted.sort_unstable_by_key(|&row| (index.age(row), row));
        self.left_out.sort_unstable_by_key(|&(row, _)| (index.age(row), row));
        Derivation {
            counted: self.counted.into_iter().map(|row| index.id(row)).collect(),
            not_counted: self.left_out.into_iter().map(|(row, why)| (index.id(row), why)).collect(),
            without_record: Vec::new(),
        }
    }
}

/// Working memory that many readings share.
#[derive(Default)]
pub(super) struct Scratch {
    latest: Vec<Option<usize>>,
    touched: Vec<u32>,
}

/// Which Members may be counted.
pub(super) struct Who<'a> {
    /// By Member number: whether it stands in the set; `None` where there is no set.
    pub in_set: Option<&'a [bool]>,
    /// By Member number: whether it counted before the period already and so is not new; empty where that is no matter.
    pub not_new: Vec<bool>,
    /// Who holds a class that counts, and when; `None` where any Member counts.
    pub holders: Option<&'a Holders>,
    /// The day on which a status is looked at; anything else is looked at on its own day.
    pub reference: DayKey,
}

/// By Member number: the stretches of days in which it holds one of the classes that count (S1.4).
pub(super) struct Holders(Vec<Vec<(DayKey, DayKey)>>);

impl Holders {
    /// Who holds one of these classes.
    pub fn of(index: &FactIndex, classes: &Classes, wanted: &[ClassCode]) -> Self {
        let mut spans = vec![Vec::new(); index.member_count()];
        let stays = wanted.iter().filter_map(|class| classes.set(class)).flat_map(|set| set.stays());
        for stay in stays {
            let slot = index.member_number(stay.member).and_then(|at| spans.get_mut(at as usize));
            let until = stay.period.until().map_or(DayKey::MAX, day_key);
            slot.into_iter().for_each(|own| own.push((day_key(stay.period.from()), until)));
        }
        Self(spans)
    }

    /// Whether the Member of this number holds one on that day.
    pub fn hold(&self, member: u32, day: DayKey) -> bool {
        let own = self.0.get(member as usize).map_or(&[][..], Vec::as_slice);
        own.iter().any(|&(from, until)| from <= day && day <= until)
    }
}

impl Scratch {
    /// Whether the last tally of statuses saw one of this Member.
    pub fn saw(&self, member: u32) -> bool {
        self.latest.get(member as usize).is_some_and(Option::is_some)
    }
}

impl Who<'_> {
    fn refuses(&self, member: u32, day: DayKey) -> Option<Why> {
        let at = member as usize;
        match self.in_set {
            Some(set) if !set.get(at).copied().unwrap_or(false) => Some(Why::NotInTheSet),
            _ if self.holders.is_some_and(|holders| !holders.hold(member, day)) => Some(Why::NotInTheClass),
            _ if self.not_new.get(at).copied().unwrap_or(false) => Some(Why::CountedBefore),
            _ => None,
        }
    }
}

/// Everything a tally needs.
pub(super) struct Question<'a> {
    pub index: &'a FactIndex,
    pub measure: &'a Measure,
    pub window: Window<'a>,
    pub who: &'a Who<'a>,
    /// The scale and unit the target speaks of; facts on another scale are not comparable.
    pub top: Option<Decimal>,
    pub unit: Option<&'a str>,
}

/// Computes the measure.
pub(super) fn tally<W: Witness>(question: &Question<'_>, scratch: &mut Scratch, witness: &mut W) -> Tally {
    match &question.measure.rule {
        Rule::MembersAt { levels } => members_at(question, levels, scratch, witness),
        Rule::MembersWith { kinds } => {
            let sorts: Vec<Sort> = kinds.iter().cloned().map(Sort::Counted).collect();
            members_with(question, &sorts, witness)
        }
        Rule::Count { kinds } => {
            let (count, seen) = count(question, &Counted::Facts(kinds.clone()), witness);
            Tally { value: Some(count.into()), seen, ..Tally::default() }
        }
        Rule::Share { part, whole } => share(question, part, whole, witness),
        Rule::MeanScore => mean_score(question, witness),
        Rule::PositiveAnswers => positive_answers(question, witness),
        Rule::Sum => sum(question, witness),
        Rule::Latest => latest(question, witness),
    }
}

/// Walks one group's rows within the window, telling the witness of the others.
fn walk<W: Witness>(
    index: &FactIndex,
    group: &Group,
    window: &Window<'_>,
    looks_back: bool,
    witness: &mut W,
    mut visit: impl FnMut(usize, &mut W),
) {
    let (first, days) = (group.rows.start, index.days(group.rows.clone()));
    let start = if looks_back { 0 } else { days.partition_point(|&day| day < window.from) };
    let end = days.partition_point(|&day| day <= window.until).max(start);
    if W::LISTS {
        (0..start).for_each(|at| witness.left_out(first + at, Why::BeforePeriod));
        for (at, &day) in days.iter().enumerate().skip(end) {
            let why = if day > window.as_at { Why::AfterAsAt } else { Why::AfterPeriod };
            witness.left_out(first + at, why);
        }
    }
    for (at, &day) in days.iter().enumerate().take(end).skip(start) {
        let row = first + at;
        let between = !window.spans.is_empty()
            && !looks_back
            && !window.spans.iter().any(|&(from, until)| from <= day && day <= until);
        match (index.is_withdrawn(row), between) {
            (true, _) => witness.left_out(row, Why::Withdrawn),
            (false, true) => witness.left_out(row, Why::OutsideSubPeriods),
            (false, false) => visit(row, witness),
        }
    }
}

/// Members whose latest status is one of the levels.
fn members_at<W: Witness>(
    question: &Question<'_>,
    levels: &[LevelCode],
    scratch: &mut Scratch,
    witness: &mut W,
) -> Tally {
    let index = question.index;
    scratch.touched.clear();
    scratch.latest.clear();
    scratch.latest.resize(index.member_count(), None);
    for group in index.groups(&Sort::Status, &question.measure.filter) {
        walk(index, group, &question.window, true, witness, |row, witness| {
            let member = index.member(row);
            let Some(slot) = scratch.latest.get_mut(member as usize) else {
                return witness.left_out(row, Why::NoMember);
            };
            match *slot {
                None => {
                    scratch.touched.push(member);
                    *slot = Some(row);
                }
                Some(older) if index.age(older) <= index.age(row) => {
                    witness.left_out(older, Why::Superseded);
                    *slot = Some(row);
                }
                Some(_) => witness.left_out(row, Why::Superseded),
            }
        });
    }
    let counts = index.level_table(levels);
    let mut members = Vec::new();
    for &member in &scratch.touched {
        let Some(row) = scratch.latest[member as usize] else { continue };
        let level_counts = counts.get(index.level(row) as usize).copied().unwrap_or(false);
        match question.who.refuses(member, question.who.reference) {
            Some(why) => witness.left_out(row, why),
            None if !level_counts => witness.left_out(row, Why::BelowLevel),
            None => {
                witness.counted(row);
                members.push(member);
            }
        }
    }
    Tally::of_members(members, scratch.touched.len())
}

fn members_with<W: Witness>(question: &Question<'_>, sorts: &[Sort], witness: &mut W) -> Tally {
    let index = question.index;
    let mut counted = vec![false; index.member_count()];
    let (mut members, mut seen) = (Vec::new(), 0);
    for sort in sorts {
        for group in index.groups(sort, &question.measure.filter) {
            walk(index, group, &question.window, false, witness, |row, witness| {
                seen += 1;
                let member = index.member(row);
                let none_held = matches!(index.detail(row), Detail::Counted { count: 0, .. });
                match (member == NO_MEMBER, none_held, question.who.refuses(member, index.age(row).0)) {
                    (true, _, _) => witness.left_out(row, Why::NoMember),
                    (_, true, _) => witness.left_out(row, Why::NoneHappened),
                    (_, _, Some(why)) => witness.left_out(row, why),
                    _ if counted[member as usize] => witness.left_out(row, Why::MemberCountedAlready),
                    _ => {
                        counted[member as usize] = true;
                        members.push(member);
                        witness.counted(row);
                    }
                }
            });
        }
    }
    Tally::of_members(members, seen)
}

/// One side of a share or a plain count, and how many facts were looked at.
fn count<W: Witness>(question: &Question<'_>, what: &Counted, witness: &mut W) -> (u64, usize) {
    match what {
        Counted::Facts(kinds) => {
            let (mut value, mut seen) = (0, 0);
            for kind in kinds {
                each(question, &Sort::Counted(kind.clone()), witness, |row, detail, witness| {
                    let Detail::Counted { count, .. } = detail else { return };
                    seen += 1;
                    value += u64::from(*count);
                    match count {
                        0 => witness.left_out(row, Why::NoneHappened),
                        _ => witness.counted(row),
                    }
                });
            }
            (value, seen)
        }
        Counted::Requests(kind) => {
            let rows = requests(question, kind, witness);
            rows.iter().for_each(|&(row, _)| witness.counted(row));
            (rows.len() as u64, rows.len())
        }
        Counted::RequestsMet(kind) => {
            let rows = requests(question, kind, witness);
            let met = rows.iter().filter(|&&(_, outcome)| outcome == Some(true));
            (met.count() as u64, rows.len())
        }
        Counted::RequestsServed(kind, served) => served_requests(question, kind, served, witness),
    }
}

/// Requests of a kind in the window that are due, with their outcome as at the as-at day.
fn requests<W: Witness>(
    question: &Question<'_>,
    kind: &RequestKind,
    witness: &mut W,
) -> Vec<(usize, Option<bool>)> {
    let mut due = Vec::new();
    let window = &question.window;
    each(question, &Sort::Request(kind.clone()), witness, |row, detail, witness| {
        let Detail::Request { outcome } = detail else { return };
        let outcome = outcome.filter(|&(_, day)| day <= window.until).map(|(met, _)| met);
        match outcome {
            None if !window.ended => witness.left_out(row, Why::StillOpen),
            _ => due.push((row, outcome)),
        }
    });
    due
}

/// Requests that at least one fact of a kind answers.
fn served_requests<W: Witness>(
    question: &Question<'_>,
    kind: &RequestKind,
    served: &CountedKind,
    witness: &mut W,
) -> (u64, usize) {
    let index = question.index;
    let mut due: HashMap<FactId, bool> =
        requests(question, kind, &mut Silent).iter().map(|&(row, _)| (index.id(row), false)).collect();
    let mut value = 0;
    each(question, &Sort::Counted(served.clone()), witness, |row, detail, witness| {
        let Detail::Counted { count: 1.., answers } = detail else {
            return witness.left_out(row, Why::NoneHappened);
        };
        match answers.as_deref().and_then(|request| due.get_mut(request)) {
            None => witness.left_out(row, Why::AnswersNoRequest),
            Some(true) => witness.left_out(row, Why::RequestCountedAlready),
            Some(done) => {
                *done = true;
                value += 1;
                witness.counted(row);
            }
        }
    });
    (value, due.len())
}

fn share<W: Witness>(question: &Question<'_>, part: &Counted, whole: &Counted, witness: &mut W) -> Tally {
    // A part that is itself among the whole's facts is listed there already.
    let within = matches!((part, whole), (Counted::RequestsMet(_), Counted::Requests(_)));
    let (value, _) = match within {
        true => count(question, part, &mut Silent),
        false => count(question, part, witness),
    };
    let (of, seen) = count(question, whole, witness);
    share_of(value, of, seen)
}

fn share_of(part: u64, whole: u64, seen: usize) -> Tally {
    let (part, whole) = (Decimal::from(part), Decimal::from(whole));
    Tally { value: percent(part, whole), parts: Some((part, whole)), seen, ..Tally::default() }
}

/// `part` out of `whole` in per cent; nothing where the whole is nought.
pub(super) fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

fn positive_answers<W: Witness>(question: &Question<'_>, witness: &mut W) -> Tally {
    let (mut part, mut whole, mut seen) = (0, 0, 0);
    each(question, &Sort::Answers, witness, |row, detail, witness| {
        let Detail::Answers { positive, answered } = detail else { return };
        part += u64::from(*positive);
        whole += u64::from(*answered);
        seen += 1;
        witness.counted(row);
    });
    share_of(part, whole, seen)
}

/// Means by item over all events, each event weighted by its answers; the lowest decides unless all items were
/// answered equally often, when their plain mean is the same as pooling them.
fn mean_score<W: Witness>(question: &Question<'_>, witness: &mut W) -> Tally {
    let mut items: BTreeMap<Option<&str>, (Decimal, u64)> = BTreeMap::new();
    let mut seen = 0;
    each(question, &Sort::Scores, witness, |row, detail, witness| {
        let Detail::Scores(scores) = detail else { return };
        let Scores { item, mean, answered, top } = &**scores;
        seen += 1;
        if question.top.is_some_and(|asked| asked != *top) {
            return witness.left_out(row, Why::OtherScale);
        }
        let slot = items.entry(item.as_deref()).or_default();
        let total = mean.checked_mul((*answered).into()).and_then(|points| points.checked_add(slot.0));
        match total {
            Some(total) if *answered > 0 => {
                *slot = (total, slot.1 + u64::from(*answered));
                witness.counted(row);
            }
            _ => witness.left_out(row, Why::NobodyAnswered),
        }
    });
    let items: Vec<MeanItem> = items
        .into_iter()
        .filter_map(|(item, (total, answered))| {
            let mean = total.checked_div(answered.into())?;
            Some(MeanItem { item: item.map(str::to_owned), mean, answered })
        })
        .collect();
    Tally { value: mean_of(&items), seen, items, ..Tally::default() }
}

fn mean_of(items: &[MeanItem]) -> Option<Decimal> {
    let first = items.first()?;
    match items.iter().all(|item| item.answered == first.answered) {
        true => {
            let total = items.iter().try_fold(Decimal::ZERO, |sum, item| sum.checked_add(item.mean))?;
            total.checked_div((items.len() as u64).into())
        }
        false => items.iter().map(|item| item.mean).min(),
    }
}

fn sum<W: Witness>(question: &Question<'_>, witness: &mut W) -> Tally {
    let (mut total, mut seen) = (Some(Decimal::ZERO), 0);
    measured(question, false, witness, |row, value, _, witness| {
        seen += 1;
        total = total.and_then(|total| total.checked_add(value));
        witness.counted(row);
    });
    Tally { value: total, seen, ..Tally::default() }
}

fn latest<W: Witness>(question: &Question<'_>, witness: &mut W) -> Tally {
    let index = question.index;
    let mut best: Option<(usize, Decimal, Option<Decimal>)> = None;
    let mut seen = 0;
    measured(question, true, witness, |row, value, of, witness| {
        seen += 1;
        match best {
            Some((older, ..)) if index.age(older) > index.age(row) => witness.left_out(row, Why::Superseded),
            older => {
                older.into_iter().for_each(|(older, ..)| witness.left_out(older, Why::Superseded));
                best = Some((row, value, of));
            }
        }
    });
    let Some((row, value, of)) = best else { return Tally::default() };
    witness.counted(row);
    Tally { value: Some(value), parts: of.map(|of| (value, of)), seen, ..Tally::default() }
}

fn measured<W: Witness>(
    question: &Question<'_>,
    looks_back: bool,
    witness: &mut W,
    mut visit: impl FnMut(usize, Decimal, Option<Decimal>, &mut W),
) {
    let index = question.index;
    for group in index.groups(&Sort::Measured, &question.measure.filter) {
        walk(index, group, &question.window, looks_back, witness, |row, witness| {
            let Detail::Measured(measured) = index.detail(row) else { return };
            if let Some(why) = outside(question, row) {
                return witness.left_out(row, why);
            }
            let Measured { value, of, unit } = &**measured;
            // Only what both sides name can differ; a measurement without a unit is taken as asked.
            match (question.unit, unit.as_deref()) {
                (Some(asked), Some(own)) if asked != own => witness.left_out(row, Why::OtherUnit),
                _ => visit(row, *value, *of, witness),
            }
        });
    }
}

/// Where only Members of a class count: why a fact is of none of them.
fn outside(question: &Question<'_>, row: usize) -> Option<Why> {
    let holders = question.who.holders?;
    let member = question.index.member(row);
    match holders.hold(member, question.index.age(row).0) {
        true => None,
        false if member == NO_MEMBER => Some(Why::NoMember),
        false => Some(Why::NotInTheClass),
    }
}

fn each<'q, W: Witness>(
    question: &Question<'q>,
    sort: &Sort,
    witness: &mut W,
    mut visit: impl FnMut(usize, &'q Detail, &mut W),
) {
    let index = question.index;
    for group in index.groups(sort, &question.measure.filter) {
        walk(index, group, &question.window, false, witness, |row, witness| match outside(question, row) {
            Some(why) => witness.left_out(row, why),
            None => visit(row, index.detail(row), witness),
        });
    }
}

/// Requests received in the window that a filter lets through: how many, and, where Members are counted, from which
/// (by number).
pub(super) fn requests_received(
    index: &FactIndex,
    filter: &Filter,
    measure: &Measure,
    window: &Window<'_>,
) -> (u64, Vec<u32>) {
    let (mut count, mut members) = (0, Vec::new());
    let of_members = measure.counts_members();
    for group in index.requests(filter) {
        walk(index, group, window, false, &mut Silent, |row, _| {
            count += 1;
            if of_members {
                members.extend(Some(index.member(row)).filter(|&member| member != NO_MEMBER));
            }
        });
    }
    members.sort_unstable();
    members.dedup();
    (count, members)
}
