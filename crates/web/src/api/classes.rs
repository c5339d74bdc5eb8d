//! What a Member counts as, from when to when.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::members::{
    self,
    classes::{self, TenureInput},
};
use trellis_domain::members::Tenure;

use super::{id, writer};
use crate::{Web, error, error::Failure, session::Visitor};

/// A class that a Member holds or held.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ClassEntry {
    /// Id of this stretch of days.
    #[schema(format = "uuid")]
    id: String,
    /// Code of the class.
    class: String,
    /// First day.
    #[schema(format = Date)]
    from: String,
    /// Last day; null while it is held.
    #[schema(format = Date)]
    until: Option<String>,
    /// What shows it.
    evidence: String,
}

impl ClassEntry {
    pub(super) fn of(tenure: &Tenure) -> Self {
        Self {
            id: tenure.id.to_string(),
            class: tenure.class.to_string(),
            from: tenure.period.from().to_string(),
            until: tenure.period.until().map(|day| day.to_string()),
            evidence: tenure.evidence.clone(),
        }
    }
}

/// What a Member counted and counts as.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ClassList {
    classes: Vec<ClassEntry>,
}

/// Everything a Member counted and counts as, by class and first day.
#[utoipa::path(get, path = "/api/v1/members/{member}/classes", tag = "members", security((), ("key" = [])),
    params(("member" = String, Path, description = "The Member's id")),
    responses((status = 200, body = ClassList), (status = 404, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    Path(member): Path<String>,
) -> Result<Json<ClassList>, Failure> {
    let tenures = classes::of(&web.house, id(&member)?).await?;
    Ok(Json(ClassList { classes: tenures.iter().map(ClassEntry::of).collect() }))
}

/// A class that a Member holds from a day on.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct GivenClass {
    /// Code of the class: lower-case letters, digits and hyphens.
    class: String,
    /// First day.
    #[schema(format = Date)]
    from: String,
    /// Last day; empty while it lasts.
    until: String,
    /// What shows it.
    evidence: String,
}

/// What was recorded.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Made {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
}

/// Records that a Member holds a class from a day on.
#[utoipa::path(post, path = "/api/v1/members/{member}/classes", tag = "members", security(("key" = [])),
    params(("member" = String, Path, description = "The Member's id")), request_body = GivenClass,
    responses(
        (status = 201, body = Made),
        (status = 401, body = error::Report),
        (status = 403, body = error::Report),
        (status = 404, body = error::Report),
        (status = 422, description = "It holds the class already, or a field needs a change", body = error::Report),
    )
)]
pub(crate) async fn give(
    State(web): State<Web>,
    Path(member): Path<String>,
    visitor: Visitor,
    Json(given): Json<GivenClass>,
) -> Result<(StatusCode, Json<Made>), Failure> {
    let GivenClass { class, from, until, evidence } = given;
    let input = TenureInput { class, from, until, evidence, kind: String::new() };
    let tenure = classes::give(&web.house, writer(&visitor)?, id(&member)?, &input).await?;
    Ok((StatusCode::CREATED, Json(Made { id: tenure.to_string() })))
}

/// The end of a class.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClassEnd {
    /// The last day on which it is held.
    #[schema(format = Date)]
    last: String,
}

/// Says on which day a class was held last; figures of earlier days stay as they are.
#[utoipa::path(post, path = "/api/v1/classes/{class}/end", tag = "members", security(("key" = [])),
    params(("class" = String, Path, description = "Id of the stretch of days")), request_body = ClassEnd,
    responses(
        (status = 204, description = "It ends on that day"),
        (status = 401, body = error::Report),
        (status = 403, body = error::Report),
        (status = 404, body = error::Report),
        (status = 422, description = "It ended already, or had not begun", body = error::Report),
    )
)]
pub(crate) async fn end(
    State(web): State<Web>,
    Path(class): Path<String>,
    visitor: Visitor,
    Json(end): Json<ClassEnd>,
) -> Result<StatusCode, Failure> {
    classes::end(&web.house, writer(&visitor)?, id(&class)?, &end.last).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody the organisation knows.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMember {
    /// Short code, usually ISO 3166 alpha-2.
    code: String,
    /// Its name.
    name: String,
}

/// Makes somebody known who stands in no group yet: a candidate, an observer, a potential non-Member.
#[utoipa::path(post, path = "/api/v1/members", tag = "members", security(("key" = [])), request_body = NewMember,
    responses(
        (status = 201, body = Made),
        (status = 401, body = error::Report),
        (status = 403, body = error::Report),
        (status = 409, description = "The code is taken", body = error::Report),
        (status = 422, body = error::Report),
    )
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(member): Json<NewMember>,
) -> Result<(StatusCode, Json<Made>), Failure> {
    let made = members::add(&web.house, writer(&visitor)?, &member.code, &member.name).await?;
    Ok((StatusCode::CREATED, Json(Made { id: made.to_string() })))
}
