//! Reads a target that must hold in each sub-period, each time anew and never on average (REQUIREMENTS S5.9).
//!
//! The running sub-period is not yet due: it cannot fail before its end unless a limit is broken. A sub-period in
//! which nobody asked cannot fail at all (S5.6). Must not know how sub-periods are cut (`sub_period`).

use super::{
    Reading, Status, StatusRule, SubPeriod, SubPeriodOutcome as Outcome,
    ask::{Known, ask},
    clause::{Context, gate},
    judge::Ask,
    sub_period::{Stretch, Stubs, stretches},
    tally::{Scratch, Silent, Tally, Window, Witness},
};
use crate::{
    indicators::{
        fact::index::{DayKey, day_key},
        measure::Measure,
        target::{Per, Target},
    },
    kernel::Decimal,
};

/// One stretch with what it came to.
struct Looked {
    shown: SubPeriod,
    found: Tally,
    requested: bool,
}

/// Reads a clause "per year", "per quarter" …
pub(super) fn read<W: Witness>(
    context: &Context<'_>,
    target: &Target<'_>,
    measure: &Measure,
    per: Per,
    scratch: &mut Scratch,
) -> Reading {
    let question = context.question;
    let known = Known { set_size: context.size_for(measure), baseline: question.baseline };
    let mut reading = context.empty();
    if per == Per::Session && question.calendar.sessions.is_empty() {
        reading.rule = StatusRule::NoSessions;
        return reading;
    }
    let asked = match ask(target, measure, &known) {
        Ok(asked) => asked,
        Err(rule) => {
            reading.rule = rule;
            return reading;
        }
    };
    let every = target.every.unwrap_or(1);
    let cut = stretches(question.period, per, every, &question.calendar, context.as_at);
    let spans: Vec<(DayKey, DayKey)> =
        cut.iter().map(|stretch| (day_key(stretch.from), day_key(stretch.until))).collect();
    if W::LISTS {
        let mut witness = W::default();
        context.tally(target, measure, context.window(&spans), scratch, &mut witness);
        reading.derivation = witness.derivation(context.index);
    }
    let mut looked: Vec<Looked> =
        cut.iter().map(|stretch| look(context, target, measure, &asked, stretch, scratch)).collect();
    forgive_silence(&mut looked);
    if let Some(decides) = deciding(&looked) {
        context.describe(&mut reading, target, measure, &decides.found);
        reading.value = decides.shown.value;
        reading.needed = decides.shown.needed;
    }
    reading.needed = reading.needed.or(Some(asked.needed));
    (reading.status, reading.rule) = status(context, measure, &asked, &looked);
    reading.sub_periods = looked.into_iter().map(|looked| looked.shown).collect();
    reading
}

/// What one stretch came to.
fn look(
    context: &Context<'_>,
    target: &Target<'_>,
    measure: &Measure,
    asked: &Ask,
    stretch: &Stretch,
    scratch: &mut Scratch,
) -> Looked {
    let Stretch { from, until, partial } = *stretch;
    let asks_nothing = partial && context.question.calendar.stubs == Stubs::AskNothing;
    let needed = (!asks_nothing).then_some(asked.needed);
    let mut shown = SubPeriod { from, until, partial, value: None, needed, outcome: Outcome::Ahead };
    if context.as_at < from {
        return Looked { shown, found: Tally::default(), requested: false };
    }
    let ended = context.as_at >= until;
    let window = Window {
        from: day_key(from),
        until: day_key(until.min(context.as_at)),
        as_at: day_key(context.as_at),
        spans: &[],
        ended,
    };
    let requests = context.requests(measure, &window);
    let found = context.tally(target, measure, window, scratch, &mut Silent);
    shown.value = found.value;
    let mut here = *asked;
    if let Some(requests) = requests.as_ref().filter(|requests| requests.count > 0) {
        here = match measure.is_level() {
            true => here,
            false => gate(asked, context.reachable(measure, requests, &found)),
        };
        shown.needed = shown.needed.map(|_| here.needed);
    }
    let nobody_asked = requests.as_ref().is_some_and(|requests| requests.count == 0);
    shown.outcome = match found.value {
        _ if asks_nothing => Outcome::AsksNothing,
        None if nobody_asked => Outcome::NoRequest,
        None => Outcome::NoData,
        Some(value) => outcome(&here, value, ended, measure.grows(), nobody_asked),
    };
    Looked { shown, found, requested: requests.is_some_and(|requests| requests.count > 0) }
}

fn outcome(asked: &Ask, value: Decimal, ended: bool, grows: bool, nobody_asked: bool) -> Outcome {
    let may_change = !grows || asked.is_limit() || asked.upper.is_some() || asked.is_exact();
    if grows && asked.is_exceeded(value) {
        return Outcome::Failed;
    }
    match (asked.holds(value), ended) {
        (true, true) => Outcome::Held,
        (true, false) if !may_change => Outcome::Held,
        (_, false) if !nobody_asked => Outcome::NotYetDue,
        _ if nobody_asked => Outcome::NoRequest,
        _ => Outcome::Failed,
    }
}

/// Where nothing at all was recorded, nought is not a value: nothing failed, nothing is known.
fn forgive_silence(looked: &mut [Looked]) {
    if looked.iter().any(|looked| looked.found.seen > 0) {
        return;
    }
    for looked in looked.iter_mut().filter(|looked| !looked.requested) {
        if matches!(looked.shown.outcome, Outcome::Held | Outcome::Failed | Outcome::NotYetDue) {
            looked.shown.outcome = Outcome::NoData;
        }
    }
}

/// The sub-period whose value is the KPI's: the first that failed, else the running one, else the last that held.
fn deciding(looked: &[Looked]) -> Option<&Looked> {
    let first = |outcome| looked.iter().find(|looked| looked.shown.outcome == outcome);
    first(Outcome::Failed)
        .or_else(|| first(Outcome::NotYetDue))
        .or_else(|| looked.iter().rev().find(|looked| looked.shown.outcome == Outcome::Held))
}

fn status(context: &Context<'_>, measure: &Measure, asked: &Ask, looked: &[Looked]) -> (Status, StatusRule) {
    let period = context.question.period;
    let count = |outcome| looked.iter().filter(|looked| looked.shown.outcome == outcome).count();
    let held = count(Outcome::Held);
    let failed = count(Outcome::Failed);
    if context.as_at < period.from() {
        return (Status::NoData, StatusRule::NotStarted { starts: period.from() });
    }
    if let (Some(decides), 1..) = (deciding(looked), failed) {
        let SubPeriod { from, until, value, needed, .. } = decides.shown;
        let (value, needed) = (value.unwrap_or_default(), needed.unwrap_or(asked.needed));
        return (Status::OffTrack, StatusRule::SubPeriodFailed { from, until, value, needed, failed });
    }
    if let Some(running) = looked.iter().find(|looked| looked.shown.outcome == Outcome::NotYetDue) {
        return status_running(context, measure, asked, &running.shown, held);
    }
    let more_to_come = count(Outcome::Ahead) > 0 || period.until().is_none();
    match held {
        0 => (Status::NoData, nothing_to_say(looked)),
        _ if more_to_come => (Status::OnTrack, StatusRule::SubPeriodsHoldSoFar { held }),
        _ => (Status::Met, StatusRule::SubPeriodsHeld { held }),
    }
}

/// Why no sub-period says anything.
fn nothing_to_say(looked: &[Looked]) -> StatusRule {
    let any = |outcome| looked.iter().any(|looked| looked.shown.outcome == outcome);
    match looked.iter().find(|looked| looked.shown.outcome == Outcome::NoData) {
        _ if any(Outcome::NoRequest) => StatusRule::NoRequestReceived,
        Some(looked) if looked.found.parts.is_some() => StatusRule::DenominatorZero,
        Some(_) => StatusRule::NothingRecorded,
        None if any(Outcome::AsksNothing) => StatusRule::NoFullSubPeriod,
        None => StatusRule::NothingRecorded,
    }
}

/// The running sub-period: on track with what is expected by now, rounded down; otherwise at risk, for it can still
/// be made good.
fn status_running(
    context: &Context<'_>,
    measure: &Measure,
    asked: &Ask,
    running: &SubPeriod,
    held: usize,
) -> (Status, StatusRule) {
    let value = running.value.unwrap_or_default();
    let needed = running.needed.unwrap_or(asked.needed);
    if asked.is_limit() {
        return (Status::OnTrack, StatusRule::LimitHolds { value, limit: needed });
    }
    let days = |until: crate::kernel::Day| {
        running.from.until(until).map_or(0, |span| i64::from(span.get_days())) + 1
    };
    let by_now = needed
        .checked_mul(days(context.as_at).into())
        .and_then(|product| product.checked_div(days(running.until).into()));
    let expected = match measure.is_level() {
        true => needed,
        false => by_now.unwrap_or(needed).trunc(),
    };
    let percent = super::tally::percent(value, expected).unwrap_or(Decimal::ONE_HUNDRED);
    let good = percent >= context.question.thresholds.on_track;
    let rule = StatusRule::SubPeriodRunning { held, until: running.until, value, expected, needed };
    (if good { Status::OnTrack } else { Status::AtRisk }, rule)
}
