//! A doubt about a document: its plain sentence, beside the cell it is about.

use maud::{Markup, html};

use super::name::name;

/// A note. `place` says where in the source, as an officer would look it up; `deed` is what can be done about it.
pub(crate) fn flag(sentence: &str, place: Option<&str>, deed: Option<Markup>) -> Markup {
    html! {
        div.flag {
            p {
                (sentence)
                @if let Some(place) = place { " " span.fine { (name(place)) } }
            }
            @if let Some(deed) = deed { (deed) }
        }
    }
}
