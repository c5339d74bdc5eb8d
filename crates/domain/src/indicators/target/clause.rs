//! One clause under the reader's eye: its tokens, the text they point into, and safe ways to look around.
//!
//! Must not know forms. Next: `amount`, `date`, `label`, `span` and `unit`, which recognise its parts.

use std::ops::Range;

use super::{sense::Sense, token::Token};
use crate::kernel::{Decimal, Language};

/// Some consecutive tokens of a text.
#[derive(Clone, Copy)]
pub(super) struct Clause<'c, 't> {
    /// The whole text that the tokens' spans point into.
    pub text: &'t str,
    pub tokens: &'c [Token],
    pub language: Language,
}

impl<'t> Clause<'_, 't> {
    /// The token at an index; outside the clause an empty one with [`Sense::End`].
    #[inline]
    pub(super) fn token(&self, at: usize) -> Token {
        self.tokens.get(at).copied().unwrap_or_default()
    }

    #[inline]
    pub(super) fn sense(&self, at: usize) -> Sense {
        self.tokens.get(at).map_or(Sense::End, |token| token.sense)
    }

    /// The sense before an index; at the beginning [`Sense::End`].
    #[inline]
    pub(super) fn sense_before(&self, at: usize) -> Sense {
        at.checked_sub(1).map_or(Sense::End, |before| self.sense(before))
    }

    /// The text of some tokens, from the first one's start to the last one's end; empty for none.
    pub(super) fn words(&self, range: Range<usize>) -> &'t str {
        let (Some(first), Some(last)) =
            (self.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| self.tokens.get(last)))
        else {
            return "";
        };
        self.text.get(first.start as usize..last.end as usize).unwrap_or("")
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.words(at..at + 1)
    }

    /// The index of the first token from `at` on that is neither an article nor a line break.
    pub(super) fn past_articles(&self, mut at: usize) -> usize {
        while matches!(self.sense(at), Sense::The | Sense::Newline) {
            at += 1;
        }
        at
    }

    /// Most words: no date, name, amount or stretch of time begins here, and it decides nothing by itself.
    #[inline]
    pub(super) fn begins_nothing(&self, at: usize) -> bool {
        match self.sense(at) {
            // "Directive 5", "COP 12".
            Sense::Word | Sense::Marker => self.sense(at + 1) != Sense::Number,
            sense => sense.begins_nothing(),
        }
    }

    /// Some of its tokens as a clause of their own.
    pub(super) fn part(&self, range: Range<usize>) -> Self {
        Self { tokens: self.tokens.get(range).unwrap_or(&[]), ..*self }
    }
}

/// The value of a number token.
pub(super) fn value(token: Token) -> Decimal {
    Decimal::try_from_i128_with_scale(i128::from(token.bits), u32::from(token.scale)).unwrap_or_default()
}
