//! Questionnaires and what they come to, as programs read and keep them: each call enters the function of its page.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::surveys::{
    self, Row, SurveyInput, counting,
    deeds::{self, SurveyMove},
    options::{self, ChoiceInput, ComparisonInput, RemovalInput},
    results as figures,
};
use trellis_domain::{
    plans::registers::vocabulary::TermId,
    surveys::{
        Questionnaire,
        figures::Figure,
        options::{Choice, Comparison},
        questions::{Question, said},
    },
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    trainings::Counted,
    writer,
};
use crate::{Web, error, error::Failure, pages::surveys::list::asked, session::Visitor};

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
pub(super) use deed;

deed! {
    /// Changes a draft.
    change(Questionnaire, NewSurvey => SurveyInput, "survey", "/api/v1/surveys/{survey}") = deeds::change;
}
deed! {
    /// Opens a questionnaire to the Members of today, or closes it.
    move_on(Questionnaire, SurveyStep => SurveyMove, "survey", "/api/v1/surveys/{survey}/state") = deeds::move_on;
}

/// Records for the plan that a questionnaire was held, where that was not recorded yet; how many facts.
#[utoipa::path(post, path = "/api/v1/surveys/{survey}/facts", tag = "surveys", security(("key" = [])),
    params(("survey" = String, Path, format = "uuid", description = "Id of the questionnaire")),
    responses((status = 201, body = Counted), WriteFailure)
)]
pub(crate) async fn count(
    State(web): State<Web>,
    Path(survey): Path<String>,
    visitor: Visitor,
) -> Result<(StatusCode, Json<Counted>), Failure> {
    let count = counting::record(&web.house, writer(&visitor)?, id(&survey)?).await?;
    Ok((StatusCode::CREATED, Json(Counted { count })))
}

sent! {
    /// A figure of another body.
    OtherFigure => ComparisonInput {
        /// The question that it stands beside, by number.
        question,
        /// Whose figure it is.
        body,
        /// What was counted there.
        counted,
        /// The figure as printed.
        figure,
        /// Of how many; may be empty.
        out_of,
        /// As at which day.
        as_at,
        /// Where it can be read.
        source,
    }
}

sent! {
    /// An option of the paper on a questionnaire.
    SurveyOption => ChoiceInput {
        /// What it is called.
        title,
        /// What it would mean.
        meaning,
        /// What it would cost, in money or work; may be empty.
        effort,
        /// Who would do it; may be empty.
        who,
    }
}

sent! {
    /// A figure of another body, or an option, to take away.
    SurveyPart => RemovalInput {
        /// Its id.
        id,
    }
}

/// A call that puts something beside the answers of a questionnaire, or takes it away.
macro_rules! beside {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "surveys", security(("key" = [])),
            params(("survey" = String, Path, format = "uuid", description = "Id of the questionnaire")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(survey): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let input: $input = sent.into();
            $deed(&web.house, writer(&visitor)?, id(&survey)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}

beside! {
    /// Puts a figure of another body beside a question.
    compare(OtherFigure => ComparisonInput, "/api/v1/surveys/{survey}/comparisons") = options::compare;
}
beside! {
    /// Puts an option into the paper on a questionnaire.
    offer(SurveyOption => ChoiceInput, "/api/v1/surveys/{survey}/options") = options::offer;
}
beside! {
    /// Takes a figure of another body or an option away.
    remove_part(SurveyPart => RemovalInput, "/api/v1/surveys/{survey}/options/removal") = options::remove;
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

/// A figure of another body beside a question.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OtherFigureOf {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Number of the question.
    question: String,
    /// Whose figure it is.
    body: String,
    /// What was counted there.
    counted: String,
    /// The figure as printed.
    figure: String,
    /// Of how many.
    out_of: Option<u32>,
    /// As at which day.
    #[schema(format = "date")]
    as_at: String,
    /// Where it can be read.
    source: String,
}

/// An option of the paper on a questionnaire.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SurveyOptionOf {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    title: String,
    /// What it would mean.
    meaning: String,
    /// What it would cost.
    effort: String,
    /// Who would do it.
    who: String,
}

/// What a questionnaire comes to.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SurveyResults {
    /// How many Members were asked.
    asked: usize,
    /// How many responses are counted.
    counted: usize,
    /// Figures of other bodies.
    comparisons: Vec<OtherFigureOf>,
    /// The options of the paper on it.
    options: Vec<SurveyOptionOf>,
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
    let numbers = |place: usize| {
        view.survey.questions.all.get(place).map(|question| question.number.clone()).unwrap_or_default()
    };
    let comparison = |each: &Comparison| OtherFigureOf {
        id: each.id.to_string(),
        question: numbers(each.question),
        body: each.body.clone(),
        counted: each.counted.clone(),
        figure: each.figure.clone(),
        out_of: each.out_of,
        as_at: each.as_at.to_string(),
        source: each.source.clone(),
    };
    let option = |each: &Choice| SurveyOptionOf {
        id: each.id.to_string(),
        title: each.title.clone(),
        meaning: each.meaning.clone(),
        effort: each.effort.clone(),
        who: each.who.clone(),
    };
    Ok(Json(SurveyResults {
        asked: view.asked,
        counted: view.counted,
        figures: pairs.map(one).collect(),
        comparisons: view.comparisons.iter().map(comparison).collect(),
        options: view.choices.iter().map(option).collect(),
    }))
}
