//! The second step of signing in: a code of the authenticator, or a recovery code.

use axum::{extract::State, http::HeaderMap, response::Response};
use maud::html;
use serde::Deserialize;
use trellis_app::{Problem, people::sign_in::give_code, problem::Code as Trouble};

use super::{entered, sign_in::with_form_cookie};
use crate::{
    Web,
    caller::Caller,
    components::form::{self, Field, Kind, Wrong},
    cookies::Cookie,
    error::{Failure, retry_after, status},
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The form as it stands.
pub(crate) struct Code {
    next: String,
    wrong: Wrong,
}

impl View for Code {
    fn sample() -> Self {
        Self { next: "/".to_owned(), wrong: Wrong::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let code = Field {
            name: "code",
            label: words.say("sign-in-code"),
            hint: Some(words.say("sign-in-code-hint")),
            // A code is never sent back.
            value: "",
            kind: Kind::Line("text", Some("one-time-code")),
        };
        let main = html! {
            (self.wrong.summary(words, &[&code]))
            form.sheet method="post" action="/sign-in/code" novalidate {
                (form::token(visitor))
                input type="hidden" name="next" value=(self.next);
                (form::field(&code, &self.wrong))
                button.button { (words.say("sign-in")) }
            }
            p.fine { (words.say("sign-in-code-lost")) }
        };
        Page::new(words.say("sign-in-code-title")).main(main).failed(self.wrong.is_any())
    }
}

/// The form as sent.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct CodeSent {
    pub(super) code: String,
    pub(super) next: String,
}

/// The key of the half-open sign-in; without one, signing in begins again.
pub(super) fn step<'h>(web: &Web, headers: &'h HeaderMap) -> Result<&'h str, Problem> {
    Cookie::Step.read(&web.settings, headers).ok_or_else(|| Problem::new(Trouble::SignInNeeded))
}

pub(super) async fn show(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    step(&web, &headers)?;
    let next = visitor.address.value("next").unwrap_or_default().to_owned();
    let view = Code { next, wrong: Wrong::default() };
    Ok(with_form_cookie(&web, &visitor, view.page(&visitor).answer(&visitor)))
}

pub(super) async fn submit(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    caller: Caller,
    Sent(sent): Sent<CodeSent>,
) -> Result<Response, Failure> {
    match give_code(&web.house, step(&web, &headers)?, &sent.code, &caller.as_told()).await {
        Ok(entry) => Ok(entered(&web, &entry, &sent.next)),
        Err(problem) if !matches!(problem.code, Trouble::CodeWrong | Trouble::SignInLocked) => {
            Err(problem.into())
        }
        Err(problem) => {
            let view = Code { next: sent.next, wrong: Wrong::of(&visitor.words, &problem) };
            let mut answer = view.page(&visitor).answer_with(status(problem.code.kind()), &visitor);
            retry_after(&problem, &mut answer);
            Ok(with_form_cookie(&web, &visitor, answer))
        }
    }
}
