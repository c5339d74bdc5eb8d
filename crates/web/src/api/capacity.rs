//! A Member's capacity as programs read it.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use trellis_app::needs::capacity::{self, NeedRow, Profile, Step};
use trellis_domain::members::Member;

use super::id;
use crate::{Web, error, error::Failure, session::Visitor};

/// What a Member is scored, what it needs and what answers that, as far as whoever asks may know of it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MemberCapacity {
    /// Code of the Member.
    member: String,
    /// The day.
    #[schema(format = Date)]
    as_at: String,
    /// The assessments that score it, the earliest first.
    cycles: Vec<CycleOf>,
    /// What it is scored, area by area, the parts of an area after it.
    areas: Vec<AreaOf>,
    /// The means of its areas, one for each assessment; `null` for no data.
    totals: Vec<Option<String>>,
    /// What it needs, ranked first within an assessment.
    needs: Vec<NeedOfMember>,
    /// What answers it, in the order of days.
    steps: Vec<StepOf>,
}

/// An assessment that scores a Member.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct CycleOf {
    /// The turn of the cycle, as printed.
    cycle: String,
    /// Code of its scale.
    scale: String,
}

/// An area in every assessment.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AreaOf {
    /// Its label and words.
    area: String,
    /// Whether it is a part of an area.
    part: bool,
    /// One figure for each assessment; `null` for no data.
    figures: Vec<Option<String>>,
}

/// What a Member needs.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct NeedOfMember {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The area.
    area: String,
    /// What is needed.
    text: String,
    /// Where that can be read.
    source_text: String,
    /// `identified`, `confirmed`, `addressed`, `met`, `persistent` or `withdrawn`.
    state: String,
    /// The turn of the cycle it was put in.
    cycle: String,
    /// The sum of weights times values.
    priority: Option<u64>,
    /// The first place a body gave it.
    place: Option<u32>,
    /// The initiatives that answer it.
    answered_by: Vec<String>,
}

/// Something that answers what a Member lacks.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct StepOf {
    /// `request`, `initiative`, `mission` or `training`.
    kind: String,
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    title: String,
    /// Where it stands.
    state: String,
    /// Its first day.
    #[schema(format = Date)]
    from: Option<String>,
    /// Its last day.
    #[schema(format = Date)]
    until: Option<String>,
}

impl MemberCapacity {
    fn of(profile: Profile) -> Self {
        let figures = |figures: Vec<Option<rust_decimal::Decimal>>| {
            figures.into_iter().map(|figure| figure.map(|figure| figure.to_string())).collect::<Vec<_>>()
        };
        Self {
            member: profile.member.code,
            as_at: profile.today.to_string(),
            cycles: profile.cycles.into_iter().map(|(cycle, scale)| CycleOf { cycle, scale }).collect(),
            areas: profile
                .areas
                .into_iter()
                .map(|row| AreaOf { area: row.area, part: row.is_part, figures: figures(row.figures) })
                .collect(),
            totals: figures(profile.totals),
            needs: profile.needs.into_iter().map(NeedOfMember::of).collect(),
            steps: profile.steps.into_iter().map(StepOf::of).collect(),
        }
    }
}

impl NeedOfMember {
    fn of(row: NeedRow) -> Self {
        let line = row.line;
        Self {
            id: line.need.id.to_string(),
            area: line.area,
            source_text: line.need.source_text,
            state: line.need.state.code().to_owned(),
            cycle: row.cycle,
            priority: line.priority.sum(),
            place: line.ranks.iter().map(|(rank, _)| rank.place).min(),
            answered_by: row.answered_by,
            text: line.need.text,
        }
    }
}

impl StepOf {
    fn of(step: Step) -> Self {
        Self {
            kind: step.kind.code().to_owned(),
            id: step.id,
            title: step.title,
            state: step.state.to_owned(),
            from: step.from.map(|day| day.to_string()),
            until: step.until.map(|day| day.to_string()),
        }
    }
}

/// A Member's scores over time, its needs with priority and rank, and what answers them in order of days.
#[utoipa::path(get, path = "/api/v1/members/{member}/capacity", tag = "needs",
    params(("member" = String, Path, format = "uuid", description = "Id of the Member")),
    responses((status = 200, body = MemberCapacity), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(member): Path<String>,
    visitor: Visitor,
) -> Result<Json<MemberCapacity>, Failure> {
    let profile = capacity::profile(&web.house, visitor.actor(), id::<Member>(&member)?).await?;
    Ok(Json(MemberCapacity::of(profile)))
}
