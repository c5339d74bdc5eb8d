//! Putting a finding in.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::{
    needs::findings::{self, Choices, FindingInput, deeds},
    surveys::taken,
};

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

/// The form that puts a finding in.
pub(crate) struct NewFinding {
    choices: Choices,
    input: FindingInput,
}

impl View for NewFinding {
    fn sample() -> Self {
        Self { choices: super::sample::choices(), input: FindingInput::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let lists = forms::Lists::of(words, &self.choices);
        let sending = html! {
            @if !self.input.answer.is_empty() { input type="hidden" name="answer" value=(self.input.answer); }
            div.deeds { button.button { (words.say("finding-add")) } a href="/findings" { (words.say("cancel")) } }
        };
        let fields = forms::fields(words, &self.input, &lists);
        let main = html! {
            p.lead { (words.say("finding-add-lead")) }
            (form::sheet(visitor, "/findings", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("finding-add")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = findings::choices(&web.house, visitor.actor()).await?;
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let input = match value("answer").as_str() {
        "" => FindingInput { member: value("member"), body: value("body"), ..FindingInput::default() },
        answer => taken::finding(&web.house, visitor.actor(), answer, &visitor.words).await?,
    };
    Ok(NewFinding { choices, input }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<FindingInput>,
) -> Result<Response, Failure> {
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/findings/{id}")))
}
