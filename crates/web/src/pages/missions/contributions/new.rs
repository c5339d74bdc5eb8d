//! The form in which the office asks a Member or a partner.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::missions::contributions::{self, Choices, ContributionInput, deeds};

use super::{crumbs, forms, sample};
use crate::{
    Web,
    components::form::{self, Wrong},
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form of a new request, with what its address names already.
pub(crate) struct NewContribution {
    choices: Choices,
    input: ContributionInput,
}

impl View for NewContribution {
    fn sample() -> Self {
        Self { choices: sample::choices(), input: ContributionInput::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let lists = forms::Lists::of(words, &self.choices, &self.input, "");
        let fields = forms::fields(words, &self.input, &lists);
        let sending = html! {
            div.deeds { button.button { (words.say("asked-ask")) } a href="/contributions" { (words.say("cancel")) } }
        };
        let main = html! {
            p.lead { (words.say("asked-ask-hint")) }
            (form::sheet(visitor, "/contributions", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("asked-ask")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = contributions::choices(&web.house, visitor.actor()).await?;
    let value = |name: &str| visitor.address.value(name).unwrap_or_default().to_owned();
    let input = ContributionInput {
        asked_on: choices.today.to_string(),
        initiative: value("initiative"),
        mission: value("mission"),
        training: value("training"),
        action: value("action"),
        ..ContributionInput::default()
    };
    Ok(NewContribution { choices, input }.page(&visitor).answer(&visitor))
}

pub(super) async fn ask(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<ContributionInput>,
) -> Result<Response, Failure> {
    let id = deeds::ask(&web.house, visitor.actor(), &input, &visitor.words).await?;
    Ok(saved(&web, &format!("/contributions/{id}")))
}
