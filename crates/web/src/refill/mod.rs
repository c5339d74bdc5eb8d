//! A form is shown again with what a person had typed: after the session had ended, as a draft, with what was wrong, or
//! beside what somebody else has saved meanwhile.
//!
//! The page is made as for anybody who asks for it; then its form is filled in, in the finished page. So no page has to
//! know how, and every form there will ever be can be. Reading order: here · `tags` (our own HTML, read) · `fill`
//! (values put into a form) · `note` (what stands above it).

mod fill;
mod note;
mod tags;

use axum::http::StatusCode;
use jiff::Timestamp;
use trellis_app::{
    kept::{FilledForm, KeptFormId},
    problem::Stands,
};
use trellis_words::Words;

use crate::{components::form::Wrong, session::Visitor};

pub(crate) use note::fallback;
pub(crate) use tags::form_names;

/// What a page has that shows a form again for another reason than its draft.
pub(crate) const FILLED: &str = "<div id=\"again\">";

/// Why a form is shown again.
#[derive(Clone)]
pub(crate) enum Why {
    /// It came after its session had ended.
    Kept(Timestamp),
    /// It was saved and not sent.
    Draft(Timestamp),
    /// Something was wrong with it; the code of what.
    Wrong(Wrong, &'static str),
    /// Somebody else has changed meanwhile what it is about.
    Stale(Wrong, Option<Box<Stands>>),
}

/// A form to be shown again. A handler puts it on its answer, and the corridor does it.
#[derive(Clone)]
pub(crate) struct Again {
    /// What was typed, and where.
    pub form: FilledForm,
    /// The kept form it comes from.
    pub kept: Option<KeptFormId>,
    /// Why.
    pub why: Why,
    /// The status of the answer.
    pub status: StatusCode,
}

/// The page with its form filled in; `None` where the form is not on it.
pub(crate) fn filled(
    page: &str,
    again: &Again,
    visitor: &Visitor,
    today: trellis_domain::kernel::Day,
) -> Option<String> {
    let form = tags::find(page, &again.form)?;
    let mut fill = fill::fill(page, &form, again);
    let words: &Words = &visitor.words;
    let note = note::note(words, again, &fill.labels, today);
    let is_draft = matches!(again.why, Why::Draft(_));
    if is_draft {
        let discard = note::discard(visitor, again);
        fill.insert(form.start, &maud::html! { div.flag #draft { (note) (discard) } }.into_string());
    } else {
        fill.insert(form.start, &format!("{FILLED}</div>"));
        fill.insert(tags::main_start(page)?, &note.into_string());
    }
    if let Why::Stale(_, Some(stands)) = &again.why {
        fill.insert(form.inside, &note::beside(words, again, stands, &fill.labels).into_string());
    }
    if let Some(kept) = again.kept {
        let value = format!("{kept} {}", again.form.action);
        let hidden = maud::html! { input type="hidden" name=(crate::posted::KEPT) value=(value); };
        fill.insert(form.inside, &hidden.into_string());
    }
    Some(fill.done(page))
}

#[cfg(test)]
mod tests;
