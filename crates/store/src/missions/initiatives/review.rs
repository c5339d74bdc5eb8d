//! What was found of initiatives, what is said of it, and their final reports as they are kept. What a body made of a report
//! is added and never changed.

use jiff::Timestamp;
use trellis_domain::{
    meetings::BodyId,
    missions::initiatives::{
        InitiativeId,
        review::{
            Assessed, Effect, Feedback, FinalReport, FinalReportId, FinalState, Found, FoundId, Outcome,
        },
    },
    people::Permit,
};

use super::of;
use crate::{Row, StoreError, Tx, row::args};

/// Puts a finding: the same id again replaces it.
pub async fn put_found(
    tx: &mut Tx,
    permit: &Permit,
    initiative: InitiativeId,
    found: &Found,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "insert into initiative_found (id, initiative_id, statement, evidence, effect, evaluation, lesson, found_on,
                                       made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (id) do update
         set statement = excluded.statement, evidence = excluded.evidence, effect = excluded.effect,
             evaluation = excluded.evaluation, lesson = excluded.lesson, found_on = excluded.found_on
         where initiative_found.initiative_id = excluded.initiative_id",
        args![
            found.id,
            initiative,
            found.statement.as_str(),
            found.evidence.as_str(),
            found.effect.code(),
            found.evaluation.as_str(),
            found.lesson.as_str(),
            found.on,
            permit.person(),
            at,
        ],
    )
    .await
}

/// Takes a finding away, with what was said of it.
pub async fn remove_found(
    tx: &mut Tx,
    _permit: &Permit,
    (initiative, found): (InitiativeId, FoundId),
) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from initiative_found
         where id = $1
           and initiative_id = $2",
        args![found, initiative],
    )
    .await
}

/// What was found of these initiatives, oldest first.
pub async fn found(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, Found)>, StoreError> {
    let sql = "select id, initiative_id, statement, evidence, effect, evaluation, lesson, found_on
               from initiative_found
               where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by found_on, made_at, id").await?;
    let one = |row: &Row| {
        let found = Found {
            id: row.id("id")?,
            statement: row.text("statement")?,
            evidence: row.text("evidence")?,
            effect: row.code("effect", Effect::from_code)?,
            evaluation: row.text("evaluation")?,
            lesson: row.text("lesson")?,
            on: row.day("found_on")?,
        };
        Ok((row.id("initiative_id")?, found))
    };
    rows.iter().map(one).collect()
}

/// Keeps what somebody says of a finding.
pub async fn say_of(
    tx: &mut Tx,
    permit: &Permit,
    initiative: InitiativeId,
    said: &Feedback,
) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative_feedback (id, initiative_id, found_id, text, member_id, partner_id, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            said.id,
            initiative,
            said.found,
            said.text.as_str(),
            said.member,
            said.partner,
            permit.person(),
            said.at,
        ],
    )
    .await?;
    Ok(())
}

/// What was said of the findings of an initiative, oldest first.
pub async fn feedback(tx: &mut Tx, initiative: InitiativeId) -> Result<Vec<Feedback>, StoreError> {
    let rows = tx
        .all(
            "select id, found_id, text, member_id, partner_id, said_by, said_at
             from initiative_feedback
             where initiative_id = $1
             order by said_at, id",
            args![initiative],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Feedback {
            id: row.id("id")?,
            found: row.id("found_id")?,
            text: row.text("text")?,
            member: row.opt_id("member_id")?,
            partner: row.opt_id("partner_id")?,
            by: row.opt_id("said_by")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(one).collect()
}

/// Adds the final report of an initiative.
pub async fn add_report(
    tx: &mut Tx,
    permit: &Permit,
    initiative: InitiativeId,
    report: &FinalReport,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into final_report (id, initiative_id, done, reached, recommended, state, round, submitted_on, made_by,
                                   made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            report.id,
            initiative,
            report.done.as_str(),
            report.reached.as_str(),
            report.recommended.as_str(),
            report.state.code(),
            report.round,
            report.submitted_on,
            permit.person(),
            at,
            report.version,
        ],
    )
    .await?;
    set_bodies(tx, report).await
}

/// Writes a final report, if nobody else has changed it since it was read.
pub async fn change_report(tx: &mut Tx, _permit: &Permit, report: &FinalReport) -> Result<(), StoreError> {
    tx.run_fresh(
        "update final_report
         set done = $3, reached = $4, recommended = $5, state = $6, round = $7, submitted_on = $8, version = version + 1
         where id = $1
           and version = $2",
        args![
            report.id,
            report.version,
            report.done.as_str(),
            report.reached.as_str(),
            report.recommended.as_str(),
            report.state.code(),
            report.round,
            report.submitted_on,
        ],
    )
    .await?;
    set_bodies(tx, report).await
}

async fn set_bodies(tx: &mut Tx, report: &FinalReport) -> Result<(), StoreError> {
    tx.run("delete from final_report_body where report_id = $1", args![report.id]).await?;
    let rows = report.bodies.iter().enumerate().map(|(at, body)| args![report.id, *body, at as i64]);
    tx.insert("insert into final_report_body (report_id, body_id, position)", rows.collect()).await
}

/// The final reports of these initiatives.
pub async fn reports(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, FinalReport)>, StoreError> {
    let sql =
        "select id, initiative_id, done, reached, recommended, state, round, submitted_on, made_by, version
               from final_report
               where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by id").await?;
    let sql = "select final_report.initiative_id, final_report_body.body_id
               from final_report_body
               join final_report on final_report.id = final_report_body.report_id
               where final_report.initiative_id in ";
    let named = of(tx, sql, initiatives, " order by final_report_body.position").await?;
    let named: Vec<(InitiativeId, BodyId)> = named
        .iter()
        .map(|row| Ok((row.id("initiative_id")?, row.id("body_id")?)))
        .collect::<Result<_, StoreError>>()?;
    let one = |row: &Row| {
        let initiative: InitiativeId = row.id("initiative_id")?;
        let report = FinalReport {
            id: row.id("id")?,
            done: row.text("done")?,
            reached: row.text("reached")?,
            recommended: row.text("recommended")?,
            bodies: named.iter().filter(|(of, _)| *of == initiative).map(|(_, body)| *body).collect(),
            state: row.code("state", FinalState::from_code)?,
            round: row.int("round")?,
            submitted_on: row.opt_day("submitted_on")?,
            made_by: row.opt_id("made_by")?,
            version: row.int("version")?,
        };
        Ok((initiative, report))
    };
    rows.iter().map(one).collect()
}

/// Adds what a body made of a report.
pub async fn add_assessed(
    tx: &mut Tx,
    _permit: &Permit,
    report: FinalReportId,
    assessed: &Assessed,
) -> Result<(), StoreError> {
    tx.run(
        "insert into final_report_assessed (act_id, report_id, body_id, round, outcome, remarks)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            assessed.act,
            report,
            assessed.body,
            assessed.round,
            assessed.outcome.code(),
            assessed.remarks.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// What bodies made of a report, round by round.
pub async fn assessed(tx: &mut Tx, report: FinalReportId) -> Result<Vec<Assessed>, StoreError> {
    let rows = tx
        .all(
            "select act_id, body_id, round, outcome, remarks
             from final_report_assessed
             where report_id = $1
             order by round, act_id",
            args![report],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Assessed {
            act: row.id("act_id")?,
            body: row.id("body_id")?,
            round: row.int("round")?,
            outcome: row.code("outcome", Outcome::from_code)?,
            remarks: row.text("remarks")?,
        })
    };
    rows.iter().map(one).collect()
}
