//! Keeping lists of the organisation's own terms, and tagging what they are about.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    people::Actor,
    plans::{
        record::PlanId,
        registers::vocabulary::{self, Draft, Purpose, Tag, Term, Vocabulary, VocabularyId},
    },
};
use trellis_store::plans::registers as store;

use super::{begin, element, term};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// Most terms of one list.
const TERMS_MAX: usize = 500;

/// Terms for a list as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TermsInput {
    /// The list's code. Where there is one of this code, the terms are added to it.
    pub list: String,
    /// Its name; needed for a new list.
    pub name: String,
    /// Code of its purpose; needed for a new list.
    pub purpose: String,
    /// The section of the plan that prints the terms, counted from 1; may be empty.
    pub section: String,
    /// Terms, one a line: `label: words`, indented under the one they belong to. May be empty beside a section.
    pub terms: String,
}

/// Makes a list, or adds to one; terms that stand in it already are left out.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &TermsInput,
) -> Result<VocabularyId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let code = form.code("list", &input.list);
    let typed = form.optional_text("terms", &input.terms).map(|_| vocabulary::typed(&input.terms));
    let content = &live.version.content;
    let section = |text: &str| {
        let at = text.parse::<usize>().ok()?.checked_sub(1)?;
        (at < content.sections.len()).then(|| vocabulary::printed(content, at))
    };
    let mut drafts = match input.section.trim() {
        "" => Vec::new(),
        text => form.choice("section", text, section).unwrap_or_default(),
    };
    append(&mut drafts, typed.unwrap_or_default());
    let known = live.registers.vocabularies.iter().find(|list| list.code == code);
    let new = known.is_none().then(|| Vocabulary {
        id: house.id(),
        code: code.clone(),
        name: form.text("name", &input.name),
        purpose: form.choice("purpose", &input.purpose, Purpose::from_code).unwrap_or(Purpose::Topic),
        terms: Vec::new(),
    });
    let had = known.map_or(&[][..], |list| list.terms.as_slice());
    let terms = fresh(house, had, drafts);
    if terms.is_empty() {
        form.wrong("terms", Code::FieldEmpty, &[]);
    }
    if had.len() + terms.len() > TERMS_MAX {
        form.wrong("terms", Code::FieldLong, &[("most", &TERMS_MAX.to_string())]);
    }
    form.finish()?;
    let id = match (known, new) {
        (Some(list), _) => {
            store::add_terms(&mut tx, &permit, list.id, had.len(), &terms).await?;
            list.id
        }
        (None, Some(list)) => {
            store::add_vocabulary(&mut tx, &permit, &Vocabulary { terms, ..list.clone() }).await?;
            list.id
        }
        (None, None) => return Err(Problem::new(Code::FormInvalid)),
    };
    let event = Event::new("terms.added", id).with("code", code);
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(id)
}

/// Puts drafts behind others; their parents move with them.
fn append(drafts: &mut Vec<Draft>, more: Vec<Draft>) {
    let first = drafts.len();
    drafts.extend(more.into_iter().map(|draft| Draft { parent: draft.parent.map(|at| at + first), ..draft }));
}

/// The drafts that a list does not have yet, as terms behind those it has.
fn fresh(house: &House, had: &[Term], drafts: Vec<Draft>) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    // Where each draft stands in the list, so that those under it find it.
    let mut places = Vec::new();
    for draft in drafts {
        let parent = draft.parent.and_then(|at| places.get(at).copied());
        let is_it =
            |each: &Term| each.label == draft.label && each.text == draft.text && each.parent == parent;
        if let Some(at) = had.iter().chain(&terms).position(is_it) {
            places.push(at);
            continue;
        }
        places.push(had.len() + terms.len());
        terms.push(Term { id: house.id(), label: draft.label, text: draft.text, parent });
    }
    terms
}

/// Which term on which element.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TagInput {
    /// The term, by id or as `list/label`.
    pub term: String,
    /// The action or KPI, by id; an action by number, its nth KPI as `number#n`.
    pub element: String,
}

/// Tags an action or a KPI with a term; said twice, the first stands.
pub async fn tag(house: &House, actor: Actor<'_>, plan: PlanId, input: &TagInput) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let mut form = Form::default();
    let term = form.choice("term", &input.term, |text| term(&live, text));
    let element = form.choice("element", &input.element, |text| element(&live, text));
    form.finish()?;
    let (Some(term), Some(element)) = (term, element) else { return Err(Problem::new(Code::FormInvalid)) };
    store::tag(&mut tx, &permit, Tag { term, element }, at).await?;
    let event = Event::new("element.tagged", Id::<()>::new(element.bits()));
    let event = event.with("code", name(&live.registers, term));
    Deed { tx, permit, at }.done(house, event).await
}

/// Takes a tag away.
pub async fn untag(house: &House, actor: Actor<'_>, plan: PlanId, input: &TagInput) -> Result<(), Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let term = term(&live, &input.term).ok_or_else(Problem::not_found)?;
    let element = element(&live, &input.element).ok_or_else(Problem::not_found)?;
    let tag = Tag { term, element };
    if !live.registers.tags.contains(&tag) {
        return Err(Problem::not_found());
    }
    store::untag(&mut tx, &permit, tag).await?;
    let event = Event::new("element.untagged", Id::<()>::new(element.bits()));
    let event = event.with("code", name(&live.registers, term));
    Deed { tx, permit, at }.done(house, event).await
}

/// A term as the log names it.
fn name(registers: &trellis_domain::plans::registers::Registers, term: vocabulary::TermId) -> String {
    let found = registers.term(term).map(|(_, term)| term.label.as_ref().unwrap_or(&term.text).clone());
    found.unwrap_or_default()
}
