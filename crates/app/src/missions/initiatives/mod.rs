//! Initiatives as their readers may know of them: the list, one of them, and what forms offer (REQUIREMENTS S1.16–S1.22,
//! S3.12, S3.13, S3.20).
//!
//! Lists take their scope from the policy state by state, in the query itself; a single look answers the same for what is
//! absent and what is hidden. Risks, leads and days of staff are protected: showing them is an event. Deeds are in
//! [`deeds`], [`kept`] (its parts) and [`moves`], the table to take away in [`table`].

pub mod covering;
pub mod deeds;
pub(crate) mod due;
pub mod found;
mod input;
pub mod kept;
mod list;
pub mod moves;
pub mod report;
pub mod review;
pub mod table;
pub mod together;
mod view;

use trellis_domain::{
    meetings::BodyId,
    members::{MemberId, PartnerId},
    missions::initiatives::{Initiative, InitiativeId, InitiativeState, step::Dossier},
    people::{
        Actor, OrganisationId, Verb, may_about, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach},
    },
    plans::record::{ActionId, PlanId},
};
use trellis_store::{
    Tx,
    missions::initiatives::{self as store, Sight, parts},
};

pub use crate::meetings::verdicts::AssessInput;
pub use deeds::{AgreeInput, LinkInput, SayInput};
pub use found::{FeedbackInput, FoundInput, FoundRemoval};
pub use input::InitiativeInput;
pub use kept::{
    EffortInput, IndicatorInput, LeadInput, LineInput, PrincipleInput, ReadingInput, RemoveInput, RiskInput,
    TermInput,
};
pub(in crate::missions) use list::choices as choices_of;
pub use list::{Asked, Initiatives, PAGE, Row, find_by_name, list, named, of_action};
pub(crate) use list::{came_to, serving};
pub use moves::{ApproveInput, MoveInput};
pub use report::{FinalInput, SubmitInput};
pub use review::Review;
pub use together::TogetherInput;
pub(crate) use view::readable_name;
pub use view::{Choices, InitiativeView, PrincipleRow, choices, view};

use crate::{Problem, problem::Code};

/// An initiative with what a deed on it looks at.
pub(crate) struct Held {
    pub initiative: Initiative,
    /// The bodies that its report has gone to.
    pub bodies: Vec<BodyId>,
    pub members: Vec<MemberId>,
    pub partners: Vec<PartnerId>,
    /// The actions it serves, each with its plan.
    pub actions: Vec<(ActionId, PlanId)>,
    concerns: Vec<Scope>,
}

impl Held {
    /// An initiative that the actor may read; absent and hidden are one answer.
    pub(crate) async fn load(tx: &mut Tx, actor: Actor<'_>, id: InitiativeId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let initiative = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let store::Concerned { bodies, members, partners } = store::concerned(tx, id).await?;
        let actions = store::actions(tx, &[id]).await?.into_iter();
        let actions: Vec<_> = actions.map(|(_, action, plan)| (action, plan)).collect();
        let plans = actions.iter().map(|(_, plan)| Scope::of(*plan));
        let concerns = initiative.concerns(bodies.clone(), members.clone(), partners.clone(), plans);
        let held = Self { initiative, bodies, members, partners, actions, concerns };
        // Whoever may know that it is there and not read it is told nothing more.
        may_do(actor, Right::Read, &held.matter()).map_err(|_| Problem::not_found())?;
        Ok(held)
    }

    /// The initiative as the policy judges it.
    pub(crate) fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.initiative.organisation,
            standing: self.initiative.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.initiative.made_by,
        }
    }

    /// How much of what an agreement needs is there.
    async fn dossier(&self, tx: &mut Tx) -> Result<Dossier, Problem> {
        let id = &[self.initiative.id];
        let indicators = parts::indicators(tx, id).await?;
        let beneficiaries = store::beneficiaries(tx, id).await?;
        Ok(Dossier {
            lines: parts::lines(tx, id).await?.len(),
            with_baseline: indicators.iter().filter(|(_, each)| each.baseline.is_some()).count(),
            indicators: indicators.len(),
            risks: parts::risks(tx, id).await?.len(),
            agreed: beneficiaries.iter().filter(|(_, each)| each.agreed.is_some()).count(),
            beneficiaries: beneficiaries.len(),
        })
    }

    /// Whether the actor works for the secretariat or one of its bodies on this: whoever reads drafts of its plans. A Member
    /// or a partner moves and records less.
    fn is_insider(&self, actor: Actor<'_>) -> bool {
        may_about(actor, Verb::ReadDraft, self.initiative.organisation, &self.concerns).is_ok()
    }
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: InitiativeState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

/// How far a right of the actor reaches, state by state.
pub(crate) fn sight(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Sight {
    let states = InitiativeState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state))).collect();
    Sight { organisation, states }
}

/// Whether the actor may put in some initiative.
pub fn may_add(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Create)
}

/// Whether the actor may take some initiatives away as a table; what is closed, everybody may.
pub fn may_export(actor: Actor<'_>) -> bool {
    actor.organisation().is_none() || has_some(actor, Right::Export)
}

fn has_some(actor: Actor<'_>, right: Right) -> bool {
    let reaches = |own| InitiativeState::ALL.iter().map(move |state| reach_of(actor, right, own, *state));
    actor.organisation().is_some_and(|own| reaches(own).any(|reach| reach != Reach::Nothing))
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with initiatives before they are
/// under way is for those who may know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let is_of_missions =
        ["initiative.", "agreement.", "funding.", "post."].iter().any(|room| deed.starts_with(room));
    !is_of_missions
        || InitiativeState::ALL
            .iter()
            .all(|state| reach_of(actor, Right::Learn, organisation, *state) == Reach::Everything)
}

/// Whether the actor may say for a Member, with the source, that it agrees: whoever keeps the initiative.
fn on_behalf(rights: Rights) -> bool {
    rights.has(Right::ReadProtected) && rights.has(Right::Comment) && rights.has(Right::Move)
}

/// Code and title.
fn name_of(initiative: &Initiative) -> String {
    format!("{} {}", initiative.code, initiative.title)
}
