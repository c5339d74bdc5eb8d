//! Where a plan stands in its cycle: the stages of a turn in printed order, what is late, what is next and from whom.
//!
//! Everything is `app::plans::cycle`'s. [`page`] shows a turn, [`rows`] makes its table, [`forms`] are what officers type,
//! [`review`] is what a review begins with, [`glance`] the desk's line. Here are the doors.

mod forms;
pub(crate) mod glance;
mod page;
pub(crate) mod review;
mod rows;

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use trellis_app::{
    Problem,
    papers::{Format, monitoring::print, turn::print as turn_paper},
    plans::cycle::{Asked, assessed, deeds},
};
use trellis_domain::plans::record::{Plan, PlanId};

use self::forms::Form;
pub(crate) use self::page::Cycle;
use crate::{
    Web,
    address::Address,
    asked::{At, as_at},
    error::Failure,
    extract::Sent,
    pages::{View, forms::answered, papers::answer, saved},
    session::Visitor,
};

/// The turn that is asked for.
const TURN: &str = "turn";
/// The state of those whose day is over.
const LATE: &str = "late";
/// Letters of a plan's title in breadcrumbs.
const TITLE_LETTERS_MAX: usize = 70;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/plans/{id}/cycle", get(show))
        .route("/plans/{id}/cycle/turns", post(begin_turn))
        .route("/plans/{id}/cycle/states", post(say))
        .route("/plans/{id}/cycle/lessons", post(learn))
        .route("/plans/{id}/cycle/stages", post(lay))
        .route("/plans/{id}/cycle/marks", post(mark))
        .route("/plans/{id}/cycle/stages/removal", post(take_off))
        .route("/plans/{id}/cycle/approach", post(review::propose))
        .route("/plans/{id}/cycle/approach/removal", post(review::take_off))
        .route("/plans/{id}/cycle/review", get(review::show).post(announce))
        .route("/plans/{id}/cycle/monitoring/{format}", get(monitoring))
        .route("/plans/{id}/cycle/report/{format}", get(report))
        .route("/plans/{id}/cycle/assessments", post(assess))
}

/// The monitoring summary as a file: `/plans/{id}/cycle/monitoring/docx`.
async fn monitoring(
    State(web): State<Web>,
    Path((id, ending)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&ending)) else {
        return Err(Problem::not_found().into());
    };
    let printed = print(&web.house, visitor.actor(), id, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

/// The final report of a turn as a file: `/plans/{id}/cycle/report/docx?turn=2026`.
async fn report(
    State(web): State<Web>,
    Path((id, ending)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(&ending)) else {
        return Err(Problem::not_found().into());
    };
    let turn = visitor.address.value(TURN).map(str::to_owned);
    let asked = Asked { turn, as_at: as_at(&visitor, &web.house) };
    let printed = turn_paper(&web.house, visitor.actor(), (id, &asked), (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

async fn show(State(web): State<Web>, At(id): At<Plan>, visitor: Visitor) -> Result<Response, Failure> {
    let view = Cycle::load(&web, &visitor, id, None).await?;
    Ok(view.page(&visitor).answer(&visitor))
}

/// After a form was sent: on to the cycle, or back to the form with what is wrong with it.
async fn done<T>(
    web: &Web,
    visitor: &Visitor,
    plan: PlanId,
    (done, turn): (Result<T, Problem>, &str),
    form: Form,
) -> Result<Response, Failure> {
    let next = Address::of(format!("/plans/{plan}/cycle")).with(TURN, turn.trim()).href();
    answered(web, visitor, done.map(|_| next), async |wrong| {
        Ok(Cycle::load(web, visitor, plan, Some((form, wrong))).await?.page(visitor))
    })
    .await
}

async fn begin_turn(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<deeds::TurnInput>,
) -> Result<Response, Failure> {
    let begun = deeds::begin_turn(&web.house, visitor.actor(), id, &input).await;
    let label = input.label.clone();
    done(&web, &visitor, id, (begun, &label), Form::Turn(input)).await
}

async fn say(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<deeds::StateInput>,
) -> Result<Response, Failure> {
    let said = deeds::say(&web.house, visitor.actor(), id, &input).await;
    let turn = input.turn.clone();
    done(&web, &visitor, id, (said, &turn), Form::State(input)).await
}

async fn learn(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<deeds::LessonInput>,
) -> Result<Response, Failure> {
    let learned = deeds::learn(&web.house, visitor.actor(), id, &input).await;
    let turn = input.turn.clone();
    done(&web, &visitor, id, (learned, &turn), Form::Lesson(input)).await
}

async fn assess(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<assessed::WordInput>,
) -> Result<Response, Failure> {
    let said = assessed::assess(&web.house, visitor.actor(), id, &input).await;
    let turn = input.turn.clone();
    done(&web, &visitor, id, (said, &turn), Form::Word(input)).await
}

async fn lay(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<deeds::StageInput>,
) -> Result<Response, Failure> {
    let laid = deeds::lay(&web.house, visitor.actor(), id, &input).await;
    done(&web, &visitor, id, (laid, ""), Form::Stage(input)).await
}

async fn mark(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<deeds::MarkInput>,
) -> Result<Response, Failure> {
    let marked = deeds::mark(&web.house, visitor.actor(), id, &input).await;
    done(&web, &visitor, id, (marked, ""), Form::Marks(input)).await
}

async fn take_off(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<deeds::OneStageInput>,
) -> Result<Response, Failure> {
    deeds::take_off(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/plans/{id}/cycle")))
}

async fn announce(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(_): Sent<deeds::OneStageInput>,
) -> Result<Response, Failure> {
    deeds::announce_review(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/plans/{id}/cycle#review")))
}
