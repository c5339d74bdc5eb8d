//! A file comes in: looked at only, or kept as a plan in one step.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use trellis_app::{
    exchange::plan::PlanJson,
    plans::{
        AdoptionInput,
        import::{self, ConfirmInput},
    },
};

use super::{id, shapes};
use crate::{Web, error, error::Failure, session::Visitor, upload::ApiUpload};

/// A form with a file.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "it describes the form; `upload` reads it")]
pub(crate) struct ImportForm {
    /// A Word (.docx), Excel (.xlsx) or CSV file.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// `no` keeps the plan; anything else, or nothing, only looks at it.
    dry_run: Option<String>,
    /// Short code of the new plan; from the file's name without it.
    code: Option<String>,
    /// Id of the plan that the file is a newer version of.
    newer_of: Option<String>,
    /// Body and meeting that adopted it; a draft without it.
    adopted_by: Option<String>,
    /// The day it was adopted.
    adopted_on: Option<String>,
}

/// A plan that was kept, and what was understood of its file.
#[derive(Serialize)]
struct Kept {
    id: String,
    #[serde(flatten)]
    plan: PlanJson,
}

/// Reads a file as a plan: `title`, `sections`, `actions`, `flags`, `unplaced`, as `trellis plan import` writes them.
///
/// Nothing is kept unless `dry_run` is `no`; then the answer also has the plan's `id`. A file with doubts is read;
/// one that cannot be read at all is 422 with a sentence that says where and why.
#[utoipa::path(post, path = "/api/v1/imports", tag = "imports", security(("key" = [])),
    request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, body = shapes::PlanDocument, description = "What was understood; nothing was kept"),
        (status = 201, body = shapes::KeptPlan, description = "The plan was kept"),
        (status = 401, body = error::Report),
        (status = 403, body = error::Report),
        (status = 409, description = "The code is taken", body = error::Report),
        (status = 413, body = error::Report),
        (status = 422, description = "The file cannot be read, or a field needs a change", body = error::Report),
    )
)]
pub(crate) async fn import(
    State(web): State<Web>,
    visitor: Visitor,
    ApiUpload(upload): ApiUpload,
) -> Result<Response, Failure> {
    let actor = visitor.actor();
    if upload.field("dry_run") != "no" {
        let content = import::look(&web.house, actor, &upload.file_name, upload.file).await?;
        return Ok(Json(PlanJson::of(&content, &visitor.words)).into_response());
    }
    let into = match upload.field("newer_of") {
        "" => None,
        text => Some(id(text)?),
    };
    let code = match upload.field("code") {
        "" => import::code_from(&upload.file_name),
        code => code.to_owned(),
    };
    let adoption = AdoptionInput {
        by: upload.field("adopted_by").to_owned(),
        on: upload.field("adopted_on").to_owned(),
    };
    let input = ConfirmInput { code, adoption };
    let (plan, content) =
        import::import(&web.house, actor, &upload.file_name, upload.file, into, &input).await?;
    let kept = Kept { id: plan.to_string(), plan: PlanJson::of(&content, &visitor.words) };
    Ok((StatusCode::CREATED, Json(kept)).into_response())
}
