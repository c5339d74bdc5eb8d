//! Signing in: address and password; afterwards the page one was going to.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use maud::html;
use serde::Deserialize;
use trellis_app::{
    Problem,
    people::{provider::Offer, sign_in},
};
use trellis_domain::people::OrganisationId;

use super::{elsewhere, entered, onward, passkeys};
use crate::{
    Web,
    caller::Caller,
    components::form::{self, Field, Kind, Wrong},
    error::{Failure, retry_after, status},
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
    statics,
};

/// The form as it stands.
pub(crate) struct SignIn {
    email: String,
    next: String,
    /// Whether passkeys can be offered here.
    passkeys: bool,
    /// The providers that are offered here.
    offers: Vec<Offer>,
    wrong: Wrong,
}

impl View for SignIn {
    fn sample() -> Self {
        Self {
            email: "amina@example.org".to_owned(),
            next: "/".to_owned(),
            passkeys: true,
            offers: vec![Offer {
                organisation: OrganisationId::new(1),
                name: "Office for Customs Capacity".to_owned(),
                label: "Lagoon account".to_owned(),
            }],
            wrong: Wrong::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
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
            @if self.passkeys { (passkeys::entering(visitor, &self.next)) }
            @if !self.offers.is_empty() { (elsewhere::buttons(visitor, &self.offers, &self.next)) }
            p.fine { (words.say("sign-in-who")) }
        };
        let page = Page::new(words.say("sign-in")).main(main).failed(self.wrong.is_any());
        if self.passkeys { page.script(statics::passkey()) } else { page }
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

pub(super) async fn show(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let next = visitor.address.value("next").unwrap_or_default().to_owned();
    if visitor.who.is_some() {
        return Ok(onward(&next, []));
    }
    let passkeys = passkeys::origin(&web, &headers).is_some();
    let offers = elsewhere::offers(&web, &headers).await?;
    let view = SignIn { email: String::new(), next, passkeys, offers, wrong: Wrong::default() };
    Ok(with_form_cookie(&web, &visitor, view.page(&visitor).answer(&visitor)))
}

pub(super) async fn submit(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    caller: Caller,
    Sent(form): Sent<Credentials>,
) -> Result<Response, Failure> {
    match sign_in(&web.house, &form.email, &form.password, &caller.as_told()).await {
        Ok(entry) => Ok(entered(&web, &entry, &form.next)),
        Err(problem) if problem.code.kind().is_fault() => Err(problem.into()),
        Err(problem) => {
            let wrong = Wrong::of(&visitor.words, &problem);
            again(&web, &headers, &visitor, (form.email, form.next), wrong, &problem).await
        }
    }
}

/// The page after something went wrong.
pub(super) async fn again(
    web: &Web,
    headers: &HeaderMap,
    visitor: &Visitor,
    (email, next): (String, String),
    wrong: Wrong,
    problem: &Problem,
) -> Result<Response, Failure> {
    let offers = elsewhere::offers(web, headers).await?;
    let view = SignIn { email, next, passkeys: passkeys::origin(web, headers).is_some(), offers, wrong };
    let mut answer = view.page(visitor).answer_with(status(problem.code.kind()), visitor);
    retry_after(problem, &mut answer);
    Ok(with_form_cookie(web, visitor, answer))
}

/// The answer with the cookie that a form of somebody without a session needs.
pub(crate) fn with_form_cookie(web: &Web, visitor: &Visitor, mut answer: Response) -> Response {
    if let Some(cookie) = visitor.form_cookie(&web.settings) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}
