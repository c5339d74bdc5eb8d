//! Why a document cannot be written in a format. Most formats take every document; these are the exceptions.

/// Why a document cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// A cell holds more than a cell of the format can hold.
    #[error(
        "sheet \"{sheet}\", row {row}, column {column} holds more than the {max} letters a workbook cell can hold"
    )]
    CellTooLong {
        /// The sheet's name.
        sheet: String,
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
        /// The most letters.
        max: u32,
    },
    /// A table has more rows or columns than the format can hold.
    #[error("sheet \"{sheet}\" has more rows or columns than a workbook can hold")]
    TooLarge {
        /// The sheet's name.
        sheet: String,
    },
    /// The tool that sets pages or packs the file refused; the text is for the log.
    #[error("the file could not be made: {reason}")]
    Failed {
        /// What it said.
        reason: String,
    },
}

impl Unwritable {
    /// The stable code that catalogues word.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CellTooLong { .. } => "paper.cell_too_long",
            Self::TooLarge { .. } => "paper.too_large",
            Self::Failed { .. } => "paper.failed",
        }
    }
}
