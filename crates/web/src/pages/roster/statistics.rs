//! What the roster is used for: figures year by year, those of a year told apart, the rows of the figure that the address asks
//! for, what is to improve it; the same as a paper.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    papers::{Format, roster as paper},
    roster::{
        statistics::{self, Asked, By, ExpertRow, Figure, MissionRow, Row, Rows, Shown, Statistics, YearRow},
        uses::{self, ImprovementInput, ImprovementRemoval},
    },
};
use trellis_domain::roster::uses::Searches;
use trellis_words::Words;

use super::{crumbs, sample};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, coded, field},
        table::{Column, Table},
        tabs::{Tab, tabs},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, papers::answer, saved},
    session::Visitor,
};

/// The address of the page.
const PAGE: &str = "/experts/statistics";

/// The figures a visitor asked to see.
pub(crate) struct Use {
    of: Statistics,
    address: Address,
}

impl Use {
    fn rows_of(&self, figure: Figure, year: i16, row: Option<&str>) -> String {
        let address = Address::of(PAGE).with("by", self.of.by.code()).with("year", &year.to_string());
        let address = address.with("show", figure.code());
        format!("{}#rows", row.map_or(address.clone(), |row| address.with("row", row)).href())
    }

    fn figure(&self, words: &Words, count: usize, rows: Option<String>) -> Markup {
        let number = figures::number(words, count.into());
        html! {
            @match rows.filter(|_| count > 0) {
                Some(rows) => a href=(rows) { (number) },
                None => (number),
            }
        }
    }

    fn years(&self, words: &Words) -> Markup {
        let mut columns = vec![Column::head(words.say("roster-use-year"))];
        columns.extend(Figure::ALL.map(|figure| Column::number(said(words, figure))));
        let table = Table::records("years", words.say("roster-use-years"), columns);
        let row = |row: &YearRow| {
            let address = Address::of(PAGE).with("by", self.of.by.code()).with("year", &row.year.to_string());
            let mut cells = vec![html! { a href=(address.href()) { bdi { (row.year) } } }];
            let figures = Figure::ALL.iter().zip(row.figures);
            cells.extend(figures.map(|(figure, count)| {
                self.figure(words, count, Some(self.rows_of(*figure, row.year, None)))
            }));
            // The share stands below its numerator: a column of its own would not fit beside the figures.
            let [.., requested, accredited] = row.figures;
            if let (Some(last), true) = (cells.last_mut(), requested > 0) {
                let share = [
                    ("percent", (accredited * 100 / requested).into()),
                    ("part", accredited.into()),
                    ("whole", requested.into()),
                ];
                *last = html! { (last) p.fine { (words.say_with("roster-use-share-is", &share)) } };
            }
            table.row(&cells)
        };
        let rows = html! { @for each in &self.of.years { (row(each)) } };
        html! {
            section {
                h2 { (words.say("roster-use-years")) }
                (table.render(&table.rows(&rows)))
                p.fine { (words.say("roster-use-what")) }
            }
        }
    }

    fn ways(&self, words: &Words) -> Markup {
        let year = self.of.year.to_string();
        let tab = |(code, label): (String, String)| Tab {
            href: Address::of(PAGE).with("by", &code).with("year", &year).href(),
            current: code == self.of.by.code(),
            count: None,
            label,
        };
        let all: Vec<Tab> =
            coded(words, "roster-use-by", By::ALL.map(By::code)).into_iter().map(tab).collect();
        tabs(&words.say("roster-use-by"), &all)
    }

    fn apart(&self, words: &Words) -> Markup {
        let of = &self.of;
        let by = words.say(&format!("roster-use-by-{}", of.by.code()));
        let title = words.say_with(
            "roster-use-apart",
            &[("by", by.as_str().into()), ("year", of.year.to_string().as_str().into())],
        );
        let mut columns = vec![Column::head(by)];
        columns.extend(Figure::APART.map(|figure| Column::number(said(words, figure))));
        let table = Table::records("apart", title.clone(), columns);
        let rows = html! { @for row in &of.rows { (table.row(&self.cells(words, row))) } };
        html! {
            section {
                h2 { (title) }
                (self.ways(words))
                @if of.rows.is_empty() { (empty(&words.say("roster-use-none"), None)) }
                @else { (table.render(&table.rows(&rows))) }
                @if of.rows.iter().any(|row| row.figures.contains(&None)) { p.fine { (words.say("roster-use-small")) } }
            }
        }
    }

    fn cells(&self, words: &Words, row: &Row) -> Vec<Markup> {
        let mut cells = vec![name(&paper::called(self.of.by, row, words))];
        let figures = Figure::APART.iter().zip(row.figures);
        cells.extend(figures.map(|(figure, count)| match count {
            Some(count) => {
                self.figure(words, count, Some(self.rows_of(*figure, self.of.year, Some(&row.key))))
            }
            None => html! { "–" },
        }));
        cells
    }

    fn shown(&self, words: &Words, shown: &Shown) -> Markup {
        html! {
            section #rows {
                h2 {
                    (said(words, shown.figure)) ", " bdi { (self.of.year) }
                    @if let Some(called) = &shown.called {
                        @let row = Row { key: String::new(), called: called.clone(), figures: [None; 5] };
                        ": " (name(&paper::called(self.of.by, &row, words)))
                    }
                }
                @match &shown.rows {
                    Rows::Experts(rows) => (experts(words, rows)),
                    Rows::Missions(rows) => (missions(words, rows)),
                    Rows::Searches(rows) => (searches(words, rows)),
                }
            }
        }
    }

    fn improvements(&self, visitor: &Visitor) -> Markup {
        let (words, of) = (&visitor.words, &self.of);
        html! {
            section #improvements {
                h2 { (words.say("roster-use-improvements")) }
                @if of.improvements.is_empty() { p { (words.say("roster-use-improvements-none")) } }
                @for each in &of.improvements {
                    blockquote {
                        (printed::lines(&each.text))
                        p.fine { (figures::day(words, each.noted_on)) }
                        @if of.may_note {
                            form method="post" action="/experts/improvements/removal" {
                                (form::token(visitor))
                                input type="hidden" name="id" value=(each.id);
                                button.button.second { (words.say("survey-part-remove")) span.hidden { " " (each.text) } }
                            }
                        }
                    }
                }
                @if of.may_note { (note(visitor)) }
            }
        }
    }
}

fn said(words: &Words, figure: Figure) -> String {
    words.say(&format!("roster-use-{}", figure.code()))
}

fn note(visitor: &Visitor) -> Markup {
    let fields = [field("text", visitor.words.say("roster-use-improvement"), "", Kind::Lines(3))];
    Sheet {
        id: "improvement",
        title: visitor.words.say("roster-use-note"),
        action: "/experts/improvements".to_owned(),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

fn experts(words: &Words, rows: &[ExpertRow]) -> Markup {
    let columns = vec![
        Column::head(words.say("expert-name")),
        Column::text(words.say("roster-use-nominated-on")),
        Column::text(words.say("expert-state")),
    ];
    let table = Table::records("rows-experts", words.say("experts-title"), columns);
    let row = |row: &ExpertRow| {
        let page = if row.reads { "" } else { "/on-file" };
        table.row(&[
            html! { a href={ "/experts/" (row.id) (page) } { (name(&row.called)) } },
            figures::day(words, row.nominated_on),
            html! { (words.say(&format!("expert-state-{}", row.state.code()))) },
        ])
    };
    table.render(&table.rows(&html! { @for each in rows { (row(each)) } }))
}

fn missions(words: &Words, rows: &[MissionRow]) -> Markup {
    let columns = vec![
        Column::head(words.say("missions-title")),
        Column::text(words.say("roster-use-member")),
        Column::text(words.say("training-days")),
        Column::text(words.say("experts-title")),
        Column::number(said(words, Figure::Days)),
    ];
    let table = Table::records("rows-missions", words.say("missions-title"), columns);
    let row = |row: &MissionRow| {
        table.row(&[
            html! { a href={ "/missions/" (row.id) } { (name(&row.called)) } },
            name(&row.member),
            html! { (figures::day(words, row.days.0)) " – " (figures::day(words, row.days.1)) },
            name(&words.list(&row.experts)),
            figures::number(words, row.expert_days.into()),
        ])
    };
    table.render(&table.rows(&html! { @for each in rows { (row(each)) } }))
}

fn searches(words: &Words, rows: &[Searches]) -> Markup {
    let columns = vec![
        Column::head(words.say("roster-use-searched-on")),
        Column::text(words.say("roster-use-office")),
        Column::number(said(words, Figure::Searches)),
        Column::number(words.say("roster-use-found")),
        Column::number(words.say("roster-use-found-nobody")),
    ];
    let table = Table::records("rows-searches", said(words, Figure::Searches), columns);
    let number = |count: usize| figures::number(words, count.into());
    let row = |row: &Searches| {
        table.row(&[
            figures::day(words, row.on),
            html! { (words.say(&format!("office-{}", row.office))) },
            number(row.searches),
            number(row.found),
            number(row.found_nobody),
        ])
    };
    table.render(&table.rows(&html! { @for each in rows { (row(each)) } }))
}

impl View for Use {
    fn sample() -> Self {
        Self {
            of: sample::statistics(),
            address: Address::read("/experts/statistics?by=language&show=missions"),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("roster-use-lead")) }
            (self.years(words))
            (self.apart(words))
            @if let Some(shown) = &self.of.shown { (self.shown(words, shown)) }
            (self.improvements(visitor))
        };
        let query =
            self.address.href().split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
        let tools = html! {
            (words.say("roster-use-paper")) ": "
            @for ending in ["docx", "pdf", "html"] { a href={ (PAGE) "/paper." (ending) (query) } { (ending.to_uppercase()) } " " }
        };
        Page::new(words.say("roster-use-title"))
            .kicker(name(&self.of.organisation.name))
            .crumbs(crumbs(words))
            .tools(tools)
            .main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        by: value("by"),
        year: value("year"),
        show: value("show"),
        row: address.value("row").map(str::to_owned),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let of = statistics::statistics(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Use { of, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}

/// The paper that goes before a session.
pub(super) async fn paper(
    State(web): State<Web>,
    Path(file): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format =
        file.strip_prefix("paper.").and_then(Format::from_ending).filter(|format| !format.is_table());
    let Some(format) = format else { return Err(Problem::not_found().into()) };
    let asked = asked(&visitor.address);
    let printed = paper::print(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

/// Notes something that is to improve the roster.
pub(super) async fn note_improvement(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<ImprovementInput>,
) -> Result<Response, Failure> {
    uses::note(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, PAGE))
}

/// Takes it away again.
pub(super) async fn remove_improvement(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<ImprovementRemoval>,
) -> Result<Response, Failure> {
    uses::remove(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, PAGE))
}
