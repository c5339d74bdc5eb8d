//! The initiatives a visitor may know of, densely, narrowed by the address; the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::initiatives::{self, Asked, Initiatives, Row, table},
    papers::Format,
};
use trellis_domain::{
    missions::initiatives::{InitiativeState, Level, review::FinalState},
    plans::registers::vocabulary::TermId,
};
use trellis_words::Words;

use super::{
    around::{lists, money},
    mark, sample,
};
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
        tabs::{Tab, tabs},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

const OF: &str = "of";
const WORDS: &str = "q";
const STATE: &str = "state";
const MEMBER: &str = "member";
const PARTNER: &str = "partner";
const PLAN: &str = "plan";
const NEED: &str = "need";
const REQUEST: &str = "request";
const ELEMENT: &str = "element";
const UNMET: &str = "unmet";
const REPORT: &str = "report";
const LEVEL: &str = "level";
const COOPERATION: &str = "cooperation";
/// Letters of a title in the list, and of a term in a choice.
const TITLE_LETTERS_MAX: usize = 120;
const TERM_LETTERS_MAX: usize = 70;
/// Members named in a row; the others are counted.
const MEMBERS_MAX: usize = 3;

/// The list a visitor asked to see.
pub(crate) struct List {
    initiatives: Initiatives,
    address: Address,
    may_add: bool,
    may_export: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.initiatives;
        let states = coded(words, "initiative-state", InitiativeState::ALL.iter().map(|each| each.code()));
        let levels = coded(words, "plan-level", Level::ALL.iter().map(|each| each.code()));
        let cooperation = coded(words, "initiative-cooperation", ["south-south", "triangular"]);
        let reports = coded(words, "final-state", FinalState::ALL.iter().map(|each| each.code()));
        let members = of.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let plans = of.plans.iter().map(|each| (each.id.to_string(), each.title.clone()));
        let terms = |all: &[(TermId, String)]| -> Vec<(String, String)> {
            all.iter().map(|(id, text)| (id.to_string(), clipped(text, TERM_LETTERS_MAX))).collect()
        };
        let any = ("any".to_owned(), words.say("initiative-unmet-any"));
        let unmet = std::iter::once(any).chain(terms(&of.principles)).collect();
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field(WORDS, "finding-words", Input::Words),
            field(STATE, "initiative-state", Input::Choice(states)),
            field(MEMBER, "initiative-member", Input::Choice(members.collect())),
        ];
        let more = vec![
            field(PLAN, "document-plan", Input::Choice(plans.collect())),
            field(ELEMENT, "initiative-element", Input::Choice(terms(&of.elements))),
            field(UNMET, "initiative-unmet", Input::Choice(unmet)),
            field(REPORT, "final-title", Input::Choice(reports)),
            field(LEVEL, "initiative-level", Input::Choice(levels)),
            field(COOPERATION, "initiative-cooperation", Input::Choice(cooperation)),
            field(OF, "initiative-of", Input::Kept),
            field(PARTNER, "initiative-partner", Input::Kept),
            field(NEED, "initiative-need", Input::Kept),
            field(REQUEST, "initiative-request", Input::Kept),
        ];
        Filter { address: &self.address, fields, more, found: (of.found, of.total) }.render(words)
    }

    /// For whoever is of no organisation, the way between them.
    fn organisations(&self, words: &Words) -> Markup {
        let of = &self.initiatives;
        let tab = |each: &trellis_domain::people::Organisation| Tab {
            label: each.name.clone(),
            count: None,
            href: Address::of("/initiatives").with(OF, &each.code).href(),
            current: each.id == of.organisation.id,
        };
        let all: Vec<Tab> = of.organisations.iter().map(tab).collect();
        html! { @if all.len() > 1 { (tabs(&words.say("initiative-of"), &all)) } }
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("initiative-code")),
            Column::head(words.say("initiative-title")),
            Column::text(words.say("initiative-members")),
            Column::text(words.say("initiative-when")),
            Column::number(words.say("initiative-required")),
            Column::number(words.say("initiative-approved")),
            Column::text(words.say("initiative-state")),
        ];
        let table = Table::records("initiatives", words.say("initiatives-title"), columns);
        let rows = html! { @for row in &self.initiatives.rows { (table.row(&cells(words, row))) } };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, row: &Row) -> [Markup; 7] {
    let initiative = &row.initiative;
    let title = name(&clipped(&initiative.title, TITLE_LETTERS_MAX));
    if !row.is_readable {
        let state = mark(words, initiative.course.state);
        return [name(&initiative.code), title, html! {}, html! {}, html! {}, html! {}, state];
    }
    let more = row.beneficiaries.len().saturating_sub(MEMBERS_MAX);
    [
        name(&initiative.code),
        html! {
            a href={ "/initiatives/" (initiative.id) } { (title) }
            @if initiative.south_south { " " span.tag { (words.say("initiative-south-south")) } }
            @if initiative.triangular { " " span.tag { (words.say("initiative-triangular")) } }
        },
        html! {
            @for (at, (_, member)) in row.beneficiaries.iter().take(MEMBERS_MAX).enumerate() {
                @if at > 0 { ", " } (name(&member.name))
            }
            @if more > 0 { " " span.fine { "+" (words.whole(i64::try_from(more).unwrap_or(i64::MAX))) } }
        },
        html! {
            @if !initiative.timeframe.is_empty() { (name(&initiative.timeframe)) }
            @else if let Some(day) = initiative.first_day {
                (figures::day(words, day)) " –"
                @if let Some(day) = initiative.last_day { " " (figures::day(words, day)) }
            }
        },
        html! { @if let Some(required) = row.required { (money(words, required)) } },
        html! { @if let Some(approved) = initiative.course.approved { (money(words, approved)) } },
        mark(words, initiative.course.state),
    ]
}

impl View for List {
    fn sample() -> Self {
        Self {
            initiatives: sample::initiatives(),
            address: Address::read("/initiatives?state=proposed"),
            may_add: true,
            may_export: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.initiatives;
        let add = words.say("initiative-add");
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let (south, triangle) = of.cooperation;
        let main = html! {
            (lists(visitor, "/initiatives"))
            (self.organisations(words))
            @if of.total == 0 {
                (empty(&words.say("initiatives-none"), self.may_add.then_some((add.as_str(), "/initiatives/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, of.page, of.pages))
                    p.fine {
                        (words.say_with(
                            "initiative-cooperation-counts",
                            &[("south", count(south).into()), ("triangle", count(triangle).into())],
                        ))
                    }
                }
            }
        };
        let file = |ending: &str| {
            let href = self.address.without("page").href();
            href.replacen("/initiatives", &format!("/initiatives.{ending}"), 1)
        };
        let tools = html! {
            @if self.may_add { a.button href="/initiatives/new" { (add) } }
            @if self.may_export {
                " " a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        Page::new(words.say("initiatives-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        of: value(OF),
        state: value(STATE),
        member: value(MEMBER),
        partner: value(PARTNER),
        plan: value(PLAN),
        need: value(NEED),
        request: value(REQUEST),
        element: value(ELEMENT),
        unmet: value(UNMET),
        report: value(REPORT),
        level: value(LEVEL),
        cooperation: value(COOPERATION),
        words: value(WORDS),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        initiatives: initiatives::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_add: initiatives::may_add(actor),
        may_export: initiatives::may_export(actor),
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
