//! Which of the four layouts a document has: told from its content, never from its name.

use super::{
    columns,
    draft::{Draft, NESTING_MAX},
    guess, heads, horizon,
    labels::{card_rows, label_of, numbered_action},
    numbers,
};
use crate::plans::{
    content::{Layout, Role},
    source::{Grid, Part, Text},
};

/// What was seen of each layout.
#[derive(Default)]
struct Signs {
    table_rows: usize,
    horizon_heads: usize,
    horizon_labels: usize,
    labels: usize,
    action_labels: usize,
    /// Numbered headings with a label directly below.
    labelled_headings: usize,
}

/// The layout of a document.
pub(super) fn recognised(draft: &mut Draft<'_>) -> Layout {
    let mut signs = Signs::default();
    let source = draft.source;
    for (at, part) in source.parts.iter().enumerate() {
        match part {
            Part::Grid(grid) => {
                let cards = card_rows(grid, draft.corrections);
                signs.labels += 3 * cards;
                signs.action_labels += cards;
                if cards == 0 {
                    signs.look_at_grid(draft, grid);
                }
            }
            Part::Paragraph { text, .. } => {
                let current = text.current();
                let role =
                    label_of(&current).and_then(|label| columns::meaning(label.name, draft.corrections));
                let role = role.and_then(columns::Meaning::role);
                signs.labels += usize::from(role.is_some());
                let numbered = numbered_action(&current, draft.corrections).is_some();
                signs.labels += usize::from(numbered);
                signs.action_labels += usize::from(role == Some(Role::Action) || numbered);
                let heading = at.checked_sub(1).map(|before| &source.parts[before]);
                let named = |text: &Text| numbers::label(&text.current()).is_some();
                let under = matches!(heading, Some(Part::Heading { text, .. }) if named(text));
                signs.labelled_headings += usize::from(role.is_some() && under);
            }
            Part::Heading { .. } => {}
        }
    }
    let labelled = signs.labels >= 3 && (signs.action_labels >= 1 || signs.labelled_headings >= 2);
    if signs.horizon_heads > 0 && signs.horizon_labels > 0 {
        Layout::Horizons
    } else if signs.table_rows > 0 && !(labelled && signs.action_labels > signs.table_rows) {
        Layout::Table
    } else if labelled {
        Layout::Labels
    } else if source.parts.iter().any(|part| matches!(part, Part::Grid(grid) if guess::head(grid).is_some()))
    {
        draft.guesses = true;
        Layout::Table
    } else {
        Layout::Paragraphs
    }
}

impl Signs {
    fn look_at_grid(&mut self, draft: &mut Draft<'_>, grid: &Grid) {
        let mut waiting = vec![(grid, 0)];
        while let Some((grid, depth)) = waiting.pop() {
            let mut known: Option<heads::Head> = None;
            let head_rows = draft.head_rows(grid);
            for (at, row) in grid.rows.iter().enumerate() {
                let labels = row
                    .iter()
                    .take(2)
                    .filter(|cell| !cell.is_blank())
                    .filter(|cell| horizon::in_cell(cell).is_some());
                self.horizon_labels += labels.count();
                let may_be_head = head_rows.binary_search(&at).is_ok();
                let head = if may_be_head { heads::head(row, draft.corrections, None) } else { None };
                let reports =
                    head.as_ref().is_some_and(|head| head.has(Role::Progress) || head.has(Role::Plan));
                self.horizon_heads += usize::from(reports);
                let repeats = |known: &heads::Head| {
                    may_be_head && heads::head(row, draft.corrections, Some(known)).is_some()
                };
                match &known {
                    None => known = head,
                    Some(known) if !repeats(known) => {
                        self.table_rows += usize::from(row.iter().any(|cell| !cell.is_blank()));
                    }
                    Some(_) => {}
                }
            }
            if depth < NESTING_MAX {
                let nested = grid.rows.iter().flatten().flat_map(|cell| &cell.nested);
                waiting.extend(nested.map(|grid| (grid, depth + 1)));
            }
        }
    }
}
