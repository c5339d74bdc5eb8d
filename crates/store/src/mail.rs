//! Mail that waits to go out, written in the transaction of the deed it tells of. Must not know relays.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// One mail.
pub struct MailKind;
/// The id of a mail.
pub type MailId = Id<MailKind>;

/// A mail as it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its id; it is part of the mail, so that a relay that gets it twice can tell.
    pub id: MailId,
    /// In whose name.
    pub organisation: OrganisationId,
    /// To whom.
    pub recipient: String,
    /// What stands in a list of mails: nothing confidential.
    pub subject: String,
    /// The text.
    pub body: String,
    /// How often it was tried.
    pub tries: i64,
}

/// Adds a mail that goes out at once.
pub async fn add(tx: &mut Tx, mail: &Waiting, at: Timestamp) -> Result<(), StoreError> {
    add_due(tx, mail, at, at).await
}

/// Adds a mail that goes out when it is due.
pub async fn add_due(
    tx: &mut Tx,
    mail: &Waiting,
    made_at: Timestamp,
    due: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into outgoing_mail (id, organisation_id, recipient, subject, body, made_at, next_at, tries, state)
         values ($1, $2, $3, $4, $5, $6, $7, 0, 'waiting')",
        args![
            mail.id,
            mail.organisation,
            mail.recipient.as_str(),
            mail.subject.as_str(),
            mail.body.as_str(),
            made_at,
            due
        ],
    )
    .await?;
    Ok(())
}

/// The mails of an organisation that wait, or that nobody knows the end of: those with a text still.
pub async fn unsettled_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Waiting>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, recipient, subject, body, tries
             from outgoing_mail
             where organisation_id = $1
               and settled_at is null",
            args![organisation],
        )
        .await?;
    rows.iter().map(waiting_of).collect()
}

/// Takes a mail away that is not to go out any more, because of whom it is to or speaks of.
pub async fn discard(tx: &mut Tx, _permit: &Permit, id: MailId) -> Result<(), StoreError> {
    tx.run("delete from outgoing_mail where id = $1", args![id]).await?;
    Ok(())
}

/// Takes away every mail to an address, whatever became of it.
pub async fn discard_to(
    tx: &mut Tx,
    _permit: &Permit,
    organisation: OrganisationId,
    recipient: &str,
) -> Result<(), StoreError> {
    let sql = "delete from outgoing_mail where organisation_id = $1 and recipient = $2";
    tx.run(sql, args![organisation, recipient]).await?;
    Ok(())
}

/// The next mail that is due, the longest waiting first.
pub async fn next_due(tx: &mut Tx, now: Timestamp) -> Result<Option<Waiting>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, recipient, subject, body, tries
             from outgoing_mail
             where state = 'waiting'
               and next_at <= $1
             order by next_at, id
             limit 1",
            args![now],
        )
        .await?;
    row.as_ref().map(waiting_of).transpose()
}

fn waiting_of(row: &Row) -> Result<Waiting, StoreError> {
    Ok(Waiting {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        recipient: row.text("recipient")?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        tries: row.int("tries")?,
    })
}

/// Takes a mail for sending; `false` if somebody else did. Whoever takes it is the only one who ever hands it over
/// unless [`postpone`] gives it back.
pub async fn take(tx: &mut Tx, id: MailId, now: Timestamp) -> Result<bool, StoreError> {
    let rows = tx
        .run(
            "update outgoing_mail
             set state = 'sending', tries = tries + 1, next_at = $2
             where id = $1
               and state = 'waiting'",
            args![id, now],
        )
        .await?;
    Ok(rows == 1)
}

/// Gives a mail back that was surely not accepted.
pub async fn postpone(tx: &mut Tx, id: MailId, until: Timestamp, trouble: &str) -> Result<(), StoreError> {
    tx.run(
        "update outgoing_mail set state = 'waiting', next_at = $2, trouble = $3 where id = $1 and state = 'sending'",
        args![id, until, trouble],
    )
    .await?;
    Ok(())
}

/// Settles a mail: accepted without trouble, or given up with it. Its text is not kept longer than it is needed.
pub async fn settle(tx: &mut Tx, id: MailId, at: Timestamp, trouble: Option<&str>) -> Result<(), StoreError> {
    let state = if trouble.is_none() { "sent" } else { "given_up" };
    tx.run(
        "update outgoing_mail
         set state = $2, settled_at = $3, trouble = $4, body = ''
         where id = $1
           and state = 'sending'",
        args![id, state, at, trouble],
    )
    .await?;
    Ok(())
}

/// The organisations with mail that was taken before `taken_before` and never settled.
pub async fn unsettled(tx: &mut Tx, taken_before: Timestamp) -> Result<Vec<OrganisationId>, StoreError> {
    let rows = tx
        .all(
            "select distinct organisation_id
             from outgoing_mail
             where state = 'sending'
               and next_at < $1
             order by organisation_id",
            args![taken_before],
        )
        .await?;
    rows.iter().map(|row| row.id("organisation_id")).collect()
}

/// Gives up what was taken before `taken_before` and never settled: whether it was accepted is not known, and nothing is
/// sent twice.
pub async fn give_up_unsettled(
    tx: &mut Tx,
    organisation: OrganisationId,
    taken_before: Timestamp,
    at: Timestamp,
) -> Result<u64, StoreError> {
    tx.run(
        "update outgoing_mail
         set state = 'given_up', settled_at = $2, trouble = 'the server stopped while sending', body = ''
         where organisation_id = $3
           and state = 'sending'
           and next_at < $1",
        args![taken_before, at, organisation],
    )
    .await
}
