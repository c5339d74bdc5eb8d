//! Plans: identities that last and versions as imported.
//!
//! [`save_version`] and [`load_version`] are each other's mirror; a test holds them together. What stands around a
//! plan is [`registers`]'s, turns through its stages are [`cycle`]'s.

pub mod approach;
mod codec;
pub mod cycle;
pub mod datasets;
mod load;
pub mod registers;
mod save;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    people::{OrganisationId, Permit, PersonId},
    plans::{
        content::Role,
        progress::{Progress, ProgressStatus},
        record::{Adoption, FlagDecision, Plan, PlanId, VersionId},
    },
};

use crate::{Row, StoreError, Tx, row::args};

pub use load::{load_version, version_ids};
pub use save::save_version;

/// Label of [`DraftImportId`].
pub struct DraftImportKind;
/// The id of an uploaded file that is being looked at.
pub type DraftImportId = Id<DraftImportKind>;

/// An uploaded file that is being looked at, without its bytes; nothing of it is in a plan yet.
#[derive(Debug, Clone)]
pub struct DraftImport {
    /// Its id.
    pub id: DraftImportId,
    /// Whose.
    pub organisation: OrganisationId,
    /// The plan it is a newer version of, if it is one.
    pub plan: Option<PlanId>,
    /// The name it was uploaded under.
    pub file_name: String,
    /// When it was uploaded, UTC.
    pub created_at: Timestamp,
    /// Who uploaded it.
    pub created_by: Option<PersonId>,
}

/// Adds a plan; its first version follows with [`save_version`].
pub async fn add(tx: &mut Tx, permit: &Permit, plan: &Plan) -> Result<(), StoreError> {
    let (by, on) = adoption_columns(plan);
    tx.run(
        "insert into plan (id, organisation_id, code, member_set_id, adopted_by, adopted_on, sample, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            plan.id,
            permit.organisation(),
            plan.code.as_str(),
            plan.member_set,
            by,
            on,
            plan.sample,
            plan.version
        ],
    )
    .await?;
    Ok(())
}

/// Changes a plan's record, if nobody else has since it was read.
pub async fn update(tx: &mut Tx, permit: &Permit, plan: &Plan) -> Result<(), StoreError> {
    let (by, on) = adoption_columns(plan);
    tx.run_fresh(
        "update plan
         set code = $4, member_set_id = $5, adopted_by = $6, adopted_on = $7, version = version + 1
         where id = $1 and organisation_id = $2 and version = $3",
        args![plan.id, permit.organisation(), plan.version, plan.code.as_str(), plan.member_set, by, on],
    )
    .await
}

fn adoption_columns(plan: &Plan) -> (Option<&str>, Option<jiff::civil::Date>) {
    match &plan.adoption {
        Some(adoption) => (Some(adoption.by.as_str()), adoption.on),
        None => (None, None),
    }
}

/// One plan's record.
pub async fn find(tx: &mut Tx, id: PlanId) -> Result<Option<Plan>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, code, member_set_id, adopted_by, adopted_on, sample, version
             from plan
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(plan_of).transpose()
}

/// The plan an action belongs to.
pub async fn of_action(
    tx: &mut Tx,
    action: trellis_domain::plans::record::ActionId,
) -> Result<Option<Plan>, StoreError> {
    let row = tx
        .first(
            "select plan.id, organisation_id, code, member_set_id, adopted_by, adopted_on, sample, version
             from action
             join plan on plan.id = action.plan_id
             where action.id = $1",
            args![action],
        )
        .await?;
    row.as_ref().map(plan_of).transpose()
}

/// The action and plan a KPI belongs to.
pub async fn of_kpi(
    tx: &mut Tx,
    kpi: trellis_domain::plans::record::KpiId,
) -> Result<Option<(trellis_domain::plans::record::ActionId, Plan)>, StoreError> {
    let row = tx
        .first(
            "select kpi.action_id, plan.id, organisation_id, code, member_set_id, adopted_by, adopted_on, sample,
                    version
             from kpi
             join action on action.id = kpi.action_id
             join plan on plan.id = action.plan_id
             where kpi.id = $1",
            args![kpi],
        )
        .await?;
    row.map(|row| Ok((row.id("action_id")?, plan_of(&row)?))).transpose()
}

/// A plan as a list shows it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its record.
    pub plan: Plan,
    /// Its current version.
    pub version: VersionId,
    /// The title as printed.
    pub title: String,
    /// The period's label as printed.
    pub period_label: Option<String>,
    /// How many actions it has.
    pub actions: i64,
    /// How many of its doubts nobody has settled.
    pub open_flags: i64,
}

/// Every plan of every organisation with its current version, by title. Who may see which is decided above.
pub async fn list(tx: &mut Tx) -> Result<Vec<Listed>, StoreError> {
    let rows = tx
        .all(
            "select plan.id, plan.organisation_id, plan.code, plan.member_set_id, plan.adopted_by, plan.adopted_on,
                    plan.sample, plan.version, plan.current_version_id, plan_version.title, plan_version.period_label,
                    (select count(*) from action_version
                     where action_version.version_id = plan.current_version_id) as actions,
                    (select count(*) from flag
                     where flag.version_id = plan.current_version_id and flag.decision is null) as open_flags
             from plan
             join plan_version on plan_version.id = plan.current_version_id
             order by plan_version.title, plan.id",
            args![],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Listed {
                plan: plan_of(row)?,
                version: row.id("current_version_id")?,
                title: row.text("title")?,
                period_label: row.opt_text("period_label")?,
                actions: row.int("actions")?,
                open_flags: row.int("open_flags")?,
            })
        })
        .collect()
}

fn plan_of(row: &Row) -> Result<Plan, StoreError> {
    let adopted_on = row.opt_day("adopted_on")?;
    Ok(Plan {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        code: row.text("code")?,
        member_set: row.opt_id("member_set_id")?,
        adoption: row.opt_text("adopted_by")?.map(|by| Adoption { by, on: adopted_on }),
        sample: row.bool("sample")?,
        version: row.int("version")?,
    })
}

/// Makes others wait who want to save over something of the same plan, until this transaction is over. SQLite has one
/// writer anyway.
pub async fn hold(tx: &mut Tx, plan: PlanId) -> Result<(), StoreError> {
    tx.run("update plan set code = code where id = $1", args![plan]).await?;
    Ok(())
}

/// Writes down what was decided about a doubt, and when and by whom.
pub async fn decide_flag(
    tx: &mut Tx,
    _permit: &Permit,
    version: VersionId,
    position: usize,
    decision: &FlagDecision,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update flag
         set decision = $3, decided_at = $4, decided_by = $5
         where version_id = $1 and position = $2",
        args![version, position as i64, decision.outcome.code(), decision.at, decision.by],
    )
    .await
}

/// What an organisation's column heads mean, as its officers have said.
pub async fn column_meanings(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(String, Option<Role>)>, StoreError> {
    let rows = tx
        .all(
            "select head, role from column_meaning where organisation_id = $1 order by head",
            args![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let role = row.code("role", |code| match code {
                IGNORED => Some(None),
                code => Role::from_code(code).map(Some),
            })?;
            Ok((row.text("head")?, role))
        })
        .collect()
}

/// Stored for a column that an officer wants left out.
const IGNORED: &str = "ignored";

/// Remembers what a column head means; `None` leaves such columns out.
pub async fn remember_column(
    tx: &mut Tx,
    permit: &Permit,
    head: &str,
    role: Option<Role>,
) -> Result<(), StoreError> {
    tx.run(
        "insert into column_meaning (organisation_id, head, role)
         values ($1, $2, $3)
         on conflict (organisation_id, head) do update set role = excluded.role",
        args![permit.organisation(), head, role.map_or(IGNORED, Role::code)],
    )
    .await?;
    Ok(())
}

/// Keeps an uploaded file while it is looked at, and drops the organisation's drafts older than `since`.
pub async fn add_draft(
    tx: &mut Tx,
    permit: &Permit,
    draft: &DraftImport,
    file: Vec<u8>,
    since: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "delete from draft_import where organisation_id = $1 and created_at < $2",
        args![permit.organisation(), since],
    )
    .await?;
    tx.run(
        "insert into draft_import (id, organisation_id, plan_id, file_name, file, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            draft.id,
            permit.organisation(),
            draft.plan,
            draft.file_name.as_str(),
            file,
            draft.created_at,
            draft.created_by,
        ],
    )
    .await?;
    Ok(())
}

/// An uploaded file that is being looked at.
pub async fn draft(tx: &mut Tx, id: DraftImportId) -> Result<Option<DraftImport>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, plan_id, file_name, created_at, created_by
             from draft_import
             where id = $1",
            args![id],
        )
        .await?;
    row.map(|row| {
        Ok(DraftImport {
            id: row.id("id")?,
            organisation: row.id("organisation_id")?,
            plan: row.opt_id("plan_id")?,
            file_name: row.text("file_name")?,
            created_at: row.instant("created_at")?,
            created_by: row.opt_id("created_by")?,
        })
    })
    .transpose()
}

/// The bytes of an uploaded file.
pub async fn draft_file(tx: &mut Tx, id: DraftImportId) -> Result<Option<Vec<u8>>, StoreError> {
    let row = tx.first("select file from draft_import where id = $1", args![id]).await?;
    row.map(|row| row.bytes("file")).transpose()
}

/// Forgets an uploaded file.
pub async fn drop_draft(tx: &mut Tx, _permit: &Permit, id: DraftImportId) -> Result<(), StoreError> {
    tx.run("delete from draft_import where id = $1", args![id]).await?;
    Ok(())
}

/// Adds a word on an action; earlier ones stay.
pub async fn add_progress(
    tx: &mut Tx,
    permit: &Permit,
    entry: &Progress,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into progress (id, action_id, as_at, status, text, resources, recorded_at, recorded_by, reported_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            entry.id,
            entry.action,
            entry.as_at,
            entry.status.code(),
            entry.text.as_str(),
            entry.resources.as_str(),
            at,
            permit.person(),
            entry.reported_to.as_deref(),
        ],
    )
    .await?;
    Ok(())
}

/// Everything that was said about a plan's actions; for each action the newest day first, the last said first.
pub async fn progress_of_plan(tx: &mut Tx, plan: PlanId) -> Result<Vec<Progress>, StoreError> {
    let rows = tx
        .all(
            "select progress.id, progress.action_id, progress.as_at, progress.status, progress.text,
                    progress.resources, progress.reported_to
             from progress
             join action on action.id = progress.action_id
             where action.plan_id = $1
             order by progress.action_id, progress.as_at desc, progress.recorded_at desc, progress.id desc",
            args![plan],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Progress {
                id: row.id("id")?,
                action: row.id("action_id")?,
                as_at: row.day("as_at")?,
                status: row.code("status", ProgressStatus::from_code)?,
                text: row.text("text")?,
                resources: row.text("resources")?,
                reported_to: row.opt_text("reported_to")?,
            })
        })
        .collect()
}
