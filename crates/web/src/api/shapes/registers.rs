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
