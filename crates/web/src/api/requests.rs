//! Requests as programs read and keep them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::{
    attachments::Incoming,
    requests::{
        self, LetterInput, MoveInput, RequestInput, RequestView, Row, SayInput, counting, deeds, moves,
        trace, volumes as counted,
    },
};
use trellis_domain::{
    kernel::Day,
    requests::{OtherDonors, Request, clock::Due},
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::requests::list::asked, session::Visitor};

/// A request as a list shows it. Of one that may be known of but not read there are number, state, Member and days alone.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RequestEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number, as `WS-2026-3`; empty for a draft.
    number: String,
    /// `draft`, `submitted`, `under-review`, `accepted`, `declined` or `closed`.
    state: String,
    /// `declined`, `redirected` or `withdrawn`, where it was not accepted.
    ending: Option<String>,
    /// `answered`, `answered-elsewhere`, `no-longer-needed` or `not-possible`, once it is closed.
    closing: Option<String>,
    /// Code of the Member.
    member: Option<String>,
    /// What it is called.
    title: String,
    /// What is asked.
    asked: String,
    /// What it is about.
    topics: Vec<String>,
    /// `strategic`, `tactical` or `operational`.
    level: Option<String>,
    /// The language that help is wanted in.
    language: String,
    /// Not before this day.
    #[schema(format = Date)]
    window_from: Option<String>,
    /// Not after this day.
    #[schema(format = Date)]
    window_until: Option<String>,
    /// What is to come of it.
    result: String,
    /// What shows that.
    indicator: String,
    /// Where that can be looked up.
    evidence: String,
    /// The day it was submitted, or its letter came in.
    #[schema(format = Date)]
    submitted_on: Option<String>,
    /// The day it was acknowledged.
    #[schema(format = Date)]
    acknowledged_on: Option<String>,
    /// The day it was accepted, or ended without.
    #[schema(format = Date)]
    decided_on: Option<String>,
    /// The day it was last looked at after its acceptance.
    #[schema(format = Date)]
    checked_on: Option<String>,
    /// The day it was closed.
    #[schema(format = Date)]
    closed_on: Option<String>,
    /// To whom it was redirected.
    redirected_to: String,
    /// Since when a question waits for the Member.
    #[schema(format = Date)]
    question_on: Option<String>,
    /// Ids of the needs it answers, as far as whoever asks may know of them; empty in lists.
    needs: Vec<String>,
    /// Ids of the actions it relates to, as far as whoever asks may know of them; empty in lists.
    actions: Vec<String>,
    /// What is owed: `acknowledge`, `decide`, `after-round`, `come-back`, `check` or `close`.
    duty: Option<String>,
    /// By which day.
    #[schema(format = Date)]
    due_by: Option<String>,
    /// How many days it is late.
    days_late: i32,
}

impl RequestEntry {
    fn of(row: Row, today: Day) -> Self {
        let member = row.member.map(|member| member.code);
        Self::with(row.request, (row.label, member, row.topics), row.due, today)
    }

    fn with(
        request: Request,
        (number, member, topics): (String, Option<String>, Vec<String>),
        due: Option<Due>,
        today: Day,
    ) -> Self {
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let course = request.course;
        Self {
            id: request.id.to_string(),
            number,
            state: course.state.code().to_owned(),
            ending: course.ending.map(|ending| ending.code().to_owned()),
            closing: course.closing.map(|(reason, _)| reason.code().to_owned()),
            member,
            title: request.title,
            asked: request.asked,
            topics,
            level: request.level.map(|level| level.code().to_owned()),
            language: request.language,
            window_from: day(request.window.from),
            window_until: day(request.window.until),
            result: request.expected.result,
            indicator: request.expected.indicator,
            evidence: request.expected.evidence,
            submitted_on: day(course.submitted_on),
            acknowledged_on: day(course.acknowledged_on),
            decided_on: day(course.decided_on),
            checked_on: day(course.checked_on),
            closed_on: day(course.closing.map(|(_, day)| day)),
            redirected_to: request.redirected_to,
            question_on: day(request.question_on),
            needs: Vec::new(),
            actions: Vec::new(),
            duty: due.map(|due| due.duty.code().to_owned()),
            due_by: day(due.and_then(|due| due.by)),
            days_late: due.map_or(0, |due| due.days_late(today)),
        }
    }
}

/// A page of the requests that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RequestsPage {
    requests: Vec<RequestEntry>,
    /// How many were asked for.
    found: usize,
    /// How many there are.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// Something said on a request, or why a step was taken.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RequestWord {
    /// `question`, `answer`, `remark` or `reason`.
    voice: String,
    /// The words.
    text: String,
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// Who entered it.
    by: Option<String>,
    /// Where an officer took a Member's answer from.
    source: String,
}

/// A request with what was said on it. What is protected is empty for whoever may not read it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneRequest {
    /// What a list shows.
    request: RequestEntry,
    /// `nobody` or `asked`; empty where the Member does not say. Protected.
    others: String,
    /// Which other donors were asked. Protected.
    others_asked: String,
    /// `email`, `letter` or `survey`, where it came in so. Protected.
    channel: Option<String>,
    /// Who signed the letter. Protected.
    sender: String,
    /// Its text. Protected.
    letter: String,
    /// What was said. Protected.
    said: Vec<RequestWord>,
    /// The steps that whoever asks may take now.
    next: Vec<String>,
}

impl OneRequest {
    fn of(view: RequestView) -> Self {
        let words = view.said.iter().map(|(said, by)| RequestWord {
            voice: said.voice.code().to_owned(),
            text: said.text.clone(),
            on: said.on.to_string(),
            by: by.clone(),
            source: said.source.clone(),
        });
        let (others, others_asked) = match &view.request.others {
            OtherDonors::Unsaid => ("", String::new()),
            OtherDonors::Nobody => ("nobody", String::new()),
            OtherDonors::Asked(text) => ("asked", text.clone()),
        };
        let letter = view.request.letter.clone();
        let called = (view.label, Some(view.member.code), view.topics);
        Self {
            others: others.to_owned(),
            others_asked,
            channel: letter.as_ref().map(|letter| letter.channel.code().to_owned()),
            sender: letter.as_ref().map(|letter| letter.sender.clone()).unwrap_or_default(),
            letter: letter.map(|letter| letter.text).unwrap_or_default(),
            said: words.collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            request: RequestEntry {
                needs: view.needs.iter().map(|need| need.id.to_string()).collect(),
                actions: view.actions.iter().map(|(action, _)| action.to_string()).collect(),
                ..RequestEntry::with(view.request, called, view.due, view.today)
            },
        }
    }
}

sent! {
    /// A request.
    NewRequest => RequestInput {
        /// Code or id of the Member; empty for whoever speaks for one only.
        member,
        /// What it is called.
        title,
        /// What is asked.
        asked,
        /// The language that help is wanted in; may be empty.
        language,
        /// `strategic`, `tactical` or `operational`; may be empty until it is accepted.
        level,
        /// Not before this day; may be empty.
        window_from,
        /// Not after this day; may be empty.
        window_until,
        /// What is to come of it; may be empty until it is accepted.
        result,
        /// What shows that; may be empty until it is accepted.
        indicator,
        /// Where that can be looked up; may be empty.
        evidence,
        /// `nobody` or `asked`; empty where the Member does not say. Protected.
        others,
        /// Which other donors were asked. Protected.
        others_asked,
        /// Topics by words or id, separated by `;`.
        topics,
        /// Needs by id, separated by `;`.
        needs,
        /// Actions by printed number, after the code of the plan where there are several, or by id; separated by `;`.
        actions,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

/// A request that came as a letter.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewLetter {
    /// What it asks for.
    request: NewRequest,
    /// `email`, `letter` or `survey`.
    channel: String,
    /// Who signed it.
    sender: String,
    /// The day it came in; empty for today.
    #[serde(default)]
    received_on: String,
    /// Its text, to the letter. Protected.
    letter: String,
    /// The accepted answer of a survey that it is made of: id of the response, `#`, number of the question; may be empty.
    #[serde(default)]
    answer: String,
}

impl From<NewLetter> for LetterInput {
    fn from(sent: NewLetter) -> Self {
        let NewLetter { request, channel, sender, received_on, letter, answer } = sent;
        Self { request: request.into(), channel, sender, received_on, letter, answer }
    }
}

sent! {
    /// A step.
    RequestStep => MoveInput {
        /// `submit`, `acknowledge`, `consult`, `defer`, `accept`, `decline`, `redirect`, `withdraw`, `check` or `close`.
        to,
        /// The day of it; empty for today.
        on,
        /// Why; for `check` what was found.
        why,
        /// defer: the day to come back to it.
        until,
        /// redirect: to whom.
        recipient,
        /// close: `answered`, `answered-elsewhere`, `no-longer-needed` or `not-possible`.
        reason,
    }
}

sent! {
    /// Something said on a request.
    NewRequestWord => SayInput {
        /// `question`, `remark`, or `answer` where an officer enters the Member's. A focal point answers for its Member.
        voice,
        /// The words.
        text,
        /// The day; empty for today.
        on,
        /// Where an officer took the Member's answer from.
        source,
    }
}

/// The requests of the own organisation that whoever asks may know of: drafts, then the newest first; narrowed by `state`,
/// `member`, `topic`, `level`, `year`, `late` and `q`.
#[utoipa::path(
    get, path = "/api/v1/requests", tag = "requests",
    params(
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("topic" = Option<String>, Query, description = "Words or id of a topic"),
        ("level" = Option<String>, Query, description = "Code of a level, or `none`"),
        ("year" = Option<i16>, Query, description = "The year of submission"),
        ("late" = Option<String>, Query, description = "`yes` for those that are late"),
        ("q" = Option<String>, Query, description = "Words to look for"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = RequestsPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<RequestsPage>, Failure> {
    let asked = asked(&visitor.address);
    let requests = requests::list(&web.house, visitor.actor(), &asked).await?;
    let today = requests.today;
    Ok(Json(RequestsPage {
        requests: requests.rows.into_iter().map(|row| RequestEntry::of(row, today)).collect(),
        found: requests.found,
        total: requests.total,
        page: requests.page,
        pages: requests.pages,
    }))
}

/// A request with what was said on it; a hidden one answers like one that is not there. Reading what is protected is
/// written in the log.
#[utoipa::path(
    get, path = "/api/v1/requests/{request}", tag = "requests",
    params(("request" = String, Path, format = "uuid", description = "Id of the request")),
    responses((status = 200, body = OneRequest), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(request): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneRequest>, Failure> {
    let view = requests::view(&web.house, visitor.actor(), id(&request)?).await?;
    Ok(Json(OneRequest::of(view)))
}

/// Writes a request as a draft, which is its Member's own until it is submitted.
#[utoipa::path(post, path = "/api/v1/requests", tag = "requests", security(("key" = [])), request_body = NewRequest,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewRequest>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Enters a request that came as a letter or mail. It begins as submitted, on the day it came in. The letter as a file is
/// put beside it with the call for that.
#[utoipa::path(post, path = "/api/v1/requests/received", tag = "requests", security(("key" = [])),
    request_body = NewLetter, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn receive(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewLetter>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::receive(&web.house, writer(&visitor)?, &sent.into(), Incoming::default()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A call that changes one request and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "requests", security(("key" = [])),
            params(("request" = String, Path, format = "uuid", description = "Id of the request")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(request): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<Request>(&request)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}

deed! {
    /// Changes what a request says: its Member while it is a draft, an officer while it is under review.
    change(NewRequest => RequestInput, "/api/v1/requests/{request}") = deeds::change;
}
deed! {
    /// Moves a request on; the reason is kept with what was said.
    move_on(RequestStep => MoveInput, "/api/v1/requests/{request}/state") = moves::move_on;
}
deed! {
    /// Keeps a question to the Member, its answer, or a remark; nothing is overwritten.
    say(NewRequestWord => SayInput, "/api/v1/requests/{request}/words") = deeds::say;
}

/// The Member takes its request back. A draft is removed; of what was submitted it is kept that it was withdrawn.
#[utoipa::path(post, path = "/api/v1/requests/{request}/withdrawal", tag = "requests", security(("key" = [])),
    params(("request" = String, Path, format = "uuid", description = "Id of the request")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(request): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    moves::withdraw(&web.house, writer(&visitor)?, id(&request)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How many facts are new.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RequestFacts {
    count: usize,
}

/// Records what a request and the missions that answer it say for the plan, and takes back what is not so any more.
#[utoipa::path(post, path = "/api/v1/requests/{request}/facts", tag = "requests", security(("key" = [])),
    params(("request" = String, Path, format = "uuid", description = "Id of the request")),
    responses((status = 201, body = RequestFacts), WriteFailure)
)]
pub(crate) async fn count(
    State(web): State<Web>,
    Path(request): Path<String>,
    visitor: Visitor,
) -> Result<(StatusCode, Json<RequestFacts>), Failure> {
    let actor = writer(&visitor)?;
    let count = counting::record(&web.house, actor, id(&request)?, &visitor.words).await?;
    Ok((StatusCode::CREATED, Json(RequestFacts { count })))
}

/// How many requests there were of one Member and level in one year.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct VolumeEntry {
    /// The year of submission.
    year: i16,
    /// Code of the Member.
    member: String,
    /// `strategic`, `tactical` or `operational`; null where it is not said.
    level: Option<String>,
    /// How many.
    requests: u32,
}

/// What to expect next year: the mean of the years that are over.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ForecastEntry {
    /// The first of them.
    from_year: i16,
    /// The last of them.
    until_year: i16,
    /// Their requests.
    requests: u32,
    /// The mean, rounded.
    mean: u32,
}

/// Volumes by year, Member and level.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct VolumesReport {
    figures: Vec<VolumeEntry>,
    forecast: Option<ForecastEntry>,
}

/// How many requests came in of late years, as far as whoever asks may read them.
#[utoipa::path(get, path = "/api/v1/requests/volumes", tag = "requests", security(("key" = [])),
    responses((status = 200, body = VolumesReport), (status = 401, body = error::Report))
)]
pub(crate) async fn volumes(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<VolumesReport>, Failure> {
    let found = counted::volumes(&web.house, visitor.actor()).await?;
    let figures = found.figures.iter().filter(|figure| found.years.contains(&figure.year)).map(|figure| {
        let member = found.members.iter().find(|member| member.id == figure.member);
        VolumeEntry {
            year: figure.year,
            member: member.map(|member| member.code.clone()).unwrap_or_default(),
            level: figure.level.map(|level| level.code().to_owned()),
            requests: figure.requests,
        }
    });
    let forecast = found.forecast.map(|forecast| ForecastEntry {
        from_year: forecast.years.0,
        until_year: forecast.years.1,
        requests: forecast.requests,
        mean: forecast.mean,
    });
    Ok(Json(VolumesReport { figures: figures.collect(), forecast }))
}

/// An accepted request with what it rests on.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AcceptedEntry {
    /// The request.
    request: RequestEntry,
    /// Ids of the needs it answers, as far as whoever asks may know of them.
    needs: Vec<String>,
    /// The mandates that its actions answer.
    mandates: Vec<String>,
    /// Ids of the missions that answer it, as far as whoever asks may know of them.
    missions: Vec<String>,
}

/// The accepted requests that whoever asks may read, each with need and mandate; the newest first.
#[utoipa::path(get, path = "/api/v1/requests/published", tag = "requests", security(("key" = [])),
    responses((status = 200, body = Vec<AcceptedEntry>), (status = 401, body = error::Report))
)]
pub(crate) async fn accepted(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<Vec<AcceptedEntry>>, Failure> {
    let (_, all) = trace::accepted(&web.house, visitor.actor()).await?;
    let today = web.house.today();
    let entry = |traced: trace::Traced| AcceptedEntry {
        needs: traced.needs.iter().map(|need| need.id.to_string()).collect(),
        mandates: traced.mandates.into_iter().map(|mandate| mandate.name).collect(),
        missions: traced.missions.iter().map(|(id, _, _)| id.to_string()).collect(),
        request: RequestEntry {
            actions: traced.actions.iter().map(|(action, _)| action.to_string()).collect(),
            ..RequestEntry::of(traced.row, today)
        },
    };
    Ok(Json(all.into_iter().map(entry).collect()))
}
