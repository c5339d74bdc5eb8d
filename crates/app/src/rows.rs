//! Rows of an uploaded table under heads that we know, in any of the languages, what is wrong with their cells, and the
//! file given back with that marked in it. Must not know what the rows become.

use trellis_domain::{
    kernel::Language,
    plans::source::{Cell, Grid, Part, Place, Source},
};
use trellis_paper::tree::{self, Document, Shade, Table};
use trellis_words::Words;

use crate::{
    members::states::folded,
    papers::{Format, Printed, table_file},
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
    /// The column of a field.
    pub fn place(&self, field: &str) -> Option<u32> {
        self.0.iter().find(|(_, own, _)| *own == field).map(|(column, _, _)| *column)
    }

    /// The head of a field as typed.
    pub fn head(&self, field: &str) -> String {
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

/// The field that a head names, in any of the languages.
pub(crate) fn field_named(head: &str, known: &[Known]) -> Option<&'static str> {
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
    let (sheet, number) = stands(row.first()?, file);
    (!is_blank).then_some(Line { cells, sheet, row: number, at })
}

/// The sheet of a cell, or the file where it has none, and its row as the file numbers it.
pub(crate) fn stands(cell: &Cell, file: &str) -> (String, u32) {
    match &cell.place {
        Place::SheetCell { sheet, row, .. } => (sheet.clone(), *row),
        Place::TableCell { row, .. } => (file.to_owned(), *row),
        Place::Paragraph(number) => (file.to_owned(), *number),
    }
}

/// What is wrong with the cells of a row, field by field: a sentence that names sheet, row, column, value and reason.
pub(crate) fn faults(problem: &Problem, columns: &Columns, line: &Line) -> Vec<(&'static str, FieldProblem)> {
    let said = problem.fields.iter().map(|fault| {
        let own = line.cells.iter().find(|(field, _)| *field == fault.field);
        let value = own.map_or("", |(_, value)| value.trim());
        (fault.field, wrong((&line.sheet, line.row), (&columns.head(fault.field), value), fault.code))
    });
    said.collect()
}

/// What is wrong with one cell: where it stands, under which head, what it says, and why that will not do.
pub(crate) fn wrong((sheet, row): (&str, u32), (head, value): (&str, &str), code: Code) -> FieldProblem {
    FieldProblem::new("file", Code::FindingCell)
        .with("sheet", sheet)
        .with("row", i64::from(row).to_string())
        .with("column", head)
        .with("value", value.trim().chars().take(VALUE_LETTERS_MAX).collect::<String>())
        .with("reason", Quoted::Said(vec![reason(code).to_owned()]))
}

/// A table with a column that says what is wrong with each row, and the cells that are wrong on another ground. `faults_of`
/// is asked by the place of a row: the columns that are wrong, and the sentences.
pub(crate) fn marked<'f>(
    (grid, head_at): (&Grid, usize),
    faults_of: impl Fn(usize) -> Vec<(Option<u32>, &'f FieldProblem)>,
    (name, words): (&str, &Words),
) -> Table {
    let width = grid.rows.iter().flatten().map(|cell| cell.column + cell.width).max().unwrap_or(0);
    let rows = grid.rows.iter().enumerate().map(|(at, row)| {
        let faults = faults_of(at);
        let mut cells: Vec<tree::Cell> = (0..width)
            .map(|column| {
                let text = row.iter().find(|cell| cell.column == column).map(Cell::text);
                let is_wrong = faults.iter().any(|(own, _)| *own == Some(column));
                let shade = if is_wrong { Shade::Alert } else { Shade::None };
                tree::Cell::of(text.unwrap_or_default()).shaded(shade)
            })
            .collect();
        let said = faults.iter().map(|(_, fault)| crate::exchange::sentence(fault.code, &fault.args, words));
        let said = said.collect::<Vec<_>>().join("\n");
        cells.push(match at == head_at && said.is_empty() {
            true => tree::Cell::of(words.say("participant-wrong")).shaded(Shade::Head),
            false => tree::Cell::of(said),
        });
        cells
    });
    Table { name: grid.name.clone().or_else(|| Some(name.to_owned())), ..Table::of(0, rows.collect()) }
}

/// What is wrong with a row, field by field.
pub(crate) type Faults = Vec<(&'static str, FieldProblem)>;

/// The sheets of a file with what is wrong in them, as the file that somebody sent. `faults` name sheet and line; of `name`,
/// the first is the file's, the second the key of what a sheet without a name is called.
pub(crate) async fn marked_sheets(
    sheets: &[Sheet<'_>],
    faults: &[(usize, usize, Faults)],
    (file_name, unnamed): (&str, &str),
    words: &Words,
) -> Result<Printed, Problem> {
    let name = words.say(unnamed);
    let tables = sheets.iter().enumerate().map(|(at, sheet)| {
        let own = |row: usize| {
            let is_it = |(own, line, _): &&(usize, usize, Faults)| *own == at && sheet.lines[*line].at == row;
            let faults = faults.iter().find(is_it).map_or(&[][..], |(_, _, faults)| faults.as_slice());
            faults.iter().map(|(field, fault)| (sheet.columns.place(field), fault)).collect()
        };
        marked((sheet.grid, sheet.head_at), own, (&name, words))
    });
    given_back(tables.collect(), file_name).await
}

/// Tables as the file that somebody sent, in the same format.
pub(crate) async fn given_back(tables: Vec<Table>, file_name: &str) -> Result<Printed, Problem> {
    let document = Document { blocks: tables.into_iter().map(Into::into).collect(), ..Document::default() };
    let is_text = file_name.to_lowercase().ends_with(".csv");
    let format = if is_text { Format::Csv } else { Format::Xlsx };
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let safe = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    let stem: String = stem.chars().map(safe).take(40).collect();
    table_file(&document, format, &format!("{}-marked", stem.trim_matches('-'))).await
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
        Code::ScoreNotOnScale => "score-cell-scale",
        Code::ScoreNotLeaf => "score-cell-parts",
        Code::ScoreTwice => "score-cell-twice",
        Code::SurveyTwice => "survey-fault-twice",
        Code::SurveyKind => "survey-fault-kind",
        Code::SurveyArea => "survey-fault-area",
        Code::SurveyIf => "survey-fault-if",
        Code::SurveyGap => "survey-fault-gap",
        Code::SurveyMany => "survey-fault-many",
        Code::SurveyNumber => "survey-fault-no-question",
        Code::AnswerNumber => "survey-fault-no-number",
        Code::AnswerDay => "finding-cell-day",
        Code::AnswerLong => "finding-cell-long",
        Code::CodeTaken => "finding-cell-taken",
        Code::NotAllowed => "finding-cell-right",
        _ => "finding-cell-choice",
    }
}
