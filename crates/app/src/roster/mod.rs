//! Experts: records that Governments nominate, and the proposal of who goes on which mission.
//!
//! [`list`] is the roster and its search, [`one`] a record, [`deeds`], [`moves`] and [`accrediting`] what is done to it; every input is text as a
//! form, a call or a file sends it. What is known of a person is sealed ([`document`]): a search opens the documents in memory,
//! and events name ids and codes, never a word of anybody (ADR 0041). [`candidates`] is what a proposal is made of,
//! [`problem`] and [`matching`] hand it to the search; [`wanted`] says who a mission needs, [`teams`] who goes,
//! [`proposals`] who goes on all planned missions at once, [`asks`] whether all agree. [`uses`] counts searches, [`statistics`] says
//! what came of the roster. [`appraisals`] are how somebody worked, [`service`] what somebody has done and what administrations
//! gave. [`support`] is money with which Members pay them. [`unnamed`] takes a name out of what is not sealed. Must not know pages.

pub mod accrediting;
pub mod appraisals;
mod around;
pub mod asks;
pub mod candidates;
pub mod deeds;
mod document;
pub(crate) mod due;
mod input;
pub mod list;
pub mod matching;
pub mod moves;
pub mod one;
pub(crate) mod problem;
pub mod proposals;
pub mod service;
pub mod statistics;
pub mod support;
pub mod table;
pub mod teams;
mod unnamed;
pub mod uses;
pub mod wanted;

pub use around::{Choices, Theme};
pub use input::NominationInput;

use trellis_domain::{
    missions::mission::Expert as Seated,
    people::{
        Actor, OrganisationId, PersonId, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    roster::{
        expert::{Dossier, Expert, ExpertId, ExpertState},
        nomination::{Lack, lacking},
    },
};
use trellis_store::{
    Tx,
    roster::{self as store, Sealed, Sight},
};

use crate::{House, Problem, members::states::folded, problem::Code};

/// Whether a seat on a mission is somebody's: by account, where the seat has one, or else by name, as [`folded`] writes it. Whoever
/// is erased has no name and sits nowhere by it.
fn is_seat_of(seat: &Seated, (person, name): (Option<PersonId>, &str)) -> bool {
    match seat.person {
        Some(own) => Some(own) == person,
        None => !name.is_empty() && folded(&seat.name) == name,
    }
}

/// A record with what a deed on it looks at. One whose document cannot be opened any more stands as erased.
pub(crate) struct Held {
    pub expert: Expert,
    /// Nothing of whoever is erased.
    pub dossier: Dossier,
    /// The key of its document.
    key: Option<[u8; 32]>,
    concerns: Vec<Scope>,
}

impl Held {
    /// A record, whoever asks.
    pub async fn of(house: &House, tx: &mut Tx, id: ExpertId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let sealed = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        Ok(Self::open(house, sealed))
    }

    fn open(house: &House, sealed: Sealed) -> Self {
        let mut expert = sealed.expert.clone();
        let concerns = expert.concerns();
        let opened = document::open(house, &sealed);
        let (key, dossier) = opened.map_or((None, Dossier::default()), |(key, dossier)| (Some(key), dossier));
        if key.is_none() {
            expert.course.state = ExpertState::Erased;
        }
        Self { expert, dossier, key, concerns }
    }

    pub fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.expert.organisation,
            standing: self.expert.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.expert.made_by,
        }
    }

    pub fn rights(&self, actor: Actor<'_>) -> Rights {
        rights(actor.bearer(), &self.matter())
    }

    /// Whether the actor may; who may neither do it nor read the record is told that there is none.
    pub fn admits(&self, actor: Actor<'_>, right: Right) -> Result<(), Problem> {
        let Err(refusal) = may_do(actor, right, &self.matter()) else { return Ok(()) };
        match self.rights(actor).has(Right::Read) {
            true => Err(refusal.into()),
            false => Err(Problem::not_found()),
        }
    }

    pub fn lacks(&self) -> Vec<Lack> {
        lacking(&self.dossier.profile, &self.dossier.categories)
    }

    /// What is sealed of it, sealed again.
    fn sealed(&self, house: &House) -> Option<Vec<u8>> {
        self.key.map(|key| document::seal(house, (self.expert.id, key), &self.dossier))
    }
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: ExpertState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

fn sight(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Sight {
    let states = ExpertState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state)));
    Sight { organisation, states: states.collect() }
}

/// Whether the actor may know of some record.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Learn)
}

/// Whether the actor may nominate for some Member.
pub fn may_nominate(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Create)
}

/// Whether the actor may take some records away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    has_some(actor, Right::Export)
}

fn has_some(actor: Actor<'_>, right: Right) -> bool {
    let reaches = |own| ExpertState::ALL.iter().map(move |state| reach_of(actor, right, own, *state));
    actor.organisation().is_some_and(|own| reaches(own).any(|reach| reach != Reach::Nothing))
}

/// Whether the actor may see what the roster is used for: whoever may know of every record, before it is listed and after.
pub fn may_review(actor: Actor<'_>) -> bool {
    let learns = |own, state: &ExpertState| reach_of(actor, Right::Learn, own, *state) == Reach::Everything;
    actor.organisation().is_some_and(|own| ExpertState::ALL[..4].iter().all(|state| learns(own, state)))
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with records of the roster is for
/// those who may know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let learns =
        |state: &ExpertState| reach_of(actor, Right::Learn, organisation, *state) == Reach::Everything;
    !matches!(deed.split('.').next(), Some("expert" | "roster")) || ExpertState::ALL[..4].iter().all(learns)
}
