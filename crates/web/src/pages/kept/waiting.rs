//! Forms that came after their session had ended: one's own, in this browser. Opening one shows its page with everything
//! filled in; sending it is a person's deed.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use maud::html;
use trellis_app::kept::{self, KeptForm, KeptFormKind};

use super::somebody;
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures, form,
        name::name,
        table::{Column, Table},
    },
    cookies::Cookie,
    error::Failure,
    extract::{Nothing, Sent},
    flash::{self, Flash},
    page::Page,
    pages::{View, clipped, people::onward},
    refill::{Again, Why},
    session::Visitor,
};

/// Letters of what was typed that are shown in the list.
const TYPED_LETTERS_MAX: usize = 120;

/// The forms that wait.
pub(crate) struct Waiting {
    rows: Vec<Row>,
}

/// One of them.
struct Row {
    href: String,
    page: String,
    at: Timestamp,
    /// The beginning of what was typed.
    typed: String,
}

impl From<KeptForm> for Row {
    fn from(kept: KeptForm) -> Self {
        let longest = kept.form.values.iter().max_by_key(|(_, value)| value.len());
        Self {
            href: format!("/kept/{}", kept.id),
            page: kept.form.page.clone(),
            at: kept.at,
            typed: clipped(longest.map_or("", |(_, value)| value), TYPED_LETTERS_MAX),
        }
    }
}

impl View for Waiting {
    fn sample() -> Self {
        let at = Timestamp::constant(1_800_000_000, 0);
        let row = |page: &str, typed: &str| Row {
            href: "/kept/1".to_owned(),
            page: page.to_owned(),
            at,
            typed: typed.to_owned(),
        };
        let rows = vec![
            row("/actions/5", "The regional workshop moved to March because of the cyclone."),
            row("/plans/regional/comments", "تحتاج الإدارات الصغيرة إلى زيارة أولاً."),
        ];
        Self { rows }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("kept-typed")),
            Column::text(words.say("kept-when")),
            Column::text(words.say("kept-page")),
            Column::text(words.say("kept-deeds")),
        ];
        let table = Table::records("kept", words.say("kept-title"), columns);
        let rows = html! {
            @for row in &self.rows {
                @let when = html! {
                    (figures::instant(words, row.at))
                };
                @let deeds = html! {
                    form.deeds method="post" action={ (row.href) "/removal" } {
                        (form::token(visitor))
                        button.apply { (words.say("kept-forget")) }
                    }
                };
                (table.row(&[html! { a href=(row.href) { (name(&row.typed)) } }, when, name(&row.page), deeds]))
            }
        };
        let main = html! {
            p { (words.say("kept-lead")) }
            @if self.rows.is_empty() { (empty(&words.say("kept-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        };
        Page::new(words.say("kept-title")).main(main)
    }
}

pub(super) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let waiting = kept::waiting(&web.house, &visitor.browser, somebody(&visitor)?).await?;
    let rows = waiting.into_iter().map(Row::from).collect();
    Ok(Waiting { rows }.page(&visitor).answer(&visitor))
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<KeptFormKind>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let kept = kept::one(&web.house, &visitor.browser, somebody(&visitor)?, id).await?;
    let again = Again { form: kept.form, kept: Some(id), why: Why::Kept(kept.at), status: StatusCode::OK };
    let mut answer = StatusCode::OK.into_response();
    answer.extensions_mut().insert(again);
    Ok(answer)
}

pub(super) async fn forget(
    State(web): State<Web>,
    At(id): At<KeptFormKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    kept::forget(&web.house, &visitor.browser, somebody(&visitor)?, id).await?;
    let said = Cookie::Flash.write(&web.settings, &Flash::Forgotten.code(), flash::SECONDS);
    Ok(onward("/kept", [said]))
}
