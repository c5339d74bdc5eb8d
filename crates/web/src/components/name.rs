//! Text that people or documents wrote: isolated, so that a name in one direction cannot reorder a line in another.

use maud::{Markup, html};

/// A name, a code, a title: anything short whose language is its own.
pub(crate) fn name(text: &str) -> Markup {
    html! { bdi { (text) } }
}
