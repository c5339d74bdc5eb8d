//! Receipts: every sending that did something gets a number, and the same sending never does it twice.
//!
//! Whoever takes a request in says what is being sent ([`Submission::send`]); the corridor ([`crate::house::Deed`])
//! writes the receipt and forgets the draft in the deed's own transaction. The two meet in the task that serves the
//! request, not in the parameters of every room: see ADR 0017.

use std::sync::{Arc, OnceLock};

use jiff::{Timestamp, tz::TimeZone};
use sha2::{Digest, Sha256};
use trellis_domain::{
    events::Event,
    people::{OrganisationId, Permit, PersonId, Verb, may},
};
use trellis_store::{
    StoreError, Tx,
    kept::{self as store, KeptFormId, NewReceipt},
};

pub use trellis_store::kept::{Receipt, ReceiptId, ReceiptKind};

use crate::{House, Problem, people::SignedIn, problem::Code};

/// How many of their receipts people see.
const LISTED_MAX: i64 = 500;

tokio::task_local! {
    /// What the request of this task is sending.
    static CURRENT: Arc<Submission>;
}

/// What is being sent.
#[derive(Debug, Clone)]
pub struct Sending {
    /// By whom.
    pub person: PersonId,
    /// Whose organisation's that person is.
    pub organisation: OrganisationId,
    /// Where what came of it can be found: an address of this server.
    pub place: String,
    /// SHA-256 of what is sent.
    pub digest: [u8; 32],
    /// What makes it one of its kind, by [`once`].
    pub once: [u8; 32],
    /// The name of the form, whose draft ends with it.
    pub draft: Option<String>,
    /// The kept form that it is sent from.
    pub kept: Option<KeptFormId>,
}

/// What makes a sending one of its kind: the same parts are the same sending.
pub fn once(parts: &[&[u8]]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

/// The number of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The receipt.
    pub id: ReceiptId,
    /// The year, UTC.
    pub year: i64,
    /// Counted within the organisation and the year, from 1.
    pub n: i64,
}

impl Number {
    /// Of a receipt.
    pub const fn of(receipt: &Receipt) -> Self {
        Self { id: receipt.id, year: receipt.year, n: receipt.n }
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:06}", self.year, self.n)
    }
}

/// One request: what it sends, once that is known, and the receipt, once there is one.
#[derive(Debug, Default)]
pub struct Submission {
    sending: OnceLock<Sending>,
    receipt: OnceLock<Number>,
}

impl Submission {
    /// Does the work of a request; deeds done in it belong to what it sends.
    pub async fn during<T>(self: Arc<Self>, work: impl Future<Output = T>) -> T {
        CURRENT.scope(self, work).await
    }

    /// Says what is being sent; the first word counts.
    pub fn send(&self, sending: Sending) {
        let _ = self.sending.set(sending);
    }

    /// What is being sent.
    pub fn sending(&self) -> Option<&Sending> {
        self.sending.get()
    }

    /// The receipt, if something was done.
    pub fn receipt(&self) -> Option<Number> {
        self.receipt.get().copied()
    }
}

fn current() -> Option<Arc<Submission>> {
    CURRENT.try_with(Arc::clone).ok()
}

/// Refuses to begin a deed for what was sent and done before, in the transaction that would do it again.
pub(crate) async fn refuse_twice(tx: &mut Tx) -> Result<(), Problem> {
    let Some(current) = current().filter(|current| current.receipt().is_none()) else { return Ok(()) };
    let Some(sending) = current.sending() else { return Ok(()) };
    match store::receipt_of(tx, &sending.once).await? {
        Some(_) => Err(Problem::new(Code::SentBefore)),
        None => Ok(()),
    }
}

/// Writes the receipt of a deed, once a request, and forgets what waited for it.
pub(crate) async fn write(
    house: &House,
    tx: &mut Tx,
    permit: &Permit,
    at: Timestamp,
    event: &Event,
) -> Result<Option<(Arc<Submission>, Number)>, Problem> {
    let Some(current) = current().filter(|current| current.receipt().is_none()) else { return Ok(None) };
    let Some(sending) = current.sending().filter(|sending| permit.person() == Some(sending.person)) else {
        return Ok(None);
    };
    let new = NewReceipt {
        id: house.id(),
        organisation: permit.organisation(),
        year: at.to_zoned(TimeZone::UTC).year().into(),
        person: sending.person,
        at,
        deed: event.deed,
        subject: event.subject,
        place: &sending.place,
        digest: &sending.digest,
        sending: &sending.once,
    };
    let n = store::add_receipt(tx, &new).await.map_err(|error| match error {
        // Two at once: the other one was faster.
        StoreError::Constraint { .. } => Problem::new(Code::SentBefore),
        other => other.into(),
    })?;
    if let Some(draft) = &sending.draft {
        store::drop_draft(tx, sending.person, draft).await?;
    }
    if let Some(kept) = sending.kept {
        store::forget(tx, sending.person, kept).await?;
    }
    let number = Number { id: new.id, year: new.year, n };
    Ok(Some((current, number)))
}

/// The deed is lasting: its request has its receipt.
pub(crate) fn given(written: Option<(Arc<Submission>, Number)>) {
    if let Some((submission, number)) = written {
        let _ = submission.receipt.set(number);
    }
}

/// The receipt of what was sent and done before.
pub async fn of_sending(house: &House, sending: &Sending) -> Result<Option<Receipt>, Problem> {
    let mut tx = house.read(sending.organisation).await?;
    Ok(store::receipt_of(&mut tx, &sending.once).await?)
}

/// Keeps what a program was told, to tell it the same when it sends the same again.
pub async fn note_answer(
    house: &House,
    sending: &Sending,
    receipt: Number,
    status: u16,
    body: &str,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(sending.organisation).await?;
    store::note_answer(&mut tx, receipt.id, status.into(), body).await?;
    Ok(tx.commit().await?)
}

/// Says where what came of a sending is, where that is another place than the form's.
pub async fn note_place(
    house: &House,
    sending: &Sending,
    receipt: Number,
    place: &str,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(sending.organisation).await?;
    store::note_place(&mut tx, receipt.id, place).await?;
    Ok(tx.commit().await?)
}

/// One receipt: for who sent it, and for officers.
pub async fn receipt(house: &House, who: &SignedIn, id: ReceiptId) -> Result<Receipt, Problem> {
    let mut tx = house.read(who.organisation.id).await?;
    let organisation = who.organisation.id;
    let receipt = store::receipt(&mut tx, organisation, id).await?.ok_or_else(Problem::not_found)?;
    let is_own = receipt.person.0 == who.person.id;
    // Whoever may not read it does not learn that it is there.
    if !is_own && may(who.actor(), Verb::SeeReceipts, organisation).is_err() {
        return Err(Problem::not_found());
    }
    Ok(receipt)
}

/// A person's own receipts, newest first.
pub async fn own(house: &House, who: &SignedIn) -> Result<Vec<Receipt>, Problem> {
    let mut tx = house.read(who.person.organisation).await?;
    Ok(store::receipts(&mut tx, who.person.id, LISTED_MAX).await?)
}
