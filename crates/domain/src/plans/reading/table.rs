//! The table layout (S5): one row an action under column heads, in any column order.
//!
//! A section comes from the heading above the table, a merged title row in it, the sheet's name or a column of
//! its own. Rows without number and wording continue the action above; cells merged downwards belong to each
//! action beside them.

mod rows;
mod sections;

use std::collections::HashMap;

use super::{
    Corrections, columns,
    draft::{Draft, NESTING_MAX, flattened},
    front::Prose,
    guess,
    heads::{self, Head},
    ledger::Placed,
    numbers::{self, Kind},
};
use crate::plans::{
    content::Layout,
    source::{Cell, Grid, Part},
};
use rows::GridReader;

/// Reads the whole document as tables with prose between them.
pub(super) fn read(draft: &mut Draft<'_>) {
    draft.content.layout = Layout::Table;
    let source = draft.source;
    let mut outline = sections::Outline::new(draft);
    let mut prose = Prose::default();
    let mut reader = GridReader::new(outline.plan_grids());
    for (at, part) in source.parts.iter().enumerate() {
        match part {
            _ if draft.is_deleted_part(part) => {}
            Part::Grid(grid) if reader.is_before_the_plan() && !is_plan_grid(draft, grid) => {
                take_cover(draft, grid, &mut prose);
            }
            Part::Grid(grid) => {
                let section = outline.current(draft);
                reader.read(draft, grid, section);
            }
            _ if outline.opens_section(draft, at, part) => reader.forget_rows(),
            _ => prose.take(draft, part, outline.opened().or(reader.section())),
        }
    }
    nest(draft);
}

/// Rows of a cover hold one thing, or a name and a thing.
const COVER_CELLS_MAX: usize = 2;

/// A table before the plan's own, such as the cover sheet of a workbook: its short rows are lines of the front.
fn take_cover(draft: &mut Draft<'_>, grid: &Grid, prose: &mut Prose) {
    for row in &grid.rows {
        let filled: Vec<&Cell> = row.iter().filter(|cell| !cell.is_blank()).collect();
        if filled.len() > COVER_CELLS_MAX {
            continue;
        }
        for cell in filled {
            for text in flattened(cell) {
                prose.take_text(draft, &text, &cell.place, None, false);
            }
            draft.ledger.claim_cell(cell, Placed::Front);
        }
    }
}

/// Action numbers that name another action's: "1.1" is a part of "1", "a)" below it as well (S3.11).
fn nest(draft: &mut Draft<'_>) {
    let actions = &mut draft.content.actions;
    let mut by_number: HashMap<(Option<usize>, String), usize> = HashMap::new();
    // The last numbered action of the open section, for the letters below it.
    let mut above: Option<(Option<usize>, usize)> = None;
    for (at, action) in actions.iter_mut().enumerate() {
        let section = action.section;
        let Some(printed) = action.number.clone() else { continue };
        let bare = numbers::bare(&printed);
        match numbers::kind_of_printed(&printed) {
            Some(Kind::Letters(_)) => {
                let parent = above.filter(|(of, _)| *of == section).map(|(_, parent)| parent);
                action.parent = action.parent.or(parent);
            }
            Some(Kind::Decimal(_) | Kind::Coded(..)) => {
                let whole = bare.rsplit_once('.').map(|(whole, _)| (section, whole.to_owned()));
                let parent = whole.and_then(|whole| by_number.get(&whole).copied());
                action.parent = action.parent.or(parent);
                by_number.insert((section, bare), at);
                above = Some((section, at));
            }
            None => {}
        }
    }
}

/// Whether a grid, or one nested in it, has a head row of a plan.
pub(super) fn is_plan_grid(draft: &mut Draft<'_>, grid: &Grid) -> bool {
    let mut waiting = vec![(grid, 0)];
    while let Some((grid, depth)) = waiting.pop() {
        if !draft.head_rows(grid).is_empty() || draft.guesses && guess::head(grid).is_some() {
            return true;
        }
        if depth < NESTING_MAX {
            let nested = grid.rows.iter().flatten().flat_map(|cell| &cell.nested);
            waiting.extend(nested.map(|grid| (grid, depth + 1)));
        }
    }
    false
}

/// Whether a table without heads may go on with columns that a table before it has: as many, and at least two.
fn goes_on(width: u32, grid: &Grid) -> bool {
    let covered = |row: &Vec<Cell>| row.iter().map(|cell| cell.width.max(1)).fold(0, u32::saturating_add);
    let first = grid.rows.iter().find(|row| row.iter().any(|cell| !cell.is_blank()));
    width >= 2
        && grid.rows.iter().map(covered).max() == Some(width)
        && first.is_some_and(|first| !names_columns(first))
}

/// A row of short names, some of them known as heads: another table begins, though not one of the plan.
fn names_columns(row: &[Cell]) -> bool {
    let texts: Vec<String> = row.iter().filter(|cell| !cell.is_blank()).map(Cell::text).collect();
    let named = |text: &String| {
        !columns::is_period(text) && columns::meaning(text, &Corrections::default()).is_some()
    };
    let plain = |text: &String| {
        text.len() <= 40
            && !text.starts_with(|first: char| first.is_ascii_digit())
            && numbers::label(text).is_none()
    };
    texts.len() > 1 && texts.iter().any(named) && texts.iter().all(plain)
}

/// The columns of a table of the plan; 0 where it is none by itself.
fn width_of(draft: &mut Draft<'_>, grid: &Grid) -> u32 {
    let first = draft.head_rows(grid).first().copied();
    let head = first.and_then(|first| heads::head(&grid.rows[first], draft.corrections, None));
    let guessed = || if draft.guesses { guess::head(grid).map(|(head, _)| head) } else { None };
    head.or_else(guessed).map_or(0, |head| head.width())
}

/// Claims the cells of a head row.
fn claim_head(draft: &mut Draft<'_>, head: &Head) {
    for column in &head.columns {
        draft.ledger.claim_key(column.cell, Placed::Head);
    }
}
