//! What the pages of initiatives, agreements and the secretariat's time share: the way between them, money and days.

use maud::{Markup, html};
use trellis_domain::kernel::{Decimal, Money};
use trellis_words::Words;

use crate::{
    components::tabs::{Tab, tabs},
    session::Visitor,
};

/// The way between the lists of the room.
pub(in crate::pages::missions) fn lists(visitor: &Visitor, current: &str) -> Markup {
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
    if trellis_app::missions::funding::is_open_to(visitor.actor()) {
        all.push(tab("funding-title", "/funding"));
    }
    if trellis_app::missions::contributions::is_open_to(visitor.actor()) {
        all.push(tab("asked-title", "/contributions"));
    }
    if trellis_app::missions::effort::is_open_to(visitor.actor()) {
        all.push(tab("effort-title", "/effort"));
    }
    if trellis_app::missions::assistance::is_open_to(visitor.actor()) {
        all.push(tab("assistance-title", "/assistance"));
        all.push(tab("clusters-title", "/clusters"));
        all.push(tab("lessons-title", "/lessons"));
    }
    // One list needs no way.
    html! { @if all.len() > 1 { (tabs(&words.say("nav-initiatives"), &all)) } }
}

/// An amount with its currency, isolated so that they stay together.
pub(crate) fn money(words: &Words, money: Money) -> Markup {
    html! { bdi.num { (money.currency.code()) " " (words.number(money.amount().normalize())) } }
}

/// Days, halves included.
pub(in crate::pages::missions) fn days(words: &Words, days: Decimal) -> Markup {
    html! { bdi.num { (words.number(days.normalize())) } }
}
