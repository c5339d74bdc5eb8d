//! Findings from a table: a sheet or a file in text form with the columns of [`super::table`], whose heads may stand in
//! any of the languages. All rows become drafts or none does; every cell that is wrong is listed with its place.

use trellis_domain::{
    events::Event,
    kernel::Language,
    needs::findings::{Finding, FindingState},
    people::{
        Actor, OrganisationId, may_do,
        policy::{Matter, Right},
    },
    plans::source::{Cell, Grid, Part, Place, Source},
};
use trellis_words::Words;

use super::{
    FindingInput,
    deeds::put,
    input::{Around, blank},
    may_add, own_organisation,
    table::COLUMNS,
};
use crate::{
    House, Problem,
    members::states::folded,
    plans::import::read_file,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// Most findings that one file brings.
const ROWS_MAX: usize = 2_000;
/// How far down a head may stand.
const HEAD_ROWS_MAX: usize = 20;
/// Columns without which no row is a finding.
const NEEDED: [&str; 3] = ["kind", "body", "title"];

/// A row of the file, and where its cells stand.
struct Line {
    input: FindingInput,
    sheet: String,
    row: u32,
}

/// What each column of a table is, with its head as typed.
struct Columns(Vec<(u32, &'static str, String)>);

impl Columns {
    fn head(&self, field: &str) -> String {
        self.0
            .iter()
            .find(|(_, own, _)| *own == field)
            .map_or_else(|| field.to_owned(), |(_, _, head)| head.clone())
    }
}

/// Takes findings in as drafts; how many.
///
/// # Errors
/// What cannot be read of the file; else every cell that is wrong, with sheet, row, column, value and reason.
pub async fn import(
    house: &House,
    actor: Actor<'_>,
    (file_name, file): (&str, Vec<u8>),
) -> Result<usize, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_add(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let source = read_file(house.reader(), file_name, file).await?;
    let tables = tables(&source)?;
    let count = tables.iter().map(|(_, lines)| lines.len()).sum::<usize>();
    if count > ROWS_MAX {
        return Err(FieldProblem::new("file", Code::FindingMany).with("most", ROWS_MAX).into());
    }
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    let mut lines: Vec<(&Columns, &Line)> = Vec::with_capacity(count);
    for (columns, own) in &tables {
        lines.extend(own.iter().map(|line| (columns, line)));
    }
    let mut faults = Vec::new();
    let mut fresh: Vec<Finding> = Vec::new();
    for (columns, line) in &lines {
        match read(house, actor, organisation, &around, &line.input, &fresh) {
            Ok(finding) => fresh.push(finding),
            Err(problem) => faults.extend(said(&problem, columns, line)),
        }
    }
    if !faults.is_empty() {
        return Err(Problem::of_fields(faults));
    }
    let concerns = fresh.first().map(|finding| finding.concerns([])).unwrap_or_default();
    let standing = FindingState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    for (finding, (columns, line)) in fresh.iter().zip(&lines) {
        match put(&mut deed, finding).await {
            Ok(()) => {}
            Err(problem) if problem.fields.is_empty() => return Err(problem),
            Err(problem) => faults.extend(said(&problem, columns, line)),
        }
        let event = Event::new("finding.added", finding.id).with("code", finding.number.clone());
        deed.log(house, &event).await?;
    }
    if !faults.is_empty() {
        return Err(Problem::of_fields(faults));
    }
    let event = Event::new("findings.imported", organisation).with("file", file_name);
    deed.done(house, event.with("findings", count.to_string())).await?;
    Ok(count)
}

/// One row as a new finding, if the actor may put it in.
fn read(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    around: &Around,
    input: &FindingInput,
    before: &[Finding],
) -> Result<Finding, Problem> {
    let mut form = Form::default();
    let new = input.read(&mut form, around, blank(house, organisation, actor), house.today());
    let same = |each: &&Finding| {
        (&each.number, &each.source.text, each.member) == (&new.number, &new.source.text, new.member)
    };
    if !new.number.is_empty() && before.iter().any(|each| same(&each)) {
        form.wrong("number", Code::CodeTaken, &[]);
    }
    let concerns = new.concerns([]);
    let standing = FindingState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    if may_do(actor, Right::Create, &matter).is_err() {
        form.wrong("body", Code::NotAllowed, &[]);
    }
    form.finish()?;
    Ok(new)
}

/// What is wrong with a row, cell by cell.
fn said<'a>(
    problem: &'a Problem,
    columns: &'a Columns,
    line: &'a Line,
) -> impl Iterator<Item = FieldProblem> + 'a {
    problem.fields.iter().map(|fault| {
        FieldProblem::new("file", Code::FindingCell)
            .with("sheet", &*line.sheet)
            .with("row", i64::from(line.row).to_string())
            .with("column", columns.head(fault.field))
            .with("value", value(&line.input, fault.field))
            .with("reason", Quoted::Said(vec![reason(fault.code).to_owned()]))
    })
}

/// Why a cell is wrong, as the key of a few words.
const fn reason(code: Code) -> &'static str {
    match code {
        Code::FieldEmpty => "finding-cell-empty",
        Code::FieldDay => "finding-cell-day",
        Code::FieldFuture => "finding-cell-future",
        Code::FieldLong => "finding-cell-long",
        Code::FieldLink => "finding-cell-link",
        Code::CodeTaken => "finding-cell-taken",
        Code::NotAllowed => "finding-cell-right",
        _ => "finding-cell-choice",
    }
}

/// Longest value that is quoted, in letters.
const VALUE_LETTERS_MAX: usize = 60;

fn value(input: &FindingInput, field: &str) -> String {
    let mut input = input.clone();
    let whole = slot(&mut input, field).map(|value| value.trim().to_owned()).unwrap_or_default();
    whole.chars().take(VALUE_LETTERS_MAX).collect()
}

/// Where a column's text goes.
fn slot<'i>(input: &'i mut FindingInput, field: &str) -> Option<&'i mut String> {
    Some(match field {
        "number" => &mut input.number,
        "kind" => &mut input.kind,
        "member" => &mut input.member,
        "body" => &mut input.body,
        "title" => &mut input.title,
        "found" => &mut input.found,
        "source" => &mut input.source,
        "source_paragraph" => &mut input.source_paragraph,
        "source_link" => &mut input.source_link,
        "found_on" => &mut input.found_on,
        "guidance" => &mut input.guidance,
        "evidence" => &mut input.evidence,
        _ => return None,
    })
}

/// The tables of a file that have the columns of findings, with their rows.
fn tables(source: &Source) -> Result<Vec<(Columns, Vec<Line>)>, Problem> {
    let grids = source.parts.iter().filter_map(|part| match part {
        Part::Grid(grid) => Some(grid),
        Part::Heading { .. } | Part::Paragraph { .. } => None,
    });
    let mut missing: Option<Vec<&str>> = None;
    let mut tables = Vec::new();
    for grid in grids {
        let Some((at, columns)) = head_of(grid) else { continue };
        let absent: Vec<&str> =
            NEEDED.into_iter().filter(|field| !columns.0.iter().any(|(_, own, _)| own == field)).collect();
        match absent.is_empty() {
            true => {
                let lines = grid.rows[at + 1..].iter().filter_map(|row| line(row, &columns, &source.name));
                let lines = lines.collect();
                tables.push((columns, lines));
            }
            false => missing = missing.or(Some(absent)),
        }
    }
    if tables.iter().all(|(_, lines): &(Columns, Vec<Line>)| lines.is_empty()) {
        let wanted = missing.unwrap_or_else(|| NEEDED.to_vec());
        let keys =
            COLUMNS.iter().filter(|(field, _)| wanted.contains(field)).map(|(_, key)| (*key).to_owned());
        let problem = FieldProblem::new("file", Code::FindingHeads);
        return Err(problem.with("value", Quoted::Said(keys.collect())).into());
    }
    Ok(tables)
}

/// The row of a table that names most of our columns, two at least.
fn head_of(grid: &Grid) -> Option<(usize, Columns)> {
    let rows = grid.rows.iter().take(HEAD_ROWS_MAX).enumerate();
    let named = rows.map(|(at, row)| {
        let known = row.iter().filter_map(|cell| {
            let head = cell.text();
            Some((cell.column, field_named(&head)?, head.trim().to_owned()))
        });
        (at, Columns(known.collect()))
    });
    // Of rows that name equally many, the first.
    let best = named.reduce(|best, next| if next.1.0.len() > best.1.0.len() { next } else { best })?;
    (best.1.0.len() >= 2).then_some(best)
}

fn field_named(head: &str) -> Option<&'static str> {
    let wanted = folded(head);
    let is_called = |(field, key): &&(&'static str, &'static str)| {
        let labels = Language::ALL.into_iter().map(|language| folded(&Words::of(language).say(key)));
        folded(field) == wanted || labels.into_iter().any(|label| label == wanted)
    };
    COLUMNS.iter().find(is_called).map(|(field, _)| *field).filter(|_| !wanted.is_empty())
}

/// A row with something in it.
fn line(row: &[Cell], columns: &Columns, file: &str) -> Option<Line> {
    let mut input = FindingInput::default();
    for (column, field, _) in &columns.0 {
        let cell = row.iter().find(|cell| cell.column == *column);
        if let (Some(cell), Some(slot)) = (cell, slot(&mut input, field)) {
            *slot = cell.text();
        }
    }
    let is_blank = row.iter().all(Cell::is_blank);
    let (sheet, row) = match &row.first()?.place {
        Place::SheetCell { sheet, row, .. } => (sheet.clone(), *row),
        Place::TableCell { row, .. } => (file.to_owned(), *row),
        Place::Paragraph(number) => (file.to_owned(), *number),
    };
    (!is_blank).then_some(Line { input, sheet, row })
}
