//! Reads a resources cell as clauses: staff time, core budget lines, voluntary contributions, people in kind, posts
//! that a partner pays, what depends on a decision, estimates, references (REQUIREMENTS S4.8).
//!
//! The text is the authority. Clauses cover it from the first character to the last: what is not understood is a
//! clause of its own kind, in its place. Must not know budgets. Next: `head` for what begins a clause, `body` for what
//! belongs to it.

mod amount;
mod body;
mod head;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::tokens::{Token, tokens};
use crate::kernel::{Decimal, Period};
use head::Head;

/// One clause of a resources cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause<'t> {
    /// What it says.
    pub kind: ClauseKind<'t>,
    /// Its words as printed, without what joins it to its neighbours.
    pub text: &'t str,
    /// The bytes of the cell it stands for, joining words and blanks included; the ranges of all clauses follow each
    /// other without a gap.
    pub range: Range<usize>,
    /// What joins it to the clause before.
    pub join: Join,
}

/// What joins a clause to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Join {
    /// It is the first, or begins a sentence of its own.
    Starts,
    /// "and", a comma, a semicolon, a bracket: both.
    And,
    /// "or": one of the two.
    Or,
    /// "and/or": one or both.
    AndOr,
}

/// What a clause says.
#[derive(Debug, Clone, PartialEq)]
pub enum ClauseKind<'t> {
    /// The staff's own time.
    StaffTime {
        /// `true` where the text puts it under the core budget.
        core: bool,
        /// What for, as printed.
        purpose: Option<&'t str>,
    },
    /// Funds of the core budget, by line where lines are named.
    CoreBudget {
        /// The lines as printed; a single line is a range of one.
        lines: Vec<LineRange>,
        /// How much of them.
        extent: Option<Extent>,
        /// What for, as printed.
        purpose: Option<&'t str>,
    },
    /// Voluntary contributions.
    Voluntary {
        /// Who gives, as printed; empty where nobody is named.
        donors: Vec<&'t str>,
        /// How much, where it is said.
        amount: Option<Amount>,
        /// What for, as printed.
        purpose: Option<&'t str>,
    },
    /// People lent by somebody else: junior officers, secondments.
    InKind {
        /// The people, as printed.
        people: &'t str,
        /// Who lends them.
        donor: Option<&'t str>,
        /// Only a part of their time.
        part_time: bool,
        /// What they work on, as printed in brackets.
        field: Option<&'t str>,
        /// From when to when.
        period: Option<Period>,
    },
    /// A post or work that a partner pays.
    PartnerPaid {
        /// Who pays, as printed.
        partner: &'t str,
        /// What, as printed.
        paid: &'t str,
    },
    /// It depends on a decision.
    Pending {
        /// Of which meeting, as printed.
        meeting: &'t str,
        /// On what, as printed.
        subject: Option<&'t str>,
    },
    /// What it may cost.
    Estimate {
        /// The amount.
        amount: Amount,
    },
    /// How much of the funds just named was or will be spent.
    Spending {
        /// All or a part.
        extent: Extent,
    },
    /// Look there.
    See {
        /// What follows "see", as printed; `progress::mentions` reads documents and activities from it.
        target: &'t str,
    },
    /// Not understood; the text stays.
    Other,
}

/// Budget lines from the first to the last, as numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRange {
    /// First line.
    pub first: u32,
    /// Last line; the same for a single one.
    pub last: u32,
}

/// How much of some funds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Extent {
    Fully,
    Partly,
}

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount {
    /// In major units.
    pub value: Decimal,
    /// ISO 4217 code; a lone "$" names no currency.
    pub currency: Option<[u8; 3]>,
    /// "about", "approximately".
    pub approximate: bool,
}

impl Amount {
    /// The currency as text.
    pub fn currency_code(&self) -> Option<&str> {
        self.currency.as_ref().and_then(|code| std::str::from_utf8(code).ok())
    }
}

/// The clauses of a cell in the order written; none for a blank cell.
pub fn read(text: &str) -> Vec<Clause<'_>> {
    let all = tokens(text);
    let mut reader = Reader { text, all: &all, found: Vec::new() };
    let (mut at, mut loose) = (0, 0);
    while at < all.len() {
        match reader.clause(at) {
            Some((kind, end)) => {
                reader.say_loose(loose, at);
                reader.push(kind, at, end);
                (at, loose) = (end, end);
            }
            None => at += 1,
        }
    }
    reader.say_loose(loose, all.len());
    tile(text, reader.found)
}

/// A cell on its way into clauses.
struct Reader<'a, 't> {
    text: &'t str,
    all: &'a [Token<'t>],
    found: Vec<(ClauseKind<'t>, Range<usize>)>,
}

impl<'t> Reader<'_, 't> {
    /// The clause that begins exactly at a token, and the token after it.
    fn clause(&self, at: usize) -> Option<(ClauseKind<'t>, usize)> {
        let cell = body::Cell { text: self.text, all: self.all };
        if let Some(found) = cell.partner_pays(at) {
            return Some(found);
        }
        let before = self.found.iter().rev().map(|(kind, _)| kind);
        let (head, after) = head::head(self.all, at).or_else(|| self.goes_on(at))?;
        Some(cell.body(head, at, after, before))
    }

    /// "…; from a second donor": a contribution goes on.
    fn goes_on(&self, at: usize) -> Option<(Head, usize)> {
        let last = self.found.iter().rev().find(|(kind, _)| !matches!(kind, ClauseKind::InKind { .. }));
        let follows = at > 0 && (self.all[at - 1].is(';') || self.all[at - 1].is(','));
        let from = self.all[at].among(&head::FROM) && self.all.get(at + 1).is_some_and(Token::is_capital);
        let voluntary = matches!(last, Some((ClauseKind::Voluntary { .. }, _)));
        (follows && from && voluntary).then_some((Head::Voluntary, at))
    }

    fn push(&mut self, kind: ClauseKind<'t>, first: usize, end: usize) {
        let span = self.all[first].at.start..self.all[end - 1].at.end;
        self.found.push((kind, span));
    }

    /// Tokens between two clauses: mere joining words, or something that was not understood.
    fn say_loose(&mut self, from: usize, end: usize) {
        let tokens = &self.all[from..end];
        let says_something = |token: &Token<'_>| token.says_something() && !joins(token);
        let Some(first) = tokens.iter().position(says_something) else { return };
        let Some(last) = tokens.iter().rposition(says_something) else { return };
        self.push(ClauseKind::Other, from + first, from + last + 1);
    }
}

/// Words that join or introduce a clause and say nothing of their own.
fn joins(token: &Token<'_>) -> bool {
    const WORDS: [&str; 20] = [
        "and", "or", "a", "an", "the", "various", "some", "et", "ou", "un", "une", "le", "la", "des", "y",
        "e", "o", "el", "una", "diverses",
    ];
    token.among(&WORDS)
}

/// Gives every byte of the cell to a clause: what stands before one belongs to it, what is left over to the last.
fn tile<'t>(text: &'t str, found: Vec<(ClauseKind<'t>, Range<usize>)>) -> Vec<Clause<'t>> {
    let mut from = 0;
    let count = found.len();
    let clause = |(at, (kind, span)): (usize, (ClauseKind<'t>, Range<usize>))| {
        let end = if at + 1 == count { text.len() } else { span.end };
        let range = from..end;
        let join = join(&text[from..span.start], at == 0);
        from = end;
        Clause { kind, text: &text[span], range, join }
    };
    found.into_iter().enumerate().map(clause).collect()
}

/// What the text between two clauses says of how they belong together.
fn join(between: &str, first: bool) -> Join {
    let all = tokens(between);
    let has = |words: &[&str]| all.iter().any(|token| token.among(words));
    let stops = all.iter().any(|token| token.is('.') || token.is('\n'));
    match (has(&["and", "et", "y", "e"]), has(&["or", "ou", "o"])) {
        _ if first => Join::Starts,
        (true, true) => Join::AndOr,
        (false, true) => Join::Or,
        (true, false) => Join::And,
        (false, false) if stops || all.is_empty() => Join::Starts,
        (false, false) => Join::And,
    }
}
