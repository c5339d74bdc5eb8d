//! The one document tree: what every reader gives and every writer takes.
//!
//! It must not know what a plan, a member or a mission is, and no file format either. Next: `place.rs`
//! (where something stands), then one folder a format (`docx`, `xlsx`, `csv`) and `html.rs`, `pdf`.

use serde::{Deserialize, Deserializer, Serialize};

use crate::place::Place;

/// A document in reading order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    /// Its title; empty where the file names none.
    pub title: String,
    /// The language most of it is written in.
    pub language: Language,
    /// How its pages lie.
    pub page: Page,
    /// What the file says about itself.
    pub meta: Meta,
    /// Paragraphs and tables from first to last.
    pub blocks: Vec<Block>,
    /// What the file carries beside its text; writers leave it out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<Beside>,
}

/// Something that hangs on a place of a document and is no part of its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The paragraph or cell it hangs on.
    pub place: Place,
    /// What it is.
    pub kind: Aside,
}

/// What can hang on a place of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aside {
    /// A comment in the margin.
    Comment {
        /// Whose it is, as the file says; may be empty.
        author: String,
        /// Its words, one line a paragraph.
        text: String,
    },
    /// Another file that stands here as a part of this one. It is not read.
    Embedded {
        /// The name of the part, or the address where the file lies outside.
        entry: String,
    },
}

/// The language of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 code, for example `fr`; empty where unknown.
    pub code: String,
    /// `true` where lines run from right to left.
    pub right_to_left: bool,
}

/// How pages lie. Paper is A4.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Page {
    #[default]
    Portrait,
    Landscape,
}

/// What a file says about itself. All of it comes from the caller, so the same input gives the same bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meta {
    /// Who wrote it.
    pub author: String,
    /// What it is about, in a line.
    pub subject: String,
    /// When it was made, as `2026-11-21T09:30:00Z`; a bare day is taken as midnight, an empty text as unknown.
    pub created: String,
}

/// A part of a document or of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph, a heading or an item of a list.
    Paragraph(Paragraph),
    /// A table; inside a cell, a nested one.
    Table(Box<Table>),
    /// A new page starts here.
    PageBreak,
}

/// One paragraph.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What it is in the document.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role: Role,
    /// How its lines are set.
    #[serde(default, skip_serializing_if = "is_default")]
    pub align: Align,
    /// The label that automatic numbering prints before it, such as `5.` or `(iv)`; the mark, for a note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Box<str>>,
    /// Its words.
    pub text: Text,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Running text.
    #[default]
    Body,
    /// The document's title.
    Title,
    /// A heading; level 1 is the highest.
    Heading(u8),
    /// An item of a bulleted list; level 1 is the outermost. The bullet is not part of the text.
    Bullet(u8),
    /// A line of a masthead: symbol, distribution, date, meeting.
    Masthead,
    /// Small print: as-at lines, sources.
    Small,
    /// A footnote or endnote; `label` is its mark.
    Note,
    /// A line that stands at the head of every page.
    Header,
    /// A line that stands at the foot of every page.
    Footer,
}

/// How the lines of a paragraph are set, seen in the direction of reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Align {
    #[default]
    Start,
    Center,
    End,
}

/// Words with their emphasis, links and tracked changes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    /// Pieces in reading order; a line break inside a paragraph is `\n`.
    #[serde(deserialize_with = "lean")]
    pub runs: Vec<Run>,
}

/// A piece of text that looks the same throughout.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The letters, to the letter.
    pub text: String,
    /// Bold.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bold: bool,
    /// Italic.
    #[serde(default, skip_serializing_if = "is_default")]
    pub italic: bool,
    /// Raised, as the mark of a footnote is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub superscript: bool,
    /// The mark of a note, made by automatic numbering: not part of the words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: bool,
    /// A name or number whose direction must not mix with its surroundings.
    #[serde(default, skip_serializing_if = "is_default")]
    pub isolate: bool,
    /// Where a link leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Box<Link>>,
    /// The tracked change that put it there or took it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Box<Change>>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The address, as the file has it.
    pub address: String,
}

/// A tracked change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Inserted or deleted.
    pub kind: ChangeKind,
    /// Whose change it is, as the file says.
    pub author: String,
    /// When, as the file says.
    pub at: String,
}

/// The two tracked changes that carry words; text that was moved is deleted in one place and inserted in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ChangeKind {
    Inserted,
    Deleted,
}

/// A table, or a sheet of a workbook.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Table {
    /// The sheet's name; `None` for a table of a text document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `true` for a sheet that its author has hidden.
    #[serde(skip_serializing_if = "is_default")]
    pub hidden: bool,
    /// Whether it is ruled.
    #[serde(skip_serializing_if = "is_default")]
    pub look: Look,
    /// Column widths in relation to each other; empty where unknown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub widths: Vec<u32>,
    /// How many rows at its top are heads that repeat on every page.
    #[serde(skip_serializing_if = "is_default")]
    pub header_rows: u32,
    /// What stands over it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
    /// Notes that stand under it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
}

/// Whether a table is ruled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Thin lines round every cell.
    #[default]
    Ruled,
    /// No lines: a masthead, two things side by side.
    Plain,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number from 1; rows of a sheet may skip.
    pub number: u32,
    /// Cells from first to last, those that a merge has swallowed left out.
    #[serde(deserialize_with = "lean")]
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its leftmost column in the direction of reading, from 1; columns of a sheet may skip.
    pub column: u32,
    /// How many columns it covers, at least 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub width: u32,
    /// `true` where this is the lower part of a cell merged downwards: its text stands in a row above.
    #[serde(default, skip_serializing_if = "is_default")]
    pub continues_above: bool,
    /// What its ground says; never the only carrier of a meaning.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shade: Shade,
    /// Paragraphs and nested tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "lean")]
    pub blocks: Vec<Block>,
}

/// The ground of a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shade {
    /// Paper.
    #[default]
    None,
    /// A head or a section's title row.
    Head,
    /// All is well.
    Good,
    /// Look here.
    Caution,
    /// Act here.
    Alert,
}

impl Default for Language {
    fn default() -> Self {
        Self::of("")
    }
}

impl Language {
    /// The language of a BCP 47 code; the direction follows from the script.
    pub fn of(code: &str) -> Self {
        let primary = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let right_to_left = matches!(primary.as_str(), "ar" | "fa" | "he" | "ur" | "ps" | "dv" | "yi");
        Self { code: code.to_owned(), right_to_left }
    }
}

impl Text {
    /// A text without emphasis or changes; empty for an empty string.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            return Self::default();
        }
        Self { runs: vec![Run { text, ..Run::default() }] }
    }

    /// A bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        let mut text = Self::plain(text);
        text.runs.iter_mut().for_each(|run| run.bold = true);
        text
    }

    /// As it reads with every change accepted; marks of notes left out.
    pub fn current(&self) -> String {
        self.without(ChangeKind::Deleted)
    }

    /// As it read before any change; marks of notes left out.
    pub fn before(&self) -> String {
        self.without(ChangeKind::Inserted)
    }

    /// Every letter, deleted ones and marks included.
    pub fn letters(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// `true` where nothing is written, not even something deleted.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    fn without(&self, dropped: ChangeKind) -> String {
        let kept = |run: &&Run| !run.note && run.change.as_ref().is_none_or(|change| change.kind != dropped);
        self.runs.iter().filter(kept).map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl Run {
    /// `true` where the two look alike, so that one run could carry both texts.
    pub fn looks_like(&self, other: &Self) -> bool {
        (self.bold, self.italic, self.superscript, self.note, self.isolate)
            == (other.bold, other.italic, other.superscript, other.note, other.isolate)
            && self.link == other.link
            && self.change == other.change
    }
}

impl Paragraph {
    /// A paragraph of a role.
    pub fn of(role: Role, text: impl Into<Text>) -> Self {
        Self { role, text: text.into(), ..Self::default() }
    }

    /// What stands on the page, changes accepted: the label, a space and the words.
    pub fn printed(&self) -> String {
        let words = self.text.current();
        match &self.label {
            Some(label) if words.is_empty() => label.to_string(),
            Some(label) => format!("{label} {words}"),
            None => words,
        }
    }
}

impl Block {
    /// A paragraph of running text.
    pub fn body(text: impl Into<Text>) -> Self {
        Self::Paragraph(Paragraph::of(Role::Body, text))
    }

    /// A heading; level 1 is the highest.
    pub fn heading(level: u8, text: impl Into<Text>) -> Self {
        Self::Paragraph(Paragraph::of(Role::Heading(level), text))
    }

    /// A paragraph of a role.
    pub fn of(role: Role, text: impl Into<Text>) -> Self {
        Self::Paragraph(Paragraph::of(role, text))
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

impl Table {
    /// A table of rows whose cells stand side by side; numbers rows and columns from 1.
    pub fn of(header_rows: u32, rows: Vec<Vec<Cell>>) -> Self {
        let rows = (1..).zip(rows).map(|(number, cells)| Row::of(number, cells)).collect();
        Self { header_rows, rows, ..Self::default() }
    }

    /// How many columns its widest row has.
    pub fn columns(&self) -> u32 {
        let ends = self.rows.iter().flat_map(|row| &row.cells);
        ends.map(|cell| cell.column.saturating_add(cell.width.max(1)).saturating_sub(1)).max().unwrap_or(0)
    }
}

impl Row {
    /// A row whose cells stand side by side from column 1.
    pub fn of(number: u32, mut cells: Vec<Cell>) -> Self {
        let mut column = 1;
        for cell in &mut cells {
            cell.width = cell.width.max(1);
            cell.column = column;
            column += cell.width;
        }
        Self { number, cells }
    }
}

impl Cell {
    /// A cell with one paragraph, or an empty one.
    pub fn of(text: impl Into<Text>) -> Self {
        let text = text.into();
        let blocks = if text.runs.is_empty() { Vec::new() } else { vec![Block::body(text)] };
        Self { width: 1, blocks, ..Self::default() }
    }

    /// A cell with several paragraphs or nested tables.
    pub fn with(blocks: Vec<Block>) -> Self {
        Self { width: 1, blocks, ..Self::default() }
    }

    /// The same cell over several columns.
    pub fn wide(self, width: u32) -> Self {
        Self { width: width.max(1), ..self }
    }

    /// The same cell on another ground.
    pub fn shaded(self, shade: Shade) -> Self {
        Self { shade, ..self }
    }

    /// The lower part of a cell merged downwards.
    pub fn below() -> Self {
        Self { width: 1, continues_above: true, ..Self::default() }
    }

    /// What stands in it, changes accepted: one line a paragraph, nested tables left out.
    pub fn text(&self) -> String {
        let lines = self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.printed()),
            Block::Table(_) | Block::PageBreak => None,
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_one(width: &u32) -> bool {
    *width == 1
}

/// Reads a list without the spare room that growing leaves: most cells hold one paragraph of one run, and
/// room for four of each would triple the memory of a large sheet.
fn lean<'de, D: Deserializer<'de>, T: Deserialize<'de>>(input: D) -> Result<Vec<T>, D::Error> {
    let mut list = Vec::<T>::deserialize(input)?;
    list.shrink_to_fit();
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reads_before_and_after_its_changes() {
        let change = |kind| Some(Box::new(Change { kind, author: "A".into(), at: String::new() }));
        let run = |text: &str, change| Run { text: text.into(), change, ..Run::default() };
        let text = Text {
            runs: vec![
                run("to ", None),
                run("assist", change(ChangeKind::Deleted)),
                run("support", change(ChangeKind::Inserted)),
            ],
        };
        assert_eq!(
            (text.current(), text.before(), text.letters()),
            ("to support".into(), "to assist".into(), "to assistsupport".into())
        );
    }

    #[test]
    fn a_tree_survives_json_and_the_common_case_is_short() {
        let mut table = Table::of(1, vec![vec![Cell::of("a").wide(2)], vec![Cell::of("b"), Cell::below()]]);
        table.name = Some("Plan".into());
        let document = Document {
            title: "T".into(),
            language: Language::of("ar"),
            page: Page::Landscape,
            blocks: vec![Block::heading(2, "Needs"), table.into(), Block::PageBreak],
            ..Document::default()
        };
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
        assert!(document.language.right_to_left);
        let cell = serde_json::to_string(&Row::of(1, vec![Cell::of("x")]).cells).unwrap();
        assert_eq!(cell, r#"[{"column":1,"blocks":[{"Paragraph":{"text":[{"text":"x"}]}}]}]"#);
    }
}
