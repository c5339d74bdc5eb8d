//! One document: what it is, its languages and files, who signs its release and when it opens, what was said on it.
//!
//! A document that this visitor may not know of answers like one that is not there, and the miss is counted.

use axum::{
    extract::{RawPathParams, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        documents::{self, DocumentView, Held, SayInput},
        release::{self, ReleaseInput},
        translators::{Translator, Translators},
    },
    people::erasing::called,
    problem::{Code, Kind as ProblemKind},
};
use trellis_domain::{
    kernel::Id,
    meetings::{
        documents::{Document, DocumentId, DocumentState, File, FileId, Tongue},
        release::{Embargo, Opening, Release, Signed, misses::Family},
    },
    people::{
        PersonId,
        policy::{Right, Rights},
    },
};
use trellis_words::Words;

use super::{
    decisions::sample_line,
    decisions_one::{COVER, taken_as},
    documents::{day, mark, sample_document, table},
    papers::{meeting_link, sheet, watched},
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        form::{self, Field, Kind, Wrong},
        name::{name, person},
        printed,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, people::list::TRANSLATES, saved},
    session::Visitor,
    upload::Upload,
};

/// A document's page.
pub(crate) struct OneDocument {
    view: DocumentView,
    say: (SayInput, Wrong),
    release: (ReleaseInput, Wrong),
    file: Wrong,
}

impl OneDocument {
    fn of(view: DocumentView) -> Self {
        Self { view, say: Default::default(), release: Default::default(), file: Wrong::default() }
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn path(&self) -> String {
        format!("/documents/{}", self.view.held.document.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, document) = (&self.view, &self.view.held.document);
        let mut facts = vec![
            (words.say("document-state"), mark(words, view.held.state)),
            (
                words.say("document-kind"),
                html! { (words.say(&format!("document-kind-{}", document.kind.code()))) },
            ),
        ];
        if let Some(action) = document.action {
            let said = words.say(&format!("document-action-{}", action.code()));
            facts.push((words.say("document-action"), html! { (said) }));
        }
        if let Some(body) = &view.body {
            facts.push((
                words.say("document-body"),
                html! { a href={ "/bodies/" (body.id) } { (name(&body.name)) } },
            ));
        }
        if let Some(meeting) = &view.meeting {
            let link = meeting_link(view.knows_meeting.then_some(meeting.id), &meeting.title);
            facts.push((words.say("document-meeting"), link));
        }
        if !view.items.is_empty() {
            let items = html! {
                @for item in &view.items { p { (name(&format!("{} {}", item.number, item.title))) } }
            };
            facts.push((words.say("document-items"), items));
        }
        for (label, text) in [
            (words.say("document-prepared-by"), &document.prepared_by),
            (words.say("document-distribution"), &document.distribution),
        ] {
            if !text.is_empty() {
                facts.push((label, name(text)));
            }
        }
        if document.day.is_some() {
            facts.push((words.say("document-day"), day(words, document.day)));
        }
        facts.push((words.say("document-original"), name(&document.original.name())));
        if view.translators.are_shown {
            facts.push((words.say("document-translators"), self.translators(words)));
        }
        if let Some(plan) = &view.plan {
            facts.push((
                words.say("document-plan"),
                html! { a href={ "/plans/" (plan.id) } { (name(&plan.title)) } },
            ));
        }
        definitions(&facts)
    }

    /// Who translates it, and the way to appointing somebody.
    fn translators(&self, words: &Words) -> Markup {
        let Translators { all, may_appoint, .. } = &self.view.translators;
        let appoint = Address::of("/people").with(TRANSLATES, &self.view.held.document.id.to_string());
        html! {
            @if all.is_empty() { p { (words.say("document-translators-none")) } }
            @for each in all {
                p {
                    (person(&each.name, words))
                    @if !each.only_this { " " span.fine { (words.say("document-translator-of-all")) } }
                    @if each.is_pending { " " span.tag.doubt { (words.say("people-pending")) } }
                }
            }
            @if *may_appoint { p { a href=(appoint.href()) { (words.say("document-appoint")) } } }
        }
    }

    fn languages(&self, visitor: &Visitor) -> Markup {
        let (words, held) = (&visitor.words, &self.view.held);
        let may_file = held.document.is_being_made() && self.may(Right::Edit);
        let columns = vec![
            Column::head(words.say("document-language")),
            Column::text(words.say("document-file")),
            Column::number(words.say("document-bytes")),
            Column::text("SHA-256"),
        ];
        let table = Table::records("files", words.say("document-languages"), columns);
        let rows = html! {
            @for language in &held.document.languages {
                @let file = held.files.iter().find(|file| file.language == *language);
                (table.row(&match file {
                    Some(file) => [
                        name(&language.name()),
                        html! {
                            a href={ (self.path()) "/files/" (file.id) } download { (words.say("document-take")) span.sr { " – " (language.name()) } }
                            @if may_file { (form::button(visitor, &format!("{}/files/{}/removal", self.path(), file.id), &words.say("document-file-remove"), &language.name())) }
                        },
                        figures::number(words, file.bytes.into()),
                        html! { code { (file.digest.get(..16).unwrap_or_default()) "…" } },
                    ],
                    None => [
                        name(&language.name()),
                        html! { span.tag.doubt { (words.say("document-file-none")) } },
                        html! {},
                        html! {},
                    ],
                }))
            }
        };
        html! {
            h2 { (words.say("document-languages")) }
            (table.render(&table.rows(&rows)))
            @if may_file { (self.file_form(visitor)) }
        }
    }

    fn file_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let languages: Vec<_> = self
            .view
            .held
            .document
            .languages
            .iter()
            .map(|each| (each.code().to_owned(), each.name()))
            .collect();
        let fields = [
            Field {
                name: "language",
                label: words.say("document-language"),
                hint: None,
                value: "",
                kind: Kind::Choice(&languages),
            },
            Field {
                name: "file",
                label: words.say("document-file"),
                hint: Some(words.say("document-file-hint")),
                value: "",
                kind: Kind::File(""),
            },
        ];
        let all: Vec<_> = fields.iter().collect();
        let form = html! {
            (self.file.summary(words, &all))
            form.sheet method="post" action={ (self.path()) "/files" } enctype="multipart/form-data" novalidate {
                (form::token(visitor))
                @for each in &fields { (form::field(each, &self.file)) }
                button.button { (words.say("document-file-add")) }
            }
        };
        form::folded("file-form", &words.say("document-file-add"), self.file.is_any(), &form)
    }

    fn signer(&self, words: &Words, person: Option<PersonId>) -> String {
        let known = person.and_then(|id| self.view.names.iter().find(|(each, _)| *each == id));
        known.map_or_else(|| words.say("document-nobody"), |(_, name)| called(name, words))
    }

    /// Who signs, and when it opens: for those who may know of it.
    fn release(&self, visitor: &Visitor) -> Markup {
        let (words, view) = (&visitor.words, &self.view);
        if !view.release_rights.has(Right::Learn) {
            return html! {};
        }
        let cleared = view.held.state == DocumentState::Cleared;
        let release = view.held.release();
        html! {
            @if let Some(release) = release {
                h2 #release { (words.say("release-title")) }
                (definitions(&self.signatures(words, release)))
                @if cleared {
                    div.deeds {
                        @if view.may_sign && release.approved.is_none() {
                            (form::button(visitor, &format!("/releases/{}/approval", release.id), &words.say("release-sign"), ""))
                        }
                        @if view.release_rights.has(Right::Withdraw) {
                            (form::button(visitor, &format!("/releases/{}/stop", release.id), &words.say("release-stop"), ""))
                        }
                    }
                }
            }
            @if cleared && view.release_rights.has(Right::Create) && release.is_none_or(|each| each.approved.is_none()) {
                (self.request_form(visitor))
            }
        }
    }

    fn signatures(&self, words: &Words, release: &Release) -> Vec<(String, Markup)> {
        let signed = |by: Option<PersonId>, at| html! { (name(&self.signer(words, by))) p.fine { (figures::instant(words, at)) } };
        let to = words.say(&format!("release-to-{}", release.to.code()));
        let mut facts = vec![
            (
                words.say("release-moment"),
                html! { (figures::instant(words, release.opens_at)) p.fine { (to) } },
            ),
            (words.say("release-requested-by"), signed(release.requested_by, release.requested_at)),
        ];
        let second = match release.approved {
            Some(Signed { by, at }) => signed(by, at),
            None => html! { span.tag.doubt { (words.say("release-unsigned")) } },
        };
        facts.push((words.say("release-approved-by"), second));
        facts
    }

    fn request_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.release;
        let to = coded(words, "release-to", Opening::ALL.iter().map(|each| each.code()));
        let fields = [
            Field {
                name: "to",
                label: words.say("release-whom"),
                hint: None,
                value: &input.to,
                kind: Kind::Options(&to),
            },
            Field {
                name: "day",
                label: words.say("release-day"),
                hint: None,
                value: &input.day,
                kind: Kind::Line("date", None),
            },
            Field {
                name: "time",
                label: words.say("release-time"),
                hint: Some(
                    words.say_with("release-time-hint", &[("clock", words.clock(self.view.now).into())]),
                ),
                value: &input.time,
                kind: Kind::Line("time", None),
            },
        ];
        let action = format!("{}/release", self.path());
        sheet(visitor, ("release-form", &words.say("release-request"), &action), &fields, wrong)
    }

    fn deeds(&self, visitor: &Visitor) -> Markup {
        let (words, state) = (&visitor.words, self.view.held.state);
        let next = state.next().filter(|_| self.may(Right::Move));
        html! {
            div.deeds {
                @if self.view.may_change { a.button.second href={ (self.path()) "/sheet" } { (words.say("document-change")) } }
                @if let Some(next) = next {
                    (form::button(visitor, &format!("{}/state", self.path()), &words.say(&format!("document-to-{}", next.code())), ""))
                }
                @if self.may(Right::Withdraw) && state != DocumentState::Withdrawn {
                    (form::button(visitor, &format!("{}/withdrawal", self.path()), &words.say("document-withdraw"), ""))
                }
            }
        }
    }

    /// What is put before a body about it, with its cover paper.
    fn covers(&self, words: &Words) -> Markup {
        let id = self.view.held.document.id;
        html! {
            @if !self.view.covers.is_empty() || self.view.may_cover {
                h2 #cover { (words.say("cover-title")) }
                @for decision in &self.view.covers {
                    p {
                        a href={ "/decisions/" (decision.id) } { (name(&format!("{} {}", decision.number, decision.title))) }
                        " – " (words.say(&format!("decision-state-{}", decision.state.code()))) " "
                        (taken_as(decision.id, COVER, false))
                    }
                }
                @if self.view.covers.is_empty() { p { (words.say("cover-none")) } }
                @if self.view.may_cover { p { a href=(Address::of("/decisions/new").with("paper", &id.to_string()).href()) { (words.say("cover-add")) } } }
            }
        }
    }

    fn said(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.say;
        if self.view.said.is_empty() && !self.may(Right::Comment) {
            return html! {};
        }
        let fields = [
            Field {
                name: "said_as",
                label: words.say("document-said-as"),
                hint: Some(words.say("document-said-as-hint")),
                value: &input.said_as,
                kind: Kind::Line("text", None),
            },
            Field {
                name: "text",
                label: words.say("document-said"),
                hint: None,
                value: &input.text,
                kind: Kind::Lines(3),
            },
        ];
        let action = format!("{}/comments", self.path());
        html! {
            h2 #comments { (words.say("document-comments")) }
            @for said in &self.view.said {
                p.kicker {
                    @match &said.person_name {
                        Some(by) => (person(by, words)),
                        None => (words.say("document-nobody")),
                    }
                    @if !said.said_as.is_empty() { " · " (name(&said.said_as)) }
                    " · " (figures::instant(words, said.at))
                }
                (printed::lines(&said.text))
            }
            @if self.may(Right::Comment) {
                (sheet(visitor, ("say", &words.say("document-say"), &action), &fields, wrong))
            }
        }
    }
}

impl View for OneDocument {
    fn sample() -> Self {
        let tongue = |code| Tongue::from_code(code).expect("it is a code");
        let file = |code, id| File {
            id: Id::new(id),
            language: tongue(code),
            ending: "pdf",
            bytes: 1_204_220,
            digest: "9f".repeat(32),
        };
        let at = jiff::Timestamp::constant(1_800_000_000, 0);
        let document: Document = sample_document();
        let release = Release {
            id: Id::new(8),
            document: document.id,
            to: Opening::Restricted,
            opens_at: at,
            requested_by: Some(Id::new(2)),
            requested_at: at,
            approved: None,
            stopped: None,
        };
        let all = [Right::Learn, Right::Read, Right::Comment, Right::Withdraw];
        let rights = all.into_iter().fold(Rights::NONE, |rights, right| rights.or(Rights::from(right)));
        Self::of(DocumentView {
            held: Held {
                state: document.state,
                files: vec![file("en", 5), file("fr", 6)],
                releases: vec![release],
                concerns: Vec::new(),
                embargo: Embargo::Stands,
                document,
            },
            organisation: trellis_domain::people::Organisation {
                id: Id::new(1),
                code: "reef".to_owned(),
                name: "Reef Fisheries Commission".to_owned(),
                sample: true,
            },
            body: None,
            meeting: None,
            knows_meeting: false,
            items: Vec::new(),
            plan: None,
            covers: vec![sample_line(1).decision],
            may_cover: true,
            said: vec![documents::Said {
                id: Id::new(9),
                person: Some(Id::new(2)),
                person_name: Some("Amina Diallo".to_owned()),
                said_as: "Chair of the committee".to_owned(),
                text: "Section 3 should name the dates.".to_owned(),
                at,
            }],
            chain: Vec::new(),
            names: vec![(Id::new(2), "Amina Diallo".to_owned())],
            rights,
            release_rights: rights,
            translators: Translators {
                all: vec![Translator { name: "Tariq Nasser".to_owned(), only_this: true, is_pending: true }],
                are_shown: true,
                may_appoint: true,
            },
            may_change: false,
            may_sign: true,
            now: at,
        })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, document) = (&visitor.words, &self.view.held.document);
        let main = html! {
            (self.facts(words))
            (self.deeds(visitor))
            (self.release(visitor))
            (self.languages(visitor))
            @if let Some(plan) = &self.view.plan {
                p {
                    (words.say("document-print")) " "
                    @for ending in ["docx", "pdf"] { a href={ "/plans/" (plan.id) "/papers/progress." (ending) "?document=" (document.id) } { (ending.to_uppercase()) } " " }
                }
            }
            (self.covers(words))
            @if self.view.chain.len() > 1 {
                h2 { (words.say("documents-of-chain")) }
                (table(words, &self.view.chain))
            }
            @if !document.sources.is_empty() {
                h2 { (words.say("document-sources")) }
                ul {
                    @for source in &document.sources {
                        li { @match &source.link { Some(link) => a href=(link) rel="noreferrer" { (name(&source.title)) }, None => (name(&source.title)) } }
                    }
                }
            }
            (self.said(visitor))
        };
        let failed = self.say.1.is_any() || self.release.1.is_any() || self.file.is_any();
        Page::new(&document.title)
            .kicker(name(&document.symbol))
            .crumbs(vec![(words.say("documents-title"), "/documents".to_owned())])
            .failed(failed)
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = documents::view(&web.house, visitor.actor(), id).await;
    let view = watched(&web, Family::Pages, view).await?;
    let is_public = view.held.state == DocumentState::Public;
    let answer = OneDocument::of(view).page(&visitor).answer(&visitor);
    Ok(if is_public { answer } else { unkept(answer) })
}

/// An answer that nobody keeps.
fn unkept(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// The file that an address names.
fn file_of(params: &RawPathParams) -> Result<FileId, Problem> {
    let file = params.iter().find(|(name, _)| *name == "file").and_then(|(_, file)| file.parse().ok());
    file.ok_or_else(Problem::not_found)
}

/// A file: an attachment of a type from a short list, under a name made by us.
pub(super) async fn take(
    State(web): State<Web>,
    At(id): At<Document>,
    params: RawPathParams,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let taken = match file_of(&params) {
        Ok(file) => documents::file(&web.house, visitor.actor(), id, file).await,
        Err(problem) => Err(problem),
    };
    let taken = watched(&web, Family::Files, taken).await?;
    let attachment = format!("attachment; filename=\"{}\"", taken.name);
    let attachment = HeaderValue::from_str(&attachment).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(taken.media)),
        (header::CONTENT_DISPOSITION, attachment),
    ];
    let answer = (headers, taken.content).into_response();
    Ok(if taken.is_public { answer } else { unkept(answer) })
}

pub(super) async fn remove_file(
    State(web): State<Web>,
    At(id): At<Document>,
    params: RawPathParams,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = match file_of(&params) {
        Ok(file) => documents::remove_file(&web.house, visitor.actor(), id, file).await,
        Err(problem) => Err(problem),
    };
    watched(&web, Family::Files, done).await?;
    Ok(saved(&web, &format!("/documents/{id}")))
}

pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = documents::move_on(&web.house, visitor.actor(), id).await;
    watched(&web, Family::Pages, done).await?;
    Ok(saved(&web, &format!("/documents/{id}")))
}

pub(super) async fn withdraw(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = documents::withdraw(&web.house, visitor.actor(), id).await;
    watched(&web, Family::Pages, done).await?;
    Ok(saved(&web, &format!("/documents/{id}")))
}

pub(super) async fn say(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
    Sent(input): Sent<SayInput>,
) -> Result<Response, Failure> {
    let done = documents::say(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, id, done, |page, wrong| OneDocument { say: (input, wrong), ..page }).await
}

pub(super) async fn request(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
    Sent(input): Sent<ReleaseInput>,
) -> Result<Response, Failure> {
    let done = release::request(&web.house, visitor.actor(), id, &input).await.map(|_| ());
    answered(&web, &visitor, id, done, |page, wrong| OneDocument { release: (input, wrong), ..page }).await
}

pub(super) async fn approve(
    State(web): State<Web>,
    At(id): At<Release>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = release::approve(&web.house, visitor.actor(), id).await;
    let document = watched(&web, Family::Pages, done).await?;
    Ok(saved(&web, &format!("/documents/{document}")))
}

pub(super) async fn stop(
    State(web): State<Web>,
    At(id): At<Release>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = release::stop(&web.house, visitor.actor(), id).await;
    let document = watched(&web, Family::Pages, done).await?;
    Ok(saved(&web, &format!("/documents/{document}")))
}

pub(super) async fn put_file(
    State(web): State<Web>,
    At(id): At<Document>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    let language = upload.field("language").to_owned();
    let file = (upload.file_name.as_str(), upload.file);
    let done = documents::put_file(&web.house, visitor.actor(), id, &language, file).await.map(|_| ());
    answered(&web, &visitor, id, done, |page, file| OneDocument { file, ..page }).await
}

/// On to the document; or back to the form, with what is wrong. Anything else goes out as it is.
async fn answered(
    web: &Web,
    visitor: &Visitor,
    id: DocumentId,
    done: Result<(), Problem>,
    page: impl FnOnce(OneDocument, Wrong) -> OneDocument,
) -> Result<Response, Failure> {
    let Err(problem) = watched(web, Family::Pages, done).await else {
        return Ok(saved(web, &format!("/documents/{id}")));
    };
    let comes_back = matches!(problem.code.kind(), ProblemKind::Invalid | ProblemKind::Unreadable)
        || problem.code == Code::ReleaseUnderWay;
    if !comes_back {
        return Err(problem.into());
    }
    let view = documents::view(&web.house, visitor.actor(), id).await?;
    let page = page(OneDocument::of(view), Wrong::of(&visitor.words, &problem)).page(visitor);
    page.sent_back(problem, visitor)
}
