//! Turns a target into the number that is asked for, given the set it speaks of and where it started.
//!
//! A target that cannot be computed says which rule stands in the way; nothing is guessed. The number printed by
//! Members stands: where the membership set has another size on the day, the reading says so in a note.
//! Must not know facts. Next: `judge`.

use super::{StatusRule, judge::Ask};
use crate::{
    indicators::{
        measure::Measure,
        target::{Comparator, Kind, Of, Target},
    },
    kernel::Decimal,
};

/// What the rest of the question says about a target's number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// Size of the membership set on the plan's reference day.
    pub set_size: Option<u64>,
    /// Where the measured number started.
    pub baseline: Option<Decimal>,
}

/// The number asked for by one target that is not compound, or the rule that stands in the way.
pub(super) fn ask(target: &Target<'_>, measure: &Measure, known: &Known) -> Result<Ask, StatusRule> {
    if !measure.fits(target) {
        return Err(StatusRule::MeasureDoesNotFit);
    }
    let comparator = target.comparator.unwrap_or(Comparator::AtLeast);
    let (comparator, needed) = match target.kind {
        Kind::Statement => return Err(StatusRule::Statement),
        Kind::Placeholder => return Err(StatusRule::Placeholder),
        Kind::All => (Comparator::AtLeast, all(target, measure, known)?),
        Kind::Change => return change(target, known),
        _ => (comparator, target.value.ok_or(StatusRule::TargetUnclear)?),
    };
    Ok(Ask { comparator, needed, upper: target.upper })
}

/// The printed denominator, where it is a number.
pub(super) fn printed_denominator(target: &Target<'_>) -> Option<Decimal> {
    match target.of {
        Some(Of::Number(number)) => Some(number),
        _ => None,
    }
}

/// "All": each Member it was adopted for. One that joined later is not asked, one that left cannot be.
fn all(target: &Target<'_>, measure: &Measure, known: &Known) -> Result<Decimal, StatusRule> {
    if measure.is_share() {
        return Ok(Decimal::ONE_HUNDRED);
    }
    let size = known.set_size.map(Decimal::from);
    match (printed_denominator(target), size) {
        (Some(printed), Some(size)) => Ok(printed.min(size)),
        (Some(number), None) | (None, Some(number)) => Ok(number),
        (None, None) => Err(StatusRule::NoMembershipSet),
    }
}

/// A change: "from 40 to 60" names both ends, "by 10 %" and "to 50" need a baseline.
fn change(target: &Target<'_>, known: &Known) -> Result<Ask, StatusRule> {
    let value = target.value.ok_or(StatusRule::TargetUnclear)?;
    let start = target.from.or(known.baseline).ok_or(StatusRule::BaselineMissing)?;
    let words = Words::of(target.text);
    let falls_by_word = words.falls || value.is_sign_negative();
    let relative = target.unit.is_some_and(|unit| unit.contains('%') || unit.contains("cent"));
    let sized = |size: Decimal| match relative {
        true => start.checked_mul(size)?.checked_div(Decimal::ONE_HUNDRED),
        false => Some(size),
    };
    let reached = |size: Decimal| match target.from.is_some() || words.reaches {
        true => Some(size),
        false if falls_by_word => start.checked_sub(sized(size.abs())?),
        false => start.checked_add(sized(size)?),
    };
    let needed = reached(value).ok_or(StatusRule::TargetUnclear)?;
    // On the way down "at least" asks for as little as possible.
    let comparator = match (target.comparator.unwrap_or(Comparator::AtLeast), needed < start) {
        (Comparator::AtLeast, true) => Comparator::AtMost,
        (Comparator::MoreThan, true) => Comparator::LessThan,
        (comparator, _) => comparator,
    };
    let upper = target.upper.and_then(reached);
    let (needed, upper) = match upper {
        Some(upper) if upper < needed => (upper, Some(needed)),
        _ => (needed, upper),
    };
    Ok(Ask { comparator, needed, upper })
}

/// What the wording of a change says about its direction.
struct Words {
    falls: bool,
    reaches: bool,
}

impl Words {
    fn of(text: &str) -> Self {
        const FALLING: [&str; 15] = [
            "reduc", "réduc", "réduir", "réduit", "decreas", "dimin", "dismin", "halv", "baiss", "lower",
            "drop", "fewer", "cut", "declin", "rebaj",
        ];
        const REACHING: [&str; 6] = ["to", "à", "a", "hasta", "at", "jusqu'à"];
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let first_number =
            words.iter().position(|word| word.contains(|letter: char| letter.is_ascii_digit()));
        Self {
            falls: words.iter().any(|word| FALLING.iter().any(|stem| word.starts_with(stem))),
            reaches: first_number
                .and_then(|at| words.get(at.checked_sub(1)?))
                .is_some_and(|word| REACHING.contains(word)),
        }
    }
}
