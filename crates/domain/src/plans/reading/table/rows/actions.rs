//! A sorted row becomes an action, or goes on with the one above it.

use super::{
    GridReader, in_cell_label, printed,
    sorted::{Row, SectionCell},
    split_label,
};
use crate::plans::{
    content::{Action, ActionCell, FlagCode, Role},
    reading::{
        draft::{Draft, flattened},
        horizon,
        ledger::{CellKey, Placed},
        numbers, pairs,
        words::normalised,
    },
    source::{Cell, Text},
};

impl GridReader {
    pub(super) fn take_row(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        let Some(row) = self.sorted(draft, row) else { return };
        if self.is_numbered_title(&row) {
            self.take_numbered_title(draft, &row);
            return;
        }
        self.enter_sections(draft, &row);
        let wording = row.action.map(|cell| Text::joined(&draft.paragraphs(cell)).trimmed());
        let number = row.number.map(|cell| cell.text());
        let continues = row.same_action
            || (wording.is_none() && number.is_none())
            || (number.is_none() && wording.as_ref().is_some_and(|text| self.reads_on(&text.current())));
        match (continues, self.action) {
            (true, Some(action)) => self.take_continuation(draft, &row, wording, action),
            (true, None) if wording.is_none() => {}
            _ => self.take_action(draft, &row, wording, number),
        }
    }

    /// Wording without a number that reads like the rest of a sentence above.
    fn reads_on(&self, wording: &str) -> bool {
        let lower = wording.starts_with(|first: char| first.is_lowercase());
        let has_number_column = self.head.as_ref().is_some_and(|head| head.has(Role::Number));
        let item = numbers::bullet_end(wording) > 0 || numbers::label(wording).is_some();
        self.numbered
            && self.action.is_some()
            && ((lower && numbers::label(wording).is_none()) || (has_number_column && item))
    }

    /// Sections in columns of their own, the outer one first.
    fn enter_sections(&mut self, draft: &mut Draft<'_>, row: &Row<'_>) {
        let mut parent = self.outer;
        for cell in &row.sections {
            let cell = match cell {
                SectionCell::Own(cell) => cell,
                SectionCell::Above(open) => {
                    (self.section, parent) = (Some(*open), Some(*open));
                    continue;
                }
            };
            let printed = Text::joined(&flattened(cell)).current();
            draft.ledger.claim_cell(cell, Placed::Section);
            let key = (parent, normalised(&printed));
            let section = match self.named.get(&key) {
                Some(&section) => section,
                None => {
                    let (number, title) = split_label(&printed);
                    let section = draft.push_section(number, title, parent, &cell.place);
                    self.named.insert(key, section);
                    section
                }
            };
            if self.section != Some(section) {
                self.action = None;
            }
            // A new section in an outer column leaves nothing open further in.
            self.in_column.retain(|&column, _| column < cell.column);
            self.in_column.insert(cell.column, section);
            (self.section, parent) = (Some(section), Some(section));
        }
    }

    fn take_action(
        &mut self,
        draft: &mut Draft<'_>,
        row: &Row<'_>,
        wording: Option<Text>,
        number: Option<String>,
    ) {
        let Some(cell) = row.action.or(row.number) else { return };
        let mut action = Draft::blank_action(self.section, wording.unwrap_or_default(), &cell.place);
        if let Some(number) = number.as_deref() {
            let printed =
                numbers::whole(number).map_or_else(|| number.trim().to_owned(), |label| label.printed);
            action.number = Some(printed);
        } else if let Some(label) = in_cell_label(&action.text.current()) {
            action.text = action.text.after(label.end).trimmed();
            action.number = Some(label.printed);
        }
        action.codes = action.number.iter().map(|number| numbers::bare(number)).collect();
        self.numbered |= action.number.is_some();
        if let Some(number) = row.number {
            draft.ledger.claim_key(CellKey::of(number), Placed::Action);
        }
        if let Some(cell) = row.action {
            draft.ledger.claim_cell(cell, Placed::Action);
        }
        let at = match self.in_another_horizon(draft, row, &action) {
            Some(known) => known,
            None => {
                draft.content.actions.push(action);
                draft.content.actions.len() - 1
            }
        };
        self.action = Some(at);
        self.take_cells(draft, row, at, false);
    }

    /// The action that this row tells of in another horizon: the same number and wording in the same section
    /// (S4.5, one history). Twice in one horizon it stays two actions, which `doubts` flags.
    fn in_another_horizon(&mut self, draft: &mut Draft<'_>, row: &Row<'_>, action: &Action) -> Option<usize> {
        let own =
            row.cells.iter().filter(|(role, ..)| *role == Role::Horizon).map(|(_, _, cell)| cell.text());
        let shared = row.shared.iter().filter(|cell| cell.role == Role::Horizon).map(printed);
        let label = own.chain(shared).next()?.trim().to_owned();
        let horizon = horizon::in_column(&label)?;
        let number = numbers::bare(action.number.as_deref()?);
        let key = (action.section, number, normalised(&action.text.current()));
        let Some(&known) = self.in_horizons.get(&key) else {
            self.in_horizons.insert(key, draft.content.actions.len());
            return None;
        };
        let cells = draft.content.actions[known].cells.iter().filter(|cell| cell.role == Role::Horizon);
        let labels: Vec<String> = cells.map(|cell| printed(cell).trim().to_owned()).collect();
        if labels.iter().any(|label| horizon::in_column(label) == Some(horizon)) {
            return None;
        }
        let number = action.number.clone().unwrap_or_default();
        let quotes = [number, labels.into_iter().next()?, label];
        draft.flag(FlagCode::CodeInTwoHorizons, &action.place, Some(known), quotes);
        Some(known)
    }

    /// Adds a row's cells to an action, its KPIs paired with its targets.
    fn take_cells(&mut self, draft: &mut Draft<'_>, row: &Row<'_>, action: usize, continues: bool) {
        let mut taken: Vec<ActionCell> = Vec::with_capacity(row.cells.len() + row.shared.len());
        for (role, head, cell) in &row.cells {
            self.above.insert(cell.column, (action, draft.content.actions[action].cells.len() + taken.len()));
            taken.push(draft.action_cell(*role, head, cell));
        }
        // A continuation row shares what its action has already.
        if !continues {
            taken.extend(row.shared.iter().cloned());
        }
        let items = |role: Role| -> Vec<pairs::Item> {
            taken
                .iter()
                .filter(|cell| cell.role == role)
                .flat_map(|cell| pairs::items(&cell.paragraphs))
                .collect()
        };
        let kpis = pairs::pairs(&items(Role::Kpi), &items(Role::Target));
        let action = &mut draft.content.actions[action];
        for kpi in kpis {
            // Rows of one action may repeat what it is measured by.
            if !continues && action.kpis.contains(&kpi) {
                continue;
            }
            action.kpis.push(kpi);
        }
        action.cells.extend(taken);
    }

    fn take_continuation(
        &mut self,
        draft: &mut Draft<'_>,
        row: &Row<'_>,
        wording: Option<Text>,
        action: usize,
    ) {
        if let (Some(cell), Some(wording)) = (row.action, wording) {
            draft.ledger.claim_cell(cell, Placed::Action);
            draft.content.actions[action].text.push_line(wording);
        }
        self.take_cells(draft, row, action, true);
    }
}
