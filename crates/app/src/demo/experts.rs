//! Experts of a sample: nominated by the Members' own focal points, listed or returned by its officer.

use serde::Deserialize;
use trellis_domain::{
    people::{
        Actor, OrganisationId,
        policy::{Grant, Office, Scope},
    },
    roster::expert::ExpertId,
};
use trellis_store::people as people_store;

use super::{
    support::{self, SupportRows},
    tables::SamplePerson,
};
use crate::{
    House, Problem, members,
    roster::{
        NominationInput,
        accrediting::{self, PassingInput},
        deeds,
        moves::{self, MoveInput},
    },
};

/// `experts.toml` of a sample.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct ExpertRows {
    experts: Vec<ExpertRow>,
    /// Money for experts.
    support: SupportRows,
}

/// An expert, and how far the nomination has come.
#[derive(Deserialize, Default)]
#[serde(default)]
struct ExpertRow {
    #[serde(flatten)]
    nomination: NominationInput,
    steps: Vec<MoveInput>,
    /// Whether the expert is accredited in every category.
    is_accredited: bool,
}

/// Loads all of it. `people` are those of the sample.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    people: &[SamplePerson],
    rows: &ExpertRows,
) -> Result<(), Problem> {
    let known = members::list(house, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let accounts = people_store::people(&mut tx, organisation).await?;
    drop(tx);
    for row in &rows.experts {
        let code = &row.nomination.member;
        let member = known.iter().find(|member| member.code == *code).ok_or_else(Problem::not_found)?;
        let grants = [Grant { scope: Scope::of(member.id), ..Grant::standing(Office::FocalPoint) }];
        let office = format!("{}:{code}", Office::FocalPoint.code());
        let speaker = people.iter().find(|person| person.offices.contains(&office));
        let speaker = accounts.iter().find(|one| speaker.is_some_and(|own| own.email == one.email));
        let speaker = speaker.ok_or_else(Problem::not_found)?;
        let actor = Actor::Person { person: speaker.id, organisation, grants: &grants };
        let id = deeds::nominate(house, actor, &row.nomination).await?;
        for step in &row.steps {
            moves::move_on(house, officer, id, step).await?;
        }
        if row.is_accredited {
            accredit(house, officer, id, row).await?;
        }
    }
    support::load(house, officer, organisation, people, &rows.support).await
}

/// A workshop and a mission in the field, for each category.
async fn accredit(house: &House, officer: Actor<'_>, id: ExpertId, row: &ExpertRow) -> Result<(), Problem> {
    for category in row.nomination.categories.split(';') {
        for passing in ["workshop", "field"] {
            let input = PassingInput {
                category: category.trim().to_owned(),
                passing: passing.to_owned(),
                mentor: "Otto Lind".to_owned(),
                ..PassingInput::default()
            };
            accrediting::pass(house, officer, id, &input).await?;
        }
    }
    Ok(())
}
