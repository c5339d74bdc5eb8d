//! Facts arranged for asking: columns sorted by what a measure filters on, then by day.
//!
//! Built once from all facts of an organisation and asked for any KPI at any date: two million dated statuses are
//! read in a few tens of milliseconds. Facts of one kind and instrument that no filter
//! tells apart form a [`Group`]; inside a group rows are sorted by day and order of recording, so a date is found by
//! halving.
//! Must not know targets. Next: `reading::tally` walks the groups.

use std::{collections::HashMap, ops::Range};

use super::{
    ActionId, ChannelCode, CountedKind, Fact, FactId, InstrumentCode, LevelCode, PartnerCode, RequestKind,
    TopicCode, What,
};
use crate::{
    indicators::measure::Filter,
    kernel::{Day, Decimal},
    members::MemberId,
};

/// Facts, arranged for asking. Immutable; later facts need a new index.
#[derive(Debug, Clone, Default)]
pub struct FactIndex {
    groups: Vec<Group>,
    by_label: HashMap<Label, Vec<u32>>,
    ids: Vec<FactId>,
    days: Vec<DayKey>,
    recorded: Vec<u64>,
    members: Vec<u32>,
    details: Vec<u32>,
    withdrawn: Vec<bool>,
    levels: Vec<LevelCode>,
    kept: Vec<Detail>,
    member_ids: Vec<MemberId>,
    member_numbers: HashMap<MemberId, u32>,
}

/// A day as a number that sorts like the day; not for counting days.
pub(in crate::indicators) type DayKey = i32;

/// Stands in the member column where a fact has no Member.
pub(in crate::indicators) const NO_MEMBER: u32 = u32::MAX;

/// The sort key of a day.
pub(in crate::indicators) fn day_key(day: Day) -> DayKey {
    (i32::from(day.year()) << 9) | (i32::from(day.month()) << 5) | i32::from(day.day())
}

/// The sort of facts a group holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::indicators) enum Sort {
    Status,
    Counted(CountedKind),
    Request(RequestKind),
    Answers,
    Scores,
    Measured,
}

/// Facts that no filter can tell apart.
#[derive(Debug, Clone)]
pub(in crate::indicators) struct Group {
    sort: Sort,
    instrument: Option<InstrumentCode>,
    subjects: Subjects,
    pub(in crate::indicators) rows: Range<usize>,
}

/// What a group can be found by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Label {
    Sort(Sort),
    Instrument(InstrumentCode),
    Action(ActionId),
    Topic(TopicCode),
    Channel(ChannelCode),
    Partner(PartnerCode),
}

/// What a row says beyond day and Member; a status needs only its level. Sixteen bytes: counting walks over millions.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::indicators) enum Detail {
    Counted { count: u32, answers: Option<Box<FactId>> },
    Request { outcome: Option<(bool, DayKey)> },
    Answers { positive: u32, answered: u32 },
    Scores(Box<Scores>),
    Measured(Box<Measured>),
}

/// Scores for one item.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::indicators) struct Scores {
    pub item: Option<String>,
    pub mean: Decimal,
    pub answered: u32,
    pub top: Decimal,
}

/// A measured number.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::indicators) struct Measured {
    pub value: Decimal,
    pub of: Option<Decimal>,
    pub unit: Option<String>,
}

/// Takes facts one by one, so that two million of them need not be in memory at once.
#[derive(Debug, Default)]
pub struct FactIndexBuilder {
    index: FactIndex,
    rows: Vec<Row>,
    group_numbers: HashMap<(Sort, Option<InstrumentCode>), HashMap<Subjects, u32>>,
    level_numbers: HashMap<LevelCode, u32>,
}

/// What else a filter can ask for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Subjects {
    actions: Vec<ActionId>,
    topics: Vec<TopicCode>,
    channel: Option<ChannelCode>,
    partners: Vec<PartnerCode>,
}

/// A fact on its way into the columns; fields stand in the order rows are sorted by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    group: u32,
    day: DayKey,
    recorded: u64,
    id: FactId,
    member: u32,
    detail: u32,
    withdrawn: bool,
}

impl FactIndexBuilder {
    /// An index without facts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fact. The order of adding does not matter.
    pub fn push(&mut self, fact: &Fact) {
        let row = Row {
            group: self.group_of(fact),
            day: day_key(fact.day),
            recorded: fact.recorded,
            id: fact.id,
            member: fact.member.map_or(NO_MEMBER, |member| self.number_of(member)),
            detail: self.detail_of(&fact.what),
            withdrawn: fact.withdrawn.is_some(),
        };
        self.rows.push(row);
    }

    /// The index of everything pushed.
    pub fn finish(mut self) -> FactIndex {
        self.rows.sort_unstable();
        let mut index = self.index;
        let mut start = 0;
        for (number, group) in index.groups.iter_mut().enumerate() {
            let length = self.rows[start..].partition_point(|row| row.group as usize == number);
            group.rows = start..start + length;
            start += length;
        }
        keep_in_order(&mut self.rows, &mut index);
        index.ids = self.rows.iter().map(|row| row.id).collect();
        index.days = self.rows.iter().map(|row| row.day).collect();
        index.recorded = self.rows.iter().map(|row| row.recorded).collect();
        index.members = self.rows.iter().map(|row| row.member).collect();
        index.details = self.rows.iter().map(|row| row.detail).collect();
        index.withdrawn = self.rows.iter().map(|row| row.withdrawn).collect();
        index
    }

    fn group_of(&mut self, fact: &Fact) -> u32 {
        let sort = match &fact.what {
            What::Status { .. } => Sort::Status,
            What::Counted { kind, .. } => Sort::Counted(kind.clone()),
            What::Request { kind, .. } => Sort::Request(kind.clone()),
            What::Answers { .. } => Sort::Answers,
            What::Scores { .. } => Sort::Scores,
            What::Measured { .. } => Sort::Measured,
        };
        let kinds = self.group_numbers.entry((sort.clone(), fact.instrument.clone())).or_default();
        let subjects = Subjects {
            actions: fact.actions.clone(),
            topics: fact.topics.clone(),
            channel: fact.channel.clone(),
            partners: fact.partners.clone(),
        };
        if let Some(&number) = kinds.get(&subjects) {
            return number;
        }
        let number = number(self.index.groups.len());
        kinds.insert(subjects.clone(), number);
        let mut labels = vec![Label::Sort(sort.clone())];
        labels.extend(fact.instrument.clone().map(Label::Instrument));
        labels.extend(fact.actions.iter().copied().map(Label::Action));
        labels.extend(fact.topics.iter().cloned().map(Label::Topic));
        labels.extend(fact.channel.clone().map(Label::Channel));
        labels.extend(fact.partners.iter().cloned().map(Label::Partner));
        for label in labels {
            self.index.by_label.entry(label).or_default().push(number);
        }
        self.index.groups.push(Group { sort, instrument: fact.instrument.clone(), subjects, rows: 0..0 });
        number
    }

    fn number_of(&mut self, member: MemberId) -> u32 {
        let ids = &mut self.index.member_ids;
        *self.index.member_numbers.entry(member).or_insert_with(|| {
            ids.push(member);
            number(ids.len() - 1)
        })
    }

    fn detail_of(&mut self, what: &What) -> u32 {
        let detail = match what {
            What::Status { level } => return self.level_of(level),
            What::Counted { count, answers, .. } => {
                Detail::Counted { count: *count, answers: answers.map(Box::new) }
            }
            What::Request { outcome, .. } => {
                Detail::Request { outcome: outcome.map(|outcome| (outcome.met, day_key(outcome.day))) }
            }
            What::Answers { positive, answered } => {
                Detail::Answers { positive: *positive, answered: *answered }
            }
            What::Scores { item, mean, answered, top } => Detail::Scores(Box::new(Scores {
                item: item.clone(),
                mean: *mean,
                answered: *answered,
                top: *top,
            })),
            What::Measured { value, of, unit } => {
                Detail::Measured(Box::new(Measured { value: *value, of: *of, unit: unit.clone() }))
            }
        };
        self.index.kept.push(detail);
        number(self.index.kept.len() - 1)
    }

    fn level_of(&mut self, level: &LevelCode) -> u32 {
        if let Some(&number) = self.level_numbers.get(level) {
            return number;
        }
        let number = number(self.index.levels.len());
        self.index.levels.push(level.clone());
        self.level_numbers.insert(level.clone(), number);
        number
    }
}

/// Puts the details into the order of the rows, so that walking a group walks through memory.
fn keep_in_order(rows: &mut [Row], index: &mut FactIndex) {
    let mut old: Vec<Option<Detail>> = std::mem::take(&mut index.kept).into_iter().map(Some).collect();
    for group in index.groups.iter().filter(|group| group.sort != Sort::Status) {
        for row in &mut rows[group.rows.clone()] {
            let detail = old.get_mut(row.detail as usize).and_then(Option::take);
            row.detail = number(index.kept.len());
            index.kept.extend(detail);
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("four thousand million rows do not fit into memory first")
}

impl FactIndex {
    /// The index of these facts, in any order.
    pub fn build<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Self {
        let mut builder = FactIndexBuilder::new();
        for fact in facts {
            builder.push(fact);
        }
        builder.finish()
    }

    /// How many facts it holds, withdrawn ones included.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether it holds no fact at all.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The groups of one sort that a filter lets through, in order of first appearance.
    pub(in crate::indicators) fn groups<'a>(
        &'a self,
        sort: &'a Sort,
        filter: &'a Filter,
    ) -> impl Iterator<Item = &'a Group> {
        let near = self.nearest(filter).unwrap_or_else(|| self.labelled([Label::Sort(sort.clone())]));
        near.into_iter()
            .map(|number| &self.groups[number as usize])
            .filter(move |group| group.sort == *sort && group.passes(filter))
    }

    /// Every group of requests that a filter lets through, whatever they ask for.
    pub(in crate::indicators) fn requests<'a>(
        &'a self,
        filter: &'a Filter,
    ) -> impl Iterator<Item = &'a Group> {
        let near = self.nearest(filter).unwrap_or_else(|| (0..number(self.groups.len())).collect());
        near.into_iter()
            .map(|number| &self.groups[number as usize])
            .filter(move |group| matches!(group.sort, Sort::Request(_)) && group.passes(filter))
    }

    /// Numbers of the groups worth looking at, by whichever part of the filter is the narrowest as a rule; `None`
    /// where the filter lets everything through.
    fn nearest(&self, filter: &Filter) -> Option<Vec<u32>> {
        // Which class a Member holds is asked of each fact; no group knows it.
        let Filter { actions, instruments, topics, channels, partners, classes: _ } = filter;
        if !actions.is_empty() {
            Some(self.labelled(actions.iter().copied().map(Label::Action)))
        } else if !instruments.is_empty() {
            Some(self.labelled(instruments.iter().cloned().map(Label::Instrument)))
        } else if !topics.is_empty() {
            Some(self.labelled(topics.iter().cloned().map(Label::Topic)))
        } else if !channels.is_empty() {
            Some(self.labelled(channels.iter().cloned().map(Label::Channel)))
        } else if !partners.is_empty() {
            Some(self.labelled(partners.iter().cloned().map(Label::Partner)))
        } else {
            None
        }
    }

    /// Numbers of the groups that carry one of the labels, each once.
    fn labelled(&self, labels: impl IntoIterator<Item = Label>) -> Vec<u32> {
        let list = |label: Label| self.by_label.get(&label).map_or(&[][..], Vec::as_slice);
        let mut numbers: Vec<u32> = labels.into_iter().flat_map(list).copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    pub(in crate::indicators) fn id(&self, row: usize) -> FactId {
        self.ids[row]
    }

    pub(in crate::indicators) fn days(&self, rows: Range<usize>) -> &[DayKey] {
        &self.days[rows]
    }

    /// When the fact happened and when it was recorded: the order in which statuses supersede each other.
    pub(in crate::indicators) fn age(&self, row: usize) -> (DayKey, u64) {
        (self.days[row], self.recorded[row])
    }

    /// The Member's number, or [`NO_MEMBER`].
    pub(in crate::indicators) fn member(&self, row: usize) -> u32 {
        self.members[row]
    }

    pub(in crate::indicators) fn is_withdrawn(&self, row: usize) -> bool {
        self.withdrawn[row]
    }

    /// A status row's level, as a number to be looked up in a table made by [`Self::level_table`].
    pub(in crate::indicators) fn level(&self, row: usize) -> u32 {
        self.details[row]
    }

    /// What a row that is no status says.
    pub(in crate::indicators) fn detail(&self, row: usize) -> &Detail {
        &self.kept[self.details[row] as usize]
    }

    /// For each level number, whether it is one of `levels`.
    pub(in crate::indicators) fn level_table(&self, levels: &[LevelCode]) -> Vec<bool> {
        self.levels.iter().map(|level| levels.contains(level)).collect()
    }

    /// How many different Members the facts name.
    pub(in crate::indicators) fn member_count(&self) -> usize {
        self.member_ids.len()
    }

    pub(in crate::indicators) fn member_number(&self, member: MemberId) -> Option<u32> {
        self.member_numbers.get(&member).copied()
    }
}

impl Group {
    fn passes(&self, filter: &Filter) -> bool {
        fn any<'a, T: PartialEq + 'a>(wanted: &[T], mut found: impl Iterator<Item = &'a T>) -> bool {
            wanted.is_empty() || found.any(|own| wanted.contains(own))
        }
        any(&filter.instruments, self.instrument.iter())
            && any(&filter.actions, self.subjects.actions.iter())
            && any(&filter.topics, self.subjects.topics.iter())
            && any(&filter.channels, self.subjects.channel.iter())
            && any(&filter.partners, self.subjects.partners.iter())
    }
}
