//! Accounts: their state, password and open invitation. Passwords arrive as finished hashes, invitations as digests.

use jiff::Timestamp;
use trellis_domain::people::{OrganisationId, Permit, Person, PersonId, policy::Account as State};

use super::person_of;
use crate::{StoreError, Tx, row::args};

/// An invitation that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Whose account it opens.
    pub person: PersonId,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// The state of one account of an organisation; an erased one is none any more.
pub async fn state(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Option<State>, StoreError> {
    let row = tx
        .first(
            "select state from person where id = $1 and organisation_id = $2 and erased_at is null",
            args![person, organisation],
        )
        .await?;
    row.map(|row| row.code("state", State::from_code)).transpose()
}

/// The states of every account of an organisation.
pub async fn states(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<(PersonId, State)>, StoreError> {
    let rows = tx
        .all(
            "select id, state from person where organisation_id = $1 and erased_at is null order by id",
            args![organisation],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.code("state", State::from_code)?))).collect()
}

/// Moves an account from one state to another, once.
pub async fn set_state(
    tx: &mut Tx,
    permit: &Permit,
    person: PersonId,
    from: State,
    to: State,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update person set state = $4 where id = $1 and organisation_id = $2 and state = $3",
        args![person, permit.organisation(), from.code(), to.code()],
    )
    .await
}

/// Keeps the hash of a new password.
pub async fn set_password(
    tx: &mut Tx,
    permit: &Permit,
    person: PersonId,
    hash: &str,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update person set password_hash = $3 where id = $1 and organisation_id = $2",
        args![person, permit.organisation(), hash],
    )
    .await
}

/// Keeps an invitation under the digest of its secret, in the place of an earlier one.
pub async fn invite(
    tx: &mut Tx,
    _permit: &Permit,
    open: Open,
    token_digest: &[u8],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run("delete from account_invitation where person_id = $1", args![open.person]).await?;
    tx.run(
        "insert into account_invitation (person_id, token_digest, made_at, expires_at) values ($1, $2, $3, $4)",
        args![open.person, token_digest.to_vec(), at, open.expires_at],
    )
    .await?;
    Ok(())
}

/// The person invited under a digest, if the invitation still holds.
pub async fn invited(tx: &mut Tx, token_digest: &[u8], now: Timestamp) -> Result<Option<Person>, StoreError> {
    let row = tx
        .first(
            "select person.id, person.organisation_id, person.name, person.email, person.language
             from account_invitation
             join person on person.id = account_invitation.person_id
             where account_invitation.token_digest = $1
               and account_invitation.expires_at > $2
               and person.state = 'invited'",
            args![token_digest.to_vec(), now],
        )
        .await?;
    row.as_ref().map(person_of).transpose()
}

/// Forgets the invitation of an account.
pub async fn forget_invitation(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.run("delete from account_invitation where person_id = $1", args![person]).await?;
    Ok(())
}

/// The open invitations of an organisation.
pub async fn invitations(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Open>, StoreError> {
    let rows = tx
        .all(
            "select account_invitation.person_id, account_invitation.expires_at
             from account_invitation
             join person on person.id = account_invitation.person_id
             where person.organisation_id = $1
             order by account_invitation.person_id",
            args![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Open { person: row.id("person_id")?, expires_at: row.instant("expires_at")? }))
        .collect()
}
