//! Applications as a table to go on working with. Who an expert without a record is stays out.

use trellis_domain::{
    kernel::{Day, Money},
    people::{Actor, policy::Right},
};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_store::roster::support::{self as store, Wanted};
use trellis_words::Words;

use super::{
    list::{Asked, Room, Row, sight},
    may_export,
};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
    roster::own_organisation,
};

/// The heads of the columns.
const HEADS: [&str; 15] = [
    "support-title",
    "support-member",
    "support-state",
    "support-theme",
    "support-expert",
    "support-from",
    "support-until",
    "support-days",
    "support-submitted-on",
    "support-decided-on",
    "support-currency",
    "support-asked",
    "support-granted",
    "support-contracted",
    "support-paid",
];

/// The applications that the actor may take away in bulk, as asked for.
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
    let all = store::list(&mut tx, &sight(actor, Right::Export, organisation), &Wanted::default()).await?;
    let members = trellis_store::members::list(&mut tx, organisation).await?;
    drop(tx);
    let rows = all.into_iter().map(|each| room.row(each));
    let rows: Vec<Row> =
        rows.filter(|row| row.is_readable && asked.has(row, &members, house.today())).collect();
    let document = document(&rows, words);
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("support-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words) -> Document {
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words))).collect();
    let name = Some(words.say("supports-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let (of, course) = (&row.application, &row.application.course);
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let amount = |money: Option<Money>| money.map(|money| money.amount().to_string()).unwrap_or_default();
    let expert = match (&row.record, &of.who) {
        (Some((_, name, _)), _) => name.clone(),
        (None, Some(_)) => words.say("support-outside-somebody"),
        (None, None) => String::new(),
    };
    let contract = course.contract.as_ref();
    let paid = (!course.payments.is_empty()).then(|| of.money(course.paid()));
    [
        of.title.clone(),
        row.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
        words.say(&format!("support-state-{}", course.state.code())),
        row.theme.clone().unwrap_or_default(),
        expert,
        day(of.from),
        day(of.until),
        of.days.map(|days| days.to_string()).unwrap_or_default(),
        day(course.submitted_on),
        day(course.decided_on),
        of.cost.map(|cost| cost.currency.code().to_owned()).unwrap_or_default(),
        amount(of.asked()),
        amount(course.granted),
        amount(contract.map(|contract| of.money(contract.minor))),
        amount(paid),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
