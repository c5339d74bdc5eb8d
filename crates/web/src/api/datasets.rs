//! Frozen datasets of a plan: those there are, beginning one, one of them, releasing it, giving it up. Each call enters the
//! function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::plans::datasets::{self, DatasetInput, DatasetView};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

sent! {
    /// A dataset to be made.
    NewDataset => DatasetInput {
        /// The turn that it is about, by its name; empty for the plan from its beginning.
        turn,
        /// As at which day; empty for today.
        as_at,
    }
}

/// A dataset.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct DatasetEntry {
    #[schema(format = "uuid")]
    id: String,
    /// The turn that it is about; empty for the plan from its beginning.
    turn: String,
    #[schema(format = Date)]
    as_at: String,
    /// `running`, `made`, `released`, `stopped` or `withdrawn`.
    state: String,
    /// How many of its tables are done.
    tables_done: i64,
    /// How many rows are in it so far.
    rows: i64,
    /// SHA-256 of the whole file, once it is made.
    sha256: String,
    /// Its length, once it is made.
    bytes: i64,
    /// Its tables, for whoever may read it.
    tables: Vec<DatasetTable>,
}

/// A table of a dataset.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct DatasetTable {
    name: String,
    rows: i64,
    bytes: i64,
    sha256: String,
}

impl DatasetEntry {
    fn of(view: DatasetView) -> Self {
        let dataset = view.dataset;
        let tables = view.files.into_iter().map(|file| DatasetTable {
            name: file.name,
            rows: file.rows,
            bytes: file.bytes,
            sha256: file.digest,
        });
        Self {
            id: dataset.id.to_string(),
            turn: dataset.title,
            as_at: dataset.as_at.to_string(),
            state: dataset.state.code().to_owned(),
            tables_done: dataset.done.0,
            rows: dataset.done.1,
            sha256: dataset.digest,
            bytes: dataset.bytes,
            tables: tables.collect(),
        }
    }
}

/// The datasets of a plan.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct DatasetList {
    datasets: Vec<DatasetEntry>,
}

/// The datasets of a plan that whoever asks may know of, the newest first.
#[utoipa::path(get, path = "/api/v1/plans/{plan}/datasets", tag = "plans", security((), ("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")),
    responses((status = 200, body = DatasetList), (status = 404, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<DatasetList>, Failure> {
    let all = datasets::of_plan(&web.house, visitor.actor(), id(&plan)?).await?;
    Ok(Json(DatasetList { datasets: all.lines.into_iter().map(DatasetEntry::of).collect() }))
}

/// Begins a dataset. It is made in the background; ask for it to see how far it is.
#[utoipa::path(post, path = "/api/v1/plans/{plan}/datasets", tag = "plans", security(("key" = [])),
    params(("plan" = String, Path, description = "The plan's id")), request_body = NewDataset,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn begin(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewDataset>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let input: DatasetInput = sent.into();
    let kept = datasets::begin(&web.house, writer(&visitor)?, id(&plan)?, (&input, &visitor.words)).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// One dataset. A released one is taken away as one file at `/datasets/{dataset}/dataset.zip`.
#[utoipa::path(get, path = "/api/v1/datasets/{dataset}", tag = "plans", security((), ("key" = [])),
    params(("dataset" = String, Path, format = "uuid", description = "Id of the dataset")),
    responses((status = 200, body = DatasetEntry), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(dataset): Path<String>,
    visitor: Visitor,
) -> Result<Json<DatasetEntry>, Failure> {
    let view = datasets::view(&web.house, visitor.actor(), id(&dataset)?).await?;
    Ok(Json(DatasetEntry::of(view)))
}

/// Releases a dataset that is made: somebody else than its maker does.
#[utoipa::path(post, path = "/api/v1/datasets/{dataset}/release", tag = "plans", security(("key" = [])),
    params(("dataset" = String, Path, format = "uuid", description = "Id of the dataset")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn release(
    State(web): State<Web>,
    Path(dataset): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    datasets::release(&web.house, writer(&visitor)?, id(&dataset)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Gives a dataset up, or takes a released one back: what is in it goes.
#[utoipa::path(post, path = "/api/v1/datasets/{dataset}/withdrawal", tag = "plans", security(("key" = [])),
    params(("dataset" = String, Path, format = "uuid", description = "Id of the dataset")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(dataset): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    datasets::withdraw(&web.house, writer(&visitor)?, id(&dataset)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
