//! Second steps: sealed secrets, and digests of recovery codes. Nothing here can make or judge a code.

use jiff::Timestamp;
use trellis_domain::people::{Permit, PersonId};

use crate::{StoreError, Tx, row::args};

/// A second step as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The secret, sealed.
    pub secret: Vec<u8>,
    /// When the first code was right; before, it is not asked for.
    pub confirmed_at: Option<Timestamp>,
    /// The last time step whose code was used.
    pub last_step: i64,
}

/// The second step of a person.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Option<Kept>, StoreError> {
    let row = tx
        .first("select secret, confirmed_at, last_step from second_step where person_id = $1", args![person])
        .await?;
    row.map(|row| {
        Ok(Kept {
            secret: row.bytes("secret")?,
            confirmed_at: row.opt_instant("confirmed_at")?,
            last_step: row.int("last_step")?,
        })
    })
    .transpose()
}

/// Begins a second step, in the place of one that was not confirmed.
pub async fn begin(
    tx: &mut Tx,
    _permit: &Permit,
    person: PersonId,
    secret: Vec<u8>,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run("delete from second_step where person_id = $1 and confirmed_at is null", args![person]).await?;
    tx.run(
        "insert into second_step (person_id, secret, made_at, last_step) values ($1, $2, $3, 0)",
        args![person, secret, at],
    )
    .await?;
    Ok(())
}

/// Confirms a second step with its first code, once.
pub async fn confirm(
    tx: &mut Tx,
    _permit: &Permit,
    person: PersonId,
    step: i64,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update second_step set confirmed_at = $2, last_step = $3 where person_id = $1 and confirmed_at is null",
        args![person, at, step],
    )
    .await
}

/// Uses the code of a time step, once; `false` if that or a later one was used already.
pub async fn use_step(tx: &mut Tx, person: PersonId, step: i64) -> Result<bool, StoreError> {
    let rows = tx
        .run(
            "update second_step set last_step = $2 where person_id = $1 and last_step < $2 and confirmed_at is not null",
            args![person, step],
        )
        .await?;
    Ok(rows == 1)
}

/// Takes a second step away with its recovery codes.
pub async fn remove(tx: &mut Tx, _permit: &Permit, person: PersonId) -> Result<(), StoreError> {
    tx.run("delete from recovery_code where person_id = $1", args![person]).await?;
    tx.run("delete from second_step where person_id = $1", args![person]).await?;
    Ok(())
}

/// Keeps new recovery codes in the place of all earlier ones.
pub async fn set_codes(
    tx: &mut Tx,
    _permit: &Permit,
    person: PersonId,
    digests: Vec<Vec<u8>>,
) -> Result<(), StoreError> {
    tx.run("delete from recovery_code where person_id = $1", args![person]).await?;
    let rows = digests.into_iter().map(|digest| args![person, digest]).collect();
    tx.insert("insert into recovery_code (person_id, digest)", rows).await
}

/// Uses a recovery code, once; `false` if there is none of that digest left.
pub async fn use_code(
    tx: &mut Tx,
    person: PersonId,
    digest: &[u8],
    at: Timestamp,
) -> Result<bool, StoreError> {
    let rows = tx
        .run(
            "update recovery_code set used_at = $3 where person_id = $1 and digest = $2 and used_at is null",
            args![person, digest.to_vec(), at],
        )
        .await?;
    Ok(rows == 1)
}

/// How many recovery codes are left.
pub async fn codes_left(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let row = tx
        .first(
            "select count(*) as codes from recovery_code where person_id = $1 and used_at is null",
            args![person],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("codes"))
}

/// When a second step was first asked of a person.
pub async fn asked_at(tx: &mut Tx, person: PersonId) -> Result<Option<Timestamp>, StoreError> {
    let row = tx.first("select second_step_asked_at from person where id = $1", args![person]).await?;
    row.map_or(Ok(None), |row| row.opt_instant("second_step_asked_at"))
}

/// Notes that a second step is asked of a person from now on.
pub async fn ask(tx: &mut Tx, person: PersonId, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "update person set second_step_asked_at = $2 where id = $1 and second_step_asked_at is null",
        args![person, at],
    )
    .await?;
    Ok(())
}
