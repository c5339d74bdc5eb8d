//! Views of one thing beside each other: plain links, one of them current.

use maud::{Markup, html};

/// One view.
#[derive(Clone)]
pub(crate) struct Tab {
    /// What it is called.
    pub label: String,
    /// How many things are in it, where that helps.
    pub count: Option<String>,
    /// Its address.
    pub href: String,
    /// Whether it is the one being looked at.
    pub current: bool,
}

/// The row of tabs. `label` names the choice for those who do not see it.
pub(crate) fn tabs(label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            ul {
                @for tab in tabs {
                    li {
                        a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                            (tab.label)
                            @if let Some(count) = &tab.count { " " span.num { (count) } }
                        }
                    }
                }
            }
        }
    }
}
