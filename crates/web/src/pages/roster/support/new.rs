//! The form in which a focal point applies for money.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::roster::support::{self, ApplicationInput, Choices, deeds};

use super::{crumbs, eligible, forms, rule, sample};
use crate::{
    Web,
    components::{
        form::{self, Wrong},
        name::name,
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form of a new application.
pub(crate) struct NewApplication {
    choices: Choices,
    input: ApplicationInput,
}

impl View for NewApplication {
    fn sample() -> Self {
        Self { choices: sample::choices(), input: ApplicationInput::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let sending = html! {
            div.deeds { button.button { (words.say("support-keep-draft")) } a href="/support" { (words.say("cancel")) } }
        };
        let lists = forms::Lists::of(words, &self.choices, &self.input);
        let fields = forms::fields(words, &self.input, &lists, true);
        let classes = self.choices.terms.as_ref().map(|terms| terms.classes.as_slice()).unwrap_or_default();
        let main = html! {
            p.lead { (words.say("support-write-lead")) }
            @if self.choices.terms.is_none() { p { (words.say("support-no-terms")) } }
            @for (member, held) in &self.choices.members {
                p { (name(&member.name)) ": " (eligible(words, held.as_ref(), classes)) }
            }
            @if let Some(own) = &self.choices.rule { p.fine { (rule(words, own)) } }
            (form::sheet(visitor, "/support", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("support-write")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = support::choices(&web.house, visitor.actor()).await?;
    Ok(NewApplication { choices, input: ApplicationInput::default() }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<ApplicationInput>,
) -> Result<Response, Failure> {
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/support/{id}")))
}
