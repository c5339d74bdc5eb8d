//! Findings, what was said on them and which actions answer them, as they are kept. [`list()`] shows what its reader may
//! know of; which that is, the policy says.

mod list;

use jiff::Timestamp;
use trellis_domain::{
    needs::findings::{
        Closing, ClosingReason, Course, Finding, FindingId, FindingKind, FindingState, Said, Source, Voice,
    },
    people::{OrganisationId, Permit},
    plans::record::{ActionId, PlanId},
};

use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

pub use list::{Sight, Wanted, count, list, waiting};

/// Adds a finding. `search` is what can be looked for, folded.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    finding: &Finding,
    search: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let (reason, on, successor) = closing_columns(finding.course.closing);
    tx.run(
        "insert into finding (id, organisation_id, kind, member_id, body_id, number, title, found, source, source_link,
                              source_paragraph, found_on, evidence, guidance, why_no_reply, state, meeting_id, paper_id,
                              closing_reason, closed_on, successor_id, closing_note, search, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24, $25, $26)",
        args![
            finding.id,
            permit.organisation(),
            finding.kind.code(),
            finding.member,
            finding.body,
            finding.number.as_str(),
            finding.title.as_str(),
            finding.found.as_str(),
            finding.source.text.as_str(),
            finding.source.link.as_str(),
            finding.source.paragraph.as_str(),
            finding.found_on,
            finding.evidence.as_str(),
            finding.guidance.as_str(),
            finding.why_no_reply.as_str(),
            finding.course.state.code(),
            finding.course.meeting,
            finding.course.paper,
            reason,
            on,
            successor,
            finding.closing_note.as_str(),
            search,
            permit.person(),
            at,
            finding.version,
        ],
    )
    .await?;
    Ok(())
}

fn closing_columns(
    closing: Option<Closing>,
) -> (Option<&'static str>, Option<jiff::civil::Date>, Option<FindingId>) {
    match closing {
        Some(closing) => (Some(closing.reason.code()), Some(closing.on), closing.successor),
        None => (None, None, None),
    }
}

/// Changes what a finding says, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, finding: &Finding, search: &str) -> Result<(), StoreError> {
    tx.run_fresh(
        "update finding
         set kind = $4, member_id = $5, body_id = $6, number = $7, title = $8, found = $9, source = $10, source_link = $11,
             source_paragraph = $12, found_on = $13, evidence = $14, guidance = $15, search = $16, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            finding.id,
            permit.organisation(),
            finding.version,
            finding.kind.code(),
            finding.member,
            finding.body,
            finding.number.as_str(),
            finding.title.as_str(),
            finding.found.as_str(),
            finding.source.text.as_str(),
            finding.source.link.as_str(),
            finding.source.paragraph.as_str(),
            finding.found_on,
            finding.evidence.as_str(),
            finding.guidance.as_str(),
            search,
        ],
    )
    .await
}

/// Changes where a finding stands, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, finding: &Finding) -> Result<(), StoreError> {
    let (reason, on, successor) = closing_columns(finding.course.closing);
    tx.run_fresh(
        "update finding
         set state = $4, meeting_id = $5, paper_id = $6, why_no_reply = $7, closing_reason = $8, closed_on = $9,
             successor_id = $10, closing_note = $11, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            finding.id,
            permit.organisation(),
            finding.version,
            finding.course.state.code(),
            finding.course.meeting,
            finding.course.paper,
            finding.why_no_reply.as_str(),
            reason,
            on,
            successor,
            finding.closing_note.as_str(),
        ],
    )
    .await
}

/// Takes a draft away with all that belongs to it, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, finding: &Finding) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from finding
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![finding.id, permit.organisation(), finding.version],
    )
    .await
}

/// Whose a finding is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: FindingId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from finding where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One finding with everything it says.
pub async fn find(tx: &mut Tx, id: FindingId) -> Result<Option<Finding>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, kind, member_id, body_id, number, title, found, source, source_link,
                    source_paragraph, found_on, evidence, guidance, why_no_reply, state, meeting_id, paper_id,
                    closing_reason, closed_on, successor_id, closing_note, made_by, version
             from finding
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(finding_of).transpose()
}

/// Whether another finding of the organisation has the same number, source and Member.
pub async fn has_twin(tx: &mut Tx, finding: &Finding) -> Result<bool, StoreError> {
    let row = tx
        .first(
            "select id from finding
             where organisation_id = $1
               and id <> $2
               and number = $3
               and source = $4
               and (member_id = $5 or (member_id is null and $5 is null))",
            args![
                finding.organisation,
                finding.id,
                finding.number.as_str(),
                finding.source.text.as_str(),
                finding.member
            ],
        )
        .await?;
    Ok(row.is_some())
}

fn finding_of(row: &Row) -> Result<Finding, StoreError> {
    let closing = match row.opt_text("closing_reason")? {
        None => None,
        Some(_) => Some(Closing {
            reason: row.code("closing_reason", ClosingReason::from_code)?,
            on: row.day("closed_on")?,
            successor: row.opt_id("successor_id")?,
        }),
    };
    Ok(Finding {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        kind: row.code("kind", FindingKind::from_code)?,
        member: row.opt_id("member_id")?,
        body: row.id("body_id")?,
        number: row.text("number")?,
        title: row.text("title")?,
        found: row.text("found")?,
        source: Source {
            text: row.text("source")?,
            link: row.text("source_link")?,
            paragraph: row.text("source_paragraph")?,
        },
        found_on: row.opt_day("found_on")?,
        evidence: row.text("evidence")?,
        guidance: row.text("guidance")?,
        why_no_reply: row.text("why_no_reply")?,
        course: Course {
            state: row.code("state", FindingState::from_code)?,
            meeting: row.opt_id("meeting_id")?,
            paper: row.opt_id("paper_id")?,
            closing,
        },
        closing_note: row.text("closing_note")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// The actions that answer these findings, each with its plan, in the order of linking.
pub async fn answers(
    tx: &mut Tx,
    findings: &[FindingId],
) -> Result<Vec<(FindingId, ActionId, PlanId)>, StoreError> {
    if findings.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select finding_answer.finding_id, finding_answer.action_id, action.plan_id
             from finding_answer
             join action on action.id = finding_answer.action_id
             where finding_answer.finding_id in ",
        )
        .values(findings.iter().copied())
        .text(" order by finding_answer.linked_at, finding_answer.action_id");
    let rows = tx.all_of(query).await?;
    rows.iter().map(|row| Ok((row.id("finding_id")?, row.id("action_id")?, row.id("plan_id")?))).collect()
}

/// Says that an action answers a finding; said twice, the first stands.
pub async fn link(
    tx: &mut Tx,
    permit: &Permit,
    (finding, action): (FindingId, ActionId),
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into finding_answer (finding_id, action_id, linked_at, linked_by)
         values ($1, $2, $3, $4)
         on conflict (finding_id, action_id) do nothing",
        args![finding, action, at, permit.person()],
    )
    .await?;
    Ok(())
}

/// Takes back that an action answers a finding.
pub async fn unlink(
    tx: &mut Tx,
    _permit: &Permit,
    (finding, action): (FindingId, ActionId),
) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from finding_answer
         where finding_id = $1
           and action_id = $2",
        args![finding, action],
    )
    .await
}

/// Keeps what somebody said.
pub async fn say(tx: &mut Tx, permit: &Permit, said: &Said) -> Result<(), StoreError> {
    tx.run(
        "insert into finding_said (id, finding_id, voice, text, said_on, source, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            said.id,
            said.finding,
            said.voice.code(),
            said.text.as_str(),
            said.on,
            said.source.as_str(),
            permit.person(),
            said.at,
        ],
    )
    .await?;
    Ok(())
}

/// What was said on a finding, oldest first.
pub async fn said(tx: &mut Tx, finding: FindingId) -> Result<Vec<Said>, StoreError> {
    let rows = tx
        .all(
            "select id, finding_id, voice, text, said_on, source, said_by, said_at
             from finding_said
             where finding_id = $1
             order by said_on, said_at, id",
            args![finding],
        )
        .await?;
    let said = |row: &Row| {
        Ok(Said {
            id: row.id("id")?,
            finding: row.id("finding_id")?,
            voice: row.code("voice", Voice::from_code)?,
            text: row.text("text")?,
            on: row.day("said_on")?,
            source: row.text("source")?,
            by: row.opt_id("said_by")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(said).collect()
}
