//! Settings of the organisation's provider of sign-ins: kept, tested, offered, removed. The secret goes in and never out.

use axum::{extract::State, http::HeaderMap, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    people::provider::{self, ProviderInput},
    problem::Kind as ProblemKind,
};
use trellis_words::Words;

use super::{
    account::line,
    elsewhere,
    settings::{TITLE, topics},
};
use crate::{
    Web,
    components::{
        empty::empty,
        form::{self, Field, Kind, Wrong},
        name::breakable,
    },
    error::{Failure, status},
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// Where the page stands.
pub(super) const HERE: &str = "/settings/provider";
const TEST: &str = "/settings/provider/test";
const REMOVAL: &str = "/settings/provider/removal";

/// The page.
pub(crate) struct Provider {
    input: ProviderSent,
    is_kept: bool,
    may_keep: bool,
    /// What the provider has to be told.
    redirect: Option<String>,
    wrong: Wrong,
    /// How many keys it had when it was tested just now.
    keys: Option<usize>,
}

/// The form as sent.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProviderSent {
    label: String,
    issuer: String,
    client_id: String,
    client_secret: String,
    offered: String,
    only_way: String,
    asks_second_step: String,
}

const YES: &str = "yes";

fn yes(is_on: bool) -> String {
    if is_on { YES } else { "no" }.to_owned()
}

impl From<ProviderInput> for ProviderSent {
    fn from(input: ProviderInput) -> Self {
        Self {
            label: input.label,
            issuer: input.issuer,
            client_id: input.client_id,
            client_secret: String::new(),
            offered: yes(input.offered),
            only_way: yes(input.only_way),
            asks_second_step: yes(input.asks_second_step),
        }
    }
}

impl From<ProviderSent> for ProviderInput {
    fn from(sent: ProviderSent) -> Self {
        Self {
            label: sent.label,
            issuer: sent.issuer,
            client_id: sent.client_id,
            client_secret: sent.client_secret,
            offered: sent.offered == YES,
            only_way: sent.only_way == YES,
            asks_second_step: sent.asks_second_step == YES,
        }
    }
}

impl Provider {
    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let input = &self.input;
        let hint = |key: &str| Some(words.say(key));
        let answers = [(yes(false), words.say("no")), (yes(true), words.say("yes"))];
        let choice = |name, label: &str, hint, value| Field {
            name,
            label: words.say(label),
            hint,
            value,
            kind: Kind::Options(&answers),
        };
        let fields = [
            line("label", words.say("provider-label"), hint("provider-label-hint"), &input.label, "text"),
            line("issuer", words.say("provider-issuer"), hint("provider-issuer-hint"), &input.issuer, "url"),
            line("client_id", words.say("provider-client-id"), None, &input.client_id, "text"),
            Field {
                name: "client_secret",
                label: words.say("provider-client-secret"),
                hint: hint("provider-client-secret-hint"),
                // A secret is never sent back.
                value: "",
                kind: Kind::Line("password", Some("new-password")),
            },
            choice(
                "asks_second_step",
                "provider-asks-second-step",
                hint("provider-asks-second-step-hint"),
                &input.asks_second_step,
            ),
            choice("offered", "provider-offered", None, &input.offered),
            choice("only_way", "provider-only-way", hint("provider-only-way-hint"), &input.only_way),
        ];
        let all: Vec<_> = fields.iter().collect();
        html! {
            (self.wrong.summary(words, &all))
            form.sheet method="post" action=(HERE) novalidate {
                (form::token(visitor))
                @for field in &fields { (form::field(field, &self.wrong)) }
                button.button { (words.say("save")) }
            }
        }
    }

    /// What can be done with the provider that is kept.
    fn deeds(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let press = |action: &str, label: &str| {
            html! {
                form method="post" action=(action) {
                    (form::token(visitor))
                    button.button.second { (words.say(label)) }
                }
            }
        };
        html! {
            p.hint { (words.say("provider-test-hint")) }
            div.deeds { (press(TEST, "provider-test")) (press(REMOVAL, "provider-remove")) }
        }
    }

    fn told(&self, words: &Words) -> Markup {
        html! {
            @match &self.redirect {
                Some(address) => p { (words.say("provider-redirect")) " " code dir="ltr" { (breakable(address)) } },
                None => p { (words.say("provider-no-address")) },
            }
        }
    }
}

impl View for Provider {
    fn sample() -> Self {
        Self {
            input: ProviderSent {
                label: "Lagoon account".to_owned(),
                // Samples name no address of the web.
                issuer: "id.example.org/realms/staff".to_owned(),
                client_id: "trellis".to_owned(),
                client_secret: String::new(),
                offered: yes(true),
                only_way: yes(false),
                asks_second_step: yes(false),
            },
            is_kept: true,
            may_keep: true,
            redirect: Some("plans.example.org/sign-in/callback".to_owned()),
            wrong: Wrong::default(),
            keys: Some(2),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (topics(words, None))
            p { (words.say("provider-about")) }
            @if let Some(keys) = self.keys {
                p.lead role="status" { (words.say_with("provider-tested", &[("count", keys.into())])) }
            }
            @if !self.is_kept { (empty(&words.say("provider-none"), None)) }
            @if self.may_keep {
                (self.told(words))
                (self.form(visitor))
                @if self.is_kept { (self.deeds(visitor)) }
            } @else if self.is_kept {
                p { (self.input.label) " · " bdi { (self.input.issuer) } }
            }
        };
        Page::new(words.say(TITLE))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .main(main)
            .failed(self.wrong.is_any())
    }
}

async fn view(web: &Web, headers: &HeaderMap, visitor: &Visitor) -> Result<Provider, Failure> {
    let view = provider::view(&web.house, visitor.actor()).await?;
    Ok(Provider {
        is_kept: view.kept.is_some(),
        input: view.kept.unwrap_or_default().into(),
        may_keep: view.may_keep,
        redirect: elsewhere::redirect(web, headers),
        wrong: Wrong::default(),
        keys: None,
    })
}

pub(super) async fn show(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(view(&web, &headers, &visitor).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn put(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    Sent(sent): Sent<ProviderSent>,
) -> Result<Response, Failure> {
    match provider::put(&web.house, visitor.actor(), &sent.clone().into()).await {
        Ok(()) => Ok(saved(&web, HERE)),
        Err(problem) => again(&web, &headers, &visitor, Some(sent), problem).await,
    }
}

/// The page with what went wrong, and with what was typed.
async fn again(
    web: &Web,
    headers: &HeaderMap,
    visitor: &Visitor,
    sent: Option<ProviderSent>,
    problem: Problem,
) -> Result<Response, Failure> {
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let mut page = view(web, headers, visitor).await?;
    page.input = sent.unwrap_or(page.input);
    page.wrong = Wrong::of(&visitor.words, &problem);
    Ok(page.page(visitor).answer_with(status(problem.code.kind()), visitor))
}

pub(super) async fn test(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    match provider::test(&web.house, visitor.actor()).await {
        Ok(keys) => {
            let mut page = view(&web, &headers, &visitor).await?;
            page.keys = Some(keys);
            Ok(page.page(&visitor).answer(&visitor))
        }
        Err(problem) => again(&web, &headers, &visitor, None, problem).await,
    }
}

pub(super) async fn remove(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    provider::remove(&web.house, visitor.actor()).await?;
    Ok(saved(&web, HERE))
}
