//! Plans: the list, one as read, one as it stands, and its papers.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use trellis_app::{
    exchange::{plan::PlanJson, status::StatusJson},
    plans::{self, PlanLine, board::board, live::live},
};

use super::{as_at, id, shapes};
use crate::{Web, error, error::Failure, session::Visitor};

/// A plan as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PlanEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Short code, unique in its organisation.
    code: String,
    /// Title as printed.
    title: String,
    /// Whose plan it is.
    organisation: String,
    /// The period's label as printed.
    period_label: Option<String>,
    /// Body and meeting that adopted it; null for a draft.
    adopted_by: Option<String>,
    /// The day it was adopted.
    #[schema(format = Date)]
    adopted_on: Option<String>,
    /// How many actions it has.
    actions: i64,
    /// How many doubts about its document nobody has settled.
    open_doubts: i64,
    /// Demonstration data.
    sample: bool,
}

/// The plans that whoever asks may read.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Plans {
    plans: Vec<PlanEntry>,
}

impl PlanEntry {
    fn of(line: PlanLine) -> Self {
        let adoption = line.plan.adoption;
        Self {
            id: line.plan.id.to_string(),
            code: line.plan.code,
            title: line.title,
            organisation: line.organisation.name,
            period_label: line.period_label,
            adopted_on: adoption.as_ref().and_then(|adoption| adoption.on).map(|day| day.to_string()),
            adopted_by: adoption.map(|adoption| adoption.by),
            actions: line.actions,
            open_doubts: line.open_flags,
            sample: line.plan.sample,
        }
    }
}

/// The plans that whoever asks may read: adopted ones, and the drafts of one's own organisation.
#[utoipa::path(get, path = "/api/v1/plans", tag = "plans", security((), ("key" = [])), responses(
    (status = 200, body = Plans),
))]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<Plans>, Failure> {
    let lines = plans::list(&web.house, visitor.actor()).await?;
    Ok(Json(Plans { plans: lines.into_iter().map(PlanEntry::of).collect() }))
}

/// The current version of a plan.
#[derive(Serialize)]
pub(crate) struct CurrentPlan {
    id: String,
    code: String,
    version: i64,
    file: String,
    #[serde(flatten)]
    plan: PlanJson,
}

/// The current version of a plan, as read from its document.
///
/// `id`, `code`, `version` and `file` beside what `trellis plan import --dry-run --format json` writes: `title`,
/// `layout`, `sections`, `actions` (with `kpis`, `targets`, `cells`), `flags`, `unplaced`, `columns`.
#[utoipa::path(get, path = "/api/v1/plans/{plan}", tag = "plans", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses(
        (status = 200, body = shapes::CurrentPlan, description = "The plan as read"),
        (status = 404, body = error::Report),
    )
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<CurrentPlan>, Failure> {
    let live = live(&web.house, visitor.actor(), id(&plan)?).await?;
    Ok(Json(CurrentPlan {
        id: plan,
        code: live.plan.code.clone(),
        version: live.version.n,
        file: live.version.file_name.clone(),
        plan: PlanJson::of(&live.version.content, &visitor.words),
    }))
}

/// How a plan stands at a day: status, value and the rule that decided, KPI by KPI.
///
/// The same as `trellis plan status --format json` writes: `plan`, `title`, `as_at`, `counts`, and `actions` with
/// `id`, `number`, `text`, `status`, `kpis` (`id`, `target`, `status`, `rule`, `why`, `value`, `of`, `needed` …).
#[utoipa::path(get, path = "/api/v1/plans/{plan}/status", tag = "plans", security((), ("key" = [])),
    params(
        ("plan" = String, Path, description = "The plan's id"),
        ("as_at" = Option<String>, Query, format = Date, description = "The day of the figures; today without it"),
    ),
    responses(
        (status = 200, body = shapes::PlanStatus, description = "The plan as at the day"),
        (status = 404, body = error::Report),
        (status = 422, description = "Not a day", body = error::Report),
    )
)]
pub(crate) async fn status(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<StatusJson>, Failure> {
    let board = board(&web.house, visitor.actor(), id(&plan)?, as_at(&visitor)?).await?;
    Ok(Json(StatusJson::of(&board, &visitor.words)))
}

/// A paper: the plan as adopted or the progress report, printed.
///
/// Served by `pages::papers::take`; described here beside its neighbours. Masthead lines are parameters, too:
/// `symbol`, `distribution`, `date`, `original_language`, `meeting`, `place_and_dates`, `agenda_item`, `prepared_by`,
/// `action_requested`.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/papers/{file}", tag = "plans", security((), ("key" = [])),
    params(
        ("plan" = String, Path, description = "The plan's id"),
        ("file" = String, Path, description = "`plan` or `progress`, a dot, and `docx`, `pdf`, `xlsx`, `html` or `csv`",
            example = "progress.docx"),
        ("as_at" = Option<String>, Query, format = Date, description = "The day of the figures; today without it"),
        ("language" = Option<String>, Query, description = "Language of heads and labels: en, fr, es, ar"),
        ("symbol" = Option<String>, Query, description = "Symbol for the masthead"),
        ("agenda_item" = Option<String>, Query, description = "Agenda item for the masthead"),
    ),
    responses(
        (status = 200, description = "The file", content_type = "application/octet-stream"),
        (status = 403, description = "A table of a plan that may be read but not exported", body = error::Report),
        (status = 404, body = error::Report),
        (status = 422, description = "Not a day", body = error::Report),
    )
)]
#[allow(dead_code, reason = "it carries the description of a call that pages and API share")]
pub(crate) fn paper() {}
