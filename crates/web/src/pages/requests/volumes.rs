//! How many requests came in by year, Member and level, each figure opening its rows, and what to expect next year.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::requests::volumes::{self, Volumes as Counted};
use trellis_domain::{members::Member, requests::Level};
use trellis_words::Words;

use super::{list::narrowed, sample, ways};
use crate::{
    Web,
    components::{
        empty::empty,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The figures.
pub(crate) struct Volumes {
    counted: Counted,
}

/// The levels with what lists call them; the last are those that say none.
fn levels() -> impl Iterator<Item = (Option<Level>, &'static str)> {
    let own = Level::ALL.iter().map(|level| (Some(*level), level.code()));
    own.chain(std::iter::once((None, "none")))
}

impl Volumes {
    fn table(&self, words: &Words) -> Markup {
        let mut columns =
            vec![Column::head(words.say("request-member")), Column::text(words.say("request-level"))];
        columns.extend(self.counted.years.iter().map(|year| Column::number(year.to_string())));
        let table = Table::records("volumes", words.say("requests-volumes"), columns);
        let rows = html! {
            (self.rows(words, &table, None))
            @for member in &self.counted.members { (self.rows(words, &table, Some(member))) }
        };
        table.render(&table.rows(&rows))
    }

    /// One Member, or all: first all levels, then those that occur.
    fn rows(&self, words: &Words, table: &Table, member: Option<&Member>) -> Markup {
        let id = member.map(|member| member.id);
        let occurs =
            |level| self.counted.years.iter().any(|year| self.counted.count(*year, id, Some(level)) > 0);
        html! {
            (table.row(&self.cells(words, member, None)))
            @for (level, code) in levels() {
                @if occurs(level) { (table.row(&self.cells(words, member, Some((level, code))))) }
            }
        }
    }

    fn cells(
        &self,
        words: &Words,
        member: Option<&Member>,
        level: Option<(Option<Level>, &'static str)>,
    ) -> Vec<Markup> {
        let (id, code) = (member.map(|member| member.id), member.map_or("", |member| member.code.as_str()));
        let called = match member {
            Some(member) => member.name.clone(),
            None => words.say("requests-all-members"),
        };
        let said = match level {
            Some((_, level)) => words.say(&format!("request-level-{level}")),
            None => words.say("requests-all-levels"),
        };
        let mut cells = vec![name(&called), html! { (said) }];
        for year in &self.counted.years {
            let count = self.counted.count(*year, id, level.map(|(level, _)| level));
            let figure = words.whole(i64::from(count));
            let href = narrowed(code, *year, level.map_or("", |(_, level)| level));
            cells.push(html! { @if count == 0 { (figure) } @else { a href=(href) { (figure) } } });
        }
        cells
    }

    fn forecast(&self, words: &Words) -> Markup {
        let Some(forecast) = &self.counted.forecast else {
            return html! { p { (words.say("requests-no-forecast")) } };
        };
        let (first, last) = forecast.years;
        let args = [
            ("count", i64::from(forecast.mean).into()),
            ("first", first.to_string().into()),
            ("last", last.to_string().into()),
            ("requests", i64::from(forecast.requests).into()),
        ];
        html! { p { (words.say_with("requests-forecast", &args)) } }
    }
}

impl View for Volumes {
    fn sample() -> Self {
        Self { counted: sample::volumes() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (ways(visitor, "/requests/volumes"))
            @if self.counted.members.is_empty() { (empty(&words.say("requests-no-volumes"), None)) }
            @else {
                p.fine { (words.say("requests-volumes-lead")) }
                (self.table(words))
                section { h2 { (words.say("requests-forecast-title")) } (self.forecast(words)) }
            }
        };
        let page = Page::new(words.say("requests-volumes")).crumbs(super::crumbs(words));
        page.kicker(name(&self.counted.organisation.name)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let counted = volumes::volumes(&web.house, visitor.actor()).await?;
    Ok(Volumes { counted }.page(&visitor).answer(&visitor))
}
