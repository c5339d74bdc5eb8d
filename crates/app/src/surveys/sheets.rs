//! A Member's answers on a sheet: taken out, filled in without a line, and brought back. All rows are taken or none is.

use trellis_domain::{
    people::{Actor, may_do, policy::Right},
    plans::source::Source,
    surveys::{
        ResponseId,
        questions::{Answers, Questions},
    },
};
use trellis_store::Across;
use trellis_words::Words;

use super::{
    import::form,
    responses::{Given, answer, keep},
};
use crate::{
    House, Problem,
    papers::{Format, Printed, table_file},
    plans::import::read_file,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    rows::{self, Faults, Known, Sheet},
};

/// The columns that are read: any other may stand beside them.
pub const COLUMNS: [Known; 2] = [("number", "survey-column-number"), ("answer", "survey-column-answer")];
const NEEDED: [&str; 2] = ["number", "answer"];

/// The answers as they stand, as the form that can be filled in elsewhere.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    may_do(actor, Right::Export, &given.matter())?;
    drop(tx);
    let document = form(&given.survey, &given.response.answers, words);
    table_file(&document, format, &given.survey.code).await
}

async fn begin(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<Source, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    may_do(actor, Right::Edit, &given.matter())?;
    drop(tx);
    read_file(house.reader(), file_name, file).await
}

fn sheets(source: &Source) -> Result<Vec<Sheet<'_>>, Problem> {
    rows::sheets(source, &COLUMNS, &NEEDED).map_err(|missing| {
        FieldProblem::new("file", Code::SurveyHeads).with("value", Quoted::Said(missing)).into()
    })
}

/// Takes the answers of a file in: each takes the place of what stood there; how many questions it answers. A question that
/// the file does not name keeps its answer.
///
/// # Errors
/// What cannot be read of the file; else every cell that is wrong, with sheet, row, column, value and reason.
pub async fn import(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<usize, Problem> {
    let source = begin(house, actor, id, (file_name, file)).await?;
    let sheets = sheets(&source)?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, Right::Edit, &given.matter())?;
    let (answers, faults) = read(&sheets, &given.survey.questions, given.response.answers.clone());
    if !faults.is_empty() {
        let faults = faults.into_iter().flat_map(|(_, _, faults)| faults);
        return Err(Problem::of_fields(faults.map(|(_, fault)| fault).collect()));
    }
    let count = given.survey.questions.progress(&answers).answered;
    keep(house, deed, given, answers).await?;
    Ok(count)
}

/// The file with what is wrong in it: nothing is kept.
pub async fn marked(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    (file_name, file): (&str, Vec<u8>),
    words: &Words,
) -> Result<Printed, Problem> {
    let source = begin(house, actor, id, (file_name, file)).await?;
    let sheets = sheets(&source)?;
    let mut tx = house.read(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    drop(tx);
    let (_, faults) = read(&sheets, &given.survey.questions, Answers::new());
    rows::marked_sheets(&sheets, &faults, (file_name, "response-answers"), words).await
}

fn read(
    sheets: &[Sheet<'_>],
    questions: &Questions,
    mut answers: Answers,
) -> (Answers, Vec<(usize, usize, Faults)>) {
    let mut faults = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        for (row, line) in sheet.lines.iter().enumerate() {
            let value = |name: &str| {
                let own = line.cells.iter().find(|(field, _)| *field == name);
                own.map_or("", |(_, value)| value.trim())
            };
            let mut read = Form::default();
            match questions.place(value("number")) {
                None => read.wrong("number", Code::SurveyNumber, &[("value", value("number"))]),
                Some(place) => match answer(&mut read, &questions.all[place], value("answer")) {
                    Some(answer) => _ = answers.insert(place, answer),
                    None => _ = answers.remove(&place),
                },
            }
            if let Err(problem) = read.finish() {
                faults.push((at, row, rows::faults(&problem, &sheet.columns, line)));
            }
        }
    }
    (answers, faults)
}
