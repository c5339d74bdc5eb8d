//! The findings a visitor may know of, densely, narrowed by the address; the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    needs::findings::{self, Asked, Findings, Row, table},
    papers::Format,
};
use trellis_domain::needs::findings::{FindingKind, FindingState};
use trellis_words::Words;

use super::{super::lists, mark, sample};
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

const WORDS: &str = "q";
const KIND: &str = "kind";
const STATE: &str = "state";
const MEMBER: &str = "member";
const BODY: &str = "body";
const ANSWERED: &str = "answered";
/// Letters of a title in the list, and of an action that answers it.
const TITLE_LETTERS_MAX: usize = 120;
const ANSWER_LETTERS_MAX: usize = 50;

/// The list a visitor asked to see.
pub(crate) struct List {
    findings: Findings,
    address: Address,
    may_add: bool,
    may_export: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let kinds = coded(words, "finding-kind", FindingKind::ALL.iter().map(|each| each.code()));
        let states = coded(words, "finding-state", FindingState::ALL.iter().map(|each| each.code()));
        let members = self.findings.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let bodies = self.findings.bodies.iter().map(|each| (each.code.clone(), each.name.clone()));
        let yes_no = ["no", "yes"].map(|code| (code.to_owned(), words.say(code))).to_vec();
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field(WORDS, "finding-words", Input::Words),
            field(STATE, "finding-state", Input::Choice(states)),
            field(MEMBER, "finding-member", Input::Choice(members.collect())),
        ];
        let more = vec![
            field(KIND, "finding-kind", Input::Choice(kinds)),
            field(BODY, "finding-body", Input::Choice(bodies.collect())),
            field(ANSWERED, "mandate-answered", Input::Choice(yes_no)),
        ];
        let found = (self.findings.found, self.findings.total);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("finding-number")),
            Column::head(words.say("finding-title")),
            Column::text(words.say("finding-member")),
            Column::text(words.say("finding-kind")),
            Column::text(words.say("finding-body")),
            Column::text(words.say("finding-found-on")),
            Column::text(words.say("finding-state")),
            Column::text(words.say("mandate-answered-by")),
        ];
        let table = Table::records("findings", words.say("findings-title"), columns);
        let rows = html! { @for row in &self.findings.rows { (table.row(&cells(words, row))) } };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, row: &Row) -> [Markup; 8] {
    let finding = &row.finding;
    [
        name(&finding.number),
        html! { a href={ "/findings/" (finding.id) } { (name(&clipped(&finding.title, TITLE_LETTERS_MAX))) } },
        html! { @if let Some(member) = &row.member { (name(&member.name)) } },
        html! { (words.say(&format!("finding-kind-{}", finding.kind.code()))) },
        name(&row.body),
        html! { @if let Some(day) = finding.found_on { (figures::day(words, day)) } },
        html! {
            (mark(words, finding.course.state))
            @if let Some(meeting) = &row.meeting { p.fine { (name(meeting)) } }
        },
        html! {
            @for answer in &row.answers {
                p { a href={ "/actions/" (answer.action) } { (name(&clipped(&answer.label, ANSWER_LETTERS_MAX))) } }
            }
            @if row.answers.is_empty() { span.tag.doubt { (words.say("finding-unanswered")) } }
        },
    ]
}

impl View for List {
    fn sample() -> Self {
        Self {
            findings: sample::findings(),
            address: Address::read("/findings?state=notified"),
            may_add: true,
            may_export: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.findings;
        let add = words.say("finding-add");
        let main = html! {
            (lists(visitor, "/findings"))
            @if of.total == 0 {
                (empty(&words.say("findings-none"), self.may_add.then_some((add.as_str(), "/findings/new"))))
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
            self.address.without("page").href().replacen("/findings", &format!("/findings.{ending}"), 1)
        };
        let tools = html! {
            @if self.may_add {
                a.button href="/findings/new" { (add) }
                " " a href="/findings/import" { (words.say("finding-import")) }
            }
            @if self.may_export {
                " " a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        Page::new(words.say("findings-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        kind: value(KIND),
        state: value(STATE),
        member: value(MEMBER),
        body: value(BODY),
        answered: value(ANSWERED),
        words: value(WORDS),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        findings: findings::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_add: findings::may_add(actor),
        may_export: findings::may_export(actor),
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
