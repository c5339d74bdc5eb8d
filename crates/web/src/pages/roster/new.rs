//! Nominating an expert, and the handlers of the forms that change what a nomination says.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::roster::{Choices, NominationInput, deeds, one};
use trellis_domain::roster::expert::Expert;

use super::{crumbs, forms, sample};
use crate::{
    Web,
    asked::At,
    components::form::{self, Wrong},
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form in which a focal point nominates.
pub(crate) struct Nomination {
    choices: Choices,
    input: NominationInput,
}

impl View for Nomination {
    fn sample() -> Self {
        Self { choices: sample::choices(), input: sample::input() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let sending = html! {
            div.deeds { button.button { (words.say("expert-nominate")) } a href="/experts" { (words.say("cancel")) } }
        };
        let lists = forms::Lists::of(words, &self.choices, &self.input);
        let fields = forms::fields(words, &self.input, &lists, true);
        let main = html! {
            p.lead { (words.say("expert-nominate-lead")) }
            (form::sheet(visitor, "/experts", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("expert-nominate")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = one::choices(&web.house, visitor.actor()).await?;
    Ok(Nomination { choices, input: NominationInput::default() }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let input: NominationInput = forms::read(pairs);
    let id = deeds::nominate(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    deeds::change(&web.house, visitor.actor(), id, &forms::read(pairs)).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}

pub(super) async fn complete(
    State(web): State<Web>,
    At(id): At<Expert>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    deeds::complete(&web.house, visitor.actor(), id, &forms::read(pairs)).await?;
    Ok(saved(&web, &format!("/experts/{id}")))
}
