//! Runs of letters: words with their hashes, elided and possessive forms, abbreviations, names like "HS-2017".
//!
//! Must not know what a word means. Next: `numbers`.

use super::{Scanner, ascii, is_apostrophe, is_hyphen, is_letter};
use crate::indicators::target::{
    fold, money,
    sense::Sense,
    token::{CAPITAL, CAPITALS, GLUED, HYPHENED, POSSESSIVE},
};

/// What a run of letters turned out to be.
#[derive(Default)]
struct Word {
    hash: u64,
    letters: usize,
    capitals: usize,
    digits: usize,
    first_is_capital: bool,
    possessive: bool,
    /// A raised footnote mark stands behind it.
    footnote: bool,
}

impl Scanner<'_> {
    pub(super) fn word(&mut self) {
        let start = self.at;
        let word = self.letters();
        let mut flags = 0;
        if word.letters >= 2 && word.capitals == word.letters {
            flags |= CAPITALS;
        }
        if word.first_is_capital {
            flags |= CAPITAL;
        }
        if word.possessive {
            flags |= POSSESSIVE;
        }
        if word.digits > 0 {
            self.code_tail();
            self.push(start, Sense::Code, word.hash, flags);
        } else {
            self.push(start, Sense::Word, word.hash, flags);
            if word.footnote {
                self.skip_digits();
            }
        }
        self.after_word();
    }

    /// "Members1": one or two digits behind a small letter were a raised footnote mark before the text was flattened.
    fn is_footnote_mark(&self, word: &Word) -> bool {
        let rest = &self.text[self.at..];
        let digits: usize =
            rest.chars().take(3).take_while(|&ch| fold::digit(ch).is_some()).map(char::len_utf8).sum();
        let small_before = self.text[..self.at].ends_with(char::is_lowercase);
        let marks = rest[..digits].chars().count();
        word.letters >= 3 && small_before && marks <= 2 && !rest[digits..].starts_with(is_letter)
    }

    /// "USD25,000": the letters before the digits name a currency.
    fn is_currency_code(&self, start: usize) -> bool {
        money::is_code(&self.text[start..self.at])
    }

    /// Consumes letters (and digits among them) and what belongs to them.
    fn letters(&mut self) -> Word {
        let mut word = Word { hash: fold::SEED, ..Word::default() };
        let start = self.at;
        if self.plain_letters(&mut word) {
            return word;
        }
        while let Some(ch) = self.peek() {
            if ch.is_ascii_alphabetic() {
                word.hash = fold::step(word.hash, ch.to_ascii_lowercase() as u8);
                word.count(ch);
            } else if fold::digit(ch).is_some() {
                word.footnote = self.is_footnote_mark(&word);
                if word.footnote || self.is_currency_code(start) {
                    break;
                }
                word.digits += 1;
                word.hash = fold::step_char(word.hash, ch);
            } else if fold::is_silent(ch) {
                // Combining accents and the like neither end a word nor change it.
            } else if is_apostrophe(ch) {
                if !self.apostrophe(&mut word, start, ch) {
                    break;
                }
                continue;
            } else if !ch.is_ascii() && is_letter(ch) {
                word.hash = fold::step_char(word.hash, ch);
                word.count(ch);
            } else if !self.abbreviation(&mut word, ch) {
                break;
            } else {
                continue;
            }
            self.at += ch.len_utf8();
        }
        word
    }

    /// The letters without accents that a word begins with, which most consist of; says whether a blank or the
    /// end of the text shows that this is the whole word.
    fn plain_letters(&mut self, word: &mut Word) -> bool {
        let bytes = &self.text.as_bytes()[self.at..];
        word.first_is_capital = bytes.first().is_some_and(u8::is_ascii_uppercase);
        for byte in bytes {
            if !byte.is_ascii_alphabetic() {
                break;
            }
            word.hash = fold::step(word.hash, byte.to_ascii_lowercase());
            word.letters += 1;
            word.capitals += usize::from(byte.is_ascii_uppercase());
        }
        self.at += word.letters;
        matches!(bytes.get(word.letters), None | Some(b' ')) && word.letters > 0
    }

    /// An apostrophe ends an elided word ("d'", "jusqu'"); otherwise what follows is a possessive or part of
    /// the word. Says whether the word goes on.
    fn apostrophe(&mut self, word: &mut Word, start: usize, ch: char) -> bool {
        let after = self.at + ch.len_utf8();
        let letter_follows = self.peek_at(after).is_some_and(is_letter);
        let before = &self.text[start..self.at];
        if letter_follows && ELIDED.iter().any(|elided| before.eq_ignore_ascii_case(elided)) {
            self.at = after;
            return false;
        }
        if word.letters == 0 {
            return false;
        }
        word.possessive = true;
        self.at = after;
        while let Some(ch) = self.peek().filter(|&ch| letter_follows && is_letter(ch)) {
            self.at += ch.len_utf8();
        }
        false
    }

    /// "p.a.", "n/a", "n°": signs inside one-letter abbreviations. Consumes them and says whether it did.
    fn abbreviation(&mut self, word: &mut Word, ch: char) -> bool {
        if word.letters != 1 && ch != '.' {
            return false;
        }
        let next = self.peek_at(self.at + ch.len_utf8());
        let two_on = next.and_then(|next| self.peek_at(self.at + ch.len_utf8() + next.len_utf8()));
        let single_letter_next = next.is_some_and(is_letter) && !two_on.is_some_and(is_letter);
        match ch {
            '/' if single_letter_next => {
                word.hash = fold::step(word.hash, b'/');
                self.at += 1;
                true
            }
            // "p.a.", "U.S.", "e.g.": letters parted by dots; the last dot belongs to them too.
            '.' if word.letters == 1 && single_letter_next && two_on == Some('.') => {
                self.at += 1;
                true
            }
            // "P.1.1": a letter and numbers are the name of an indicator or a site.
            '.' if word.letters == 1 && word.capitals == 1 && next.and_then(fold::digit).is_some() => {
                self.at += 1;
                self.skip_digits();
                word.digits += 1;
                true
            }
            '.' if self.text[..self.at].ends_with(is_letter) && word.letters >= 2 && self.is_dotted() => {
                self.at += 1;
                false
            }
            // "n°", "N.º": the abbreviation of "number".
            '°' | 'º' if word.hash == fold::word(b"n", 0, 1) => {
                word.hash = ascii("nr");
                self.at += ch.len_utf8();
                false
            }
            '.' if word.letters == 1 && matches!(next, Some('°' | 'º')) => {
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    /// Whether the text before the cursor ends like "p.a": letter, dot, letter.
    fn is_dotted(&self) -> bool {
        let mut back = self.text[..self.at].chars().rev();
        let _letter = back.next();
        back.next() == Some('.')
    }

    /// "HS-2017", "CO2.5": the rest of a name of letters and digits.
    fn code_tail(&mut self) {
        while let Some(ch @ ('.' | '/')) = self.peek() {
            if self.peek_at(self.at + 1).and_then(fold::digit).is_none() || ch == '/' {
                break;
            }
            self.at += 1;
            self.skip_digits();
        }
    }

    /// A hyphen between two letters or between letter and digit only glues.
    fn after_word(&mut self) {
        let Some(ch) = self.peek().filter(|&ch| is_hyphen(ch)) else { return };
        let next = self.peek_at(self.at + ch.len_utf8());
        if next.is_some_and(|next| is_letter(next) || fold::digit(next).is_some()) {
            self.at += ch.len_utf8();
            self.glue = GLUED | HYPHENED;
        }
    }
}

impl Word {
    fn count(&mut self, ch: char) {
        let capital = ch.is_uppercase();
        self.first_is_capital |= capital && self.letters == 0;
        self.letters += 1;
        self.capitals += usize::from(capital);
    }
}

const ELIDED: &[&str] = &["d", "l", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];
