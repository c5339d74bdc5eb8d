//! "TBD", "X %", "[…] Members", "___": a number was meant and is still missing.

use super::{Made, View};
use crate::{
    indicators::target::{Kind, Of, clause::Clause, clause::value, lead, sense::Sense, unit},
    kernel::Decimal,
};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let clause = view.clause;
    let first_amount = view.survey.found().first().map_or(usize::MAX, |amount| amount.at.start);
    let gap = (0..clause.tokens.len().min(first_amount)).find(|&at| is_gap(clause, at));
    let promised = view.survey.placeholder.filter(|_| first_amount == usize::MAX);
    let at = gap.or(promised).or_else(|| only_dashes(clause))?;
    let mut target = view.target(Kind::Placeholder);
    target.comparator = lead::before(clause, at).comparator;
    let mut next = at + 1;
    while matches!(clause.sense(next), Sense::CloseSquare | Sense::Blank) {
        next += 1;
    }
    if clause.sense(next) == Sense::Percent {
        target.unit = Some("per cent");
        return Some((target, 0));
    }
    if matches!(clause.sense(next), Sense::Slash | Sense::OutOf | Sense::Of) {
        let denominator = clause.past_articles(next + 1);
        if clause.sense(denominator) == Sense::Number {
            target.of = Some(Of::Number(value(clause.token(denominator))));
            next = denominator + 1;
        }
    }
    let noun = unit::at(clause, next);
    target.unit = view.words(noun).filter(|_| gap.is_some());
    let numbers = usize::from(target_reads_number(target.of));
    Some((target, numbers))
}

fn target_reads_number(of: Option<Of<'_>>) -> bool {
    matches!(of, Some(Of::Number(number)) if number != Decimal::ZERO)
}

/// A token that stands where a number belongs.
fn is_gap(clause: &Clause, at: usize) -> bool {
    let can_be = match clause.sense(at) {
        Sense::Blank | Sense::Ellipsis | Sense::OpenSquare => true,
        Sense::Word => is_unknown(clause.word(at)),
        _ => false,
    };
    can_be && stands_for_number(clause, at)
}

/// Whether what is around a gap or an "x" makes it a number to come.
fn stands_for_number(clause: &Clause, at: usize) -> bool {
    let (before, after) = (clause.sense_before(at), clause.sense(at + 1));
    let number_expected = matches!(
        before,
        Sense::Compare(_) | Sense::About | Sense::OpenSquare | Sense::Currency(_) | Sense::By | Sense::Plus
    );
    let number_used = matches!(
        after,
        Sense::Percent | Sense::Slash | Sense::OutOf | Sense::Points | Sense::Times | Sense::CloseSquare
    );
    match clause.sense(at) {
        Sense::Blank | Sense::Ellipsis => {
            let stands_for_all = clause.tokens.iter().all(|token| is_mark(token.sense));
            number_expected || number_used || stands_for_all || (at == 0 && clause.tokens.len() > 1)
        }
        Sense::OpenSquare => after == Sense::CloseSquare,
        Sense::Word if clause.token(at).end - clause.token(at).start <= 5 => {
            let counted = matches!(
                after,
                Sense::Member
                    | Sense::People
                    | Sense::Word
                    | Sense::Marker
                    | Sense::Of
                    | Sense::Per
                    | Sense::New
            );
            let alone = clause.tokens.len() == 1;
            let word = clause.word(at);
            number_expected
                || number_used
                || alone
                || (at == 0 && counted && (word.len() >= 2 || word.starts_with(char::is_uppercase)))
        }
        _ => false,
    }
}

const fn is_mark(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Blank
            | Sense::Ellipsis
            | Sense::OpenSquare
            | Sense::CloseSquare
            | Sense::Open
            | Sense::Close
            | Sense::Dash
            | Sense::Stop
            | Sense::Percent
            | Sense::Slash
            | Sense::Newline
    )
}

/// The letters people write for a number they do not know yet.
fn is_unknown(word: &str) -> bool {
    word.bytes().all(|letter| matches!(letter, b'x' | b'X')) || word == "NN" || word == "nn"
}

/// A cell with nothing but a dash.
fn only_dashes(clause: &Clause) -> Option<usize> {
    let only = !clause.tokens.is_empty()
        && clause.tokens.iter().all(|token| matches!(token.sense, Sense::Dash | Sense::Newline));
    only.then_some(0)
}
