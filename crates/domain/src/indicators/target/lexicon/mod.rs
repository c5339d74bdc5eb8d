//! The words of each language and what they mean to the grammar, as a hash table built by the compiler.
//!
//! Must not know the grammar. A language's file is a list of meanings with their words and phrases, folded
//! (lower case, no accents); a phrase that stands twice does not compile. Next: `en`, `fr`, `es`.

mod en;
mod es;
mod fr;

use super::{
    fold::{join, word},
    sense::Sense,
    token::{GLUED, Token},
};
use crate::kernel::Language;

/// Meanings, each with its words and phrases in folded spelling; words are parted by one space.
type Phrases = &'static [(Sense, &'static [&'static str])];

/// The words of all languages: one open-addressing hash table in which every beginning of a phrase has a slot,
/// so that one look-up tells what a word means in each language.
struct Lexicon {
    slots: [Slot; SIZE],
}

const SIZE: usize = 16_384;

/// The languages that have words here; Arabic text is read with no words at all: only its numbers and signs.
pub(super) const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Es];

/// Up to this many bytes of letters a full stop may only shorten a word: "No. of Parties", "EE.UU.".
const ABBREVIATION_BYTES: u32 = 4;

#[derive(Clone, Copy)]
struct Slot {
    /// Zero marks a free slot. Two different phrases with the same 64 bits would be taken for one another;
    /// a test shows that there are none.
    hash: u64,
    /// By language, in the order of [`LANGUAGES`].
    senses: [Option<Sense>; 3],
    /// Bit n is set if some longer phrase of language n begins like this.
    goes_on: u8,
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub sense: Sense,
    pub words: u32,
    /// Index of its last token.
    pub last: usize,
}

static LEXICON: Lexicon = Lexicon::build([en::PHRASES, fr::PHRASES, es::PHRASES]);

/// The place of a language in [`LANGUAGES`].
pub(super) const fn index(language: Language) -> Option<usize> {
    match language {
        Language::En => Some(0),
        Language::Fr => Some(1),
        Language::Es => Some(2),
        Language::Ar => None,
    }
}

/// The longest phrase of a language that the tokens begin with; the language is an index into [`LANGUAGES`].
pub(super) fn longest(language: usize, tokens: &[Token]) -> Option<Phrase> {
    let mut found = None;
    LEXICON.walk(tokens, |slot, words, last| {
        if let Some(sense) = slot.senses[language] {
            found = Some(Phrase { sense, words, last });
        }
        slot.goes_on >> language & 1 != 0
    });
    found
}

/// The longest phrase of each language that the tokens begin with.
pub(super) fn longest_of_each(tokens: &[Token]) -> [Option<Phrase>; 3] {
    let mut found = [None; 3];
    LEXICON.walk(tokens, |slot, words, last| {
        for (found, sense) in found.iter_mut().zip(slot.senses) {
            if let Some(sense) = sense {
                *found = Some(Phrase { sense, words, last });
            }
        }
        slot.goes_on != 0
    });
    found
}

impl Lexicon {
    /// What is known about a word, or about a phrase whose hash was joined from its words' hashes.
    #[inline]
    fn look_up(&self, hash: u64) -> Option<&Slot> {
        let slot = &self.slots[self.place(hash)];
        (slot.hash == hash).then_some(slot)
    }

    /// Shows the slot of the first word, of the first two, and so on, with the number of words and the index of
    /// the last token, as long as the visitor says that the phrase may go on.
    #[inline]
    fn walk(&self, tokens: &[Token], mut goes_on: impl FnMut(&Slot, u32, usize) -> bool) {
        let Some(first) = tokens.first() else { return };
        let mut hash = first.bits;
        let (mut at, mut words) = (0, 1);
        while let Some(slot) = self.look_up(hash) {
            if !goes_on(slot, words, at) {
                return;
            }
            at += 1;
            // A cell breaks its lines anywhere, also between "at" and "least".
            let before = tokens[at - 1];
            let abbreviates = |token: &Token| {
                token.sense == Sense::Stop
                    && token.is(GLUED)
                    && before.end - before.start <= ABBREVIATION_BYTES
            };
            if tokens.get(at).is_some_and(|token| token.sense == Sense::Newline || abbreviates(token)) {
                at += 1;
            }
            let Some(next) = tokens.get(at).filter(|token| token.sense == Sense::Word) else { return };
            hash = join(hash, next.bits);
            words += 1;
        }
    }

    /// The slot where the hash is, or would be.
    const fn place(&self, hash: u64) -> usize {
        let mut at = ((hash ^ (hash >> 32)) as usize) % SIZE;
        while self.slots[at].hash != 0 && self.slots[at].hash != hash {
            at = (at + 1) % SIZE;
        }
        at
    }

    const fn build(languages: [Phrases; 3]) -> Self {
        let mut table = Self { slots: [Slot { hash: 0, senses: [None; 3], goes_on: 0 }; SIZE] };
        let mut filled = 0;
        let mut language = 0;
        while language < languages.len() {
            let phrases = languages[language];
            let mut group = 0;
            while group < phrases.len() {
                let (sense, words) = phrases[group];
                let mut at = 0;
                while at < words.len() {
                    filled += table.insert(words[at].as_bytes(), sense, language);
                    at += 1;
                }
                group += 1;
            }
            language += 1;
        }
        // Keeps probing short; a free slot must exist or `place` would not end.
        assert!(filled * 2 < SIZE, "the lexicon has outgrown its table");
        table
    }

    /// Adds a phrase and all its beginnings; says how many slots that took.
    const fn insert(&mut self, phrase: &[u8], sense: Sense, language: usize) -> usize {
        let mut filled = 0;
        let mut hash = 0;
        let mut from = 0;
        let mut to = 0;
        while to <= phrase.len() {
            if to == phrase.len() || phrase[to] == b' ' {
                let this = word(phrase, from, to);
                hash = if from == 0 { this } else { join(hash, this) };
                let at = self.place(hash);
                if self.slots[at].hash == 0 {
                    self.slots[at].hash = hash;
                    filled += 1;
                }
                if to == phrase.len() {
                    let senses = &mut self.slots[at].senses;
                    assert!(senses[language].is_none(), "a phrase stands twice in one lexicon");
                    senses[language] = Some(sense);
                } else {
                    self.slots[at].goes_on |= 1 << language;
                }
                from = to + 1;
            } else {
                assert!(phrase[to].is_ascii_lowercase() || phrase[to] == b'/', "a phrase is not folded");
            }
            to += 1;
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::indicators::target::Comparator;

    fn hash(phrase: &str) -> u64 {
        phrase.split(' ').map(|part| word(part.as_bytes(), 0, part.len())).reduce(join).unwrap_or_default()
    }

    fn sense(language: Language, phrase: &str) -> Option<Sense> {
        LEXICON.look_up(hash(phrase))?.senses[index(language)?]
    }

    #[test]
    fn a_phrase_and_its_beginning_are_found() {
        assert_eq!(sense(Language::En, "no fewer than"), Some(Sense::Compare(Comparator::AtLeast)));
        assert_eq!(sense(Language::Fr, "no fewer than"), None);
        let beginning = LEXICON.look_up(hash("no fewer")).expect("the beginning of a phrase has a slot");
        assert_eq!(beginning.goes_on, 1, "it goes on in English alone");
        assert!(LEXICON.look_up(hash("workload")).is_none());
    }

    #[test]
    fn no_two_phrases_have_the_same_hash() {
        let mut phrases: HashMap<u64, &str> = HashMap::new();
        for (_, words) in [en::PHRASES, fr::PHRASES, es::PHRASES].concat() {
            for phrase in words {
                let ends = phrase.match_indices(' ').map(|(at, _)| at).chain([phrase.len()]);
                for beginning in ends.map(|end| &phrase[..end]) {
                    assert_eq!(*phrases.entry(hash(beginning)).or_insert(beginning), beginning);
                }
            }
        }
        assert!(!phrases.contains_key(&0), "zero marks a free slot");
    }

    #[test]
    fn the_same_meaning_exists_in_each_language() {
        for [en, fr, es] in [
            ["at least", "au moins", "al menos"],
            ["up to", "jusqu a", "hasta"],
            ["per cent", "pour cent", "por ciento"],
            ["members", "membres", "miembros"],
            ["annually", "annuellement", "anualmente"],
            ["out of", "sur", "sobre"],
            ["average", "moyenne", "promedio"],
            ["twenty", "vingt", "veinte"],
        ] {
            assert_eq!(sense(Language::En, en), sense(Language::Fr, fr), "{en} / {fr}");
            assert_eq!(sense(Language::En, en), sense(Language::Es, es), "{en} / {es}");
        }
    }
}
