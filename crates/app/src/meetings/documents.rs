//! Documents: put in, given a file in each language, moved on, commented on, read.
//!
//! Whoever asks is judged with the state as at this moment ([`Held`]): a cleared paper whose moment has come is open.
//! Files are taken in and handed out as they are; nobody looks into them.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use trellis_domain::{
    events::Event,
    kernel::Id,
    meetings::{
        AgendaItem, Body,
        decisions::Decision,
        documents::{
            Chain, Document, DocumentId, DocumentRule, DocumentState, File, FileId, Tongue, check_chain,
            ending_of, media_of,
        },
        release::{self, Embargo, Release},
    },
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{self, Matter, Right, Rights, Scope, reach, rights},
    },
};
use trellis_store::{
    Across, Tx,
    meetings::{self as rooms, documents as store, releases},
    people as people_store,
};
use trellis_words::Words;

pub use trellis_store::meetings::documents::Said;

pub use super::documents_input::DocumentInput;
use super::{
    Directory, NamedPlan, cover, decisions, document_named, documents_change,
    documents_input::{concerned, read},
    translators::{Translators, translators},
};
use crate::{
    House, Problem,
    papers::Masthead,
    problem::{Code, FieldProblem, Form},
};

/// Largest file of one language, in bytes.
pub const FILE_BYTES_MAX: usize = 24 * 1024 * 1024;
/// A document with everything that a decision about it looks at, as at this moment.
#[derive(Debug, Clone)]
pub struct Held {
    /// The document.
    pub document: Document,
    /// Its files, without their bytes.
    pub files: Vec<File>,
    /// Its releases, the latest last.
    pub releases: Vec<Release>,
    /// Its state at this moment.
    pub state: DocumentState,
    /// Whom and what it concerns: body, the body of its meeting, plan.
    pub concerns: Vec<Scope>,
    /// Whether its meeting is still waited for.
    pub embargo: Embargo,
}

impl Held {
    /// A document that the actor may read; absent and hidden are one answer.
    pub(super) async fn load(
        house: &House,
        tx: &mut Tx,
        actor: Actor<'_>,
        id: DocumentId,
    ) -> Result<Self, Problem> {
        let organisation = store::organisation_of_document(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let document = store::documents(tx, organisation, Some(id)).await?.pop();
        let document = document.ok_or_else(Problem::not_found)?;
        let releases = releases::releases(tx, organisation, Some(id)).await?;
        let session = match document.meeting {
            Some(session) => rooms::session(tx, session).await?,
            None => None,
        };
        let held = Self {
            files: store::files(tx, id).await?,
            state: state_at(&document, &releases, house.release_moment().instant()),
            embargo: Embargo::of(session.as_ref().and_then(|session| session.end()), house.today()),
            concerns: concerns(&document, session.map(|session| session.body)),
            document,
            releases,
        };
        may_do(actor, Right::Read, &held.matter())?;
        Ok(held)
    }

    pub(super) fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.document.organisation,
            standing: self.state.standing(),
            concerns: &self.concerns,
            made_by: self.document.made_by,
        }
    }

    /// The release that counts: the one it is open by, else the latest that was not stopped.
    pub fn release(&self) -> Option<&Release> {
        self.releases.iter().rev().find(|each| each.is_alive())
    }

    /// As the deeds change it: with the state of this moment.
    pub(super) fn now(&self) -> Document {
        Document { state: self.state, ..self.document.clone() }
    }
}

/// The state of a document at a moment, by its releases among `releases`.
pub(crate) fn state_at(document: &Document, releases: &[Release], moment: jiff::Timestamp) -> DocumentState {
    let own = releases.iter().filter(|each| each.document == document.id);
    let open = own.into_iter().find(|each| each.is_open(moment));
    release::standing(document.state, open, moment)
}

pub(super) fn concerns(document: &Document, session_of: Option<Id<Body>>) -> Vec<Scope> {
    let mut concerns = document.concerns();
    concerns.extend(session_of.map(Scope::of).filter(|scope| !document.concerns().contains(scope)));
    concerns
}

/// Puts a document in, as a draft without files.
pub async fn add(house: &House, actor: Actor<'_>, input: &DocumentInput) -> Result<DocumentId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    // The right comes before the form: whoever may not put in papers of this body or plan learns nothing about fields.
    let concerns = concerned(&directory, input);
    let standing = policy::Document::Draft.into();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let known = store::documents(&mut deed.tx, organisation, None).await?;
    let new = read(house, &mut deed.tx, (organisation, actor), (&directory, &known), input).await?;
    if let Some(chain) = new.chain {
        let parent = known.iter().find(|each| each.id == chain.parent).and_then(|each| each.chain);
        let siblings: Vec<Chain> =
            known.iter().filter_map(|each| each.chain).filter(|each| each.parent == chain.parent).collect();
        check_chain(chain, parent, &siblings).map_err(broken)?;
    }
    if store::symbol_taken(&mut deed.tx, organisation, &new.symbol, None).await? {
        return Err(FieldProblem::new("symbol", Code::CodeTaken).with("value", new.symbol).into());
    }
    let at = deed.at;
    store::add_document(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("document.added", new.id).with("symbol", new.symbol)).await?;
    Ok(new.id)
}

pub(super) fn broken(rule: DocumentRule) -> Problem {
    match rule {
        DocumentRule::NotFrom(_) => Problem::new(Code::DocumentNotFrom),
        DocumentRule::FileMissing(language) => {
            Problem::new(Code::DocumentFileMissing).with("language", language.name())
        }
        DocumentRule::OriginalMissing => FieldProblem::new("languages", Code::FieldEmpty).into(),
        DocumentRule::FilesFixed => Problem::new(Code::DocumentFilesFixed),
        DocumentRule::SymbolFixed => FieldProblem::new("symbol", Code::DocumentSymbolFixed).into(),
        DocumentRule::LanguageHasFile(language) => {
            FieldProblem::new("languages", Code::DocumentLanguageHasFile)
                .with("language", language.name())
                .into()
        }
        DocumentRule::ParentIsLink => FieldProblem::new("parent", Code::DocumentParent).into(),
        DocumentRule::RevisionMissing(n) => {
            FieldProblem::new("parent", Code::DocumentRevision).with("number", i64::from(n)).into()
        }
        DocumentRule::LinkTaken(_) => Problem::new(Code::Stale),
    }
}

/// Puts the file of a language in, in place of the one that was there.
pub async fn put_file(
    house: &House,
    actor: Actor<'_>,
    id: DocumentId,
    language: &str,
    (file_name, content): (&str, Vec<u8>),
) -> Result<FileId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let mut form = Form::default();
    let language = form.choice("language", language, Tongue::from_code);
    match content.len() {
        0 => form.wrong("file", Code::FileEmpty, &[]),
        FILE_BYTES_MAX.. => form.wrong("file", Code::FileTooLarge, &[]),
        _ => {}
    }
    form.finish()?;
    let Some(language) = language else { return Err(Problem::new(Code::FormInvalid)) };
    held.now().takes_file(&language).map_err(broken)?;
    let file = File {
        id: house.random_id(),
        language,
        ending: ending_of(file_name),
        bytes: i64::try_from(content.len()).unwrap_or(i64::MAX),
        digest: Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect(),
    };
    let at = deed.at;
    store::put_file(&mut deed.tx, &deed.permit, id, &file, content, at).await?;
    let event = Event::new("document.file_added", id)
        .with("language", file.language.code())
        .with("digest", file.digest);
    deed.done(house, event).await?;
    Ok(file.id)
}

/// Takes the file of a language off, until the document is cleared.
pub async fn remove_file(
    house: &House,
    actor: Actor<'_>,
    id: DocumentId,
    file: FileId,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let file = held.files.iter().find(|each| each.id == file).ok_or_else(Problem::not_found)?;
    held.now().takes_file(&file.language).map_err(broken)?;
    store::remove_file(&mut deed.tx, &deed.permit, id, file.id).await?;
    let event = Event::new("document.file_removed", id)
        .with("language", file.language.code())
        .with("digest", &file.digest);
    deed.done(house, event).await
}

/// Moves a document on to its next state; a cleared one opens by a release.
pub async fn move_on(house: &House, actor: Actor<'_>, id: DocumentId) -> Result<DocumentState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let moved = held.now().move_on(&held.files).map_err(broken)?;
    store::change_document(&mut deed.tx, &deed.permit, &moved).await?;
    deed.done(house, Event::new("document.moved", id).with("state", moved.state.code())).await?;
    Ok(moved.state)
}

/// Takes a document back.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: DocumentId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    let withdrawn = held.now().withdraw().map_err(broken)?;
    store::change_document(&mut deed.tx, &deed.permit, &withdrawn).await?;
    deed.done(house, Event::new("document.withdrawn", id)).await
}

/// What somebody says on a document, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SayInput {
    /// As what: "Chair", "Scientific panel"; may be empty.
    pub said_as: String,
    /// The words.
    pub text: String,
}

/// Keeps what somebody says on a document, with who and when (REQUIREMENTS S1.9).
pub async fn say(house: &House, actor: Actor<'_>, id: DocumentId, input: &SayInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let mut form = Form::default();
    let said = Said {
        id: house.id(),
        person: actor.person(),
        person_name: None,
        said_as: form.optional_text("said_as", &input.said_as).unwrap_or_default(),
        text: form.text("text", &input.text),
        at: deed.at,
    };
    form.finish()?;
    store::add_comment(&mut deed.tx, &deed.permit, id, &said).await?;
    deed.done(house, Event::new("document.commented", id)).await
}

/// A document as a list shows it.
#[derive(Debug, Clone)]
pub struct DocumentLine {
    /// The document.
    pub document: Document,
    /// Its state at this moment.
    pub state: DocumentState,
    /// The code of its body.
    pub body: String,
    /// The title of its meeting.
    pub meeting: Option<String>,
    /// When it opens, while that has not come.
    pub opens_at: Option<jiff::Timestamp>,
}

/// The documents of one organisation that the actor may know of, by symbol.
pub async fn list(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<DocumentLine>, Problem> {
    let mut tx = house.read(organisation).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let releases = releases::releases(&mut tx, organisation, None).await?;
    let moment = house.release_moment().instant();
    let mut lines = Vec::new();
    for document in store::documents(&mut tx, organisation, None).await? {
        let state = state_at(&document, &releases, moment);
        let session = directory.session(document.meeting);
        let scope = reach(actor.bearer(), Right::Learn, organisation, state.standing());
        if !scope.covers(&concerns(&document, session.map(|session| session.body))) {
            continue;
        }
        let waits = releases.iter().rev().find(|each| each.document == document.id && each.is_alive());
        lines.push(DocumentLine {
            state,
            body: directory.body(document.body).map(|body| body.code.clone()).unwrap_or_default(),
            meeting: session.map(|session| session.title.clone()),
            opens_at: waits.filter(|_| !state.is_open()).map(|each| each.opens_at),
            document,
        });
    }
    Ok(lines)
}

/// The organisations whose documents and decisions the actor is shown: the own one, and for the public all.
pub async fn organisations(house: &House, actor: Actor<'_>) -> Result<Vec<Organisation>, Problem> {
    let mut tx = house.read(Across::Organisations).await?;
    let all = people_store::organisations(&mut tx).await?;
    let own = actor.organisation();
    Ok(all.into_iter().filter(|each| own.is_none_or(|own| own == each.id)).collect())
}

/// A document as its page shows it.
#[derive(Debug, Clone)]
pub struct DocumentView {
    /// The document with files, releases and its state at this moment.
    pub held: Held,
    /// Whose it is.
    pub organisation: Organisation,
    /// Its body.
    pub body: Option<Body>,
    /// Its meeting.
    pub meeting: Option<trellis_domain::meetings::Session>,
    /// Whether the actor may know more of that meeting than the paper says.
    pub knows_meeting: bool,
    /// Its agenda items.
    pub items: Vec<AgendaItem>,
    /// The plan it is about, if the actor may know of it.
    pub plan: Option<NamedPlan>,
    /// What is put before a body about it, as far as the actor may know: each has a cover paper (REQUIREMENTS S1.28).
    pub covers: Vec<Decision>,
    /// Whether the actor may put recommendations about it before a body.
    pub may_cover: bool,
    /// What was said on it; empty for whoever may not comment.
    pub said: Vec<Said>,
    /// The documents of its chain that the actor may know of, the original first.
    pub chain: Vec<DocumentLine>,
    /// Names of the people who signed.
    pub names: Vec<(trellis_domain::people::PersonId, String)>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// What the actor may do with its release, or with one to be asked for.
    pub release_rights: Rights,
    /// Who translates it, for those who make it.
    pub translators: Translators,
    /// Whether the actor may put the sheet right.
    pub may_change: bool,
    /// Whether the actor may sign the release: nobody signs alone.
    pub may_sign: bool,
    /// When it was looked at.
    pub now: jiff::Timestamp,
}

/// A document, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: DocumentId) -> Result<DocumentView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let organisation = held.document.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let rights_here = rights(actor.bearer(), &held.matter());
    let agenda = match held.document.meeting {
        Some(session) => rooms::agenda(&mut tx, session).await?,
        None => Vec::new(),
    };
    let said = match rights_here.has(Right::Comment) || rights_here.has(Right::History) {
        true => store::comments(&mut tx, id).await?,
        false => Vec::new(),
    };
    let release = held.release().cloned();
    let standing = release.as_ref().map_or(policy::Release::Requested.into(), Release::standing);
    let requested_by = release.as_ref().and_then(|each| each.requested_by);
    let release_matter = super::release::matter(&held, standing, requested_by);
    let release_rights = rights(actor.bearer(), &release_matter);
    let may_sign = may_do(actor, Right::Move, &release_matter).is_ok()
        && may_do(actor, Right::Move, &held.matter()).is_ok();
    let people = people_store::people(&mut tx, organisation).await?;
    let of = (people.as_slice(), house.today());
    let translators = translators(&mut tx, actor, (&held, rights_here), of).await?;
    let covers = cover::about_paper(&mut tx, actor, (organisation, &directory), id).await?;
    let organisation =
        people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let top = held.document.chain.map_or(id, |chain| chain.parent);
    let in_chain = |line: &DocumentLine| {
        line.document.id == top || line.document.chain.is_some_and(|chain| chain.parent == top)
    };
    let mut chain: Vec<_> = list(house, actor, organisation.id).await?.into_iter().filter(in_chain).collect();
    chain.sort_by_key(|line| line.document.chain.map(|chain| (chain.kind, chain.n)));
    let meeting = directory.session(held.document.meeting).cloned();
    let known = directory.known_to(actor, organisation.id, house.today());
    Ok(DocumentView {
        body: known.body(held.document.body).cloned(),
        knows_meeting: known.session(held.document.meeting).is_some(),
        meeting,
        items: agenda.into_iter().filter(|item| held.document.items.contains(&item.id)).collect(),
        plan: known.plans.into_iter().find(|plan| Some(plan.id) == held.document.plan),
        may_cover: actor.organisation() == Some(organisation.id)
            && decisions::may_add(actor, organisation.id),
        covers,
        names: people.into_iter().map(|person| (person.id, person.name)).collect(),
        rights: rights_here,
        translators,
        may_change: documents_change::may_change(actor, &held).is_ok(),
        release_rights,
        may_sign,
        now: house.now(),
        organisation,
        said,
        chain,
        held,
    })
}

/// What forms offer to whoever may put documents in.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Directory, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    if !may_add(actor, organisation) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    Ok(Directory::load(&mut tx, organisation).await?.known_to(actor, organisation, house.today()))
}

/// Whether the actor may put in documents of some body or plan.
pub fn may_add(actor: Actor<'_>, organisation: OrganisationId) -> bool {
    let standing = policy::Document::Draft.into();
    reach(actor.bearer(), Right::Create, organisation, standing) != policy::Reach::Nothing
}

/// A file as it is handed out.
pub struct Handed {
    /// Its name, made by us.
    pub name: String,
    /// Its media type, of a short list.
    pub media: &'static str,
    /// Its bytes.
    pub content: Vec<u8>,
    /// Whether everybody may have it.
    pub is_public: bool,
}

/// A file of a document, if the actor may read that.
pub async fn file(house: &House, actor: Actor<'_>, id: DocumentId, file: FileId) -> Result<Handed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let (file, content) = store::file(&mut tx, id, file).await?.ok_or_else(Problem::not_found)?;
    Ok(Handed {
        name: held.document.file_name(&file, held.state),
        media: media_of(file.ending),
        is_public: held.state == DocumentState::Public,
        content,
    })
}

/// The document that a command line names, by id or symbol.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<DocumentId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let lines = list(house, actor, organisation).await?;
    let documents: Vec<Document> = lines.into_iter().map(|line| line.document).collect();
    document_named(&documents, name).ok_or_else(Problem::not_found)
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with papers under embargo is
/// for those who may know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    if !deed.starts_with("document.") && !deed.starts_with("release.") {
        return true;
    }
    let closed = [policy::Document::Draft, policy::Document::InTranslation, policy::Document::Cleared];
    closed.into_iter().all(|state| {
        reach(actor.bearer(), Right::Learn, organisation, state.into()) == policy::Reach::Everything
    })
}

/// What a document puts at the head of a paper that is printed for it (REQUIREMENTS S4.14), for whoever may read it.
pub async fn masthead(
    house: &House,
    actor: Actor<'_>,
    id: DocumentId,
    words: &Words,
) -> Result<Masthead, Problem> {
    let view = view(house, actor, id).await?;
    let document = &view.held.document;
    let items: Vec<String> =
        view.items.iter().map(|item| format!("{} {}", item.number, item.title).trim().to_owned()).collect();
    let meeting = view.meeting.as_ref();
    let days = meeting
        .and_then(|meeting| Some((meeting.begin()?, meeting.end()?)))
        .map(|(from, until)| words.day_span(from, until));
    let place = meeting.map(|meeting| meeting.place.clone()).filter(|place| !place.is_empty());
    let action = document.action.map(|action| words.say(&format!("document-action-{}", action.code())));
    Ok(Masthead {
        symbol: document.symbol.clone(),
        distribution: document.distribution.clone(),
        date: document.day.map(|day| words.day(day)).unwrap_or_default(),
        original_language: document.original.name(),
        meeting: meeting.map(|meeting| meeting.title.clone()).unwrap_or_default(),
        place_and_dates: place.into_iter().chain(days).collect::<Vec<_>>().join(", "),
        agenda_item: items.join("; "),
        prepared_by: document.prepared_by.clone(),
        action_requested: action.unwrap_or_default(),
    })
}
