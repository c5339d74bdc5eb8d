//! Which sessions a wording names: by a body's code or name, by number or year, or as "the session".

use std::cell::RefCell;

use super::{
    Anchor, Body, BodyId, Doubt,
    read::is_mark,
    words::{AND, ANNUAL, BOTH, COMMITTEES, KINDS, MEETINGS, ORDINAL_ENDS, ORDINALS, SMALL},
};
use crate::{
    meetings::body::BodyKind,
    plans::tokens::{Token, fold, tokens},
};

/// How the bodies of an organisation may be named.
pub(super) struct Referring {
    /// Names and codes as words, the longest first.
    names: Vec<(Vec<String>, BodyId)>,
    bodies: Vec<(BodyId, BodyKind, Vec<String>)>,
    /// Why a name could not be settled.
    pub doubt: RefCell<Option<Doubt>>,
}

impl Referring {
    pub fn of(bodies: &[Body]) -> Self {
        let words = |text: &str| -> Vec<String> {
            tokens(text).iter().filter(|token| !is_mark(token)).map(|token| fold(token.text)).collect()
        };
        let mut names: Vec<_> = bodies
            .iter()
            .flat_map(|body| [(words(&body.name), body.id), (words(&body.code), body.id)])
            .filter(|(words, _)| !words.is_empty())
            .collect();
        names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let bodies = bodies.iter().map(|body| (body.id, body.kind, words(&body.name))).collect();
        Self { names, bodies, doubt: RefCell::new(None) }
    }

    /// The body whose name or code stands here, and how many tokens it takes.
    fn named(&self, all: &[Token<'_>], at: usize) -> Option<(BodyId, usize)> {
        let stands = |words: &[String]| {
            let mut left = all.get(at..)?.iter().enumerate().filter(|(_, token)| !is_mark(token));
            let mut end = at;
            for word in words {
                let (n, token) = left.next()?;
                if fold(token.text) != *word {
                    return None;
                }
                end = at + n + 1;
            }
            Some(end)
        };
        self.names.iter().find_map(|(words, id)| Some((*id, stands(words)?)))
    }

    /// The bodies of these kinds.
    fn of_kinds(&self, kinds: &[BodyKind]) -> Vec<BodyId> {
        self.bodies.iter().filter(|(_, kind, _)| kinds.contains(kind)).map(|(id, ..)| *id).collect()
    }

    /// The one body that "the Commission" means.
    fn of_word(&self, token: &Token<'_>) -> Option<Result<BodyId, Doubt>> {
        let stems = KINDS.iter().find(|stems| stems.iter().any(|stem| token.begins(stem)))?;
        let fits =
            |words: &[String]| words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
        let found: Vec<_> = self.bodies.iter().filter(|(.., words)| fits(words)).collect();
        let whole: Vec<_> = found.iter().filter(|(_, kind, _)| *kind == BodyKind::Plenary).collect();
        match (found.as_slice(), whole.as_slice()) {
            ([], _) => None,
            ([only], _) => Some(Ok(only.0)),
            (_, [only]) => Some(Ok(only.0)),
            (several, _) => {
                Some(Err(Doubt::Ambiguous { bodies: several.iter().map(|each| each.0).collect() }))
            }
        }
    }

    fn doubt(&self, doubt: Doubt) {
        *self.doubt.borrow_mut() = Some(doubt);
    }
}

/// The sessions named from `at` on, and where something else begins. `None` for a number that belongs to nothing.
pub(super) fn refer(names: &Referring, all: &[Token<'_>], at: usize) -> Option<(Vec<Anchor>, usize)> {
    *names.doubt.borrow_mut() = None;
    let mut found = Found::default();
    let mut at = at;
    while let Some(token) = all.get(at) {
        if let Some((body, end)) = names.named(all, at) {
            at = found.body(vec![body], all, end);
        } else if let Some((_, exactly_two)) = COMMITTEES.iter().find(|(word, _)| token.word == *word) {
            let committees = names.of_kinds(&[BodyKind::Committee, BodyKind::Scientific]);
            if committees.is_empty() || (found.both || *exactly_two) && committees.len() != 2 {
                names.doubt(Doubt::NotTwo { found: committees.len() });
            }
            found
                .anchors
                .extend(committees.into_iter().map(|id| Anchor { bodies: vec![id], ..Anchor::default() }));
            (found.said, at) = (true, at + 1);
        } else if let Some(body) = names.of_word(token) {
            let bodies = body.map_or_else(
                |doubt| {
                    names.doubt(doubt);
                    Vec::new()
                },
                |id| vec![id],
            );
            at = found.body(bodies, all, at + 1);
        } else if let Some((number, end)) = ordinal(all, at) {
            (found.number, at) = (Some(number), end);
        } else if let Some(year) = year(token) {
            (found.year, at) = (Some(year), at + 1);
        } else if token.among(MEETINGS) {
            (found.said, at) = (true, at + 1);
        } else if token.among(ANNUAL) {
            (found.annual, at) = (true, at + 1);
        } else if token.among(BOTH) {
            (found.both, at) = (true, at + 1);
        } else if token.among(AND) || token.among(SMALL) || is_mark(token) || token.is('&') {
            at += 1;
        } else {
            break;
        }
    }
    found.finished(names).map(|anchors| (anchors, at))
}

/// What was found of names so far.
#[derive(Default)]
struct Found {
    anchors: Vec<Anchor>,
    number: Option<u32>,
    year: Option<i16>,
    said: bool,
    annual: bool,
    both: bool,
}

impl Found {
    /// Notes a body with the number or year that stands before or behind it; the place of what follows.
    fn body(&mut self, bodies: Vec<BodyId>, all: &[Token<'_>], end: usize) -> usize {
        let mut anchor = Anchor { bodies, number: self.number.take(), year: self.year.take() };
        let mut end = end;
        while let Some(number) = all.get(end).and_then(|token| token.number) {
            // "COP 12 30 days": only one number is the session's.
            match i16::try_from(number).ok().filter(|year| (1900..=2200).contains(year)) {
                Some(year) if anchor.year.is_none() => anchor.year = Some(year),
                None if anchor.number.is_none() => anchor.number = Some(number),
                _ => break,
            }
            end += 1;
        }
        self.said = true;
        self.anchors.push(anchor);
        end
    }

    fn finished(mut self, names: &Referring) -> Option<Vec<Anchor>> {
        let loose = self.number.is_some() || self.year.is_some();
        if self.anchors.is_empty() && self.annual {
            let whole = names.of_kinds(&[BodyKind::Plenary]);
            let bodies = if whole.is_empty() { names.of_kinds(&[BodyKind::Extended]) } else { whole };
            if bodies.is_empty() {
                names.doubt(Doubt::NoPlenary);
            }
            self.anchors.push(Anchor { bodies, number: self.number, year: self.year });
        } else if self.anchors.is_empty() && self.said {
            self.anchors.push(Anchor { bodies: Vec::new(), number: self.number, year: self.year });
        } else if loose {
            // "ESC and CC 2027 meetings" names the year once for the last of them; a number before nothing is noise
            // that nobody understands.
            let last = self.anchors.last_mut()?;
            last.year = last.year.or(self.year);
            last.number = last.number.or(self.number);
        }
        Some(self.anchors)
    }
}

/// "33rd", "33e", "twelfth": the number and what follows.
fn ordinal(all: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let token = all.get(at)?;
    if let Some(number) = ordinal_said(&token.word) {
        return Some((number, at + 1));
    }
    let number = token.number?;
    let end = all.get(at + 1).filter(|end| end.at.start == token.at.end)?;
    (end.among(ORDINAL_ENDS) || ORDINAL_ENDS.contains(&end.text)).then_some((number, at + 2))
}

fn ordinal_said(word: &str) -> Option<u32> {
    (1..).zip(ORDINALS).find(|(_, words)| words.contains(&word)).map(|(number, _)| number)
}

fn year(token: &Token<'_>) -> Option<i16> {
    token.number.and_then(|number| i16::try_from(number).ok()).filter(|year| (1900..=2200).contains(year))
}

/// The number in a session's printed number: the 12 of "12", "COP12" and "Twelfth".
pub(super) fn number_of(printed: &str) -> Option<u32> {
    let all = tokens(printed);
    all.iter().find_map(|token| token.number.or_else(|| ordinal_said(&token.word)))
}
