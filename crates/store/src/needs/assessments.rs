//! Assessments, the parts of their bodies, what was said on them, and their reports as agreed.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    meetings::acts::ActId,
    members::MemberId,
    needs::{
        assessment::{Assessment, AssessmentId, AssessmentState, Criterion, Part, PartId},
        score::{Rounding, Tie},
    },
    people::{OrganisationId, Permit, PersonId},
    plans::registers::vocabulary::TermId,
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds an assessment without parts.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &Assessment, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into assessment (id, organisation_id, title, cycle, plan_id, areas_id, scale, rounding_digits, rounding_tie,
                                 method, previous_id, state, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            new.id,
            permit.organisation(),
            new.title.as_str(),
            new.cycle.as_str(),
            new.plan,
            new.areas,
            new.scale.as_str(),
            i64::from(new.rounding.digits),
            new.rounding.tie.code(),
            new.method.as_str(),
            new.previous,
            new.state.code(),
            permit.person(),
            at,
            new.version,
        ],
    )
    .await?;
    add_criteria(tx, new).await
}

async fn add_criteria(tx: &mut Tx, of: &Assessment) -> Result<(), StoreError> {
    let rows = (0i64..).zip(&of.criteria);
    let rows = rows.map(|(n, each)| args![of.id, n, each.name.as_str(), i64::from(each.weight)]).collect();
    tx.insert("insert into assessment_criterion (assessment_id, position, name, weight)", rows).await
}

/// Changes what an assessment says of itself, if nobody else has since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, changed: &Assessment) -> Result<(), StoreError> {
    tx.run_fresh(
        "update assessment
         set title = $4, cycle = $5, plan_id = $6, scale = $7, rounding_digits = $8, rounding_tie = $9, method = $10,
             previous_id = $11, state = $12, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            changed.id,
            permit.organisation(),
            changed.version,
            changed.title.as_str(),
            changed.cycle.as_str(),
            changed.plan,
            changed.scale.as_str(),
            i64::from(changed.rounding.digits),
            changed.rounding.tie.code(),
            changed.method.as_str(),
            changed.previous,
            changed.state.code(),
        ],
    )
    .await?;
    tx.run("delete from assessment_criterion where assessment_id = $1", args![changed.id]).await?;
    add_criteria(tx, changed).await
}

/// Whose an assessment is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: AssessmentId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from assessment where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// The assessments of an organisation, the newest first, or `only` one of them.
pub async fn list(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<AssessmentId>,
) -> Result<Vec<Assessment>, StoreError> {
    let rows = tx
        .all(
            "select assessment_criterion.assessment_id, assessment_criterion.name, assessment_criterion.weight
             from assessment_criterion
             join assessment on assessment.id = assessment_criterion.assessment_id
             where assessment.organisation_id = $1
               and ($2 is null or assessment.id = $2)
             order by assessment_criterion.assessment_id, assessment_criterion.position",
            args![organisation, only],
        )
        .await?;
    let mut criteria: HashMap<AssessmentId, Vec<Criterion>> = HashMap::new();
    for row in &rows {
        let criterion = Criterion { name: row.text("name")?, weight: small(row, "weight")? };
        criteria.entry(row.id("assessment_id")?).or_default().push(criterion);
    }
    let rows = tx
        .all(
            "select id, organisation_id, title, cycle, plan_id, areas_id, scale, rounding_digits, rounding_tie, method,
                    previous_id, state, made_by, version
             from assessment
             where organisation_id = $1
               and ($2 is null or id = $2)
             order by made_at desc, id",
            args![organisation, only],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let id = row.id("id")?;
            Ok(Assessment {
                id,
                organisation: row.id("organisation_id")?,
                title: row.text("title")?,
                cycle: row.text("cycle")?,
                plan: row.opt_id("plan_id")?,
                areas: row.id("areas_id")?,
                scale: row.text("scale")?,
                rounding: Rounding {
                    digits: small(row, "rounding_digits")?,
                    tie: row.code("rounding_tie", Tie::from_code)?,
                },
                method: row.text("method")?,
                criteria: criteria.remove(&id).unwrap_or_default(),
                previous: row.opt_id("previous_id")?,
                state: row.code("state", AssessmentState::from_code)?,
                made_by: row.opt_id("made_by")?,
                version: row.int("version")?,
            })
        })
        .collect()
}

/// A whole number that is never below nought.
pub(super) fn small(row: &Row, column: &str) -> Result<u32, StoreError> {
    let number = row.int(column)?;
    let unreadable = || StoreError::Unreadable { column: column.to_owned(), value: number.to_string() };
    u32::try_from(number).map_err(|_| unreadable())
}

/// Holds an assessment that is still open while scores, needs or amendments are written: what is agreed is frozen,
/// whoever writes.
///
/// # Errors
/// [`StoreError::Stale`] where it is agreed.
pub(super) async fn hold_open(tx: &mut Tx, id: AssessmentId) -> Result<(), StoreError> {
    tx.run_fresh(
        "update assessment set version = version where id = $1 and state not in ('agreed', 'public')",
        args![id],
    )
    .await
}

/// Adds the part of a body.
pub async fn add_part(tx: &mut Tx, permit: &Permit, part: &Part) -> Result<(), StoreError> {
    tx.run(
        "insert into assessment_part (id, assessment_id, position, body_id, meeting_id)
         values ($1, $2, (select count(*) from assessment_part where assessment_id = $2), $3, $4)",
        args![part.id, part.assessment, part.body, part.session],
    )
    .await?;
    add_areas(tx, permit, part).await
}

/// Changes areas and session of a part.
pub async fn change_part(tx: &mut Tx, permit: &Permit, part: &Part) -> Result<(), StoreError> {
    tx.run_fresh(
        "update assessment_part set meeting_id = $3 where id = $1 and assessment_id = $2",
        args![part.id, part.assessment, part.session],
    )
    .await?;
    tx.run("delete from assessment_area where part_id = $1", args![part.id]).await?;
    add_areas(tx, permit, part).await
}

async fn add_areas(tx: &mut Tx, _permit: &Permit, part: &Part) -> Result<(), StoreError> {
    let rows = (0i64..).zip(&part.areas).map(|(n, area)| args![part.assessment, *area, part.id, n]).collect();
    tx.insert("insert into assessment_area (assessment_id, term_id, part_id, position)", rows).await
}

/// Writes down by which act a part was finalised.
pub async fn finalise_part(
    tx: &mut Tx,
    _permit: &Permit,
    part: PartId,
    act: ActId,
) -> Result<(), StoreError> {
    tx.run_fresh("update assessment_part set act_id = $2 where id = $1 and act_id is null", args![part, act])
        .await
}

/// The parts of an organisation's assessments, or of `only` one of them, in their order.
pub async fn parts(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<AssessmentId>,
) -> Result<Vec<Part>, StoreError> {
    let rows = tx
        .all(
            "select assessment_area.part_id, assessment_area.term_id
             from assessment_area
             join assessment on assessment.id = assessment_area.assessment_id
             where assessment.organisation_id = $1
               and ($2 is null or assessment.id = $2)
             order by assessment_area.part_id, assessment_area.position",
            args![organisation, only],
        )
        .await?;
    let mut areas: HashMap<PartId, Vec<TermId>> = HashMap::new();
    for row in &rows {
        areas.entry(row.id("part_id")?).or_default().push(row.id("term_id")?);
    }
    let rows = tx
        .all(
            "select assessment_part.id, assessment_part.assessment_id, assessment_part.body_id,
                    assessment_part.meeting_id, assessment_part.act_id
             from assessment_part
             join assessment on assessment.id = assessment_part.assessment_id
             where assessment.organisation_id = $1
               and ($2 is null or assessment.id = $2)
             order by assessment_part.assessment_id, assessment_part.position",
            args![organisation, only],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let id = row.id("id")?;
            Ok(Part {
                id,
                assessment: row.id("assessment_id")?,
                body: row.id("body_id")?,
                areas: areas.remove(&id).unwrap_or_default(),
                session: row.opt_id("meeting_id")?,
                finalised_by: row.opt_id("act_id")?,
            })
        })
        .collect()
}

/// The Members that an assessment concerns: those it has scores or needs of.
pub async fn members(tx: &mut Tx, id: AssessmentId) -> Result<Vec<MemberId>, StoreError> {
    let rows = tx
        .all(
            "select member_id from assessment_score where assessment_id = $1
             union
             select member_id from need where assessment_id = $1 and member_id is not null",
            args![id],
        )
        .await?;
    rows.iter().map(|row| row.id("member_id")).collect()
}

/// The terms that an assessment has scores or needs of.
pub async fn used_terms(tx: &mut Tx, id: AssessmentId) -> Result<Vec<TermId>, StoreError> {
    let rows = tx
        .all(
            "select term_id from assessment_score where assessment_id = $1
             union
             select term_id from need where assessment_id = $1",
            args![id],
        )
        .await?;
    rows.iter().map(|row| row.id("term_id")).collect()
}

/// What somebody said on an assessment.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its id.
    pub id: Id<Said>,
    /// The Member for which it was said.
    pub member: Option<MemberId>,
    /// Who said it.
    pub person: Option<PersonId>,
    /// The person's name.
    pub person_name: Option<String>,
    /// As what: "Chair", "Scientific panel".
    pub said_as: String,
    /// The words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// Keeps what somebody said.
pub async fn add_comment(
    tx: &mut Tx,
    permit: &Permit,
    on: AssessmentId,
    said: &Said,
) -> Result<(), StoreError> {
    tx.run(
        "insert into assessment_comment (id, assessment_id, member_id, person_id, said_as, text, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![said.id, on, said.member, permit.person(), said.said_as.as_str(), said.text.as_str(), said.at],
    )
    .await?;
    Ok(())
}

/// What was said, oldest first.
pub async fn comments(tx: &mut Tx, on: AssessmentId) -> Result<Vec<Said>, StoreError> {
    let rows = tx
        .all(
            "select assessment_comment.id, assessment_comment.member_id, assessment_comment.person_id,
                    person.name as person_name, assessment_comment.said_as, assessment_comment.text,
                    assessment_comment.said_at
             from assessment_comment
             left join person on person.id = assessment_comment.person_id
             where assessment_comment.assessment_id = $1
             order by assessment_comment.said_at, assessment_comment.id",
            args![on],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Said {
                id: row.id("id")?,
                member: row.opt_id("member_id")?,
                person: row.opt_id("person_id")?,
                person_name: row.opt_text("person_name")?,
                said_as: row.text("said_as")?,
                text: row.text("text")?,
                at: row.instant("said_at")?,
            })
        })
        .collect()
}

/// The report of an assessment as agreed.
#[derive(Debug, Clone)]
pub struct AgreedReport {
    /// Its content, JSON.
    pub content: String,
    /// SHA-256 of the content, in hex.
    pub digest: String,
    /// When it was agreed.
    pub agreed_at: Timestamp,
}

/// Keeps the report as agreed.
pub async fn add_report(
    tx: &mut Tx,
    _permit: &Permit,
    of: AssessmentId,
    report: &AgreedReport,
) -> Result<(), StoreError> {
    tx.run(
        "insert into assessment_report (assessment_id, content, digest, agreed_at) values ($1, $2, $3, $4)",
        args![of, report.content.as_str(), report.digest.as_str(), report.agreed_at],
    )
    .await?;
    Ok(())
}

/// The report as agreed, where it is.
pub async fn report(tx: &mut Tx, of: AssessmentId) -> Result<Option<AgreedReport>, StoreError> {
    let row = tx
        .first("select content, digest, agreed_at from assessment_report where assessment_id = $1", args![of])
        .await?;
    row.map(|row| {
        Ok(AgreedReport {
            content: row.text("content")?,
            digest: row.text("digest")?,
            agreed_at: row.instant("agreed_at")?,
        })
    })
    .transpose()
}

/// Which Members each assessment of an organisation has scores or needs of.
pub async fn concerned(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<HashMap<AssessmentId, Vec<MemberId>>, StoreError> {
    let rows = tx
        .all(
            "select assessment_score.assessment_id, assessment_score.member_id
             from assessment_score
             join assessment on assessment.id = assessment_score.assessment_id
             where assessment.organisation_id = $1
             union
             select need.assessment_id, need.member_id
             from need
             join assessment on assessment.id = need.assessment_id
             where assessment.organisation_id = $1
               and need.member_id is not null",
            args![organisation],
        )
        .await?;
    let mut concerned: HashMap<AssessmentId, Vec<MemberId>> = HashMap::new();
    for row in &rows {
        concerned.entry(row.id("assessment_id")?).or_default().push(row.id("member_id")?);
    }
    Ok(concerned)
}
