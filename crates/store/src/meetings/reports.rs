//! Which progress was reported to which meeting, in the words of whoever reported. Which session the words name is
//! decided above.

use trellis_domain::{
    kernel::Day,
    people::OrganisationId,
    plans::record::{ActionId, PlanId},
};

use crate::{Row, StoreError, Tx, row::args};

/// A progress entry that went to a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The meeting, as written: "StC40".
    pub to: String,
    /// Of which plan.
    pub plan: PlanId,
    /// On which action.
    pub action: ActionId,
    /// As at which day.
    pub as_at: Day,
    /// What was said.
    pub text: String,
}

/// Everything that was reported to a meeting, oldest first.
pub async fn reports(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Report>, StoreError> {
    let rows = tx
        .all(
            "select progress.reported_to, action.plan_id, progress.action_id, progress.as_at, progress.text
             from progress
             join action on action.id = progress.action_id
             join plan on plan.id = action.plan_id
             where plan.organisation_id = $1
               and progress.reported_to is not null
             order by progress.as_at, progress.recorded_at, progress.id",
            args![organisation],
        )
        .await?;
    let report_of = |row: &Row| {
        Ok(Report {
            to: row.text("reported_to")?,
            plan: row.id("plan_id")?,
            action: row.id("action_id")?,
            as_at: row.day("as_at")?,
            text: row.text("text")?,
        })
    };
    rows.iter().map(report_of).collect()
}
