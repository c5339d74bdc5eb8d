//! Nothing here yet: what belongs here, and the one next step.

use maud::{Markup, html};

/// Says what would stand here. `next` is the label and address of the step that fills it.
pub(crate) fn empty(what: &str, next: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            p { (what) }
            @if let Some((label, href)) = next { p { a.button href=(href) { (label) } } }
        }
    }
}
