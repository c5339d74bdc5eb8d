//! Erasing a person: what goes, what stays, and the confirmation. There is no way back, hence a page of its own.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::people::erasing::{self, ErasureInput, GOES, STAYS};
use trellis_domain::{
    kernel::Language,
    people::{OrganisationId, Person, PersonId, PersonKind, erasing::Reason},
};
use trellis_words::Words;

use super::account::line;
use crate::{
    Web,
    asked::At,
    components::form::{self, Field, Kind, Wrong},
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// Where one came from, and where it leads afterwards.
const PEOPLE: &str = "/people";

/// The page.
pub(crate) struct Erasing {
    person: Person,
    sent: ErasureSent,
    wrong: Wrong,
}

/// The confirmation, as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct ErasureSent {
    email: String,
    reason: String,
}

/// Where the page of a person stands.
pub(super) fn address(person: PersonId) -> String {
    format!("{PEOPLE}/{person}/erasure")
}

impl View for Erasing {
    fn sample() -> Self {
        let person = Person {
            id: PersonId::new(3),
            organisation: OrganisationId::new(1),
            name: "Tomasi Vea".to_owned(),
            email: "tomasi@example.org".to_owned(),
            language: Language::En,
        };
        Self { person, sent: ErasureSent::default(), wrong: Wrong::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let email = self.person.email.as_str();
        let reasons: Vec<_> = Reason::ALL
            .iter()
            .map(|each| (each.code().to_owned(), words.say(&format!("erase-reason-{}", each.code()))))
            .collect();
        let fields = [
            Field {
                name: "reason",
                label: words.say("erase-why"),
                hint: Some(words.say("erase-why-hint")),
                value: &self.sent.reason,
                kind: Kind::Options(&reasons),
            },
            line(
                "email",
                words.say("erase-email"),
                Some(words.say_with("erase-email-hint", &[("email", email.into())])),
                &self.sent.email,
                "email",
            ),
        ];
        let sending = html! {
            div.deeds { button.button { (words.say("erase-do")) } a href=(PEOPLE) { (words.say("cancel")) } }
        };
        let main = html! {
            p.lead { (words.say("erase-lead")) }
            (listed(words, "erase-goes", &GOES))
            (listed(words, "erase-stays", &STAYS))
            p.wrong { (words.say("erase-backups")) }
            (form::sheet(visitor, &address(self.person.id), &fields, &self.wrong, &sending))
        };
        let title = words.say_with("erase-title", &[("name", self.person.name.as_str().into())]);
        Page::new(title)
            .crumbs(vec![(words.say("people-title"), PEOPLE.to_owned())])
            .main(main)
            .failed(self.wrong.is_any())
    }
}

fn listed(words: &Words, title: &str, keys: &[&str]) -> Markup {
    html! {
        h2 { (words.say(title)) }
        ul { @for key in keys { li { (words.say(key)) } } }
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(person): At<PersonKind>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let person = erasing::to_erase(&web.house, visitor.actor(), person).await?;
    let view = Erasing { person, sent: ErasureSent::default(), wrong: Wrong::default() };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    At(person): At<PersonKind>,
    visitor: Visitor,
    Sent(sent): Sent<ErasureSent>,
) -> Result<Response, Failure> {
    let input = ErasureInput { email: sent.email.clone(), reason: sent.reason.clone() };
    let Err(problem) = erasing::erase(&web.house, visitor.actor(), person, &input).await else {
        return Ok(saved(&web, PEOPLE));
    };
    if problem.fields.is_empty() {
        return Err(problem.into());
    }
    let person = erasing::to_erase(&web.house, visitor.actor(), person).await?;
    let view = Erasing { person, sent, wrong: Wrong::of(&visitor.words, &problem) };
    view.page(&visitor).sent_back(problem, &visitor)
}
