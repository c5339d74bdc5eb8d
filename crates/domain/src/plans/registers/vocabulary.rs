//! Lists of an organisation's own terms, and what is tagged with them (S1.3 objectives, S3.12 principles, S3.13
//! elements, S5.22 topics).
//!
//! The four are one shape: terms with printed labels, some under others. They differ in purpose only, which is data.

use std::collections::HashSet;

use crate::{
    kernel::{Id, coded},
    missions::initiatives::InitiativeId,
    needs::need::NeedId,
    plans::{
        content::{PassageRole, PlanContent},
        record::{ActionId, KpiId},
    },
};

/// The id of a list.
pub type VocabularyId = Id<Vocabulary>;
/// The id of a term.
pub type TermId = Id<Term>;

/// A list of terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// Its id.
    pub id: VocabularyId,
    /// Short code, unique in its organisation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What its terms are.
    pub purpose: Purpose,
    /// Its terms in order.
    pub terms: Vec<Term>,
}

/// What the terms of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// What the plan is to reach.
    Objective,
    /// How it is to be done.
    Principle,
    /// What may be acted on.
    Element,
    /// What it is about.
    Topic,
    /// In what Members are assessed.
    Area,
    /// To which stakeholder group somebody belongs.
    Group,
    /// From what kind of source money, people and steps come (S3.15).
    Source,
    /// Against what a proposal is weighed (S4.23).
    Criterion,
    /// In which capacity an expert is sent (S2.5).
    Category,
    /// What a partner is to the organisation, in its own words (S5.14).
    Partner,
}

coded!(Purpose {
    Objective => "objective",
    Principle => "principle",
    Element => "element",
    Topic => "topic",
    Area => "area",
    Group => "group",
    Source => "source",
    Criterion => "criterion",
    Category => "category",
    Partner => "partner",
});

/// One term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// Its label as printed: "(a)", "Objective 1"; `None` where it has none.
    pub label: Option<String>,
    /// Its words, to the letter.
    pub text: String,
    /// The term it stands under, as an index into the list.
    pub parent: Option<usize>,
}

impl Term {
    /// Label and words, as lists show them.
    pub fn shown(&self) -> String {
        self.label.as_deref().map_or_else(|| self.text.clone(), |label| format!("{label} {}", self.text))
    }
}

/// A term before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its label.
    pub label: Option<String>,
    /// Its words.
    pub text: String,
    /// The draft it stands under, as an index.
    pub parent: Option<usize>,
}

/// Something that can carry terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Element {
    /// An action or stage.
    Action(ActionId),
    /// An indicator.
    Kpi(KpiId),
    /// An initiative.
    Initiative(InitiativeId),
    /// A need of an assessment. Who may know of it is for its assessment to say: it is not read with a plan's registers.
    Need(NeedId),
}

impl Element {
    /// The kind's stable code.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Action(_) => "action",
            Self::Kpi(_) => "kpi",
            Self::Initiative(_) => "initiative",
            Self::Need(_) => "need",
        }
    }

    /// The bits of its id.
    pub const fn bits(self) -> u128 {
        match self {
            Self::Action(id) => id.bits(),
            Self::Kpi(id) => id.bits(),
            Self::Initiative(id) => id.bits(),
            Self::Need(id) => id.bits(),
        }
    }

    /// The element of a kind.
    pub fn of(kind: &str, bits: u128) -> Option<Self> {
        match kind {
            "action" => Some(Self::Action(Id::new(bits))),
            "kpi" => Some(Self::Kpi(Id::new(bits))),
            "initiative" => Some(Self::Initiative(Id::new(bits))),
            "need" => Some(Self::Need(Id::new(bits))),
            _ => None,
        }
    }
}

/// An element carries a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tag {
    /// The term.
    pub term: TermId,
    /// What carries it.
    pub element: Element,
}

impl Vocabulary {
    /// A term and every term under it, however deep.
    pub fn with_children(&self, term: TermId) -> HashSet<TermId> {
        let is_under = |mut at: usize| {
            // A parent always stands before its children, so the way up ends.
            loop {
                let here = &self.terms[at];
                if here.id == term {
                    return true;
                }
                match here.parent.filter(|parent| *parent < at) {
                    Some(parent) => at = parent,
                    None => return false,
                }
            }
        };
        (0..self.terms.len()).filter(|at| is_under(*at)).map(|at| self.terms[at].id).collect()
    }
}

impl Vocabulary {
    /// Those of its terms that are among `these`, and every term above one of them.
    pub fn with_parents(&self, these: &HashSet<TermId>) -> HashSet<TermId> {
        let mut found = HashSet::new();
        for at in 0..self.terms.len() {
            let mut next = Some(at).filter(|at| these.contains(&self.terms[*at].id));
            while let Some(at) = next {
                // Whoever is known has parents that are known.
                if !found.insert(self.terms[at].id) {
                    break;
                }
                next = self.terms[at].parent.filter(|parent| *parent < at);
            }
        }
        found
    }
}

/// Longest label before a colon, in letters.
const LABEL_LETTERS_MAX: usize = 30;

/// Terms as somebody types them: one a line, `label: words`; an indented line stands under the one above it.
pub fn typed(text: &str) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut top = None;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let indented = line.starts_with([' ', '\t']);
        let parent = top.filter(|_| indented);
        if parent.is_none() {
            top = Some(drafts.len());
        }
        let (label, text) = labelled(line);
        drafts.push(Draft { label, text, parent });
    }
    drafts
}

/// The terms a section of a plan prints: its lettered items with those nested under them, else its paragraphs.
/// Labels are those printed, and nothing is renumbered (S3.11).
pub fn printed(content: &PlanContent, section: usize) -> Vec<Draft> {
    let of_section = |at: &usize| content.actions[*at].section == Some(section);
    let items: Vec<usize> = (0..content.actions.len()).filter(of_section).collect();
    if items.is_empty() {
        return paragraphs(content, section);
    }
    let draft = |at: &usize| {
        let action = &content.actions[*at];
        Draft {
            label: action.number.clone(),
            text: action.text.current(),
            parent: action.parent.and_then(|parent| items.iter().position(|at| *at == parent)),
        }
    };
    items.iter().map(draft).collect()
}

fn paragraphs(content: &PlanContent, section: usize) -> Vec<Draft> {
    let passages = content.sections.get(section).map_or(&[][..], |section| section.passages.as_slice());
    let said = passages.iter().filter(|passage| passage.role != PassageRole::Heading);
    said.map(|passage| match &passage.number {
        Some(number) => Draft { label: Some(number.clone()), text: passage.text.current(), parent: None },
        None => {
            let (label, text) = labelled(&passage.text.current());
            Draft { label, text, parent: None }
        }
    })
    .collect()
}

/// "Objective 1: Better data" is the label "Objective 1" and the words behind it.
fn labelled(line: &str) -> (Option<String>, String) {
    let line = line.trim().trim_start_matches(['•', '–', '-']).trim_start();
    match line.split_once(':') {
        Some((label, text))
            if !label.trim().is_empty()
                && label.chars().count() <= LABEL_LETTERS_MAX
                && !text.trim().is_empty() =>
        {
            (Some(label.trim().to_owned()), text.trim().to_owned())
        }
        _ => (None, line.to_owned()),
    }
}
