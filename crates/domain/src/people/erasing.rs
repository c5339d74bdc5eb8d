//! Erasing a person: for which reason, and which words of the log name somebody. Must not know where a log is kept.

/// Why a person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The person asked for it.
    Asked,
    /// The time for which the data were needed is over.
    Over,
    /// The account should never have been.
    Mistake,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Over, Self::Mistake];

    /// Stable code, as logged.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Over => "over",
            Self::Mistake => "mistake",
        }
    }

    /// The reason with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What stands around an e-mail address in a text.
const AROUND_ADDRESSES: &[char] = &['<', '>', '(', ')', '[', ']', ',', ';', ':', '"', '\'', '=', '/'];

/// Whether a text names somebody with this name or this e-mail address.
///
/// A name of several words may stand anywhere in it. One of a single word has to be all of it: "Mele" is what many are
/// called, and an account called "Plan" would take half of the log with it.
pub fn names(text: &str, name: &str, email: &str) -> bool {
    let (text, name, email) = (text.to_lowercase(), name.trim().to_lowercase(), email.to_lowercase());
    let parts = text.split(|letter: char| letter.is_whitespace() || AROUND_ADDRESSES.contains(&letter));
    let is_addressed = parts.into_iter().any(|part| !email.is_empty() && part.trim_end_matches('.') == email);
    let is_called = match name.split_whitespace().count() {
        0 => false,
        1 => text.trim() == name,
        _ => stands_in(&text, &name),
    };
    is_addressed || is_called
}

/// Whether words stand in a text as whole ones.
fn stands_in(text: &str, words: &str) -> bool {
    let ends = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, found)| {
        ends(text[..at].chars().next_back()) && ends(text[at + found.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_named_in_full_or_by_address_is_found_and_nobody_else() {
        let check = |text: &str, expect| {
            assert_eq!(names(text, "Sione Tupou", "sione@example.org"), expect, "{text}")
        };
        check("Sione Tupou", true);
        check("on behalf of SIONE TUPOU, Fiji", true);
        check("Letter of Sione Tupouniua", false);
        check("Sione asked", false);
        check("ask <Sione@Example.org>.", true);
        check("mailto:sione@example.org", true);
        check("write to sione@example.org.", true);
        check("sione@example.org.fj", false);
        check("m.sione@example.org", false);
        check("", false);
    }

    #[test]
    fn a_name_of_one_word_takes_nothing_along_that_only_holds_it() {
        let check = |text: &str, expect| assert_eq!(names(text, "Plan", "p@example.org"), expect, "{text}");
        check("plan", true);
        check("The plan as adopted", false);
        check("plan.docx", false);
        assert!(!names("anything", "", ""), "whoever was erased has no name to look for");
    }

    #[test]
    fn names_in_any_script_are_found() {
        assert!(names("طلب من ليلى حداد", "ليلى حداد", "l@example.org"));
        assert!(names("ÉLISE ÂME a écrit", "Élise Âme", "e@example.org"));
    }

    #[test]
    fn reasons_come_back_by_their_code() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
        }
        assert_eq!(Reason::from_code("because"), None);
    }
}
