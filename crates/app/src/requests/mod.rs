//! Requests as their readers may know of them: the list, one of them, and what forms offer (REQUIREMENTS S2.12–S2.14,
//! S5.6).
//!
//! A draft is its Member's own: lists, counts and single looks go by the table, state by state. The letter, the other donors
//! asked and what was said are protected: showing them is an event. Deeds are in [`deeds`] and [`moves`], what waits for whom in
//! [`due`], its letter as a file in [`files`], figures in [`volumes`], what counts for the plan in [`counting`], the list that leads from each accepted request to its mandate in [`trace`].

mod about;
pub mod counting;
pub mod deeds;
pub(crate) mod due;
pub mod files;
mod input;
mod list;
pub mod moves;
pub mod table;
pub mod trace;
pub mod volumes;

use trellis_domain::{
    files::AttachmentState,
    kernel::Day,
    members::Member,
    missions::mission::{MissionId, MissionState},
    people::{
        Actor, Organisation, OrganisationId, Person, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    plans::record::{ActionId, PlanId},
    requests::{
        OtherDonors, Request, RequestId, RequestState, Said,
        clock::{self, Due, Terms},
        step::Way,
    },
};
use trellis_store::{
    Across, Tx, events, members as members_store, people as people_store, people::settings, requests as store,
};

pub use about::{Choices, Named};
pub use deeds::SayInput;
pub use input::{LetterInput, RequestInput};
pub use list::{Asked, PAGE, Requests, Row, find_by_name, list, of_action, of_need};
pub use moves::MoveInput;

use about::About;

use crate::{House, Problem, attachments::FileLine, missions, plans::action::Happened, problem::Code};

/// Most deeds that the history of a request shows.
const HISTORY_MAX: i64 = 50;
/// The protected fields, as the log names them.
const PROTECTED: &str = "letter, other donors, what was said";

/// A request with what a deed on it looks at.
struct Held {
    request: Request,
    /// The actions it relates to, each with its plan.
    plans: Vec<(ActionId, PlanId)>,
    concerns: Vec<Scope>,
}

impl Held {
    /// A request that the actor may read. Absent, hidden, and known of without being readable are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: RequestId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let request = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let plans = store::plans(tx, &[id]).await?.into_iter();
        let plans: Vec<_> = plans.map(|(_, action, plan)| (action, plan)).collect();
        let concerns = request.concerns(plans.iter().map(|(_, plan)| Scope::of(*plan)));
        let held = Self { request, plans, concerns };
        may_do(actor, Right::Read, &held.matter()).map_err(|_| Problem::not_found())?;
        Ok(held)
    }

    fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.request.organisation,
            standing: self.request.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.request.made_by,
        }
    }

    /// Whether the actor is a focal point of the Member.
    fn speaks(&self, actor: Actor<'_>) -> bool {
        let request = &self.request;
        trellis_domain::meetings::consultation::speaks_for(actor, request.organisation, request.member)
    }
}

/// What a request that the actor may read is called, its number with its title; `None` for any other.
pub(crate) async fn called(tx: &mut Tx, actor: Actor<'_>, id: RequestId) -> Result<Option<String>, Problem> {
    let request = match readable(tx, actor, id).await {
        Ok(request) => request,
        Err(problem) if problem.code == Code::NotFound => return Ok(None),
        Err(problem) => return Err(problem),
    };
    let members = members_store::list(tx, request.organisation).await?;
    Ok(Some(format!("{} {}", label_of(&request, &members), request.title).trim().to_owned()))
}

/// A request that the actor may read; absent and hidden are one answer.
pub(crate) async fn readable(tx: &mut Tx, actor: Actor<'_>, id: RequestId) -> Result<Request, Problem> {
    Ok(Held::load(tx, actor, id).await?.request)
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: RequestState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

fn reaches(actor: Actor<'_>, right: Right, states: &[RequestState]) -> bool {
    let some = |own| states.iter().any(|state| reach_of(actor, right, own, *state) != Reach::Nothing);
    actor.organisation().is_some_and(some)
}

/// Whether the actor may know of some request of its organisation.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Learn, RequestState::ALL)
}

/// Whether the actor may write a request for some Member.
pub fn may_write(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Create, &[RequestState::Draft])
}

/// Whether the actor may enter a letter: whoever moves on what Members have submitted.
pub fn may_receive(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Move, &[RequestState::Submitted])
}

/// Whether the actor may put files beside some request.
fn may_attach(actor: Actor<'_>) -> bool {
    let standing = AttachmentState::Clean.standing();
    let reaches = |own| reach(actor.bearer(), Right::Create, own, standing) != Reach::Nothing;
    actor.organisation().is_some_and(reaches)
}

/// Whether the actor may take some requests away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Export, RequestState::ALL)
}

/// Whether a deed of the log may be shown to the actor beside those of plans. What is done with drafts is shown to nobody:
/// they are their Members' own.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let knows =
        |state: &RequestState| reach_of(actor, Right::Learn, organisation, *state) == Reach::Everything;
    !deed.starts_with("request.")
        || !deed.starts_with("request.draft") && RequestState::ALL.iter().skip(1).all(knows)
}

/// How long each duty may take in an organisation.
async fn terms(tx: &mut Tx, organisation: OrganisationId) -> Result<Terms, Problem> {
    Ok(Terms::of(&settings::settings(tx, organisation).await?))
}

/// What a request is called: its number, or nothing while it is a draft.
fn label_of(request: &Request, members: &[Member]) -> String {
    let member = members.iter().find(|member| member.id == request.member);
    let code = member.map(|member| member.code.as_str()).unwrap_or_default();
    request.number.map(|number| number.label(code)).unwrap_or_default()
}

/// A request as its page shows it.
#[derive(Debug, Clone)]
pub struct RequestView {
    /// The request; its letter and the other donors are blank for whoever may not read what is protected.
    pub request: Request,
    /// Whose register it stands in.
    pub organisation: Organisation,
    /// Its Member.
    pub member: Member,
    /// Its number as people write it; empty for a draft.
    pub label: String,
    /// What it is about.
    pub topics: Vec<String>,
    /// The needs it answers, as far as the actor may know of them.
    pub needs: Vec<Named<trellis_domain::needs::need::Need>>,
    /// The actions it relates to, of plans the actor may know of.
    pub actions: Vec<(ActionId, String)>,
    /// The missions that answer it, as far as the actor may know of them: number with title, and where each stands.
    pub missions: Vec<(MissionId, String, MissionState)>,
    /// What it says for the plan and is not recorded, for whoever may record it.
    pub offers: Vec<counting::Offer>,
    /// Whether the actor may plan one in answer to it.
    pub may_answer: bool,
    /// What is owed on it.
    pub due: Option<Due>,
    /// The files beside it that the actor may know of, the oldest first.
    pub files: Vec<FileLine>,
    /// Whether the actor may put one there.
    pub may_attach: bool,
    /// What was said, oldest first, for whoever may read what is protected.
    pub said: Vec<(Said, Option<String>)>,
    /// Who entered it.
    pub entered_by: Option<String>,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, as far as the actor may take them.
    pub ways: Vec<Way>,
    /// Whether the actor speaks for the Member.
    pub speaks: bool,
    /// What forms offer.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

/// A request, if the actor may read it. What is protected is shown to whoever may read it, and then the log tells of it.
pub async fn view(house: &House, actor: Actor<'_>, id: RequestId) -> Result<RequestView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.request.organisation;
    let rights = rights(actor.bearer(), &held.matter());
    let about = About::with_needs(house, &mut tx, actor, organisation).await?;
    let people = people_store::people(&mut tx, organisation).await?;
    let said = store::said(&mut tx, id).await?;
    let history = match rights.has(Right::History) {
        true => events::of_subject(&mut tx, organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let files = held.files(&mut tx, actor, &people).await?;
    let shows_files = held.shows_files(actor);
    let members = members_store::list(&mut tx, organisation).await?;
    let terms = terms(&mut tx, organisation).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let reads_protected = rights.has(Right::ReadProtected);
    let has_protected = held.request.letter.is_some()
        || held.request.others != OtherDonors::Unsaid
        || said.iter().any(|each| !each.text.is_empty());
    // Who writes its own request looks at nothing of anybody else's.
    let is_own = held.speaks(actor);
    if has_protected && reads_protected && !is_own {
        house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    }
    let said = said.into_iter().filter(|_| reads_protected);
    let said = said.map(|each| (person_name(&people, each.by), each)).map(|(name, each)| (each, name));
    // Files are known of by fewer than the request is.
    let history = history.into_iter().filter(|event| shows_files || !event.deed.starts_with("file."));
    let happened = history.map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    let ways = held.request.course.state.ways().iter().copied();
    let ways = ways.filter(|way| rights.has(moves::right_for(*way)));
    let actions = about.actions(house, actor, held.plans.iter().copied()).await?;
    let actions = held.plans.iter().filter_map(|(id, _)| Some((*id, actions.get(id)?.clone())));
    let member = members.iter().find(|member| member.id == held.request.member).cloned();
    let mut request = held.request.clone();
    if !reads_protected {
        request.letter = None;
        request.others = OtherDonors::Unsaid;
    }
    Ok(RequestView {
        organisation: of,
        member: member.ok_or_else(Problem::not_found)?,
        label: label_of(&held.request, &members),
        topics: about.topics_of(&held.request),
        needs: about.needs_of(&held.request),
        actions: actions.collect(),
        missions: missions::list::of_request(house, actor, &held.request).await?,
        offers: counting::offers(house, actor, id).await?,
        may_answer: held.request.course.state == RequestState::Accepted && missions::may_add(actor),
        due: clock::due(&held.request.course, &terms),
        files,
        may_attach: held.may_attach(actor),
        said: said.collect(),
        entered_by: person_name(&people, held.request.made_by),
        history: happened.collect(),
        rights,
        ways: ways.collect(),
        speaks: is_own,
        choices: about.choices(&members, |member| member.id == held.request.member),
        today: house.today(),
        request,
    })
}

fn person_name(people: &[Person], id: Option<trellis_domain::people::PersonId>) -> Option<String> {
    people.iter().find(|person| Some(person.id) == id).map(|person| person.name.clone())
}

/// What forms offer to whoever may write a request, or enter a letter.
pub async fn choices(house: &House, actor: Actor<'_>, is_letter: bool) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    let (right, state) = match is_letter {
        true => (Right::Move, RequestState::Submitted),
        false => (Right::Create, RequestState::Draft),
    };
    let reach = reach_of(actor, right, organisation, state);
    if reach == Reach::Nothing {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let about = About::with_needs(house, &mut tx, actor, organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let choices = about.choices(&members, |member| reach.covers(&[Scope::of(member.id)]));
    Ok(Choices { may_attach: is_letter && may_attach(actor), ..choices })
}
