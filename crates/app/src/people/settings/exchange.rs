//! Settings as TOML, so that an organisation starts from a similar one's.
//!
//! Names of the organisation itself are left out: they are not what another would take over. What is read back is
//! judged entry by entry as if it were typed, all or none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trellis_domain::{
    events::Event,
    kernel::Localised,
    people::{
        Actor, Verb, may_do,
        policy::Right,
        settings::{Entry, Settings, Topic},
    },
};
use trellis_store::people::settings as store;

use super::{EntryInput, matter, own, read};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem},
};

/// Largest file that is read, in bytes.
const BYTES_MAX: usize = 256 * 1024;

/// One entry of a topic, in order.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    value: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    names: BTreeMap<String, String>,
}

/// Everything an organisation calls its own but its name, as TOML: a list of tables for each topic.
pub async fn export(house: &House, actor: Actor<'_>) -> Result<String, Problem> {
    let organisation = own(actor)?;
    may_do(actor, Right::Export, &matter(organisation))?;
    let settings = super::of(house, organisation).await?;
    let mut topics: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    for entry in settings.all().iter().filter(|entry| entry.topic != Topic::Name) {
        let names = entry.names.iter().map(|(language, name)| (language.code().to_owned(), name.to_owned()));
        let row = Row { code: entry.code.clone(), value: entry.plain.clone(), names: names.collect() };
        topics.entry(entry.topic.code()).or_default().push(row);
    }
    toml::to_string(&topics).map_err(Problem::internal)
}

/// Takes the topics of a file over in place of the organisation's own; topics that the file lacks stay. How many
/// entries came in.
pub async fn import(house: &House, actor: Actor<'_>, text: &str) -> Result<usize, Problem> {
    let organisation = own(actor)?;
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let unreadable = |reason: String| Problem::new(Code::SettingsUnreadable).with("reason", reason);
    if text.len() > BYTES_MAX {
        return Err(unreadable(format!("> {BYTES_MAX} bytes")));
    }
    let topics: BTreeMap<String, Vec<Row>> =
        toml::from_str(text).map_err(|error| unreadable(error.message().to_owned()))?;
    let mut entries: Vec<Entry> = Vec::new();
    for (topic, rows) in &topics {
        for row in rows {
            let entry =
                input(topic, row).and_then(|input| read(&input)).map_err(|why| of_entry(topic, row, why))?;
            if entries.iter().any(|other| other.topic == entry.topic && other.code == entry.code) {
                return Err(Problem::new(Code::CodeTaken).with("value", entry.code));
            }
            entries.push(entry);
        }
    }
    let was = store::settings(&mut deed.tx, organisation).await?;
    for topic in topics.keys().filter_map(|code| Topic::from_code(code)) {
        store::clear(&mut deed.tx, &deed.permit, topic).await?;
    }
    for (at, entry) in entries.iter().enumerate() {
        store::put(&mut deed.tx, &deed.permit, entry, i64::try_from(at).unwrap_or(i64::MAX)).await?;
    }
    if was == Settings::new(Vec::new()) && entries.is_empty() {
        return Ok(0);
    }
    let event = Event::new("settings.imported", organisation)
        .with("topics", topics.keys().cloned().collect::<Vec<_>>().join(", "))
        .with("entries", entries.len().to_string());
    deed.done(house, event).await?;
    Ok(entries.len())
}

/// What is wrong with an entry, said of the text in which it stands.
fn of_entry(topic: &str, row: &Row, why: Problem) -> Problem {
    let entry = FieldProblem::new("text", Code::SettingsEntry).with("value", format!("{topic}/{}", row.code));
    let own = FieldProblem { field: "text", code: why.code, args: why.args };
    let parts = if why.fields.is_empty() { vec![own] } else { why.fields };
    let parts = parts.into_iter().map(|part| FieldProblem { field: "text", ..part });
    Problem::of_fields(std::iter::once(entry).chain(parts).collect())
}

fn input(topic: &str, row: &Row) -> Result<EntryInput, Problem> {
    let known = ["en", "fr", "es", "ar"];
    if let Some(other) = row.names.keys().find(|code| !known.contains(&code.as_str())) {
        return Err(Problem::new(Code::FieldChoice).with("value", other.as_str()));
    }
    let name = |code: &str| row.names.get(code).cloned().unwrap_or_default();
    Ok(EntryInput {
        topic: topic.to_owned(),
        code: row.code.clone(),
        plain: row.value.clone(),
        en: name("en"),
        fr: name("fr"),
        es: name("es"),
        ar: name("ar"),
    })
}

/// An entry with these names, for those who make settings rather than type them.
pub fn named(topic: Topic, code: &str, names: Localised) -> EntryInput {
    EntryInput::of(&Entry::named(topic, code, names))
}
