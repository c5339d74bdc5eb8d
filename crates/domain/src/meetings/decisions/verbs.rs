//! Operative verbs: the words by which a body says what it does, a list for each language.
//!
//! A list is data, the longest form first where one begins with another ("takes note of" before "takes"). Finding the
//! verb of a wording is a proposal; what stands in a paragraph is what an officer settled.

use crate::kernel::Language;

const EN: &[&str] = &[
    "takes note of",
    "take note of",
    "calls upon",
    "call upon",
    "acknowledges",
    "acknowledge",
    "appreciates",
    "encourages",
    "encourage",
    "establishes",
    "establish",
    "recommends",
    "recommend",
    "recognizes",
    "recognises",
    "authorizes",
    "authorises",
    "reaffirms",
    "requests",
    "request",
    "instructs",
    "instruct",
    "approves",
    "approve",
    "endorses",
    "endorse",
    "welcomes",
    "welcome",
    "reviews",
    "review",
    "decides",
    "decide",
    "directs",
    "invites",
    "invite",
    "adopts",
    "adopt",
    "agrees",
    "agree",
    "amends",
    "amend",
    "extends",
    "extend",
    "urges",
    "urge",
    "notes",
    "note",
];
const FR: &[&str] = &[
    "prend note de",
    "prend note du",
    "prend note des",
    "prendre note",
    "prend note",
    "recommande",
    "encourage",
    "reconnaît",
    "approuve",
    "approuver",
    "accueille",
    "autorise",
    "demande",
    "prie",
    "décide",
    "décider",
    "examine",
    "examiner",
    "adopte",
    "adopter",
    "entérine",
    "entériner",
    "invite",
    "inviter",
    "charge",
    "convient",
    "exhorte",
    "appelle",
    "note",
];
const ES: &[&str] = &[
    "toma nota de",
    "toma nota del",
    "tomar nota",
    "toma nota",
    "hace un llamamiento",
    "recomienda",
    "reconoce",
    "aprueba",
    "aprobar",
    "acoge con beneplácito",
    "autoriza",
    "solicita",
    "pide",
    "decide",
    "decidir",
    "examina",
    "examinar",
    "adopta",
    "adoptar",
    "respalda",
    "respaldar",
    "invita",
    "invitar",
    "encarga",
    "acuerda",
    "insta",
    "alienta",
    "exhorta",
];
const AR: &[&str] = &[
    "يحيط علما",
    "تحيط علما",
    "يوصي",
    "توصي",
    "يطلب",
    "تطلب",
    "يقرر",
    "تقرر",
    "يعتمد",
    "تعتمد",
    "يقر",
    "تقر",
    "يدعو",
    "تدعو",
    "يحث",
    "تحث",
    "يستعرض",
    "تستعرض",
    "يؤيد",
    "تؤيد",
    "يشجع",
    "تشجع",
    "يرحب",
    "ترحب",
];
/// Words that begin a review, in any of the languages.
const REVIEW: &[&str] = &["review", "réexaminer", "examiner", "revisar", "examinar", "استعراض"];
/// Words by which a body decides.
const DECIDE: &[&str] =
    &["decides", "decide", "décide", "décider", "decidir", "acuerda", "agrees", "يقرر", "تقرر"];

/// The operative verbs of a language.
pub const fn of(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::Fr => FR,
        Language::Es => ES,
        Language::Ar => AR,
    }
}

/// The verb that stands first in a wording, as it is written there; `None` where no list has it.
pub fn find(text: &str) -> Option<&str> {
    let lists = Language::ALL.into_iter().flat_map(|language| of(language).iter().copied());
    lists
        .filter_map(|verb| Some((position(text, verb)?, verb)))
        .min_by_key(|(at, verb)| (*at, std::cmp::Reverse(verb.len())))
        .and_then(|(at, verb)| {
            let letters = verb.chars().count();
            let end = text[at..].char_indices().nth(letters).map_or(text.len(), |(end, _)| at + end);
            text.get(at..end)
        })
}

/// Where a verb stands as words of their own, in bytes, whatever the case of its letters.
fn position(text: &str, verb: &str) -> Option<usize> {
    let letters: Vec<char> = verb.chars().collect();
    let starts = text.char_indices().map(|(at, _)| at);
    starts.into_iter().find(|at| {
        let before = text[..*at].chars().next_back();
        let mut rest = text[*at..].chars();
        let begins = letters.iter().all(|letter| {
            rest.next().is_some_and(|sign| sign == *letter || sign.to_lowercase().eq(letter.to_lowercase()))
        });
        begins
            && !before.is_some_and(char::is_alphanumeric)
            && !rest.next().is_some_and(char::is_alphanumeric)
    })
}

/// `true` for a paragraph that decides to review something: it needs a date.
pub fn decides_to_review(verb: &str, text: &str) -> bool {
    let verb = verb.trim().to_lowercase();
    DECIDE.contains(&verb.as_str()) && REVIEW.iter().any(|word| position(text, word).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_verb_of_a_wording_is_found_as_it_is_written() {
        let check = |text: &str, expect: Option<&str>| assert_eq!(find(text), expect, "{text}");
        check("Requests the Executive Secretary to report", Some("Requests"));
        check("The Committee TAKES NOTE OF the report and requests more", Some("TAKES NOTE OF"));
        check("Also decides to review the plan", Some("decides"));
        check("Prend note du rapport", Some("Prend note du"));
        check("Toma nota del informe", Some("Toma nota del"));
        check("تقرر اعتماد الخطة", Some("تقرر"));
        check("The notebook of delegates", None);
        check("", None);
    }

    #[test]
    fn deciding_to_review_is_told_from_reviewing() {
        assert!(decides_to_review("Decides", "Decides to review the workplan every five years"));
        assert!(!decides_to_review("reviews", "reviews the workplan"));
        assert!(!decides_to_review("Decides", "Decides to adopt the workplan"));
    }

    proptest! {
        #[test]
        fn no_wording_breaks_the_reader(text in ".{0,60}") {
            if let Some(verb) = find(&text) {
                prop_assert!(text.contains(verb));
            }
        }
    }
}
