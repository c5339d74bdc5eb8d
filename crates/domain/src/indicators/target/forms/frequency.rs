//! "At least once per year", "4 workshops a year", "quarterly": so many in each stretch of time (S5.9).

use std::ops::Range;

use super::{Made, View};
use crate::{
    indicators::target::{
        Comparator, Kind, Of, Question, Target,
        amount::{Amount, Form},
        lead,
        sense::{Sense, Span},
        unit,
    },
    kernel::Decimal,
};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let Some(amount) = view.primary else {
        return once_by_words(view).or_else(|| once_by_adjective(view)).map(|target| (target, 0));
    };
    if let Some(span) = once_in_each(view, amount) {
        let mut target = view.target_of(Kind::Frequency, amount);
        target.unit = view.words(view.noun(amount));
        (target.per, target.every) = (span.per, Some(u32::from(span.every)).filter(|&every| every > 1));
        if span.per.is_none() {
            target.ask(Question::FrequencyUnclear);
        }
        return Some((target, 1));
    }
    let times = amount.form == Form::Times;
    let in_each_span = view.survey.span.is_some() && view.survey.rate.is_none();
    if !(times || in_each_span) || super::count::is_on_top(view, amount) {
        return None;
    }
    let mut target = view.target_of(Kind::Frequency, amount);
    if target.unit.is_none() && !times {
        target.unit = view.words(view.noun(amount));
    }
    target.of = view.survey.per_thing.clone().and_then(|noun| view.words(noun)).map(Of::Count);
    if times && target.of.is_none() {
        target.of = each_member(view);
    }
    with_span(view, &mut target);
    Some((target, 1))
}

/// "One annual workshop" is one in each year. Of "4 annual workshops" nobody can tell.
fn once_in_each(view: &View, amount: &Amount) -> Option<Span> {
    let single = amount.form == Form::Plain && amount.low == Decimal::ONE && amount.high.is_none();
    if !single || amount.of.is_some() || view.survey.span.is_some() {
        return None;
    }
    adjective_in(view, unit::at(view.clause, amount.at.end))
}

/// "annual" within a noun phrase that is no "annual work plan" and no "annual growth".
pub(super) fn adjective_in(view: &View, noun: Range<usize>) -> Option<Span> {
    let near = noun.start..(noun.end + 1).min(view.clause.tokens.len());
    let tokens = view.clause.tokens.get(noun)?;
    let span = tokens.iter().find_map(|token| match token.sense {
        Sense::Every(span) | Sense::EveryAdjective(span) => Some(span),
        _ => None,
    })?;
    (!is_one_off(view, near)).then_some(span)
}

fn with_span(view: &View, target: &mut Target) {
    (target.per, target.every) = view.span();
    if target.per.is_none() {
        target.ask(Question::FrequencyUnclear);
    }
}

/// "Annually", "every two years", "a workshop each quarter": once in each, by what the words say.
fn once_by_words<'t>(view: &View<'_, '_, 't>) -> Option<Target<'t>> {
    let (clause, found) = (view.clause, view.survey.span?);
    let mut target = view.target(Kind::Frequency);
    match view.survey.weak_one {
        Some(one) if one < found.end => target.unit = view.words(unit::at(clause, one + 1)),
        _ if found.says_once => target.unit = noun_of(view, found.end),
        _ => return None,
    }
    target.value = Some(Decimal::ONE).filter(|_| !found.says_how_often_unclearly());
    target.comparator = view.survey.compare.map(|(_, comparator)| comparator).filter(|comparator| {
        matches!(comparator, Comparator::AtLeast | Comparator::AtMost | Comparator::Exactly)
    });
    target.of = each_member(view);
    with_span(view, &mut target);
    Some(target)
}

/// "Each Member reports annually", "all Members, twice a year".
fn each_member<'t>(view: &View<'_, '_, 't>) -> Option<Of<'t>> {
    let noun = match (view.survey.each, view.survey.all) {
        (Some(each), _) => unit::one_at(view.clause, each + 1),
        (None, Some(all)) => unit::at(view.clause, all + 1),
        (None, None) => return None,
    };
    view.words(noun.clone()).filter(|_| view.has_member(noun)).map(Of::Count)
}

/// "Annual survey", "Rapport annuel". The adjective may be part of the thing's name, so a person is asked.
fn once_by_adjective<'t>(view: &View<'_, '_, 't>) -> Option<Target<'t>> {
    let (found, at) = view.survey.adjective.filter(|(_, at)| describes_event(view, *at))?;
    let behind_noun = at > 0 && is_noun(view.clause.sense(at - 1));
    let noun = unit::at(view.clause, if behind_noun { 0 } else { at + 1 });
    let mut target = view.target(Kind::Frequency);
    target.unit = view.words(noun);
    target.value = Some(Decimal::ONE);
    target.per = found.span.per;
    target.every = Some(u32::from(found.span.every)).filter(|&every| every > 1);
    target.ask(Question::FrequencyUnclear);
    Some(target)
}

/// The noun behind "quarterly" or "monthly" where these are adjectives: "Quarterly reports".
fn noun_of<'t>(view: &View<'_, '_, 't>, end: usize) -> Option<&'t str> {
    let adjective = end.checked_sub(1).is_some_and(|at| matches!(view.clause.sense(at), Sense::Every(_)));
    let begins = lead::before(view.clause, end.saturating_sub(1)).start == 0;
    (adjective && begins).then(|| unit::at(view.clause, end)).and_then(|noun| view.words(noun))
}

const fn is_noun(sense: Sense) -> bool {
    matches!(sense, Sense::Word | Sense::Marker | Sense::Label | Sense::Span(_) | Sense::MeanHint)
}

/// "Annual survey", "Rapport annuel": near the beginning, and not "annual work plan" or "annual growth", which
/// happen once or are no events.
fn describes_event(view: &View, at: usize) -> bool {
    let near = at.saturating_sub(2)..(at + 3).min(view.clause.tokens.len());
    let begins = at <= 1 || (at == 2 && lead::before(view.clause, at).start == 0);
    begins && !is_one_off(view, near)
}

/// A plan, a change or a baseline is no event that comes back.
fn is_one_off(view: &View, tokens: Range<usize>) -> bool {
    view.clause.tokens.get(tokens).is_some_and(|tokens| {
        tokens
            .iter()
            .any(|token| matches!(token.sense, Sense::Undertaking | Sense::Change(_) | Sense::Baseline))
    })
}
