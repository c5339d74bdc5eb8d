//! Planning a mission in answer to an accepted request, whose words its terms of reference begin with.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::missions::{MissionInput, deeds, list::RequestLine, mission};
use trellis_domain::missions::initiatives::InitiativeId;

use super::{crumbs, forms, sample};
use crate::{
    Web,
    components::{
        empty::empty,
        form::{self, Wrong},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form that plans a mission.
pub(crate) struct NewMission {
    requests: Vec<RequestLine>,
    experts: Vec<(String, String)>,
    initiatives: Vec<(InitiativeId, String)>,
    input: MissionInput,
}

impl View for NewMission {
    fn sample() -> Self {
        Self {
            requests: vec![sample::request()],
            experts: vec![("5".to_owned(), "Inés Duarte".to_owned())],
            initiatives: vec![sample::initiative()],
            input: MissionInput::of(&sample::mission(
                7,
                trellis_domain::missions::mission::MissionState::Planned,
            )),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let lists = forms::Lists::of(words, &self.requests, &self.experts, &self.initiatives);
        let sending = html! {
            div.deeds { button.button { (words.say("mission-add")) } a href="/missions" { (words.say("cancel")) } }
        };
        let mut fields = vec![forms::request(words, &self.input, &lists)];
        fields.extend(forms::fields(words, &self.input, &lists));
        let main = html! {
            @if self.requests.is_empty() { (empty(&words.say("mission-no-request"), None)) }
            @else {
                p.lead { (words.say("mission-add-lead")) }
                (form::sheet(visitor, "/missions", &fields, &Wrong::default(), &sending))
            }
        };
        Page::new(words.say("mission-add")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let experts = mission::experts(&web.house, actor).await?;
    let requests = deeds::answerable(&web.house, actor).await?;
    let value = |name| visitor.address.value(name).unwrap_or_default();
    let input = match value("request") {
        "" => MissionInput::default(),
        request => deeds::begun(&web.house, actor, request).await?,
    };
    let initiatives = deeds::initiatives(&web.house, actor, value("request")).await?;
    let input = MissionInput { initiative: value("initiative").to_owned(), ..input };
    Ok(NewMission { requests, experts, initiatives, input }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<MissionInput>,
) -> Result<Response, Failure> {
    let id = deeds::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/missions/{id}")))
}
