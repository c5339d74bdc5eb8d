//! Words, numbers and marks of a short text, each with its place: what the small languages of a plan are read from.
//!
//! Nothing is lost: a token is a slice of the text, and what lies between two tokens is blank. Must not know what
//! any word means. Next: `timeframe`, `milestone`, `resources`, `progress`.

use std::ops::Range;

/// A word, a number or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    /// The letters as written.
    pub text: &'t str,
    /// Where they stand, in bytes.
    pub at: Range<usize>,
    /// For a word: lower-case and without accents. Empty otherwise.
    pub word: String,
    /// For a run of digits that is a sensible number: its value.
    pub number: Option<u32>,
}

impl Token<'_> {
    /// Whether it is this mark.
    pub fn is(&self, mark: char) -> bool {
        self.word.is_empty() && self.text.chars().eq([mark])
    }

    /// Whether it is a word or a number, not a mark.
    pub fn says_something(&self) -> bool {
        !self.word.is_empty() || self.text.starts_with(|letter: char| letter.is_ascii_digit())
    }

    /// Whether it is a dash of any length.
    pub fn is_dash(&self) -> bool {
        matches!(self.text, "-" | "\u{2010}" | "\u{2011}" | "\u{2012}" | "–" | "—" | "\u{2212}")
    }

    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is one of these words.
    pub fn among(&self, words: &[&str]) -> bool {
        !self.word.is_empty() && words.contains(&self.word.as_str())
    }

    /// Whether it is a word that begins like this.
    pub fn begins(&self, stem: &str) -> bool {
        self.word.starts_with(stem)
    }
}

/// The tokens of a text. A line break is a mark of its own, other blanks are none.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, letter)) = rest.next() {
        if letter.is_whitespace() && letter != '\n' {
            continue;
        }
        let own = class(letter);
        let mut end = start + letter.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            if own == Class::Mark || class(next) != own {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let slice = &text[start..end];
        found.push(Token {
            text: slice,
            at: start..end,
            word: if own == Class::Letter { fold(slice) } else { String::new() },
            number: if own == Class::Digit { slice.parse().ok() } else { None },
        });
    }
    found
}

/// Lower-case, without the accents of French and Spanish.
pub(crate) fn fold(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).map(without_accent).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Mark,
}

fn class(letter: char) -> Class {
    match letter {
        '0'..='9' => Class::Digit,
        // The signs of Spanish ordinals belong to no word.
        'º' | 'ª' => Class::Mark,
        _ if letter.is_alphabetic() => Class::Letter,
        _ => Class::Mark,
    }
}

fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_slices_of_the_text() {
        let check = |text: &str, expect: &[&str]| {
            let found = tokens(text);
            assert_eq!(found.iter().map(|token| token.text).collect::<Vec<_>>(), expect);
            for token in &found {
                assert_eq!(&text[token.at.clone()], token.text);
            }
        };
        check("mid-2011 – mid-2013", &["mid", "-", "2011", "–", "mid", "-", "2013"]);
        check("7thmilestone\n2.º", &["7", "thmilestone", "\n", "2", ".", "º"]);
        check("à l'appui", &["à", "l", "'", "appui"]);
        check("", &[]);
        assert_eq!(tokens("Février")[0].word, "fevrier");
        assert_eq!(tokens("99999999999")[0].number, None);
    }
}
