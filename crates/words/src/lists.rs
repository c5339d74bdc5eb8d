//! Enumerations in a sentence: "a, b and c".

use std::borrow::Cow;

use trellis_domain::kernel::Language;

use crate::direction;

/// All items in one phrase; the empty string for none. Items of the other direction are isolated: an Arabic "and" would
/// else be drawn at the far end of a row of Latin names.
pub(crate) fn and(language: Language, items: &[String]) -> String {
    let items: Vec<Cow<'_, str>> = items
        .iter()
        .map(|item| match direction::is_foreign(language, item) {
            true => direction::isolated(language, item),
            false => Cow::Borrowed(item.as_str()),
        })
        .collect();
    let Some((last, before)) = items.split_last() else { return String::new() };
    if before.is_empty() {
        return last.clone().into_owned();
    }
    let (comma, and) = match language {
        Language::En => (", ", " and "),
        Language::Fr => (", ", " et "),
        Language::Es if sounds_like_i(last) => (", ", " e "),
        Language::Es => (", ", " y "),
        // Arabic says "and" before every item and writes it onto the word.
        Language::Ar => (" و", " و"),
    };
    format!("{}{and}{last}", before.join(comma))
}

/// Spanish "y" becomes "e" before the sound i ("e Irlanda", "e hijos"), not before its glide ("y hielo").
fn sounds_like_i(word: &str) -> bool {
    let start: String = word.chars().take(3).flat_map(char::to_lowercase).collect();
    let sound = start.strip_prefix('h').unwrap_or(&start);
    let mut letters = sound.chars();
    let is_i = matches!(letters.next(), Some('i' | 'í'));
    is_i && !(matches!(letters.next(), Some('a' | 'e' | 'o' | 'á' | 'é' | 'ó')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, items: &[&str], expect: &str) {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        assert_eq!(and(language, &items), expect);
    }

    #[test]
    fn lists_end_with_and() {
        check(Language::En, &[], "");
        check(Language::En, &["Fiji"], "Fiji");
        check(Language::En, &["Fiji", "Tonga"], "Fiji and Tonga");
        check(Language::En, &["Fiji", "Tonga", "Samoa"], "Fiji, Tonga and Samoa");
        check(Language::Fr, &["Fidji", "Tonga", "Samoa"], "Fidji, Tonga et Samoa");
        check(Language::Es, &["Fiyi", "Tonga", "Samoa"], "Fiyi, Tonga y Samoa");
        check(Language::Es, &["Fiyi", "Indonesia"], "Fiyi e Indonesia");
        check(Language::Es, &["madres", "hijos"], "madres e hijos");
        check(Language::Es, &["agua", "hielo"], "agua y hielo");
        check(Language::Ar, &["فيجي", "تونغا", "ساموا"], "فيجي وتونغا وساموا");
        check(Language::Ar, &["Fiji", "تونغا"], "\u{2068}Fiji\u{2069} وتونغا");
        check(Language::En, &["Fiji", "تونغا"], "Fiji and \u{2068}تونغا\u{2069}");
    }
}
