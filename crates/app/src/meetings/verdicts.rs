//! What a body makes of a paper it had before it: a word, and the act at a session that carries it.
//!
//! Every room whose papers bodies assess reads and records it here. Must not know which papers there are, and who may say so.

use serde::Deserialize;
use trellis_domain::{
    kernel::Day,
    meetings::{
        Session,
        acts::{Act, Element, check},
        documents::{Document, DocumentId},
    },
    missions::initiatives::review::Outcome,
    people::Actor,
};
use trellis_store::meetings::acts as acts_store;

use super::{Directory, acts, document_named, optional};
use crate::{House, Problem, house::Deed, problem::Form};

/// What a body made of a paper, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AssessInput {
    /// `accepted`, `with-remarks` or `sent-back`.
    pub outcome: String,
    /// What it said; may be empty where it accepts as it is.
    pub remarks: String,
    /// The session by id, title or as `CODE number`; its body is the one that assesses.
    pub meeting: String,
    /// The day, within the session.
    pub day: String,
    /// The paragraph of its report, as printed; may be empty where a document is named.
    pub paragraph: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
}

/// The same, understood.
pub(crate) struct Verdict<'d> {
    pub(crate) outcome: Outcome,
    pub(crate) remarks: String,
    pub(crate) session: &'d Session,
    pub(crate) day: Day,
    paragraph: String,
    document: Option<DocumentId>,
}

impl AssessInput {
    /// What was typed; `None` where a field is noted as wrong.
    pub(crate) fn read<'d>(
        &self,
        form: &mut Form,
        directory: &'d Directory,
        papers: &[Document],
        today: Day,
    ) -> Option<Verdict<'d>> {
        let outcome = form.choice("outcome", &self.outcome, Outcome::from_code);
        let remarks = form.optional_text("remarks", &self.remarks).unwrap_or_default();
        let session = form.choice("meeting", &self.meeting, |text| directory.find_session(text));
        let day = form.past_day("day", &self.day, today);
        let paragraph = form.optional_text("paragraph", &self.paragraph).unwrap_or_default();
        let document = optional(form, "document", &self.document, |text| document_named(papers, text));
        Some(Verdict { outcome: outcome?, remarks, session: session?, day: day?, paragraph, document })
    }
}

impl Verdict<'_> {
    /// The act of the body whose session it is.
    pub(crate) fn act(&self, house: &House, actor: Actor<'_>, deed: &Deed, on: Element) -> Act {
        Act {
            id: house.id(),
            organisation: deed.permit.organisation(),
            body: self.session.body,
            meeting: Some(self.session.id),
            paragraph: self.paragraph.clone(),
            verb: self.outcome.verb(),
            on,
            day: self.day,
            document: self.document,
            recorded_by: actor.person(),
            recorded_at: deed.at,
        }
    }
}

/// Keeps the act, if acts like it can be recorded.
pub(crate) async fn record(house: &House, deed: &mut Deed, act: &Act) -> Result<(), Problem> {
    let recorded = acts_store::acts(&mut deed.tx, act.organisation).await?;
    check(act, &recorded, house.today()).map_err(acts::broken)?;
    Ok(acts_store::add_act(&mut deed.tx, &deed.permit, act).await?)
}
