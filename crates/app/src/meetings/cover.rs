//! The cover of a paper: for what and why it is put before a body, and what the body made of each recommendation that was
//! drafted (REQUIREMENTS S1.28). [`crate::papers::cover`] prints it.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{
        decisions::{Decision, DecisionId, DecisionRule, DecisionState, Outcome, ParagraphId},
        documents::DocumentId,
    },
    people::{Actor, OrganisationId, policy::Right},
};
use trellis_store::{
    Across, Tx,
    meetings::{self as rooms, decisions as store},
};

use super::{
    Directory,
    decisions::{Held, broken, known_to},
};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
};

/// What the cover of its paper says, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CoverInput {
    /// For what the paper is put before the body; may be empty.
    pub purpose: String,
    /// How it came to it, in short; may be empty.
    pub background: String,
}

/// What the body made of a drafted recommendation, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ConsiderInput {
    /// Code of the outcome.
    pub outcome: String,
    /// The wording as Members changed it; for `changed` alone.
    pub wording: String,
}

/// Writes what the cover of the paper says, until the body has adopted the decision (REQUIREMENTS S1.28).
pub async fn write_cover(
    house: &House,
    actor: Actor<'_>,
    id: DecisionId,
    input: &CoverInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    if held.decision.state != DecisionState::Proposed {
        return Err(Problem::new(Code::DecisionNotFrom));
    }
    let mut form = Form::default();
    let purpose = form.optional_text("purpose", &input.purpose).unwrap_or_default();
    let background = form.optional_text("background", &input.background).unwrap_or_default();
    form.finish()?;
    let number = held.decision.number.clone();
    let covered = Decision { purpose, background, ..held.decision };
    store::change_decision(&mut deed.tx, &deed.permit, &covered).await?;
    deed.done(house, Event::new("decision.cover_written", id).with("number", number)).await
}

/// Records what the body made of a drafted recommendation, with the wording as Members changed it.
pub async fn consider(
    house: &House,
    actor: Actor<'_>,
    paragraph: ParagraphId,
    input: &ConsiderInput,
) -> Result<DecisionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let id = store::decision_of_paragraph(&mut tx, paragraph).await?.ok_or_else(Problem::not_found)?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    if held.decision.state != DecisionState::Proposed {
        return Err(Problem::new(Code::DecisionNotFrom));
    }
    let mut form = Form::default();
    let outcome = form.choice("outcome", &input.outcome, Outcome::from_code);
    let wording = match outcome {
        Some(Outcome::Changed) => form.text("wording", &input.wording),
        _ => String::new(),
    };
    form.finish()?;
    let Some(outcome) = outcome else { return Err(Problem::new(Code::FormInvalid)) };
    let session = match held.decision.meeting {
        Some(session) => rooms::session(&mut deed.tx, session).await?,
        None => None,
    };
    let days = (session.and_then(|session| session.begin()), house.today());
    let draft = held.paragraphs.into_iter().find(|each| each.id == paragraph);
    let draft = draft.ok_or_else(Problem::not_found)?;
    let considered = draft.considered(outcome, &wording, days).map_err(|rule| match rule {
        DecisionRule::NoVerb => FieldProblem::new("wording", Code::DecisionNoVerb).into(),
        other => broken(other),
    })?;
    store::consider_paragraph(&mut deed.tx, &deed.permit, &considered).await?;
    // The decision counts the change, so that nobody adopts what he has not seen.
    store::change_decision(&mut deed.tx, &deed.permit, &held.decision).await?;
    let event = Event::new("decision.considered", id)
        .with("number", considered.number)
        .with("outcome", outcome.code());
    deed.done(house, event).await?;
    Ok(id)
}

/// What is put before bodies, or was, about a paper that the actor may know of.
pub(super) async fn about_paper(
    tx: &mut Tx,
    actor: Actor<'_>,
    (organisation, directory): (OrganisationId, &Directory),
    paper: DocumentId,
) -> Result<Vec<Decision>, Problem> {
    let mut decisions = store::decisions(tx, organisation, None).await?;
    decisions.retain(|decision| decision.paper == Some(paper));
    Ok(known_to(actor, organisation, directory, decisions))
}
