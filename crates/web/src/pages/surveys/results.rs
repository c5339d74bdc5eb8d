//! What a questionnaire comes to: for each question how many answered it and what, for each area what is lacking. Each figure
//! opens the responses it counts.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    papers::Format,
    surveys::{
        plain,
        results::{self, ResultsView},
    },
};
use trellis_domain::surveys::{Questionnaire, figures::Figure};
use trellis_words::Words;

use super::{super::papers::answer, crumbs, sample};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        name::name,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// What a questionnaire comes to.
pub(crate) struct Results {
    view: ResultsView,
    address: Address,
}

impl Results {
    /// The responses that a figure counts.
    fn rows_of(&self, place: usize, value: &str) -> String {
        let survey = &self.view.survey;
        let list = Address::of("/responses").with("survey", &survey.code);
        let list = list.with("question", &survey.questions.all[place].number);
        let list = if value.is_empty() { list } else { list.with("answer", value) };
        match self.view.state {
            Some(state) => list.with("state", state.code()).href(),
            None => list.href(),
        }
    }

    fn count(&self, words: &Words, place: usize, value: &str, count: usize) -> Markup {
        let said = words.whole(i64::try_from(count).unwrap_or(i64::MAX));
        html! { @if count == 0 { (said) } @else { a href=(self.rows_of(place, value)) { (said) } } }
    }

    fn spread(&self, words: &Words, place: usize, figure: &Figure) -> Markup {
        let question = &self.view.survey.questions.all[place];
        html! {
            @for (at, (value, count)) in figure.spread.iter().enumerate() {
                @if at > 0 { " · " }
                (name(&plain::value(question, value, words))) ": " (self.count(words, place, value, *count))
            }
            @if let Some([least, middle, most]) = figure.numbers {
                (words.say_with("survey-numbers", &[
                    ("least", words.number(least).as_str().into()),
                    ("middle", words.number(middle).as_str().into()),
                    ("most", words.number(most).as_str().into()),
                ]))
            }
        }
    }

    fn figures(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::text(words.say("survey-column-number")),
            Column::head(words.say("survey-column-text")),
            Column::number(words.say("survey-n")),
            Column::text(words.say("survey-spread")),
            Column::number(words.say("survey-unanswered")),
            Column::number(words.say("survey-left-out")),
        ];
        let table = Table::figures("figures", words.say("survey-results"), columns);
        let whole = |count: usize| words.whole(i64::try_from(count).unwrap_or(i64::MAX));
        let rows = html! {
            @for (place, figure) in self.view.figures.iter().enumerate() {
                @let question = &self.view.survey.questions.all[place];
                (table.row(&[
                    html! { bdi { (question.number) } },
                    name(&question.text),
                    self.count(words, place, "", figure.n),
                    self.spread(words, place, figure),
                    html! { (whole(figure.unanswered)) },
                    html! { (whole(figure.left_out)) },
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn gaps(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("survey-column-text")),
            Column::number(words.say("survey-lacking")),
            Column::number(words.say("survey-n")),
        ];
        let table = Table::figures("gaps", words.say("survey-gaps"), columns);
        let questions = &self.view.survey.questions;
        let row = |place: usize| {
            let figure = &self.view.figures[place];
            table.row(&[
                html! { bdi { (questions.all[place].number) } " " (name(&questions.all[place].text)) },
                self.count(words, place, "gap", figure.gaps.unwrap_or_default()),
                self.count(words, place, "", figure.n),
            ])
        };
        let groups = html! {
            @for (area, places) in &self.view.areas {
                (table.group(&name(area), &html! { @for place in places { (row(*place)) } }))
            }
        };
        html! {
            @if !self.view.areas.is_empty() {
                section {
                    h2 { (words.say("survey-gaps")) }
                    p { (words.say("survey-gaps-lead")) }
                    (table.render(&groups))
                }
            }
        }
    }
}

impl View for Results {
    fn sample() -> Self {
        Self { view: sample::results(), address: Address::read("/surveys/1/results") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.view);
        let states = coded(words, "response-state", ["submitted", "accepted"]);
        let field = Field { name: "state", label: words.say("response-state"), input: Input::Choice(states) };
        let found = (view.counted, view.asked);
        let filter = Filter { address: &self.address, fields: vec![field], more: Vec::new(), found };
        let args = [("given", view.counted.into()), ("asked", view.asked.into())];
        let main = html! {
            p.lead { (words.say_with("survey-counted", &args)) }
            (filter.render(words))
            @if view.counted == 0 { (empty(&words.say("survey-results-none"), None)) }
            @else { (self.gaps(words)) section { h2 { (words.say("survey-by-question")) } (self.figures(words)) } }
        };
        let page = format!("/surveys/{}", view.survey.id);
        let tools = html! {
            @if view.may_export {
                a href={ (page) "/results.csv" } { (words.say("survey-csv")) } " "
                a href={ (page) "/results.xlsx" } { (words.say("survey-xlsx")) }
            }
        };
        let mut trail = crumbs(words);
        trail.push((view.survey.title.clone(), page));
        Page::new(words.say("survey-results"))
            .kicker(name(&view.survey.title))
            .crumbs(trail)
            .tools(tools)
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let state = visitor.address.value("state").unwrap_or_default();
    let view = results::view(&web.house, visitor.actor(), id, state).await?;
    Ok(Results { view, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}

pub(super) async fn csv(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let printed = results::export(&web.house, visitor.actor(), id, (Format::Csv, &visitor.words)).await?;
    Ok(answer(printed, Format::Csv))
}

pub(super) async fn xlsx(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let printed = results::export(&web.house, visitor.actor(), id, (Format::Xlsx, &visitor.words)).await?;
    Ok(answer(printed, Format::Xlsx))
}
