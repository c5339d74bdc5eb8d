//! Text to tokens: words with their hashes, digits, signs; blanks of every width fall away, line breaks stay.
//!
//! Must not know languages: it says that "1.500" are digits with a dot, not what they amount to.
//! Reads each character once; the work is linear in the text. Next: `words`, `numbers`, `signs`; then `read`.

mod numbers;
mod signs;
mod words;

use super::{
    fold,
    sense::Sense,
    token::{GLUED, Token, Tokens},
};

/// Tokens of at most the first 64 KiB; the flag says whether there was more.
pub(super) fn scan(text: &str, tokens: &mut Tokens) -> bool {
    let mut end = text.len().min(READ_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut scanner = Scanner { text: &text[..end], at: 0, glue: 0, tokens };
    while let Some(ch) = scanner.peek() {
        let before = scanner.at;
        scanner.next_token(ch);
        if scanner.at == before {
            // No character may stop the reading, whatever class it is of.
            scanner.at += ch.len_utf8();
        }
    }
    end < text.len()
}

/// A target is a line or a few; what is longer than a book chapter is read only this far.
const READ_MAX: usize = 64 * 1024;

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// GLUED and HYPHENED of the token to come.
    glue: u16,
    tokens: &'a mut Tokens,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<char> {
        let first = *self.text.as_bytes().get(self.at)?;
        if first.is_ascii() { Some(char::from(first)) } else { self.text[self.at..].chars().next() }
    }

    fn peek_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn next_token(&mut self, ch: char) {
        if is_blank(ch) {
            self.at += ch.len_utf8();
            self.glue = 0;
        } else if ch.is_ascii_alphabetic() {
            self.word();
        } else if fold::digit(ch).is_some() || (ch == '.' && self.begins_decimals()) {
            self.digits();
        } else if is_line_end(ch) {
            self.line_end(ch);
        } else if is_letter(ch) {
            self.word();
        } else {
            self.sign(ch);
        }
    }

    fn push(&mut self, start: usize, sense: Sense, bits: u64, flags: u16) {
        let (start, end) = (offset(start), offset(self.at));
        self.tokens.push(Token { start, end, bits, sense, scale: 0, power: 0, flags: flags | self.glue });
        self.glue = GLUED;
    }

    /// Consecutive line breaks are one.
    fn line_end(&mut self, ch: char) {
        let start = self.at;
        self.at += ch.len_utf8();
        self.glue = 0;
        match self.tokens.last_mut() {
            Some(last) if last.sense == Sense::Newline => last.end = offset(self.at),
            Some(_) => self.push(start, Sense::Newline, 0, 0),
            None => {}
        }
        self.glue = 0;
    }
}

/// Byte offsets fit: `scan` reads no more than `READ_MAX` bytes.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

const fn ascii(word: &str) -> u64 {
    fold::word(word.as_bytes(), 0, word.len())
}

fn is_letter(ch: char) -> bool {
    match ch {
        '\0'..='\u{7f}' => ch.is_ascii_alphabetic(),
        // Most letters with accents stand here; the table of all scripts is slow.
        'À'..='ÿ' => !matches!(ch, '×' | '÷'),
        'ª' | 'º' | 'ʼ' => false,
        _ => ch.is_alphabetic(),
    }
}

const fn is_blank(ch: char) -> bool {
    matches!(
        ch,
        ' ' | '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{1680}'
    )
}

const fn is_line_end(ch: char) -> bool {
    matches!(ch, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

const fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

const fn is_hyphen(ch: char) -> bool {
    matches!(ch, '-' | '‐' | '‑')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens of a text, as written.
    fn check(text: &str, expected: &[&str]) {
        let mut tokens = Tokens::new();
        assert!(!scan(text, &mut tokens));
        let written: Vec<_> =
            tokens.as_slice().iter().map(|token| &text[token.start as usize..token.end as usize]).collect();
        assert_eq!(written, expected, "{text}");
    }

    #[test]
    fn words_numbers_and_signs_come_apart() {
        check("At least 22/33 Members", &["At", "least", "22", "/", "33", "Members"]);
        check("D’ici à 2030", &["D’", "ici", "à", "2030"]);
        check("Members' requests", &["Members'", "requests"]);
        check("quatre-vingt-dix", &["quatre", "vingt", "dix"]);
        check("1 500 000,5 m", &["1 500 000,5", "m"]);
        check("50\u{a0}%", &["50", "%"]);
        check("5th, 1er and 2º", &["5th", ",", "1er", "and", "2º"]);
        check("COP12 and CO2", &["COP12", "and", "CO2"]);
        check("p.a. and n/a", &["p.a.", "and", "n/a"]);
        check("US$ 5 or $5", &["US$", "5", "or", "$", "5"]);
        check(">= 5, > = 6", &[">=", "5", ",", "> =", "6"]);
        check("Members1", &["Members"]);
        check("USD25,000", &["USD", "25,000"]);
        check("a\r\n\n b", &["a", "\r\n\n", "b"]);
        check("“half”*", &["half"]);
    }

    #[test]
    fn every_character_is_stepped_over() {
        for text in ["ʼ", "ʼa", "\u{345}", "🙂 5", "ª", "\u{0}", "''''", "a’", "5ª", "é́"] {
            let mut tokens = Tokens::new();
            scan(text, &mut tokens);
            assert!(tokens.as_slice().iter().all(|token| token.start < token.end), "{text:?}");
        }
    }
}
