//! Findings from a table: a sheet or a file in text form with the columns of [`super::table`], whose heads may stand in
//! any of the languages. All rows become drafts or none does; every cell that is wrong is listed with its place.

use trellis_domain::{
    events::Event,
    needs::findings::{Finding, FindingState},
    people::{
        Actor, OrganisationId, may_do,
        policy::{Matter, Right},
    },
};

use super::{
    FindingInput,
    deeds::put,
    input::{Around, blank},
    may_add, own_organisation,
    table::COLUMNS,
};
use crate::{
    House, Problem,
    plans::import::read_file,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    rows::{self, Columns, Line},
};

/// Most findings that one file brings.
const ROWS_MAX: usize = 2_000;
/// Columns without which no row is a finding.
const NEEDED: [&str; 3] = ["kind", "body", "title"];

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
    let sheets = rows::sheets(&source, &COLUMNS, &NEEDED).map_err(|missing| {
        FieldProblem::new("file", Code::FindingHeads).with("value", Quoted::Said(missing))
    })?;
    let count = sheets.iter().map(|sheet| sheet.lines.len()).sum::<usize>();
    if count > ROWS_MAX {
        return Err(FieldProblem::new("file", Code::FindingMany).with("most", ROWS_MAX).into());
    }
    let mut tx = house.write_unowned(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    let mut lines: Vec<(&Columns, &Line)> = Vec::with_capacity(count);
    for sheet in &sheets {
        lines.extend(sheet.lines.iter().map(|line| (&sheet.columns, line)));
    }
    let mut faults = Vec::new();
    let mut fresh: Vec<Finding> = Vec::new();
    for (columns, line) in &lines {
        match read(house, actor, organisation, &around, &input_of(line), &fresh) {
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
fn said(problem: &Problem, columns: &Columns, line: &Line) -> Vec<FieldProblem> {
    rows::faults(problem, columns, line).into_iter().map(|(_, fault)| fault).collect()
}

/// A row as it would be typed.
fn input_of(line: &Line) -> FindingInput {
    let mut input = FindingInput::default();
    for (field, value) in &line.cells {
        if let Some(slot) = slot(&mut input, field) {
            slot.clone_from(value);
        }
    }
    input
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
