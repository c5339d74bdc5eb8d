//! One evaluation form: its questions with what was answered in figures, links to hand out, answers typed from paper. Nobody's
//! own answers stand here, and words stand without whose they are.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_app::{
    Problem,
    papers::{Format, evaluation as papers},
    results::{
        self, FormInput, FormView, PaperInput,
        summary::{Item, Summary},
    },
};
use trellis_domain::{
    missions::trainings::Training,
    people::policy::Right,
    results::{
        Form, FormState,
        figures::Shown,
        questions::{Question, QuestionKind},
    },
};
use trellis_words::Words;

use super::{mark, sample, sheet};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures, form,
        name::name,
        printed,
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, forms::FORM, missions::trainings::crumbs, papers::answer, saved},
    session::Visitor,
};

/// A form with the sheet that its address asks for.
pub(crate) struct One {
    view: FormView,
    form: Option<String>,
}

impl One {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn page_address(&self) -> String {
        format!("/evaluations/{}", self.view.form.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let form = &self.view.form;
        let training = html! { a href={ "/trainings/" (form.training) } { (name(&self.view.training)) } };
        definitions(&[
            (words.say("evaluation-title"), mark(words, form, self.view.today)),
            (
                words.say("evaluation-occasion"),
                html! { (words.say(&format!("evaluation-occasion-{}", form.occasion.code()))) },
            ),
            (words.say("trainings-title"), training),
            (words.say("evaluation-opens"), figures::day(words, form.opens)),
            (words.say("evaluation-closes"), figures::day(words, form.closes)),
        ])
    }

    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, self.page_address());
        let form = &self.view.form;
        let mut offered: Vec<(&str, &str)> = Vec::new();
        if form.state == FormState::Draft && self.may(Right::Edit) {
            offered.push(("edit", "evaluation-edit"));
        }
        if form.state == FormState::Open && self.may(Right::Edit) {
            offered.push(("typed", "evaluation-enter"));
        }
        if form.state == FormState::Open && self.may(Right::Move) {
            offered.push(("links", "evaluation-links"));
        }
        let next = match form.state {
            FormState::Draft => Some("evaluation-open"),
            FormState::Open => Some("evaluation-close"),
            FormState::Closed => None,
        };
        html! {
            @if form.state == FormState::Draft && self.may(Right::Move) { p { (words.say("evaluation-open-hint")) } }
            div.deeds {
                @if let Some(key) = next.filter(|_| self.may(Right::Move)) {
                    (form::button(visitor, &format!("{page}/state"), &words.say(key), &form.title))
                }
                @for (form, key) in &offered {
                    a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                }
            }
            p {
                (words.say("evaluation-summary")) ": "
                @for format in [Format::Pdf, Format::Docx, Format::Html] {
                    a href={ (page) "/summary/" (format.ending()) } { (format.ending().to_uppercase()) } " "
                }
                " · " (words.say("evaluation-blank")) ": "
                @for format in [Format::Pdf, Format::Docx] {
                    a href={ (page) "/paper/" (format.ending()) } { (format.ending().to_uppercase()) } " "
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let form = &self.view.form;
        let page = self.page_address();
        match self.form.as_deref() {
            Some("edit") if form.state == FormState::Draft && self.may(Right::Edit) => {
                sheet(visitor, ("edit", "evaluation-edit"), page, &FormInput::of(form))
            }
            Some("typed") if form.state == FormState::Open && self.may(Right::Edit) => self.paper(visitor),
            Some("links") if form.state == FormState::Open && self.may(Right::Move) => self.links(visitor),
            _ => html! {},
        }
    }

    fn people(&self, visitor: &Visitor, first: &str) -> Markup {
        let words = &visitor.words;
        html! {
            div.field {
                label for="participant" { (words.say("evaluation-participant")) }
                select #participant name="participant" {
                    @if !first.is_empty() { option value="" { (first) } }
                    @for (id, person) in &self.view.people { option value=(id) { (person) } }
                }
            }
        }
    }

    fn paper(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let body = html! {
            form.sheet method="post" action={ (self.page_address()) "/answers" } novalidate {
                (form::token(visitor))
                (self.people(visitor, ""))
                div.field {
                    label for="paper" { (words.say("evaluation-paper")) }
                    p.hint #paper-hint { (words.say("evaluation-paper-hint")) }
                    input #paper name="paper" type="text" aria-describedby="paper-hint";
                }
                @for (question, number) in self.view.form.questions.iter().zip(1..) {
                    (asked(words, question, number, ""))
                }
                button.button { (words.say("save")) }
            }
        };
        form::folded("typed", &words.say("evaluation-enter"), true, &body)
    }

    fn links(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let body = html! {
            p { (words.say("evaluation-links-hint")) }
            form.sheet method="post" action={ (self.page_address()) "/links" } {
                (form::token(visitor))
                (self.people(visitor, &words.say("evaluation-everybody")))
                button.button { (words.say("evaluation-links")) }
            }
        };
        form::folded("links", &words.say("evaluation-links"), true, &body)
    }
}

/// A question as it is answered: its input is called `q-` and its key.
pub(super) fn asked(words: &Words, question: &Question, number: usize, given: &str) -> Markup {
    let id = format!("q-{}", question.key);
    let star = if question.required { " *" } else { "" };
    let label = html! { (number) ". " bdi { (question.text) } (star) };
    let mut options: Vec<(String, String)> = match &question.kind {
        QuestionKind::Scale { from, to } => {
            (*from..=*to).map(|step| (step.to_string(), words.number(step.into()))).collect()
        }
        QuestionKind::YesNo => ["yes", "no"].map(|code| (code.to_owned(), words.say(code))).to_vec(),
        QuestionKind::Choice(choices) => {
            choices.iter().zip(1..).map(|(choice, at)| (at.to_string(), choice.clone())).collect()
        }
        QuestionKind::Text => {
            return html! {
                div.field {
                    label for=(id) { (label) }
                    textarea #(id) name=(id) rows="3" dir="auto" { (given) }
                }
            };
        }
    };
    // An answer that may be left out can be taken back.
    if !question.required {
        options.push((String::new(), words.say("answer-none")));
    }
    html! {
        fieldset.field {
            legend { (label) }
            @for (at, (code, shown)) in options.iter().enumerate() {
                @let own = if at == 0 { id.clone() } else { format!("{id}-{at}") };
                label.option for=(own) {
                    input #(own) type="radio" name=(id) value=(code) checked[code == given];
                    " " bdi { (shown) }
                }
            }
        }
    }
}

/// What was answered, in figures.
pub(crate) fn summary_of(words: &Words, summary: &Summary) -> Markup {
    let args = [
        ("answered", summary.sheets.into()),
        ("asked", summary.asked.into()),
        ("paper", summary.on_paper.into()),
    ];
    let columns = vec![
        Column::head(words.say("evaluation-question")),
        Column::number(words.say("evaluation-n")),
        Column::number(words.say("evaluation-mean")),
        Column::number(words.say("evaluation-positive")),
        Column::text(words.say("evaluation-spread")),
        Column::text(words.say("evaluation-by-sex")),
    ];
    let table = Table::figures("figures", words.say("evaluation-summary"), columns);
    let rows = html! { @for item in &summary.items { (table.row(&cells(words, item))) } };
    let hides = |item: &Item| item.by_sex.iter().any(|(_, shown)| *shown == Shown::Few);
    html! {
        section {
            h2 { (words.say("evaluation-summary")) }
            p { (words.say_with("evaluation-answered", &args)) }
            (table.render(&table.rows(&rows)))
            @if let Some(said) = papers::together(summary, words) { p.fine { (said) } }
            @if summary.items.iter().any(hides) { p.fine { (words.say("evaluation-few")) } }
        }
        @if !summary.changes.is_empty() {
            section {
                h2 { (words.say("evaluation-changes")) }
                @for (question, change) in &summary.changes {
                    p { (name(&question.text)) " – " (papers::changed(change, words)) }
                }
            }
        }
        @for item in summary.items.iter().filter(|item| !item.words.is_empty()) {
            section {
                h2 { (name(&item.question.text)) }
                @for said in &item.words { blockquote { (printed::lines(said)) } }
            }
        }
    }
}

fn number(words: &Words, value: Decimal, digits: u32) -> String {
    words.number(value.round_dp(digits).normalize())
}

fn cells(words: &Words, item: &Item) -> [Markup; 6] {
    let (question, figure) = (&item.question, &item.figure);
    let labels: Vec<String> = match &question.kind {
        QuestionKind::Scale { from, to } => (*from..=*to).map(|step| words.number(step.into())).collect(),
        QuestionKind::YesNo => ["yes", "no"].map(|key| words.say(key)).to_vec(),
        QuestionKind::Choice(choices) => choices.clone(),
        QuestionKind::Text => Vec::new(),
    };
    [
        name(&question.text),
        html! { (words.number(figure.n.into())) },
        html! { @if let Some(mean) = figure.mean { (number(words, mean, 2)) } },
        html! { @if let Some(share) = figure.positive_percent() { (number(words, share, 0)) " %" } },
        html! {
            @for (at, (label, count)) in labels.iter().zip(&figure.spread).enumerate() {
                @if at > 0 { " · " }
                (name(label)) ": " (words.number((*count).into()))
            }
        },
        html! {
            @for (sex, shown) in &item.by_sex {
                p.fine {
                    (words.say(&format!("participant-sex-{}", sex.code()))) ": "
                    @match shown {
                        Shown::Figure(figure) => {
                            @if let Some(mean) = figure.mean { (number(words, mean, 2)) }
                            " (" (words.number(figure.n.into())) ")"
                        }
                        Shown::Few => (words.say("evaluation-too-few")),
                    }
                }
            }
        },
    ]
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some("typed".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, form) = (&visitor.words, &self.view.form);
        let main = html! {
            (self.facts(words))
            (summary_of(words, &self.view.summary))
            (self.offered(visitor))
            (self.sheet(visitor))
        };
        let mut trail = crumbs(words);
        trail.push((self.view.training.clone(), format!("/trainings/{}", form.training)));
        Page::new(&form.title).crumbs(trail).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Form>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = results::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
    Sent(input): Sent<FormInput>,
) -> Result<Response, Failure> {
    let form = results::add(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/evaluations/{form}")))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Form>,
    visitor: Visitor,
    Sent(input): Sent<FormInput>,
) -> Result<Response, Failure> {
    results::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/evaluations/{id}")))
}

pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Form>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    results::move_on(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/evaluations/{id}")))
}

/// The answers of a form that was sent, each under the key of its question.
pub(super) fn values(pairs: &[(String, String)]) -> Vec<(String, String)> {
    let of = |(name, value): &(String, String)| Some((name.strip_prefix("q-")?.to_owned(), value.clone()));
    pairs.iter().filter_map(of).collect()
}

pub(super) async fn enter(
    State(web): State<Web>,
    At(id): At<Form>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let value = |name: &str| {
        let found = pairs.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let input =
        PaperInput { participant: value("participant"), paper: value("paper"), values: values(&pairs) };
    results::enter(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/evaluations/{id}?form=typed")))
}

/// `/evaluations/{id}/summary/docx`
pub(super) async fn summary(
    State(web): State<Web>,
    Path((id, format)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&format)) else {
        return Err(Problem::not_found().into());
    };
    let printed = papers::print(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

/// `/evaluations/{id}/paper/pdf`
pub(super) async fn blank(
    State(web): State<Web>,
    Path((id, format)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&format)) else {
        return Err(Problem::not_found().into());
    };
    let printed = papers::blank(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}
