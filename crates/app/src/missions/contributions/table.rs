//! Requests to Members as a table to go on working with. It takes whoever may read a request and take away the fact that stands for
//! it.

use trellis_domain::{
    kernel::Day,
    missions::contributions::Amount,
    people::{Actor, policy::Right},
};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_store::missions::contributions as store;
use trellis_words::Words;

use super::{
    export_reach,
    list::{Asked, Room, Row},
    may_export, reach_of,
};
use crate::{
    House, Problem,
    missions::own_organisation,
    papers::{Format, Printed},
    problem::Code,
};

/// The heads of the columns.
const HEADS: [&str; 12] = [
    "asked-whom",
    "asked-kind",
    "asked-purpose",
    "asked-amount",
    "asked-unit",
    "asked-asked-on",
    "asked-answer-by",
    "asked-state",
    "asked-since",
    "asked-promised-for",
    "asked-reminded-on",
    "asked-late",
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
    let mut all =
        store::list(&mut tx, organisation, &reach_of(actor, Right::Read, organisation), None).await?;
    drop(tx);
    let taken = export_reach(actor, organisation);
    all.retain(|of| taken.covers(&of.concerns()));
    all.sort_by_key(|of| of.urgency(house.today()));
    let rows = all.into_iter().map(|each| room.row(each));
    let rows: Vec<Row> = rows.filter(|row| asked.has(row, &room.around.members)).collect();
    let document = document(&rows, words);
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("contributions-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words) -> Document {
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words))).collect();
    let name = Some(words.say("asked-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let (of, course) = (&row.contribution, &row.contribution.course);
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (amount, unit) = match of.amount {
        None => (String::new(), String::new()),
        Some(Amount::Money(money)) => (money.amount().to_string(), money.currency.code().to_owned()),
        Some(amount @ (Amount::Days(count) | Amount::Seats(count))) => {
            (count.to_string(), words.say(&format!("asked-unit-{}", amount.unit().code())))
        }
    };
    let late = row.late.map(|late| words.say(&format!("asked-state-{}", late.code())));
    [
        row.whom.clone(),
        words.say(&format!("asked-kind-{}", of.kind.code())),
        of.purpose.clone(),
        amount,
        unit,
        of.asked_on.to_string(),
        of.answer_by.to_string(),
        words.say(&format!("asked-state-{}", course.state.code())),
        course.since.to_string(),
        day(course.promised_for),
        day(course.reminded_on),
        late.unwrap_or_default(),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
