//! Links to hand out, shown this once: they are not kept, and the page is not either.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::results::{self, Given, LinksInput};
use trellis_domain::results::{Form, FormId};

use crate::{
    Web,
    asked::At,
    components::{
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, missions::trainings::crumbs, people::unkept},
    reached::Reached,
    session::Visitor,
};

/// The links that were made.
pub(crate) struct Links {
    form: FormId,
    given: Vec<Given>,
}

impl View for Links {
    fn sample() -> Self {
        let given = Given {
            name: "Tebora Ioane".to_owned(),
            address: "trellis.example.org/answers/0123456789abcdef".to_owned(),
        };
        Self { form: FormId::new(7), given: vec![given] }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("evaluation-participant")),
            Column::text(words.say("evaluation-links")),
        ];
        let table = Table::records("links", words.say("evaluation-links"), columns);
        let rows = html! {
            @for each in &self.given { (table.row(&[name(&each.name), html! { code dir="ltr" { (each.address) } }])) }
        };
        let main = html! {
            @if self.given.is_empty() { p.lead { (words.say("evaluation-links-none")) } }
            @else {
                p.lead { (words.say("evaluation-links-once")) }
                (table.render(&table.rows(&rows)))
            }
        };
        let mut trail = crumbs(words);
        trail.push((words.say("evaluation-title"), format!("/evaluations/{}", self.form)));
        Page::new(words.say("evaluation-links")).crumbs(trail).main(main)
    }
}

pub(super) async fn give(
    State(web): State<Web>,
    At(id): At<Form>,
    visitor: Visitor,
    reached: Reached,
    Sent(input): Sent<LinksInput>,
) -> Result<Response, Failure> {
    let mut given = results::give_links(&web.house, visitor.actor(), id, &input).await?;
    for each in &mut given {
        each.address = reached.whole(&each.address);
    }
    Ok(unkept(Links { form: id, given }.page(&visitor).answer(&visitor)))
}
