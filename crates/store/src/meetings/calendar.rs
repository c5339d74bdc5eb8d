//! Secret addresses of calendars. Only the digest of a secret arrives here: whoever reads the table opens no calendar.

use jiff::Timestamp;
use trellis_domain::people::{Person, PersonId};

use crate::{StoreError, Tx, people, row::args};

/// Makes an address for a person's calendar; those made before end.
pub async fn make_calendar(
    tx: &mut Tx,
    digest: &[u8],
    person: PersonId,
    at: Timestamp,
) -> Result<(), StoreError> {
    revoke_calendars(tx, person, at).await?;
    tx.run(
        "insert into calendar_address (digest, person_id, made_at) values ($1, $2, $3)",
        args![digest.to_vec(), person, at],
    )
    .await?;
    Ok(())
}

/// Ends every address of a person's calendar; how many there were.
pub async fn revoke_calendars(tx: &mut Tx, person: PersonId, at: Timestamp) -> Result<u64, StoreError> {
    tx.run(
        "update calendar_address set revoked_at = $2 where person_id = $1 and revoked_at is null",
        args![person, at],
    )
    .await
}

/// When a person's present address was made, if there is one.
pub async fn calendars(tx: &mut Tx, person: PersonId) -> Result<Option<Timestamp>, StoreError> {
    let row = tx
        .first(
            "select made_at from calendar_address where person_id = $1 and revoked_at is null order by made_at desc",
            args![person],
        )
        .await?;
    row.map(|row| row.instant("made_at")).transpose()
}

/// Whose calendar an address opens, if it is in force and the account is active.
pub async fn person_of_calendar(tx: &mut Tx, digest: &[u8]) -> Result<Option<Person>, StoreError> {
    let row = tx
        .first(
            "select person.id, person.organisation_id, person.name, person.email, person.language
             from calendar_address
             join person on person.id = calendar_address.person_id
             where calendar_address.digest = $1
               and calendar_address.revoked_at is null
               and person.state = 'active'",
            args![digest.to_vec()],
        )
        .await?;
    row.as_ref().map(people::person_of).transpose()
}
