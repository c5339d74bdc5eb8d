//! The labels layout (S1): numbered headings with `Activity:`, `Responsible:`, `Timeline:` … paragraphs.
//!
//! One stage is one section with one action that carries the stage's printed number; bulleted and unlabelled
//! paragraphs continue the label above them.

mod cards;

use std::collections::HashSet;

pub(super) use cards::rows as card_rows;

use super::{
    Corrections,
    columns::{self, Meaning},
    draft::Draft,
    front::{self, Prose},
    ledger::Placed,
    numbers, pairs,
};
use crate::plans::{
    content::{ActionCell, FlagCode, Layout, PassageRole, Role},
    source::{Part, Place, Text},
};

/// A paragraph's label: "Resources Needed" of "Resources Needed: staff time".
pub(super) struct LabelName<'t> {
    pub(super) name: &'t str,
    /// Byte offset of what follows the colon.
    pub(super) end: usize,
}

const LABEL_BYTES_MAX: usize = 60;
const LABEL_WORDS_MAX: usize = 6;

/// The label a paragraph begins with.
pub(super) fn label_of(text: &str) -> Option<LabelName<'_>> {
    let colon = text.find(':').filter(|&colon| colon <= LABEL_BYTES_MAX)?;
    let name = text[..colon].trim();
    let worded =
        |letter: char| letter.is_alphabetic() || letter.is_whitespace() || "'’-&/()".contains(letter);
    let looks_named = name.starts_with(char::is_uppercase)
        && name.chars().all(worded)
        && name.split_whitespace().count() <= LABEL_WORDS_MAX;
    let rest = &text[colon + 1..];
    let followed =
        rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(char::is_alphabetic);
    (looks_named && followed).then_some(LabelName { name, end: colon + 1 })
}

/// "Activity 1.1: Train staff": the label of an action that carries its number.
pub(super) fn numbered_action(text: &str, corrections: &Corrections) -> Option<numbers::Label> {
    let label = numbers::named_label(text)?;
    let name = label.printed.split_whitespace().next()?;
    let acts = columns::meaning(name, corrections).and_then(Meaning::role) == Some(Role::Action);
    (acts && label.end < text.trim_end().len()).then_some(label)
}

/// What an unlabelled paragraph continues.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Wording,
    Cell,
}

struct LabelReader {
    section: Option<usize>,
    /// Depth of the heading of the open section.
    depth: u8,
    action: Option<usize>,
    /// Whether the action's wording has been read.
    worded: bool,
    open: Open,
    /// Labels that have been noted.
    labels: HashSet<String>,
    prose: Prose,
}

/// Reads the whole document as labelled paragraphs.
pub(super) fn read(draft: &mut Draft<'_>) {
    draft.content.layout = Layout::Labels;
    let parts = &draft.source.parts;
    let labelled = parts
        .iter()
        .position(|part| is_labelled(draft, part))
        .or_else(|| parts.iter().position(|part| role_of(draft, part).is_some()))
        .unwrap_or(parts.len());
    let first = first_section(draft, labelled);
    let prose = Prose::default();
    let mut reader = LabelReader {
        section: None,
        depth: 0,
        action: None,
        worded: false,
        open: Open::Nothing,
        labels: HashSet::new(),
        prose,
    };
    for (at, part) in parts.iter().enumerate() {
        let heads_labels = first.is_some_and(|first| at >= first);
        match part {
            _ if draft.is_deleted_part(part) => {}
            Part::Heading { text, level, place } if heads_labels && !text.is_blank() => {
                reader.open_section(draft, text, *level, place);
            }
            Part::Paragraph { text, place, .. }
                if heads_labels
                    && (first == Some(at) || next_is_label(draft, at))
                    && is_heading_line(text) =>
            {
                reader.open_section(draft, text, u8::MAX, place);
            }
            Part::Paragraph { text, bullet, place }
                if (reader.section.is_some() || at >= labelled) && !text.is_blank() =>
            {
                reader.take_paragraph(draft, text, *bullet, place);
            }
            Part::Grid(grid) => reader.take_grid(draft, grid),
            _ => reader.prose.take(draft, part, reader.section),
        }
    }
    // Only now: a bullet list may continue an indicator, and a target may stand far below it.
    for action in &mut draft.content.actions {
        action.kpis = pairs::in_turn(&action.cells);
        // A heading with labels below but no "Activity:" among them says itself what is to be done.
        if let Some(section) = action.section.filter(|_| action.text.is_blank()) {
            action.text = Text::plain(draft.content.sections[section].title.clone());
        }
    }
}

/// A numbered line without a full stop at its end.
fn is_heading_line(text: &Text) -> bool {
    let text = text.current();
    let text = text.trim();
    numbers::label(text).is_some_and(|label| label.end < text.len())
        && text.len() <= 160
        && !text.ends_with(['.', ';', ':'])
}

fn role_of(draft: &Draft<'_>, part: &Part) -> Option<Role> {
    let Part::Paragraph { text, .. } = part else { return None };
    let current = text.current();
    columns::meaning(label_of(&current)?.name, draft.corrections).and_then(Meaning::role)
}

fn next_is_label(draft: &Draft<'_>, at: usize) -> bool {
    draft.source.parts.get(at + 1).is_some_and(|next| role_of(draft, next).is_some())
}

/// Whether an action's label stands in a part.
fn is_labelled(draft: &Draft<'_>, part: &Part) -> bool {
    match part {
        Part::Grid(grid) => cards::rows(grid, draft.corrections) > 0,
        Part::Paragraph { text, .. } => {
            numbered_action(&text.current(), draft.corrections).is_some()
                || role_of(draft, part) == Some(Role::Action)
        }
        Part::Heading { .. } => false,
    }
}

/// Index of the first heading that opens a section: from the first heading over labels back over numbered
/// headings of its depth.
fn first_section(draft: &Draft<'_>, labelled: usize) -> Option<usize> {
    let parts = &draft.source.parts;
    let heading_before = |until: usize| {
        parts[..until].iter().rposition(|part| match part {
            Part::Heading { text, .. } => !text.is_blank(),
            Part::Paragraph { text, .. } => is_heading_line(text),
            Part::Grid(_) => false,
        })
    };
    let mut first = heading_before(labelled)?;
    let depth = |at: usize| match &parts[at] {
        Part::Heading { level, .. } => *level,
        _ => u8::MAX,
    };
    let numbered = |at: usize| match &parts[at] {
        Part::Heading { text, .. } | Part::Paragraph { text, .. } => {
            numbers::label(&text.current()).is_some()
        }
        Part::Grid(_) => false,
    };
    while let Some(before) =
        heading_before(first).filter(|&before| depth(before) == depth(first) && numbered(before))
    {
        first = before;
    }
    let later = |part: &Part| matches!(part, Part::Heading { .. });
    let lone = !numbered(first) && !parts[first + 1..].iter().any(later);
    (!lone || !front::is_plan_title(parts, first)).then_some(first)
}

impl LabelReader {
    fn open_section(&mut self, draft: &mut Draft<'_>, text: &Text, depth: u8, place: &Place) {
        let parent = self.section.filter(|_| depth > self.depth && self.action.is_none());
        let section = draft.open_section(text, parent, place);
        (self.section, self.depth) = (Some(section), depth);
        (self.action, self.worded, self.open) = (None, false, Open::Nothing);
    }

    fn take_paragraph(&mut self, draft: &mut Draft<'_>, text: &Text, bullet: bool, place: &Place) {
        let current = text.current();
        let label = label_of(&current);
        let meaning = label.as_ref().and_then(|label| columns::meaning(label.name, draft.corrections));
        let known = label.as_ref().zip(meaning);
        if let Some((label, meaning)) = known.filter(|(label, _)| self.labels.insert(label.name.to_owned())) {
            draft.note_column(0, label.name, meaning.role());
        }
        if let Some(own) = numbered_action(&current, draft.corrections) {
            (self.action, self.worded) = (None, false);
            self.open_action(draft, None, place);
            self.take_wording(draft, text.after(own.end).trimmed(), place);
            self.name_action(draft, own.printed);
            return;
        }
        match (label, meaning) {
            (Some(_), Some(Meaning::Ignored)) => self.open = Open::Nothing,
            (Some(label), Some(Meaning::Role(Role::Action))) => {
                let wording = text.after(label.end).trimmed();
                self.take_wording(draft, wording, place);
            }
            (Some(label), Some(Meaning::Role(role))) => self.take_cell(draft, role, label, text, place),
            (Some(label), None) if self.action.is_some() && !bullet && is_short_name(label.name) => {
                let head = label.name.to_owned();
                draft.flag(FlagCode::ColumnUnknown, place, self.action, [head]);
                self.take_cell(draft, Role::Remarks, label, text, place);
            }
            _ => self.take_unlabelled(draft, text, place),
        }
    }

    /// The action of the open section; a second `Activity:` opens a second one.
    fn take_wording(&mut self, draft: &mut Draft<'_>, wording: Text, place: &Place) {
        if self.worded || self.action.is_none() {
            let number = self.number_of_section(draft);
            self.open_action(draft, number, place);
        }
        if let Some(action) = self.action {
            draft.content.actions[action].text = wording;
            draft.content.actions[action].place = place.clone();
            draft.ledger.claim(place, Placed::Action);
        }
        (self.worded, self.open) = (true, Open::Wording);
    }

    fn name_action(&self, draft: &mut Draft<'_>, printed: String) {
        if let Some(action) = self.action.and_then(|at| draft.content.actions.get_mut(at)) {
            action.codes = vec![numbers::bare(&printed)];
            action.number = Some(printed);
        }
    }

    /// The number that the first action of the open section carries: the section's.
    fn number_of_section(&self, draft: &Draft<'_>) -> Option<String> {
        let section = self.section?;
        let first = draft.content.actions.iter().rev().all(|action| action.section != Some(section));
        draft.content.sections[section].number.clone().filter(|_| first)
    }

    fn open_action(&mut self, draft: &mut Draft<'_>, number: Option<String>, place: &Place) {
        let mut action = Draft::blank_action(self.section, Text::default(), place);
        action.codes = number.iter().map(|number| numbers::bare(number)).collect();
        action.number = number;
        draft.content.actions.push(action);
        self.action = Some(draft.content.actions.len() - 1);
        self.worded = false;
    }

    fn take_cell(
        &mut self,
        draft: &mut Draft<'_>,
        role: Role,
        label: LabelName<'_>,
        text: &Text,
        place: &Place,
    ) {
        if self.action.is_none() {
            let number = self.number_of_section(draft);
            self.open_action(draft, number, place);
        }
        let Some(action) = self.action else { return };
        let rest = text.after(label.end).trimmed();
        let paragraphs = if rest.is_blank() { Vec::new() } else { vec![rest] };
        let cell = ActionCell { role, head: label.name.to_owned(), paragraphs, place: place.clone() };
        draft.content.actions[action].cells.push(cell);
        draft.ledger.claim(place, Placed::Cell(role));
        self.open = Open::Cell;
    }

    fn take_unlabelled(&mut self, draft: &mut Draft<'_>, text: &Text, place: &Place) {
        let action = self.action.and_then(|action| draft.content.actions.get_mut(action));
        match (self.open, action) {
            (Open::Wording, Some(action)) => {
                action.text.push_line(text.trimmed());
                draft.ledger.claim(place, Placed::Action);
            }
            (Open::Cell, Some(action)) => {
                if let Some(cell) = action.cells.last_mut() {
                    cell.paragraphs.push(text.trimmed());
                    let role = cell.role;
                    draft.ledger.claim(place, Placed::Cell(role));
                }
            }
            _ => {
                let objective = numbers::named_label(&text.current()).is_some();
                let role = if objective { PassageRole::Objective } else { PassageRole::Text };
                draft.push_passage(self.section, text, role, place);
            }
        }
    }
}

/// One to three words: a label nobody knows, not a sentence with a colon.
fn is_short_name(name: &str) -> bool {
    name.split_whitespace().count() <= 3
}
