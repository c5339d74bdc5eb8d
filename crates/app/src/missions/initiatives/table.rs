//! Initiatives as a table to go on working with. What is protected stays out.

use trellis_domain::people::{
    Actor,
    policy::{Reach, Right},
};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_store::missions::initiatives as store;
use trellis_words::Words;

use super::{
    Asked, Row,
    list::{Room, whose},
};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
};

const HEADS: [&str; 16] = [
    "initiative-code",
    "initiative-title",
    "initiative-state",
    "initiative-members",
    "initiative-objectives",
    "initiative-level",
    "initiative-south-south",
    "initiative-triangular",
    "initiative-first-day",
    "initiative-last-day",
    "initiative-timeframe",
    "initiative-body",
    "initiative-currency",
    "initiative-required",
    "initiative-approved",
    "initiative-reuse",
];

/// The initiatives that the actor may take away in bulk, as asked for.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let (organisation, _) = whose(house, actor, &asked.of).await?;
    let mut tx = house.read(organisation.id).await?;
    let room = Room::load(house, &mut tx, (actor, Right::Export), organisation.id).await?;
    if room.sight.states.iter().all(|(_, reach)| *reach == Reach::Nothing) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let found = store::list(&mut tx, &room.sight, &room.wanted(asked), (0, i64::MAX)).await?;
    let rows = room.rows(&mut tx, actor, found).await?;
    drop(tx);
    let document = document(&rows, words);
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("initiatives-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words) -> Document {
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words))).collect();
    let name = Some(words.say("initiatives-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let initiative = &row.initiative;
    let members: Vec<&str> = row.beneficiaries.iter().map(|(_, member)| member.name.as_str()).collect();
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let money = |money: Option<trellis_domain::kernel::Money>| {
        money.map(|money| money.amount().to_string()).unwrap_or_default()
    };
    let yes = |is: bool| words.say(if is { "yes" } else { "no" });
    [
        initiative.code.clone(),
        initiative.title.clone(),
        words.say(&format!("initiative-state-{}", initiative.course.state.code())),
        members.join("\n"),
        initiative.objectives.clone(),
        initiative.level.map(|level| words.say(&format!("plan-level-{}", level.code()))).unwrap_or_default(),
        yes(initiative.south_south),
        yes(initiative.triangular),
        day(initiative.first_day),
        day(initiative.last_day),
        initiative.timeframe.clone(),
        row.body.clone(),
        initiative.currency.code().to_owned(),
        money(row.required),
        money(initiative.course.approved),
        initiative.reuse.clone(),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
