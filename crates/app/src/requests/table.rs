//! Requests as a table to go on working with. What is protected stays out.

use trellis_domain::people::{Actor, policy::Right};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_store::requests as store;
use trellis_words::Words;

use super::{
    Asked, Row,
    list::{Room, sight},
    may_export, own_organisation,
};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
};

/// The heads of the columns.
const HEADS: [&str; 17] = [
    "request-number",
    "request-member",
    "request-title",
    "request-state",
    "request-submitted-on",
    "request-level",
    "request-topics",
    "request-asked",
    "request-result",
    "request-indicator",
    "request-evidence",
    "request-language",
    "request-window-from",
    "request-window-until",
    "request-due",
    "request-due-by",
    "request-decided-on",
];

/// The requests that the actor may take away in bulk, as asked for.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_export(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let room = Room::load(house, &mut tx, actor).await?;
    let seen = sight(actor, Right::Export)?;
    let requests = store::list(&mut tx, &seen, &room.wanted(asked), (0, i64::MAX)).await?;
    let rows = room.rows(&mut tx, requests).await?;
    drop(tx);
    let document = document(&rows, words);
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("requests-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words) -> Document {
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words))).collect();
    let name = Some(words.say("requests-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let request = &row.request;
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let level = request.level.map(|level| words.say(&format!("request-level-{}", level.code())));
    let duty = row.due.map(|due| words.say(&format!("request-duty-{}", due.duty.code())));
    [
        row.label.clone(),
        row.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
        request.title.clone(),
        words.say(&format!("request-state-{}", request.course.state.code())),
        day(request.course.submitted_on),
        level.unwrap_or_default(),
        row.topics.join("\n"),
        request.asked.clone(),
        request.expected.result.clone(),
        request.expected.indicator.clone(),
        request.expected.evidence.clone(),
        request.language.clone(),
        day(request.window.from),
        day(request.window.until),
        duty.unwrap_or_default(),
        day(row.due.and_then(|due| due.by)),
        day(request.course.decided_on),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
