//! Questions from a table into a draft, and the questions out as the form that is filled in elsewhere. Heads may stand in any
//! of the languages; all rows are taken or none is, and the file can be given back marked.

use trellis_domain::{
    events::Event,
    people::{Actor, policy::Right},
    plans::source::Source,
    surveys::{
        Questionnaire, QuestionnaireId,
        questions::{Answers, LineFault, Questions, Typed},
    },
};
use trellis_paper::tree::{Cell, Document, Shade, Table};
use trellis_store::{Across, people as people_store, surveys as store};
use trellis_words::Words;

use super::{Around, Held, input::levels, plain};
use crate::{
    House, Problem,
    papers::{Format, Printed, table_file},
    plans::import::read_file,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    rows::{self, Faults, Known, Line, Sheet},
};

/// What a column of a table of questions says: its field, and the key of its head.
pub const COLUMNS: [Known; 9] = [
    ("section", "survey-column-section"),
    ("number", "survey-column-number"),
    ("kind", "survey-column-kind"),
    ("text", "survey-column-text"),
    ("required", "survey-column-required"),
    ("area", "survey-column-area"),
    ("if", "survey-column-if"),
    ("gap", "survey-column-gap"),
    ("help", "survey-column-help"),
];
/// Columns without which no row is a question.
const NEEDED: [&str; 3] = ["number", "kind", "text"];

struct Reading {
    questions: Questions,
    faults: Vec<(usize, usize, Faults)>,
}

/// A file that was read for somebody who may change this draft.
async fn begin(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<Source, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    trellis_domain::people::may_do(actor, Right::Edit, &held.matter())?;
    drop(tx);
    read_file(house.reader(), file_name, file).await
}

fn sheets(source: &Source) -> Result<Vec<Sheet<'_>>, Problem> {
    rows::sheets(source, &COLUMNS, &NEEDED).map_err(|missing| {
        FieldProblem::new("file", Code::SurveyHeads).with("value", Quoted::Said(missing)).into()
    })
}

/// Puts the questions of a file in place of those of a draft; how many.
///
/// # Errors
/// What cannot be read of the file; else every cell that is wrong, with sheet, row, column, value and reason.
pub async fn import(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<usize, Problem> {
    let source = begin(house, actor, id, (file_name, file)).await?;
    let sheets = sheets(&source)?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.survey.organisation;
    let around = Around::load(&mut tx, organisation).await?;
    let settings = people_store::settings::settings(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let reading = read(&sheets, &around, |kind| levels(kind, &settings));
    if !reading.faults.is_empty() {
        let faults = reading.faults.into_iter().flat_map(|(_, _, faults)| faults);
        return Err(Problem::of_fields(faults.map(|(_, fault)| fault).collect()));
    }
    let count = reading.questions.all.len();
    let changed = Questionnaire { questions: reading.questions, ..held.survey };
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    let event = Event::new("survey.imported", id).with("code", changed.code).with("file", file_name);
    deed.done(house, event.with("questions", count.to_string())).await?;
    Ok(count)
}

/// The file with what is wrong in it: nothing is kept.
pub async fn marked(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (file_name, file): (&str, Vec<u8>),
    words: &Words,
) -> Result<Printed, Problem> {
    let source = begin(house, actor, id, (file_name, file)).await?;
    let sheets = sheets(&source)?;
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let around = Around::load(&mut tx, held.survey.organisation).await?;
    let settings = people_store::settings::settings(&mut tx, held.survey.organisation).await?;
    drop(tx);
    let reading = read(&sheets, &around, |kind| levels(kind, &settings));
    rows::marked_sheets(&sheets, &reading.faults, (file_name, "survey-questions"), words).await
}

fn read(sheets: &[Sheet<'_>], around: &Around, levels: impl Fn(&str) -> String) -> Reading {
    let mut reading = Reading { questions: Questions::default(), faults: Vec::new() };
    for (at, sheet) in sheets.iter().enumerate() {
        for (number, line) in sheet.lines.iter().enumerate() {
            let (section, typed) = typed(line, &levels);
            reading.questions.begin(&section);
            let Err(fault) = reading.questions.add(&typed, |text| around.area(text)) else { continue };
            let mut form = Form::default();
            let (field, code) = at_field(fault, &typed);
            form.wrong(field, code, &[]);
            if let Err(problem) = form.finish() {
                reading.faults.push((at, number, rows::faults(&problem, &sheet.columns, line)));
            }
        }
    }
    reading
}

/// The column of a fault, and what is wrong with its cell.
fn at_field(fault: LineFault, typed: &Typed) -> (&'static str, Code) {
    let empty_or_long = |text: &str| if text.trim().is_empty() { Code::FieldEmpty } else { Code::FieldLong };
    match fault {
        LineFault::Parts | LineFault::Words => ("text", empty_or_long(&typed.text)),
        LineFault::Number => ("number", empty_or_long(&typed.number)),
        LineFault::Twice => ("number", Code::SurveyTwice),
        LineFault::Kind => ("kind", Code::SurveyKind),
        LineFault::Area => ("area", Code::SurveyArea),
        LineFault::If => ("if", Code::SurveyIf),
        LineFault::Gap => ("gap", Code::SurveyGap),
        LineFault::Many => ("number", Code::SurveyMany),
    }
}

/// A row as it would be typed, and its section.
fn typed(line: &Line, levels: impl Fn(&str) -> String) -> (String, Typed) {
    let value = |name: &str| {
        let own = line.cells.iter().find(|(field, _)| *field == name);
        own.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    };
    let required = value("required");
    let is_required = !required.is_empty() && !matches!(&*plain::yes_no(&required), "no" | "0");
    let star = if is_required { " *" } else { "" };
    let typed = Typed {
        number: value("number"),
        kind: levels(&format!("{}{star}", value("kind"))),
        text: value("text"),
        area: value("area"),
        condition: value("if"),
        gap: value("gap"),
        help: value("help"),
    };
    (value("section"), typed)
}

/// The heads of the form that is filled in elsewhere; the last two are read when it comes back.
const FORM_HEADS: [&str; 6] = [
    "survey-column-section",
    "survey-column-text",
    "survey-column-help",
    "survey-column-answers",
    "survey-column-number",
    "survey-column-answer",
];

/// The form that is filled in elsewhere, with the answers there are.
pub(super) fn form(survey: &Questionnaire, answers: &Answers, words: &Words) -> Document {
    let heads = FORM_HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let row = |(place, question): (usize, &trellis_domain::surveys::questions::Question)| {
        let star = if question.required { " *" } else { "" };
        let answer = answers.get(&place).map(|kept| plain::in_table(question, kept, words));
        [
            survey.questions.sections.get(question.section).cloned().unwrap_or_default(),
            format!("{}{star}", question.text),
            question.help.clone(),
            plain::kind(question, words),
            question.number.clone(),
            answer.unwrap_or_default(),
        ]
        .map(Cell::of)
        .to_vec()
    };
    let rows = std::iter::once(heads).chain(survey.questions.all.iter().enumerate().map(row)).collect();
    let table = Table { name: Some(survey.code.clone()), ..Table::of(1, rows) };
    Document { blocks: vec![table.into()], ..Document::default() }
}

/// The empty form, for whoever may take the questionnaire away.
pub async fn blank_form(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    trellis_domain::people::may_do(actor, Right::Export, &held.matter())?;
    drop(tx);
    let document = form(&held.survey, &Answers::new(), words);
    table_file(&document, format, &held.survey.code).await
}
