//! What a questionnaire comes to: for each question how many answered it and what, for each area what is lacking. Each figure
//! opens the responses it counts.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    papers::{Format, options as options_paper},
    surveys::{
        options::{self, ChoiceInput, ComparisonInput, RemovalInput},
        plain,
        results::{self, ResultsView},
    },
};
use trellis_domain::surveys::{Questionnaire, figures::Figure, options::Comparison};
use trellis_words::Words;

use super::{super::papers::answer, crumbs, sample};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::{self, Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{FORM, deeds},
        saved,
    },
    session::Visitor,
};

/// The forms by name.
const COMPARE: &str = "compare";
const OPTION: &str = "option";

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

    fn by_question(&self, words: &Words) -> Markup {
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

impl Results {
    fn page_address(&self) -> String {
        format!("/surveys/{}", self.view.survey.id)
    }

    fn removal(&self, visitor: &Visitor, id: &str, about: &str) -> Markup {
        html! {
            @if self.view.may_add {
                form method="post" action={ (self.page_address()) "/options/removal" } {
                    (form::token(visitor))
                    input type="hidden" name="id" value=(id);
                    button.button.second { (visitor.words.say("survey-part-remove")) span.hidden { " " (about) } }
                }
            }
        }
    }

    /// Figures of other bodies: each with its own n, day and source, never added to the own ones.
    fn comparisons(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("comparison-body")),
            Column::text(words.say("survey-column-text")),
            Column::number(words.say("survey-own-n")),
            Column::text(words.say("comparison-figure")),
            Column::text(words.say("comparison-as-at")),
        ];
        let table = Table::records("comparisons", words.say("survey-comparisons"), columns);
        let row = |each: &Comparison| {
            let question = self.view.survey.questions.all.get(each.question);
            table.row(&[
                html! { (name(&each.body)) (self.removal(visitor, &each.id.to_string(), &each.body)) },
                html! { @if let Some(question) = question { bdi { (question.number) } " " (name(&question.text)) } },
                html! { @if let Some(figure) = self.view.figures.get(each.question) { (self.count(words, each.question, "", figure.n)) } },
                html! {
                    (name(&each.figure))
                    @if let Some(out_of) = each.out_of { " (n = " (words.whole(i64::from(out_of))) ")" }
                    p.fine { (name(&each.counted)) }
                },
                html! { (figures::day(words, each.as_at)) p.fine { (name(&each.source)) } },
            ])
        };
        let rows = html! { @for each in &self.view.comparisons { (row(each)) } };
        html! {
            section {
                h2 { (words.say("survey-comparisons")) }
                @if self.view.comparisons.is_empty() { (empty(&words.say("survey-comparisons-none"), None)) }
                @else { p.fine { (words.say("survey-comparisons-apart")) } (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn choices(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            section {
                h2 { (words.say("options-heading")) }
                @if self.view.choices.is_empty() { (empty(&words.say("options-none"), None)) }
                @for choice in &self.view.choices {
                    h3 { (name(&choice.title)) }
                    (printed::lines(&choice.meaning))
                    @if !choice.effort.is_empty() { p.fine { (words.say("option-effort")) ": " (name(&choice.effort)) } }
                    @if !choice.who.is_empty() { p.fine { (words.say("option-who")) ": " (name(&choice.who)) } }
                    (self.removal(visitor, &choice.id.to_string(), &choice.title))
                }
                p {
                    (words.say("options-title")) ": "
                    @for ending in ["docx", "pdf", "html"] {
                        a href={ (self.page_address()) "/paper/options." (ending) } { (ending.to_uppercase()) } " "
                    }
                    span.fine { (words.say("options-consult")) }
                }
            }
        }
    }

    /// The form that was asked for.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (page, wrong) = (self.page_address(), Wrong::default());
        let line = || Kind::Line("text", None);
        let own = |name, key: &str, kind| field(name, words.say(key), "", kind);
        match self.address.value(FORM) {
            Some(COMPARE) if self.view.may_add => {
                let questions: Vec<(String, String)> = (self.view.survey.questions.all.iter())
                    .map(|question| {
                        (question.number.clone(), format!("{} {}", question.number, question.text))
                    })
                    .collect();
                let fields = [
                    own("question", "survey-column-text", Kind::Choice(&questions)),
                    own("body", "comparison-body", line()),
                    hinted(
                        words.say("comparison-counted-hint"),
                        own("counted", "comparison-counted", line()),
                    ),
                    own("figure", "comparison-figure", line()),
                    hinted(
                        words.say("comparison-out-of-hint"),
                        own("out_of", "comparison-out-of", Kind::Line("number", None)),
                    ),
                    own("as_at", "comparison-as-at", Kind::Line("date", None)),
                    own("source", "comparison-source", line()),
                ];
                let (title, action) = (words.say("survey-compare"), format!("{page}/comparisons"));
                let hidden = Some((FORM, COMPARE));
                Sheet { id: COMPARE, title, action, hidden, fields: &fields, ..Sheet::blank(&wrong) }
                    .render(visitor)
            }
            Some(OPTION) if self.view.may_add => {
                let fields = [
                    own("title", "option-title", line()),
                    own("meaning", "option-meaning", Kind::Lines(4)),
                    own("effort", "option-effort", line()),
                    own("who", "option-who", line()),
                ];
                let (title, action) = (words.say("option-add"), format!("{page}/options"));
                let hidden = Some((FORM, OPTION));
                Sheet { id: OPTION, title, action, hidden, fields: &fields, ..Sheet::blank(&wrong) }
                    .render(visitor)
            }
            _ => html! {},
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
            @else { (self.gaps(words)) section { h2 { (words.say("survey-by-question")) } (self.by_question(words)) } }
        };
        let page = self.page_address();
        let main = html! {
            (main)
            (self.comparisons(visitor))
            (self.choices(visitor))
            @if view.may_add {
                (deeds(words, &format!("{page}/results"), &[(COMPARE, "survey-compare"), (OPTION, "option-add")]))
            }
            (self.sheet(visitor))
        };
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

pub(super) async fn compare(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(input): Sent<ComparisonInput>,
) -> Result<Response, Failure> {
    options::compare(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/surveys/{id}/results")))
}

pub(super) async fn offer(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(input): Sent<ChoiceInput>,
) -> Result<Response, Failure> {
    options::offer(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/surveys/{id}/results")))
}

pub(super) async fn remove(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
    Sent(input): Sent<RemovalInput>,
) -> Result<Response, Failure> {
    options::remove(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/surveys/{id}/results")))
}

/// The options paper.
pub(super) async fn paper(
    State(web): State<Web>,
    Path((id, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format = file.strip_prefix("options.").and_then(Format::from_ending);
    let (Ok(id), Some(format)) = (id.parse(), format) else { return Err(Problem::not_found().into()) };
    let printed = options_paper::print(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
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
