//! What counts for a KPI and where its number started: asked for, and chosen.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    exchange::measure::MeasureJson,
    indicators::{
        self, KpiView,
        measuring::{self, Choice, FrameInput},
        plain,
    },
};
use trellis_domain::indicators::target::Target;
use trellis_words::Words;

use super::{WriteFailure, id, shapes, writer};
use crate::{Web, error, error::Failure, session::Visitor};

/// What counts for a KPI.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct WhatCounts {
    /// Whether an officer has said so; otherwise it is what the wording suggests.
    settled: bool,
    /// The parts of the target, each measured on its own.
    parts: Vec<Part>,
    /// Code of the set its shares are out of, where that is not the plan's.
    members: Option<String>,
    /// Whether it counts only against requests received, where the action's own words do not decide.
    upon_request: Option<bool>,
}

/// One part of a target.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Part {
    /// What it asks for, in plain words.
    asks: String,
    /// What counts for it; null where nobody has said and the wording suggests nothing.
    #[schema(value_type = Option<shapes::Measure>)]
    measure: Option<MeasureJson>,
    /// The same in plain words.
    plain: Option<String>,
}

impl WhatCounts {
    fn of(view: &KpiView, words: &Words) -> Self {
        let own = &view.live.kpis(view.action)[view.kpi];
        let target = own.target();
        let instruments = view.live.instrument_names();
        let part = |(at, asked): (usize, &Target<'_>)| Part {
            asks: plain::target(asked, words),
            measure: own.measures.get(at).map(MeasureJson::of),
            plain: own.measures.get(at).map(|measure| plain::measure(measure, &instruments, words)),
        };
        let set = own.frame.members.and(view.live.set_of(own));
        Self {
            settled: own.settled,
            parts: measuring::parts(&target).into_iter().enumerate().map(part).collect(),
            members: set.map(|named| named.set.code().to_owned()),
            upon_request: own.frame.upon_request,
        }
    }
}

/// What counts for a KPI, part by part of its target.
#[utoipa::path(get, path = "/api/v1/kpis/{kpi}/measure", tag = "kpis", security((), ("key" = [])),
    params(("kpi" = String, Path, description = "The KPI's id")),
    responses((status = 200, body = WhatCounts), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(kpi): Path<String>,
    visitor: Visitor,
) -> Result<Json<WhatCounts>, Failure> {
    let view = indicators::kpi(&web.house, visitor.actor(), id(&kpi)?, None).await?;
    Ok(Json(WhatCounts::of(&view, &visitor.words)))
}

/// A choice of what counts.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chosen {
    /// One for each part of the target, in order.
    #[schema(value_type = Vec<shapes::Measure>)]
    measures: Vec<MeasureJson>,
    /// Code of the set its shares are out of; null for the plan's.
    #[serde(default)]
    members: Option<String>,
    /// Whether it counts only against requests received; null as the action says.
    #[serde(default)]
    upon_request: Option<bool>,
}

/// Says what counts for a KPI; doubts about it (a number against a share) are settled with it.
#[utoipa::path(put, path = "/api/v1/kpis/{kpi}/measure", tag = "kpis", security(("key" = [])),
    params(("kpi" = String, Path, description = "The KPI's id")), request_body = Chosen,
    responses(
        (status = 200, body = WhatCounts),
        (status = 401, body = error::Report),
        (status = 403, body = error::Report),
        (status = 404, body = error::Report),
        (status = 422, description = "It cannot be compared with the target, or a code is missing", body = error::Report),
    )
)]
pub(crate) async fn choose(
    State(web): State<Web>,
    Path(kpi): Path<String>,
    visitor: Visitor,
    Json(chosen): Json<Chosen>,
) -> Result<Json<WhatCounts>, Failure> {
    let (actor, kpi) = (writer(&visitor)?, id(&kpi)?);
    let frame = FrameInput {
        members: chosen.members.unwrap_or_default(),
        upon_request: chosen.upon_request.map_or("", |asked| if asked { "yes" } else { "no" }).to_owned(),
    };
    measuring::choose(&web.house, actor, kpi, &Choice::All(chosen.measures), &frame).await?;
    let view = indicators::kpi(&web.house, actor, kpi, None).await?;
    Ok(Json(WhatCounts::of(&view, &visitor.words)))
}

/// Where a number started.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Start {
    /// The number, as text: `"12"` or `"3.5"`.
    value: String,
    /// What shows it, in words.
    evidence: String,
}

/// Says where a KPI's number started; achievement is measured from there.
#[utoipa::path(put, path = "/api/v1/kpis/{kpi}/baseline", tag = "kpis", security(("key" = [])),
    params(("kpi" = String, Path, description = "The KPI's id")), request_body = Start,
    responses((status = 204, description = "It is kept"), WriteFailure)
)]
pub(crate) async fn start(
    State(web): State<Web>,
    Path(kpi): Path<String>,
    visitor: Visitor,
    Json(start): Json<Start>,
) -> Result<StatusCode, Failure> {
    indicators::set_baseline(&web.house, writer(&visitor)?, id(&kpi)?, &start.value, &start.evidence).await?;
    Ok(StatusCode::NO_CONTENT)
}
