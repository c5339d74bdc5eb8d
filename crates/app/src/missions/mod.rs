//! What is done for Members: initiatives from a proposal to their closing, and missions in answer to requests, and
//! [`trainings`] with who takes part.
//!
//! [`initiatives`] are delivered by [`agreements`] and take of the secretariat's own time ([`effort`]); [`typed`] is what
//! their forms share.
//! [`funding`] is where money is looked for across them, [`contributions`] what is asked of Members that can give.
//! [`mission`] is the list and one of them, [`deeds`] and [`moves`] what is done to it, [`calendar`] the year with what
//! clashes. [`reports`] come after it, [`follow_ups`] outlive them, [`evaluations`] say how it was. Every input is text as
//! a form, a call or a file sends it; [`part_of`] ties missions and trainings to initiatives; [`assistance`] is the picture of all of it, [`lessons`]
//! what was learnt, [`trips`] what could be done on one journey. Must not know pages.

pub mod agreements;
pub mod assistance;
pub mod calendar;
pub mod communities;
pub mod contributions;
pub mod deeds;
pub mod due;
pub mod effort;
pub mod evaluations;
pub mod follow_ups;
pub mod funding;
pub mod initiatives;
mod input;
pub mod lessons;
pub mod list;
pub mod mission;
pub mod moves;
pub mod part_of;
pub mod reports;
pub mod table;
pub mod trainings;
pub mod trips;
pub(crate) mod typed;

pub use input::MissionInput;
pub(crate) use input::search_of;

use trellis_domain::{
    missions::{
        evaluation::EvaluationState,
        mission::{Mission, MissionId, MissionState, Remark},
        report::ReportState,
    },
    people::{
        Actor, OrganisationId, Person, may_do,
        policy::{Matter, Reach, Right, Scope, reach},
    },
    requests::Request,
};
use trellis_store::{
    Tx,
    missions::{initiatives as initiatives_store, mission as store},
    requests as requests_store,
    roster::asks as asks_store,
};

use crate::{Problem, house::Deed, problem::Code};

/// Something said, with the name of who said it.
pub type Said = (Remark, Option<String>);

/// A mission with what a deed on it looks at.
pub(crate) struct Held {
    pub mission: Mission,
    /// What it answers.
    pub request: Request,
    pub concerns: Vec<Scope>,
}

impl Held {
    /// A mission, whoever asks: what belongs to it may be readable where it is not.
    pub async fn of(tx: &mut Tx, id: MissionId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let mission = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        Self::around(tx, mission).await
    }

    /// A mission that was read, with its request.
    async fn around(tx: &mut Tx, mission: Mission) -> Result<Self, Problem> {
        let request = requests_store::find(tx, mission.request).await?.ok_or_else(Problem::not_found)?;
        let plans = requests_store::plans(tx, &[request.id]).await?;
        let donors = initiatives_store::donors_of(tx, (request.id, mission.initiative)).await?;
        let concerns = mission.concerns(plans.iter().map(|(_, _, plan)| Scope::of(*plan)), donors);
        Ok(Self { mission, request, concerns })
    }

    /// A mission that the actor may read; absent and hidden are one answer.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, id: MissionId) -> Result<Self, Problem> {
        let held = Self::of(tx, id).await?;
        readable(actor, &held.matter())?;
        Ok(held)
    }

    pub fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.mission.organisation,
            standing: self.mission.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.mission.made_by,
        }
    }

    /// Whether the actor speaks for the Member.
    pub fn speaks(&self, actor: Actor<'_>) -> bool {
        trellis_domain::meetings::consultation::speaks_for(
            actor,
            self.mission.organisation,
            self.mission.member,
        )
    }
}

/// What may not be read is not there, also for whoever may learn that it is.
pub(crate) fn readable(actor: Actor<'_>, matter: &Matter<'_>) -> Result<(), Problem> {
    may_do(actor, Right::Read, matter).map(|_| ()).map_err(|_| Problem::not_found())
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: MissionState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

/// Whether the actor may know of some mission that is not over.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Learn)
}

/// Whether the actor may plan some mission.
pub fn may_add(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Create)
}

/// Whether the actor may take some missions away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Export)
}

fn has_some(actor: Actor<'_>, right: Right) -> bool {
    let reaches = |own| MissionState::ALL.iter().map(move |state| reach_of(actor, right, own, *state));
    actor.organisation().is_some_and(|own| reaches(own).any(|reach| reach != Reach::Nothing))
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with missions, reports and
/// evaluations is for those who may know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let learns = |standing| reach(actor.bearer(), Right::Learn, organisation, standing) == Reach::Everything;
    match deed.split('.').next() {
        Some("mission") => MissionState::ALL.iter().all(|state| learns(state.standing())),
        Some("mission_report" | "follow_up") => ReportState::ALL.iter().all(|state| learns(state.standing())),
        Some("mission_evaluation" | "appraisal") => {
            EvaluationState::ALL.iter().all(|state| learns(state.standing()))
        }
        _ => true,
    }
}

/// Ends what was asked about a mission, where somebody else goes now or on other days.
pub(crate) async fn end_asks(deed: &mut Deed, before: &Mission, now: &Mission) -> Result<(), Problem> {
    if before.days != now.days || before.experts != now.experts {
        asks_store::end_of_mission(&mut deed.tx, &deed.permit, now.id).await?;
    }
    Ok(())
}

/// Those of the remarks for which `is_meant` holds, with names.
fn said(remarks: &[Remark], people: &[Person], is_meant: impl Fn(&Remark) -> bool) -> Vec<Said> {
    let name = |remark: &Remark| people.iter().find(|person| Some(person.id) == remark.by);
    let named = |remark: &Remark| (remark.clone(), name(remark).map(|person| person.name.clone()));
    remarks.iter().filter(|remark| is_meant(remark)).map(named).collect()
}

/// Number and title of a mission.
pub(crate) fn name_of(mission: &Mission) -> String {
    format!("{} {}", mission.number, mission.title).trim().to_owned()
}
