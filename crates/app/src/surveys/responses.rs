//! A Member's answers, begun and written page by page, as a page or a call sends them. The secretariat
//! changes no answer. How it moves on is `moves`. Until it is given, a response is its Member's own.

use trellis_domain::{
    events::Event,
    members::Member,
    people::{
        Actor, Organisation,
        policy::{Matter, Right, Rights, Scope, rights},
    },
    surveys::{
        Questionnaire, QuestionnaireId, Response, ResponseId, ResponseState, Said, SurveyState,
        questions::{AnswerFault, Answers, Question},
        step::ResponseWay,
    },
};
use trellis_store::{
    Across, Tx, members as members_store, people as people_store,
    surveys::{self as store, responses as store_given},
};

pub use super::moves::{ResponseMove, SayInput, move_on, say, withdraw};
use super::{
    Around, Held, closing_day, history,
    moves::{is_for, right_for},
    own_organisation, person_name, plain, reach_given,
    taken::{self, Taken},
};

use crate::{
    House, Problem,
    house::Deed,
    members::named::member_named,
    plans::action::Happened,
    problem::{Code, FieldProblem, Form},
    stale::Stands,
};

/// The protected field, as the log names it.
const PROTECTED: &str = "what was said";
/// Longest value that is quoted, in letters.
const VALUE_LETTERS_MAX: usize = 60;

/// A response with its questionnaire and what a deed on it looks at.
pub(super) struct Given {
    pub survey: Questionnaire,
    pub response: Response,
    concerns: Vec<Scope>,
}

impl Given {
    /// A response that the actor may read; absent and hidden are one answer.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, id: ResponseId) -> Result<Self, Problem> {
        let organisation = store_given::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let response = store_given::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let survey = store::find(tx, response.questionnaire).await?.ok_or_else(Problem::not_found)?;
        let given = Self { concerns: survey.concerns_with(response.member), survey, response };
        trellis_domain::people::may_do(actor, Right::Read, &given.matter())
            .map_err(|_| Problem::not_found())?;
        Ok(given)
    }

    pub fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.response.organisation,
            standing: self.response.state.standing(),
            concerns: &self.concerns,
            made_by: self.response.made_by,
        }
    }

    /// Whether the actor is a focal point of the Member.
    pub(super) fn speaks(&self, actor: Actor<'_>) -> bool {
        let response = &self.response;
        super::speaks_for(actor, response.organisation, response.member)
    }

    /// What the log calls it.
    pub(super) fn label(&self) -> &str {
        &self.survey.code
    }
}

/// One page of a response: a section, or a part of a long one.
#[derive(Debug, Clone)]
pub struct PageLine {
    /// Title of the section; may be empty.
    pub title: String,
    /// The places of its questions.
    pub places: std::ops::Range<usize>,
    /// Questions answered and asked on it.
    pub progress: (usize, usize),
}

/// A response as its page shows it.
#[derive(Debug, Clone)]
pub struct ResponseView {
    /// The response.
    pub response: Response,
    /// Its questionnaire.
    pub survey: Questionnaire,
    /// Whose register it stands in.
    pub organisation: Organisation,
    /// Its Member.
    pub member: Member,
    /// The day the questionnaire closes.
    pub closes: Option<trellis_domain::kernel::Day>,
    /// Its pages.
    pub pages: Vec<PageLine>,
    /// Which questions are asked.
    pub enabled: Vec<bool>,
    /// What the Member answered the last time, by the places of today's questions, for whoever may read that.
    pub earlier: Answers,
    /// The version of each page, for its form.
    pub versions: Vec<String>,
    /// What was said, oldest first, for whoever may read what is protected.
    pub said: Vec<(Said, Option<String>)>,
    /// What its answers were taken up as, as far as the actor may know.
    pub taken: Vec<(usize, Taken)>,
    /// What the actor may take an answer up as.
    pub offers: taken::Offers,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, as far as the actor may take them.
    pub ways: Vec<ResponseWay>,
    /// Whether the actor speaks for the Member.
    pub speaks: bool,
}

/// A response, if the actor may read it. What was said is shown to whoever may read it, and then the log tells of it.
pub async fn view(house: &House, actor: Actor<'_>, id: ResponseId) -> Result<ResponseView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    let organisation = given.response.organisation;
    let rights = rights(actor.bearer(), &given.matter());
    let people = people_store::people(&mut tx, organisation).await?;
    let said = store_given::said(&mut tx, id).await?;
    let history = history(&mut tx, organisation, id, rights).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let earlier = earlier(&mut tx, actor, &given).await?;
    let taken = taken::of_response(&mut tx, actor, id).await?;
    let reads_protected = rights.has(Right::ReadProtected);
    drop(tx);
    let speaks = given.speaks(actor);
    if !said.is_empty() && reads_protected && !speaks {
        house.read_protected(actor, &given.matter(), id, PROTECTED).await?;
    }
    let said = said.into_iter().filter(|_| reads_protected);
    let said = said.map(|each| (person_name(&people, each.by), each)).map(|(name, each)| (each, name));
    let (survey, response) = (&given.survey, &given.response);
    let ways = response.state.ways().iter().copied();
    let ways = ways.filter(|way| rights.has(right_for(*way)) && is_for(*way, speaks));
    let offers = match response.state {
        ResponseState::Accepted => taken::offers(house, actor, organisation).await?,
        _ => taken::Offers::default(),
    };
    let pages = survey.questions.pages();
    let line = |places: &std::ops::Range<usize>| {
        let of = survey.questions.all.get(places.start).map_or(0, |question| question.section);
        let progress = survey.questions.progress_of(&response.answers, places.clone());
        PageLine {
            title: survey.questions.sections.get(of).cloned().unwrap_or_default(),
            places: places.clone(),
            progress: (progress.answered, progress.available),
        }
    };
    let member = members.iter().find(|member| member.id == response.member).cloned();
    Ok(ResponseView {
        organisation: of,
        member: member.ok_or_else(Problem::not_found)?,
        closes: closing_day(house, actor, survey).await?,
        versions: pages.iter().map(|places| stands(response, places.clone()).version()).collect(),
        pages: pages.iter().map(line).collect(),
        enabled: survey.questions.enabled(&response.answers),
        earlier,
        said: said.collect(),
        taken,
        offers,
        history,
        rights,
        ways: ways.collect(),
        speaks,
        survey: given.survey,
        response: given.response,
    })
}

/// What the Member answered to the questionnaire that this one was begun from: to the questions of the same number and kind.
async fn earlier(tx: &mut Tx, actor: Actor<'_>, given: &Given) -> Result<Answers, Problem> {
    let Some(before) = given.survey.earlier else { return Ok(Answers::new()) };
    let Some(response) = store_given::of_member(tx, before, given.response.member).await? else {
        return Ok(Answers::new());
    };
    // A draft of last year was never given.
    if response.state == ResponseState::Draft {
        return Ok(Answers::new());
    }
    let Ok(before) = Given::load(tx, actor, response.id).await else { return Ok(Answers::new()) };
    let counted = before.survey.questions.counted(&before.response.answers);
    let same = |question: &Question| {
        let place = before.survey.questions.place(&question.number)?;
        (before.survey.questions.all[place].kind == question.kind).then(|| counted.get(&place).cloned())?
    };
    let questions = given.survey.questions.all.iter().enumerate();
    Ok(questions.filter_map(|(place, question)| Some((place, same(question)?))).collect())
}

/// Begins the response of a Member: the one that is named, or the only one the actor may do it for. What was begun is gone on
/// with.
pub async fn begin(
    house: &House,
    actor: Actor<'_>,
    survey: QuestionnaireId,
    member: &str,
) -> Result<ResponseId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, survey).await?;
    let organisation = held.survey.organisation;
    let members = members_store::list(&mut tx, organisation).await?;
    let reach = reach_given(actor, Right::Create, organisation, ResponseState::Draft);
    let mut own = members.iter().filter(|each| reach.covers(&held.survey.concerns_with(each.id)));
    let member = match member.trim() {
        "" => own.next().filter(|_| own.next().is_none()).map(|member| member.id),
        text => member_named(&members, text),
    };
    let concerns = member.map(|member| held.survey.concerns_with(member)).unwrap_or_default();
    let standing = ResponseState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    // The questionnaire may be read: there is nothing to hide.
    let refused = |problem| Problem { code: Code::NotAllowed, ..problem };
    let mut deed: Deed = house.permit(tx, actor, Right::Create, &matter).map_err(refused)?;
    let member = member.ok_or_else(|| Problem::from(FieldProblem::new("member", Code::FieldEmpty)))?;
    if let Some(there) = store_given::of_member(&mut deed.tx, survey, member).await? {
        return Ok(there.id);
    }
    if held.survey.state != SurveyState::Open {
        return Err(Problem::new(Code::ResponseNotOpen));
    }
    if !store::asked(&mut deed.tx, survey).await?.contains(&member) {
        return Err(FieldProblem::new("member", Code::ResponseNotAsked).into());
    }
    let new = Response {
        id: house.random_id(),
        organisation,
        questionnaire: survey,
        member,
        state: ResponseState::Draft,
        submitted_on: None,
        decided_on: None,
        answers: Answers::new(),
        made_by: actor.person(),
        version: 1,
    };
    let at = deed.at;
    store_given::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("response.drafted", new.id)).await?;
    Ok(new.id)
}

/// What was typed on a page of a response.
#[derive(Debug, Clone, Default)]
pub struct PageInput {
    /// The page, from 0.
    pub page: usize,
    /// Answers as typed, each with the place of its question; several of one question are parts of its answer.
    pub values: Vec<(usize, String)>,
    /// The places whose answer of the last time is to be taken over, where there is none yet.
    pub takes: Vec<usize>,
    /// The version that the form was made from.
    pub seen: String,
}

/// What stands in the form of a page.
fn stands(response: &Response, places: std::ops::Range<usize>) -> Stands {
    let names: Vec<String> = places.clone().map(|place| format!("q-{place}")).collect();
    let values = places.map(|place| response.answers.get(&place).cloned().unwrap_or_default());
    Stands::new(names.iter().map(String::as_str).zip(values))
}

/// Keeps the answers of a page. What is wrong is told by the number of its question, and then nothing is kept.
pub async fn save(house: &House, actor: Actor<'_>, id: ResponseId, input: &PageInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    let earlier = earlier(&mut tx, actor, &given).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &given.matter())?;
    let pages = given.survey.questions.pages();
    let places = pages.get(input.page).cloned().ok_or_else(Problem::not_found)?;
    let is_change = |event: &trellis_store::events::Logged| event.deed.ends_with("changed");
    let now = stands(&given.response, places.clone());
    now.refuse_other(&input.seen, &mut deed.tx, given.response.organisation, id, is_change).await?;
    let mut form = Form::default();
    let mut answers = given.response.answers.clone();
    for place in places {
        let question = &given.survey.questions.all[place];
        let parts = input.values.iter().filter(|(own, _)| *own == place).map(|(_, value)| value.as_str());
        let typed = parts.filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(";");
        let taken = earlier.get(&place).filter(|_| input.takes.contains(&place) && typed.is_empty());
        let answer = match taken {
            Some(taken) => Some(taken.clone()),
            None => answer(&mut form, question, &typed),
        };
        put(&mut answers, place, answer);
    }
    form.finish()?;
    keep(house, deed, given, answers).await
}

fn put(answers: &mut Answers, place: usize, answer: Option<String>) {
    match answer {
        Some(answer) => _ = answers.insert(place, answer),
        None => _ = answers.remove(&place),
    }
}

/// The answer that a text is; what is wrong is noted with the question's number.
pub(super) fn answer(form: &mut Form, question: &Question, typed: &str) -> Option<String> {
    let fault = match question.answer(&plain::typed(question, typed)) {
        Ok(answer) => return answer,
        Err(fault) => fault,
    };
    let wrong = FieldProblem::new("answer", answer_code(fault)).with("number", &*question.number);
    form.refuse(wrong.with("value", typed.trim().chars().take(VALUE_LETTERS_MAX).collect::<String>()));
    None
}

const fn answer_code(fault: AnswerFault) -> Code {
    match fault {
        AnswerFault::NotOne => Code::AnswerNotOne,
        AnswerFault::Number => Code::AnswerNumber,
        AnswerFault::Day => Code::AnswerDay,
        AnswerFault::Long => Code::AnswerLong,
    }
}

/// Keeps answers as one deed.
pub(super) async fn keep(
    house: &House,
    mut deed: Deed,
    given: Given,
    answers: Answers,
) -> Result<(), Problem> {
    let id = given.response.id;
    let event = match given.response.state {
        ResponseState::Draft => Event::new("response.draft_changed", id),
        _ => Event::new("response.changed", id).with("code", given.label()),
    };
    let changed = Response { answers, ..given.response };
    store_given::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, event).await
}

/// Answers by the numbers of their questions, as a call sends them; an empty one takes the answer away.
pub async fn answer_by_number(
    house: &House,
    actor: Actor<'_>,
    id: ResponseId,
    values: &[(String, String)],
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let given = Given::load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, Right::Edit, &given.matter())?;
    let mut form = Form::default();
    let mut answers = given.response.answers.clone();
    if values.is_empty() {
        form.wrong("answers", Code::FieldEmpty, &[]);
    }
    for (number, typed) in values {
        let Some(place) = given.survey.questions.place(number) else {
            let value: String = number.trim().chars().take(VALUE_LETTERS_MAX).collect();
            form.refuse(FieldProblem::new("answers", Code::SurveyNumber).with("value", value));
            continue;
        };
        let answer = answer(&mut form, &given.survey.questions.all[place], typed);
        put(&mut answers, place, answer);
    }
    form.finish()?;
    keep(house, deed, given, answers).await
}

/// The response of a Member that a command line names: by the code of the questionnaire and that of the Member.
pub async fn find_by_name(
    house: &House,
    actor: Actor<'_>,
    (survey, member): (&str, &str),
) -> Result<ResponseId, Problem> {
    let survey = super::find_by_code(house, actor, survey).await?;
    let mut tx = house.read(own_organisation(actor)?).await?;
    let around = Around::load(&mut tx, own_organisation(actor)?).await?;
    let member = member_named(&around.members, member).ok_or_else(Problem::not_found)?;
    let found = store_given::of_member(&mut tx, survey, member).await?.ok_or_else(Problem::not_found)?;
    Ok(Given::load(&mut tx, actor, found.id).await?.response.id)
}
