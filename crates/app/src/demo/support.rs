//! Money for experts of a sample: what its officer settled about the fund, and what the Members' own focal points applied for. What
//! lies in the future of the house's clock has not happened yet.

use serde::Deserialize;
use trellis_domain::{
    members::Member,
    people::{
        Actor, OrganisationId, Person,
        policy::{Grant, Office, Scope},
    },
};
use trellis_store::people as people_store;

use super::{load::has_come, tables::SamplePerson};
use crate::{
    House, Problem, members,
    roster::support::{
        ApplicationInput, deeds,
        moves::{MoveInput, moved},
        rules::{self, RuleInput, TermsInput},
    },
};

/// What `experts.toml` of a sample says of money for experts.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SupportRows {
    terms: Vec<TermsInput>,
    rules: Vec<RuleInput>,
    applications: Vec<ApplicationRow>,
}

/// An application, and how far it has come; one without steps is a draft of its Member.
#[derive(Deserialize, Default)]
#[serde(default)]
struct ApplicationRow {
    #[serde(flatten)]
    application: ApplicationInput,
    steps: Vec<MoveInput>,
}

/// The focal points of a sample.
struct Speakers<'a> {
    organisation: OrganisationId,
    members: Vec<Member>,
    accounts: Vec<Person>,
    people: &'a [SamplePerson],
}

impl Speakers<'_> {
    fn of(&self, code: &str) -> Option<(&Person, [Grant; 1])> {
        let member = self.members.iter().find(|member| member.code == code)?;
        let office = format!("{}:{code}", Office::FocalPoint.code());
        let own = self.people.iter().find(|person| person.offices.contains(&office))?;
        let account = self.accounts.iter().find(|account| account.email == own.email)?;
        Some((account, [Grant { scope: Scope::of(member.id), ..Grant::standing(Office::FocalPoint) }]))
    }
}

/// Loads all of it. `people` are those of the sample.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    people: &[SamplePerson],
    rows: &SupportRows,
) -> Result<(), Problem> {
    let mut tx = house.read(organisation).await?;
    let accounts = people_store::people(&mut tx, organisation).await?;
    drop(tx);
    let members = members::list(house, organisation).await?;
    let speakers = Speakers { organisation, members, accounts, people };
    for terms in &rows.terms {
        rules::settle(house, officer, terms).await?;
    }
    for rule in &rows.rules {
        rules::begin(house, officer, rule).await?;
    }
    for row in &rows.applications {
        apply(house, officer, &speakers, row).await?;
    }
    Ok(())
}

async fn apply(
    house: &House,
    officer: Actor<'_>,
    speakers: &Speakers<'_>,
    row: &ApplicationRow,
) -> Result<(), Problem> {
    let today = house.today();
    if row.steps.first().is_some_and(|first| !has_come(&first.on, today)) {
        return Ok(());
    }
    let (account, grants) = speakers.of(&row.application.member).ok_or_else(Problem::not_found)?;
    let organisation = speakers.organisation;
    let speaker = Actor::Person { person: account.id, organisation, grants: &grants };
    let id = deeds::add(house, speaker, &row.application).await?;
    for step in row.steps.iter().take_while(|step| has_come(&step.on, today)) {
        let who = if matches!(step.to.as_str(), "submit" | "report") { speaker } else { officer };
        // It was handed in on its own day.
        let day = step.on.parse().unwrap_or(today);
        moved(house, who, (id, day), step).await?;
    }
    Ok(())
}
