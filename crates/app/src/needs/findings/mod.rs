//! Findings as their readers may know of them: the list, one of them, and what forms offer (REQUIREMENTS S1.2, S1.11,
//! S1.13).
//!
//! Lists take their scope from the policy state by state, in the query itself; a single look answers the same for what is
//! absent and what is hidden. Evidence and the Member's replies are protected: showing them is an event. Deeds are in
//! [`deeds`] and [`moves`], tables out and in in [`table`] and [`import`].

pub mod deeds;
pub(crate) mod due;
pub mod import;
mod input;
mod list;
pub mod moves;
pub mod table;

use trellis_domain::{
    kernel::Day,
    meetings::{
        SessionId,
        acts::Element,
        documents::{Document, DocumentId},
    },
    members::Member,
    needs::findings::{Finding, FindingId, FindingState, Said, Voice, step::Way},
    people::{
        Actor, Organisation, OrganisationId, Person, Verb, may_about, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    plans::record::{ActionId, PlanId},
};
use trellis_store::{
    Across, Tx, events, meetings::acts as acts_store, members as members_store, needs::findings as store,
    people as people_store,
};

pub use deeds::{LinkInput, SayInput};
pub use input::FindingInput;
pub use list::{Answer, Asked, Findings, PAGE, Row, find_by_name, list, of_action};
pub use moves::{DecideInput, MoveInput};

pub(crate) use list::{between, labels};

use super::opened::{OfFinding, of_finding};
use crate::{
    House, Problem,
    meetings::{Directory, acts::ActLine, decisions::readable_documents},
    plans::action::Happened,
    problem::Code,
};

/// Most deeds that the history of a finding shows.
const HISTORY_MAX: i64 = 50;
/// The protected fields, as the log names them.
const PROTECTED: &str = "evidence, replies";

/// A finding with what a deed on it looks at.
struct Held {
    finding: Finding,
    /// The actions that answer it, each with its plan.
    answers: Vec<(ActionId, PlanId)>,
    concerns: Vec<Scope>,
}

impl Held {
    /// A finding that the actor may read; absent and hidden are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: FindingId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let finding = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let answers = store::answers(tx, &[id]).await?.into_iter();
        let answers: Vec<_> = answers.map(|(_, action, plan)| (action, plan)).collect();
        let concerns = finding.concerns(answers.iter().map(|(_, plan)| Scope::of(*plan)));
        let held = Self { finding, answers, concerns };
        may_do(actor, Right::Read, &held.matter())?;
        Ok(held)
    }

    fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.finding.organisation,
            standing: self.finding.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.finding.made_by,
        }
    }
}

/// A finding that the actor may read; absent and hidden are one answer.
pub(crate) async fn readable(tx: &mut Tx, actor: Actor<'_>, id: FindingId) -> Result<Finding, Problem> {
    Ok(Held::load(tx, actor, id).await?.finding)
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: FindingState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

/// Whether the actor may know of some finding of its organisation.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Learn)
}

/// Whether the actor may put in some finding.
pub fn may_add(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Create)
}

/// Whether the actor may take some findings away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Export)
}

fn has_some(actor: Actor<'_>, right: Right) -> bool {
    let reaches = |own| FindingState::ALL.iter().map(move |state| reach_of(actor, right, own, *state));
    actor.organisation().is_some_and(|own| reaches(own).any(|reach| reach != Reach::Nothing))
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with findings is for those who
/// may know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    !deed.starts_with("finding")
        || FindingState::ALL
            .iter()
            .all(|state| reach_of(actor, Right::Learn, organisation, *state) == Reach::Everything)
}

/// A finding as its page shows it.
#[derive(Debug, Clone)]
pub struct FindingView {
    /// The finding; its evidence is blank for whoever may not read what is protected.
    pub finding: Finding,
    /// Whose it is.
    pub organisation: Organisation,
    /// Its Member.
    pub member: Option<Member>,
    /// The name of its body.
    pub body: String,
    /// The session it is tabled at, with its id where the actor may know of more than its title.
    pub meeting: Option<(Option<SessionId>, String)>,
    /// The paper it is tabled in, if the actor may know of it.
    pub paper: Option<(DocumentId, String)>,
    /// The actions that answer it, of plans the actor may know of.
    pub answers: Vec<Answer>,
    /// The needs it opened.
    pub opened: OfFinding,
    /// What was said, oldest first: replies of the Member for whoever may read what is protected, remarks for whoever may
    /// remark or see the history.
    pub said: Vec<(Said, Option<String>)>,
    /// The day of the Member's last reply.
    pub replied_on: Option<Day>,
    /// What its body did.
    pub acts: Vec<ActLine>,
    /// The finding that takes it over, if the actor may know of it.
    pub successor: Option<(FindingId, String)>,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, for whoever may take them.
    pub ways: &'static [Way],
    /// Whether the actor speaks for the Member.
    pub speaks: bool,
    /// Whether the actor may enter the Member's reply on its behalf.
    pub on_behalf: bool,
    /// The plans whose actions the actor may link to it: id and title.
    pub linkable: Vec<(PlanId, String)>,
    /// What forms offer.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

/// What forms offer: bodies, sessions, papers and Members that the actor may know of.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Bodies, sessions and plans.
    pub directory: Directory,
    /// Papers.
    pub papers: Vec<Document>,
    /// Members.
    pub members: Vec<Member>,
}

/// Whether the actor may enter a reply for the Member: whoever keeps the finding, and nobody of another Member.
fn on_behalf(rights: Rights) -> bool {
    rights.has(Right::ReadProtected) && rights.has(Right::Comment) && rights.has(Right::Move)
}

/// A finding, if the actor may read it. What is protected is shown to whoever may read it, and then the log tells of it.
pub async fn view(house: &House, actor: Actor<'_>, id: FindingId) -> Result<FindingView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.finding.organisation;
    let rights = rights(actor.bearer(), &held.matter());
    let all = Directory::load(&mut tx, organisation).await?;
    let known = all.clone().known_to(actor, organisation, house.today());
    let papers = readable_documents(house, &mut tx, actor, (organisation, &all)).await?;
    let people = people_store::people(&mut tx, organisation).await?;
    let said = store::said(&mut tx, id).await?;
    let acts = acts_store::acts(&mut tx, organisation).await?.into_iter();
    let acts = acts.filter(|act| act.on == Element::Finding(id));
    let symbol = |id| papers.iter().find(|paper| paper.id == id).map(|paper| paper.symbol.clone());
    let acts: Vec<ActLine> = acts.map(|act| ActLine::of(act, &all, &people, symbol)).collect();
    let members = members_store::list(&mut tx, organisation).await?;
    let history = match rights.has(Right::History) {
        true => events::of_subject(&mut tx, organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let successor = match held.finding.course.closing.and_then(|closing| closing.successor) {
        Some(id) => Held::load(&mut tx, actor, id).await.ok().map(|held| (id, name_of(&held.finding))),
        None => None,
    };
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let replied_on = said.iter().filter(|each| each.voice == Voice::Member).map(|each| each.on).max();
    let is_protected = replied_on.is_some() || !held.finding.evidence.is_empty();
    let reads_protected = rights.has(Right::ReadProtected);
    if is_protected && reads_protected {
        house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    }
    let in_sight = |plan: &PlanId| known.plans.iter().any(|each| each.id == *plan);
    let answers = held.answers.iter().filter(|(_, plan)| in_sight(plan)).copied();
    let labels = labels(house, actor, answers.clone()).await?;
    let answers =
        answers.filter_map(|(action, _)| Some(Answer { action, label: labels.get(&action)?.clone() }));
    let answers = answers.collect();
    let member = members.iter().find(|member| Some(member.id) == held.finding.member).cloned();
    let is_closed = held.finding.course.state == FindingState::Closed;
    let linkable = known
        .plans
        .iter()
        .filter(|plan| reads_protected && !is_closed && may_link(actor, organisation, plan.id));
    let linkable = linkable.map(|plan| (plan.id, plan.title.clone())).collect();
    let opened = of_finding(house, actor, &held.finding).await?;
    let session = all.session(held.finding.course.meeting);
    let evidence = if reads_protected { held.finding.evidence.clone() } else { String::new() };
    let shown = said.into_iter().filter(|each| match each.voice {
        Voice::Member => reads_protected,
        Voice::Own => rights.has(Right::Comment) || rights.has(Right::History),
    });
    let shown =
        shown.map(|each| (person_name(&people, &each), each)).map(|(name, each)| (each, name)).collect();
    let happened = history.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok(FindingView {
        body: all.body(held.finding.body).map(|body| body.name.clone()).unwrap_or_default(),
        meeting: session.map(|session| {
            (known.session(Some(session.id)).map(|session| session.id), session.title.clone())
        }),
        paper: held.finding.course.paper.and_then(|id| Some((id, symbol(id)?))),
        ways: match rights.has(Right::Move) {
            true => held.finding.course.state.ways(held.finding.member.is_some()),
            false => &[],
        },
        speaks: speaks_for(actor, &held.finding) && rights.has(Right::Comment),
        on_behalf: held.finding.member.is_some() && on_behalf(rights),
        finding: Finding { evidence, ..held.finding },
        organisation: of,
        said: shown,
        history: happened.collect(),
        today: house.today(),
        choices: Choices { directory: known, papers, members },
        member,
        answers,
        opened,
        replied_on,
        acts,
        successor,
        rights,
        linkable,
    })
}

fn speaks_for(actor: Actor<'_>, finding: &Finding) -> bool {
    let speaks =
        |member| trellis_domain::meetings::consultation::speaks_for(actor, finding.organisation, member);
    finding.member.is_some_and(speaks)
}

/// Whether the actor keeps what stands around a plan.
fn may_link(actor: Actor<'_>, organisation: OrganisationId, plan: PlanId) -> bool {
    may_about(actor, Verb::KeepRegisters, organisation, &[Scope::of(plan)]).is_ok()
}

fn person_name(people: &[Person], said: &Said) -> Option<String> {
    people.iter().find(|person| Some(person.id) == said.by).map(|person| person.name.clone())
}

/// Number and title.
fn name_of(finding: &Finding) -> String {
    format!("{} {}", finding.number, finding.title).trim().to_owned()
}

/// What forms offer to whoever may put findings in.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_add(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    Ok(Choices {
        directory: directory.known_to(actor, organisation, house.today()),
        papers: Vec::new(),
        members: members_store::list(&mut tx, organisation).await?,
    })
}
