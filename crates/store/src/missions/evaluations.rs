//! Evaluations of missions.

use jiff::Timestamp;
use trellis_domain::{
    missions::{
        evaluation::{Evaluation, EvaluationId, EvaluationState, Voice},
        mission::MissionId,
    },
    people::Permit,
};

use crate::{Row, StoreError, Tx, row::args};

fn evaluation_of(row: &Row) -> Result<Evaluation, StoreError> {
    let mark = |column: &str| {
        let mark = row.opt_int(column)?;
        Ok::<_, StoreError>(mark.and_then(|mark| u8::try_from(mark).ok()))
    };
    Ok(Evaluation {
        id: row.id("id")?,
        mission: row.id("mission_id")?,
        voice: row.code("voice", Voice::from_code)?,
        result: mark("result")?,
        experts: mark("experts")?,
        running: mark("running")?,
        words: row.text("words")?,
        state: row.code("state", EvaluationState::from_code)?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// The evaluations of a mission, the Member's first.
pub async fn of_mission(tx: &mut Tx, mission: MissionId) -> Result<Vec<Evaluation>, StoreError> {
    let rows = tx
        .all(
            "select id, mission_id, voice, result, experts, running, words, state, made_by, version
             from mission_evaluation
             where mission_id = $1
             order by voice, id",
            args![mission],
        )
        .await?;
    rows.iter().map(evaluation_of).collect()
}

/// One evaluation.
pub async fn find(tx: &mut Tx, id: EvaluationId) -> Result<Option<Evaluation>, StoreError> {
    let row = tx
        .first(
            "select id, mission_id, voice, result, experts, running, words, state, made_by, version
             from mission_evaluation
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(evaluation_of).transpose()
}

fn mark(mark: Option<u8>) -> Option<i64> {
    mark.map(i64::from)
}

/// Adds an evaluation.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    evaluation: &Evaluation,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into mission_evaluation (id, mission_id, voice, result, experts, running, words, state, made_by, made_at,
                                         version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            evaluation.id,
            evaluation.mission,
            evaluation.voice.code(),
            mark(evaluation.result),
            mark(evaluation.experts),
            mark(evaluation.running),
            evaluation.words.as_str(),
            evaluation.state.code(),
            permit.person(),
            at,
            evaluation.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes what an evaluation says and where it stands, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, _permit: &Permit, evaluation: &Evaluation) -> Result<(), StoreError> {
    tx.run_fresh(
        "update mission_evaluation
         set result = $3, experts = $4, running = $5, words = $6, state = $7, version = version + 1
         where id = $1
           and version = $2",
        args![
            evaluation.id,
            evaluation.version,
            mark(evaluation.result),
            mark(evaluation.experts),
            mark(evaluation.running),
            evaluation.words.as_str(),
            evaluation.state.code(),
        ],
    )
    .await
}

/// Takes a draft away.
pub async fn remove(tx: &mut Tx, _permit: &Permit, evaluation: &Evaluation) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from mission_evaluation
         where id = $1
           and version = $2",
        args![evaluation.id, evaluation.version],
    )
    .await
}
