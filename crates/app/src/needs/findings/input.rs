//! What somebody types about a finding, or a file says, becomes a finding: kinds, Members and bodies are found by code
//! or by name. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::{Day, Id, Language},
    members::Member,
    needs::findings::{Course, Finding, FindingKind, Source},
    people::{Actor, OrganisationId, policy::Scope},
    plans::registers::guidance::is_link,
};
use trellis_store::{Tx, members as members_store};
use trellis_words::Words;

use crate::{
    House, Problem,
    meetings::{Directory, documents_input::optional},
    members::named::member_named,
    members::states::folded,
    problem::{Code, Form},
    stale::Stands,
};

/// A finding as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FindingInput {
    /// Code of the kind, or its name in one of the languages.
    pub kind: String,
    /// The Member it concerns, by code, name or id; empty for none.
    pub member: String,
    /// The body that decides on it, by code, name or id.
    pub body: String,
    /// Its number as printed; may be empty.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What was found; may be empty in a draft.
    pub found: String,
    /// The obligation or document it comes from, as printed; may be empty.
    pub source: String,
    /// The address of that; may be empty.
    pub source_link: String,
    /// The paragraph of that; may be empty.
    pub source_paragraph: String,
    /// The day it was found; may be empty.
    pub found_on: String,
    /// What shows it; may be empty. Protected.
    pub evidence: String,
    /// How it can be put right; may be empty.
    pub guidance: String,
    /// The accepted answer of a survey that it is made of; may be empty, and stays.
    pub answer: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// What inputs name things by.
pub(super) struct Around {
    pub directory: Directory,
    pub members: Vec<Member>,
}

impl Around {
    pub async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        let directory = Directory::load(tx, organisation).await?;
        Ok(Self { directory, members: members_store::list(tx, organisation).await? })
    }

    fn body(&self, text: &str) -> Option<Id<trellis_domain::meetings::Body>> {
        let wanted = folded(text);
        let named = || self.directory.bodies.iter().find(|body| folded(&body.name) == wanted);
        self.directory.find_body(text).or_else(named).map(|body| body.id)
    }

    /// Whom a finding would concern that says this.
    pub fn concerned(&self, input: &FindingInput) -> Vec<Scope> {
        let body = self.body(&input.body).map(Scope::of);
        let member = member_named(&self.members, &input.member).map(Scope::of);
        body.into_iter().chain(member).collect()
    }
}

fn kind_named(text: &str) -> Option<FindingKind> {
    let wanted = folded(text);
    let is_called = |kind: &&FindingKind| {
        let key = format!("finding-kind-{}", kind.code());
        Language::ALL.into_iter().any(|language| folded(&Words::of(language).say(&key)) == wanted)
    };
    FindingKind::from_code(text).or_else(|| FindingKind::ALL.iter().find(is_called).copied())
}

/// A finding that says nothing yet.
pub(super) fn blank(house: &House, organisation: OrganisationId, actor: Actor<'_>) -> Finding {
    Finding {
        id: house.random_id(),
        organisation,
        kind: FindingKind::ComplianceDeficiency,
        member: None,
        body: Id::new(0),
        number: String::new(),
        title: String::new(),
        found: String::new(),
        source: Source::default(),
        found_on: None,
        evidence: String::new(),
        guidance: String::new(),
        why_no_reply: String::new(),
        course: Course::DRAFT,
        closing_note: String::new(),
        made_by: actor.person(),
        version: 1,
    }
}

impl FindingInput {
    /// The finding with what was typed; what is wrong is noted at its field.
    pub(super) fn read(&self, form: &mut Form, around: &Around, finding: Finding, today: Day) -> Finding {
        let found_on = form.optional_day("found_on", &self.found_on);
        if found_on.is_some_and(|day| day > today) {
            form.wrong("found_on", Code::FieldFuture, &[("value", self.found_on.trim())]);
        }
        let link = form.optional_text("source_link", &self.source_link).unwrap_or_default();
        if !link.is_empty() && !is_link(&link) {
            form.wrong("source_link", Code::FieldLink, &[("value", &link)]);
        }
        let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
        Finding {
            number: text("number", &self.number),
            found: text("found", &self.found),
            source: Source {
                text: text("source", &self.source),
                paragraph: text("source_paragraph", &self.source_paragraph),
                link,
            },
            evidence: text("evidence", &self.evidence),
            guidance: text("guidance", &self.guidance),
            title: form.text("title", &self.title),
            kind: form.choice("kind", &self.kind, kind_named).unwrap_or(finding.kind),
            body: form.choice("body", &self.body, |text| around.body(text)).unwrap_or(finding.body),
            member: optional(form, "member", &self.member, |text| member_named(&around.members, text)),
            found_on,
            ..finding
        }
    }

    /// What a form that changes the finding begins with.
    pub fn of(finding: &Finding) -> Self {
        let own = Self {
            kind: finding.kind.code().to_owned(),
            member: finding.member.map(|id| id.to_string()).unwrap_or_default(),
            body: finding.body.to_string(),
            number: finding.number.clone(),
            title: finding.title.clone(),
            found: finding.found.clone(),
            source: finding.source.text.clone(),
            source_link: finding.source.link.clone(),
            source_paragraph: finding.source.paragraph.clone(),
            found_on: finding.found_on.map(|day| day.to_string()).unwrap_or_default(),
            evidence: finding.evidence.clone(),
            guidance: finding.guidance.clone(),
            answer: String::new(),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("kind", self.kind.clone()),
            ("member", self.member.clone()),
            ("body", self.body.clone()),
            ("number", self.number.clone()),
            ("title", self.title.clone()),
            ("found", self.found.clone()),
            ("source", self.source.clone()),
            ("source_link", self.source_link.clone()),
            ("source_paragraph", self.source_paragraph.clone()),
            ("found_on", self.found_on.clone()),
            ("evidence", self.evidence.clone()),
            ("guidance", self.guidance.clone()),
        ])
    }
}

/// What can be looked for: nothing protected. Each part is folded by itself, so that words do not run together.
pub(super) fn search_of(finding: &Finding) -> String {
    let source = &finding.source;
    let parts = [&finding.number, &finding.title, &finding.found, &source.text, &source.paragraph];
    parts.map(|part| folded(part)).join("|")
}
