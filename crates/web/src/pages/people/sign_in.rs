//! Signing in: address and password; afterwards the page one was going to.

use axum::{extract::State, http::header, response::Response};
use maud::html;
use serde::Deserialize;
use trellis_app::people::sign_in;

use super::{entered, onward};
use crate::{
    Web,
    caller::Caller,
    components::form::{self, Field, Kind, Wrong},
    error::{Failure, retry_after, status},
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The form as it stands.
pub(crate) struct SignIn {
    email: String,
    next: String,
    wrong: Wrong,
}

impl View for SignIn {
    fn sample() -> Self {
        Self { email: "amina@example.org".to_owned(), next: "/".to_owned(), wrong: Wrong::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = visitor.words;
        let email = Field {
            name: "email",
            label: words.say("sign-in-email"),
            hint: None,
            value: &self.email,
            kind: Kind::Line("email", Some("username")),
        };
        let password = Field {
            name: "password",
            label: words.say("sign-in-password"),
            hint: None,
            // A password is never sent back.
            value: "",
            kind: Kind::Line("password", Some("current-password")),
        };
        let main = html! {
            @if !self.next.is_empty() && !self.wrong.is_any() { p.lead { (words.say("sign-in-first")) } }
            (self.wrong.summary(words, &[&email, &password]))
            form.sheet method="post" action="/sign-in" novalidate {
                (form::token(visitor))
                input type="hidden" name="next" value=(self.next);
                (form::field(&email, &self.wrong))
                (form::field(&password, &self.wrong))
                button.button { (words.say("sign-in")) }
            }
            p.fine { (words.say("sign-in-who")) }
        };
        Page::new(words.say("sign-in")).main(main).failed(self.wrong.is_any())
    }
}

/// The form as sent.
#[derive(Deserialize)]
pub(super) struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Response {
    let next = visitor.address.value("next").unwrap_or_default().to_owned();
    if visitor.who.is_some() {
        return onward(&next, []);
    }
    let view = SignIn { email: String::new(), next, wrong: Wrong::default() };
    with_form_cookie(&web, &visitor, view.page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    caller: Caller,
    Sent(form): Sent<Credentials>,
) -> Result<Response, Failure> {
    match sign_in(&web.house, &form.email, &form.password, &caller.as_told()).await {
        Ok(entry) => Ok(entered(&web, &entry, &form.next)),
        Err(problem) if problem.code.kind().is_fault() => Err(problem.into()),
        Err(problem) => {
            let wrong = Wrong::of(visitor.words, &problem);
            let view = SignIn { email: form.email, next: form.next, wrong };
            let mut answer = view.page(&visitor).answer_with(status(problem.code.kind()), &visitor);
            retry_after(&problem, &mut answer);
            Ok(with_form_cookie(&web, &visitor, answer))
        }
    }
}

/// The answer with the cookie that a form of somebody without a session needs.
pub(super) fn with_form_cookie(web: &Web, visitor: &Visitor, mut answer: Response) -> Response {
    if let Some(cookie) = visitor.form_cookie(&web.settings) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}
