//! Series of trainings by region or theme: what is to come and what was held, each figure opening its rows.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    members::regions,
    missions::trainings::series::{self, By, Row, SeriesPage},
};
use trellis_domain::missions::trainings::series::Counts;
use trellis_words::Words;

use super::{list::asked, sample, ways};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The series a visitor asked to see.
pub(crate) struct Series {
    series: SeriesPage,
    address: Address,
}

type Choices = Vec<(String, String)>;

/// The fields that say where a training stands among others; those with nothing to choose from are kept as they are.
pub(super) fn places(
    words: &Words,
    (series, regions): (Choices, Choices),
    (topics, partners): (Choices, Choices),
) -> Vec<Field> {
    let none = (regions::NONE.to_owned(), words.say("none"));
    let field = |name, label: &str, choices: Choices, none: Option<(String, String)>| {
        let input = if choices.is_empty() {
            Input::Kept
        } else {
            Input::Choice(choices.into_iter().chain(none).collect())
        };
        Field { name, label: words.say(label), input }
    };
    vec![
        field("series", "training-series", series, Some(none.clone())),
        field("region", "training-region", regions, Some(none.clone())),
        field("topic", "training-topics", topics, Some(none)),
        field("partner", "training-partner", partners, None),
    ]
}

impl Series {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.series;
        let by = coded(words, "training-by", By::ALL.map(By::code));
        let by = Field {
            name: "by",
            label: words.say("training-by"),
            input: Input::Held(by, of.by.code().to_owned()),
        };
        let series = of.series.iter().map(|each| (each.clone(), each.clone())).collect();
        let own = (series, of.regions.clone());
        let places = places(words, own, (of.topics.clone(), of.partners.clone()));
        let fields = std::iter::once(by).chain(places).collect();
        let found = (of.found, of.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let place = match self.series.by {
            By::Region => "training-region",
            By::Theme => "training-topics",
        };
        let mut columns = vec![
            Column::head(words.say("training-series")),
            Column::text(words.say(place)),
            Column::number(words.say("training-show-to-come")),
            Column::number(words.say("training-show-was-held")),
            Column::text(words.say("training-next")),
        ];
        if self.series.counts_people {
            columns.push(Column::number(words.say("training-came")));
        }
        columns.push(Column::text(words.say("training-partners")));
        let table = Table::records("series", words.say("training-series-title"), columns);
        let rows = html! { @for row in &self.series.rows { (table.row(&self.cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, row: &Row) -> Vec<Markup> {
        let of = &row.figures;
        let figure = |count: usize, counts| {
            let number = figures::number(words, count.into());
            html! { @if count == 0 { (number) } @else { a href=(self.rows_of(row, counts)) { (number) } } }
        };
        let none = |text: &str| html! { @if text.is_empty() { (words.say("none")) } @else { (name(text)) } };
        let mut cells = vec![
            html! {
                (none(&row.series))
                @if self.series.organisation.is_none() { p.fine { (name(&row.organisation.1)) } }
            },
            none(&row.called),
            figure(of.planned, Counts::Planned),
            figure(of.held, Counts::Held),
            html! {
                @if let Some((day, training)) = of.next {
                    a href={ "/trainings/" (training) } { (figures::day(words, day)) }
                }
            },
        ];
        if self.series.counts_people {
            cells.push(figure(of.participants, Counts::Held));
        }
        cells.push(html! { @if !row.partners.is_empty() { (name(&words.list(&row.partners))) } });
        cells
    }

    /// The list that a figure counts: as narrow as this page is, and no wider than the row.
    fn rows_of(&self, row: &Row, counts: Counts) -> String {
        let kept = self.address.parameters().filter(|(name, _)| *name != "by");
        let list = kept.fold(Address::of("/trainings"), |list, (name, value)| list.with(name, value));
        let own = row.narrowed(self.series.by, counts).into_iter();
        own.fold(list, |list, (name, value)| list.with(name, &value)).href()
    }
}

impl View for Series {
    fn sample() -> Self {
        Self {
            series: sample::series(),
            address: Address::read("/trainings/series?series=Focal%20point%20training"),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.series);
        let main = html! {
            (ways(words, "/trainings/series"))
            p { (words.say("training-series-lead")) }
            @if of.total == 0 { (empty(&words.say("trainings-none"), None)) }
            @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        let kicker = html! { @if let Some(of) = &of.organisation { (name(&of.name)) } };
        Page::new(words.say("training-series-title")).kicker(kicker).crumbs(super::crumbs(words)).main(main)
    }
}

/// By what the address tells series apart.
pub(crate) fn by(address: &Address) -> By {
    By::of(address.value("by").unwrap_or_default())
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let wanted = (by(&visitor.address), &asked(&visitor.address));
    let series = series::series(&web.house, visitor.actor(), wanted, &visitor.words).await?;
    Ok(Series { series, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}
