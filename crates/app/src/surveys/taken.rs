//! What an accepted answer is taken up as: a finding, a need of an assessment, a request. The answer's words are where that
//! comes from; the link is written with it, in one deed, and shown on both sides to whoever may read both
//! (REQUIREMENTS S1.2, S2.12, S5.15).

use trellis_domain::{
    needs::{assessment::AssessmentId, need::Source},
    people::{Actor, OrganisationId, policy::Right},
    requests::Channel,
    surveys::{ResponseId, ResponseState},
};
pub use trellis_store::surveys::responses::TakenUp;
use trellis_store::{Across, Tx, needs::assessments as assessments_store, surveys::responses as store};
use trellis_words::Words;

use super::{Around, plain, responses::Given};
use crate::{
    House, Problem,
    house::Deed,
    needs::{
        self,
        findings::{self, FindingInput},
        gaps::{self, NeedInput},
    },
    problem::Form,
    requests::{self, LetterInput, RequestInput},
};

/// Longest title that is made of a question, in letters.
const TITLE_LETTERS_MAX: usize = 200;

/// Something an answer was taken up as, as the response's page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where its page is: `/findings/…`.
    pub address: String,
    /// What it is, as the key of a word.
    pub what: &'static str,
    /// Its title or words.
    pub title: String,
}

/// What the actor may take an answer up as.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// A finding.
    pub finding: bool,
    /// A request.
    pub request: bool,
    /// A need, in one of these assessments that are being written: id and title.
    pub assessments: Vec<(AssessmentId, String)>,
}

impl Offers {
    /// Whether there is anything.
    pub const fn is_some(&self) -> bool {
        self.finding || self.request || !self.assessments.is_empty()
    }
}

/// The answer that something comes from, as the page of that shows it.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The response.
    pub response: ResponseId,
    /// The page of the response on which the question stands, from 1.
    pub page: usize,
    /// The place of the question.
    pub place: usize,
    /// The questionnaire's title.
    pub title: String,
    /// The year it asks about.
    pub year: i16,
    /// The question's number as printed.
    pub number: String,
}

/// How an answer is named in forms, calls and addresses.
pub fn reference(response: ResponseId, number: &str) -> String {
    format!("{response}#{number}")
}

/// An accepted answer that the actor may read.
async fn find(tx: &mut Tx, actor: Actor<'_>, text: &str) -> Result<Option<(Given, usize)>, Problem> {
    let Some((response, number)) = text.trim().split_once('#') else { return Ok(None) };
    let Ok(id) = response.parse() else { return Ok(None) };
    let Ok(given) = Given::load(tx, actor, id).await else { return Ok(None) };
    let place = given.survey.questions.place(number);
    let counted = given.survey.questions.counted(&given.response.answers);
    let place = place.filter(|place| counted.contains_key(place));
    Ok(place.filter(|_| given.response.state == ResponseState::Accepted).map(|place| (given, place)))
}

/// The answer that a form names, if it is one of this organisation that was accepted and that the actor may read; what is
/// none is noted at its field.
pub(crate) async fn typed(
    form: &mut Form,
    deed: &mut Deed,
    actor: Actor<'_>,
    text: &str,
) -> Result<Option<(ResponseId, usize)>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let organisation = deed.permit.organisation();
    let found = find(&mut deed.tx, actor, text).await?;
    let found = found.filter(|(given, _)| given.response.organisation == organisation);
    Ok(form.choice("answer", text, |_| found.map(|(given, place)| (given.response.id, place))))
}

/// Keeps, with the deed that made it, from which answer something comes.
pub(crate) async fn keep(
    house: &House,
    deed: &mut Deed,
    answer: (ResponseId, usize),
    as_what: TakenUp,
) -> Result<(), Problem> {
    Ok(store::take_up(&mut deed.tx, &deed.permit, house.id(), answer, as_what).await?)
}

/// What the answers of a response were taken up as, as far as the actor may read that.
pub(super) async fn of_response(
    tx: &mut Tx,
    actor: Actor<'_>,
    id: ResponseId,
) -> Result<Vec<(usize, Taken)>, Problem> {
    let mut all = Vec::new();
    for (place, what) in store::taken_up(tx, id).await? {
        let taken = match what {
            TakenUp::Finding(id) => findings::readable(tx, actor, id).await.ok().map(|finding| Taken {
                address: format!("/findings/{id}"),
                what: "taken-finding",
                title: format!("{} {}", finding.number, finding.title).trim().to_owned(),
            }),
            TakenUp::Need(id) => gaps::readable(tx, actor, id).await.ok().map(|need| Taken {
                address: format!("/needs/{id}"),
                what: "taken-need",
                title: need.text,
            }),
            TakenUp::Request(id) => requests::readable(tx, actor, id).await.ok().map(|request| Taken {
                address: format!("/requests/{id}"),
                what: "taken-request",
                title: request.title,
            }),
        };
        all.extend(taken.map(|taken| (place, taken)));
    }
    Ok(all)
}

/// The answer that a finding, a need or a request comes from, if the actor may read it.
pub async fn origin(house: &House, actor: Actor<'_>, of: TakenUp) -> Result<Option<Origin>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let Some((response, place)) = store::origin(&mut tx, of).await? else { return Ok(None) };
    let Ok(given) = Given::load(&mut tx, actor, response).await else { return Ok(None) };
    let Some(question) = given.survey.questions.all.get(place) else { return Ok(None) };
    Ok(Some(Origin {
        response,
        page: given.survey.questions.page_of(place) + 1,
        place,
        number: question.number.clone(),
        title: given.survey.title,
        year: given.survey.year,
    }))
}

/// What the actor may take answers up as.
pub(super) async fn offers(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Offers, Problem> {
    let mut tx = house.read(organisation).await?;
    let mut assessments = Vec::new();
    for assessment in assessments_store::list(&mut tx, organisation, None).await? {
        if !assessment.state.is_preliminary() {
            continue;
        }
        if let Some(held) = needs::Held::known(&mut tx, actor, assessment.id).await?
            && held.may(actor, Right::Edit, None)
        {
            assessments.push((assessment.id, held.assessment.title));
        }
    }
    Ok(Offers { finding: findings::may_add(actor), request: requests::may_receive(actor), assessments })
}

/// What the words of an answer give to a form.
struct Said {
    member: String,
    kind: &'static str,
    body: String,
    title: String,
    words: String,
    source: String,
    question: String,
    submitted_on: String,
    area: String,
    answer: String,
}

async fn said(house: &House, actor: Actor<'_>, text: &str, words: &Words) -> Result<Option<Said>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let Some((given, place)) = find(&mut tx, actor, text).await? else { return Ok(None) };
    let around = Around::load(&mut tx, given.response.organisation).await?;
    let question = &given.survey.questions.all[place];
    let kept = given.response.answers.get(&place).cloned().unwrap_or_default();
    let member = around.members.iter().find(|member| member.id == given.response.member);
    let body = around.directory.bodies.iter().find(|body| Some(body.id) == given.survey.body);
    Ok(Some(Said {
        member: member.map(|member| member.id.to_string()).unwrap_or_default(),
        kind: given.survey.kind.finding().code(),
        body: body.map(|body| body.id.to_string()).unwrap_or_default(),
        title: question.text.chars().take(TITLE_LETTERS_MAX).collect(),
        words: plain::answer(question, &kept, words),
        source: given.survey.title.clone(),
        question: words.say_with("taken-question", &[("number", question.number.as_str().into())]),
        submitted_on: given.response.submitted_on.map(|day| day.to_string()).unwrap_or_default(),
        area: question.area.map(|area| area.to_string()).unwrap_or_default(),
        answer: reference(given.response.id, &question.number),
    }))
}

/// What a finding that is made of an answer begins with; nothing for what is none.
pub async fn finding(
    house: &House,
    actor: Actor<'_>,
    answer: &str,
    words: &Words,
) -> Result<FindingInput, Problem> {
    let Some(said) = said(house, actor, answer, words).await? else { return Ok(FindingInput::default()) };
    Ok(FindingInput {
        kind: said.kind.to_owned(),
        member: said.member,
        body: said.body,
        title: said.title,
        found: said.words,
        source: said.source,
        source_paragraph: said.question,
        found_on: said.submitted_on,
        answer: said.answer,
        ..FindingInput::default()
    })
}

/// What a need that is made of an answer begins with.
pub async fn need(
    house: &House,
    actor: Actor<'_>,
    answer: &str,
    words: &Words,
) -> Result<NeedInput, Problem> {
    let Some(said) = said(house, actor, answer, words).await? else { return Ok(NeedInput::default()) };
    Ok(NeedInput {
        member: said.member,
        area: said.area,
        text: format!("{} {}", said.title, said.words),
        source: Source::Survey.code().to_owned(),
        source_text: format!("{}, {}", said.source, said.question),
        answer: said.answer,
        ..NeedInput::default()
    })
}

/// What a request that is made of an answer begins with: it came in by a survey, on the day that was submitted.
pub async fn request(
    house: &House,
    actor: Actor<'_>,
    answer: &str,
    words: &Words,
) -> Result<LetterInput, Problem> {
    let Some(said) = said(house, actor, answer, words).await? else { return Ok(LetterInput::default()) };
    Ok(LetterInput {
        channel: Channel::Survey.code().to_owned(),
        sender: format!("{}, {}", said.source, said.question),
        received_on: said.submitted_on,
        letter: format!("{}\n{}", said.title, said.words),
        answer: said.answer,
        request: RequestInput {
            member: said.member,
            asked: said.words,
            topics: said.area,
            title: said.title,
            ..RequestInput::default()
        },
    })
}
