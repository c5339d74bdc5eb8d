//! What stands beside a plan: mandates, terms, the family, comments, guidance.

use utoipa::ToSchema;

/// The registers of a plan.
#[derive(ToSchema)]
pub(crate) struct Registers {
    /// The plan's id.
    #[schema(format = "uuid")]
    plan: String,
    /// What asks something of the organisation.
    mandates: Vec<Mandate>,
    /// The organisation's lists of terms.
    lists: Vec<TermList>,
    /// The family of instruments.
    family: Vec<Related>,
    /// Invitations without an answer.
    unanswered: usize,
    /// Comments, last received first; empty for whoever may not read them.
    comments: Vec<Comment>,
    /// Guidance documents, by title and language.
    guidance: Vec<Guidance>,
    /// Steps taken, last received first, as far as they may be known.
    steps: Vec<Step>,
    /// What analyses of gaps found, latest first.
    gaps: Vec<Gap>,
    /// What is weighed before a body decides, last begun first, as far as it may be known.
    appraisals: Vec<Appraisal>,
}

/// An action, by id and by its number as printed.
#[derive(ToSchema)]
pub(crate) struct ActionRef {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number as printed.
    number: Option<String>,
}

/// A mandate.
#[derive(ToSchema)]
pub(crate) struct Mandate {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `strategic-plan`, `action-plan`, `performance-review`, `decision` or `resolution`.
    kind: String,
    /// The document.
    source: String,
    /// The item's official number.
    number: String,
    /// Its wording.
    text: String,
    /// Its priority as printed.
    priority: Option<String>,
    /// Its delivery window as printed.
    delivery: Option<String>,
    /// The actions of the plan that answer it; empty where nothing does.
    answered_by: Vec<ActionRef>,
}

/// A list of terms.
#[derive(ToSchema)]
pub(crate) struct TermList {
    /// Its code.
    code: String,
    /// Its name.
    name: String,
    /// `objective`, `principle`, `element` or `topic`.
    purpose: String,
    /// Its terms in order.
    terms: Vec<Term>,
}

/// A term.
#[derive(ToSchema)]
pub(crate) struct Term {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its label as printed.
    label: Option<String>,
    /// Its words.
    text: String,
    /// The id of the term it stands under.
    parent: Option<String>,
    /// What carries it, by kind (`action`, `kpi`) and id.
    tagged: Vec<Tagged>,
}

/// Something that carries a term.
#[derive(ToSchema)]
pub(crate) struct Tagged {
    /// `action` or `kpi`.
    kind: String,
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
}

/// An instrument of the family.
#[derive(ToSchema)]
pub(crate) struct Related {
    /// Its code.
    code: String,
    /// Its name.
    name: String,
    /// `same-secretariat` (included without being asked) or `related`.
    kinship: String,
    /// What it was invited to.
    invitations: Vec<Invitation>,
}

/// An invitation.
#[derive(ToSchema)]
pub(crate) struct Invitation {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `take-note`, `become-involved` or `report`.
    ask: String,
    /// The day of the invitation.
    invited_on: String,
    /// The day of the answer; null while there is none.
    replied_on: Option<String>,
    /// `agreed`, `in-part` or `declined`.
    reply: Option<String>,
    /// The answer to the letter.
    text: Option<String>,
}

/// A comment.
#[derive(ToSchema)]
pub(crate) struct Comment {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The Member or other body.
    from: String,
    /// The Member's code; null for any other body.
    member: Option<String>,
    /// Who said it himself; null where an officer took it down.
    said_by: Option<String>,
    /// The action it is about.
    action: Option<ActionRef>,
    /// The section it is about, as printed.
    section: Option<String>,
    /// Its words.
    text: String,
    /// The day it came in.
    received_on: String,
    /// `open`, `answered` or `taken-up`.
    state: String,
    /// What came of it.
    outcome: String,
}

/// A guidance document in one language.
#[derive(ToSchema)]
pub(crate) struct Guidance {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its title, the same for all its languages.
    title: String,
    /// `guidance`, `manual`, `toolkit`, `course-material` or `other`.
    kind: String,
    /// Id of the term it is about.
    #[schema(format = "uuid")]
    theme: Option<String>,
    /// The region it is for: `region:` or `set:` and a code; empty for none in particular.
    region: String,
    /// The language by name.
    language: String,
    /// Whether the organisation answers for the text.
    official: bool,
    /// Who translated it.
    translator: Option<String>,
    /// Who paid.
    funder: Option<String>,
    /// The project.
    project: Option<String>,
    /// Since when it exists.
    on: Option<String>,
    /// Its address on the web.
    link: Option<String>,
}

/// An action or a term that something is said about.
#[derive(ToSchema)]
pub(crate) struct Subject {
    /// `action` or `term`.
    kind: String,
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number or label, and its wording.
    text: String,
}

/// A step towards the plan.
#[derive(ToSchema)]
pub(crate) struct Step {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The Member or other body that takes it.
    by: String,
    /// The Member's code; null for any other body.
    member: Option<String>,
    /// Who said it himself; null where an officer took it down.
    said_by: Option<String>,
    /// The kind of source.
    source: String,
    /// What it serves.
    serves: Subject,
    /// What is done.
    text: String,
    /// Its first day.
    begins_on: String,
    /// Its last day.
    ends_on: Option<String>,
    /// `planned`, `under-way`, `carried-out` or `not-carried-out`.
    stage: String,
    /// `unknown`, `yes`, `partly` or `no`.
    successful: String,
    /// `unknown`, `yes`, `partly` or `no`.
    effective: String,
    /// What shows it.
    shown_by: String,
    /// The day it came in.
    received_on: String,
    /// `received`, `included` or `left-out`.
    standing: String,
    /// Why it was left out.
    reason: String,
}

/// What an analysis of gaps found about an issue.
#[derive(ToSchema)]
pub(crate) struct Gap {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The issue.
    issue: Subject,
    /// `addressed`, `not-addressed`, `by-others`, `scientific-gap` or `research-required`.
    found: String,
    /// Who addresses it.
    by: String,
    /// On what grounds.
    grounds: String,
    /// The day it was found.
    on: String,
}

/// Something weighed before a body decides.
#[derive(ToSchema)]
pub(crate) struct Appraisal {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// `resources`, `viability` or `proposal`.
    kind: String,
    /// What it is called.
    title: String,
    /// What is proposed or tried.
    text: String,
    /// Who proposed it, or the team that tries it.
    by: String,
    /// The day it was begun.
    begun_on: String,
    /// `draft`, `commented`, `revised`, `submitted`, `decided` or `withdrawn`.
    state: String,
    /// `accepted`, `deferred`, `rejected` or `elsewhere`; null before the body decides.
    outcome: Option<String>,
    /// Where that can be read.
    decision: String,
    /// How it fares by each of its criteria.
    criteria: Vec<Criterion>,
}

/// How an appraisal fares by a criterion.
#[derive(ToSchema)]
pub(crate) struct Criterion {
    /// Its words.
    criterion: String,
    /// `unknown`, `yes`, `partly` or `no`.
    met: String,
    /// Why.
    reason: String,
}
