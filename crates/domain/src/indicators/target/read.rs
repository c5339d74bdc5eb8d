//! Tokens to meanings: phrases of the language's lexicon, numbers in digits and in words.
//!
//! Works in place and from left to right. Must not know what forms targets have. Next: `clause` and `survey`.

use super::{
    digits, lexicon,
    sense::Sense,
    spelled,
    token::{PLAIN, Token, Tokens, UNCLEAR},
};
use crate::kernel::Language;

/// Gives every token of the text its meaning in this language; phrases and spelled numbers become one token.
pub(super) fn read(text: &str, language: Language, tokens: &mut Tokens) {
    let list = tokens.as_mut_slice();
    let len = match lexicon::index(language) {
        Some(language) => words(language, list),
        None => list.len(),
    };
    let list = &mut list[..len];
    for token in list.iter_mut().filter(|token| token.sense == Sense::Digits) {
        number(text, language, token);
    }
    let len = spelled::merge(list, language);
    tokens.truncate(len);
}

/// Looks every word up; says how many tokens are left when phrases have become one.
fn words(language: usize, list: &mut [Token]) -> usize {
    let (mut from, mut to) = (0, 0);
    while from < list.len() {
        let mut token = list[from];
        from += 1;
        if token.sense == Sense::Word
            && let Some(phrase) = lexicon::longest(language, &list[from - 1..])
        {
            token.sense = phrase.sense;
            let last = from - 1 + phrase.last;
            token.end = list[last].end;
            from = last + 1;
        }
        list[to] = token;
        to += 1;
    }
    to
}

/// Digits become a number in the way the language writes them, or a name, or unreadable.
fn number(text: &str, language: Language, token: &mut Token) {
    match digits::parse(&text[token.start as usize..token.end as usize], language) {
        digits::Reading::Number { mantissa, scale, unclear, plain } => {
            token.sense = Sense::Number;
            token.bits = mantissa;
            token.scale = scale;
            token.flags |= if unclear { UNCLEAR } else { 0 } | if plain { PLAIN } else { 0 };
        }
        digits::Reading::Name => token.sense = Sense::Code,
        digits::Reading::TooLong => token.sense = Sense::Unreadable,
    }
}
