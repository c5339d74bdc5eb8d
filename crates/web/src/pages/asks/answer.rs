//! A question and its two buttons: behind a secret link, small, for a phone and without an account; and the same for whoever was
//! asked and is signed in. Looking at it answers nothing.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    problem::{Code, Kind as ProblemKind},
    roster::asks::answering::{self, AnswerInput, Asked, DAYS},
};
use trellis_domain::roster::ask::{Answer as Said, Ask, AskKind};
use trellis_words::Words;

use super::sample;
use crate::{
    Web,
    address::{Address, encode},
    asked::At,
    caller::Caller,
    components::{
        definitions::definitions,
        form::{self, Field, Kind, Wrong},
        name::name,
        printed,
        sheet::{field, hinted},
    },
    error::{Failure, status},
    extract::Sent,
    page::Page,
    pages::{
        View,
        people::{sign_in::with_form_cookie, unkept},
        saved,
    },
    session::Visitor,
};

/// The question as it stands.
pub(crate) struct Answer {
    action: String,
    asked: Asked,
    wrong: Wrong,
    typed: AnswerInput,
    /// Whether the link was the one that says no: its form stands first.
    is_no: bool,
    /// Where the days can be taken to a calendar.
    calendar: Option<String>,
    /// Where whoever works on the team goes on.
    team: Option<String>,
}

/// An answer as the page behind a link sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Posted {
    form_token: String,
    #[serde(flatten)]
    input: AnswerInput,
}

impl Answer {
    fn facts(&self, words: &Words) -> Markup {
        let about = &self.asked.about;
        let mut facts = Vec::new();
        let mut fact = |key: &str, value: &str| {
            if !value.is_empty() {
                facts.push((words.say(key), name(value)));
            }
        };
        fact("ask-mission", &about.mission);
        fact("ask-member", &about.member);
        if let Some((first, last)) = about.days {
            fact("ask-days", &words.day_span(first, last));
        }
        fact("ask-place", &about.place);
        if !about.team.is_empty() {
            let team = html! {
                @for (who, home) in &about.team { p { (name(who)) @if !home.is_empty() { " " span.fine { (name(home)) } } } }
            };
            facts.push((words.say("ask-team"), team));
        }
        definitions(&facts)
    }

    fn said(&self, words: &Words) -> Markup {
        let ask = &self.asked.ask;
        let Some((said, day)) = ask.answer.zip(ask.answered_on) else { return html! {} };
        let key = match said {
            Said::Yes => "ask-said-yes",
            Said::No => "ask-said-no",
        };
        html! {
            p.flash role="status" { (words.say_with(key, &[("day", day.into())])) }
            @if !self.asked.reason.is_empty() { (printed::lines(&self.asked.reason)) }
            @if let (Said::Yes, Some(calendar)) = (said, &self.calendar) { p { a href=(calendar) { (words.say("ask-calendar")) } } }
        }
    }

    fn yes(&self, visitor: &Visitor) -> Markup {
        html! {
            form method="post" action=(self.action) {
                (form::token(visitor))
                input type="hidden" name="answer" value="yes";
                button.button { (visitor.words.say("ask-say-yes")) }
            }
        }
    }

    fn no(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let mut unwanted = vec![(String::new(), words.say("ask-unwanted-team"))];
        unwanted.push((DAYS.to_owned(), words.say("ask-unwanted-days")));
        unwanted.extend(self.asked.team.iter().map(|(id, name)| (id.to_string(), name.clone())));
        let is_member = self.asked.ask.kind == AskKind::Member;
        let mut fields: Vec<Field<'_>> = Vec::new();
        if is_member {
            let label = words.say("ask-unwanted");
            fields.push(field("unwanted", label, &self.typed.unwanted, Kind::Choice(&unwanted)));
        }
        let why = field("reason", words.say("ask-why-not"), &self.typed.reason, Kind::Lines(3));
        fields.push(hinted(words.say("ask-why-not-hint"), why));
        html! {
            form.sheet method="post" action=(self.action) novalidate {
                (form::token(visitor))
                input type="hidden" name="answer" value="no";
                @for each in &fields { (form::field(each, &self.wrong)) }
                button.button.second { (words.say("ask-say-no")) }
            }
        }
    }
}

impl View for Answer {
    fn sample() -> Self {
        Self {
            action: "/asked/0".to_owned(),
            asked: sample::asked(),
            wrong: Wrong::default(),
            typed: AnswerInput::default(),
            is_no: false,
            calendar: Some("/asked/0/calendar.ics".to_owned()),
            team: None,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.asked);
        let until = words.say_with("ask-open-until", &[("day", of.ask.ends_on.into())]);
        let main = html! {
            p.lead { (of.about.asked(of.ask.kind, words)) }
            (self.facts(words))
            (self.said(words))
            @if of.is_open {
                (self.wrong.said(words, |_| words.say("ask-why-not")))
                @if self.is_no { (self.no(visitor)) (self.yes(visitor)) } @else { (self.yes(visitor)) (self.no(visitor)) }
                p.fine { (until) }
            } @else { p.fine { (words.say("ask-closed")) } }
            @if let Some(team) = &self.team { p { a href=(team) { (words.say("ask-team-page")) } } }
        };
        Page::new(words.say("ask-title"))
            .kicker(name(&of.organisation.name))
            .main(main)
            .failed(self.wrong.is_any())
    }
}

/// The address of the page, in the language that was asked for.
fn address(visitor: &Visitor, secret: &str) -> String {
    let page = Address::of(format!("/asked/{}", encode(secret)));
    match visitor.chosen() {
        Some(language) => page.with("lang", language.code()).href(),
        None => page.href(),
    }
}

/// The page in the words of whoever is asked, unless the address asks for another language.
async fn look(
    web: &Web,
    (visitor, caller): (&Visitor, &Caller),
    secret: &str,
) -> Result<(Visitor, Answer), Failure> {
    let asked = answering::look(&web.house, secret, &caller.as_told()).await?;
    let mut visitor = visitor.clone();
    if visitor.who.is_none() && visitor.chosen().is_none() {
        visitor.words = asked.called.words(asked.language);
    }
    let is_no = visitor.address.value("say") == Some("no");
    let calendar = Some(format!("/asked/{}/calendar.ics", encode(secret)));
    let (wrong, typed) = (Wrong::default(), AnswerInput::default());
    let action = address(&visitor, secret);
    Ok((visitor, Answer { action, asked, wrong, typed, is_no, calendar, team: None }))
}

pub(super) async fn show(
    State(web): State<Web>,
    Path(secret): Path<String>,
    visitor: Visitor,
    caller: Caller,
) -> Result<Response, Failure> {
    let (visitor, view) = look(&web, (&visitor, &caller), &secret).await?;
    Ok(unkept(with_form_cookie(&web, &visitor, view.page(&visitor).answer(&visitor))))
}

/// Not by [`Sent`]: receipts, drafts and kept forms remember the page that a form stood on, and this one's address is a secret.
pub(super) async fn submit(
    State(web): State<Web>,
    Path(secret): Path<String>,
    visitor: Visitor,
    caller: Caller,
    sent: Result<Form<Posted>, FormRejection>,
) -> Result<Response, Failure> {
    let Form(Posted { form_token, input }) = sent.unwrap_or_default();
    if !visitor.owns(&form_token) {
        return Err(Problem::new(Code::FormForeign).into());
    }
    let problem = match answering::give(&web.house, &secret, &caller.as_told(), &input).await {
        Ok(()) => return Ok(unkept(saved(&web, &address(&visitor, &secret)))),
        Err(problem) if problem.code.kind() != ProblemKind::Invalid => return Err(problem.into()),
        Err(problem) => problem,
    };
    let (visitor, view) = look(&web, (&visitor, &caller), &secret).await?;
    let view = Answer { wrong: Wrong::of(&visitor.words, &problem), typed: input, is_no: true, ..view };
    let answer = view.page(&visitor).answer_with(status(problem.code.kind()), &visitor);
    Ok(unkept(with_form_cookie(&web, &visitor, answer)))
}

/// The days for a calendar.
pub(super) async fn calendar(
    State(web): State<Web>,
    Path(secret): Path<String>,
    caller: Caller,
) -> Result<Response, Failure> {
    let mut answer = answering::calendar(&web.house, &secret, &caller.as_told()).await?.into_response();
    let kind = HeaderValue::from_static("text/calendar; charset=utf-8");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(unkept(answer))
}

pub(super) async fn show_signed_in(
    State(web): State<Web>,
    At(id): At<Ask>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let asked = answering::view(&web.house, actor, id).await?;
    let works = trellis_app::roster::asks::works_on_teams(actor);
    let view = Answer {
        action: format!("/asks/{id}"),
        team: asked.ask.mission.filter(|_| works).map(|mission| format!("/missions/{mission}/team")),
        asked,
        wrong: Wrong::default(),
        typed: AnswerInput::default(),
        is_no: false,
        calendar: None,
    };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn submit_signed_in(
    State(web): State<Web>,
    At(id): At<Ask>,
    visitor: Visitor,
    Sent(input): Sent<AnswerInput>,
) -> Result<Response, Failure> {
    answering::answer(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/asks/{id}")))
}
