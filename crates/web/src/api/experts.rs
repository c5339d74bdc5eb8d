//! Experts as programs read and nominate them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::roster::{
    NominationInput,
    accrediting::{self, PassingInput},
    deeds,
    deeds::RemarkInput,
    list::{self as roster, Row},
    moves,
    moves::MoveInput,
    one::{self, ExpertView},
};
use trellis_domain::roster::{expert::Expert, upkeep::Currency};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::roster::list::asked, session::Visitor};

/// A category, and how far an expert has come in it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertCategory {
    category: String,
    /// `pre-selected`, `pre-accredited`, `accredited` or `lapsed`.
    stage: String,
}

/// A theme that an expert knows.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertTheme {
    theme: String,
    /// From 1 to 4.
    level: u8,
}

/// A language that an expert works in.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertLanguage {
    language: String,
    /// `working` or `fluent`.
    command: String,
}

/// A record of the roster. What whoever asks may not read is empty.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertEntry {
    #[schema(format = "uuid")]
    id: String,
    /// A short name that says nothing of the person.
    code: String,
    /// Code of the Member that nominated.
    member: Option<String>,
    /// `nominated`, `listed`, `suspended`, `withdrawn` or `erased`.
    state: String,
    /// Whether a nomination waits for what it lacks.
    returned: bool,
    name: String,
    /// The home administration.
    home: String,
    /// Code of its region.
    region: String,
    categories: Vec<ExpertCategory>,
    themes: Vec<ExpertTheme>,
    languages: Vec<ExpertLanguage>,
    /// The last day on which the record holds.
    #[schema(format = Date)]
    holds_until: String,
}

impl ExpertEntry {
    fn of(row: Row) -> Self {
        let (Currency::Current(last) | Currency::Expiring(last) | Currency::Expired(last)) = row.currency;
        let known = row.known.unwrap_or_default();
        let categories = known.categories.into_iter();
        let themes = known.themes.into_iter().map(|(theme, level)| ExpertTheme { theme, level });
        let languages = known.languages.into_iter();
        Self {
            id: row.expert.id.to_string(),
            code: row.expert.code(),
            member: row.member.map(|member| member.code),
            state: row.expert.course.state.code().to_owned(),
            returned: row.expert.course.is_returned,
            name: known.name,
            home: known.home,
            region: known.region,
            categories: categories
                .map(|(category, stage)| ExpertCategory { category, stage: stage.code().to_owned() })
                .collect(),
            themes: themes.collect(),
            languages: languages
                .map(|(language, command)| ExpertLanguage { language, command: command.code().to_owned() })
                .collect(),
            holds_until: last.to_string(),
        }
    }
}

/// The records that whoever asks may know of, a page of them.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertList {
    experts: Vec<ExpertEntry>,
    /// How many were found.
    found: usize,
    /// How many there are.
    total: usize,
    page: usize,
    pages: usize,
}

/// A remark on a record, or the reason of a step.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ExpertRemark {
    #[schema(format = Date)]
    on: String,
    by: Option<String>,
    text: String,
}

/// A record as it is typed, with where it stands. What is protected is empty for whoever may not read it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneExpert {
    #[schema(format = "uuid")]
    id: String,
    code: String,
    member: Option<String>,
    state: String,
    returned: bool,
    name: String,
    email: String,
    sex: String,
    nationality: String,
    home: String,
    home_member: String,
    home_region: String,
    pool: String,
    may_lead: bool,
    /// Ids of categories, separated by semicolons.
    categories: String,
    /// A line for each theme: `theme | level`.
    competencies: String,
    /// A line for each language: `language | command`.
    languages: String,
    levels: String,
    engagement: String,
    daily_fee: String,
    currency: String,
    days_max: String,
    missions_max: String,
    /// A line for each conflict of interest: `Member | why`.
    conflicts: String,
    release: String,
    /// A line for each time the expert cannot go: `first day | last day`.
    away: String,
    /// The version that a change names as `seen`.
    seen: String,
    /// What the nomination lacks.
    lacks: Vec<String>,
    remarks: Vec<ExpertRemark>,
    /// The steps that whoever asks may take.
    next: Vec<String>,
}

impl OneExpert {
    fn of(view: ExpertView) -> Self {
        let input = view.input;
        let remarks = view.remarks.into_iter().map(|(remark, by)| ExpertRemark {
            on: remark.on.to_string(),
            by,
            text: remark.text,
        });
        Self {
            id: view.expert.id.to_string(),
            code: view.expert.code(),
            member: view.member.map(|member| member.code),
            state: view.expert.course.state.code().to_owned(),
            returned: view.expert.course.is_returned,
            name: input.name,
            email: input.email,
            sex: input.sex,
            nationality: input.nationality,
            home: input.home,
            home_member: input.home_member,
            home_region: input.home_region,
            pool: input.pool,
            may_lead: input.may_lead == "yes",
            categories: input.categories,
            competencies: input.competencies,
            languages: input.languages,
            levels: input.levels,
            engagement: input.engagement,
            daily_fee: input.daily_fee,
            currency: input.currency,
            days_max: input.days_max,
            missions_max: input.missions_max,
            conflicts: input.conflicts,
            release: input.release,
            away: input.away,
            seen: input.seen,
            lacks: view.lacks.iter().map(|lack| lack.code().to_owned()).collect(),
            remarks: remarks.collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
        }
    }
}

sent! {
    /// A nomination. Only a focal point nominates; nobody nominates himself.
    NewExpert => NominationInput {
        /// The Member whose Government nominates; empty for that of the focal point.
        member,
        /// The name.
        name,
        /// Where mail reaches the expert. Protected.
        email,
        /// As the nomination says. Protected.
        sex,
        /// A Member by code, name or id.
        nationality,
        /// The home administration, which releases the expert.
        home,
        /// The Member of that administration.
        home_member,
        /// Its region.
        home_region,
        /// `global` or `regional`.
        pool,
        /// `yes` where the expert may lead a team.
        may_lead,
        /// Categories by label or words, separated by semicolons.
        categories,
        /// A line for each theme: `theme | level`, from 1 to 4.
        competencies,
        /// A line for each language: `language | working` or `fluent`.
        languages,
        /// Levels of work: `strategic`, `tactical`, `operational`, separated by semicolons.
        levels,
        /// `in-kind`, `in-kind-full` or `fund`.
        engagement,
        /// What a day costs, where the fund pays. Protected.
        daily_fee,
        /// Three letters.
        currency,
        /// The most days away in a year.
        days_max,
        /// The most missions in a year.
        missions_max,
        /// A line for each conflict of interest: `Member | why`. Protected.
        conflicts,
        /// Where the employer's release can be read. Protected.
        release,
        /// A line for each time the expert cannot go: `first day | last day`.
        away,
        /// The version it was made from; empty where nobody asks.
        seen,
    }
}

sent! {
    /// A step of a record.
    ExpertStep => MoveInput {
        /// `list`, `return`, `suspend`, `restore`, `withdraw`, `renominate` or `erase`.
        to,
        /// Why; for `renominate` where the Government's word can be read.
        why,
    }
}

sent! {
    /// What happened in a category of an expert.
    ExpertPassing => PassingInput {
        /// The category, by id, label or words.
        category,
        /// `workshop`, `field`, `refresh` or `lapse`.
        passing,
        /// The day; empty for today.
        on,
        /// Who accompanied the mission in the field.
        mentor,
        /// Where it can be read; may be empty.
        evidence,
    }
}

sent! {
    /// A remark on a record.
    NewExpertRemark => RemarkInput {
        /// The words.
        text,
    }
}

/// The roster as far as whoever asks may know of it.
#[utoipa::path(
    get, path = "/api/v1/experts", tag = "experts",
    params(
        ("q" = Option<String>, Query, description = "Words of the name or the home administration"),
        ("state" = Option<String>, Query, description = "Code of a state; `to-check`, `returned` or `expiring`"),
        ("member" = Option<String>, Query, description = "Code of the Member that nominated"),
        ("theme" = Option<String>, Query, description = "A theme; those under it count"),
        ("level" = Option<String>, Query, description = "The lowest level in it, from 1 to 4"),
        ("language" = Option<String>, Query, description = "A language"),
        ("command" = Option<String>, Query, description = "The least command of it: `working` or `fluent`"),
        ("category" = Option<String>, Query, description = "A category"),
        ("region" = Option<String>, Query, description = "Code of a region"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = ExpertList), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<ExpertList>, Failure> {
    let all = roster::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(ExpertList {
        found: all.found,
        total: all.total,
        page: all.page,
        pages: all.pages,
        experts: all.rows.into_iter().map(ExpertEntry::of).collect(),
    }))
}

/// A record; a hidden one answers like one that is not there. That protected fields were read is written down.
#[utoipa::path(
    get, path = "/api/v1/experts/{expert}", tag = "experts",
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    responses((status = 200, body = OneExpert), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneExpert>, Failure> {
    let view = one::view(&web.house, visitor.actor(), id(&expert)?).await?;
    Ok(Json(OneExpert::of(view)))
}

/// Nominates an expert.
#[utoipa::path(post, path = "/api/v1/experts", tag = "experts", security(("key" = [])),
    request_body = NewExpert, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn nominate(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewExpert>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::nominate(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Changes the own record.
#[utoipa::path(post, path = "/api/v1/experts/{expert}", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    request_body = NewExpert, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewExpert>,
) -> Result<StatusCode, Failure> {
    deeds::change(&web.house, writer(&visitor)?, id::<Expert>(&expert)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Changes a nomination of the own Member; one that was returned is handed in again.
#[utoipa::path(post, path = "/api/v1/experts/{expert}/nomination", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    request_body = NewExpert, responses((status = 204), WriteFailure)
)]
pub(crate) async fn complete(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewExpert>,
) -> Result<StatusCode, Failure> {
    deeds::complete(&web.house, writer(&visitor)?, id::<Expert>(&expert)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves a record on.
#[utoipa::path(post, path = "/api/v1/experts/{expert}/state", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    request_body = ExpertStep, responses((status = 204), WriteFailure)
)]
pub(crate) async fn move_on(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ExpertStep>,
) -> Result<StatusCode, Failure> {
    moves::move_on(&web.house, writer(&visitor)?, id::<Expert>(&expert)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes the own record off the roster.
#[utoipa::path(post, path = "/api/v1/experts/{expert}/withdrawal", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    request_body = ExpertStep, responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ExpertStep>,
) -> Result<StatusCode, Failure> {
    moves::withdraw(&web.house, writer(&visitor)?, id::<Expert>(&expert)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says something on a record.
#[utoipa::path(post, path = "/api/v1/experts/{expert}/remarks", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    request_body = NewExpertRemark, responses((status = 204), WriteFailure)
)]
pub(crate) async fn say(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewExpertRemark>,
) -> Result<StatusCode, Failure> {
    deeds::say(&web.house, writer(&visitor)?, id::<Expert>(&expert)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keeps what happened in a category of an expert.
#[utoipa::path(post, path = "/api/v1/experts/{expert}/accreditation", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    request_body = ExpertPassing, responses((status = 204), WriteFailure)
)]
pub(crate) async fn accredit(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ExpertPassing>,
) -> Result<StatusCode, Failure> {
    accrediting::pass(&web.house, writer(&visitor)?, id::<Expert>(&expert)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says that the own record is still true.
#[utoipa::path(post, path = "/api/v1/experts/{expert}/confirmation", tag = "experts", security(("key" = [])),
    params(("expert" = String, Path, format = "uuid", description = "Id of the record")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn confirm(
    State(web): State<Web>,
    Path(expert): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    accrediting::confirm(&web.house, writer(&visitor)?, id::<Expert>(&expert)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
