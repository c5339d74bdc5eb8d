//! "At least 22/33 Members", "22 out of the 33 Parties", "33/33", "9 out of 10 participants".

use std::ops::Range;

use super::{Made, View};
use crate::{
    indicators::target::{
        Kind, Of, Question, Target,
        amount::{Amount, Form, Ratio},
        clause::value,
        sense::Sense,
        unit,
    },
    kernel::Decimal,
};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let amount = view.primary.filter(|amount| amount.form == Form::Plain)?;
    if let Some((kind, of)) = amount.of {
        let mut noun = view.noun(amount);
        if noun.is_empty() && kind == Ratio::In {
            // "Un Membre sur trois".
            noun = unit::at(view.clause, amount.at.start + 1);
        }
        return Some((joined(view, amount, kind, of, noun), 1));
    }
    parted(view, amount).or_else(|| set_first(view))
}

/// The two numbers stand together.
fn joined<'t>(
    view: &View<'_, '_, 't>,
    amount: &Amount,
    kind: Ratio,
    of: Decimal,
    noun: Range<usize>,
) -> Target<'t> {
    let behind = view.clause.sense(amount.at.end);
    // "2/3 of Parties" is a fraction; "22/33 of the Members" is not.
    let fraction = kind == Ratio::Slash && behind == Sense::Of && of <= Decimal::TEN && amount.low < of;
    let people = view.has_people(noun.clone()) && !view.has_member(noun.clone());
    let idiom = kind == Ratio::OutOf && noun.is_empty() && is_idiom(of);
    if fraction || people || idiom || kind == Ratio::In {
        return share(view, amount, of, noun);
    }
    // "50/50" is said of two halves.
    if amount.low == of && of == Decimal::from(50) && !view.has_member(noun.clone()) {
        let half = Amount { low: Decimal::ONE, high: None, ..amount.clone() };
        let group = view.words(noun);
        return Target { of: None, group, questions: Vec::new(), ..share(view, &half, Decimal::TWO, 0..0) };
    }
    members(view, amount, of, noun)
}

/// "4 out of 5", "9 out of 10": said of anything.
fn is_idiom(of: Decimal) -> bool {
    [3, 4, 5, 10, 100].iter().any(|&usual| of == Decimal::from(usual))
}

fn members<'t>(view: &View<'_, '_, 't>, amount: &Amount, of: Decimal, noun: Range<usize>) -> Target<'t> {
    let all = amount.low == of && amount.high.is_none() && !of.is_zero();
    let mut target = view.target_of(if all { Kind::All } else { Kind::MembershipShare }, amount);
    target.of = Some(Of::Number(of));
    target.unit = view.words(noun);
    if target.unit.is_none() && of <= Decimal::TEN && !all {
        // "2/3" alone may be a fraction or two of three.
        target.ask(Question::NumberUnclear);
    } else if target.comparator.is_none() && !all {
        target.ask(Question::FloorOrExact);
    }
    if target.unit.is_none() && !all {
        target.ask(Question::UnitMissing);
    }
    if let Some(percent) = view.survey.restated {
        let exact = percent_of(amount.low, of);
        if exact.is_none_or(|exact| (exact - percent).abs() > Decimal::ONE) {
            target.ask(Question::NumberUnclear);
        }
    }
    target
}

fn share<'t>(view: &View<'_, '_, 't>, amount: &Amount, of: Decimal, noun: Range<usize>) -> Target<'t> {
    let mut target = view.target_of(Kind::Share, amount);
    target.value = percent_of(amount.low, of);
    target.upper = amount.high.and_then(|high| percent_of(high, of));
    target.unit = Some("per cent");
    target.of = view.words(noun).map(Of::Count);
    if target.of.is_none() {
        target.ask(Question::ShareOfWhat);
    }
    if target.value.is_none() {
        target.ask(Question::NumberUnclear);
    }
    target
}

fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

/// "22 Members out of 33", "22 Membres sur 33", "22 Miembros de 33": the noun stands between.
fn parted<'t>(view: &View<'_, '_, 't>, amount: &Amount) -> Option<Made<'t>> {
    let noun = unit::at(view.clause, amount.at.end);
    if noun.is_empty() || view.survey.mean.is_some() {
        return None;
    }
    let mut at = noun.end;
    if view.clause.sense(at) == Sense::Open {
        at += 1;
    }
    let rate = view.clause.sense(at) == Sense::OutOfEvery;
    if !rate && !matches!(view.clause.sense(at), Sense::OutOf | Sense::Of) {
        return None;
    }
    at = view.clause.past_articles(at + 1);
    if view.clause.sense(at) == Sense::TotalOf {
        at += 1;
    }
    let token = view.clause.token(at);
    let ends = matches!(
        view.clause.sense(at + 1),
        Sense::End
            | Sense::Close
            | Sense::Comma
            | Sense::Stop
            | Sense::By
            | Sense::Newline
            | Sense::Deadline
            | Sense::In
            | Sense::Semicolon
            | Sense::Break
    );
    if token.sense != Sense::Number || !ends || crate::indicators::target::date::is_year(view.clause, at) {
        return None;
    }
    let of = value(token);
    let target = if rate || view.has_people(noun.clone()) && !view.has_member(noun.clone()) {
        share(view, amount, of, noun)
    } else {
        members(view, amount, of, noun)
    };
    // The second number was surveyed as an amount of its own if nothing tied it in.
    let surveyed = view.survey.found().iter().any(|other| other.at.start == at);
    Some((target, 1 + usize::from(surveyed)))
}

/// "Of the 33 Members, at least 22 …": the set is named first.
fn set_first<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let [set, part] = view.survey.found() else { return None };
    let opens = matches!(view.clause.sense(0), Sense::Of | Sense::OutOf)
        && view.clause.past_articles(1) == set.at.start;
    let noun = unit::at(view.clause, set.at.end);
    let plain = set.form == Form::Plain && part.form == Form::Plain && set.of.is_none() && part.of.is_none();
    if !opens || !plain || !view.has_member(noun.clone()) {
        return None;
    }
    Some((members(view, part, set.low, noun), 2))
}
