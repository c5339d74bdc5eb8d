//! Where a text without labels falls into several targets: at line breaks, semicolons, "and", "or", commas.
//!
//! One pass from left to right; a joint parts only if what went before counts something and what follows does.
//! Must not know forms. Next: `forms`.

use std::ops::Range;

use super::trimmed;
use crate::indicators::target::{
    amount::{self, Amount, Form},
    clause::Clause,
    date, groups, label,
    sense::Sense,
    span,
};

/// Where a text falls apart.
pub(super) struct Parts {
    /// The tokens of each part; fewer than two if the text is whole.
    pub parts: Vec<Range<usize>>,
    /// One of the joints was "or".
    pub either: bool,
}

/// What a token is to the parting of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Line,
    Semicolon,
    Sentence,
    Comma,
    And,
    Or,
}

const fn joint(sense: Sense) -> Option<Joint> {
    Some(match sense {
        Sense::Newline => Joint::Line,
        Sense::Semicolon => Joint::Semicolon,
        Sense::Stop => Joint::Sentence,
        Sense::Comma => Joint::Comma,
        Sense::And => Joint::And,
        Sense::Or => Joint::Or,
        _ => return None,
    })
}

/// One pass over the tokens; each joint parts if what went before and what follows both count something.
pub(super) fn parts(clause: &Clause) -> Parts {
    let mut result = Parts { parts: Vec::new(), either: false };
    if !clause.tokens.iter().any(|token| joint(token.sense).is_some()) {
        return result;
    }
    let mut start = 0;
    let mut state = State::default();
    let mut at = start;
    while at < clause.tokens.len() {
        if let Some(end) = state.step_over(clause, at) {
            at = end;
            continue;
        }
        let Some(kind) = joint(clause.sense(at))
            .filter(|kind| state.depth == 0 && (state.counts || *kind == Joint::Semicolon))
        else {
            at += 1;
            continue;
        };
        let next = past_joints(clause, at);
        let kind = strongest(clause, at..next, kind);
        if parts_here(clause, kind, at, next, &state) {
            result.parts.push(start..at);
            result.either |= kind == Joint::Or;
            start = next;
            state = State::default();
        }
        at = next.max(at + 1);
    }
    if !result.parts.is_empty() {
        result.parts.push(trimmed(clause, start..clause.tokens.len()));
    }
    result
}

/// What the part so far holds.
#[derive(Default)]
struct State {
    depth: usize,
    /// It counts something.
    counts: bool,
    /// Where its last amount ends.
    amount_end: usize,
    /// The first amount: what groups behind a colon would add up to.
    total: Option<Amount>,
    amounts: usize,
    /// Nothing stands before the last amount that it could count.
    bare: bool,
    /// The last amount has no noun but says which part it is: "10 from LDCs".
    tied: bool,
    /// That amount stands behind "in", "for", "from": it only says where.
    aside: bool,
    /// Behind "including" or "of whom": the rest are groups.
    groups: bool,
    /// It gives a baseline: "baseline: 12; target: 20" is one target.
    baseline: bool,
}
impl State {
    /// Steps over names, dates, stretches of time and amounts; keeps count of brackets.
    fn step_over(&mut self, clause: &Clause, at: usize) -> Option<usize> {
        if !matches!(clause.sense(at), Sense::Close | Sense::CloseSquare) && clause.begins_nothing(at) {
            return None;
        }
        match clause.sense(at) {
            Sense::Open | Sense::OpenSquare => self.depth += 1,
            Sense::Close | Sense::CloseSquare => self.depth = self.depth.saturating_sub(1),
            Sense::Including => self.groups = self.counts,
            Sense::Baseline => self.baseline = true,
            Sense::Colon | Sense::Comma if self.depth == 0 && self.amounts == 1 => {
                let total = self.total.as_ref();
                let listed = total.and_then(|total| groups::listed_behind(clause, at, total));
                if let Some(listed) = listed {
                    return Some(listed.end);
                }
            }
            _ => {}
        }
        if let Some(deadline) = date::deadline(clause, at) {
            return Some(deadline.end);
        }
        if let Some(end) = date::bare(clause, at).or_else(|| label::at(clause, at)) {
            return Some(end);
        }
        let found = match clause.sense(at) {
            Sense::From => amount::from_to(clause, at),
            Sense::Between => amount::between(clause, at),
            Sense::WeakOne if matches!(clause.sense_before(at), Sense::Compare(_)) => {
                amount::at(clause, at).or_else(|| Some(Amount { at: at..at + 1, ..Amount::default() }))
            }
            _ => amount::at(clause, at),
        };
        if let Some(amount) = found {
            self.aside = matches!(
                clause.sense_before(at),
                Sense::In | Sense::InOrBy | Sense::For | Sense::From | Sense::During | Sense::Between
            );
            self.counts = true;
            self.amount_end = amount.at.end;
            self.tied = groups::is_tied(clause, &amount);
            self.bare = amount.form == Form::Plain
                && matches!(
                    clause.sense_before(at),
                    Sense::End | Sense::Newline | Sense::Semicolon | Sense::Compare(_) | Sense::About
                );
            self.amounts += 1;
            let end = amount.at.end.max(at + 1);
            self.total.get_or_insert(amount);
            return Some(end);
        }
        let span = span::at(clause, at)?;
        self.counts |= span.says_once;
        Some(span.end)
    }
}

/// Past a joint and those right behind it: "; and", ",\n".
fn past_joints(clause: &Clause, at: usize) -> usize {
    let mut next = at + 1;
    while joint(clause.sense(next)).is_some() {
        next += 1;
    }
    next
}

fn strongest(clause: &Clause, range: Range<usize>, first: Joint) -> Joint {
    let mut strongest = first;
    for token in &clause.tokens[range] {
        match joint(token.sense) {
            Some(Joint::Or) => return Joint::Or,
            Some(kind @ (Joint::Line | Joint::Semicolon)) => strongest = kind,
            Some(Joint::And) if strongest == Joint::Comma => strongest = Joint::And,
            _ => {}
        }
    }
    strongest
}

fn parts_here(clause: &Clause, kind: Joint, at: usize, next: usize, state: &State) -> bool {
    let hangs = matches!(
        clause.sense_before(at),
        Sense::Compare(_)
            | Sense::Of
            | Sense::OutOf
            | Sense::Slash
            | Sense::To
            | Sense::By
            | Sense::Per
            | Sense::Each
            | Sense::Open
    );
    if hangs || next >= clause.tokens.len() {
        return false;
    }
    match kind {
        Joint::Line => {
            // "once" on one line, "every two years" on the next; "30" and "participants".
            let times_before = matches!(clause.sense_before(at), Sense::Times | Sense::TimesOf(_));
            let broken =
                times_before || (state.amount_end == at && state.bare && is_wordy(clause.sense(next)));
            !state.groups && !broken && holds_amount(clause, next) && !ties_back(clause.sense(next))
        }
        // A semicolon also parts a number from a statement: both are asked for.
        Joint::Semicolon => {
            let either_counts = holds_amount(clause, next) || (state.counts && holds_statement(clause, next));
            !state.groups && !state.baseline && either_counts && !ties_back(clause.sense(next))
        }
        Joint::Sentence => !state.groups && opens(clause, next).is_some(),
        Joint::Comma | Joint::And => {
            !state.groups
                && !state.aside
                && !is_two_sided(clause, at, next, state)
                && (opens_target(clause, next) || opens_like(clause, next, state))
        }
        Joint::Or => !state.groups && state.amount_end != at && opens_target(clause, next),
    }
}

/// "At least 5 and at most 10 days" is one target: the first number has no noun of its own.
fn is_two_sided(clause: &Clause, at: usize, next: usize, state: &State) -> bool {
    state.amount_end == at && matches!(clause.sense(next), Sense::Compare(_) | Sense::CompareOf(_))
}

/// "3 in Africa, 2 in Asia": the second number is tied to its group just as the first one.
fn opens_like(clause: &Clause, next: usize, state: &State) -> bool {
    state.tied && opens(clause, next).is_some_and(|amount| groups::is_tied(clause, &amount))
}

/// Words that continue the clause before them on a new line.
const fn ties_back(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::To
            | Sense::Of
            | Sense::By
            | Sense::In
            | Sense::InOrBy
            | Sense::Open
            | Sense::Including
            | Sense::Baseline
            | Sense::OutOf
            | Sense::Slash
            | Sense::Per
            | Sense::Break
            | Sense::Since
            | Sense::Deadline
            | Sense::During
            | Sense::Within
    )
}

/// The amount that begins right here, behind comparators or a date with a colon at most.
fn opens(clause: &Clause, next: usize) -> Option<Amount> {
    let mut at = next;
    if let Some(end) = date::bare(clause, at).filter(|&end| clause.sense(end) == Sense::Colon) {
        at = end + 1;
    }
    while at < next + 6
        && matches!(
            clause.sense(at),
            Sense::Compare(_) | Sense::About | Sense::The | Sense::New | Sense::Newline | Sense::Mean
        )
    {
        at += 1;
    }
    if date::bare(clause, at).is_some() || label::at(clause, at).is_some() {
        return None;
    }
    if clause.sense(at) == Sense::WeakOne && at > next {
        return amount::at(clause, at).or_else(|| Some(Amount { at: at..at + 1, ..Amount::default() }));
    }
    if clause.sense(at) == Sense::Between {
        return amount::between(clause, at);
    }
    amount::at(clause, at)
}

/// The amount that opens a part if it has a sign or counts something; "5 and 10" is no second target.
fn opens_target(clause: &Clause, next: usize) -> bool {
    let Some(amount) = opens(clause, next) else { return false };
    let counted = matches!(
        clause.sense(amount.at.end),
        Sense::Member
            | Sense::People
            | Sense::Word
            | Sense::Marker
            | Sense::New
            | Sense::Label
            | Sense::Of
            | Sense::Span(_)
            | Sense::Before
            | Sense::Modifier
            | Sense::Undertaking
            | Sense::EveryAdjective(_)
            | Sense::MeanHint
            | Sense::Open
            | Sense::By
            | Sense::Deadline
            | Sense::Per
            | Sense::Each
            | Sense::Every(_)
    );
    let dated = (amount.at.start > next + 1 && clause.sense_before(amount.at.start) == Sense::Colon)
        || date::deadline(clause, amount.at.end).is_some();
    amount.form != Form::Plain || amount.of.is_some() || counted || dated
}

/// Whether the line that begins here counts something: "Training of 20 officers".
fn holds_amount(clause: &Clause, next: usize) -> bool {
    let mut at = next;
    while at < clause.tokens.len().min(next + LINE_TOKENS_MAX) {
        if matches!(clause.sense(at), Sense::Newline | Sense::Semicolon) {
            return false;
        }
        if clause.begins_nothing(at) {
            at += 1;
        } else if let Some(deadline) = date::deadline(clause, at) {
            at = deadline.end;
        } else if let Some(end) = date::bare(clause, at).or_else(|| label::at(clause, at)) {
            at = end;
        } else if amount::at(clause, at).is_some() || span::at(clause, at).is_some_and(|span| span.says_once)
        {
            return true;
        } else {
            at += 1;
        }
    }
    false
}

/// Whether at least two words stand before the next separator.
fn holds_statement(clause: &Clause, next: usize) -> bool {
    let words = (next..next + LINE_TOKENS_MAX)
        .take_while(|&at| joint(clause.sense(at)).is_none() && clause.sense(at) != Sense::End);
    words.filter(|&at| is_wordy(clause.sense(at))).count() >= 2
}

const fn is_wordy(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Word
            | Sense::Marker
            | Sense::Member
            | Sense::People
            | Sense::Label
            | Sense::Break
            | Sense::Participle
            | Sense::Undertaking
    )
}

/// How far a line is searched for a number.
const LINE_TOKENS_MAX: usize = 40;

/// The groups of a breakdown: parted at every comma, "and", slash or semicolon that a number follows.
pub(in crate::indicators::target) fn listed(groups: &Clause) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut at, mut counts) = (0, 0, false);
    while at < groups.tokens.len() {
        if let Some(amount) = amount::at(groups, at) {
            counts = true;
            at = amount.at.end.max(at + 1);
            continue;
        }
        let separates = matches!(
            groups.sense(at),
            Sense::Comma | Sense::And | Sense::Semicolon | Sense::Slash | Sense::Newline | Sense::Dash
        );
        if separates && counts && holds_amount(groups, past_joints(groups, at)) {
            ranges.push(start..at);
            start = past_joints(groups, at);
            at = start;
            counts = false;
            continue;
        }
        at += 1;
    }
    ranges.push(trimmed(groups, start..groups.tokens.len()));
    ranges
}
