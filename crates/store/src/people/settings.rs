//! Settings, one row a value: the plain value of an entry under the empty language, its names under theirs.

use trellis_domain::{
    kernel::Language,
    people::{
        OrganisationId, Permit,
        settings::{Entry, Settings, Topic},
    },
};

use crate::{StoreError, Tx, row::args};

/// Every setting of an organisation, in its order.
pub async fn settings(tx: &mut Tx, organisation: OrganisationId) -> Result<Settings, StoreError> {
    let rows = tx
        .all(
            "select topic, code, language, value
             from organisation_setting
             where organisation_id = $1
             order by topic, position, code, language",
            args![organisation],
        )
        .await?;
    let mut entries: Vec<Entry> = Vec::new();
    for row in &rows {
        let (topic, code) = (row.code("topic", Topic::from_code)?, row.text("code")?);
        let is_last = entries.last().is_some_and(|last| last.topic == topic && last.code == code);
        if !is_last {
            entries.push(Entry::plain(topic, &code, ""));
        }
        let Some(entry) = entries.last_mut() else { continue };
        let value = row.text("value")?;
        if row.text("language")?.is_empty() {
            entry.plain = value;
        } else {
            let language = row.code("language", |code| code.parse::<Language>().ok())?;
            entry.names = std::mem::take(&mut entry.names).with(language, &value);
        }
    }
    Ok(Settings::new(entries))
}

/// Writes one setting in place of what stood there. `position` orders it within its topic.
pub async fn put(tx: &mut Tx, permit: &Permit, entry: &Entry, position: i64) -> Result<(), StoreError> {
    remove(tx, permit, entry.topic, &entry.code).await?;
    let row = |language: &str, value: &str| {
        args![permit.organisation(), entry.topic.code(), entry.code.as_str(), language, position, value,]
    };
    // The row without a language is always there: an entry may have no names at all.
    let mut rows = vec![row("", &entry.plain)];
    rows.extend(entry.names.iter().map(|(language, name)| row(language.code(), name)));
    tx.insert(
        "insert into organisation_setting (organisation_id, topic, code, language, position, value)",
        rows,
    )
    .await
}

/// Takes one setting away.
pub async fn remove(tx: &mut Tx, permit: &Permit, topic: Topic, code: &str) -> Result<(), StoreError> {
    tx.run(
        "delete from organisation_setting
         where organisation_id = $1
           and topic = $2
           and code = $3",
        args![permit.organisation(), topic.code(), code],
    )
    .await?;
    Ok(())
}

/// Takes every setting of a topic away.
pub async fn clear(tx: &mut Tx, permit: &Permit, topic: Topic) -> Result<(), StoreError> {
    tx.run(
        "delete from organisation_setting where organisation_id = $1 and topic = $2",
        args![permit.organisation(), topic.code()],
    )
    .await?;
    Ok(())
}
