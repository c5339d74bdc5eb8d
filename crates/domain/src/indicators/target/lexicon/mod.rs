//! The words of each language and what they mean to the grammar, as hash tables built by the compiler.
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

/// One language's words: an open-addressing hash table in which every beginning of a phrase has a slot.
pub(super) struct Lexicon {
    slots: [Slot; SIZE],
}

const SIZE: usize = 4096;

/// Up to this many bytes of letters a full stop may only shorten a word: "No. of Parties", "EE.UU.".
const ABBREVIATION_BYTES: u32 = 4;

#[derive(Clone, Copy)]
struct Slot {
    /// Zero marks a free slot. Two different phrases with the same 64 bits would be taken for one another;
    /// for those of one lexicon the compiler proves there are none.
    hash: u64,
    sense: Option<Sense>,
    /// Some longer phrase begins like this.
    goes_on: bool,
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub sense: Sense,
    pub words: u32,
    /// Index of its last token.
    pub last: usize,
}

/// What the lexicon knows about a word or the beginning of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub sense: Option<Sense>,
    pub goes_on: bool,
}

static ENGLISH: Lexicon = Lexicon::build(en::PHRASES);
static FRENCH: Lexicon = Lexicon::build(fr::PHRASES);
static SPANISH: Lexicon = Lexicon::build(es::PHRASES);

/// The lexicon of a language. Arabic text is read with no words at all: only its numbers and signs.
pub(super) const fn of(language: Language) -> Option<&'static Lexicon> {
    match language {
        Language::En => Some(&ENGLISH),
        Language::Fr => Some(&FRENCH),
        Language::Es => Some(&SPANISH),
        Language::Ar => None,
    }
}

impl Lexicon {
    /// What is known about a word, or about a phrase whose hash was joined from its words' hashes.
    pub(super) fn look_up(&self, hash: u64) -> Option<Entry> {
        let slot = self.slots[self.place(hash)];
        (slot.hash == hash).then_some(Entry { sense: slot.sense, goes_on: slot.goes_on })
    }

    /// The longest phrase that the tokens begin with.
    pub(super) fn longest(&self, tokens: &[Token]) -> Option<Phrase> {
        let mut hash = tokens.first()?.bits;
        let mut entry = self.look_up(hash)?;
        let mut found = entry.sense.map(|sense| Phrase { sense, words: 1, last: 0 });
        let (mut at, mut words) = (0, 1);
        while entry.goes_on {
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
            let Some(next) = tokens.get(at).filter(|token| token.sense == Sense::Word) else { break };
            hash = join(hash, next.bits);
            let Some(longer) = self.look_up(hash) else { break };
            entry = longer;
            words += 1;
            found = entry.sense.map(|sense| Phrase { sense, words, last: at }).or(found);
        }
        found
    }

    /// The slot where the hash is, or would be.
    const fn place(&self, hash: u64) -> usize {
        let mut at = ((hash ^ (hash >> 32)) as usize) % SIZE;
        while self.slots[at].hash != 0 && self.slots[at].hash != hash {
            at = (at + 1) % SIZE;
        }
        at
    }

    const fn build(phrases: Phrases) -> Self {
        let mut table = Self { slots: [Slot { hash: 0, sense: None, goes_on: false }; SIZE] };
        let mut filled = 0;
        let mut group = 0;
        while group < phrases.len() {
            let (sense, words) = phrases[group];
            let mut at = 0;
            while at < words.len() {
                filled += table.insert(words[at].as_bytes(), sense);
                at += 1;
            }
            group += 1;
        }
        // Keeps probing short; a free slot must exist or `place` would not end.
        assert!(filled * 2 < SIZE, "the lexicon has outgrown its table");
        table
    }

    /// Adds a phrase and all its beginnings; says how many slots that took.
    const fn insert(&mut self, phrase: &[u8], sense: Sense) -> usize {
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
                    assert!(self.slots[at].sense.is_none(), "a phrase stands twice in one lexicon");
                    self.slots[at].sense = Some(sense);
                } else {
                    self.slots[at].goes_on = true;
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
    use super::*;
    use crate::indicators::target::Comparator;

    fn look_up(language: Language, phrase: &str) -> Option<Entry> {
        let hashes = phrase.split(' ').map(|part| word(part.as_bytes(), 0, part.len()));
        of(language)?.look_up(hashes.reduce(join)?)
    }

    #[test]
    fn a_phrase_and_its_beginning_are_found() {
        let whole = Some(Entry { sense: Some(Sense::Compare(Comparator::AtLeast)), goes_on: false });
        assert_eq!(look_up(Language::En, "no fewer than"), whole);
        let beginning = look_up(Language::En, "no fewer").expect("the beginning of a phrase has a slot");
        assert!(beginning.goes_on);
        assert_eq!(look_up(Language::En, "workload"), None);
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
            let sense = |language, phrase| look_up(language, phrase).and_then(|entry| entry.sense);
            assert_eq!(sense(Language::En, en), sense(Language::Fr, fr), "{en} / {fr}");
            assert_eq!(sense(Language::En, en), sense(Language::Es, es), "{en} / {es}");
        }
    }
}
