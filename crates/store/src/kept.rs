//! Forms that wait: what was sent after its session had ended, and drafts. Everything in them arrives sealed; whose
//! they are is the only thing known here.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    people::{OrganisationId, PersonId},
};

use crate::{Row, StoreError, Tx, row::args};

/// A form that was sent too late.
pub struct KeptFormKind;
/// The id of a kept form: nobody can guess it.
pub type KeptFormId = Id<KeptFormKind>;

/// A form that waits for its person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// Its id.
    pub id: KeptFormId,
    /// Whose it is.
    pub person: PersonId,
    /// When it was kept.
    pub at: Timestamp,
    /// What is in it, sealed.
    pub sealed: Vec<u8>,
}

/// Forgets every kept form older than `since`, whoever had it.
pub async fn forget_kept(tx: &mut Tx, since: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from kept_form where kept_at < $1", args![since]).await?;
    Ok(())
}

/// Keeps a form of one browser, and forgets all but its newest `most`.
pub async fn keep(tx: &mut Tx, browser: &[u8], form: &KeptForm, most: i64) -> Result<(), StoreError> {
    tx.run(
        "insert into kept_form (id, browser_digest, person_id, kept_at, sealed) values ($1, $2, $3, $4, $5)",
        args![form.id, browser.to_vec(), form.person, form.at, form.sealed.clone()],
    )
    .await?;
    tx.run(
        "delete from kept_form
         where browser_digest = $1
           and id not in (select id from kept_form
                          where browser_digest = $1
                          order by kept_at desc, id desc
                          limit $2)",
        args![browser.to_vec(), most],
    )
    .await?;
    Ok(())
}

/// What a person has waiting in a browser, newest first.
pub async fn kept(
    tx: &mut Tx,
    browser: &[u8],
    person: PersonId,
    since: Timestamp,
) -> Result<Vec<KeptForm>, StoreError> {
    let rows = tx
        .all(
            "select id, person_id, kept_at, sealed
             from kept_form
             where browser_digest = $1
               and person_id = $2
               and kept_at >= $3
             order by kept_at desc, id desc",
            args![browser.to_vec(), person, since],
        )
        .await?;
    let form = |row: &Row| {
        Ok(KeptForm {
            id: row.id("id")?,
            person: row.id("person_id")?,
            at: row.instant("kept_at")?,
            sealed: row.bytes("sealed")?,
        })
    };
    rows.iter().map(form).collect()
}

/// Forgets a form that was sent, or that its person does not want any more.
pub async fn forget(tx: &mut Tx, person: PersonId, id: KeptFormId) -> Result<(), StoreError> {
    tx.run("delete from kept_form where id = $1 and person_id = $2", args![id, person]).await?;
    Ok(())
}

/// Forgets every draft older than `since`, whoever had it.
pub async fn forget_drafts(tx: &mut Tx, since: Timestamp) -> Result<(), StoreError> {
    tx.run("delete from form_draft where saved_at < $1", args![since]).await?;
    Ok(())
}

/// Saves a draft in place of an earlier one, and forgets all but a person's newest `most`.
pub async fn save_draft(
    tx: &mut Tx,
    (person, form): (PersonId, &str),
    sealed: Vec<u8>,
    at: Timestamp,
    most: i64,
) -> Result<(), StoreError> {
    tx.run(
        "insert into form_draft (person_id, form, saved_at, sealed)
         values ($1, $2, $3, $4)
         on conflict (person_id, form) do update set saved_at = excluded.saved_at, sealed = excluded.sealed",
        args![person, form, at, sealed],
    )
    .await?;
    tx.run(
        "delete from form_draft
         where person_id = $1
           and form not in (select form from form_draft
                            where person_id = $1
                            order by saved_at desc, form
                            limit $2)",
        args![person, most],
    )
    .await?;
    Ok(())
}

/// A person's draft of a form, and when it was saved.
pub async fn draft(
    tx: &mut Tx,
    person: PersonId,
    form: &str,
) -> Result<Option<(Timestamp, Vec<u8>)>, StoreError> {
    let row = tx
        .first(
            "select saved_at, sealed from form_draft where person_id = $1 and form = $2",
            args![person, form],
        )
        .await?;
    row.map(|row| Ok((row.instant("saved_at")?, row.bytes("sealed")?))).transpose()
}

/// Forgets a draft.
pub async fn drop_draft(tx: &mut Tx, person: PersonId, form: &str) -> Result<(), StoreError> {
    tx.run("delete from form_draft where person_id = $1 and form = $2", args![person, form]).await?;
    Ok(())
}

/// A receipt.
pub struct ReceiptKind;
/// The id of a receipt.
pub type ReceiptId = Id<ReceiptKind>;

/// That something was sent and done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its id.
    pub id: ReceiptId,
    /// The year its number belongs to, UTC.
    pub year: i64,
    /// Its number in the organisation's year, from 1, without gaps.
    pub n: i64,
    /// Who sent it, by id and name.
    pub person: (PersonId, String),
    /// When it was done.
    pub at: Timestamp,
    /// Stable name of the deed.
    pub deed: String,
    /// Where to find it: an address of this server.
    pub place: String,
    /// SHA-256 of what was sent.
    pub digest: Vec<u8>,
    /// What a program was told: status and body.
    pub answer: Option<(i64, String)>,
}

/// A receipt to be written.
#[derive(Debug, Clone)]
pub struct NewReceipt<'a> {
    /// Its id.
    pub id: ReceiptId,
    /// Whose organisation counts it.
    pub organisation: OrganisationId,
    /// The year of its number.
    pub year: i64,
    /// Who sent it.
    pub person: PersonId,
    /// When.
    pub at: Timestamp,
    /// Stable name of the deed.
    pub deed: &'a str,
    /// The bits of the id of what it was done to.
    pub subject: u128,
    /// Where to find it.
    pub place: &'a str,
    /// SHA-256 of what was sent.
    pub digest: &'a [u8],
    /// Digest of what makes this sending one of its kind.
    pub sending: &'a [u8],
}

/// Writes a receipt with the year's next number, which it answers.
///
/// # Errors
/// [`StoreError::Constraint`] where the same sending has its receipt already.
pub async fn add_receipt(tx: &mut Tx, new: &NewReceipt<'_>) -> Result<i64, StoreError> {
    let row = tx
        .first(
            "insert into receipt_number (organisation_id, year, last)
             values ($1, $2, 1)
             on conflict (organisation_id, year) do update set last = receipt_number.last + 1
             returning last",
            args![new.organisation, new.year],
        )
        .await?;
    let n = row.map_or(Ok(1), |row| row.int("last"))?;
    tx.run(
        "insert into receipt (id, organisation_id, year, n, person_id, at, deed, subject_id, place, digest, sending)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            new.id,
            new.organisation,
            new.year,
            n,
            new.person,
            new.at,
            new.deed,
            Id::<()>::new(new.subject),
            new.place,
            new.digest.to_vec(),
            new.sending.to_vec(),
        ],
    )
    .await?;
    Ok(n)
}

/// Writes down what a program was told after its sending.
pub async fn note_answer(tx: &mut Tx, id: ReceiptId, status: i64, body: &str) -> Result<(), StoreError> {
    tx.run("update receipt set answer_status = $2, answer = $3 where id = $1", args![id, status, body])
        .await?;
    Ok(())
}

/// Says where what came of a sending is, once that is known.
pub async fn note_place(tx: &mut Tx, id: ReceiptId, place: &str) -> Result<(), StoreError> {
    tx.run("update receipt set place = $2 where id = $1", args![id, place]).await?;
    Ok(())
}

/// The receipt of a sending.
pub async fn receipt_of(tx: &mut Tx, sending: &[u8]) -> Result<Option<Receipt>, StoreError> {
    let row = tx
        .first(
            "select receipt.id, receipt.year, receipt.n, receipt.person_id, person.name as person_name, receipt.at,
                    receipt.deed, receipt.place, receipt.digest, receipt.answer_status, receipt.answer
             from receipt
             join person on person.id = receipt.person_id
             where receipt.sending = $1",
            args![sending.to_vec()],
        )
        .await?;
    row.as_ref().map(receipt_row).transpose()
}

/// One receipt of an organisation.
pub async fn receipt(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: ReceiptId,
) -> Result<Option<Receipt>, StoreError> {
    let row = tx
        .first(
            "select receipt.id, receipt.year, receipt.n, receipt.person_id, person.name as person_name, receipt.at,
                    receipt.deed, receipt.place, receipt.digest, receipt.answer_status, receipt.answer
             from receipt
             join person on person.id = receipt.person_id
             where receipt.id = $1
               and receipt.organisation_id = $2",
            args![id, organisation],
        )
        .await?;
    row.as_ref().map(receipt_row).transpose()
}

/// A person's receipts, newest first.
pub async fn receipts(tx: &mut Tx, person: PersonId, most: i64) -> Result<Vec<Receipt>, StoreError> {
    let rows = tx
        .all(
            "select receipt.id, receipt.year, receipt.n, receipt.person_id, person.name as person_name, receipt.at,
                    receipt.deed, receipt.place, receipt.digest, receipt.answer_status, receipt.answer
             from receipt
             join person on person.id = receipt.person_id
             where receipt.person_id = $1
             order by receipt.at desc, receipt.n desc
             limit $2",
            args![person, most],
        )
        .await?;
    rows.iter().map(receipt_row).collect()
}

fn receipt_row(row: &Row) -> Result<Receipt, StoreError> {
    let answer = match (row.opt_int("answer_status")?, row.opt_text("answer")?) {
        (Some(status), Some(body)) => Some((status, body)),
        _ => None,
    };
    Ok(Receipt {
        id: row.id("id")?,
        year: row.int("year")?,
        n: row.int("n")?,
        person: (row.id("person_id")?, row.text("person_name")?),
        at: row.instant("at")?,
        deed: row.text("deed")?,
        place: row.text("place")?,
        digest: row.bytes("digest")?,
        answer,
    })
}
