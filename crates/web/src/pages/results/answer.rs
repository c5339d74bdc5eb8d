//! The page behind a participant's link: questions, and what was answered so far. No account, no JavaScript, small, in the
//! participant's language unless another is asked for.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::html;
use trellis_app::{
    problem::Kind as ProblemKind,
    results::answering::{self, Asked},
};

use super::{
    form::{asked, values},
    sample,
};
use crate::{
    Web,
    address::{Address, encode},
    caller::Caller,
    components::{
        form::{self, Wrong},
        name::name,
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

/// The questions as they stand.
pub(crate) struct Answer {
    action: String,
    asked: Asked,
    wrong: Wrong,
    /// What was typed and came back.
    typed: Option<Vec<(String, String)>>,
}

impl View for Answer {
    fn sample() -> Self {
        Self { action: "/answers/0".to_owned(), asked: sample::asked(), wrong: Wrong::default(), typed: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.asked);
        let args = [
            ("organisation", of.organisation.name.as_str().into()),
            ("training", of.training.as_str().into()),
        ];
        let until = words.say_with("answer-until", &[("day", of.form.closes.into())]);
        let typed = |key: &str, given: String| match &self.typed {
            Some(typed) => {
                let found = typed.iter().find(|(own, _)| own == key);
                found.map(|(_, value)| value.clone()).unwrap_or_default()
            }
            None => given,
        };
        let main = html! {
            p.lead { (words.say_with("answer-lead", &args)) }
            @if !of.is_open { p.flag { (words.say("answer-not-open")) } }
            @else {
                @if !of.given.is_empty() { p { (words.say("answer-thanks")) } }
                p { (until) " " (words.say("answer-private")) }
                (self.wrong.said(words, |_| words.say("evaluation-questions")))
                form.sheet method="post" action=(self.action) novalidate {
                    (form::token(visitor))
                    @for ((question, given), number) in of.questions().zip(1..) {
                        (asked(words, question, number, &typed(&question.key, given)))
                    }
                    button.button { (words.say("answer-send")) }
                }
            }
        };
        Page::new(&of.form.title).kicker(name(&of.organisation.name)).main(main).failed(self.wrong.is_any())
    }
}

/// The address of the page, in the language that was asked for.
fn address(visitor: &Visitor, secret: &str) -> String {
    let page = Address::of(format!("/answers/{}", encode(secret)));
    match visitor.chosen() {
        Some(language) => page.with("lang", language.code()).href(),
        None => page.href(),
    }
}

/// The page in the words of the participant, unless the address asks for another language.
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
    let action = address(&visitor, secret);
    Ok((visitor, Answer { action, asked, wrong: Wrong::default(), typed: None }))
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

pub(super) async fn submit(
    State(web): State<Web>,
    Path(secret): Path<String>,
    visitor: Visitor,
    caller: Caller,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let values = values(&pairs);
    let problem = match answering::give(&web.house, &secret, &caller.as_told(), &values).await {
        Ok(()) => return Ok(unkept(saved(&web, &address(&visitor, &secret)))),
        Err(problem) if problem.code.kind() != ProblemKind::Invalid => return Err(problem.into()),
        Err(problem) => problem,
    };
    let (visitor, view) = look(&web, (&visitor, &caller), &secret).await?;
    let view = Answer { wrong: Wrong::of(&visitor.words, &problem), typed: Some(values), ..view };
    let answer = view.page(&visitor).answer_with(status(problem.code.kind()), &visitor);
    Ok(unkept(with_form_cookie(&web, &visitor, answer)))
}
