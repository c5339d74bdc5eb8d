//! What is done for Members: initiatives, the agreements they are delivered by, the secretariat's own time; a file each over
//! `app::missions`.

pub(crate) mod agreements;
pub(crate) mod effort;
pub(crate) mod initiatives;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_domain::kernel::{Decimal, Money};
use trellis_words::Words;

use crate::{
    Web,
    components::tabs::{Tab, tabs},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    initiatives::routes()
        .route("/agreements", get(agreements::show).post(agreements::add))
        .route("/agreements/{id}", get(agreements::one).post(agreements::change))
        .route("/effort", get(effort::show))
        .route("/effort/posts", post(effort::add_post))
        .route("/effort/years", post(effort::set_year))
        .route("/effort/posts/{id}/removal", post(effort::remove_post))
        .route("/effort/paper/{file}", get(effort::paper))
}

/// The way between the lists of the room.
fn lists(visitor: &Visitor, current: &str) -> Markup {
    let words = &visitor.words;
    let tab = |key: &str, href: &str| Tab {
        label: words.say(key),
        count: None,
        href: href.to_owned(),
        current: href == current,
    };
    let mut all = vec![tab("initiatives-title", "/initiatives")];
    if trellis_app::missions::agreements::is_open_to(visitor.actor()) {
        all.push(tab("agreements-title", "/agreements"));
    }
    if trellis_app::missions::effort::is_open_to(visitor.actor()) {
        all.push(tab("effort-title", "/effort"));
    }
    // One list needs no way.
    html! { @if all.len() > 1 { (tabs(&words.say("nav-initiatives"), &all)) } }
}

/// An amount with its currency, isolated so that they stay together.
fn money(words: &Words, money: Money) -> Markup {
    html! { bdi.num { (money.currency.code()) " " (words.number(money.amount().normalize())) } }
}

/// Days, halves included.
fn days(words: &Words, days: Decimal) -> Markup {
    html! { bdi.num { (words.number(days.normalize())) } }
}
