//! A table as writers need it: every place of every row filled exactly once.
//!
//! Trees come from files as well as from callers, so columns may be missing, overlap or run out; here that is
//! put right once, and no writer has to think of it.

use crate::{
    limits::COLUMNS_MAX,
    tree::{Cell, Table},
};

/// A place in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Slot<'t> {
    /// Leftmost column, from 0.
    pub column: u32,
    /// How many columns it covers.
    pub width: u32,
    /// How many rows it covers; 0 for the lower part of a cell merged downwards.
    pub height: u32,
    /// What stands there; `None` where the row has no cell.
    pub cell: Option<&'t Cell>,
}

/// A table with every place filled.
#[derive(Debug)]
pub(crate) struct Grid<'t> {
    /// How many columns it has, at least 1.
    pub columns: u32,
    /// Rows from top to bottom, places from first to last.
    pub rows: Vec<Vec<Slot<'t>>>,
}

impl<'t> Grid<'t> {
    /// Lays a table out. Where cells overlap, the later one keeps its column and the earlier one gives way.
    pub fn of(table: &'t Table) -> Self {
        let columns = table.columns().clamp(1, COLUMNS_MAX);
        let mut rows: Vec<Vec<Slot<'t>>> = table.rows.iter().map(|row| lay(&row.cells, columns)).collect();
        // From the bottom up, so that a cell merged over many rows is walked once.
        for at in (0..rows.len()).rev() {
            for slot in 0..rows[at].len() {
                let Slot { column, width, height, cell } = rows[at][slot];
                if !cell.is_some_and(|cell| cell.continues_above) {
                    continue;
                }
                let above = at.checked_sub(1).and_then(|above| {
                    rows[above].iter_mut().find(|slot| (slot.column, slot.width) == (column, width))
                });
                // Text that a merge hides keeps a place of its own.
                if let Some(above) = above.filter(|_| cell.is_some_and(|cell| cell.blocks.is_empty())) {
                    above.height += height;
                    rows[at][slot].height = 0;
                }
            }
        }
        Self { columns, rows }
    }

    /// Column widths that add up to `total`; equal where the table does not say.
    pub fn widths(&self, given: &[u32], total: u32) -> Vec<u32> {
        let columns = self.columns as usize;
        let average =
            (given.iter().map(|width| u64::from(*width)).sum::<u64>() / given.len().max(1) as u64).max(1);
        let widths: Vec<u64> = (0..columns)
            .map(|at| given.get(at).map_or(average, |width| u64::from(*width)).max(average / 20).max(1))
            .collect();
        let sum: u64 = widths.iter().sum();
        widths.iter().map(|width| (width * u64::from(total) / sum) as u32).collect()
    }
}

fn lay(cells: &[Cell], columns: u32) -> Vec<Slot<'_>> {
    let mut ordered: Vec<&Cell> = cells.iter().collect();
    ordered.sort_by_key(|cell| cell.column);
    let mut slots = Vec::with_capacity(ordered.len());
    let mut free = 0;
    for (at, cell) in ordered.iter().enumerate() {
        let column = cell.column.saturating_sub(1).max(free);
        if column >= columns {
            break;
        }
        if column > free {
            slots.push(Slot { column: free, width: column - free, height: 1, cell: None });
        }
        let next = ordered.get(at + 1).map_or(columns, |next| next.column.saturating_sub(1));
        let end = next.max(column + 1).min(columns);
        let width = cell.width.max(1).min(end - column);
        slots.push(Slot { column, width, height: 1, cell: Some(cell) });
        free = column + width;
    }
    if free < columns {
        slots.push(Slot { column: free, width: columns - free, height: 1, cell: None });
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Row;

    fn shape(grid: &Grid<'_>) -> Vec<Vec<(u32, u32, u32)>> {
        let row =
            |row: &Vec<Slot<'_>>| row.iter().map(|slot| (slot.column, slot.width, slot.height)).collect();
        grid.rows.iter().map(row).collect()
    }

    #[test]
    fn merges_are_counted_and_gaps_filled() {
        let table = Table::of(
            1,
            vec![
                vec![Cell::of("a").wide(2), Cell::of("b")],
                vec![Cell::of("tall"), Cell::of("c"), Cell::of("d")],
                vec![Cell::below(), Cell::of("e")],
                vec![Cell::below(), Cell::of("f"), Cell::of("g")],
            ],
        );
        let expect = vec![
            vec![(0, 2, 1), (2, 1, 1)],
            vec![(0, 1, 3), (1, 1, 1), (2, 1, 1)],
            vec![(0, 1, 0), (1, 1, 1), (2, 1, 1)],
            vec![(0, 1, 0), (1, 1, 1), (2, 1, 1)],
        ];
        assert_eq!(shape(&Grid::of(&table)), expect);
    }

    #[test]
    fn overlaps_and_orphans_are_put_right() {
        let cell =
            |column, width, continues_above| Cell { column, width, continues_above, ..Cell::default() };
        let rows = vec![
            Row { number: 1, cells: vec![cell(1, 1, true), cell(3, 1, false)] },
            Row { number: 9, cells: vec![cell(1, 3, false), cell(2, 9, false)] },
        ];
        let table = Table { rows, ..Table::default() };
        let grid = Grid::of(&table);
        assert_eq!(grid.columns, 10);
        assert_eq!(
            shape(&grid),
            [vec![(0, 1, 1), (1, 1, 1), (2, 1, 1), (3, 7, 1)], vec![(0, 1, 1), (1, 9, 1)]]
        );
        assert_eq!(grid.widths(&[], 100), vec![10; 10]);
        assert_eq!(Grid::of(&Table::default()).columns, 1);
    }
}
