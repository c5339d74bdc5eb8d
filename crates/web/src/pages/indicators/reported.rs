//! What Members report, as a list: the queue of whoever verifies, and a focal point's own reports. What is in it is
//! narrowed by the table of rights, not here.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::indicators::reported::{self, Asked, Filed, LEAF, Leaf, Row};
use trellis_domain::{
    indicators::{
        fact::{CountedKind, What},
        report::ReportState,
    },
    kernel::Day,
};
use trellis_words::Words;

use super::{
    facts::{FactRow, evidence, member_page},
    sample,
};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::{name, person},
        pager::pager,
        table::{Column, Table},
        tabs::{Tab, tabs},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

const ADDRESS: &str = "/reported";
const STATE: &str = "state";
/// Letters of an indicator's wording in a row.
const KPI_LETTERS_MAX: usize = 120;

/// The list as a page shows it.
pub(crate) struct Reported {
    state: ReportState,
    lines: Vec<Line>,
    counts: Vec<(ReportState, usize)>,
    total: usize,
    plans: Vec<(String, String)>,
    members: Vec<(String, String)>,
    page: usize,
}

/// One report.
struct Line {
    row: FactRow,
    about: Option<(String, String)>,
    by: Option<String>,
    on: Day,
}

/// A report as facts are shown.
pub(super) fn row_of(row: &Row) -> FactRow {
    FactRow {
        fact: row.filed.report.fact.clone(),
        member: row.member.as_ref().map(|member| (member.name.clone(), member_page(member.id))),
        instrument: row.instrument.clone(),
        why: None,
    }
}

/// What a report was made for: its KPI, else its first action.
pub(super) fn link_to(filed: &Filed) -> Option<(String, String)> {
    let kpi = filed.kpi_text.as_ref().zip(filed.report.kpi);
    let kpi = kpi.map(|(text, id)| (clipped(text, KPI_LETTERS_MAX), format!("/kpis/{id}")));
    let action = filed.actions.first();
    kpi.or_else(|| action.map(|(id, number)| (number.clone().unwrap_or_default(), format!("/actions/{id}"))))
}

impl Reported {
    fn of(leaf: Leaf, page: usize) -> Self {
        let line = |row: Row| Line {
            about: link_to(&row.filed),
            by: row.filed.by.clone(),
            on: reported::day_of(&row.filed),
            row: row_of(&row),
        };
        Self {
            state: leaf.state,
            counts: leaf.counts,
            total: leaf.total,
            plans: leaf.plans.into_iter().map(|plan| (plan.id.to_string(), plan.title)).collect(),
            members: leaf.members.into_iter().map(|each| (each.id.to_string(), each.name)).collect(),
            lines: leaf.rows.into_iter().map(line).collect(),
            page,
        }
    }

    fn found(&self) -> usize {
        self.counts.iter().find(|(state, _)| *state == self.state).map_or(0, |(_, count)| *count)
    }

    fn states(&self, words: &Words, address: &Address) -> Markup {
        let tab = |(state, count): &(ReportState, usize)| Tab {
            label: words.say(&format!("report-state-{}", state.code())),
            count: Some(words.whole(i64::try_from(*count).unwrap_or(i64::MAX))),
            href: address.with(STATE, state.code()).without("page").href(),
            current: *state == self.state,
        };
        tabs(&words.say("report-state"), &self.counts.iter().map(tab).collect::<Vec<_>>())
    }

    fn filter<'a>(&self, words: &Words, address: &'a Address) -> Filter<'a> {
        let kpi = address.value("kpi").map(|id| vec![(id.to_owned(), words.say("report-one-kpi"))]);
        let more = kpi.map(|choice| Field {
            name: "kpi",
            label: words.say("board-kpi"),
            input: Input::Choice(choice),
        });
        let choice = |name, key: &str, choices: &[(String, String)]| Field {
            name,
            label: words.say(key),
            input: Input::Choice(choices.to_vec()),
        };
        let fields = vec![
            Field { name: STATE, label: String::new(), input: Input::Kept },
            choice("plan", "report-plan", &self.plans),
            choice("member", "recorded-member", &self.members),
            Field { name: "since", label: words.say("report-since"), input: Input::Day },
        ];
        Filter { address, fields, more: more.into_iter().collect(), found: (self.found(), self.total) }
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::text(words.say("recorded-member")),
            Column::text(words.say("board-kpi")),
            Column::head(words.say("recorded-what")),
            Column::text(words.say("recorded-day")),
            Column::text(words.say("recorded-evidence")),
            Column::text(words.say("report-by")),
        ];
        let table = Table::records("reports", words.say("reported-title"), columns);
        let rows = html! { @for line in &self.lines { (table.row(&line.cells(words))) } };
        table.render(&table.rows(&rows))
    }
}

impl Line {
    fn cells(&self, words: &Words) -> [Markup; 6] {
        let link = |to: &Option<(String, String)>| {
            html! { @if let Some((label, href)) = to { a href=(href) { (name(label)) } } }
        };
        let fact = &self.row.fact;
        [
            link(&self.row.member),
            link(&self.about),
            html! { a href={ (ADDRESS) "/" (fact.id) } { (self.row.line(words)) } },
            figures::day(words, fact.day),
            evidence(&fact.evidence),
            html! { @if let Some(by) = &self.by { (person(by, words)) } p.fine { (figures::day(words, self.on)) } },
        ]
    }
}

impl View for Reported {
    fn sample() -> Self {
        let day = Day::constant(2026, 3, 31);
        let line = |id: u128, member: &str, by: &str| Line {
            row: sample::fact(
                id,
                day,
                What::Counted { kind: CountedKind::ACTIVITY, count: 2, answers: None },
                Some(member),
            ),
            about: Some(("Number of workshops held".to_owned(), "/kpis/1".to_owned())),
            by: Some(by.to_owned()),
            on: Day::constant(2026, 4, 2),
        };
        Self {
            state: ReportState::Reported,
            lines: vec![line(1, "Fiji", "Mereani Tuilau"), line(2, "Samoa", "Sina Leota")],
            counts: vec![
                (ReportState::Reported, 2),
                (ReportState::Returned, 1),
                (ReportState::Verified, 1_240),
            ],
            total: 2,
            plans: vec![("1".to_owned(), "Regional action plan".to_owned())],
            members: vec![("1".to_owned(), "Fiji".to_owned()), ("2".to_owned(), "Samoa".to_owned())],
            page: 1,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, address) = (&visitor.words, &visitor.address);
        let main = html! {
            p.lead { (words.say("reported-lead")) }
            (self.states(words, address))
            (self.filter(words, address).render(words))
            @if self.lines.is_empty() { (empty(&words.say("reported-none"), None)) }
            @else { (self.table(words)) }
            (pager(words, address, self.page, self.found().div_ceil(LEAF)))
        };
        Page::new(words.say("reported-title")).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let asked = Asked::of(|name| visitor.address.value(name));
    let leaf = reported::list(&web.house, visitor.actor(), &asked).await?;
    Ok(Reported::of(leaf, asked.leaf).page(&visitor).answer(&visitor))
}
