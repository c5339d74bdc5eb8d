//! Text to tokens: words with their hashes, digits, signs; blanks of every width fall away, line breaks stay.
//!
//! Must not know languages: it says that "1.500" are digits with a dot, not what they amount to.
//! Reads each character once; the work is linear in the text. Next: `read`.

use super::{
    Comparator, fold, money,
    sense::Sense,
    signs,
    token::{CAPITAL, CAPITALS, GLUED, HYPHENED, POSSESSIVE, Token, Tokens},
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

    // Words

    fn word(&mut self) {
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

    fn skip_digits(&mut self) {
        let bytes = &self.text.as_bytes()[self.at..];
        self.at += bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if self.text.as_bytes().get(self.at).is_none_or(u8::is_ascii) {
            return;
        }
        while let Some(ch) = self.peek().filter(|&ch| fold::digit(ch).is_some()) {
            self.at += ch.len_utf8();
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

    // Numbers

    fn digits(&mut self) {
        let start = self.at;
        self.digit_groups();
        let after_digits = self.at;
        let sense = match self.suffix() {
            Suffix::None => Sense::Digits,
            Suffix::Ordinal(end) => {
                self.at = end;
                Sense::Ordinal
            }
            Suffix::Name(end) => {
                self.at = end;
                while self.peek().is_some_and(|ch| is_letter(ch) || fold::digit(ch).is_some()) {
                    self.at += self.peek().map_or(1, char::len_utf8);
                }
                Sense::Code
            }
        };
        self.push(start, sense, 0, 0);
        if self.at == after_digits {
            self.after_digits();
        }
    }

    /// ".5 %": nothing but a blank or a sign before the point, and a digit behind it.
    fn begins_decimals(&self) -> bool {
        let before = self.text[..self.at].chars().next_back();
        self.peek_at(self.at + 1).and_then(fold::digit).is_some()
            && before
                .is_none_or(|before| is_blank(before) || matches!(before, '<' | '>' | '=' | '≥' | '≤' | '('))
    }

    /// Digits and the separators between them: "1 500", "1.500,50", "18.2.1", "30.06.2020".
    fn digit_groups(&mut self) {
        let first = self.at;
        self.skip_digits();
        let mut grouped_by_blank = false;
        while let Some(ch) = self.peek() {
            let after = self.at + ch.len_utf8();
            let separator = match ch {
                '.' | ',' | '\'' | '’' | '٫' | '٬' => true,
                _ if is_blank(ch) && ch != '\t' => {
                    self.three_digits_at(after)
                        && (grouped_by_blank || self.text[first..self.at].chars().count() <= 3)
                }
                _ => false,
            };
            if !separator || self.peek_at(after).and_then(fold::digit).is_none() {
                return;
            }
            grouped_by_blank |= is_blank(ch);
            self.at = after;
            self.skip_digits();
        }
    }

    /// Exactly three digits, then something else that does not make them a number of their own.
    fn three_digits_at(&self, at: usize) -> bool {
        let Some(rest) = self.text.get(at..) else { return false };
        rest.chars().take_while(|&ch| fold::digit(ch).is_some()).take(4).count() == 3
    }

    /// What letters stand directly behind the digits.
    fn suffix(&self) -> Suffix {
        let rest = &self.text[self.at..];
        let sign_behind = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'.';
        if rest.as_bytes().first().is_none_or(sign_behind) {
            return Suffix::None;
        }
        // "5.ª reunión", "1.er hito".
        for mark in [".ª", ".º", ".er"] {
            if rest.strip_prefix(mark).is_some_and(|behind| !behind.starts_with(is_letter)) {
                return Suffix::Ordinal(self.at + mark.len());
            }
        }
        let letters = rest.chars().take_while(|&ch| is_letter(ch) || matches!(ch, 'º' | 'ª' | '°')).take(8);
        let (mut count, mut bytes, mut hash, mut capital) = (0, 0, fold::SEED, false);
        for ch in letters {
            count += 1;
            bytes += ch.len_utf8();
            capital |= ch.is_uppercase();
            hash = if ch == '°' { fold::step(hash, b'o') } else { fold::step_char(hash, ch) };
        }
        let end = self.at + bytes;
        let digit_follows = self.peek_at(end).and_then(fold::digit).is_some();
        match count {
            0 => Suffix::None,
            _ if digit_follows => Suffix::Name(end),
            _ if ORDINALS.contains(&hash) => Suffix::Ordinal(end),
            // "4G", "2D" are names; "5k", "5m" and "5€" are not.
            1 if capital && !SCALES.contains(&hash) => Suffix::Name(end),
            _ => Suffix::None,
        }
    }

    /// "5-day": a hyphen before a letter only glues; before a digit it is a dash.
    fn after_digits(&mut self) {
        let Some(ch) = self.peek().filter(|&ch| is_hyphen(ch)) else { return };
        if self.peek_at(self.at + ch.len_utf8()).is_some_and(is_letter) {
            self.at += ch.len_utf8();
            self.glue = GLUED | HYPHENED;
        }
    }

    // Signs

    fn sign(&mut self, ch: char) {
        let start = self.at;
        self.at += ch.len_utf8();
        if fold::is_silent(ch) || is_apostrophe(ch) {
            return;
        }
        if ch == '#' && self.peek().and_then(fold::digit).is_some() {
            self.skip_digits();
            self.push(start, Sense::Code, 0, 0);
            return;
        }
        match signs::sense(ch) {
            Some(Sense::Currency(money::DOLLAR)) => self.dollar(start),
            Some(sense @ Sense::Compare(_)) => {
                let sense = self.with_equals_sign(sense);
                self.push(start, sense, 0, 0);
            }
            Some(Sense::Blank) => {
                self.run_of(ch);
                self.push(start, Sense::Blank, 0, 0);
            }
            Some(Sense::Stop) => {
                self.run_of('.');
                let sense = if self.at - start >= 3 { Sense::Ellipsis } else { Sense::Stop };
                self.push(start, sense, 0, 0);
            }
            Some(sense) => self.push(start, sense, 0, 0),
            // Quotes, stars, footnote marks: nothing to the grammar.
            None => self.glue = 0,
        }
    }

    fn run_of(&mut self, ch: char) {
        while self.peek() == Some(ch) {
            self.at += ch.len_utf8();
        }
    }

    /// ">" and "=" together, in either order, with or without a blank.
    fn with_equals_sign(&mut self, sense: Sense) -> Sense {
        let rest = self.text[self.at..].trim_start_matches(' ');
        let Some(next) = rest.chars().next() else { return sense };
        let together = match (sense, next) {
            (Sense::Compare(Comparator::MoreThan), '=') => Comparator::AtLeast,
            (Sense::Compare(Comparator::LessThan), '=') => Comparator::AtMost,
            (Sense::Compare(Comparator::Exactly), '>' | '＞') => Comparator::AtLeast,
            (Sense::Compare(Comparator::Exactly), '<' | '＜') => Comparator::AtMost,
            _ => return sense,
        };
        self.at = self.text.len() - rest.len() + next.len_utf8();
        Sense::Compare(together)
    }

    /// "US$", "A$", "NZ$": the letters before the sign say whose dollar it is.
    fn dollar(&mut self, start: usize) {
        let whose = self.tokens.as_slice().last().copied().filter(|last| {
            last.sense == Sense::Word && self.text[last.end as usize..start].chars().all(is_blank)
        });
        let named = whose.and_then(|last| {
            let letters = &self.text[last.start as usize..last.end as usize];
            let blank_between = (last.end as usize) < start;
            let currency = DOLLARS.iter().find(|(name, _)| letters.eq_ignore_ascii_case(name))?.1;
            (!blank_between || letters.eq_ignore_ascii_case("US")).then_some(currency)
        });
        if named.is_none() && self.text[self.at..].trim_start_matches(is_blank).starts_with("US") {
            // "200 000 $ US".
            self.at += self.text[self.at..].find("US").unwrap_or(0);
            self.at = (self.at + 2).min(self.text.len());
            self.push(start, Sense::Currency(money::USD), 0, 0);
            return;
        }
        match (named, self.tokens.last_mut()) {
            (Some(currency), Some(last)) => {
                last.sense = Sense::Currency(currency);
                last.end = offset(self.at);
                self.glue = GLUED;
            }
            _ => self.push(start, Sense::Currency(money::DOLLAR), 0, 0),
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

enum Suffix {
    None,
    /// "1st", "3e", "2º".
    Ordinal(usize),
    /// "4G", "3D2".
    Name(usize),
}

/// Byte offsets fit: `scan` reads no more than `READ_MAX` bytes.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

const ELIDED: &[&str] = &["d", "l", "n", "s", "j", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];

const fn ascii(word: &str) -> u64 {
    fold::word(word.as_bytes(), 0, word.len())
}

const ORDINALS: &[u64] = &[
    ascii("st"),
    ascii("nd"),
    ascii("rd"),
    ascii("th"),
    ascii("er"),
    ascii("ere"),
    ascii("e"),
    ascii("eme"),
    ascii("o"),
    ascii("a"),
    ascii("os"),
    ascii("as"),
    ascii("ro"),
    ascii("do"),
    ascii("ra"),
    ascii("da"),
    ascii("to"),
    ascii("vo"),
    ascii("mo"),
    ascii("ta"),
];

const SCALES: &[u64] = &[ascii("k"), ascii("m")];

const DOLLARS: &[(&str, u8)] = &[
    ("US", money::USD),
    ("A", money::AUD),
    ("AU", money::AUD),
    ("C", money::CAD),
    ("CA", money::CAD),
    ("CAN", money::CAD),
    ("NZ", money::NZD),
    ("FJ", money::FJD),
    ("S", money::SGD),
    ("HK", money::HKD),
    ("R", money::BRL),
];

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
