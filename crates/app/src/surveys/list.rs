//! The lists of questionnaires and of responses: narrowed in the query to what their reader may know of.

use trellis_domain::{
    kernel::{Day, Id},
    members::Member,
    people::{Actor, Organisation, policy::Right},
    surveys::{
        Questionnaire, QuestionnaireId, Response, ResponseState, SurveyKind, SurveyState, questions::Progress,
    },
};
use trellis_store::{
    Tx, members as members_store, people as people_store,
    surveys::{self as store, Sight, Wanted, responses as responses_store},
};

use super::{Held, closing, own_organisation, reach_given, reach_of};
use crate::{House, Problem, meetings, members::named::member_named, problem::Code};

/// How many rows stand on a page.
pub const PAGE: usize = 50;

/// What the list of questionnaires is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a kind.
    pub kind: String,
    /// Code of a state.
    pub state: String,
    /// A year.
    pub year: String,
    /// The page, from 1.
    pub page: usize,
}

/// A questionnaire as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The questionnaire, without its questions.
    pub survey: Questionnaire,
    /// The day its closing words mean.
    pub closes: Option<Day>,
    /// How many Members it was opened to.
    pub asked: usize,
    /// How many of them have given a response, for whoever knows of all.
    pub given: Option<usize>,
}

/// A page of the list of questionnaires.
#[derive(Debug, Clone)]
pub struct Surveys {
    /// Whose.
    pub organisation: Organisation,
    /// What was asked for, the latest year first.
    pub rows: Vec<Row>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Today.
    pub today: Day,
}

pub(super) fn sight(actor: Actor<'_>, right: Right) -> Result<Sight, Problem> {
    let organisation = own_organisation(actor)?;
    let states = SurveyState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state))).collect();
    Ok(Sight { organisation, states })
}

pub(super) fn sight_given(actor: Actor<'_>, right: Right) -> Result<responses_store::Sight, Problem> {
    let organisation = own_organisation(actor)?;
    let states = ResponseState::ALL.iter();
    let states = states.map(|state| (*state, reach_given(actor, right, organisation, *state))).collect();
    Ok(responses_store::Sight { organisation, states })
}

fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn whole(count: i64) -> usize {
    usize::try_from(count).unwrap_or_default()
}

/// A code that is asked for: what is none of the codes finds nothing, and an empty one narrows nothing.
fn code<T>(text: &str, from: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => from(text).map(Some),
    }
}

/// The questionnaires of the actor's organisation that it may know of, a page of them.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Surveys, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let sight = sight(actor, Right::Learn)?;
    let total = whole(store::count(&mut tx, &sight, &Wanted::default()).await?);
    let wanted = (|| {
        Some(Wanted {
            state: code(&asked.state, SurveyState::from_code)?,
            kind: code(&asked.kind, SurveyKind::from_code)?,
            year: code(&asked.year, |year| year.parse().ok())?,
        })
    })();
    let today = house.today();
    let Some(wanted) = wanted else {
        let rows = Vec::new();
        return Ok(Surveys { organisation, rows, found: 0, total, page: 1, pages: 1, today });
    };
    let found = whole(store::count(&mut tx, &sight, &wanted).await?);
    let pages = found.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let leaf = (as_count((page - 1) * PAGE), as_count(PAGE));
    let surveys = store::list(&mut tx, &sight, &wanted, leaf).await?;
    let ids: Vec<QuestionnaireId> = surveys.iter().map(|survey| survey.id).collect();
    let how_many = store::how_many_asked(&mut tx, &ids).await?;
    let mut rows = Vec::new();
    for survey in surveys {
        let held = Held { concerns: survey.concerns(), survey };
        let given = match held.survey.state != SurveyState::Draft && held.knows_all(actor) {
            true => Some(given_to(&mut tx, actor, held.survey.id).await?),
            false => None,
        };
        let of = how_many.iter().find(|(id, _)| *id == held.survey.id);
        rows.push(Row {
            asked: of.map_or(0, |(_, members)| *members),
            given,
            closes: None,
            survey: held.survey,
        });
    }
    drop(tx);
    let room = meetings::room(house, actor, id).await?;
    for row in &mut rows {
        row.closes = closing(&room, &row.survey);
    }
    Ok(Surveys { organisation, rows, found, total, page, pages, today })
}

/// How many Members gave a response, as far as the actor may know.
async fn given_to(tx: &mut Tx, actor: Actor<'_>, id: QuestionnaireId) -> Result<usize, Problem> {
    let mut sight = sight_given(actor, Right::Learn)?;
    sight.states.retain(|(state, _)| *state != ResponseState::Draft);
    let wanted = responses_store::Wanted { questionnaire: Some(id), ..responses_store::Wanted::default() };
    Ok(whole(responses_store::count(tx, &sight, &wanted).await?))
}

/// The questionnaire that a command line or a form names: by code or id.
pub async fn find_by_code(house: &House, actor: Actor<'_>, name: &str) -> Result<QuestionnaireId, Problem> {
    let name = name.trim();
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let mut tx = house.read(own_organisation(actor)?).await?;
    let sight = sight(actor, Right::Learn)?;
    let all = store::list(&mut tx, &sight, &Wanted::default(), (0, i64::MAX)).await?;
    let found = all.into_iter().find(|survey| survey.code == name);
    Ok(found.ok_or_else(Problem::not_found)?.id)
}

/// What the list of responses is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct GivenAsked {
    /// Code or id of a questionnaire.
    pub survey: String,
    /// Code of a state.
    pub state: String,
    /// Code or id of a Member.
    pub member: String,
    /// Number of a question, of the questionnaire that is named: whoever answered it.
    pub question: String,
    /// The answer to it, as it is kept; `gap` for those that say that something is lacking.
    pub answer: String,
    /// The page, from 1.
    pub page: usize,
}

/// A response as a list shows it.
#[derive(Debug, Clone)]
pub struct GivenRow {
    /// The response.
    pub response: Response,
    /// Its Member.
    pub member: Option<Member>,
    /// Code and title of its questionnaire.
    pub survey: (String, String),
    /// How far it has come.
    pub progress: Progress,
    /// The answer to the question that was asked for, as it is kept.
    pub answer: Option<String>,
}

/// A page of the list of responses.
#[derive(Debug, Clone)]
pub struct GivenRows {
    /// Whose register.
    pub organisation: Organisation,
    /// What was asked for.
    pub rows: Vec<GivenRow>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Members to choose from, by name.
    pub members: Vec<Member>,
    /// Questionnaires to choose from: code and title.
    pub surveys: Vec<(String, String)>,
    /// The question that was asked for, with its questionnaire.
    pub question: Option<(Box<Questionnaire>, usize)>,
}

/// The responses that the actor may know of, a page of them. Whoever may know of a response may read it (the table).
pub async fn given(house: &House, actor: Actor<'_>, asked: &GivenAsked) -> Result<GivenRows, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let members = members_store::list(&mut tx, id).await?;
    let surveys =
        store::list(&mut tx, &sight(actor, Right::Read)?, &Wanted::default(), (0, i64::MAX)).await?;
    let named = asked.survey.trim();
    let survey = surveys.iter().find(|survey| survey.code == named || survey.id.to_string() == named);
    // What is none of the choices finds nothing.
    let nothing = || Id::new(0);
    let state = code(&asked.state, ResponseState::from_code);
    let wanted = responses_store::Wanted {
        questionnaire: (!named.is_empty()).then(|| survey.map_or_else(nothing, |survey| survey.id)),
        state: state.flatten(),
        member: match asked.member.trim() {
            "" => None,
            text => Some(member_named(&members, text).unwrap_or_else(|| Id::new(0))),
        },
    };
    let sight = sight_given(actor, Right::Read)?;
    let total = whole(responses_store::count(&mut tx, &sight, &responses_store::Wanted::default()).await?);
    let question = match survey {
        Some(survey) if !asked.question.trim().is_empty() => {
            let full = store::find(&mut tx, survey.id).await?.ok_or_else(Problem::not_found)?;
            let place = full.questions.place(&asked.question).ok_or_else(|| Problem::new(Code::NotFound))?;
            Some((Box::new(full), place))
        }
        _ => None,
    };
    let page = asked.page.max(1);
    let (responses, found) = match &question {
        _ if state.is_none() => (Vec::new(), 0),
        // Answers are looked at one by one: a questionnaire has no more responses than there are Members.
        Some((survey, place)) => {
            let all = responses_store::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?;
            let says = |response: &Response| says(survey, *place, response, asked.answer.trim());
            let all: Vec<Response> = all.into_iter().filter(says).collect();
            let found = all.len();
            (all.into_iter().skip((page - 1).saturating_mul(PAGE)).take(PAGE).collect(), found)
        }
        None => {
            let found = whole(responses_store::count(&mut tx, &sight, &wanted).await?);
            let leaf = (as_count((page - 1).saturating_mul(PAGE)), as_count(PAGE));
            (responses_store::list(&mut tx, &sight, &wanted, leaf).await?, found)
        }
    };
    let mut asked_of: Vec<Questionnaire> = Vec::new();
    let mut rows = Vec::new();
    for response in responses {
        if asked_of.iter().all(|survey| survey.id != response.questionnaire) {
            asked_of.extend(store::find(&mut tx, response.questionnaire).await?);
        }
        let Some(survey) = asked_of.iter().find(|survey| survey.id == response.questionnaire) else {
            continue;
        };
        rows.push(GivenRow {
            member: members.iter().find(|member| member.id == response.member).cloned(),
            survey: (survey.code.clone(), survey.title.clone()),
            progress: survey.questions.progress(&response.answers),
            answer: question.as_ref().and_then(|(_, place)| response.answers.get(place).cloned()),
            response,
        });
    }
    let surveys = surveys.iter().map(|survey| (survey.code.clone(), survey.title.clone())).collect();
    let pages = found.div_ceil(PAGE).max(1);
    Ok(GivenRows {
        organisation,
        rows,
        found,
        total,
        page: page.min(pages),
        pages,
        members,
        surveys,
        question,
    })
}

/// Whether a response counts and answers a question so.
fn says(survey: &Questionnaire, place: usize, response: &Response, wanted: &str) -> bool {
    let question = &survey.questions.all[place];
    let counted = survey.questions.counted(&response.answers);
    let answer = counted.get(&place).filter(|_| response.state.counts());
    answer.is_some_and(|answer| match wanted {
        "" => true,
        "gap" => question.is_gap(answer),
        wanted => question.says(answer, wanted),
    })
}
