//! A document as it arrives: headings, paragraphs and grids of cells, each with its place.
//!
//! This is the whole of what `reading` may see; file formats end one floor up.

use std::fmt;

/// A document in reading order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// What the document calls itself, usually its file name.
    pub name: String,
    /// Its parts from first to last.
    pub parts: Vec<Part>,
    /// What hangs on its text and is no part of it; never read as plan, always listed.
    pub beside: Vec<Beside>,
}

/// Something that hangs on a place of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The paragraph or cell it hangs on.
    pub place: Place,
    /// What it is.
    pub kind: BesideKind,
    /// A comment's author and words; the name of an embedded file.
    pub text: String,
}

/// What can hang on a place of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BesideKind {
    /// A comment in the margin.
    Comment,
    /// Another file that stands there and cannot be read.
    Embedded,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A heading; level 1 is the highest.
    Heading {
        /// Depth, from 1.
        level: u8,
        /// The heading's text.
        text: Text,
        /// Where it stands.
        place: Place,
    },
    /// A paragraph outside any table.
    Paragraph {
        /// The paragraph's text.
        text: Text,
        /// `true` for an item of a bulleted list whose bullet is not part of the text.
        bullet: bool,
        /// Where it stands.
        place: Place,
    },
    /// A table, or a sheet of a workbook.
    Grid(Grid),
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grid {
    /// The sheet's name; `None` in a text document.
    pub name: Option<String>,
    /// Rows from top to bottom.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell. Cells that a merge has swallowed are absent, so `column` may skip.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Leftmost column, from 0.
    pub column: u32,
    /// How many columns it covers, at least 1.
    pub width: u32,
    /// `true` where this is the lower part of a cell merged downwards: its text stands in the row above.
    pub continues_above: bool,
    /// Its paragraphs, empty ones left out.
    pub paragraphs: Vec<Text>,
    /// Grids nested in this cell.
    pub nested: Vec<Grid>,
    /// Where it stands.
    pub place: Place,
}

/// A paragraph's text with the changes a negotiation left in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text {
    /// Pieces in reading order; a line break inside a paragraph is `\n`.
    pub runs: Vec<Run>,
}

/// A piece of text that is kept, inserted or deleted as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The letters, to the letter.
    pub text: String,
    /// Whether a tracked change put it there or took it away.
    pub change: Option<Change>,
}

/// A tracked change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Inserted or deleted.
    pub kind: ChangeKind,
    /// Whose change it is, as the file says.
    pub author: String,
    /// When, as the file says.
    pub at: String,
}

/// The two tracked changes that carry words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ChangeKind {
    Inserted,
    Deleted,
}

/// Where in the document something stands, in words a person can follow with a finger.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The n-th paragraph outside tables, from 1.
    Paragraph(u32),
    /// A cell of the n-th table; all from 1.
    TableCell {
        /// Which table.
        table: u32,
        /// Which row.
        row: u32,
        /// Which column.
        column: u32,
    },
    /// A cell of a sheet, row and column from 1.
    SheetCell {
        /// The sheet's name.
        sheet: String,
        /// Which row.
        row: u32,
        /// Which column.
        column: u32,
    },
}

impl Text {
    /// A text without tracked changes.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run { text: text.into(), change: None }] }
    }

    /// As it reads with every change accepted.
    pub fn current(&self) -> String {
        self.without(ChangeKind::Deleted)
    }

    /// As it read before any change.
    pub fn before(&self) -> String {
        self.without(ChangeKind::Inserted)
    }

    /// `true` where a tracked change touches it.
    pub fn is_changed(&self) -> bool {
        self.runs.iter().any(|run| run.change.is_some())
    }

    /// `true` where nothing but blanks would be read, with changes accepted or not.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// Several paragraphs as one text, a `\n` between them.
    pub fn joined<'t>(paragraphs: impl IntoIterator<Item = &'t Self>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for paragraph in paragraphs {
            if !runs.is_empty() {
                runs.push(Run { text: "\n".to_owned(), change: None });
            }
            runs.extend(paragraph.runs.iter().cloned());
        }
        Self { runs: melted(runs) }
    }

    /// Adds a line at its end.
    pub fn push_line(&mut self, line: Self) {
        if !self.runs.is_empty() {
            self.runs.push(Run { text: "\n".to_owned(), change: None });
        }
        self.runs.extend(line.runs);
    }

    /// Parts it at a byte offset of [`Self::current`]; deleted words go with what they stand before.
    pub fn split_at(&self, offset: usize) -> (Self, Self) {
        let (mut left, mut right, mut seen) = (Vec::new(), Vec::new(), 0);
        for run in &self.runs {
            let deleted = run.change.as_ref().is_some_and(|change| change.kind == ChangeKind::Deleted);
            let length = if deleted { 0 } else { run.text.len() };
            if seen >= offset {
                right.push(run.clone());
            } else if seen + length <= offset {
                left.push(run.clone());
            } else {
                let cut = run.text.floor_char_boundary(offset - seen);
                left.push(Run { text: run.text[..cut].to_owned(), change: run.change.clone() });
                right.push(Run { text: run.text[cut..].to_owned(), change: run.change.clone() });
            }
            seen += length;
        }
        (Self { runs: left }, Self { runs: right })
    }

    /// What follows a byte offset of [`Self::current`]. Deleted words before it are kept in front, so that no
    /// word of a negotiation is lost with a label that is taken off.
    pub fn after(&self, offset: usize) -> Self {
        let (left, right) = self.split_at(offset);
        let mut runs: Vec<Run> = left.runs.into_iter().filter(Run::is_deleted).collect();
        runs.extend(right.runs);
        Self { runs }
    }

    /// Without blanks at its ends, as it reads with every change accepted.
    pub fn trimmed(&self) -> Self {
        let current = self.current();
        let start = current.len() - current.trim_start().len();
        let (mut kept, rest) = self.after(start).split_at(current.trim().len());
        kept.runs.extend(rest.runs.into_iter().filter(Run::is_deleted));
        kept.runs.retain(|run| !run.text.is_empty());
        kept
    }

    /// Its lines, parted at `\n`; a text without line breaks is one line.
    pub fn lines(&self) -> Vec<Self> {
        let mut lines = vec![Self::default()];
        for run in &self.runs {
            for (at, piece) in run.text.split('\n').enumerate() {
                if at > 0 {
                    lines.push(Self::default());
                }
                if let (Some(line), false) = (lines.last_mut(), piece.is_empty()) {
                    line.runs.push(Run { text: piece.to_owned(), change: run.change.clone() });
                }
            }
        }
        lines
    }

    fn without(&self, dropped: ChangeKind) -> String {
        let kept = |run: &&Run| run.change.as_ref().is_none_or(|change| change.kind != dropped);
        self.runs.iter().filter(kept).map(|run| run.text.as_str()).collect()
    }
}

impl Run {
    /// `true` for words that a tracked change takes away.
    pub fn is_deleted(&self) -> bool {
        self.change.as_ref().is_some_and(|change| change.kind == ChangeKind::Deleted)
    }
}

/// Neighbouring runs without changes become one, so that equal texts compare equal.
fn melted(runs: Vec<Run>) -> Vec<Run> {
    let mut melted: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match melted.last_mut() {
            Some(last) if last.change.is_none() && run.change.is_none() => last.text.push_str(&run.text),
            _ => melted.push(run),
        }
    }
    melted
}

impl Cell {
    /// `true` where neither a paragraph nor a nested grid says anything.
    pub fn is_blank(&self) -> bool {
        self.nested.is_empty() && self.paragraphs.iter().all(Text::is_blank)
    }

    /// The cell's text with changes accepted; one line a paragraph.
    pub fn text(&self) -> String {
        self.paragraphs.iter().map(Text::current).collect::<Vec<_>>().join("\n")
    }
}

/// Letters of a spreadsheet column: 1 is A, 27 is AA.
fn column_letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + (column % 26) as u8));
        column /= 26;
    }
    letters.iter().rev().collect()
}

/// English short form for command line and JSON, for example `table 1, row 3, column 2` or `Pillar 1!C5`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph(number) => write!(f, "paragraph {number}"),
            Self::TableCell { table, row, column } => write!(f, "table {table}, row {row}, column {column}"),
            Self::SheetCell { sheet, row, column } => write!(f, "{sheet}!{}{row}", column_letters(*column)),
        }
    }
}
