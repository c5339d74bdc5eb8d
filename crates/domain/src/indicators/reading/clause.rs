//! Reads one target that is not compound: counts, finds the number asked for, lets it be judged.
//!
//! Must not know how facts are walked (`tally`) nor what a status means (`judge`). Targets "per year" go on to
//! `frequency`.

use std::collections::BTreeSet;

use super::{
    Derivation, KpiQuestion, Note, Reading, Status, StatusRule,
    ask::{Known, ask, printed_denominator},
    frequency,
    judge::{Ask, Course, judge},
    tally::{self, Holders, Question, Scratch, Silent, Tally, Who, Window, Witness},
};
use crate::{
    indicators::{
        achievement::achievement,
        fact::{
            FactIndex,
            index::{DayKey, day_key},
        },
        measure::{Measure, Rule},
        target::{self, Comparator, Kind, Target},
    },
    kernel::{Day, Decimal},
    members::{Classes, MemberId},
};

/// Where nobody has said what Members count as.
static NO_CLASSES: Classes = Classes::NONE;

/// What all clauses of one question share.
pub(super) struct Context<'a> {
    pub question: &'a KpiQuestion<'a>,
    pub index: &'a FactIndex,
    pub as_at: Day,
    /// The as-at day, kept within the period.
    pub reference_day: Day,
    /// How many Members the set has on the reference day.
    set_size: Option<u64>,
    /// By Member number: whether it is in the set on the reference day.
    in_set: Option<Vec<bool>>,
}

/// Requests that an "upon request" action received in some window.
pub(super) struct Requests {
    pub count: u64,
    pub members: Vec<u32>,
}

impl<'a> Context<'a> {
    pub fn new(question: &'a KpiQuestion<'a>, index: &'a FactIndex, as_at: Day) -> Self {
        let period = question.period;
        let last = period.until().map_or(as_at, |until| as_at.min(until));
        let reference_day = last.max(period.from());
        let mut context = Self { question, index, as_at, reference_day, set_size: None, in_set: None };
        if let Some(set) = question.members {
            let mut in_set = vec![false; index.member_count()];
            let mut size = 0;
            for member in set.members_at(reference_day) {
                size += 1;
                if let Some(slot) = index.member_number(member).and_then(|at| in_set.get_mut(at as usize)) {
                    *slot = true;
                }
            }
            context.set_size = Some(size);
            context.in_set = Some(in_set);
        }
        context
    }

    /// A reading that knows nothing yet.
    pub fn empty(&self) -> Reading {
        Reading {
            as_at: self.as_at,
            reference_day: self.reference_day,
            value: None,
            of: None,
            parts: None,
            needed: None,
            baseline: None,
            sub_periods: Vec::new(),
            items: Vec::new(),
            status: Status::NoData,
            rule: StatusRule::NoMeasure,
            notes: Vec::new(),
            achievement: None,
            clauses: Vec::new(),
            derivation: Derivation::default(),
        }
    }

    /// Reads one clause.
    pub fn read<W: Witness>(
        &self,
        target: &Target<'_>,
        measure: Option<&Measure>,
        scratch: &mut Scratch,
    ) -> Reading {
        let blank = |status, rule| Reading { status, rule, ..self.empty() };
        match (target.kind, measure) {
            (Kind::Statement, _) => blank(Status::Statement, StatusRule::Statement),
            (Kind::Placeholder, _) => blank(Status::NoData, StatusRule::Placeholder),
            (_, None) => blank(Status::NoData, StatusRule::NoMeasure),
            (Kind::Frequency, Some(_)) if target.per.is_none() => {
                blank(Status::NoData, StatusRule::TargetUnclear)
            }
            (_, Some(measure)) => match target.per {
                Some(per) => frequency::read::<W>(self, target, measure, per, scratch),
                None => self.read_once::<W>(target, measure, scratch),
            },
        }
    }

    /// A number that is asked for once, by the end of the period.
    fn read_once<W: Witness>(
        &self,
        target: &Target<'_>,
        measure: &Measure,
        scratch: &mut Scratch,
    ) -> Reading {
        let window = self.window(&[]);
        let mut reading = self.empty();
        let mut witness = W::default();
        let found = self.tally(target, measure, window.clone(), scratch, &mut witness);
        reading.derivation = witness.derivation(self.index);
        if W::LISTS {
            reading.derivation.without_record = self.without_record(measure, scratch);
        }
        let start = self.baseline(target, measure, scratch);
        let known = Known { set_size: self.size_for(measure), baseline: start };
        self.describe(&mut reading, target, measure, &found);
        reading.baseline = target.from.or(start);
        let asked = match ask(target, measure, &known) {
            Ok(asked) => asked,
            Err(rule) => {
                reading.rule = rule;
                return reading;
            }
        };
        reading.needed = Some(asked.needed);
        (reading.status, reading.rule) = self.judge_once(&asked, measure, &found, &reading, &window);
        if reading.status != Status::NoData {
            reading.value = found.value;
            reading.achievement = achievement(reading.value, reading.baseline, reading.needed);
        }
        reading
    }

    fn judge_once(
        &self,
        asked: &Ask,
        measure: &Measure,
        found: &Tally,
        reading: &Reading,
        window: &Window<'_>,
    ) -> (Status, StatusRule) {
        let requests = self.requests(measure, window);
        let nobody_asked = requests.as_ref().is_some_and(|requests| requests.count == 0);
        let value = match (found.value, found.seen) {
            (_, 0) | (None, _) if nobody_asked => return (Status::NoData, StatusRule::NoRequestReceived),
            (None, _) if found.parts.is_some() => return (Status::NoData, StatusRule::DenominatorZero),
            (None, _) => return (Status::NoData, StatusRule::NothingRecorded),
            // A request is a record: with one, nought is a value.
            (Some(_), 0) if requests.is_none() => return (Status::NoData, StatusRule::NothingRecorded),
            (Some(value), _) => value,
        };
        let in_per_cent = reading.parts.is_some() && !matches!(measure.rule, Rule::Latest);
        let whole = !in_per_cent && (measure.counts_members() || measure.grows());
        let course = Course {
            value,
            baseline: reading.baseline.or(whole.then_some(Decimal::ZERO)),
            period: self.question.period,
            as_at: self.as_at,
            whole,
            grows: measure.grows() && !in_per_cent,
            thresholds: self.question.thresholds,
        };
        match requests {
            Some(requests) if !asked.holds(value) && !asked.is_exceeded(value) => {
                self.judge_upon_request(asked, &course, self.reachable(measure, &requests, found), &requests)
            }
            _ => judge(asked, &course),
        }
    }

    /// Progress counts only against the requests received (S5.6).
    fn judge_upon_request(
        &self,
        asked: &Ask,
        course: &Course,
        reachable: u64,
        requests: &Requests,
    ) -> (Status, StatusRule) {
        if requests.count == 0 {
            return (Status::NoData, StatusRule::NoRequestReceived);
        }
        let gated = match course.whole {
            true => gate(asked, reachable),
            false => *asked,
        };
        if gated != *asked && gated.holds(course.value) {
            let (value, needed) = (course.value, asked.needed);
            return (
                Status::OnTrack,
                StatusRule::EveryRequestAnswered { value, asked: gated.needed, needed },
            );
        }
        judge(&gated, course)
    }

    /// How much can be there at most, if every request is answered: of Members, those that are there and those that
    /// ask; of other things, one for each request.
    pub fn reachable(&self, measure: &Measure, requests: &Requests, found: &Tally) -> u64 {
        if !measure.counts_members() {
            return requests.count;
        }
        let holders = self.holders(measure);
        let on = day_key(self.reference_day);
        let in_set = |member: &&u32| {
            let set = self.in_set.as_ref();
            set.is_none_or(|set| set.get(**member as usize).copied().unwrap_or(false))
                && holders.as_ref().is_none_or(|holders| holders.hold(**member, on))
        };
        let asking = requests.members.iter().filter(in_set);
        let more = asking.filter(|member| !found.members.contains(member)).count();
        (found.members.len() + more) as u64
    }

    /// Requests that ask for the action within the window; `None` where nobody needs to ask.
    pub fn requests(&self, measure: &Measure, window: &Window<'_>) -> Option<Requests> {
        let filter = self.question.upon_request?;
        let (count, members) = tally::requests_received(self.index, filter, measure, window);
        Some(Requests { count, members })
    }

    /// Whose facts count, where a measure names classes.
    fn holders(&self, measure: &Measure) -> Option<Holders> {
        let wanted = &measure.filter.classes;
        let classes = self.question.classes.unwrap_or(&NO_CLASSES);
        (!wanted.is_empty()).then(|| Holders::of(self.index, classes, wanted))
    }

    /// How many Members could be counted on the reference day: those of the set that hold a class that counts.
    pub fn size_for(&self, measure: &Measure) -> Option<u64> {
        let wanted = &measure.filter.classes;
        let (Some(classes), false) = (self.question.classes, wanted.is_empty()) else { return self.set_size };
        let of_class = |member: &MemberId| self.is_of_class(*member, measure);
        let size = match self.question.members {
            Some(set) => set.members_at(self.reference_day).filter(of_class).count(),
            None => {
                let sets = wanted.iter().filter_map(|class| classes.set(class));
                let holders: BTreeSet<MemberId> =
                    sets.flat_map(|set| set.members_at(self.reference_day)).collect();
                holders.len()
            }
        };
        Some(size as u64)
    }

    /// Whether a Member holds one of a measure's classes on the reference day; where it names none, each does.
    fn is_of_class(&self, member: MemberId, measure: &Measure) -> bool {
        let wanted = &measure.filter.classes;
        let holds = |classes: &Classes, class| classes.holds(member, class, self.reference_day);
        wanted.is_empty()
            || self.question.classes.is_some_and(|classes| wanted.iter().any(|class| holds(classes, class)))
    }

    /// The whole period up to the as-at day.
    pub fn window<'w>(&self, spans: &'w [(DayKey, DayKey)]) -> Window<'w> {
        let period = self.question.period;
        Window {
            from: day_key(period.from()),
            until: day_key(period.until().map_or(self.as_at, |until| self.as_at.min(until))),
            as_at: day_key(self.as_at),
            spans,
            ended: period.until().is_some_and(|until| self.as_at >= until),
        }
    }

    /// Computes the measure in a window; a share of Members comes in per cent.
    pub fn tally<W: Witness>(
        &self,
        target: &Target<'_>,
        measure: &Measure,
        window: Window<'_>,
        scratch: &mut Scratch,
        witness: &mut W,
    ) -> Tally {
        let holders = self.holders(measure);
        let mut who = Who {
            in_set: self.in_set.as_deref(),
            not_new: Vec::new(),
            holders: holders.as_ref(),
            reference: day_key(self.reference_day),
        };
        if target.kind == Kind::Increase && matches!(measure.rule, Rule::MembersAt { .. }) {
            who.not_new = self.counted_before(measure, &window, &who, scratch);
        }
        let question = self.tally_question(target, measure, window, &who);
        let mut found = tally::tally(&question, scratch, witness);
        if target.kind == Kind::Share
            && measure.counts_members()
            && let (Some(value), Some(size)) = (found.value, self.size_for(measure).map(Decimal::from))
        {
            found.value = tally::percent(value, size);
            found.parts = Some((value, size));
        }
        found
    }

    fn tally_question<'q>(
        &'q self,
        target: &'q Target<'_>,
        measure: &'q Measure,
        window: Window<'q>,
        who: &'q Who<'q>,
    ) -> Question<'q> {
        let top = match target.kind {
            Kind::Mean => printed_denominator(target),
            _ => None,
        };
        let money = target.unit.filter(|unit| is_currency(unit));
        Question { index: self.index, measure, window, who, top, unit: money }
    }

    /// By Member number: who counted on the eve of the window.
    fn counted_before(
        &self,
        measure: &Measure,
        window: &Window<'_>,
        who: &Who<'_>,
        scratch: &mut Scratch,
    ) -> Vec<bool> {
        let eve = Window { until: window.from - 1, ..window.clone() };
        let question = Question { index: self.index, measure, window: eve, who, top: None, unit: None };
        let mut before = vec![false; self.index.member_count()];
        for member in tally::tally(&question, scratch, &mut Silent).members {
            if let Some(slot) = before.get_mut(member as usize) {
                *slot = true;
            }
        }
        before
    }

    /// Where the number started: as given, or as the facts before the period say. Things that are counted within
    /// the period start at nought.
    fn baseline(&self, target: &Target<'_>, measure: &Measure, scratch: &mut Scratch) -> Option<Decimal> {
        if self.question.baseline.is_some() {
            return self.question.baseline;
        }
        match measure.rule {
            _ if target.kind == Kind::Increase => Some(Decimal::ZERO),
            Rule::MembersAt { .. } | Rule::Latest => {
                let window = self.window(&[]);
                let eve = Window { until: (window.from - 1).min(window.until), ..window };
                let found = self.tally(target, measure, eve, scratch, &mut Silent);
                found.value.filter(|_| found.seen > 0)
            }
            Rule::MembersWith { .. } if target.kind == Kind::Share => None,
            Rule::MembersWith { .. } | Rule::Count { .. } | Rule::Sum => Some(Decimal::ZERO),
            Rule::Share { .. } | Rule::MeanScore | Rule::PositiveAnswers => None,
        }
    }

    /// Puts the value and what a reader should know beside it into the reading.
    pub fn describe(&self, reading: &mut Reading, target: &Target<'_>, measure: &Measure, found: &Tally) {
        reading.value = found.value.filter(|_| found.seen > 0);
        reading.parts = found.parts;
        reading.items.clone_from(&found.items);
        let printed = printed_denominator(target);
        let of_members = matches!(target.kind, Kind::All | Kind::MembershipShare) && measure.counts_members();
        let set = self.size_for(measure).filter(|_| of_members);
        let measured = found.parts.filter(|_| matches!(measure.rule, Rule::Latest)).map(|(_, of)| of);
        reading.of = printed.or(set.map(Decimal::from)).or(measured);
        if let (Some(printed), Some(set)) = (printed, set)
            && printed != Decimal::from(set)
        {
            reading.notes.push(Note::DenominatorDiffers { printed, set, day: self.reference_day });
        }
        let above = match (found.parts, reading.value, reading.of) {
            (Some((part, whole)), ..) if part > whole => Some((part, whole)),
            (None, Some(value), Some(of)) if value > of => Some((value, of)),
            _ => None,
        };
        reading.notes.extend(above.map(|(value, of)| Note::ValueAboveDenominator { value, of }));
        let counts = matches!(target.kind, Kind::Count | Kind::Increase | Kind::MembershipShare | Kind::All);
        let money_or_rate = target.unit.is_some_and(is_currency) || !matches!(measure.rule, Rule::Sum);
        let fraction = reading.value.filter(|value| counts && !money_or_rate && !value.is_integer());
        reading.notes.extend(fraction.map(|value| Note::NotWhole { value }));
        if target.comparator.is_none() && target.questions.contains(&target::Question::FloorOrExact) {
            reading.notes.push(Note::ReadAsFloor);
        }
        if found.items.windows(2).any(|pair| pair[0].answered != pair[1].answered) {
            reading.notes.push(Note::ItemsNotPooled { items: found.items.len() });
        }
    }

    /// Members of the set of which the last tally saw no status.
    fn without_record(&self, measure: &Measure, scratch: &Scratch) -> Vec<MemberId> {
        let (Some(set), Rule::MembersAt { .. }) = (self.question.members, &measure.rule) else {
            return Vec::new();
        };
        let unseen =
            |member: &MemberId| !self.index.member_number(*member).is_some_and(|number| scratch.saw(number));
        set.members_at(self.reference_day)
            .filter(|member| unseen(member) && self.is_of_class(*member, measure))
            .collect()
    }
}

/// What can be asked when no more than `reachable` can be there.
pub(super) fn gate(asked: &Ask, reachable: u64) -> Ask {
    let reachable = Decimal::from(reachable);
    match reachable < asked.needed && !asked.is_limit() {
        true => Ask { comparator: Comparator::AtLeast, needed: reachable, upper: None },
        false => *asked,
    }
}

/// A unit that tells amounts apart: three capital letters, as ISO 4217 writes currencies.
fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}
