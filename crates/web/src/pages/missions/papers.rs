//! Papers of a mission as files: terms of reference, the report, the short item that is public.

use axum::{
    extract::{Path, State},
    response::Response,
};
use trellis_app::{
    Problem,
    papers::{
        Format,
        mission::{Paper, print},
    },
};

use crate::{Web, error::Failure, pages::papers::answer, session::Visitor};

/// `/missions/{id}/papers/terms.docx`
pub(super) async fn take(
    State(web): State<Web>,
    Path((id, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (paper, ending) = file.split_once('.').ok_or_else(Problem::not_found)?;
    let paper = match paper {
        "terms" => Paper::Terms,
        "report" => Paper::Report,
        "item" => Paper::Item,
        _ => return Err(Problem::not_found().into()),
    };
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(ending)) else {
        return Err(Problem::not_found().into());
    };
    let printed = print(&web.house, visitor.actor(), id, (paper, format), &visitor.words).await?;
    Ok(answer(printed, format))
}
