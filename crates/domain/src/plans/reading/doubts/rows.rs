//! Doubts about rows beside each other: shared milestones, rows that repeat, resources that are empty.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

use super::{super::words::normalised, Doubts};
use crate::plans::content::{Action, FlagCode, Layout, Role};

pub(super) fn look(doubts: &mut Doubts<'_>) {
    milestones(doubts);
    repeats(doubts);
    resources(doubts);
}

fn name(action: &Action) -> String {
    action.number.clone().unwrap_or_else(|| action.text.current())
}

/// One milestone of the parent plan under two actions (S5.2); "not in the parent plan" names none.
fn milestones(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let mut first: HashMap<String, usize> = HashMap::new();
    for (at, action) in content.actions.iter().enumerate() {
        for cell in action.cells.iter().filter(|cell| cell.role == Role::Milestone) {
            let printed = cell.paragraphs.iter().map(|text| text.current()).collect::<Vec<_>>().join(" ");
            let key = normalised(&printed).replace("milestones", "milestone");
            if !key.contains(|letter: char| letter.is_ascii_digit()) {
                continue;
            }
            match first.get(&key) {
                // A cell merged over several actions is one milestone cell; that is plain to see.
                Some(&other) if content.actions[other].cells.iter().any(|own| own.place == cell.place) => {}
                Some(&other) => {
                    let quotes = [printed, name(&content.actions[other]), name(action)];
                    doubts.flag(FlagCode::MilestoneShared, &cell.place, Some(at), quotes);
                }
                None => {
                    first.insert(key, at);
                }
            }
        }
    }
}

/// The same wording with the same cells twice in one section.
fn repeats(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let mut seen: HashMap<u64, usize> = HashMap::new();
    for (at, action) in content.actions.iter().enumerate() {
        if !action.text.current().chars().any(char::is_alphanumeric) || action.parent.is_some() {
            continue;
        }
        let mut hasher = DefaultHasher::new();
        (action.section, normalised(&action.text.current())).hash(&mut hasher);
        for cell in &action.cells {
            cell.paragraphs.iter().for_each(|text| normalised(&text.current()).hash(&mut hasher));
        }
        match seen.get(&hasher.finish()) {
            Some(&first) => {
                let first = &content.actions[first];
                doubts.flag(
                    FlagCode::RowRepeats,
                    &action.place,
                    Some(at),
                    [name(action), first.place.to_string()],
                );
            }
            None => {
                seen.insert(hasher.finish(), at);
            }
        }
    }
}

/// Resources are empty where other rows have some (S4.8).
fn resources(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    if content.layout == Layout::Horizons {
        let entries = || {
            content
                .actions
                .iter()
                .enumerate()
                .flat_map(|(at, action)| action.horizons.iter().map(move |entry| (at, entry)))
        };
        let some = entries().any(|(_, entry)| !entry.resources.is_empty());
        let mut rows = HashSet::new();
        for (at, entry) in entries().filter(|(_, entry)| some && entry.resources.is_empty()) {
            if rows.insert(entry.row) {
                doubts.flag(FlagCode::ResourcesEmpty, &entry.place, Some(at), [name(&content.actions[at])]);
            }
        }
        return;
    }
    let has = |action: &Action| {
        action.cells.iter().any(|cell| cell.role == Role::Resources && !cell.paragraphs.is_empty())
    };
    let with = content.actions.iter().filter(|action| has(action)).count();
    for (at, action) in content.actions.iter().enumerate().filter(|(_, action)| !has(action)) {
        if 2 * with > content.actions.len() {
            doubts.flag(FlagCode::ResourcesEmpty, &action.place, Some(at), [name(action)]);
        }
    }
}
