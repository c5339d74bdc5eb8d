//! The roster as a table to go on working with. What is protected stays out.

use trellis_domain::people::{Actor, policy::Right};
use trellis_paper::{
    csv,
    tree::{Cell, Document, Shade, Table},
    xlsx,
};
use trellis_words::Words;

use super::{
    around::Around,
    list::{Asked, Known, Row, rows, search},
    may_export, own_organisation,
};
use crate::{
    House, Problem,
    papers::{Format, Printed},
    problem::Code,
};

/// The heads of the columns.
const HEADS: [&str; 10] = [
    "expert-code",
    "expert-name",
    "expert-member",
    "expert-state",
    "expert-home",
    "expert-region",
    "expert-categories",
    "expert-themes",
    "expert-languages",
    "expert-confirmed-on",
];

/// The records that the actor may take away in bulk, as asked for.
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
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let (held, _) = search(house, &mut tx, (actor, Right::Export), (&around, asked)).await?;
    drop(tx);
    let document = document(&rows(&around, actor, &held, house.today()), words);
    let printing = move || match format {
        Format::Xlsx => xlsx::write(&document).map_err(Problem::internal),
        _ => Ok(csv::write(&document)),
    };
    let bytes = tokio::task::spawn_blocking(printing).await.map_err(Problem::internal)??;
    let file_name = format!("experts-{}.{}", house.today(), format.ending());
    Ok(Printed { file_name, media_type: format.media_type(), bytes })
}

fn document(rows: &[Row], words: &Words) -> Document {
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let table = std::iter::once(heads).chain(rows.iter().map(|row| cells(row, words))).collect();
    let name = Some(words.say("experts-title"));
    Document { blocks: vec![Table { name, ..Table::of(1, table) }.into()], ..Document::default() }
}

fn cells(row: &Row, words: &Words) -> Vec<Cell> {
    let known = row.known.clone().unwrap_or_default();
    let Known { name, home, region, categories, themes, languages } = known;
    let categories = categories.iter().map(|(category, stage)| {
        format!("{category}: {}", words.say(&format!("expert-stage-{}", stage.code())))
    });
    let themes = themes.iter().map(|(theme, level)| format!("{theme}: {level}"));
    let languages = languages.iter().map(|(language, command)| {
        format!("{language}: {}", words.say(&format!("expert-command-{}", command.code())))
    });
    [
        row.expert.code(),
        name,
        row.member.as_ref().map(|member| member.name.clone()).unwrap_or_default(),
        words.say(&format!("expert-state-{}", row.expert.course.state.code())),
        home,
        region,
        categories.collect::<Vec<_>>().join("\n"),
        themes.collect::<Vec<_>>().join("\n"),
        languages.collect::<Vec<_>>().join("\n"),
        row.expert.confirmed_on.to_string(),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
