//! One questionnaire: what it asks, who has given what, and the way to the own response.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::surveys::{
    self, MemberRow, OwnRow, SurveyView,
    counting::{self, Offer},
    plain,
};
use trellis_domain::{
    people::policy::Right,
    surveys::{
        Questionnaire, SurveyState,
        questions::{Question, said},
        step::SurveyWay,
    },
};
use trellis_words::Words;

use super::{
    crumbs, history,
    list::{closing, year},
    mark, mark_given, sample,
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form,
        name::name,
        printed,
        progress::progress,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, indicators::facts::member_page},
    session::Visitor,
};

/// A questionnaire.
pub(crate) struct One {
    view: SurveyView,
    /// The actions for which it can be recorded that it was held.
    offers: Vec<Offer>,
    address: Address,
}

impl One {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn page_address(&self) -> String {
        format!("/surveys/{}", self.view.survey.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, survey) = (&self.view, &self.view.survey);
        let mut facts = vec![(words.say("survey-state"), mark(words, survey.state))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        add("survey-kind", html! { (words.say(&format!("survey-kind-{}", survey.kind.code()))) });
        add("survey-year", year(survey.year));
        if !survey.closes.is_empty() {
            add("survey-closes", closing(words, &survey.closes, view.closes));
        }
        if let Some(day) = survey.opened_on {
            add("survey-opened-on", figures::day(words, day));
        }
        let set = view.set.clone().unwrap_or_else(|| words.say("survey-members-all"));
        let asked = words.say_with("survey-asked", &[("members", view.asked.into())]);
        add("survey-members", html! { (name(&set)) p.fine { (asked) } });
        if let Some(body) = &view.body {
            add("survey-body", name(body));
        }
        if let Some(plan) = &view.plan {
            add("survey-plan", name(plan));
        }
        if let Some((id, title)) = &view.earlier {
            add("survey-earlier", html! { a href={ "/surveys/" (id) } { (name(title)) } });
        }
        definitions(&facts)
    }

    /// What whoever speaks for a Member does next.
    fn own(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let is_open = self.view.survey.state == SurveyState::Open;
        let row = |own: &OwnRow| {
            let done = progress(words, &own.member.name, own.progress.answered, own.progress.available);
            html! {
                section {
                    h2 { (words.say("response-of")) " " (name(&own.member.name)) }
                    p { (mark_given(words, own.response.map(|(_, state)| state))) }
                    @match own.response {
                        Some((id, _)) => {
                            (done)
                            p { a.button href={ "/responses/" (id) } { (words.say("response-go-on")) } }
                        },
                        None if is_open => (form::button(
                            visitor,
                            &format!("{}/responses/{}", self.page_address(), own.member.code),
                            &words.say("response-begin"),
                            &own.member.name,
                        )),
                        None => p { (words.say("response-too-late")) },
                    }
                }
            }
        };
        html! { @for own in &self.view.own { (row(own)) } }
    }

    /// The Members that the address asks for.
    fn shown<'v>(&self, rows: &'v [MemberRow]) -> Vec<&'v MemberRow> {
        let wanted = self.address.value("given").unwrap_or_default();
        let state = |row: &MemberRow| row.given.map_or("none", |(_, state, _)| state.code());
        rows.iter().filter(|row| wanted.is_empty() || state(row) == wanted).collect()
    }

    fn members(&self, words: &Words) -> Markup {
        let Some(rows) = &self.view.members else { return html! {} };
        let shown = self.shown(rows);
        let states = coded(words, "response-state", ["none", "submitted", "returned", "accepted"]);
        let field = Field { name: "given", label: words.say("response-state"), input: Input::Choice(states) };
        let found = (shown.len(), rows.len());
        let filter = Filter { address: &self.address, fields: vec![field], more: Vec::new(), found };
        let columns = vec![
            Column::head(words.say("response-member")),
            Column::text(words.say("response-state")),
            Column::text(words.say("response-submitted-on")),
        ];
        let table = Table::records("members", words.say("survey-standing"), columns);
        let cells = |row: &MemberRow| {
            [
                html! {
                    @match row.given {
                        Some((id, ..)) => a href={ "/responses/" (id) } { (name(&row.member.name)) },
                        None => a href=(member_page(row.member.id)) { (name(&row.member.name)) },
                    }
                },
                mark_given(words, row.given.map(|(_, state, _)| state)),
                html! { @if let Some((_, _, Some(day))) = row.given { (figures::day(words, day)) } },
            ]
        };
        let body = html! { @for row in &shown { (table.row(&cells(row))) } };
        html! {
            section {
                h2 { (words.say("survey-standing")) }
                (filter.render(words))
                @if shown.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (table.render(&table.rows(&body))) }
                (self.reminder(words, rows))
            }
        }
    }

    /// Words to send to whoever has not answered, to be taken into a mail.
    fn reminder(&self, words: &Words, rows: &[MemberRow]) -> Markup {
        let silent: Vec<String> =
            rows.iter().filter(|row| row.given.is_none()).map(|row| row.member.name.clone()).collect();
        if silent.is_empty() || self.view.survey.state != SurveyState::Open {
            return html! {};
        }
        let (view, survey) = (&self.view, &self.view.survey);
        let day = view.closes.map_or_else(|| survey.closes.clone(), |day| words.day(day));
        let members = words.list(&silent);
        let args = [
            ("title", survey.title.as_str().into()),
            ("day", day.as_str().into()),
            ("link", view.address.as_str().into()),
        ];
        html! {
            details {
                summary { (words.say("survey-reminder")) }
                p { (words.say("survey-reminder-to")) " " (members) }
                blockquote {
                    p { (words.say_with(if day.is_empty() { "survey-reminder-text" } else { "survey-reminder-text-day" }, &args)) }
                }
            }
        }
    }

    fn questions(&self, words: &Words) -> Markup {
        let questions = &self.view.survey.questions;
        let columns = vec![
            Column::text(words.say("survey-column-number")),
            Column::head(words.say("survey-column-text")),
            Column::text(words.say("survey-column-kind")),
            Column::text(words.say("survey-column-area")),
        ];
        let table = Table::records("questions", words.say("survey-questions"), columns);
        let section = |at: usize| questions.all.iter().filter(move |question| question.section == at);
        let titles: Vec<String> = match questions.sections.is_empty() {
            true => vec![String::new()],
            false => questions.sections.clone(),
        };
        let groups = html! {
            @for (at, title) in titles.iter().enumerate() {
                @let rows = html! { @for question in section(at) { (table.row(&self.cells(words, question))) } };
                @if title.is_empty() { (table.rows(&rows)) } @else { (table.group(&name(title), &rows)) }
            }
        };
        html! {
            section {
                h2 { (words.say("survey-questions")) }
                @if questions.all.is_empty() { (empty(&words.say("survey-questions-none"), None)) }
                @else { (table.render(&groups)) }
            }
        }
    }

    fn cells(&self, words: &Words, question: &Question) -> [Markup; 4] {
        let area = self.view.areas.iter().find(|(id, _)| Some(*id) == question.area);
        let condition = question.condition.as_ref().map(|condition| {
            let earlier = &self.view.survey.questions.all[condition.question];
            let values: Vec<String> =
                condition.values.iter().map(|value| plain::value(earlier, value, words)).collect();
            let values = values.join("; ");
            let args = [("number", earlier.number.as_str().into()), ("values", values.as_str().into())];
            words.say_with("survey-asked-if", &args)
        });
        let values: Vec<String> =
            question.kind.values().iter().map(|value| plain::value(question, value, words)).collect();
        [
            html! { bdi { (question.number) } },
            html! {
                (name(&question.text))
                @if question.required { " " span.tag { (words.say("survey-required")) } }
                @if let Some(condition) = &condition { p.fine { (condition) } }
                @if !question.help.is_empty() { p.fine { (name(&question.help)) } }
            },
            html! {
                @if values.is_empty() { (words.say(kind_key(question))) } @else { (name(&values.join(" · "))) }
                @if !question.gap.is_empty() && self.may(Right::Edit) {
                    p.fine { (words.say("survey-column-gap")) ": " (name(&said(question, &question.gap))) }
                }
            },
            html! { @if let Some((_, words)) = area { (name(words)) } },
        ]
    }

    /// That it was held, for the plan, with the one button that records it.
    fn counting(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            @if !self.offers.is_empty() {
                section {
                    h2 { (words.say("survey-count")) }
                    p { (words.say("survey-count-lead")) }
                    ul { @for offer in &self.offers { li { a href={ "/actions/" (offer.action) } { (name(&offer.name)) } } } }
                    (form::button(visitor, &format!("{}/facts", self.page_address()), &words.say("survey-count"), ""))
                }
            }
        }
    }

    /// What the visitor may do with it.
    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page, survey) = (&visitor.words, self.page_address(), &self.view.survey);
        let step = |way: SurveyWay| {
            html! {
                form method="post" action={ (page) "/state" } {
                    (form::token(visitor))
                    input type="hidden" name="to" value=(way.code());
                    button.button { (words.say(&format!("survey-way-{}", way.code()))) }
                }
            }
        };
        html! {
            @if self.view.ways.contains(&SurveyWay::Open) { p { (words.say("survey-open-hint")) } }
            div.deeds {
                @for way in &self.view.ways { (step(*way)) }
                @if self.may(Right::Edit) {
                    a.button.second href={ (page) "/edit" } { (words.say("survey-edit")) }
                    a.button.second href={ (page) "/questions/import" } { (words.say("survey-import")) }
                }
                @if self.view.has_results {
                    a.button.second href={ (page) "/results" } { (words.say("survey-results")) }
                    a.button.second href={ "/responses?survey=" (survey.code) } { (words.say("responses-title")) }
                }
                @if surveys::may_add(visitor.actor()) {
                    a.button.second href={ "/surveys/new?from=" (survey.id) } { (words.say("survey-begin-from")) }
                }
                @if self.may(Right::Withdraw) {
                    (form::button(visitor, &format!("{page}/withdrawal"), &words.say("survey-withdraw"), &survey.title))
                }
            }
            @if self.may(Right::Export) {
                p {
                    (words.say("survey-form")) ": "
                    a href={ (page) "/form.xlsx" } { "XLSX" } " "
                    a href={ (page) "/form.csv" } { "CSV" }
                }
            }
        }
    }
}

/// What an open question asks for, as the key of a word.
fn kind_key(question: &Question) -> &'static str {
    use trellis_domain::surveys::questions::QuestionKind;
    match question.kind {
        QuestionKind::Number => "survey-asks-number",
        QuestionKind::Day => "survey-asks-day",
        _ => "survey-asks-text",
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::survey(), offers: Vec::new(), address: Address::read("/surveys/1") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, survey) = (&visitor.words, &self.view.survey);
        let main = html! {
            (self.facts(words))
            @if !survey.guidance.is_empty() { (printed::lines(&survey.guidance)) }
            (self.own(visitor))
            (self.offered(visitor))
            (self.counting(visitor))
            (self.members(words))
            (self.questions(words))
            (history(words, &self.view.history))
        };
        Page::new(&survey.title).kicker(name(&survey.code)).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Questionnaire>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = surveys::view(&web.house, visitor.actor(), id).await?;
    let offers = counting::offers(&web.house, visitor.actor(), id).await?;
    Ok(One { view, offers, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}
