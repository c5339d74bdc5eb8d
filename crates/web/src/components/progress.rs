//! How much of something is done: the counts in words, and a bar beside them.

use maud::{Markup, html};
use trellis_words::{Arg, Words};

use super::status::share;

/// "12 of 45" with its bar. `label` says what is counted.
pub(crate) fn progress(words: &Words, label: &str, done: usize, total: usize) -> Markup {
    html! {
        div.progress {
            span { (label) }
            span.num {
                (words.say_with("n-of-total", &[("done", Arg::from(done)), ("total", Arg::from(total))]))
            }
            svg.bar width="100%" height="6" aria-hidden="true" {
                rect.f width="100%" height="6" {}
                rect.f.done width=(share(done.min(total), total)) height="6" {}
            }
        }
    }
}
