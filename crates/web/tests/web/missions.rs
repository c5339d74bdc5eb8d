//! Missions from an accepted request to their closing, their reports, what follows and how they were, as the officer, the
//! Member, the expert and everybody else meet them. Today is 15 January 2027.

use axum::http::StatusCode;
use trellis_store::events;

use crate::{
    site::{AMINA, Answer, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, EXPERT, HERE, Stage, steady},
};

pub const BRIEF: &str = "Do not name the port.";
pub const FOUND: &str = "Forms for foreign vessels are missing.";
pub const SUMMARY: &str = "Six inspectors board by themselves.";
/// Bytes of a page over a slow line, unsqueezed.
const PAGE_BYTES_MAX: usize = 25 * 1024;

/// A request of Fiji that is accepted, for help in January and February 2027; its id.
pub async fn accepted_request(stage: &mut Stage) -> String {
    let title = format!("Port inspectors {}", stage.count());
    let fields = [
        ("member", "FI"),
        ("title", &*title),
        ("asked", "Two weeks with somebody who knows ports"),
        ("level", "operational"),
        ("window_from", "2027-01-01"),
        ("window_until", "2027-02-28"),
        ("result", "Six inspectors report every landing"),
        ("indicator", "Reports over landings"),
        ("others", "nobody"),
    ];
    let page = stage.done(FIJIAN, "/requests/new", "/requests", &fields).await;
    let state = format!("{page}/state");
    stage.done(FIJIAN, &page, &state, &[("to", "submit")]).await;
    for to in ["acknowledge", "accept"] {
        stage.done(AMINA, &page, &state, &[("to", to)]).await;
    }
    page.rsplit('/').next().unwrap().to_owned()
}

/// The form of a mission of the week that has just passed, with other values in some fields.
fn sheet(others: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let expert = trellis_domain::people::PersonId::new(84).to_string();
    let usual = [
        ("kind", "mission"),
        ("number", "M-1"),
        ("title", "Port inspection at work <b>"),
        ("first_day", "2027-01-04"),
        ("last_day", "2027-01-08"),
        ("place", "Lautoka"),
        ("objectives", "Inspectors board and report by themselves."),
        ("profile", ""),
        ("brief", BRIEF),
        ("expert", expert.as_str()),
        ("outside", "Ana Rojas; Chile"),
    ];
    let named = |name| others.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
    let more = others.iter().filter(|(other, _)| usual.iter().all(|(name, _)| name != other)).copied();
    let usual = usual.into_iter().map(|(name, value)| (name, named(name).unwrap_or(value)));
    usual.chain(more).map(|(name, value)| (name, value.to_owned())).collect()
}

/// Sends the form that changes a mission.
pub async fn changed(stage: &mut Stage, page: &str, others: &[(&'static str, &str)]) -> Answer {
    let sheet = sheet(others);
    let fields: Vec<_> = sheet.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.send(AMINA, &format!("{page}?form=edit"), page, &fields).await
}

/// A mission in answer to a request; its address.
pub async fn planned(stage: &mut Stage, request: &str) -> String {
    let sheet = sheet(&[]);
    let mut fields: Vec<_> = sheet.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("request", request));
    stage.done(AMINA, &format!("/missions/new?request={request}"), "/missions", &fields).await
}

pub async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    stage.done(who, page, &format!("{page}/state"), fields).await;
}

/// A mission that its expert has accepted; its address.
pub async fn under_way(stage: &mut Stage, others: &[(&'static str, &str)]) -> String {
    let request = accepted_request(stage).await;
    let page = planned(stage, &request).await;
    if !others.is_empty() {
        assert_eq!(changed(stage, &page, others).await.status, StatusCode::SEE_OTHER);
    }
    moved(stage, AMINA, &page, &[("to", "match")]).await;
    moved(stage, FIJIAN, &page, &[("to", "agree")]).await;
    moved(stage, EXPERT, &page, &[("to", "accept")]).await;
    page
}

/// The same with a report that stands.
pub async fn reported(stage: &mut Stage) -> String {
    let page = under_way(stage, &[]).await;
    let report = format!("{page}/report");
    let fields = [("done", "Ten boardings."), ("found", FOUND), ("summary", SUMMARY)];
    stage.done(EXPERT, &page, &report, &fields).await;
    let follow_up = [("action", "Print the forms"), ("owner", "member"), ("due", "2027-01-12")];
    stage.done(EXPERT, &report, &format!("{page}/follow-ups"), &follow_up).await;
    stage.done(EXPERT, &report, &format!("{report}/state"), &[("to", "submit")]).await;
    moved(stage, AMINA, &page, &[("to", "report")]).await;
    stage.done(FIJIAN, &report, &format!("{report}/state"), &[("to", "finalise")]).await;
    page
}

/// What is hidden answers like what is not there.
async fn is_hidden(stage: &mut Stage, who: &'static str, page: &str) {
    let id = page.split('/').nth(2).unwrap().to_owned();
    let hidden = stage.by(who).await.get(page).await;
    let absent = stage.by(who).await.get(&page.replace(&id, ABSENT)).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{who} {page}");
    assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT), "{who} {page}");
}

#[tokio::test]
async fn s2_12_a_mission_goes_from_an_accepted_request_to_its_closing() {
    let mut stage = Stage::set().await;
    let request = accepted_request(&mut stage).await;
    let none = [("kind", "mission"), ("title", "Alone")];
    let without = stage.send(AMINA, "/missions/new", "/missions", &none).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "no request, no mission: {}", without.text);
    let page = planned(&mut stage, &request).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("Reports over landings"), "its terms begin with the request's: {text}");
    assert!(text.contains("&lt;b&gt;") && !text.contains("at work <b>"), "text is never HTML");
    assert!(text.len() < PAGE_BYTES_MAX, "{} bytes", text.len());
    for who in ["", SAMOAN, EXPERT, CHAIR, STRANGER] {
        is_hidden(&mut stage, who, &page).await;
        let list = stage.by(who).await.get("/missions").await.text;
        assert!(!list.contains("Port inspection at work"), "{who}");
    }
    let early = stage.send(AMINA, &page, &format!("{page}/state"), &[("to", "close")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text);

    moved(&mut stage, AMINA, &page, &[("to", "match")]).await;
    assert!(stage.by(EXPERT).await.get("/missions").await.text.contains(&page));
    let silent = stage.send(AMINA, &page, &format!("{page}/state"), &[("to", "agree")]).await;
    assert_eq!(
        silent.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "the consent is the Member's: {}",
        silent.text
    );
    moved(&mut stage, FIJIAN, &page, &[("to", "agree")]).await;
    let frozen = changed(&mut stage, &page, &[("objectives", "More")]).await;
    assert_eq!(frozen.status, StatusCode::UNPROCESSABLE_ENTITY, "agreed terms stand: {}", frozen.text);
    let elsewhere = changed(&mut stage, &page, &[("place", "Suva")]).await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "{}", elsewhere.text);
    moved(&mut stage, EXPERT, &page, &[("to", "accept")]).await;

    let early = stage.send(AMINA, &page, &format!("{page}/state"), &[("to", "report")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "without a report: {}", early.text);
    let report = format!("{page}/report");
    let fields = [("done", "Ten boardings."), ("found", FOUND), ("summary", SUMMARY)];
    stage.done(EXPERT, &page, &report, &fields).await;
    for who in ["", FIJIAN, HEAD, SAMOAN] {
        is_hidden(&mut stage, who, &report).await;
    }
    stage.done(EXPERT, &report, &format!("{report}/state"), &[("to", "submit")]).await;
    assert!(stage.by(FIJIAN).await.get(&report).await.text.contains(FOUND));
    moved(&mut stage, AMINA, &page, &[("to", "report")]).await;
    let open = stage.send(AMINA, &page, &format!("{page}/state"), &[("to", "close")]).await;
    assert_eq!(open.status, StatusCode::CONFLICT, "the report is not final: {}", open.text);
    stage.done(FIJIAN, &report, &format!("{report}/state"), &[("to", "finalise")]).await;
    moved(&mut stage, AMINA, &page, &[("to", "close")]).await;
    is_hidden(&mut stage, "", &page).await;
    let list = stage.by("").await.get("/missions").await.text;
    assert!(list.contains("Port inspection at work"), "that it took place is public: {list}");
    assert!(!list.contains(&page), "and leads nowhere");
}

#[tokio::test]
async fn s2_4_days_keep_to_the_window_of_the_request_and_nobody_assists_its_own_administration() {
    let mut stage = Stage::set().await;
    let request = accepted_request(&mut stage).await;
    let page = planned(&mut stage, &request).await;
    for (field, value, says) in [
        ("first_day", "2026-12-30", "1er janvier 2027"),
        ("last_day", "2027-03-01", "28 février 2027"),
        ("last_day", "2027-01-01", "précède le premier"),
        ("outside", "Mere; fiji", "administration du Membre"),
        ("outside", "Mere", "point-virgule"),
        ("expert", "Nobody", "fonction d’expert"),
    ] {
        let answer = changed(&mut stage, &page, &[(field, value)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        assert!(answer.text.contains(says), "{field} {value}: {}", answer.text);
    }
    let outsiders = changed(&mut stage, &page, &[("expert", ""), ("outside", "Ana; Chile")]).await;
    assert_eq!(outsiders.status, StatusCode::SEE_OTHER, "{}", outsiders.text);
    // Its Member may agree to people without an account; it does not begin before somebody could write its report.
    moved(&mut stage, AMINA, &page, &[("to", "match")]).await;
    moved(&mut stage, FIJIAN, &page, &[("to", "agree")]).await;
    let alone = stage.send(HEAD, &page, &format!("{page}/state"), &[("to", "accept")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody could report: {}", alone.text);
    let named = changed(&mut stage, &page, &[("outside", "Ana; Chile")]).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.text);
    moved(&mut stage, EXPERT, &page, &[("to", "accept")]).await;
}

#[tokio::test]
async fn s2_4_a_plan_of_missions_says_of_each_who_would_be_best_suited() {
    let mut stage = Stage::set().await;
    let request = accepted_request(&mut stage).await;
    let page = planned(&mut stage, &request).await;
    let profile = [("profile", "Has led a <valuation> unit")];
    assert_eq!(changed(&mut stage, &page, &profile).await.status, StatusCode::SEE_OTHER);
    for (at, shown) in [
        (page.clone(), "Has led a &lt;valuation&gt; unit"),
        (format!("{page}/papers/terms.html"), "Has led a &lt;valuation&gt; unit"),
        ("/missions.csv".to_owned(), "Has led a <valuation> unit"),
    ] {
        let text = stage.by(AMINA).await.get(&at).await.text;
        assert!(text.contains(shown), "{at}: {text}");
    }
    // The Member that is to agree reads whom it will get.
    assert!(stage.by(FIJIAN).await.get(&page).await.text.contains("Has led a"));
}

#[tokio::test]
async fn s1_23_s2_18_a_report_is_protected_and_its_summary_public_with_its_dates_apart() {
    let mut stage = Stage::set().await;
    let page = reported(&mut stage).await;
    let report = format!("{page}/report");
    for who in ["", SAMOAN] {
        is_hidden(&mut stage, who, &report).await;
    }
    let text = stage.by(CHAIR).await.get(&report).await.text;
    assert!(text.contains(SUMMARY) && !text.contains(FOUND) && !text.contains("Print the forms"), "{text}");
    let paper = stage.by(CHAIR).await.get(&format!("{page}/papers/report.html")).await;
    assert_eq!(paper.status, StatusCode::FORBIDDEN);
    for file in
        ["report.docx", "report.pdf", "report.html", "report.xlsx", "item.html", "terms.docx", "terms.csv"]
    {
        let paper = stage.by(AMINA).await.get(&format!("{page}/papers/{file}")).await;
        assert_eq!(paper.status, StatusCode::OK, "{file}");
    }
    // A table to go on working with is for whoever may export; the paper is for whoever reads.
    for (file, status) in [("terms.csv", StatusCode::FORBIDDEN), ("terms.html", StatusCode::OK)] {
        let paper = stage.by(FIJIAN).await.get(&format!("{page}/papers/{file}")).await;
        assert_eq!(paper.status, status, "{file}");
    }

    // An item dated before its event is kept as it is given, and flagged (S2.19).
    let publish = [("to", "publish"), ("on", "2026-12-16")];
    let own = stage.send(EXPERT, &report, &format!("{report}/state"), &publish).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "whoever wrote it does not publish it");
    stage.done(HEAD, &report, &format!("{report}/state"), &publish).await;
    let text = stage.by("").await.get(&report).await.text;
    assert!(text.contains(SUMMARY) && !text.contains(FOUND), "{text}");
    assert!(text.contains("16 December 2026") && text.contains("class=\"flag\""), "{text}");
    let item = stage.by("").await.get(&format!("{page}/papers/item.html")).await;
    assert!(item.status == StatusCode::OK && item.text.contains("4 January 2027"), "{}", item.text);
    assert!(stage.by("").await.get("/mission-reports").await.text.contains(&report));

    let db = stage.site.database().await;
    let mut tx = db.read(HERE).await.unwrap();
    let id = page.rsplit('/').next().unwrap().parse::<trellis_domain::kernel::Id<()>>().unwrap();
    let looks = events::of_subject(&mut tx, HERE, id, 100).await.unwrap();
    let looks = looks.iter().filter(|event| event.deed == events::PROTECTED_READ).count();
    assert!(looks > 0, "each look at what is protected is told");
}

#[tokio::test]
async fn follow_ups_outlive_their_report_until_they_are_settled() {
    let mut stage = Stage::set().await;
    let page = reported(&mut stage).await;
    moved(&mut stage, AMINA, &page, &[("to", "close")]).await;
    let list = stage.by(FIJIAN).await.get("/follow-ups?state=overdue&owner=member&member=FI").await.text;
    assert!(list.contains("Print the forms") && list.contains("overdue"), "{list}");
    for who in [SAMOAN, CHAIR] {
        let list = stage.by(who).await.get("/follow-ups").await.text;
        assert!(!list.contains("Print the forms"), "{who}: {list}");
    }
    let form = list.split("/follow-ups?").find_map(|part| part.split_once("form=")).unwrap().1;
    let id = form[..36].to_owned();
    let (open, door) = (format!("/follow-ups?form={id}"), format!("/follow-ups/{id}"));
    let waived = [("to", "waived"), ("said", "Too late")];
    let waived = stage.send(FIJIAN, &open, &door, &waived).await;
    assert_eq!(waived.status, StatusCode::FORBIDDEN, "the Member does not let itself off");
    let bare = stage.send(FIJIAN, &open, &door, &[("to", "done")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bare.text);
    stage.done(FIJIAN, &open, &door, &[("to", "done"), ("said", "Letter of 14 January")]).await;
    let list = stage.by(AMINA).await.get("/follow-ups?state=done").await.text;
    assert!(list.contains("Letter of 14 January"), "{list}");
}

#[tokio::test]
async fn an_evaluation_is_its_own_sides_until_the_expert_may_reply() {
    let mut stage = Stage::set().await;
    let page = reported(&mut stage).await;
    let door = format!("{page}/evaluations");
    let form = format!("{page}?form=evaluation");
    let marks = [("result", "4"), ("words", "Too few days")];
    let evaluation = stage.done(FIJIAN, &form, &door, &marks).await;
    is_hidden(&mut stage, EXPERT, &evaluation).await;
    assert!(!stage.by(EXPERT).await.get(&page).await.text.contains(&evaluation));
    stage.done(FIJIAN, &evaluation, &format!("{evaluation}/state"), &[("to", "share")]).await;
    assert!(stage.by(EXPERT).await.get(&evaluation).await.text.contains("Too few days"));
    stage
        .done(EXPERT, &evaluation, &format!("{evaluation}/remarks"), &[("text", "One week was offered.")])
        .await;
    stage.done(AMINA, &evaluation, &format!("{evaluation}/state"), &[("to", "finish")]).await;
    let text = stage.by(HEAD).await.get(&evaluation).await.text;
    assert!(text.contains("Too few days") && text.contains("One week was offered."), "{text}");
    is_hidden(&mut stage, FIJIAN, &evaluation).await;
}

#[tokio::test]
async fn s2_15_the_year_shows_missions_and_names_what_clashes() {
    let mut stage = Stage::set().await;
    let request = accepted_request(&mut stage).await;
    let (one, other) = (planned(&mut stage, &request).await, planned(&mut stage, &request).await);
    let text = stage.by(AMINA).await.get("/missions/calendar?year=2027").await.text;
    assert!(text.contains(&one) && text.contains(&other) && text.contains("<svg"), "{text}");
    assert!(text.contains("Le même Membre reçoit cette mission"), "{text}");
    assert!(text.contains("emil@example.org participe aussi"), "{text}");
    let empty = stage.by(AMINA).await.get("/missions/calendar?year=2025").await.text;
    assert!(!empty.contains(&one), "{empty}");
    let far = stage.by(AMINA).await.get("/missions/calendar?year=30000").await;
    assert_eq!(far.status, StatusCode::NOT_FOUND);
}
