//! The one message a person reads after a deed (POST, redirect, GET).
//!
//! The cookie carries a code of this closed list and whole numbers, never text, so that nobody can put words into
//! our mouth by setting it.

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
    /// A plan came in: how many actions, how many doubts.
    Imported {
        /// Actions in the plan.
        actions: i64,
        /// Doubts about the document.
        flags: i64,
    },
}

impl Flash {
    /// As it goes into the cookie.
    pub(crate) fn code(self) -> String {
        match self {
            Self::Saved => "saved".to_owned(),
            Self::SignedOut => "signed-out".to_owned(),
            Self::Discarded => "discarded".to_owned(),
            Self::Imported { actions, flags } => format!("imported.{actions}.{flags}"),
        }
    }

    /// The message a cookie stands for; `None` for anything we did not write.
    pub(crate) fn read(code: &str) -> Option<Self> {
        let mut parts = code.split('.');
        let name = parts.next()?;
        let numbers: Vec<i64> =
            parts.map(|part| part.parse().ok().filter(|n| *n >= 0)).collect::<Option<_>>()?;
        match (name, numbers.as_slice()) {
            ("saved", []) => Some(Self::Saved),
            ("signed-out", []) => Some(Self::SignedOut),
            ("discarded", []) => Some(Self::Discarded),
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
        for flash in
            [Flash::Saved, Flash::SignedOut, Flash::Discarded, Flash::Imported { actions: 45, flags: 12 }]
        {
            assert_eq!(Flash::read(&flash.code()), Some(flash));
        }
        for code in ["", "imported", "imported.1", "imported.1.-2", "imported.1.x", "saved.1", "<b>"] {
            assert_eq!(Flash::read(code), None, "{code}");
        }
    }
}
