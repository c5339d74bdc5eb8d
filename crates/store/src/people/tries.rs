//! Tries to sign in that did not succeed (yet), counted under several names at once. Must not know how many are allowed.

use jiff::Timestamp;
use trellis_domain::kernel::Id;

use crate::{StoreError, Tx, row::args};

/// One try.
pub struct TryKind;
/// The id of a try.
pub type TryId = Id<TryKind>;

/// Notes a try under each of its names, and forgets those before `since`.
pub async fn note(
    tx: &mut Tx,
    id: TryId,
    subjects: &[String],
    at: Timestamp,
    since: Timestamp,
) -> Result<(), StoreError> {
    tx.run("delete from sign_in_try where at < $1", args![since]).await?;
    let rows = subjects.iter().map(|subject| args![id, subject.as_str(), at]).collect();
    tx.insert("insert into sign_in_try (id, subject, at)", rows).await
}

/// How many tries stand under a name since a moment, and when the first of them was.
pub async fn since(
    tx: &mut Tx,
    subject: &str,
    since: Timestamp,
) -> Result<(i64, Option<Timestamp>), StoreError> {
    let row = tx
        .first(
            "select count(*) as tries, min(at) as oldest from sign_in_try where subject = $1 and at >= $2",
            args![subject, since],
        )
        .await?;
    row.map_or(Ok((0, None)), |row| Ok((row.int("tries")?, row.opt_instant("oldest")?)))
}

/// Takes a try back that succeeded, under all its names, and whatever stands under `subject`.
pub async fn succeeded(tx: &mut Tx, id: TryId, subject: &str) -> Result<(), StoreError> {
    tx.run("delete from sign_in_try where id = $1 or subject = $2", args![id, subject]).await?;
    Ok(())
}
