//! Decisions, their paragraphs and follow-up tasks as they are kept. Must not judge them.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Day,
    meetings::decisions::{
        Decision, DecisionId, DecisionKind, DecisionState, Outcome, Paragraph, ParagraphId, Status, Task,
        TaskId,
    },
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a decision without paragraphs.
pub async fn add_decision(
    tx: &mut Tx,
    permit: &Permit,
    decision: &Decision,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into decision (id, organisation_id, body_id, meeting_id, number, title, kind, reason, plan_id, paper_id,
                               purpose, background, state, adopted_on, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        args![
            decision.id,
            permit.organisation(),
            decision.body,
            decision.meeting,
            decision.number.as_str(),
            decision.title.as_str(),
            decision.kind.code(),
            decision.reason.as_str(),
            decision.plan,
            decision.paper,
            decision.purpose.as_str(),
            decision.background.as_str(),
            decision.state.code(),
            decision.adopted_on,
            permit.person(),
            at,
            decision.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes where a decision stands and what its cover says, if nobody else has since it was read.
pub async fn change_decision(tx: &mut Tx, permit: &Permit, decision: &Decision) -> Result<(), StoreError> {
    tx.run_fresh(
        "update decision
         set state = $4, adopted_on = $5, purpose = $6, background = $7, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            decision.id,
            permit.organisation(),
            decision.version,
            decision.state.code(),
            decision.adopted_on,
            decision.purpose.as_str(),
            decision.background.as_str(),
        ],
    )
    .await
}

/// Whose a decision is; `None` where there is none.
pub async fn organisation_of_decision(
    tx: &mut Tx,
    id: DecisionId,
) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from decision where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// The decision a paragraph stands in; `None` where there is none.
pub async fn decision_of_paragraph(tx: &mut Tx, id: ParagraphId) -> Result<Option<DecisionId>, StoreError> {
    let row = tx.first("select decision_id from decision_paragraph where id = $1", args![id]).await?;
    row.map(|row| row.id("decision_id")).transpose()
}

/// The decisions of an organisation, the newest first, or `only` one of them.
pub async fn decisions(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<DecisionId>,
) -> Result<Vec<Decision>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, body_id, meeting_id, number, title, kind, reason, plan_id, paper_id, purpose,
                    background, state, adopted_on, made_by, version
             from decision
             where organisation_id = $1
               and ($2 is null or id = $2)
             order by case when adopted_on is null then 0 else 1 end, adopted_on desc, number, id",
            args![organisation, only],
        )
        .await?;
    rows.iter().map(decision_of).collect()
}

fn decision_of(row: &Row) -> Result<Decision, StoreError> {
    Ok(Decision {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        body: row.id("body_id")?,
        meeting: row.opt_id("meeting_id")?,
        number: row.text("number")?,
        title: row.text("title")?,
        kind: row.code("kind", DecisionKind::from_code)?,
        reason: row.text("reason")?,
        plan: row.opt_id("plan_id")?,
        paper: row.opt_id("paper_id")?,
        purpose: row.text("purpose")?,
        background: row.text("background")?,
        state: row.code("state", DecisionState::from_code)?,
        adopted_on: row.opt_day("adopted_on")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Adds a paragraph behind those that the decision has.
pub async fn add_paragraph(tx: &mut Tx, _permit: &Permit, paragraph: &Paragraph) -> Result<(), StoreError> {
    let row = tx
        .first(
            "select coalesce(max(position), 0) + 1 as next from decision_paragraph where decision_id = $1",
            args![paragraph.decision],
        )
        .await?;
    let position = row.map_or(Ok(1), |row| row.int("next"))?;
    tx.run(
        "insert into decision_paragraph (id, decision_id, position, number, verb, text, drafted, outcome, due, due_on,
                                         status, action_taken, document_id, mandate_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            paragraph.id,
            paragraph.decision,
            position,
            paragraph.number.as_str(),
            paragraph.verb.as_str(),
            paragraph.text.as_str(),
            paragraph.drafted.as_str(),
            paragraph.outcome.map(Outcome::code),
            paragraph.due.as_str(),
            paragraph.due_on,
            paragraph.status.code(),
            paragraph.action_taken.as_str(),
            paragraph.document,
            paragraph.mandate,
        ],
    )
    .await?;
    let names = (1i64..).zip(&paragraph.addressees);
    let names = names.map(|(n, name)| args![paragraph.id, n, name.as_str()]).collect();
    tx.insert("insert into decision_addressee (paragraph_id, position, name)", names).await
}

/// Changes what has become of a paragraph. Its wording stays.
pub async fn settle_paragraph(
    tx: &mut Tx,
    _permit: &Permit,
    paragraph: &Paragraph,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update decision_paragraph
         set status = $3, action_taken = $4, document_id = $5, mandate_id = $6
         where id = $1
           and decision_id = $2",
        args![
            paragraph.id,
            paragraph.decision,
            paragraph.status.code(),
            paragraph.action_taken.as_str(),
            paragraph.document,
            paragraph.mandate,
        ],
    )
    .await
}

/// Changes what a body made of a draft.
pub async fn consider_paragraph(
    tx: &mut Tx,
    _permit: &Permit,
    paragraph: &Paragraph,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update decision_paragraph
         set verb = $3, text = $4, drafted = $5, outcome = $6
         where id = $1
           and decision_id = $2",
        args![
            paragraph.id,
            paragraph.decision,
            paragraph.verb.as_str(),
            paragraph.text.as_str(),
            paragraph.drafted.as_str(),
            paragraph.outcome.map(Outcome::code),
        ],
    )
    .await
}

/// The paragraphs of an organisation's decisions, or of `only` one of them, in their order.
pub async fn paragraphs(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<DecisionId>,
) -> Result<Vec<Paragraph>, StoreError> {
    let rows = tx
        .all(
            "select decision_paragraph.id, decision_paragraph.decision_id, decision_paragraph.number,
                    decision_paragraph.verb, decision_paragraph.text, decision_paragraph.drafted,
                    decision_paragraph.outcome, decision_paragraph.due, decision_paragraph.due_on,
                    decision_paragraph.status, decision_paragraph.action_taken, decision_paragraph.document_id,
                    decision_paragraph.mandate_id
             from decision_paragraph
             join decision on decision.id = decision_paragraph.decision_id
             where decision.organisation_id = $1
               and ($2 is null or decision.id = $2)
             order by decision_paragraph.decision_id, decision_paragraph.position",
            args![organisation, only],
        )
        .await?;
    let mut all = rows.iter().map(paragraph_of).collect::<Result<Vec<_>, _>>()?;
    let places: HashMap<ParagraphId, usize> =
        all.iter().enumerate().map(|(at, each)| (each.id, at)).collect();
    let names = tx
        .all(
            "select decision_addressee.paragraph_id, decision_addressee.name
             from decision_addressee
             join decision_paragraph on decision_paragraph.id = decision_addressee.paragraph_id
             join decision on decision.id = decision_paragraph.decision_id
             where decision.organisation_id = $1
               and ($2 is null or decision.id = $2)
             order by decision_addressee.paragraph_id, decision_addressee.position",
            args![organisation, only],
        )
        .await?;
    for row in &names {
        if let Some(at) = places.get(&row.id("paragraph_id")?) {
            all[*at].addressees.push(row.text("name")?);
        }
    }
    Ok(all)
}

fn paragraph_of(row: &Row) -> Result<Paragraph, StoreError> {
    let outcome = match row.opt_text("outcome")? {
        None => None,
        Some(_) => Some(row.code("outcome", Outcome::from_code)?),
    };
    Ok(Paragraph {
        id: row.id("id")?,
        decision: row.id("decision_id")?,
        number: row.text("number")?,
        verb: row.text("verb")?,
        text: row.text("text")?,
        drafted: row.text("drafted")?,
        outcome,
        addressees: Vec::new(),
        due: row.text("due")?,
        due_on: row.opt_day("due_on")?,
        status: row.code("status", Status::from_code)?,
        action_taken: row.text("action_taken")?,
        document: row.opt_id("document_id")?,
        mandate: row.opt_id("mandate_id")?,
    })
}

/// Adds a follow-up task.
pub async fn add_task(tx: &mut Tx, _permit: &Permit, task: &Task) -> Result<(), StoreError> {
    tx.run(
        "insert into decision_task (id, paragraph_id, text, owner, due_on, done_on)
         values ($1, $2, $3, $4, $5, $6)",
        args![task.id, task.paragraph, task.text.as_str(), task.owner.as_str(), task.due_on, task.done_on],
    )
    .await?;
    Ok(())
}

/// Notes that a task was done, once.
pub async fn finish_task(
    tx: &mut Tx,
    _permit: &Permit,
    paragraph: ParagraphId,
    task: TaskId,
    on: Day,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update decision_task
         set done_on = $3
         where id = $1
           and paragraph_id = $2
           and done_on is null",
        args![task, paragraph, on],
    )
    .await
}

/// The tasks of an organisation's decisions, or of `only` one of them, the earliest due first.
pub async fn tasks(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<DecisionId>,
) -> Result<Vec<Task>, StoreError> {
    let rows = tx
        .all(
            "select decision_task.id, decision_task.paragraph_id, decision_task.text, decision_task.owner,
                    decision_task.due_on, decision_task.done_on
             from decision_task
             join decision_paragraph on decision_paragraph.id = decision_task.paragraph_id
             join decision on decision.id = decision_paragraph.decision_id
             where decision.organisation_id = $1
               and ($2 is null or decision.id = $2)
             order by decision_task.due_on, decision_task.id",
            args![organisation, only],
        )
        .await?;
    let task = |row: &Row| {
        Ok(Task {
            id: row.id("id")?,
            paragraph: row.id("paragraph_id")?,
            text: row.text("text")?,
            owner: row.text("owner")?,
            due_on: row.day("due_on")?,
            done_on: row.opt_day("done_on")?,
        })
    };
    rows.iter().map(task).collect()
}
