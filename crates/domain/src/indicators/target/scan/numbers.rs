//! Runs of digits with their separators, and the letters right behind them: "1 500", "30.06.2020", "5th", "4G".
//!
//! Must not know which separator a language uses for what; that is `digits` beside this folder. Next: `signs`.

use super::{Scanner, ascii, is_blank, is_hyphen, is_letter};
use crate::indicators::target::{
    fold,
    sense::Sense,
    token::{GLUED, HYPHENED},
};

impl Scanner<'_> {
    pub(super) fn digits(&mut self) {
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
    pub(super) fn begins_decimals(&self) -> bool {
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

    pub(super) fn skip_digits(&mut self) {
        let bytes = &self.text.as_bytes()[self.at..];
        self.at += bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if self.text.as_bytes().get(self.at).is_none_or(u8::is_ascii) {
            return;
        }
        while let Some(ch) = self.peek().filter(|&ch| fold::digit(ch).is_some()) {
            self.at += ch.len_utf8();
        }
    }
}

enum Suffix {
    None,
    /// "1st", "3e", "2º".
    Ordinal(usize),
    /// "4G", "3D2".
    Name(usize),
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
