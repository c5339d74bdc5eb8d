//! One KPI as at a day, with everything its figure came from.

use axum::{
    Json,
    extract::{Path, State},
};
use serde::Serialize;
use serde_json::Value;
use trellis_app::{
    exchange::{number, opt_number, status::ReadingJson, target::TargetJson},
    indicators::{self, KpiView, plain},
    plans::action::Happened,
};
use trellis_words::Words;

use super::{as_at, facts::FactEntry, id, shapes};
use crate::{Web, error, error::Failure, session::Visitor};

/// A KPI as at a day.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Kpi {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The plan's id.
    #[schema(format = "uuid")]
    plan: String,
    /// The action's id.
    #[schema(format = "uuid")]
    action: String,
    /// Its wording as printed.
    text: String,
    /// Its target: the text to the letter and what was understood of it.
    #[schema(value_type = shapes::Target)]
    target: TargetJson,
    /// The day of the figures.
    #[schema(format = Date)]
    as_at: String,
    /// Whether an officer has said what counts.
    settled: bool,
    /// What was read.
    #[schema(value_type = shapes::Reading)]
    reading: ReadingJson,
    /// Where its number started, where somebody has said so.
    baseline: Option<Baseline>,
    /// The value at the end of each month.
    course: Vec<Point>,
    /// Facts that were counted, by day.
    counted: Vec<FactEntry>,
    /// Facts of the same kind that were not, and why.
    not_counted: Vec<NotCounted>,
    /// Codes of the Members of which no status was recorded.
    without_record: Vec<String>,
    /// What was done to it, newest first.
    history: Vec<Deed>,
}

/// Where a number started.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Baseline {
    /// The number.
    #[schema(value_type = f64)]
    value: Value,
    /// What shows it.
    evidence: String,
}

/// Something that was done.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Deed {
    /// When, UTC.
    at: String,
    /// Stable name of the deed.
    deed: String,
    /// The same in words.
    said: String,
    /// What a person would ask about it, in words.
    details: Vec<String>,
}

impl Deed {
    fn of(event: &Happened, instruments: &[(String, String)], words: &Words) -> Self {
        Self {
            at: event.at.to_string(),
            deed: event.deed.clone(),
            said: plain::deed(&event.deed, words),
            details: plain::deed_details(&event.deed, &event.detail, instruments, words),
        }
    }
}

/// A value at a day.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Point {
    /// The day.
    #[schema(format = Date)]
    day: String,
    /// The value; null where there is none.
    #[schema(value_type = Option<f64>)]
    value: Value,
}

/// A fact that was not counted.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct NotCounted {
    /// The fact.
    fact: FactEntry,
    /// Stable code of the reason.
    code: &'static str,
    /// The reason in words.
    why: String,
}

impl Kpi {
    fn of(view: &KpiView, words: &Words) -> Self {
        let live = &view.live;
        let own = &live.kpis(view.action)[view.kpi];
        let derivation = &view.reading.derivation;
        let instruments = live.instrument_names();
        let entry = |id| live.fact(id).map(|fact| FactEntry::of(fact, live));
        Self {
            id: own.id.to_string(),
            plan: live.plan.id.to_string(),
            action: live.version.actions[view.action].to_string(),
            text: live.version.content.actions[view.action].kpis[view.kpi].text.clone(),
            target: TargetJson::of(&own.target(), None, words),
            as_at: view.as_at.to_string(),
            settled: own.settled,
            reading: ReadingJson::of(&view.reading, words),
            baseline: own
                .baseline
                .as_ref()
                .map(|(value, evidence)| Baseline { value: number(*value), evidence: evidence.clone() }),
            history: view.history.iter().map(|event| Deed::of(event, &instruments, words)).collect(),
            course: view
                .course
                .iter()
                .map(|(day, value)| Point { day: day.to_string(), value: opt_number(*value) })
                .collect(),
            counted: derivation.counted.iter().filter_map(|id| entry(*id)).collect(),
            not_counted: derivation
                .not_counted
                .iter()
                .filter_map(|(id, why)| {
                    let fact = entry(*id)?;
                    Some(NotCounted { fact, code: why.code(), why: plain::why(*why, words) })
                })
                .collect(),
            without_record: derivation
                .without_record
                .iter()
                .filter_map(|id| live.member(*id).map(|member| member.code.clone()))
                .collect(),
        }
    }
}

/// A KPI as at a day: its reading, and which facts made it.
#[utoipa::path(get, path = "/api/v1/kpis/{kpi}", tag = "kpis", security((), ("key" = [])),
    params(
        ("kpi" = String, Path, description = "The KPI's id"),
        ("as_at" = Option<String>, Query, format = Date, description = "The day of the figures; today without it"),
    ),
    responses(
        (status = 200, body = Kpi),
        (status = 404, body = error::Report),
        (status = 422, description = "Not a day", body = error::Report),
    )
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(kpi): Path<String>,
    visitor: Visitor,
) -> Result<Json<Kpi>, Failure> {
    let view = indicators::kpi(&web.house, visitor.actor(), id(&kpi)?, as_at(&visitor)?).await?;
    Ok(Json(Kpi::of(&view, &visitor.words)))
}
