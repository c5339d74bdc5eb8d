//! Participants from a table: a sheet or a file in text form, whose heads may stand in any of the languages. All rows are put
//! on the list or none is. What is wrong is listed cell by cell, and the file can be given back marked: with the reason in
//! a column of its own, and the cells that are wrong on another ground.

use trellis_domain::{
    events::Event,
    missions::trainings::{
        TrainingId,
        participants::{Participant, ParticipantState},
    },
    people::{
        Actor, may_do,
        policy::{Matter, Reach, Right},
    },
    plans::source::Source,
};
use trellis_paper::tree::{Cell, Document, Shade, Table};
use trellis_store::{Across, missions::trainings::participants as store};
use trellis_words::Words;

use super::{
    Choices, Held, ParticipantInput,
    participants::{blank, refuse_untaken, registered, twin},
};
use crate::{
    House, Problem,
    house::Deed,
    papers::{Format, Printed, table_file},
    plans::import::read_file,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    rows::{self, Faults, Known, Line, Sheet},
};

/// Most participants that one file brings.
const ROWS_MAX: usize = 2_000;
/// What a column says: its field in forms and calls, and the key of its head.
pub const COLUMNS: [Known; 9] = [
    ("name", "training-person-name"),
    ("post", "participant-post"),
    ("member", "training-person-member"),
    ("partner", "participant-partner"),
    ("group", "participant-group"),
    ("sex", "participant-sex"),
    ("email", "participant-email"),
    ("language", "participant-language"),
    ("certificate", "participant-certificate"),
];
/// Columns without which no row is a participant.
const NEEDED: [&str; 2] = ["name", "member"];

/// Rows as participants, and what is wrong with them: for each row its place and the faults of its cells.
struct Reading {
    fresh: Vec<Participant>,
    faults: Vec<(usize, usize, Faults)>,
}

/// A file that was read for somebody who may put people on this list.
async fn begin(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<Source, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let people = super::participants::people(&mut tx, actor, &held).await?;
    drop(tx);
    if !people.may_add {
        refuse_untaken(&held)?;
        return Err(Problem::new(Code::NotAllowed));
    }
    read_file(house.reader(), file_name, file).await
}

fn sheets(source: &Source) -> Result<Vec<Sheet<'_>>, Problem> {
    let sheets = rows::sheets(source, &COLUMNS, &NEEDED).map_err(|missing| {
        FieldProblem::new("file", Code::ParticipantHeads).with("value", Quoted::Said(missing))
    })?;
    if sheets.iter().map(|sheet| sheet.lines.len()).sum::<usize>() > ROWS_MAX {
        return Err(FieldProblem::new("file", Code::ParticipantMany).with("most", ROWS_MAX).into());
    }
    Ok(sheets)
}

/// Puts all rows of a file on the list; how many.
///
/// # Errors
/// What cannot be read of the file; else every cell that is wrong, with sheet, row, column, value and reason.
pub async fn import(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<usize, Problem> {
    let source = begin(house, actor, training, (file_name, file)).await?;
    let sheets = sheets(&source)?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    refuse_untaken(&held)?;
    let choices = Choices::load(&mut tx, held.training.organisation).await?;
    let there = everybody(&mut tx, training).await?;
    let reading = read(house, actor, &held, &choices, (&sheets, &there));
    if !reading.faults.is_empty() {
        let faults = reading.faults.into_iter().flat_map(|(_, _, faults)| faults);
        return Err(Problem::of_fields(faults.map(|(_, fault)| fault).collect()));
    }
    let fresh = reading.fresh;
    let concerns = fresh.first().map(|one| held.concerned(one)).unwrap_or_default();
    let mut deed: Deed = house.permit(tx, actor, Right::Create, &matter(&held, &concerns))?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &fresh, at).await?;
    for one in &fresh {
        deed.log(house, &registered(one, &choices)).await?;
    }
    let event = Event::new("participants.imported", training).with("file", file_name);
    deed.done(house, event.with("participants", fresh.len().to_string())).await?;
    Ok(fresh.len())
}

/// The file with what is wrong in it: nothing is kept. A file without faults comes back as it was, with an empty column.
pub async fn marked(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    (file_name, file): (&str, Vec<u8>),
    words: &Words,
) -> Result<Printed, Problem> {
    let source = begin(house, actor, training, (file_name, file)).await?;
    let sheets = sheets(&source)?;
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let choices = Choices::load(&mut tx, held.training.organisation).await?;
    let there = everybody(&mut tx, training).await?;
    drop(tx);
    let reading = read(house, actor, &held, &choices, (&sheets, &there));
    rows::marked_sheets(&sheets, &reading.faults, (file_name, "participants-title"), words).await
}

/// Everybody on the list, so that nobody is put on it twice.
async fn everybody(tx: &mut trellis_store::Tx, training: TrainingId) -> Result<Vec<Participant>, Problem> {
    let states = ParticipantState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
    Ok(store::list(tx, &store::Sight { training, states }).await?)
}

const fn matter<'a>(held: &Held, concerns: &'a [trellis_domain::people::policy::Scope]) -> Matter<'a> {
    Matter {
        organisation: held.training.organisation,
        standing: ParticipantState::Registered.standing(),
        concerns,
        made_by: None,
    }
}

/// Every row as a new participant, if the actor may put it on the list.
fn read(
    house: &House,
    actor: Actor<'_>,
    held: &Held,
    choices: &Choices,
    (sheets, there): (&[Sheet<'_>], &[Participant]),
) -> Reading {
    let mut reading = Reading { fresh: Vec::new(), faults: Vec::new() };
    for (at, sheet) in sheets.iter().enumerate() {
        for (number, line) in sheet.lines.iter().enumerate() {
            let mut form = Form::default();
            let input = input_of(line);
            let new = input.read(&mut form, choices, blank(house, held, actor));
            let mut others = there.iter().chain(&reading.fresh);
            if let Some(field) = others.find_map(|other| twin(other, &new)) {
                form.wrong(field, Code::ParticipantTwice, &[]);
            }
            let concerns = input.concerned(held, choices);
            if may_do(actor, Right::Create, &matter(held, &concerns)).is_err() {
                form.wrong("member", Code::ParticipantNotYours, &[]);
            }
            match form.finish() {
                Ok(()) => reading.fresh.push(new),
                Err(problem) => {
                    reading.faults.push((at, number, rows::faults(&problem, &sheet.columns, line)));
                }
            }
        }
    }
    reading
}

/// A row as it would be typed.
fn input_of(line: &Line) -> ParticipantInput {
    let mut input = ParticipantInput::default();
    for (field, value) in &line.cells {
        let slot = match *field {
            "name" => &mut input.name,
            "post" => &mut input.post,
            "member" => &mut input.member,
            "partner" => &mut input.partner,
            "group" => &mut input.group,
            "sex" => &mut input.sex,
            "email" => &mut input.email,
            "language" => &mut input.language,
            "certificate" => &mut input.certificate,
            _ => continue,
        };
        slot.clone_from(value);
    }
    input
}

/// The people that the actor may take away in bulk, with the columns that [`import`] reads.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let sight = held.sight(actor, Right::Export);
    if sight.states.iter().all(|(_, reach)| *reach == Reach::Nothing) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let all = store::list(&mut tx, &sight).await?;
    let choices = Choices::load(&mut tx, held.training.organisation).await?;
    drop(tx);
    // Addresses stay out: they are protected, and a table goes everywhere.
    let columns: Vec<Known> = COLUMNS.into_iter().filter(|(field, _)| *field != "email").collect();
    let heads = columns.iter().map(|(_, key)| Cell::of(words.say(key)).shaded(Shade::Head));
    let heads = heads.chain([Cell::of(words.say("participant-state")).shaded(Shade::Head)]).collect();
    let rows = std::iter::once(heads).chain(all.iter().map(|one| cells(one, &choices, words))).collect();
    let table = Table { name: Some(words.say("participants-title")), ..Table::of(1, rows) };
    let document = Document { blocks: vec![table.into()], ..Document::default() };
    table_file(&document, format, &format!("participants-{}", house.today())).await
}

fn cells(one: &Participant, choices: &Choices, words: &Words) -> Vec<Cell> {
    let member = choices.members.iter().find(|member| Some(member.id) == one.member);
    let group = choices.groups.iter().find(|term| Some(term.id) == one.group);
    [
        one.name.clone(),
        one.post.clone(),
        member.map(|member| member.code.clone()).unwrap_or_default(),
        one.partner.clone(),
        group.map(|term| term.text.clone()).unwrap_or_default(),
        words.say(&format!("participant-sex-{}", one.sex.code())),
        one.language.map(|language| language.code().to_owned()).unwrap_or_default(),
        one.certificate.clone(),
        words.say(&format!("participant-state-{}", one.state.code())),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
