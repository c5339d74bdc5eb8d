//! Appraisals of a plan, and how each fares by its criteria.

use trellis_domain::{
    people::Permit,
    plans::{
        record::PlanId,
        registers::{
            appraisal::{Appraisal, AppraisalId, AppraisalKind, AppraisalOutcome, AppraisalState, Mark},
            step::Judgement,
        },
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds an appraisal, without marks.
pub async fn add_appraisal(tx: &mut Tx, _permit: &Permit, appraisal: &Appraisal) -> Result<(), StoreError> {
    tx.run(
        "insert into plan_appraisal (id, plan_id, kind, title, text, proposed_by, criteria_id, begun_on, state, outcome,
                                     decision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            appraisal.id,
            appraisal.plan,
            appraisal.kind.code(),
            appraisal.title.as_str(),
            appraisal.text.as_str(),
            appraisal.by.as_str(),
            appraisal.criteria,
            appraisal.begun_on,
            appraisal.state.code(),
            appraisal.outcome.map(AppraisalOutcome::code),
            appraisal.decision.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes down where an appraisal stands and what came of it.
pub async fn move_appraisal(tx: &mut Tx, _permit: &Permit, appraisal: &Appraisal) -> Result<(), StoreError> {
    tx.run_fresh(
        "update plan_appraisal set state = $2, outcome = $3, decision = $4 where id = $1",
        args![
            appraisal.id,
            appraisal.state.code(),
            appraisal.outcome.map(AppraisalOutcome::code),
            appraisal.decision.as_str(),
        ],
    )
    .await
}

/// Writes down how an appraisal fares by a criterion; what stood there is replaced.
pub async fn mark_criterion(
    tx: &mut Tx,
    _permit: &Permit,
    appraisal: AppraisalId,
    mark: &Mark,
) -> Result<(), StoreError> {
    tx.run(
        "insert into plan_appraisal_mark (appraisal_id, criterion_id, met, reason)
         values ($1, $2, $3, $4)
         on conflict (appraisal_id, criterion_id) do update set met = excluded.met, reason = excluded.reason",
        args![appraisal, mark.criterion, mark.met.code(), mark.reason.as_str()],
    )
    .await?;
    Ok(())
}

pub(super) async fn appraisals(tx: &mut Tx, plan: PlanId) -> Result<Vec<Appraisal>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, kind, title, text, proposed_by, criteria_id, begun_on, state, outcome, decision
             from plan_appraisal
             where plan_id = $1
             order by begun_on desc, id desc",
            args![plan],
        )
        .await?;
    let mut found = rows.iter().map(appraisal_of).collect::<Result<Vec<_>, _>>()?;
    let marks = tx
        .all(
            "select plan_appraisal_mark.appraisal_id, plan_appraisal_mark.criterion_id, plan_appraisal_mark.met,
                    plan_appraisal_mark.reason
             from plan_appraisal_mark
             join plan_appraisal on plan_appraisal.id = plan_appraisal_mark.appraisal_id
             where plan_appraisal.plan_id = $1
             order by plan_appraisal_mark.criterion_id",
            args![plan],
        )
        .await?;
    for row in &marks {
        let id: AppraisalId = row.id("appraisal_id")?;
        let mark = Mark {
            criterion: row.id("criterion_id")?,
            met: row.code("met", Judgement::from_code)?,
            reason: row.text("reason")?,
        };
        if let Some(appraisal) = found.iter_mut().find(|each| each.id == id) {
            appraisal.marks.push(mark);
        }
    }
    Ok(found)
}

fn appraisal_of(row: &Row) -> Result<Appraisal, StoreError> {
    Ok(Appraisal {
        id: row.id("id")?,
        plan: row.id("plan_id")?,
        kind: row.code("kind", AppraisalKind::from_code)?,
        title: row.text("title")?,
        text: row.text("text")?,
        by: row.text("proposed_by")?,
        criteria: row.id("criteria_id")?,
        begun_on: row.day("begun_on")?,
        state: row.code("state", AppraisalState::from_code)?,
        outcome: match row.opt_text("outcome")? {
            Some(_) => Some(row.code("outcome", AppraisalOutcome::from_code)?),
            None => None,
        },
        decision: row.text("decision")?,
        marks: Vec::new(),
    })
}
