//! What the office of a sample asked of Members, and what became of it. What lies in the future of the house's clock has not happened
//! yet.

use serde::Deserialize;
use trellis_domain::{kernel::Language, people::Actor};
use trellis_words::Words;

use super::load::has_come;
use crate::{
    House, Problem,
    missions::contributions::{
        ContributionInput,
        deeds::{MoveInput, ask, move_on},
    },
};

/// A request to a Member, and how far it has come.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct AskedRow {
    #[serde(flatten)]
    asked: ContributionInput,
    steps: Vec<MoveInput>,
}

/// Asks for all of it.
pub(super) async fn load(house: &House, officer: Actor<'_>, rows: &[AskedRow]) -> Result<(), Problem> {
    let (today, words) = (house.today(), Words::of(Language::En));
    for row in rows.iter().filter(|row| has_come(&row.asked.asked_on, today)) {
        let id = ask(house, officer, &row.asked, words).await?;
        for step in row.steps.iter().take_while(|step| has_come(&step.on, today)) {
            move_on(house, officer, id, step, words).await?;
        }
    }
    Ok(())
}
