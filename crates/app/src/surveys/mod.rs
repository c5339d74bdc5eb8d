//! Questionnaires as their readers may know of them: the list, one of them, who has not answered, what forms offer
//! (REQUIREMENTS S1.2, S4.20, S5.15).
//!
//! What a Member has begun and not given is its own: nobody else learns that there is something. Deeds on a questionnaire are
//! in [`deeds`] and [`import`]; a Member's answers in [`responses`], `moves` and [`sheets`]; figures in [`results`]; what an answer is
//! taken up as in [`taken`]; that one was held counts for its plan in [`counting`]; what stands
//! beside its answers in [`options`]; what waits for whom in [`due`].

pub mod counting;
pub mod deeds;
pub(crate) mod due;
pub mod import;
mod input;
mod list;
mod moves;
pub mod options;
pub mod plain;
pub mod responses;
pub mod results;
pub mod sheets;
pub mod taken;

use trellis_domain::{
    kernel::Day,
    meetings::{consultation::speaks_for, deadline::About},
    members::{Member, MemberId},
    people::{
        Actor, Organisation, OrganisationId, Person, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    plans::registers::vocabulary::{Term, TermId, Vocabulary},
    surveys::{
        Questionnaire, QuestionnaireId, Response, ResponseId, ResponseState, SurveyState,
        questions::{Progress, Questions},
        step::SurveyWay,
    },
};
use trellis_store::{
    Across, Tx, events, members as members_store,
    members::NamedSet,
    people as people_store,
    plans::registers as registers_store,
    surveys::{self as store, responses as responses_store},
};

pub use input::SurveyInput;
pub use list::{Asked, GivenAsked, GivenRow, GivenRows, PAGE, Row, Surveys, find_by_code, given, list};

use crate::{
    House, Problem,
    meetings::{self, Directory},
    plans::action::Happened,
    problem::Code,
    terms::is_meant,
};

/// Most deeds that a history shows.
const HISTORY_MAX: i64 = 50;

/// A questionnaire with what a deed on it looks at.
pub(crate) struct Held {
    pub survey: Questionnaire,
    concerns: Vec<Scope>,
}

impl Held {
    /// A questionnaire that the actor may read; absent and hidden are one answer.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, id: QuestionnaireId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let survey = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let held = Self { concerns: survey.concerns(), survey };
        may_do(actor, Right::Read, &held.matter()).map_err(|_| Problem::not_found())?;
        Ok(held)
    }

    fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.survey.organisation,
            standing: self.survey.state.standing(),
            concerns: &self.concerns,
            made_by: self.survey.made_by,
        }
    }

    /// Whether the actor knows of the responses of all Members asked, in whatever state they were given: only then can be
    /// said who has not answered.
    fn knows_all(&self, actor: Actor<'_>) -> bool {
        let given = ResponseState::ALL.iter().filter(|state| **state != ResponseState::Draft);
        given.into_iter().all(|state| {
            match reach_given(actor, Right::Learn, self.survey.organisation, *state) {
                Reach::Everything => true,
                reach @ Reach::Concerning(_) => reach.covers(&self.concerns),
                Reach::Nothing | Reach::NotConcerning(_) => false,
            }
        })
    }
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: SurveyState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

fn reach_given(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: ResponseState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

/// Whether the actor may know of some questionnaire of its organisation.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    let some = |own| {
        SurveyState::ALL.iter().any(|state| reach_of(actor, Right::Learn, own, *state) != Reach::Nothing)
    };
    actor.organisation().is_some_and(some)
}

/// Whether the actor may make a questionnaire.
pub fn may_add(actor: Actor<'_>) -> bool {
    let reach = |own| reach_of(actor, Right::Create, own, SurveyState::Draft);
    actor.organisation().is_some_and(|own| reach(own) != Reach::Nothing)
}

/// Whether a deed of the log may be shown to the actor beside those of plans. What is done with drafts of responses is shown
/// to nobody: they are their Members' own.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let all = |reach| reach == Reach::Everything;
    if deed.starts_with("survey.") {
        return SurveyState::ALL.iter().all(|state| all(reach_of(actor, Right::Learn, organisation, *state)));
    }
    let given = ResponseState::ALL.iter().skip(1);
    !deed.starts_with("response.")
        || !deed.starts_with("response.draft")
            && given.into_iter().all(|state| all(reach_given(actor, Right::Learn, organisation, *state)))
}

/// What questionnaires name things by.
pub(crate) struct Around {
    pub directory: Directory,
    pub sets: Vec<NamedSet>,
    pub members: Vec<Member>,
    lists: Vec<Vocabulary>,
}

impl Around {
    async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        Ok(Self {
            directory: Directory::load(tx, organisation).await?,
            sets: members_store::sets(tx, organisation).await?,
            members: members_store::list(tx, organisation).await?,
            lists: registers_store::vocabularies_of(tx, organisation).await?,
        })
    }

    fn terms(&self) -> impl Iterator<Item = &Term> {
        self.lists.iter().flat_map(|list| &list.terms)
    }

    /// An area by its words, its label or id; of several lists the first that has it.
    fn area(&self, text: &str) -> Option<TermId> {
        self.terms().find(|term| is_meant(term, text)).map(|term| term.id)
    }

    /// The words of an area; its id where the term is gone.
    pub fn area_words(&self, id: TermId) -> String {
        self.terms().find(|term| term.id == id).map_or_else(|| id.to_string(), |term| term.text.clone())
    }

    /// The questions as they are typed.
    pub fn lines(&self, questions: &Questions) -> String {
        questions.lines(|id| self.area_words(id))
    }

    /// Whom a questionnaire asks on a day: those of its set then, or all, by name.
    fn members_of(&self, survey: &Questionnaire, on: Day) -> Vec<Member> {
        let set = survey.set.map(|id| self.sets.iter().find(|named| named.id == id));
        let is_in = |member: &&Member| match &set {
            None => true,
            Some(named) => named.is_some_and(|named| named.set.contains(member.id, on)),
        };
        self.members.iter().filter(is_in).cloned().collect()
    }
}

/// The day on which a questionnaire closes, as its words mean it today to whoever the room was loaded for.
fn closing(room: &meetings::Room, survey: &Questionnaire) -> Option<Day> {
    let from = survey.opened_on.or(Some(room.today));
    room.due(&survey.closes, About::Alone, from, None).1.day().filter(|_| !survey.closes.trim().is_empty())
}

/// The same for one.
async fn closing_day(
    house: &House,
    actor: Actor<'_>,
    survey: &Questionnaire,
) -> Result<Option<Day>, Problem> {
    Ok(closing(&meetings::room(house, actor, survey.organisation).await?, survey))
}

fn person_name(people: &[Person], id: Option<trellis_domain::people::PersonId>) -> Option<String> {
    people.iter().find(|person| Some(person.id) == id).map(|person| person.name.clone())
}

async fn history(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: trellis_domain::kernel::Id<impl Sized>,
    rights: Rights,
) -> Result<Vec<Happened>, Problem> {
    if !rights.has(Right::History) {
        return Ok(Vec::new());
    }
    let events = events::of_subject(tx, organisation, id, HISTORY_MAX).await?.into_iter();
    let happened = events.map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok(happened.collect())
}

/// A Member asked, and how its response stands as far as the actor may know.
#[derive(Debug, Clone)]
pub struct MemberRow {
    /// The Member.
    pub member: Member,
    /// Its response; `None` while nothing was given.
    pub given: Option<(ResponseId, ResponseState, Option<Day>)>,
}

/// What the actor may do for a Member it speaks for.
#[derive(Debug, Clone)]
pub struct OwnRow {
    /// The Member.
    pub member: Member,
    /// Its response, begun or given.
    pub response: Option<(ResponseId, ResponseState)>,
    /// How far it has come.
    pub progress: Progress,
}

/// What forms offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Bodies: code and name.
    pub bodies: Vec<(String, String)>,
    /// Plans: code and title.
    pub plans: Vec<(String, String)>,
    /// Dated sets of Members: code and name.
    pub sets: Vec<(String, String)>,
    /// Words of the areas.
    pub areas: Vec<String>,
    /// Codes of the organisation's scales.
    pub scales: Vec<String>,
}

/// A questionnaire as its page shows it.
#[derive(Debug, Clone)]
pub struct SurveyView {
    /// The questionnaire.
    pub survey: Questionnaire,
    /// Whose register it stands in.
    pub organisation: Organisation,
    /// The body it is about.
    pub body: Option<String>,
    /// The plan it serves.
    pub plan: Option<String>,
    /// The set of Members asked; `None` for all.
    pub set: Option<String>,
    /// The day its closing words mean.
    pub closes: Option<Day>,
    /// The one it was begun from, if the actor may read it.
    pub earlier: Option<(QuestionnaireId, String)>,
    /// The words of the areas its questions are about.
    pub areas: Vec<(TermId, String)>,
    /// How many Members it asks.
    pub asked: usize,
    /// Every Member asked with how its response stands, for whoever knows of all of them.
    pub members: Option<Vec<MemberRow>>,
    /// The Members that the actor speaks for and that are asked.
    pub own: Vec<OwnRow>,
    /// Whether the actor may see what answers come to.
    pub has_results: bool,
    /// The questions as they are typed, for whoever may change them.
    pub lines: String,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, as far as the actor may take them.
    pub ways: Vec<SurveyWay>,
    /// What forms offer.
    pub choices: Choices,
    /// Where its page is reached from outside; empty without a public address.
    pub address: String,
    /// The day of the page.
    pub today: Day,
}

/// A questionnaire, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<SurveyView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let survey = held.survey.clone();
    let organisation = survey.organisation;
    let rights = rights(actor.bearer(), &held.matter());
    let around = Around::load(&mut tx, organisation).await?;
    let asked = match survey.state {
        SurveyState::Draft => around.members_of(&survey, house.today()),
        _ => {
            let asked = store::asked(&mut tx, id).await?;
            around.members.iter().filter(|member| asked.contains(&member.id)).cloned().collect()
        }
    };
    let responses = responses_of(&mut tx, organisation, id).await?;
    let history = history(&mut tx, organisation, id, rights).await?;
    let earlier = match survey.earlier {
        Some(earlier) => {
            Held::load(&mut tx, actor, earlier).await.ok().map(|held| (earlier, held.survey.title))
        }
        None => None,
    };
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let settings = people_store::settings::settings(&mut tx, organisation).await?;
    drop(tx);
    let response = |member: MemberId| responses.iter().find(|each| each.member == member);
    let given = |member: MemberId| {
        let given = response(member).filter(|each| each.state != ResponseState::Draft);
        given.map(|each| (each.id, each.state, each.submitted_on))
    };
    let is_out = survey.state != SurveyState::Draft;
    let rows = asked.iter().map(|member| MemberRow { given: given(member.id), member: member.clone() });
    let members = (is_out && held.knows_all(actor)).then(|| rows.collect());
    let own =
        asked.iter().filter(|member| is_out && speaks_for(actor, organisation, member.id)).map(|member| {
            let own = response(member.id);
            OwnRow {
                member: member.clone(),
                response: own.map(|each| (each.id, each.state)),
                progress: survey
                    .questions
                    .progress(&own.map(|each| each.answers.clone()).unwrap_or_default()),
            }
        });
    let mut areas: Vec<(TermId, String)> = Vec::new();
    for area in survey.questions.all.iter().filter_map(|question| question.area) {
        if areas.iter().all(|(own, _)| *own != area) {
            areas.push((area, around.area_words(area)));
        }
    }
    let ways = survey.state.ways().iter().copied().filter(|_| rights.has(Right::Move));
    let named = |found: Option<&(String, String)>| found.map(|(_, name)| name.clone());
    let choices = choices_of(&around, &settings);
    let code_of = |list: &[(String, String)], code: Option<&str>| {
        named(code.and_then(|code| list.iter().find(|(own, _)| own == code)))
    };
    let body = survey.body.and_then(|id| around.directory.bodies.iter().find(|body| body.id == id));
    let plan = survey.plan.and_then(|id| around.directory.plans.iter().find(|plan| plan.id == id));
    let set = survey.set.and_then(|id| around.sets.iter().find(|set| set.id == id));
    let origin = house.installation().public_address.clone().unwrap_or_default();
    let address =
        if origin.is_empty() { origin } else { format!("{}/surveys/{id}", origin.trim_end_matches('/')) };
    Ok(SurveyView {
        organisation: of,
        body: code_of(&choices.bodies, body.map(|body| body.code.as_str())),
        plan: code_of(&choices.plans, plan.map(|plan| plan.code.as_str())),
        set: code_of(&choices.sets, set.map(|set| set.set.code())),
        closes: closing_day(house, actor, &survey).await?,
        earlier,
        areas,
        asked: asked.len(),
        members,
        own: own.collect(),
        has_results: is_out && results::is_open_to(actor),
        lines: if rights.has(Right::Edit) { around.lines(&survey.questions) } else { String::new() },
        history,
        rights,
        ways: ways.collect(),
        choices,
        address,
        today: house.today(),
        survey,
    })
}

/// All responses to a questionnaire, whoever may know of them: to be narrowed before anything of them is shown.
async fn responses_of(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: QuestionnaireId,
) -> Result<Vec<Response>, Problem> {
    let states = ResponseState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
    let sight = responses_store::Sight { organisation, states };
    let wanted = responses_store::Wanted { questionnaire: Some(id), ..responses_store::Wanted::default() };
    Ok(responses_store::list(tx, &sight, &wanted, (0, i64::MAX)).await?)
}

fn choices_of(around: &Around, settings: &trellis_domain::people::settings::Settings) -> Choices {
    use trellis_domain::people::settings::Topic;
    Choices {
        bodies: around.directory.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect(),
        plans: around.directory.plans.iter().map(|plan| (plan.code.clone(), plan.title.clone())).collect(),
        sets: around.sets.iter().map(|set| (set.set.code().to_owned(), set.name.clone())).collect(),
        areas: around.terms().map(|term| term.text.clone()).collect(),
        scales: settings.codes(Topic::Scale).iter().map(|code| (*code).to_owned()).collect(),
    }
}

/// What forms offer to whoever may make a questionnaire.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_add(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    let settings = people_store::settings::settings(&mut tx, organisation).await?;
    Ok(choices_of(&around, &settings))
}
