//! The audit chain as it is kept: its end, its entries in order, whether they hold.
//!
//! What a link is and what a digest covers stands in [`super::chain`].

use trellis_domain::{
    kernel::Id,
    people::{OrganisationId, PersonId},
};

use super::chain::{Break, Digest, Head, Link, START, commitment};
use crate::{
    StoreError, Tx,
    row::{Row, args},
};

/// So many entries are read at a time: memory stays flat however long the chain is.
const PAGE: i64 = 2_000;

/// One entry: its link, its digest, and what it is about, where that has not been forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The link.
    pub link: Link,
    /// Its digest as written.
    pub digest: Digest,
    /// Salt and detail; `None` once they were forgotten.
    pub opened: Option<(Digest, String)>,
}

impl Entry {
    /// The head after this entry, if it follows `head` and says what it committed to.
    fn follow(&self, head: Head) -> Result<Head, Break> {
        let after = self.link.follow(head, &self.digest)?;
        match &self.opened {
            Some((salt, detail)) if commitment(salt, detail) != self.link.commitment => {
                Err(Break::Changed { place: self.link.place })
            }
            _ => Ok(after),
        }
    }
}

/// The end of an organisation's chain.
pub async fn head(tx: &mut Tx, organisation: OrganisationId) -> Result<Head, StoreError> {
    let row = tx
        .first("select place, digest from audit_head where organisation_id = $1", args![organisation])
        .await?;
    row.map_or(Ok(Head::START), |row| Ok(Head { place: row.int("place")?, digest: digest(&row, "digest")? }))
}

/// The end of each organisation's chain that has one, with the organisation's code, by code.
pub async fn heads(tx: &mut Tx) -> Result<Vec<(OrganisationId, String, Head)>, StoreError> {
    let rows = tx
        .all(
            "select audit_head.organisation_id, organisation.code, audit_head.place, audit_head.digest
             from audit_head
             join organisation on organisation.id = audit_head.organisation_id
             order by organisation.code",
            args![],
        )
        .await?;
    let head = |row: &Row| {
        let head = Head { place: row.int("place")?, digest: digest(row, "digest")? };
        Ok((row.id("organisation_id")?, row.text("code")?, head))
    };
    rows.iter().map(head).collect()
}

/// The end of the chain, held until this transaction ends: two deeds never follow the same link.
pub(crate) async fn take_head(tx: &mut Tx, organisation: OrganisationId) -> Result<Head, StoreError> {
    tx.run(
        "insert into audit_head (organisation_id, place, digest)
         values ($1, 0, $2)
         on conflict (organisation_id) do update set place = audit_head.place",
        args![organisation, START.to_vec()],
    )
    .await?;
    head(tx, organisation).await
}

pub(crate) async fn keep_head(
    tx: &mut Tx,
    organisation: OrganisationId,
    head: Head,
) -> Result<(), StoreError> {
    tx.run(
        "update audit_head set place = $2, digest = $3 where organisation_id = $1",
        args![organisation, head.place, head.digest.to_vec()],
    )
    .await?;
    Ok(())
}

/// The entries after `place`, in order, a page of them; empty at the end.
pub async fn after(tx: &mut Tx, organisation: OrganisationId, place: i64) -> Result<Vec<Entry>, StoreError> {
    let rows = tx
        .all(
            "select place, at, person_id, deed, subject_id, detail, salt, commitment, digest
             from event
             where organisation_id = $1
               and place > $2
             order by place
             limit $3",
            args![organisation, place, PAGE],
        )
        .await?;
    rows.iter().map(entry).collect()
}

fn entry(row: &Row) -> Result<Entry, StoreError> {
    let person: Option<PersonId> = row.opt_id("person_id")?;
    let subject: Id<()> = row.id("subject_id")?;
    let (salt, detail) = (opt_digest(row, "salt")?, row.text("detail")?);
    let committed = match (&salt, opt_digest(row, "commitment")?) {
        (Some(_), Some(committed)) => committed,
        // From before commitments were kept.
        (Some(salt), None) => commitment(salt, &detail),
        (None, Some(committed)) if detail.is_empty() => committed,
        // Nobody forgets like this: no digest fits it.
        (None, _) => START,
    };
    let link = Link {
        place: row.int("place")?,
        at: row.instant("at")?.to_string(),
        person: person.map(|person| person.to_string()),
        deed: row.text("deed")?,
        subject: subject.to_string(),
        commitment: committed,
    };
    Ok(Entry { link, digest: digest(row, "digest")?, opened: salt.map(|salt| (salt, detail)) })
}

fn digest(row: &Row, column: &str) -> Result<Digest, StoreError> {
    of_bytes(column, row.bytes(column)?)
}

pub(super) fn opt_digest(row: &Row, column: &str) -> Result<Option<Digest>, StoreError> {
    row.opt_bytes(column)?.map(|bytes| of_bytes(column, bytes)).transpose()
}

fn of_bytes(column: &str, bytes: Vec<u8>) -> Result<Digest, StoreError> {
    bytes.try_into().map_err(|bytes: Vec<u8>| StoreError::Unreadable {
        column: column.to_owned(),
        value: format!("{} bytes", bytes.len()),
    })
}

/// Goes through the whole chain; `kept` is a head that was kept elsewhere and must lie in it.
pub async fn verify(
    tx: &mut Tx,
    organisation: OrganisationId,
    kept: Option<Head>,
) -> Result<Result<Head, Break>, StoreError> {
    verify_saying(tx, organisation, kept, |_| {}).await
}

/// The same, and says after every page of entries at which place it is.
pub async fn verify_saying(
    tx: &mut Tx,
    organisation: OrganisationId,
    kept: Option<Head>,
    say: impl Fn(i64),
) -> Result<Result<Head, Break>, StoreError> {
    let end = head(tx, organisation).await?;
    let (mut at, kept) = (Head::START, kept.unwrap_or(Head::START));
    loop {
        let page = after(tx, organisation, at.place).await?;
        if page.is_empty() {
            break;
        }
        for entry in &page {
            at = match entry.follow(at) {
                Ok(head) => head,
                Err(broken) => return Ok(Err(broken)),
            };
            if at.place == kept.place && at.digest != kept.digest {
                return Ok(Err(Break::Changed { place: at.place }));
            }
        }
        say(at.place);
    }
    let furthest = kept.place.max(end.place);
    if at.place < furthest {
        return Ok(Err(Break::Cut { place: at.place, kept: furthest }));
    }
    Ok(Ok(at))
}
