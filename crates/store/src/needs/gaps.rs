//! Needs and the places that bodies give them.

use jiff::Timestamp;
use trellis_domain::{
    needs::{
        assessment::AssessmentId,
        findings::FindingId,
        need::{Gap, Need, NeedId, NeedState, Rank, Source},
    },
    people::Permit,
    plans::registers::vocabulary::TermId,
};

use super::assessments::{hold_open, small};
use crate::{Row, StoreError, Tx, row::args};

/// Adds a need.
pub async fn add(tx: &mut Tx, permit: &Permit, need: &Need, at: Timestamp) -> Result<(), StoreError> {
    hold_open(tx, need.assessment).await?;
    tx.run(
        "insert into need (id, assessment_id, member_id, term_id, gap, text, source, source_text, finding_id, criteria,
                           state, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            need.id,
            need.assessment,
            need.member,
            need.area,
            need.gap.code(),
            need.text.as_str(),
            need.source.code(),
            need.source_text.as_str(),
            need.finding,
            written(&need.values),
            need.state.code(),
            permit.person(),
            at,
            need.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes a need, if nobody else has since it was read.
pub async fn change(tx: &mut Tx, _permit: &Permit, need: &Need) -> Result<(), StoreError> {
    hold_open(tx, need.assessment).await?;
    tx.run_fresh(
        "update need
         set gap = $4, text = $5, source = $6, source_text = $7, criteria = $8, state = $9, version = version + 1
         where id = $1
           and assessment_id = $2
           and version = $3",
        args![
            need.id,
            need.assessment,
            need.version,
            need.gap.code(),
            need.text.as_str(),
            need.source.code(),
            need.source_text.as_str(),
            written(&need.values),
            need.state.code(),
        ],
    )
    .await
}

/// Changes nothing but where a need stands: also after the assessment is agreed.
pub async fn move_on(tx: &mut Tx, _permit: &Permit, need: &Need) -> Result<(), StoreError> {
    tx.run_fresh(
        "update need set state = $4, version = version + 1 where id = $1 and assessment_id = $2 and version = $3",
        args![need.id, need.assessment, need.version, need.state.code()],
    )
    .await
}

/// The assessment a need stands in; `None` where there is none.
pub async fn assessment_of(tx: &mut Tx, id: NeedId) -> Result<Option<AssessmentId>, StoreError> {
    let row = tx.first("select assessment_id from need where id = $1", args![id]).await?;
    row.map(|row| row.id("assessment_id")).transpose()
}

/// The needs of an assessment, oldest first.
pub async fn of_assessment(tx: &mut Tx, assessment: AssessmentId) -> Result<Vec<Need>, StoreError> {
    let rows = tx
        .all(
            "select id, assessment_id, member_id, term_id, gap, text, source, source_text, finding_id, criteria, state,
                    version
             from need
             where assessment_id = $1
             order by made_at, id",
            args![assessment],
        )
        .await?;
    rows.iter().map(need_of).collect()
}

fn need_of(row: &Row) -> Result<Need, StoreError> {
    Ok(Need {
        id: row.id("id")?,
        assessment: row.id("assessment_id")?,
        member: row.opt_id("member_id")?,
        area: row.id("term_id")?,
        gap: row.code("gap", Gap::from_code)?,
        text: row.text("text")?,
        source: row.code("source", Source::from_code)?,
        source_text: row.text("source_text")?,
        finding: row.opt_id("finding_id")?,
        values: row.code("criteria", read)?,
        state: row.code("state", NeedState::from_code)?,
        version: row.int("version")?,
    })
}

/// Values of criteria as one text: `4,,2`.
fn written(values: &[Option<u32>]) -> String {
    let values = values.iter().map(|value| value.map_or_else(String::new, |value| value.to_string()));
    values.collect::<Vec<_>>().join(",")
}

fn read(text: &str) -> Option<Vec<Option<u32>>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let values = text.split(',').map(|value| match value {
        "" => Ok(None),
        value => value.parse().map(Some),
    });
    values.collect::<Result<_, _>>().ok()
}

/// Says which objectives a need stands under, instead of those it stood under before.
pub async fn set_objectives(
    tx: &mut Tx,
    permit: &Permit,
    need: NeedId,
    objectives: &[TermId],
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run("delete from tag where element_kind = 'need' and element_id = $1", args![need]).await?;
    let rows = objectives.iter().map(|term| args![*term, "need", need, at, permit.person()]).collect();
    tx.insert("insert into tag (term_id, element_kind, element_id, tagged_at, tagged_by)", rows).await
}

/// The objectives of an assessment's needs, in the order of their lists.
pub async fn objectives(tx: &mut Tx, assessment: AssessmentId) -> Result<Vec<(NeedId, TermId)>, StoreError> {
    let rows = tx
        .all(
            "select need.id, tag.term_id
             from need
             join tag on tag.element_id = need.id and tag.element_kind = 'need'
             join term on term.id = tag.term_id
             where need.assessment_id = $1
             order by need.id, term.vocabulary_id, term.position",
            args![assessment],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.id("term_id")?))).collect()
}

/// Puts a need in the place a body gives it, instead of the place the same body gave it before.
pub async fn rank(tx: &mut Tx, permit: &Permit, rank: &Rank) -> Result<(), StoreError> {
    tx.run(
        "insert into need_rank (need_id, body_id, place, reason, meeting_id, day, recorded_by)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (need_id, body_id) do update
         set place = excluded.place, reason = excluded.reason, meeting_id = excluded.meeting_id, day = excluded.day,
             recorded_by = excluded.recorded_by",
        args![
            rank.need,
            rank.body,
            i64::from(rank.place),
            rank.reason.as_str(),
            rank.session,
            rank.day,
            permit.person(),
        ],
    )
    .await?;
    Ok(())
}

/// The places given to the needs of an assessment, first places first.
pub async fn ranks(tx: &mut Tx, assessment: AssessmentId) -> Result<Vec<Rank>, StoreError> {
    let rows = tx
        .all(
            "select need_rank.need_id, need_rank.body_id, need_rank.place, need_rank.reason, need_rank.meeting_id,
                    need_rank.day, need_rank.recorded_by
             from need_rank
             join need on need.id = need_rank.need_id
             where need.assessment_id = $1
             order by need_rank.place, need_rank.day, need_rank.need_id, need_rank.body_id",
            args![assessment],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Rank {
                need: row.id("need_id")?,
                place: small(row, "place")?,
                reason: row.text("reason")?,
                body: row.id("body_id")?,
                session: row.opt_id("meeting_id")?,
                day: row.day("day")?,
                recorded_by: row.opt_id("recorded_by")?,
            })
        })
        .collect()
}

/// The needs that a finding opened, each with its assessment, oldest first.
pub async fn of_finding(tx: &mut Tx, finding: FindingId) -> Result<Vec<(AssessmentId, Need)>, StoreError> {
    let rows = tx
        .all(
            "select id, assessment_id, member_id, term_id, gap, text, source, source_text, finding_id, criteria, state,
                    version
             from need
             where finding_id = $1
             order by made_at, id",
            args![finding],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("assessment_id")?, need_of(row)?))).collect()
}
