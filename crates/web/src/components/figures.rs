//! Days, numbers and values out of something, as people of each language read them.

use jiff::Timestamp;
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_domain::kernel::Day;
use trellis_words::Words;

/// A day, short, readable by machines as well.
pub(crate) fn day(words: &Words, day: Day) -> Markup {
    html! { time datetime=(day) { (words.day_short(day)) } }
}

/// An instant to the minute on the reader's clock, readable by machines as well.
pub(crate) fn instant(words: &Words, at: Timestamp) -> Markup {
    html! { time datetime=(at) { (words.moment(at)) } }
}

/// A number, isolated so that its sign stays on its side.
pub(crate) fn number(words: &Words, number: Decimal) -> Markup {
    html! { bdi.num { (words.number(number)) } }
}

/// "12 of 33", or the value alone where there is no denominator.
pub(crate) fn value_of(words: &Words, value: Decimal, of: Option<Decimal>) -> Markup {
    match of {
        None => number(words, value),
        Some(of) => html! {
            span.num { (words.say_with("n-of-total", &[("done", value.into()), ("total", of.into())])) }
        },
    }
}
