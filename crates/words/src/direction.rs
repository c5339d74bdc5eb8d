//! Keeping directions of writing apart in plain text: names, numbers and quotations inside Arabic, and Arabic
//! inside the others. Pages do the same with `<bdi>` for text that stands on its own.

use std::borrow::Cow;
use trellis_domain::kernel::Language;

const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// The text between FSI and PDI where directions could mix, borrowed where they cannot.
pub(crate) fn isolated(language: Language, text: &str) -> Cow<'_, str> {
    let could_mix =
        if language.is_right_to_left() { !text.is_empty() } else { text.chars().any(turns_direction) };
    if !could_mix || is_isolated(text) {
        return Cow::Borrowed(text);
    }
    let mut isolated = String::with_capacity(text.len() + 2 * FSI.len_utf8());
    isolated.push(FSI);
    let mut open = 0usize;
    for letter in text.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => open += 1,
            // A closing mark without an opening one would end our own isolate.
            PDI if open == 0 => continue,
            PDI => open -= 1,
            _ => {}
        }
        isolated.push(letter);
    }
    isolated.extend(std::iter::repeat_n(PDI, open + 1));
    Cow::Owned(isolated)
}

/// Whether a text has letters of the other direction of writing.
pub(crate) fn is_foreign(language: Language, text: &str) -> bool {
    let rtl = language.is_right_to_left();
    text.chars().any(|letter| {
        if rtl { letter.is_alphabetic() && !turns_direction(letter) } else { turns_direction(letter) }
    })
}

/// Whether the whole text already is one closed isolate.
fn is_isolated(text: &str) -> bool {
    let Some(inner) = text.strip_prefix(FSI).and_then(|rest| rest.strip_suffix(PDI)) else { return false };
    let mut open = 0i32;
    for letter in inner.chars() {
        match letter {
            '\u{2066}'..='\u{2068}' => open += 1,
            PDI => open -= 1,
            _ => {}
        }
        if open < 0 {
            return false;
        }
    }
    open == 0
}

/// Letters written from right to left, and marks that change the direction.
const fn turns_direction(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
        | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, text: &str, expect: &str) {
        let once = isolated(language, text);
        assert_eq!(once, expect, "{text:?}");
        assert_eq!(isolated(language, &once), expect, "twice {text:?}");
    }

    #[test]
    fn directions_are_kept_apart() {
        check(Language::En, "8.1 and 8.2", "8.1 and 8.2");
        check(Language::En, "العربية", "\u{2068}العربية\u{2069}");
        check(Language::Ar, "8.1 and 8.2", "\u{2068}8.1 and 8.2\u{2069}");
        check(Language::Ar, "", "");
    }

    #[test]
    fn hostile_marks_cannot_reach_outside() {
        check(Language::En, "a\u{202e}b", "\u{2068}a\u{202e}b\u{2069}");
        check(Language::Ar, "a\u{2069}b", "\u{2068}ab\u{2069}");
        check(Language::Ar, "a\u{2067}b", "\u{2068}a\u{2067}b\u{2069}\u{2069}");
        check(Language::Ar, "\u{2068}a\u{2069}b\u{2069}", "\u{2068}\u{2068}a\u{2069}b\u{2069}");
    }
}
