//! The way from the start page to here.

use maud::{Markup, html};
use trellis_words::Words;

use super::name::name;

/// Labels and addresses from the start page down. Nothing is shown on the start page itself.
pub(crate) fn crumbs(words: &Words, way: &[(String, String)]) -> Markup {
    if way.is_empty() {
        return html! {};
    }
    html! {
        nav.crumbs aria-label=(words.say("breadcrumb-label")) {
            ol { @for (label, href) in way { li { a href=(href) { (name(label)) } } } }
        }
    }
}
