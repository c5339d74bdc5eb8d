//! The reports on missions that a visitor may know of, each traced to its request; to the public what is published.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::{
        reports::{self, Asked, ReportRow},
        table,
    },
    papers::Format,
};
use trellis_domain::{members::Member, missions::report::ReportState, people::policy::Right};
use trellis_words::Words;

use super::{crumbs, days, lists, page_of, report::mark, sample};
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
    pages::{View, clipped},
    session::Visitor,
};

/// Letters of a summary in the list.
const SUMMARY_LETTERS_MAX: usize = 160;

/// The list a visitor asked to see.
pub(crate) struct ReportList {
    rows: Vec<ReportRow>,
    members: Vec<Member>,
    address: Address,
    may_export: bool,
}

impl ReportList {
    fn filter(&self, words: &Words) -> Markup {
        let states = coded(words, "mission-report-state", ReportState::ALL.iter().map(|each| each.code()));
        let members = self.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("state", "mission-report-state", Input::Choice(states)),
            field("member", "mission-member", Input::Choice(members.collect())),
        ];
        let found = (self.rows.len(), self.rows.len());
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("mission-number")),
            Column::head(words.say("mission-title")),
            Column::text(words.say("mission-member")),
            Column::text(words.say("mission-request")),
            Column::text(words.say("mission-held-on")),
            Column::text(words.say("mission-report-recorded-on")),
            Column::text(words.say("mission-report-published-on")),
            Column::text(words.say("mission-report-state")),
        ];
        let table = Table::records("mission-reports", words.say("mission-reports-title"), columns);
        let rows = html! { @for row in &self.rows { (table.row(&cells(words, row))) } };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, row: &ReportRow) -> [Markup; 8] {
    let (mission, report) = (&row.mission, &row.report);
    let title = html! {
        @if row.opens { a href={ (page_of(mission)) "/report" } { (name(&mission.title)) } } @else { (name(&mission.title)) }
        @if row.opens && report.state == ReportState::PublicSummary {
            p.fine { (name(&clipped(&report.summary, SUMMARY_LETTERS_MAX))) }
        }
    };
    [
        name(&mission.number),
        title,
        html! { @if let Some(member) = &row.member { (name(&member.name)) } },
        name(&row.request.label),
        days(words, mission.days),
        html! { @if let Some(day) = report.recorded_on { (figures::day(words, day)) } },
        html! { @if let Some(day) = report.published_on { (figures::day(words, day)) } },
        mark(words, report.state),
    ]
}

impl View for ReportList {
    fn sample() -> Self {
        Self {
            rows: sample::report_rows(),
            members: vec![sample::member()],
            address: Address::read("/mission-reports?state=final"),
            may_export: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (lists(visitor, "/mission-reports"))
            (self.filter(words))
            @if self.rows.is_empty() { (empty(&words.say("mission-reports-none"), None)) }
            @else { (self.table(words)) }
        };
        let file = |ending: &str| {
            self.address.href().replacen("/mission-reports", &format!("/mission-reports.{ending}"), 1)
        };
        let tools = html! {
            @if self.may_export {
                a href=(file("csv")) { (words.say("mission-csv")) }
                " " a href=(file("xlsx")) { (words.say("mission-xlsx")) }
            }
        };
        Page::new(words.say("mission-reports-title")).crumbs(crumbs(words)).tools(tools).main(main)
    }
}

fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked { state: value("state"), member: value("member") }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let asked = asked(&visitor.address);
    let (rows, members) = reports::list(&web.house, actor, Right::Learn, &asked).await?;
    let address = visitor.address.clone();
    let view = ReportList { rows, members, address, may_export: reports::may_export(actor) };
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
    let printed =
        table::export_reports(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(crate::pages::taken(printed))
}
