//! Foreign matter in texts: marks of other formats, formulas, pieces that look broken (S4.31, S5.23).

use std::{collections::HashSet, sync::LazyLock};

use super::{super::numbers, Doubts};
use crate::plans::{
    content::FlagCode,
    source::{Place, Text},
};

pub(super) fn look(doubts: &mut Doubts<'_>, place: &Place, paragraphs: &[Text], whole: &str) {
    if let Some(tag) = markup(whole) {
        doubts.flag(FlagCode::MarkupInText, place, None, [tag]);
    }
    if paragraphs.first().is_some_and(|first| is_formula(&first.current())) {
        doubts.flag(FlagCode::FormulaText, place, None, [whole]);
    }
}

/// The first HTML tag of a text.
fn markup(text: &str) -> Option<&str> {
    const TAGS: [&str; 18] = [
        "ul", "ol", "li", "p", "br", "b", "i", "em", "strong", "table", "thead", "tbody", "tr", "td", "th",
        "div", "span", "a",
    ];
    text.match_indices('<').find_map(|(at, _)| {
        let inner = text[at + 1..].trim_start_matches('/');
        let name_end = inner.find(|letter: char| !letter.is_ascii_alphanumeric())?;
        let close = text[at..].find('>').filter(|close| *close <= 300)?;
        let known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(&inner[..name_end]));
        let bounded = inner[name_end..].starts_with(['>', ' ', '/']);
        (known && bounded).then(|| &text[at..=at + close])
    })
}

/// A text that a spreadsheet would take for a formula: "=…", "@SUM(…)", "+1+cmd|…", "-2+3".
fn is_formula(text: &str) -> bool {
    let text = text.trim_start();
    let Some(first) = text.chars().next() else { return false };
    let rest = &text[first.len_utf8()..];
    let computes =
        rest.contains(['(', '|', '!']) && rest.starts_with(|next: char| next.is_ascii_alphanumeric());
    let arithmetic = rest.starts_with(|next: char| next.is_ascii_digit()) && rest.contains(['+', '*']);
    match first {
        '=' => !rest.is_empty(),
        '@' => computes,
        '+' | '-' => {
            computes && (rest.contains('|') || !rest.contains(' '))
                || arithmetic && !rest.contains(char::is_alphabetic)
        }
        _ => false,
    }
}

/// A piece of a text, in bytes.
pub(super) type Span = (usize, usize);

/// Brackets without partner: a closing one, or the first that is never closed.
pub(super) fn lone_brackets(text: &str) -> Vec<Span> {
    let (mut open, mut lone) = (Vec::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => open.push(at),
            ')' if open.pop().is_none() && !closes_label(&text[..at]) => {
                let word = text[..at].rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
                lone.push((word.min(at), at + 1));
            }
            _ => {}
        }
    }
    if let Some(&first) = open.first() {
        lone.push((first, first + 1));
    }
    lone
}

/// "a)", "7)", "iv)" at a word's beginning: the bracket belongs to a label.
fn closes_label(before: &str) -> bool {
    let token_from = before
        .rfind(|letter: char| !letter.is_ascii_alphanumeric())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let token = &before[token_from..];
    let starts = before[..token_from]
        .chars()
        .next_back()
        .is_none_or(|prior| prior.is_whitespace() || ")-–/".contains(prior));
    starts && token.len() <= 4 && numbers::kind(token).is_some()
}

/// Words of two letters that the three languages and the documents know.
static SHORT_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "am an as at be by do go he if in is it me my no of on or so to up us we ok vs eg ie cf ex re pp al ad et \
                 ce de du en eu il je la le lu ma mi ne ni nu on ou où sa se si su ta te tu un va vu vs ça là né lu fa \
                 al de el en es ha he ir la le lo me mi ni no os se si su te tu un va ve ya yo sí dé él tú uu ee hs \
                 km kg ha mm cm ml mg ft hr wk yr st nd rd th co bi ed op id nr ns py lb oz mw kw gw ph et ii iv vi ix xi";
    words.split_whitespace().collect()
});

/// Two-letter words that no language here knows: pieces of cut words, or slips of the keyboard.
pub(super) fn unknown_short_words(text: &str, words: &[(usize, usize, &str)]) -> Vec<Span> {
    let mut found = Vec::new();
    for &(start, end, word) in words {
        if !(2..=4).contains(&word.len()) {
            continue;
        }
        let lower = word.chars().count() == 2 && word.chars().all(char::is_lowercase);
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        // Parts of compounds, abbreviations, addresses and elisions are not words of their own.
        let joined =
            |side: Option<char>| side.is_some_and(|side| "-‑–./’'@_:&+°".contains(side) || side.is_numeric());
        let stop = after == Some('.') && text[end + 1..].chars().next().is_none_or(char::is_whitespace);
        if lower
            && !SHORT_WORDS.contains(word)
            && !joined(before)
            && (!joined(after) || stop)
            && in_sentence(text, start, end)
        {
            found.push((start, end));
        }
    }
    found
}

/// Between two words of Latin letters, as in a sentence.
fn in_sentence(text: &str, start: usize, end: usize) -> bool {
    let word_before = text[..start].trim_end().ends_with(|letter: char| letter.is_ascii_alphabetic());
    let word_after = text[end..].trim_start().starts_with(|letter: char| letter.is_ascii_alphabetic());
    word_before && word_after
}

#[cfg(test)]
mod tests {
    use super::{super::super::words::spans, *};

    #[test]
    fn s4_31_marks_of_other_formats_are_found() {
        let check = |text: &str, expect: Option<&str>| assert_eq!(markup(text), expect, "{text}");
        check("<ul style=\"x\">\n- To share", Some("<ul style=\"x\">"));
        check("a <br/> b", Some("<br/>"));
        check("x < y and y > z", None);
        check("<Annex>", None);
    }

    #[test]
    fn formulas_are_told_from_bullets_and_signs() {
        for formula in ["=1+1", "=HYPERLINK(\"x\")", "@SUM(A1)", "+cmd|'/c calc'!A0", "-2+3"] {
            assert!(is_formula(formula), "{formula}");
        }
        for text in
            ["- To share (all)", "-5 %", "+ 3 Members", "+4 new parties", "@ home", "=", "", "Use = twice"]
        {
            assert!(!is_formula(text), "{text}");
        }
    }

    #[test]
    fn s5_23_lone_brackets_are_found() {
        let check = |text: &str, expect: &[&str]| {
            let found: Vec<&str> =
                lone_brackets(text).into_iter().map(|(from, until)| &text[from..until]).collect();
            assert_eq!(found, expect, "{text}");
        };
        check("Members to ho region) to hold", &["region)"]);
        check("(e.g. (use of systems) to enhance", &["("]);
        check("a) Item 7)i) (well) closed", &[]);
        check("é) oui", &["é)"]);
    }

    #[test]
    fn s5_23_unknown_short_words_are_found() {
        let check = |text: &str, expect: &[&str]| {
            let found: Vec<&str> = unknown_short_words(text, &spans(text))
                .into_iter()
                .map(|(from, until)| &text[from..until])
                .collect();
            assert_eq!(found, expect, "{text}");
        };
        check("Evaluate the impact od capacity", &["od"]);
        check("Members to ho region) to hold", &["ho"]);
        check("ad hoc work by e-mail of co-operation in 5 km zones, i.e. here", &[]);
        check("Il y a lieu de le faire où il se doit", &[]);
    }
}
