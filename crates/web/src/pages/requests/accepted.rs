//! What was accepted, each request with the need it answers and the mandate it rests on. What was done in answer joins the
//! row once there are missions.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::requests::trace::{self, Traced};
use trellis_domain::people::Organisation;
use trellis_words::Words;

use super::{mark, sample, ways};
use crate::{
    Web,
    components::{
        empty::empty,
        figures,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

/// Letters of a title, need or action in the list.
const LETTERS_MAX: usize = 90;

/// The list.
pub(crate) struct Accepted {
    organisation: Organisation,
    all: Vec<Traced>,
}

impl Accepted {
    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("request-number")),
            Column::head(words.say("request-title")),
            Column::text(words.say("request-member")),
            Column::text(words.say("request-topics")),
            Column::text(words.say("request-needs")),
            Column::text(words.say("request-mandates")),
            Column::text(words.say("request-decided-on")),
            Column::text(words.say("missions-title")),
            Column::text(words.say("request-state")),
        ];
        let table = Table::records("accepted", words.say("requests-accepted"), columns);
        let rows = html! { @for each in &self.all { (table.row(&cells(words, each))) } };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, traced: &Traced) -> [Markup; 9] {
    let request = &traced.row.request;
    [
        name(&traced.row.label),
        html! { a href={ "/requests/" (request.id) } { (name(&clipped(&request.title, LETTERS_MAX))) } },
        html! { @if let Some(member) = &traced.row.member { (name(&member.name)) } },
        html! { @for topic in &traced.row.topics { p { (name(topic)) } } },
        html! {
            @for need in &traced.needs {
                p { a href={ "/needs/" (need.id) } { (name(&clipped(&need.name, LETTERS_MAX))) } }
            }
            @if traced.needs.is_empty() { span.tag.doubt { (words.say("request-no-need")) } }
        },
        html! {
            @for mandate in &traced.mandates { p { (name(&mandate.name)) } }
            @for (id, label) in &traced.actions {
                p.fine { a href={ "/actions/" (id) } { (name(&clipped(label, LETTERS_MAX))) } }
            }
            @if traced.mandates.is_empty() { span.tag.doubt { (words.say("request-no-mandate")) } }
        },
        html! { @if let Some(day) = request.course.decided_on { (figures::day(words, day)) } },
        html! { @for (id, title, _) in &traced.missions { p { a href={ "/missions/" (id) } { (name(&clipped(title, LETTERS_MAX))) } } } },
        mark(words, request),
    ]
}

impl View for Accepted {
    fn sample() -> Self {
        Self { organisation: sample::organisation(), all: sample::accepted() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (ways(visitor, "/requests/published"))
            @if self.all.is_empty() { (empty(&words.say("requests-none-accepted"), None)) }
            @else {
                p.fine { (words.say("requests-accepted-lead")) }
                (self.table(words))
            }
        };
        let page = Page::new(words.say("requests-accepted")).crumbs(super::crumbs(words));
        page.kicker(name(&self.organisation.name)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let (organisation, all) = trace::accepted(&web.house, visitor.actor()).await?;
    Ok(Accepted { organisation, all }.page(&visitor).answer(&visitor))
}
