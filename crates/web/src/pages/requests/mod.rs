//! Requests: the list, one of them with a form at a time and its files, writing one, entering a letter, volumes, what was
//! accepted; the files under lock.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and
//! leads on.

pub(crate) mod accepted;
pub(crate) mod files;
pub(crate) mod forms;
pub(crate) mod held;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
mod sample;
pub(crate) mod volumes;

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::requests::{MoveInput, RequestInput, SayInput, counting, deeds, moves};
use trellis_domain::{
    kernel::Day,
    requests::{Request, RequestState, clock::Due},
};
use trellis_words::Words;

use super::saved;
use crate::{
    Web,
    asked::At,
    components::{
        figures,
        tabs::{Tab, tabs},
    },
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
    upload::DISCARDED_BYTES_MAX,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/requests", get(list::show).post(new::add))
        .route("/requests.csv", get(list::csv))
        .route("/requests.xlsx", get(list::xlsx))
        .route("/requests/new", get(new::show))
        .route("/requests/received", get(new::show_letter))
        .route("/requests/volumes", get(volumes::show))
        .route("/requests/published", get(accepted::show))
        .route("/requests/{id}", get(one::show).post(change))
        .route("/requests/{id}/state", post(move_on))
        .route("/requests/{id}/words", post(say))
        .route("/requests/{id}/withdrawal", post(withdraw))
        .route("/requests/{id}/facts", post(count))
        .route("/requests/{id}/files/{file}", get(files::take))
        .route("/requests/{id}/files/{file}/check", post(files::recheck))
        .route("/requests/{id}/files/{file}/removal", post(files::remove))
        .route("/files", get(held::show))
}

/// Forms with a file in them. One that is far too large is read to its end, so that what was typed beside it is not lost.
pub(crate) fn uploads() -> Router<Web> {
    let most = || DefaultBodyLimit::max(DISCARDED_BYTES_MAX);
    Router::new()
        .route("/requests/received", post(new::receive).layer(most()))
        .route("/requests/{id}/files", post(files::attach).layer(most()))
}

/// Where requests stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("requests-title"), "/requests".to_owned())]
}

/// The way between the lists of the room.
fn ways(visitor: &Visitor, current: &str) -> Markup {
    let words = &visitor.words;
    let tab = |key: &str, href: &str| Tab {
        label: words.say(key),
        count: None,
        href: href.to_owned(),
        current: href == current,
    };
    let all = [
        tab("requests-title", "/requests"),
        tab("requests-volumes", "/requests/volumes"),
        tab("requests-accepted", "/requests/published"),
    ];
    tabs(&words.say("requests-title"), &all)
}

/// A state as a shape, a word and a colour; what was not accepted says how it ended.
fn mark(words: &Words, request: &Request) -> Markup {
    let course = request.course;
    let class = match course.state {
        RequestState::Draft => "st no-data",
        RequestState::Submitted | RequestState::UnderReview => "st at-risk",
        RequestState::Accepted => "st on-track",
        RequestState::Declined => "st off-track",
        RequestState::Closed => "st met",
    };
    let word = match course.ending {
        Some(ending) => words.say(&format!("request-ending-{}", ending.code())),
        None => words.say(&format!("request-state-{}", course.state.code())),
    };
    html! { span class=(class) { (word) } }
}

/// What is owed, by which day, and how late it is.
fn due(words: &Words, due: &Due, today: Day) -> Markup {
    let late = due.days_late(today);
    html! {
        (words.say(&format!("request-duty-{}", due.duty.code())))
        @if let Some(by) = due.by {
            ", " (words.say_with("request-by", &[("day", by.into())]))
            @if late > 0 {
                " " span.tag.doubt { (words.say_with("request-days-late", &[("days", i64::from(late).into())])) }
            }
        }
    }
}

/// Since when the Member is waited for.
fn waiting(words: &Words, since: Option<Day>) -> Markup {
    html! {
        @if let Some(day) = since {
            p.fine { (words.say("request-question-open")) " " (figures::day(words, day)) }
        }
    }
}

/// The handler of a form on the page of one request: it does its deed and leads back to the page.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($input:ty) = $deed:path;) => {
        $(#[doc = $doc])+
        async fn $name(
            State(web): State<Web>,
            At(id): At<Request>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            $deed(&web.house, visitor.actor(), id, &input).await?;
            Ok(saved(&web, &format!("/requests/{id}")))
        }
    };
}

deed! {
    /// Moves it on.
    move_on(MoveInput) = moves::move_on;
}
deed! {
    /// Keeps what somebody says.
    say(SayInput) = deeds::say;
}

/// Changes what it says.
async fn change(
    State(web): State<Web>,
    At(id): At<Request>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let input: RequestInput = forms::read(pairs);
    deeds::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/requests/{id}")))
}

/// Counts it for the plan.
async fn count(
    State(web): State<Web>,
    At(id): At<Request>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    counting::record(&web.house, visitor.actor(), id, &visitor.words).await?;
    Ok(saved(&web, &format!("/requests/{id}")))
}

/// The Member takes it back. Of a draft nothing is left to lead to.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Request>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    moves::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/requests"))
}
