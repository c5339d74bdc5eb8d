//! Forms on the page of a thing: a page shows one at a time, the one that its address asks for (`?form=agenda`), so that it
//! stays short and every form has an address. Must not know which room.

use axum::response::Response;
use maud::{Markup, html};
use trellis_app::{Problem, problem::Kind as ProblemKind};
use trellis_words::Words;

use super::saved;
use crate::{Web, components::form::Wrong, error::Failure, page::Page, session::Visitor};

/// The parameter that names the form a page stands open at.
pub(crate) const FORM: &str = "form";

/// Links to the forms that a page offers.
pub(crate) fn deeds(words: &Words, page: &str, forms: &[(&'static str, &'static str)]) -> Markup {
    html! {
        div.tools {
            @for (form, key) in forms { a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) } }
        }
    }
}

/// A form that was asked for stands open.
pub(crate) fn asked_for(visitor: &Visitor, form: &str) -> bool {
    visitor.address.value(FORM) == Some(form)
}

/// After a form was sent: on to the next page, which says so, or back to `page`, with what is wrong with the form on it.
/// Any other problem goes out as it is.
pub(crate) async fn answered(
    web: &Web,
    visitor: &Visitor,
    next: Result<String, Problem>,
    page: impl AsyncFnOnce(Wrong) -> Result<Page, Failure>,
) -> Result<Response, Failure> {
    let problem = match next {
        Ok(next) => return Ok(saved(web, &next)),
        Err(problem) => problem,
    };
    // Somebody else was faster: both versions are shown side by side, which the corridor does.
    let is_stale = problem.stands.is_some();
    if is_stale || !matches!(problem.code.kind(), ProblemKind::Invalid | ProblemKind::Conflict) {
        return Err(problem.into());
    }
    let page = page(Wrong::of(&visitor.words, &problem)).await?;
    page.sent_back(problem, visitor)
}

/// The handler of a form on the page of one thing: the `answered` of the page's own file leads on, or shows the page with
/// the form that came back, which the last closure names.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($thing:ty, $input:ty) = $deed:path, $sheet:expr;) => {
        $(#[doc = $doc])+
        pub(super) async fn $name(
            State(web): State<Web>,
            At(id): At<$thing>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            let done = $deed(&web.house, visitor.actor(), id, &input).await;
            answered(&web, &visitor, id, done, ($sheet)(input)).await
        }
    };
}
pub(crate) use deed;
