//! The picture of assistance as a table to go on working with: a row for everything that was done for or by somebody.

use trellis_domain::{
    kernel::Day,
    missions::agreements::Who,
    people::{Actor, policy::Right},
};
use trellis_paper::tree::{Cell, Document, Shade, Table};
use trellis_words::Words;

use super::{Aid, Asked, gather, gather::Gathered, narrowed};
use crate::{
    House, Problem,
    missions::own_organisation,
    papers::{Format, Printed, table_file},
};

const HEADS: [&str; 13] = [
    "assistance-who",
    "assistance-role",
    "assistance-kind",
    "assistance-by",
    "assistance-count",
    "assistance-called",
    "assistance-topics",
    "assistance-level",
    "assistance-from",
    "assistance-until",
    "assistance-state",
    "initiative-south-south",
    "initiative-triangular",
];

/// What the actor may take away in bulk of what was asked for.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let gathered = gather::all(&mut tx, (actor, Right::Export), organisation, house.today()).await?;
    drop(tx);
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = narrowed(&gathered, asked).into_iter().map(|aid| cells(&gathered, aid, words));
    let rows = std::iter::once(heads).chain(rows).collect();
    let table = Table { name: Some(words.say("assistance-title")), ..Table::of(1, rows) };
    let document = Document { blocks: vec![table.into()], ..Document::default() };
    table_file(&document, format, &format!("assistance-{}", house.today())).await
}

fn cells(gathered: &Gathered, aid: &Aid, words: &Words) -> Vec<Cell> {
    let who = match aid.who {
        Who::Member(id) => gathered.members.iter().find(|each| each.id == id).map(|each| each.name.clone()),
        Who::Partner(id) => gathered.partners.iter().find(|each| each.id == id).map(|each| each.name.clone()),
        Who::Secretariat => None,
    };
    let terms = gathered.lists.iter().flat_map(|list| &list.terms);
    let topics: Vec<&str> =
        terms.filter(|term| aid.topics.contains(&term.id)).map(|term| term.text.as_str()).collect();
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let said = |key: &str| if key.is_empty() { String::new() } else { words.say(key) };
    let yes = |is: bool| words.say(if is { "yes" } else { "no" });
    [
        who.unwrap_or_default(),
        words.say(&format!("assistance-role-{}", aid.role.code())),
        words.say(&format!("assistance-kind-{}", aid.kind.code())),
        words.say(if aid.kind.is_personal() {
            "assistance-by-personal"
        } else {
            "assistance-by-organisational"
        }),
        aid.count.to_string(),
        aid.title.clone(),
        topics.join("\n"),
        level(words, aid.level),
        day(aid.days.0),
        day(aid.days.1),
        said(&aid.state),
        yes(aid.south_south),
        yes(aid.triangular),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}

/// A level in words, of a request or of an initiative.
pub fn level(words: &Words, code: &str) -> String {
    let key = format!("request-level-{code}");
    match code {
        "" => String::new(),
        _ if words.has(&key) => words.say(&key),
        _ => words.say(&format!("plan-level-{code}")),
    }
}
