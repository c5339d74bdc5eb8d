//! Everybody on the roster as a proposal of teams needs them: profile, categories, when each is away. Must not know missions.

use trellis_domain::{
    missions::mission::Expert as Seated,
    people::{Actor, policy::Right},
    roster::{
        expert::{Dossier, Expert, ExpertId, ExpertState},
        upkeep::Currency,
    },
};
use trellis_store::{people as people_store, roster::Wanted};

use super::{around::Around, list::opened, own_organisation};
use crate::{House, Problem, members::states::folded};

/// Somebody who can be sent, as far as the record is concerned.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The record.
    pub expert: Expert,
    /// Profile, categories with their accreditation, days away; without what was said on the record.
    pub dossier: Dossier,
    /// Whether the record still holds: nobody is sent by one that is too old.
    pub currency: Currency,
}

/// All experts on the roster of the actor's organisation of whom the actor may read what is protected, for a proposal: it asks
/// for conflicts of interest and for what a day costs. That they were read is written down once.
pub async fn candidates(house: &House, actor: Actor<'_>) -> Result<Vec<Candidate>, Problem> {
    candidates_in(house, actor, &[ExpertState::Listed]).await
}

/// The same of records in these states.
pub(super) async fn candidates_in(
    house: &House,
    actor: Actor<'_>,
    states: &[ExpertState],
) -> Result<Vec<Candidate>, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let today = house.today();
    let around = Around::load(&mut tx, organisation, today).await?;
    let mut all = Vec::new();
    for state in states {
        let wanted = Wanted { state: Some(*state), ..Wanted::default() };
        all.extend(opened(house, &mut tx, actor, (Right::ReadProtected, wanted)).await?);
    }
    drop(tx);
    if let Some(first) = all.first() {
        house.read_protected(actor, &first.matter(), organisation, "roster").await?;
    }
    let upkeep = around.upkeep();
    let candidate = |held: super::Held| Candidate {
        currency: upkeep.currency(held.expert.confirmed_on, today),
        expert: held.expert,
        dossier: Dossier { remarks: Vec::new(), ..held.dossier },
    };
    Ok(all.into_iter().map(candidate).collect())
}

/// Somebody of the roster by id or name.
pub(super) fn find(roster: &[Candidate], text: &str) -> Option<ExpertId> {
    let wanted = folded(text);
    let is_it = |each: &&Candidate| {
        each.expert.id.to_string() == text.trim()
            || !wanted.is_empty() && folded(&each.dossier.profile.name) == wanted
    };
    roster.iter().find(is_it).map(|each| each.expert.id)
}

/// Somebody of the roster as a mission names them.
pub(super) fn seated(roster: &[Candidate], id: ExpertId) -> Option<Seated> {
    let own = roster.iter().find(|each| each.expert.id == id)?;
    let profile = &own.dossier.profile;
    Some(Seated { person: own.expert.person, name: profile.name.clone(), home: profile.home.clone() })
}
