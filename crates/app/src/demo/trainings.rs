//! Trainings of a sample, with the people who took part and what they answered on paper. What lies in the future of the house's
//! clock has not happened yet.

use serde::Deserialize;
use trellis_domain::{people::Actor, plans::record::PlanId};

use super::load::has_come;
use crate::{
    House, Problem,
    missions::communities::{self, CommunityInput, CountInput},
    missions::trainings::{
        ParticipantInput, TrainingInput,
        deeds::{MoveInput, add, move_on},
        participants,
    },
    plans::registers::vocabularies::{self, TermsInput},
    results::{self, FormInput, PaperInput, counting},
};

/// `trainings.toml` of a sample.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct TrainingRows {
    /// The stakeholder groups, where it has some.
    groups: Option<TermsInput>,
    trainings: Vec<TrainingRow>,
    communities: Vec<CommunityRow>,
}

/// A community of focal points with how it grew.
#[derive(Deserialize)]
struct CommunityRow {
    #[serde(flatten)]
    community: CommunityInput,
    #[serde(default)]
    counts: Vec<CountInput>,
}

/// A training, and how far it has come.
#[derive(Deserialize)]
struct TrainingRow {
    #[serde(flatten)]
    training: TrainingInput,
    /// The day it was put in.
    from: String,
    #[serde(default)]
    participants: Vec<PersonRow>,
    #[serde(default)]
    steps: Vec<StepRow>,
    #[serde(default)]
    forms: Vec<FormRow>,
}

/// Somebody on the list.
#[derive(Deserialize)]
struct PersonRow {
    #[serde(flatten)]
    person: ParticipantInput,
    #[serde(default)]
    came: bool,
}

/// A step; those after one that has not come have not, either.
#[derive(Deserialize, Default)]
#[serde(default)]
struct StepRow {
    /// The day from which it is so.
    from: String,
    /// Whether what it says for the plan is recorded with it.
    counts: bool,
    #[serde(flatten)]
    step: MoveInput,
}

/// An evaluation form, and what those who came answered to it, one after the other.
#[derive(Deserialize)]
struct FormRow {
    #[serde(flatten)]
    form: FormInput,
    #[serde(default)]
    answers: Vec<Vec<String>>,
    #[serde(default)]
    closed: bool,
}

/// Loads all of it.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    plan: PlanId,
    rows: &TrainingRows,
) -> Result<(), Problem> {
    if let Some(groups) = &rows.groups {
        vocabularies::add(house, officer, plan, groups).await?;
    }
    for row in rows.trainings.iter().filter(|row| has_come(&row.from, house.today())) {
        load_one(house, officer, row).await?;
    }
    for row in rows.communities.iter().filter(|row| has_come(&row.community.opened_on, house.today())) {
        let id = communities::add(house, officer, &row.community).await?;
        for count in row.counts.iter().filter(|count| has_come(&count.on, house.today())) {
            communities::count(house, officer, id, count).await?;
        }
    }
    Ok(())
}

async fn load_one(house: &House, officer: Actor<'_>, row: &TrainingRow) -> Result<(), Problem> {
    let today = house.today();
    let id = add(house, officer, &row.training).await?;
    let mut came = Vec::new();
    for step in row.steps.iter().take_while(|step| has_come(&step.from, today)) {
        // What was answered is there before it is closed.
        if step.step.to == "close" {
            ask(house, officer, (id, row), &came).await?;
        }
        if step.counts {
            counting::record(house, officer, id).await?;
        }
        move_on(house, officer, id, &step.step).await?;
        match step.step.to.as_str() {
            "open" => {
                for each in &row.participants {
                    let one = participants::add(house, officer, id, &each.person).await?;
                    came.extend(each.came.then_some(one));
                }
            }
            "hold" => {
                participants::attendance(house, officer, id, &came).await?;
            }
            _ => {}
        }
    }
    let is_closed = row.steps.iter().any(|step| step.step.to == "close" && has_come(&step.from, today));
    if is_closed { Ok(()) } else { ask(house, officer, (id, row), &came).await }
}

/// Adds the forms whose first day has come, with what was answered.
async fn ask(
    house: &House,
    officer: Actor<'_>,
    (id, row): (trellis_domain::missions::trainings::TrainingId, &TrainingRow),
    came: &[trellis_domain::missions::trainings::participants::ParticipantId],
) -> Result<(), Problem> {
    for each in row.forms.iter().filter(|each| has_come(&each.form.opens, house.today())) {
        let form = results::add(house, officer, id, &each.form).await?;
        results::move_on(house, officer, form).await?;
        let questions = results::view(house, officer, form).await?.form.questions;
        for (number, (answers, one)) in each.answers.iter().zip(came).enumerate() {
            let keys = questions.iter().map(|question| question.key.clone());
            let input = PaperInput {
                participant: one.to_string(),
                paper: format!("Form {}", number + 1),
                values: keys.zip(answers.iter().cloned()).collect(),
            };
            results::enter(house, officer, form, &input).await?;
        }
        if each.closed {
            results::move_on(house, officer, form).await?;
        }
    }
    Ok(())
}
