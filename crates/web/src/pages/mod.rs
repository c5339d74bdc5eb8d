//! Pages, one folder for each room. A page's typed view says all it shows; a handler fills it from one `app`
//! function, and [`View::sample`] fills it for the test that renders every page and for the gallery.

pub(crate) mod asks;
pub(crate) mod audit;
pub(crate) mod desk;
pub(crate) mod forms;
pub(crate) mod imports;
pub(crate) mod indicators;
pub(crate) mod kept;
pub(crate) mod meetings;
pub(crate) mod members;
pub(crate) mod missions;
pub(crate) mod needs;
pub(crate) mod papers;
pub(crate) mod people;
pub(crate) mod plans;
pub(crate) mod requests;
pub(crate) mod results;
pub(crate) mod roster;
pub(crate) mod site;
pub(crate) mod surveys;

use axum::{
    Router,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use trellis_app::papers::Printed;

use crate::{
    Web,
    cookies::Cookie,
    flash::{self, Flash},
    page::Page,
    session::Visitor,
};

/// What a page shows, before it has words and a frame.
pub(crate) trait View {
    /// With data that looks like a secretariat's.
    fn sample() -> Self;

    /// The page.
    fn page(&self, visitor: &Visitor) -> Page;
}

/// Pages and forms.
pub(crate) fn routes() -> Router<Web> {
    people::routes()
        .merge(plans::routes())
        .merge(indicators::routes())
        .merge(members::routes())
        .merge(meetings::routes())
        .merge(needs::routes())
        .merge(requests::routes())
        .merge(missions::routes())
        .merge(results::routes())
        .merge(roster::routes())
        .merge(asks::routes())
        .merge(surveys::routes())
        .merge(site::routes())
        .merge(imports::routes())
        .merge(desk::routes())
        .merge(audit::routes())
        .merge(papers::routes())
        .merge(kept::routes())
}

/// Forms with files in them, which may be larger and take longer.
pub(crate) fn uploads() -> Router<Web> {
    imports::uploads()
        .merge(meetings::uploads())
        .merge(needs::uploads())
        .merge(requests::uploads())
        .merge(missions::uploads())
        .merge(surveys::uploads())
}

/// A table to take away.
pub(crate) fn taken(printed: Printed) -> Response {
    // Our own name of letters, digits and hyphens needs no quoting.
    let named = format!("attachment; filename=\"{}\"", printed.file_name);
    let heads = [
        (header::CONTENT_TYPE, HeaderValue::from_static(printed.media_type)),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    (heads, printed.bytes).into_response()
}

/// After a deed: on to a page that says so.
fn saved(web: &Web, next: &str) -> Response {
    let said = Cookie::Flash.write(&web.settings, &Flash::Saved.code(), flash::SECONDS);
    people::onward(next, [said])
}

/// The beginning of a text, for lists and headings; what is behind it stands on the page of the thing itself.
fn clipped(text: &str, letters_max: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= letters_max {
        return text.to_owned();
    }
    let kept: String = text.chars().take(letters_max).collect();
    // Cut between words where there is one to cut at.
    let end = kept.rfind(char::is_whitespace).filter(|end| *end > kept.len() / 2).unwrap_or(kept.len());
    format!("{}…", kept[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_between_words() {
        let check = |text: &str, most, expect: &str| assert_eq!(clipped(text, most), expect);
        check(" whole ", 10, "whole");
        check("one two three", 9, "one two…");
        check("abcdefghij", 4, "abcd…");
        check("تعزيز شبكة مراكز", 12, "تعزيز شبكة…");
    }
}
