//! Files beside a request as programs send and take them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Serialize;
use trellis_app::{
    attachments::{self, FileLine, Incoming},
    requests::files,
};
use trellis_domain::files::Judged;
use trellis_words::Words;

use super::{WriteFailure, id, registers::Kept, writer};
use crate::{
    Web, error, error::Failure, pages::requests::files::handed, session::Visitor, upload::ApiUpload,
};

/// A file beside a request.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AttachedFile {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its name as given.
    name: String,
    /// `quarantined`: under lock, handed out to nobody; or `clean`.
    state: String,
    /// Why it is under lock, and the way on; empty for a clean one.
    why: String,
    /// `pdf`, `docx`, `xlsx`, `png`, `jpeg`, `mail` or `text`, once it is clean.
    kind: Option<String>,
    /// How many bytes it has.
    bytes: i64,
    /// SHA-256 of its content.
    sha256: String,
    /// Who put it in.
    added_by: Option<String>,
    /// When, UTC.
    #[schema(format = DateTime)]
    added_at: String,
}

impl AttachedFile {
    fn of(line: FileLine, words: &Words) -> Self {
        let kind = match line.file.judged {
            Judged::Clean(kind) => Some(kind.code().to_owned()),
            Judged::Held(_) => None,
        };
        Self {
            id: line.file.id.to_string(),
            state: line.file.state().code().to_owned(),
            why: line.why(words),
            kind,
            bytes: line.file.bytes,
            added_by: line.added_by,
            added_at: line.file.added_at.to_string(),
            name: line.file.name,
            sha256: line.file.digest,
        }
    }
}

/// A file under lock, and what it stands beside.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct HeldFile {
    file: AttachedFile,
    /// Id of the request, where whoever asks may read that.
    #[schema(format = "uuid")]
    request: Option<String>,
}

/// The files under lock of the own organisation that whoever asks may know of, the newest first.
#[utoipa::path(get, path = "/api/v1/files", tag = "requests", security(("key" = [])),
    responses((status = 200, body = Vec<HeldFile>), (status = 401, body = error::Report),
        (status = 403, body = error::Report))
)]
pub(crate) async fn held(State(web): State<Web>, visitor: Visitor) -> Result<Json<Vec<HeldFile>>, Failure> {
    let lines = attachments::held(&web.house, visitor.actor()).await?;
    let entries = lines.into_iter().map(|held| HeldFile {
        request: held.request.map(|(request, _)| request.to_string()),
        file: AttachedFile::of(held.line, &visitor.words),
    });
    Ok(Json(entries.collect()))
}

/// The files beside a request that whoever asks may know of, the oldest first.
#[utoipa::path(get, path = "/api/v1/requests/{request}/files", tag = "requests", security(("key" = [])),
    params(("request" = String, Path, format = "uuid", description = "Id of the request")),
    responses((status = 200, body = Vec<AttachedFile>), (status = 404, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Path(request): Path<String>,
    visitor: Visitor,
) -> Result<Json<Vec<AttachedFile>>, Failure> {
    let lines = files::list(&web.house, visitor.actor(), id(&request)?).await?;
    Ok(Json(lines.into_iter().map(|line| AttachedFile::of(line, &visitor.words)).collect()))
}

/// A clean file, as an attachment. Taking it is written in the log.
#[utoipa::path(get, path = "/api/v1/requests/{request}/files/{file}", tag = "requests", security(("key" = [])),
    params(
        ("request" = String, Path, format = "uuid", description = "Id of the request"),
        ("file" = String, Path, format = "uuid", description = "Id of the file"),
    ),
    responses(
        (status = 200, description = "The file", content_type = "application/octet-stream"),
        (status = 404, description = "No such file, or it is under lock", body = error::Report),
    )
)]
pub(crate) async fn take(
    State(web): State<Web>,
    Path((request, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(handed(files::take(&web.house, visitor.actor(), id(&request)?, id(&file)?).await?))
}

/// A form with a file.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "it describes the form; `upload` reads it")]
pub(crate) struct FileForm {
    /// A PDF, Word (.docx), Excel (.xlsx), PNG or JPEG file, a mail (.eml) or plain text, of 12 MB at most.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Puts a file beside a request. What is unfit is refused with the reason; what could do harm, or could not be judged, is
/// kept under lock.
#[utoipa::path(post, path = "/api/v1/requests/{request}/files", tag = "requests", security(("key" = [])),
    params(("request" = String, Path, format = "uuid", description = "Id of the request")),
    request_body(content = FileForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn attach(
    State(web): State<Web>,
    Path(request): Path<String>,
    visitor: Visitor,
    ApiUpload(upload): ApiUpload,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let incoming = Incoming::whole(&upload.file_name, upload.file);
    let kept = files::attach(&web.house, writer(&visitor)?, id(&request)?, incoming).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Where a file stands.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FileState {
    /// `quarantined` or `clean`.
    state: String,
}

/// Judges a file under lock once more.
#[utoipa::path(post, path = "/api/v1/requests/{request}/files/{file}/check", tag = "requests", security(("key" = [])),
    params(
        ("request" = String, Path, format = "uuid", description = "Id of the request"),
        ("file" = String, Path, format = "uuid", description = "Id of the file"),
    ),
    responses((status = 200, body = FileState), WriteFailure)
)]
pub(crate) async fn recheck(
    State(web): State<Web>,
    Path((request, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Json<FileState>, Failure> {
    let state = files::recheck(&web.house, writer(&visitor)?, id(&request)?, id(&file)?).await?;
    Ok(Json(FileState { state: state.code().to_owned() }))
}

/// Takes a file off a request, with its bytes; the log keeps its name and its digest.
#[utoipa::path(post, path = "/api/v1/requests/{request}/files/{file}/removal", tag = "requests", security(("key" = [])),
    params(
        ("request" = String, Path, format = "uuid", description = "Id of the request"),
        ("file" = String, Path, format = "uuid", description = "Id of the file"),
    ),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn remove(
    State(web): State<Web>,
    Path((request, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    files::remove(&web.house, writer(&visitor)?, id(&request)?, id(&file)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
