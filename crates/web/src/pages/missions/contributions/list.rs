//! What the office asked of Members, as far as a visitor may know of it, narrowed by the address, with figures that open their rows;
//! the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::contributions::{
        self,
        list::{Asked, Contributions, Count, LATE, OPEN, Row},
        table,
    },
    papers::Format,
};
use trellis_domain::missions::contributions::{
    ANSWER_OVERDUE, ContributionKind, ContributionState, PROMISE_OVERDUE,
};
use trellis_words::Words;

use super::{amount, lateness, mark, page_of, sample};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        sheet::{coded, word},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped, missions::initiatives::around},
    session::Visitor,
};

/// Letters of a purpose in the list.
const PURPOSE_LETTERS_MAX: usize = 120;

/// The list a visitor asked to see.
pub(crate) struct List {
    listed: Contributions,
    address: Address,
    may_export: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.listed;
        let states = [OPEN, LATE, ANSWER_OVERDUE, PROMISE_OVERDUE].into_iter();
        let states = states.chain(ContributionState::ALL.iter().map(|each| each.code()));
        let kinds = ContributionKind::ALL.iter().map(|each| each.code());
        let members = of.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("words", "asked-words", Input::Words),
            field("kind", "asked-kind", Input::Choice(coded(words, "asked-kind", kinds))),
            field("state", "asked-state", Input::Choice(coded(words, "asked-state", states))),
            field("member", "asked-member", Input::Choice(members.collect())),
            field("year", "asked-year", Input::Year(of.years.clone())),
        ];
        let found = (of.rows.len(), of.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("asked-purpose")),
            Column::text(words.say("asked-whom")),
            Column::text(words.say("asked-kind")),
            Column::text(words.say("asked-amount")),
            Column::text(words.say("asked-asked-on")),
            Column::text(words.say("asked-answer-by")),
            Column::text(words.say("asked-state")),
        ];
        let table = Table::records("asked", words.say("asked-title"), columns);
        let rows = html! { @for row in &self.listed.rows { (table.row(&cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    /// What became of what was asked, kind by kind; a figure opens its rows.
    fn counts(&self, words: &Words) -> Markup {
        let state = |code: &str| word(words, "asked-state", code);
        let columns = vec![
            Column::head(words.say("asked-kind")),
            Column::number(words.say("asked-all")),
            Column::number(state(ContributionState::Met.code())),
            Column::number(state(ContributionState::PartlyMet.code())),
            Column::number(state(ContributionState::NotMet.code())),
            Column::number(state(OPEN)),
            Column::number(state(LATE)),
        ];
        let table = Table::figures("counts", words.say("asked-counts"), columns);
        let rows = html! { @for count in &self.listed.counts { (table.row(&self.figures(words, *count))) } };
        html! {
            @if !self.listed.counts.is_empty() {
                section { (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn figures(&self, words: &Words, count: Count) -> [Markup; 7] {
        let (own, kind) = match count.kind {
            Some(kind) => (self.address.with("kind", kind.code()), word(words, "asked-kind", kind.code())),
            None => (self.address.clone(), words.say("asked-all-kinds")),
        };
        let figure = |state: &str, number: usize| {
            let href = if state.is_empty() { own.href() } else { own.with("state", state).href() };
            html! { @if number > 0 { a href=(href) { (number) } } @else { (number) } }
        };
        [
            html! { (kind) },
            figure("", count.all),
            figure(ContributionState::Met.code(), count.met),
            figure(ContributionState::PartlyMet.code(), count.partly),
            figure(ContributionState::NotMet.code(), count.not_met),
            figure(OPEN, count.open),
            figure(LATE, count.late),
        ]
    }
}

fn cells(words: &Words, row: &Row) -> [Markup; 7] {
    let of = &row.contribution;
    [
        html! {
            @if row.is_readable { a href=(page_of(of)) { (name(&clipped(&of.purpose, PURPOSE_LETTERS_MAX))) } }
            @else { span.fine { (words.say("asked-not-readable")) } }
        },
        name(&row.whom),
        html! { (word(words, "asked-kind", of.kind.code())) },
        html! { @if let Some(much) = of.amount { (amount(words, much)) } },
        figures::day(words, of.asked_on),
        figures::day(words, of.answer_by),
        html! {
            (mark(words, of.course.state))
            @if let Some(day) = of.course.promised_for.filter(|_| of.course.state.is_open()) {
                p.fine { (words.say("asked-promised-for")) " " (figures::day(words, day)) }
            }
            @if row.late.is_some() { p.fine { (lateness(words, row.late)) } }
        },
    ]
}

impl View for List {
    fn sample() -> Self {
        let address = Address::read("/contributions?year=2026");
        Self { listed: sample::contributions(), address, may_export: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.listed;
        let ask = words.say("asked-ask");
        let main = html! {
            (around::lists(visitor, "/contributions"))
            p { (words.say("asked-lead")) }
            @if of.total == 0 {
                (empty(&words.say("asked-none"), of.may_ask.then_some((ask.as_str(), "/contributions/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) (self.counts(words)) }
            }
        };
        let file = |ending: &str| {
            self.address.href().replacen("/contributions", &format!("/contributions.{ending}"), 1)
        };
        let tools = html! {
            @if of.may_ask { a.button href="/contributions/new" { (ask) } " " }
            @if self.may_export {
                a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        Page::new(words.say("asked-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        kind: value("kind"),
        state: value("state"),
        member: value("member"),
        year: value("year"),
        words: value("words"),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        listed: contributions::list::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_export: contributions::may_export(actor),
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
