//! The values that a problem's sentence quotes, each as what it is: text, number or day.
//!
//! Must not know any problem. Next: `problem` for the catalogue, `exchange::sentence` for the one place that turns
//! these into a sentence.

use std::fmt;

use rust_decimal::Decimal;
use trellis_domain::kernel::Day;
use trellis_words::{Arg, Words};

use crate::{exchange::sentence, problem::Code};

/// A value that a problem's sentence quotes. A text is shown to the letter, even where it looks like a number: a sheet
/// may be called 2020.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Quoted {
    /// Words, a name, what somebody typed, the place of a cell.
    Text(String),
    /// How many: bends its noun and is written as the language writes numbers.
    Number(Decimal),
    /// A day, written in full.
    Day(Day),
    /// Words of the catalogues by their keys, which need nothing else: a state, a step. Several are said as a list.
    Said(Vec<String>),
    /// Another problem's sentence, with what that one quotes: why something was not done.
    Sentence(Code, Vec<(&'static str, Self)>),
}

impl Quoted {
    /// As a catalogue takes it.
    pub fn arg(&self, words: &Words) -> Arg<'_> {
        match self {
            Self::Text(text) => Arg::from(text),
            Self::Number(number) => Arg::from(number.normalize()),
            Self::Day(day) => Arg::from(*day),
            Self::Said(keys) => {
                Arg::from(words.list(&keys.iter().map(|key| words.say(key)).collect::<Vec<_>>()))
            }
            Self::Sentence(code, args) => Arg::from(sentence(*code, args, words)),
        }
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Said(keys) => f.write_str(&keys.join(" ")),
            Self::Sentence(code, _) => f.write_str(code.code()),
        }
    }
}

impl From<&str> for Quoted {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Quoted {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Day> for Quoted {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Decimal> for Quoted {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for Quoted {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Quoted {
    fn from(number: usize) -> Self {
        Self::Number(number.into())
    }
}
