//! Doubts about indicators and targets (S5.8): labels that repeat, units that differ, numbers against shares,
//! indicators without a target. What a target means is the target language's business, not asked here.

use std::collections::HashSet;

use super::{
    super::{
        numbers,
        pairs::{self, Item},
        words::normalised,
    },
    Doubts,
};
use crate::plans::{
    content::{Action, FlagCode, PrintedKpi, Role},
    source::{Place, Text},
};

pub(super) fn look(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let mut with_targets: HashSet<Option<usize>> = HashSet::new();
    for action in &content.actions {
        if action.kpis.iter().any(|kpi| !kpi.targets.is_empty()) {
            with_targets.insert(action.section);
        }
    }
    for (at, action) in content.actions.iter().enumerate() {
        labels(doubts, at, action);
        for kpi in &action.kpis {
            let place_of =
                |role: Role| action.cells.iter().find(|cell| cell.role == role).map(|cell| &cell.place);
            let kpi_place = place_of(Role::Kpi).unwrap_or(&action.place);
            if kpi.targets.is_empty() && with_targets.contains(&action.section) {
                doubts.flag(
                    FlagCode::KpiWithoutTarget,
                    kpi_place,
                    Some(at),
                    [kpi.text.clone(), kpi.text.clone()],
                );
            }
            compare(doubts, at, kpi, kpi_place);
        }
    }
}

/// Labels that stand twice among the clauses of the wording, of the indicators, of the targets.
fn labels(doubts: &mut Doubts<'_>, at: usize, action: &Action) {
    let mut lists: Vec<(&Place, Vec<Item>)> = vec![(&action.place, clauses(&action.text))];
    for cell in action.cells.iter().filter(|cell| matches!(cell.role, Role::Kpi | Role::Target)) {
        lists.push((&cell.place, pairs::items(&cell.paragraphs)));
    }
    for (place, items) in lists {
        let mut seen: Vec<&Item> = Vec::new();
        // Beyond this many labels no person compares them either.
        for item in items.iter().filter(|item| item.label.is_some()).take(64) {
            if let Some(first) = seen.iter().find(|first| first.label == item.label) {
                let label = item.label.clone().unwrap_or_default();
                doubts.flag(
                    FlagCode::LabelRepeats,
                    place,
                    Some(at),
                    [label, first.printed.clone(), item.printed.clone()],
                );
            }
            seen.push(item);
        }
    }
}

/// Labelled lines of a wording.
fn clauses(text: &Text) -> Vec<Item> {
    let lines = text.lines();
    if lines.len() < 2 { Vec::new() } else { pairs::items(&lines) }
}

/// Words that count Members, in the form of [`normalised`].
const MEMBER_WORDS: [&str; 24] = [
    "member",
    "members",
    "party",
    "parties",
    "country",
    "countries",
    "state",
    "states",
    "administration",
    "administrations",
    "cps",
    "signatories",
    "partie",
    "etat",
    "etats",
    "membre",
    "membres",
    "pays",
    "miembro",
    "miembros",
    "parte",
    "partes",
    "pais",
    "paises",
];

/// What Members themselves do: counting it counts Members.
const MEMBER_DEEDS: [&str; 14] = [
    "participation",
    "participations",
    "accession",
    "accessions",
    "ratification",
    "ratifications",
    "adoption",
    "acceptance",
    "acceptances",
    "implementation",
    "adhesion",
    "participacion",
    "ratificacion",
    "aplicacion",
];

/// Things that a count cannot measure; each would need a target of its own.
const OTHER_MEASURES: [&str; 16] = [
    "uptake",
    "usage",
    "use",
    "satisfaction",
    "quality",
    "impact",
    "awareness",
    "effectiveness",
    "coverage",
    "utilisation",
    "utilization",
    "qualite",
    "utilisations",
    "calidad",
    "impacto",
    "uso",
];

fn compare(doubts: &mut Doubts<'_>, at: usize, kpi: &PrintedKpi, place: &Place) {
    let words = normalised(&kpi.text);
    let words: Vec<&str> = words.split(' ').collect();
    let counts = matches!(words.first(), Some(&("number" | "nombre" | "numero" | "count" | "no")));
    for target in &kpi.targets {
        if counts && is_share(target) {
            doubts.flag(FlagCode::NumberAgainstShare, place, Some(at), [kpi.text.clone(), target.clone()]);
        }
        let of_members = member_unit(target);
        let named = words.iter().any(|word| MEMBER_WORDS.contains(word) || MEMBER_DEEDS.contains(word));
        if let Some(unit) = of_members.filter(|_| counts && !named) {
            doubts.flag(FlagCode::UnitsDiffer, place, Some(at), [kpi.text.clone(), target.clone(), unit]);
        }
    }
    let second = words
        .windows(2)
        .find(|pair| matches!(pair[0], "and" | "et" | "y") && OTHER_MEASURES.contains(&pair[1]));
    if let ([_], Some(pair), true) = (kpi.targets.as_slice(), second, counts) {
        let target_names_it = normalised(&kpi.targets[0]).contains(pair[1]);
        if !target_names_it {
            doubts.flag(FlagCode::KpiWithoutTarget, place, Some(at), [pair[1].to_owned(), kpi.text.clone()]);
        }
    }
}

/// A percentage or a fraction of something; "n/33 Members" is a count of Members.
fn is_share(target: &str) -> bool {
    let normal = format!(" {} ", normalised(target));
    const SHARES: [&str; 14] = [
        " percent ",
        " per cent ",
        " pour cent ",
        " por ciento ",
        " half of ",
        " half the ",
        " one half ",
        " third of ",
        " thirds of ",
        " quarters of ",
        " majority of ",
        " moitie ",
        " mitad ",
        " tiers de",
    ];
    target.contains('%') || SHARES.iter().any(|share| normal.contains(share))
}

/// The word for Members that a target counts in: "33/33 Members", "At least 28 Members".
fn member_unit(target: &str) -> Option<String> {
    let worded_from =
        numbers::label(target).filter(|label| label.printed.ends_with(')')).map_or(0, |label| label.end);
    let words: Vec<&str> = target[worded_from..].split_whitespace().collect();
    words.windows(2).find_map(|pair| {
        let number = pair[0].trim_matches(|c: char| !c.is_ascii_digit());
        let counted = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
        let unit = pair[1].trim_matches(|c: char| !c.is_alphanumeric());
        (counted && MEMBER_WORDS.contains(&normalised(unit).as_str())).then(|| unit.to_owned())
    })
}
