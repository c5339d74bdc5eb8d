//! Who takes part in which action, as a table to go on working with. It takes whoever may take away the plans.

use trellis_domain::{members::PartnerKind, people::Actor};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_words::Words;

use super::list::{Asked, Row, taken};
use crate::{
    House, Problem,
    members::partners::kind_said,
    papers::{Format, Printed},
    people::settings::{self, Names},
};

/// The heads of the columns.
const HEADS: [&str; 8] = [
    "involved-plan",
    "board-number",
    "involved-action",
    "involved-partner",
    "member-code",
    "partner-own-kind",
    "tenure-kind",
    "involved-part",
];

/// The rows that the actor may take away in bulk, as asked for.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let rows = taken(house, actor, asked).await?;
    let names = match actor.organisation() {
        Some(organisation) => settings::names(house, organisation).await?,
        None => Names::default(),
    };
    let document = document(&rows, words, &|kind| kind_said(&names, words, kind));
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("partners-in-actions-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words, kind: &dyn Fn(PartnerKind) -> String) -> Document {
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words, kind))).collect();
    let name = Some(words.say("involved-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words, kind: &dyn Fn(PartnerKind) -> String) -> Vec<Cell> {
    let parts: Vec<String> =
        row.parts.iter().map(|part| words.say(&format!("involved-part-{}", part.code()))).collect();
    [
        row.plan.2.clone(),
        row.number.clone().unwrap_or_default(),
        row.text.clone(),
        row.partner.name.clone(),
        row.partner.code.clone(),
        row.own_kind.as_ref().map(|(_, text)| text.clone()).unwrap_or_default(),
        kind(row.partner.kind),
        parts.join(", "),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
