//! Who is responsible for a stage: in the lead, jointly, or to be consulted (S1.29), in the words of several languages.
//!
//! Names are kept to the letter. A list of names without a word about their parts is a lead with those who share it, as
//! secretariats write it. Must not know when anything is due. Next: [`super::timeline`].

use super::Says;
use crate::{
    meetings::{Body, BodyId, BodyKind, deadline::Part},
    members::{Member, MemberId},
    plans::tokens::{Token, fold, tokens},
};

/// One of those who see to a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// In which part.
    pub part: Part,
    /// Who, as printed.
    pub name: String,
    /// Who that is, where it can be told.
    pub who: Option<Who>,
}

/// Somebody the organisation knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A body.
    Body(BodyId),
    /// A Member.
    Member(MemberId),
}

type Phrase = &'static [&'static str];

/// Words that say which part those have who follow them.
const PARTS: &[(Phrase, Part)] = &[
    (&["in", "close", "consultation", "with"], Part::Consulted),
    (&["in", "consultation", "with"], Part::Consulted),
    (&["after", "consultation", "with"], Part::Consulted),
    (&["after", "consulting"], Part::Consulted),
    (&["consulting"], Part::Consulted),
    (&["consulted"], Part::Consulted),
    (&["en", "consultation", "avec"], Part::Consulted),
    (&["en", "concertation", "avec"], Part::Consulted),
    (&["apres", "consultation", "de"], Part::Consulted),
    (&["apres", "consultation", "des"], Part::Consulted),
    (&["en", "consulta", "con"], Part::Consulted),
    (&["previa", "consulta", "con"], Part::Consulted),
    (&["previa", "consulta", "a"], Part::Consulted),
    (&["بالتشاور", "مع"], Part::Consulted),
    (&["jointly", "with"], Part::Joint),
    (&["together", "with"], Part::Joint),
    (&["in", "cooperation", "with"], Part::Joint),
    (&["in", "collaboration", "with"], Part::Joint),
    (&["joint"], Part::Joint),
    (&["jointly"], Part::Joint),
    (&["conjointement", "avec"], Part::Joint),
    (&["conjointement"], Part::Joint),
    (&["en", "collaboration", "avec"], Part::Joint),
    (&["avec"], Part::Joint),
    (&["conjuntamente", "con"], Part::Joint),
    (&["junto", "con"], Part::Joint),
    (&["en", "colaboracion", "con"], Part::Joint),
    (&["con"], Part::Joint),
    (&["بالاشتراك", "مع"], Part::Joint),
    (&["بالتعاون", "مع"], Part::Joint),
    (&["led", "by"], Part::Lead),
    (&["lead", "by"], Part::Lead),
    (&["lead"], Part::Lead),
    (&["sous", "la", "conduite", "de"], Part::Lead),
    (&["chef", "de", "file"], Part::Lead),
    (&["responsable", "principal"], Part::Lead),
    (&["bajo", "la", "direccion", "de"], Part::Lead),
    (&["بقيادة"], Part::Lead),
];

/// Words between two names of a list.
const AND: &[&str] = &["and", "et", "y", "e", "و"];
/// Offices that several bodies share in one phrase: "CC and ESC Chairs" is one name.
const OFFICES: &[&str] = &["chairs", "presidents", "presidentes", "رؤساء"];
/// What may stand before a name and is no part of it when it is looked up.
const ARTICLES: &[&str] = &["the", "le", "la", "les", "el", "los", "las"];
/// What begins the name of something a body does with what is before it, in the languages of the plans.
const ACTS: &[&str] = &[
    "review",
    "endors",
    "adopt",
    "approv",
    "finalis",
    "finaliz",
    "amend",
    "examin",
    "revu",
    "enterin",
    "revis",
    "aprob",
    "aprueb",
    "enmiend",
    "respald",
    "مراجعة",
    "استعراض",
    "اعتماد",
    "إقرار",
    "الموافقة",
];

/// Those who see to a stage, in printed order.
pub fn read(text: &str, bodies: &[Body], members: &[Member]) -> Vec<Share> {
    let known = Known::of(bodies, members);
    let mut shares = Vec::new();
    for line in text.split(['\n', ';']) {
        let mut part = None;
        for piece in pieces(line, &known) {
            match piece {
                Piece::Part(said) => part = Some(said),
                Piece::Name(name) => {
                    let first = !shares.iter().any(|share: &Share| share.part == Part::Lead);
                    let own = part.unwrap_or(if first { Part::Lead } else { Part::Joint });
                    shares.push(Share { part: own, name: name.to_owned(), who: known.who(name) });
                    // One leads; who is named after it shares that.
                    if own == Part::Lead {
                        part = None;
                    }
                }
            }
        }
    }
    shares
}

/// The body without whose act a stage is not finished: the one in the lead, where the stage names an act of it.
pub fn finisher(says: &Says, shares: &[Share], bodies: &[Body]) -> Option<BodyId> {
    let lead = shares.iter().find(|share| share.part == Part::Lead)?;
    let Some(Who::Body(id)) = lead.who else { return None };
    let office = |kind| matches!(kind, BodyKind::Secretariat | BodyKind::RegionalOffice);
    bodies.iter().find(|body| body.id == id && !office(body.kind))?;
    let names_act = |text: &String| tokens(text).iter().any(|token| ACTS.iter().any(|act| token.begins(act)));
    [&says.activity, &says.outcome, &says.timeline].into_iter().any(names_act).then_some(id)
}

/// How bodies and Members may be named, the longest first.
struct Known(Vec<Name>);

/// A name, which is folded, or a code, which stands as it is written: "IN" is a Member, "in" is not.
struct Name {
    words: Vec<String>,
    is_code: bool,
    who: Who,
}

impl Known {
    fn of(bodies: &[Body], members: &[Member]) -> Self {
        let name = |text: &str, who| Name { words: said(text, false), is_code: false, who };
        let code = |text: &str, who| Name { words: said(text, true), is_code: true, who };
        let mut known = Vec::new();
        for body in bodies {
            known.extend([name(&body.name, Who::Body(body.id)), code(&body.code, Who::Body(body.id))]);
        }
        for member in members {
            let who = Who::Member(member.id);
            known.extend([name(&member.name, who), code(&member.code, who)]);
        }
        known.retain(|each| !each.words.is_empty());
        known.sort_by_key(|each| std::cmp::Reverse(each.words.len()));
        Self(known)
    }

    fn who(&self, text: &str) -> Option<Who> {
        let (mut folded, exact) = (said(text, false), said(text, true));
        if folded.first().is_some_and(|first| ARTICLES.contains(&first.as_str())) {
            folded.remove(0);
        }
        let is_it = |each: &&Name| each.words == if each.is_code { &exact[..] } else { &folded[..] };
        self.0.iter().find(is_it).map(|each| each.who)
    }

    /// How many tokens a known name takes that begins here.
    fn length(&self, all: &[Token<'_>]) -> Option<usize> {
        all.first().filter(|first| first.says_something())?;
        let begins = |each: &Name| {
            let mut left = each.words.iter();
            let mut next = left.next();
            for (at, token) in all.iter().enumerate().filter(|(_, token)| token.says_something()) {
                match next {
                    Some(word) if *word == written(token, each.is_code) => next = left.next(),
                    _ => return None,
                }
                if next.is_none() {
                    return Some(at + 1);
                }
            }
            None
        };
        self.0.iter().find_map(begins)
    }
}

fn said(text: &str, is_code: bool) -> Vec<String> {
    tokens(text).iter().filter(|token| token.says_something()).map(|token| written(token, is_code)).collect()
}

fn written(token: &Token<'_>, is_code: bool) -> String {
    if is_code { token.text.to_owned() } else { fold(token.text) }
}

enum Piece<'t> {
    Part(Part),
    Name(&'t str),
}

/// Names and the words that say their part.
fn pieces<'t>(line: &'t str, known: &Known) -> Vec<Piece<'t>> {
    let all = tokens(line);
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut at = 0;
    let name = |pieces: &mut Vec<Piece<'t>>, range: std::ops::Range<usize>| {
        let text = bare(line.get(range).unwrap_or_default());
        if text.chars().any(char::is_alphanumeric) {
            pieces.push(Piece::Name(text));
        }
    };
    while let Some(token) = all.get(at) {
        if let Some(length) = known.length(&all[at..]) {
            at += length;
        } else if let Some((phrase, part)) = PARTS.iter().find(|(phrase, _)| stands(&all[at..], phrase)) {
            name(&mut pieces, from..token.at.start);
            at += phrase.len();
            from = all.get(at).map_or(line.len(), |next| next.at.start);
            mark(&mut pieces, *part, all.get(at));
        } else if token.is(',') || token.among(AND) && !share_an_office(&all[at + 1..]) {
            name(&mut pieces, from..token.at.start);
            from = token.at.end;
            at += 1;
        } else {
            at += 1;
        }
    }
    name(&mut pieces, from..line.len());
    pieces
}

/// "(lead)" and "Secretariat as lead" stand behind their name, everything else before it.
fn mark(pieces: &mut Vec<Piece<'_>>, part: Part, next: Option<&Token<'_>>) {
    let closes = next.is_none_or(|next| next.is(')') || next.is(','));
    match pieces.last() {
        Some(Piece::Name(_)) if closes => {
            let at = pieces.len() - 1;
            pieces.insert(at, Piece::Part(part));
        }
        _ => pieces.push(Piece::Part(part)),
    }
}

fn stands(all: &[Token<'_>], phrase: &[&str]) -> bool {
    phrase.len() <= all.len() && all.iter().zip(phrase).all(|(token, word)| token.word == *word)
}

/// Whether what follows is the last of several that share an office: up to the next comma, it ends with one.
fn share_an_office(rest: &[Token<'_>]) -> bool {
    let end = rest.iter().position(|token| token.is(',') || token.among(AND)).unwrap_or(rest.len());
    rest[..end].iter().rev().find(|token| token.says_something()).is_some_and(|last| last.among(OFFICES))
}

/// A name without the marks around it; a bracket stays where its other half does: "Member(s)".
fn bare(text: &str) -> &str {
    let is_mark = |letter: char| letter.is_whitespace() || ",:-–•".contains(letter);
    let mut text = text.trim_matches(is_mark);
    while text.matches('(').count() != text.matches(')').count() {
        let shorter = text.strip_prefix('(').or_else(|| text.strip_suffix('('));
        match shorter.or_else(|| text.strip_suffix(')')).or_else(|| text.strip_prefix(')')) {
            Some(shorter) => text = shorter.trim_matches(is_mark),
            None => break,
        }
    }
    text
}
