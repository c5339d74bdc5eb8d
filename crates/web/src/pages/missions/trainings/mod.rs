//! Trainings: the list, one of them with a form at a time, putting one in; the people who take part, one by one and from a
//! table.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and
//! leads on.

mod balance;
pub(crate) mod forms;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
pub(crate) mod participant;
mod sample;
pub(crate) mod series;

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    missions::trainings::{
        ParticipantInput, TrainingInput, deeds,
        deeds::MoveInput,
        participants::{self, ParticipantMove},
    },
    papers::{Format, evaluations as across, training as papers},
    results::counting,
};
use trellis_domain::missions::trainings::{
    Training, TrainingState,
    participants::{Participant, ParticipantId},
};
use trellis_words::Words;

use super::super::{papers::answer, saved};
use crate::{
    Web,
    asked::At,
    components::tabs::{Tab, tabs},
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/trainings", get(list::show).post(new::add))
        .route("/trainings.csv", get(list::csv))
        .route("/trainings.xlsx", get(list::xlsx))
        .route("/trainings/papers/{file}", get(evaluations))
        .route("/trainings/new", get(new::show))
        .route("/trainings/series", get(series::show))
        .route("/trainings/{id}", get(one::show).post(change))
        .route("/trainings/{id}/state", post(move_on))
        .route("/trainings/{id}/withdrawal", post(withdraw))
        .route("/trainings/{id}/participants", post(register))
        .route("/trainings/{id}/participants/import", get(import::show))
        .route("/trainings/{id}/participants.csv", get(import::csv))
        .route("/trainings/{id}/participants.xlsx", get(import::xlsx))
        .route("/trainings/{id}/attendance", post(attendance))
        .route("/trainings/{id}/certificates", get(certificates))
        .route("/trainings/{id}/report/{file}", get(report))
        .route("/trainings/{id}/facts", post(count))
        .route("/participants/{id}", get(participant::show).post(participant::change))
        .route("/participants/{id}/state", post(participant::move_on))
        .route("/participants/{id}/removal", post(remove))
        .route("/participants/{id}/history", get(participant::history))
}

pub(crate) fn uploads() -> Router<Web> {
    Router::new()
        .route("/trainings/{id}/participants/import", post(import::submit))
        .route("/trainings/{id}/participants/check", post(import::check))
}

/// Where trainings stand, for breadcrumbs.
pub(crate) fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("trainings-title"), "/trainings".to_owned())]
}

/// The way between the lists of the room.
pub(super) fn ways(words: &Words, current: &str) -> Markup {
    let tab = |key: &str, href: &str| Tab {
        label: words.say(key),
        count: None,
        href: href.to_owned(),
        current: href == current,
    };
    let all = [
        tab("trainings-title", "/trainings"),
        tab("training-series-title", "/trainings/series"),
        tab("communities-title", "/communities"),
    ];
    tabs(&words.say("trainings-title"), &all)
}

/// A state as a shape, a word and a colour.
pub(crate) fn mark(words: &Words, training: &Training) -> Markup {
    let state = training.course.state;
    let class = match state {
        TrainingState::Planned => "st no-data",
        TrainingState::Open => "st at-risk",
        TrainingState::Held => "st on-track",
        TrainingState::Closed => "st met",
    };
    html! {
        @if training.course.is_off { span.tag.doubt { (words.say("training-off")) } }
        @else { span class=(class) { (words.say(&format!("training-state-{}", state.code()))) } }
    }
}

/// The handler of a form on the page of one training: it does its deed and leads back to the page.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($input:ty) = $deed:path;) => {
        $(#[doc = $doc])+
        async fn $name(
            State(web): State<Web>,
            At(id): At<Training>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            $deed(&web.house, visitor.actor(), id, &input).await?;
            Ok(saved(&web, &format!("/trainings/{id}")))
        }
    };
}

deed! {
    /// Changes what it says.
    change(TrainingInput) = deeds::change;
}
deed! {
    /// Moves it on.
    move_on(MoveInput) = deeds::move_on;
}
deed! {
    /// Puts somebody on the list.
    register(ParticipantInput) = participants::add;
}

/// Takes a plan of it back.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    deeds::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/trainings"))
}

/// Notes who came.
async fn attendance(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let came = pairs.iter().filter(|(name, _)| name == "came");
    let came: Vec<ParticipantId> = came.filter_map(|(_, value)| value.parse().ok()).collect();
    participants::attendance(&web.house, visitor.actor(), id, &came).await?;
    Ok(saved(&web, &format!("/trainings/{id}")))
}

/// Counts it for the plan.
async fn count(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    counting::record(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/trainings/{id}")))
}

/// Takes somebody off the list.
async fn remove(
    State(web): State<Web>,
    At(id): At<Participant>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let training = participants::remove(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/trainings/{training}")))
}

/// `/trainings/{id}/certificates`
async fn certificates(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let printed = papers::certificates(&web.house, visitor.actor(), id, &visitor.words).await?;
    Ok(answer(printed, Format::Pdf))
}

/// `/trainings/{id}/report/docx`
/// `/trainings/papers/evaluations.docx?kind=…`, narrowed as the list is.
async fn evaluations(
    State(web): State<Web>,
    Path(file): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let format = file.strip_prefix("evaluations.").and_then(Format::from_ending);
    let format = format.ok_or_else(Problem::not_found)?;
    let asked = list::asked(&visitor.address);
    let printed = across::print(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

async fn report(
    State(web): State<Web>,
    Path((id, format)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&format)) else {
        return Err(Problem::not_found().into());
    };
    let printed = papers::report(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

/// What a form of a participant sends to move it on.
type Moved = ParticipantMove;
