//! A redline without marks (S3.10) and broken text (S5.23): old and new words side by side, stray fragments.
//!
//! These are guesses from the look of a text, so each rule is narrow: better to miss a doublet than to bother
//! people with good sentences. A doublet is quoted with both readings wherever they can be made.

use super::{
    super::{ledger::Placed, words::spans},
    Doubts,
    fragments::{self, Span},
};
use crate::plans::{content::FlagCode, source::Place};

/// A suspicious piece with its readings; an empty reading could not be made.
#[derive(Debug, PartialEq, Eq)]
struct Doublet {
    fragment: String,
    old: String,
    new: String,
}

/// One word of a text.
type Word<'t> = (usize, usize, &'t str);

pub(super) fn look(doubts: &mut Doubts<'_>, place: &Place, whole: &str) {
    let words = spans(whole);
    for doublet in doublets(whole, &words) {
        doubts.flag(FlagCode::Doublet, place, None, [doublet.fragment, doublet.old, doublet.new]);
    }
    for piece in broken(whole, &words) {
        doubts.flag(FlagCode::TextBroken, place, None, [piece]);
    }
}

/// Whether a place is looked at: what stands before the first section is no part of the plan's text.
pub(super) fn applies(placed: Option<Placed>) -> bool {
    !matches!(placed, Some(Placed::Front | Placed::Title | Placed::Repeat) | None)
}

/// Pieces that look broken, each with its neighbouring words; pieces close together are one.
fn broken(text: &str, words: &[Word<'_>]) -> Vec<String> {
    let mut found: Vec<Span> = fragments::lone_brackets(text);
    found.extend(fragments::unknown_short_words(text, words));
    found.extend(stray_ends(text, words));
    found.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for (from, until) in found {
        match merged.last_mut() {
            Some(last) if from <= last.1 + 1 => last.1 = last.1.max(until),
            _ => merged.push((from, until)),
        }
    }
    merged.into_iter().map(|span| with_neighbours(text, words, span)).collect()
}

/// The piece with a word on either side.
fn with_neighbours(text: &str, words: &[Word<'_>], (from, until): Span) -> String {
    let first = words.partition_point(|word| word.1 <= from);
    let after = words.partition_point(|word| word.0 < until);
    let start = first.checked_sub(1).and_then(|at| words.get(at)).map_or(from, |word| word.0.min(from));
    // A closing bracket shows enough, an opening one needs more to be found.
    let behind = match &text[from..until] {
        piece if piece.ends_with(')') => 0,
        "(" => 4,
        _ => 1,
    };
    let last = (after + behind)
        .checked_sub(1)
        .filter(|_| behind > 0)
        .map(|last| last.min(words.len().saturating_sub(1)));
    let end = last.and_then(|last| words.get(last)).map_or(until, |word| word.1.max(until));
    text[start..end].trim().to_owned()
}

/// A sentence that ends and goes on: "…programmes. and", "outcomes The review".
fn stray_ends(text: &str, words: &[Word<'_>]) -> Vec<Span> {
    let mut found = Vec::new();
    let trimmed = text.trim_end();
    let before_and = trimmed.strip_suffix(" and").or_else(|| trimmed.strip_suffix(" et")).map(str::trim_end);
    if let Some(before) = before_and.filter(|before| before.ends_with('.')) {
        found.push((before.len() - 1, trimmed.len()));
    }
    for three in words.windows(3) {
        let [(_, first_end, first), (start, end, article), (_, _, next)] = [three[0], three[1], three[2]];
        let plain = |word: &str| word.len() > 2 && word.chars().all(char::is_lowercase);
        if matches!(article, "The" | "This" | "These")
            && plain(first)
            && plain(next)
            && text[first_end..start].trim().is_empty()
            && !text[first_end..start].contains('\n')
        {
            found.push((start, end));
        }
    }
    found
}

fn doublets(text: &str, words: &[Word<'_>]) -> Vec<Doublet> {
    let mut found = Vec::new();
    found.extend(two_openings(text, words));
    for at in 0..words.len() {
        let doublet = stray_ending(text, words, at)
            .or_else(|| parted_article(text, words, at))
            .or_else(|| two_gerunds(text, words, at))
            .or_else(|| two_plurals(text, words, at))
            .or_else(|| two_relations(text, words, at))
            .or_else(|| repeated_word(text, words, at))
            .or_else(|| repeated_phrase(text, words, at))
            .or_else(|| echoed_word(text, words, at));
        found.extend(doublet);
    }
    found
}

/// Only blanks between two words.
fn adjacent(text: &str, left: &Word<'_>, right: &Word<'_>) -> bool {
    let gap = &text[left.1..right.0];
    !gap.is_empty() && gap.chars().all(|letter| letter.is_whitespace() && letter != '\n')
}

/// Up to `count` words on either side of a piece, inside one line, joined with a replacement for the piece.
fn reading(text: &str, words: &[Word<'_>], first: usize, last: usize, replacement: &str) -> String {
    let line_from = text[..words[first].0].rfind('\n').map_or(0, |at| at + 1);
    let from = first.checked_sub(2).map_or(line_from, |at| words[at].0.max(line_from));
    let line_until = text[words[last].1..].find('\n').map_or(text.len(), |at| words[last].1 + at);
    let until = words.get(last + 3).or(words.last()).map_or(line_until, |word| word.1.min(line_until));
    let before = text[from..words[first].0].trim_end();
    let after = text[words[last].1..until.max(words[last].1)].trim_start();
    let glue = |left: &str, right: &str| {
        let blank = !left.is_empty() && !right.is_empty() && !right.starts_with([',', ';', '.', ')']);
        format!("{left}{}{right}", if blank { " " } else { "" })
    };
    glue(&glue(before, replacement), after)
}

fn piece(text: &str, words: &[Word<'_>], first: usize, last: usize) -> String {
    text[words[first].0..words[last].1].to_owned()
}

/// Verbs with which items of plans begin.
const VERBS: [&str; 62] = [
    "accept",
    "achieve",
    "address",
    "adopt",
    "advance",
    "align",
    "apply",
    "assess",
    "assist",
    "build",
    "carry",
    "collaborate",
    "collect",
    "compile",
    "conduct",
    "consider",
    "continue",
    "contribute",
    "convene",
    "coordinate",
    "create",
    "define",
    "deliver",
    "design",
    "develop",
    "disseminate",
    "encourage",
    "engage",
    "enhance",
    "ensure",
    "establish",
    "evaluate",
    "exchange",
    "expand",
    "explore",
    "facilitate",
    "foster",
    "identify",
    "implement",
    "improve",
    "increase",
    "initiate",
    "integrate",
    "maintain",
    "maximize",
    "maximise",
    "mobilize",
    "monitor",
    "organize",
    "prepare",
    "prioritize",
    "promote",
    "provide",
    "publish",
    "recognize",
    "review",
    "share",
    "strengthen",
    "support",
    "train",
    "undertake",
    "update",
];

/// Two capitalised verbs at the beginning of a line: "Apply Adopt a …", "Adopt Recognizing that …".
fn two_openings(text: &str, words: &[Word<'_>]) -> Vec<Doublet> {
    let mut found = Vec::new();
    let mut line_from = 0;
    for line in text.split_inclusive('\n') {
        let first = words.partition_point(|word| word.0 < line_from);
        line_from += line.len();
        // A label such as "(d)" may stand before the wording.
        let first = if words.get(first).is_some_and(|word| word.2.len() <= 2) { first + 1 } else { first };
        let [Some(one), Some(two), Some(three)] =
            [words.get(first), words.get(first + 1), words.get(first + 2)]
        else {
            continue;
        };
        let titled =
            |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
        let verb = |word: &str| VERBS.contains(&word.to_lowercase().as_str());
        let gerund = two.2.len() > 5 && two.2.ends_with("ing");
        let opens = titled(one.2) && titled(two.2) && verb(one.2) && (verb(two.2) || gerund);
        if opens
            && three.2.starts_with(char::is_lowercase)
            && adjacent(text, one, two)
            && three.1 <= line_from
        {
            let both_verbs = verb(two.2);
            let old = if both_verbs { reading(text, words, first, first + 1, one.2) } else { String::new() };
            let new = reading(text, words, first, first + 1, two.2);
            found.push(Doublet { fragment: piece(text, words, first, first + 1), old, new });
        }
    }
    found
}

/// "Enhancement of ing the": the end of another form of the word before.
fn stray_ending(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    if words[at].2 != "ing" || text[..words[at].0].ends_with(['-', '/']) {
        return None;
    }
    let before = at.checked_sub(1)?;
    let linked = matches!(words[before].2, "of" | "the");
    let noun = if linked { before.checked_sub(1)? } else { before };
    let stem = ["ement", "ment", "ation", "ition", "ion"]
        .iter()
        .find_map(|ending| words[noun].2.strip_suffix(ending));
    let fragment = piece(text, words, noun, at);
    let old = stem.map(|stem| reading(text, words, noun, at, &format!("{stem}ing"))).unwrap_or_default();
    let kept = piece(text, words, noun, before);
    Some(Doublet { fragment, old, new: reading(text, words, noun, at, &kept) })
}

/// "A n independent": an article whose second letter was inserted.
fn parted_article(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let (article, letter) = (words.get(at)?, words.get(at + 1)?);
    let parted = matches!(article.2, "A" | "a") && letter.2 == "n" && adjacent(text, article, letter);
    let next = words.get(at + 2).filter(|next| adjacent(text, letter, next))?;
    parted.then(|| Doublet {
        fragment: text[article.0..next.1].to_owned(),
        old: reading(text, words, at, at + 1, article.2),
        new: reading(text, words, at, at + 1, &format!("{}n", article.2)),
    })
}

/// Gerunds that are ordinary nouns, prepositions or adjectives, so that two may follow each other.
const ORDINARY_GERUNDS: [&str; 44] = [
    "training",
    "building",
    "funding",
    "planning",
    "reporting",
    "monitoring",
    "sharing",
    "meeting",
    "screening",
    "processing",
    "financing",
    "clearing",
    "mainstreaming",
    "ongoing",
    "existing",
    "developing",
    "following",
    "including",
    "regarding",
    "concerning",
    "during",
    "outstanding",
    "remaining",
    "working",
    "fundraising",
    "fishing",
    "shipping",
    "trafficking",
    "learning",
    "teaching",
    "mentoring",
    "coaching",
    "accounting",
    "pricing",
    "budgeting",
    "testing",
    "being",
    "using",
    "having",
    "nothing",
    "something",
    "anything",
    "everything",
    "forthcoming",
];

/// "including linking integrating activities": one of two gerunds is old.
fn two_gerunds(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let (one, two) = (words.get(at)?, words.get(at + 1)?);
    let gerund = |word: &str| {
        word.len() > 5
            && word.ends_with("ing")
            && word.chars().all(char::is_lowercase)
            && !ORDINARY_GERUNDS.contains(&word)
    };
    let joined = text[..one.0].ends_with('-') || text[two.1..].starts_with('-');
    (gerund(one.2) && gerund(two.2) && one.2 != two.2 && adjacent(text, one, two) && !joined).then(|| {
        Doublet {
            fragment: piece(text, words, at, at + 1),
            old: reading(text, words, at, at + 1, one.2),
            new: reading(text, words, at, at + 1, two.2),
        }
    })
}

/// Plural nouns of plans that are never verbs in the third person.
const PLURALS: [&str; 22] = [
    "initiatives",
    "projects",
    "activities",
    "programmes",
    "programs",
    "actions",
    "strategies",
    "policies",
    "mechanisms",
    "priorities",
    "institutions",
    "stakeholders",
    "guidelines",
    "frameworks",
    "workshops",
    "missions",
    "resources",
    "organizations",
    "organisations",
    "countries",
    "parties",
    "agreements",
];

/// "the initiatives projects and activities": the first noun is what the other two replace.
fn two_plurals(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let (one, two, and, three) = (words.get(at)?, words.get(at + 1)?, words.get(at + 2)?, words.get(at + 3)?);
    let plural = |word: &Word<'_>| PLURALS.contains(&word.2);
    let fits = plural(one) && plural(two) && and.2 == "and" && plural(three);
    let straight = adjacent(text, one, two) && adjacent(text, two, and) && adjacent(text, and, three);
    (fits && straight).then(|| Doublet {
        fragment: piece(text, words, at, at + 3),
        old: reading(text, words, at, at + 3, one.2),
        new: reading(text, words, at, at + 3, &piece(text, words, at + 1, at + 3)),
    })
}

/// Phrases that relate one thing to another; two in a row leave the first without its object.
const RELATIONS: [&[&str]; 13] = [
    &["related", "to"],
    &["relating", "to"],
    &["resulting", "from"],
    &["arising", "from"],
    &["stemming", "from"],
    &["linked", "to"],
    &["associated", "with"],
    &["due", "to"],
    &["caused", "by"],
    &["based", "on"],
    &["with", "other"],
    &["with", "the"],
    &["among", "the"],
];

/// "related to resulting from the", "with other  among all".
fn two_relations(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let phrase = |from: usize| {
        RELATIONS.into_iter().find(|phrase| {
            phrase
                .iter()
                .enumerate()
                .all(|(step, part)| words.get(from + step).is_some_and(|word| word.2 == *part))
        })
    };
    let first = phrase(at)?;
    if first == ["with", "other"] && at > 0 && words[at - 1].2 == "each" {
        return None;
    }
    let middle = at + first.len();
    let determined = matches!(first, ["with", _] | ["among", _]);
    let second = match phrase(middle) {
        Some(second) if !determined => second.len(),
        // "with other among all": a preposition where a noun should follow.
        _ if determined
            && words
                .get(middle)
                .is_some_and(|word| matches!(word.2, "among" | "between" | "within" | "through")) =>
        {
            1
        }
        _ => return None,
    };
    let straight = (at..middle + second - 1).all(|step| adjacent(text, &words[step], &words[step + 1]));
    let last = middle + second - 1;
    straight.then(|| Doublet {
        fragment: piece(text, words, at, last),
        old: reading(text, words, at, last, &piece(text, words, at, middle - 1)),
        new: reading(text, words, at, last, &piece(text, words, middle, last)),
    })
}

/// "the the", "of of".
fn repeated_word(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let (one, two) = (words.get(at)?, words.get(at + 1)?);
    let plain = one.2.len() > 1
        && one.2.chars().all(char::is_lowercase)
        && !matches!(one.2, "that" | "had" | "nous" | "vous" | "bien");
    let joined = text[..one.0].ends_with(['-', '\'', '’']) || text[two.1..].starts_with(['-', '\'', '’']);
    (plain && one.2 == two.2 && adjacent(text, one, two) && !joined).then(|| Doublet {
        fragment: piece(text, words, at, at + 1),
        old: String::new(),
        new: reading(text, words, at, at + 1, one.2),
    })
}

/// "at the local level at the local level".
fn repeated_phrase(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let length = (3..=8).find(|length| {
        let (one, two) = (words.get(at..at + length), words.get(at + length..at + 2 * length));
        let same = |(left, right): (&Word<'_>, &Word<'_>)| left.2 == right.2;
        matches!((one, two), (Some(one), Some(two)) if one.iter().zip(two).all(same))
    })?;
    let straight = (at..at + 2 * length - 1).all(|step| adjacent(text, &words[step], &words[step + 1]));
    straight.then(|| Doublet {
        fragment: piece(text, words, at, at + 2 * length - 1),
        old: String::new(),
        new: reading(text, words, at, at + 2 * length - 1, &piece(text, words, at, at + length - 1)),
    })
}

/// "regulatory biosafety frameworks on biosafety": one word before and behind a noun.
fn echoed_word(text: &str, words: &[Word<'_>], at: usize) -> Option<Doublet> {
    let (one, noun, link, two) = (words.get(at)?, words.get(at + 1)?, words.get(at + 2)?, words.get(at + 3)?);
    let echoes =
        one.2.len() >= 6 && one.2 == two.2 && one.2.chars().all(char::is_lowercase) && link.2 == "on";
    let straight = adjacent(text, one, noun) && adjacent(text, noun, link) && adjacent(text, link, two);
    (echoes && straight && noun.2.len() > 4).then(|| Doublet {
        fragment: piece(text, words, at, at + 3),
        old: reading(text, words, at, at + 3, &piece(text, words, at + 1, at + 3)),
        new: reading(text, words, at, at + 3, &piece(text, words, at, at + 1)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_10_doublets_are_found_with_both_readings() {
        let check = |text: &str, fragment: &str, old: &str, new: &str| {
            let found = doublets(text, &spans(text));
            let expect = Doublet { fragment: fragment.to_owned(), old: old.to_owned(), new: new.to_owned() };
            assert_eq!(found, [expect], "{text}");
        };
        check(
            "(f) Apply Adopt a sound approach",
            "Apply Adopt",
            "(f) Apply a sound approach",
            "(f) Adopt a sound approach",
        );
        check("Adopt Recognizing that it takes time", "Adopt Recognizing", "", "Recognizing that it takes");
        check(
            "Enhancement of ing the adequacy",
            "Enhancement of ing",
            "Enhancing the adequacy",
            "Enhancement of the adequacy",
        );
        check("A n open review of it", "A n open", "A open review of", "An open review of");
        check(
            "leading the initiatives projects and activities;",
            "initiatives projects and activities",
            "leading the initiatives",
            "leading the projects and activities",
        );
        check(
            "also linking integrating work with",
            "linking integrating",
            "also linking work with",
            "also integrating work with",
        );
        check(
            "issues related to resulting from the trade",
            "related to resulting from",
            "issues related to the trade",
            "issues resulting from the trade",
        );
        check(
            "synergy with other  among all bodies",
            "with other  among",
            "synergy with other all bodies",
            "synergy among all bodies",
        );
        check(
            "national biosafety frameworks on biosafety",
            "biosafety frameworks on biosafety",
            "national frameworks on biosafety",
            "national biosafety frameworks",
        );
        check(
            "help at the local level at the local level.",
            "at the local level at the local level",
            "",
            "help at the local level",
        );
        check("in the the region", "the the", "", "in the region");
    }

    #[test]
    fn s3_10_good_sentences_are_left_alone() {
        for text in [
            "Support Members in developing training programmes",
            "The Secretariat provides services and tools",
            "Global Environment Facility (GEF)",
            "Develop Member capacity",
            "Ensure ongoing training, monitoring reporting and planning",
            "cooperate with each other among equals",
            "work with other organizations",
            "initiatives, projects and activities",
            "that that is, is",
            "learning by doing and sharing experience",
            "training on training",
        ] {
            assert_eq!(doublets(text, &spans(text)), [], "{text}");
        }
    }

    #[test]
    fn s5_23_broken_pieces_are_quoted_with_their_neighbours() {
        let check = |text: &str, expect: &[&str]| assert_eq!(broken(text, &spans(text)), expect, "{text}");
        check("Evaluate the impact od capacity building", &["impact od capacity"]);
        check("interested Members to ho region) to hold talks", &["to ho region)"]);
        check("policies and programmes. and", &["programmes. and"]);
        check("its effect and outcomes The review will", &["outcomes The review"]);
        check("Work with Members (e.g. by mail) in The Hague.", &[]);
    }
}
