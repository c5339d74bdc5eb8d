//! What the office asks of Members that can give, an expert, money, a venue, and what became of it (REQUIREMENTS S5.18). A request is
//! judged by the line of what office and Member write to each other (ADR 0050).
//!
//! [`list`] is the list with its figures, [`deeds`] what is done, [`input`] what is typed, [`facts`] how a request counts for the
//! plan, [`due`] what waits for whom, [`table`] the list to take away. Must not know pages.

pub mod deeds;
pub(crate) mod due;
mod facts;
mod input;
pub mod list;
pub mod table;

pub use input::ContributionInput;

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId, Partner, PartnerId},
    missions::{
        contributions::{Contribution, ContributionId, Late, Passed, step::Way},
        initiatives::InitiativeId,
        mission::MissionId,
        trainings::TrainingId,
    },
    people::{
        Actor, Organisation, OrganisationId, Person, may_do,
        policy::{self, Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    plans::record::ActionId,
};
use trellis_store::{
    Across, Tx, events,
    members::{self as members_store, partners as partners_store},
    missions::contributions as store,
    people as people_store,
};

use super::{
    Held as HeldMission, name_of, own_organisation, part_of::Readable, trainings::Held as HeldTraining,
};
use crate::{
    House, Problem,
    needs::findings::labels,
    plans::{action::Happened, registers::plan_of},
    problem::Code,
};

/// Most deeds that a history shows.
const HISTORY_MAX: i64 = 50;

/// A request to a Member with what a deed on it looks at.
struct Held {
    contribution: Contribution,
    concerns: Vec<Scope>,
}

impl Held {
    /// A request that the actor may read. Absent, hidden, and known of without being readable are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: ContributionId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let contribution = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let held = Self { concerns: contribution.concerns(), contribution };
        super::readable(actor, &held.matter())?;
        Ok(held)
    }

    fn matter(&self) -> Matter<'_> {
        matter(&self.contribution, &self.concerns)
    }

    /// Whether the actor may take a step. What became of a request the office says; the answer is the Member's, or the office
    /// enters it from a letter.
    fn may(&self, actor: Actor<'_>, way: Way) -> bool {
        let may = |right| may_do(actor, right, &self.matter()).is_ok();
        match way.is_answer() {
            true => may(Right::Comment) && (self.speaks(actor) || may(Right::Move)),
            false => may(Right::Move),
        }
    }

    /// Whether the actor is a focal point of the Member that is asked.
    fn speaks(&self, actor: Actor<'_>) -> bool {
        let of = &self.contribution;
        let speaks = |member: MemberId| {
            trellis_domain::meetings::consultation::speaks_for(actor, of.organisation, member)
        };
        of.member.is_some_and(speaks)
    }
}

fn matter<'a>(of: &Contribution, concerns: &'a [Scope]) -> Matter<'a> {
    let standing = Contribution::STANDING;
    Matter { organisation: of.organisation, standing, concerns, made_by: of.made_by }
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Reach {
    reach(actor.bearer(), right, organisation, Contribution::STANDING)
}

fn reaches(actor: Actor<'_>, right: Right) -> bool {
    actor.organisation().is_some_and(|own| reach_of(actor, right, own) != Reach::Nothing)
}

/// Whether the actor may know of some request to a Member.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Learn)
}

/// Whether the actor may ask somebody. To ask is the office's: it takes whoever may move on what it asked, beside entering it.
pub fn may_ask(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Create) && reaches(actor, Right::Move)
}

/// How far the actor may take requests away in bulk: as far as the facts that they stand for. What is written between office and
/// Member is not taken away by itself.
fn export_reach(actor: Actor<'_>, organisation: OrganisationId) -> Reach {
    reach(actor.bearer(), Right::Export, organisation, policy::Indicator::Verified.into())
}

/// Whether the actor may take some requests away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Read)
        && actor.organisation().is_some_and(|own| export_reach(actor, own) != Reach::Nothing)
}

/// Whether a deed of the log may be shown to the actor beside those of plans.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    !deed.starts_with("contribution.") || reach_of(actor, Right::Read, organisation) == Reach::Everything
}

/// Whom an organisation can ask, and what names its forms know.
struct Around {
    members: Vec<Member>,
    partners: Vec<Partner>,
    initiatives: Readable,
}

impl Around {
    async fn load(tx: &mut Tx, actor: Actor<'_>, organisation: OrganisationId) -> Result<Self, Problem> {
        Ok(Self {
            members: members_store::list(tx, organisation).await?,
            partners: partners_store::list(tx, organisation).await?,
            initiatives: Readable::load(tx, actor, organisation).await?,
        })
    }

    fn member(&self, id: Option<MemberId>) -> Option<&Member> {
        self.members.iter().find(|each| Some(each.id) == id)
    }

    fn partner(&self, id: Option<PartnerId>) -> Option<&Partner> {
        self.partners.iter().find(|each| Some(each.id) == id)
    }

    /// Who is asked, by name: the partner, where one is, and else the Member.
    fn whom(&self, of: &Contribution) -> String {
        let partner = self.partner(of.partner).map(|partner| &partner.name);
        partner.or(self.member(of.member).map(|member| &member.name)).cloned().unwrap_or_default()
    }
}

/// What forms offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Members.
    pub members: Vec<Member>,
    /// Partners that are still worked with.
    pub partners: Vec<Partner>,
    /// Initiatives that go on, code and title.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// The day of the page.
    pub today: Day,
}

/// What forms offer to whoever may ask.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_ask(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let around = Around::load(&mut tx, actor, organisation).await?;
    Ok(choices_of(&around, None, house.today()))
}

fn choices_of(around: &Around, stands: Option<InitiativeId>, today: Day) -> Choices {
    let goes_on = |partner: &&Partner| partner.ended_on.is_none_or(|last| last >= today);
    let partners = around.partners.iter().filter(goes_on).cloned().collect();
    let initiatives = around.initiatives.offered(stands, |_| true);
    Choices { members: around.members.clone(), partners, initiatives, today }
}

/// What a request is for, as far as the actor may read it.
#[derive(Debug, Clone, Default)]
pub struct Serves {
    /// The initiative, code and title.
    pub initiative: Option<(InitiativeId, String)>,
    /// The mission, number and title.
    pub mission: Option<(MissionId, String)>,
    /// The training.
    pub training: Option<(TrainingId, String)>,
    /// The action that it counts for, number and words.
    pub action: Option<(ActionId, String)>,
}

/// A request as its page shows it.
#[derive(Debug, Clone)]
pub struct ContributionView {
    /// Whose.
    pub organisation: Organisation,
    /// It.
    pub contribution: Contribution,
    /// Who is asked, by name.
    pub whom: String,
    /// The Member that is asked.
    pub member: Option<Member>,
    /// What it is for.
    pub serves: Serves,
    /// Its steps in their order, each with who took it.
    pub steps: Vec<(Passed, Option<String>)>,
    /// What is late.
    pub late: Option<Late>,
    /// Whether a fact of the plan stands for it.
    pub counts: bool,
    /// The steps that lead on, as far as the actor may take them.
    pub ways: Vec<Way>,
    /// Whether the actor may change what it says.
    pub may_change: bool,
    /// Whether the actor speaks for the Member.
    pub speaks: bool,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What its form begins with.
    pub input: ContributionInput,
    /// What that form offers.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

/// A request, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: ContributionId) -> Result<ContributionView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let of = &held.contribution;
    let rights = rights(actor.bearer(), &held.matter());
    let organisation = people_store::organisation(&mut tx, of.organisation).await?;
    let around = Around::load(&mut tx, actor, of.organisation).await?;
    let people = people_store::people(&mut tx, of.organisation).await?;
    let steps = store::steps(&mut tx, id).await?;
    let counts = !store::counted(&mut tx, id).await?.is_empty();
    let history = match rights.has(Right::History) {
        true => events::of_subject(&mut tx, of.organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let serves = serves(house, (actor, &mut tx), &around, of).await?;
    drop(tx);
    let happened = history.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    let ways = of.course.state.ways().iter().copied().filter(|way| held.may(actor, *way));
    Ok(ContributionView {
        organisation: organisation.ok_or_else(Problem::not_found)?,
        whom: around.whom(of),
        member: around.member(of.member).cloned(),
        steps: steps
            .into_iter()
            .map(|step| (name_in(&people, &step), step))
            .map(|(by, step)| (step, by))
            .collect(),
        late: of.late(house.today()),
        counts,
        ways: ways.collect(),
        may_change: may_change(of, rights),
        speaks: held.speaks(actor),
        history: happened.collect(),
        input: ContributionInput::of(of, &serves),
        choices: choices_of(&around, of.initiative, house.today()),
        today: house.today(),
        serves,
        contribution: held.contribution,
    })
}

/// Whether what a request says may be put right: by the office, until it is taken back.
fn may_change(of: &Contribution, rights: Rights) -> bool {
    rights.has(Right::Edit) && rights.has(Right::Move) && !of.course.state.ways().is_empty()
}

fn name_in(people: &[Person], step: &Passed) -> Option<String> {
    people.iter().find(|person| Some(person.id) == step.by).map(|person| person.name.clone())
}

async fn serves(
    house: &House,
    (actor, tx): (Actor<'_>, &mut Tx),
    around: &Around,
    of: &Contribution,
) -> Result<Serves, Problem> {
    let initiative = of.initiative.and_then(|id| Some((id, around.initiatives.name(id)?.to_owned())));
    let mut serves = Serves { initiative, ..Serves::default() };
    if let Some(id) = of.mission {
        let held = or_none(HeldMission::load(tx, actor, id).await)?;
        serves.mission = held.map(|held| (id, name_of(&held.mission)));
    }
    if let Some(id) = of.training {
        let held = or_none(HeldTraining::load(tx, actor, id).await)?;
        serves.training = held.map(|held| (id, held.training.title));
    }
    if let Some((action, plan)) = of.action
        && or_none(plan_of(house, actor, action).await)?.is_some()
    {
        let mut named = labels(house, actor, std::iter::once((action, plan))).await?;
        serves.action = named.remove(&action).map(|label| (action, label));
    }
    Ok(serves)
}

/// What an absent thing and one that may not be read have in common: nothing is named.
fn or_none<T>(found: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(problem) if matches!(problem.code, Code::NotFound | Code::NotAllowed) => Ok(None),
        Err(problem) => Err(problem),
    }
}
