//! Putting an initiative in.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::missions::initiatives::{self, Choices, InitiativeInput, deeds};

use super::{crumbs, forms};
use crate::{
    Web,
    components::form::{self, Wrong},
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form that puts an initiative in.
pub(crate) struct NewInitiative {
    choices: Choices,
    input: InitiativeInput,
}

impl View for NewInitiative {
    fn sample() -> Self {
        Self { choices: super::sample::choices(), input: InitiativeInput::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let lists = forms::Lists::of(words, &self.choices);
        let sending = html! {
            div.deeds {
                button.button { (words.say("initiative-add")) }
                a href="/initiatives" { (words.say("cancel")) }
            }
        };
        let fields = forms::fields(words, &self.input, &lists);
        let main = html! {
            p.lead { (words.say("initiative-add-lead")) }
            (form::sheet(visitor, "/initiatives", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("initiative-add")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = initiatives::choices(&web.house, visitor.actor()).await?;
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let input =
        InitiativeInput { members: value("member"), body: value("body"), ..InitiativeInput::default() };
    Ok(NewInitiative { choices, input }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<InitiativeInput>,
) -> Result<Response, Failure> {
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/initiatives/{id}")))
}
