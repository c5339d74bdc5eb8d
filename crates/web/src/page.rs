//! The frame of every page: head, skip link, header, breadcrumb, the one heading, message, footer.
//!
//! A page says its title and its content; everything around it is the same everywhere. Must not know any room.

use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};
use trellis_app::{Problem, people::SignedIn};
use trellis_domain::kernel::Language;

use crate::{
    components::{crumbs::crumbs, form, name::name},
    error::{Failure, status},
    headers::AnswerPolicy,
    navigation::navigation,
    pages::people::offices::office_name,
    session::Visitor,
    statics,
};

/// What we call ourselves; the same in every language.
const PRODUCT: &str = "Trellis";

/// A page before it has its frame.
pub(crate) struct Page {
    title: String,
    kicker: Option<Markup>,
    crumbs: Vec<(String, String)>,
    tools: Option<Markup>,
    main: Markup,
    failed: bool,
    script: Option<&'static str>,
}

impl Page {
    /// A page with this title; it is also the page's only `h1`.
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            kicker: None,
            crumbs: Vec::new(),
            tools: None,
            main: html! {},
            failed: false,
            script: None,
        }
    }

    /// A short line above the heading: what kind of thing this is.
    #[must_use]
    pub(crate) fn kicker(self, kicker: Markup) -> Self {
        Self { kicker: Some(kicker), ..self }
    }

    /// The way here: labels and addresses, from the start page down, without the page itself.
    #[must_use]
    pub(crate) fn crumbs(self, crumbs: Vec<(String, String)>) -> Self {
        Self { crumbs, ..self }
    }

    /// Links and buttons beside the heading.
    #[must_use]
    pub(crate) fn tools(self, tools: Markup) -> Self {
        Self { tools: Some(tools), ..self }
    }

    /// The content.
    #[must_use]
    pub(crate) fn main(self, main: Markup) -> Self {
        Self { main, ..self }
    }

    /// A script of ours that the page can do without.
    #[must_use]
    pub(crate) fn script(self, address: &'static str) -> Self {
        Self { script: Some(address), ..self }
    }

    /// The form on it came back with something wrong: the title says so first.
    #[must_use]
    pub(crate) fn failed(self, failed: bool) -> Self {
        Self { failed, ..self }
    }

    /// The finished page as an answer.
    pub(crate) fn answer(&self, visitor: &Visitor) -> Response {
        let mut answer = Html(self.render(visitor).into_string()).into_response();
        if self.script.is_some() {
            answer.extensions_mut().insert(AnswerPolicy::WITH_SCRIPT);
        }
        answer
    }

    /// The finished page with a status of its own.
    pub(crate) fn answer_with(&self, status: StatusCode, visitor: &Visitor) -> Response {
        (status, self.answer(visitor)).into_response()
    }

    /// The page of a form that came back, with what is wrong with it. Where it does not say so, as for a row that is not
    /// there, the problem goes out as it is and the corridor says it.
    pub(crate) fn sent_back(self, problem: Problem, visitor: &Visitor) -> Result<Response, Failure> {
        if !form::says_wrong(&self.main) {
            return Err(problem.into());
        }
        Ok(self.failed(true).answer_with(status(problem.code.kind()), visitor))
    }

    /// The finished page.
    pub(crate) fn render(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            (DOCTYPE)
            html lang=(words.language().code()) dir=(words.direction()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.window_title(visitor)) }
                    link rel="stylesheet" href=(statics::style());
                    @if let Some(script) = self.script { script src=(script) defer {} }
                    link rel="icon" type="image/svg+xml" href=(statics::icon());
                }
                body {
                    a.skip href="#main" { (words.say("skip-to-content")) }
                    (header(visitor))
                    (looking(visitor))
                    div.page {
                        (crumbs(words, &self.crumbs))
                        main #main tabindex="-1" {
                            (flash(visitor))
                            div.top {
                                div {
                                    @if let Some(kicker) = &self.kicker { p.kicker { (kicker) } }
                                    h1 { (name(&self.title)) }
                                }
                                @if let Some(tools) = &self.tools { div.tools { (tools) } }
                            }
                            (self.main)
                        }
                    }
                    (footer(visitor))
                }
            }
        }
    }

    fn window_title(&self, visitor: &Visitor) -> String {
        let words = &visitor.words;
        let owner = visitor.who.as_ref().map_or(PRODUCT, |who| who.organisation.name.as_str());
        // Direction marks are for readers of sentences; a window's title has none to protect.
        let title = format!("{} – {owner}", self.title);
        if self.failed { words.say_with("title-failed", &[("title", title.into())]) } else { title }
    }
}

fn header(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    html! {
        header.head {
            a.brand href="/" { (mark()) (PRODUCT) }
            @if let Some(who) = &visitor.who {
                span.owner {
                    (name(&who.organisation.name))
                    @if who.organisation.sample { " " span.tag { (words.say("sample-data")) } }
                }
            }
            (navigation(visitor))
            div.who {
                (languages(visitor))
                (account(visitor))
            }
        }
    }
}

/// The languages by their own names. Somebody signed in changes the account, so that needs a form; anybody else
/// follows a link that keeps the address.
fn languages(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    let others = Language::ALL.into_iter().filter(|language| *language != words.language());
    html! {
        details.menu {
            summary { span.sr { (words.say("language-label")) " " } (words.language().own_name()) }
            @if visitor.who.is_some() {
                form method="post" action="/language" {
                    (form::token(visitor))
                    input type="hidden" name="next" value=(visitor.address.href());
                    @for language in others {
                        button name="language" value=(language.code()) lang=(language.code()) dir="auto" {
                            (language.own_name())
                        }
                    }
                }
            } @else {
                ul {
                    @for language in others {
                        li {
                            a href=(visitor.address.with("lang", language.code()).href())
                                lang=(language.code()) hreflang=(language.code()) dir="auto" rel="nofollow" {
                                (language.own_name())
                            }
                        }
                    }
                }
            }
        }
    }
}

fn account(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    let Some(who) = &visitor.who else {
        return html! { a href="/sign-in" { (words.say("sign-in")) } };
    };
    html! {
        span.person { (name(&who.person.name)) }
        a href="/account" { (words.say("account-title")) }
        form method="post" action="/sign-out" {
            (form::token(visitor))
            button.plain { (words.say("sign-out")) }
        }
    }
}

/// Says that the site is looked at as an office, with the way back.
fn looking(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    let Some(seen) = visitor.who.as_ref().and_then(SignedIn::seen_as) else { return html! {} };
    let office = office_name(words, seen.office);
    html! {
        aside.page aria-label=(words.say("see-as-title")) {
            div.flag {
                p {
                    (words.say_with("see-as-now", &[("office", office.as_str().into())]))
                    @if let Some(held_for) = &seen.held_for { " – " (name(held_for)) }
                }
                form method="post" action="/see-as/end" {
                    (form::token(visitor))
                    button.button.second { (words.say("see-as-end")) }
                }
            }
        }
    }
}

/// The message after a deed, and its receipt.
fn flash(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    html! {
        @if visitor.flash.is_some() || visitor.receipt.is_some() {
            p.flash role="status" {
                @if let Some(flash) = visitor.flash { (flash.say(words)) " " }
                @if let Some(number) = visitor.receipt {
                    a href={ "/receipts/" (number.id) } {
                        (words.say_with("receipt-number", &[("number", number.to_string().into())]))
                    }
                }
            }
        }
    }
}

fn footer(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    html! {
        footer.foot {
            ul {
                @if visitor.who.is_some() { li { a href="/receipts" { (words.say("receipts-title")) } } }
                li { a href="/accessibility" { (words.say("accessibility-link")) } }
                li { a href="/api/openapi.json" { (words.say("api-link")) } }
            }
        }
    }
}

/// A small trellis: two laths across two.
fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" {
            path d="M3 7h14M3 13h14M7 3v14M13 3v14" {}
        }
    }
}
