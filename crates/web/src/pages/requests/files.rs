//! The files beside a request: what each is, whether it can be taken, and why not. Putting one in is a form of the page.

use axum::{
    extract::{RawPathParams, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    attachments::FileLine,
    requests::{RequestView, files},
};
use trellis_domain::{
    files::{Attachment, AttachmentId, AttachmentState, Judged},
    requests::Request,
};
use trellis_words::Words;

use crate::{
    Web,
    address::encode,
    asked::At,
    components::{
        figures, form,
        name::{name, person},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    pages::saved,
    session::Visitor,
    upload::WithFile,
};

/// Letters of a digest that a table shows.
const DIGEST_LETTERS: usize = 16;

/// A state as a shape, a word and a colour; what is under lock says why and the way on.
pub(super) fn state(words: &Words, line: &FileLine) -> Markup {
    let class = match line.file.state() {
        AttachmentState::Quarantined => "st off-track",
        AttachmentState::Clean => "st met",
    };
    html! {
        span class=(class) { (words.say(&format!("attachment-state-{}", line.file.state().code()))) }
        @let why = line.why(words);
        @if !why.is_empty() { p.fine { (why) } }
    }
}

/// What a list says of every file after its name: state, size, digest, who put it in and when.
pub(super) fn cells(words: &Words, line: &FileLine) -> [Markup; 4] {
    let file = &line.file;
    [
        state(words, line),
        figures::number(words, file.bytes.into()),
        html! { code { (file.digest.get(..DIGEST_LETTERS).unwrap_or_default()) "…" } },
        html! {
            @match &line.added_by {
                Some(by) => (person(by, words)),
                None => (words.say("document-nobody")),
            }
            p.fine { (figures::instant(words, file.added_at)) }
        },
    ]
}

/// The heads over those.
pub(super) fn columns(words: &Words) -> [Column; 4] {
    [
        Column::text(words.say("attachment-state")),
        Column::number(words.say("document-bytes")),
        Column::text("SHA-256"),
        Column::text(words.say("attachment-by")),
    ]
}

/// The files of a request; nothing for whoever may know of none and puts none in.
pub(super) fn section(visitor: &Visitor, view: &RequestView) -> Markup {
    let words = &visitor.words;
    if view.files.is_empty() {
        return html! {
            @if view.may_attach {
                section #files { h2 { (words.say("attachments")) } p { (words.say("attachments-none")) } }
            }
        };
    }
    let columns = [vec![Column::head(words.say("attachment-name"))], columns(words).into()].concat();
    let table = Table::records("beside", words.say("attachments"), columns);
    let row = |line: &FileLine| {
        let [state, bytes, digest, by] = cells(words, line);
        let page = format!("/requests/{}/files/{}", view.request.id, line.file.id);
        let called = html! {
            @if line.may_take { a href=(page) download { (name(&line.file.name)) } }
            @else { (name(&line.file.name)) }
            @if let Judged::Clean(kind) = line.file.judged {
                p.fine { (words.say(&format!("attachment-kind-{}", kind.code()))) }
            }
        };
        let state = html! {
            (state)
            @if line.may_remove {
                @if line.file.state() == AttachmentState::Quarantined {
                    (form::button(visitor, &format!("{page}/check"), &words.say("attachment-recheck"), &line.file.name))
                }
                (form::button(visitor, &format!("{page}/removal"), &words.say("attachment-remove"), &line.file.name))
            }
        };
        table.row(&[called, state, bytes, digest, by])
    };
    html! {
        section #files {
            h2 { (words.say("attachments")) " " span.tag { (words.say("request-protected")) } }
            (table.render(&table.rows(&html! { @for line in &view.files { (row(line)) } })))
        }
    }
}

/// A file as an answer: an attachment of a type from a short list, under a name made by us, that nobody keeps.
pub(crate) fn handed((file, content): (Attachment, Vec<u8>)) -> Response {
    let (media, name) = match (&file.judged, file.handed_name()) {
        (Judged::Clean(kind), Some(name)) => (kind.media(), name),
        _ => return Failure::from(Problem::not_found()).into_response(),
    };
    // In letters that every program knows, and as it was given.
    let plain: String = name.chars().map(|letter| if letter.is_ascii() { letter } else { '_' }).collect();
    let attachment = match plain == name {
        true => format!("attachment; filename=\"{name}\""),
        false => format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encode(&name)),
    };
    let attachment = HeaderValue::from_str(&attachment).unwrap_or(HeaderValue::from_static("attachment"));
    let heads = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CONTENT_DISPOSITION, attachment),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (heads, content).into_response()
}

/// The file that an address names.
fn file_of(params: &RawPathParams) -> Result<AttachmentId, Problem> {
    let file = params.iter().find(|(name, _)| *name == "file").and_then(|(_, file)| file.parse().ok());
    file.ok_or_else(Problem::not_found)
}

pub(super) async fn attach(
    State(web): State<Web>,
    At(id): At<Request>,
    visitor: Visitor,
    sent: WithFile,
) -> Result<Response, Failure> {
    files::attach(&web.house, visitor.actor(), id, sent.file).await?;
    Ok(saved(&web, &format!("/requests/{id}#files")))
}

pub(super) async fn take(
    State(web): State<Web>,
    At(id): At<Request>,
    params: RawPathParams,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(handed(files::take(&web.house, visitor.actor(), id, file_of(&params)?).await?))
}

pub(super) async fn recheck(
    State(web): State<Web>,
    At(id): At<Request>,
    params: RawPathParams,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    files::recheck(&web.house, visitor.actor(), id, file_of(&params)?).await?;
    Ok(saved(&web, &format!("/requests/{id}#files")))
}

pub(super) async fn remove(
    State(web): State<Web>,
    At(id): At<Request>,
    params: RawPathParams,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    files::remove(&web.house, visitor.actor(), id, file_of(&params)?).await?;
    Ok(saved(&web, &format!("/requests/{id}#files")))
}
