//! Tokens: the words, numbers and signs of a text with their byte spans, and the list that holds them.
//!
//! Must not know languages. Next: `scan` makes tokens, `read` gives them their meaning.

use super::sense::Sense;

/// One word, number or sign. Spans are byte offsets into the text, which `scan` caps far below 4 GiB.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Token {
    pub start: u32,
    pub end: u32,
    /// A word's hash, or a number's mantissa.
    pub bits: u64,
    pub sense: Sense,
    /// A number's decimal places.
    pub scale: u8,
    /// The power of ten of the "thousand" or "million" that a number was written with.
    pub power: u8,
    pub flags: u16,
}

/// No blank before this token.
pub(super) const GLUED: u16 = 1;
/// A hyphen and nothing else before this token.
pub(super) const HYPHENED: u16 = 1 << 1;
/// A word of capitals only.
pub(super) const CAPITALS: u16 = 1 << 2;
/// A word that begins with a capital.
pub(super) const CAPITAL: u16 = 1 << 3;
/// "Members'": a possessive.
pub(super) const POSSESSIVE: u16 = 1 << 4;
/// A number in words.
pub(super) const SPELLED: u16 = 1 << 5;
/// A number that can be read in two ways.
pub(super) const UNCLEAR: u16 = 1 << 6;
/// A round number like "une vingtaine".
pub(super) const ROUND: u16 = 1 << 7;
/// Digits without any separator: only these can be years.
pub(super) const PLAIN: u16 = 1 << 8;

impl Token {
    /// Whether a flag of this file is set.
    pub(super) const fn is(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

/// How many tokens a list holds without touching the heap: about three times the longest usual target.
const INLINE: usize = 48;

/// A growing list of tokens that lives on the stack as long as it is short.
pub(super) struct Tokens {
    inline: [Token; INLINE],
    len: usize,
    spilled: Vec<Token>,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Self { inline: [Token::default(); INLINE], len: 0, spilled: Vec::new() }
    }

    pub(super) fn push(&mut self, token: Token) {
        if self.len < INLINE {
            self.inline[self.len] = token;
        } else {
            if self.spilled.is_empty() {
                self.spilled.extend_from_slice(&self.inline);
            }
            self.spilled.push(token);
        }
        self.len += 1;
    }

    pub(super) fn as_slice(&self) -> &[Token] {
        if self.len <= INLINE { &self.inline[..self.len] } else { &self.spilled }
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [Token] {
        if self.len <= INLINE { &mut self.inline[..self.len] } else { &mut self.spilled }
    }

    /// Forgets all but the first `len` tokens.
    pub(super) fn truncate(&mut self, len: usize) {
        if self.len > INLINE {
            self.spilled.truncate(len);
            if len <= INLINE {
                self.inline[..len].copy_from_slice(&self.spilled);
                self.spilled.clear();
            }
        }
        self.len = self.len.min(len);
    }

    pub(super) fn last_mut(&mut self) -> Option<&mut Token> {
        self.as_mut_slice().last_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_grows_past_the_stack_and_shrinks_back() {
        let mut tokens = Tokens::new();
        for at in 0..200 {
            tokens.push(Token { start: at, ..Token::default() });
            assert_eq!(tokens.last_mut().map(|token| token.start), Some(at));
        }
        assert!(tokens.as_slice().iter().map(|token| token.start).eq(0..200));
        tokens.truncate(60);
        assert!(tokens.as_slice().iter().map(|token| token.start).eq(0..60));
        tokens.truncate(5);
        assert!(tokens.as_slice().iter().map(|token| token.start).eq(0..5));
        tokens.push(Token { start: 5, ..Token::default() });
        assert!(tokens.as_slice().iter().map(|token| token.start).eq(0..6));
    }
}
