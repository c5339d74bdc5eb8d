//! The report of an assessment as a file.

use axum::{
    extract::{Path, State},
    response::Response,
};
use trellis_app::{
    Problem,
    papers::{Format, assessment::print},
};

use crate::{Web, error::Failure, pages::papers::answer, session::Visitor};

/// `/assessments/{id}/report/docx`
pub(super) async fn take(
    State(web): State<Web>,
    Path((id, format)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&format)) else {
        return Err(Problem::not_found().into());
    };
    let printed = print(&web.house, visitor.actor(), id, format, &visitor.words).await?;
    Ok(answer(printed, format))
}
