//! Reads a KPI as at a date: its value, what was counted and what was not, and whether the target holds and why.
//!
//! A target with "per year" or the like must hold in each sub-period, never on average (REQUIREMENTS S5.9). Where
//! actions run "upon request", no request is no failure (S5.6). The denominator is the membership set on the
//! plan's reference day: the as-at day while the plan runs, its last day afterwards, so that a later accession
//! rewrites nothing (S5.10, DOMAIN invariant 2).
//! Must not know where facts are stored or how a reading is worded. Next: [`judge`](self) for the rules of a status,
//! `tally` for counting, `sub_period` for calendars.

mod ask;
mod clause;
mod frequency;
mod judge;
mod sub_period;
mod tally;
#[cfg(test)]
mod tests;

use super::{
    fact::{FactId, FactIndex},
    measure::{Filter, Measure},
    target::{Kind, Target},
};
use crate::{
    kernel::{Day, Decimal, Period},
    members::{Classes, MemberId, MemberSet},
};

pub use judge::Thresholds;
pub use sub_period::{Calendar, Stubs};

use tally::{Listing, Scratch, Silent, Witness};

/// Everything a KPI's reading depends on besides the facts and the date.
#[derive(Debug, Clone, Copy)]
pub struct KpiQuestion<'a> {
    /// What Members asked for.
    pub target: &'a Target<'a>,
    /// How it is computed: one measure, or one for each clause of a compound target, in order. A breakdown takes
    /// the measure of the total first, then those of its groups.
    pub measures: &'a [Measure],
    /// The span the target runs over: the plan's, or up to the action's own deadline.
    pub period: Period,
    /// The set whose Members count and that is the denominator; without one every Member counts.
    pub members: Option<&'a MemberSet>,
    /// What each Member counts as, and when; asked only where a measure names classes.
    pub classes: Option<&'a Classes>,
    /// For an action "upon request": which requests ask for it. `None` where nobody needs to ask.
    pub upon_request: Option<&'a Filter>,
    /// Where the number started, when facts do not say it.
    pub baseline: Option<Decimal>,
    /// How the plan's years and sessions run.
    pub calendar: Calendar<'a>,
    /// When a KPI is on track or at risk.
    pub thresholds: Thresholds,
}

/// A KPI as at a date.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The date asked for.
    pub as_at: Day,
    /// The day whose membership is the denominator.
    pub reference_day: Day,
    /// The value; shares in per cent. Of a frequency, the value of the sub-period that decides.
    pub value: Option<Decimal>,
    /// What the value is out of: the printed denominator, else the set's size, or the top of a scale.
    pub of: Option<Decimal>,
    /// Numerator and denominator of a share.
    pub parts: Option<(Decimal, Decimal)>,
    /// The number asked for, in the unit of the value; of a frequency, in the sub-period that decides.
    pub needed: Option<Decimal>,
    /// Where the number started, as far as known.
    pub baseline: Option<Decimal>,
    /// The stretches in which a frequency must hold, in order; empty for other targets.
    pub sub_periods: Vec<SubPeriod>,
    /// Means by item, where scores are read.
    pub items: Vec<MeanItem>,
    /// What follows.
    pub status: Status,
    /// Why.
    pub rule: StatusRule,
    /// What a reader should know beside the number.
    pub notes: Vec<Note>,
    /// Per cent of the way from baseline to target (DOMAIN invariant 14).
    pub achievement: Option<Decimal>,
    /// The clauses of a compound target or the groups of a breakdown, in order.
    pub clauses: Vec<Reading>,
    /// Which facts were counted and which were not; empty when only the status was asked for.
    pub derivation: Derivation,
}

/// Whether a target holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// What was asked for is there.
    Met,
    /// It will be, going on like this.
    OnTrack,
    /// It may not be.
    AtRisk,
    /// It will not be, or was not.
    OffTrack,
    /// There is nothing to say it from.
    NoData,
    /// The target is words without a number.
    Statement,
}

impl Status {
    /// Stable code: `met`, `on_track`, `at_risk`, `off_track`, `no_data`, `statement`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on_track",
            Self::AtRisk => "at_risk",
            Self::OffTrack => "off_track",
            Self::NoData => "no_data",
            Self::Statement => "statement",
        }
    }

    /// Every status, in the order a board shows them.
    pub const ALL: [Self; 6] =
        [Self::Met, Self::OnTrack, Self::AtRisk, Self::OffTrack, Self::NoData, Self::Statement];
}

/// Which rule decided, with its numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the fields are the numbers the rule's name speaks of")]
pub enum StatusRule {
    /// Words without a number.
    Statement,
    /// The number is still to be written.
    Placeholder,
    /// The target's number or span could not be read; an officer decides.
    TargetUnclear,
    /// Nobody has said how the KPI is computed.
    NoMeasure,
    /// The measure's result cannot be compared with the target: a number against a share.
    MeasureDoesNotFit,
    /// No fact was recorded that could count.
    NothingRecorded,
    /// Upon request, and nobody asked.
    NoRequestReceived,
    /// A share of nothing.
    DenominatorZero,
    /// A change without a start.
    BaselineMissing,
    /// "All Members", but of which set is not said.
    NoMembershipSet,
    /// So many times a session, and no sessions are recorded.
    NoSessions,
    /// The plan covers no sub-period in full.
    NoFullSubPeriod,
    /// The period has not begun.
    NotStarted { starts: Day },
    /// There.
    Reached { value: Decimal, needed: Decimal },
    /// The deadline has passed and it is not there.
    Missed { value: Decimal, needed: Decimal, deadline: Day },
    /// Not there, and nothing says by when.
    NoDeadline { value: Decimal, needed: Decimal },
    /// Compared with the straight line: `percent` of the way expected by now has been made.
    Line { value: Decimal, expected: Decimal, percent: Decimal, needed: Decimal, deadline: Day },
    /// Compared with the target itself: `percent` of it is there.
    AgainstTarget { value: Decimal, needed: Decimal, percent: Decimal, deadline: Day },
    /// A limit that holds so far.
    LimitHolds { value: Decimal, limit: Decimal },
    /// A limit that was passed.
    LimitBroken { value: Decimal, limit: Decimal },
    /// Everything asked for by the requests received is there, though not the printed number.
    EveryRequestAnswered { value: Decimal, asked: Decimal, needed: Decimal },
    /// It did not hold in this sub-period, the first of `failed`.
    SubPeriodFailed { from: Day, until: Day, value: Decimal, needed: Decimal, failed: usize },
    /// It held in every sub-period of a plan that is over.
    SubPeriodsHeld { held: usize },
    /// It held in every sub-period so far; the running one has what is expected by now, or has not.
    SubPeriodRunning { held: usize, until: Day, value: Decimal, expected: Decimal, needed: Decimal },
    /// It held in every sub-period so far and the next has not begun.
    SubPeriodsHoldSoFar { held: usize },
    /// Of several clauses the worst decides; counted from 1.
    WorstClause { clause: usize },
}

impl StatusRule {
    /// Stable code of the rule; the catalogues word it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Placeholder => "placeholder",
            Self::TargetUnclear => "target_unclear",
            Self::NoMeasure => "no_measure",
            Self::MeasureDoesNotFit => "measure_does_not_fit",
            Self::NothingRecorded => "nothing_recorded",
            Self::NoRequestReceived => "no_request_received",
            Self::DenominatorZero => "denominator_zero",
            Self::BaselineMissing => "baseline_missing",
            Self::NoMembershipSet => "no_membership_set",
            Self::NoSessions => "no_sessions",
            Self::NoFullSubPeriod => "no_full_sub_period",
            Self::NotStarted { .. } => "not_started",
            Self::Reached { .. } => "reached",
            Self::Missed { .. } => "missed",
            Self::NoDeadline { .. } => "no_deadline",
            Self::Line { .. } => "line",
            Self::AgainstTarget { .. } => "against_target",
            Self::LimitHolds { .. } => "limit_holds",
            Self::LimitBroken { .. } => "limit_broken",
            Self::EveryRequestAnswered { .. } => "every_request_answered",
            Self::SubPeriodFailed { .. } => "sub_period_failed",
            Self::SubPeriodsHeld { .. } => "sub_periods_held",
            Self::SubPeriodRunning { .. } => "sub_period_running",
            Self::SubPeriodsHoldSoFar { .. } => "sub_periods_hold_so_far",
            Self::WorstClause { .. } => "worst_clause",
        }
    }
}

/// One stretch in which a frequency must hold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SubPeriod {
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
    /// `true` where the plan covers only a part of the year, quarter …
    pub partial: bool,
    /// The value in it; `None` before it begins or where there is nothing to compute it from.
    pub value: Option<Decimal>,
    /// What it asks for; `None` where it asks nothing.
    pub needed: Option<Decimal>,
    /// What follows.
    pub outcome: SubPeriodOutcome,
}

impl SubPeriod {
    /// Whether the target held in it; `None` while or where that cannot be said.
    pub const fn holds(&self) -> Option<bool> {
        match self.outcome {
            SubPeriodOutcome::Held => Some(true),
            SubPeriodOutcome::Failed => Some(false),
            _ => None,
        }
    }
}

/// What became of a sub-period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SubPeriodOutcome {
    /// The target held, possibly before its last day.
    Held,
    /// It did not, and cannot any more.
    Failed,
    /// It has begun and not ended: not yet due.
    NotYetDue,
    /// It has not begun.
    Ahead,
    /// A part of a year, quarter … of which nothing is asked.
    AsksNothing,
    /// Upon request, and no request came in it.
    NoRequest,
    /// There is nothing to compute it from.
    NoData,
}

/// The mean of one item of an evaluation.
#[derive(Debug, Clone, PartialEq)]
pub struct MeanItem {
    /// The item; `None` for the evaluation as a whole.
    pub item: Option<String>,
    /// Mean over all events, each weighted by its answers to this item.
    pub mean: Decimal,
    /// Answers to this item over all events.
    pub answered: u64,
}

/// What a reader should know beside the number.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(missing_docs, reason = "the fields are the numbers the note's name speaks of")]
pub enum Note {
    /// The printed denominator stands, but the set has another size on the reference day.
    DenominatorDiffers { printed: Decimal, set: u64, day: Day },
    /// More than there can be: a fact or the denominator is wrong (invariant 3).
    ValueAboveDenominator { value: Decimal, of: Decimal },
    /// A count is whole, and this is not (invariant 3).
    NotWhole { value: Decimal },
    /// The text leaves open whether the number is a floor; it is read as one.
    ReadAsFloor,
    /// Items were answered by different numbers of people and are not pooled; the lowest decides.
    ItemsNotPooled { items: usize },
}

impl Note {
    /// Stable code of the note; the catalogues word it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DenominatorDiffers { .. } => "denominator_differs",
            Self::ValueAboveDenominator { .. } => "value_above_denominator",
            Self::NotWhole { .. } => "not_whole",
            Self::ReadAsFloor => "read_as_floor",
            Self::ItemsNotPooled { .. } => "items_not_pooled",
        }
    }
}

/// Which facts made the value.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Derivation {
    /// Facts that were counted, by day.
    pub counted: Vec<FactId>,
    /// Facts of the same kind that were not, and why, by day.
    pub not_counted: Vec<(FactId, Why)>,
    /// Members of the set of which no status was recorded.
    pub without_record: Vec<MemberId>,
}

/// Why a fact was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It happened after the date asked for.
    AfterAsAt,
    /// It happened after the period had ended.
    AfterPeriod,
    /// It happened before the period began.
    BeforePeriod,
    /// It happened between the sessions.
    OutsideSubPeriods,
    /// It was withdrawn.
    Withdrawn,
    /// A later status or measurement took its place.
    Superseded,
    /// The Member does not stand at a level that counts.
    BelowLevel,
    /// The Member is not in the set on the reference day.
    NotInTheSet,
    /// The Member holds none of the classes that count.
    NotInTheClass,
    /// The Member counted before the period already, so it is not new.
    CountedBefore,
    /// The Member is counted once.
    MemberCountedAlready,
    /// It names no Member.
    NoMember,
    /// It says that none happened.
    NoneHappened,
    /// The request is open and the period still runs.
    StillOpen,
    /// It answers no request of the kind asked for.
    AnswersNoRequest,
    /// The request it answers is counted once.
    RequestCountedAlready,
    /// It uses another scale than the target.
    OtherScale,
    /// It is in another unit than the target.
    OtherUnit,
    /// Nobody answered.
    NobodyAnswered,
}

impl Why {
    /// Stable code; the catalogues word it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AfterAsAt => "after_as_at",
            Self::AfterPeriod => "after_period",
            Self::BeforePeriod => "before_period",
            Self::OutsideSubPeriods => "outside_sub_periods",
            Self::Withdrawn => "withdrawn",
            Self::Superseded => "superseded",
            Self::BelowLevel => "below_level",
            Self::NotInTheSet => "not_in_the_set",
            Self::NotInTheClass => "not_in_the_class",
            Self::CountedBefore => "counted_before",
            Self::MemberCountedAlready => "member_counted_already",
            Self::NoMember => "no_member",
            Self::NoneHappened => "none_happened",
            Self::StillOpen => "still_open",
            Self::AnswersNoRequest => "answers_no_request",
            Self::RequestCountedAlready => "request_counted_already",
            Self::OtherScale => "other_scale",
            Self::OtherUnit => "other_unit",
            Self::NobodyAnswered => "nobody_answered",
        }
    }
}

/// One KPI with its full derivation.
pub fn read_kpi(question: &KpiQuestion<'_>, index: &FactIndex, as_at: Day) -> Reading {
    read::<Listing>(question, index, as_at, &mut Scratch::default())
}

/// Many KPIs without their lists of facts: what a board needs.
pub fn read_all(questions: &[KpiQuestion<'_>], index: &FactIndex, as_at: Day) -> Vec<Reading> {
    let mut scratch = Scratch::default();
    questions.iter().map(|question| read::<Silent>(question, index, as_at, &mut scratch)).collect()
}

fn read<W: Witness>(
    question: &KpiQuestion<'_>,
    index: &FactIndex,
    as_at: Day,
    scratch: &mut Scratch,
) -> Reading {
    let context = clause::Context::new(question, index, as_at);
    let target = question.target;
    match target.kind {
        Kind::Compound => compound::<W>(&context, target, scratch),
        Kind::Breakdown => breakdown::<W>(&context, target, scratch),
        _ => context.read::<W>(target, question.measures.first(), scratch),
    }
}

/// Every clause is read with its own measure; the worst one decides.
fn compound<W: Witness>(
    context: &clause::Context<'_>,
    target: &Target<'_>,
    scratch: &mut Scratch,
) -> Reading {
    let measures = context.question.measures;
    let clauses: Vec<Reading> = target
        .clauses
        .iter()
        .enumerate()
        .map(|(at, clause)| context.read::<W>(clause, measures.get(at), scratch))
        .collect();
    let mut reading = context.empty();
    if let Some((at, worst)) = worst(&clauses) {
        reading.status = worst;
        reading.rule = StatusRule::WorstClause { clause: at + 1 };
    }
    reading.clauses = clauses;
    reading
}

/// The total decides together with those groups that have a measure of their own.
fn breakdown<W: Witness>(
    context: &clause::Context<'_>,
    target: &Target<'_>,
    scratch: &mut Scratch,
) -> Reading {
    let measures = context.question.measures;
    let mut total = context.read::<W>(target, measures.first(), scratch);
    let groups: Vec<Reading> = target
        .clauses
        .iter()
        .enumerate()
        .map(|(at, group)| context.read::<W>(group, measures.get(at + 1), scratch))
        .collect();
    let measured = &groups[..groups.len().min(measures.len().saturating_sub(1))];
    if let Some((at, worst)) = worst(measured)
        && severity(worst) > severity(total.status)
    {
        total.status = worst;
        total.rule = StatusRule::WorstClause { clause: at + 1 };
    }
    total.clauses = groups;
    total
}

/// The worst status and the first clause that has it.
fn worst(clauses: &[Reading]) -> Option<(usize, Status)> {
    let first_worst = |best: (usize, Status), (at, clause): (usize, &Reading)| {
        if severity(clause.status) > severity(best.1) { (at, clause.status) } else { best }
    };
    let first = clauses.first()?.status;
    Some(clauses.iter().enumerate().fold((0, first), first_worst))
}

/// How bad: words ask nothing, and what is not known could still be off track.
const fn severity(status: Status) -> u8 {
    match status {
        Status::Statement => 0,
        Status::Met => 1,
        Status::OnTrack => 2,
        Status::NoData => 3,
        Status::AtRisk => 4,
        Status::OffTrack => 5,
    }
}
