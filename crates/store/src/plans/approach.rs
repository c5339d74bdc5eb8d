//! What reviews change in the approach of a plan, as it is kept: a change is added, taken off while it waits, or taken up.

use trellis_domain::{
    people::Permit,
    plans::{
        cycle::approach::{ApproachChange, ApproachChangeId, Part},
        record::PlanId,
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a change that waits.
pub async fn add(tx: &mut Tx, _permit: &Permit, change: &ApproachChange) -> Result<(), StoreError> {
    tx.run(
        "insert into approach_change (id, plan_id, part, about, was, new_value, reason, body_id, meeting_id, version_n,
                                      made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            change.id,
            change.plan,
            change.part.code(),
            change.about.as_str(),
            change.was.as_str(),
            change.is.as_str(),
            change.reason.as_str(),
            change.body,
            change.meeting,
            change.version,
            change.by,
            change.at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a change off the list of a plan, as long as it waits.
pub async fn remove(
    tx: &mut Tx,
    _permit: &Permit,
    (plan, change): (PlanId, ApproachChangeId),
) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from approach_change
         where id = $1
           and plan_id = $2
           and version_n is null",
        args![change, plan],
    )
    .await
}

/// A version of the plan takes up every change that waits.
pub async fn take_up(tx: &mut Tx, _permit: &Permit, plan: PlanId, version: i64) -> Result<(), StoreError> {
    tx.run(
        "update approach_change
         set version_n = $2
         where plan_id = $1
           and version_n is null",
        args![plan, version],
    )
    .await?;
    Ok(())
}

/// The changes of a plan's approach: those that wait first, then by version, the newest first.
pub async fn changes(tx: &mut Tx, plan: PlanId) -> Result<Vec<ApproachChange>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, part, about, was, new_value, reason, body_id, meeting_id, version_n, made_by, made_at
             from approach_change
             where plan_id = $1
             order by case when version_n is null then 0 else 1 end, version_n desc, made_at, id",
            args![plan],
        )
        .await?;
    let one = |row: &Row| {
        Ok(ApproachChange {
            id: row.id("id")?,
            plan: row.id("plan_id")?,
            part: row.code("part", Part::from_code)?,
            about: row.text("about")?,
            was: row.text("was")?,
            is: row.text("new_value")?,
            reason: row.text("reason")?,
            body: row.id("body_id")?,
            meeting: row.opt_id("meeting_id")?,
            version: row.opt_int("version_n")?,
            by: row.opt_id("made_by")?,
            at: row.instant("made_at")?,
        })
    };
    rows.iter().map(one).collect()
}
