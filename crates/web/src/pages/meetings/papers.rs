//! What the pages of documents, decisions and acts share: their addresses, their folded forms, the count of misses.
//!
//! [`documents`] lists, [`documents_sheet`] puts in and puts right, [`documents_one`] is a document's page, [`decisions`] the status of all,
//! [`decisions_one`] one of them, [`acts`] what bodies did to a plan.

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{Problem, meetings::release, problem::Kind};
use trellis_domain::meetings::{SessionId, release::misses::Family};
use trellis_words::Words;

use super::{acts, decisions, decisions_one, documents, documents_one, documents_sheet};
use crate::{
    Web,
    components::{
        form::{self, Field, Wrong},
        name::name,
        tabs::{Tab, tabs},
    },
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/documents", get(documents::show).post(documents_sheet::add))
        .route("/documents/new", get(documents_sheet::new))
        .route("/documents/clock", post(documents::confirm_clock))
        .route("/documents/{id}", get(documents_one::show))
        .route("/documents/{id}/sheet", get(documents_sheet::show).post(documents_sheet::change))
        .route("/documents/{id}/files/{file}", get(documents_one::take))
        .route("/documents/{id}/files/{file}/removal", post(documents_one::remove_file))
        .route("/documents/{id}/state", post(documents_one::move_on))
        .route("/documents/{id}/withdrawal", post(documents_one::withdraw))
        .route("/documents/{id}/comments", post(documents_one::say))
        .route("/documents/{id}/release", post(documents_one::request))
        .route("/releases/{id}/approval", post(documents_one::approve))
        .route("/releases/{id}/stop", post(documents_one::stop))
        .route("/decisions", get(decisions::show).post(decisions::add))
        .route("/decisions/new", get(decisions::new))
        .route("/decisions/{id}", get(decisions_one::show))
        .route("/decisions/{id}/paragraphs", post(decisions_one::add_paragraph))
        .route("/decisions/{id}/cover", post(decisions_one::write_cover))
        .route("/decisions/{id}/paper/{file}", get(decisions_one::paper))
        .route("/decisions/{id}/adoption", post(decisions_one::adopt))
        .route("/paragraphs/{id}/outcome", post(decisions_one::consider))
        .route("/paragraphs/{id}/status", post(decisions_one::settle))
        .route("/paragraphs/{id}/tasks", post(decisions_one::add_task))
        .route("/paragraphs/{id}/tasks/done", post(decisions_one::finish_task))
        .route("/plans/{id}/acts", get(acts::show).post(acts::record))
}

/// Forms with a file.
pub(crate) fn uploads() -> Router<Web> {
    Router::new().route("/documents/{id}/files", post(documents_one::put_file))
}

/// Counts an answer that something is not there: somebody may be trying ids. The answer stays as it is.
pub(crate) async fn watched<T>(web: &Web, family: Family, asked: Result<T, Problem>) -> Result<T, Problem> {
    if let Err(problem) = &asked
        && problem.code.kind() == Kind::NotFound
        && let Err(trouble) = release::missed(&web.house, family).await
    {
        tracing::error!(problem = %trouble, "an alarm could not be raised");
    }
    asked
}

/// The way between documents and decisions.
pub(super) fn ways(words: &Words, current: &str) -> Markup {
    let tab = |label: String, href: &str| Tab {
        label,
        count: None,
        href: href.to_owned(),
        current: href == current,
    };
    let all =
        [tab(words.say("documents-title"), "/documents"), tab(words.say("decisions-title"), "/decisions")];
    tabs(&words.say("documents-and-decisions"), &all)
}

/// A form behind its title, which is also what sends it.
pub(super) fn sheet(
    visitor: &Visitor,
    (id, title, action): (&str, &str, &str),
    fields: &[Field<'_>],
    wrong: &Wrong,
) -> Markup {
    let form = form::sheet(visitor, action, fields, wrong, &html! { button.button { (title) } });
    form::folded(id, title, wrong.is_any(), &form)
}

/// A meeting by its title, leading to its page where there is one for whoever reads.
pub(super) fn meeting_link(meeting: Option<SessionId>, title: &str) -> Markup {
    html! {
        @match meeting {
            Some(id) => a href={ "/meetings/" (id) } { (name(title)) },
            None => (name(title)),
        }
    }
}
