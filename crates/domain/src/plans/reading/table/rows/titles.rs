//! Rows that are no action: titles of the plan or of a section, notes under a table, sums under a column.

use std::collections::HashSet;

use super::{
    GridReader, has_label,
    sorted::{Row, SectionCell},
    split_label,
};
use crate::plans::{
    content::{PassageRole, Role, Section},
    reading::{
        draft::{Draft, flattened},
        front::is_footnote,
        ledger::{CellKey, Placed},
        numbers::{self, Kind},
        table::{is_plan_grid, sections::sheet_title},
        words::{is_shouted, normalised},
    },
    source::{Cell, Grid, Place, Text},
};

impl GridReader {
    /// What stands beside tables of the plan in the cell around them: the title of their section, or lines.
    pub(super) fn take_frame(
        &mut self,
        draft: &mut Draft<'_>,
        cell: &Cell,
        section: Option<usize>,
    ) -> Option<usize> {
        let text = Text::joined(cell.paragraphs.iter().filter(|text| !text.is_blank()));
        if text.is_blank() || !cell.nested.iter().any(|grid| is_plan_grid(draft, grid)) {
            return section;
        }
        let printed = text.current();
        let is_title = has_label(&printed) && printed.len() <= 160 && !printed.contains('\n');
        if is_title {
            draft.ledger.claim_key(CellKey::of(cell), Placed::Section);
            return Some(draft.open_section(&text, section, &cell.place));
        }
        draft.ledger.claim_key(CellKey::of(cell), Placed::Passage);
        for line in cell.paragraphs.iter().filter(|text| !text.is_blank()) {
            draft.push_passage(section, line, PassageRole::Text, &cell.place);
        }
        section
    }

    /// Rows over the head: titles of the plan or of a section, masthead lines.
    pub(super) fn read_titles(&mut self, draft: &mut Draft<'_>, grid: &Grid, first_head: usize) {
        let merged: HashSet<u32> = grid.rows[first_head]
            .iter()
            .filter(|cell| cell.continues_above)
            .map(|cell| cell.column)
            .collect();
        let mut titled = false;
        for (at, row) in grid.rows[..first_head].iter().enumerate() {
            let is_upper_head = at + 1 == first_head && !merged.is_empty();
            let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_blank()).collect();
            let last = grid.rows[at + 1..first_head].iter().flatten().all(Cell::is_blank);
            for cell in &filled {
                if is_upper_head && merged.contains(&cell.column) {
                    continue;
                }
                let text = Text::joined(&flattened(cell));
                let alone = filled.len() == 1 && !is_upper_head;
                let numbered = has_label(&text.current());
                let names_section =
                    alone && last && (numbered || self.plan_grids > 1) && self.outer.is_none();
                if names_section {
                    self.take_title(draft, cell);
                    titled = true;
                } else {
                    let role = if alone { PassageRole::Heading } else { PassageRole::Text };
                    draft.ledger.claim_cell(cell, Placed::Front);
                    draft.push_passage(self.outer, &text, role, &cell.place);
                }
            }
        }
        if !titled && self.outer.is_none() && self.plan_grids > 1 {
            self.open_sheet(draft, grid);
        }
    }

    /// The sheet's own name as a section, where several sheets hold tables of the plan.
    fn open_sheet(&mut self, draft: &mut Draft<'_>, grid: &Grid) {
        let first = grid.rows.iter().flatten().next();
        let (Some(name), Some(first)) = (sheet_title(grid), first) else { return };
        let place = match &first.place {
            Place::SheetCell { sheet, .. } => Place::SheetCell { sheet: sheet.clone(), row: 1, column: 1 },
            place => place.clone(),
        };
        let (number, title) = split_label(name);
        self.section = Some(draft.push_section(number, title, None, &place));
    }

    /// The only cell of a row, where it is a title or a note and no action.
    pub(super) fn title_cell<'c>(&self, row: &'c [Cell], head_follows: bool) -> Option<&'c Cell> {
        let mut filled = row.iter().filter(|cell| !cell.is_blank());
        let cell = filled.next().filter(|_| filled.next().is_none())?;
        let head = self.head.as_ref()?;
        if row.iter().any(|cell| cell.continues_above) || !cell.nested.is_empty() {
            return None;
        }
        let text = cell.text();
        let over = head.over(cell.column).and_then(|over| over.role());
        let spans_table = cell.width >= 2 && cell.width.saturating_mul(2) > head.width();
        let first = head.columns.first().is_some_and(|first| first.column == cell.column);
        let names_part = first && numbers::named_label(&text).is_some() && over != Some(Role::Section);
        let words_in_number_column = over == Some(Role::Number) && numbers::whole(&text).is_none();
        let shouted = (first || over == Some(Role::Action)) && is_shouted(&text);
        let named = spans_table || names_part || words_in_number_column || shouted;
        (named || (head_follows && first)).then_some(cell)
    }

    /// A sum under a column is no action; it is kept as a line of the section.
    pub(super) fn take_total(&mut self, draft: &mut Draft<'_>, row: &[Cell]) {
        for cell in row.iter().filter(|cell| !cell.is_blank()) {
            draft.ledger.claim_cell(cell, Placed::Passage);
            for text in flattened(cell) {
                draft.push_passage(self.section, &text, PassageRole::Text, &cell.place);
            }
        }
        self.forget_rows();
    }

    /// Opens a section named by a row of its own; a note under the table is kept as a note.
    pub(super) fn take_title(&mut self, draft: &mut Draft<'_>, cell: &Cell) {
        let text = Text::joined(&flattened(cell));
        let printed = text.current();
        if is_footnote(&printed) {
            draft.ledger.claim_cell(cell, Placed::Passage);
            draft.push_passage(self.section, &text, PassageRole::Footnote, &cell.place);
            return;
        }
        draft.ledger.claim_cell(cell, Placed::Section);
        let (number, title) = split_label(&printed);
        let parent = self.parent_of(draft, number.as_deref());
        self.section = Some(draft.push_section(number, title, parent, &cell.place));
        self.forget_rows();
    }

    /// "1.2" stands in "1"; a number that is nobody's part stands in the section around the table.
    fn parent_of(&self, draft: &Draft<'_>, number: Option<&str>) -> Option<usize> {
        let bare = number.map(numbers::bare).unwrap_or_default();
        let sections = &draft.content.sections;
        let numbered = |open: &Section, prefix: &str| {
            open.number.as_deref().is_some_and(|number| numbers::bare(number) == prefix)
        };
        let within = bare
            .rsplit_once('.')
            .and_then(|(prefix, _)| sections.iter().rposition(|open| numbered(open, prefix)));
        within.or(self.outer)
    }

    /// A number such as "II" or "B" and its wording alone in a row of a wider table: the title of a section.
    pub(super) fn is_numbered_title(&self, row: &Row<'_>) -> bool {
        let (Some(number), Some(action), Some(head)) = (row.number, row.action, &self.head) else {
            return false;
        };
        let titled = row.sections.iter().any(|cell| matches!(cell, SectionCell::Own(_)));
        let alone = row.cells.is_empty() && row.shared.is_empty() && !titled;
        let text = number.text();
        let capital = text.trim().starts_with(char::is_uppercase)
            && numbers::whole(&text).is_some_and(|label| matches!(label.kind, Kind::Letters(_)));
        alone && head.columns.len() > 2 && (capital || is_shouted(&action.text()))
    }

    pub(super) fn take_numbered_title(&mut self, draft: &mut Draft<'_>, row: &Row<'_>) {
        let (Some(number), Some(action)) = (row.number, row.action) else { return };
        let printed = number.text();
        let printed =
            numbers::whole(&printed).map_or_else(|| printed.trim().to_owned(), |label| label.printed);
        draft.ledger.claim_key(CellKey::of(number), Placed::Section);
        draft.ledger.claim_cell(action, Placed::Section);
        let title = Text::joined(&flattened(action)).current().trim().to_owned();
        let parent = self.parent_of(draft, Some(&printed));
        self.section = Some(draft.push_section(Some(printed), title, parent, &number.place));
        self.forget_rows();
    }
}

/// Words that a sum begins with.
pub(super) fn is_total(text: &str) -> bool {
    const TOTALS: [&str; 12] = [
        "total",
        "totals",
        "grand total",
        "sub total",
        "subtotal",
        "total cost",
        "total budget",
        "total general",
        "sous total",
        "total partiel",
        "total parcial",
        "total global",
    ];
    text.len() <= 40 && TOTALS.contains(&normalised(text).as_str())
}
