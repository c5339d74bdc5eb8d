//! Days that contradict each other, in a sentence (REQUIREMENTS S2.19). Must not know whose days they are.

use trellis_domain::kernel::{DateKind, OutOfOrder};
use trellis_words::{Arg, Words};

/// "Published: 16 November 2009 lies before …".
pub(crate) fn said(words: &Words, doubt: &OutOfOrder) -> String {
    let kind = |kind: DateKind| words.say(&format!("date-{}", kind.code()));
    let (first, then) = (kind(doubt.first.0), kind(doubt.then.0));
    words.say_with(
        "dates-out-of-order",
        &[
            ("then", then.as_str().into()),
            ("then_day", Arg::from(doubt.then.1)),
            ("first", first.as_str().into()),
            ("first_day", Arg::from(doubt.first.1)),
        ],
    )
}
