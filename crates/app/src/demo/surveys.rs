//! Questionnaires of a sample: made, opened and closed by its officer, answered by the Members' own focal points. What lies in
//! the future of the house's clock has not happened yet.

use serde::Deserialize;
use trellis_domain::people::{
    Actor, OrganisationId,
    policy::{Grant, Office, Scope},
};
use trellis_store::people as people_store;

use super::{load::has_come, tables::SamplePerson};
use crate::{
    House, Problem, members,
    surveys::{
        SurveyInput,
        deeds::{SurveyMove, add, move_on},
        responses::{self, ResponseMove},
    },
};

/// `surveys.toml` of a sample.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SurveyRows {
    surveys: Vec<SurveyRow>,
}

/// A questionnaire, and how far it has come.
#[derive(Deserialize)]
struct SurveyRow {
    #[serde(flatten)]
    survey: SurveyInput,
    /// The day it was opened.
    #[serde(default)]
    opened_on: String,
    /// The day from which it is closed.
    #[serde(default)]
    closed_on: String,
    #[serde(default)]
    responses: Vec<ResponseRow>,
}

/// What a Member answered, by the numbers of the questions.
#[derive(Deserialize)]
struct ResponseRow {
    member: String,
    answers: Vec<(String, String)>,
    /// The day it was given; empty for a draft.
    #[serde(default)]
    submitted_on: String,
    /// The day it was accepted.
    #[serde(default)]
    accepted_on: String,
}

/// Loads all of it. `people` are those of the sample.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    people: &[SamplePerson],
    rows: &SurveyRows,
) -> Result<(), Problem> {
    let known = members::list(house, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let accounts = people_store::people(&mut tx, organisation).await?;
    drop(tx);
    let today = house.today();
    let moved = |to: &str, on: &str| SurveyMove { to: to.to_owned(), on: on.to_owned() };
    let is_past = |day: &str| !day.is_empty() && has_come(day, today);
    for row in &rows.surveys {
        let id = add(house, officer, &row.survey).await?;
        if !is_past(&row.opened_on) {
            continue;
        }
        move_on(house, officer, id, &moved("open", &row.opened_on)).await?;
        for given in row.responses.iter().filter(|given| has_come(&given.submitted_on, today)) {
            let member = known.iter().find(|member| member.code == given.member);
            let member = member.ok_or_else(Problem::not_found)?;
            let grants = [Grant { scope: Scope::of(member.id), ..Grant::standing(Office::FocalPoint) }];
            let office = format!("{}:{}", Office::FocalPoint.code(), given.member);
            let speaker = people.iter().find(|person| person.offices.contains(&office));
            let speaker = accounts.iter().find(|one| speaker.is_some_and(|own| own.email == one.email));
            let speaker = speaker.ok_or_else(Problem::not_found)?;
            let actor = Actor::Person { person: speaker.id, organisation, grants: &grants };
            let response = responses::begin(house, actor, id, &given.member).await?;
            responses::answer_by_number(house, actor, response, &given.answers).await?;
            let step = |to: &str, on: &str| ResponseMove {
                to: to.to_owned(),
                on: on.to_owned(),
                why: String::new(),
            };
            if is_past(&given.submitted_on) {
                responses::move_on(house, actor, response, &step("submit", &given.submitted_on)).await?;
            }
            if is_past(&given.accepted_on) {
                responses::move_on(house, officer, response, &step("accept", &given.accepted_on)).await?;
            }
        }
        if is_past(&row.closed_on) {
            move_on(house, officer, id, &moved("close", "")).await?;
        }
    }
    Ok(())
}
