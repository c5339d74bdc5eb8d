//! What begins a clause of a resources cell, in English, French and Spanish.
//!
//! A head is recognised from a few words and looks no further, so that the end of one clause is where the next head
//! stands. Must not know what belongs to a clause.

use super::amount;
use crate::plans::tokens::Token;

/// The kinds of clause by their first words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// "staff time", perhaps behind "core budget:".
    StaffTime { core: bool },
    /// "funds in core budget", "core budget".
    CoreBudget,
    /// "funds in line", "lines".
    Lines,
    /// "voluntary contributions", "contribution from".
    Voluntary,
    /// "funding from".
    Funding,
    /// "JPO", "secondment", "part of the time of".
    InKind { part_time: bool },
    /// "pending the decision of".
    Pending,
    /// An amount, perhaps behind "about".
    Estimate,
    /// "part of the funds has been spent".
    Spending,
    /// "see".
    See,
}

pub(super) const FROM: [&str; 8] = ["from", "by", "de", "du", "des", "d", "del", "por"];
const SMALL: [&str; 14] =
    ["the", "a", "an", "of", "in", "le", "la", "les", "du", "de", "des", "el", "del", "los"];
const CORE: [&str; 12] = [
    "core",
    "regular",
    "ordinary",
    "central",
    "base",
    "ordinaire",
    "basico",
    "ordinario",
    "principal",
    "cms",
    "general",
    "annual",
];

/// The head that stands exactly at a token, and the token after it.
pub(super) fn head(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    // A head does not begin with a small word, so nothing is tried twice.
    if all
        .get(at)
        .is_none_or(|token| token.word.is_empty() && token.number.is_none() && !amount::is_sign(token))
    {
        return None;
    }
    budget_heading(all, at)
        .or_else(|| staff_time(all, at, false))
        .or_else(|| lines(all, at))
        .or_else(|| core_budget(all, at))
        .or_else(|| spending(all, at))
        .or_else(|| in_kind(all, at))
        .or_else(|| voluntary(all, at))
        .or_else(|| pending(all, at))
        .or_else(|| see(all, at))
        .or_else(|| amount::amount(all, at).map(|_| (Head::Estimate, at)))
}

/// "Core budget: staff time", "Budget ordinaire : ligne 1203": the heading belongs to what it heads.
fn budget_heading(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    let words = all[at..].iter().take(5).take_while(|token| !token.word.is_empty()).count();
    let colon = at + words;
    let is_heading = all.get(colon)?.is(':') && all[at..colon].iter().any(is_budget);
    if !is_heading {
        return None;
    }
    let after = colon + 1;
    let next = after + all.get(after..)?.iter().take_while(|token| token.among(&SMALL)).count();
    staff_time(all, next, true)
        .or_else(|| lines(all, next))
        .or_else(|| core_budget(all, next))
        .or(Some((Head::CoreBudget, after)))
}

fn is_budget(token: &Token<'_>) -> bool {
    token.among(&["budget", "presupuesto"])
}

fn staff_time(all: &[Token<'_>], at: usize, core: bool) -> Option<(Head, usize)> {
    let english =
        phrase(all, at, &[&["staff", "secretariat", "personnel", "officers", "employee"], &["time"]]);
    let french = || phrase(all, at, &[&["temps"], &["travail"], &["personnel"]]);
    let short =
        || phrase(all, at, &[&["temps", "tiempo"], &["personnel", "personal", "secretariat", "secretaria"]]);
    english.or_else(french).or_else(short).map(|end| (Head::StaffTime { core }, end))
}

/// "funds in line 1203", "line 1205", "lignes 2201-2203".
fn lines(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    const LINE: [&str; 6] = ["line", "lines", "ligne", "lignes", "linea", "lineas"];
    const BEFORE: [&str; 8] =
        ["funds", "fonds", "fondos", "core", "budget", "budgetary", "partidas", "crediticias"];
    let led = all.get(at)?.among(&BEFORE);
    let mut line = at;
    while all.get(line).is_some_and(|token| token.among(&BEFORE) || line > at && led && token.among(&SMALL)) {
        line += 1;
    }
    let mut number = line + 1;
    all.get(line).filter(|token| token.among(&LINE))?;
    while all.get(number).is_some_and(|token| {
        token.among(&["no", "nos", "n", "budgetaire", "presupuestaria"]) || token.is('.')
    }) {
        number += 1;
    }
    all.get(number)?.number.map(|_| (Head::Lines, number))
}

/// "funds in core budget", "core budget", "presupuesto básico".
fn core_budget(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    let mut from = at;
    if all.get(at)?.among(&["funds", "fonds", "fondos", "resources"]) {
        from += 1;
        from += all
            .get(from..)?
            .iter()
            .take_while(|token| {
                token.among(&["in", "from", "of", "the", "du", "de", "le", "del", "en", "el"])
            })
            .count();
    }
    let first = all.get(from)?;
    let second = all.get(from + 1);
    let english = first.among(&CORE) && second.is_some_and(is_budget);
    let core_funds =
        first.among(&["core"]) && second.is_some_and(|token| token.among(&["funds", "funding", "resources"]));
    let romance = is_budget(first) && second.is_some_and(|token| token.among(&CORE) || token.among(&["de"]));
    if english || core_funds {
        return Some((Head::CoreBudget, from + 2));
    }
    if !romance {
        return None;
    }
    let end = from
        + 1
        + all[from + 1..]
            .iter()
            .take(2)
            .take_while(|token| token.among(&CORE) || token.among(&["de"]))
            .count();
    all[end - 1].among(&CORE).then_some((Head::CoreBudget, end))
}

fn spending(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    const WHICH: [&str; 10] =
        ["part", "half", "most", "some", "all", "partie", "parte", "rest", "totalite", "totalidad"];
    let end = phrase(all, at, &[&WHICH, &["funds", "fonds", "fondos", "amount", "allocation"]])?;
    Some((Head::Spending, end))
}

/// "JPO", "German JPO", "junior professional officer", "part of the time of a JPO", "in-kind", "secondment".
fn in_kind(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    let people = |from: usize| {
        let long = [&["junior"][..], &["professional"], &["officer", "officers"]];
        phrase(all, from, &[&["jpo", "jpos", "jeo"]])
            .or_else(|| phrase(all, from, &long))
            .or_else(|| phrase(all, from, &[&["secondment", "secondments", "detachement", "adscripcion"]]))
            .or_else(|| {
                phrase(all, from, &[&["seconded"], &["staff", "officer", "officers", "expert", "experts"]])
            })
            .or_else(|| phrase(all, from, &[&["junior"], &["officer", "officers"]]))
    };
    if let Some(end) = people(at) {
        return Some((Head::InKind { part_time: false }, end));
    }
    let part = phrase(all, at, &[&["part"], &["time"]]).or_else(|| {
        let [part, dash, time, ..] = all.get(at..)? else { return None };
        (part.among(&["part"]) && dash.is_dash() && time.among(&["time"])).then_some(at + 3)
    });
    if let Some(from) = part {
        let from = from + all.get(from..)?.iter().take_while(|token| token.among(&SMALL)).count();
        return people(from).map(|end| (Head::InKind { part_time: true }, end));
    }
    // "German JPO": whose it is stands before.
    if all.get(at)?.is_capital() && people(at + 1).is_some() {
        return people(at + 1).map(|end| (Head::InKind { part_time: false }, end));
    }
    let [first, dash, kind, ..] = all.get(at..)? else { return None };
    let in_kind = first.among(&["in"]) && dash.is_dash() && kind.among(&["kind"]);
    in_kind.then_some((Head::InKind { part_time: false }, at + 3))
}

fn voluntary(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    const GIFT: [&str; 4] = ["contribution", "contributions", "contribucion", "contribuciones"];
    const FREE: [&str; 6] = ["voluntary", "volontaire", "volontaires", "voluntaria", "voluntarias", "cash"];
    if let Some(end) = phrase(all, at, &[&FREE, &GIFT]).or_else(|| phrase(all, at, &[&GIFT, &FREE])) {
        return Some((Head::Voluntary, end));
    }
    let next = all.get(at + 1)?;
    if all[at].among(&GIFT) && (next.among(&FROM) || amount::amount(all, at + 2).is_some()) {
        return Some((Head::Voluntary, at + 1));
    }
    let fund = all[at].among(&["funding", "financing", "financement", "financiacion", "grant", "subvention"]);
    (fund && next.among(&FROM)).then_some((Head::Funding, at + 1))
}

fn pending(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    const DECISION: [&str; 6] = ["decision", "decisions", "approval", "outcome", "approbation", "aprobacion"];
    let english = phrase(all, at, &[&["pending", "awaiting"], &DECISION]);
    let subject =
        || phrase(all, at, &[&["subject", "depending", "conditional"], &["to", "on", "upon"], &DECISION]);
    let french = || {
        phrase(all, at, &[&["attente"], &DECISION]).or_else(|| phrase(all, at, &[&["reserve"], &DECISION]))
    };
    let spanish = || phrase(all, at, &[&["pendiente", "sujeto", "supeditado"], &DECISION]);
    english.or_else(subject).or_else(french).or_else(spanish).map(|end| (Head::Pending, end))
}

fn see(all: &[Token<'_>], at: usize) -> Option<(Head, usize)> {
    let see = all.get(at)?.among(&["see", "voir", "vease", "cf", "refer"]);
    let end = at + 1 + usize::from(all.get(at + 1).is_some_and(|token| token.among(&["to"])));
    (see && all.len() > end).then_some((Head::See, end))
}

/// These words one after the other, small words between them left out; the token after.
fn phrase(all: &[Token<'_>], at: usize, words: &[&[&str]]) -> Option<usize> {
    let mut next = at;
    for (number, among) in words.iter().enumerate() {
        if number > 0 {
            let rest = all.get(next..)?;
            next += rest
                .iter()
                .take(3)
                .take_while(|token| {
                    token.among(&SMALL) && !token.among(among) || token.is('\'') || token.is('’')
                })
                .count();
        }
        all.get(next).filter(|token| token.among(among))?;
        next += 1;
    }
    Some(next)
}
