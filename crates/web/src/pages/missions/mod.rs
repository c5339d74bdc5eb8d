//! Missions: the list, one of them with a form at a time, the year, reports, what follows from them, evaluations; beside
//! them communities of focal points, initiatives, the agreements they are delivered by, the secretariat's own time, and trainings with who takes part. A
//! file each over `app::missions`.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and
//! leads on.

pub(crate) mod agreements;
pub(crate) mod appraisals;
pub(crate) mod assistance;
pub(crate) mod calendar;
pub(crate) mod clusters;
pub(crate) mod communities;
pub(crate) mod contributions;
pub(crate) mod effort;
pub(crate) mod evaluation;
pub(crate) mod follow_ups;
pub(crate) mod forms;
pub(crate) mod funding;
pub(crate) mod initiatives;
pub(crate) mod lessons;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
mod papers;
pub(crate) mod report;
pub(crate) mod reports;
mod sample;
pub(crate) mod team;
pub(crate) mod trainings;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    missions::{
        MissionInput, Said,
        deeds::{self, RemarkInput, WithdrawInput},
        follow_ups as follow_up_deeds,
        moves::{self, MoveInput},
    },
    plans::action::Happened,
};
use trellis_domain::missions::mission::{Days, Mission, MissionState};
use trellis_words::Words;

use super::saved;
use crate::{
    Web,
    asked::At,
    components::{
        figures,
        name::name,
        printed,
        tabs::{Tab, tabs},
    },
    error::Failure,
    extract::Sent,
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    initiatives::routes()
        .route("/agreements", get(agreements::show).post(agreements::add))
        .route("/agreements/{id}", get(agreements::one).post(agreements::change))
        .route("/agreements/{id}/reviews", post(agreements::review))
        .route("/assistance", get(assistance::show))
        .route("/assistance.csv", get(assistance::csv))
        .route("/assistance.xlsx", get(assistance::xlsx))
        .route("/clusters", get(clusters::show))
        .route("/communities", get(communities::show).post(communities::add))
        .route("/communities/{id}", get(communities::one).post(communities::change))
        .route("/communities/{id}/counts", post(communities::count))
        .route("/effort", get(effort::show))
        .route("/effort/posts", post(effort::add_post))
        .route("/effort/years", post(effort::set_year))
        .route("/effort/funding", post(effort::add_funding))
        .route("/effort/funding/{id}/removal", post(effort::remove_funding))
        .route("/effort/posts/{id}/removal", post(effort::remove_post))
        .route("/effort/paper/{file}", get(effort::paper))
        .merge(contributions::routes())
        .route("/funding", get(funding::show).post(funding::add))
        .route("/funding/{id}", get(funding::one).post(funding::change))
        .route("/funding/{id}/state", post(funding::move_on))
        .route("/lessons", get(lessons::show))
        .route("/missions", get(list::show).post(new::add))
        .route("/missions.csv", get(list::csv))
        .route("/missions.xlsx", get(list::xlsx))
        .route("/missions/new", get(new::show))
        .route("/missions/calendar", get(calendar::show))
        .route("/missions/{id}", get(one::show).post(change))
        .route("/missions/{id}/state", post(move_on))
        .route("/missions/{id}/withdrawal", post(withdraw))
        .route("/missions/{id}/remarks", post(say))
        .route("/missions/{id}/appraisals", get(appraisals::show).post(appraisals::give))
        .route("/missions/{id}/appraisals/replies", post(appraisals::reply))
        .route("/missions/{id}/appraisals/state", post(appraisals::move_on))
        .route("/missions/{id}/team", get(team::show).post(team::choose))
        .route("/missions/{id}/wanted", post(team::want))
        .route("/missions/{id}/report", get(report::show).post(report::write))
        .route("/missions/{id}/report/state", post(report::move_on))
        .route("/missions/{id}/report/remarks", post(report::say))
        .route("/missions/{id}/follow-ups", post(report::add_follow_up))
        .route("/missions/{id}/evaluations", post(evaluation::add))
        .route("/missions/{id}/papers/{file}", get(papers::take))
        .route("/mission-reports", get(reports::show))
        .route("/mission-reports.csv", get(reports::csv))
        .route("/mission-reports.xlsx", get(reports::xlsx))
        .route("/follow-ups", get(follow_ups::show))
        .route("/follow-ups/{id}", post(follow_ups::settle))
        .route("/follow-ups/{id}/removal", post(follow_ups::remove))
        .route("/mission-evaluations/{id}", get(evaluation::show).post(evaluation::change))
        .route("/mission-evaluations/{id}/state", post(evaluation::move_on))
        .route("/mission-evaluations/{id}/withdrawal", post(evaluation::withdraw))
        .route("/mission-evaluations/{id}/remarks", post(evaluation::say))
        .merge(trainings::routes())
}

/// Forms with a file.
pub(crate) fn uploads() -> Router<Web> {
    trainings::uploads()
}

/// Where missions stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("missions-title"), "/missions".to_owned())]
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
    let mut all = vec![tab("missions-title", "/missions")];
    if visitor.who.is_some() {
        all.push(tab("missions-calendar", "/missions/calendar"));
    }
    all.push(tab("mission-reports-title", "/mission-reports"));
    if follow_up_deeds::is_open_to(visitor.actor()) {
        all.push(tab("follow-ups-title", "/follow-ups"));
    }
    tabs(&words.say("missions-title"), &all)
}

fn page_of(mission: &Mission) -> String {
    format!("/missions/{}", mission.id)
}

/// A state as a shape, a word and a colour.
pub(crate) fn mark(words: &Words, state: MissionState) -> Markup {
    let class = match state {
        MissionState::Planned => "st no-data",
        MissionState::Matched | MissionState::Agreed => "st at-risk",
        MissionState::UnderWay | MissionState::Reported => "st on-track",
        MissionState::Closed => "st met",
    };
    html! { span class=(class) { (words.say(&format!("mission-state-{}", state.code()))) } }
}

/// The first and the last day, or what is known of them.
fn days(words: &Words, days: Days) -> Markup {
    match (days.first, days.last) {
        (Some(first), Some(last)) if first != last => {
            html! { (figures::day(words, first)) " – " (figures::day(words, last)) }
        }
        (first, last) => html! { @if let Some(day) = first.or(last) { (figures::day(words, day)) } },
    }
}

/// What was said, oldest first.
fn remarks(words: &Words, said: &[Said]) -> Markup {
    html! {
        @if !said.is_empty() {
            section {
                h2 { (words.say("mission-remarks")) }
                @for (remark, by) in said {
                    blockquote {
                        (printed::lines(&remark.text))
                        p.fine {
                            (figures::day(words, words.day_at(remark.at)))
                            @if let Some(by) = by { " – " (name(by)) }
                        }
                    }
                }
            }
        }
    }
}

/// What was done, newest first.
fn history(words: &Words, happened: &[Happened]) -> Markup {
    html! {
        @if !happened.is_empty() {
            details #history {
                summary { (words.say("action-history")) }
                ul {
                    @for event in happened {
                        li {
                            (figures::day(words, words.day_at(event.at))) " – "
                            (plain::deed(&event.deed, words))
                            @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { " " span.fine { (name(&told)) } }
                            @if let Some(by) = &event.by { " – " (name(by)) }
                        }
                    }
                }
            }
        }
    }
}

/// The handler of a form on the page of one thing: it does its deed and leads back to a page.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($thing:ty, $input:ty) = $deed:path, $page:literal;) => {
        $(#[doc = $doc])+
        pub(super) async fn $name(
            State(web): State<Web>,
            At(id): At<$thing>,
            visitor: Visitor,
            Sent(input): Sent<$input>,
        ) -> Result<Response, Failure> {
            $deed(&web.house, visitor.actor(), id, &input).await?;
            Ok(saved(&web, &format!($page, id)))
        }
    };
}
use deed;

deed! {
    /// Changes what a mission says.
    change(Mission, MissionInput) = deeds::change, "/missions/{}";
}
deed! {
    /// Moves it on.
    move_on(Mission, MoveInput) = moves::move_on, "/missions/{}";
}
deed! {
    /// Keeps what somebody says on it.
    say(Mission, RemarkInput) = deeds::say, "/missions/{}";
}

/// Takes a plan back.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<WithdrawInput>,
) -> Result<Response, Failure> {
    deeds::withdraw(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, "/missions"))
}
