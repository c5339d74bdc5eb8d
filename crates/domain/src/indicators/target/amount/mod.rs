//! Amounts: a number with the sign or word that says what kind it is, a range, a ratio, a from–to.
//!
//! Must not know what is counted or how it is compared. Next: `atom`, then `survey`, which collects a clause's amounts.

mod atom;

use std::ops::Range;

use atom::{Atom, atom};

use super::{Comparator, clause::Clause, date, sense::Sense};
use crate::kernel::Decimal;

/// What kind of number an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Form {
    #[default]
    Plain,
    /// "3 times", "twice".
    Times,
    /// A share in per cent, also if written as a fraction.
    Percent,
    /// Percentage points.
    Points,
    /// A sum; index into the currencies of `money`.
    Money(u8),
}

/// How two numbers of a ratio are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ratio {
    /// "22/33".
    Slash,
    /// "22 of 33", "22 out of 33".
    OutOf,
    /// "1 in 3".
    In,
}

/// A number, range or ratio in a clause.
#[derive(Debug, Clone, Default)]
pub(super) struct Amount {
    pub low: Decimal,
    /// Upper end of a range.
    pub high: Option<Decimal>,
    /// The second number of a ratio.
    pub of: Option<(Ratio, Decimal)>,
    /// The first number of "from … to …".
    pub from: Option<Decimal>,
    pub form: Form,
    /// The tokens it takes.
    pub at: Range<usize>,
    /// Written with "between": its ends are both meant.
    pub between: bool,
    /// The digits can be read in two ways.
    pub unclear: bool,
    /// "une vingtaine".
    pub round: bool,
    /// "2 or 3", or a bare "2-3".
    pub alternative: bool,
    /// The comparator before the goal in "from 3 to at least 10".
    pub goal: Option<Comparator>,
}

impl Amount {
    fn of_atom(atom: &Atom, start: usize) -> Self {
        Self {
            low: atom.value,
            form: atom.form,
            at: start..atom.end,
            unclear: atom.unclear,
            round: atom.round,
            ..Self::default()
        }
    }
}

/// The amount that begins at a token.
#[inline]
pub(super) fn at(clause: &Clause, start: usize) -> Option<Amount> {
    // Asked of every token; most are words.
    let can_begin = matches!(
        clause.sense(start),
        Sense::Number
            | Sense::Currency(_)
            | Sense::Fraction(..)
            | Sense::Part(_)
            | Sense::WeakOne
            | Sense::TimesOf(_)
            | Sense::Majority
    );
    if can_begin { begun(clause, start) } else { None }
}

fn begun(clause: &Clause, start: usize) -> Option<Amount> {
    if clause.sense(start) == Sense::Majority {
        return majority(clause, start);
    }
    let first = atom(clause, start)?;
    let amount = Amount::of_atom(&first, start);
    match clause.sense(first.end) {
        Sense::Dash | Sense::To => {
            range(clause, &first, amount).map(|amount| of_set_behind_range(clause, amount))
        }
        Sense::Or => range(clause, &first, amount)
            .map(|amount| Amount { alternative: amount.high.is_some(), ..amount })
            .map(|amount| of_set_behind_range(clause, amount)),
        // "80+ % of participants".
        Sense::Plus if first.form == Form::Plain && clause.sense(first.end + 1) == Sense::Percent => {
            let goal = Some(Comparator::AtLeast);
            Some(Amount { form: Form::Percent, goal, at: start..first.end + 2, ..amount })
        }
        Sense::Slash => Some(slashed(clause, &first, amount)),
        Sense::OutOf => Some(ratio(clause, Ratio::OutOf, amount)),
        Sense::OutOfEvery => Some(ratio(clause, Ratio::In, amount)),
        Sense::Of if first.form == Form::Plain => Some(ratio(clause, Ratio::OutOf, amount)),
        Sense::In if first.form == Form::Plain => Some(ratio(clause, Ratio::In, amount)),
        _ => Some(amount),
    }
}

/// "between 5 and 10"; the token at `start` is "between".
pub(super) fn between(clause: &Clause, start: usize) -> Option<Amount> {
    if clause.sense(start) != Sense::Between || date::is_year(clause, start + 1) {
        return None;
    }
    let first = atom(clause, clause.past_articles(start + 1))?;
    if !matches!(clause.sense(first.end), Sense::And | Sense::Dash | Sense::To) {
        return None;
    }
    let second = atom(clause, clause.past_articles(first.end + 1))?;
    let range = Amount { between: true, at: start..second.end, ..joined(&first, &second, start)? };
    Some(of_set_behind_range(clause, range))
}

/// "between 10 and 15 of the 33 Members".
fn of_set_behind_range(clause: &Clause, range: Amount) -> Amount {
    if range.high.is_none() || range.form != Form::Plain {
        return range;
    }
    match clause.sense(range.at.end) {
        Sense::Of | Sense::OutOf => ratio(clause, Ratio::OutOf, range),
        Sense::Slash => ratio(clause, Ratio::Slash, range),
        _ => range,
    }
}

/// "A majority of Parties": more than half of them. "Majority-owned" and "a majority of two thirds" say no half.
fn majority(clause: &Clause, start: usize) -> Option<Amount> {
    let whole = clause.past_articles(start + 2);
    let is_share = clause.sense(start + 1) == Sense::Of && clause.sense(whole) != Sense::Number;
    is_share.then(|| Amount {
        low: Decimal::from(50),
        form: Form::Percent,
        goal: Some(Comparator::MoreThan),
        at: start..start + 1,
        ..Amount::default()
    })
}

/// "from 40 % to 60 %"; the token at `start` is "from". What is counted and a date may stand between.
pub(super) fn from_to(clause: &Clause, start: usize) -> Option<Amount> {
    let begin = skip_light(clause, start + 1);
    if date::is_year(clause, begin) {
        return None;
    }
    let first = atom(clause, begin)?;
    let to = (first.end..first.end + 6).find(|&at| clause.sense(at) == Sense::To)?;
    let only_words = (first.end..to).all(|at| {
        !matches!(
            clause.sense(at),
            Sense::From | Sense::Semicolon | Sense::Newline | Sense::And | Sense::Percent | Sense::End
        )
    });
    let goal = skip_light(clause, to + 1);
    if !only_words
        || (date::is_year(clause, goal)
            && first.end == to
            && first.power == 0
            && first.value.scale() == 0
            && date::looks_like_year(first.value))
    {
        return None;
    }
    let second = at_plain(clause, goal)?;
    let form = match (first.form, second.form) {
        (Form::Plain, form) | (form, Form::Plain) => form,
        (one, other) if one == other => one,
        _ => return None,
    };
    let from = scaled(&first, second.low, second_power(clause, goal));
    let worded = (to + 1..goal).find_map(|at| match clause.sense(at) {
        Sense::Compare(comparator) => Some(comparator),
        _ => None,
    });
    Some(Amount {
        from: Some(from),
        goal: worded,
        form,
        at: start..second.at.end,
        unclear: first.unclear || second.unclear,
        ..second
    })
}

/// A number or a ratio, but no range.
fn at_plain(clause: &Clause, start: usize) -> Option<Amount> {
    let first = atom(clause, start)?;
    let amount = Amount::of_atom(&first, start);
    Some(match clause.sense(first.end) {
        Sense::Slash => slashed(clause, &first, amount),
        Sense::OutOf => ratio(clause, Ratio::OutOf, amount),
        _ => amount,
    })
}

/// Past articles and comparators before a number: "from about 10 to at least 20".
fn skip_light(clause: &Clause, mut at: usize) -> usize {
    while matches!(
        clause.sense(at),
        Sense::The
            | Sense::Newline
            | Sense::Compare(_)
            | Sense::About
            | Sense::Mean
            | Sense::TotalOf
            | Sense::Baseline
    ) || (clause.sense(at) == Sense::WeakOne
        && !matches!(clause.sense(at + 1), Sense::Part(_) | Sense::PartOrOrdinal(_)))
        || (clause.sense(at) == Sense::Of && matches!(clause.sense_before(at), Sense::Mean | Sense::Baseline))
    {
        at += 1;
    }
    at
}

fn second_power(clause: &Clause, at: usize) -> u8 {
    let at = if matches!(clause.sense(at), Sense::Currency(_)) { at + 1 } else { at };
    clause.token(at).power
}

/// "2-3 million": the word behind the second number counts for the first one too.
fn scaled(first: &Atom, second: Decimal, power: u8) -> Decimal {
    let value = first.value;
    if first.power == 0 && power > 0 && value < second {
        let factor = Decimal::from(10u64.saturating_pow(u32::from(power)));
        return value.checked_mul(factor).filter(|scaled| *scaled <= second).unwrap_or(value);
    }
    value
}

fn joined(first: &Atom, second: &Atom, start: usize) -> Option<Amount> {
    let form = match (first.form, second.form) {
        (one, other) if one == other => one,
        (Form::Plain, other) => other,
        (Form::Money(currency), Form::Plain) => Form::Money(currency),
        _ => return None,
    };
    Some(Amount {
        low: scaled(first, second.value, second.power),
        high: Some(second.value),
        form,
        at: start..second.end,
        // A range that runs backwards was meant otherwise.
        unclear: first.unclear || second.unclear || first.value > second.value,
        round: first.round || second.round,
        ..Amount::default()
    })
}

fn range(clause: &Clause, first: &Atom, amount: Amount) -> Option<Amount> {
    let start = amount.at.start;
    let next = clause.past_articles(first.end + 1);
    if date::is_year(clause, next)
        && !date::looks_like_year(first.value)
        && clause.sense(first.end) != Sense::Dash
    {
        return Some(amount);
    }
    let second = atom(clause, next).and_then(|second| joined(first, &second, start));
    Some(match second {
        // "5 to 3" is a score or a direction, no range; a dash with a smaller number is a doubt.
        Some(range) if range.unclear && clause.sense(first.end) != Sense::Dash => amount,
        Some(range) => Amount {
            alternative: clause.sense(range.at.end) == Sense::End && range.form == Form::Plain,
            ..range
        },
        None => amount,
    })
}

/// "22/33"; "33 %/66 %" is two numbers and a doubt.
fn slashed(clause: &Clause, first: &Atom, amount: Amount) -> Amount {
    let Some(second) = atom(clause, first.end + 1) else { return amount };
    if second.form != Form::Plain || first.form != Form::Plain {
        return Amount { unclear: true, at: amount.at.start..second.end, ..amount };
    }
    ratio(clause, Ratio::Slash, amount)
}

fn ratio(clause: &Clause, kind: Ratio, amount: Amount) -> Amount {
    let mut next = clause.past_articles(amount.at.end + 1);
    if clause.sense(next) == Sense::TotalOf {
        next += 1;
    }
    if date::is_year(clause, next) && kind != Ratio::Slash {
        return amount;
    }
    let Some(second) =
        atom(clause, next).filter(|second| second.form == Form::Plain && amount.form == Form::Plain)
    else {
        return amount;
    };
    let fits = match kind {
        Ratio::Slash => clause.sense(second.end) != Sense::Slash,
        Ratio::OutOf => true,
        // "1 in 3" is a ratio; "10 in 5 countries" is not.
        Ratio::In => amount.low < second.value && !matches!(clause.sense(second.end), Sense::Span(_)),
    };
    if !fits {
        return amount;
    }
    Amount {
        of: Some((kind, second.value)),
        at: amount.at.start..second.end,
        unclear: amount.unclear || second.unclear,
        ..amount
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{indicators::target::tests::with_clause, kernel::Language};

    /// Low, high and form of the amount a text begins with.
    fn check(text: &str, low: &str, high: Option<&str>, form: Form) {
        let read = with_clause(text, Language::En, |clause| at(clause, 0)).map(|amount| {
            (
                amount.low.normalize().to_string(),
                amount.high.map(|high| high.normalize().to_string()),
                amount.form,
            )
        });
        assert_eq!(read, Some((low.into(), high.map(Into::into), form)), "{text}");
    }

    #[test]
    fn a_number_takes_its_sign() {
        check("12 workshops", "12", None, Form::Plain);
        check("75 %", "75", None, Form::Percent);
        check("three quarters of", "75", None, Form::Percent);
        check("a third of", "33.333333333333333333333333333", None, Form::Percent);
        check("half of", "50", None, Form::Percent);
        check("twice", "2", None, Form::Times);
        check("5 percentage points", "5", None, Form::Points);
        check("USD 2 million", "2000000", None, Form::Money(0));
        check("5-10 days", "5", Some("10"), Form::Plain);
        check("20-30%", "20", Some("30"), Form::Percent);
        check("USD 2-3 million", "2000000", Some("3000000"), Form::Money(0));
        check("ten (10) days", "10", None, Form::Plain);
    }

    #[test]
    fn ratios_and_changes_keep_both_numbers() {
        for (text, low, of) in [
            ("22/33", 22, Some(33)),
            ("22 of the 33", 22, Some(33)),
            ("1 in 3", 1, Some(3)),
            ("12 in 5 years", 12, None),
        ] {
            let read = with_clause(text, Language::En, |clause| at(clause, 0))
                .map(|amount| (amount.low, amount.of.map(|(_, of)| of)));
            assert_eq!(read, Some((Decimal::from(low), of.map(Decimal::from))), "{text}");
        }
        let change = with_clause("from 12 days to 6", Language::En, |clause| from_to(clause, 0));
        assert_eq!(
            change.map(|amount| (amount.from, amount.low)),
            Some((Some(Decimal::from(12)), Decimal::from(6)))
        );
        assert!(with_clause("from 2015 to 2020", Language::En, |clause| from_to(clause, 0)).is_none());
    }
}
