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
pub mod forgetting;
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
    /// The person's name, where there is a person; empty once the person was erased.
    pub person_name: Option<String>,
    /// Stable name of the deed.
    pub deed: String,
    /// The bits of the id of what it was done to.
    pub subject: u128,
    /// `name=value` lines.
    pub detail: Vec<(String, String)>,
    /// Whether the detail had to be forgotten.
    pub forgotten: bool,
}

/// The deed of an event that tells of a deed that was refused.
pub const REFUSED: &str = "refused";
/// The deed of an event that tells of a protected field that was read.
pub const PROTECTED_READ: &str = "protected.read";

/// Writes one event as the next link of its organisation's chain; the head after it. `salt` is 32 random bytes.
pub async fn log(
    tx: &mut Tx,
    permit: &Permit,
    at: Timestamp,
    salt: Digest,
    event: &Event,
) -> Result<Head, StoreError> {
    append(tx, permit.organisation(), permit.person(), at, salt, event).await
}

/// Writes down that something was refused, in the organisation of the person it was refused to, or whose it is where nobody
/// has been recognised yet: the one event that needs no permit, since it tells of a missing one.
pub async fn log_refused(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: Option<PersonId>,
    at: Timestamp,
    salt: Digest,
    detail: Vec<(&'static str, String)>,
) -> Result<Head, StoreError> {
    let subject = person.map_or(organisation.bits(), |person| person.bits());
    let event = Event { deed: REFUSED, subject, detail };
    append(tx, organisation, person, at, salt, &event).await
}

async fn append(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: Option<PersonId>,
    at: Timestamp,
    salt: Digest,
    event: &Event,
) -> Result<Head, StoreError> {
    let subject = trellis_domain::kernel::Id::<()>::new(event.subject);
    let detail: Vec<_> =
        event.detail.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let detail = detail.join("\n");
    let before = ledger::take_head(tx, organisation).await?;
    let link = Link {
        place: before.place + 1,
        at: at.to_string(),
        person: person.map(|person| person.to_string()),
        deed: event.deed.to_owned(),
        subject: subject.to_string(),
        commitment: commitment(&salt, &detail),
    };
    let committed = link.commitment.to_vec();
    let head = Head { place: link.place, digest: link.digest(&before.digest) };
    tx.run(
        "insert into event (organisation_id, at, person_id, deed, subject_id, detail, place, salt, commitment, digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            organisation,
            at,
            person,
            event.deed,
            subject,
            detail,
            head.place,
            salt.to_vec(),
            committed,
            head.digest.to_vec()
        ],
    )
    .await?;
    ledger::keep_head(tx, organisation, head).await?;
    Ok(head)
}

/// The number of an organisation's newest event that changed something; 0 before the first. Whatever was read at that
/// number is still true while it stays. What people do to their own accounts changes nothing that is read with it, nor
/// does what is reported until it is verified.
pub async fn newest(tx: &mut Tx, organisation: OrganisationId) -> Result<i64, StoreError> {
    let row = tx
        .first(
            "select seq
             from event
             where organisation_id = $1
               and deed <> 'refused'
               and deed <> 'protected.read'
               and deed not like 'account.%'
               and deed not like 'report.%'
             order by seq desc
             limit 1",
            args![organisation],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("seq"))
}

/// Which events an auditor asks for; whatever is `None` is not asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Whose deeds.
    pub person: Option<PersonId>,
    /// Only this deed.
    pub deed: Option<String>,
    /// From this instant on.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub until: Option<Timestamp>,
}

/// How many events of an organisation are asked for.
pub async fn count(tx: &mut Tx, organisation: OrganisationId, wanted: &Wanted) -> Result<i64, StoreError> {
    let Wanted { person, deed, from, until } = wanted;
    let row = tx
        .first(
            "select count(*) as events
             from event
             where organisation_id = $1
               and place is not null
               and ($2 is null or person_id = $2)
               and ($3 is null or deed = $3)
               and ($4 is null or at >= $4)
               and ($5 is null or at < $5)",
            args![organisation, *person, deed.as_deref(), *from, *until],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("events"))
}

/// The events asked for with their places in the chain, newest first, after the first `skipped`.
pub async fn page(
    tx: &mut Tx,
    organisation: OrganisationId,
    wanted: &Wanted,
    skipped: i64,
    most: i64,
) -> Result<Vec<(i64, Logged)>, StoreError> {
    let Wanted { person, deed, from, until } = wanted;
    let rows = tx
        .all(
            "select event.seq, event.at, event.person_id, person.name as person_name, event.deed,
                    event.subject_id, event.detail, event.salt, event.commitment, event.place
             from event
             left join person on person.id = event.person_id
             where event.organisation_id = $1
               and event.place is not null
               and ($2 is null or event.person_id = $2)
               and ($3 is null or event.deed = $3)
               and ($4 is null or event.at >= $4)
               and ($5 is null or event.at < $5)
             order by event.place desc
             limit $7 offset $6",
            args![organisation, *person, deed.as_deref(), *from, *until, skipped, most],
        )
        .await?;
    rows.iter().map(|row| Ok((row.int("place")?, logged(row)?))).collect()
}

/// Every deed that an organisation's log knows, by its stable name.
pub async fn deeds(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<String>, StoreError> {
    let rows = tx
        .all("select distinct deed from event where organisation_id = $1 order by deed", args![organisation])
        .await?;
    rows.iter().map(|row| row.text("deed")).collect()
}

impl Logged {
    /// Whether it says this of a name.
    pub fn says(&self, name: &str, value: &str) -> bool {
        self.detail.iter().any(|(other, own)| other == name && own == value)
    }
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
                    event.subject_id, event.detail, event.salt, event.commitment
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

/// When somebody signed in last, newest first.
pub async fn visits(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
    most: i64,
) -> Result<Vec<Timestamp>, StoreError> {
    let rows = tx
        .all(
            "select at
             from event
             where organisation_id = $1
               and subject_id = $2
               and deed = 'account.signed_in'
             order by seq desc
             limit $3",
            args![organisation, person, most],
        )
        .await?;
    rows.iter().map(|row| row.instant("at")).collect()
}

/// The newest deeds of an organisation, newest first. What was refused or only read, and what was done to accounts and
/// offices, is for its auditors.
pub async fn latest(tx: &mut Tx, organisation: OrganisationId, most: i64) -> Result<Vec<Logged>, StoreError> {
    let rows = tx
        .all(
            "select event.seq, event.at, event.person_id, person.name as person_name, event.deed,
                    event.subject_id, event.detail, event.salt, event.commitment
             from event
             left join person on person.id = event.person_id
             where event.organisation_id = $1
               and event.deed <> 'refused'
               and event.deed <> 'protected.read'
               and event.deed not like 'account.%'
               and event.deed not like 'person.%'
               and event.deed not like 'office.%'
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
        detail: said(&row.text("detail")?),
        forgotten: row.opt_bytes("salt")?.is_none() && row.opt_bytes("commitment")?.is_some(),
    })
}

/// What a detail says, name by name.
fn said(detail: &str) -> Vec<(String, String)> {
    detail.lines().filter_map(split).collect()
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
