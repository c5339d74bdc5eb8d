//! The paragraphs layout (S3): numbered headings, numbered paragraphs, lettered items with nested ones.
//!
//! Lettered items are actions, "(i)" under them are nested; numbered paragraphs are passages. Where a document
//! has no lettered items under its headings, its bullets are the actions, else its numbered paragraphs.

use std::collections::{HashMap, HashSet};

use super::{
    draft::Draft,
    front::{self, Prose},
    ledger::Placed,
    numbers::{self, Kind, Label},
    words::{is_shouted, normalised},
};
use crate::plans::{
    content::{ActionCell, FlagCode, Layout, PassageRole, Role, Section},
    source::{Part, Place, Text},
};

/// What counts as an action in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Items {
    Lettered,
    Bullets,
    Numbered,
}

/// One list level that is open.
struct Level {
    roman: bool,
    last: u32,
    action: usize,
}

struct ParagraphReader {
    items: Items,
    section: Option<usize>,
    /// Open headings as (depth, section).
    open: Vec<(u8, usize)>,
    /// Open lists from the outermost to the innermost, two at most.
    lists: Vec<Level>,
    last_ends_with_colon: bool,
    prose: Prose,
}

/// Reads the whole document as paragraphs.
pub(super) fn read(draft: &mut Draft<'_>) {
    draft.content.layout = Layout::Paragraphs;
    let parts = &draft.source.parts;
    let annex = parts.iter().rposition(is_annex_line).unwrap_or(0);
    let heading_from =
        |from: usize| (from..parts.len()).find(|&at| is_section_heading(&parts[at], parts.get(at + 1)));
    let first = heading_from(annex).or_else(|| heading_from(0));
    let mut reader = ParagraphReader {
        items: items_of(parts, first),
        section: None,
        open: Vec::new(),
        lists: Vec::new(),
        last_ends_with_colon: false,
        prose: Prose::default(),
    };
    read_parts(draft, &mut reader, first);
    if draft.content.actions.is_empty() {
        act_by_bare_lines(draft);
    }
    let has_grid = parts.iter().any(|part| matches!(part, Part::Grid(_)));
    if draft.content.actions.is_empty() && !has_grid {
        act_by_headings(draft);
    }
}

/// Where a document is nothing but headings with prose, those numbered within another are its actions: "1.2
/// Train inspectors" with a text below, which describes it. "1. Introduction" is a chapter still.
fn act_by_headings(draft: &mut Draft<'_>) {
    let sections = &draft.content.sections;
    let has_children: HashSet<usize> = sections.iter().filter_map(|section| section.parent).collect();
    let acts = |(at, section): (usize, &Section)| {
        let number = section.number.as_deref().and_then(numbers::kind_of_printed);
        let within = matches!(number, Some(Kind::Decimal(parts)) if parts.len() > 1);
        within && !has_children.contains(&at) && !section.title.is_empty()
    };
    let chosen: HashSet<usize> =
        sections.iter().enumerate().filter(|each| acts(*each)).map(|(at, _)| at).collect();
    let described = chosen.iter().filter(|at| !sections[**at].passages.is_empty()).count();
    // One or two are parts of a text; most of a plan's have words below them.
    if chosen.len() < 3 || 2 * described < chosen.len() {
        return;
    }
    let first = chosen.iter().min().map(|at| sections[*at].clone());
    let mut moved: HashMap<usize, usize> = HashMap::new();
    for (at, mut section) in std::mem::take(&mut draft.content.sections).into_iter().enumerate() {
        let outer = section.parent.and_then(|parent| moved.get(&parent).copied());
        if chosen.contains(&at) {
            become_action(draft, section, outer);
        } else {
            section.parent = outer;
            moved.insert(at, draft.content.sections.len());
            draft.content.sections.push(section);
        }
    }
    if let Some(first) = first {
        draft.flag(FlagCode::HeadingsAsActions, &first.place, None, [first.title]);
    }
}

/// A section with its passages as an action with its description.
fn become_action(draft: &mut Draft<'_>, section: Section, outer: Option<usize>) {
    draft.ledger.replace(&section.place, Placed::Action);
    let mut action = Draft::blank_action(outer, Text::plain(section.title), &section.place);
    action.codes = section.number.iter().map(|number| numbers::bare(number)).collect();
    action.number = section.number;
    for passage in section.passages {
        draft.ledger.replace(&passage.place, Placed::Cell(Role::Description));
        let number = passage.number.map(|number| Text::plain(format!("{number} ")));
        let runs = number.into_iter().chain([passage.text]).flat_map(|text| text.runs).collect();
        action.cells.push(ActionCell {
            role: Role::Description,
            head: String::new(),
            paragraphs: vec![Text { runs }],
            place: passage.place,
        });
    }
    draft.content.actions.push(action);
}

/// Where nothing was an item, numbered lines with nothing below them are: "1. Assess needs" and then "2. …".
fn act_by_bare_lines(draft: &mut Draft<'_>) {
    let sections = std::mem::take(&mut draft.content.sections);
    let has_children: HashSet<usize> = sections.iter().filter_map(|section| section.parent).collect();
    let acts = |at: usize, section: &Section| {
        section.number.is_some() && section.passages.is_empty() && !has_children.contains(&at)
    };
    // One or two bare headings among others are headings still.
    let bare = sections.iter().enumerate().filter(|(at, section)| acts(*at, section)).count();
    if bare < 3 || 2 * bare < sections.len() {
        draft.content.sections = sections;
        return;
    }
    let mut moved: HashMap<usize, usize> = HashMap::new();
    for (at, mut section) in sections.into_iter().enumerate() {
        let outer = section.parent.and_then(|parent| moved.get(&parent).copied());
        if acts(at, &section) {
            draft.ledger.replace(&section.place, Placed::Action);
            let mut action = Draft::blank_action(outer, Text::plain(section.title), &section.place);
            action.codes = section.number.iter().map(|number| numbers::bare(number)).collect();
            action.number = section.number;
            draft.content.actions.push(action);
        } else {
            section.parent = outer;
            moved.insert(at, draft.content.sections.len());
            draft.content.sections.push(section);
        }
    }
}

fn read_parts(draft: &mut Draft<'_>, reader: &mut ParagraphReader, first: Option<usize>) {
    let parts = &draft.source.parts;
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        if draft.is_deleted_part(part) {
            at += 1;
            continue;
        }
        let in_plan = first.is_none_or(|first| at >= first);
        let heads = in_plan
            && (is_section_heading(part, parts.get(at + 1))
                || matches!(part, Part::Heading { .. }) && first.is_some());
        at += match part {
            _ if heads => reader.open_section(draft, part, parts.get(at + 1)),
            Part::Paragraph { text, bullet, place } if in_plan && !text.is_blank() => {
                reader.take_paragraph(draft, part, text, *bullet, place);
                1
            }
            _ => {
                reader.prose.take(draft, part, reader.section);
                1
            }
        };
    }
}

/// "Annex I", "Attachment A": the plan is what follows, and what stands before is its cover.
fn is_annex_line(part: &Part) -> bool {
    let (Part::Heading { text, .. } | Part::Paragraph { text, .. }) = part else { return false };
    let normal = normalised(&text.current());
    let mut words = normal.split(' ');
    let named = matches!(
        words.next(),
        Some("annex" | "annexe" | "anexo" | "attachment" | "appendix" | "appendice" | "apendice")
    );
    named && words.count() <= 1
}

/// A line that may be a title: short, and no sentence.
fn is_title_like(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    !text.ends_with(['.', ';', ',', ':'])
        && text.len() <= 100
        && (1..=12).contains(&words)
        && numbers::label(text).is_none()
}

/// A heading with a number, a short numbered line that is no sentence, or a number alone over such a line.
fn is_section_heading(part: &Part, next: Option<&Part>) -> bool {
    let text = match part {
        Part::Heading { text, .. } => {
            let text = text.current();
            return numbers::label(&text).is_some() || numbers::named_label(&text).is_some();
        }
        Part::Paragraph { text, bullet: false, .. } => text.current(),
        _ => return false,
    };
    let text = text.trim();
    if is_shouted(text) {
        let listed = |next: &Part| match next {
            Part::Paragraph { text, .. } => {
                let text = text.current();
                numbers::label(&text).is_some_and(|label| label.end < text.trim_end().len())
            }
            _ => false,
        };
        return is_title_like(text) && !is_annex_line(part) && next.is_some_and(listed);
    }
    if numbers::label(text).is_some_and(|label| label.end == text.len() && !label.printed.ends_with(')')) {
        return title_under(next).is_some();
    }
    let plain_decimal =
        |label: &Label| matches!(label.kind, Kind::Decimal(_)) && !label.printed.ends_with(')');
    let numbered = numbers::label(text).filter(plain_decimal).is_some_and(|label| label.end < text.len());
    numbered
        && text.len() <= 100
        && !text.ends_with(['.', ';', ',', ':'])
        && text.split_whitespace().count() <= 12
}

/// The title under a heading that is nothing but a number.
fn title_under(next: Option<&Part>) -> Option<(&Text, &Place)> {
    match next? {
        Part::Heading { text, place, .. } => Some((text, place)),
        Part::Paragraph { text, place, bullet: false } => {
            Some((text, place)).filter(|(text, _)| is_title_like(&text.current()))
        }
        _ => None,
    }
}

fn items_of(parts: &[Part], first: Option<usize>) -> Items {
    let plan = &parts[first.unwrap_or(0)..];
    let mut items = Items::Numbered;
    for part in plan {
        let Part::Paragraph { text, bullet, .. } = part else { continue };
        let current = text.current();
        match numbers::label(&current).map(|label| label.kind) {
            Some(Kind::Letters(_)) => return Items::Lettered,
            _ if *bullet || numbers::bullet_end(&current) > 0 => items = Items::Bullets,
            _ => {}
        }
    }
    items
}

impl ParagraphReader {
    /// Opens a section; a heading that is only a number takes its title from the next heading. Returns how
    /// many parts were read.
    fn open_section(&mut self, draft: &mut Draft<'_>, part: &Part, next: Option<&Part>) -> usize {
        let (text, place, depth) = match part {
            Part::Heading { text, place, level } => (text, place, *level),
            // Words in capitals only stand over numbered lines.
            Part::Paragraph { text, place, .. } if is_shouted(text.current().trim()) => {
                (text, place, u8::MAX - 1)
            }
            Part::Paragraph { text, place, .. } => (text, place, u8::MAX),
            Part::Grid(_) => return 1,
        };
        if text.is_blank() {
            return 1;
        }
        self.lists.clear();
        let printed = text.current();
        let bare_number = numbers::label(&printed).filter(|label| label.end >= printed.trim_end().len());
        if let (Some(label), Some((title, title_place))) = (&bare_number, title_under(next)) {
            let parent = self.parent(draft, Some(&label.printed), depth);
            let title_text = title.current().trim().to_owned();
            let section = draft.push_section(Some(label.printed.clone()), title_text, parent, place);
            draft.ledger.claim(place, Placed::Section);
            draft.ledger.claim(title_place, Placed::Section);
            self.enter(depth, section);
            return 2;
        }
        let number = numbers::label(&printed).map(|label| label.printed);
        let parent = self.parent(draft, number.as_deref(), depth);
        let section = draft.open_section(text, parent, place);
        self.enter(depth, section);
        1
    }

    fn enter(&mut self, depth: u8, section: usize) {
        self.open.retain(|(open, _)| *open < depth);
        self.open.push((depth, section));
        self.section = Some(section);
    }

    /// "5.1" stands in "5"; else the heading above decides.
    fn parent(&self, draft: &Draft<'_>, number: Option<&str>, depth: u8) -> Option<usize> {
        let prefix = number.and_then(|number| number.rsplit_once('.')).map(|(prefix, _)| prefix);
        let sections = &draft.content.sections;
        let by_number = prefix
            .and_then(|prefix| sections.iter().rposition(|open| open.number.as_deref() == Some(prefix)));
        by_number
            .or_else(|| self.open.iter().rev().find(|(open, _)| *open < depth).map(|&(_, section)| section))
    }

    fn take_paragraph(
        &mut self,
        draft: &mut Draft<'_>,
        part: &Part,
        text: &Text,
        bullet: bool,
        place: &Place,
    ) {
        let current = text.current();
        let label = numbers::label(&current);
        let bulleted = bullet || numbers::bullet_end(&current) > 0;
        match label {
            Some(label) if matches!(label.kind, Kind::Letters(_)) && self.items == Items::Lettered => {
                self.take_item(draft, text, &label, place);
            }
            Some(label) if self.items == Items::Numbered && self.section.is_some() => {
                let action =
                    Self::push(draft, self.section, None, Some(label.printed), text.after(label.end), place);
                self.lists = vec![Level { roman: false, last: 0, action }];
            }
            None if self.items == Items::Bullets && bulleted && self.section.is_some() => {
                let end = numbers::bullet_end(&current);
                Self::push(draft, self.section, None, None, text.after(end), place);
            }
            None if bullet && !self.lists.is_empty() => {
                // A bullet under a lettered item is a part of it.
                let parent = self.lists.last().map(|level| level.action);
                Self::push(draft, self.section, parent, None, text.clone(), place);
            }
            None if front::is_footnote(&current) => {
                draft.push_passage(self.section, text, PassageRole::Footnote, place);
            }
            _ => {
                // A numbered or plain paragraph closes the lists above it.
                self.lists.clear();
                self.prose.take(draft, part, self.section);
            }
        }
        self.last_ends_with_colon = current.trim_end().ends_with(':');
    }

    /// A lettered item: the next of an open list, the first of a nested one, or the first of a new list.
    fn take_item(&mut self, draft: &mut Draft<'_>, text: &Text, label: &Label, place: &Place) {
        let (letter, roman) = (label.kind.letter(), label.kind.roman());
        let goes_on = |level: &Level| {
            let value = if level.roman { roman } else { letter };
            value.is_some_and(|value| value == level.last.saturating_add(1))
        };
        let begins_nested =
            roman == Some(1) && !self.lists.is_empty() && self.lists.iter().all(|level| !level.roman);
        let nests = begins_nested && (self.last_ends_with_colon || !self.lists.iter().any(goes_on));
        let depth = match self.lists.iter().rposition(goes_on) {
            _ if nests => self.lists.len(),
            Some(depth) => depth,
            // Not the next of any list: a list of its own kind goes on with a gap, else a new list begins.
            None if roman.is_some() && letter.is_none() => self.lists.len().min(1),
            None => 0,
        };
        self.lists.truncate(depth);
        let parent = depth.checked_sub(1).and_then(|outer| self.lists.get(outer)).map(|level| level.action);
        let is_roman = nests || self.roman_at(depth, letter, roman);
        let last = if is_roman { roman } else { letter }.unwrap_or_default();
        let action = Self::push(
            draft,
            self.section,
            parent,
            Some(label.printed.clone()),
            text.after(label.end),
            place,
        );
        self.lists.push(Level { roman: is_roman, last, action });
    }

    fn roman_at(&self, depth: usize, letter: Option<u32>, roman: Option<u32>) -> bool {
        depth > 0 && roman.is_some() || letter.is_none()
    }

    fn push(
        draft: &mut Draft<'_>,
        section: Option<usize>,
        parent: Option<usize>,
        number: Option<String>,
        text: Text,
        place: &Place,
    ) -> usize {
        let mut action = Draft::blank_action(section, text.trimmed(), place);
        action.parent = parent;
        action.codes = number.iter().map(|number| numbers::bare(number)).collect();
        action.number = number;
        draft.ledger.claim(place, Placed::Action);
        draft.content.actions.push(action);
        draft.content.actions.len() - 1
    }
}
