//! Doubts about printed numbers: skips, repeats, late starts, changed styles, running letters, codes elsewhere.

use std::collections::{HashMap, HashSet};

use super::{
    super::numbers::{self, Kind},
    Doubts,
};
use crate::plans::{
    content::{Action, FlagCode, Layout, PassageRole},
    source::Place,
};

/// How a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Numbers,
    Letters,
    Roman,
}

/// One printed label of a list.
struct Entry<'c> {
    printed: &'c str,
    kind: Kind,
    place: &'c Place,
    action: Option<usize>,
}

/// A list with what its labels count.
struct List<'c> {
    style: Style,
    entries: Vec<(Entry<'c>, u32)>,
}

pub(super) fn look(doubts: &mut Doubts<'_>) {
    sections(doubts);
    match doubts.content.layout {
        Layout::Horizons => codes(doubts),
        // A stage carries its section's number, which has been looked at.
        Layout::Labels => {}
        Layout::Table | Layout::Paragraphs => actions(doubts),
    }
    if doubts.content.layout == Layout::Paragraphs {
        paragraphs(doubts);
    }
    missing(doubts);
}

/// Reads a list's labels; letters are Roman numbers where the first is "i" and the second is not "j".
fn list(entries: Vec<Entry<'_>>) -> Option<List<'_>> {
    let first = entries.first()?;
    let letters = matches!(first.kind, Kind::Letters(_));
    let second_letter = entries.get(1).and_then(|entry| entry.kind.letter());
    let starts_roman = first.kind.roman() == Some(1) && second_letter != Some(10);
    let style = match (letters, starts_roman || first.kind.letter().is_none()) {
        (false, _) => Style::Numbers,
        (true, true) => Style::Roman,
        (true, false) => Style::Letters,
    };
    let value = |entry: &Entry<'_>| match style {
        Style::Numbers => entry.kind.last(),
        Style::Letters => entry.kind.letter(),
        Style::Roman => entry.kind.roman(),
    };
    let entries = entries.into_iter().filter_map(|entry| value(&entry).map(|value| (entry, value))).collect();
    Some(List { style, entries })
}

/// What stands before the last number of a decimal label: "1.2" of "1.2.3".
fn prefix(kind: &Kind) -> &[u32] {
    match kind {
        Kind::Decimal(parts) | Kind::Coded(_, parts) => parts.split_last().map_or(&[], |(_, prefix)| prefix),
        Kind::Letters(_) => &[],
    }
}

/// Skips and repeats inside one list.
fn steps(doubts: &mut Doubts<'_>, list: &List<'_>) {
    let mut seen: HashSet<(&[u32], u32)> = HashSet::new();
    let mut last: HashMap<&[u32], (&str, u32)> = HashMap::new();
    for (entry, value) in &list.entries {
        let prefix = prefix(&entry.kind);
        if !seen.insert((prefix, *value)) {
            doubts.flag(FlagCode::NumberRepeats, entry.place, entry.action, [entry.printed]);
        } else if let Some((before, _)) = last.get(prefix).filter(|(_, last)| *value > last.saturating_add(1))
        {
            doubts.flag(FlagCode::NumberSkips, entry.place, entry.action, [*before, entry.printed]);
        }
        last.insert(prefix, (entry.printed, *value));
    }
}

fn sections(doubts: &mut Doubts<'_>) {
    let mut siblings: HashMap<Option<usize>, Vec<Entry<'_>>> = HashMap::new();
    let mut order = Vec::new();
    for section in &doubts.content.sections {
        let Some(printed) = section.number.as_deref() else { continue };
        let Some(kind) = numbers::kind_of_printed(printed) else { continue };
        let list = siblings.entry(section.parent).or_insert_with(|| {
            order.push(section.parent);
            Vec::new()
        });
        list.push(Entry { printed, kind, place: &section.place, action: None });
    }
    for parent in order {
        let Some(list) = siblings.remove(&parent).and_then(list) else { continue };
        steps(doubts, &list);
        starts_late(doubts, &list, None, "");
    }
}

/// The first number of a list is not the first of its kind and does not go on from the list before.
fn starts_late(doubts: &mut Doubts<'_>, list: &List<'_>, before: Option<&List<'_>>, title: &str) {
    let Some((first, value)) = list.entries.first() else { return };
    let goes_on = before.and_then(|before| Some((before.style, before.entries.last()?.1)));
    if *value > 1 && goes_on != Some((list.style, value - 1)) {
        doubts.flag(FlagCode::NumberStartsLate, first.place, first.action, [first.printed, title]);
    }
}

/// Numbers of actions, list by list: the top list of each section and each nested list.
fn actions(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let mut top: Vec<(Option<usize>, Vec<Entry<'_>>)> = Vec::new();
    let mut place_of: HashMap<Option<usize>, usize> = HashMap::new();
    let mut nested: HashMap<usize, Vec<Entry<'_>>> = HashMap::new();
    for (at, action) in content.actions.iter().enumerate() {
        let Some(entry) = entry(at, action) else { continue };
        match action.parent {
            Some(parent) => nested.entry(parent).or_default().push(entry),
            None => {
                let list = *place_of.entry(action.section).or_insert_with(|| {
                    top.push((action.section, Vec::new()));
                    top.len() - 1
                });
                top[list].1.push(entry);
            }
        }
    }
    let mut before: Option<(Option<usize>, List<'_>)> = None;
    for (section, entries) in top {
        let Some(now) = list(entries) else { continue };
        steps(doubts, &now);
        compare_lists(doubts, before.as_ref(), (section, &now));
        before = Some((section, now));
    }
    let mut nested: Vec<_> = nested.into_iter().collect();
    nested.sort_by_key(|(parent, _)| *parent);
    for (_, entries) in nested {
        let Some(now) = list(entries) else { continue };
        steps(doubts, &now);
        starts_late(doubts, &now, None, "");
    }
}

fn entry(at: usize, action: &Action) -> Option<Entry<'_>> {
    let printed = action.number.as_deref()?;
    Some(Entry { printed, kind: numbers::kind_of_printed(printed)?, place: &action.place, action: Some(at) })
}

/// How a section's list follows the one before: other style, letters running on, late start.
fn compare_lists(
    doubts: &mut Doubts<'_>,
    before: Option<&(Option<usize>, List<'_>)>,
    (section, now): (Option<usize>, &List<'_>),
) {
    let content = doubts.content;
    let name = |section: Option<usize>| {
        let section = section.and_then(|at| content.sections.get(at));
        section
            .map(|section| section.number.clone().unwrap_or_else(|| section.title.clone()))
            .unwrap_or_default()
    };
    let Some((first, value)) = now.entries.first() else { return };
    if let Some((section_before, list_before)) = before {
        let Some((last, last_value)) = list_before.entries.last() else { return };
        if list_before.style != now.style {
            let quotes =
                [last.printed.to_owned(), name(*section_before), first.printed.to_owned(), name(section)];
            doubts.flag(FlagCode::NumberStyleChanges, first.place, first.action, quotes);
        } else if now.style == Style::Letters && *value == last_value.saturating_add(1) {
            let quotes =
                [last.printed.to_owned(), name(*section_before), first.printed.to_owned(), name(section)];
            doubts.flag(FlagCode::LettersRunOn, first.place, first.action, quotes);
        }
    }
    starts_late(doubts, now, before.map(|(_, list)| list), &name(section));
}

/// Numbered paragraphs run through the whole document; only skips and repeats are doubts (S3 begins at 9).
fn paragraphs(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let passages = content.sections.iter().flat_map(|section| &section.passages);
    let numbered = passages.filter(|passage| passage.role == PassageRole::Text).filter_map(|passage| {
        let printed = passage.number.as_deref()?;
        let kind = numbers::kind_of_printed(printed)
            .filter(|kind| matches!(kind, Kind::Decimal(parts) if parts.len() == 1))?;
        Some(Entry { printed, kind, place: &passage.place, action: None })
    });
    let mut entries: Vec<Entry<'_>> = numbered.collect();
    // Lists inside a section begin anew; only a run that goes upward through the document is looked at.
    let rises = entries.windows(2).filter(|pair| pair[0].kind.last() < pair[1].kind.last()).count();
    if entries.len() < 3 || rises + 1 < entries.len() {
        entries.clear();
    }
    if let Some(list) = list(entries) {
        steps(doubts, &list);
    }
}

/// Codes of S4: under another activity, combined, in two horizons.
fn codes(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    for (at, action) in content.actions.iter().enumerate() {
        let section = action
            .section
            .and_then(|at| content.sections.get(at))
            .and_then(|section| section.number.as_deref());
        for code in &action.codes {
            let major = code.split('.').next().unwrap_or_default();
            if let Some(section) = section.filter(|section| *section != major && code.contains('.')) {
                doubts.flag(FlagCode::CodeElsewhere, &action.place, Some(at), [code.as_str(), section]);
            }
        }
        if action.codes.len() > 1 {
            let printed = action.number.clone().unwrap_or_default();
            doubts.flag(FlagCode::CodesCombined, &action.place, Some(at), [printed]);
        }
        let first = action.horizons.first();
        let other =
            first.and_then(|first| action.horizons.iter().find(|entry| entry.horizon != first.horizon));
        if let (Some(first), Some(other)) = (first, other) {
            let number = action.number.clone().unwrap_or_default();
            let quotes = [number, first.label.clone(), other.label.clone()];
            doubts.flag(FlagCode::CodeInTwoHorizons, &other.place, Some(at), quotes);
        }
    }
}

/// An action without a number where most of its section have one.
fn missing(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let mut counts: HashMap<Option<usize>, (usize, usize)> = HashMap::new();
    for action in content.actions.iter().filter(|action| action.parent.is_none()) {
        let (numbered, all) = counts.entry(action.section).or_default();
        *numbered += usize::from(action.number.is_some());
        *all += 1;
    }
    for (at, action) in content.actions.iter().enumerate() {
        let (numbered, all) = counts.get(&action.section).copied().unwrap_or_default();
        if action.number.is_none() && action.parent.is_none() && 2 * numbered >= all && numbered > 0 {
            doubts.flag(FlagCode::NumberMissing, &action.place, Some(at), [action.text.current()]);
        }
    }
}
