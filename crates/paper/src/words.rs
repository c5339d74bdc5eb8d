//! The words of blocks as plain lines, for formats whose cells hold no more.

use crate::tree::{Block, Table};

/// One line a paragraph, changes accepted; a nested table is one line a row, its cells parted by ` | `.
pub(crate) fn flat(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(paragraph.printed()),
            Block::Table(table) => lines.extend(flat_rows(table)),
            Block::PageBreak => {}
        }
    }
    lines.join("\n")
}

fn flat_rows(table: &Table) -> impl Iterator<Item = String> + '_ {
    table.rows.iter().map(|row| {
        let cells: Vec<_> = row.cells.iter().map(|cell| flat(&cell.blocks).replace('\n', " ")).collect();
        cells.join(" | ")
    })
}
