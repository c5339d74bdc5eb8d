//! "At least 75 % of the requests", "half of the missions", "50 % women": a share of another count.

use super::{Made, View};
use crate::{
    indicators::target::{
        Kind, Of, Question,
        amount::{Amount, Form},
        lead,
        sense::Sense,
        unit,
    },
    kernel::{Decimal, Language},
};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let amount = view.primary.filter(|amount| matches!(amount.form, Form::Percent | Form::Points))?;
    let (whole, member) = whole(view, amount);
    let mut target = view.target_of(Kind::Share, amount);
    if amount.low == Decimal::ONE_HUNDRED && amount.high.is_none() && member {
        target.kind = Kind::All;
        (target.value, target.unit) = (None, whole);
        return Some((target, 1));
    }
    if consists_of(view, amount) {
        target.group = whole;
    } else {
        target.of = whole.map(Of::Count);
    }
    if target.of.is_none() && target.group.is_none() {
        target.group = view.words(unit::at(view.clause, amount.at.end));
    }
    if target.of.is_none() && target.group.is_none() {
        let announced = view.words(view.announced(amount));
        match view.survey.total_of {
            Some(_) => target.of = announced.map(Of::Count),
            None => target.group = announced,
        }
    }
    if target.of.is_none() && target.group.is_none() {
        target.group = rate_named_before(view, amount);
    }
    if target.of.is_none() && target.group.is_none() {
        target.ask(Question::ShareOfWhat);
    }
    Some((target, 1 + usize::from(numbered_whole(view, amount).is_some())))
}

/// "A satisfaction rate of 80 %", "coverage of 90 %": the noun before "of" says what the share consists of.
fn rate_named_before<'t>(view: &View<'_, '_, 't>, amount: &Amount) -> Option<&'t str> {
    let lead = lead::before(view.clause, amount.at.start);
    let tied = lead.link == Some(Sense::Of) || view.clause.sense(lead.start) == Sense::RateOf;
    let noun = unit::at(view.clause, usize::from(view.clause.sense(0) == Sense::WeakOne));
    (tied && noun.end == lead.start).then(|| view.words(noun)).flatten()
}

/// "40 % de femmes": without an article the people are what the share consists of, not what it is taken from.
fn consists_of(view: &View, amount: &Amount) -> bool {
    let of = amount.at.end;
    view.clause.language != Language::En
        && view.clause.sense(of) == Sense::Of
        && view.clause.sense(of + 1) == Sense::People
        && unit::carries_no_article(view.clause.word(of))
}

/// What the share is of, and whether that is a set of Members.
fn whole<'t>(view: &View<'_, '_, 't>, amount: &Amount) -> (Option<&'t str>, bool) {
    let mut end = amount.at.end;
    if matches!(view.clause.sense(end), Sense::Compare(_) | Sense::CompareAfter(_) | Sense::Plus) {
        end += 1;
    }
    let directly = matches!(view.clause.sense(end), Sense::Member);
    let tied = matches!(
        view.clause.sense(end),
        Sense::Of | Sense::TotalOf | Sense::The | Sense::All | Sense::OutOf | Sense::OutOfEvery | Sense::Each
    );
    if !tied && !directly {
        return (None, false);
    }
    if let Some(number) = numbered_whole(view, amount) {
        let noun = unit::at(view.clause, number + 1);
        let member = view.has_member(noun.clone());
        return (view.words(number..noun.end.max(number + 1)), member);
    }
    let mut from = end;
    while matches!(view.clause.sense(from), Sense::Each | Sense::OutOf) {
        from += 1;
    }
    let noun = unit::at(view.clause, from);
    let member = view.has_member(noun.clone()) && !view.has_people(noun.clone());
    (view.words(noun), member)
}

/// The number in "75 % of the 33 Members".
fn numbered_whole(view: &View, amount: &Amount) -> Option<usize> {
    let mut at = amount.at.end;
    if !matches!(view.clause.sense(at), Sense::Of | Sense::OutOf) {
        return None;
    }
    while matches!(view.clause.sense(at), Sense::Of | Sense::The | Sense::All | Sense::OutOf | Sense::TotalOf)
    {
        at += 1;
    }
    (view.clause.sense(at) == Sense::Number).then_some(at)
}
