//! The picture of all assistance as programs read it.

use axum::{Json, extract::State};
use serde::Serialize;
use trellis_app::missions::assistance::{self, Aid, Counts, Double, Picture};
use trellis_domain::missions::agreements::Who;

use crate::{Web, error, error::Failure, pages::missions::assistance::asked, session::Visitor};

/// How much there is of one kind.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssistanceCount {
    /// `beneficiary` or `builder`.
    role: String,
    /// `request`, `initiative`, `agreement`, `mission`, `training`, `participants` or `experts`.
    kind: String,
    /// How many; people where the kind is people.
    count: usize,
}

/// A Member or partner with what was done for and by it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssistanceOf {
    /// Its code.
    code: String,
    counts: Vec<AssistanceCount>,
}

/// Something that was done for or by somebody.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssistanceRow {
    /// As in the counts.
    kind: String,
    /// `beneficiary` or `builder`.
    role: String,
    /// Code of the Member; empty for a partner.
    member: String,
    /// Code of the partner; empty for a Member.
    partner: String,
    count: usize,
    title: String,
    /// Its page.
    address: String,
    /// What it is about.
    topics: Vec<String>,
    /// Code of its level; empty for none.
    level: String,
    #[schema(format = Date)]
    from: Option<String>,
    #[schema(format = Date)]
    until: Option<String>,
    /// Whether countries of the South help each other in it.
    south_south: bool,
    /// Whether somebody supports them in that.
    triangular: bool,
}

/// Two that do the same for the same Members at the same time.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssistanceOverlap {
    one: String,
    one_address: String,
    other: String,
    other_address: String,
    topic: String,
    /// Names of the Members.
    members: Vec<String>,
}

/// A page of the picture.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssistancePicture {
    members: Vec<AssistanceOf>,
    partners: Vec<AssistanceOf>,
    rows: Vec<AssistanceRow>,
    overlaps: Vec<AssistanceOverlap>,
    /// How many rows were found.
    found: usize,
    /// How many there are.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

fn counts(code: &str, counts: &Counts) -> AssistanceOf {
    let one = |((role, kind), count): (&(_, _), &usize)| {
        let (role, kind): (&trellis_domain::missions::assistance::Role, _) = (role, kind);
        let kind: &trellis_domain::missions::assistance::Kind = kind;
        AssistanceCount { role: role.code().to_owned(), kind: kind.code().to_owned(), count: *count }
    };
    AssistanceOf { code: code.to_owned(), counts: counts.iter().map(one).collect() }
}

fn row(of: &Picture, aid: &Aid) -> AssistanceRow {
    let (mut member, mut partner) = (String::new(), String::new());
    match aid.who {
        Who::Member(id) => {
            let found = of.all_members.iter().find(|each| each.id == id);
            member = found.map(|each| each.code.clone()).unwrap_or_default();
        }
        Who::Partner(id) => {
            let found = of.partners.iter().find(|(each, _)| each.id == id);
            partner = found.map(|(each, _)| each.code.clone()).unwrap_or_default();
        }
        Who::Secretariat => {}
    }
    let topics = of.topics.iter().filter(|(id, _)| aid.topics.contains(id));
    AssistanceRow {
        kind: aid.kind.code().to_owned(),
        role: aid.role.code().to_owned(),
        member,
        partner,
        count: aid.count,
        title: aid.title.clone(),
        address: aid.href.clone(),
        topics: topics.map(|(_, text)| text.clone()).collect(),
        level: aid.level.to_owned(),
        from: aid.days.0.map(|day| day.to_string()),
        until: aid.days.1.map(|day| day.to_string()),
        south_south: aid.south_south,
        triangular: aid.triangular,
    }
}

/// What was done for and by every Member, as far as whoever asks may read it, with where two do the same.
#[utoipa::path(
    get, path = "/api/v1/assistance", tag = "initiatives",
    params(
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("partner" = Option<String>, Query, description = "Code of a partner"),
        ("year" = Option<String>, Query, description = "A year"),
        ("topic" = Option<String>, Query, description = "Id of a topic or element"),
        ("role" = Option<String>, Query, description = "`beneficiary` or `builder`"),
        ("by" = Option<String>, Query, description = "`personal` or `organisational`"),
        ("level" = Option<String>, Query, description = "Code of a level, of a request or an initiative"),
        ("kind" = Option<String>, Query, description = "Code of a kind"),
        ("cooperation" = Option<String>, Query, description = "`south-south` or `triangular`"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = AssistancePicture), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<AssistancePicture>, Failure> {
    let of = assistance::picture(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let overlap = |each: &Double| AssistanceOverlap {
        one: each.one.0.clone(),
        one_address: each.one.1.clone(),
        other: each.other.0.clone(),
        other_address: each.other.1.clone(),
        topic: each.topic.clone(),
        members: each.members.clone(),
    };
    Ok(Json(AssistancePicture {
        members: of.members.iter().map(|(each, own)| counts(&each.code, own)).collect(),
        partners: of.partners.iter().map(|(each, own)| counts(&each.code, own)).collect(),
        rows: of.rows.iter().map(|aid| row(&of, aid)).collect(),
        overlaps: of.overlaps.iter().map(overlap).collect(),
        found: of.found,
        total: of.total,
        page: of.page,
        pages: of.pages,
    }))
}
