//! The missions a visitor may know of, densely, narrowed by the address; the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::{
        self,
        list::{self, Asked, Missions, Row},
        table,
    },
    papers::Format,
};
use trellis_domain::{
    kernel::Day,
    missions::mission::{MissionKind, MissionState},
};
use trellis_words::Words;

use super::{days, lists, mark, page_of, sample};
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

/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;

/// The list a visitor asked to see.
pub(crate) struct List {
    missions: Missions,
    address: Address,
    may_add: bool,
    may_export: bool,
}

/// Fields that narrow missions wherever they are listed.
pub(super) fn narrowing(
    words: &Words,
    members: &[trellis_domain::members::Member],
) -> (Vec<Field>, Vec<Field>) {
    let kinds = coded(words, "mission-kind", MissionKind::ALL.iter().map(|each| each.code()));
    let states = coded(words, "mission-state", MissionState::ALL.iter().map(|each| each.code()));
    let members = members.iter().map(|each| (each.code.clone(), each.name.clone()));
    let field = |name, label: &str, input| Field { name, label: words.say(label), input };
    let fields = vec![
        field("q", "mission-words-sought", Input::Words),
        field("state", "mission-state", Input::Choice(states)),
        field("member", "mission-member", Input::Choice(members.collect())),
    ];
    (fields, vec![field("kind", "mission-kind", Input::Choice(kinds))])
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let (fields, mut more) = narrowing(words, &self.missions.members);
        let day = |name, label: &str| Field { name, label: words.say(label), input: Input::Day };
        more.push(day("from", "mission-from"));
        more.push(day("until", "mission-until"));
        more.push(Field { name: "request", label: words.say("mission-request"), input: Input::Kept });
        more.push(Field { name: "initiative", label: words.say("part-of-initiative"), input: Input::Kept });
        let found = (self.missions.found, self.missions.total);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("mission-number")),
            Column::head(words.say("mission-title")),
            Column::text(words.say("mission-member")),
            Column::text(words.say("mission-kind")),
            Column::text(words.say("mission-request")),
            Column::text(words.say("mission-days")),
            Column::text(words.say("mission-state")),
        ];
        let table = Table::records("missions", words.say("missions-title"), columns);
        let today = self.missions.today;
        let rows = html! { @for row in &self.missions.rows { (table.row(&cells(words, row, today))) } };
        table.render(&table.rows(&rows))
    }
}

/// That a report is owed, and since when.
pub(super) fn owed(words: &Words, due: Option<Day>, today: Day) -> Markup {
    html! {
        @if let Some(due) = due {
            p.fine {
                @if due < today {
                    span.tag.doubt { (words.say_with("mission-report-late", &[("day", due.into())])) }
                } @else { (words.say_with("mission-report-due", &[("day", due.into())])) }
            }
        }
    }
}

/// A title that leads to its page, where that opens.
fn linked(opens: bool, href: String, title: &str) -> Markup {
    let title = name(&clipped(title, TITLE_LETTERS_MAX));
    html! { @if opens { a href=(href) { (title) } } @else { (title) } }
}

pub(super) fn cells(words: &Words, row: &Row, today: Day) -> [Markup; 7] {
    let mission = &row.mission;
    [
        name(&mission.number),
        linked(row.opens, page_of(mission), &mission.title),
        html! { @if let Some(member) = &row.member { (name(&member.name)) } },
        html! { (words.say(&format!("mission-kind-{}", mission.kind.code()))) },
        linked(row.opens_request, format!("/requests/{}", row.request.id), &row.request.label),
        html! {
            (days(words, mission.days))
            @if !mission.place.is_empty() { p.fine { (name(&mission.place)) } }
        },
        html! {
            (mark(words, mission.course.state))
            @if let Some(closing) = mission.course.closing {
                p.fine { (words.say(&format!("mission-closing-{}", closing.reason.code()))) ", " (figures::day(words, closing.on)) }
            }
            (owed(words, row.report_due, today))
        },
    ]
}

impl View for List {
    fn sample() -> Self {
        Self {
            missions: sample::missions(),
            address: Address::read("/missions?state=under-way"),
            may_add: true,
            may_export: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.missions;
        let add = words.say("mission-add");
        let main = html! {
            (lists(visitor, "/missions"))
            @if of.total == 0 {
                (empty(&words.say("missions-none"), self.may_add.then_some((add.as_str(), "/missions/new"))))
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
            self.address.without("page").href().replacen("/missions", &format!("/missions.{ending}"), 1)
        };
        let tools = html! {
            @if self.may_add { a.button href="/missions/new" { (add) } }
            @if self.may_export {
                " " a href=(file("csv")) { (words.say("mission-csv")) }
                " " a href=(file("xlsx")) { (words.say("mission-xlsx")) }
            }
        };
        let page = Page::new(words.say("missions-title")).tools(tools).main(main);
        match of.organisations.as_slice() {
            [only] => page.kicker(name(&only.name)),
            _ => page,
        }
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        kind: value("kind"),
        state: value("state"),
        member: value("member"),
        request: value("request"),
        initiative: value("initiative"),
        from: value("from"),
        until: value("until"),
        words: value("q"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        missions: list::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_add: missions::may_add(actor),
        may_export: missions::may_export(actor),
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
