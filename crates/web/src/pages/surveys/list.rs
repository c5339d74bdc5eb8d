//! The questionnaires a visitor may know of, densely, narrowed by the address.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::surveys::{self, Asked, Row, Surveys};
use trellis_domain::surveys::{SurveyKind, SurveyState};
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
        pager::pager,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The list a visitor asked to see.
pub(crate) struct List {
    surveys: Surveys,
    address: Address,
    may_add: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let kinds = coded(words, "survey-kind", SurveyKind::ALL.iter().map(|each| each.code()));
        let states = coded(words, "survey-state", SurveyState::ALL.iter().map(|each| each.code()));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("kind", "survey-kind", Input::Choice(kinds)),
            field("state", "survey-state", Input::Choice(states)),
            field("year", "survey-year", Input::Words),
        ];
        let found = (self.surveys.found, self.surveys.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::number(words.say("survey-year")),
            Column::head(words.say("survey-title")),
            Column::text(words.say("survey-kind")),
            Column::text(words.say("survey-closes")),
            Column::text(words.say("survey-state")),
            Column::number(words.say("survey-answered")),
        ];
        let table = Table::records("surveys", words.say("surveys-title"), columns);
        let rows = html! { @for row in &self.surveys.rows { (table.row(&cells(words, row))) } };
        table.render(&table.rows(&rows))
    }
}

/// A year, which is no amount: nothing stands between its digits.
pub(super) fn year(year: i16) -> Markup {
    html! { bdi dir="ltr" { (year) } }
}

/// The day it closes, with the words it was said in where these are others.
pub(super) fn closing(words: &Words, said: &str, day: Option<trellis_domain::kernel::Day>) -> Markup {
    let is_day = said.trim().parse::<trellis_domain::kernel::Day>().is_ok();
    html! {
        @if let Some(day) = day { (figures::day(words, day)) }
        @if !said.is_empty() && !is_day { p.fine { (name(said)) } }
    }
}

fn cells(words: &Words, row: &Row) -> [Markup; 6] {
    let survey = &row.survey;
    [
        year(survey.year),
        html! {
            a href={ "/surveys/" (survey.id) } { (name(&survey.title)) }
            p.fine { (name(&survey.code)) }
        },
        html! { (words.say(&format!("survey-kind-{}", survey.kind.code()))) },
        closing(words, &survey.closes, row.closes),
        mark(words, survey.state),
        html! {
            @if let Some(given) = row.given {
                (words.say_with("survey-given-of", &[("given", given.into()), ("asked", row.asked.into())]))
            }
        },
    ]
}

impl View for List {
    fn sample() -> Self {
        Self { surveys: sample::surveys(), address: Address::read("/surveys?state=open"), may_add: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.surveys;
        let add = words.say("survey-add");
        let main = html! {
            @if of.total == 0 {
                (empty(&words.say("surveys-none"), self.may_add.then_some((add.as_str(), "/surveys/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, of.page, of.pages))
                }
            }
        };
        let tools = html! {
            @if self.may_add { a.button href="/surveys/new" { (add) } " " }
            a href="/responses" { (words.say("responses-title")) }
        };
        Page::new(words.say("surveys-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        kind: value("kind"),
        state: value("state"),
        year: value("year"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        surveys: surveys::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_add: surveys::may_add(actor),
    };
    Ok(view.page(&visitor).answer(&visitor))
}
