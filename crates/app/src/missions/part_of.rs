//! Of which initiative a mission or a training is part: what forms offer and what somebody names, and the other way round
//! what is done as part of one initiative and what of that is still open. Must not know budgets.

use trellis_domain::{
    members::MemberId,
    missions::{
        initiatives::InitiativeId,
        mission::{MissionId, MissionState},
        report::{FollowUp, FollowUpState},
        trainings::{Training, TrainingState},
    },
    people::{Actor, OrganisationId, policy::Right},
    plans::record::PlanId,
};
use trellis_store::{
    Tx,
    missions::{
        self as missions_store, FollowUps, follow_ups as in_sight,
        initiatives::{self as store, Wanted},
        trainings as trainings_store,
    },
};

use super::{initiatives, list, name_of, reach_of, trainings};
use crate::{
    Problem,
    problem::{Code, Form},
};

/// Most initiatives that are offered, and most missions, trainings or follow-ups of one.
const LISTED_MAX: i64 = 500;

/// An initiative that something may be part of.
pub(crate) struct Named {
    id: InitiativeId,
    code: String,
    name: String,
    is_over: bool,
    members: Vec<MemberId>,
    plans: Vec<PlanId>,
}

impl Named {
    /// Whether it is for a Member.
    pub fn is_for(&self, member: MemberId) -> bool {
        self.members.contains(&member)
    }

    /// Whether it serves an action of a plan.
    pub fn serves(&self, plan: PlanId) -> bool {
        self.plans.contains(&plan)
    }
}

/// The initiatives of an organisation that somebody may read.
pub(crate) struct Readable(Vec<Named>);

impl Readable {
    /// In the order of their list.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, organisation: OrganisationId) -> Result<Self, Problem> {
        let sight = initiatives::sight(actor, Right::Read, organisation);
        let found = store::list(tx, &sight, &Wanted::default(), (0, LISTED_MAX)).await?;
        let ids: Vec<InitiativeId> = found.iter().map(|each| each.id).collect();
        let members = store::beneficiaries(tx, &ids).await?;
        let actions = store::actions(tx, &ids).await?;
        let named = found.into_iter().map(|each| Named {
            name: format!("{} {}", each.code, each.title),
            is_over: each.course.state.is_over(),
            members: members.iter().filter(|(id, _)| *id == each.id).map(|(_, own)| own.member).collect(),
            plans: actions.iter().filter(|(id, _, _)| *id == each.id).map(|(_, _, plan)| *plan).collect(),
            id: each.id,
            code: each.code,
        });
        Ok(Self(named.collect()))
    }

    /// Code and title.
    pub fn name(&self, id: InitiativeId) -> Option<&str> {
        self.0.iter().find(|each| each.id == id).map(|each| each.name.as_str())
    }

    /// Those that go on and for which `serves` holds, as choices; what `stands` is offered whatever became of it.
    pub fn offered(
        &self,
        stands: Option<InitiativeId>,
        serves: impl Fn(&Named) -> bool,
    ) -> Vec<(InitiativeId, String)> {
        let fits = |each: &&Named| Some(each.id) == stands || (!each.is_over && serves(each));
        self.0.iter().filter(fits).map(|each| (each.id, each.name.clone())).collect()
    }

    /// The initiative that a field names by code or id. One that `stands` and is hidden from whoever sends the form stays.
    pub fn read(
        &self,
        form: &mut Form,
        (text, stands): (&str, Option<InitiativeId>),
        serves: impl Fn(&Named) -> bool,
    ) -> Option<InitiativeId> {
        let text = text.trim();
        let hidden = stands.filter(|id| self.name(*id).is_none());
        if text.is_empty() || hidden.is_some_and(|id| id.to_string() == text) {
            return hidden;
        }
        let is_it = |each: &&Named| each.code.eq_ignore_ascii_case(text) || each.id.to_string() == text;
        let wrong = match self.0.iter().find(is_it) {
            None => Code::FieldChoice,
            Some(found) if !serves(found) => Code::InitiativeOther,
            Some(found) if found.is_over && stands != Some(found.id) => Code::InitiativeOver,
            Some(found) => return Some(found.id),
        };
        form.wrong("initiative", wrong, &[("value", text)]);
        None
    }
}

/// What is done as part of an initiative.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// Its missions: number with title, and where each stands.
    pub missions: Vec<(MissionId, String, MissionState)>,
    /// Its trainings, the latest first.
    pub trainings: Vec<Training>,
    /// What still follows from its missions, the first due first.
    pub follow_ups: Vec<FollowUp>,
}

impl Done {
    /// As far as the actor may read it.
    pub(super) async fn load(
        tx: &mut Tx,
        actor: Actor<'_>,
        (organisation, id): (OrganisationId, InitiativeId),
    ) -> Result<Self, Problem> {
        let initiative = Some(id);
        let wanted = missions_store::Wanted { initiative, ..Default::default() };
        let sight = list::sight(actor, Right::Read, organisation);
        let missions = missions_store::list(tx, &sight, &wanted, (0, LISTED_MAX)).await?;
        let wanted = trainings_store::Wanted { initiative, ..Default::default() };
        let sight = trainings::sight(actor, Right::Read, organisation);
        let trainings = trainings_store::list(tx, &sight, &wanted, (0, LISTED_MAX)).await?;
        let wanted = FollowUps { state: Some(FollowUpState::Open), initiative, ..FollowUps::default() };
        let reach = reach_of(actor, Right::Read, organisation, MissionState::Reported);
        let open = in_sight(tx, (organisation, &reach), &wanted, LISTED_MAX).await?;
        Ok(Self {
            missions: missions.iter().map(|each| (each.id, name_of(each), each.course.state)).collect(),
            trainings,
            follow_ups: open.into_iter().map(|(_, follow_up)| follow_up).collect(),
        })
    }

    /// Whether nothing is done.
    pub fn is_empty(&self) -> bool {
        self.missions.is_empty() && self.trainings.is_empty()
    }

    /// How many missions, trainings and follow-ups are not over.
    pub fn open(&self) -> usize {
        self.missions.iter().filter(|(_, _, state)| *state != MissionState::Closed).count()
            + self.trainings.iter().filter(|each| each.course.state != TrainingState::Closed).count()
            + self.follow_ups.len()
    }
}
