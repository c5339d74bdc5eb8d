//! Names that contain numbers: "Target 8", "Article 18.2", "HS 2017", "COVID-19", "5-day", "24/7", "1st".
//!
//! None of these is a quantity, whatever stands around them. Next: `survey`.

use super::{
    clause::Clause,
    date,
    sense::Sense,
    token::{CAPITAL, CAPITALS, GLUED, HYPHENED, PLAIN, SPELLED, Token},
};
use crate::kernel::Language;

/// The name that begins at a token; returns where it ends.
pub(super) fn at(clause: &Clause, start: usize) -> Option<usize> {
    let token = clause.token(start);
    match token.sense {
        Sense::Ordinal => Some(start + 1),
        Sense::Code => Some(series(clause, start + 1)),
        Sense::Label => named(clause, start, token),
        Sense::Span(_) => stretch(clause, start),
        Sense::Word if token.is(CAPITALS) => acronym(clause, start),
        Sense::Number => odd_number(clause, start, token),
        Sense::Open | Sense::OpenSquare => mark(clause, start),
        _ => None,
    }
}

/// "Article 18", "Targets 8 and 9", "Phase II"; not "Target: 20", "Target 75 %", "level 4 out of 5".
fn named(clause: &Clause, start: usize, head: Token) -> Option<usize> {
    let mut at = start + 1;
    while matches!(clause.sense(at), Sense::Stop) || (clause.sense(at) == Sense::Label && !head.is(CAPITALS))
    {
        at += 1;
    }
    let next = clause.token(at);
    let is_name = match next.sense {
        // "Target 2025: 40 Parties" announces a date.
        Sense::Number => {
            let heading = start == 0 && clause.sense(at + 1) == Sense::Colon && date::is_year(clause, at);
            !heading && !is_signed(clause, at)
        }
        Sense::Code => true,
        // "Decision VII/4", "Annex II".
        Sense::Word => next.is(CAPITALS) && matches!(clause.sense(at + 1), Sense::Slash | Sense::Dash),
        _ => false,
    };
    is_name.then(|| series(clause, at + 1))
}

/// "COP 12", "Year 1", "session 4"; not "per year 4 workshops".
fn stretch(clause: &Clause, start: usize) -> Option<usize> {
    let number = clause.token(start + 1);
    let introduced = matches!(
        clause.sense_before(start),
        Sense::Per | Sense::Each | Sense::Number | Sense::WeakOne | Sense::Slash
    );
    let is_name = number.sense == Sense::Number && number.is(PLAIN) && !introduced;
    (is_name && !is_signed(clause, start + 1) && !is_noun(clause.sense(start + 2))).then_some(start + 2)
}

/// "CCSBT 30", "ISO 9001:2015"; an acronym before a counted thing is just a word.
fn acronym(clause: &Clause, start: usize) -> Option<usize> {
    let number = clause.token(start + 1);
    let shouting = clause.tokens.len() > 3 && clause.tokens.iter().all(is_capitals_or_no_word);
    let is_name = number.sense == Sense::Number && (number.is(PLAIN) || number.scale > 0);
    (is_name && !shouting && !is_signed(clause, start + 1) && !is_counted(clause, start + 2))
        .then(|| series(clause, start + 2))
}

fn is_capitals_or_no_word(token: &Token) -> bool {
    token.is(CAPITALS) || token.sense == Sense::Number || token.bits == 0 || token.end - token.start == 1
}

/// A plural or a Member behind the number: "TRS 33 Members", but "UNSCR 1540 implemented".
fn is_counted(clause: &Clause, at: usize) -> bool {
    match clause.sense(at) {
        Sense::Member | Sense::People | Sense::New => true,
        Sense::Word | Sense::Marker | Sense::Label => clause.word(at).ends_with(['s', 'S', 'x', 'X']),
        _ => false,
    }
}

/// "Room 101", "Cloud 9": a capital noun in the singular and a number that counts nothing. It may be a name or
/// a cell without its colon ("Training 20"); the caller asks.
pub(super) fn perhaps(clause: &Clause, start: usize) -> Option<usize> {
    let (token, number) = (clause.token(start), clause.token(start + 1));
    if number.sense != Sense::Number || !token.is(CAPITAL) {
        return None;
    }
    let singular = !clause.word(start).ends_with(['s', 'S', 'x']) && !token.is(CAPITALS);
    let noun = matches!(token.sense, Sense::Word | Sense::Marker) && singular;
    let plain = number.is(PLAIN) && !number.is(SPELLED) && !number.is(HYPHENED);
    let counted = is_noun(clause.sense(start + 2)) && !clause.word(start + 2).ends_with("ed");
    let counts = counted || is_signed(clause, start + 1);
    let goes_on = !matches!(
        clause.sense(start + 2),
        Sense::End
            | Sense::Word
            | Sense::Marker
            | Sense::Break
            | Sense::Comma
            | Sense::Stop
            | Sense::Semicolon
            | Sense::Newline
            | Sense::In
            | Sense::Participle
            | Sense::Close
    );
    (noun && plain && !counts && !goes_on).then_some(start + 2)
}

/// Numbers that are part of a word or of a fixed expression.
fn odd_number(clause: &Clause, start: usize, token: Token) -> Option<usize> {
    let next = clause.token(start + 1);
    // "COVID-19", "T-55"; "mid-2026" was read as a date before.
    if token.is(HYPHENED) && matches!(clause.sense_before(start), Sense::Word | Sense::Label | Sense::Marker)
    {
        return Some(series(clause, start + 1));
    }
    // "BS-I/5", "T+30": behind a sign that is glued to a word.
    let sign = clause.token(start.wrapping_sub(1));
    let word = clause.token(start.wrapping_sub(2));
    let glued = token.is(GLUED) && sign.is(GLUED) && matches!(sign.sense, Sense::Slash | Sense::Plus);
    if glued && matches!(word.sense, Sense::Word | Sense::ScaleLetter(_)) {
        return Some(start + 1);
    }
    // "24/7".
    if token.bits == 24
        && next.sense == Sense::Slash
        && clause.token(start + 2).bits == 7
        && clause.sense(start + 2) == Sense::Number
    {
        return Some(start + 3);
    }
    // "5 day workshop": a measure as well, without its hyphen.
    let singular = matches!(next.sense, Sense::Span(_)) && !clause.word(start + 1).ends_with(['s', 'S']);
    if clause.language == Language::En && singular && token.bits > 1 && is_noun(clause.sense(start + 2)) {
        return Some(start + 2);
    }
    // "5-day", "two-year", "33-member".
    let measures = next.is(HYPHENED)
        && !matches!(
            next.sense,
            Sense::Part(_) | Sense::PartOrOrdinal(_) | Sense::Percent | Sense::Currency(_) | Sense::ScaleTop
        );
    if !measures {
        return None;
    }
    let mut at = start + 2;
    while clause.token(at).is(HYPHENED) {
        at += 1;
    }
    Some(at)
}

/// "(1)" behind a word is a footnote or a number in a list; "(200)" may count.
fn mark(clause: &Clause, start: usize) -> Option<usize> {
    let inside = clause.token(start + 1);
    let closed = matches!(clause.sense(start + 2), Sense::Close | Sense::CloseSquare);
    let small = inside.sense == Sense::Number && inside.is(PLAIN) && inside.bits <= 9;
    let at_edge = start == 0 || clause.sense(start + 3) == Sense::End || clause.sense(start) == Sense::Open;
    let after_word =
        !matches!(clause.sense_before(start), Sense::Compare(_) | Sense::Number | Sense::OutOf | Sense::Of);
    (closed && small && at_edge && after_word).then_some(start + 3)
}

/// The rest of "8 and 9", "5, 6 and 7", "2019-06", as long as it counts nothing.
fn series(clause: &Clause, mut end: usize) -> usize {
    while matches!(
        clause.sense(end),
        Sense::Comma | Sense::And | Sense::Or | Sense::Slash | Sense::Dash | Sense::To | Sense::Colon
    ) {
        let next = clause.token(end + 1);
        let tight = matches!(clause.sense(end), Sense::Slash | Sense::Dash | Sense::To);
        let is_more = match next.sense {
            Sense::Code => true,
            Sense::Number => !is_signed(clause, end + 1) && (tight || ends(clause.sense(end + 2))),
            _ => false,
        };
        // "ISO 9001:2015" is one name, "Article 5: 20 Members" is not.
        if !is_more || (clause.sense(end) == Sense::Colon && !(next.is(GLUED) && ends(clause.sense(end + 2))))
        {
            break;
        }
        end += 2;
    }
    end
}

fn ends(sense: Sense) -> bool {
    !is_noun(sense)
}

/// A sign behind the number makes it a quantity.
fn is_signed(clause: &Clause, at: usize) -> bool {
    let next = clause.sense(at + 1);
    // "Target 22/33 Members" counts; "Decision 14/34" is a symbol.
    let ratio = next == Sense::Slash
        && clause.sense(at + 2) == Sense::Number
        && matches!(clause.sense(at + 3), Sense::Member | Sense::People);
    ratio
        || matches!(
            next,
            Sense::Percent
                | Sense::Points
                | Sense::Currency(_)
                | Sense::OutOf
                | Sense::Times
                | Sense::Part(_)
                | Sense::CompareAfter(_)
        )
}

fn is_noun(sense: Sense) -> bool {
    matches!(sense, Sense::Member | Sense::People | Sense::Word | Sense::Marker | Sense::New)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::target::tests::with_clause;

    /// The name that a text begins with.
    fn check(language: Language, text: &str, expected: Option<&str>) {
        let read =
            with_clause(text, language, |clause| at(clause, 0).map(|end| clause.words(0..end).to_owned()));
        assert_eq!(read.as_deref(), expected, "{text}");
    }

    #[test]
    fn numbers_that_name_something_are_stepped_over() {
        for (text, name) in [
            ("Target 8", "Target 8"),
            ("Targets 8 and 9 met", "Targets 8 and 9"),
            ("Articles 5, 6 and 7", "Articles 5, 6 and 7"),
            ("Article 18.2 of the Agreement", "Article 18.2"),
            ("Art. 22", "Art. 22"),
            ("Decision VII/4", "Decision VII/4"),
            ("HS 2017", "HS 2017"),
            ("CCSBT 30", "CCSBT 30"),
            ("ISO 9001:2015", "ISO 9001:2015"),
            ("18.2.1", "18.2.1"),
            ("1st milestone", "1st"),
            ("24/7 service", "24/7"),
            ("5-day workshop", "5-day"),
            ("COP 12", "COP 12"),
            ("Year 1", "Year 1"),
            ("CMM 2019-06", "CMM 2019-06"),
        ] {
            check(Language::En, text, Some(name));
        }
        check(Language::Fr, "Article n° 5", Some("Article n° 5"));
        check(Language::Es, "Artículo N.º 5", Some("Artículo N.º 5"));
    }

    #[test]
    fn numbers_that_count_are_left_alone() {
        for text in [
            "Target: 20 Members",
            "Target 75%",
            "Target 22/33 Members",
            "Level 4 out of 5",
            "TRS 33 Members",
            "5 workshops",
            "two-thirds",
            "Activities: 12",
        ] {
            check(Language::En, text, None);
        }
    }
}
