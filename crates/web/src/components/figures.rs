//! Days, numbers and values out of something, as people of each language read them.

use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_domain::kernel::Day;
use trellis_words::Words;

/// A day, short, readable by machines as well.
pub(crate) fn day(words: &Words, day: Day) -> Markup {
    html! { time datetime=(day) { (words.day_short(day)) } }
}

/// An instant to the minute, in UTC, readable by machines as well.
pub(crate) fn instant(words: &Words, at: Timestamp) -> Markup {
    let at = at.to_zoned(TimeZone::UTC);
    let clock = at.strftime("%H:%M");
    html! { time datetime=(at.timestamp()) { (words.day_short(at.date())) " " bdi { (clock) " UTC" } } }
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
