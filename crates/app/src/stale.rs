//! What stands now, where somebody saves over what has changed since they opened it: both versions can be shown.
//!
//! A version is the digest of what stands; nothing has to be counted. A deed that was not told which version it was made
//! from does not ask.

use std::sync::Arc;

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use trellis_domain::{kernel::Id, people::OrganisationId};
use trellis_domain::{people::Actor, plans::record::PlanId};
use trellis_store::{Tx, events, plans};

use crate::{
    House, Problem,
    plans::live::{LivePlan, live},
    problem::Code,
};

/// Hexadecimal digits of a version.
const VERSION_BYTES: usize = 8;
/// How far back it is looked who changed something.
const EVENTS_MAX: i64 = 50;

/// A plan as it stands while nobody else can change what is being saved over.
pub(crate) async fn held(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    plan: PlanId,
) -> Result<Arc<LivePlan>, Problem> {
    plans::hold(tx, plan).await?;
    live(house, actor, plan).await
}

/// What stands now in the fields of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stands {
    /// Names of fields and their values; several of one name in their order.
    pub values: Vec<(String, String)>,
    /// Who changed it last, by name.
    pub by: Option<String>,
    /// When.
    pub at: Option<Timestamp>,
}

impl Stands {
    /// These values, in an order that is always the same.
    pub fn new<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { values, by: None, at: None }
    }

    /// The version of these values, as a form carries it along.
    pub fn version(&self) -> String {
        let mut digest = Sha256::new();
        for (name, value) in &self.values {
            for part in [name, value] {
                digest.update(part.len().to_be_bytes());
                digest.update(part);
            }
        }
        crate::people::hex(&digest.finalize()[..VERSION_BYTES])
    }

    /// Refuses a deed that was made from another version. `subject` and `changed` find who changed it: the newest
    /// event of that subject for which `changed` holds.
    pub(crate) async fn refuse_other<K>(
        mut self,
        seen: &str,
        tx: &mut Tx,
        organisation: OrganisationId,
        subject: Id<K>,
        changed: impl Fn(&events::Logged) -> bool,
    ) -> Result<(), Problem> {
        if seen.trim().is_empty() || seen == self.version() {
            return Ok(());
        }
        let newest = events::of_subject(tx, organisation, subject, EVENTS_MAX).await?;
        if let Some(event) = newest.into_iter().find(|event| changed(event)) {
            self.by = event.person_name;
            self.at = Some(event.at);
        }
        Err(Problem { stands: Some(Box::new(self)), ..Problem::new(Code::Stale) })
    }
}
