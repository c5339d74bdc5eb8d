//! Bringing in findings from a table: all of its rows or none.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::{
    needs::findings::{import, may_add},
    problem::{Code, Problem},
};
use trellis_words::Words;

use super::crumbs;
use crate::{
    Web,
    components::form::{self, Field, Kind, Wrong},
    error::Failure,
    page::Page,
    pages::{View, saved},
    session::Visitor,
    upload::Upload,
};

/// The kinds of file a browser offers first.
const ACCEPT: &str = ".xlsx,.csv,.docx,text/csv";
/// The heads of the columns that a file may have.
const HEADS: [&str; 12] = [
    "finding-number",
    "finding-kind",
    "finding-member",
    "finding-body",
    "finding-title",
    "finding-found",
    "finding-source",
    "finding-source-paragraph",
    "finding-source-link",
    "finding-found-on",
    "finding-guidance",
    "finding-evidence",
];

/// The form that takes a file.
pub(crate) struct Import;

impl Import {
    fn heads(words: &Words) -> String {
        words.list(&HEADS.map(|key| words.say(key)))
    }
}

impl View for Import {
    fn sample() -> Self {
        Self
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let file = Field {
            name: "file",
            label: words.say("finding-import-file"),
            hint: Some(words.say("finding-import-hint")),
            value: "",
            kind: Kind::File(ACCEPT),
        };
        let main = html! {
            p.lead { (words.say("finding-import-lead")) }
            p { (words.say_with("finding-import-heads", &[("heads", Self::heads(words).into())])) }
            form.sheet method="post" action="/findings/import" enctype="multipart/form-data" {
                (form::token(visitor))
                (form::field(&file, &Wrong::default()))
                button.button { (words.say("finding-import")) }
            }
        };
        Page::new(words.say("finding-import")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(visitor: Visitor) -> Result<Response, Failure> {
    if visitor.who.is_none() {
        return Err(Problem::new(Code::SignInNeeded).into());
    }
    if !may_add(visitor.actor()) {
        return Err(Problem::new(Code::NotAllowed).into());
    }
    Ok(Import.page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    import::import(&web.house, visitor.actor(), (&upload.file_name, upload.file)).await?;
    Ok(saved(&web, "/findings"))
}
