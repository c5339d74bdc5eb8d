//! Groups of a number: whether "(15 women, 15 men)" or ": 3 in Africa, 2 in Asia" breaks down the number before.
//!
//! Next: `survey`, which finds the brackets; `forms::breakdown`, which reads the groups.

use std::ops::Range;

use super::{
    amount::{self, Amount, Form},
    clause::Clause,
    date, label,
    sense::Sense,
    unit,
};
use crate::kernel::Decimal;

/// How far a closing bracket is looked for.
pub(super) const TOKENS_MAX: usize = 64;

/// Whether any amount stands near the beginning.
pub(super) fn has_amount(clause: &Clause) -> bool {
    (0..clause.tokens.len().min(TOKENS_MAX)).any(|at| amount::at(clause, at).is_some())
}

/// Whether what stands in brackets are groups of the number before: several counts, or a count of people.
pub(super) fn are_groups(inside: &Clause) -> bool {
    let other_note = matches!(
        inside.sense(0),
        Sense::OutOf
            | Sense::Of
            | Sense::Baseline
            | Sense::By
            | Sense::ScaleTop
            | Sense::Per
            | Sense::Deadline
    );
    let (mut counts, mut at) = (0, 0);
    while at < inside.tokens.len() && !other_note {
        if let Some(end) = date::bare(inside, at).or_else(|| label::at(inside, at)) {
            at = end;
            continue;
        }
        let Some(amount) = amount::at(inside, at) else {
            at += 1;
            continue;
        };
        if matches!(amount.form, Form::Plain | Form::Percent) && amount.of.is_none() {
            counts += 1;
            if counts >= 2 || counts_people(inside, &amount) {
                return true;
            }
        }
        at = amount.at.end;
    }
    false
}

/// The groups of a total without brackets, behind the colon or comma at an index: "6 workshops: 3 in Africa,
/// 2 in Asia", "30 participants, at least 10 from LDCs". Several targets in a row look alike; they are groups
/// only if together they are no more than the total, and none is a dated target of its own.
pub(super) fn listed_behind(clause: &Clause, at: usize, total: &Amount) -> Option<Range<usize>> {
    let counts_things = total.form == Form::Plain && total.of.is_none() && total.from.is_none();
    if !counts_things || unit::at(clause, total.at.end).is_empty() {
        return None;
    }
    let colon = clause.sense(at) == Sense::Colon;
    let first = past_comparators(clause, at + 1);
    let limit = clause.tokens.len().min(at + TOKENS_MAX);
    let (mut next, mut end, mut groups, mut sum, mut tied) = (first, at + 1, 0, Decimal::ZERO, true);
    while next < limit && !matches!(clause.sense(next), Sense::Semicolon | Sense::Newline | Sense::Colon) {
        let Some(group) = amount::at(clause, next) else {
            if groups == 0 {
                return None;
            }
            next = label::at(clause, next).or_else(|| date::bare(clause, next)).unwrap_or(next + 1);
            end = next;
            continue;
        };
        let of_total = matches!(group.form, Form::Plain | Form::Percent)
            && group.of.is_none()
            && date::deadline(clause, group.at.end).is_none()
            && date::bare(clause, group.at.end).is_none();
        if !of_total {
            return None;
        }
        tied &= is_tied(clause, &group);
        if group.form == Form::Plain {
            sum = sum.checked_add(group.low)?;
        }
        groups += 1;
        (next, end) = (group.at.end, group.at.end);
    }
    let complete = groups >= 2 && sum == total.low;
    let fits = sum <= total.high.unwrap_or(total.low);
    let listed = (colon && groups >= 2) || tied || (complete && counts_people_at(clause, first));
    (groups > 0 && fits && listed).then_some(at + 1..end)
}

fn past_comparators(clause: &Clause, mut at: usize) -> usize {
    while matches!(clause.sense(at), Sense::Compare(_) | Sense::About | Sense::The | Sense::Newline) {
        at += 1;
    }
    at
}

/// "10 from LDCs", "3 in the Pacific", "10 des PMA", "half of them women": the number has no noun of its own
/// but says which part of something it is.
pub(super) fn is_tied(clause: &Clause, amount: &Amount) -> bool {
    let end = amount.at.end;
    let tie = clause.sense(end);
    if amount.form == Form::Percent {
        return tie == Sense::Including || counts_people_at(clause, amount.at.start);
    }
    let noun = clause.past_articles(end + 1);
    let names_group = matches!(
        clause.sense(noun),
        Sense::Word | Sense::Marker | Sense::Member | Sense::People | Sense::Label | Sense::Code
    );
    let ties = matches!(
        tie,
        Sense::From | Sense::In | Sense::InOrBy | Sense::For | Sense::During | Sense::Of | Sense::Including
    );
    amount.form == Form::Plain && ties && (names_group || tie == Sense::Including)
}

/// "40 % women", "40 % de femmes", "15 men".
fn counts_people_at(clause: &Clause, start: usize) -> bool {
    let Some(amount) = amount::at(clause, start) else { return false };
    let end = amount.at.end;
    let of = usize::from(clause.sense(end) == Sense::Of && unit::carries_no_article(clause.word(end)));
    clause.sense(end + of) == Sense::People
}

/// What a number without a noun of its own is part of: the LDCs of "10 from LDCs", the women of "10 of whom women".
pub(super) fn part_named_behind(clause: &Clause, end: usize) -> Range<usize> {
    let mut at = end;
    while matches!(
        clause.sense(at),
        Sense::From
            | Sense::In
            | Sense::InOrBy
            | Sense::For
            | Sense::During
            | Sense::Of
            | Sense::Including
            | Sense::The
            | Sense::Break
            | Sense::Comma
    ) && at < end + 4
    {
        at += 1;
    }
    if at == end { end..end } else { unit::at(clause, at) }
}

/// "15 women", "50 % de femmes", "women: 15".
fn counts_people(inside: &Clause, amount: &Amount) -> bool {
    let behind = (amount.at.end..amount.at.end + 3).any(|at| inside.sense(at) == Sense::People);
    let colon_before = inside.sense_before(amount.at.start) == Sense::Colon;
    let announced =
        colon_before && amount.at.start >= 2 && inside.sense(amount.at.start - 2) == Sense::People;
    behind || announced
}
