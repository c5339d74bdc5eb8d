//! The printed labels of clauses: "(1)", "1)", "a)", "1." and bullets.
//!
//! A number in brackets behind a word is a footnote, and "two (2) workshops" repeats itself: neither is a label.
//! Must not know forms. Next: `joints` for texts without labels.

use std::ops::Range;

use crate::indicators::target::{
    clause::Clause,
    sense::Sense,
    token::{GLUED, Token},
};

/// "(1)", "1)", "a)", "1." and bullets where a clause can begin. A text without any costs one look per token.
pub(super) fn of(clause: &Clause) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let can_label =
        |token: &Token| matches!(token.sense, Sense::Close | Sense::Bullet | Sense::Dash | Sense::Stop);
    if !clause.tokens.iter().any(can_label) {
        return found;
    }
    let mut at = 0;
    let mut last = None;
    while at < clause.tokens.len() {
        match label_at(clause, at).or_else(|| continued(clause, last?, at)) {
            Some(end) => {
                last = Some(at);
                found.push(at..end);
                at = end;
            }
            None => at += 1,
        }
    }
    if found.len() == 1 && found.first().is_some_and(|label| label.start > 0) {
        found.clear();
    }
    found
}

fn label_at(clause: &Clause, at: usize) -> Option<usize> {
    let sense = clause.sense(at);
    let begins_line = matches!(clause.sense_before(at), Sense::End | Sense::Newline);
    match sense {
        Sense::Bullet => Some(at + 1),
        Sense::Dash if begins_line && !clause.token(at + 1).is(GLUED) && clause.tokens.len() > at + 1 => {
            Some(at + 1)
        }
        Sense::Open if is_numeral(clause, at + 1) && clause.sense(at + 2) == Sense::Close => {
            // "20 Members (1)" ends with a footnote, not with a label; "two (2) workshops" repeats a number.
            let goes_on =
                !matches!(clause.sense(at + 3), Sense::End | Sense::Newline | Sense::Comma | Sense::Stop);
            let repeats = clause.sense_before(at) == Sense::Number;
            (goes_on && !repeats).then_some(at + 3)
        }
        _ if !is_numeral(clause, at) => None,
        _ => {
            let after_break = begins_line
                || matches!(
                    clause.sense_before(at),
                    Sense::Semicolon | Sense::Comma | Sense::And | Sense::Stop | Sense::Colon
                );
            let closed = clause.sense(at + 1) == Sense::Close
                && clause.token(at + 1).is(GLUED)
                && opens_nothing(clause, at);
            let dotted = clause.sense(at + 1) == Sense::Stop
                && clause.token(at + 1).is(GLUED)
                && begins_line
                && !clause.token(at + 2).is(GLUED);
            let goes_on = clause.sense(at + 2) != Sense::End;
            ((closed || (dotted && after_break)) && goes_on).then_some(at + 2)
        }
    }
}

/// "1. 28 Members 2. 4 Parties", "– 5 workshops – 20 experts": in the middle of a line a number with a full stop
/// or a dash is a label only if it goes on from the label before.
fn continued(clause: &Clause, last: usize, at: usize) -> Option<usize> {
    let (before, token, behind) = (clause.token(last), clause.token(at), clause.token(at + 1));
    if token.sense == Sense::Dash && before.sense == Sense::Dash {
        let counts = matches!(behind.sense, Sense::Number | Sense::Compare(_)) && !behind.is(GLUED);
        return (counts && !token.is(GLUED)).then_some(at + 1);
    }
    let dotted = |at: usize| {
        clause.sense(at + 1) == Sense::Stop
            && clause.token(at + 1).is(GLUED)
            && !clause.token(at + 2).is(GLUED)
            && clause.sense(at + 2) != Sense::End
    };
    if !dotted(last) || !dotted(at) || !is_numeral(clause, at) {
        return None;
    }
    let follows = match (before.sense, token.sense) {
        (Sense::Number, Sense::Number) => token.bits == before.bits + 1,
        (Sense::Number, _) | (_, Sense::Number) => false,
        _ => {
            let letter = |at| clause.word(at).bytes().next().filter(|_| clause.word(at).len() == 1);
            letter(last).zip(letter(at)).is_some_and(|(last, this)| last.checked_add(1) == Some(this))
        }
    };
    follows.then_some(at + 2)
}

/// No bracket is open before a "1)".
fn opens_nothing(clause: &Clause, at: usize) -> bool {
    let from = at.saturating_sub(16);
    let before = &clause.tokens[from..at];
    let opened = before.iter().rposition(|token| token.sense == Sense::Open);
    let closed = before.iter().rposition(|token| token.sense == Sense::Close);
    match (opened, closed) {
        (Some(opened), Some(closed)) => closed > opened,
        (Some(_), None) => false,
        (None, _) => true,
    }
}

/// A small number, a letter, or a Roman numeral.
fn is_numeral(clause: &Clause, at: usize) -> bool {
    let token = clause.token(at);
    if token.sense == Sense::Number {
        return token.bits <= 50 && token.scale == 0 && token.end - token.start <= 2;
    }
    if token.end - token.start > 4 {
        return false;
    }
    let word = clause.word(at);
    let letters = word.chars().all(char::is_alphabetic) && !word.is_empty();
    letters
        && (word.chars().count() == 1
            || word.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x' | 'I' | 'V')) && word.len() <= 4)
}
