//! "All Members", "every Party", "all 33 Members", "each of the Members": nobody left out.

use super::{Made, View};
use crate::indicators::target::{Kind, Of, amount::Form, lead, sense::Sense, unit};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let at = [view.survey.all, view.survey.each].into_iter().flatten().min()?;
    let clause = view.clause;
    let mut next = at + 1;
    while matches!(clause.sense(next), Sense::The | Sense::Of | Sense::Newline | Sense::All) {
        next += 1;
    }
    let counted = view
        .primary
        .filter(|amount| amount.at.start == next && amount.form == Form::Plain && amount.of.is_none());
    if view.survey.amounts_len > 0 && counted.is_none() {
        return None;
    }
    // "Each Member reports annually" asks for a frequency.
    if view.survey.span.is_some_and(|span| span.says_once) {
        return None;
    }
    let noun = match counted {
        Some(amount) => unit::at(clause, amount.at.end),
        None if clause.sense(at) == Sense::Each => unit::one_at(clause, next),
        None => unit::at(clause, next),
    };
    if noun.is_empty() || !is_asked_of(view, at, view.has_member(noun.clone())) {
        return None;
    }
    let mut target = view.target(Kind::All);
    target.comparator = lead::before(clause, at).comparator;
    target.unit = view.words(noun);
    if let Some(amount) = counted {
        target.value = Some(amount.low);
        target.of = Some(Of::Number(amount.low));
    }
    Some((target, usize::from(counted.is_some())))
}

/// "Coordination among all Members" is no target for all of them; "all stakeholders consulted" is, but only
/// where the text begins with it.
fn is_asked_of(view: &View, at: usize, member: bool) -> bool {
    let before = view.clause.sense_before(at);
    let begins = matches!(before, Sense::End | Sense::Compare(_) | Sense::Newline);
    begins || (member && !matches!(before, Sense::Break | Sense::During | Sense::Between))
}
