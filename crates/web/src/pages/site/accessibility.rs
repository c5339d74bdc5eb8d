//! The accessibility statement: what holds, what does not yet, and what to do then.

use axum::response::Response;
use maud::html;

use crate::{page::Page, pages::View, session::Visitor};

/// The statement; all of it is words.
pub(crate) struct Accessibility;

impl View for Accessibility {
    fn sample() -> Self {
        Self
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("accessibility-aim")) }
            h2 { (words.say("accessibility-holds-title")) }
            ul {
                li { (words.say("accessibility-keyboard")) }
                li { (words.say("accessibility-script")) }
                li { (words.say("accessibility-colour")) }
                li { (words.say("accessibility-charts")) }
                li { (words.say("accessibility-zoom")) }
                li { (words.say("accessibility-languages")) }
            }
            h2 { (words.say("accessibility-limits-title")) }
            ul {
                li { (words.say("accessibility-source-texts")) }
                li { (words.say("accessibility-date-fields")) }
            }
            h2 { (words.say("accessibility-help-title")) }
            p { (words.say("accessibility-help")) }
        };
        Page::new(words.say("accessibility-link")).main(main)
    }
}

pub(super) async fn show(visitor: Visitor) -> Response {
    Accessibility.page(&visitor).answer(&visitor)
}
