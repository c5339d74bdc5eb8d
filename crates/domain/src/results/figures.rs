//! Figures of evaluations that say no more than the answers do (REQUIREMENTS S5.16, DOMAIN 5, invariant 12).
//!
//! A mean counts the answers to its own item and nothing else; items that different numbers answered are not pooled; groups
//! with few answers show no mean; a difference is taken over those who answered both times. Nothing here says why.

use super::questions::{Answer, Question, QuestionKind};
use crate::kernel::Decimal;

/// Below so many answers a group shows no mean: the answers of single people could be worked out.
pub const GROUP_MIN: usize = 5;
/// Below so many pairs a difference says little.
pub const PAIRS_PLENTY: usize = 30;

/// What the answers to one question say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figure {
    /// How many answered this item.
    pub n: usize,
    /// The mean of the steps, where a scale was asked for and somebody answered.
    pub mean: Option<Decimal>,
    /// How many answered above the middle of the scale, or yes.
    pub positive: Option<usize>,
    /// How often each step, yes and no, or each choice was answered, in order.
    pub spread: Vec<usize>,
}

impl Figure {
    /// The positive answers in a hundred of this item's answers.
    pub fn positive_percent(&self) -> Option<Decimal> {
        share(self.positive?, self.n)
    }
}

fn share(part: usize, of: usize) -> Option<Decimal> {
    let [part, of] = [part, of].map(Decimal::from);
    (part * Decimal::ONE_HUNDRED).checked_div(of)
}

fn mean(steps: impl Iterator<Item = u32>) -> (usize, Option<Decimal>) {
    let (n, sum) = steps.fold((0usize, Decimal::ZERO), |(n, sum), step| (n + 1, sum + Decimal::from(step)));
    (n, sum.checked_div(Decimal::from(n)))
}

/// What the answers to a question say. Answers of another kind are no answers to it.
pub fn figure<'a>(question: &Question, answers: impl IntoIterator<Item = &'a Answer>) -> Figure {
    let answers: Vec<&Answer> = answers.into_iter().collect();
    let count = |wanted: &Answer| answers.iter().filter(|answer| **answer == wanted).count();
    match &question.kind {
        QuestionKind::Scale { from, to } => {
            let spread: Vec<usize> = (*from..=*to).map(|step| count(&Answer::Step(step))).collect();
            let steps = answers.iter().filter_map(|answer| match answer {
                Answer::Step(step) if (from..=to).contains(&step) => Some(*step),
                _ => None,
            });
            let (n, mean) = mean(steps.clone());
            let positive = steps.filter(|step| step * 2 > from + to).count();
            Figure { n, mean, positive: Some(positive), spread }
        }
        QuestionKind::YesNo => {
            let spread = vec![count(&Answer::Yes), count(&Answer::No)];
            Figure { n: spread.iter().sum(), mean: None, positive: Some(spread[0]), spread }
        }
        QuestionKind::Choice(choices) => {
            let spread: Vec<usize> = (1..=choices.len()).map(|place| count(&Answer::Choice(place))).collect();
            Figure { n: spread.iter().sum(), mean: None, positive: None, spread }
        }
        QuestionKind::Text => {
            let n = answers.iter().filter(|answer| matches!(answer, Answer::Words(_))).count();
            Figure { n, ..Figure::default() }
        }
    }
}

/// Why items have no mean together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PoolRule {
    /// Nobody answered, or none is a scale.
    Nothing,
    /// Different numbers answered them; these.
    DifferentN(Vec<usize>),
    /// Their scales differ.
    DifferentScales,
}

/// The mean of several items together, with how many answered each of them.
///
/// # Errors
/// [`PoolRule`]: items that different numbers answered, or on different scales, are not pooled.
pub fn pooled(items: &[(&Question, &Figure)]) -> Result<(Decimal, usize), PoolRule> {
    let scales: Vec<_> = items.iter().filter(|(question, _)| is_scale(question)).collect();
    let (first, rest) = scales.split_first().ok_or(PoolRule::Nothing)?;
    if rest.iter().any(|(question, _)| question.kind != first.0.kind) {
        return Err(PoolRule::DifferentScales);
    }
    if rest.iter().any(|(_, figure)| figure.n != first.1.n) {
        return Err(PoolRule::DifferentN(scales.iter().map(|(_, figure)| figure.n).collect()));
    }
    let sum = scales.iter().try_fold(Decimal::ZERO, |sum, (_, figure)| Some(sum + figure.mean?));
    let mean = sum.ok_or(PoolRule::Nothing)?.checked_div(Decimal::from(scales.len()));
    Ok((mean.ok_or(PoolRule::Nothing)?, first.1.n))
}

const fn is_scale(question: &Question) -> bool {
    matches!(question.kind, QuestionKind::Scale { .. })
}

/// What is shown of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// The figure of its answers.
    Figure(Figure),
    /// Too few answered, or what they answered could be worked out from the others.
    Few,
}

/// The answers to a question divided by group. A group with fewer than [`GROUP_MIN`] answers shows none; where that is one
/// group alone, the smallest other one shows none either, since the difference to all would tell.
pub fn by_group<K: Ord + Copy>(question: &Question, answers: &[(K, &Answer)]) -> Vec<(K, Shown)> {
    let mut groups: Vec<K> = answers.iter().map(|(group, _)| *group).collect();
    groups.sort_unstable();
    groups.dedup();
    let own = |group: K| answers.iter().filter(move |(own, _)| *own == group).map(|(_, answer)| *answer);
    let figures: Vec<(K, Figure)> =
        groups.into_iter().map(|group| (group, figure(question, own(group)))).collect();
    let is_few = |figure: &Figure| figure.n < GROUP_MIN;
    let with_few = figures.iter().filter(|(_, figure)| is_few(figure) && figure.n > 0).count();
    let smallest = figures.iter().filter(|(_, figure)| !is_few(figure)).map(|(_, figure)| figure.n).min();
    let mut also = if with_few == 1 { smallest } else { None };
    let mut shown = Vec::with_capacity(figures.len());
    for (group, figure) in figures {
        let is_also = also == Some(figure.n);
        if is_also {
            also = None;
        }
        let each = if is_few(&figure) || is_also { Shown::Few } else { Shown::Figure(figure) };
        shown.push((group, each));
    }
    shown
}

/// How the same people answered before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// How many answered both times.
    pub pairs: usize,
    /// Their mean before.
    pub before: Decimal,
    /// Their mean after.
    pub after: Decimal,
    /// How many were higher after.
    pub higher: usize,
    /// How many were lower.
    pub lower: usize,
}

impl Change {
    /// The mean after less the mean before.
    pub fn difference(&self) -> Decimal {
        self.after - self.before
    }

    /// Whether they are so few that the difference says little.
    pub const fn is_small(&self) -> bool {
        self.pairs < PAIRS_PLENTY
    }
}

/// How those who answered both times changed; only they count.
///
/// # Errors
/// How many pairs there are, where there are fewer than [`GROUP_MIN`].
pub fn change<K: Ord + Copy>(before: &[(K, &Answer)], after: &[(K, &Answer)]) -> Result<Change, usize> {
    let step = |answer: &Answer| match answer {
        Answer::Step(step) => Some(*step),
        _ => None,
    };
    let then = |who: K| after.iter().find(|(own, _)| *own == who).and_then(|(_, answer)| step(answer));
    let pairs: Vec<(u32, u32)> =
        before.iter().filter_map(|(who, answer)| Some((step(answer)?, then(*who)?))).collect();
    let (n, mean_before) = mean(pairs.iter().map(|(before, _)| *before));
    let (_, mean_after) = mean(pairs.iter().map(|(_, after)| *after));
    match (n >= GROUP_MIN, mean_before, mean_after) {
        (true, Some(before), Some(after)) => Ok(Change {
            pairs: n,
            before,
            after,
            higher: pairs.iter().filter(|(before, after)| after > before).count(),
            lower: pairs.iter().filter(|(before, after)| after < before).count(),
        }),
        _ => Err(n),
    }
}

#[cfg(test)]
mod tests;
