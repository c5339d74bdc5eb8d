//! Opportunities to find money as programs read and keep them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::funding::{self, FundingMoveInput, OpportunityInput, Row, Source};
use trellis_domain::{kernel::Money, missions::funding::Opportunity};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::funding::asked, session::Visitor};

/// How much in a year.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundingYear {
    year: i16,
    amount: String,
    currency: String,
}

/// An opportunity, or the lead of an initiative.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OpportunityEntry {
    /// Id of the opportunity; none for a lead, which is kept with its initiative.
    #[schema(format = "uuid")]
    id: Option<String>,
    /// The call; for a lead its initiative.
    title: String,
    /// Who would give.
    funder: String,
    /// Ids of the initiatives it would pay for.
    initiatives: Vec<String>,
    /// The last day of the call.
    #[schema(format = Date)]
    closes_on: Option<String>,
    amount: Option<String>,
    currency: Option<String>,
    /// The years it runs.
    years: Vec<FundingYear>,
    /// Who speaks up for it.
    champion: String,
    /// Names of the partners the bid is made with.
    joint_with: Vec<String>,
    /// `open`, `sought`, `offered`, `secured`, `refused` or `let-go`.
    state: String,
    /// Since which day.
    #[schema(format = Date)]
    on: String,
}

impl OpportunityEntry {
    fn of(row: Row) -> Self {
        let years = row.years.iter().map(|(year, money)| FundingYear {
            year: *year,
            amount: money.amount().to_string(),
            currency: money.currency.code().to_owned(),
        });
        let code = |money: Money| money.currency.code().to_owned();
        Self {
            id: match &row.source {
                Source::Opportunity(id) => Some(id.to_string()),
                Source::Lead(_) => None,
            },
            years: years.collect(),
            title: row.title,
            funder: row.funder,
            initiatives: row.initiatives.iter().map(|(id, _)| id.to_string()).collect(),
            closes_on: row.closes_on.map(|day| day.to_string()),
            amount: row.amount.map(|money| money.amount().to_string()),
            currency: row.amount.map(code),
            champion: row.champion,
            joint_with: row.joint_with,
            state: row.course.state.code().to_owned(),
            on: row.course.on.to_string(),
        }
    }
}

/// What a year brings in one currency.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundingSum {
    year: i16,
    currency: String,
    secured: String,
    /// Asked for or held out.
    sought: String,
}

/// The opportunities and leads that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundingList {
    /// What is not decided comes before the rest; of that, what closes first, and leads last.
    funding: Vec<OpportunityEntry>,
    /// What they bring, year by year and each currency for itself.
    sums: Vec<FundingSum>,
    /// How many there are.
    total: usize,
}

/// An opportunity with what there is to say.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneOpportunity {
    /// What a list shows.
    opportunity: OpportunityEntry,
    note: String,
    /// The states that may follow.
    next: Vec<String>,
}

sent! {
    /// An opportunity.
    NewOpportunity => OpportunityInput {
        /// The call, or what the money would be for.
        title,
        /// Who would give: a partner by code or name, or words.
        funder,
        /// The last day of the call; empty for none.
        closes_on,
        /// How much; empty while nobody has said, or where the years say it.
        amount,
        /// Three letters; asked where there is an amount.
        currency,
        /// A line for each year it runs: `2027 | 40,000`.
        years,
        /// Who speaks up for it; may be empty.
        champion,
        /// Codes of partners the bid is made with, separated by commas.
        joint_with,
        /// Codes of the initiatives it would pay for, separated by commas.
        initiatives,
        /// What there is to say; may be empty.
        note,
        /// Where a new one stands; empty for `open`.
        state,
        /// Since which day a new one stands there; empty for today.
        on,
        /// The version it was made from; empty where nobody asks.
        seen,
    }
}

sent! {
    /// A step of an opportunity.
    FundingStep => FundingMoveInput {
        /// `sought`, `offered`, `secured`, `refused` or `let-go`.
        to,
        /// The day; empty for today.
        on,
    }
}

/// Opportunities to find money, and the leads of initiatives, as far as whoever asks may know of them. That leads were read is
/// written down.
#[utoipa::path(
    get, path = "/api/v1/funding", tag = "initiatives",
    params(
        ("state" = Option<String>, Query, description = "Code of a state; `running` for what is not decided"),
        ("year" = Option<String>, Query, description = "A year it runs in"),
        ("words" = Option<String>, Query, description = "Words of the call, the funder, the champion or an initiative"),
    ),
    responses((status = 200, body = FundingList), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<FundingList>, Failure> {
    let all = funding::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let sums = all.sums.iter().map(|sum| FundingSum {
        year: sum.year,
        currency: sum.secured.currency.code().to_owned(),
        secured: sum.secured.amount().to_string(),
        sought: sum.sought.amount().to_string(),
    });
    let sums = sums.collect();
    let funding = all.rows.into_iter().map(OpportunityEntry::of).collect();
    Ok(Json(FundingList { funding, sums, total: all.total }))
}

/// An opportunity; a hidden one answers like one that is not there.
#[utoipa::path(
    get, path = "/api/v1/funding/{opportunity}", tag = "initiatives",
    params(("opportunity" = String, Path, format = "uuid", description = "Id of the opportunity")),
    responses((status = 200, body = OneOpportunity), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(opportunity): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneOpportunity>, Failure> {
    let view = funding::view(&web.house, visitor.actor(), id(&opportunity)?).await?;
    let next = view.opportunity.course.state.follows().iter().map(|state| state.code().to_owned());
    Ok(Json(OneOpportunity {
        next: next.collect(),
        note: view.opportunity.note,
        opportunity: OpportunityEntry::of(view.row),
    }))
}

/// Puts an opportunity in.
#[utoipa::path(post, path = "/api/v1/funding", tag = "initiatives", security(("key" = [])),
    request_body = NewOpportunity, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewOpportunity>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = funding::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Changes what an opportunity says, as long as it is not decided.
#[utoipa::path(post, path = "/api/v1/funding/{opportunity}", tag = "initiatives", security(("key" = [])),
    params(("opportunity" = String, Path, format = "uuid", description = "Id of the opportunity")),
    request_body = NewOpportunity, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(opportunity): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewOpportunity>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    funding::change(&web.house, actor, id::<Opportunity>(&opportunity)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves an opportunity on.
#[utoipa::path(post, path = "/api/v1/funding/{opportunity}/state", tag = "initiatives", security(("key" = [])),
    params(("opportunity" = String, Path, format = "uuid", description = "Id of the opportunity")),
    request_body = FundingStep, responses((status = 204), WriteFailure)
)]
pub(crate) async fn move_on(
    State(web): State<Web>,
    Path(opportunity): Path<String>,
    visitor: Visitor,
    Json(sent): Json<FundingStep>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    funding::move_on(&web.house, actor, id::<Opportunity>(&opportunity)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}
