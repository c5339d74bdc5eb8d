//! Conditions and tags in an action's wording: "upon request" (S5.6), hedges and "(Internal)" (S4.7).

use super::words::normalised;
use crate::plans::content::Condition;

const UPON_REQUEST: [&str; 13] = [
    "upon request",
    "on request",
    "at the request of",
    "when requested",
    "if requested",
    "sur demande",
    "a la demande",
    "lorsque demande",
    "previa solicitud",
    "a solicitud",
    "a peticion",
    "previa peticion",
    "cuando se solicite",
];

/// Hedges in any case; found ones are quoted as written.
const HEDGES: [&str; 36] = [
    "where appropriate",
    "if appropriate",
    "as appropriate",
    "when appropriate",
    "where relevant",
    "if relevant",
    "as relevant",
    "where necessary",
    "if necessary",
    "as necessary",
    "where needed",
    "if needed",
    "as needed",
    "where possible",
    "if possible",
    "as far as possible",
    "to the extent possible",
    "where applicable",
    "where feasible",
    "subject to available resources",
    "subject to the availability of resources",
    "le cas échéant",
    "s'il y a lieu",
    "s’il y a lieu",
    "si nécessaire",
    "si possible",
    "dans la mesure du possible",
    "au besoin",
    "cuando proceda",
    "según proceda",
    "si procede",
    "cuando corresponda",
    "si es necesario",
    "de ser posible",
    "en la medida de lo posible",
    "cuando sea posible",
];

/// Beginnings of words of which every phrase here has one; most wordings have none and need no closer look.
const STEMS: [&str; 17] = [
    "request",
    "demand",
    "solicit",
    "petici",
    "appropriate",
    "relevant",
    "neces",
    "need",
    "poss",
    "posible",
    "applicable",
    "feasible",
    "availab",
    "echeant",
    "lieu",
    "besoin",
    "proced",
];

/// Everything found, in the order of the enum and then of the text.
pub(super) fn conditions(text: &str) -> Vec<Condition> {
    let mut found = Vec::new();
    let padded = format!(" {} ", normalised(text));
    let begins = |word: &str| STEMS.iter().any(|stem| word.starts_with(stem)) || word == "corresponda";
    if padded.split(' ').any(begins) {
        if UPON_REQUEST.iter().any(|phrase| stands_in(&padded, phrase)) {
            found.push(Condition::UponRequest);
        }
        found.extend(hedges(text).into_iter().map(Condition::Hedge));
    }
    if text.contains('(') {
        let lower = text.to_lowercase();
        let tagged = |tags: [&str; 4]| tags.iter().any(|tag| lower.contains(tag));
        if tagged(["(internal)", "(interne)", "(interno)", "(interna)"]) {
            found.push(Condition::Internal);
        }
        if tagged(["(external)", "(externe)", "(externo)", "(externa)"]) {
            found.push(Condition::External);
        }
    }
    found
}

/// Whether whole words stand in a text that begins and ends with a blank.
fn stands_in(padded: &str, phrase: &str) -> bool {
    padded
        .match_indices(phrase)
        .any(|(at, _)| padded[..at].ends_with(' ') && padded[at + phrase.len()..].starts_with(' '))
}

/// Hedges as written, in reading order.
fn hedges(text: &str) -> Vec<String> {
    // Positions in the lower-cased text are positions in the text only where no letter changes its length.
    let lower = text.to_lowercase();
    let same_length = lower.len() == text.len();
    let mut found: Vec<(usize, String)> = Vec::new();
    for hedge in HEDGES {
        for (at, _) in lower.match_indices(hedge) {
            let bounded = !lower[..at].ends_with(char::is_alphanumeric)
                && !lower[at + hedge.len()..].starts_with(char::is_alphanumeric);
            let written = if same_length { text.get(at..at + hedge.len()) } else { None };
            if bounded {
                found.push((at, written.unwrap_or(hedge).to_owned()));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, hedge)| hedge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s5_6_and_s4_7_conditions_are_found_as_written() {
        let check = |text: &str, expect: &[Condition]| assert_eq!(conditions(text), expect, "{text}");
        check("Upon request, assist Members", &[Condition::UponRequest]);
        check("Fournir, sur demande, un appui", &[Condition::UponRequest]);
        check("Prestar apoyo previa solicitud", &[Condition::UponRequest]);
        check("If appropriate, merge", &[Condition::Hedge("If appropriate".into())]);
        check(
            "Closer work, where appropriate (External)",
            &[Condition::Hedge("where appropriate".into()), Condition::External],
        );
        check(
            "Agir, le cas échéant (Interne)",
            &[Condition::Hedge("le cas échéant".into()), Condition::Internal],
        );
        check("Answer requests", &[]);
    }
}
