//! What an expert has done, and what the administrations that release experts give: two pages, each with its paper.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    papers::{Format, service as paper},
    roster::service::{self, Administration, Asked, Contributions, Served, ServiceRecord},
};
use trellis_domain::roster::expert::Expert;
use trellis_words::Words;

use super::{crumbs, page_of, sample};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, papers::answer},
    session::Visitor,
};

/// What an expert has done.
pub(crate) struct Service {
    of: ServiceRecord,
}

/// What administrations gave.
pub(crate) struct Given {
    of: Contributions,
    address: Address,
}

fn number(words: &Words, count: usize) -> Markup {
    figures::number(words, count.into())
}

fn files(words: &Words, door: &str, query: &str) -> Markup {
    html! {
        (words.say("service-paper")) ": "
        @for ending in ["docx", "pdf", "html"] { a href={ (door) "." (ending) (query) } { (ending.to_uppercase()) } " " }
    }
}

impl Service {
    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("missions-title")),
            Column::text(words.say("roster-use-member")),
            Column::text(words.say("training-days")),
            Column::number(words.say("service-days")),
            Column::text(words.say("service-role")),
            Column::text(words.say("service-result")),
            Column::text(words.say("service-marks")),
        ];
        let table = Table::records("service", words.say("service-title"), columns);
        let row = |each: &Served| {
            table.row(&[
                html! { a href={ "/missions/" (each.id) } { (name(&each.called)) } },
                name(&each.member),
                html! { (figures::day(words, each.days.0)) " – " (figures::day(words, each.days.1)) },
                number(words, each.length()),
                name(&paper::role(words, each)),
                html! { (paper::result(words, each)) },
                html! {
                    @if !each.scores.is_empty() {
                        a href={ "/missions/" (each.id) "/appraisals" } { bdi { (paper::marks(words, each)) } }
                    }
                },
            ])
        };
        table.render(&table.rows(&html! { @for each in &self.of.missions { (row(each)) } }))
    }
}

impl View for Service {
    fn sample() -> Self {
        Self { of: sample::service() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.of);
        let page = page_of(&of.expert);
        let mut facts = Vec::new();
        if !of.home.is_empty() {
            facts.push((words.say("expert-home"), name(&of.home)));
        }
        if let Some(member) = &of.member {
            facts.push((words.say("expert-member"), name(&member.name)));
        }
        facts.push((words.say("service-missions"), number(words, of.missions.len())));
        let days = of.missions.iter().map(Served::length).sum();
        facts.push((words.say("service-days"), number(words, days)));
        if let Some(mean) = of.marks {
            facts.push((words.say("service-marks"), html! { (paper::mean(words, mean)) }));
        }
        let main = html! {
            p { (words.say("service-lead")) }
            (definitions(&facts))
            @if of.missions.is_empty() { (empty(&words.say("service-none"), None)) }
            @else { (self.table(words)) }
        };
        let mut all = crumbs(words);
        all.push((of.name.clone(), page.clone()));
        Page::new(words.say("service-title"))
            .kicker(name(&of.name))
            .crumbs(all)
            .tools(files(words, &format!("{page}/service/record"), ""))
            .main(main)
    }
}

impl Given {
    fn filter(&self, words: &Words) -> Markup {
        let own = |name, key: &str, input| Field { name, label: words.say(key), input };
        let fields = vec![
            own("from", "contribution-from", Input::Day),
            own("until", "contribution-until", Input::Day),
            own("home", "expert-home", Input::Words),
            own("rate", "contribution-rate", Input::Words),
            own("currency", "expert-currency", Input::Words),
        ];
        let found = self.of.administrations.len();
        Filter { address: &self.address, fields, more: Vec::new(), found: (found, found) }.render(words)
    }

    fn all(&self, words: &Words) -> Markup {
        let mut columns = vec![
            Column::head(words.say("expert-home")),
            Column::text(words.say("roster-use-member")),
            Column::number(words.say("experts-title")),
            Column::number(words.say("service-missions")),
            Column::number(words.say("service-days")),
            Column::number(words.say("contribution-in-kind")),
        ];
        columns.extend(self.of.rate.is_some().then(|| Column::number(words.say("contribution-worth"))));
        let table = Table::records("contributions", words.say("contribution-title"), columns);
        let row = |each: &Administration| {
            let [experts, missions, days, in_kind] = each.counts();
            let rows = self.address.with("home", &each.name).href();
            let mut cells = vec![
                html! { a href=(rows) { (name(&each.name)) } },
                html! { @if let Some(member) = &each.member { (name(member)) } },
            ];
            let counts = [experts, missions, days, in_kind];
            cells.extend(counts.map(|count| html! { a href=(rows) { (number(words, count)) } }));
            if self.of.rate.is_some() {
                cells.push(html! { (paper::worth(&self.of, words, in_kind)) });
            }
            table.row(&cells)
        };
        table.render(&table.rows(&html! { @for each in &self.of.administrations { (row(each)) } }))
    }

    fn one(&self, words: &Words, of: &Administration) -> Markup {
        let columns = vec![
            Column::head(words.say("expert-name")),
            Column::text(words.say("missions-title")),
            Column::text(words.say("roster-use-member")),
            Column::text(words.say("training-days")),
            Column::number(words.say("service-days")),
            Column::number(words.say("contribution-in-kind")),
        ];
        let table = Table::records("given", of.name.clone(), columns);
        let row = |each: &service::Given| {
            table.row(&[
                html! { a href={ "/experts/" (each.expert) "/service" } { (name(&each.name)) } },
                html! { a href={ "/missions/" (each.mission) } { (name(&each.called)) } },
                name(&each.member),
                html! { (figures::day(words, each.days.0)) " – " (figures::day(words, each.days.1)) },
                number(words, each.length()),
                number(words, each.in_kind()),
            ])
        };
        html! {
            section {
                h2 { (name(&of.name)) }
                (table.render(&table.rows(&html! { @for each in &of.given { (row(each)) } })))
            }
        }
    }
}

impl View for Given {
    fn sample() -> Self {
        Self {
            of: sample::contributions(),
            address: Address::read("/experts/contributions?from=2026-01-01&rate=300&currency=EUR"),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.of);
        let args = [("first", of.period.0.into()), ("last", of.period.1.into())];
        let main = html! {
            p { (words.say("contribution-lead")) }
            (self.filter(words))
            p { (words.say_with("contribution-standing", &args)) }
            @if of.administrations.is_empty() { (empty(&words.say("contribution-none"), None)) }
            @else { (self.all(words)) }
            @if of.is_one { @for each in &of.administrations { (self.one(words, each)) } }
            p.fine { (words.say("contribution-what")) }
        };
        let query =
            self.address.href().split_once('?').map(|(_, query)| format!("?{query}")).unwrap_or_default();
        Page::new(words.say("contribution-title"))
            .kicker(name(&of.organisation.name))
            .crumbs(crumbs(words))
            .tools(files(words, "/experts/contributions/statement", &query))
            .main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        home: value("home"),
        from: value("from"),
        until: value("until"),
        rate: value("rate"),
        currency: value("currency"),
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let of = service::record(&web.house, visitor.actor(), id).await?;
    Ok(Service { of }.page(&visitor).answer(&visitor))
}

/// A paper's format by the name of its file.
fn format(file: &str, paper: &str) -> Result<Format, Problem> {
    let ending = file.strip_prefix(paper).and_then(|rest| rest.strip_prefix('.'));
    let format = ending.and_then(Format::from_ending).filter(|format| !format.is_table());
    format.ok_or_else(Problem::not_found)
}

/// The service record as a paper.
pub(super) async fn record(
    State(web): State<Web>,
    Path((id, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format = format(&file, "record")?;
    let id = id.parse().map_err(|_| Problem::not_found())?;
    let printed = paper::record(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

pub(super) async fn contributions(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let asked = asked(&visitor.address);
    let of = service::contributions(&web.house, visitor.actor(), &asked).await?;
    Ok(Given { of, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}

/// The statement as a paper.
pub(super) async fn statement(
    State(web): State<Web>,
    Path(file): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format = format(&file, "statement")?;
    let asked = asked(&visitor.address);
    let printed = paper::statement(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}
