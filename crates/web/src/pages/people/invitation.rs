//! Taking an invitation up: who is invited to what, and a password of one's own.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::html;
use serde::Deserialize;
use trellis_app::{
    people::accounts::{accept, invitation},
    problem::Kind as ProblemKind,
};

use super::{entered, sign_in::with_form_cookie, unkept};
use crate::{
    Web,
    caller::Caller,
    components::form::{self, Field, Kind, Wrong},
    error::{Failure, status},
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The form as it stands.
pub(crate) struct Invitation {
    action: String,
    name: String,
    email: String,
    organisation: String,
    wrong: Wrong,
}

impl View for Invitation {
    fn sample() -> Self {
        Self {
            action: "/invitations/0".to_owned(),
            name: "Sione Tupou".to_owned(),
            email: "sione@example.org".to_owned(),
            organisation: "Office for Customs Capacity, Lagoon Region".to_owned(),
            wrong: Wrong::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let password = password_field("password", words.say("account-new-password"), words);
        let args = [
            ("name", self.name.as_str().into()),
            ("organisation", self.organisation.as_str().into()),
            ("email", self.email.as_str().into()),
        ];
        let main = html! {
            p.lead { (words.say_with("invitation-for", &args)) }
            (self.wrong.summary(words, &[&password]))
            form.sheet method="post" action=(self.action) novalidate {
                (form::token(visitor))
                // So that a browser keeps the password under the right name.
                input type="hidden" name="email" value=(self.email) autocomplete="username";
                (form::field(&password, &self.wrong))
                button.button { (words.say("invitation-accept")) }
            }
        };
        Page::new(words.say("invitation-title")).main(main).failed(self.wrong.is_any())
    }
}

/// A field for a password that is to hold, with what is asked of it.
pub(super) fn password_field(
    name: &'static str,
    label: String,
    words: &trellis_words::Words,
) -> Field<'static> {
    let least = trellis_app::people::PASSWORD_LETTERS_MIN;
    Field {
        name,
        label,
        hint: Some(words.say_with("account-password-hint", &[("least", least.into())])),
        value: "",
        kind: Kind::Line("password", Some("new-password")),
    }
}

#[derive(Deserialize)]
pub(super) struct PasswordSent {
    #[serde(default)]
    password: String,
}

pub(super) async fn show(
    State(web): State<Web>,
    Path(secret): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = view(&web, &secret, Wrong::default()).await?;
    Ok(unkept(with_form_cookie(&web, &visitor, view.page(&visitor).answer(&visitor))))
}

async fn view(web: &Web, secret: &str, wrong: Wrong) -> Result<Invitation, Failure> {
    let (person, organisation) = invitation(&web.house, secret).await?;
    Ok(Invitation {
        action: format!("/invitations/{}", crate::address::encode(secret)),
        name: person.name,
        email: person.email,
        organisation: organisation.name,
        wrong,
    })
}

pub(super) async fn submit(
    State(web): State<Web>,
    Path(secret): Path<String>,
    visitor: Visitor,
    caller: Caller,
    Sent(sent): Sent<PasswordSent>,
) -> Result<Response, Failure> {
    match accept(&web.house, &secret, &sent.password, &caller.as_told()).await {
        Ok(entry) => Ok(entered(&web, &entry, "/")),
        Err(problem) if problem.code.kind() != ProblemKind::Invalid => Err(problem.into()),
        Err(problem) => {
            let view = view(&web, &secret, Wrong::of(&visitor.words, &problem)).await?;
            let answer = view.page(&visitor).answer_with(status(problem.code.kind()), &visitor);
            Ok(with_form_cookie(&web, &visitor, answer))
        }
    }
}
