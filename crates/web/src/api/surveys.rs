//! Questionnaires and responses as programs read and keep them: each call enters the function of its page.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::surveys::{
    self, GivenRow, Row, SurveyInput,
    deeds::{self, SurveyMove},
    responses::{self, ResponseMove, ResponseView, SayInput},
    results as figures,
};
use trellis_domain::{
    plans::registers::vocabulary::TermId,
    surveys::{
        Questionnaire, Response,
        figures::Figure,
        questions::{Question, said},
    },
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{
    Web, error,
    error::Failure,
    pages::surveys::{given::asked as asked_given, list::asked},
    session::Visitor,
};

/// A questionnaire as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SurveyEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called for short.
    code: String,
    /// `needs`, `self-assessment`, `expertise` or `other`.
    kind: String,
    /// Its title.
    title: String,
    /// The year it asks about.
    year: i16,
    /// `draft`, `open` or `closed`.
    state: String,
    /// Its last day in words.
    closes: String,
    /// The day that these mean today.
    #[schema(format = Date)]
    closes_on: Option<String>,
    /// How many Members it was opened to.
    asked: usize,
    /// How many have given a response; null for whoever does not know of all.
    given: Option<usize>,
}

impl SurveyEntry {
    fn of(row: Row) -> Self {
        let Row { survey, closes, asked, given } = row;
        Self {
            id: survey.id.to_string(),
            code: survey.code,
            kind: survey.kind.code().to_owned(),
            title: survey.title,
            year: survey.year,
            state: survey.state.code().to_owned(),
            closes: survey.closes,
            closes_on: closes.map(|day| day.to_string()),
            asked,
            given,
        }
    }
}

/// A page of questionnaires.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SurveysPage {
    /// The latest year first.
    surveys: Vec<SurveyEntry>,
    /// How many were found.
    found: usize,
    /// How many whoever asks may know of.
    total: usize,
    /// The page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// A question.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct QuestionEntry {
    /// Its number as printed.
    number: String,
    /// Its section; may be empty.
    section: String,
    /// Its words.
    text: String,
    /// What is asked for: `text`, `yes-no`, `yes-partly-no`, `number`, `day`, `one: …` or `several: …`.
    kind: String,
    /// Whether it has to be answered.
    required: bool,
    /// What helps to answer it; may be empty.
    help: String,
    /// What it is about; may be empty.
    area: String,
    /// When it is asked: `1 = yes; partly`; empty for always.
    asked_if: String,
}

/// A Member asked.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AskedMember {
    /// Its code.
    member: String,
    /// `none`, `submitted`, `returned` or `accepted`.
    state: String,
    /// Its response, where one was given.
    response: Option<String>,
}

/// A questionnaire.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneSurvey {
    survey: SurveyEntry,
    /// How it is to be filled in.
    guidance: String,
    /// Its questions in order.
    questions: Vec<QuestionEntry>,
    /// Every Member asked; null for whoever does not know of all responses.
    members: Option<Vec<AskedMember>>,
    /// The steps that lead on.
    next: Vec<String>,
}

fn question(survey: &Questionnaire, areas: &[(TermId, String)], own: &Question) -> QuestionEntry {
    let area = areas.iter().find(|(id, _)| Some(*id) == own.area);
    let condition = own.condition.as_ref().map(|condition| {
        let earlier = &survey.questions.all[condition.question];
        format!("{} = {}", earlier.number, said(earlier, &condition.values))
    });
    QuestionEntry {
        number: own.number.clone(),
        section: survey.questions.sections.get(own.section).cloned().unwrap_or_default(),
        text: own.text.clone(),
        kind: own.kind.notation(),
        required: own.required,
        help: own.help.clone(),
        area: area.map(|(_, words)| words.clone()).unwrap_or_default(),
        asked_if: condition.unwrap_or_default(),
    }
}

sent! {
    /// A questionnaire.
    NewSurvey => SurveyInput {
        /// What it is called for short: lower-case letters, digits and hyphens.
        code,
        /// `needs`, `self-assessment`, `expertise` or `other`.
        kind,
        /// Its title.
        title,
        /// The year it asks about.
        year,
        /// How it is to be filled in; may be empty.
        guidance,
        /// Its last day, in words; may be empty.
        closes,
        /// Code or id of the body it is about; may be empty.
        body,
        /// Code or id of the plan it serves; may be empty.
        plan,
        /// Code of the dated set of Members asked; empty for all.
        members,
        /// Its questions, a line each: `number | kind * | words | area: … | if: … | gap: … | help: …`; `# title` begins a section.
        questions,
        /// Code or id of the questionnaire it is begun from; may be empty.
        earlier,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step of a questionnaire.
    SurveyStep => SurveyMove {
        /// `open` or `close`.
        to,
        /// open: the day of it; empty for today.
        on,
    }
}

sent! {
    /// A step of a response.
    ResponseStep => ResponseMove {
        /// `submit`, `withdraw`, `accept` or `return`.
        to,
        /// return: why.
        why,
        /// The day of it; empty for today.
        on,
    }
}

sent! {
    /// A remark on a response.
    NewResponseWord => SayInput {
        /// The words.
        text,
    }
}

/// The questionnaires of the own organisation that whoever asks may know of, narrowed by `kind`, `state` and `year`.
#[utoipa::path(
    get, path = "/api/v1/surveys", tag = "surveys",
    params(
        ("kind" = Option<String>, Query, description = "Code of a kind"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("year" = Option<i16>, Query, description = "The year they ask about"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = SurveysPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<SurveysPage>, Failure> {
    let page = surveys::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(SurveysPage {
        surveys: page.rows.into_iter().map(SurveyEntry::of).collect(),
        found: page.found,
        total: page.total,
        page: page.page,
        pages: page.pages,
    }))
}

/// A questionnaire with its questions; a hidden one answers like one that is not there.
#[utoipa::path(
    get, path = "/api/v1/surveys/{survey}", tag = "surveys",
    params(("survey" = String, Path, format = "uuid", description = "Id of the questionnaire")),
    responses((status = 200, body = OneSurvey), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(survey): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneSurvey>, Failure> {
    let view = surveys::view(&web.house, visitor.actor(), id(&survey)?).await?;
    let given = view.members.as_ref().map(|rows| rows.iter().filter(|row| row.given.is_some()).count());
    let members = view.members.map(|rows| {
        let one = |row: surveys::MemberRow| AskedMember {
            state: row.given.map_or("none", |(_, state, _)| state.code()).to_owned(),
            response: row.given.map(|(id, ..)| id.to_string()),
            member: row.member.code,
        };
        rows.into_iter().map(one).collect()
    });
    let questions = view.survey.questions.all.iter();
    Ok(Json(OneSurvey {
        guidance: view.survey.guidance.clone(),
        questions: questions.map(|own| question(&view.survey, &view.areas, own)).collect(),
        members,
        next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
        survey: SurveyEntry::of(Row { survey: view.survey, closes: view.closes, asked: view.asked, given }),
    }))
}

/// Makes a questionnaire, as a draft.
#[utoipa::path(post, path = "/api/v1/surveys", tag = "surveys", security(("key" = [])), request_body = NewSurvey,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewSurvey>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A call that changes one thing and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($thing:ty, $sent:ty => $input:ty, $of:literal, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "surveys", security(("key" = [])), request_body = $sent,
            params(($of = String, Path, format = "uuid", description = "Its id")),
            responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(one): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<$thing>(&one)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}

deed! {
    /// Changes a draft.
    change(Questionnaire, NewSurvey => SurveyInput, "survey", "/api/v1/surveys/{survey}") = deeds::change;
}
deed! {
    /// Opens a questionnaire to the Members of today, or closes it.
    move_on(Questionnaire, SurveyStep => SurveyMove, "survey", "/api/v1/surveys/{survey}/state") = deeds::move_on;
}
deed! {
    /// Moves a response on: its Member gives it or takes it back, the secretariat accepts or returns it.
    move_response(Response, ResponseStep => ResponseMove, "response", "/api/v1/responses/{response}/state") = responses::move_on;
}
deed! {
    /// Keeps a remark.
    say(Response, NewResponseWord => SayInput, "response", "/api/v1/responses/{response}/words") = responses::say;
}

/// Takes a draft back.
#[utoipa::path(post, path = "/api/v1/surveys/{survey}/withdrawal", tag = "surveys", security(("key" = [])),
    params(("survey" = String, Path, format = "uuid", description = "Id of the questionnaire")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(survey): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    deeds::withdraw(&web.house, writer(&visitor)?, id(&survey)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a question comes to.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FigureEntry {
    /// The question's number.
    number: String,
    /// How many answered it.
    n: usize,
    /// How many were asked it and did not.
    unanswered: usize,
    /// How many were not asked it.
    left_out: usize,
    /// For each answer of a closed list how many gave it.
    spread: BTreeMap<String, usize>,
    /// How many answers say that something is lacking; null where the questionnaire does not say which those are.
    lacking: Option<usize>,
}

/// What a questionnaire comes to.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SurveyResults {
    /// How many Members were asked.
    asked: usize,
    /// How many responses are counted.
    counted: usize,
    /// Question by question; each has its own n.
    figures: Vec<FigureEntry>,
}

/// What a questionnaire comes to, over what was given and not returned, or with `state` over what was accepted.
#[utoipa::path(
    get, path = "/api/v1/surveys/{survey}/results", tag = "surveys",
    params(
        ("survey" = String, Path, format = "uuid", description = "Id of the questionnaire"),
        ("state" = Option<String>, Query, description = "`submitted` or `accepted`"),
    ),
    responses((status = 200, body = SurveyResults), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn results(
    State(web): State<Web>,
    Path(survey): Path<String>,
    visitor: Visitor,
) -> Result<Json<SurveyResults>, Failure> {
    let state = visitor.address.value("state").unwrap_or_default();
    let view = figures::view(&web.house, visitor.actor(), id(&survey)?, state).await?;
    let one = |(question, figure): (&Question, &Figure)| {
        let words = |value: &String| question.kind.choice(value).unwrap_or(value).to_owned();
        FigureEntry {
            number: question.number.clone(),
            n: figure.n,
            unanswered: figure.unanswered,
            left_out: figure.left_out,
            spread: figure.spread.iter().map(|(value, count)| (words(value), *count)).collect(),
            lacking: figure.gaps,
        }
    };
    let pairs = view.survey.questions.all.iter().zip(&view.figures);
    Ok(Json(SurveyResults { asked: view.asked, counted: view.counted, figures: pairs.map(one).collect() }))
}

/// Whose response is begun.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NewResponse {
    /// Code or id of the Member; may be empty for whoever speaks for one only.
    member: String,
}

/// Begins the response of a Member, or names the one that was begun.
#[utoipa::path(post, path = "/api/v1/surveys/{survey}/responses", tag = "surveys", security(("key" = [])),
    params(("survey" = String, Path, format = "uuid", description = "Id of the questionnaire")),
    request_body = NewResponse, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn begin(
    State(web): State<Web>,
    Path(survey): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewResponse>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = responses::begin(&web.house, writer(&visitor)?, id(&survey)?, &sent.member).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A response as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ResponseEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of its questionnaire.
    survey: String,
    /// Code of its Member.
    member: String,
    /// `draft`, `submitted`, `returned` or `accepted`.
    state: String,
    /// The day it was submitted.
    #[schema(format = Date)]
    submitted_on: Option<String>,
    /// Questions answered.
    answered: usize,
    /// Questions asked.
    available: usize,
}

impl ResponseEntry {
    fn of(row: GivenRow) -> Self {
        Self {
            id: row.response.id.to_string(),
            survey: row.survey.0,
            member: row.member.map(|member| member.code).unwrap_or_default(),
            state: row.response.state.code().to_owned(),
            submitted_on: row.response.submitted_on.map(|day| day.to_string()),
            answered: row.progress.answered,
            available: row.progress.available,
        }
    }
}

/// A page of responses.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ResponsesPage {
    /// What was asked for.
    responses: Vec<ResponseEntry>,
    /// How many were found.
    found: usize,
    /// How many whoever asks may know of.
    total: usize,
    /// The page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// The responses that whoever asks may know of, narrowed by `survey`, `state`, `member`, `question` and `answer`.
#[utoipa::path(
    get, path = "/api/v1/responses", tag = "surveys",
    params(
        ("survey" = Option<String>, Query, description = "Code or id of a questionnaire"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("question" = Option<String>, Query, description = "Number of a question of that questionnaire"),
        ("answer" = Option<String>, Query, description = "The answer to it as it is kept, or `gap`"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = ResponsesPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn given(State(web): State<Web>, visitor: Visitor) -> Result<Json<ResponsesPage>, Failure> {
    let page = surveys::given(&web.house, visitor.actor(), &asked_given(&visitor.address)).await?;
    Ok(Json(ResponsesPage {
        responses: page.rows.into_iter().map(ResponseEntry::of).collect(),
        found: page.found,
        total: page.total,
        page: page.page,
        pages: page.pages,
    }))
}

/// Something said on a response.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ResponseWord {
    /// `remark` or `reason`.
    voice: String,
    /// The words.
    text: String,
    /// The day.
    #[schema(format = Date)]
    on: String,
}

/// A response.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneResponse {
    response: ResponseEntry,
    /// The answers that count, by the numbers of their questions, as they are kept.
    answers: BTreeMap<String, String>,
    /// Numbers of the questions that have to be answered and are not.
    missing: Vec<String>,
    /// What was said, for whoever may read it.
    said: Vec<ResponseWord>,
    /// The steps that lead on.
    next: Vec<String>,
}

impl OneResponse {
    fn of(view: ResponseView) -> Self {
        let questions = &view.survey.questions;
        let progress = questions.progress(&view.response.answers);
        let number = |place: usize| questions.all[place].number.clone();
        let counted = questions.counted(&view.response.answers);
        Self {
            answers: counted.into_iter().map(|(place, kept)| (number(place), kept)).collect(),
            missing: questions.missing(&view.response.answers).into_iter().map(number).collect(),
            said: view
                .said
                .iter()
                .map(|(said, _)| ResponseWord {
                    voice: said.voice.code().to_owned(),
                    text: said.text.clone(),
                    on: said.on.to_string(),
                })
                .collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            response: ResponseEntry::of(GivenRow {
                member: Some(view.member),
                survey: (view.survey.code.clone(), view.survey.title.clone()),
                progress,
                answer: None,
                response: view.response,
            }),
        }
    }
}

/// A response with its answers; a hidden one answers like one that is not there. Reading what was said is written in the log.
#[utoipa::path(
    get, path = "/api/v1/responses/{response}", tag = "surveys",
    params(("response" = String, Path, format = "uuid", description = "Id of the response")),
    responses((status = 200, body = OneResponse), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn response(
    State(web): State<Web>,
    Path(response): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneResponse>, Failure> {
    let view = responses::view(&web.house, visitor.actor(), id(&response)?).await?;
    Ok(Json(OneResponse::of(view)))
}

/// Answers by the numbers of their questions.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct NewAnswers {
    /// Number of a question and its answer as it would be typed; an empty one takes the answer away.
    answers: BTreeMap<String, String>,
}

/// Keeps answers; those to other questions stay. All are taken or none is.
#[utoipa::path(post, path = "/api/v1/responses/{response}/answers", tag = "surveys", security(("key" = [])),
    params(("response" = String, Path, format = "uuid", description = "Id of the response")),
    request_body = NewAnswers, responses((status = 204), WriteFailure)
)]
pub(crate) async fn answer(
    State(web): State<Web>,
    Path(response): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewAnswers>,
) -> Result<StatusCode, Failure> {
    let values: Vec<(String, String)> = sent.answers.into_iter().collect();
    responses::answer_by_number(&web.house, writer(&visitor)?, id(&response)?, &values).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The Member takes its response back: a draft is removed, what was given becomes a draft again.
#[utoipa::path(post, path = "/api/v1/responses/{response}/withdrawal", tag = "surveys", security(("key" = [])),
    params(("response" = String, Path, format = "uuid", description = "Id of the response")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw_response(
    State(web): State<Web>,
    Path(response): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    responses::withdraw(&web.house, writer(&visitor)?, id(&response)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
