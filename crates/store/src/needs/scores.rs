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
    people::{Permit, PersonId},
    plans::registers::vocabulary::TermId,
};

use super::assessments::hold_open;
use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

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

/// Read from one index, one assessment at a time: ten years of them cost as much as one.
const VALUES: &str =
    "select member_id, term_id, score from assessment_score where is_latest and assessment_id = ";

/// What counts: Member, term and value of every latest score, without words.
pub async fn values(
    tx: &mut Tx,
    assessment: AssessmentId,
) -> Result<Vec<(MemberId, TermId, Option<Decimal>)>, StoreError> {
    let mut query = Clauses::default();
    query.text(VALUES).value(assessment);
    let rows = tx.all_of(query).await?;
    rows.iter().map(|row| Ok((row.id("member_id")?, row.id("term_id")?, row.opt_decimal("score")?))).collect()
}

/// What counts of one Member.
pub async fn of_member(
    tx: &mut Tx,
    assessment: AssessmentId,
    member: MemberId,
) -> Result<Vec<(MemberId, TermId, Option<Decimal>)>, StoreError> {
    let mut query = Clauses::default();
    query.text(VALUES).value(assessment).text(" and member_id = ").value(member);
    let rows = tx.all_of(query).await?;
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

/// A file with scores that somebody looks at before they are recorded.
#[derive(Debug, Clone)]
pub struct ScoreDraft {
    /// Its id.
    pub id: Id<ScoreDraft>,
    /// The assessment.
    pub assessment: AssessmentId,
    /// The file's name.
    pub file_name: String,
    /// The file.
    pub file: Vec<u8>,
    /// Whence rows are known that name no source, as typed.
    pub source: String,
    /// Where that can be read.
    pub source_text: String,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// When.
    pub made_at: Timestamp,
}

/// Keeps a file while it is looked at, and forgets the files of the same assessment that are older than `since`.
pub async fn add_draft(
    tx: &mut Tx,
    permit: &Permit,
    draft: &ScoreDraft,
    since: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "delete from score_draft where assessment_id = $1 and made_at < $2",
        args![draft.assessment, since],
    )
    .await?;
    tx.run(
        "insert into score_draft (id, assessment_id, file_name, file, source, source_text, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            draft.id,
            draft.assessment,
            draft.file_name.as_str(),
            draft.file.clone(),
            draft.source.as_str(),
            draft.source_text.as_str(),
            draft.made_at,
            permit.person(),
        ],
    )
    .await?;
    Ok(())
}

/// A file that is looked at.
pub async fn draft(
    tx: &mut Tx,
    assessment: AssessmentId,
    id: Id<ScoreDraft>,
) -> Result<Option<ScoreDraft>, StoreError> {
    let row = tx
        .first(
            "select id, assessment_id, file_name, file, source, source_text, made_at, made_by
             from score_draft
             where id = $1 and assessment_id = $2",
            args![id, assessment],
        )
        .await?;
    row.map(|row| {
        Ok(ScoreDraft {
            id: row.id("id")?,
            assessment: row.id("assessment_id")?,
            file_name: row.text("file_name")?,
            file: row.bytes("file")?,
            source: row.text("source")?,
            source_text: row.text("source_text")?,
            made_by: row.opt_id("made_by")?,
            made_at: row.instant("made_at")?,
        })
    })
    .transpose()
}

/// Forgets a file that was looked at.
pub async fn drop_draft(
    tx: &mut Tx,
    _permit: &Permit,
    assessment: AssessmentId,
    id: Id<ScoreDraft>,
) -> Result<(), StoreError> {
    tx.run("delete from score_draft where id = $1 and assessment_id = $2", args![id, assessment]).await?;
    Ok(())
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

#[cfg(test)]
mod tests {
    use trellis_domain::people::OrganisationId;

    use super::*;
    use crate::Db;

    #[tokio::test]
    async fn s3_16_the_scores_of_other_years_are_not_looked_at() {
        let folder = std::env::temp_dir().join(format!("trellis-scores-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let db = Db::open_sqlite(&folder.join("trellis.db")).await.expect("an embedded database");
        let mut tx = db.read(OrganisationId::new(1)).await.expect("a transaction");
        let mut query = Clauses::default();
        query.text("explain query plan ").text(VALUES).value(AssessmentId::new(1));
        let rows = tx.all_of(query).await.expect("a plan");
        let plan: Vec<String> = rows.iter().map(|row| row.text("detail").expect("a line")).collect();
        let wanted =
            "SEARCH assessment_score USING COVERING INDEX assessment_score_figures (assessment_id=?)";
        assert_eq!(plan, [wanted]);
        drop(tx);
        db.close().await;
        let _ = std::fs::remove_dir_all(&folder);
    }
}
