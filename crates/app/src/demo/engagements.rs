//! Engagements of a sample with Members and with countries on their way in, kept by its officer. What lies in the future of
//! the house's clock has not been said yet.

use serde::Deserialize;
use trellis_domain::people::Actor;

use super::load::has_come;
use crate::{
    House, Problem,
    members::{
        accession::{AccessionInput, note_stage},
        engagements::{
            CloseInput, ContactInput, EngagementInput, StakeholderInput, close, note, open, put_stakeholder,
        },
    },
};

/// `engagements.toml` of a sample; empty where it has none.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct EngagementRows {
    engagements: Vec<EngagementRow>,
}

/// An engagement and what became of it.
#[derive(Deserialize, Default)]
#[serde(default)]
struct EngagementRow {
    #[serde(flatten)]
    engagement: EngagementInput,
    stakeholders: Vec<StakeholderInput>,
    contacts: Vec<ContactInput>,
    way_in: Vec<AccessionInput>,
    closed: Option<CloseInput>,
}

/// Loads all of it.
pub(super) async fn load(house: &House, officer: Actor<'_>, rows: &EngagementRows) -> Result<(), Problem> {
    let today = house.today();
    for row in rows.engagements.iter().filter(|row| has_come(&row.engagement.opened_on, today)) {
        let id = open(house, officer, &row.engagement).await?;
        for each in row.stakeholders.iter().filter(|each| has_come(&each.noted_on, today)) {
            put_stakeholder(house, officer, id, each).await?;
        }
        for each in row.contacts.iter().filter(|each| has_come(&each.on, today)) {
            note(house, officer, id, each).await?;
        }
        for each in row.way_in.iter().take_while(|each| has_come(&each.on, today)) {
            note_stage(house, officer, id, each).await?;
        }
        if let Some(closed) = row.closed.as_ref().filter(|closed| has_come(&closed.on, today)) {
            close(house, officer, id, closed).await?;
        }
    }
    Ok(())
}
