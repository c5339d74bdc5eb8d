//! Delivery agreements and the secretariat's time as programs read and keep them: each call enters the function of its
//! page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Serialize;
use trellis_app::missions::{
    agreements::{self, AgreementInput, AgreementView},
    effort::{self, FundingInput, PostInput, YearInput},
};
use trellis_domain::missions::agreements::Agreement;

use super::{
    WriteFailure, id,
    initiatives_sent::{Agreement as SentAgreement, AgreementReview, NewFunding, NewPost, PostOfYear},
    registers::Kept,
    writer,
};
use crate::{Web, error, error::Failure, session::Visitor};

/// A party to an agreement.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PartyEntry {
    /// Its name; empty for the secretariat.
    name: String,
    /// `beneficiary`, `donor`, `capacity-builder`, `host` or `coordinator`.
    role: String,
    /// What it brings in money.
    money: Option<String>,
    currency: Option<String>,
    in_kind: String,
    experts: String,
}

/// A delivery agreement.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AgreementEntry {
    #[schema(format = "uuid")]
    id: String,
    reference: String,
    title: String,
    /// `bilateral`, `tripartite` or `multi-partite`: it follows from the parties.
    kind: String,
    covers: String,
    #[schema(format = Date)]
    from: String,
    #[schema(format = Date)]
    until: Option<String>,
    parties: Vec<PartyEntry>,
    /// Ids of the initiatives that are delivered by it.
    initiatives: Vec<String>,
    /// After what time its implementation is reviewed, in words.
    review_after: String,
    /// The day that those words mean next.
    #[schema(format = Date)]
    review_due: Option<String>,
    /// What reviews found, the earliest first.
    reviews: Vec<ReviewEntry>,
}

/// What a review of an agreement found.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ReviewEntry {
    #[schema(format = Date)]
    on: String,
    /// `effective`, `partly`, `not-effective` or `too-early`.
    effect: String,
    /// The indicators it was held against, and what they showed.
    measured: String,
    /// What follows from it.
    outcome: String,
}

impl AgreementEntry {
    fn of(view: AgreementView) -> Self {
        let agreement = view.agreement;
        let parties = agreement.parties.iter().zip(view.names).map(|(party, name)| PartyEntry {
            name,
            role: party.role.code().to_owned(),
            money: party.money.map(|money| money.amount().to_string()),
            currency: party.money.map(|money| money.currency.code().to_owned()),
            in_kind: party.in_kind.clone(),
            experts: party.experts.clone(),
        });
        Self {
            id: agreement.id.to_string(),
            kind: agreement.kind().code().to_owned(),
            parties: parties.collect(),
            review_due: view.review_due.flatten().map(|day| day.to_string()),
            reviews: agreement
                .reviews
                .into_iter()
                .map(|review| ReviewEntry {
                    on: review.on.to_string(),
                    effect: review.effect.code().to_owned(),
                    measured: review.measured,
                    outcome: review.outcome,
                })
                .collect(),
            review_after: agreement.review_after,
            initiatives: view.initiatives.iter().map(|(id, _)| id.to_string()).collect(),
            from: agreement.from.to_string(),
            until: agreement.until.map(|day| day.to_string()),
            reference: agreement.reference,
            title: agreement.title,
            covers: agreement.covers,
        }
    }
}

/// The agreements that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AgreementsPage {
    agreements: Vec<AgreementEntry>,
}

/// The delivery agreements of the own organisation that whoever asks may know of, the latest first.
#[utoipa::path(
    get, path = "/api/v1/agreements", tag = "initiatives",
    responses((status = 200, body = AgreementsPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<AgreementsPage>, Failure> {
    let all = agreements::list(&web.house, visitor.actor()).await?;
    Ok(Json(AgreementsPage { agreements: all.rows.into_iter().map(AgreementEntry::of).collect() }))
}

/// A delivery agreement; a hidden one answers like one that is not there.
#[utoipa::path(
    get, path = "/api/v1/agreements/{agreement}", tag = "initiatives",
    params(("agreement" = String, Path, format = "uuid", description = "Id of the agreement")),
    responses((status = 200, body = AgreementEntry), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(agreement): Path<String>,
    visitor: Visitor,
) -> Result<Json<AgreementEntry>, Failure> {
    let (_, view) = agreements::view(&web.house, visitor.actor(), id(&agreement)?).await?;
    Ok(Json(AgreementEntry::of(view)))
}

/// Puts an agreement in.
#[utoipa::path(post, path = "/api/v1/agreements", tag = "initiatives", security(("key" = [])),
    request_body = SentAgreement, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<SentAgreement>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = agreements::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Changes an agreement.
#[utoipa::path(post, path = "/api/v1/agreements/{agreement}", tag = "initiatives", security(("key" = [])),
    params(("agreement" = String, Path, format = "uuid", description = "Id of the agreement")),
    request_body = SentAgreement, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(agreement): Path<String>,
    visitor: Visitor,
    Json(sent): Json<SentAgreement>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    let input: AgreementInput = sent.into();
    agreements::change(&web.house, actor, id::<Agreement>(&agreement)?, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Records what a review of its implementation found; none is changed.
#[utoipa::path(post, path = "/api/v1/agreements/{agreement}/reviews", tag = "initiatives", security(("key" = [])),
    params(("agreement" = String, Path, format = "uuid", description = "Id of the agreement")),
    request_body = AgreementReview, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn review(
    State(web): State<Web>,
    Path(agreement): Path<String>,
    visitor: Visitor,
    Json(sent): Json<AgreementReview>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let actor = writer(&visitor)?;
    let kept = agreements::review(&web.house, actor, id::<Agreement>(&agreement)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// What a post has and what is asked of it in a year. What nobody has said is empty and no nought.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct BalanceEntry {
    post: String,
    /// `staff` or `contractor`.
    kind: String,
    year: i16,
    available: Option<String>,
    committed: Option<String>,
    bound_by: String,
    delivery: String,
    contractor_management: String,
    left: Option<String>,
    /// Ids of the initiatives that would have to give, the first to give first.
    gives: Vec<String>,
}

/// What somebody pays of a post.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundingEntry {
    #[schema(format = "uuid")]
    id: String,
    post: String,
    funder: String,
    /// In per cent.
    share: String,
    #[schema(format = Date)]
    from: String,
    #[schema(format = Date)]
    until: Option<String>,
}

/// Where a post is not paid for as a whole.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundingGap {
    post: String,
    #[schema(format = Date)]
    from: String,
    #[schema(format = Date)]
    until: String,
    /// The share that nobody pays, in per cent.
    missing: String,
}

/// The secretariat's time.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct EffortTable {
    balances: Vec<BalanceEntry>,
    /// Who pays for posts.
    funding: Vec<FundingEntry>,
    /// Where posts of which somebody says who pays are not paid for as a whole, over the next three years.
    gaps: Vec<FundingGap>,
    /// How many initiatives that are not over say what they need.
    said: usize,
    /// How many initiatives are not over.
    open: usize,
}

/// The secretariat's own time against what is asked of it, by post and year.
#[utoipa::path(
    get, path = "/api/v1/effort", tag = "initiatives",
    responses((status = 200, body = EffortTable), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn effort(State(web): State<Web>, visitor: Visitor) -> Result<Json<EffortTable>, Failure> {
    let all = effort::effort(&web.house, visitor.actor()).await?;
    let funding = all.posts.iter().flat_map(|post| {
        post.funding.iter().map(|each| FundingEntry {
            id: each.id.to_string(),
            post: post.name.clone(),
            funder: each.funder.clone(),
            share: each.share.normalize().to_string(),
            from: each.from.to_string(),
            until: each.until.map(|day| day.to_string()),
        })
    });
    let gaps = all.gaps.iter().map(|(post, gap)| FundingGap {
        post: post.clone(),
        from: gap.from.to_string(),
        until: gap.until.to_string(),
        missing: gap.missing.normalize().to_string(),
    });
    let (funding, gaps) = (funding.collect(), gaps.collect());
    let balances = all.lines.into_iter().map(|line| BalanceEntry {
        kind: line.kind.code().to_owned(),
        year: line.balance.year,
        available: line.balance.stock.map(|(available, _)| available.to_string()),
        committed: line.balance.stock.map(|(_, committed)| committed.to_string()),
        delivery: line.balance.delivery.to_string(),
        contractor_management: line.balance.management.to_string(),
        left: line.balance.left().map(|left| left.to_string()),
        gives: line.gives.iter().map(|(id, _, _)| id.to_string()).collect(),
        post: line.post,
        bound_by: line.bound_by,
    });
    Ok(Json(EffortTable { balances: balances.collect(), funding, gaps, said: all.said.0, open: all.said.1 }))
}

/// Adds a post.
#[utoipa::path(post, path = "/api/v1/effort/posts", tag = "initiatives", security(("key" = [])),
    request_body = NewPost, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_post(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewPost>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let input: PostInput = sent.into();
    let kept = effort::add_post(&web.house, writer(&visitor)?, &input).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says who pays for a post, which share, from when until when.
#[utoipa::path(post, path = "/api/v1/effort/funding", tag = "initiatives", security(("key" = [])),
    request_body = NewFunding, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_funding(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewFunding>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let input: FundingInput = sent.into();
    let kept = effort::add_funding(&web.house, writer(&visitor)?, &input).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Says what a post has in a year, instead of what was said before.
#[utoipa::path(post, path = "/api/v1/effort/years", tag = "initiatives", security(("key" = [])),
    request_body = PostOfYear, responses((status = 204), WriteFailure)
)]
pub(crate) async fn set_year(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<PostOfYear>,
) -> Result<StatusCode, Failure> {
    let input: YearInput = sent.into();
    effort::set_year(&web.house, writer(&visitor)?, &input).await?;
    Ok(StatusCode::NO_CONTENT)
}
