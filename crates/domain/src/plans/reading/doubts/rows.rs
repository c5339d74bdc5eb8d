//! Doubts about rows beside each other: shared milestones, rows that repeat, resources that are empty.

use std::{
    collections::{HashMap, HashSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

use super::{
    super::{dates, words::normalised},
    Doubts,
};
use crate::plans::content::{Action, FlagCode, Layout, Role};

pub(super) fn look(doubts: &mut Doubts<'_>) {
    milestones(doubts);
    repeats(doubts);
    resources(doubts);
    ends(doubts);
}

/// An action that ends before it begins, where both have a column of their own.
fn ends(doubts: &mut Doubts<'_>) {
    const BEGINS: [&str; 7] = ["start", "begin", "from", "debut", "de", "inicio", "desde"];
    const ENDS: [&str; 7] = ["end", "finish", "until", "to", "fin", "final", "hasta"];
    let content = doubts.content;
    for (at, action) in content.actions.iter().enumerate() {
        let dated = |words: [&str; 7]| {
            let cells = action.cells.iter().filter(|cell| cell.role == Role::Timeframe);
            let mut named =
                cells.filter(|cell| normalised(&cell.head).split(' ').any(|word| words.contains(&word)));
            let cell = named.next().filter(|_| named.next().is_none())?;
            let text = cell.paragraphs.first()?.current();
            let mention = dates::mentions(&text).into_iter().next()?;
            Some((cell, mention.year, mention.month, text))
        };
        let (Some(begin), Some(end)) = (dated(BEGINS), dated(ENDS)) else { continue };
        if begin.0.place != end.0.place && (begin.1, begin.2) > (end.1, end.2) {
            doubts.flag(FlagCode::DatesOutOfOrder, &end.0.place, Some(at), [begin.3, end.3]);
        }
    }
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
