//! Whole documents: each layout from its notation to a plan, and the account of every place.

use std::collections::{HashMap, HashSet};

use super::{Corrections, notation::source, read_with_account, words::normalised};
use crate::plans::{content::*, source::*};

mod foreign;
mod horizons;
mod oddities;
mod prose;
mod table;

/// Reads a notation and checks that every place is accounted for exactly once and no word is lost.
pub(super) fn plan(notation: &str) -> PlanContent {
    plan_with(notation, &Corrections::default())
}

pub(super) fn plan_with(notation: &str, corrections: &Corrections) -> PlanContent {
    let source = source(notation);
    let (content, account) = read_with_account(&source, corrections);
    // Cells of nested tables have the place of the cell around them, so places are counted.
    let mut counts: HashMap<&Place, i32> = HashMap::new();
    let said = said(&source);
    said.iter().for_each(|(place, _)| *counts.entry(place).or_default() += 1);
    account.iter().for_each(|(place, _)| *counts.entry(place).or_default() -= 1);
    content.unplaced.iter().for_each(|unplaced| *counts.entry(&unplaced.place).or_default() -= 1);
    for (place, count) in counts {
        assert_eq!(count, 0, "{place} is not accounted for once in\n{notation}");
    }
    let words = words_of(&content);
    for (place, text) in said {
        for word in normalised(&text).split(' ').filter(|word| !word.is_empty()) {
            assert!(words.contains(word), "{place} lost {word:?} of {text:?} in\n{notation}");
        }
    }
    content
}

/// Everything that says something.
fn said(source: &Source) -> Vec<(&Place, String)> {
    let mut said = Vec::new();
    for part in &source.parts {
        match part {
            Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. } => {
                said.push((place, as_listed(std::slice::from_ref(text))))
            }
            Part::Grid(grid) => said_in(grid, &mut said),
        }
    }
    said.retain(|(_, text)| !text.trim().is_empty());
    said
}

fn said_in<'s>(grid: &'s Grid, said: &mut Vec<(&'s Place, String)>) {
    for cell in grid.rows.iter().flatten() {
        said.push((&cell.place, as_listed(&cell.paragraphs)));
        cell.nested.iter().for_each(|nested| said_in(nested, said));
    }
}

/// As it reads; what a tracked change takes away wholly, as it read before.
fn as_listed(paragraphs: &[Text]) -> String {
    let all = |says: fn(&Text) -> String| paragraphs.iter().map(says).collect::<Vec<_>>().join("\n");
    Some(all(Text::current)).filter(|text| !text.trim().is_empty()).unwrap_or_else(|| all(Text::before))
}

/// Every word that the content keeps somewhere.
fn words_of(content: &PlanContent) -> HashSet<String> {
    let mut texts: Vec<String> = vec![content.title.clone()];
    let passage = |passage: &Passage| {
        format!("{} {}", passage.number.clone().unwrap_or_default(), passage.text.current())
    };
    texts.extend(content.front.iter().map(passage));
    for section in &content.sections {
        texts.extend(section.number.clone());
        texts.push(section.title.clone());
        texts.extend(section.passages.iter().map(passage));
    }
    let all = |paragraphs: &[Text]| paragraphs.iter().map(Text::current).collect::<Vec<_>>().join(" ");
    for action in &content.actions {
        texts.extend(action.number.clone());
        texts.push(action.text.current());
        texts.extend(action.cells.iter().map(|cell| format!("{} {}", cell.head, all(&cell.paragraphs))));
        for entry in &action.horizons {
            texts.push(entry.label.clone());
            texts.extend([&entry.report, &entry.resources, &entry.printed].map(|paragraphs| all(paragraphs)));
        }
    }
    texts.extend(content.columns.iter().map(|column| column.head.clone()));
    texts.extend(content.horizons.iter().map(|horizon| horizon.label.clone()));
    texts.extend(content.unplaced.iter().map(|unplaced| unplaced.text.clone()));
    // List tags are taken off aims; that they stood there is flagged.
    texts.push("ul ol li".to_owned());
    texts.extend(content.flags.iter().flat_map(|flag| flag.quotes.clone()));
    texts.iter().flat_map(|text| normalised(text).split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Number and text of each action, one line each, nested ones indented.
pub(super) fn outline(content: &PlanContent) -> Vec<String> {
    let line = |action: &Action| {
        let indent = if action.parent.is_some() { "  " } else { "" };
        let number = action.number.as_deref().unwrap_or("–");
        format!("{indent}{number} {}", action.text.current().replace('\n', " / "))
    };
    content.actions.iter().map(line).collect()
}

/// Codes and quotes of the flags.
pub(super) fn flags(content: &PlanContent) -> Vec<(FlagCode, Vec<&str>)> {
    content.flags.iter().map(|flag| (flag.code, flag.quotes.iter().map(String::as_str).collect())).collect()
}
