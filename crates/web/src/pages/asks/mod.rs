//! Questions that are answered with yes or no: the page behind a secret link and the same page for whoever is signed in, the list
//! of what waits, and how the questions about a mission's team stand. It needs no account behind a link, and no JavaScript.

pub(crate) mod answer;
pub(crate) mod list;
pub(crate) mod of_mission;
mod sample;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_domain::roster::ask::Reply;
use trellis_words::Words;

use crate::Web;

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/asked/{secret}", get(answer::show).post(answer::submit))
        .route("/asked/{secret}/calendar.ics", get(answer::calendar))
        .route("/asks", get(list::show))
        .route("/asks/{id}", get(answer::show_signed_in).post(answer::submit_signed_in))
        .route("/missions/{id}/asks", post(of_mission::ask))
}

/// An answer as a shape, a word and a colour.
fn mark(words: &Words, reply: Reply) -> Markup {
    let class = match reply {
        Reply::Open => "st at-risk",
        Reply::Yes => "st met",
        Reply::No => "st off-track",
        Reply::Silent => "st no-data",
    };
    html! { span class=(class) { (words.say(&format!("ask-reply-{}", reply.code()))) } }
}
