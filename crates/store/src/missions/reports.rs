//! Reports on missions, and the follow-ups that outlive them.

use jiff::Timestamp;
use trellis_domain::{
    missions::{
        mission::MissionId,
        report::{FollowUp, FollowUpId, FollowUpState, Owner, Report, ReportState},
    },
    people::Permit,
};

use crate::{Row, StoreError, Tx, row::args};

/// The report on a mission, if there is one.
pub async fn of_mission(tx: &mut Tx, mission: MissionId) -> Result<Option<Report>, StoreError> {
    let row = tx
        .first(
            "select id, mission_id, done, found, recommendations, summary, state, submitted_on, recorded_on, published_on,
                    made_by, version
             from mission_report
             where mission_id = $1",
            args![mission],
        )
        .await?;
    row.as_ref().map(report_of).transpose()
}

pub(super) fn report_of(row: &Row) -> Result<Report, StoreError> {
    Ok(Report {
        id: row.id("id")?,
        mission: row.id("mission_id")?,
        done: row.text("done")?,
        found: row.text("found")?,
        recommendations: row.text("recommendations")?,
        summary: row.text("summary")?,
        state: row.code("state", ReportState::from_code)?,
        submitted_on: row.opt_day("submitted_on")?,
        recorded_on: row.opt_day("recorded_on")?,
        published_on: row.opt_day("published_on")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Adds a report.
pub async fn add(tx: &mut Tx, permit: &Permit, report: &Report, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into mission_report (id, mission_id, done, found, recommendations, summary, state, submitted_on,
                                     recorded_on, published_on, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            report.id,
            report.mission,
            report.done.as_str(),
            report.found.as_str(),
            report.recommendations.as_str(),
            report.summary.as_str(),
            report.state.code(),
            report.submitted_on,
            report.recorded_on,
            report.published_on,
            permit.person(),
            at,
            report.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes what a report says and where it stands, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, _permit: &Permit, report: &Report) -> Result<(), StoreError> {
    tx.run_fresh(
        "update mission_report
         set done = $3, found = $4, recommendations = $5, summary = $6, state = $7, submitted_on = $8, recorded_on = $9,
             published_on = $10, version = version + 1
         where id = $1
           and version = $2",
        args![
            report.id,
            report.version,
            report.done.as_str(),
            report.found.as_str(),
            report.recommendations.as_str(),
            report.summary.as_str(),
            report.state.code(),
            report.submitted_on,
            report.recorded_on,
            report.published_on,
        ],
    )
    .await
}

pub(super) fn follow_up_of(row: &Row) -> Result<FollowUp, StoreError> {
    Ok(FollowUp {
        id: row.id("id")?,
        mission: row.id("mission_id")?,
        action: row.text("action")?,
        owner: row.code("owner", Owner::from_code)?,
        who: row.text("who")?,
        due: row.day("due_on")?,
        state: row.code("state", FollowUpState::from_code)?,
        evidence: row.text("evidence")?,
        reason: row.text("reason")?,
        settled_on: row.opt_day("settled_on")?,
        version: row.int("version")?,
    })
}

/// The follow-ups of a mission, the first due first.
pub async fn follow_ups_of(tx: &mut Tx, mission: MissionId) -> Result<Vec<FollowUp>, StoreError> {
    let rows = tx
        .all(
            "select id, mission_id, action, owner, who, due_on, state, evidence, reason, settled_on, version
             from follow_up
             where mission_id = $1
             order by due_on, id",
            args![mission],
        )
        .await?;
    rows.iter().map(follow_up_of).collect()
}

/// One follow-up.
pub async fn follow_up(tx: &mut Tx, id: FollowUpId) -> Result<Option<FollowUp>, StoreError> {
    let row = tx
        .first(
            "select id, mission_id, action, owner, who, due_on, state, evidence, reason, settled_on, version
             from follow_up
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(follow_up_of).transpose()
}

/// Adds a follow-up.
pub async fn add_follow_up(
    tx: &mut Tx,
    permit: &Permit,
    follow_up: &FollowUp,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into follow_up (id, mission_id, action, owner, who, due_on, state, evidence, reason, settled_on, made_by,
                                made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            follow_up.id,
            follow_up.mission,
            follow_up.action.as_str(),
            follow_up.owner.code(),
            follow_up.who.as_str(),
            follow_up.due,
            follow_up.state.code(),
            follow_up.evidence.as_str(),
            follow_up.reason.as_str(),
            follow_up.settled_on,
            permit.person(),
            at,
            follow_up.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes where a follow-up stands, if nobody else has changed it since it was read.
pub async fn settle(tx: &mut Tx, _permit: &Permit, follow_up: &FollowUp) -> Result<(), StoreError> {
    tx.run_fresh(
        "update follow_up
         set state = $3, evidence = $4, reason = $5, settled_on = $6, version = version + 1
         where id = $1
           and version = $2",
        args![
            follow_up.id,
            follow_up.version,
            follow_up.state.code(),
            follow_up.evidence.as_str(),
            follow_up.reason.as_str(),
            follow_up.settled_on,
        ],
    )
    .await
}

/// Takes a follow-up out of a report that is being written.
pub async fn remove_follow_up(tx: &mut Tx, _permit: &Permit, follow_up: &FollowUp) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from follow_up
         where id = $1
           and version = $2",
        args![follow_up.id, follow_up.version],
    )
    .await
}
