//! Scores: recorded cell by cell, and read with what they rest on. The matrix that they make is `matrix`'s.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    members::Member,
    needs::{
        assessment::{Assessment, AssessmentId},
        need::Source,
        score::Scale,
    },
    people::{
        Actor,
        policy::{Matter, Right},
    },
    plans::registers::vocabulary::Term,
};
use trellis_store::{Across, Tx, members as members_store, needs::scores as store};

pub use trellis_store::needs::scores::Score;

use super::{Held, gaps::named};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// A score as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CellInput {
    /// The Member by code, name or id.
    pub member: String,
    /// The area by label, words or id.
    pub area: String,
    /// The score; empty for "no data".
    pub score: String,
    /// Code of whence it is known.
    pub source: String,
    /// Where that can be read; may be empty.
    pub source_text: String,
    /// What it rests on; may be empty. Protected.
    pub evidence: String,
}

/// Records a score, as long as the Secretariat writes the assessment.
pub async fn put(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    input: &CellInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let mut form = Form::default();
    let read = read_cell(&mut deed.tx, &held, &mut form, input).await?;
    form.finish()?;
    let Some(read) = read else { return Err(Problem::new(Code::FormInvalid)) };
    let score = Score { id: house.id(), at: deed.at, ..read };
    let event = Event::new("assessment.scored", id)
        .with("member", score.member.to_string())
        .with("area", score.term.to_string());
    store::add(&mut deed.tx, &deed.permit, id, &[score]).await?;
    deed.done(house, event).await
}

/// Reads a score for a term that has none under it; id and moment are still to be given.
pub(super) async fn read_cell(
    tx: &mut Tx,
    held: &Held,
    form: &mut Form,
    input: &CellInput,
) -> Result<Option<Score>, Problem> {
    let known = members_store::list(tx, held.assessment.organisation).await?;
    Ok(cell_of(&known, held, form, input))
}

/// The same, of Members that were read before.
pub(super) fn cell_of(known: &[Member], held: &Held, form: &mut Form, input: &CellInput) -> Option<Score> {
    let member = form.choice("member", &input.member, |text| named(known, text).map(|member| member.id));
    let term = form.choice("area", &input.area, |text| held.find_term(text).map(|term| term.id));
    if let Some(term) = term.filter(|term| !held.is_leaf(*term)) {
        let value = held.list.terms.iter().find(|each| each.id == term).map_or("", |term| term.text.as_str());
        form.wrong("area", Code::ScoreNotLeaf, &[("value", value)]);
    }
    let value = match input.score.trim() {
        "" => None,
        text => {
            let value = held.scale.read(text);
            if value.is_none() {
                let (lowest, highest) = scale_ends(&held.scale);
                form.wrong(
                    "score",
                    Code::ScoreNotOnScale,
                    &[("value", text), ("from", &lowest), ("to", &highest)],
                );
            }
            value
        }
    };
    let source = form.choice("source", &input.source, Source::from_code);
    let source_text = form.optional_text("source_text", &input.source_text).unwrap_or_default();
    let evidence = form.optional_text("evidence", &input.evidence).unwrap_or_default();
    let (member, term, source) = (member?, term?, source?);
    let at = jiff::Timestamp::UNIX_EPOCH;
    Some(Score { id: Id::new(0), member, term, value, source, source_text, evidence, act: None, at })
}

/// The lowest and the highest step as people type them.
fn scale_ends(scale: &Scale) -> (String, String) {
    match (scale.steps.first(), scale.steps.last()) {
        (Some(first), Some(last)) => (first.code.clone(), last.code.clone()),
        _ => ("0".to_owned(), "100".to_owned()),
    }
}

/// What is recorded of a Member in an area.
pub struct CellView {
    /// The assessment.
    pub assessment: Assessment,
    /// Its scale.
    pub scale: Scale,
    /// The Member.
    pub member: Member,
    /// The area.
    pub term: Term,
    /// The scores, the one that counts first; without evidence for whoever may not read it.
    pub scores: Vec<Score>,
    /// Whether evidence is among them.
    pub shows_evidence: bool,
    /// Whether the actor may record a score.
    pub may_score: bool,
}

/// What is recorded of a Member in an area. Reading evidence is written down.
pub async fn cell(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (member, term): (&str, &str),
) -> Result<CellView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let members = members_store::list(&mut tx, held.assessment.organisation).await?;
    let member = named(&members, member).filter(|member| held.may(actor, Right::Read, Some(member.id)));
    let member = member.cloned().ok_or_else(Problem::not_found)?;
    let term = held.find_term(term).cloned().ok_or_else(Problem::not_found)?;
    let mut scores = store::history(&mut tx, id, member.id, term.id).await?;
    drop(tx);
    let shows_evidence = held.may(actor, Right::ReadProtected, Some(member.id));
    if !shows_evidence {
        for score in &mut scores {
            score.evidence.clear();
        }
    } else if scores.iter().any(|score| !score.evidence.is_empty()) {
        let concerns = held.concerns_of(Some(member.id));
        let matter: Matter<'_> = held.about(&concerns);
        house.read_protected(actor, &matter, id, "evidence").await?;
    }
    let may_score =
        held.assessment.state.is_preliminary() && held.is_leaf(term.id) && held.may(actor, Right::Edit, None);
    Ok(CellView {
        scale: held.scale,
        assessment: held.assessment,
        member,
        term,
        scores,
        shows_evidence,
        may_score,
    })
}
