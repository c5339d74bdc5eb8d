//! What the roster is used for, as programs read it, and what is noted to improve it: each call enters the function of its page.

use axum::{Json, extract::State, http::StatusCode};
use serde::{Deserialize, Serialize};
use trellis_app::roster::{
    statistics::{self, Row, Rows, Shown, YearRow},
    uses::{self, ImprovementInput, ImprovementRemoval},
};

use super::{
    WriteFailure,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::roster::statistics::asked, session::Visitor};

/// The figures of a year.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RosterYear {
    year: i16,
    nominated: usize,
    /// On the roster at the end of the year, or today.
    listed: usize,
    searches: usize,
    /// Missions held with somebody of the roster.
    missions: usize,
    /// Days of those, for each expert of the roster.
    days: usize,
    /// Missions that were asked for and held.
    requested: usize,
    /// Those of them with an accredited expert.
    accredited: usize,
}

/// The figures of a region, theme and so on; null where they could tell of single people.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RosterLine {
    /// As `row` asks for it.
    key: String,
    /// What it is called; empty for nothing said.
    called: String,
    nominated: Option<usize>,
    listed: Option<usize>,
    searches: Option<usize>,
    missions: Option<usize>,
    days: Option<usize>,
}

/// A row that a figure counts.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RosterRow {
    /// The id of the record or mission; null for searches.
    #[schema(format = "uuid")]
    id: Option<String>,
    /// The expert, the mission, or the office of who searched.
    called: String,
    /// The day of the nomination or search, or the first of the mission.
    #[schema(format = Date)]
    on: String,
    /// How much of the figure it is.
    counts: usize,
}

/// What the roster is used for.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RosterUse {
    /// `region`, `theme`, `language`, `category` or `sex`.
    by: String,
    /// The year of the lines.
    year: i16,
    years: Vec<RosterYear>,
    lines: Vec<RosterLine>,
    /// What the figure counts that `show` names.
    rows: Vec<RosterRow>,
    /// What is to improve the roster.
    improvements: Vec<String>,
}

fn year(row: YearRow) -> RosterYear {
    let [nominated, listed, searches, missions, days, requested, accredited] = row.figures;
    RosterYear { year: row.year, nominated, listed, searches, missions, days, requested, accredited }
}

fn line(row: Row) -> RosterLine {
    let [nominated, listed, searches, missions, days] = row.figures;
    RosterLine { key: row.key, called: row.called, nominated, listed, searches, missions, days }
}

fn rows(shown: Shown) -> Vec<RosterRow> {
    let counts_days = shown.figure == statistics::Figure::Days;
    match shown.rows {
        Rows::Experts(rows) => rows
            .into_iter()
            .map(|row| RosterRow {
                id: Some(row.id.to_string()),
                called: row.called,
                on: row.nominated_on.to_string(),
                counts: 1,
            })
            .collect(),
        Rows::Missions(rows) => rows
            .into_iter()
            .map(|row| RosterRow {
                id: Some(row.id.to_string()),
                called: row.called,
                on: row.days.0.to_string(),
                counts: if counts_days { row.expert_days } else { 1 },
            })
            .collect(),
        Rows::Searches(rows) => rows
            .into_iter()
            .map(|row| RosterRow {
                id: None,
                called: row.office,
                on: row.on.to_string(),
                counts: row.searches,
            })
            .collect(),
    }
}

/// What the roster is used for, for whoever may know of every record. Figures by sex are null where one of them is small and
/// whoever asks may not read it of single people.
#[utoipa::path(
    get, path = "/api/v1/experts/statistics", tag = "experts",
    params(
        ("by" = Option<String>, Query, description = "`region`, `theme`, `language`, `category` or `sex`"),
        ("year" = Option<String>, Query, description = "The year of the lines"),
        ("show" = Option<String>, Query, description = "The figure whose rows are shown, for example `missions`"),
        ("row" = Option<String>, Query, description = "The key of the line of that figure; absent for the whole year"),
    ),
    responses((status = 200, body = RosterUse), (status = 401, body = error::Report), (status = 403, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Json<RosterUse>, Failure> {
    let of = statistics::statistics(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(RosterUse {
        by: of.by.code().to_owned(),
        year: of.year,
        years: of.years.into_iter().map(year).collect(),
        lines: of.rows.into_iter().map(line).collect(),
        rows: of.shown.map(rows).unwrap_or_default(),
        improvements: of.improvements.into_iter().map(|each| each.text).collect(),
    }))
}

sent! {
    /// Something that is to improve the roster.
    NewImprovement => ImprovementInput {
        /// What is to be done.
        text,
    }
}

sent! {
    /// What is taken away again.
    OneImprovement => ImprovementRemoval {
        /// Its id.
        id,
    }
}

/// Notes something that is to improve the roster.
#[utoipa::path(post, path = "/api/v1/experts/improvements", tag = "experts", security(("key" = [])),
    request_body = NewImprovement, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn note(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewImprovement>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = uses::note(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Takes away what was noted.
#[utoipa::path(post, path = "/api/v1/experts/improvements/removal", tag = "experts", security(("key" = [])),
    request_body = OneImprovement, responses((status = 204), WriteFailure)
)]
pub(crate) async fn remove(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<OneImprovement>,
) -> Result<StatusCode, Failure> {
    uses::remove(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
