//! Missions and reports as tables to go on working with. What is protected stays out.

use trellis_domain::people::{Actor, policy::Right};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_store::{members as members_store, missions as store};
use trellis_words::Words;

use super::{
    list::{Asked, Row, due_days, rows, sight},
    may_export, own_organisation, reports,
};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
};

/// The missions that the actor may take away in bulk, as asked for.
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
    let members = members_store::list(&mut tx, organisation).await?;
    let sight = sight(actor, Right::Export, organisation);
    let found = store::list(&mut tx, &sight, &asked.wanted(&members), (0, i64::MAX)).await?;
    let due_days = due_days(&mut tx, organisation).await?;
    let rows = rows(&mut tx, actor, found, (&members, due_days)).await?;
    drop(tx);
    let heads = [
        "mission-number",
        "mission-title",
        "mission-kind",
        "mission-member",
        "mission-request",
        "mission-level",
        "mission-first-day",
        "mission-last-day",
        "mission-place",
        "mission-language",
        "mission-experts",
        "mission-objectives",
        "mission-profile",
        "mission-expected",
        "mission-indicator",
        "mission-evidence",
        "mission-costs",
        "mission-state",
        "mission-closing",
    ];
    let cells = rows.iter().map(|row| cells(row, words)).collect();
    let document = document(words, "missions-title", &heads, cells);
    let file = format!("missions-{}.{}", house.today(), format.ending());
    printed(document, format, file).await
}

/// The reports that the actor may take away in bulk, without what is protected in them.
pub async fn export_reports(
    house: &House,
    actor: Actor<'_>,
    asked: &reports::Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    if !reports::may_export(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let (rows, _) = reports::list(house, actor, Right::Export, asked).await?;
    let heads = [
        "mission-number",
        "mission-title",
        "mission-member",
        "mission-request",
        "mission-first-day",
        "mission-last-day",
        "mission-report-state",
        "mission-report-recorded-on",
        "mission-report-published-on",
        "mission-report-summary",
    ];
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let cells = rows.iter().map(|row| {
        [
            row.mission.number.clone(),
            row.mission.title.clone(),
            row.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
            row.request.label.clone(),
            day(row.mission.days.first),
            day(row.mission.days.last),
            words.say(&format!("mission-report-state-{}", row.report.state.code())),
            day(row.report.recorded_on),
            day(row.report.published_on),
            row.report.summary.clone(),
        ]
        .into_iter()
        .map(Cell::of)
        .collect()
    });
    let document = document(words, "mission-reports-title", &heads, cells.collect());
    let file = format!("mission-reports-{}.{}", house.today(), format.ending());
    printed(document, format, file).await
}

async fn printed(document: Document, format: Format, file_name: String) -> Result<Printed, Problem> {
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(words: &Words, title: &str, heads: &[&str], rows: Vec<Vec<Cell>>) -> Document {
    let heads = heads.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows).collect();
    let name = Some(words.say(title));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let (mission, terms) = (&row.mission, &row.mission.terms);
    let experts: Vec<_> = mission.experts.iter().map(|expert| expert.name.as_str()).collect();
    let closing = mission.course.closing.map(|closing| {
        format!("{} {}", closing.on, words.say(&format!("mission-closing-{}", closing.reason.code())))
    });
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let level = match row.request.level {
        "" => String::new(),
        level => words.say(&format!("request-level-{level}")),
    };
    [
        mission.number.clone(),
        mission.title.clone(),
        words.say(&format!("mission-kind-{}", mission.kind.code())),
        row.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
        row.request.label.clone(),
        level,
        day(mission.days.first),
        day(mission.days.last),
        mission.place.clone(),
        mission.language.clone(),
        experts.join("\n"),
        terms.objectives.clone(),
        terms.profile.clone(),
        terms.expected.clone(),
        terms.indicator.clone(),
        terms.evidence.clone(),
        mission.costs.clone(),
        words.say(&format!("mission-state-{}", mission.course.state.code())),
        closing.unwrap_or_default(),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
