//! A target as Members wrote it, and what it asks for.

use axum::Json;
use serde::Deserialize;
use trellis_app::{
    Problem,
    exchange::target::TargetJson,
    problem::{Code, FieldProblem},
};
use trellis_domain::{indicators::target, kernel::Language};

use super::shapes;
use crate::{error, error::Failure, session::Visitor};

/// A target to read.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wording {
    /// The text, to the letter.
    #[schema(example = "At least 22/33 Members")]
    text: String,
    /// The language of the text (en, fr, es); recognised without it.
    lang: Option<String>,
}

/// Reads a target: kind, comparator, value, denominator, frequency, deadline, clauses, what is ambiguous, and the
/// same said back in plain words. The same as `trellis target parse` writes.
#[utoipa::path(post, path = "/api/v1/targets", tag = "targets", request_body = Wording, responses(
    (status = 200, body = shapes::Target, description = "What the text asks for"),
    (status = 422, description = "No language of that code", body = error::Report),
))]
pub(crate) async fn parse(
    visitor: Visitor,
    Json(wording): Json<Wording>,
) -> Result<Json<TargetJson>, Failure> {
    let language: Option<Language> = match wording.lang.as_deref() {
        None | Some("") => None,
        Some(code) => Some(code.parse().map_err(|()| unknown(code))?),
    };
    let (target, language) = target::parse(&wording.text, language);
    Ok(Json(TargetJson::of(&target, Some(language), &visitor.words)))
}

fn unknown(language: &str) -> Problem {
    FieldProblem::new("lang", Code::FieldChoice).with("value", language).into()
}
