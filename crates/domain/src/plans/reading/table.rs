//! The table layout (S5): one row an action under column heads, in any column order.
//!
//! A section comes from the heading above the table, a merged title row in it, the sheet's name or a column of
//! its own. Rows without number and wording continue the action above; cells merged downwards belong to each
//! action beside them.

mod rows;
mod sections;

use super::{
    draft::{Draft, NESTING_MAX},
    front::Prose,
    heads::Head,
    ledger::Placed,
};
use crate::plans::{
    content::Layout,
    source::{Grid, Part},
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
            Part::Grid(grid) => {
                let section = outline.current(draft);
                reader.read(draft, grid, section);
            }
            _ if outline.opens_section(draft, at, part) => reader.forget_rows(),
            _ => prose.take(draft, part, outline.opened().or(reader.section())),
        }
    }
}

/// Whether a grid, or one nested in it, has a head row of a plan.
pub(super) fn is_plan_grid(draft: &mut Draft<'_>, grid: &Grid) -> bool {
    let mut waiting = vec![(grid, 0)];
    while let Some((grid, depth)) = waiting.pop() {
        if !draft.head_rows(grid).is_empty() {
            return true;
        }
        if depth < NESTING_MAX {
            let nested = grid.rows.iter().flatten().flat_map(|cell| &cell.nested);
            waiting.extend(nested.map(|grid| (grid, depth + 1)));
        }
    }
    false
}

/// Claims the cells of a head row.
fn claim_head(draft: &mut Draft<'_>, head: &Head) {
    for column in &head.columns {
        draft.ledger.claim_key(column.cell, Placed::Head);
    }
}
