//! What somebody types about a document becomes a document: bodies, meetings and parents are found by name, the symbol
//! follows the organisation's scheme for the body. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Day,
    meetings::{
        AgendaItem, BodyId, Session, SessionId,
        documents::{
            ActionRequested, Chain, ChainKind, Document, DocumentId, DocumentKind, DocumentState, Source,
            Tongue, next_link, symbol::is_symbol,
        },
    },
    people::{
        Actor, OrganisationId, may_do,
        policy::{Matter, Right, Scope},
        settings::symbol::{SymbolPart, SymbolScheme, SymbolValues},
    },
    plans::record::PlanId,
};
use trellis_store::{Tx, meetings as rooms, people::settings};

use super::{Directory, document_named, documents::concerns};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// Most languages of a document, agenda items, sources.
const PARTS_MAX: usize = 20;

/// A document as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DocumentInput {
    /// Code or id of the body.
    pub body: String,
    /// The meeting by id, title or `CODE number`; may be empty.
    pub meeting: String,
    /// Numbers of agenda items of the meeting, separated by `;`.
    pub items: String,
    /// The symbol; empty for the next one of the scheme that the settings have for the body.
    pub symbol: String,
    /// The title.
    pub title: String,
    /// Code of the kind.
    pub kind: String,
    /// Code of the language it was written in.
    pub original: String,
    /// Codes of its languages, separated by commas; the original counts in any case.
    pub languages: String,
    /// Who prepared it.
    pub prepared_by: String,
    /// Code of what the body is asked to do; may be empty.
    pub action: String,
    /// To whom it goes, as printed.
    pub distribution: String,
    /// Its date; may be empty.
    pub day: String,
    /// The plan it is about, by code or id; may be empty.
    pub plan: String,
    /// What it rests on: a line each, `title` or `title | address`.
    pub sources: String,
    /// The document it revises, adds to or corrects, by symbol or id; may be empty.
    pub parent: String,
    /// Code of how it hangs on that one.
    pub chain: String,
    /// The version of [`stands`](super::documents_change::stands) that a change was made from; empty where nobody looked,
    /// and for a new document.
    pub seen: String,
}

/// What stands on a sheet, as far as it could be read; what could not is noted in the form.
struct Sheet<'d> {
    meeting: Option<&'d Session>,
    items: Vec<AgendaItem>,
    title: String,
    kind: Option<DocumentKind>,
    original: Option<Tongue>,
    languages: Vec<Tongue>,
    prepared_by: String,
    action: Option<ActionRequested>,
    distribution: String,
    day: Option<Day>,
    plan: Option<PlanId>,
    sources: Vec<Source>,
}

impl<'d> Sheet<'d> {
    async fn read(
        tx: &mut Tx,
        form: &mut Form,
        directory: &'d Directory,
        input: &DocumentInput,
    ) -> Result<Self, Problem> {
        let meeting = optional(form, "meeting", &input.meeting, |text| directory.find_session(text));
        let original = form.choice("original", &input.original, Tongue::from_code);
        Ok(Self {
            meeting,
            items: items(tx, form, meeting.map(|session| session.id), &input.items).await?,
            title: form.text("title", &input.title),
            kind: form.choice("kind", &input.kind, DocumentKind::from_code),
            languages: languages(form, original.as_ref(), &input.languages),
            original,
            prepared_by: form.optional_text("prepared_by", &input.prepared_by).unwrap_or_default(),
            action: optional(form, "action", &input.action, ActionRequested::from_code),
            distribution: form.optional_text("distribution", &input.distribution).unwrap_or_default(),
            day: form.optional_day("day", &input.day),
            plan: optional(form, "plan", &input.plan, |text| directory.find_plan(text)),
            sources: sources(form, &input.sources),
        })
    }

    /// A draft with this sheet, if all of it could be read.
    fn draft(
        self,
        (id, organisation, body): (DocumentId, OrganisationId, BodyId),
        symbol: String,
    ) -> Result<Document, Problem> {
        let (Some(kind), Some(original)) = (self.kind, self.original) else {
            return Err(Problem::new(Code::FormInvalid));
        };
        Ok(Document {
            id,
            organisation,
            body,
            meeting: self.meeting.map(|session| session.id),
            items: self.items.iter().map(|item| item.id).collect(),
            symbol,
            title: self.title,
            kind,
            original,
            languages: self.languages,
            prepared_by: self.prepared_by,
            action: self.action,
            distribution: self.distribution,
            day: self.day,
            chain: None,
            plan: self.plan,
            sources: self.sources,
            state: DocumentState::Draft,
            made_by: None,
            version: 1,
        })
    }
}

/// Whom and what a document would concern that says this: body, plan, the body of its meeting.
pub(super) fn concerned(directory: &Directory, input: &DocumentInput) -> Vec<Scope> {
    let body = directory.find_body(&input.body).map(|body| Scope::of(body.id));
    let plan = directory.find_plan(&input.plan).map(Scope::of);
    let session = directory.find_session(&input.meeting).map(|session| Scope::of(session.body));
    body.into_iter().chain(plan).chain(session).collect()
}

/// Reads an input into a new document.
pub(super) async fn read(
    house: &House,
    tx: &mut Tx,
    (organisation, actor): (OrganisationId, Actor<'_>),
    (directory, known): (&Directory, &[Document]),
    input: &DocumentInput,
) -> Result<Document, Problem> {
    let mut form = Form::default();
    let body = form.choice("body", &input.body, |text| directory.find_body(text));
    let sheet = Sheet::read(tx, &mut form, directory, input).await?;
    let parent = optional(&mut form, "parent", &input.parent, |text| {
        let id = document_named(known, text)?;
        // A parent that the actor may not know of is none.
        let parent = known.iter().find(|each| each.id == id)?;
        let concerns = concerns(parent, directory.session(parent.meeting).map(|session| session.body));
        let standing = parent.state.standing();
        let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
        may_do(actor, Right::Learn, &matter).ok().map(|_| parent)
    });
    let chain = parent.and_then(|parent| {
        let kind = form.choice("chain", &input.chain, ChainKind::from_code)?;
        let siblings = known.iter().filter_map(|each| each.chain).filter(|each| each.parent == parent.id);
        let siblings: Vec<Chain> = siblings.collect();
        Some(Chain { kind, n: next_link(kind, &siblings), parent: parent.id })
    });
    let symbol = match (input.symbol.trim(), body, sheet.kind) {
        ("", Some(body), Some(kind)) => {
            let scheme = settings::settings(tx, organisation).await?.symbol_scheme(&body.code);
            let begin = || sheet.meeting.and_then(|session| session.begin());
            let values = SymbolValues {
                body: &body.code,
                session: sheet.meeting.map_or("", |session| session.number.as_str()),
                kind: kind.mark(),
                item: sheet.items.first().map_or("", |item| item.number.as_str()),
                year: sheet.day.or_else(begin).unwrap_or_else(|| house.today()).year(),
            };
            match (chain, parent) {
                (Some(chain), Some(parent)) => scheme.link(&parent.symbol, chain.kind.mark(), chain.n),
                _ => next_symbol(&mut form, &scheme, &values, known),
            }
        }
        (typed, ..) => typed.to_owned(),
    };
    if !symbol.is_empty() {
        check_symbol(&mut form, &symbol);
    }
    form.finish()?;
    let body = body.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    let draft = sheet.draft((house.random_id(), organisation, body.id), symbol)?;
    Ok(Document { chain, made_by: actor.person(), ..draft })
}

/// Reads an input into a document as it should stand. An empty symbol leaves it as it is; body and chain are not read: what
/// was put in for the wrong body is withdrawn.
pub(super) async fn read_changed(
    tx: &mut Tx,
    directory: &Directory,
    present: &Document,
    input: &DocumentInput,
) -> Result<Document, Problem> {
    let mut form = Form::default();
    let sheet = Sheet::read(tx, &mut form, directory, input).await?;
    let symbol = match input.symbol.trim() {
        "" => present.symbol.clone(),
        typed => typed.to_owned(),
    };
    if symbol != present.symbol {
        check_symbol(&mut form, &symbol);
    }
    form.finish()?;
    sheet.draft((present.id, present.organisation, present.body), symbol)
}

fn check_symbol(form: &mut Form, symbol: &str) {
    if !is_symbol(symbol) {
        form.wrong("symbol", Code::DocumentSymbol, &[("value", symbol)]);
    }
}

/// A document as a form shows it, for somebody to change.
pub(super) fn as_typed(document: &Document, agenda: &[AgendaItem]) -> DocumentInput {
    let items = agenda.iter().filter(|item| document.items.contains(&item.id));
    let items = items.map(|item| match item.number.is_empty() {
        true => item.id.to_string(),
        false => item.number.clone(),
    });
    let others = document.languages.iter().filter(|language| **language != document.original);
    let text = |id: Option<String>| id.unwrap_or_default();
    DocumentInput {
        meeting: text(document.meeting.map(|id| id.to_string())),
        items: items.collect::<Vec<_>>().join("; "),
        symbol: document.symbol.clone(),
        title: document.title.clone(),
        kind: document.kind.code().to_owned(),
        original: document.original.code().to_owned(),
        languages: others.map(Tongue::code).collect::<Vec<_>>().join(", "),
        prepared_by: document.prepared_by.clone(),
        action: document.action.map_or("", ActionRequested::code).to_owned(),
        distribution: document.distribution.clone(),
        day: text(document.day.map(|day| day.to_string())),
        plan: text(document.plan.map(|id| id.to_string())),
        sources: document.sources.iter().map(as_line).collect::<Vec<_>>().join("\n"),
        ..DocumentInput::default()
    }
}

/// A source as a line of the form.
pub fn as_line(source: &Source) -> String {
    match &source.link {
        Some(link) => format!("{} | {link}", source.title),
        None => source.title.clone(),
    }
}

/// The next symbol of the scheme; nothing, with what is missing at its field, where the scheme asks for more than is known.
fn next_symbol(
    form: &mut Form,
    scheme: &SymbolScheme,
    values: &SymbolValues<'_>,
    known: &[Document],
) -> String {
    let Some(part) = scheme.lacks(values) else {
        let symbols = known.iter().map(|each| each.symbol.as_str());
        return scheme.symbol(values, scheme.next_number(values, symbols));
    };
    let field = match part {
        SymbolPart::Session => "meeting",
        SymbolPart::Item => "items",
        _ => "symbol",
    };
    let (example, _) = scheme.example();
    form.wrong(field, Code::DocumentSymbolLacks, &[("value", &example)]);
    String::new()
}

/// A field that may be empty and names something when it is not.
pub(crate) fn optional<T>(
    form: &mut Form,
    field: &'static str,
    value: &str,
    from: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    if value.trim().is_empty() { None } else { form.choice(field, value, from) }
}

fn languages(form: &mut Form, original: Option<&Tongue>, text: &str) -> Vec<Tongue> {
    let mut languages: Vec<Tongue> = original.cloned().into_iter().collect();
    for code in text.split([',', ';']).map(str::trim).filter(|code| !code.is_empty()) {
        match Tongue::from_code(code) {
            Some(language) if languages.contains(&language) => {}
            Some(language) if languages.len() < PARTS_MAX => languages.push(language),
            _ => form.wrong("languages", Code::FieldChoice, &[("value", code)]),
        }
    }
    languages
}

async fn items(
    tx: &mut Tx,
    form: &mut Form,
    session: Option<SessionId>,
    text: &str,
) -> Result<Vec<AgendaItem>, Problem> {
    let agenda = match session {
        Some(session) => rooms::agenda(tx, session).await?,
        None => Vec::new(),
    };
    let mut items: Vec<AgendaItem> = Vec::new();
    for number in text.split(';').map(str::trim).filter(|number| !number.is_empty()).take(PARTS_MAX) {
        match agenda.iter().find(|item| item.number == number || item.id.to_string() == number) {
            Some(item) if items.iter().any(|each| each.id == item.id) => {}
            Some(item) => items.push(item.clone()),
            None => form.wrong("items", Code::FieldChoice, &[("value", number)]),
        }
    }
    Ok(items)
}

fn sources(form: &mut Form, text: &str) -> Vec<Source> {
    let text = form.optional_text("sources", text).unwrap_or_default();
    let mut sources = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(PARTS_MAX) {
        let (title, link) = line.split_once('|').map_or((line, ""), |(title, link)| (title, link));
        let link = link.trim();
        let is_link = ["https://", "http://"].iter().any(|scheme| link.starts_with(scheme));
        if !is_link && !link.is_empty() {
            form.wrong("sources", Code::FieldLink, &[("value", link)]);
        }
        let link = (!link.is_empty()).then(|| link.to_owned());
        sources.push(Source { title: title.trim().to_owned(), link });
    }
    sources
}
