//! Scores of Members: only ever added, the latest marked; and what bodies changed.

use jiff::Timestamp;
use rust_decimal::Decimal;
use trellis_domain::{
    kernel::Id,
    meetings::acts::ActId,
    members::MemberId,
    needs::{
        assessment::AssessmentId,
        need::{NeedId, Source},
    },
    people::Permit,
    plans::registers::vocabulary::TermId,
};

use super::assessments::hold_open;
use crate::{Row, StoreError, Tx, row::args};

/// A score of a Member for a term.
#[derive(Debug, Clone)]
pub struct Score {
    /// Its id.
    pub id: Id<Score>,
    /// The Member.
    pub member: MemberId,
    /// The term.
    pub term: TermId,
    /// The value on the assessment's scale; `None` for "no data".
    pub value: Option<Decimal>,
    /// Whence it is known.
    pub source: Source,
    /// Where that can be read, as printed.
    pub source_text: String,
    /// What it rests on; protected.
    pub evidence: String,
    /// The act by which a body set it.
    pub act: Option<ActId>,
    /// When it was entered.
    pub at: Timestamp,
}

/// Adds scores; each takes the place of the one that counted for its Member and term.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    assessment: AssessmentId,
    scores: &[Score],
) -> Result<(), StoreError> {
    hold_open(tx, assessment).await?;
    for score in scores {
        tx.run(
            "update assessment_score set is_latest = $4
             where assessment_id = $1 and member_id = $2 and term_id = $3 and is_latest",
            args![assessment, score.member, score.term, false],
        )
        .await?;
    }
    let rows = scores.iter().map(|score| {
        args![
            score.id,
            assessment,
            score.member,
            score.term,
            score.value,
            score.source.code(),
            score.source_text.as_str(),
            score.evidence.as_str(),
            score.act,
            permit.person(),
            score.at,
            true,
        ]
    });
    tx.insert(
        "insert into assessment_score (id, assessment_id, member_id, term_id, score, source, source_text, evidence, act_id,
                                       said_by, said_at, is_latest)",
        rows.collect(),
    )
    .await
}

/// What counts: Member, term and value of every latest score, without words.
pub async fn values(
    tx: &mut Tx,
    assessment: AssessmentId,
) -> Result<Vec<(MemberId, TermId, Option<Decimal>)>, StoreError> {
    let rows = tx
        .all(
            "select member_id, term_id, score from assessment_score where assessment_id = $1 and is_latest",
            args![assessment],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("member_id")?, row.id("term_id")?, row.opt_decimal("score")?))).collect()
}

/// Every score of a Member for a term, the one that counts first.
pub async fn history(
    tx: &mut Tx,
    assessment: AssessmentId,
    member: MemberId,
    term: TermId,
) -> Result<Vec<Score>, StoreError> {
    let rows = tx
        .all(
            "select id, member_id, term_id, score, source, source_text, evidence, act_id, said_at
             from assessment_score
             where assessment_id = $1 and member_id = $2 and term_id = $3
             order by case when is_latest then 0 else 1 end, said_at desc, id desc",
            args![assessment, member, term],
        )
        .await?;
    rows.iter().map(score_of).collect()
}

/// Every score that counts, with its words.
pub async fn latest(tx: &mut Tx, assessment: AssessmentId) -> Result<Vec<Score>, StoreError> {
    let rows = tx
        .all(
            "select id, member_id, term_id, score, source, source_text, evidence, act_id, said_at
             from assessment_score
             where assessment_id = $1 and is_latest
             order by member_id, term_id",
            args![assessment],
        )
        .await?;
    rows.iter().map(score_of).collect()
}

fn score_of(row: &Row) -> Result<Score, StoreError> {
    Ok(Score {
        id: row.id("id")?,
        member: row.id("member_id")?,
        term: row.id("term_id")?,
        value: row.opt_decimal("score")?,
        source: row.code("source", Source::from_code)?,
        source_text: row.text("source_text")?,
        evidence: row.text("evidence")?,
        act: row.opt_id("act_id")?,
        at: row.instant("said_at")?,
    })
}

/// Something that a body changed in its part.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// Its id.
    pub id: Id<Amendment>,
    /// By which act.
    pub act: ActId,
    /// The Member concerned, where it is one.
    pub member: Option<MemberId>,
    /// The area.
    pub term: TermId,
    /// The need, where it was one.
    pub need: Option<NeedId>,
    /// What stood there before.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// When it was recorded.
    pub at: Timestamp,
}

/// Keeps what a body changed.
pub async fn add_amendment(
    tx: &mut Tx,
    _permit: &Permit,
    assessment: AssessmentId,
    amendment: &Amendment,
) -> Result<(), StoreError> {
    hold_open(tx, assessment).await?;
    tx.run(
        "insert into assessment_amendment (id, assessment_id, act_id, member_id, term_id, need_id, before_text, after_text,
                                           made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            amendment.id,
            assessment,
            amendment.act,
            amendment.member,
            amendment.term,
            amendment.need,
            amendment.before.as_str(),
            amendment.after.as_str(),
            amendment.at,
        ],
    )
    .await?;
    Ok(())
}

/// What bodies changed, oldest first.
pub async fn amendments(tx: &mut Tx, assessment: AssessmentId) -> Result<Vec<Amendment>, StoreError> {
    let rows = tx
        .all(
            "select id, act_id, member_id, term_id, need_id, before_text, after_text, made_at
             from assessment_amendment
             where assessment_id = $1
             order by made_at, id",
            args![assessment],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Amendment {
                id: row.id("id")?,
                act: row.id("act_id")?,
                member: row.opt_id("member_id")?,
                term: row.id("term_id")?,
                need: row.opt_id("need_id")?,
                before: row.text("before_text")?,
                after: row.text("after_text")?,
                at: row.instant("made_at")?,
            })
        })
        .collect()
}
