//! Writing a request, and entering one that came as a letter.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::{
    requests::{self, Choices, LetterInput, RequestInput, deeds},
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
    upload::WithFile,
};

/// The form in which a Member writes a request.
pub(crate) struct NewRequest {
    choices: Choices,
    input: RequestInput,
}

impl View for NewRequest {
    fn sample() -> Self {
        Self { choices: super::sample::choices(), input: RequestInput::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let sending = html! {
            div.deeds { button.button { (words.say("request-keep-draft")) } a href="/requests" { (words.say("cancel")) } }
        };
        let lists = forms::Lists::of(words, &self.choices, &self.input);
        let fields = forms::fields(words, &self.input, &lists, true);
        let main = html! {
            p.lead { (words.say("request-write-lead")) }
            (form::sheet(visitor, "/requests", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("request-write")).crumbs(crumbs(words)).main(main)
    }
}

/// The form in which an officer enters a letter.
pub(crate) struct NewLetter {
    choices: Choices,
    input: LetterInput,
}

impl View for NewLetter {
    fn sample() -> Self {
        Self { choices: super::sample::choices(), input: LetterInput::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let sending = html! {
            @if !self.input.answer.is_empty() { input type="hidden" name="answer" value=(self.input.answer); }
            div.deeds { button.button { (words.say("request-receive")) } a href="/requests" { (words.say("cancel")) } }
        };
        let lists = forms::Lists::of(words, &self.choices, &self.input.request);
        let fields = forms::letter(words, &self.input, &lists);
        let main = html! {
            p.lead { (words.say("request-receive-lead")) }
            (form::sheet(visitor, "/requests/received", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("request-receive")).crumbs(crumbs(words)).main(main)
    }
}

/// What an address begins the form with: a Member, a need or an action whose page led here.
fn begun(visitor: &Visitor) -> RequestInput {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    RequestInput {
        member: value("member"),
        needs: value("need"),
        actions: value("action"),
        ..RequestInput::default()
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = requests::choices(&web.house, visitor.actor(), false).await?;
    Ok(NewRequest { choices, input: begun(&visitor) }.page(&visitor).answer(&visitor))
}

pub(super) async fn show_letter(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = requests::choices(&web.house, visitor.actor(), true).await?;
    let input = match visitor.address.value("answer") {
        None => LetterInput { request: begun(&visitor), ..LetterInput::default() },
        Some(answer) => taken::request(&web.house, visitor.actor(), answer, &visitor.words).await?,
    };
    Ok(NewLetter { choices, input }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let input: RequestInput = forms::read(pairs);
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/requests/{id}")))
}

pub(super) async fn receive(
    State(web): State<Web>,
    visitor: Visitor,
    sent: WithFile,
) -> Result<Response, Failure> {
    let input: LetterInput = forms::read(sent.fields);
    let id = deeds::receive(&web.house, visitor.actor(), &input, sent.file).await?;
    Ok(saved(&web, &format!("/requests/{id}")))
}
