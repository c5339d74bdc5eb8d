//! What was learnt, as programs read it.

use axum::{Json, extract::State};
use serde::Serialize;
use trellis_app::missions::lessons;

use crate::{Web, error, error::Failure, pages::missions::lessons::asked, session::Visitor};

/// Something that was learnt.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct LessonEntry {
    /// `training`, `initiative` or `turn`.
    source: String,
    /// What it was learnt from.
    title: String,
    /// The page of that.
    address: String,
    /// The words.
    text: String,
    #[schema(format = Date)]
    on: Option<String>,
    /// What it is about.
    topics: Vec<String>,
}

/// A page of the library.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct LessonsPage {
    lessons: Vec<LessonEntry>,
    /// How many were found.
    found: usize,
    /// How many there are.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// What was learnt from trainings, from initiatives that are over and from turns of plans, as far as whoever asks may read
/// it; the latest first.
#[utoipa::path(
    get, path = "/api/v1/lessons", tag = "initiatives",
    params(
        ("q" = Option<String>, Query, description = "Words"),
        ("topic" = Option<String>, Query, description = "Id of a topic or element"),
        ("source" = Option<String>, Query, description = "`training`, `initiative` or `turn`"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = LessonsPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<LessonsPage>, Failure> {
    let of = lessons::library(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let topics = of.topics;
    let entry = |lesson: lessons::Lesson| LessonEntry {
        source: lesson.source.code().to_owned(),
        title: lesson.title,
        address: lesson.href,
        text: lesson.text,
        on: lesson.on.map(|day| day.to_string()),
        topics: topics
            .iter()
            .filter(|(id, _)| lesson.topics.contains(id))
            .map(|(_, text)| text.clone())
            .collect(),
    };
    Ok(Json(LessonsPage {
        lessons: of.lessons.into_iter().map(entry).collect(),
        found: of.found,
        total: of.total,
        page: of.page,
        pages: of.pages,
    }))
}
