//! Turns through the stages of a plan, as they are kept: words on a stage are added, never changed. Must not know what
//! follows from one, nor when anything is due.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    missions::initiatives::review::Outcome,
    people::Permit,
    plans::{
        cycle::{
            Entry, Lesson, OwnStage, OwnStageId, Says, Stage, StageId, StageState, Turn, TurnId,
            assessed::{TurnPaper, Word},
        },
        record::PlanId,
    },
};

use crate::{Arg, Row, StoreError, Tx, row::args};

/// Puts a stage at the end of a plan's own list.
pub async fn add_own_stage(tx: &mut Tx, _permit: &Permit, own: &OwnStage) -> Result<(), StoreError> {
    let last = tx
        .first("select max(position) as last from cycle_own_stage where plan_id = $1", args![own.plan])
        .await?;
    let last = last.as_ref().map(|row| row.opt_int("last")).transpose()?.flatten().unwrap_or_default();
    let mut row = args![own.id, own.plan, last + 1, own.action];
    row.extend(said(&own.says));
    tx.insert(
        "insert into cycle_own_stage (id, plan_id, position, action_id, number, title, activity, description,
                                      responsible, timeline, resources, outcome)",
        vec![row],
    )
    .await
}

/// Takes a stage off a plan's own list.
pub async fn remove_own_stage(
    tx: &mut Tx,
    _permit: &Permit,
    plan: PlanId,
    own: OwnStageId,
) -> Result<(), StoreError> {
    tx.run_fresh("delete from cycle_own_stage where id = $1 and plan_id = $2", args![own, plan]).await
}

/// A plan's own list, in order.
pub async fn own_stages(tx: &mut Tx, plan: PlanId) -> Result<Vec<OwnStage>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, action_id, number, title, activity, description, responsible, timeline, resources,
                    outcome
             from cycle_own_stage
             where plan_id = $1
             order by position, id",
            args![plan],
        )
        .await?;
    let own = |row: &Row| {
        Ok(OwnStage {
            id: row.id("id")?,
            plan: row.id("plan_id")?,
            action: row.opt_id("action_id")?,
            says: says_of(row)?,
        })
    };
    rows.iter().map(own).collect()
}

/// Adds a turn with its stages.
pub async fn add_turn(tx: &mut Tx, _permit: &Permit, turn: &Turn) -> Result<(), StoreError> {
    tx.run(
        "insert into cycle_turn (id, plan_id, label, begins_on, version_n) values ($1, $2, $3, $4, $5)",
        args![turn.id, turn.plan, turn.label.as_str(), turn.begins_on, turn.version],
    )
    .await?;
    let row = |(position, stage): (i64, &Stage)| {
        let mut row = args![stage.id, turn.id, position, stage.action, stage.left_by];
        row.extend(said(&stage.says));
        row
    };
    tx.insert(
        "insert into cycle_stage (id, turn_id, position, action_id, left_by_turn_id, number, title, activity,
                                  description, responsible, timeline, resources, outcome)",
        (1..).zip(&turn.stages).map(row).collect(),
    )
    .await
}

/// Adds what was said of a stage.
pub async fn add_entry(
    tx: &mut Tx,
    _permit: &Permit,
    stage: StageId,
    entry: &Entry,
) -> Result<(), StoreError> {
    tx.run(
        "insert into cycle_entry (id, stage_id, state, day, note, document_id, act_id, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            entry.id,
            stage,
            entry.state.code(),
            entry.day,
            entry.note.as_str(),
            entry.document,
            entry.act,
            entry.by,
            entry.at,
        ],
    )
    .await?;
    Ok(())
}

/// Adds what a turn taught.
pub async fn add_lesson(
    tx: &mut Tx,
    _permit: &Permit,
    turn: TurnId,
    lesson: &Lesson,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into cycle_lesson (id, turn_id, text, noted_on, noted_by, noted_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![lesson.id, turn, lesson.text.as_str(), lesson.noted_on, lesson.by, at],
    )
    .await?;
    Ok(())
}

/// Adds what a body made of a paper of a turn.
pub async fn add_word(tx: &mut Tx, _permit: &Permit, word: &Word) -> Result<(), StoreError> {
    tx.run(
        "insert into turn_word (act_id, turn_id, body_id, paper, outcome, remarks)
         values ($1, $2, $3, $4, $5, $6)",
        args![word.act, word.turn, word.body, word.paper.code(), word.outcome.code(), word.remarks.as_str()],
    )
    .await?;
    Ok(())
}

/// What bodies made of the papers of a plan's turns, by day.
pub async fn words(tx: &mut Tx, plan: PlanId) -> Result<Vec<Word>, StoreError> {
    let rows = tx
        .all(
            "select turn_word.act_id, turn_word.turn_id, turn_word.body_id, turn_word.paper, turn_word.outcome,
                    turn_word.remarks
             from turn_word
             join cycle_turn on cycle_turn.id = turn_word.turn_id
             join act on act.id = turn_word.act_id
             where cycle_turn.plan_id = $1
             order by act.day, act.recorded_at, act.id",
            args![plan],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Word {
            act: row.id("act_id")?,
            turn: row.id("turn_id")?,
            body: row.id("body_id")?,
            paper: row.code("paper", TurnPaper::from_code)?,
            outcome: row.code("outcome", Outcome::from_code)?,
            remarks: row.text("remarks")?,
        })
    };
    rows.iter().map(one).collect()
}

/// The turns of a plan, the earliest first.
pub async fn turns(tx: &mut Tx, plan: PlanId) -> Result<Vec<Turn>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, label, begins_on, version_n from cycle_turn where plan_id = $1 order by begins_on",
            args![plan],
        )
        .await?;
    let mut entries = grouped(tx, plan, ENTRIES, "stage_id", entry_of).await?;
    let mut stages = grouped(tx, plan, STAGES, "turn_id", stage_of).await?;
    let mut lessons = grouped(tx, plan, LESSONS, "turn_id", lesson_of).await?;
    rows.iter()
        .map(|row| {
            let id: TurnId = row.id("id")?;
            let mut stages: Vec<Stage> = stages.remove(&id.bits()).unwrap_or_default();
            for stage in &mut stages {
                stage.entries = entries.remove(&stage.id.bits()).unwrap_or_default();
            }
            Ok(Turn {
                id,
                plan: row.id("plan_id")?,
                label: row.text("label")?,
                begins_on: row.day("begins_on")?,
                version: row.int("version_n")?,
                stages,
                lessons: lessons.remove(&id.bits()).unwrap_or_default(),
            })
        })
        .collect()
}

const ENTRIES: &str =
    "select cycle_entry.id, cycle_entry.stage_id, cycle_entry.state, cycle_entry.day, cycle_entry.note,
            cycle_entry.document_id, cycle_entry.act_id, cycle_entry.said_by, cycle_entry.said_at
     from cycle_entry
     join cycle_stage on cycle_stage.id = cycle_entry.stage_id
     join cycle_turn on cycle_turn.id = cycle_stage.turn_id
     where cycle_turn.plan_id = $1
     order by cycle_entry.day, cycle_entry.said_at, cycle_entry.id";

const STAGES: &str =
    "select cycle_stage.id, cycle_stage.turn_id, cycle_stage.action_id, cycle_stage.left_by_turn_id,
            cycle_stage.number, cycle_stage.title, cycle_stage.activity, cycle_stage.description,
            cycle_stage.responsible, cycle_stage.timeline, cycle_stage.resources, cycle_stage.outcome
     from cycle_stage
     join cycle_turn on cycle_turn.id = cycle_stage.turn_id
     where cycle_turn.plan_id = $1
     order by cycle_stage.turn_id, cycle_stage.position";

const LESSONS: &str =
    "select cycle_lesson.id, cycle_lesson.turn_id, cycle_lesson.text, cycle_lesson.noted_on, cycle_lesson.noted_by
     from cycle_lesson
     join cycle_turn on cycle_turn.id = cycle_lesson.turn_id
     where cycle_turn.plan_id = $1
     order by cycle_lesson.noted_at, cycle_lesson.id";

/// The rows of a query, by the bits of what they belong to.
async fn grouped<T>(
    tx: &mut Tx,
    plan: PlanId,
    sql: &'static str,
    whose: &'static str,
    of: fn(&Row) -> Result<T, StoreError>,
) -> Result<HashMap<u128, Vec<T>>, StoreError> {
    let mut groups = HashMap::<u128, Vec<T>>::new();
    for row in &tx.all(sql, args![plan]).await? {
        let group: Id<()> = row.id(whose)?;
        groups.entry(group.bits()).or_default().push(of(row)?);
    }
    Ok(groups)
}

fn stage_of(row: &Row) -> Result<Stage, StoreError> {
    Ok(Stage {
        id: row.id("id")?,
        action: row.opt_id("action_id")?,
        says: says_of(row)?,
        left_by: row.opt_id("left_by_turn_id")?,
        entries: Vec::new(),
    })
}

fn entry_of(row: &Row) -> Result<Entry, StoreError> {
    Ok(Entry {
        id: row.id("id")?,
        state: row.code("state", StageState::from_code)?,
        day: row.day("day")?,
        note: row.text("note")?,
        document: row.opt_id("document_id")?,
        act: row.opt_id("act_id")?,
        by: row.opt_id("said_by")?,
        at: row.instant("said_at")?,
    })
}

fn lesson_of(row: &Row) -> Result<Lesson, StoreError> {
    Ok(Lesson {
        id: row.id("id")?,
        text: row.text("text")?,
        noted_on: row.day("noted_on")?,
        by: row.opt_id("noted_by")?,
    })
}

fn said(says: &Says) -> Vec<Arg> {
    let Says { number, title, activity, description, responsible, timeline, resources, outcome } = says;
    [number, title, activity, description, responsible, timeline, resources, outcome]
        .map(|text| Arg::from(text.as_str()))
        .into()
}

fn says_of(row: &Row) -> Result<Says, StoreError> {
    Ok(Says {
        number: row.text("number")?,
        title: row.text("title")?,
        activity: row.text("activity")?,
        description: row.text("description")?,
        responsible: row.text("responsible")?,
        timeline: row.text("timeline")?,
        resources: row.text("resources")?,
        outcome: row.text("outcome")?,
    })
}
