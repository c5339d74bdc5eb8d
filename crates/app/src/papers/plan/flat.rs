//! Any plan as one table: sections, number, wording and cells in columns of their own.
//!
//! What is running text in the source (introductions, aims, notes) has no place in a table and is left to the
//! text formats.

use trellis_domain::plans::content::{Action, Layout, PlanContent, Role as Meaning};
use trellis_paper::tree::{Block, Cell, Shade, Table};

use super::{
    pen::{self, Heads},
    table::{self, Column},
};

pub(super) fn table(content: &PlanContent, heads: &Heads<'_>, blocks: &mut Vec<Block>) {
    let sections = 0..content.sections.len();
    let deep = sections.map(|at| pen::depth(content, at) + 1).max().unwrap_or(0);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    let mut opened = 0;
    for run in content.actions.chunk_by(|a, b| a.section == b.section) {
        let own = columns_of(content, heads, run);
        if own != columns {
            rows.push(section_cells(&vec![heads.head(Meaning::Section); deep], table::head_row(&own), true));
            columns = own;
        }
        let section = run.first().and_then(|action| action.section);
        // Sections that have no action of their own stand in rows of their own, in their place.
        for at in opened..section.unwrap_or(opened) {
            rows.push(section_row(content, at, deep, Vec::new()));
        }
        opened = opened.max(section.map_or(0, |at| at + 1));
        for row in run.iter().flat_map(|action| table::action_rows(action, &columns)) {
            rows.push(match section {
                Some(at) => section_row(content, at, deep, row),
                None => section_cells(&vec![String::new(); deep], row, false),
            });
        }
    }
    for at in opened..content.sections.len() {
        rows.push(section_row(content, at, deep, Vec::new()));
    }
    let mut widths = vec![5; deep];
    widths.extend(table::widths(&columns));
    // A title row would stand where the reader of plans looks for heads: the sheet carries the title as its name.
    let name = Some(content.title.clone()).filter(|title| !title.is_empty());
    let table = Table { name, widths, ..Table::of(1, rows) };
    blocks.push(table.into());
}

/// Tables keep their own heads; other layouts have one set of heads for the whole plan.
fn columns_of(content: &PlanContent, heads: &Heads<'_>, run: &[Action]) -> Vec<Column> {
    if content.layout == Layout::Table {
        return table::columns(content, heads, run);
    }
    let of = |role: Meaning| Column { head: heads.head(role), role: Some(role) };
    let mut columns = vec![of(Meaning::Number), of(Meaning::Action)];
    for cell in content.actions.iter().flat_map(|action| &action.cells) {
        if !columns.iter().any(|column| column.head == cell.head) {
            columns.push(Column { head: cell.head.clone(), role: Some(cell.role) });
        }
    }
    columns
}

fn section_row(content: &PlanContent, section: usize, deep: usize, row: Vec<Cell>) -> Vec<Cell> {
    let mut lines: Vec<String> =
        pen::chain(content, section).into_iter().map(|at| pen::section_line(&content.sections[at])).collect();
    lines.resize(deep, String::new());
    section_cells(&lines, row, false)
}

fn section_cells(lines: &[String], row: Vec<Cell>, head: bool) -> Vec<Cell> {
    let shade = if head { Shade::Head } else { Shade::None };
    lines.iter().map(|line| Cell::of(line.as_str()).shaded(shade)).chain(row).collect()
}
