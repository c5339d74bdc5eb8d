//! Several targets in one text: labelled "(1) … (2) …", on lines of their own, or joined by ";", "and", "or".
//!
//! A text is parted only where both sides hold a number that counts; "rules and procedures" stays whole.
//! Next: `labels` and `joints`, which find the places; then `forms`, which read each clause.

mod joints;
mod labels;

use std::ops::Range;

use super::{Kind, Question, Target, clause::Clause, forms, sense::Sense, token::Token, unit};
use crate::kernel::Language;

pub(super) use joints::listed;

/// Reads a whole text: one clause, or a compound of several.
pub(super) fn read<'t>(text: &'t str, language: Language, tokens: &[Token]) -> Target<'t> {
    let clause = Clause { text, tokens, language };
    let labels = labels::of(&clause);
    match labels.as_slice() {
        [] => joined(&clause, text),
        [only] => {
            let rest = trimmed(&clause, only.end..tokens.len());
            let mut target = joined(&clause.part(rest.clone()), clause.words(rest));
            (target.text, target.label) = (text, printed(&clause, only.clone()));
            target
        }
        _ => labelled(&clause, &labels),
    }
}

/// Clauses joined by punctuation or words, or just one.
fn joined<'t>(clause: &Clause<'_, 't>, written: &'t str) -> Target<'t> {
    let joints::Parts { parts, either } = joints::parts(clause);
    if parts.len() < 2 {
        return forms::read(clause, written, true);
    }
    let mut target = Target::new(Kind::Compound, written);
    target.clauses = parts
        .into_iter()
        .map(|part| forms::read(&clause.part(part.clone()), clause.words(part), true))
        .collect();
    if either {
        target.ask(Question::EitherOrBoth);
    }
    target
}

/// One clause a label.
fn labelled<'t>(clause: &Clause<'_, 't>, labels: &[Range<usize>]) -> Target<'t> {
    let mut target = Target::new(Kind::Compound, clause.text);
    let announced = announced(clause, labels);
    for (index, label) in labels.iter().enumerate() {
        let end = labels.get(index + 1).map_or(clause.tokens.len(), |next| next.start);
        let part = trimmed(clause, label.end..end);
        let mut read = forms::read(&clause.part(part.clone()), clause.words(part), true);
        read.label = printed(clause, label.clone());
        if read.unit.is_none() && announced.is_some() && read.questions.contains(&Question::UnitMissing) {
            read.unit = announced;
            read.questions.retain(|&question| question != Question::UnitMissing);
        }
        let near = target.clauses.iter().rev().take(REPEATS_LOOKED_FOR);
        if read.label.is_some() && near.clone().any(|before| before.label == read.label) {
            target.ask(Question::LabelRepeated);
        }
        target.clauses.push(read);
    }
    target
}

/// Labels repeat near one another; a book of them shall not take quadratic time.
const REPEATS_LOOKED_FOR: usize = 32;

/// A bullet or dash is no label that could be cited.
fn printed<'t>(clause: &Clause<'_, 't>, label: Range<usize>) -> Option<&'t str> {
    Some(clause.words(label)).filter(|printed| printed.chars().any(char::is_alphanumeric))
}

/// What the words before the first label say is counted: "Members: (a) 20 by 2020; (b) 30 by 2022".
fn announced<'t>(clause: &Clause<'_, 't>, labels: &[Range<usize>]) -> Option<&'t str> {
    let preface = clause.part(0..labels.first()?.start);
    let noun = unit::at(&preface, 0);
    (!noun.is_empty() && noun.end + 1 >= preface.tokens.len()).then(|| preface.words(noun))
}

/// Without separators and joining words at the ends.
fn trimmed(clause: &Clause, mut range: Range<usize>) -> Range<usize> {
    let is_joint = |sense| {
        matches!(
            sense,
            Sense::Newline | Sense::Semicolon | Sense::Comma | Sense::And | Sense::Or | Sense::Stop
        )
    };
    while range.start < range.end && is_joint(clause.sense(range.start)) {
        range.start += 1;
    }
    while range.start < range.end && is_joint(clause.sense(range.end - 1)) {
        range.end -= 1;
    }
    range
}
