//! Facts about one thing: a term and what holds for it.

use maud::{Markup, html};

/// Terms with their values, in order.
pub(crate) fn definitions(facts: &[(String, Markup)]) -> Markup {
    html! {
        dl.facts { @for (term, value) in facts { div { dt { (term) } dd { (value) } } } }
    }
}
