//! Events: one row per deed, written in the deed's own transaction, read as history, chained by digest.

use jiff::Timestamp;
use trellis_domain::{
    events::Event,
    people::{OrganisationId, Permit, PersonId},
};

use crate::{
    StoreError, Tx,
    row::{Row, args},
};

pub mod chain;
pub mod ledger;

use chain::{Digest, Head, Link, commitment};

/// A deed as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Order of writing, growing within the installation.
    pub seq: i64,
    /// When, UTC.
    pub at: Timestamp,
    /// Who; `None` for the command line.
    pub person: Option<PersonId>,
    /// The person's name, where there is a person.
    pub person_name: Option<String>,
    /// Stable name of the deed.
    pub deed: String,
    /// The bits of the id of what it was done to.
    pub subject: u128,
    /// `name=value` lines.
    pub detail: Vec<(String, String)>,
}

/// Writes one event as the next link of its organisation's chain; the head after it. `salt` is 32 random bytes.
pub async fn log(
    tx: &mut Tx,
    permit: &Permit,
    at: Timestamp,
    salt: Digest,
    event: &Event,
) -> Result<Head, StoreError> {
    let organisation = permit.organisation();
    let subject = trellis_domain::kernel::Id::<()>::new(event.subject);
    let detail: Vec<_> =
        event.detail.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let detail = detail.join("\n");
    let before = ledger::take_head(tx, organisation).await?;
    let link = Link {
        place: before.place + 1,
        at: at.to_string(),
        person: permit.person().map(|person| person.to_string()),
        deed: event.deed.to_owned(),
        subject: subject.to_string(),
        commitment: commitment(&salt, &detail),
    };
    let head = Head { place: link.place, digest: link.digest(&before.digest) };
    tx.run(
        "insert into event (organisation_id, at, person_id, deed, subject_id, detail, place, salt, digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            organisation,
            at,
            permit.person(),
            event.deed,
            subject,
            detail,
            head.place,
            salt.to_vec(),
            head.digest.to_vec()
        ],
    )
    .await?;
    ledger::keep_head(tx, organisation, head).await?;
    Ok(head)
}

/// The number of an organisation's newest event; 0 before the first. Whatever was read at that number is still true
/// while it stays.
pub async fn newest(tx: &mut Tx, organisation: OrganisationId) -> Result<i64, StoreError> {
    let row = tx
        .first(
            "select coalesce(max(seq), 0) as newest from event where organisation_id = $1",
            args![organisation],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("newest"))
}

/// The newest deeds done to one thing, newest first.
pub async fn of_subject<K>(
    tx: &mut Tx,
    organisation: OrganisationId,
    subject: trellis_domain::kernel::Id<K>,
    most: i64,
) -> Result<Vec<Logged>, StoreError> {
    let rows = tx
        .all(
            "select event.seq, event.at, event.person_id, person.name as person_name, event.deed,
                    event.subject_id, event.detail
             from event
             left join person on person.id = event.person_id
             where event.organisation_id = $1
               and event.subject_id = $2
             order by event.seq desc
             limit $3",
            args![organisation, subject, most],
        )
        .await?;
    rows.iter().map(logged).collect()
}

/// The newest deeds of an organisation, newest first.
pub async fn latest(tx: &mut Tx, organisation: OrganisationId, most: i64) -> Result<Vec<Logged>, StoreError> {
    let rows = tx
        .all(
            "select event.seq, event.at, event.person_id, person.name as person_name, event.deed,
                    event.subject_id, event.detail
             from event
             left join person on person.id = event.person_id
             where event.organisation_id = $1
             order by event.seq desc
             limit $2",
            args![organisation, most],
        )
        .await?;
    rows.iter().map(logged).collect()
}

fn logged(row: &Row) -> Result<Logged, StoreError> {
    Ok(Logged {
        seq: row.int("seq")?,
        at: row.instant("at")?,
        person: row.opt_id("person_id")?,
        person_name: row.opt_text("person_name")?,
        deed: row.text("deed")?,
        subject: row.id::<()>("subject_id")?.bits(),
        detail: row.text("detail")?.lines().filter_map(split).collect(),
    })
}

/// A value may contain line breaks; the line it stands on may not.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n")
}

fn split(line: &str) -> Option<(String, String)> {
    let (name, value) = line.split_once('=')?;
    let mut plain = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.push(match letters.next() {
                Some('n') => '\n',
                Some(other) => other,
                None => '\\',
            }),
            other => plain.push(other),
        }
    }
    Some((name.to_owned(), plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_with_line_breaks_comes_back_whole() {
        let value = "first\nsecond \\n third\\";
        let line = format!("text={}", escaped(value));
        assert_eq!(line.lines().count(), 1);
        assert_eq!(split(&line), Some(("text".to_owned(), value.to_owned())));
    }
}
