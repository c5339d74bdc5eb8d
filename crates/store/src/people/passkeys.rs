//! Passkeys as kept: public halves only. Nothing here can judge an answer.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    people::{Permit, PersonId},
};

use crate::{Row, StoreError, Tx, row::args};

/// A passkey.
pub struct PasskeyKind;
/// The id of a passkey.
pub type PasskeyId = Id<PasskeyKind>;

/// A passkey as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: PasskeyId,
    /// Whose it is.
    pub person: PersonId,
    /// How its device names it.
    pub credential_id: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// The public key with its counter, in the form of the library that judges it.
    pub credential: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

/// Keeps a passkey.
pub async fn add(tx: &mut Tx, _permit: &Permit, kept: &Kept) -> Result<(), StoreError> {
    tx.run(
        "insert into passkey (id, person_id, credential_id, name, credential, made_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            kept.id,
            kept.person,
            kept.credential_id.clone(),
            kept.name.as_str(),
            kept.credential.as_str(),
            kept.made_at
        ],
    )
    .await?;
    Ok(())
}

/// The passkeys of a person, the oldest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Kept>, StoreError> {
    let rows = tx
        .all(
            "select id, person_id, credential_id, name, credential, made_at, used_at
             from passkey
             where person_id = $1
             order by made_at, id",
            args![person],
        )
        .await?;
    rows.iter().map(kept_of).collect()
}

fn kept_of(row: &Row) -> Result<Kept, StoreError> {
    Ok(Kept {
        id: row.id("id")?,
        person: row.id("person_id")?,
        credential_id: row.bytes("credential_id")?,
        name: row.text("name")?,
        credential: row.text("credential")?,
        made_at: row.instant("made_at")?,
        used_at: row.opt_instant("used_at")?,
    })
}

/// Notes that a passkey was used, with its counter as it is now.
pub async fn used(tx: &mut Tx, id: PasskeyId, credential: &str, at: Timestamp) -> Result<(), StoreError> {
    tx.run("update passkey set credential = $2, used_at = $3 where id = $1", args![id, credential, at])
        .await?;
    Ok(())
}

/// Takes a passkey away; no row means that there was none.
pub async fn remove(
    tx: &mut Tx,
    _permit: &Permit,
    person: PersonId,
    id: PasskeyId,
) -> Result<u64, StoreError> {
    tx.run("delete from passkey where id = $1 and person_id = $2", args![id, person]).await
}

/// Takes every passkey of a person away.
pub async fn remove_all(tx: &mut Tx, _permit: &Permit, person: PersonId) -> Result<(), StoreError> {
    tx.run("delete from passkey where person_id = $1", args![person]).await?;
    Ok(())
}
