//! Needs assessments as programs read them: what the page's visitor may know of, and nothing of the rest.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use trellis_app::needs::{
    assessments::{self, AssessmentLine},
    report::{Report, report},
};

use super::id;
use crate::{Web, error, error::Failure, session::Visitor};

/// An assessment as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssessmentEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its title.
    title: String,
    /// The turn of the cycle, as printed.
    cycle: String,
    /// `draft`, `chair-review`, `member-consult`, `tabled`, `released`, `agreed` or `public`.
    state: String,
    /// Code of the scale.
    scale: String,
    /// What bodies answer for.
    parts: Vec<PartEntry>,
}

/// What one body answers for.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PartEntry {
    /// The body.
    body: String,
    /// `preliminary`, `before-body` or `finalised`.
    state: String,
}

impl AssessmentEntry {
    fn of(line: AssessmentLine) -> Self {
        let each = line.assessment;
        let parts =
            line.parts.into_iter().map(|(body, state)| PartEntry { body, state: state.code().to_owned() });
        Self {
            id: each.id.to_string(),
            title: each.title,
            cycle: each.cycle,
            state: each.state.code().to_owned(),
            scale: each.scale,
            parts: parts.collect(),
        }
    }
}

/// The assessments that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Assessments {
    assessments: Vec<AssessmentEntry>,
}

/// The report of an assessment: figures by Member and area, what is lacking, what bodies changed. Once it is agreed, as it
/// was frozen then.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssessmentReport {
    /// Whose.
    organisation: String,
    /// Its title.
    title: String,
    /// The turn of the cycle, as printed.
    cycle: String,
    /// Code of where it stands.
    state: String,
    /// How it was made.
    method: String,
    /// The scale, lowest first; empty for per cent.
    scale: Vec<String>,
    /// Digits after the point in means.
    digits: u32,
    /// Which way a figure in the middle goes: `up`, `even` or `down`.
    tie: String,
    /// What makes a need urgent.
    criteria: Vec<CriterionEntry>,
    /// The areas, in the order of the figures.
    areas: Vec<String>,
    /// The Members' figures.
    members: Vec<MemberFigures>,
    /// What is lacking, ranked first.
    needs: Vec<NeedEntry>,
    /// What bodies answer for.
    parts: Vec<PartEntry>,
}

/// Something that makes a need urgent.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct CriterionEntry {
    /// What it is called.
    name: String,
    /// How much it counts.
    weight: u32,
}

/// One Member's figures.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MemberFigures {
    /// The Member.
    member: String,
    /// One figure for each area; `null` for no data.
    figures: Vec<Option<String>>,
    /// The mean of the rounded areas.
    total: Option<String>,
}

/// What is lacking.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct NeedEntry {
    /// The Member; `null` for what all lack.
    member: Option<String>,
    /// The area.
    area: String,
    /// `skills`, `knowledge` or `resources`.
    gap: String,
    /// What is needed.
    text: String,
    /// `performance`, `compliance`, `body`, `panel`, `member` or `survey`.
    source: String,
    /// Where that can be read.
    reference: String,
    /// The sum of weights times values.
    priority: Option<u64>,
}

impl AssessmentReport {
    fn of(report: Report) -> Self {
        let criteria = report.criteria.into_iter().map(|(name, weight)| CriterionEntry { name, weight });
        let members = report.members.into_iter().map(|each| MemberFigures {
            member: each.name,
            figures: each.figures,
            total: each.total,
        });
        let needs = report.needs.into_iter().map(|need| NeedEntry {
            member: need.member,
            area: need.area,
            gap: need.gap,
            text: need.text,
            source: need.source,
            reference: need.source_text,
            priority: need.priority.map(|(sum, _)| sum),
        });
        let parts = report.parts.into_iter().map(|part| PartEntry { body: part.body, state: part.state });
        Self {
            organisation: report.organisation,
            title: report.title,
            cycle: report.cycle,
            state: report.state,
            method: report.method,
            scale: report.scale,
            digits: report.rounding.0,
            tie: report.rounding.1,
            criteria: criteria.collect(),
            areas: report.areas.into_iter().map(|area| area.text).collect(),
            members: members.collect(),
            needs: needs.collect(),
            parts: parts.collect(),
        }
    }
}

/// The assessments that whoever asks may know of.
#[utoipa::path(
    get, path = "/api/v1/assessments", tag = "needs",
    responses((status = 200, body = Assessments)),
    security((), ("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<Assessments>, Failure> {
    let all = assessments::list(&web.house, visitor.actor()).await?;
    let entries = all.into_iter().flat_map(|(_, lines)| lines).map(AssessmentEntry::of);
    Ok(Json(Assessments { assessments: entries.collect() }))
}

/// The report of an assessment, as far as whoever asks may read it.
#[utoipa::path(
    get, path = "/api/v1/assessments/{assessment}", tag = "needs",
    params(("assessment" = String, Path, format = "uuid", description = "Id of the assessment")),
    responses((status = 200, body = AssessmentReport), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(assessment): Path<String>,
    visitor: Visitor,
) -> Result<Json<AssessmentReport>, Failure> {
    let report = report(&web.house, visitor.actor(), id(&assessment)?).await?;
    Ok(Json(AssessmentReport::of(report)))
}
