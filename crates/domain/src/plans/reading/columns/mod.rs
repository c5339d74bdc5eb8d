//! What column heads and labels mean: scored word lists in three languages, corrected by hand where needed.
//!
//! A head is recognised by the longest phrase in it; what follows "of", "in", "de" … only says of what and
//! does not count ("Specific Actions of …", "Timeframe in the …", "Relevant part of …").

mod english;
mod french;
mod spanish;

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use super::{
    Corrections,
    words::{normalised, year},
};
use crate::plans::content::Role;

/// What a head was taken to mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A role of the plan.
    Role(Role),
    /// Somebody said that this column is not to be read.
    Ignored,
}

impl Meaning {
    /// The role, unless the column is ignored.
    pub(super) fn role(self) -> Option<Role> {
        match self {
            Self::Role(role) => Some(role),
            Self::Ignored => None,
        }
    }
}

/// A head in the form under which its correction is remembered: lower-case words without accents, footnote
/// marks, years and plural brackets. "Relevant part of RSP 2018-2020" and "… 2016–2018¹" are the same head.
pub fn normalised_head(head: &str) -> String {
    let words = match head.contains("(s)") || head.contains("(S)") || head.contains("(es)") {
        true => normalised(&head.replace("(s)", "s").replace("(S)", "s").replace("(es)", "es")),
        false => normalised(head),
    };
    if !words.bytes().any(|byte| byte.is_ascii_digit()) {
        return words;
    }
    words.split(' ').filter(|word| year(word).is_none()).collect::<Vec<_>>().join(" ")
}

/// A phrase found in a head's words.
struct Found {
    at: usize,
    length: usize,
    role: Role,
}

impl Found {
    fn covers(&self, place: usize) -> bool {
        (self.at..self.at + self.length).contains(&place)
    }
}

/// One language's phrases under their first word.
struct Lexicon {
    phrases: HashMap<&'static str, Vec<(Vec<&'static str>, Role)>>,
    number_heads: HashSet<&'static str>,
    tail_words: &'static [&'static str],
    fillers: &'static [&'static str],
    /// English puts the noun that counts last ("action owner"), French and Spanish first.
    noun_last: bool,
}

impl Lexicon {
    fn new(
        roles: &[(Role, &[&'static str])],
        number_heads: &[&'static str],
        tail_words: &'static [&'static str],
        fillers: &'static [&'static str],
        noun_last: bool,
    ) -> Self {
        let mut phrases: HashMap<&str, Vec<(Vec<&str>, Role)>> = HashMap::new();
        for &(role, list) in roles {
            for phrase in list {
                let words: Vec<&str> = phrase.split(' ').collect();
                phrases.entry(words[0]).or_default().push((words, role));
            }
        }
        let number_heads = number_heads.iter().copied().collect();
        Self { phrases, number_heads, tail_words, fillers, noun_last }
    }

    /// The best reading of a head's words and how good it is.
    fn best(&self, words: &[&str]) -> Option<(i32, Role)> {
        let found: Vec<Found> = (0..words.len())
            .flat_map(|at| {
                let phrases = self.phrases.get(words[at]).into_iter().flatten();
                let fitting = phrases.filter(move |(phrase, _)| words[at..].starts_with(phrase));
                fitting.map(move |(phrase, role)| Found { at, length: phrase.len(), role: *role })
            })
            .collect();
        let mut best: Option<(i32, Role)> = None;
        for phrase in &found {
            // "Actions / sub-actions": another name of the same thing explains its words, too.
            let same =
                |place: usize| found.iter().any(|other| other.role == phrase.role && other.covers(place));
            let score = self.score(words, phrase, same);
            if score > 0 && best.is_none_or(|(top, _)| score > top) {
                best = Some((score, phrase.role));
            }
        }
        best
    }

    /// Longer phrases count more, unexplained words less; the noun that counts gets a bonus.
    fn score(&self, words: &[&str], phrase: &Found, same: impl Fn(usize) -> bool) -> i32 {
        let Found { at, length, .. } = *phrase;
        let tail_from = words.iter().skip(1).position(|word| self.tail_words.contains(word));
        let tail_from = tail_from.map_or(words.len(), |tail| tail + 1).max(if at == 0 { length } else { 0 });
        let explained = |(place, word): &(usize, &&str)| {
            same(*place) || *place >= tail_from || self.fillers.contains(word)
        };
        let unexplained = words.iter().enumerate().filter(|entry| !explained(entry)).count();
        let in_tail = at >= tail_from;
        let counts = if self.noun_last { at + length == tail_from } else { at == 0 };
        let points = |count: usize| i32::try_from(count).unwrap_or(i32::MAX / 8);
        4 * points(length) + if counts { 3 } else { 0 }
            - 4 * points(unexplained)
            - if in_tail { 6 } else { 0 }
    }
}

static LEXICONS: LazyLock<[Lexicon; 3]> = LazyLock::new(|| {
    [
        Lexicon::new(english::PHRASES, english::NUMBER_HEADS, english::TAIL_WORDS, english::FILLERS, true),
        Lexicon::new(french::PHRASES, french::NUMBER_HEADS, french::TAIL_WORDS, french::FILLERS, false),
        Lexicon::new(spanish::PHRASES, spanish::NUMBER_HEADS, spanish::TAIL_WORDS, spanish::FILLERS, false),
    ]
});

/// A head is short; longer texts are content, whatever their words.
const HEAD_BYTES_MAX: usize = 160;
const HEAD_WORDS_MAX: usize = 14;

/// What a head means, corrections first; `None` where no word list knows it.
pub(super) fn meaning(head: &str, corrections: &Corrections) -> Option<Meaning> {
    if head.len() > HEAD_BYTES_MAX {
        return None;
    }
    let normal = normalised_head(head);
    if let Some(corrected) = corrections.columns.get(&normal) {
        return Some(corrected.map_or(Meaning::Ignored, Meaning::Role));
    }
    role(&normal).or_else(|| is_period(head).then_some(Role::Timeframe)).map(Meaning::Role)
}

/// Whether a head is nothing but a period: "2021", "Q1 2022", "Year 1", "1er trimestre".
pub(super) fn is_period(head: &str) -> bool {
    const NAMES: [&str; 14] = [
        "year",
        "quarter",
        "semester",
        "half",
        "month",
        "annee",
        "trimestre",
        "semestre",
        "mois",
        "ano",
        "mes",
        "an",
        "fy",
        "biennium",
    ];
    if head.len() > 24 {
        return false;
    }
    let normal = normalised(head);
    let counted = |word: &str| {
        let digits = word.trim_start_matches(['q', 't', 's', 'y', 'h', 'm']);
        let ordinal = digits.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let tail = &digits[ordinal.len()..];
        (1..=2).contains(&ordinal.len())
            && ordinal.bytes().all(|byte| byte.is_ascii_digit())
            && (tail.is_empty() || digits.len() == word.len())
            && matches!(tail, "" | "st" | "nd" | "rd" | "th" | "er" | "e" | "eme" | "o" | "a")
    };
    let lettered =
        |word: &str| word.starts_with(['q', 't', 's', 'y', 'h', 'm']) && word.len() <= 3 && counted(word);
    let dated = normal.split(' ').any(|word| year(word).is_some() || lettered(word) || NAMES.contains(&word));
    let only = normal.split(' ').all(|word| year(word).is_some() || counted(word) || NAMES.contains(&word));
    let numbered = normal.bytes().any(|byte| byte.is_ascii_digit());
    dated && only && numbered
}

/// Words for a journey of experts, normalised.
const MISSION_WORDS: [&str; 4] = ["mission", "missions", "mision", "misiones"];

/// Whether a head names missions: the rows under it act, where no other column is one of actions.
pub(super) fn names_missions(head: &str) -> bool {
    normalised_head(head).split(' ').any(|word| MISSION_WORDS.contains(&word))
}

/// What a normalised head means according to the word lists.
fn role(normal: &str) -> Option<Role> {
    let words: Vec<&str> = normal.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() || words.len() > HEAD_WORDS_MAX {
        return None;
    }
    if LEXICONS.iter().any(|lexicon| lexicon.number_heads.contains(normal)) {
        return Some(Role::Number);
    }
    let readings = LEXICONS.iter().filter_map(|lexicon| lexicon.best(&words));
    // The first language wins a tie, so the result does not depend on more than the head.
    readings
        .fold(None, |best: Option<(i32, Role)>, reading| match best {
            Some(top) if top.0 >= reading.0 => Some(top),
            _ => Some(reading),
        })
        .map(|(_, role)| role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_three_languages_are_understood() {
        let check = |head: &str, expect: Option<Role>| {
            assert_eq!(role(&normalised_head(head)), expect, "{head}");
        };
        for (head, expect) in [
            ("Specific Actions of ROCB A/P", Role::Action),
            ("Relevant part of RSP 2018-2020", Role::Milestone),
            ("KPI ", Role::Kpi),
            ("Target ", Role::Target),
            ("Timeframe in the RSP", Role::Timeframe),
            ("NR.", Role::Number),
            ("#", Role::Number),
            ("ACTIVITY", Role::Action),
            ("DESCRIPTION", Role::Description),
            ("PROGRESS ON IMPLEMENTATION", Role::Progress),
            ("PLAN", Role::Plan),
            ("RESOURCES", Role::Resources),
            ("Resources\nNeeded", Role::Resources),
            ("Target date", Role::Timeframe),
            ("Action owner", Role::Responsible),
            ("Responsible party for the action", Role::Responsible),
            ("Key performance indicator(s)", Role::Kpi),
            ("Expected results", Role::Outcome),
            ("Expected result(s)¹", Role::Outcome),
            ("Means of verification", Role::Remarks),
            ("Strategic objective", Role::Section),
            ("Baseline (2017)", Role::Baseline),
            ("Estimated cost (USD)", Role::Resources),
            ("Activité", Role::Action),
            ("Actions spécifiques du Bureau", Role::Action),
            ("Cible", Role::Target),
            ("Calendrier", Role::Timeframe),
            ("Ressources nécessaires", Role::Resources),
            ("Résultats attendus", Role::Outcome),
            ("Indicateur clé de performance", Role::Kpi),
            ("État d'avancement", Role::Status),
            ("Partie pertinente du plan régional 2018-2020", Role::Milestone),
            ("N°", Role::Number),
            ("Axe stratégique", Role::Section),
            ("Actividades", Role::Action),
            ("Responsable", Role::Responsible),
            ("Indicador", Role::Kpi),
            ("Meta", Role::Target),
            ("Plazo", Role::Timeframe),
            ("N.º", Role::Number),
            ("Línea de base", Role::Baseline),
            ("Acción", Role::Action),
            ("Recursos necesarios", Role::Resources),
            ("Mission", Role::Description),
            ("Misiones previstas", Role::Description),
            ("Category", Role::Remarks),
            ("Expert category", Role::Remarks),
            ("Catégorie d'experts", Role::Remarks),
            ("Categoría", Role::Remarks),
            ("Actions / Sub-actions", Role::Action),
            ("Acti\u{ad}vity", Role::Action),
        ] {
            check(head, Some(expect));
        }
        for data in
            ["Number of implementing Members", "33/33 Members", "On-going", "Colour", "June 2020", "5", ""]
        {
            check(data, None);
        }
    }

    #[test]
    fn a_correction_outweighs_the_word_lists() {
        let mut corrections = Corrections::default();
        corrections.columns.insert(normalised_head("Colour"), Some(Role::Priority));
        corrections.columns.insert(normalised_head("Target"), None);
        assert_eq!(meaning("COLOUR", &corrections), Some(Meaning::Role(Role::Priority)));
        assert_eq!(meaning("Target 2019", &corrections), Some(Meaning::Ignored));
    }

    #[test]
    fn heads_may_be_periods() {
        for period in ["2021", "Q1", "Q1 2022", "2021-2022", "Year 1", "1er trimestre", "T2", "Quarter 3"] {
            assert!(is_period(period), "{period}");
        }
        for other in ["5", "12", "Year", "1.1", "S5.1 x", "Target 2021", "", "A1"] {
            assert!(!is_period(other), "{other}");
        }
    }

    #[test]
    fn a_head_is_remembered_without_its_years() {
        assert_eq!(
            normalised_head("Relevant part of RSP 2018-2020"),
            normalised_head("Relevant part\nof RSP 2016–2018¹")
        );
    }
}
