//! Where in a document something stands, in words a person can follow with a finger.
//!
//! The counting rule lives here and nowhere else: paragraphs outside tables are counted from 1 in reading
//! order, empty ones not (readers leave them out); tables from 1, nested ones not counted; rows and columns as the tree numbers them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::tree::{Block, Document};

/// Where something stands; every number from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The n-th paragraph outside tables.
    Paragraph {
        /// Which one.
        number: u32,
    },
    /// A cell of the n-th table; what stands in a nested table has the place of the cell around it.
    TableCell {
        /// Which table.
        table: u32,
        /// Which row.
        row: u32,
        /// Which column.
        column: u32,
    },
    /// A cell of a sheet.
    SheetCell {
        /// The sheet's name.
        sheet: String,
        /// Which row.
        row: u32,
        /// Which column.
        column: u32,
    },
}

/// What a top-level block is counted as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// The n-th paragraph outside tables.
    Paragraph(u32),
    /// The n-th table or sheet.
    Table(u32),
    /// Not counted.
    Nothing,
}

impl Document {
    /// The top-level blocks, each with the number it has in its kind.
    pub fn counted(&self) -> impl Iterator<Item = (Count, &Block)> {
        let (mut paragraphs, mut tables) = (0, 0);
        self.blocks.iter().map(move |block| match block {
            Block::Paragraph(_) => {
                paragraphs += 1;
                (Count::Paragraph(paragraphs), block)
            }
            Block::Table(_) => {
                tables += 1;
                (Count::Table(tables), block)
            }
            Block::PageBreak => (Count::Nothing, block),
        })
    }
}

/// The letters of a spreadsheet column: 1 is A, 27 is AA.
pub fn column_letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + (column % 26) as u8));
        column /= 26;
    }
    letters.iter().rev().collect()
}

/// English short form, for example `table 1, row 3, column 2` or `sheet "Pillar 1", row 5, column C`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph { number } => write!(f, "paragraph {number}"),
            Self::TableCell { table, row, column } => write!(f, "table {table}, row {row}, column {column}"),
            Self::SheetCell { sheet, row, column } => {
                write!(f, "sheet \"{sheet}\", row {row}, column {}", column_letters(*column))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_a_spreadsheet_letters_them() {
        for (column, expect) in
            [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
        {
            assert_eq!(column_letters(column), expect);
        }
    }
}
