//! Papers, decisions and acts of a sample: put in by its officer, signed by its head, adopted by its chair.
//!
//! What lies in the future of the house's clock is left out, and a paper that is to open later waits under embargo, as it
//! would anywhere.

use serde::Deserialize;
use trellis_domain::{
    meetings::release::Embargo,
    people::{
        Actor, OrganisationId, PersonId,
        policy::{Grant, Office},
    },
    plans::record::PlanId,
};
use trellis_store::people as people_store;

use super::load::has_come;
use crate::{
    House, Problem,
    meetings::{
        acts::{self, ActInput},
        cover::{self, CoverInput},
        decisions::{self, DecisionInput, ParagraphInput, SettleInput, TaskInput},
        documents::{self, DocumentInput, SayInput},
        release::{self, ReleaseInput},
    },
};

/// `documents.toml` of a sample; empty where it has none.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct DocumentRows {
    documents: Vec<DocumentRow>,
    decisions: Vec<DecisionRow>,
    acts: Vec<ActInput>,
}

/// A paper, how far it has come, and what was said on it.
#[derive(Deserialize)]
struct DocumentRow {
    #[serde(flatten)]
    document: DocumentInput,
    /// How often it is moved on by hand.
    #[serde(default)]
    moves: usize,
    /// When it opens by a release, in days from today: it is made anew with each loading.
    opens_in_days: Option<i64>,
    #[serde(default)]
    opens_to: String,
    #[serde(default)]
    said: Vec<SayInput>,
}

/// A decision with its paragraphs.
#[derive(Deserialize)]
struct DecisionRow {
    #[serde(flatten)]
    decision: DecisionInput,
    #[serde(default)]
    adopted_on: String,
    cover: Option<CoverInput>,
    #[serde(default)]
    paragraphs: Vec<ParagraphRow>,
}

#[derive(Deserialize)]
struct ParagraphRow {
    #[serde(flatten)]
    paragraph: ParagraphInput,
    settled: Option<SettleInput>,
    #[serde(default)]
    tasks: Vec<TaskInput>,
}

const HEAD: &[Grant] = &[Grant::standing(Office::Head)];
const CHAIR: &[Grant] = &[Grant::standing(Office::Chair)];

/// Whoever signs, and whoever chairs; the officer does the rest.
pub(super) struct Cast<'a> {
    pub officer: Actor<'a>,
    head: Option<PersonId>,
    chair: Option<PersonId>,
    organisation: OrganisationId,
}

impl<'a> Cast<'a> {
    /// `head` and `chair` are e-mail addresses.
    pub(super) async fn of(
        house: &House,
        officer: Actor<'a>,
        organisation: OrganisationId,
        (head, chair): (Option<&str>, Option<&str>),
    ) -> Result<Self, Problem> {
        let mut tx = house.read(organisation).await?;
        let people = people_store::people(&mut tx, organisation).await?;
        let person = |email: Option<&str>| {
            people.iter().find(|person| Some(person.email.as_str()) == email).map(|person| person.id)
        };
        Ok(Self { officer, head: person(head), chair: person(chair), organisation })
    }

    pub(super) fn as_head(&self) -> Option<Actor<'static>> {
        let organisation = self.organisation;
        self.head.map(|person| Actor::Person { person, organisation, grants: HEAD })
    }

    pub(super) fn as_chair(&self) -> Option<Actor<'static>> {
        let organisation = self.organisation;
        self.chair.map(|person| Actor::Person { person, organisation, grants: CHAIR })
    }
}

/// Loads all of it.
pub(super) async fn load(
    house: &House,
    cast: &Cast<'_>,
    (plan, rows): (PlanId, &DocumentRows),
) -> Result<(), Problem> {
    for row in &rows.documents {
        document(house, cast, row).await?;
    }
    for row in &rows.decisions {
        decision(house, cast, row).await?;
    }
    let today = house.today();
    for row in rows.acts.iter().filter(|row| has_come(&row.day, today)) {
        acts::record(house, cast.officer, plan, row).await?;
    }
    Ok(())
}

async fn document(house: &House, cast: &Cast<'_>, row: &DocumentRow) -> Result<(), Problem> {
    let id = documents::add(house, cast.officer, &row.document).await?;
    let view = documents::view(house, cast.officer, id).await?;
    if row.moves > 0 {
        for language in &view.held.document.languages {
            let text = format!(
                "{}\n{}\n\nSample paper ({language}).\n",
                row.document.title, view.held.document.symbol
            );
            let file = ("paper.txt", text.into_bytes());
            documents::put_file(house, cast.officer, id, language.code(), file).await?;
        }
    }
    for _ in 0..row.moves {
        documents::move_on(house, cast.officer, id).await?;
    }
    // A paper opens late only after its meeting.
    let over = view.held.embargo == Embargo::Over;
    let wanted = row.opens_in_days.filter(|days| *days > 0 || over);
    let days = wanted.and_then(|days| house.today().checked_add(jiff::Span::new().try_days(days).ok()?).ok());
    if let (Some(day), Some(head)) = (days, cast.as_head()) {
        let input = ReleaseInput { to: row.opens_to.clone(), day: day.to_string(), time: "09:00".to_owned() };
        let asked = release::request(house, cast.officer, id, &input).await?;
        release::approve(house, head, asked).await?;
    }
    for said in &row.said {
        documents::say(house, cast.as_chair().unwrap_or(cast.officer), id, said).await?;
    }
    Ok(())
}

async fn decision(house: &House, cast: &Cast<'_>, row: &DecisionRow) -> Result<(), Problem> {
    let id = decisions::add(house, cast.officer, &row.decision).await?;
    let mut paragraphs = Vec::new();
    for each in &row.paragraphs {
        paragraphs.push(decisions::add_paragraph(house, cast.officer, id, &each.paragraph).await?);
    }
    if let Some(written) = &row.cover {
        cover::write_cover(house, cast.officer, id, written).await?;
    }
    let adopted = !row.adopted_on.is_empty() && has_come(&row.adopted_on, house.today());
    let Some(chair) = cast.as_chair().filter(|_| adopted) else { return Ok(()) };
    decisions::adopt(house, chair, id, &row.adopted_on).await?;
    for (each, paragraph) in row.paragraphs.iter().zip(&paragraphs) {
        for task in &each.tasks {
            decisions::add_task(house, cast.officer, *paragraph, task).await?;
        }
    }
    for (each, paragraph) in row.paragraphs.iter().zip(&paragraphs) {
        if let Some(settled) = &each.settled {
            decisions::settle(house, cast.officer, *paragraph, settled).await?;
        }
    }
    Ok(())
}
