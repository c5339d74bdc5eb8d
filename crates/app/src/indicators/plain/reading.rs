//! Why a KPI has its status, what to know beside its figure, and why a fact was not counted, in plain words.
//!
//! One sentence for each rule of `domain`; a rule without one does not compile. Must not compute anything.

use rust_decimal::Decimal;
use trellis_domain::{
    indicators::reading::{Note, Reading, StatusRule, SubPeriodOutcome, Why},
    kernel::Day,
};
use trellis_words::{Arg, Words};

use super::figure::Unit;

/// The rule that decided a status, with its numbers as plain numbers; shares read better through [`reason`].
pub fn rule(rule: &StatusRule, words: &Words) -> String {
    sentence(rule, Unit::Number, words)
}

/// The rule that decided a reading's status, with its numbers in the unit of the reading: per cent for a share.
pub fn reason(reading: &Reading, words: &Words) -> String {
    sentence(&reading.rule, unit_of(reading), words)
}

/// A share's value is its parts in per cent; a measured number out of another is itself one of the parts.
fn unit_of(reading: &Reading) -> Unit {
    match (reading.parts, reading.value) {
        (Some((part, _)), Some(value)) if part == value => Unit::Number,
        (Some(_), _) => Unit::PerCent,
        (None, _) => Unit::Number,
    }
}

fn sentence(rule: &StatusRule, unit: Unit, words: &Words) -> String {
    let figure = |number: Decimal| unit.figure(number, words);
    match *rule {
        StatusRule::Statement => words.say("rule-statement"),
        StatusRule::Placeholder => words.say("rule-placeholder"),
        StatusRule::TargetUnclear => words.say("rule-target-unclear"),
        StatusRule::NoMeasure => words.say("rule-no-measure"),
        StatusRule::MeasureDoesNotFit => words.say("rule-measure-does-not-fit"),
        StatusRule::NothingRecorded => words.say("rule-nothing-recorded"),
        StatusRule::NoRequestReceived => words.say("rule-no-request-received"),
        StatusRule::DenominatorZero => words.say("rule-denominator-zero"),
        StatusRule::BaselineMissing => words.say("rule-baseline-missing"),
        StatusRule::NoMembershipSet => words.say("rule-no-membership-set"),
        StatusRule::NoSessions => words.say("rule-no-sessions"),
        StatusRule::NoFullSubPeriod => words.say("rule-no-full-sub-period"),
        StatusRule::NotStarted { starts } => words.say_with("rule-not-started", &[("starts", starts.into())]),
        StatusRule::Reached { value, needed } => {
            let value = unit.against(value, needed, words);
            words.say_with("rule-reached", &[("value", value), ("needed", figure(needed))])
        }
        StatusRule::Missed { value, needed, deadline } => {
            let keys = ("rule-missed", "rule-missed-above");
            short_of(keys, value, needed, unit, words, &[("deadline", deadline.into())])
        }
        StatusRule::NoDeadline { value, needed } => {
            short_of(("rule-no-deadline", "rule-no-deadline-above"), value, needed, unit, words, &[])
        }
        StatusRule::Line { value, expected, percent, needed, deadline } => {
            line(value, expected, percent, needed, deadline, unit, words)
        }
        StatusRule::AgainstTarget { value, needed, percent, deadline } => {
            let more = [("percent", Unit::PerCent.figure(percent, words)), ("deadline", deadline.into())];
            let keys = ("rule-against-target", "rule-against-target-above");
            short_of(keys, value, needed, unit, words, &more)
        }
        StatusRule::LimitHolds { value, limit } => {
            let value = unit.against(value, limit, words);
            words.say_with("rule-limit-holds", &[("value", value), ("limit", figure(limit))])
        }
        StatusRule::LimitBroken { value, limit } => {
            let value = unit.against(value, limit, words);
            words.say_with("rule-limit-broken", &[("value", value), ("limit", figure(limit))])
        }
        StatusRule::EveryRequestAnswered { value, asked, needed } => words.say_with(
            "rule-every-request-answered",
            &[("value", figure(value)), ("asked", figure(asked)), ("needed", figure(needed))],
        ),
        StatusRule::SubPeriodFailed { from, until, value, needed, failed } => words.say_with(
            "rule-sub-period-failed",
            &[
                ("from", from.into()),
                ("until", until.into()),
                ("value", unit.against(value, needed, words)),
                ("needed", figure(needed)),
                ("failed", failed.into()),
            ],
        ),
        StatusRule::SubPeriodsHeld { held } => {
            words.say_with("rule-sub-periods-held", &[("held", held.into())])
        }
        StatusRule::SubPeriodRunning { held, until, value, expected, needed } => {
            let running = words.say_with(
                "rule-sub-period-running",
                &[
                    ("value", unit.against(value, needed, words)),
                    ("needed", figure(needed)),
                    ("expected", figure(expected)),
                    ("until", until.into()),
                ],
            );
            match held {
                0 => running,
                _ => format!("{running} {}", words.say_with("rule-held-before", &[("held", held.into())])),
            }
        }
        StatusRule::SubPeriodsHoldSoFar { held } => {
            words.say_with("rule-sub-periods-hold-so-far", &[("held", held.into())])
        }
        StatusRule::WorstClause { clause } => {
            words.say_with("rule-worst-clause", &[("clause", clause.into())])
        }
    }
}

/// A value that does not fulfil the target: it stands below the number, above it, or just at it ("more than 20").
fn short_of(
    (below, above): (&str, &str),
    value: Decimal,
    needed: Decimal,
    unit: Unit,
    words: &Words,
    more: &[(&str, Arg<'_>)],
) -> String {
    let key = match value.cmp(&needed) {
        std::cmp::Ordering::Less => below,
        std::cmp::Ordering::Greater => above,
        std::cmp::Ordering::Equal => {
            return words.say_with("rule-just-there", &[("value", unit.figure(value, words))]);
        }
    };
    let mut args =
        vec![("value", unit.against(value, needed, words)), ("needed", unit.figure(needed, words))];
    args.extend_from_slice(more);
    words.say_with(key, &args)
}

/// Compared with the straight line: what was expected by now, and how much of that way was made if not all of it.
fn line(
    value: Decimal,
    expected: Decimal,
    percent: Decimal,
    needed: Decimal,
    deadline: Day,
    unit: Unit,
    words: &Words,
) -> String {
    let mut more = vec![("expected", unit.against(expected, value, words)), ("deadline", deadline.into())];
    if percent >= Decimal::ONE_HUNDRED {
        return short_of(("rule-line", "rule-line-down"), value, needed, unit, words, &more);
    }
    more.push(("percent", Unit::PerCent.figure(percent, words)));
    short_of(("rule-line-behind", "rule-line-down-behind"), value, needed, unit, words, &more)
}

/// What to know beside a figure.
pub fn note(note: &Note, words: &Words) -> String {
    let figure = |number: Decimal| Unit::Number.figure(number, words);
    match *note {
        Note::DenominatorDiffers { printed, set, day } => words.say_with(
            "note-denominator-differs",
            &[("printed", figure(printed)), ("set", set.into()), ("day", day.into())],
        ),
        Note::ValueAboveDenominator { value, of } => {
            let value = Unit::Number.against(value, of, words);
            words.say_with("note-value-above-denominator", &[("value", value), ("of", figure(of))])
        }
        Note::NotWhole { value } => words.say_with("note-not-whole", &[("value", value.normalize().into())]),
        Note::ReadAsFloor => words.say("note-read-as-floor"),
        Note::ItemsNotPooled { items } => words.say_with("note-items-not-pooled", &[("items", items.into())]),
    }
}

/// Why a fact was not counted.
pub fn why(why: Why, words: &Words) -> String {
    words.say(match why {
        Why::AfterAsAt => "why-after-as-at",
        Why::AfterPeriod => "why-after-period",
        Why::BeforePeriod => "why-before-period",
        Why::OutsideSubPeriods => "why-outside-sub-periods",
        Why::Withdrawn => "why-withdrawn",
        Why::Superseded => "why-superseded",
        Why::BelowLevel => "why-below-level",
        Why::NotInTheSet => "why-not-in-the-set",
        Why::NotInTheClass => "why-not-in-the-class",
        Why::CountedBefore => "why-counted-before",
        Why::MemberCountedAlready => "why-member-counted-already",
        Why::NoMember => "why-no-member",
        Why::NoneHappened => "why-none-happened",
        Why::StillOpen => "why-still-open",
        Why::AnswersNoRequest => "why-answers-no-request",
        Why::RequestCountedAlready => "why-request-counted-already",
        Why::OtherScale => "why-other-scale",
        Why::OtherUnit => "why-other-unit",
        Why::NobodyAnswered => "why-nobody-answered",
    })
}

/// What became of a stretch in which a frequency must hold.
pub fn outcome(outcome: SubPeriodOutcome, words: &Words) -> String {
    words.say(match outcome {
        SubPeriodOutcome::Held => "outcome-held",
        SubPeriodOutcome::Failed => "outcome-failed",
        SubPeriodOutcome::NotYetDue => "outcome-not-yet-due",
        SubPeriodOutcome::Ahead => "outcome-ahead",
        SubPeriodOutcome::AsksNothing => "outcome-asks-nothing",
        SubPeriodOutcome::NoRequest => "outcome-no-request",
        SubPeriodOutcome::NoData => "outcome-no-data",
    })
}
