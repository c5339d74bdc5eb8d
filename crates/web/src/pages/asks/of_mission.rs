//! How the questions about a mission's team stand, as a part of the page of that team; the deed that asks; and the links that no
//! mail took along, shown this once.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::roster::asks::{
    Given,
    mission::{self, AskInput, AskedOf, Line},
};
use trellis_domain::missions::mission::{Mission, MissionId};

use super::mark;
pub(crate) use super::sample::of_mission as sample;
use crate::{
    Web,
    asked::At,
    components::{
        figures,
        form::{self, Kind, Wrong},
        name::name,
        printed,
        sheet::{field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, people::unkept, saved},
    reached::Reached,
    session::Visitor,
};

/// What was asked about a mission, and the form that asks.
pub(crate) fn section(visitor: &Visitor, of: &AskedOf, page: &str) -> Markup {
    let words = &visitor.words;
    if of.lines.is_empty() && !of.may_ask {
        return html! {};
    }
    let days = field("open_days", words.say("asks-open-days"), "", Kind::Line("number", None));
    let days = hinted(words.say("asks-open-days-hint"), days);
    html! {
        section {
            h2 { (words.say("asks-of-mission")) }
            @if of.is_ready { p.flash role="status" { (words.say("asks-ready")) } }
            @if !of.lines.is_empty() { (table(visitor, &of.lines)) }
            @if !of.beside.is_empty() {
                p.fine { (words.say_with("asks-beside", &[("names", words.list(&of.beside).as_str().into())])) }
            }
            @if of.may_ask {
                p { (words.say("asks-of-mission-lead")) }
                form method="post" action={ (page) "/asks" } {
                    (form::token(visitor))
                    (form::field(&days, &Wrong::default()))
                    button.button { (words.say("asks-send")) }
                }
            }
        }
    }
}

fn table(visitor: &Visitor, lines: &[Line]) -> Markup {
    let words = &visitor.words;
    let columns = vec![
        Column::head(words.say("ask-whom")),
        Column::text(words.say("ask-kind")),
        Column::text(words.say("ask-answer")),
        Column::text(words.say("ask-until")),
    ];
    let table = Table::records("asks", words.say("asks-title"), columns);
    let cells = |line: &Line| {
        [
            html! {
                a href={ "/asks/" (line.ask.id) } { (name(&line.whom)) }
                @if line.ask.is_over { p.fine { (words.say("ask-closed")) } }
            },
            html! { (words.say(&format!("ask-kind-{}", line.ask.kind.code()))) },
            html! {
                (mark(words, line.reply))
                @if !line.reason.is_empty() { (printed::lines(&line.reason)) }
            },
            html! { (figures::day(words, line.ask.ends_on)) },
        ]
    };
    let rows = html! { @for line in lines { (table.row(&cells(line))) } };
    table.render(&table.rows(&rows))
}

/// The links to hand out.
pub(crate) struct Links {
    mission: MissionId,
    given: Vec<Given>,
}

impl View for Links {
    fn sample() -> Self {
        let address = "trellis.example.org/asked/0123456789abcdef".to_owned();
        Self { mission: MissionId::new(7), given: vec![Given { name: "Tebora Ioane".to_owned(), address }] }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = vec![Column::head(words.say("ask-whom")), Column::text(words.say("asks-links"))];
        let table = Table::records("links", words.say("asks-links"), columns);
        let rows = html! {
            @for each in &self.given { (table.row(&[name(&each.name), html! { code dir="ltr" { (each.address) } }])) }
        };
        let main = html! {
            p.lead { (words.say("asks-links-once")) }
            (table.render(&table.rows(&rows)))
        };
        let trail = vec![(words.say("team-title"), format!("/missions/{}/team", self.mission))];
        Page::new(words.say("asks-links")).crumbs(trail).main(main)
    }
}

pub(super) async fn ask(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    reached: Reached,
    Sent(input): Sent<AskInput>,
) -> Result<Response, Failure> {
    let mut given = mission::ask(&web.house, visitor.actor(), id, &input).await?;
    for each in &mut given {
        each.address = reached.whole(&each.address);
    }
    if given.is_empty() {
        return Ok(saved(&web, &format!("/missions/{id}/team")));
    }
    Ok(unkept(Links { mission: id, given }.page(&visitor).answer(&visitor)))
}
