//! Cards: tables whose rows are a label and what it says, "Activity | Train inspectors", one below the other or
//! two beside each other. They say what labelled paragraphs say, so the labels layout takes them in.

use super::{
    super::{
        Corrections,
        columns::{self, Meaning},
        draft::{Draft, flattened},
        ledger::{CellKey, Placed},
        numbers,
    },
    LabelReader, Open,
};
use crate::plans::{
    content::{ActionCell, Role},
    source::{Cell, Grid, Text},
};

/// A label and the cell beside it.
type Pair<'c> = (&'c Cell, Meaning, Option<&'c Cell>);

/// How many rows of a table are labels with what they say; 0 unless one of them names an action.
pub(in super::super) fn rows(grid: &Grid, corrections: &Corrections) -> usize {
    let labelled: Vec<Vec<Pair<'_>>> = grid.rows.iter().filter_map(|row| pairs(row, corrections)).collect();
    let acts = labelled.iter().flatten().any(|(_, meaning, _)| meaning.role() == Some(Role::Action));
    let filled = grid.rows.iter().filter(|row| row.iter().any(|cell| !cell.is_blank())).count();
    let roles: usize = labelled.iter().map(Vec::len).sum();
    // Rows of nothing but heads are no cards.
    let says = |said: Option<&Cell>| said.is_some_and(|cell| label(cell, corrections).is_none());
    let said = labelled.iter().flatten().filter(|(_, _, said)| says(*said)).count();
    let is_card = acts && roles >= 3 && 2 * said >= roles && 2 * labelled.len() > filled;
    if is_card { labelled.len() } else { 0 }
}

/// A row as labels with what they say: known labels in turn with cells that are none.
fn pairs<'c>(row: &'c [Cell], corrections: &Corrections) -> Option<Vec<Pair<'c>>> {
    let mut pairs: Vec<Pair<'c>> = Vec::new();
    for cell in row {
        let label = if cell.nested.is_empty() { label(cell, corrections) } else { None };
        match (label, pairs.last_mut()) {
            (Some(meaning), last) if last.as_ref().is_none_or(|last| last.2.is_some()) => {
                pairs.push((cell, meaning, None));
            }
            (_, Some(last)) if last.2.is_none() => last.2 = Some(cell),
            _ if cell.is_blank() => {}
            _ => return None,
        }
    }
    (!pairs.is_empty()).then_some(pairs)
}

fn label(cell: &Cell, corrections: &Corrections) -> Option<Meaning> {
    let text = cell.text();
    if columns::is_period(&text) {
        return None;
    }
    columns::meaning(text.trim().trim_end_matches(':').trim_end(), corrections)
}

impl LabelReader {
    /// Reads a table of cards; a table that is none is left to be listed.
    pub(super) fn take_grid(&mut self, draft: &mut Draft<'_>, grid: &Grid) {
        if rows(grid, draft.corrections) == 0 {
            return;
        }
        self.close_action();
        for row in &grid.rows {
            match pairs(row, draft.corrections) {
                Some(pairs) => pairs.into_iter().for_each(|pair| self.take_pair(draft, pair)),
                None => self.take_other_row(draft, row),
            }
        }
    }

    fn close_action(&mut self) {
        (self.action, self.worded, self.open) = (None, false, Open::Nothing);
    }

    fn take_pair(&mut self, draft: &mut Draft<'_>, (label, meaning, said): Pair<'_>) {
        let head = label.text().trim().trim_end_matches(':').trim_end().to_owned();
        if self.labels.insert(head.clone()) {
            draft.note_column(0, &head, meaning.role());
        }
        let Some(role) = meaning.role() else { return };
        draft.ledger.claim_key(CellKey::of(label), Placed::Head);
        let said = said.filter(|cell| !cell.is_blank());
        match (role, said) {
            (Role::Action, Some(cell)) => self.take_card_wording(draft, cell),
            (Role::Number, Some(cell)) => self.take_card_number(draft, cell),
            (Role::Section, Some(cell)) => self.open_card_section(draft, cell),
            (role, Some(cell)) => {
                let action = self.card_action(draft, cell);
                let cell = draft.action_cell(role, &head, cell);
                draft.content.actions[action].cells.push(cell);
            }
            (role, None) if role != Role::Action && role != Role::Number => {
                let action = self.card_action(draft, label);
                let (paragraphs, place) = (Vec::new(), label.place.clone());
                draft.content.actions[action].cells.push(ActionCell { role, head, paragraphs, place });
            }
            _ => {}
        }
    }

    /// The action of the card, opened where nothing has been said of it yet.
    fn card_action(&mut self, draft: &mut Draft<'_>, cell: &Cell) -> usize {
        if let Some(action) = self.action {
            return action;
        }
        let number = self.number_of_section(draft);
        self.open_action(draft, number, &cell.place);
        draft.content.actions.len() - 1
    }

    fn take_card_wording(&mut self, draft: &mut Draft<'_>, cell: &Cell) {
        if self.worded {
            self.close_action();
        }
        let action = self.card_action(draft, cell);
        let mut wording = Text::joined(&draft.paragraphs(cell)).trimmed();
        let printed = wording.current();
        let label = numbers::label(&printed).or_else(|| numbers::named_label(&printed));
        if let Some(label) = label.filter(|label| label.end < printed.len()) {
            wording = wording.after(label.end).trimmed();
            number(draft, action, label.printed);
        }
        draft.content.actions[action].text = wording;
        draft.content.actions[action].place = cell.place.clone();
        draft.ledger.claim_cell(cell, Placed::Action);
        self.worded = true;
    }

    fn take_card_number(&mut self, draft: &mut Draft<'_>, cell: &Cell) {
        if self.worded {
            self.close_action();
        }
        let action = self.card_action(draft, cell);
        let text = cell.text();
        let printed = numbers::whole(&text).map_or_else(|| text.trim().to_owned(), |label| label.printed);
        number(draft, action, printed);
        draft.ledger.claim_key(CellKey::of(cell), Placed::Action);
    }

    /// A row that is no label: its only cell is the title of what follows.
    fn take_other_row(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        let mut filled = row.iter().filter(|cell| !cell.is_blank());
        if let (Some(cell), None) = (filled.next(), filled.next()) {
            self.open_card_section(draft, cell);
        }
    }

    fn open_card_section(&mut self, draft: &mut Draft<'_>, cell: &Cell) {
        let title = Text::joined(&flattened(cell));
        let same = |section: usize| {
            let open = &draft.content.sections[section];
            let printed = title.current();
            printed.trim() == open.title || printed.trim().ends_with(&open.title) && open.number.is_some()
        };
        draft.ledger.claim_cell(cell, Placed::Section);
        if !self.section.is_some_and(same) {
            let parent = None;
            self.section = Some(draft.open_section(&title, parent, &cell.place));
        }
        self.close_action();
    }
}

fn number(draft: &mut Draft<'_>, action: usize, printed: String) {
    let action = &mut draft.content.actions[action];
    action.codes = vec![numbers::bare(&printed)];
    action.number = Some(printed);
}
