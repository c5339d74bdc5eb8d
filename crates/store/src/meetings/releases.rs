//! Releases of documents as they are kept, and alarms about addresses that were tried. One row is the whole release:
//! whoever reads it compares its moment with the present one.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    meetings::{
        documents::DocumentId,
        release::{Opening, Release, ReleaseId, Signed, misses::Family},
    },
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a release as asked for.
pub async fn add_release(tx: &mut Tx, permit: &Permit, release: &Release) -> Result<(), StoreError> {
    tx.run(
        "insert into document_release (id, document_id, opening, opens_at, requested_by, requested_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            release.id,
            release.document,
            release.to.code(),
            release.opens_at,
            permit.person(),
            release.requested_at,
        ],
    )
    .await?;
    Ok(())
}

/// Signs a release, once.
pub async fn approve_release(
    tx: &mut Tx,
    permit: &Permit,
    release: ReleaseId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update document_release
         set approved_by = $2, approved_at = $3
         where id = $1
           and approved_at is null
           and stopped_at is null",
        args![release, permit.person(), at],
    )
    .await
}

/// Stops a release, once.
pub async fn stop_release(
    tx: &mut Tx,
    permit: &Permit,
    release: ReleaseId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update document_release
         set stopped_by = $2, stopped_at = $3
         where id = $1
           and stopped_at is null",
        args![release, permit.person(), at],
    )
    .await
}

/// The releases of an organisation's documents, or of `only` one of them; the latest asked for last.
pub async fn releases(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<DocumentId>,
) -> Result<Vec<Release>, StoreError> {
    let rows = tx
        .all(
            "select document_release.id, document_release.document_id, document_release.opening,
                    document_release.opens_at, document_release.requested_by, document_release.requested_at,
                    document_release.approved_by, document_release.approved_at, document_release.stopped_by,
                    document_release.stopped_at
             from document_release
             join document on document.id = document_release.document_id
             where document.organisation_id = $1
               and ($2 is null or document.id = $2)
             order by document_release.requested_at, document_release.id",
            args![organisation, only],
        )
        .await?;
    rows.iter().map(release_of).collect()
}

/// The document of a release; `None` where there is none.
pub async fn document_of_release(tx: &mut Tx, id: ReleaseId) -> Result<Option<DocumentId>, StoreError> {
    let row = tx.first("select document_id from document_release where id = $1", args![id]).await?;
    row.map(|row| row.id("document_id")).transpose()
}

fn release_of(row: &Row) -> Result<Release, StoreError> {
    let signed = |by: &str, at: &str| -> Result<Option<Signed>, StoreError> {
        Ok(match row.opt_instant(at)? {
            Some(at) => Some(Signed { by: row.opt_id(by)?, at }),
            None => None,
        })
    };
    Ok(Release {
        id: row.id("id")?,
        document: row.id("document_id")?,
        to: row.code("opening", Opening::from_code)?,
        opens_at: row.instant("opens_at")?,
        requested_by: row.opt_id("requested_by")?,
        requested_at: row.instant("requested_at")?,
        approved: signed("approved_by", "approved_at")?,
        stopped: signed("stopped_by", "stopped_at")?,
    })
}

/// An alarm: addresses of a family were tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    /// Its id.
    pub id: Id<Alarm>,
    /// Which addresses.
    pub family: Family,
    /// When, UTC.
    pub at: Timestamp,
}

/// Adds an alarm.
pub async fn add_alarm(tx: &mut Tx, permit: &Permit, alarm: Alarm) -> Result<(), StoreError> {
    tx.run(
        "insert into document_alarm (id, organisation_id, family, raised_at) values ($1, $2, $3, $4)",
        args![alarm.id, permit.organisation(), alarm.family.code(), alarm.at],
    )
    .await?;
    Ok(())
}

/// The alarms of an organisation since a moment, newest first.
pub async fn alarms(
    tx: &mut Tx,
    organisation: OrganisationId,
    since: Timestamp,
) -> Result<Vec<Alarm>, StoreError> {
    let rows = tx
        .all(
            "select id, family, raised_at
             from document_alarm
             where organisation_id = $1
               and raised_at >= $2
             order by raised_at desc, id desc",
            args![organisation, since],
        )
        .await?;
    let alarm = |row: &Row| {
        Ok(Alarm {
            id: row.id("id")?,
            family: row.code("family", Family::from_code)?,
            at: row.instant("raised_at")?,
        })
    };
    rows.iter().map(alarm).collect()
}
