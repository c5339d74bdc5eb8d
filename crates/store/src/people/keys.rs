//! Keys of programs, known by their digests. What a key may do follows from its owner, not from here.

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Day, Id},
    people::{OrganisationId, Permit, Person, PersonId},
};

use super::person_of;
use crate::{Row, StoreError, Tx, row::args};

/// A key of a program.
pub struct KeyKind;
/// The id of a key; it opens nothing.
pub type KeyId = Id<KeyKind>;

/// A key, without what opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessKey {
    /// Its id.
    pub id: KeyId,
    /// In which organisation.
    pub organisation: OrganisationId,
    /// Whose it is.
    pub person: PersonId,
    /// What it is for, in its owner's words.
    pub name: String,
    /// Whether it may write; else it only reads.
    pub writes: bool,
    /// The last day it works.
    pub until: Day,
    /// Who made it.
    pub made_by: Option<PersonId>,
    /// When.
    pub made_at: Timestamp,
    /// When it was last used, to a few minutes.
    pub used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// Keeps a key under its digest.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    key: &AccessKey,
    token_digest: &[u8],
) -> Result<(), StoreError> {
    tx.run(
        "insert into access_key (id, organisation_id, person_id, name, token_digest, writes, until_day, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            key.id,
            permit.organisation(),
            key.person,
            key.name.as_str(),
            token_digest.to_vec(),
            key.writes,
            key.until,
            permit.person(),
            key.made_at,
        ],
    )
    .await?;
    Ok(())
}

/// The key behind a digest with its owner, if it works on `today` and the owner's account is active.
pub async fn find(
    tx: &mut Tx,
    token_digest: &[u8],
    today: Day,
) -> Result<Option<(Person, AccessKey)>, StoreError> {
    let row = tx
        .first(
            "select person.id, person.organisation_id, person.name, person.email, person.language,
                    access_key.id as key_id, access_key.person_id, access_key.name as key_name, access_key.writes,
                    access_key.until_day, access_key.made_by, access_key.made_at, access_key.used_at,
                    access_key.revoked_at
             from access_key
             join person on person.id = access_key.person_id
             where access_key.token_digest = $1
               and access_key.until_day >= $2
               and access_key.revoked_at is null
               and person.state = 'active'",
            args![token_digest.to_vec(), today],
        )
        .await?;
    row.map(|row| Ok((person_of(&row)?, key_of(&row)?))).transpose()
}

/// The keys of an organisation, or of one person in it, the newest first; revoked ones, too.
pub async fn all(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: Option<PersonId>,
) -> Result<Vec<AccessKey>, StoreError> {
    let rows = tx
        .all(
            "select id as key_id, organisation_id, person_id, name as key_name, writes, until_day, made_by, made_at,
                    used_at, revoked_at
             from access_key
             where organisation_id = $1
               and ($2 or person_id = $3)
             order by made_at desc, id",
            args![organisation, person.is_none(), person.unwrap_or(PersonId::new(0))],
        )
        .await?;
    rows.iter().map(key_of).collect()
}

/// One key of an organisation.
pub async fn one(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: KeyId,
) -> Result<Option<AccessKey>, StoreError> {
    let row = tx
        .first(
            "select id as key_id, organisation_id, person_id, name as key_name, writes, until_day, made_by, made_at,
                    used_at, revoked_at
             from access_key
             where id = $1
               and organisation_id = $2",
            args![id, organisation],
        )
        .await?;
    row.as_ref().map(key_of).transpose()
}

fn key_of(row: &Row) -> Result<AccessKey, StoreError> {
    Ok(AccessKey {
        id: row.id("key_id")?,
        organisation: row.id("organisation_id")?,
        person: row.id("person_id")?,
        name: row.text("key_name")?,
        writes: row.bool("writes")?,
        until: row.day("until_day")?,
        made_by: row.opt_id("made_by")?,
        made_at: row.instant("made_at")?,
        used_at: row.opt_instant("used_at")?,
        revoked_at: row.opt_instant("revoked_at")?,
    })
}

/// Notes that a key was used.
pub async fn touch(tx: &mut Tx, id: KeyId, at: Timestamp) -> Result<(), StoreError> {
    tx.run("update access_key set used_at = $2 where id = $1", args![id, at]).await?;
    Ok(())
}

/// Revokes a key, once.
pub async fn revoke(tx: &mut Tx, permit: &Permit, id: KeyId, at: Timestamp) -> Result<(), StoreError> {
    tx.run_fresh(
        "update access_key
         set revoked_by = $3, revoked_at = $4
         where id = $1
           and organisation_id = $2
           and revoked_at is null",
        args![id, permit.organisation(), permit.person(), at],
    )
    .await
}

/// Revokes every key of a person.
pub async fn revoke_all(
    tx: &mut Tx,
    permit: &Permit,
    person: PersonId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "update access_key
         set revoked_by = $3, revoked_at = $4
         where person_id = $1
           and organisation_id = $2
           and revoked_at is null",
        args![person, permit.organisation(), permit.person(), at],
    )
    .await?;
    Ok(())
}
