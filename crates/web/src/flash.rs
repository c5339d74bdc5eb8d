//! The one message a person reads after a deed (POST, redirect, GET).
//!
//! The cookie carries a code of this closed list and whole numbers, never text, so that nobody can put words into
//! our mouth by setting it.

use trellis_app::receipts::Number;
use trellis_words::{Arg, Words};

/// How long a message waits for its page, in seconds.
pub(crate) const SECONDS: i64 = 60;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flash {
    /// A change was kept.
    Saved,
    /// The session was ended.
    SignedOut,
    /// An upload was forgotten.
    Discarded,
    /// A form came after its session had ended, and is kept.
    Kept,
    /// The same without the file that came with it.
    KeptWithoutFile,
    /// A form of somebody else is kept for them.
    KeptForAnother,
    /// A kept form was forgotten.
    Forgotten,
    /// A form is saved as far as it is filled in.
    DraftSaved,
    /// A draft was forgotten.
    DraftDiscarded,
    /// A form is too long to be saved.
    DraftTooLong,
    /// The same was sent before.
    SentBefore,
    /// A plan came in: how many actions, how many doubts.
    Imported {
        /// Actions in the plan.
        actions: i64,
        /// Doubts about the document.
        flags: i64,
    },
}

/// Messages without numbers, and their codes.
const PLAIN: [(&str, Flash); 11] = [
    ("saved", Flash::Saved),
    ("signed-out", Flash::SignedOut),
    ("discarded", Flash::Discarded),
    ("kept", Flash::Kept),
    ("kept-without-file", Flash::KeptWithoutFile),
    ("kept-for-another", Flash::KeptForAnother),
    ("forgotten", Flash::Forgotten),
    ("draft-saved", Flash::DraftSaved),
    ("draft-discarded", Flash::DraftDiscarded),
    ("draft-too-long", Flash::DraftTooLong),
    ("sent-before", Flash::SentBefore),
];

/// The number of a receipt as it goes into its cookie: `2027.123.<id>`.
pub(crate) fn receipt_code(number: Number) -> String {
    format!("{}.{}.{}", number.year, number.n, number.id)
}

/// The number that a cookie stands for; `None` for anything we did not write.
pub(crate) fn receipt(code: &str) -> Option<Number> {
    let mut parts = code.splitn(3, '.');
    let (year, n, id) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str| text.parse::<i64>().ok().filter(|n| (1..=999_999_999).contains(n));
    Some(Number { year: number(year)?, n: number(n)?, id: id.parse().ok()? })
}

impl Flash {
    /// As it goes into the cookie.
    pub(crate) fn code(self) -> String {
        match self {
            Self::Imported { actions, flags } => format!("imported.{actions}.{flags}"),
            other => PLAIN.iter().find(|(_, each)| *each == other).map_or("", |(code, _)| *code).to_owned(),
        }
    }

    /// The message a cookie stands for; `None` for anything we did not write.
    pub(crate) fn read(code: &str) -> Option<Self> {
        let mut parts = code.split('.');
        let name = parts.next()?;
        let numbers: Vec<i64> =
            parts.map(|part| part.parse().ok().filter(|n| *n >= 0)).collect::<Option<_>>()?;
        match (name, numbers.as_slice()) {
            (name, []) => PLAIN.iter().find(|(code, _)| *code == name).map(|(_, flash)| *flash),
            ("imported", &[actions, flags]) => Some(Self::Imported { actions, flags }),
            _ => None,
        }
    }

    /// The sentence.
    pub(crate) fn say(self, words: &Words) -> String {
        match self {
            Self::Saved => words.say("flash-saved"),
            Self::SignedOut => words.say("flash-signed-out"),
            Self::Discarded => words.say("flash-discarded"),
            Self::Kept => words.say("flash-kept"),
            Self::KeptWithoutFile => words.say("flash-kept-without-file"),
            Self::KeptForAnother => words.say("flash-kept-for-another"),
            Self::Forgotten => words.say("flash-forgotten"),
            Self::DraftSaved => words.say("flash-draft-saved"),
            Self::DraftDiscarded => words.say("flash-draft-discarded"),
            Self::DraftTooLong => words.say("flash-draft-too-long"),
            Self::SentBefore => words.say("flash-sent-before"),
            Self::Imported { actions, flags } => words
                .say_with("flash-imported", &[("actions", Arg::from(actions)), ("flags", Arg::from(flags))]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_survives_its_cookie_and_nothing_else_does() {
        let plain = PLAIN.iter().map(|(_, flash)| *flash);
        for flash in plain.chain([Flash::Imported { actions: 45, flags: 12 }]) {
            assert_eq!(Flash::read(&flash.code()), Some(flash));
        }
        let number = Number { year: 2027, n: 123, id: trellis_domain::kernel::Id::new(7) };
        assert_eq!(receipt(&receipt_code(number)), Some(number));
        for code in ["", "2027.123", "2027.-1.x", "a.b.c"] {
            assert_eq!(receipt(code), None, "{code}");
        }
        for code in ["", "imported", "imported.1", "imported.1.-2", "imported.1.x", "saved.1", "<b>"] {
            assert_eq!(Flash::read(code), None, "{code}");
        }
    }
}
