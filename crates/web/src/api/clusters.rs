//! What could be done together, as programs read it.

use axum::{Json, extract::State};
use serde::Serialize;
use trellis_app::missions::assistance::clusters::{self, Cluster, Common, Item, What};

use crate::{Web, error, error::Failure, pages::missions::clusters::asked, session::Visitor};

/// Something that stands in a cluster.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ClusterItem {
    /// `need`, `request`, `initiative`, `mission` or `training`.
    kind: String,
    title: String,
    /// Its page.
    address: String,
    /// Names of the Members; empty where it is for all.
    members: Vec<String>,
    #[schema(format = Date)]
    from: Option<String>,
    #[schema(format = Date)]
    until: Option<String>,
}

/// Two initiatives that are done together.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ClusterDecided {
    one: String,
    other: String,
    /// `merged` or `shared`.
    way: String,
    /// What is shared, or why they are merged.
    text: String,
    #[schema(format = Date)]
    on: String,
}

/// What has something in common and could be done together.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ClusterEntry {
    /// Code of the group, or words of the theme.
    common: String,
    items: Vec<ClusterItem>,
    /// What of it is done together already.
    decided: Vec<ClusterDecided>,
}

/// The clusters.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ClusterList {
    /// By what they are made.
    by: String,
    /// The largest first.
    clusters: Vec<ClusterEntry>,
    /// How many needs, requests, initiatives, missions and trainings were looked at.
    total: usize,
}

impl ClusterItem {
    fn of(item: Item) -> Self {
        Self {
            kind: match item.what {
                What::Need => "need".to_owned(),
                What::Aid(kind) => kind.code().to_owned(),
            },
            title: item.title,
            address: item.href,
            members: item.members,
            from: item.days.0.map(|day| day.to_string()),
            until: item.days.1.map(|day| day.to_string()),
        }
    }
}

impl ClusterEntry {
    fn of(cluster: Cluster) -> Self {
        let decided = cluster.decided.into_iter().map(|(each, one, other)| ClusterDecided {
            one,
            other,
            way: each.way.code().to_owned(),
            text: each.text,
            on: each.on.to_string(),
        });
        Self {
            common: match cluster.common {
                Common::Members(group) => group.code,
                Common::Theme(text) => text,
            },
            items: cluster.items.into_iter().map(ClusterItem::of).collect(),
            decided: decided.collect(),
        }
    }
}

/// Needs, requests, initiatives, missions and trainings that have a region, group or theme in common, as far as whoever
/// asks may read them, with what of them is done together already.
#[utoipa::path(
    get, path = "/api/v1/clusters", tag = "initiatives",
    params(
        ("by" = Option<String>, Query, description = "`region`, `group`, `class`, `status`, `set`, or the code of a list"),
        ("topic" = Option<String>, Query, description = "Id of a topic or element"),
    ),
    responses((status = 200, body = ClusterList), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Json<ClusterList>, Failure> {
    let all = clusters::clusters(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let clusters = all.rows.into_iter().map(ClusterEntry::of).collect();
    Ok(Json(ClusterList { by: all.by, clusters, total: all.total }))
}
