//! What the office asks of Members as programs read and keep it: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::missions::contributions::{
    self, ContributionInput, ContributionView,
    deeds::{self, MoveInput},
    list::{Count, Row},
};
use trellis_domain::{
    kernel::Day,
    missions::contributions::{Amount, Contribution},
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::contributions::list::asked, session::Visitor};

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// How much is asked for.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AskedAmount {
    /// A number.
    amount: String,
    /// `money`, `days` or `seats`.
    unit: String,
    /// Three letters, where it is money.
    currency: Option<String>,
}

impl AskedAmount {
    fn of(amount: Amount) -> Self {
        let (number, currency) = match amount {
            Amount::Money(money) => (money.amount().to_string(), Some(money.currency.code().to_owned())),
            Amount::Days(count) | Amount::Seats(count) => (count.to_string(), None),
        };
        Self { amount: number, unit: amount.unit().code().to_owned(), currency }
    }
}

/// A request to a Member as a list shows it. Of one that may be known of but not read the words and the amount are left out.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ContributionEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Who is asked, by name.
    whom: String,
    /// Code of the Member that is asked.
    member: Option<String>,
    /// `expert`, `money` or `venue`.
    kind: String,
    /// What for.
    purpose: String,
    /// How much.
    amount: Option<AskedAmount>,
    /// The day it was asked.
    #[schema(format = Date)]
    asked_on: String,
    /// The day by which an answer is wanted.
    #[schema(format = Date)]
    answer_by: String,
    /// `asked`, `promised`, `declined`, `partly-met`, `met`, `not-met` or `withdrawn`.
    state: String,
    /// Since which day.
    #[schema(format = Date)]
    since: String,
    /// By when it is promised.
    #[schema(format = Date)]
    promised_for: Option<String>,
    /// `answer-overdue` or `promise-overdue`.
    late: Option<String>,
}

impl ContributionEntry {
    fn of(row: Row) -> Self {
        let (of, course) = (&row.contribution, &row.contribution.course);
        Self {
            id: of.id.to_string(),
            whom: row.whom.clone(),
            member: row.member.as_ref().map(|member| member.code.clone()),
            kind: of.kind.code().to_owned(),
            purpose: of.purpose.clone(),
            amount: of.amount.map(AskedAmount::of),
            asked_on: of.asked_on.to_string(),
            answer_by: of.answer_by.to_string(),
            state: course.state.code().to_owned(),
            since: course.since.to_string(),
            promised_for: day(course.promised_for),
            late: row.late.map(|late| late.code().to_owned()),
        }
    }
}

/// How many requests for one kind of thing stand where.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ContributionCount {
    /// `expert`, `money` or `venue`; none for all of them.
    kind: Option<String>,
    all: usize,
    met: usize,
    partly_met: usize,
    not_met: usize,
    /// Those of which nobody has said yet.
    open: usize,
    /// Those of them that are late.
    late: usize,
}

impl ContributionCount {
    fn of(count: &Count) -> Self {
        Self {
            kind: count.kind.map(|kind| kind.code().to_owned()),
            all: count.all,
            met: count.met,
            partly_met: count.partly,
            not_met: count.not_met,
            open: count.open,
            late: count.late,
        }
    }
}

/// Requests to Members.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ContributionList {
    /// What is late first, then what is open, then the newest.
    contributions: Vec<ContributionEntry>,
    /// What became of them, kind by kind.
    counts: Vec<ContributionCount>,
    /// How many there are before the list is narrowed.
    total: usize,
}

/// A step of a request to a Member.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ContributionStep {
    /// `remind`, `promise`, `decline`, `meet`, `meet-partly`, `not-meet` or `withdraw`.
    way: String,
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// In words.
    note: String,
    /// A promise: for which day.
    #[schema(format = Date)]
    promised_for: Option<String>,
    /// Who took it.
    by: Option<String>,
}

/// A request to a Member with its steps.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneContribution {
    /// What a list shows.
    contribution: ContributionEntry,
    /// Id of the initiative it is for, as far as whoever asks may read it; so with the next three.
    #[schema(format = "uuid")]
    initiative: Option<String>,
    /// Id of the mission.
    #[schema(format = "uuid")]
    mission: Option<String>,
    /// Id of the training.
    #[schema(format = "uuid")]
    training: Option<String>,
    /// Id of the action that it counts for.
    #[schema(format = "uuid")]
    action: Option<String>,
    /// Whether a fact of the plan stands for it.
    counts: bool,
    /// The steps in their order.
    steps: Vec<ContributionStep>,
    /// The steps that whoever asks may take now.
    next: Vec<String>,
}

impl OneContribution {
    fn of(view: ContributionView) -> Self {
        let step = |(step, by): (trellis_domain::missions::contributions::Passed, Option<String>)| {
            let (way, on) = (step.way.code().to_owned(), step.on.to_string());
            ContributionStep { way, on, note: step.note, promised_for: day(step.promised_for), by }
        };
        let serves = view.serves;
        Self {
            initiative: serves.initiative.map(|(id, _)| id.to_string()),
            mission: serves.mission.map(|(id, _)| id.to_string()),
            training: serves.training.map(|(id, _)| id.to_string()),
            action: serves.action.map(|(id, _)| id.to_string()),
            counts: view.counts,
            steps: view.steps.into_iter().map(step).collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            contribution: ContributionEntry::of(Row {
                contribution: view.contribution,
                is_readable: true,
                whom: view.whom,
                member: view.member,
                late: view.late,
            }),
        }
    }
}

sent! {
    /// What is asked of a Member.
    NewContribution => ContributionInput {
        /// A Member, or else a partner, by code, name or id.
        whom,
        /// `expert`, `money` or `venue`.
        kind,
        /// What for.
        purpose,
        /// How much; may be empty.
        amount,
        /// `money`, `days` or `seats`; asked where there is an amount.
        unit,
        /// Three letters, where it is money.
        currency,
        /// Code or id of an initiative; may be empty.
        initiative,
        /// Number or id of a mission; may be empty.
        mission,
        /// Title or id of a training; may be empty.
        training,
        /// The action it counts for: an id, or code of the plan and number of the action; may be empty.
        action,
        /// The day it was asked; empty for today.
        asked_on,
        /// The day by which an answer is wanted.
        answer_by,
        /// The version it was made from; empty where nobody asks.
        seen,
    }
}

sent! {
    /// A step of a request to a Member.
    NewContributionStep => MoveInput {
        /// `remind`, `promise`, `decline`, `meet`, `meet-partly`, `not-meet` or `withdraw`.
        to,
        /// The day; empty for today.
        on,
        /// promise: for which day.
        promised_for,
        /// In words; asked where less came than was asked for, or nothing.
        note,
    }
}

/// What the office asks of Members, as far as whoever asks may know of it.
#[utoipa::path(get, path = "/api/v1/contributions", tag = "initiatives", security(("key" = [])),
    params(
        ("kind" = Option<String>, Query, description = "`expert`, `money` or `venue`"),
        ("state" = Option<String>, Query,
            description = "Code of a state; `open`, `late`, `answer-overdue` or `promise-overdue` as well"),
        ("member" = Option<String>, Query, description = "Code or id of a Member"),
        ("year" = Option<String>, Query, description = "The year it was asked in"),
        ("words" = Option<String>, Query, description = "Words of what it is for, or of who is asked"),
    ),
    responses((status = 200, body = ContributionList), (status = 401, body = error::Report))
)]
pub(crate) async fn list(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<ContributionList>, Failure> {
    let all = contributions::list::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let counts = all.counts.iter().map(ContributionCount::of).collect();
    let contributions = all.rows.into_iter().map(ContributionEntry::of).collect();
    Ok(Json(ContributionList { contributions, counts, total: all.total }))
}

/// A request to a Member with its steps; a hidden one answers like one that is not there.
#[utoipa::path(get, path = "/api/v1/contributions/{contribution}", tag = "initiatives", security(("key" = [])),
    params(("contribution" = String, Path, format = "uuid", description = "Id of the request")),
    responses((status = 200, body = OneContribution), (status = 404, body = error::Report))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(contribution): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneContribution>, Failure> {
    let view = contributions::view(&web.house, visitor.actor(), id(&contribution)?).await?;
    Ok(Json(OneContribution::of(view)))
}

/// Asks a Member or a partner.
#[utoipa::path(post, path = "/api/v1/contributions", tag = "initiatives", security(("key" = [])),
    request_body = NewContribution, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn ask(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewContribution>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::ask(&web.house, writer(&visitor)?, &sent.into(), &visitor.words).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Puts right what was asked.
#[utoipa::path(post, path = "/api/v1/contributions/{contribution}", tag = "initiatives", security(("key" = [])),
    params(("contribution" = String, Path, format = "uuid", description = "Id of the request")),
    request_body = NewContribution, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(contribution): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewContribution>,
) -> Result<StatusCode, Failure> {
    let (actor, of) = (writer(&visitor)?, id::<Contribution>(&contribution)?);
    deeds::change(&web.house, actor, of, &sent.into(), &visitor.words).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes a step. The answer is the Member's, or the office enters it from a letter; what became of it the office says.
#[utoipa::path(post, path = "/api/v1/contributions/{contribution}/state", tag = "initiatives", security(("key" = [])),
    params(("contribution" = String, Path, format = "uuid", description = "Id of the request")),
    request_body = NewContributionStep, responses((status = 204), WriteFailure)
)]
pub(crate) async fn move_on(
    State(web): State<Web>,
    Path(contribution): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewContributionStep>,
) -> Result<StatusCode, Failure> {
    let (actor, of) = (writer(&visitor)?, id::<Contribution>(&contribution)?);
    deeds::move_on(&web.house, actor, of, &sent.into(), &visitor.words).await?;
    Ok(StatusCode::NO_CONTENT)
}
