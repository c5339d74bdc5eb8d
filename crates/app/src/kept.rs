//! Work that waits: forms that were sent after their session had ended, and drafts.
//!
//! What is in them is sealed with the installation's key. A form that came too late opens for the same browser and the
//! same person only, for a day, and is never sent by itself; a draft opens for its person. Must not know HTML.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use trellis_domain::people::{PersonId, policy::Account as State};
use trellis_store::{Across, kept as store, people};

pub use trellis_store::kept::{KeptFormId, KeptFormKind};

use crate::{House, Problem, people::SignedIn};

/// The most that is kept of one form, in bytes.
pub const KEPT_BYTES_MAX: usize = 64 * 1024;
/// How long a form that came too late waits.
pub const KEPT_HOURS: i64 = 24;
/// How many of them one browser may have waiting.
const KEPT_MAX: i64 = 20;
/// How long a draft waits.
const DRAFT_DAYS: i64 = 90;
/// How many drafts one person may have.
const DRAFTS_MAX: i64 = 100;

/// A form as somebody filled it in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FilledForm {
    /// The page it stands on.
    pub page: String,
    /// Where it is sent to.
    pub action: String,
    /// Its own name, where one address has several.
    pub name: Option<String>,
    /// Names and values in the order sent; never a password or a code.
    pub values: Vec<(String, String)>,
    /// Names of files that were sent with it and are not kept.
    pub files: Vec<String>,
}

impl FilledForm {
    /// Bytes of everything in it.
    fn bytes(&self) -> usize {
        let values: usize = self.values.iter().map(|(name, value)| name.len() + value.len()).sum();
        self.page.len() + self.action.len() + values
    }
}

/// A form that waits for its person.
#[derive(Debug, Clone)]
pub struct KeptForm {
    /// Its id.
    pub id: KeptFormId,
    /// When it came.
    pub at: Timestamp,
    /// What is in it.
    pub form: FilledForm,
}

/// Keeps a form that came after its session had ended, for the person who had opened it, in this browser. `None` where
/// there is nobody to keep it for any more, or more in it than is kept.
pub async fn keep(
    house: &House,
    browser: &str,
    person: PersonId,
    form: &FilledForm,
) -> Result<Option<KeptFormId>, Problem> {
    if form.bytes() > KEPT_BYTES_MAX {
        return Ok(None);
    }
    let mut bits = [0; 16];
    bits.copy_from_slice(&house.secret()[..16]);
    let id = KeptFormId::new(u128::from_be_bytes(bits));
    let sealed = house.seal(&purpose_of_kept(id, browser, person), &plain(form)?);
    let kept = store::KeptForm { id, person, at: house.now(), sealed };
    let mut tx = house.write_unowned(Across::Door).await?;
    store::forget_kept(&mut tx, oldest(house)).await?;
    // Nobody comes back to a closed account, and an erased person leaves nothing behind afterwards either.
    let whose = people::account(&mut tx, person).await?.filter(|account| account.state == State::Active);
    let Some(whose) = whose else { return Ok(None) };
    tx.draw_in(whose.person.organisation).await?;
    store::keep(&mut tx, &digest(browser), &kept, KEPT_MAX).await?;
    tx.commit().await?;
    Ok(Some(id))
}

/// What a person has waiting in this browser, newest first.
pub async fn waiting(house: &House, browser: &str, who: &SignedIn) -> Result<Vec<KeptForm>, Problem> {
    let person = who.person.id;
    let mut tx = house.read(who.person.organisation).await?;
    let kept = store::kept(&mut tx, &digest(browser), person, oldest(house)).await?;
    // What was sealed with another key cannot be opened any more and is as good as forgotten.
    let opened = kept.into_iter().filter_map(|each| {
        let plain = house.unseal(&purpose_of_kept(each.id, browser, person), &each.sealed)?;
        Some(KeptForm { id: each.id, at: each.at, form: serde_json::from_slice(&plain).ok()? })
    });
    Ok(opened.collect())
}

/// One of them.
pub async fn one(house: &House, browser: &str, who: &SignedIn, id: KeptFormId) -> Result<KeptForm, Problem> {
    let waiting = waiting(house, browser, who).await?;
    waiting.into_iter().find(|each| each.id == id).ok_or_else(Problem::not_found)
}

/// Forgets one that its person does not want any more.
pub async fn forget(house: &House, browser: &str, who: &SignedIn, id: KeptFormId) -> Result<(), Problem> {
    one(house, browser, who, id).await?;
    let mut tx = house.write_unowned(who.person.organisation).await?;
    store::forget(&mut tx, who.person.id, id).await?;
    Ok(tx.commit().await?)
}

/// Saves a form as far as it is filled in, in place of an earlier draft of it. `false` where there is more in it than is
/// kept.
pub async fn save_draft(house: &House, who: &SignedIn, form: &FilledForm) -> Result<bool, Problem> {
    if form.bytes() > KEPT_BYTES_MAX {
        return Ok(false);
    }
    let (person, name) = (who.person.id, form_name(form));
    let sealed = house.seal(&purpose_of_draft(person, name), &plain(form)?);
    let now = house.now();
    let since = now - SignedDuration::from_hours(24 * DRAFT_DAYS);
    let mut tx = house.write_unowned(Across::Door).await?;
    store::forget_drafts(&mut tx, since).await?;
    tx.draw_in(who.person.organisation).await?;
    store::save_draft(&mut tx, (person, name), sealed, now, DRAFTS_MAX).await?;
    tx.commit().await?;
    Ok(true)
}

/// The drafts that a person has of forms with these names, and when each was saved.
pub async fn drafts(
    house: &House,
    who: &SignedIn,
    names: &[String],
) -> Result<Vec<(Timestamp, FilledForm)>, Problem> {
    let person = who.person.id;
    let mut tx = house.read(who.person.organisation).await?;
    let mut found = Vec::new();
    for name in names {
        let Some((at, sealed)) = store::draft(&mut tx, person, name).await? else { continue };
        let plain = house.unseal(&purpose_of_draft(person, name), &sealed);
        let form = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
        found.extend(form.map(|form| (at, form)));
    }
    Ok(found)
}

/// Forgets a draft.
pub async fn discard_draft(house: &House, who: &SignedIn, form: &FilledForm) -> Result<(), Problem> {
    let mut tx = house.write_unowned(who.person.organisation).await?;
    store::drop_draft(&mut tx, who.person.id, form_name(form)).await?;
    Ok(tx.commit().await?)
}

/// What a draft goes by.
fn form_name(form: &FilledForm) -> &str {
    form.name.as_deref().unwrap_or(&form.action)
}

fn oldest(house: &House) -> Timestamp {
    house.now() - SignedDuration::from_hours(KEPT_HOURS)
}

fn plain(form: &FilledForm) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(form).map_err(|error| Problem::internal(error.to_string()))
}

fn purpose_of_kept(id: KeptFormId, browser: &str, person: PersonId) -> String {
    format!("kept form\n{id}\n{browser}\n{person}")
}

fn purpose_of_draft(person: PersonId, form: &str) -> String {
    format!("draft\n{person}\n{form}")
}

/// The store knows a browser by this only.
fn digest(browser: &str) -> Vec<u8> {
    Sha256::digest(format!("trellis browser\n{browser}")).to_vec()
}
