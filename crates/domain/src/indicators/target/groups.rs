//! Groups of a number: whether "(15 women, 15 men)" breaks down the number before it.
//!
//! Next: `survey`, which finds the brackets; `forms::breakdown`, which reads the groups.

use super::{
    amount::{self, Amount, Form},
    clause::Clause,
    date, label,
    sense::Sense,
};

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

/// "15 women", "50 % de femmes", "women: 15".
fn counts_people(inside: &Clause, amount: &Amount) -> bool {
    let behind = (amount.at.end..amount.at.end + 3).any(|at| inside.sense(at) == Sense::People);
    let colon_before = inside.sense_before(amount.at.start) == Sense::Colon;
    let announced =
        colon_before && amount.at.start >= 2 && inside.sense(amount.at.start - 2) == Sense::People;
    behind || announced
}
