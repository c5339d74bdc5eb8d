//! What is left of an account once its person is erased: an id, and the offices it held. ADR 0020 says of every table why.
//!
//! Must not know who may erase, nor what else is to be forgotten: the log of deeds is `events::forgetting`.

use jiff::Timestamp;
use trellis_domain::people::{Permit, PersonId};

use crate::{StoreError, Tx, row::args};

/// What is the account's own, and goes. Where only the address tells whose it is, this comes before the address goes.
const REMOVE_SQL: &[&str] = &[
    "delete from session where person_id = $1",
    "delete from sign_in_step where person_id = $1",
    "delete from account_invitation where person_id = $1",
    "delete from second_step where person_id = $1",
    "delete from recovery_code where person_id = $1",
    "delete from passkey where person_id = $1",
    "delete from access_key where person_id = $1",
    "delete from provider_link where person_id = $1",
    "delete from calendar_address where person_id = $1",
    "delete from kept_form where person_id = $1",
    "delete from form_draft where person_id = $1",
    "delete from outgoing_mail where recipient in (select email from person where id = $1)",
    "delete from sign_in_try where subject in (select 'address:' || email from person where id = $1)",
    "delete from sign_in_try where subject in (select 'known:' || email from person where id = $1)",
    "delete from sign_in_try where subject in (select 'known-errand:' || email from person where id = $1)",
    "delete from sign_in_try where subject in (select 'code:' || email from person where id = $1)",
    // That something was sent and when stays; what a program was told about it may say by whom.
    "update receipt set answer_status = null, answer = null where person_id = $1",
];

/// Erases a person whose account is disabled, once: what is the account's own goes, offices end, name and address are
/// emptied. `password_hash` is one that opens nothing.
///
/// # Errors
/// [`StoreError::Stale`] where there is no such account, or no longer.
pub async fn erase(
    tx: &mut Tx,
    permit: &Permit,
    person: PersonId,
    password_hash: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    for sql in REMOVE_SQL {
        tx.run(sql, args![person]).await?;
    }
    tx.run(
        "update office_held
         set ended_by = $2, ended_at = $3
         where person_id = $1
           and ended_at is null",
        args![person, permit.person(), at],
    )
    .await?;
    // No address looks like an id, so that this one is in nobody's way.
    tx.run_fresh(
        "update person
         set name = '', email = $2, language = 'en', password_hash = $3, second_step_asked_at = null, erased_at = $4
         where id = $1
           and organisation_id = $5
           and state = 'disabled'
           and erased_at is null",
        args![person, person.to_string(), password_hash, at, permit.organisation()],
    )
    .await
}
