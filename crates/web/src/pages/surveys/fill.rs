//! One page of a response: its questions with what was answered, beside each what the Member answered the last time. Whoever
//! may write answers them here; whoever may only read sees the same page without its fields.

use axum::{extract::State, response::Response as Answer};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    surveys::{
        plain,
        responses::{self, ResponseView},
    },
};
use trellis_domain::{
    people::policy::Right,
    surveys::{
        Response,
        questions::{Question, QuestionKind},
    },
};
use trellis_words::Words;

use super::{crumbs, sample};
use crate::{
    Web,
    asked::{At, Nth},
    components::{form, name::name, printed, progress::progress},
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// A page of a response.
pub(crate) struct Fill {
    view: ResponseView,
    /// Which, from 0.
    page: usize,
}

impl Fill {
    fn title(&self, words: &Words) -> String {
        let page = &self.view.pages[self.page];
        match page.title.is_empty() {
            true => words.say_with("response-page", &[("page", (self.page + 1).into())]),
            false => page.title.clone(),
        }
    }

    /// What stands above a question: its words, its help, why it is not asked.
    fn head(&self, words: &Words, question: &Question, place: usize) -> Markup {
        html! {
            @if !question.help.is_empty() { p.hint { (printed::lines(&question.help)) } }
            @if let Some(condition) = question.condition.as_ref().filter(|_| !self.view.enabled[place]) {
                @let earlier = &self.view.survey.questions.all[condition.question];
                @let values = condition.values.iter().map(|value| plain::value(earlier, value, words)).collect::<Vec<_>>().join("; ");
                p.hint { (words.say_with("survey-asked-if", &[("number", earlier.number.as_str().into()), ("values", values.as_str().into())])) }
            }
        }
    }

    /// What was answered the last time, with the tick that takes it over where there is no answer yet.
    fn earlier(&self, words: &Words, question: &Question, place: usize, may_take: bool) -> Markup {
        let given = self.view.response.answers.contains_key(&place);
        html! {
            @if let Some(kept) = self.view.earlier.get(&place) {
                div.fine { (words.say("response-last-time")) " " (printed::lines(&plain::answer(question, kept, words))) }
                @if may_take && !given {
                    label.option for={ "take-" (place) } {
                        input id={ "take-" (place) } type="checkbox" name={ "take-" (place) } value="yes";
                        " " (words.say("response-take-over"))
                    }
                }
            }
        }
    }

    fn asked(&self, words: &Words, place: usize) -> Markup {
        let question = &self.view.survey.questions.all[place];
        let given = self.view.response.answers.get(&place).map_or("", String::as_str);
        let star = if question.required { " *" } else { "" };
        let label = html! { bdi { (question.number) } " " bdi { (question.text) } (star) };
        let id = format!("q-{place}");
        let head = self.head(words, question, place);
        let earlier = self.earlier(words, question, place, true);
        let values = question.kind.values();
        let kind = match &question.kind {
            QuestionKind::Several(_) => "checkbox",
            QuestionKind::Text => {
                return html! {
                    div.field { label for=(id) { (label) } (head) (earlier) textarea #(id) name=(id) rows="3" dir="auto" { (given) } }
                };
            }
            QuestionKind::Number | QuestionKind::Day => {
                let kind = if question.kind == QuestionKind::Day { "date" } else { "text" };
                let mode = (question.kind == QuestionKind::Number).then_some("decimal");
                return html! {
                    div.field { label for=(id) { (label) } (head) (earlier) input #(id) name=(id) type=(kind) inputmode=[mode] value=(given); }
                };
            }
            _ => "radio",
        };
        let mut options: Vec<(String, String)> =
            values.iter().map(|value| (value.clone(), plain::value(question, value, words))).collect();
        // An answer that may be left out can be taken back.
        if kind == "radio" && !question.required {
            options.push((String::new(), words.say("survey-answer-none")));
        }
        html! {
            fieldset.field {
                legend { (label) }
                (head) (earlier)
                @for (at, (value, shown)) in options.iter().enumerate() {
                    @let own = if at == 0 { id.clone() } else { format!("{id}-{at}") };
                    @let is_given = if value.is_empty() { false } else { question.says(given, value) };
                    label.option for=(own) {
                        input #(own) type=(kind) name=(id) value=(value) checked[is_given];
                        " " bdi { (shown) }
                    }
                }
            }
        }
    }

    fn told(&self, words: &Words, place: usize) -> Markup {
        let question = &self.view.survey.questions.all[place];
        let given = self.view.response.answers.get(&place).filter(|_| self.view.enabled[place]);
        html! {
            section id={ "q-" (place) } {
                h2 { bdi { (question.number) } " " (name(&question.text)) }
                (self.head(words, question, place))
                @match given {
                    Some(kept) => (printed::lines(&plain::answer(question, kept, words))),
                    None => p { (words.say("survey-answer-none")) },
                }
                (self.earlier(words, question, place, false))
            }
        }
    }
}

impl View for Fill {
    fn sample() -> Self {
        Self { view: sample::response(), page: 0 }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let view = &self.view;
        let places = view.pages[self.page].places.clone();
        let own = format!("/responses/{}", view.response.id);
        let has_next = self.page + 1 < view.pages.len();
        let all = view.survey.questions.progress(&view.response.answers);
        let main = html! {
            (progress(words, &words.say("response-progress"), all.answered, all.available))
            @if view.rights.has(Right::Edit) {
                form.sheet method="post" action={ (own) "/pages/" (self.page + 1) } novalidate {
                    (form::token(visitor))
                    input type="hidden" name="seen" value=(view.versions[self.page]);
                    @for place in places { (self.asked(words, place)) }
                    div.deeds {
                        @if has_next { button.button name="next" value="yes" { (words.say("response-save-next")) } }
                        button.button.second[has_next] { (words.say("response-save")) }
                    }
                }
            } @else {
                @for place in places { (self.told(words, place)) }
                p {
                    @if self.page > 0 { a href={ (own) "/pages/" (self.page) } { (words.say("response-page-before")) } " " }
                    @if has_next { a href={ (own) "/pages/" (self.page + 2) } { (words.say("response-page-next")) } }
                }
            }
        };
        let mut trail = crumbs(words);
        trail.push((view.survey.title.clone(), format!("/surveys/{}", view.survey.id)));
        trail.push((view.member.name.clone(), own));
        Page::new(self.title(words)).kicker(name(&view.survey.code)).crumbs(trail).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Response>,
    Nth(page): Nth,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    let view = responses::view(&web.house, visitor.actor(), id).await?;
    let page = page.checked_sub(1).filter(|page| *page < view.pages.len()).ok_or_else(Problem::not_found)?;
    Ok(Fill { view, page }.page(&visitor).answer(&visitor))
}
