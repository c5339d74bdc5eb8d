//! Putting a training in.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::missions::trainings::{self, Choices, TrainingInput, deeds};
use trellis_domain::missions::initiatives::InitiativeId;

use super::{super::sample, crumbs, forms, sample as own};
use crate::{
    Web,
    components::form::{self, Wrong},
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form that puts a training in.
pub(crate) struct NewTraining {
    input: TrainingInput,
    initiatives: Vec<(InitiativeId, String)>,
    choices: Choices,
}

impl View for NewTraining {
    fn sample() -> Self {
        Self {
            input: TrainingInput::default(),
            initiatives: vec![sample::initiative()],
            choices: own::choices(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let kinds = forms::kinds(words);
        let initiatives = forms::initiatives(words, &self.initiatives);
        let sending = html! {
            div.deeds { button.button { (words.say("training-add")) } a href="/trainings" { (words.say("cancel")) } }
        };
        let regions = forms::regions(words, &self.choices, &self.input);
        let fields = forms::fields(words, &self.input, &kinds, (&initiatives, &regions));
        let main = html! {
            p.lead { (words.say("training-add-lead")) }
            (form::sheet(visitor, "/trainings", &fields, &Wrong::default(), &sending))
        };
        Page::new(words.say("training-add")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let choices = trainings::choices(&web.house, visitor.actor()).await?;
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let input = TrainingInput {
        actions: value("action"),
        initiative: value("initiative"),
        series: value("series"),
        region: value("region"),
        ..TrainingInput::default()
    };
    let initiatives = trainings::initiatives(&web.house, visitor.actor()).await?;
    Ok(NewTraining { input, initiatives, choices }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<TrainingInput>,
) -> Result<Response, Failure> {
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/trainings/{id}")))
}
