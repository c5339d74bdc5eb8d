//! Proposals for all planned missions, as the officer who begins, asks, changes and decides them meets them. Today is 15 January
//! 2027; the officer reads French.

use axum::http::StatusCode;
use serde_json::Value;

use crate::{
    asks::{answered, asked},
    experts::lists,
    missions::{accepted_request, changed, planned},
    site::{AMINA, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{EXPERT, Stage},
    teams::{BEST, ELSEWHERE, NEXT, ground, sendable, wanted},
};

const OPEN: [(&str, &str); 5] =
    [("language", "French"), ("first_day", ""), ("last_day", ""), ("expert", ""), ("outside", "")];

/// A planned mission to Fiji that says whom it needs, and somebody new who can go; the mission's address.
pub async fn planned_for(stage: &mut Stage, others: &[(&'static str, &str)]) -> String {
    let name = format!("Zeta{}", stage.count());
    let mut profile = vec![
        ("name", name.as_str()),
        ("nationality", "SA"),
        ("home_member", "SA"),
        ("conflicts", ""),
        ("categories", "Adviser"),
        ("languages", "French | fluent"),
        ("competencies", "Boarding | 4"),
    ];
    profile.extend_from_slice(others);
    sendable(stage, &profile).await;
    let request = accepted_request(stage).await;
    let mission = planned(stage, &request).await;
    assert_eq!(changed(stage, &mission, &OPEN).await.status, StatusCode::SEE_OTHER);
    wanted(stage, &mission, "Adviser: 1").await;
    mission
}

async fn begun(stage: &mut Stage, fields: &[(&str, &str)]) -> String {
    stage.done(AMINA, "/proposals", "/proposals", fields).await
}

/// The proposal once its search is over, as a program reads it.
///
/// A second goes by with each look: a search notes how far it is as time goes by, and hears then that it is to end.
async fn ready(stage: &mut Stage, page: &str) -> Value {
    for _ in 0..600 {
        stage.site.wait_seconds(1);
        let call = stage.by(AMINA).await.get(&format!("/api/v1{page}")).await;
        let value: Value = serde_json::from_str(&call.text).unwrap();
        if value["state"] != "running" {
            return value;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{page} is searched for still");
}

fn id(mission: &str) -> &str {
    mission.rsplit('/').next().unwrap()
}

/// Two missions: one that two can do, and one for which nobody knows enough.
async fn two(stage: &mut Stage) -> (String, String, [String; 3]) {
    let (mission, experts) = ground(stage).await;
    assert_eq!(changed(stage, &mission, &OPEN).await.status, StatusCode::SEE_OTHER);
    wanted(stage, &mission, "Adviser: 1").await;
    let request = accepted_request(stage).await;
    let other = planned(stage, &request).await;
    let spanish = [&[("language", "Spanish")], &OPEN[1..]].concat();
    assert_eq!(changed(stage, &other, &spanish).await.status, StatusCode::SEE_OTHER);
    wanted(stage, &other, "Adviser: 2").await;
    (mission, other, experts)
}

#[tokio::test]
async fn s2_6_a_proposal_staffs_what_it_can_says_why_and_is_decided_as_a_whole() {
    let mut stage = Stage::set().await;
    let empty = stage.by(AMINA).await.get("/proposals").await.text;
    assert!(empty.contains("Il n’y a pas encore de proposition"), "{empty}");
    let nothing = stage.send(AMINA, "/proposals", "/proposals", &[("title", "Too early")]).await;
    assert_eq!(nothing.status, StatusCode::CONFLICT, "no mission says enough: {}", nothing.text);
    let (mission, other, [best, _, elsewhere]) = two(&mut stage).await;

    let wrong =
        stage.sent_from(AMINA, "/proposals", "/proposals", &[("title", "2027"), ("seconds", "9000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("9000") && wrong.text.contains("600"), "{}", wrong.text);
    let page = begun(&mut stage, &[("title", "All of 2027"), ("seconds", "1")]).await;
    let found = ready(&mut stage, &page).await;
    assert_eq!(found["state"], "ready");
    assert!(found["points"].as_f64() <= found["bound"].as_f64(), "{found}");
    let staffed =
        &found["missions"].as_array().unwrap().iter().find(|own| own["mission"] == id(&mission)).unwrap();
    assert_eq!(staffed["team"][0][1], BEST, "the best goes: {found}");
    assert_eq!(staffed["team"].as_array().unwrap().len(), 1);

    for who in [FIJIAN, SAMOAN, CHAIR, EXPERT, STRANGER, ""] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    assert_eq!(stage.by(HEAD).await.get(&page).await.status, StatusCode::OK);
    let shown = stage.by(AMINA).await.get(&page).await.text;
    assert!(shown.contains(BEST) && shown.contains("1 sur 2 missions ont une équipe"), "{shown}");

    // Why not: the language; the same reason that a trial of the team would be refused with.
    let asked = format!("{page}?mission={}&expert={elsewhere}", id(&mission));
    let why = stage.by(AMINA).await.get(&asked).await.text;
    assert!(why.contains(ELSEWHERE) && why.contains("dans la langue"), "{why}");
    let team = format!("{page}/team");
    let fields = [("mission", id(&mission)), ("experts", ELSEWHERE)];
    let refused = stage.send(AMINA, &page, &team, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("dans la langue"), "{}", refused.text);
    // Why nobody: how many are left after each rule; nobody speaks Spanish.
    let asked = format!("/api/v1{page}?mission={}", id(&other));
    let why: Value = serde_json::from_str(&stage.by(AMINA).await.get(&asked).await.text).unwrap();
    assert_eq!(why["answer"]["answer"], "unstaffed", "{why}");
    let left = why["answer"]["funnel"][0]["left"].as_array().unwrap();
    let after = |rule: u64| left.iter().find(|own| own[0] == rule).unwrap()[1].as_u64().unwrap();
    assert_eq!((after(5), after(6), after(7)), (3, 3, 0), "{why}");
    let nobody = stage.by(AMINA).await.get(&format!("{page}?mission={}", id(&other))).await.text;
    assert!(nobody.contains("Travaille dans la langue"), "{nobody}");

    // A seat by hand, which costs points and breaks nothing; then decided.
    stage.done(AMINA, &page, &team, &[("mission", id(&mission)), ("experts", NEXT)]).await;
    let changed = ready(&mut stage, &page).await;
    assert!(changed["points"].as_f64() < found["points"].as_f64(), "{changed}");
    let next = format!("{page}?mission={}&expert={best}", id(&mission));
    let why = stage.by(AMINA).await.get(&next).await.text;
    assert!(why.contains("ne vaudrait pas moins"), "the better one is said to be better: {why}");
    let decided = stage.done(HEAD, &page, &format!("{page}/decision"), &[]).await;
    assert_eq!(decided, page);
    let text = stage.by(AMINA).await.get(&mission).await.text;
    assert!(text.contains(NEXT), "the mission has its team: {text}");
    let team_page = stage.by(AMINA).await.get(&format!("{mission}/team")).await.text;
    assert!(team_page.contains("All of 2027"), "and says by which proposal: {team_page}");
    let again = stage.send(AMINA, &page, &format!("{page}/decision"), &[]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "{}", again.text);
    // Its Member may read it now, and nothing of the reasons.
    let read = stage.by(FIJIAN).await.get(&page).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(read.text.contains(NEXT) && !read.text.contains(BEST), "{}", read.text);
    assert_eq!(stage.by(SAMOAN).await.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_search_can_be_left_and_stopped_and_keeps_the_best_so_far() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    planned_for(&mut stage, &[]).await;
    let page = begun(&mut stage, &[("title", "Long"), ("seconds", "600")]).await;
    let running = stage.by(AMINA).await.get(&page).await;
    assert_eq!(running.header("refresh"), "3", "the page looks again by itself");
    let early = stage.send(AMINA, &page, &format!("{page}/decision"), &[]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text);
    stage.done(AMINA, &page, &format!("{page}/stop"), &[]).await;
    let value = ready(&mut stage, &page).await;
    assert_eq!(value["state"], "ready", "{value}");
    assert_eq!(value["missions"][0]["team"].as_array().unwrap().len(), 1, "{value}");
    assert!(value["iterations"].as_u64() < Some(6_000_000), "it did not go on to the end: {value}");
}

#[tokio::test]
async fn the_same_seed_and_records_give_the_same_plan_and_a_change_of_records_is_said() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    // Somebody with an account goes, so that a mission can be laid before its Member.
    let mission = planned_for(&mut stage, &[("email", EXPERT)]).await;
    planned_for(&mut stage, &[("email", EXPERT)]).await;
    let (mut plans, mut pages) = (Vec::new(), Vec::new());
    for title in ["One", "Two"] {
        let page = begun(&mut stage, &[("title", title), ("seconds", "1"), ("seed", "7")]).await;
        let found = ready(&mut stage, &page).await;
        plans.push((found["missions"].clone(), found["points"].clone(), found["sha256"].clone()));
        pages.push(page);
    }
    assert_eq!(plans[0], plans[1]);
    let fields = [("theme", "Boarding"), ("level", "2"), ("seats", "Adviser: 1"), ("days", "6")];
    stage.done(AMINA, &format!("{mission}/team?form=wanted"), &format!("{mission}/wanted"), &fields).await;
    let text = stage.by(AMINA).await.get(&pages[0]).await.text;
    assert!(text.contains("ont changé depuis la recherche"), "{text}");
    // One of them is decided; the other is looked at still and cannot be decided any more.
    stage.done(AMINA, &pages[1], &format!("{}/decision", pages[1]), &[]).await;
    assert_eq!(stage.by(AMINA).await.get(&pages[0]).await.status, StatusCode::OK);
    let late = stage.send(AMINA, &pages[0], &format!("{}/decision", pages[0]), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert!(
        late.text.contains("planifiez à partir") || late.text.contains("replanifiez à partir"),
        "{}",
        late.text
    );
}

#[tokio::test]
async fn s2_6_a_decline_is_planned_anew_and_the_other_missions_stay_as_they_are() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let one = planned_for(&mut stage, &[("email", EXPERT)]).await;
    let other = planned_for(&mut stage, &[("email", EXPERT)]).await;
    let third = [
        ("name", NEXT),
        ("nationality", "SA"),
        ("home_member", "SA"),
        ("conflicts", ""),
        ("categories", "Adviser"),
        ("languages", "French | working"),
        ("competencies", "Boarding | 2"),
    ];
    sendable(&mut stage, &third).await;
    let page = begun(&mut stage, &[("title", "First"), ("seconds", "1")]).await;
    let first = ready(&mut stage, &page).await;
    stage.done(AMINA, &page, &format!("{page}/decision"), &[]).await;
    let decided = ready(&mut stage, &page).await;
    let states: Vec<&str> =
        decided["missions"].as_array().unwrap().iter().map(|own| own["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["matched", "matched"], "{decided}");

    // The expert of one says no by a link, without an account.
    let links = asked(&mut stage, &one).await;
    answered(&mut stage, &links[1], &[("answer", "no"), ("reason", "A course that week")]).await;
    let id_of = |value: &Value, mission: &str| {
        let own = value["missions"].as_array().unwrap().iter().find(|own| own["mission"] == id(mission));
        own.map(|own| own["team"][0][1].as_str().unwrap_or_default().to_owned())
    };
    let from = page.rsplit('/').next().unwrap();
    let form = stage.by(AMINA).await.get(&format!("/proposals?from={from}")).await.text;
    assert!(form.contains("value=\"First (2)\""), "the form offers a name of its own: {form}");
    let again = begun(&mut stage, &[("title", "Second"), ("seconds", "1"), ("from", from)]).await;
    let second = ready(&mut stage, &again).await;
    assert_eq!(id_of(&second, &other), None, "what stands is not planned anew: {second}");
    let (before, after) = (id_of(&first, &one).unwrap(), id_of(&second, &one).unwrap());
    assert_eq!(after, NEXT, "somebody else goes than {before}");
    let why = format!("{again}?mission={}&expert={before}", id(&one));
    let text = stage.by(AMINA).await.get(&why).await.text;
    assert!(text.contains("n’est pas libre ces jours-là"), "{text}");
}

#[tokio::test]
async fn s3_4_without_anybody_on_the_roster_a_proposal_says_who_lacks() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let request = accepted_request(&mut stage).await;
    let mission = planned(&mut stage, &request).await;
    assert_eq!(changed(&mut stage, &mission, &OPEN).await.status, StatusCode::SEE_OTHER);
    wanted(&mut stage, &mission, "Adviser: 1").await;
    let page = begun(&mut stage, &[("title", "Nobody"), ("seconds", "1")]).await;
    let found = ready(&mut stage, &page).await;
    assert_eq!(found["missions"][0]["team"], serde_json::json!([]), "{found}");
    let why = stage.by(AMINA).await.get(&format!("{page}?mission={}", id(&mission))).await;
    assert_eq!(why.status, StatusCode::OK);
    assert!(why.text.contains("Demandez aux Membres de désigner des experts"), "{}", why.text);
    let none = stage.send(AMINA, &page, &format!("{page}/decision"), &[]).await;
    assert_eq!(none.status, StatusCode::CONFLICT, "{}", none.text);
    assert!(none.text.contains("pourquoi personne ne part"), "{}", none.text);
}

#[tokio::test]
async fn what_would_be_if_an_employer_released_somebody_is_found_out_and_nothing_is_kept() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let mission = planned_for(&mut stage, &[("away", "2026-12-01 | 2027-12-31")]).await;
    let page = begun(&mut stage, &[("title", "Away"), ("seconds", "1")]).await;
    let found = ready(&mut stage, &page).await;
    assert_eq!(found["missions"][0]["team"], serde_json::json!([]), "{found}");
    // The model itself names the release as what would do.
    let why = stage.by(AMINA).await.get(&format!("/api/v1{page}?mission={}", id(&mission))).await.text;
    let why: Value = serde_json::from_str(&why).unwrap();
    assert_eq!(why["answer"]["would_do"][0]["change"], "release", "{why}");
    let who = why["answer"]["would_do"][0]["expert"].as_str().unwrap().to_owned();
    let asked = format!("/api/v1{page}/supposed?what=release&expert={who}");
    let then: Value = serde_json::from_str(&stage.by(AMINA).await.get(&asked).await.text).unwrap();
    assert_eq!(then["staffed"], serde_json::json!([0, 1]), "{then}");
    assert_eq!(then["changes"][0][2][0], who.as_str(), "{then}");
    let unknown = stage.by(AMINA).await.get(&format!("{page}/supposed?what=release&expert=Nobody")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unknown.text);
    let after = ready(&mut stage, &page).await;
    assert_eq!(after, found, "asking changes nothing");
}

#[tokio::test]
async fn s2_7_a_fund_that_cannot_pay_leaves_a_mission_without_a_team_and_says_how_much_lacks() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let mission = planned_for(&mut stage, &[]).await;
    let fields =
        [("theme", "Boarding"), ("level", "2"), ("seats", "Adviser: 1"), ("days", "5"), ("fund", "TF")];
    stage.done(AMINA, &format!("{mission}/team?form=wanted"), &format!("{mission}/wanted"), &fields).await;
    let wrong = stage.send(AMINA, "/proposals/terms", "/proposals/terms", &reckoning("TF", "2.5")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("TF-EAST: 40000"), "{}", wrong.text);
    stage.done(AMINA, "/proposals/terms", "/proposals/terms", &reckoning("TF: 1500", "2.5")).await;
    let page = begun(&mut stage, &[("title", "Poor"), ("seconds", "1")]).await;
    ready(&mut stage, &page).await;
    let why = stage.by(AMINA).await.get(&format!("/api/v1{page}?mission={}", id(&mission))).await.text;
    let why: Value = serde_json::from_str(&why).unwrap();
    let remedy = &why["answer"]["would_do"][0];
    // A trip to another region at 1,800 and five days at 200 cost 2,800.
    assert_eq!((&remedy["change"], &remedy["count"]), (&"money".into(), &1_300.into()), "{why}");
    let asked = format!("/api/v1{page}/supposed?what=fund&fund=TF&more=1300");
    let then: Value = serde_json::from_str(&stage.by(AMINA).await.get(&asked).await.text).unwrap();
    assert_eq!(then["staffed"], serde_json::json!([0, 1]), "{then}");
}

fn reckoning(funds: &'static str, least: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("start_step", "7"),
        ("notice", "7"),
        ("travel_same", "1"),
        ("travel_other", "2"),
        ("evaluation_min", least),
        ("subsistence", "200"),
        ("trip_same", "600"),
        ("trip_other", "1800"),
        ("funds", funds),
        ("weights", ""),
    ]
}
