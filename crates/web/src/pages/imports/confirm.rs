//! Making an upload a plan, or forgetting it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::plans::{
    AdoptionInput,
    import::{self, ConfirmInput},
};

use super::{
    id,
    new::comes_back,
    onward,
    preview::{Preview, on_preview},
};
use crate::{
    Web,
    components::form::{self, Field, Kind, Wrong},
    error::{Failure, status},
    extract::Sent,
    flash::Flash,
    pages::View,
    session::Visitor,
};

/// The form as it stands.
#[derive(Default)]
pub(super) struct Confirmation {
    pub(super) code: String,
    pub(super) adopted_by: String,
    pub(super) adopted_on: String,
    pub(super) wrong: Wrong,
}

impl Confirmation {
    /// The form. A newer version keeps the code of its plan.
    pub(super) fn form(&self, visitor: &Visitor, draft: &str, is_newer: bool) -> Markup {
        let words = &visitor.words;
        let field = |name, key: &str, hint: &str, value, kind| Field {
            name,
            label: words.say(key),
            hint: Some(words.say(hint)),
            value,
            kind,
        };
        let line = || Kind::Line("text", None);
        let code = field("code", "confirm-code", "confirm-code-hint", &self.code, line());
        let by_hint = if is_newer { "confirm-by-hint-newer" } else { "confirm-by-hint" };
        let by = field("adopted_by", "confirm-by", by_hint, &self.adopted_by, line());
        let on =
            field("adopted_on", "confirm-on", "confirm-on-hint", &self.adopted_on, Kind::Line("date", None));
        let title = if is_newer { "confirm-title-newer" } else { "confirm-title" };
        let fields = [&code, &by, &on];
        let fields = if is_newer { &fields[1..] } else { &fields[..] };
        html! {
            section #confirm {
                h2 { (words.say(title)) }
                (self.wrong.summary(words, fields))
                form.sheet method="post" action={ "/imports/" (draft) "/confirmation" } novalidate {
                    (form::token(visitor))
                    @if !is_newer { (form::field(&code, &self.wrong)) }
                    (form::field(&by, &self.wrong))
                    (form::field(&on, &self.wrong))
                    button.button { (words.say("confirm-deed")) }
                }
                form method="post" action={ "/imports/" (draft) "/discard" } {
                    (form::token(visitor))
                    button.apply { (words.say("confirm-discard")) }
                }
            }
        }
    }
}

/// The form as sent.
#[derive(Deserialize)]
pub(super) struct Confirmed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    adopted_by: String,
    #[serde(default)]
    adopted_on: String,
}

pub(super) async fn submit(
    State(web): State<Web>,
    Path(draft): Path<String>,
    visitor: Visitor,
    Sent(form): Sent<Confirmed>,
) -> Result<Response, Failure> {
    let input = ConfirmInput {
        code: form.code.clone(),
        adoption: AdoptionInput { by: form.adopted_by.clone(), on: form.adopted_on.clone() },
    };
    match import::confirm(&web.house, visitor.actor(), id(&draft)?, &input).await {
        Ok(done) => {
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
            let flash = Flash::Imported { actions: count(done.actions), flags: count(done.flags) };
            Ok(onward(&web, &format!("/plans/{}", done.plan), Some(flash)))
        }
        Err(problem) if comes_back(&problem) => {
            // The form comes back under the document it is about.
            let seen = import::preview(&web.house, visitor.actor(), id(&draft)?).await?;
            let code = status(problem.code.kind());
            let confirmation = Confirmation {
                code: form.code,
                adopted_by: form.adopted_by,
                adopted_on: form.adopted_on,
                wrong: Wrong::of(&visitor.words, &problem),
            };
            let view = Preview { seen, confirmation };
            let visitor = on_preview(visitor, &draft);
            Ok(view.page(&visitor).answer_with(code, &visitor))
        }
        Err(problem) => Ok(Failure::from(problem).into_response()),
    }
}

/// Nothing to fill in: the form is its token.
#[derive(Deserialize)]
pub(super) struct Discarded {}

pub(super) async fn discard(
    State(web): State<Web>,
    Path(draft): Path<String>,
    visitor: Visitor,
    Sent(_): Sent<Discarded>,
) -> Result<Response, Failure> {
    import::discard(&web.house, visitor.actor(), id(&draft)?).await?;
    Ok(onward(&web, "/imports/new", Some(Flash::Discarded)))
}
