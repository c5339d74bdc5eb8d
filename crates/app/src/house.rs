//! The corridor: what every room's functions stand on.
//!
//! Every write goes begin → may → load → decide → save → log → commit, with [`House::write`] and [`Deed`]:
//! the event is written in the deed's own transaction, and a deed that is dropped leaves nothing behind.

use std::{path::PathBuf, sync::Arc};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use trellis_domain::{
    events::Event,
    kernel::{Day, Id},
    meetings::release::clock::Moment,
    people::{
        Actor, OrganisationId, Permit, Refusal, Verb, may_about, may_do,
        policy::{Matter, Right, Scope},
    },
    roster::expert::ExpertId,
};
use trellis_store::{
    Db, Reach, Tx,
    events::{self, chain::Head},
};

use crate::{
    Problem,
    events::Verifications,
    mail::Relay,
    meetings::release::Watch,
    people::{passkeys::Ceremonies, provider::outside::Answers},
    plans::{live::Kept, uploads::Uploads},
    receipts,
    refusals::Refusals,
};

/// What the door hands in: time, ids, randomness, and the program that reads uploaded files in a process of its own.
pub struct Surroundings {
    /// The present instant.
    pub now: Box<dyn Fn() -> Timestamp + Send + Sync>,
    /// How long a clock has run that nobody sets: only ever forward, from any beginning.
    pub steady: Box<dyn Fn() -> SignedDuration + Send + Sync>,
    /// A fresh id, roughly ascending in time (UUID v7).
    pub id: Box<dyn Fn() -> u128 + Send + Sync>,
    /// 32 bytes nobody can guess.
    pub secret: Box<dyn Fn() -> [u8; 32] + Send + Sync>,
    /// Keeps the end of an organisation's audit chain outside the database, after each deed.
    pub keep_head: Box<dyn Fn(OrganisationId, Head) + Send + Sync>,
    /// Takes the key of an erased record of the roster out of the files beside backups, after the deed.
    pub forget_key: Box<dyn Fn(ExpertId) + Send + Sync>,
    /// The program and arguments that run [`trellis_paper`]'s reader as a limited child process.
    pub reader: (PathBuf, Vec<String>),
    /// The program and arguments that set pages as a child process; without one they are set in this process.
    pub press: Option<(PathBuf, Vec<String>)>,
    /// What is peculiar to this installation.
    pub installation: Installation,
}

/// What is peculiar to one installation.
#[derive(Clone, Default)]
pub struct Installation {
    /// What secrets that have to be read again are sealed under; kept outside the database.
    pub key: [u8; 32],
    /// The public address, `https://…`, if there is one.
    pub public_address: Option<String>,
    /// Who takes mail; none goes out without.
    pub relay: Option<Relay>,
}

impl Installation {
    /// Whether others than this machine are expected: it has an address over TLS.
    pub fn is_public(&self) -> bool {
        self.public_address.as_deref().is_some_and(|address| address.starts_with("https:"))
    }

    /// Host and port of the public address.
    pub fn public_host(&self) -> Option<&str> {
        let (_, rest) = self.public_address.as_deref()?.split_once("://")?;
        rest.split('/').next().filter(|host| !host.is_empty())
    }
}

/// An open house: database and surroundings. Cheap to clone.
#[derive(Clone)]
pub struct House {
    db: Db,
    around: Arc<Surroundings>,
    kept: Arc<Kept>,
    uploads: Arc<Uploads>,
    refusals: Arc<Refusals>,
    verifications: Arc<Verifications>,
    ceremonies: Arc<Ceremonies>,
    answers: Arc<Answers>,
    watch: Arc<Watch>,
}

impl House {
    /// Opens the house over a database.
    pub fn new(db: Db, around: Surroundings) -> Self {
        let watch = Arc::new(Watch::new((around.now)(), (around.steady)()));
        Self {
            db,
            around: Arc::new(around),
            kept: Arc::default(),
            uploads: Arc::default(),
            refusals: Arc::default(),
            verifications: Arc::default(),
            ceremonies: Arc::default(),
            answers: Arc::default(),
            watch,
        }
    }

    /// The database, for the door to close.
    pub const fn db(&self) -> &Db {
        &self.db
    }

    /// The present instant, UTC.
    pub fn now(&self) -> Timestamp {
        (self.around.now)()
    }

    /// Today, in UTC: the same day for every Member.
    pub fn today(&self) -> Day {
        self.now().to_zoned(TimeZone::UTC).date()
    }

    /// A fresh id.
    pub fn id<K>(&self) -> Id<K> {
        Id::new((self.around.id)())
    }

    /// What is peculiar to this installation.
    pub fn installation(&self) -> &Installation {
        &self.around.installation
    }

    /// An id that nobody can guess and that says nothing of when it was made (UUID v4).
    pub(crate) fn random_id<K>(&self) -> Id<K> {
        let chance = self.secret();
        let bits = chance.iter().take(16).fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
        Id::new(bits & !(0xf << 76 | 0x3 << 62) | 0x4 << 76 | 0x2 << 62)
    }

    /// The steady clock.
    pub(crate) fn steady(&self) -> SignedDuration {
        (self.around.steady)()
    }

    /// The moment that releases go by: now, unless the clocks disagree.
    pub(crate) fn release_moment(&self) -> Moment {
        self.watch.read(self.now(), self.steady())
    }

    pub(crate) fn watch(&self) -> &Watch {
        &self.watch
    }

    pub(crate) fn secret(&self) -> [u8; 32] {
        (self.around.secret)()
    }

    pub(crate) fn reader(&self) -> &(PathBuf, Vec<String>) {
        &self.around.reader
    }

    pub(crate) fn press(&self) -> Option<&(PathBuf, Vec<String>)> {
        self.around.press.as_ref()
    }

    /// Lets go of what was kept at hand and is not asked for any more. Whoever serves calls it now and then.
    pub fn rest(&self) {
        self.kept.rest(self.steady());
    }

    pub(crate) fn kept(&self) -> &Kept {
        &self.kept
    }

    pub(crate) fn uploads(&self) -> &Uploads {
        &self.uploads
    }

    pub(crate) fn refusals(&self) -> &Refusals {
        &self.refusals
    }

    pub(crate) const fn verifications(&self) -> &Arc<Verifications> {
        &self.verifications
    }

    /// Keeps the end of an organisation's chain outside the database.
    pub(crate) fn keep_head(&self, organisation: OrganisationId, head: Head) {
        (self.around.keep_head)(organisation, head);
    }

    /// Leaves no trace of an erased record's key, in the database's own files and beside backups.
    pub(crate) async fn forget_key(&self, id: ExpertId) -> Result<(), Problem> {
        (self.around.forget_key)(id);
        Ok(self.db.settle().await?)
    }

    pub(crate) fn ceremonies(&self) -> &Ceremonies {
        &self.ceremonies
    }

    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// A transaction that only reads: one organisation, or for a named reason across all.
    pub(crate) async fn read(&self, reach: impl Into<Reach> + Send) -> Result<Tx, Problem> {
        Ok(self.db.read(reach).await?)
    }

    /// Begins a deed: asks the policy, then opens the transaction.
    pub(crate) async fn write(
        &self,
        actor: Actor<'_>,
        verb: Verb,
        organisation: OrganisationId,
    ) -> Result<Deed, Problem> {
        self.write_about(actor, verb, organisation, &[]).await
    }

    /// The same for something that concerns a plan, a Member or a body: an office held for it counts.
    pub(crate) async fn write_about(
        &self,
        actor: Actor<'_>,
        verb: Verb,
        organisation: OrganisationId,
        concerns: &[Scope],
    ) -> Result<Deed, Problem> {
        let permit = may_about(actor, verb, organisation, concerns)
            .map_err(|refusal| Problem::from(refusal).refusing(format!("{verb:?}{}", about(concerns))))?;
        Ok(Deed { tx: self.write_unowned(organisation).await?, permit, at: self.now() })
    }

    /// Begins a deed on a matter that goes through states, with the transaction in which its state was read: what is
    /// decided on is what is changed. Open the transaction with [`House::write_unowned`], load, then ask.
    pub(crate) fn permit(
        &self,
        tx: Tx,
        actor: Actor<'_>,
        right: Right,
        matter: &Matter<'_>,
    ) -> Result<Deed, Problem> {
        let permit = may_do(actor, right, matter).map_err(|refusal| refused(refusal, right, matter))?;
        Ok(Deed { tx, permit, at: self.now() })
    }

    /// Asks whether `actor` may read a protected field of `of`, and writes down that it was read, before it is shown.
    /// Whoever shows a field that the table protects (right P of a line) calls this first, once a page.
    ///
    /// # Errors
    /// What the policy refuses; what the store says.
    pub async fn read_protected<K>(
        &self,
        actor: Actor<'_>,
        matter: &Matter<'_>,
        of: Id<K>,
        field: &'static str,
    ) -> Result<(), Problem> {
        let right = Right::ReadProtected;
        let permit = may_do(actor, right, matter).map_err(|refusal| refused(refusal, right, matter))?;
        let mut deed = Deed { tx: self.db.write(permit.organisation()).await?, permit, at: self.now() };
        let event =
            Event::new(events::PROTECTED_READ, of).with("kind", matter.standing.name()).with("field", field);
        // Who reads has sent nothing: there is no receipt.
        let head = deed.log(self, &event).await?;
        deed.tx.commit().await?;
        self.keep_head(permit.organisation(), head);
        Ok(())
    }

    /// A writing transaction without a permit: for sessions and set-up, which no office owns, and for what is read
    /// before [`House::permit`] decides.
    pub(crate) async fn write_unowned(&self, reach: impl Into<Reach> + Send) -> Result<Tx, Problem> {
        let mut tx = self.db.write(reach).await?;
        receipts::refuse_twice(&mut tx).await?;
        Ok(tx)
    }
}

fn refused(refusal: Refusal, right: Right, matter: &Matter<'_>) -> Problem {
    let what = format!("{right:?} {}{}", matter.standing.name(), about(matter.concerns));
    Problem::from(refusal).refusing(what)
}

/// What a refused deed was about: the ids it concerned.
fn about(concerns: &[Scope]) -> String {
    let ids = concerns.iter().filter_map(|scope| match scope {
        Scope::One(bits) => Some(Id::<()>::new(*bits).to_string()),
        Scope::Organisation => None,
    });
    ids.fold(String::new(), |about, id| format!("{about} {id}"))
}

/// A write in progress. Dropped before [`Deed::done`], it leaves nothing behind.
pub(crate) struct Deed {
    /// The transaction.
    pub tx: Tx,
    /// What the policy allowed.
    pub permit: Permit,
    /// The instant of the whole deed.
    pub at: Timestamp,
}

impl Deed {
    /// Logs one event of several; the last goes with [`Deed::done`].
    pub async fn log(&mut self, house: &House, event: &Event) -> Result<Head, Problem> {
        Ok(events::log(&mut self.tx, &self.permit, self.at, house.secret(), event).await?)
    }

    /// Logs the event and makes the deed lasting, with the receipt of what was sent.
    pub async fn done(mut self, house: &House, event: Event) -> Result<(), Problem> {
        let head = self.log(house, &event).await?;
        let receipt = receipts::write(house, &mut self.tx, &self.permit, self.at, &event).await?;
        self.tx.commit().await?;
        receipts::given(receipt);
        house.keep_head(self.permit.organisation(), head);
        Ok(())
    }
}
