//! Sessions and half-open sign-ins, each known by the digest of a key. Must not know how long anything lives.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    people::{Person, PersonId, policy::Office},
};

use super::person_of;
use crate::{Row, StoreError, Tx, row::args};

/// A session.
pub struct SessionKind;
/// The id of a session; it opens nothing.
pub type SessionId = Id<SessionKind>;

/// A session, without its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub person: PersonId,
    /// The device it was opened from, in a few words; empty where the device said nothing.
    pub device: String,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it was last used, to a few minutes.
    pub seen_at: Timestamp,
    /// When it ends whatever happens.
    pub expires_at: Timestamp,
    /// The office the site is looked at as, with the thing it would be held for.
    pub seen_as: Option<(Office, Option<u128>)>,
}

/// Forgets every session and every half-open sign-in that is over, whoever had it.
pub async fn forget_over(tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from session where expires_at <= $1", args![now]).await?;
    tx.run("delete from sign_in_step where expires_at <= $1", args![now]).await?;
    Ok(())
}

/// Opens a session under the digest of its key.
pub async fn open(tx: &mut Tx, session: &Session, token_digest: &[u8]) -> Result<(), StoreError> {
    tx.run(
        "insert into session (id, token_digest, person_id, device, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            session.id,
            token_digest.to_vec(),
            session.person,
            session.device.as_str(),
            session.created_at,
            session.seen_at,
            session.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// The session behind a digest with its person, if it is not over, was used since `idle_since`, and the account is
/// active.
pub async fn find(
    tx: &mut Tx,
    token_digest: &[u8],
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<(Person, Session)>, StoreError> {
    let row = tx
        .first(
            "select person.id, person.organisation_id, person.name, person.email, person.language,
                    session.id as session_id, session.device, session.created_at, session.seen_at, session.expires_at,
                    session.seen_as, session.seen_for
             from session
             join person on person.id = session.person_id
             where session.token_digest = $1
               and session.expires_at > $2
               and session.seen_at > $3
               and person.state = 'active'",
            args![token_digest.to_vec(), now, idle_since],
        )
        .await?;
    row.map(|row| {
        let person = person_of(&row)?;
        let session = session_of(&row, person.id)?;
        Ok((person, session))
    })
    .transpose()
}

/// The living sessions of a person, the one used last first.
pub async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Vec<Session>, StoreError> {
    let rows = tx
        .all(
            "select id as session_id, device, created_at, seen_at, expires_at, seen_as, seen_for
             from session
             where person_id = $1
               and expires_at > $2
               and seen_at > $3
             order by seen_at desc, id",
            args![person, now, idle_since],
        )
        .await?;
    rows.iter().map(|row| session_of(row, person)).collect()
}

fn session_of(row: &Row, person: PersonId) -> Result<Session, StoreError> {
    let seen_for: Option<Id<()>> = row.opt_id("seen_for")?;
    // An office that this program does not know any more is looked at as no other.
    let seen_as = row.opt_text("seen_as")?.and_then(|code| Office::from_code(&code));
    Ok(Session {
        id: row.id("session_id")?,
        person,
        device: row.text("device")?,
        created_at: row.instant("created_at")?,
        seen_at: row.instant("seen_at")?,
        expires_at: row.instant("expires_at")?,
        seen_as: seen_as.map(|office| (office, seen_for.map(Id::bits))),
    })
}

/// Notes that a session was used.
pub async fn touch(tx: &mut Tx, session: SessionId, at: Timestamp) -> Result<(), StoreError> {
    tx.run("update session set seen_at = $2 where id = $1", args![session, at]).await?;
    Ok(())
}

/// Looks at the site as an office, or as oneself again.
pub async fn see_as(
    tx: &mut Tx,
    session: SessionId,
    seen_as: Option<(Office, Option<u128>)>,
) -> Result<(), StoreError> {
    let office = seen_as.map(|(office, _)| office.code());
    let held_for: Option<Id<()>> = seen_as.and_then(|(_, held_for)| held_for).map(Id::new);
    tx.run("update session set seen_as = $2, seen_for = $3 where id = $1", args![session, office, held_for])
        .await?;
    Ok(())
}

/// Ends the session behind a digest.
pub async fn close(tx: &mut Tx, token_digest: &[u8]) -> Result<(), StoreError> {
    tx.run("delete from session where token_digest = $1", args![token_digest.to_vec()]).await?;
    Ok(())
}

/// Ends one session of a person; no row means that there was none.
pub async fn end(tx: &mut Tx, person: PersonId, session: SessionId) -> Result<u64, StoreError> {
    tx.run("delete from session where person_id = $1 and id = $2", args![person, session]).await
}

/// Ends every session of a person but one, and every half-open sign-in.
pub async fn end_others(tx: &mut Tx, person: PersonId, but: Option<SessionId>) -> Result<(), StoreError> {
    let but = but.unwrap_or(SessionId::new(0));
    tx.run("delete from session where person_id = $1 and id <> $2", args![person, but]).await?;
    tx.run("delete from sign_in_step where person_id = $1", args![person]).await?;
    Ok(())
}

/// Begins a sign-in that waits for its second step.
pub async fn open_step(
    tx: &mut Tx,
    token_digest: &[u8],
    person: PersonId,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into sign_in_step (token_digest, person_id, expires_at) values ($1, $2, $3)",
        args![token_digest.to_vec(), person, expires_at],
    )
    .await?;
    Ok(())
}

/// The person whose second step is waited for.
pub async fn person_of_step(
    tx: &mut Tx,
    token_digest: &[u8],
    now: Timestamp,
) -> Result<Option<Person>, StoreError> {
    let row = tx
        .first(
            "select person.id, person.organisation_id, person.name, person.email, person.language
             from sign_in_step
             join person on person.id = sign_in_step.person_id
             where sign_in_step.token_digest = $1
               and sign_in_step.expires_at > $2
               and person.state = 'active'",
            args![token_digest.to_vec(), now],
        )
        .await?;
    row.as_ref().map(person_of).transpose()
}

/// Ends a half-open sign-in.
pub async fn close_step(tx: &mut Tx, token_digest: &[u8]) -> Result<(), StoreError> {
    tx.run("delete from sign_in_step where token_digest = $1", args![token_digest.to_vec()]).await?;
    Ok(())
}
