//! The cells of a row, sorted by what the heads over them mean.

use super::GridReader;
use crate::plans::{
    content::{ActionCell, Role},
    reading::{
        columns::{self, Meaning},
        draft::Draft,
        numbers,
        words::year,
    },
    source::Cell,
};

/// A row with its cells sorted by what they mean.
#[derive(Default)]
pub(super) struct Row<'c> {
    pub(super) number: Option<&'c Cell>,
    pub(super) action: Option<&'c Cell>,
    /// The action cell is merged with the one above.
    pub(super) same_action: bool,
    pub(super) sections: Vec<SectionCell<'c>>,
    pub(super) cells: Vec<(Role, String, &'c Cell)>,
    pub(super) shared: Vec<ActionCell>,
}

/// A cell of a section's column: a title of its own, or empty under the one above.
pub(super) enum SectionCell<'c> {
    Own(&'c Cell),
    Above(usize),
}

impl GridReader {
    /// Sorts a row's cells by meaning; unknown columns are remarks, ignored ones stay unplaced.
    pub(super) fn sorted<'c>(&mut self, draft: &Draft<'_>, row: &'c [Cell]) -> Option<Row<'c>> {
        let head = self.head.as_ref()?;
        let action_column =
            head.columns.iter().find(|head| head.role() == Some(Role::Action)).map(|head| head.column);
        let mut sorted = Row::default();
        for cell in row {
            let over = head.over(cell.column);
            let (meaning, text) =
                over.map_or((None, String::new()), |over| (over.meaning, over.text.clone()));
            let of_section = meaning == Some(Meaning::Role(Role::Section)) && cell.is_blank();
            if let Some(&open) = self.in_column.get(&cell.column).filter(|_| of_section) {
                sorted.sections.push(SectionCell::Above(open));
                continue;
            }
            if cell.continues_above && cell.is_blank() {
                match meaning {
                    Some(Meaning::Role(Role::Action)) => sorted.same_action = true,
                    _ => sorted.shared.extend(self.cell_above(draft, cell.column)),
                }
                continue;
            }
            if cell.is_blank() {
                self.above.remove(&cell.column);
                continue;
            }
            let amount = over.is_some_and(|over| columns::is_period(&over.text)) && is_amount(&cell.text());
            let meaning = if amount { Some(Meaning::Role(Role::Resources)) } else { meaning };
            let unheaded_number = over.is_none()
                && action_column.is_some_and(|action| cell.column < action)
                && numbers::whole(&cell.text()).is_some();
            match meaning {
                Some(Meaning::Ignored) => {}
                Some(Meaning::Role(Role::Action)) if sorted.action.is_none() => sorted.action = Some(cell),
                Some(Meaning::Role(Role::Number)) if sorted.number.is_none() => sorted.number = Some(cell),
                None if unheaded_number && sorted.number.is_none() => sorted.number = Some(cell),
                Some(Meaning::Role(Role::Section)) => sorted.sections.push(SectionCell::Own(cell)),
                Some(Meaning::Role(role)) => sorted.cells.push((role, text, cell)),
                None => sorted.cells.push((Role::Remarks, text, cell)),
            }
        }
        Some(sorted)
    }

    fn cell_above(&self, draft: &Draft<'_>, column: u32) -> Option<ActionCell> {
        let &(action, cell) = self.above.get(&column)?;
        draft.content.actions.get(action)?.cells.get(cell).cloned()
    }
}

/// Digits of three or more: under the head of a year they are money, not a tick.
fn is_amount(text: &str) -> bool {
    text.chars().filter(char::is_ascii_digit).count() >= 3 && year(text.trim()).is_none()
}
