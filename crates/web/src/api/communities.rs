//! Communities of focal points as programs read and keep them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::communities::{self, CommunityInput, CommunityView, CountInput};
use trellis_domain::missions::communities::{Community, Count};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::communities::asked, session::Visitor};

/// How many people and posts a community had on a day.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct CommunityCount {
    #[schema(format = Date)]
    on: String,
    members: u32,
    /// Until then, where that is known.
    posts: Option<u32>,
}

/// A community of focal points.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct CommunityEntry {
    #[schema(format = "uuid")]
    id: String,
    name: String,
    /// Its address on the web; empty for whoever is not to speak there.
    address: String,
    language: String,
    /// The region it is for: `region:` or `set:` and a code; empty for none in particular.
    region: String,
    /// Id of the term it is about.
    #[schema(format = "uuid")]
    theme: Option<String>,
    /// Who looks after it; empty for whoever is not to speak there.
    keeper: String,
    #[schema(format = Date)]
    opened_on: String,
    #[schema(format = Date)]
    closed_on: Option<String>,
    /// How it grew, by day.
    counts: Vec<CommunityCount>,
}

impl CommunityEntry {
    fn of(view: CommunityView) -> Self {
        let community = view.community;
        let count = |count: &Count| CommunityCount {
            on: count.on.to_string(),
            members: count.members,
            posts: count.posts,
        };
        Self {
            id: community.id.to_string(),
            counts: community.counts.iter().map(count).collect(),
            name: community.name,
            address: community.address,
            language: community.language,
            region: community.region,
            theme: community.theme.map(|theme| theme.to_string()),
            keeper: community.keeper,
            opened_on: community.opened_on.to_string(),
            closed_on: community.closed_on.map(|day| day.to_string()),
        }
    }
}

/// Communities of focal points.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct CommunityList {
    /// By name.
    communities: Vec<CommunityEntry>,
    /// How many there are.
    total: usize,
}

sent! {
    /// A community of focal points.
    NewCommunity => CommunityInput {
        /// Its name.
        name,
        /// Its address on the web, with https.
        address,
        /// Its language.
        language,
        /// The region it is for, by code or name; may be empty.
        region,
        /// The theme it is about: a term by id, by its words or as `list/label`; may be empty.
        theme,
        /// Who looks after it; may be empty.
        keeper,
        /// The day it was opened.
        opened_on,
        /// Its last day; may be empty.
        closed_on,
        /// The version it was made from; empty where nobody asks.
        seen,
    }
}

sent! {
    /// How many are there.
    NewCommunityCount => CountInput {
        /// As at this day; not ahead.
        on,
        /// How many people belong to it.
        members,
        /// How many posts it had until then; may be empty.
        posts,
    }
}

/// Communities of focal points, by name; the public is shown those of every organisation, without their addresses.
#[utoipa::path(
    get, path = "/api/v1/communities", tag = "trainings",
    params(
        ("region" = Option<String>, Query, description = "Code of a region; `-` for those for none in particular"),
        ("topic" = Option<String>, Query, description = "Id of a term; `-` for those about none"),
        ("show" = Option<String>, Query, description = "`open` or `closed`"),
    ),
    responses((status = 200, body = CommunityList)),
    security((), ("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<CommunityList>, Failure> {
    let all = communities::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let communities = all.rows.into_iter().map(CommunityEntry::of).collect();
    Ok(Json(CommunityList { communities, total: all.total }))
}

/// A community of focal points.
#[utoipa::path(
    get, path = "/api/v1/communities/{community}", tag = "trainings",
    params(("community" = String, Path, format = "uuid", description = "Id of the community")),
    responses((status = 200, body = CommunityEntry), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(community): Path<String>,
    visitor: Visitor,
) -> Result<Json<CommunityEntry>, Failure> {
    let view = communities::view(&web.house, visitor.actor(), id(&community)?).await?;
    Ok(Json(CommunityEntry::of(view)))
}

/// Puts a community in.
#[utoipa::path(post, path = "/api/v1/communities", tag = "trainings", security(("key" = [])),
    request_body = NewCommunity, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewCommunity>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = communities::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Changes what is said of a community; its last day closes it.
#[utoipa::path(post, path = "/api/v1/communities/{community}", tag = "trainings", security(("key" = [])),
    params(("community" = String, Path, format = "uuid", description = "Id of the community")),
    request_body = NewCommunity, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(community): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewCommunity>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    communities::change(&web.house, actor, id::<Community>(&community)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says how many people and posts a community had on a day; of one day, what is said last holds.
#[utoipa::path(post, path = "/api/v1/communities/{community}/counts", tag = "trainings", security(("key" = [])),
    params(("community" = String, Path, format = "uuid", description = "Id of the community")),
    request_body = NewCommunityCount, responses((status = 204), WriteFailure)
)]
pub(crate) async fn count(
    State(web): State<Web>,
    Path(community): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewCommunityCount>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    communities::count(&web.house, actor, id::<Community>(&community)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
