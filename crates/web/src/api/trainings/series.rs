//! Series of trainings by region or theme, as programs read them.

use axum::{Json, extract::State};
use serde::Serialize;
use trellis_app::missions::trainings::series::{self, Row};

use crate::{
    Web,
    error::Failure,
    pages::missions::trainings::{list::asked, series::by},
    session::Visitor,
};

/// A series in a region or with a theme.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SeriesEntry {
    /// Code of the organisation.
    organisation: String,
    /// Its name; empty for trainings of none.
    series: String,
    /// The region (`region:` or `set:` and a code) or the id of the theme; empty for none.
    place: String,
    /// What that is called.
    called: String,
    /// How many are to come.
    planned: usize,
    /// How many were held.
    held: usize,
    /// The day of the next one.
    #[schema(format = Date)]
    next: Option<String>,
    /// The id of that one.
    #[schema(format = "uuid")]
    training: Option<String>,
    /// How many people came, as far as whoever asks may count them.
    participants: usize,
    /// Names of the partners they are held with.
    partners: Vec<String>,
}

/// Series of trainings.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SeriesList {
    /// `region` or `theme`.
    by: String,
    rows: Vec<SeriesEntry>,
    /// How many trainings were asked for.
    found: usize,
    /// How many there are.
    total: usize,
}

impl SeriesEntry {
    fn of(row: Row) -> Self {
        let figures = row.figures;
        Self {
            organisation: row.organisation.0,
            series: row.series,
            place: row.place,
            called: row.called,
            planned: figures.planned,
            held: figures.held,
            next: figures.next.map(|(day, _)| day.to_string()),
            training: figures.next.map(|(_, id)| id.to_string()),
            participants: figures.participants,
            partners: row.partners,
        }
    }
}

/// How many trainings of each series are to come and were held, by region or theme; narrowed like the list of trainings. What was
/// called off counts as neither.
#[utoipa::path(
    get, path = "/api/v1/trainings/series", tag = "trainings",
    params(
        ("by" = Option<String>, Query, description = "`region` or `theme`"),
        ("series" = Option<String>, Query, description = "Name of a series; `-` for those of none"),
        ("region" = Option<String>, Query, description = "Code of a region; `-` for those for none in particular"),
        ("topic" = Option<String>, Query, description = "Id of a term it is about; `-` for those about none"),
        ("partner" = Option<String>, Query, description = "Code of a partner"),
    ),
    responses((status = 200, body = SeriesList)),
    security((), ("key" = []))
)]
pub(crate) async fn series(State(web): State<Web>, visitor: Visitor) -> Result<Json<SeriesList>, Failure> {
    let wanted = (by(&visitor.address), &asked(&visitor.address));
    let page = series::series(&web.house, visitor.actor(), wanted, &visitor.words).await?;
    Ok(Json(SeriesList {
        by: page.by.code().to_owned(),
        rows: page.rows.into_iter().map(SeriesEntry::of).collect(),
        found: page.found,
        total: page.total,
    }))
}
