//! The applications a visitor may know of, narrowed by the address, with sums that open their rows; the same as a table to take
//! away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    papers::Format,
    roster::support::{
        self,
        list::{Applications, Asked, Row, Sum},
        table,
    },
};
use trellis_domain::{kernel::Money, roster::support::SupportState};
use trellis_words::Words;

use super::{mark, minor, page_of, sample};
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
    pages::{View, clipped, missions::initiatives::around::money},
    session::Visitor,
};

/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;
/// The amounts that rows can be narrowed to, with their words.
const HAVING: [(&str, &str); 4] = [
    ("asked", "support-asked"),
    ("granted", "support-granted"),
    ("contracted", "support-contracted"),
    ("paid", "support-paid"),
];

/// The list a visitor asked to see.
pub(crate) struct List {
    applications: Applications,
    address: Address,
    may_export: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.applications;
        let mut states = coded(words, "support-state", SupportState::ALL.iter().map(|each| each.code()));
        states.push(("report-due".to_owned(), words.say("support-report-due")));
        let members = of.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let having = HAVING.map(|(code, key)| (code.to_owned(), words.say(key)));
        let currencies = of.sums.iter().map(|sum| sum.currency.code().to_owned());
        let currencies = currencies.map(|code| (code.clone(), code));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("words", "support-words", Input::Words),
            field("state", "support-state", Input::Choice(states)),
            field("member", "support-member", Input::Choice(members.collect())),
            field("year", "support-year", Input::Year(of.years.clone())),
        ];
        let more = vec![
            field("currency", "support-currency", Input::Choice(currencies.collect())),
            field("having", "support-having", Input::Choice(having.to_vec())),
        ];
        let found = (of.rows.len(), of.total);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("support-title")),
            Column::text(words.say("support-member")),
            Column::text(words.say("support-expert")),
            Column::text(words.say("support-submitted-on")),
            Column::text(words.say("support-state")),
            Column::number(words.say("support-asked")),
            Column::number(words.say("support-granted")),
            Column::number(words.say("support-paid")),
        ];
        let table = Table::records("support", words.say("supports-title"), columns);
        let rows = html! { @for row in &self.applications.rows { (table.row(&self.cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, row: &Row) -> [Markup; 8] {
        let (of, course) = (&row.application, &row.application.course);
        let due = of.report_due(self.applications.today);
        [
            html! {
                @if row.is_readable {
                    a href=(page_of(of)) { (name(&clipped(&of.title, TITLE_LETTERS_MAX))) }
                    @if let Some(theme) = &row.theme { p.fine { (name(theme)) } }
                } @else { span.fine { (words.say("support-not-readable")) } }
            },
            html! { @if let Some(member) = &row.member { (name(&member.name)) } },
            html! {
                @match (&row.record, &of.who) {
                    (Some((id, called, true)), _) => a href={ "/experts/" (id) } { (name(called)) },
                    (Some((_, code, false)), _) => bdi { (code) },
                    (None, Some(_)) => span.fine { (words.say("support-outside-somebody")) },
                    (None, None) => {},
                }
            },
            html! { @if let Some(day) = course.submitted_on { (figures::day(words, day)) } },
            html! {
                (mark(words, of))
                @if let Some(day) = due {
                    p.fine { span.tag.doubt { (words.say("support-report-due")) } " " (figures::day(words, day)) }
                }
            },
            html! { @if let Some(asked) = of.asked() { (money(words, asked)) } },
            html! { @if let Some(granted) = course.granted { (money(words, granted)) } },
            html! { @if !course.payments.is_empty() { (minor(words, of, course.paid())) } },
        ]
    }

    /// What the rows come to, each currency for itself; a figure opens its rows.
    fn sums(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("support-currency")),
            Column::number(words.say("support-count")),
            Column::number(words.say("support-asked")),
            Column::number(words.say("support-granted")),
            Column::number(words.say("support-contracted")),
            Column::number(words.say("support-paid")),
        ];
        let table = Table::records("sums", words.say("support-sums"), columns);
        let rows = html! { @for sum in &self.applications.sums { (table.row(&self.figures(words, sum))) } };
        html! {
            @if !self.applications.sums.is_empty() {
                section { h2 { (words.say("support-sums")) } (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn figures(&self, words: &Words, sum: &Sum) -> [Markup; 6] {
        let own = self.address.with("currency", sum.currency.code());
        let figure = |having: &str, amount: Money| {
            html! {
                @if amount.minor > 0 { a href=(own.with("having", having).href()) { (money(words, amount)) } }
            }
        };
        [
            html! { bdi { (sum.currency.code()) } },
            html! { a href=(own.href()) { (sum.count) } },
            figure("asked", sum.asked),
            figure("granted", sum.granted),
            figure("contracted", sum.contracted),
            figure("paid", sum.paid),
        ]
    }
}

impl View for List {
    fn sample() -> Self {
        let address = Address::read("/support?year=2026");
        Self { applications: sample::applications(), address, may_export: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.applications;
        let write = words.say("support-write");
        let main = html! {
            p { (words.say("supports-lead")) }
            @if of.total == 0 {
                (empty(&words.say("supports-none"), of.may_write.then_some((write.as_str(), "/support/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) (self.sums(words)) }
            }
        };
        let file = |ending: &str| self.address.href().replacen("/support", &format!("/support.{ending}"), 1);
        let tools = html! {
            @if of.may_write { a.button href="/support/new" { (write) } " " }
            a href="/support/terms" { (words.say("support-terms-title")) } " "
            @if self.may_export {
                a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        Page::new(words.say("supports-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        state: value("state"),
        member: value("member"),
        year: value("year"),
        currency: value("currency"),
        having: value("having"),
        words: value("words"),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        applications: support::list::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_export: support::may_export(actor),
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
