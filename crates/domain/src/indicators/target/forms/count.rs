//! "At least 28 Members", "USD 2 million", "70 per 100,000 live births", and "4 new contracting parties".

use std::ops::Range;

use super::{Made, View, frequency};
use crate::indicators::target::{
    Kind, Of, Question, Target,
    amount::{Amount, Form},
    groups,
    sense::Sense,
    token::GLUED,
    unit,
};
use crate::kernel::Language;

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    // Without its words, Arabic does not say whether a number counts or names something.
    let amount = view.primary.filter(|_| view.clause.language != Language::Ar)?;
    let on_top = is_on_top(view, amount);
    let mut target = view.target_of(if on_top { Kind::Increase } else { Kind::Count }, amount);
    let mut read = 1;
    if let Some(upper) = two_sided(view, amount) {
        target.comparator = Some(crate::indicators::target::Comparator::Between);
        target.upper = Some(upper);
        read = 2;
    }
    let noun = if on_top {
        noun_on_top(view, amount)
    } else if read == 2 {
        unit::at(view.clause, view.survey.amounts[1].at.end)
    } else {
        view.noun(amount)
    };
    let noun_end = noun.end;
    if target.unit.is_none() {
        target.unit = view.words(noun.clone());
        rate(view, amount, noun, &mut target);
    }
    if target.of.is_none() && matches!(amount.form, Form::Money(_)) {
        target.of = view.survey.per_thing.clone().and_then(|thing| view.words(thing)).map(Of::Count);
    }
    if target.unit.is_none() && target.of.is_none() {
        target.ask(Question::UnitMissing);
        let part = groups::part_named_behind(view.clause, amount.at.end);
        target.group = view.words(part).filter(|_| groups::is_tied(view.clause, amount));
    }
    let time_behind = matches!(view.clause.sense(noun_end), Sense::Deadline | Sense::Since);
    if time_behind && matches!(view.clause.sense(noun_end.saturating_sub(1)), Sense::Span(_)) {
        // "60 days before the meeting" is a point in time.
        target.ask(Question::NumberUnclear);
    }
    if frequency::adjective_in(view, unit::at(view.clause, amount.at.end)).is_some() {
        // "4 annual workshops": four in each year, or four of a kind that is held each year?
        target.ask(Question::FrequencyUnclear);
    }
    Some((target, read))
}

/// "70 per 100,000 live births", "2 experts per Member".
pub(super) fn rate<'t>(
    view: &View<'_, '_, 't>,
    amount: &Amount,
    noun: Range<usize>,
    target: &mut Target<'t>,
) {
    if let Some((of, tokens)) = &view.survey.rate {
        target.of = Some(Of::Number(*of));
        let from = if noun.is_empty() || noun.end != tokens.start || noun.start < amount.at.end {
            tokens.start
        } else {
            noun.start
        };
        target.unit = view.words(from..tokens.end);
    } else if let Some(thing) = view.survey.per_thing.clone() {
        target.of = view.words(thing).map(Of::Count);
    } else if let Some(each) = view.survey.each.filter(|&each| each < amount.at.start) {
        // "Each Member designates one focal point".
        target.of = view.words(unit::one_at(view.clause, each + 1)).map(Of::Count);
    }
}

/// "4 new parties", "an additional 4", "4 Parties supplémentaires": on top of what there is.
pub(super) fn is_on_top(view: &View, amount: &Amount) -> bool {
    if amount.form != Form::Plain || amount.of.is_some() {
        return false;
    }
    let clause = view.clause;
    let noun = noun_on_top(view, amount);
    let mut before = amount.at.start;
    while before > 0
        && matches!(clause.sense(before - 1), Sense::Compare(_) | Sense::WeakOne | Sense::The | Sense::Colon)
    {
        before -= 1;
    }
    let announced = clause.sense_before(amount.at.start) == Sense::Colon
        && clause.tokens[..before].iter().any(|token| token.sense == Sense::New);
    clause.sense(amount.at.end) == Sense::New
        || is_plus_signed(view, amount)
        || clause.sense_before(before) == Sense::New
        || (!noun.is_empty() && clause.sense(noun.end) == Sense::New)
        || announced
}

/// "+4 Members"; "5 workshops + 3 missions" adds two numbers.
fn is_plus_signed(view: &View, amount: &Amount) -> bool {
    let (clause, start) = (view.clause, amount.at.start);
    let before = start.checked_sub(2).map_or(Sense::End, |before| clause.sense(before));
    clause.sense_before(start) == Sense::Plus
        && clause.token(start).is(GLUED)
        && matches!(before, Sense::End | Sense::Compare(_) | Sense::Colon | Sense::Newline | Sense::Open)
}

/// The noun beside "new": "4 new contracting parties", "4 more", "New parties: 4".
fn noun_on_top(view: &View, amount: &Amount) -> Range<usize> {
    let behind = unit::at(view.clause, amount.at.end);
    if !behind.is_empty() {
        return behind;
    }
    view.noun(amount)
}

/// "At least 5 and at most 10 days".
fn two_sided(view: &View, amount: &Amount) -> Option<crate::kernel::Decimal> {
    use crate::indicators::target::{Comparator::*, lead};
    let [low, high, ..] = view.survey.found() else { return None };
    let floor = lead::before(view.clause, low.at.start).comparator;
    let ceiling = lead::before(view.clause, high.at.start).comparator;
    let sides = matches!(floor, Some(AtLeast | MoreThan)) && matches!(ceiling, Some(AtMost | LessThan));
    let joined = view.clause.tokens.get(low.at.end..high.at.start)?.iter().all(|token| {
        matches!(
            token.sense,
            Sense::And | Sense::Comma | Sense::Compare(_) | Sense::CompareOf(_) | Sense::Newline
        )
    });
    (low.at == amount.at && sides && joined && low.low <= high.low).then_some(high.low)
}
