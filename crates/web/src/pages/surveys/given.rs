//! The responses a visitor may know of, narrowed by the address; with a question, those who answered it so.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::surveys::{self, GivenAsked, GivenRow, GivenRows, plain};
use trellis_domain::surveys::ResponseState;
use trellis_words::Words;

use super::{crumbs, mark_given, sample};
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        pager::pager,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

/// Letters of an answer in the list.
const ANSWER_LETTERS_MAX: usize = 240;

/// The list a visitor asked to see.
pub(crate) struct Given {
    rows: GivenRows,
    address: Address,
}

impl Given {
    fn filter(&self, words: &Words) -> Markup {
        let states = coded(words, "response-state", ResponseState::ALL.iter().map(|each| each.code()));
        let members: Vec<_> =
            self.rows.members.iter().map(|each| (each.code.clone(), each.name.clone())).collect();
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let mut fields = vec![
            field("survey", "survey-one", Input::Choice(self.rows.surveys.clone())),
            field("state", "response-state", Input::Choice(states)),
        ];
        if !members.is_empty() {
            fields.push(field("member", "response-member", Input::Choice(members)));
        }
        fields.push(field("question", "survey-column-number", Input::Kept));
        fields.push(field("answer", "survey-column-answer", Input::Kept));
        let found = (self.rows.found, self.rows.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    /// The question that was asked for, and which answer to it.
    fn question(&self, words: &Words) -> Markup {
        let Some((survey, place)) = &self.rows.question else { return html! {} };
        let question = &survey.questions.all[*place];
        let answer = match self.address.value("answer").unwrap_or_default() {
            "" => None,
            "gap" => Some(words.say("survey-lacking")),
            value => Some(plain::value(question, value, words)),
        };
        html! {
            p.lead {
                bdi { (question.number) } " " (name(&question.text))
                @if let Some(answer) = answer { " – " strong { (name(&answer)) } }
            }
        }
    }

    fn table(&self, words: &Words) -> Markup {
        let question = self.rows.question.as_ref();
        let mut columns = vec![
            Column::head(words.say("response-member")),
            Column::text(words.say("survey-one")),
            Column::text(words.say("response-state")),
            Column::text(words.say("response-submitted-on")),
        ];
        columns.push(Column::text(words.say(match question {
            Some(_) => "survey-column-answer",
            None => "response-progress",
        })));
        let table = Table::records("responses", words.say("responses-title"), columns);
        let cells = |row: &GivenRow| {
            let progress =
                [("answered", row.progress.answered.into()), ("available", row.progress.available.into())];
            [
                html! {
                    a href={ "/responses/" (row.response.id) } {
                        @match &row.member { Some(member) => (name(&member.name)), None => (words.say("none")) }
                    }
                },
                html! { (name(&row.survey.1)) p.fine { (name(&row.survey.0)) } },
                mark_given(words, Some(row.response.state)),
                html! { @if let Some(day) = row.response.submitted_on { (figures::day(words, day)) } },
                match (&self.rows.question, &row.answer) {
                    (Some((survey, place)), Some(kept)) => {
                        let said = plain::answer(&survey.questions.all[*place], kept, words);
                        name(&clipped(&said, ANSWER_LETTERS_MAX))
                    }
                    _ => html! { (words.say_with("response-answered-of", &progress)) },
                },
            ]
        };
        let body = html! { @for row in &self.rows.rows { (table.row(&cells(row))) } };
        table.render(&table.rows(&body))
    }
}

impl View for Given {
    fn sample() -> Self {
        Self { rows: sample::given(), address: Address::read("/responses?survey=needs-2026") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            @if self.rows.total == 0 { (empty(&words.say("responses-none"), Some((&words.say("surveys-title"), "/surveys")))) }
            @else {
                (self.question(words))
                (self.filter(words))
                @if self.rows.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, self.rows.page, self.rows.pages))
                }
            }
        };
        let kicker = name(&self.rows.organisation.name);
        Page::new(words.say("responses-title")).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> GivenAsked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    GivenAsked {
        survey: value("survey"),
        state: value("state"),
        member: value("member"),
        question: value("question"),
        answer: value("answer"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let rows = surveys::given(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Given { rows, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}
