//! What may fill a gap of a message. Must not know any message.

use crate::Words;
use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;
use trellis_domain::kernel::Day;

/// The value of one variable of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words, names, quotations: shown as they are.
    Text(Cow<'a, str>),
    /// A number: picks the plural form, and is written as the language writes numbers.
    Number(Decimal),
    /// A day: written in full.
    Day(Day),
}

/// Fluent carries numbers as binary floats, which hold this many decimal digits without loss.
const DIGITS_EXACT_MAX: u32 = 15;

impl Arg<'_> {
    /// The value as Fluent wants it.
    ///
    /// A number with more digits than a float can hold goes in as finished text: exact to the last digit, in the
    /// plural form for "other". (Its plural operands would not fit either: Fluent panics on them.)
    pub(crate) fn for_fluent<'b>(&'b self, words: &Words) -> FluentValue<'b> {
        match self {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Day(day) => FluentValue::String(Cow::Owned(words.day(*day))),
            Arg::Number(number) => match fluent_number(*number) {
                Some(number) => FluentValue::Number(number),
                None => FluentValue::String(Cow::Owned(words.number(*number))),
            },
        }
    }
}

fn fluent_number(number: Decimal) -> Option<FluentNumber> {
    let digits = number.mantissa().unsigned_abs().checked_ilog10().map_or(1, |log| log + 1);
    if digits > DIGITS_EXACT_MAX || number.scale() > DIGITS_EXACT_MAX {
        return None;
    }
    let options = FluentNumberOptions {
        minimum_fraction_digits: (number.scale() > 0).then_some(number.scale() as usize),
        ..FluentNumberOptions::default()
    };
    Some(FluentNumber::new(number.to_f64()?, options))
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Day> for Arg<'_> {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Decimal> for Arg<'_> {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

macro_rules! whole_numbers {
    ($($whole:ty),+) => {$(
        impl From<$whole> for Arg<'_> {
            fn from(number: $whole) -> Self {
                Self::Number(Decimal::from(number))
            }
        }
    )+};
}

whole_numbers!(i8, i16, i32, i64, u8, u16, u32, u64, usize);
