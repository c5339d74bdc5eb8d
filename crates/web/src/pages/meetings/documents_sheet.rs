//! The sheet of a document as a form: put in new, or put right until the paper is cleared.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::meetings::{
    Directory,
    documents::{self, DocumentInput},
    documents_change::{self, SheetView},
};
use trellis_domain::{
    kernel::Language,
    meetings::{
        documents::{ActionRequested, ChainKind, Document, DocumentId, DocumentKind, DocumentState},
        release::misses::Family,
    },
};

use super::{documents::sample_document, papers::watched};
use crate::{
    Web,
    asked::At,
    components::{
        form::{self, Field, Kind, Wrong},
        name::name,
        sheet::{coded, field, hinted, or_none},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, forms::answered},
    session::Visitor,
};

/// The form that puts a document in, or one that is there right.
pub(crate) struct DocumentSheet {
    /// The document that is there.
    present: Option<Document>,
    directory: Directory,
    input: DocumentInput,
    wrong: Wrong,
}

/// A document that is there.
pub(crate) struct ChangedDocument(DocumentSheet);

impl DocumentSheet {
    const fn new(directory: Directory, input: DocumentInput, wrong: Wrong) -> Self {
        Self { present: None, directory, input, wrong }
    }

    fn of(sheet: SheetView) -> Self {
        let SheetView { document, directory, input } = sheet;
        Self { present: Some(document), directory, input, wrong: Wrong::default() }
    }

    /// Whether a field can be filled in: body and chain are said once, the symbol until the paper is in translation.
    fn asks(&self, name: &str) -> bool {
        let Some(present) = &self.present else { return true };
        match name {
            "body" | "parent" | "chain" => false,
            "symbol" => present.state == DocumentState::Draft,
            _ => true,
        }
    }
}

impl View for DocumentSheet {
    fn sample() -> Self {
        Self::new(Directory::default(), DocumentInput::default(), Wrong::default())
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, input) = (&visitor.words, &self.input);
        let bodies: Vec<_> =
            self.directory.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect();
        let sessions = self.directory.sessions.iter().map(|each| (each.id.to_string(), each.title.clone()));
        let sessions = or_none(words, sessions.collect());
        let plans =
            self.directory.plans.iter().map(|plan| (plan.id.to_string(), plan.title.clone())).collect();
        let plans = or_none(words, plans);
        let kinds = coded(words, "document-kind", DocumentKind::ALL.iter().map(|each| each.code()));
        let actions = coded(words, "document-action", ActionRequested::ALL.iter().map(|each| each.code()));
        let actions = or_none(words, actions);
        let chains = coded(words, "document-chain", ChainKind::ALL.iter().map(|each| each.code()));
        let chains = or_none(words, chains);
        let line = || Kind::Line("text", None);
        let symbol_hint = match self.present {
            None => words.say("document-symbol-hint"),
            Some(_) => words.say("document-symbol-stays"),
        };
        let fields: [Field<'_>; 16] = [
            field("body", words.say("document-body"), &input.body, Kind::Choice(&bodies)),
            field("meeting", words.say("document-meeting"), &input.meeting, Kind::Choice(&sessions)),
            hinted(
                words.say("document-items-hint"),
                field("items", words.say("document-items"), &input.items, line()),
            ),
            field("title", words.say("document-name"), &input.title, line()),
            hinted(symbol_hint, field("symbol", words.say("document-symbol"), &input.symbol, line())),
            field("kind", words.say("document-kind"), &input.kind, Kind::Choice(&kinds)),
            field("action", words.say("document-action"), &input.action, Kind::Choice(&actions)),
            hinted(
                words.say("document-original-hint"),
                field("original", words.say("document-original"), &input.original, line()),
            ),
            hinted(
                words.say("document-languages-hint"),
                field("languages", words.say("document-languages"), &input.languages, line()),
            ),
            field("prepared_by", words.say("document-prepared-by"), &input.prepared_by, line()),
            field("distribution", words.say("document-distribution"), &input.distribution, line()),
            field("day", words.say("document-day"), &input.day, Kind::Line("date", None)),
            field("plan", words.say("document-plan"), &input.plan, Kind::Choice(&plans)),
            hinted(
                words.say("document-parent-hint"),
                field("parent", words.say("document-parent"), &input.parent, line()),
            ),
            field("chain", words.say("document-chain"), &input.chain, Kind::Choice(&chains)),
            hinted(
                words.say("document-sources-hint"),
                field("sources", words.say("document-sources"), &input.sources, Kind::Lines(3)),
            ),
        ];
        let fields: Vec<_> = fields.into_iter().filter(|field| self.asks(field.name)).collect();
        let mut crumbs = vec![(words.say("documents-title"), "/documents".to_owned())];
        let (title, lead, action, back) = match &self.present {
            None => ("document-add", "document-add-lead", "/documents".to_owned(), "/documents".to_owned()),
            Some(present) => {
                let page = format!("/documents/{}", present.id);
                crumbs.push((present.title.clone(), page.clone()));
                ("document-change", "document-change-lead", format!("{page}/sheet"), page)
            }
        };
        let sending = html! {
            @if !input.seen.is_empty() { input type="hidden" name="seen" value=(input.seen); }
            div.deeds {
                button.button { (words.say(if self.present.is_some() { "save" } else { "document-add" })) }
                a href=(back) { (words.say("cancel")) }
            }
        };
        let main = html! {
            p { (words.say(lead)) }
            (form::sheet(visitor, &action, &fields, &self.wrong, &sending))
        };
        let page = Page::new(words.say(title)).crumbs(crumbs).failed(self.wrong.is_any()).main(main);
        match &self.present {
            None => page,
            Some(present) => page.kicker(name(&present.symbol)),
        }
    }
}

impl View for ChangedDocument {
    fn sample() -> Self {
        let document = Document { state: DocumentState::Draft, ..sample_document() };
        let input = DocumentInput {
            symbol: document.symbol.clone(),
            title: document.title.clone(),
            seen: "0a1b2c3d4e5f6071".to_owned(),
            ..DocumentInput::default()
        };
        Self(DocumentSheet::of(SheetView { document, directory: Directory::default(), input }))
    }

    fn page(&self, visitor: &Visitor) -> Page {
        self.0.page(visitor)
    }
}

pub(super) async fn new(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let directory = documents::choices(&web.house, visitor.actor()).await?;
    let asked = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let meeting = asked("meeting");
    // A paper of a meeting is most often one of its body, in the languages that the organisation works in.
    let session = directory.sessions.iter().find(|session| session.id.to_string() == meeting);
    let body = session.and_then(|session| directory.body(session.body)).map(|body| body.code.clone());
    let languages = visitor.who.as_ref().map(|who| who.called.settings().languages()).unwrap_or_default();
    let mut languages = languages.into_iter().map(Language::code);
    let input = DocumentInput {
        body: body.unwrap_or_default(),
        meeting,
        parent: asked("parent"),
        original: languages.next().unwrap_or_default().to_owned(),
        languages: languages.collect::<Vec<_>>().join(", "),
        ..DocumentInput::default()
    };
    Ok(DocumentSheet::new(directory, input, Wrong::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<DocumentInput>,
) -> Result<Response, Failure> {
    let done = documents::add(&web.house, visitor.actor(), &input).await;
    let next = done.map(|id| format!("/documents/{id}"));
    answered(&web, &visitor, next, async |wrong| {
        let directory = documents::choices(&web.house, visitor.actor()).await?;
        Ok(DocumentSheet::new(directory, input, wrong).page(&visitor))
    })
    .await
}

async fn sheet(web: &Web, visitor: &Visitor, id: DocumentId) -> Result<DocumentSheet, Failure> {
    let sheet = documents_change::sheet(&web.house, visitor.actor(), id).await;
    Ok(DocumentSheet::of(watched(web, Family::Pages, sheet).await?))
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(sheet(&web, &visitor, id).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
    Sent(input): Sent<DocumentInput>,
) -> Result<Response, Failure> {
    let done = documents_change::change(&web.house, visitor.actor(), id, &input).await;
    let done = watched(&web, Family::Pages, done).await;
    answered(&web, &visitor, done.map(|()| format!("/documents/{id}")), async |wrong| {
        Ok(DocumentSheet { input, wrong, ..sheet(&web, &visitor, id).await? }.page(&visitor))
    })
    .await
}
