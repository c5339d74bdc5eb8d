//! What an organisation reckons with when it proposes: one form.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::roster::proposals::terms::{self, TermsInput, TermsView};

use super::crumbs;
use crate::{
    Web,
    components::{
        definitions::definitions,
        form::{self, Kind, Wrong},
        printed,
        sheet::{field, hinted},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The terms.
pub(crate) struct TermsPage(TermsView);

impl View for TermsPage {
    fn sample() -> Self {
        let input = TermsInput {
            start_step: "7".to_owned(),
            notice: "14".to_owned(),
            travel_same: "1".to_owned(),
            travel_other: "2".to_owned(),
            evaluation_min: "2.5".to_owned(),
            subsistence: "200".to_owned(),
            trip_same: "600".to_owned(),
            trip_other: "1800".to_owned(),
            funds: "TF-EAST: 40000".to_owned(),
            weights: "staffed: 1000\nfit: 1".to_owned(),
        };
        Self(TermsView { input, may_edit: true })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, input) = (&visitor.words, &self.0.input);
        let line = |name: &'static str, value| {
            let label = words.say(&format!("reckon-{}", name.replace('_', "-")));
            field(name, label, value, Kind::Line("number", None))
        };
        let fields = [
            hinted(words.say("reckon-start-step-hint"), line("start_step", &input.start_step)),
            hinted(words.say("reckon-notice-hint"), line("notice", &input.notice)),
            line("travel_same", &input.travel_same),
            line("travel_other", &input.travel_other),
            hinted(words.say("reckon-evaluation-min-hint"), line("evaluation_min", &input.evaluation_min)),
            line("subsistence", &input.subsistence),
            line("trip_same", &input.trip_same),
            line("trip_other", &input.trip_other),
            hinted(
                words.say("reckon-funds-hint"),
                field("funds", words.say("reckon-funds"), &input.funds, Kind::Lines(3)),
            ),
            hinted(
                words.say("reckon-weights-hint"),
                field("weights", words.say("reckon-weights"), &input.weights, Kind::Lines(8)),
            ),
        ];
        let main = html! {
            p.lead { (words.say("reckon-lead")) }
            @if self.0.may_edit {
                form.sheet method="post" action="/proposals/terms" novalidate {
                    (form::token(visitor))
                    @for each in &fields { (form::field(each, &Wrong::default())) }
                    button.button { (words.say("save")) }
                }
            } @else {
                (definitions(&fields.iter().map(|each| (each.label.clone(), printed::lines(each.value))).collect::<Vec<_>>()))
            }
        };
        Page::new(words.say("proposal-terms")).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let view = terms::view(&web.house, visitor.actor()).await?;
    Ok(TermsPage(view).page(&visitor).answer(&visitor))
}

pub(super) async fn set(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<TermsInput>,
) -> Result<Response, Failure> {
    terms::set(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, "/proposals/terms"))
}
