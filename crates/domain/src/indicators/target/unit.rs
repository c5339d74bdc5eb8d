//! What is counted: the head noun phrase beside a number, as written.
//!
//! English puts adjectives before the noun, French and Spanish mostly behind it; this is the one place of the
//! grammar where the order of words matters. Must not know forms. Next: `survey`.

use std::ops::Range;

use super::{
    Comparator,
    clause::Clause,
    sense::Sense,
    token::{CAPITALS, GLUED, HYPHENED, POSSESSIVE, Token},
};
use crate::kernel::Language;

/// The noun phrase that begins at a token or right behind articles, "new" and the like; empty if there is none.
pub(super) fn at(clause: &Clause, start: usize) -> Range<usize> {
    let mut from = start;
    while matches!(
        clause.sense(from),
        Sense::The
            | Sense::Newline
            | Sense::New
            | Sense::Of
            | Sense::All
            | Sense::TotalOf
            | Sense::RateOf
            | Sense::CloseSquare
            | Sense::CompareAfter(_)
            | Sense::Plus
    ) || is_late_comparator(clause, from)
        || closes_number(clause, from)
    {
        from += 1;
    }
    let end = match clause.language {
        Language::Fr | Language::Es => noun_first(clause, from),
        Language::En | Language::Ar => adjective_first(clause, from),
    };
    from..end
}

/// What stands behind "per" and "each" is one thing: in "one Member per region implements" the word in -s is a
/// verb.
pub(super) fn one_at(clause: &Clause, start: usize) -> Range<usize> {
    let noun = at(clause, start);
    if clause.language != Language::En {
        return noun;
    }
    let verb = (noun.start + 1..noun.end).find(|&at| is_english_plural(clause, at));
    noun.start..verb.unwrap_or(noun.end)
}

/// "80 % au moins des Membres": a comparator between a number and what it counts.
fn is_late_comparator(clause: &Clause, at: usize) -> bool {
    let late = matches!(clause.sense(at), Sense::Compare(Comparator::AtLeast | Comparator::AtMost));
    late && matches!(clause.sense_before(at), Sense::Number | Sense::Percent | Sense::Part(_))
        && matches!(
            clause.sense(at + 1),
            Sense::Of | Sense::The | Sense::Member | Sense::People | Sense::Word | Sense::Marker
        )
}

/// "at least (5) Parties": the bracket behind a number that stands alone in it.
fn closes_number(clause: &Clause, at: usize) -> bool {
    clause.sense(at) == Sense::Close
        && clause.sense_before(at) == Sense::Number
        && at.checked_sub(2).is_some_and(|open| clause.sense(open) == Sense::Open)
}

/// A phrase's words are no longer than this; what goes on after it is a sentence.
const WORDS_MAX: usize = 8;

/// English: up to the first plural; without a plural up to the first participle behind a word.
fn adjective_first(clause: &Clause, from: usize) -> usize {
    let mut at = from;
    while at < from + WORDS_MAX && can_be_noun(clause, at, from) {
        if at > from
            && is_english_participle(clause, at)
            && !clause.word(at - 1).ends_with("ly")
            && !clause.token(at).is(HYPHENED)
        {
            break;
        }
        at += 1;
        if is_english_plural(clause, at - 1) && !goes_on(clause, at) {
            return at;
        }
        // "coastal and marine areas": two adjectives share the noun.
        let pair = clause.sense(at) == Sense::And
            && at == from + 1
            && can_be_noun(clause, at + 1, from)
            && is_english_plural_near(clause, at + 2);
        if pair {
            at += 1;
        }
    }
    at
}

/// Whether one of the next two words is a plural.
fn is_english_plural_near(clause: &Clause, at: usize) -> bool {
    (at..at + 2).take_while(|&at| can_be_noun(clause, at, 0)).any(|at| is_english_plural(clause, at))
}

/// French and Spanish: the noun, adjectives that look like adjectives, "de" with a bare noun.
fn noun_first(clause: &Clause, from: usize) -> usize {
    let mut at = from;
    while clause.sense(at) == Sense::Before {
        at += 1;
    }
    if !can_be_noun(clause, at, from) {
        return from;
    }
    at += 1;
    let limit = at + WORDS_MAX;
    let mut complement = None;
    while at < limit {
        if goes_on(clause, at) {
            at += 1;
        } else if clause.sense(at) == Sense::Of
            && complement.is_none()
            && let Some(end) = bare_complement(clause, at)
        {
            complement = Some(end);
            at = end;
        } else if can_be_noun(clause, at, from) && belongs_to_noun(clause, at) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// "ateliers de formation", "planes de acción", "demandes du BRRC", "solicitudes de la ORFC": a second noun
/// without an article, or an acronym with one. Returns where it ends.
fn bare_complement(clause: &Clause, of: usize) -> Option<usize> {
    let noun = clause.past_articles(of + 1);
    let next = clause.token(noun);
    let bare = noun == of + 1 && carries_no_article(clause.word(of));
    let can_follow = matches!(next.sense, Sense::Word | Sense::Marker | Sense::Label | Sense::Member);
    (can_follow && (bare || next.is(CAPITALS))).then_some(noun + 1)
}

/// "de" and "d'" carry no article; "du", "des", "del" do.
pub(super) fn carries_no_article(of: &str) -> bool {
    let of = of.trim_end_matches(['\'', '’']);
    of.eq_ignore_ascii_case("de") || of.eq_ignore_ascii_case("d")
}

/// Adjectives by their endings, the nouns of "États membres", and participles that name the thing itself.
fn belongs_to_noun(clause: &Clause, at: usize) -> bool {
    let token = clause.token(at);
    match token.sense {
        Sense::Member | Sense::AttributeParticiple => true,
        Sense::EveryAdjective(_) => true,
        Sense::Word | Sense::Marker | Sense::Label => {
            let word = clause.word(at);
            let endings =
                if clause.language == Language::Fr { FRENCH_ADJECTIVES } else { SPANISH_ADJECTIVES };
            endings.iter().any(|ending| ends_with(word, ending)) || token.is(CAPITALS)
        }
        _ => false,
    }
}

const FRENCH_ADJECTIVES: &[&str] = &[
    "aux", "al", "ale", "ales", "els", "elle", "elles", "el", "ique", "iques", "if", "ifs", "ive", "ives",
    "ant", "ants", "ante", "antes", "aire", "aires", "iers", "ière", "ières", "eux", "euse", "euses", "able",
    "ables", "ible", "ibles", "iens", "ienne", "iennes", "ier", "aines", "aine", "oises",
];
const SPANISH_ADJECTIVES: &[&str] = &[
    "al", "ales", "ar", "ares", "ico", "icos", "ica", "icas", "ivo", "ivos", "iva", "ivas", "ante", "antes",
    "ente", "entes", "ario", "arios", "aria", "arias", "oso", "osos", "osa", "osas", "able", "ables", "ible",
    "ibles", "ano", "anos", "ana", "anas", "ío", "íos", "ero", "eros", "era", "eras", "és", "eses", "esas",
];

fn ends_with(word: &str, ending: &str) -> bool {
    let tail = word.len().checked_sub(ending.len()).and_then(|at| word.get(at..));
    word.len() > ending.len() + 1 && tail.is_some_and(|tail| tail.eq_ignore_ascii_case(ending))
}

/// Words that may be part of a noun phrase.
fn can_be_noun(clause: &Clause, at: usize, from: usize) -> bool {
    match clause.sense(at) {
        Sense::Word
        | Sense::Marker
        | Sense::Member
        | Sense::People
        | Sense::Label
        | Sense::Span(_)
        | Sense::Modifier
        | Sense::Participle
        | Sense::AttributeParticiple
        | Sense::Before
        | Sense::MeanHint
        | Sense::Undertaking
        | Sense::EveryAdjective(_)
        | Sense::Code => true,
        // "quarterly reports"; "4 per annum" counts nothing.
        Sense::Every(_) | Sense::EveryUnclear => is_word(clause.token(at + 1)),
        // "high-level", "women and men": words of change or time inside a phrase.
        Sense::Baseline => at == from && is_word(clause.token(at + 1)),
        Sense::Change(_) | Sense::Edge | Sense::Other | Sense::Next => {
            at == from || clause.token(at).is(HYPHENED)
        }
        Sense::Slash => clause.token(at).is(GLUED) && clause.token(at + 1).is(GLUED) && at > from,
        // "two-day workshops".
        Sense::Number => clause.token(at + 1).is(HYPHENED),
        _ => clause.token(at).is(HYPHENED) && at > from && clause.word(at).starts_with(char::is_alphabetic),
    }
}

/// A word that the hyphen or slash before it binds to the one before.
fn goes_on(clause: &Clause, at: usize) -> bool {
    let token = clause.token(at);
    token.is(HYPHENED)
        || (token.sense == Sense::Slash && can_be_noun(clause, at, 0) && is_word(clause.token(at + 1)))
        || (at > 0 && clause.sense(at - 1) == Sense::Slash && token.is(GLUED) && is_word(token))
}

fn is_word(token: Token) -> bool {
    matches!(
        token.sense,
        Sense::Word | Sense::Marker | Sense::Member | Sense::People | Sense::Label | Sense::Modifier
    )
}

fn is_english_plural(clause: &Clause, at: usize) -> bool {
    let token = clause.token(at);
    if token.is(POSSESSIVE) || token.sense == Sense::Modifier {
        return false;
    }
    let word = clause.word(at);
    let plural = ends_with(word, "s") && !["ss", "us", "is"].iter().any(|ending| ends_with(word, ending));
    plural || IRREGULAR_PLURALS.iter().any(|irregular| word.eq_ignore_ascii_case(irregular))
}

const IRREGULAR_PLURALS: [&str; 12] = [
    "women",
    "men",
    "people",
    "children",
    "staff",
    "personnel",
    "youth",
    "criteria",
    "memoranda",
    "fora",
    "data",
    "media",
];

/// "held", "adopted", "implementing": what happened to the counted thing, not the thing.
fn is_english_participle(clause: &Clause, at: usize) -> bool {
    if clause.sense(at) == Sense::Participle {
        return true;
    }
    let word = clause.word(at);
    (ends_with(word, "ed") && !ends_with(word, "eed"))
        || (ends_with(word, "ing") && !NOUNS_IN_ING.iter().any(|noun| word.eq_ignore_ascii_case(noun)))
}

const NOUNS_IN_ING: &[&str] = &[
    "building",
    "training",
    "meeting",
    "planning",
    "reporting",
    "monitoring",
    "screening",
    "processing",
    "funding",
    "licensing",
    "testing",
    "learning",
    "mapping",
    "ruling",
    "setting",
    "hearing",
    "briefing",
    "fishing",
    "farming",
    "engineering",
    "housing",
    "banking",
    "shipping",
    "raising",
    "sharing",
    "marketing",
    "programming",
    "budgeting",
    "financing",
    "mentoring",
    "networking",
    "crossing",
    "landing",
    "clearing",
    "listing",
    "filing",
    "profiling",
    "targeting",
    "twinning",
    "standing",
    "working",
    "coordinating",
    "steering",
    "finding",
    "saving",
    "posting",
    "warning",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::target::tests::with_clause;

    fn check(language: Language, text: &str, expected: &str) {
        let read = with_clause(text, language, |clause| clause.words(at(clause, 0)).to_owned());
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn the_head_noun_phrase_is_kept_as_written() {
        for (text, noun) in [
            ("Members", "Members"),
            ("Members implementing the tools", "Members"),
            ("new contracting parties", "contracting parties"),
            ("the requested missions", "requested missions"),
            ("workshops held in 2020", "workshops"),
            ("workshop organised", "workshop"),
            ("national action plans adopted", "national action plans"),
            ("Customs officials trained", "Customs officials"),
            ("capacity-building activity", "capacity-building activity"),
            ("Members' requests", "Members' requests"),
            ("per year", ""),
            ("of the ROCB requests", "ROCB requests"),
            ("staff trained", "staff"),
        ] {
            check(Language::En, text, noun);
        }
        for (text, noun) in [
            ("ateliers régionaux organisés", "ateliers régionaux"),
            ("nouvelles parties contractantes", "parties contractantes"),
            ("des missions demandées", "missions demandées"),
            ("ateliers de formation pour les agents", "ateliers de formation"),
            ("demandes du BRRC", "demandes du BRRC"),
            ("États membres de la région", "États membres"),
            ("agents formés", "agents"),
        ] {
            check(Language::Fr, text, noun);
        }
        for (text, noun) in [
            ("talleres regionales realizados", "talleres regionales"),
            ("nuevas partes contratantes", "partes contratantes"),
            ("las misiones solicitadas", "misiones solicitadas"),
            ("planes de acción", "planes de acción"),
            ("funcionarios capacitados", "funcionarios"),
        ] {
            check(Language::Es, text, noun);
        }
    }
}
