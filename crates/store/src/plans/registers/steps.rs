//! Steps towards a plan, and what analyses of gaps found.

use trellis_domain::{
    people::Permit,
    plans::{
        record::{ActionId, PlanId},
        registers::{
            comment::Sayer,
            gap::{Found, Gap},
            step::{Judgement, Stage, Standing, Step, Taker},
            subject::Subject,
            vocabulary::TermId,
        },
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a step.
pub async fn add_step(tx: &mut Tx, _permit: &Permit, step: &Step) -> Result<(), StoreError> {
    let (member, body) = match &step.by {
        Taker::Member(id) => (Some(*id), None),
        Taker::Body(name) => (None, Some(name.as_str())),
    };
    let (action, term) = parts(step.serves);
    tx.run(
        "insert into plan_step (id, plan_id, member_id, body, source_id, said_by, action_id, term_id, text, begins_on,
                                ends_on, stage, successful, effective, shown_by, received_on, standing, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            step.id,
            step.plan,
            member,
            body,
            step.source,
            step.said_by.as_ref().map(|sayer| sayer.person),
            action,
            term,
            step.text.as_str(),
            step.begins_on,
            step.ends_on,
            step.stage.code(),
            step.successful.code(),
            step.effective.code(),
            step.shown_by.as_str(),
            step.received_on,
            step.standing.code(),
            step.reason.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes down how far a step has come, how it is judged, and what has become of it.
pub async fn change_step(tx: &mut Tx, _permit: &Permit, step: &Step) -> Result<(), StoreError> {
    tx.run_fresh(
        "update plan_step set ends_on = $2, stage = $3, successful = $4, effective = $5, shown_by = $6, standing = $7,
                              reason = $8
         where id = $1",
        args![
            step.id,
            step.ends_on,
            step.stage.code(),
            step.successful.code(),
            step.effective.code(),
            step.shown_by.as_str(),
            step.standing.code(),
            step.reason.as_str(),
        ],
    )
    .await
}

/// Adds what was found about an issue.
pub async fn add_gap(tx: &mut Tx, _permit: &Permit, gap: &Gap) -> Result<(), StoreError> {
    let (action, term) = parts(gap.issue);
    tx.run(
        "insert into plan_gap (id, plan_id, action_id, term_id, found, found_by, grounds, found_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            gap.id,
            gap.plan,
            action,
            term,
            gap.found.code(),
            gap.by.as_str(),
            gap.grounds.as_str(),
            gap.on
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn steps(tx: &mut Tx, plan: PlanId) -> Result<Vec<Step>, StoreError> {
    let rows = tx
        .all(
            "select plan_step.*, person.name as said_by_name
             from plan_step
             left join person on person.id = plan_step.said_by
             where plan_step.plan_id = $1
             order by plan_step.received_on desc, plan_step.id desc",
            args![plan],
        )
        .await?;
    rows.iter().map(step_of).collect()
}

pub(super) async fn gaps(tx: &mut Tx, plan: PlanId) -> Result<Vec<Gap>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, action_id, term_id, found, found_by, grounds, found_on
             from plan_gap
             where plan_id = $1
             order by found_on desc, id desc",
            args![plan],
        )
        .await?;
    rows.iter().map(gap_of).collect()
}

fn step_of(row: &Row) -> Result<Step, StoreError> {
    let said_by = match row.opt_id("said_by")? {
        Some(person) => Some(Sayer { person, name: row.opt_text("said_by_name")?.unwrap_or_default() }),
        None => None,
    };
    let by = match row.opt_id("member_id")? {
        Some(id) => Taker::Member(id),
        None => Taker::Body(row.text("body")?),
    };
    Ok(Step {
        id: row.id("id")?,
        plan: row.id("plan_id")?,
        by,
        source: row.id("source_id")?,
        said_by,
        serves: subject(row)?,
        text: row.text("text")?,
        begins_on: row.day("begins_on")?,
        ends_on: row.opt_day("ends_on")?,
        stage: row.code("stage", Stage::from_code)?,
        successful: row.code("successful", Judgement::from_code)?,
        effective: row.code("effective", Judgement::from_code)?,
        shown_by: row.text("shown_by")?,
        received_on: row.day("received_on")?,
        standing: row.code("standing", Standing::from_code)?,
        reason: row.text("reason")?,
    })
}

fn gap_of(row: &Row) -> Result<Gap, StoreError> {
    Ok(Gap {
        id: row.id("id")?,
        plan: row.id("plan_id")?,
        issue: subject(row)?,
        found: row.code("found", Found::from_code)?,
        by: row.text("found_by")?,
        grounds: row.text("grounds")?,
        on: row.day("found_on")?,
    })
}

fn parts(subject: Subject) -> (Option<ActionId>, Option<TermId>) {
    match subject {
        Subject::Action(id) => (Some(id), None),
        Subject::Term(id) => (None, Some(id)),
    }
}

fn subject(row: &Row) -> Result<Subject, StoreError> {
    match row.opt_id("action_id")? {
        Some(id) => Ok(Subject::Action(id)),
        None => Ok(Subject::Term(row.id("term_id")?)),
    }
}
