//! Members: all of the organisation, bringing them in, one of them with what it counts as and what was recorded about
//! it, and all of a plan against the instruments; partners beside them.

pub(crate) mod add;
pub(crate) mod capacity;
mod classes;
pub(crate) mod engagements;
pub(crate) mod list;
pub(crate) mod member;
pub(crate) mod of_plan;
pub(crate) mod partners;

use axum::{
    Router,
    routing::{get, post},
};
use trellis_words::Words;

use crate::{
    Web,
    components::tabs::{Tab, tabs},
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/members", get(list::show))
        .route("/members.csv", get(list::download))
        .route("/members/new", get(add::show).post(add::preview))
        .route("/members/new/confirmation", post(add::confirm))
        .route("/members/{id}", get(member::show))
        .route("/members/{id}/capacity", get(capacity::show))
        .route("/members/{id}/capacity/{file}", get(capacity::take))
        .route("/members/{id}/classes", post(classes::give))
        .route("/members/{id}/names", post(member::rename))
        .route("/classes/{id}/correction", post(classes::correct))
        .route("/classes/{id}/end", post(classes::end))
        .route("/partners", get(partners::show).post(partners::add))
        .route("/partners/{id}/end", post(partners::end))
        .route("/partners/{id}/kind", post(partners::sort))
        .route("/plans/{id}/members", get(of_plan::show))
        .merge(engagements::routes())
}

/// Members and partners beside each other.
fn beside(words: &Words, partners: bool) -> maud::Markup {
    let tab = |label: String, href: &str, current| Tab { label, count: None, href: href.to_owned(), current };
    let all = [
        tab(words.say("directory-title"), "/members", !partners),
        tab(words.say("partners-title"), "/partners", partners),
    ];
    tabs(&words.say("directory-title"), &all)
}
