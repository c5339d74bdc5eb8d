//! What follows from missions, whosever it is: open ones first, the first due first, settled in their rows.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::follow_ups::{self, Asked, List, Row, SettleInput};
use trellis_domain::missions::report::{FollowUp, FollowUpState, Owner};
use trellis_words::Words;

use super::{
    crumbs,
    forms::Open,
    lists, page_of,
    report::{owner, state},
    sample,
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::Kind,
        name::name,
        sheet::{coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, forms::FORM, saved},
    session::Visitor,
};

/// The follow-ups a visitor asked to see, with the form of one of them.
pub(crate) struct FollowUps {
    list: List,
    address: Address,
}

impl FollowUps {
    fn filter(&self, words: &Words) -> Markup {
        let mut states = coded(words, "follow-up-state", FollowUpState::ALL.iter().map(|each| each.code()));
        states.insert(1, ("overdue".to_owned(), words.say("follow-up-state-overdue")));
        let owners = coded(words, "follow-up-owner", Owner::ALL.iter().map(|each| each.code()));
        let members = self.list.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("state", "follow-up-state", Input::Choice(states)),
            field("owner", "follow-up-owner", Input::Choice(owners)),
            field("member", "mission-member", Input::Choice(members.collect())),
            field("due", "follow-up-due-until", Input::Day),
        ];
        let found = (self.list.rows.len(), self.list.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("follow-up-action")),
            Column::text(words.say("follow-up-owner")),
            Column::text(words.say("mission-member")),
            Column::text(words.say("mission-of-report")),
            Column::text(words.say("follow-up-due")),
            Column::text(words.say("follow-up-state")),
        ];
        let table = Table::records("follow-ups", words.say("follow-ups-title"), columns);
        let rows = html! { @for row in &self.list.rows { (table.row(&self.cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, row: &Row) -> [Markup; 6] {
        let (each, mission) = (&row.follow_up, &row.mission);
        let settling = self.address.with(FORM, &each.id.to_string()).href();
        [
            html! {
                (name(&each.action))
                @if row.may_settle { p.fine { a href={ (settling) "#settle" } { (words.say("follow-up-settle")) } } }
            },
            owner(words, each),
            html! { @if let Some(member) = &row.member { (name(&member.name)) } },
            html! { a href=(page_of(mission)) { (name(&mission.title)) } },
            figures::day(words, each.due),
            state(words, each, self.list.today),
        ]
    }

    /// The form of the follow-up that was asked for.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let (words, asked) = (&visitor.words, self.address.value(FORM).unwrap_or_default());
        let is_it = |row: &&Row| row.may_settle && row.follow_up.id.to_string() == asked;
        let Some(row) = self.list.rows.iter().find(is_it) else { return html! {} };
        let mut states = vec![FollowUpState::Done.code()];
        if row.may_waive {
            states.push(FollowUpState::Waived.code());
        }
        let states = coded(words, "follow-up-state", states);
        let today = self.list.today.to_string();
        let fields = [
            field("to", words.say("follow-up-state"), "done", Kind::Choice(&states)),
            hinted(
                words.say("follow-up-said-hint"),
                field("said", words.say("follow-up-said"), "", Kind::Lines(2)),
            ),
            field("on", words.say("follow-up-settled-on"), &today, Kind::Line("date", None)),
        ];
        let action = format!("/follow-ups/{}", row.follow_up.id);
        let (title, hint) = (words.say("follow-up-settle"), Some(words.isolated(&row.follow_up.action)));
        Open { id: "settle", title, hint, action, hidden: ("form", asked), seen: "" }.render(visitor, &fields)
    }
}

impl View for FollowUps {
    fn sample() -> Self {
        let list = sample::follow_ups();
        let asked = list.rows.first().map(|row| row.follow_up.id.to_string()).unwrap_or_default();
        Self { list, address: Address::read("/follow-ups?state=overdue").with(FORM, &asked) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (lists(visitor, "/follow-ups"))
            @if self.list.total == 0 { (empty(&words.say("follow-ups-none"), None)) }
            @else {
                (self.sheet(visitor))
                (self.filter(words))
                @if self.list.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        Page::new(words.say("follow-ups-title")).crumbs(crumbs(words)).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked { state: value("state"), owner: value("owner"), member: value("member"), due_until: value("due") }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let list = follow_ups::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(FollowUps { list, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}

pub(super) async fn settle(
    State(web): State<Web>,
    At(id): At<FollowUp>,
    visitor: Visitor,
    Sent(input): Sent<SettleInput>,
) -> Result<Response, Failure> {
    follow_ups::settle(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, "/follow-ups"))
}

pub(super) async fn remove(
    State(web): State<Web>,
    At(id): At<FollowUp>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let mission = follow_ups::remove(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/missions/{mission}/report")))
}
