//! Signs: comparisons, currencies, dots in a row; what is neither letter, digit nor blank.
//!
//! Which sign means what stands in `signs` beside this folder. Next: `read`.

use super::{Scanner, is_apostrophe, is_blank, offset};
use crate::indicators::target::{Comparator, fold, money, sense::Sense, signs, token::GLUED};

impl Scanner<'_> {
    pub(super) fn sign(&mut self, ch: char) {
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
