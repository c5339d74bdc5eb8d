//! Why a file cannot be read: one entry a reason, with a stable code and the data to word it in any language.
//!
//! The English sentence here is for the command line and the log; catalogues word the same codes. It must not
//! know how a file is read. Next: `recognise.rs`, the first place that refuses.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    limits,
    place::{Place, column_letters},
};

/// Why a file cannot be read. Nothing of it has been kept when this is returned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are taken in.
    #[error("the file is larger than {} MiB; save it without pictures, or split it", max_bytes >> 20)]
    TooLarge {
        /// The most bytes taken in.
        max_bytes: u64,
    },
    /// Neither a text document nor a workbook nor a table in text form.
    #[error("{looks_like}, not a Word document (.docx), an Excel workbook (.xlsx) or a CSV table")]
    NotRecognised {
        /// What it looks like instead.
        looks_like: Looks,
    },
    /// None of the kinds that are kept as they came.
    #[error(
        "the content is none of what is kept here: PDF, .docx, .xlsx, PNG, JPEG, mail (.eml) or plain text"
    )]
    NotAdmitted,
    /// It runs something when it is opened, or carries what does.
    #[error("the file carries something that runs ({entry}); ask for it without that")]
    Active {
        /// What.
        entry: String,
    },
    /// The content is of another format than the name says.
    #[error("the name ends in .{claimed}, but the content is {found}; save it again under its true format")]
    NotWhatItClaims {
        /// The ending of the name.
        claimed: String,
        /// What the content is.
        found: Looks,
    },
    /// A format from before 2007, or a binary one.
    #[error("the file is {found}; open it and save it as {save_as}")]
    OldFormat {
        /// What it is.
        found: Looks,
        /// The format to save it in.
        save_as: String,
    },
    /// A password is needed.
    #[error("the file is protected by a password; save it without one")]
    Encrypted,
    /// It carries programs.
    #[error("the file carries macros ({entry}); save it as a document without macros (.docx or .xlsx)")]
    Macros {
        /// The part that carries them.
        entry: String,
    },
    /// The package around the parts is damaged or cut short.
    #[error("the file is damaged or was cut short{}", in_part(entry.as_ref()))]
    BrokenZip {
        /// The part where it breaks, where known.
        entry: Option<String>,
    },
    /// More parts than a document has.
    #[error("the file is packed from {count} parts, more than the {max} a document may have")]
    TooManyEntries {
        /// How many.
        count: u64,
        /// The most.
        max: u64,
    },
    /// Two parts of one name: programs would differ in which one they show.
    #[error("the file holds two parts named {entry}, so what it says depends on the reader")]
    DuplicateEntry {
        /// The name.
        entry: String,
    },
    /// A part whose name points outside the file.
    #[error("the file holds a part with a name that points outside it: {entry}")]
    UnsafePath {
        /// The name.
        entry: String,
    },
    /// A part that would grow beyond measure when unpacked.
    #[error("the part {entry} unpacks to more than is safe to read ({} MiB)", max_bytes >> 20)]
    ZipBomb {
        /// The part.
        entry: String,
        /// The most bytes it may unpack to.
        max_bytes: u64,
    },
    /// A part that is packed more densely than any text is.
    #[error("the part {entry} unpacks to more than {max} times its packed size, as attacks do")]
    TooDense {
        /// The part.
        entry: String,
        /// The most times.
        max: u64,
    },
    /// A document type definition or entity, which no office document needs.
    #[error("the part {entry} declares a document type or entity, which an office document never needs")]
    Dtd {
        /// The part.
        entry: String,
    },
    /// XML that is not well formed.
    #[error("the part {entry} is damaged near byte {offset}")]
    BrokenXml {
        /// The part.
        entry: String,
        /// Where, in bytes from its start.
        offset: u64,
    },
    /// Letters that are not in the encoding they claim.
    #[error("the letters of the file are not in an encoding that can be read{}", in_part(entry.as_ref()))]
    Encoding {
        /// The part; `None` for a text file.
        entry: Option<String>,
    },
    /// Elements or tables nested beyond what a document needs.
    #[error("the part {entry} nests its elements or tables deeper than {max} levels")]
    TooDeep {
        /// The part.
        entry: String,
        /// The most levels.
        max: u32,
    },
    /// A part that the file names but does not hold.
    #[error("the file lacks its part {entry}")]
    MissingPart {
        /// The part.
        entry: String,
    },
    /// A cell beyond the rows or columns that are read.
    #[error(
        "{} holds a cell at row {row}, column {}; at most {} rows and {} columns are read",
        sheet_name(sheet), column_letters(*column), limits::ROWS_MAX, limits::COLUMNS_MAX
    )]
    SheetTooLarge {
        /// The sheet's name; empty for a CSV file or a text document's table.
        sheet: String,
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
    },
    /// More filled cells than are read.
    #[error("there are more than {max} filled cells; the first one too many is in {place}")]
    TooManyCells {
        /// The first cell too many.
        place: Place,
        /// The most.
        max: u32,
    },
    /// One cell or paragraph holds more text than is read.
    #[error("the text in {place} is longer than {} KiB", limits::CELL_BYTES_MAX >> 10)]
    TextTooLong {
        /// Which.
        place: Place,
    },
    /// All text together is more than is read.
    #[error("the file holds more than {} MiB of text; reading stopped at {place}", limits::TEXT_BYTES_MAX >> 20)]
    TooMuchText {
        /// Where reading stopped.
        place: Place,
    },
    /// A cell that names no place, or a text that is not there.
    #[error("sheet \"{sheet}\" holds a cell that cannot be understood: {value}")]
    BadCell {
        /// The sheet's name.
        sheet: String,
        /// The reference or value.
        value: String,
    },
    /// A quotation mark that is opened and never closed.
    #[error("row {row}, column {column} opens a quotation mark that is never closed")]
    OpenQuote {
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
    },
    /// Reading took too long and was stopped.
    #[error("reading the file took longer than {seconds} seconds and was stopped")]
    TooSlow {
        /// The most seconds.
        seconds: u64,
    },
    /// Reading needed too much memory, or broke, and was stopped.
    #[error("reading the file needed more memory than is allowed and was stopped")]
    TooHeavy,
    /// The reader could not be started or did not answer.
    #[error("the reader of files did not answer")]
    ReaderFailed,
}

/// What a file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Looks {
    Docx,
    Xlsx,
    Csv,
    Presentation,
    BinaryWorkbook,
    OldOffice,
    OpenDocument,
    Zip,
    Pdf,
    Rtf,
    Html,
    Xml,
    Picture,
    Unknown,
}

impl Unreadable {
    /// The stable code that catalogues word, for example `file.zip_bomb`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file.empty",
            Self::TooLarge { .. } => "file.too_large",
            Self::NotRecognised { .. } => "file.not_recognised",
            Self::NotAdmitted => "file.not_admitted",
            Self::Active { .. } => "file.active",
            Self::NotWhatItClaims { .. } => "file.not_what_it_claims",
            Self::OldFormat { .. } => "file.old_format",
            Self::Encrypted => "file.encrypted",
            Self::Macros { .. } => "file.macros",
            Self::BrokenZip { .. } => "file.broken_zip",
            Self::TooManyEntries { .. } => "file.too_many_entries",
            Self::DuplicateEntry { .. } => "file.duplicate_entry",
            Self::UnsafePath { .. } => "file.unsafe_path",
            Self::ZipBomb { .. } => "file.zip_bomb",
            Self::TooDense { .. } => "file.too_dense",
            Self::Dtd { .. } => "file.dtd",
            Self::BrokenXml { .. } => "file.broken_xml",
            Self::Encoding { .. } => "file.encoding",
            Self::TooDeep { .. } => "file.too_deep",
            Self::MissingPart { .. } => "file.missing_part",
            Self::SheetTooLarge { .. } => "file.sheet_too_large",
            Self::TooManyCells { .. } => "file.too_many_cells",
            Self::TextTooLong { .. } => "file.text_too_long",
            Self::TooMuchText { .. } => "file.too_much_text",
            Self::BadCell { .. } => "file.bad_cell",
            Self::OpenQuote { .. } => "file.open_quote",
            Self::TooSlow { .. } => "file.too_slow",
            Self::TooHeavy => "file.too_heavy",
            Self::ReaderFailed => "file.reader_failed",
        }
    }

    /// The data of the sentence for a catalogue to fill in; numbers as digits.
    ///
    /// What a catalogue has to word itself comes as a code: `found` is a [`Looks::code`]; `where` is `file` or
    /// `part` (then `entry` is its name), or for a place `paragraph`, `table` or `sheet`, whose `number`, `table`,
    /// `sheet`, `row` and `column` follow, empty where the place has none.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::NotAdmitted | Self::Encrypted | Self::TooHeavy | Self::ReaderFailed => {
                Vec::new()
            }
            Self::TooLarge { max_bytes } => vec![("max", (max_bytes >> 20).to_string())],
            Self::NotRecognised { looks_like } => vec![("found", looks_like.code().to_owned())],
            Self::NotWhatItClaims { claimed, found } => {
                vec![("claimed", claimed.clone()), ("found", found.code().to_owned())]
            }
            Self::OldFormat { found, save_as } => {
                vec![("found", found.code().to_owned()), ("save_as", save_as.clone())]
            }
            Self::BrokenZip { entry } | Self::Encoding { entry } => vec![
                ("where", if entry.is_some() { "part" } else { "file" }.to_owned()),
                ("entry", entry.clone().unwrap_or_default()),
            ],
            Self::TooManyEntries { count, max } => {
                vec![("count", count.to_string()), ("max", max.to_string())]
            }
            Self::Macros { entry }
            | Self::Active { entry }
            | Self::DuplicateEntry { entry }
            | Self::UnsafePath { entry }
            | Self::Dtd { entry }
            | Self::MissingPart { entry } => vec![("entry", entry.clone())],
            Self::ZipBomb { entry, max_bytes } => {
                vec![("entry", entry.clone()), ("max", (max_bytes >> 20).to_string())]
            }
            Self::TooDense { entry, max } => vec![("entry", entry.clone()), ("max", max.to_string())],
            Self::BrokenXml { entry, offset } => {
                vec![("entry", entry.clone()), ("offset", offset.to_string())]
            }
            Self::TooDeep { entry, max } => vec![("entry", entry.clone()), ("max", max.to_string())],
            Self::SheetTooLarge { sheet, row, column } => vec![
                ("where", if sheet.is_empty() { "table" } else { "sheet" }.to_owned()),
                ("sheet", sheet.clone()),
                ("row", row.to_string()),
                ("column", column_letters(*column)),
                ("max_rows", limits::ROWS_MAX.to_string()),
                ("max_columns", limits::COLUMNS_MAX.to_string()),
            ],
            Self::TooManyCells { place, max } => at(place, *max),
            Self::TextTooLong { place } => at(place, limits::CELL_BYTES_MAX >> 10),
            Self::TooMuchText { place } => at(place, limits::TEXT_BYTES_MAX >> 20),
            Self::BadCell { sheet, value } => vec![("sheet", sheet.clone()), ("value", value.clone())],
            Self::OpenQuote { row, column } => vec![("row", row.to_string()), ("column", column.to_string())],
            Self::TooSlow { seconds } => vec![("seconds", seconds.to_string())],
        }
    }
}

/// A place and a limit, as arguments.
fn at(place: &Place, max: impl fmt::Display) -> Vec<(&'static str, String)> {
    let (kind, number, table, sheet, row, column) = match place {
        Place::Paragraph { number } => {
            ("paragraph", number.to_string(), String::new(), "", None, String::new())
        }
        Place::TableCell { table, row, column } => {
            ("table", String::new(), table.to_string(), "", Some(row), column.to_string())
        }
        Place::SheetCell { sheet, row, column } => {
            ("sheet", String::new(), String::new(), sheet.as_str(), Some(row), column_letters(*column))
        }
    };
    vec![
        ("where", kind.to_owned()),
        ("number", number),
        ("table", table),
        ("sheet", sheet.to_owned()),
        ("row", row.map(u32::to_string).unwrap_or_default()),
        ("column", column),
        ("max", max.to_string()),
    ]
}

impl Looks {
    /// Everything a file can look like.
    pub const ALL: &[Self] = &[
        Self::Docx,
        Self::Xlsx,
        Self::Csv,
        Self::Presentation,
        Self::BinaryWorkbook,
        Self::OldOffice,
        Self::OpenDocument,
        Self::Zip,
        Self::Pdf,
        Self::Rtf,
        Self::Html,
        Self::Xml,
        Self::Picture,
        Self::Unknown,
    ];

    /// The stable code that catalogues word, for example `old-office`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Presentation => "presentation",
            Self::BinaryWorkbook => "binary-workbook",
            Self::OldOffice => "old-office",
            Self::OpenDocument => "open-document",
            Self::Zip => "zip",
            Self::Pdf => "pdf",
            Self::Rtf => "rtf",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::Picture => "picture",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Looks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Docx => "a Word document (.docx)",
            Self::Xlsx => "an Excel workbook (.xlsx)",
            Self::Csv => "plain text (.csv)",
            Self::Presentation => "a presentation",
            Self::BinaryWorkbook => "a binary Excel workbook (.xlsb)",
            Self::OldOffice => "a Word or Excel file of the old format (.doc, .xls)",
            Self::OpenDocument => "an OpenDocument file (.odt, .ods)",
            Self::Zip => "a zip archive",
            Self::Pdf => "a PDF",
            Self::Rtf => "a rich text file (.rtf)",
            Self::Html => "a web page",
            Self::Xml => "an XML file",
            Self::Picture => "a picture",
            Self::Unknown => "a file of an unknown kind",
        })
    }
}

fn in_part(entry: Option<&String>) -> String {
    entry.map(|entry| format!(" (part {entry})")).unwrap_or_default()
}

fn sheet_name(sheet: &str) -> String {
    if sheet.is_empty() { "the table".to_owned() } else { format!("sheet \"{sheet}\"") }
}
