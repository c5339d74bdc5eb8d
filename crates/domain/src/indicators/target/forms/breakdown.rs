//! "30 participants (15 women, 15 men)", "of whom 40 % women": a number and its groups.

use super::{View, read as read_clause};
use crate::{
    indicators::target::{Kind, Question, Target, amount, clause::Clause, compound, groups, sense::Sense},
    kernel::Decimal,
};

/// Adds the groups to a target that was read without them; a plain count becomes a breakdown.
pub(super) fn read<'t>(view: &View<'_, '_, 't>, target: &mut Target<'t>) {
    let Some(inside) = view.survey.groups.clone().filter(|_| target.value.is_some()) else { return };
    let groups = view.clause.part(inside);
    for range in compound::listed(&groups) {
        let part = groups.part(range.clone());
        let written = groups.words(range);
        let mut group = read_clause(&part, written, false);
        if group.value.is_some() && matches!(group.kind, Kind::Count | Kind::Increase | Kind::Share) {
            name(&part, &mut group);
            target.clauses.push(without_repeated_doubts(group));
        }
    }
    if target.clauses.is_empty() {
        // "(4 or more out of 5)" is no group.
        target.ask(Question::OtherNumber);
        return;
    }
    if matches!(target.kind, Kind::Count | Kind::Increase) {
        target.kind = Kind::Breakdown;
    }
    let counts =
        target.clauses.iter().filter(|group| group.kind == Kind::Count).filter_map(|group| group.value);
    let sum = counts.fold(Decimal::ZERO, |sum, count| sum.checked_add(count).unwrap_or(sum));
    if target.value.is_some_and(|total| sum > total) && target.upper.is_none() {
        target.ask(Question::PartsAboveTotal);
    }
}

/// "10 from LDCs", "10 of them women", "half of them women": what is counted was said with the total.
fn name<'t>(part: &Clause<'_, 't>, group: &mut Target<'t>) {
    let counted = group.unit.is_some() && group.kind == Kind::Count;
    if counted || group.of.is_some() {
        return;
    }
    let amount = (0..part.tokens.len()).find_map(|at| amount::at(part, at));
    let Some(end) = amount.map(|amount| amount.at.end) else { return };
    // "50 M": the letter for men is also one for millions.
    let letter = matches!(part.sense(end), Sense::ScaleLetter(_)) && part.sense(end + 1) == Sense::End;
    let noun = if letter { end..end + 1 } else { groups::part_named_behind(part, end) };
    group.group = group.group.or_else(|| Some(part.words(noun)).filter(|words| !words.is_empty()));
    if group.group.is_some() {
        group.questions.retain(|&question| question != Question::UnitMissing);
    }
}

/// In a group it is plain what a share is of.
fn without_repeated_doubts(mut group: Target) -> Target {
    group.questions.retain(|question| !matches!(question, Question::ShareOfWhat | Question::FloorOrExact));
    group
}
