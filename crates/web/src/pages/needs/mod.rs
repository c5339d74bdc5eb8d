//! What Members lack: findings, assessments, their matrix, what is lacking, and the report, a file each over `app::needs`.

pub(crate) mod findings;
pub(crate) mod gaps;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod matrix;
pub(crate) mod need;
pub(crate) mod one;
mod report;
mod sample;
pub(crate) mod score;

pub(crate) use sample::capacity as capacity_sample;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_domain::needs::{
    assessment::{AssessmentId, AssessmentState},
    score::Scale,
};
use trellis_words::Words;

use crate::{
    Web,
    components::{
        sheet::word,
        tabs::{Tab, tabs},
    },
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    findings::routes()
        .route("/assessments", get(list::show).post(list::add))
        .route("/assessments/{id}", get(one::show).post(one::change))
        .route("/assessments/{id}/state", post(one::move_on))
        .route("/assessments/{id}/recall", post(one::recall))
        .route("/assessments/{id}/comments", post(one::say))
        .route("/assessments/{id}/parts", post(one::put_part))
        .route("/assessments/{id}/parts/{part}/acts", post(one::record))
        .route("/assessments/{id}/parts/{part}/amendments", post(one::amend))
        .route("/assessments/{id}/matrix", get(matrix::show))
        .route("/assessments/{id}/scores", get(score::show).post(score::put))
        .route("/assessments/{id}/scores/import", get(import::show))
        .route("/assessments/{id}/scores/import/{draft}", get(import::preview).post(import::confirm))
        .route("/assessments/{id}/needs", get(gaps::show).post(gaps::add))
        .route("/assessments/{id}/report/{file}", get(report::take))
        .route("/needs/{id}", get(need::show).post(need::change))
        .route("/needs/{id}/state", post(need::move_on))
        .route("/needs/{id}/ranks", post(need::rank))
}

/// Forms with a file.
pub(crate) fn uploads() -> Router<Web> {
    findings::uploads()
        .route("/assessments/{id}/scores/import", post(import::look))
        .route("/assessments/{id}/scores/check", post(import::check))
}

/// Where the assessments stand, for breadcrumbs.
fn crumb(words: &Words) -> (String, String) {
    (words.say("assessments-title"), "/assessments".to_owned())
}

fn page_of(id: AssessmentId) -> String {
    format!("/assessments/{id}")
}

/// The way between the lists of the room.
fn lists(visitor: &Visitor, current: &str) -> Markup {
    let words = &visitor.words;
    let tab = |key: &str, href: &str| Tab {
        label: words.say(key),
        count: None,
        href: href.to_owned(),
        current: href == current,
    };
    let mut all = vec![tab("assessments-title", "/assessments")];
    if trellis_app::needs::findings::is_open_to(visitor.actor()) {
        all.push(tab("findings-title", "/findings"));
    }
    // One list needs no way.
    html! { @if all.len() > 1 { (tabs(&words.say("nav-needs"), &all)) } }
}

/// The way between the pages of one assessment.
fn ways(words: &Words, id: AssessmentId, current: &str) -> Markup {
    let page = page_of(id);
    let tab = |key: &str, path: &str| Tab {
        label: words.say(key),
        count: None,
        href: format!("{page}{path}"),
        current: path == current,
    };
    let all = [
        tab("assessment-overview", ""),
        tab("assessment-matrix", "/matrix"),
        tab("assessment-needs", "/needs"),
    ];
    tabs(&words.say("assessment-ways"), &all)
}

/// Where an assessment stands: what is still preliminary is marked.
fn state_tag(words: &Words, state: AssessmentState) -> Markup {
    html! { span.tag.doubt[state.is_preliminary()] { (word(words, "assessment-state", state.code())) } }
}

/// The steps of a scale in one line, lowest first.
fn scale_line(words: &Words, scale: &Scale) -> String {
    match scale.steps.as_slice() {
        [] => words.say("scale-percent"),
        steps => steps.iter().map(|step| step.code.as_str()).collect::<Vec<_>>().join(" · "),
    }
}
