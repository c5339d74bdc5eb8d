//! The questions that a visitor may know of, narrowed by the address to what waits for something.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::roster::asks::list::{self, Asks, Row, Wait};
use trellis_words::Words;

use super::{mark, sample};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        printed,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The list a visitor asked to see.
pub(crate) struct List {
    asks: Asks,
    address: Address,
}

impl List {
    fn filter(&self, words: &Words) -> maud::Markup {
        let waits = Wait::ALL.iter().filter(|wait| self.asks.sees_all || **wait == Wait::Mine);
        let waits =
            waits.map(|wait| (wait.code().to_owned(), words.say(&format!("due-ask-{}", wait.code()))));
        let label = words.say("asks-filter");
        let fields = vec![Field { name: "state", label, input: Input::Choice(waits.collect()) }];
        let found = (self.asks.rows.len(), self.asks.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> maud::Markup {
        let columns = vec![
            Column::head(words.say("ask-mission")),
            Column::text(words.say("ask-whom")),
            Column::text(words.say("ask-answer")),
            Column::text(words.say("ask-until")),
        ];
        let table = Table::records("asks", words.say("asks-title"), columns);
        let cells = |row: &Row| {
            let ask = &row.line.ask;
            let what = if row.mission.is_empty() { &row.line.whom } else { &row.mission };
            [
                html! {
                    a href={ "/asks/" (ask.id) } { (name(what)) }
                    @if let Some((first, last)) = ask.days { p.fine { (words.day_span(first, last)) } }
                },
                html! {
                    (name(&row.line.whom))
                    p.fine { (words.say(&format!("ask-kind-{}", ask.kind.code()))) }
                },
                html! {
                    (mark(words, row.line.reply))
                    @if !row.line.reason.is_empty() { (printed::lines(&row.line.reason)) }
                },
                html! { (figures::day(words, ask.ends_on)) },
            ]
        };
        let rows = html! { @for row in &self.asks.rows { (table.row(&cells(row))) } };
        table.render(&table.rows(&rows))
    }
}

impl View for List {
    fn sample() -> Self {
        Self { asks: sample::list(), address: Address::read("/asks?state=open") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.fine { (words.say("asks-lead")) }
            @if self.asks.total == 0 { (empty(&words.say("asks-none"), None)) }
            @else {
                (self.filter(words))
                @if self.asks.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        Page::new(words.say("asks-title")).kicker(name(&self.asks.organisation.name)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let wait = visitor.address.value("state").and_then(Wait::from_code);
    let asks = list::list(&web.house, visitor.actor(), wait).await?;
    Ok(List { asks, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}
