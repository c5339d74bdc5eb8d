//! Documents, decisions and acts as programs read them: what the page's visitor may know of, and nothing of the rest;
//! documents put in, and their sheets put right.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::meetings::{
    acts,
    decisions::{self, StatusLine},
    documents::{self, DocumentInput, DocumentLine},
    documents_change,
};
use trellis_domain::{
    meetings::{
        acts::ActVerb,
        decisions::Outcome,
        documents::{ActionRequested, Tongue},
        release::misses::Family,
    },
    plans::record::Plan,
};

use super::{
    WriteFailure, as_at, id,
    registers::{Kept, sent},
    writer,
};
use crate::{Web, error, error::Failure, pages::meetings::watched, session::Visitor};

/// A document as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct DocumentEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its symbol.
    symbol: String,
    /// Its title.
    title: String,
    /// Code of the kind: `working`, `information`, `conference-room`, `limited`, `cover`, `agenda`, `list`, `report`.
    kind: String,
    /// `draft`, `in-translation`, `cleared`, `restricted`, `public` or `withdrawn`, as at this moment.
    state: String,
    /// Code of the body.
    body: String,
    /// Title of the meeting.
    meeting: Option<String>,
    /// What the body is asked to do: `note`, `review`, `endorse`, `adopt` or `approve`.
    action: Option<String>,
    /// Code of the language it was written in.
    original: String,
    /// Codes of its languages.
    languages: Vec<String>,
    /// Its date as printed.
    #[schema(format = Date)]
    day: Option<String>,
}

impl DocumentEntry {
    fn of(line: DocumentLine) -> Self {
        let document = line.document;
        Self {
            id: document.id.to_string(),
            symbol: document.symbol,
            title: document.title,
            kind: document.kind.code().to_owned(),
            state: line.state.code().to_owned(),
            body: line.body,
            meeting: line.meeting,
            action: document.action.map(|action| ActionRequested::code(action).to_owned()),
            original: document.original.code().to_owned(),
            languages: document.languages.iter().map(|each| Tongue::code(each).to_owned()).collect(),
            day: document.day.map(|day| day.to_string()),
        }
    }
}

/// The documents that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Documents {
    documents: Vec<DocumentEntry>,
}

/// A file of a document.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FileEntry {
    /// Its id; the file is at `/documents/{document}/files/{id}`.
    #[schema(format = "uuid")]
    id: String,
    /// Code of the language.
    language: String,
    /// How long it is.
    bytes: i64,
    /// SHA-256 of its bytes, in hexadecimal digits.
    digest: String,
}

/// A document.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneDocument {
    /// What a list shows.
    document: DocumentEntry,
    /// Who prepared it.
    prepared_by: String,
    /// To whom it goes, as printed.
    distribution: String,
    /// What it rests on: `title`, or `title | address`.
    sources: Vec<String>,
    /// Agenda items by their printed numbers.
    items: Vec<String>,
    /// Id of the plan it is about, where whoever asks may know of it.
    #[schema(format = "uuid")]
    plan: Option<String>,
    /// Its files.
    files: Vec<FileEntry>,
}

/// The documents that whoever asks may know of.
#[utoipa::path(
    get, path = "/api/v1/documents", tag = "documents",
    responses((status = 200, body = Documents)),
    security((), ("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<Documents>, Failure> {
    let mut entries = Vec::new();
    for organisation in documents::organisations(&web.house, visitor.actor()).await? {
        let lines = documents::list(&web.house, visitor.actor(), organisation.id).await?;
        entries.extend(lines.into_iter().map(DocumentEntry::of));
    }
    Ok(Json(Documents { documents: entries }))
}

/// A document with its files; one under embargo answers like one that is not there.
#[utoipa::path(
    get, path = "/api/v1/documents/{document}", tag = "documents",
    params(("document" = String, Path, format = "uuid", description = "Id of the document")),
    responses((status = 200, body = OneDocument), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(document): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneDocument>, Failure> {
    let asked = match id(&document) {
        Ok(id) => documents::view(&web.house, visitor.actor(), id).await,
        Err(problem) => Err(problem),
    };
    let view = watched(&web, Family::Calls, asked).await?;
    let held = view.held;
    let files = held.files.iter().map(|file| FileEntry {
        id: file.id.to_string(),
        language: file.language.code().to_owned(),
        bytes: file.bytes,
        digest: file.digest.clone(),
    });
    Ok(Json(OneDocument {
        files: files.collect(),
        prepared_by: held.document.prepared_by.clone(),
        distribution: held.document.distribution.clone(),
        sources: held.document.sources.iter().map(documents_change::as_line).collect(),
        items: view.items.iter().map(|item| item.number.clone()).collect(),
        plan: view.plan.as_ref().map(|plan| plan.id.to_string()),
        document: DocumentEntry::of(DocumentLine {
            state: held.state,
            body: view.body.map(|body| body.code).unwrap_or_default(),
            meeting: view.meeting.map(|meeting| meeting.title),
            opens_at: None,
            document: held.document,
        }),
    }))
}

sent! {
    /// A document, put in as a draft.
    NewDocument => DocumentInput {
        /// Code or id of the body.
        body,
        /// The meeting by id, title or as `CC 21`; may be empty.
        meeting,
        /// Numbers of agenda items of the meeting, separated by `;`; may be empty.
        items,
        /// Its symbol; empty for the next one of the organisation's scheme for the body.
        symbol,
        /// Its title.
        title,
        /// `working`, `information`, `conference-room`, `limited`, `cover`, `agenda`, `list` or `report`.
        kind,
        /// Code of the language it was written in.
        original,
        /// Codes of its languages, separated by commas; the original counts in any case.
        languages,
        /// Who prepared it; may be empty.
        prepared_by,
        /// `note`, `review`, `endorse`, `adopt` or `approve`; may be empty.
        action,
        /// To whom it goes, as printed; may be empty.
        distribution,
        /// Its date; may be empty.
        day,
        /// The plan it is about, by code or id; may be empty.
        plan,
        /// What it rests on, one a line: `title` or `title | address`.
        sources,
        /// The document it revises, adds to or corrects, by symbol or id; may be empty.
        parent,
        /// `revision`, `addendum` or `corrigendum`; needed with a parent.
        chain,
        /// Leave it empty.
        seen,
    }
}

/// The sheet of a document as it should stand: all of it. Body and chain stay as they were put in.
#[derive(Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ChangedDocument {
    /// The meeting by id, title or as `CC 21`; may be empty.
    meeting: String,
    /// Numbers of agenda items of the meeting, separated by `;`; may be empty.
    items: String,
    /// Its symbol; empty to keep it. It changes only in the draft.
    symbol: String,
    /// Its title.
    title: String,
    /// `working`, `information`, `conference-room`, `limited`, `cover`, `agenda`, `list` or `report`.
    kind: String,
    /// Code of the language it was written in.
    original: String,
    /// Codes of its languages, separated by commas. One that has a file is not taken out.
    languages: String,
    /// Who prepared it; may be empty.
    prepared_by: String,
    /// `note`, `review`, `endorse`, `adopt` or `approve`; may be empty.
    action: String,
    /// To whom it goes, as printed; may be empty.
    distribution: String,
    /// Its date; may be empty.
    day: String,
    /// The plan it is about, by code or id; may be empty.
    plan: String,
    /// What it rests on, one a line: `title` or `title | address`.
    sources: String,
}

impl From<ChangedDocument> for DocumentInput {
    fn from(sent: ChangedDocument) -> Self {
        Self {
            meeting: sent.meeting,
            items: sent.items,
            symbol: sent.symbol,
            title: sent.title,
            kind: sent.kind,
            original: sent.original,
            languages: sent.languages,
            prepared_by: sent.prepared_by,
            action: sent.action,
            distribution: sent.distribution,
            day: sent.day,
            plan: sent.plan,
            sources: sent.sources,
            ..Self::default()
        }
    }
}

/// Puts a document in, as a draft without files.
#[utoipa::path(post, path = "/api/v1/documents", tag = "documents", security(("key" = [])),
    request_body = NewDocument, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewDocument>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = documents::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Puts the sheet of a document right, until it is cleared.
#[utoipa::path(put, path = "/api/v1/documents/{document}", tag = "documents", security(("key" = [])),
    params(("document" = String, Path, format = "uuid", description = "Id of the document")),
    request_body = ChangedDocument, responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(document): Path<String>,
    visitor: Visitor,
    Json(sent): Json<ChangedDocument>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    let done = match id(&document) {
        Ok(id) => documents_change::change(&web.house, actor, id, &sent.into()).await,
        Err(problem) => Err(problem),
    };
    watched(&web, Family::Calls, done).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A paragraph with what has become of it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ParagraphEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The decision's id.
    #[schema(format = "uuid")]
    decision_id: String,
    /// The decision's number as printed.
    decision: String,
    /// Its number as printed.
    number: String,
    /// Its operative verb.
    verb: String,
    /// Its wording.
    text: String,
    /// Its wording as drafted, where the body changed it; empty elsewhere.
    drafted: String,
    /// `as-drafted`, `changed`, `put-off` or `not-taken`; nothing where the body has not considered it.
    outcome: Option<String>,
    /// To whom it speaks.
    addressees: Vec<String>,
    /// By when, as printed.
    due: String,
    /// The day that is meant.
    #[schema(format = Date)]
    due_on: Option<String>,
    /// `active`, `implemented`, `elapsed`, `superseded`, `retired`, `stagnant` or `requires-funding`.
    status: String,
    /// What was done.
    action_taken: String,
    /// Symbol of the document that shows it.
    document: Option<String>,
    /// Ids of the actions of plans that answer it.
    answered_by: Vec<String>,
}

impl ParagraphEntry {
    fn of(line: StatusLine) -> Self {
        let paragraph = line.paragraph;
        Self {
            id: paragraph.id.to_string(),
            decision_id: paragraph.decision.to_string(),
            decision: line.decision.number,
            number: paragraph.number,
            verb: paragraph.verb,
            text: paragraph.text,
            drafted: paragraph.drafted,
            outcome: paragraph.outcome.map(|outcome| Outcome::code(outcome).to_owned()),
            addressees: paragraph.addressees,
            due: paragraph.due,
            due_on: paragraph.due_on.map(|day| day.to_string()),
            status: paragraph.status.code().to_owned(),
            action_taken: paragraph.action_taken,
            document: line.document.map(|(_, symbol)| symbol),
            answered_by: line.answers.into_iter().map(|(id, _)| id.to_string()).collect(),
        }
    }
}

/// The status of decisions, or of one.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct StatusOfDecisions {
    paragraphs: Vec<ParagraphEntry>,
}

/// The status of decisions: every paragraph with what has become of it.
#[utoipa::path(
    get, path = "/api/v1/decisions", tag = "documents",
    responses((status = 200, body = StatusOfDecisions)),
    security((), ("key" = []))
)]
pub(crate) async fn decisions(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<StatusOfDecisions>, Failure> {
    let mut paragraphs = Vec::new();
    for organisation in documents::organisations(&web.house, visitor.actor()).await? {
        let status = decisions::status(&web.house, visitor.actor(), organisation.id).await?;
        paragraphs.extend(status.lines.into_iter().map(ParagraphEntry::of));
    }
    Ok(Json(StatusOfDecisions { paragraphs }))
}

/// The paragraphs of one decision with what has become of each.
#[utoipa::path(
    get, path = "/api/v1/decisions/{decision}", tag = "documents",
    params(("decision" = String, Path, format = "uuid", description = "Id of the decision")),
    responses((status = 200, body = StatusOfDecisions), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn decision(
    State(web): State<Web>,
    Path(decision): Path<String>,
    visitor: Visitor,
) -> Result<Json<StatusOfDecisions>, Failure> {
    let view = decisions::view(&web.house, visitor.actor(), id(&decision)?).await?;
    Ok(Json(StatusOfDecisions { paragraphs: view.lines.into_iter().map(ParagraphEntry::of).collect() }))
}

/// What a body did to a plan.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ActEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// The body.
    body: String,
    /// The meeting.
    meeting: Option<String>,
    /// `note`, `review`, `endorse`, `adopt`, `approve`, `finalise` or `amend`.
    verb: String,
    /// The paragraph of its report.
    paragraph: String,
    /// The day.
    #[schema(format = Date)]
    day: String,
    /// Symbol of the document that shows it.
    document: Option<String>,
    /// It brought the plan into force.
    brought_into_force: bool,
}

/// The acts on a plan, as at a day.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Acts {
    /// The day asked for.
    #[schema(format = Date)]
    as_at: String,
    acts: Vec<ActEntry>,
}

/// What bodies did to a plan, as at a day.
#[utoipa::path(
    get, path = "/api/v1/plans/{plan}/acts", tag = "plans",
    params(("plan" = String, Path, format = "uuid", description = "Id of the plan"), ("as_at" = Option<String>, Query, format = Date, description = "As at this day; today where missing")),
    responses((status = 200, body = Acts), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn acts_of_plan(
    State(web): State<Web>,
    Path(plan): Path<String>,
    visitor: Visitor,
) -> Result<Json<Acts>, Failure> {
    let plan = id::<Plan>(&plan)?;
    let found = acts::of_plan(&web.house, visitor.actor(), plan, as_at(&visitor)?).await?;
    let in_force_by = found.in_force_by;
    let entries = found.lines.into_iter().map(|line| ActEntry {
        id: line.act.id.to_string(),
        body: line.body,
        meeting: line.meeting,
        verb: ActVerb::code(line.act.verb).to_owned(),
        paragraph: line.act.paragraph,
        day: line.act.day.to_string(),
        document: line.document.map(|(_, symbol)| symbol),
        brought_into_force: in_force_by == Some(line.act.id),
    });
    Ok(Json(Acts { as_at: found.day.to_string(), acts: entries.collect() }))
}
