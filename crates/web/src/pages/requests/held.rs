//! The files under lock: that they came and why nobody is handed them, for officers, administrators and auditors.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::attachments::{self, HeldLine};

use super::{files, sample};
use crate::{
    Web,
    components::{
        empty::empty,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

/// Letters of a request's title.
const TITLE_LETTERS_MAX: usize = 90;

/// The list.
pub(crate) struct Held {
    lines: Vec<HeldLine>,
}

impl Held {
    fn table(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let own = [Column::head(words.say("attachment-name")), Column::text(words.say("attachment-beside"))];
        let columns = [own.to_vec(), files::columns(words).into()].concat();
        let table = Table::records("files", words.say("attachments-held"), columns);
        let row = |held: &HeldLine| {
            let [state, bytes, digest, by] = files::cells(words, &held.line);
            let beside = html! {
                @match &held.request {
                    Some((id, title)) => a href={ "/requests/" (id) "#files" } { (name(&clipped(title, TITLE_LETTERS_MAX))) },
                    None => (words.say("attachment-beside-request")),
                }
            };
            table.row(&[name(&held.line.file.name), beside, state, bytes, digest, by])
        };
        table.render(&table.rows(&html! { @for held in &self.lines { (row(held)) } }))
    }
}

impl View for Held {
    fn sample() -> Self {
        let line = sample::files().pop();
        let request =
            Some((sample::view().request.id, "WS-2026-3 Training of fisheries observers".to_owned()));
        Self { lines: line.map(|line| HeldLine { line, request }).into_iter().collect() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("attachments-held-lead")) }
            @if self.lines.is_empty() { (empty(&words.say("attachments-held-none"), None)) }
            @else { (self.table(visitor)) }
        };
        Page::new(words.say("attachments-held")).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let lines = attachments::held(&web.house, visitor.actor()).await?;
    Ok(Held { lines }.page(&visitor).answer(&visitor))
}
