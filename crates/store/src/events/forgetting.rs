//! Forgetting what was written with an entry of the log: salt and detail go, the commitment stays, and with it the
//! chain. It is the only change that is ever made to an entry.
//!
//! Must not know whom a text names, nor why anything is forgotten.

use trellis_domain::people::{OrganisationId, Permit, PersonId};

use super::{chain::commitment, escaped, ledger::opt_digest, said};
use crate::{StoreError, Tx, row::args};

/// So many entries are looked at together: memory stays flat however much the log says.
const PAGE: i64 = 1_000;

/// An entry whose detail may have to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which entry, as `Logged::seq`.
    pub seq: i64,
    /// `name=value` lines.
    pub detail: Vec<(String, String)>,
}

/// The entries that say something and are about a person's account, offices or keys.
pub async fn about(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Vec<i64>, StoreError> {
    let named = format!("%person={person}%");
    let rows = tx
        .all(
            "select seq
             from event
             where organisation_id = $1
               and detail <> ''
               and (subject_id = $2
                    or subject_id in (select id from office_held where person_id = $2)
                    or subject_id in (select id from access_key where person_id = $2)
                    or detail like $3)
             order by seq",
            args![organisation, person, named],
        )
        .await?;
    rows.iter().map(|row| row.int("seq")).collect()
}

/// The entries after `seq` in whose detail a text stands anywhere, in capitals or small letters: a page of them, in order;
/// empty at the end.
pub async fn saying(
    tx: &mut Tx,
    organisation: OrganisationId,
    text: &str,
    seq: i64,
) -> Result<Vec<Candidate>, StoreError> {
    let literal = escaped(text).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let rows = tx
        .all(
            "select seq, detail
             from event
             where organisation_id = $1
               and lower(detail) like lower($2) escape '\\'
               and seq > $3
             order by seq
             limit $4",
            args![organisation, format!("%{literal}%"), seq, PAGE],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Candidate { seq: row.int("seq")?, detail: said(&row.text("detail")?) }))
        .collect()
}

/// Forgets the salt and the detail of an entry. What it committed to is worked out here where it was not kept with the
/// entry; an entry from before the chain has nothing to keep.
pub async fn forget(tx: &mut Tx, permit: &Permit, seq: i64) -> Result<(), StoreError> {
    let of = permit.organisation();
    let row = tx
        .first(
            "select detail, salt from event where seq = $1 and organisation_id = $2 and detail <> ''",
            args![seq, of],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let detail = row.text("detail")?;
    // From what stands there, and not from what was kept: an entry that somebody changed goes on not to hold.
    let committed = opt_digest(&row, "salt")?.map(|salt| commitment(&salt, &detail).to_vec());
    tx.run_fresh(
        "update event set commitment = $3, salt = null, detail = '' where seq = $1 and organisation_id = $2",
        args![seq, of, committed],
    )
    .await
}
