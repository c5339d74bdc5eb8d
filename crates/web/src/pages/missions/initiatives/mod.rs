//! Initiatives: the list, one of them with a form at a time, putting one in.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and
//! leads on.

pub(crate) mod around;
pub(crate) mod forms;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
mod parts;
mod review;
mod sample;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::missions::initiatives::{
    AgreeInput, ApproveInput, AssessInput, EffortInput, FeedbackInput, FinalInput, FoundInput, FoundRemoval,
    IndicatorInput, InitiativeInput, LeadInput, LineInput, LinkInput, MoveInput, PrincipleInput,
    ReadingInput, RemoveInput, RiskInput, SayInput, SubmitInput, TermInput, TogetherInput, deeds, found,
    kept, moves, report, together,
};
use trellis_domain::missions::initiatives::{Initiative, InitiativeState};
use trellis_words::Words;

use super::super::saved;
use crate::{
    Web,
    asked::At,
    error::Failure,
    extract::{Nothing, Sent},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/initiatives", get(list::show).post(new::add))
        .route("/initiatives.csv", get(list::csv))
        .route("/initiatives.xlsx", get(list::xlsx))
        .route("/initiatives/new", get(new::show))
        .route("/initiatives/{id}", get(one::show).post(change))
        .route("/initiatives/{id}/state", post(move_on))
        .route("/initiatives/{id}/acts", post(approve))
        .route("/initiatives/{id}/agreement", post(agree))
        .route("/initiatives/{id}/remarks", post(say))
        .route("/initiatives/{id}/links", post(link))
        .route("/initiatives/{id}/links/removal", post(unlink))
        .route("/initiatives/{id}/lines", post(put_line))
        .route("/initiatives/{id}/indicators", post(put_indicator))
        .route("/initiatives/{id}/readings", post(read_indicator))
        .route("/initiatives/{id}/risks", post(put_risk))
        .route("/initiatives/{id}/principles", post(tick))
        .route("/initiatives/{id}/terms", post(tag))
        .route("/initiatives/{id}/leads", post(put_lead))
        .route("/initiatives/{id}/effort", post(put_effort))
        .route("/initiatives/{id}/removal", post(remove))
        .route("/initiatives/{id}/together", post(do_together))
        .route("/initiatives/{id}/found", post(put_found))
        .route("/initiatives/{id}/found/removal", post(remove_found))
        .route("/initiatives/{id}/feedback", post(say_of))
        .route("/initiatives/{id}/report", post(write_report))
        .route("/initiatives/{id}/report/submission", post(submit))
        .route("/initiatives/{id}/report/assessment", post(assess))
        .route("/initiatives/{id}/papers/{file}", get(review::take))
        .route("/initiatives/{id}/withdrawal", post(withdraw))
}

/// Where initiatives stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("initiatives-title"), "/initiatives".to_owned())]
}

/// A state as a shape, a word and a colour.
fn mark(words: &Words, state: InitiativeState) -> Markup {
    let class = match state {
        InitiativeState::Proposed => "st no-data",
        InitiativeState::MemberAgreed => "st at-risk",
        InitiativeState::Approved | InitiativeState::UnderWay => "st on-track",
        InitiativeState::Completed | InitiativeState::Closed => "st met",
        InitiativeState::Cancelled => "st off-track",
    };
    html! { span class=(class) { (words.say(&format!("initiative-state-{}", state.code()))) } }
}

/// The handler of a form on the page of one initiative: it does its deed and leads back to the page.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($input:ty) = $deed:path;) => {
        $(#[doc = $doc])+
        async fn $name(
            State(web): State<Web>,
            At(id): At<Initiative>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            $deed(&web.house, visitor.actor(), id, &input).await?;
            Ok(saved(&web, &format!("/initiatives/{id}")))
        }
    };
}

deed! {
    /// Changes what it says.
    change(InitiativeInput) = deeds::change;
}
deed! {
    /// Moves it on.
    move_on(MoveInput) = moves::move_on;
}
deed! {
    /// Records the act of its finance body.
    approve(ApproveInput) = moves::approve;
}
deed! {
    /// Keeps that a Member agrees.
    agree(AgreeInput) = deeds::agree;
}
deed! {
    /// Keeps a remark.
    say(SayInput) = deeds::say;
}
deed! {
    /// Says what it serves or answers.
    link(LinkInput) = deeds::link;
}
deed! {
    /// Takes that back.
    unlink(LinkInput) = deeds::unlink;
}
deed! {
    /// Puts a line of its budget.
    put_line(LineInput) = kept::put_line;
}
deed! {
    /// Records what an indicator was found at.
    read_indicator(ReadingInput) = kept::read_indicator;
}
deed! {
    /// Puts an indicator.
    put_indicator(IndicatorInput) = kept::put_indicator;
}
deed! {
    /// Puts a risk.
    put_risk(RiskInput) = kept::put_risk;
}
deed! {
    /// Ticks a principle.
    tick(PrincipleInput) = kept::tick;
}
deed! {
    /// Says on what it acts.
    tag(TermInput) = kept::tag;
}
deed! {
    /// Puts a lead, or says how it goes on.
    put_lead(LeadInput) = kept::put_lead;
}
deed! {
    /// Says how many days of a post it needs.
    put_effort(EffortInput) = kept::put_effort;
}
deed! {
    /// Records that it is done together with another.
    do_together(TogetherInput) = together::join;
}
deed! {
    /// Takes a part away.
    remove(RemoveInput) = kept::remove;
}

deed! {
    /// Records what was found.
    put_found(FoundInput) = found::put;
}
deed! {
    /// Takes a finding away.
    remove_found(FoundRemoval) = found::remove;
}
deed! {
    /// Keeps what somebody says of a finding.
    say_of(FeedbackInput) = found::say;
}
deed! {
    /// Writes the final report.
    write_report(FinalInput) = report::write;
}
deed! {
    /// Gives it to its bodies.
    submit(SubmitInput) = report::submit;
}
deed! {
    /// Records what a body made of it.
    assess(AssessInput) = report::assess;
}

/// Takes a proposal back.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Initiative>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    deeds::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/initiatives"))
}
