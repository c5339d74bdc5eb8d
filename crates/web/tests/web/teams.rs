//! The team of a mission, as the officer who chooses it and everybody else meet it. Today is 15 January 2027; the officer reads
//! French.

use axum::http::StatusCode;

use crate::{
    experts::{lists, nominated, stepped},
    missions::{accepted_request, changed, planned},
    site::{AMINA, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{EXPERT, Stage},
};

pub const BEST: &str = "Ana Vaea";
pub const NEXT: &str = "Bruno Latu";
pub const ELSEWHERE: &str = "Cora Silva";

/// Somebody on the roster who is accredited as an adviser; the id of the record.
pub async fn sendable(stage: &mut Stage, others: &[(&'static str, &str)]) -> String {
    let page = nominated(stage, others).await;
    stepped(stage, AMINA, &page, "list").await;
    for passing in ["workshop", "field"] {
        let fields = [("category", "Adviser"), ("passing", passing), ("mentor", "An older hand")];
        stage.done(AMINA, &format!("{page}?form=pass"), &format!("{page}/accreditation"), &fields).await;
    }
    page.rsplit('/').next().unwrap().to_owned()
}

/// A mission to Fiji without days and people, and three who could go: two from one country, one who lacks the language.
pub async fn ground(stage: &mut Stage) -> (String, [String; 3]) {
    lists(stage).await;
    let own = |name, languages, themes| {
        [
            ("name", name),
            ("nationality", "SA"),
            ("home_member", "SA"),
            ("conflicts", ""),
            ("categories", "Adviser"),
            ("languages", languages),
            ("competencies", themes),
        ]
    };
    let best = sendable(stage, &own(BEST, "French | fluent", "Boarding | 4")).await;
    let next = sendable(stage, &own(NEXT, "French | working", "Boarding | 3")).await;
    let elsewhere = [
        ("name", ELSEWHERE),
        ("nationality", "TO"),
        ("home_member", "TO"),
        ("conflicts", ""),
        ("categories", "Adviser"),
        ("languages", "English | fluent"),
        ("competencies", "Boarding | 4"),
    ];
    let elsewhere = sendable(stage, &elsewhere).await;
    let request = accepted_request(stage).await;
    let mission = planned(stage, &request).await;
    let open = [("first_day", ""), ("last_day", ""), ("expert", ""), ("outside", "")];
    let answer = changed(stage, &mission, &open).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    (mission, [best, next, elsewhere])
}

const WANTED: [(&str, &str); 4] =
    [("theme", "Boarding"), ("level", "2"), ("seats", "Adviser"), ("days", "5")];

pub async fn wanted(stage: &mut Stage, mission: &str, seats: &str) {
    let mut fields = WANTED.to_vec();
    fields[2].1 = seats;
    let team = format!("{mission}/team");
    stage.done(AMINA, &format!("{team}?form=wanted"), &format!("{mission}/wanted"), &fields).await;
}

#[tokio::test]
async fn s2_6_a_team_is_judged_by_the_rules_and_passing_somebody_over_needs_a_reason() {
    let mut stage = Stage::set().await;
    let (mission, [best, next, elsewhere]) = ground(&mut stage).await;
    let team = format!("{mission}/team");
    assert!(stage.by(AMINA).await.get(&mission).await.text.contains(&team), "the mission leads there");
    for who in [FIJIAN, SAMOAN, CHAIR, EXPERT, STRANGER, ""] {
        let answer = stage.by(who).await.get(&team).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
        assert!(!stage.by(who).await.get(&mission).await.text.contains(&team), "{who}");
    }
    assert_eq!(stage.by(HEAD).await.get(&team).await.status, StatusCode::OK);
    let bare = stage.by(AMINA).await.get(&team).await.text;
    assert!(bare.contains("qui il faut") && !bare.contains(BEST), "first who is needed: {bare}");

    let language =
        [("language", "French"), ("first_day", ""), ("last_day", ""), ("expert", ""), ("outside", "")];
    assert_eq!(changed(&mut stage, &mission, &language).await.status, StatusCode::SEE_OTHER);
    let mut wrong = WANTED.to_vec();
    wrong[2].1 = "Pilot: 2";
    let door = format!("{mission}/wanted");
    let refused = stage.sent_from(AMINA, &format!("{team}?form=wanted"), &door, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("ne fait pas partie des choix") && refused.text.contains("Pilot: 2"),
        "{}",
        refused.text
    );
    wanted(&mut stage, &mission, "Adviser: 1").await;

    let shown = stage.by(AMINA).await.get(&team).await.text;
    assert!(shown.find(BEST) < shown.find(NEXT), "the best first: {shown}");
    assert!(shown.find(NEXT) < shown.find(ELSEWHERE), "who breaks a rule comes last: {shown}");
    let call = stage.by(AMINA).await.get(&format!("/api/v1{team}")).await.text;
    let call: serde_json::Value = serde_json::from_str(&call).unwrap();
    assert_eq!(call["candidates"][0]["broken"], serde_json::json!([]), "{call}");
    assert_eq!(call["candidates"][2]["broken"], serde_json::json!([7]), "the language: {call}");

    let cannot = stage.sent_from(AMINA, &team, &team, &[("experts", &*elsewhere)]).await;
    assert_eq!(cannot.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(cannot.text.contains(ELSEWHERE) && cannot.text.contains("dans la langue"), "{}", cannot.text);
    let silent = stage.sent_from(AMINA, &team, &team, &[("experts", &*next)]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.text.contains("Dites pourquoi"), "{}", silent.text);
    let fields = [("experts", &*next), ("reason", "She leads another mission that month.")];
    stage.done(AMINA, &team, &team, &fields).await;
    let shown = stage.by(AMINA).await.get(&team).await.text;
    assert!(shown.contains("She leads another mission that month."), "{shown}");
    let kept = shown.split("chosen").last().unwrap();
    assert!(kept.contains(BEST) && kept.contains(NEXT), "who went and who was passed over: {kept}");
    let page = stage.by(AMINA).await.get(&mission).await.text;
    assert!(page.contains(NEXT) && !page.contains(BEST), "{page}");
    // The best needs no reason; what was recorded before stays.
    stage.done(AMINA, &team, &team, &[("experts", &*best)]).await;
    let shown = stage.by(AMINA).await.get(&team).await.text;
    assert!(shown.contains("She leads another mission that month."), "{shown}");
}

#[tokio::test]
async fn s2_7_two_from_one_country_are_allowed_and_what_was_tried_instead_is_kept() {
    let mut stage = Stage::set().await;
    let (mission, [best, next, elsewhere]) = ground(&mut stage).await;
    let team = format!("{mission}/team");
    let language =
        [("language", "French"), ("first_day", ""), ("last_day", ""), ("expert", ""), ("outside", "")];
    assert_eq!(changed(&mut stage, &mission, &language).await.status, StatusCode::SEE_OTHER);
    wanted(&mut stage, &mission, "Adviser: 2").await;
    let alone = stage.sent_from(AMINA, &team, &team, &[("experts", &*best)]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY, "all seats or none: {}", alone.text);
    let both = format!("{best};{next}");
    stage.done(AMINA, &team, &team, &[("experts", &*both), ("start", "2027-02-05")]).await;
    let shown = stage.by(AMINA).await.get(&team).await.text;
    assert!(shown.contains("viennent d’un même pays"), "{shown}");
    let mission_page = stage.by(AMINA).await.get(&mission).await.text;
    assert!(mission_page.contains(BEST) && mission_page.contains(NEXT), "{mission_page}");
    // With the language, somebody from another country could go: the page says what that would cost.
    let mixed = format!("{best};{elsewhere}");
    let refused = stage.sent_from(AMINA, &team, &team, &[("experts", &*mixed)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
}
