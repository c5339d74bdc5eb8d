//! Printed numbers and labels: "5.", "a)", "(iv)", "1.2.3", "A1", "Objective 2:".
//!
//! A label is taken off the wording and kept as printed; nothing is renumbered. What a letter such as "i"
//! counts (the ninth letter or the Roman one) depends on its neighbours, so [`Label`] offers both values.

use super::words::{normalised, year};

/// A label at the beginning of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// As printed, without a trailing full stop: "5", "a)", "(iv)", "1.2.3".
    pub printed: String,
    /// What it counts with.
    pub kind: Kind,
    /// Byte offset at which the wording begins.
    pub end: usize,
}

/// What a label counts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// "5" or "1.2.3".
    Decimal(Vec<u32>),
    /// Letters: a letter of the alphabet, a Roman number, or either.
    Letters(String),
    /// A letter and a number: "A1".
    Coded(String, Vec<u32>),
}

impl Kind {
    /// 1 for "a", 26 for "z", 27 for "aa".
    pub(crate) fn letter(&self) -> Option<u32> {
        let Self::Letters(letters) = self else { return None };
        let first = letters.bytes().next()?;
        let repeats = u32::try_from(letters.len()).ok()?;
        let same = letters.bytes().all(|byte| byte == first);
        (same && repeats <= 3).then(|| u32::from(first - b'a') + 1 + 26 * (repeats - 1))
    }

    /// 4 for "iv".
    pub(crate) fn roman(&self) -> Option<u32> {
        let Self::Letters(letters) = self else { return None };
        roman(letters)
    }

    /// The last number of a decimal label.
    pub(crate) fn last(&self) -> Option<u32> {
        match self {
            Self::Decimal(parts) | Self::Coded(_, parts) => parts.last().copied(),
            Self::Letters(_) => None,
        }
    }
}

fn roman(letters: &str) -> Option<u32> {
    const SIGNS: [(&str, u32); 9] =
        [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    let (mut rest, mut value) = (letters, 0);
    for (sign, worth) in SIGNS {
        let mut times = 0;
        while times < 3 && rest.starts_with(sign) {
            rest = &rest[sign.len()..];
            value += worth;
            times += 1;
            if sign.len() == 2 || matches!(sign, "v" | "l") {
                break;
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// Bullets that stand in the text itself.
const BULLETS: [char; 9] = ['-', '–', '—', '•', '·', '*', '▪', '◦', '○'];

/// Byte offset behind a bullet and its blanks; 0 where no bullet stands.
pub(crate) fn bullet_end(text: &str) -> usize {
    let start = text.trim_start();
    let Some(rest) = start.strip_prefix(BULLETS) else { return 0 };
    let worded = rest.trim_start();
    // "-5 %" and "*note" are no bullets: a blank must follow (or a round bullet, which has no other use).
    let round = start.starts_with(['•', '▪', '◦', '○']);
    if worded.is_empty() || (worded.len() == rest.len() && !round) { 0 } else { text.len() - worded.len() }
}

/// The label a text begins with, if it begins with one.
pub(crate) fn label(text: &str) -> Option<Label> {
    let text_start = bullet_end(text).max(text.len() - text.trim_start().len());
    let rest = &text[text_start..];
    let open = rest.starts_with('(');
    let inner = if open { &rest[1..] } else { rest };
    let token = token(inner);
    let kind = kind(token)?;
    let tail = &inner[token.len()..];
    let close = closing(&kind, token, tail, open)?;
    let printed = match tail[..close].trim_end_matches(['.', ':']) {
        "" if open => return None,
        bracket => format!("{}{token}{bracket}", if open { "(" } else { "" }),
    };
    let worded = tail[close..].trim_start();
    Some(Label { printed, kind, end: text.len() - worded.len() })
}

/// Letters, digits and inner dots: "1.2.3" of "1.2.3. Text".
fn token(text: &str) -> &str {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inner_dot = letter == '.'
            && text[..at].ends_with(|before: char| before.is_ascii_alphanumeric())
            && letters.peek().is_some_and(|(_, after)| after.is_ascii_digit());
        if !letter.is_ascii_alphanumeric() && !inner_dot {
            break;
        }
        end = at + letter.len_utf8();
        if end > 12 {
            break;
        }
    }
    &text[..end]
}

/// Reads what a label counts with; `None` where the token is a word, a year or a quantity.
pub(crate) fn kind(token: &str) -> Option<Kind> {
    let digits_from = token.find(|letter: char| letter.is_ascii_digit()).unwrap_or(token.len());
    let (letters, digits) = token.split_at(digits_from);
    if digits.is_empty() {
        if !letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return None;
        }
        let lower = letters.to_ascii_lowercase();
        let cases_agree = letters == lower || letters == letters.to_ascii_uppercase();
        let kind = Kind::Letters(lower);
        return (cases_agree && !letters.is_empty() && (kind.letter().is_some() || kind.roman().is_some()))
            .then_some(kind);
    }
    let parts: Option<Vec<u32>> = digits
        .split('.')
        .map(|part| part.parse().ok().filter(|_| part.len() <= 4 && year(part).is_none()))
        .collect();
    let parts = parts?;
    match letters.trim_end_matches('.') {
        "" if letters.is_empty() => Some(Kind::Decimal(parts)),
        prefix if prefix.len() <= 3 && prefix.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            Some(Kind::Coded(prefix.to_owned(), parts))
        }
        _ => None,
    }
}

/// How many bytes of `tail` close the label; `None` where what follows shows that it is no label.
fn closing(kind: &Kind, token: &str, tail: &str, open: bool) -> Option<usize> {
    let follows_blank = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    if let Some(rest) = tail.strip_prefix(')') {
        return (open || !rest.starts_with(')')).then_some(1 + usize::from(rest.starts_with('.')));
    }
    if open {
        return None;
    }
    if let Some(rest) = tail.strip_prefix(['.', ':']) {
        let glued = matches!(kind, Kind::Decimal(_)) && rest.starts_with(char::is_alphabetic);
        return (follows_blank(rest) || glued).then_some(1);
    }
    let dotted = token.contains('.') || matches!(kind, Kind::Coded(..));
    let worded = tail.trim_start();
    let ends =
        worded.is_empty() || worded.starts_with(|next: char| next.is_uppercase() || "\"“«'".contains(next));
    (dotted && follows_blank(tail) && ends).then_some(0)
}

/// What a cell of a number column, or a heading that is nothing but a number, prints.
pub(crate) fn whole(text: &str) -> Option<Label> {
    let trimmed = text.trim();
    let bare = trimmed.trim_end_matches(['.', ':', ')']).trim_start_matches('(');
    let kind = kind(bare)?;
    let printed = trimmed.trim_end_matches(['.', ':']).to_owned();
    Some(Label { printed, kind, end: text.len() })
}

/// What a stored printed number counts with.
pub(crate) fn kind_of_printed(printed: &str) -> Option<Kind> {
    let last_word = printed.rsplit(char::is_whitespace).next().unwrap_or(printed);
    kind(last_word.trim_matches(['(', ')', '.', ':']))
}

/// The bare code inside a printed label: "5" of "5", "a" of "a)", "1.1" of "Action 1.1".
pub(crate) fn bare(printed: &str) -> String {
    let last_word = printed.rsplit(char::is_whitespace).next().unwrap_or(printed);
    last_word.trim_matches(['(', ')', '.', ':']).to_owned()
}

/// Words that name a numbered part of a plan.
const PART_NAMES: [&str; 45] = [
    "objective",
    "goal",
    "action",
    "activity",
    "pillar",
    "stage",
    "step",
    "component",
    "element",
    "output",
    "outcome",
    "task",
    "milestone",
    "phase",
    "priority",
    "section",
    "part",
    "theme",
    "area",
    "objectif",
    "but",
    "activite",
    "axe",
    "pilier",
    "etape",
    "composante",
    "produit",
    "resultat",
    "tache",
    "jalon",
    "priorite",
    "objetivo",
    "meta",
    "accion",
    "actividad",
    "eje",
    "pilar",
    "etapa",
    "componente",
    "producto",
    "resultado",
    "tarea",
    "hito",
    "fase",
    "prioridad",
];

/// A label such as "Objective 2:", "Pilier 1 –" or "Action 1.1.".
pub(crate) fn named_label(text: &str) -> Option<Label> {
    let text_start = bullet_end(text).max(text.len() - text.trim_start().len());
    let rest = &text[text_start..];
    let word_end = rest.find(|letter: char| !letter.is_alphabetic())?;
    if word_end == 0 || word_end > 16 || !PART_NAMES.contains(&normalised(&rest[..word_end]).as_str()) {
        return None;
    }
    let blank_end = word_end + (rest[word_end..].len() - rest[word_end..].trim_start().len());
    let token = token(&rest[blank_end..]);
    let kind = kind(token).filter(|_| blank_end > word_end)?;
    let number_end = blank_end + token.len();
    let tail = &rest[number_end..];
    let separator = tail.trim_start();
    let worded = separator.trim_start_matches([':', '.', ')', '-', '–', '—']);
    let separated = worded.len() < separator.len() || separator.is_empty();
    // "Objective 1.1 Collect more": a capital begins a title as well as a colon does.
    let titled = matches!(kind, Kind::Decimal(_))
        && tail.starts_with(char::is_whitespace)
        && separator.starts_with(char::is_uppercase);
    (separated || titled).then(|| Label {
        printed: rest[..number_end].to_owned(),
        kind,
        end: text.len() - worded.trim_start().len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_taken_off_as_printed() {
        let check = |text: &str, expect: Option<(&str, &str)>| {
            let read = label(text);
            let read = read.as_ref().map(|label| (label.printed.as_str(), &text[label.end..]));
            assert_eq!(read, expect, "{text:?}");
        };
        check("5. Upon request, assist", Some(("5", "Upon request, assist")));
        check("a) Enhance", Some(("a)", "Enhance")));
        check("(iv) Funding", Some(("(iv)", "Funding")));
        check("(1)Number of Members", Some(("(1)", "Number of Members")));
        check("1.2.3 Draft a law", Some(("1.2.3", "Draft a law")));
        check("1.2.3. Draft a law", Some(("1.2.3", "Draft a law")));
        check("A1. Train", Some(("A1", "Train")));
        check("A1 Train", Some(("A1", "Train")));
        check("- (a) Note the efforts", Some(("(a)", "Note the efforts")));
        check("\u{a0}5.\u{a0}Text", Some(("5", "Text")));
        check("5.1", Some(("5.1", "")));
        check("II. CONCLUSIONS", Some(("II", "CONCLUSIONS")));
        check("10.Objetivo", Some(("10", "Objetivo")));
        for none in [
            "2026 and beyond",
            "2018. A year",
            "1.5 million people",
            "i.e. something",
            "e.g. nCEN",
            "A n independent",
            "3rd meeting",
            "33/33 Members",
            "At least once",
            "I think",
            "(External)",
            "(e.g. this)",
            "",
            "(",
            ")",
            ".",
            "(5",
            "4 new parties",
            "18 th meeting",
            "Mr. Smith",
            "é) oui",
        ] {
            check(none, None);
        }
    }

    #[test]
    fn letters_count_as_letters_or_as_roman_numbers() {
        let check = |token: &str, letter: Option<u32>, roman: Option<u32>| {
            let kind = kind(token).expect("a label");
            assert_eq!((kind.letter(), kind.roman()), (letter, roman), "{token}");
        };
        check("i", Some(9), Some(1));
        check("b", Some(2), None);
        check("iv", None, Some(4));
        check("xviii", None, Some(18));
        check("aa", Some(27), None);
        check("x", Some(24), Some(10));
        for none in ["é", "a.", "", "3e", "Mr", "abcd"] {
            assert_eq!(kind(none), None, "{none}");
        }
    }

    #[test]
    fn named_labels_keep_their_name() {
        let check = |text: &str, expect: Option<(&str, &str)>| {
            let read = named_label(text);
            let read = read.as_ref().map(|label| (label.printed.as_str(), &text[label.end..]));
            assert_eq!(read, expect, "{text:?}");
        };
        check("Objective 1: Improve data", Some(("Objective 1", "Improve data")));
        check("Pilier 2 – Renforcer", Some(("Pilier 2", "Renforcer")));
        check("Action 1.1. Train", Some(("Action 1.1", "Train")));
        check("Objective 1.1 Collect more", Some(("Objective 1.1", "Collect more")));
        check("Objective of the plan", None);
        check("Part 3 of the plan", None);
        check("Members 5: many", None);
    }
}
