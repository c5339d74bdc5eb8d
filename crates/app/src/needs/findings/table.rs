//! Findings as a table to go on working with: its columns, and printing it. What is protected stays out; [`super::import`]
//! reads the same columns.

use trellis_domain::people::{Actor, policy::Right};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_store::needs::findings as store;
use trellis_words::Words;

use super::{Asked, Row, list::Room, may_export, own_organisation};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
};

/// What a column says: its field in forms and calls, and the key of its head.
pub(super) const COLUMNS: [(&str, &str); 12] = [
    ("number", "finding-number"),
    ("kind", "finding-kind"),
    ("member", "finding-member"),
    ("body", "finding-body"),
    ("title", "finding-title"),
    ("found", "finding-found"),
    ("source", "finding-source"),
    ("source_paragraph", "finding-source-paragraph"),
    ("source_link", "finding-source-link"),
    ("found_on", "finding-found-on"),
    ("guidance", "finding-guidance"),
    ("evidence", "finding-evidence"),
];

/// The findings that the actor may take away in bulk, as asked for.
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
    let room = Room::load(house, &mut tx, actor, Right::Export).await?;
    let findings = store::list(&mut tx, &room.sight, &room.wanted(asked), (0, i64::MAX)).await?;
    let ids: Vec<_> = findings.iter().map(|finding| finding.id).collect();
    let mut answers = Vec::new();
    for some in ids.chunks(500) {
        answers.extend(store::answers(&mut tx, some).await?);
    }
    drop(tx);
    let rows = room.rows(house, actor, findings, &answers).await?;
    let document = document(&rows, words);
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("findings-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words) -> Document {
    let own = COLUMNS.iter().filter(|(field, _)| *field != "evidence").map(|(_, key)| *key);
    let more = ["finding-state", "finding-meeting", "mandate-answered-by", "finding-closing"];
    let heads = own.chain(more).map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words))).collect();
    let name = Some(words.say("findings-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let finding = &row.finding;
    let answers: Vec<&str> = row.answers.iter().map(|answer| answer.label.as_str()).collect();
    let closing = finding.course.closing.map(|closing| {
        format!("{} {}", closing.on, words.say(&format!("finding-closing-{}", closing.reason.code())))
    });
    [
        finding.number.clone(),
        words.say(&format!("finding-kind-{}", finding.kind.code())),
        row.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
        row.body.clone(),
        finding.title.clone(),
        finding.found.clone(),
        finding.source.text.clone(),
        finding.source.paragraph.clone(),
        finding.source.link.clone(),
        finding.found_on.map(|day| day.to_string()).unwrap_or_default(),
        finding.guidance.clone(),
        words.say(&format!("finding-state-{}", finding.course.state.code())),
        row.meeting.clone().unwrap_or_default(),
        answers.join("\n"),
        closing.unwrap_or_default(),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
