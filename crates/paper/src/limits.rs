//! How much of a file is read at most: the numbers, and the account that is kept while reading.
//!
//! Chosen so that the process that asks and the child that reads together stay within 96 MiB: the file twice,
//! the tree twice, little else.

use crate::{place::Place, unreadable::Unreadable};

/// Bytes of a file.
pub const FILE_BYTES_MAX: u64 = 12 << 20;
/// Parts of a package.
pub const ENTRIES_MAX: u64 = 2_000;
/// Bytes that one XML part may unpack to. Parts are streamed, so this bounds time, not memory.
pub const PART_BYTES_MAX: u64 = 64 << 20;
/// Bytes that all XML parts together may unpack to.
pub const PARTS_BYTES_MAX: u64 = 160 << 20;
/// How many times its packed size a part of more than 8 MiB may unpack to. Real parts stay under 60.
pub const RATIO_MAX: u64 = 250;
/// Bytes of one XML tag or one piece of text.
pub const TOKEN_BYTES_MAX: usize = 2 << 20;
/// Levels of XML elements.
pub const DEPTH_MAX: u32 = 192;
/// Levels of tables in tables.
pub const TABLE_DEPTH_MAX: u32 = 6;
/// Rows of a sheet or table.
pub const ROWS_MAX: u32 = 100_000;
/// Columns of a sheet or table.
pub const COLUMNS_MAX: u32 = 512;
/// Filled cells of all sheets and tables together.
pub const CELLS_MAX: u32 = 100_000;
/// Tables, paragraphs and runs together.
pub const PIECES_MAX: u32 = 250_000;
/// Bytes of text in one cell or paragraph.
pub const CELL_BYTES_MAX: usize = 1 << 20;
/// Bytes of text altogether.
pub const TEXT_BYTES_MAX: usize = 8 << 20;

/// What has been read so far.
#[derive(Debug, Default)]
pub(crate) struct Account {
    cells: u32,
    pieces: u32,
    bytes: usize,
}

impl Account {
    /// Books one cell.
    pub fn cell(&mut self, place: impl FnOnce() -> Place) -> Result<(), Unreadable> {
        self.cells += 1;
        if self.cells > CELLS_MAX {
            return Err(Unreadable::TooManyCells { place: place(), max: CELLS_MAX });
        }
        Ok(())
    }

    /// Books one table, paragraph or run: each costs memory however short it is.
    pub fn piece(&mut self, place: impl FnOnce() -> Place) -> Result<(), Unreadable> {
        self.pieces += 1;
        if self.pieces > PIECES_MAX {
            return Err(Unreadable::TooMuchText { place: place() });
        }
        Ok(())
    }

    /// Books text that brings the cell or paragraph it stands in to `length` bytes.
    pub fn text(
        &mut self,
        bytes: usize,
        length: usize,
        place: impl FnOnce() -> Place,
    ) -> Result<(), Unreadable> {
        self.bytes += bytes;
        if length > CELL_BYTES_MAX {
            return Err(Unreadable::TextTooLong { place: place() });
        }
        if self.bytes > TEXT_BYTES_MAX {
            return Err(Unreadable::TooMuchText { place: place() });
        }
        Ok(())
    }
}

/// Refuses a cell outside the rows and columns that are read; both from 1.
pub(crate) fn within(sheet: &str, row: u32, column: u32) -> Result<(), Unreadable> {
    if row > ROWS_MAX || column > COLUMNS_MAX {
        return Err(Unreadable::SheetTooLarge { sheet: sheet.to_owned(), row, column });
    }
    Ok(())
}
