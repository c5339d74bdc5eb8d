//! Rows of an uploaded table under heads that we know, in any of the languages, and what is wrong with their cells. Must not
//! know what the rows become.

use trellis_domain::{
    kernel::Language,
    plans::source::{Cell, Grid, Part, Place, Source},
};
use trellis_words::Words;

use crate::{
    members::states::folded,
    problem::{Code, FieldProblem, Problem},
    quoted::Quoted,
};

/// A column that we know: its field in forms and calls, and the key of its head.
pub(crate) type Known = (&'static str, &'static str);

/// How far down a head may stand.
const HEAD_ROWS_MAX: usize = 20;
/// Longest value that is quoted, in letters.
const VALUE_LETTERS_MAX: usize = 60;

/// What each column of a table is, with its head as typed.
pub(crate) struct Columns(Vec<(u32, &'static str, String)>);

impl Columns {
    /// Whether a column of the grid is that of a field.
    pub fn is(&self, column: u32, field: &str) -> bool {
        self.0.iter().any(|(own, name, _)| *own == column && *name == field)
    }

    fn head(&self, field: &str) -> String {
        self.0
            .iter()
            .find(|(_, own, _)| *own == field)
            .map_or_else(|| field.to_owned(), |(_, _, head)| head.clone())
    }
}

/// A row of the file, and where it stands.
pub(crate) struct Line {
    /// Fields with what stands in them.
    pub cells: Vec<(&'static str, String)>,
    /// The sheet, or the file where it has none.
    pub sheet: String,
    /// The row as the file numbers it.
    pub row: u32,
    /// Its place among the rows of its grid.
    pub at: usize,
}

/// A table of the file that has our columns.
pub(crate) struct Sheet<'s> {
    /// The grid it was read from.
    pub grid: &'s Grid,
    /// The place of its row of heads.
    pub head_at: usize,
    /// Its columns.
    pub columns: Columns,
    /// Its rows with something in them.
    pub lines: Vec<Line>,
}

/// The tables of a file that have the columns needed, with their rows.
///
/// # Errors
/// The keys of the heads that are missing, where no table has them all and a row.
pub(crate) fn sheets<'s>(
    source: &'s Source,
    known: &[Known],
    needed: &[&str],
) -> Result<Vec<Sheet<'s>>, Vec<String>> {
    let grids = source.parts.iter().filter_map(|part| match part {
        Part::Grid(grid) => Some(grid),
        Part::Heading { .. } | Part::Paragraph { .. } => None,
    });
    let mut missing: Option<Vec<&str>> = None;
    let mut sheets = Vec::new();
    for grid in grids {
        let Some((head_at, columns)) = head_of(grid, known) else { continue };
        let is_absent = |field: &&str| !columns.0.iter().any(|(_, own, _)| own == field);
        let absent: Vec<&str> = needed.iter().copied().filter(is_absent).collect();
        match absent.is_empty() {
            true => {
                let rows = grid.rows.iter().enumerate().skip(head_at + 1);
                let lines = rows.filter_map(|(at, row)| line((at, row), &columns, &source.name)).collect();
                sheets.push(Sheet { grid, head_at, columns, lines });
            }
            false => missing = missing.or(Some(absent)),
        }
    }
    if sheets.iter().all(|sheet| sheet.lines.is_empty()) {
        let wanted = missing.unwrap_or_else(|| needed.to_vec());
        let keys = known.iter().filter(|(field, _)| wanted.contains(field)).map(|(_, key)| (*key).to_owned());
        return Err(keys.collect());
    }
    Ok(sheets)
}

/// The row of a table that names most of our columns, two at least.
fn head_of(grid: &Grid, known: &[Known]) -> Option<(usize, Columns)> {
    let rows = grid.rows.iter().take(HEAD_ROWS_MAX).enumerate();
    let named = rows.map(|(at, row)| {
        let known = row.iter().filter_map(|cell| {
            let head = cell.text();
            Some((cell.column, field_named(&head, known)?, head.trim().to_owned()))
        });
        (at, Columns(known.collect()))
    });
    // Of rows that name equally many, the first.
    let best = named.reduce(|best, next| if next.1.0.len() > best.1.0.len() { next } else { best })?;
    (best.1.0.len() >= 2).then_some(best)
}

fn field_named(head: &str, known: &[Known]) -> Option<&'static str> {
    let wanted = folded(head);
    let is_called = |(field, key): &&Known| {
        let mut labels = Language::ALL.into_iter().map(|language| folded(&Words::of(language).say(key)));
        folded(field) == wanted || labels.any(|label| label == wanted)
    };
    known.iter().find(is_called).map(|(field, _)| *field).filter(|_| !wanted.is_empty())
}

/// A row with something in it.
fn line((at, row): (usize, &Vec<Cell>), columns: &Columns, file: &str) -> Option<Line> {
    let text = |column: &u32| row.iter().find(|cell| cell.column == *column).map(Cell::text);
    let cells = columns.0.iter().filter_map(|(column, field, _)| Some((*field, text(column)?))).collect();
    let is_blank = row.iter().all(Cell::is_blank);
    let (sheet, number) = match &row.first()?.place {
        Place::SheetCell { sheet, row, .. } => (sheet.clone(), *row),
        Place::TableCell { row, .. } => (file.to_owned(), *row),
        Place::Paragraph(number) => (file.to_owned(), *number),
    };
    (!is_blank).then_some(Line { cells, sheet, row: number, at })
}

/// What is wrong with the cells of a row, field by field: a sentence that names sheet, row, column, value and reason.
pub(crate) fn faults(problem: &Problem, columns: &Columns, line: &Line) -> Vec<(&'static str, FieldProblem)> {
    let said = problem.fields.iter().map(|fault| {
        let own = line.cells.iter().find(|(field, _)| *field == fault.field);
        let value = own.map_or("", |(_, value)| value.trim());
        let sentence = FieldProblem::new("file", Code::FindingCell)
            .with("sheet", &*line.sheet)
            .with("row", i64::from(line.row).to_string())
            .with("column", columns.head(fault.field))
            .with("value", value.chars().take(VALUE_LETTERS_MAX).collect::<String>())
            .with("reason", Quoted::Said(vec![reason(fault.code).to_owned()]));
        (fault.field, sentence)
    });
    said.collect()
}

/// Why a cell is wrong, as the key of a few words.
pub(crate) const fn reason(code: Code) -> &'static str {
    match code {
        Code::FieldEmpty => "finding-cell-empty",
        Code::FieldDay => "finding-cell-day",
        Code::FieldFuture => "finding-cell-future",
        Code::FieldLong => "finding-cell-long",
        Code::FieldLink => "finding-cell-link",
        Code::FieldEmail => "participant-cell-email",
        Code::ParticipantOfNobody => "participant-cell-nobody",
        Code::ParticipantTwice => "participant-cell-twice",
        Code::ParticipantNotYours => "participant-cell-right",
        Code::CodeTaken => "finding-cell-taken",
        Code::NotAllowed => "finding-cell-right",
        _ => "finding-cell-choice",
    }
}
