//! One response: how far it has come, what is missing, its answers, what was said on it, and what answers were taken up as.

use axum::{extract::State, response::Response as Answer};
use maud::{Markup, html};
use trellis_app::surveys::{
    plain,
    responses::{self, ResponseView},
    taken,
};
use trellis_domain::{
    people::policy::Right,
    surveys::{Response, ResponseState, step::ResponseWay},
};
use trellis_words::Words;

use super::{crumbs, history, list::closing, mark_given, sample};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        printed,
        progress::progress,
        sheet::{Sheet, field},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View,
        forms::{FORM, asked_for},
        indicators::facts::member_page,
    },
    session::Visitor,
};

/// A response with the form that its address asks for.
pub(crate) struct One {
    view: ResponseView,
}

impl One {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn page_address(&self) -> String {
        format!("/responses/{}", self.view.response.id)
    }

    /// Where a question is answered or read.
    fn question(&self, place: usize) -> String {
        let page = self.view.survey.questions.page_of(place) + 1;
        format!("{}/pages/{page}#q-{place}", self.page_address())
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, response) = (&self.view, &self.view.response);
        let mut facts = vec![(words.say("response-state"), mark_given(words, Some(response.state)))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        add("response-member", html! { a href=(member_page(view.member.id)) { (name(&view.member.name)) } });
        add("survey-one", html! { a href={ "/surveys/" (view.survey.id) } { (name(&view.survey.title)) } });
        if !view.survey.closes.is_empty() {
            add("survey-closes", closing(words, &view.survey.closes, view.closes));
        }
        for (key, day) in
            [("response-submitted-on", response.submitted_on), ("response-decided-on", response.decided_on)]
        {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        definitions(&facts)
    }

    /// How far it has come, page by page, and what is missing before it can be given.
    fn pages(&self, words: &Words) -> Markup {
        let view = &self.view;
        let all = view.survey.questions.progress(&view.response.answers);
        let missing = view.survey.questions.missing(&view.response.answers);
        let is_written = self.may(Right::Edit);
        html! {
            section {
                h2 { (words.say("response-pages")) }
                (progress(words, &words.say("response-progress"), all.answered, all.available))
                ol {
                    @for (at, page) in view.pages.iter().enumerate() {
                        li {
                            a href={ (self.page_address()) "/pages/" (at + 1) } {
                                @if page.title.is_empty() { (words.say_with("response-page", &[("page", (at + 1).into())])) }
                                @else { (name(&page.title)) }
                            }
                            " – "
                            (words.say_with("response-answered-of", &[("answered", page.progress.0.into()), ("available", page.progress.1.into())]))
                        }
                    }
                }
                @if is_written && !missing.is_empty() {
                    p { (words.say("response-missing")) }
                    ul {
                        @for place in missing {
                            li { a href=(self.question(place)) { (name(&view.survey.questions.all[place].number)) " " (name(&view.survey.questions.all[place].text)) } }
                        }
                    }
                }
            }
        }
    }

    /// The answers of what was given, with what each was taken up as and may be.
    fn answers(&self, words: &Words) -> Markup {
        let view = &self.view;
        if view.response.state == ResponseState::Draft {
            return html! {};
        }
        let counted = view.survey.questions.counted(&view.response.answers);
        let columns = vec![
            Column::text(words.say("survey-column-number")),
            Column::head(words.say("survey-column-text")),
            Column::text(words.say("survey-column-answer")),
        ];
        let table = Table::records("answers", words.say("response-answers"), columns);
        let rows = html! {
            @for (place, kept) in &counted {
                @let question = &view.survey.questions.all[*place];
                (table.row(&[
                    html! { a href=(self.question(*place)) { bdi { (question.number) } } },
                    name(&question.text),
                    html! {
                        (printed::lines(&plain::answer(question, kept, words)))
                        @for (_, taken) in view.taken.iter().filter(|(own, _)| own == place) {
                            p.fine { (words.say(taken.what)) ": " a href=(taken.address) { (name(&taken.title)) } }
                        }
                        (self.offers(words, &question.number))
                    },
                ]))
            }
        };
        html! { section { h2 { (words.say("response-answers")) } (table.render(&table.rows(&rows))) } }
    }

    fn offers(&self, words: &Words, number: &str) -> Markup {
        let offers = &self.view.offers;
        let answer = taken::reference(self.view.response.id, number);
        let way = |list: &str| Address::of(list).with("answer", &answer).href();
        html! {
            @if offers.is_some() {
                details {
                    summary { (words.say("taken-up")) }
                    ul {
                        @if offers.finding { li { a href=(way("/findings/new")) { (words.say("taken-as-finding")) } } }
                        @if offers.request { li { a href=(way("/requests/received")) { (words.say("taken-as-request")) } } }
                        @for (id, title) in &offers.assessments {
                            li {
                                a href={ (Address::of(format!("/assessments/{id}/needs")).with(FORM, "need").with("answer", &answer).href()) "#need" } {
                                    (words.say("taken-as-need")) " – " (name(title))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn said(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.said.is_empty() {
                section {
                    h2 { (words.say("response-said")) }
                    @for (said, by) in &self.view.said {
                        blockquote {
                            (printed::lines(&said.text))
                            p.fine {
                                (words.say(&format!("response-voice-{}", said.voice.code()))) " – " (figures::day(words, said.on))
                                @if let Some(by) = by { " – " (name(by)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page, view) = (&visitor.words, self.page_address(), &self.view);
        let step = |way: ResponseWay| {
            html! {
                form method="post" action={ (page) "/state" } {
                    (form::token(visitor))
                    input type="hidden" name="to" value=(way.code());
                    button.button { (words.say(&format!("response-way-{}", way.code()))) }
                }
            }
        };
        let withdrawal = match view.response.state {
            ResponseState::Draft => "response-remove",
            _ => "response-way-withdraw",
        };
        html! {
            div.deeds {
                @for way in &view.ways {
                    @match way {
                        ResponseWay::Submit | ResponseWay::Accept => (step(*way)),
                        ResponseWay::Return => a.button.second href={ (page) "?" (FORM) "=return#return" } { (words.say("response-way-return")) },
                        ResponseWay::Withdraw => {},
                    }
                }
                @if self.may(Right::Withdraw) {
                    (form::button(visitor, &format!("{page}/withdrawal"), &words.say(withdrawal), &view.survey.title))
                }
                @if self.may(Right::Comment) {
                    a.button.second href={ (page) "?" (FORM) "=say#say" } { (words.say("response-say")) }
                }
                @if self.may(Right::Edit) {
                    a.button.second href={ (page) "/import" } { (words.say("response-import")) }
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

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let (words, page, wrong) = (&visitor.words, self.page_address(), Wrong::default());
        let returns = self.view.ways.contains(&ResponseWay::Return);
        html! {
            @if asked_for(visitor, "return") && returns {
                details #return open {
                    summary { (words.say("response-way-return")) }
                    form.sheet method="post" action={ (page) "/state" } novalidate {
                        (form::token(visitor))
                        input type="hidden" name="to" value=(ResponseWay::Return.code());
                        (form::field(&field("why", words.say("response-why"), "", Kind::Lines(4)), &wrong))
                        button.button { (words.say("response-way-return")) }
                    }
                }
            }
            @if asked_for(visitor, "say") && self.may(Right::Comment) {
                @let fields = [field("text", words.say("response-words"), "", Kind::Lines(4))];
                (Sheet {
                    id: "say",
                    title: words.say("response-say"),
                    action: format!("{page}/words"),
                    hidden: Some((FORM, "say")),
                    fields: &fields,
                    ..Sheet::blank(&wrong)
                }.render(visitor))
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::response() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.view);
        let main = html! {
            (self.facts(words))
            (self.pages(words))
            (self.offered(visitor))
            (self.sheet(visitor))
            (self.answers(words))
            (self.said(words))
            (history(words, &view.history))
        };
        let mut trail = crumbs(words);
        trail.push((view.survey.title.clone(), format!("/surveys/{}", view.survey.id)));
        Page::new(format!("{} – {}", view.survey.title, view.member.name))
            .kicker(name(&view.survey.code))
            .crumbs(trail)
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Response>,
    visitor: Visitor,
) -> Result<Answer, Failure> {
    let view = responses::view(&web.house, visitor.actor(), id).await?;
    Ok(One { view }.page(&visitor).answer(&visitor))
}
