//! The requests a visitor may know of, densely, narrowed by the address; the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    papers::Format,
    requests::{self, Asked, Requests, Row, table},
};
use trellis_domain::requests::{Level, RequestState};
use trellis_words::Words;

use super::{due, mark, sample, waiting, ways};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        pager::pager,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

const WORDS: &str = "q";
const STATE: &str = "state";
const MEMBER: &str = "member";
const TOPIC: &str = "topic";
const LEVEL: &str = "level";
const YEAR: &str = "year";
const LATE: &str = "late";
/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;
/// Years to choose from: this one and those before it.
const YEARS: i16 = 10;

/// The list a visitor asked to see.
pub(crate) struct List {
    requests: Requests,
    address: Address,
    may_write: bool,
    may_receive: bool,
    may_export: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let mut states = coded(words, "request-state", RequestState::ALL.iter().map(|each| each.code()));
        states.push(("question".to_owned(), words.say("request-question-open")));
        let mut levels = coded(words, "request-level", Level::ALL.iter().map(|each| each.code()));
        levels.push(("none".to_owned(), words.say("request-level-none")));
        let members = self.requests.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let topics = self.requests.topics.iter().map(|each| (each.id.to_string(), each.name.clone()));
        let this = self.requests.today.year();
        let years = (this - YEARS + 1..=this).rev();
        let late = vec![("yes".to_owned(), words.say("yes"))];
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field(WORDS, "request-words", Input::Words),
            field(STATE, "request-state", Input::Choice(states)),
            field(MEMBER, "request-member", Input::Choice(members.collect())),
            field(LATE, "request-late", Input::Choice(late)),
        ];
        let more = vec![
            field(TOPIC, "request-topics", Input::Choice(topics.collect())),
            field(LEVEL, "request-level", Input::Choice(levels)),
            field(YEAR, "request-year", Input::Year(years.collect())),
        ];
        let found = (self.requests.found, self.requests.total);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("request-number")),
            Column::head(words.say("request-title")),
            Column::text(words.say("request-member")),
            Column::text(words.say("request-topics")),
            Column::text(words.say("request-level")),
            Column::text(words.say("request-submitted-on")),
            Column::text(words.say("request-state")),
            Column::text(words.say("request-due")),
        ];
        let table = Table::records("requests", words.say("requests-title"), columns);
        let rows = html! { @for row in &self.requests.rows { (table.row(&self.cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, row: &Row) -> [Markup; 8] {
        let request = &row.request;
        [
            name(&row.label),
            html! {
                @if row.is_readable {
                    a href={ "/requests/" (request.id) } { (name(&clipped(&request.title, TITLE_LETTERS_MAX))) }
                } @else { span.fine { (words.say("request-not-readable")) } }
            },
            html! { @if let Some(member) = &row.member { (name(&member.name)) } },
            html! { @for topic in &row.topics { p { (name(topic)) } } },
            html! { @if let Some(level) = request.level { (words.say(&format!("request-level-{}", level.code()))) } },
            html! { @if let Some(day) = request.course.submitted_on { (figures::day(words, day)) } },
            mark(words, request),
            html! {
                @if let Some(own) = &row.due { (due(words, own, self.requests.today)) }
                (waiting(words, request.question_on))
            },
        ]
    }
}

impl View for List {
    fn sample() -> Self {
        Self {
            requests: sample::requests(),
            address: Address::read("/requests?late=yes"),
            may_write: true,
            may_receive: true,
            may_export: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.requests;
        let (write, receive) = (words.say("request-write"), words.say("request-receive"));
        let next = match (self.may_write, self.may_receive) {
            (true, _) => Some((write.as_str(), "/requests/new")),
            (false, true) => Some((receive.as_str(), "/requests/received")),
            (false, false) => None,
        };
        let main = html! {
            (ways(visitor, "/requests"))
            @if of.total == 0 {
                (empty(&words.say("requests-none"), next))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, of.page, of.pages))
                }
            }
        };
        let file = |ending: &str| {
            self.address.without("page").href().replacen("/requests", &format!("/requests.{ending}"), 1)
        };
        let tools = html! {
            @if self.may_write { a.button href="/requests/new" { (write) } " " }
            @if self.may_receive { a.button.second href="/requests/received" { (receive) } " " }
            @if self.may_export {
                a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        Page::new(words.say("requests-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        state: value(STATE),
        member: value(MEMBER),
        topic: value(TOPIC),
        level: value(LEVEL),
        year: value(YEAR),
        late: value(LATE),
        words: value(WORDS),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

/// The list of one Member, year and level: where a figure leads.
pub(super) fn narrowed(member: &str, year: i16, level: &str) -> String {
    let mut address = Address::of("/requests");
    for (field, value) in [(MEMBER, member), (LEVEL, level)] {
        if !value.is_empty() {
            address = address.with(field, value);
        }
    }
    address.with(YEAR, &year.to_string()).href()
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        requests: requests::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_write: requests::may_write(actor),
        may_receive: requests::may_receive(actor),
        may_export: requests::may_export(actor),
    };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn csv(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Csv).await
}

pub(super) async fn xlsx(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Xlsx).await
}

async fn download(web: &Web, visitor: &Visitor, format: Format) -> Result<Response, Failure> {
    let asked = asked(&visitor.address);
    let printed = table::export(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(crate::pages::taken(printed))
}
