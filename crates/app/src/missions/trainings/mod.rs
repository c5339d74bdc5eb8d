//! Trainings as their readers may know of them: the list, one of them, and what forms offer (REQUIREMENTS S1.22, S4.25).
//!
//! Lists take their scope from the policy state by state, in the query itself; a single look answers the same for what is
//! absent and what is hidden. Deeds on a training are in [`deeds`], on the people who take part in [`participants`] and
//! [`import`]; what is planned and held of a series by [`series`]; its papers are `papers::training`, and what it waits for is in [`due`].

pub mod deeds;
pub(crate) mod due;
pub mod import;
mod input;
mod list;
pub mod participants;
pub mod series;

use trellis_domain::{
    kernel::Day,
    members::{Member, Partner},
    missions::{
        initiatives::InitiativeId,
        trainings::{
            Training, TrainingId, TrainingState,
            participants::{Participant, ParticipantState},
            step::Way,
        },
    },
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    plans::registers::vocabulary::{Purpose, Term, Vocabulary},
};
use trellis_store::{
    Across, Tx, events,
    members::{self as members_store, partners as partners_store},
    missions::trainings::{self as store, Links},
    people as people_store,
    plans::registers as registers_store,
};

pub use input::TrainingInput;
pub(in crate::missions) use input::{Actions, term_named};
pub(in crate::missions) use list::themes;
pub use list::{
    Asked, PAGE, Row, Trainings, dated, export, find_by_name, list, may_export, of_action, organisations,
};
pub(crate) use list::{all, sight};
pub use participants::{Balance, ParticipantInput, People};

use super::part_of::Readable;
use crate::{
    House, Problem,
    meetings::Directory,
    members::regions::Regions,
    needs::findings::{Answer, labels},
    plans::action::Happened,
    problem::Code,
};

/// Most deeds that the history of a training shows.
const HISTORY_MAX: i64 = 50;
/// Most lessons that are shown beside a training.
const LESSONS_MAX: i64 = 5;

/// A training with what a deed on it looks at.
pub(crate) struct Held {
    pub training: Training,
    pub links: Links,
    concerns: Vec<Scope>,
}

impl Held {
    /// A training that the actor may read; absent and hidden are one answer.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, id: TrainingId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let training = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let links = store::links(tx, id).await?;
        let held =
            Self { concerns: training.concerns(plans(&links), links.members.clone()), training, links };
        may_do(actor, Right::Read, &held.matter())?;
        Ok(held)
    }

    pub fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.training.organisation,
            standing: self.training.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.training.made_by,
        }
    }

    pub fn rights(&self, actor: Actor<'_>) -> Rights {
        rights(actor.bearer(), &self.matter())
    }

    /// How far the actor's right reaches among its participants.
    pub fn sight(&self, actor: Actor<'_>, right: Right) -> store::participants::Sight {
        let reach_in = |state: &ParticipantState| {
            reach(actor.bearer(), right, self.training.organisation, state.standing())
        };
        let states = ParticipantState::ALL.iter().map(|state| (*state, reach_in(state))).collect();
        store::participants::Sight { training: self.training.id, states }
    }

    /// Whom and what a participant of it concerns.
    pub fn concerned(&self, one: &Participant) -> Vec<Scope> {
        one.concerns(plans(&self.links))
    }
}

/// The plans of the actions it serves.
pub(crate) fn plans(links: &Links) -> Vec<Scope> {
    links.actions.iter().map(|(_, plan)| Scope::of(*plan)).collect()
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: TrainingState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

/// Whether the actor may put in some training.
pub fn may_add(actor: Actor<'_>) -> bool {
    let reach_in = |own| reach_of(actor, Right::Create, own, TrainingState::Planned);
    actor.organisation().is_some_and(|own| reach_in(own) != Reach::Nothing)
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with trainings and the people
/// in them is for those who may see the history of both.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let is_ours =
        ["training", "participant", "evaluation", "community"].iter().any(|room| deed.starts_with(room));
    let sees = |standing| reach(actor.bearer(), Right::History, organisation, standing) == Reach::Everything;
    !is_ours || (sees(TrainingState::Planned.standing()) && sees(ParticipantState::Registered.standing()))
}

/// A training as its page shows it.
#[derive(Debug, Clone)]
pub struct TrainingView {
    /// The training.
    pub training: Training,
    /// Whose it is.
    pub organisation: Organisation,
    /// The actions it serves, of plans the actor may know of.
    pub answers: Vec<Answer>,
    /// The initiative it is part of, where the actor may read that.
    pub initiative: Option<(InitiativeId, String)>,
    /// Initiatives that it may be part of, for whoever may change it.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// The same as the form names them.
    pub actions_typed: String,
    /// What it is about.
    pub topics: Vec<Term>,
    /// The Members invited, by name.
    pub invited: Vec<Member>,
    /// Whether all Members are.
    pub all_invited: bool,
    /// The partners it is held with, by name.
    pub partners: Vec<Partner>,
    /// The people who take part, as far as the actor may know of them.
    pub people: People,
    /// What was learnt from similar ones, for whoever may change this one.
    pub lessons: Vec<Training>,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, for whoever may take them.
    pub ways: &'static [Way],
    /// What forms offer.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

impl TrainingView {
    /// Whether the actor sees more than everybody does: what was learnt, and what participants thought of it.
    pub fn is_inside(&self) -> bool {
        is_inside(self.rights)
    }
}

/// Whether these rights are more than everybody has.
pub(crate) fn is_inside(rights: Rights) -> bool {
    [Right::Edit, Right::Move, Right::Export, Right::History].iter().any(|right| rights.has(*right))
}

/// What forms offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Members.
    pub members: Vec<Member>,
    /// Stakeholder groups.
    pub groups: Vec<Term>,
    /// Regions that a training may be for.
    pub regions: Regions,
}

impl Choices {
    pub(crate) async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        let lists = registers_store::vocabularies_of(tx, organisation).await?;
        Ok(Self {
            members: members_store::list(tx, organisation).await?,
            groups: groups(&lists),
            regions: Regions::load(tx, organisation).await?,
        })
    }
}

/// The terms of lists of stakeholder groups.
pub(crate) fn groups(lists: &[Vocabulary]) -> Vec<Term> {
    let of_groups = lists.iter().filter(|list| list.purpose == Purpose::Group);
    of_groups.flat_map(|list| list.terms.iter().cloned()).collect()
}

/// A training, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: TrainingId) -> Result<TrainingView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.training.organisation;
    let rights = held.rights(actor);
    let known = Directory::load(&mut tx, organisation).await?.known_to(actor, organisation, house.today());
    let lists = registers_store::vocabularies_of(&mut tx, organisation).await?;
    let topics =
        lists.iter().flat_map(|list| &list.terms).filter(|term| held.links.topics.contains(&term.id));
    let topics: Vec<Term> = topics.cloned().collect();
    let members = members_store::list(&mut tx, organisation).await?;
    let regions = Regions::load(&mut tx, organisation).await?;
    let partners = partners_store::list(&mut tx, organisation).await?;
    let partners = partners.into_iter().filter(|each| held.links.partners.contains(&each.id)).collect();
    let people = participants::people(&mut tx, actor, &held).await?;
    let history = match rights.has(Right::History) {
        true => events::of_subject(&mut tx, organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let lessons = match rights.has(Right::Edit) {
        true => list::lessons(&mut tx, actor, &held, LESSONS_MAX).await?,
        false => Vec::new(),
    };
    let readable = Readable::load(&mut tx, actor, organisation).await?;
    let own = held.training.initiative;
    let initiatives = match rights.has(Right::Edit) {
        true => readable.offered(own, |each| input::serves(each, &held.links)),
        false => Vec::new(),
    };
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let in_sight = |(_, plan): &&(_, _)| known.plans.iter().any(|each| each.id == *plan);
    let answers: Vec<_> = held.links.actions.iter().filter(in_sight).copied().collect();
    let labels = labels(house, actor, answers.iter().copied()).await?;
    let actions_typed = answers.iter().map(|(action, _)| action.to_string()).collect::<Vec<_>>().join("\n");
    let answers = answers
        .iter()
        .filter_map(|(action, _)| Some(Answer { action: *action, label: labels.get(action)?.clone() }));
    let invited: Vec<Member> =
        members.iter().filter(|member| held.links.members.contains(&member.id)).cloned().collect();
    let happened = history.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    let learnt = if is_inside(rights) { held.training.learnt.clone() } else { String::new() };
    Ok(TrainingView {
        answers: answers.collect(),
        initiative: own.and_then(|id| Some((id, readable.name(id)?.to_owned()))),
        initiatives,
        actions_typed,
        topics,
        all_invited: !invited.is_empty() && invited.len() == members.len(),
        invited,
        partners,
        people,
        lessons,
        history: happened.collect(),
        ways: match rights.has(Right::Move) {
            true => held.training.course.state.ways(),
            false => &[],
        },
        rights,
        organisation: of,
        choices: Choices { groups: groups(&lists), regions, members },
        today: house.today(),
        training: Training { learnt, ..held.training },
    })
}

/// The initiatives that a training may be part of, for the form that puts one in.
pub async fn initiatives(house: &House, actor: Actor<'_>) -> Result<Vec<(InitiativeId, String)>, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    Ok(Readable::load(&mut tx, actor, organisation).await?.offered(None, |_| true))
}

/// What forms offer to whoever may put trainings in.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_add(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    Choices::load(&mut house.read(organisation).await?, organisation).await
}
