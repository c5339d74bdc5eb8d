//! "Increase by 10 %", "reduce to 5 days", "from 40 % to 60 %", "double": a change against a start.

use super::{Made, View};
use crate::{
    indicators::target::{
        Change, ChangeMode, Direction, Kind, Of, Question, Target,
        amount::{Amount, Form},
        lead,
        sense::Sense,
        token::{GLUED, PLAIN},
        unit,
    },
    kernel::Decimal,
};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let changed = view.survey.found().iter().find_map(|amount| Some((amount, mode(view, amount)?)));
    match changed {
        Some((amount, change)) => Some((changed_by_or_to(view, amount, change), 1)),
        None => factor(view).map(|target| (target, 0)),
    }
}

/// Whether an amount is what changes, and how.
fn mode(view: &View, amount: &Amount) -> Option<Change> {
    let clause = view.clause;
    if let Some(from) = amount.from {
        let direction = if amount.low > from {
            Some(Direction::Up)
        } else if amount.low < from {
            Some(Direction::Down)
        } else {
            None
        };
        return Some(Change { direction, mode: ChangeMode::To });
    }
    // "raise to 22/33 Members" is a share of Members, computable without a start.
    if amount.of.is_some() || amount.form == Form::Times {
        return None;
    }
    let relative = matches!(amount.form, Form::Percent | Form::Points);
    if let Some(direction) =
        behind(view, amount).filter(|_| relative).or_else(|| signed(view, amount).filter(|_| relative))
    {
        return Some(Change { direction: Some(direction), mode: ChangeMode::By });
    }
    let lead = lead::before(clause, amount.at.start);
    let bare = view.survey.change.is_none()
        && (amount.form == Form::Points || (relative && lead.link == Some(Sense::By) && lead.start == 0));
    if bare {
        return Some(Change { direction: None, mode: ChangeMode::By });
    }
    let by = |mode| Some(Change { direction: view.survey.change.map(|(_, direction)| direction), mode });
    let (at, _) = view.survey.change.filter(|(at, _)| *at < amount.at.start)?;
    let before_lead = lead.start.checked_sub(1).map_or(Sense::End, |before| clause.sense(before));
    let directly = matches!(before_lead, Sense::Change(_));
    let share_of_something = amount.form == Form::Percent && matches!(clause.sense(amount.at.end), Sense::Of);
    match lead.link {
        Some(Sense::By) => by(ChangeMode::By),
        Some(Sense::To) => by(ChangeMode::To),
        Some(Sense::Of) if relative || directly => by(ChangeMode::By),
        // "Accroître le nombre de Parties de 5".
        Some(Sense::Of | Sense::InOrBy)
            if view.survey.total_of.is_some_and(|total| total > at)
                && unit::at(clause, amount.at.end).is_empty() =>
        {
            by(ChangeMode::By)
        }
        // "Cut clearance times in half".
        Some(Sense::In)
            if clause.sense(amount.at.start) == Sense::Part(2)
                && clause.sense(amount.at.end) == Sense::End =>
        {
            by(ChangeMode::By)
        }
        Some(Sense::InOrBy) if relative || (directly && clause.word(at).ends_with('r')) => by(ChangeMode::By),
        None if relative && directly && !share_of_something => by(ChangeMode::By),
        _ => None,
    }
    .filter(|_| {
        clause.tokens[at..amount.at.start]
            .iter()
            .all(|token| !matches!(token.sense, Sense::Semicolon | Sense::Colon))
    })
}

/// "10 % increase", "20 % fewer participants", "10 % de plus", "10 % annual growth".
fn behind(view: &View, amount: &Amount) -> Option<Direction> {
    let clause = view.clause;
    let end = amount.at.end;
    for at in [end, end + 1] {
        match clause.sense(at) {
            Sense::Change(direction) => return Some(direction),
            Sense::New if at == end => return Some(Direction::Up),
            // "10 % d'augmentation".
            Sense::Of if at == end && matches!(clause.sense(end + 1), Sense::Change(_)) => {}
            Sense::Compare(crate::indicators::target::Comparator::MoreThan)
                if is_compared_to_start(view, at) =>
            {
                return Some(Direction::Up);
            }
            Sense::Compare(crate::indicators::target::Comparator::LessThan)
                if is_compared_to_start(view, at) =>
            {
                return Some(Direction::Down);
            }
            Sense::Word | Sense::Marker | Sense::EveryAdjective(_) if at == end => {}
            _ => return None,
        }
    }
    None
}

/// "10 % above the 2015 level".
fn is_compared_to_start(view: &View, at: usize) -> bool {
    view.survey.baseline.is_some_and(|baseline| baseline > at && baseline <= at + 4)
}

/// "+10 %", "-20 %".
fn signed(view: &View, amount: &Amount) -> Option<Direction> {
    let clause = view.clause;
    let start = amount.at.start;
    if !clause.token(start).is(GLUED) {
        return None;
    }
    match clause.sense_before(start) {
        Sense::Plus => Some(Direction::Up),
        Sense::Dash if start == 1 => Some(Direction::Down),
        _ => None,
    }
}

fn changed_by_or_to<'t>(view: &View<'_, '_, 't>, amount: &Amount, change: Change) -> Target<'t> {
    let mut target = view.target_of(Kind::Change, amount);
    target.change = Some(change);
    target.from = amount.from;
    target.of = amount.of.map(|(_, of)| Of::Number(of));
    if target.unit.is_none() {
        let noun = view.noun(amount);
        target.unit = view.words(noun.clone()).or_else(|| between_from_and_to(view, amount));
        if view.survey.rate.is_some() {
            super::count::rate(view, amount, noun, &mut target);
        }
    } else if amount.form == Form::Percent
        && matches!(view.clause.sense(amount.at.end), Sense::Of | Sense::TotalOf)
        && !matches!(view.clause.sense(amount.at.end + 1), Sense::Change(_))
    {
        target.of = view.words(unit::at(view.clause, amount.at.end)).map(Of::Count);
    }
    if let Some((found, _)) = view.survey.adjective.filter(|(_, at)| *at == amount.at.end) {
        // "Aumento del 10 % anual".
        (target.per, target.every) =
            (found.span.per, Some(u32::from(found.span.every)).filter(|&every| every > 1));
    }
    let start_known = amount.from.is_some()
        || view.survey.baseline.is_some()
        || view.survey.baseline_value.is_some()
        || view.survey.loose_date;
    if change.mode == ChangeMode::By && !start_known {
        target.ask(Question::BaselineMissing);
    }
    let could_be_range = amount.from.is_some()
        && target.comparator.is_none()
        && view.survey.change.is_none()
        && amount.form == Form::Plain
        && amount.of.is_none();
    if could_be_range {
        target.ask(Question::RangeOrAlternative);
    }
    target
}

/// "from 12 days to 6": the unit stands with the first number.
fn between_from_and_to<'t>(view: &View<'_, '_, 't>, amount: &Amount) -> Option<&'t str> {
    amount.from?;
    let first = amount.at.clone().find(|&at| view.clause.sense(at) == Sense::Number)?;
    let noun = unit::at(view.clause, first + 1);
    view.words(noun)
}

/// "Double the number of …", "halve": a change by a known number of per cent.
fn factor<'t>(view: &View<'_, '_, 't>) -> Option<Target<'t>> {
    let (at, direction, percent) = view.survey.factor.filter(|_| view.survey.amounts_len == 0)?;
    let clause = view.clause;
    let is_verb = matches!(
        clause.sense(at + 1),
        Sense::End
            | Sense::The
            | Sense::Fold
            | Sense::TotalOf
            | Sense::Of
            | Sense::Member
            | Sense::By
            | Sense::Comma
            | Sense::Stop
            | Sense::Baseline
            | Sense::In
            | Sense::Deadline
            | Sense::Change(_)
            | Sense::Compare(_)
            | Sense::Newline
            | Sense::Close
    ) || clause.word(at).ends_with("ed")
        || clause.word(at).ends_with("ing");
    // "twice as many Parties": a phrase is no adjective.
    let is_verb = is_verb || direction == Direction::Down || clause.word(at).contains(' ');
    if !is_verb || clause.token(at + 1).is(PLAIN) {
        return None;
    }
    let mut target = view.target(Kind::Change);
    target.comparator = lead::before(clause, at).comparator;
    target.value = Some(Decimal::from(percent));
    target.unit = Some("per cent");
    target.change = Some(Change { direction: Some(direction), mode: ChangeMode::By });
    if !matches!(clause.sense(at + 1), Sense::Change(_)) {
        target.of = view.words(unit::at(clause, at + 1)).map(Of::Count);
    }
    if view.survey.baseline.is_none() && !view.survey.loose_date {
        target.ask(Question::BaselineMissing);
    }
    Some(target)
}
