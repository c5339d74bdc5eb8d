//! Keeping track of guidance documents and who made them readable in which language.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::Actor,
    plans::{
        record::PlanId,
        registers::{
            guidance::{Guidance, GuidanceId, GuidanceKind, is_link},
            vocabulary::TermId,
        },
    },
};
use trellis_store::plans::registers as store;

use super::{begin, only, term};
use crate::{
    House, Problem,
    house::Deed,
    members::{regions::Regions, states::folded},
    plans::live::LivePlan,
    problem::{Code, Form},
};

/// A document in one language as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GuidanceInput {
    /// Its title, the same for all its languages.
    pub title: String,
    /// `guidance`, `manual`, `toolkit`, `course-material` or `other`; empty for guidance.
    pub kind: String,
    /// The theme: a term by id, by its words or as `list/label`; may be empty.
    pub theme: String,
    /// The region it is for: a region or dated set of the organisation, by code or name; may be empty.
    pub region: String,
    /// The language by name.
    pub language: String,
    /// `yes` where the organisation answers for the text, else `no`.
    pub official: String,
    /// Who translated it; may be empty.
    pub translator: String,
    /// Who paid; may be empty.
    pub funder: String,
    /// The project; may be empty.
    pub project: String,
    /// Since when it exists; may be empty.
    pub on: String,
    /// Its address on the web; may be empty.
    pub link: String,
}

/// Adds a document in one language.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &GuidanceInput,
) -> Result<GuidanceId, Problem> {
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let regions = Regions::load(&mut tx, live.plan.organisation).await?;
    let mut form = Form::default();
    let theme = theme(&live, &mut form, &input.theme);
    let official = |code: &str| match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let new = Guidance {
        id: house.id(),
        title: form.text("title", &input.title),
        kind: match input.kind.trim() {
            "" => GuidanceKind::default(),
            kind => form.choice("kind", kind, GuidanceKind::from_code).unwrap_or_default(),
        },
        theme,
        region: regions.read(&mut form, "region", (&input.region, "")),
        language: form.text("language", &input.language),
        official: form.choice("official", &input.official, official).unwrap_or_default(),
        translator: form.optional_text("translator", &input.translator),
        funder: form.optional_text("funder", &input.funder),
        project: form.optional_text("project", &input.project),
        on: form.optional_day("on", &input.on),
        link: form.optional_text("link", &input.link),
    };
    if let Some(link) = new.link.as_deref().filter(|link| !is_link(link)) {
        form.wrong("link", Code::FieldLink, &[("value", link)]);
    }
    form.finish()?;
    let same = |each: &Guidance| Guidance { id: new.id, ..each.clone() } == new;
    if live.registers.guidance.iter().any(same) {
        return Err(Problem::new(Code::CodeTaken).with("value", new.title));
    }
    store::add_guidance(&mut tx, &permit, &new, at).await?;
    let event = Event::new("guidance.added", new.id).with("code", format!("{}, {}", new.title, new.language));
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(new.id)
}

/// The term that a document is about.
fn theme(live: &LivePlan, form: &mut Form, text: &str) -> Option<TermId> {
    let text = text.trim();
    let by_words = || {
        let terms = live.registers.vocabularies.iter().flat_map(|list| &list.terms);
        let wanted = folded(text);
        only(terms.filter(|term| folded(&term.text) == wanted).map(|term| term.id).collect())
    };
    let found = term(live, text).or_else(by_words);
    if found.is_none() && !text.is_empty() {
        form.wrong("theme", Code::FieldChoice, &[("value", text)]);
    }
    found.filter(|_| !text.is_empty())
}
