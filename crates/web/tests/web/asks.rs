//! Asking with yes or no under links that need no account, as the officer who asks, everybody who is asked, and whoever has a link
//! that is none meet it. Today is 15 January 2027; the officer reads French, the focal point and the expert English.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use trellis_app::roster::asks::record;
use trellis_store::{events, roster, testing::tables_saying};

use crate::{
    experts::{MAIL, lists, nominated, stepped},
    missions::{accepted_request, changed, planned},
    site::{AMINA, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{EXPERT, HERE, Stage, steady},
    teams::{sendable, wanted},
};

const BEST: &str = "Ana Vaea";
const NEXT: &str = "Bruno Latu";
const WHY: &str = "She teaches a course that week.";

/// Lets days pass.
fn pass(stage: &Stage, days: i64) {
    stage.site.wait_minutes(days * 24 * 60);
}

/// A mission to Fiji that is proposed with one expert, who has an account; and another expert who could go.
async fn proposed(stage: &mut Stage) -> (String, [String; 2]) {
    lists(stage).await;
    let own = |name, email, themes| {
        [
            ("name", name),
            ("email", email),
            ("nationality", "SA"),
            ("home_member", "SA"),
            ("conflicts", "TO | worked for its fleet"),
            ("categories", "Adviser"),
            ("languages", "French | fluent"),
            ("competencies", themes),
        ]
    };
    let best = sendable(stage, &own(BEST, MAIL, "Boarding | 4")).await;
    let next = sendable(stage, &own(NEXT, "bruno@example.org", "Boarding | 3")).await;
    let request = accepted_request(stage).await;
    let mission = planned(stage, &request).await;
    let open = [("language", "French"), ("first_day", ""), ("last_day", ""), ("expert", ""), ("outside", "")];
    let answer = changed(stage, &mission, &open).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    wanted(stage, &mission, "Adviser: 1").await;
    let team = format!("{mission}/team");
    let early = stage.send(AMINA, &team, &format!("{mission}/asks"), &[]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "nothing is proposed yet: {}", early.text);
    stage.done(AMINA, &team, &team, &[("experts", &*best), ("start", "2027-02-12")]).await;
    stage.done(AMINA, &mission, &format!("{mission}/state"), &[("to", "match")]).await;
    (mission, [best, next])
}

/// Asks everybody; the links of the Member, the expert and the employer.
pub async fn asked(stage: &mut Stage, mission: &str) -> Vec<String> {
    let answer = stage.send(AMINA, &format!("{mission}/team"), &format!("{mission}/asks"), &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "no mail goes out here: {}", answer.text);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.text.contains(">/asked/"), "what is handed out says where: {}", answer.text);
    answer.text.split("/asked/").skip(1).map(|rest| format!("/asked/{}", &rest[..64])).collect()
}

async fn api(stage: &mut Stage, address: &str) -> serde_json::Value {
    let answer = stage.by(AMINA).await.get(&format!("/api/v1{address}")).await;
    serde_json::from_str(&answer.text).unwrap_or_else(|_| panic!("{address}: {}", answer.text))
}

/// What of the questions about a mission was answered, by kind.
async fn replies(stage: &mut Stage, mission: &str) -> Vec<(String, String)> {
    let all = api(stage, &format!("{mission}/asks")).await;
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let live = all["asks"].as_array().unwrap().iter().filter(|ask| ask["over"] == false);
    let mut all: Vec<_> = live.map(|ask| (text(&ask["kind"]), text(&ask["answer"]))).collect();
    all.sort();
    all
}

fn as_pairs(all: [(&str, &str); 3]) -> Vec<(String, String)> {
    all.into_iter().map(|(kind, answer)| (kind.to_owned(), answer.to_owned())).collect()
}

pub async fn answered(stage: &mut Stage, link: &str, fields: &[(&str, &str)]) {
    let answer = stage.send("", link, link, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

/// The numbers of the rules that an expert breaks for a mission.
async fn broken(stage: &mut Stage, mission: &str, who: &str) -> serde_json::Value {
    let all = api(stage, &format!("{mission}/team")).await;
    let mut all = all["candidates"].as_array().unwrap().iter();
    all.find(|own| own["name"] == who).unwrap()["broken"].clone()
}

#[tokio::test]
async fn s2_6_a_no_by_link_sends_the_mission_back_and_the_search_does_not_propose_the_decliner() {
    let mut stage = Stage::set().await;
    let (mission, [best, next]) = proposed(&mut stage).await;
    let team = format!("{mission}/team");
    for who in [FIJIAN, EXPERT, SAMOAN, HEAD, STRANGER] {
        let site = stage.by(who).await;
        let token = site.get("/account").await.token();
        let refused = site.post(&format!("{mission}/asks"), &[("form_token", &token)]).await;
        assert!(refused.status.is_client_error(), "{who}: {}", refused.text);
    }
    let links = asked(&mut stage, &mission).await;
    assert_eq!(links.len(), 3, "the Member, the expert and the employer");

    // Scanners of mail follow links: looking answers nothing.
    for link in &links {
        for say in ["", "?say=yes", "?say=no"] {
            let page = stage.by("").await.get(&format!("{link}{say}")).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.text);
            assert_eq!(page.header("cache-control"), "no-store");
            for told in ["Ministry of Fisheries", "Lautoka", "Port inspection at work"] {
                assert!(page.text.contains(told), "{told}: {}", page.text);
            }
            for kept in ["worked for its fleet", "Do not name the port"] {
                assert!(!page.text.contains(kept), "{kept}: {}", page.text);
            }
        }
    }
    let open = as_pairs([("employer", "open"), ("expert", "open"), ("member", "open")]);
    assert_eq!(replies(&mut stage, &mission).await, open);
    let arabic = stage.by("").await.get(&format!("{}?lang=ar", links[1])).await.text;
    assert!(arabic.contains("dir=\"rtl\"") && arabic.contains("نعم"), "{arabic}");

    answered(&mut stage, &links[1], &[("answer", "no"), ("reason", WHY)]).await;
    let back = api(&mut stage, &mission).await;
    assert_eq!(back["mission"]["state"], "planned", "whom to send is open again: {back}");
    let page = stage.by(AMINA).await.get(&team).await.text;
    assert!(page.contains(WHY), "{page}");
    let declined = stage.by(AMINA).await.get("/asks?state=declined").await.text;
    assert!(declined.contains(WHY) && declined.contains(BEST), "{declined}");
    assert!(stage.by(AMINA).await.get("/desk").await.text.contains("Refusé"));
    assert_eq!(broken(&mut stage, &mission, BEST).await, serde_json::json!([11]), "those days are not free");
    assert_eq!(broken(&mut stage, &mission, NEXT).await, serde_json::json!([]));
    let state = format!("{mission}/state");
    let again = stage.send(AMINA, &mission, &state, &[("to", "match")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "not with whoever declined: {}", again.text);

    // Whoever declined may think again, until somebody else was chosen.
    answered(&mut stage, &links[1], &[("answer", "yes")]).await;
    assert_eq!(broken(&mut stage, &mission, BEST).await, serde_json::json!([]));
    answered(&mut stage, &links[1], &[("answer", "no"), ("reason", WHY)]).await;
    stage.done(AMINA, &team, &team, &[("experts", &*next), ("start", "2027-02-12")]).await;
    assert_eq!(stage.by("").await.get(&links[1]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(broken(&mut stage, &mission, BEST).await, serde_json::json!([11]), "what was said stays");
    assert_ne!(best, next);
}

#[tokio::test]
async fn s2_6_when_all_say_yes_the_mission_is_ready_and_the_members_yes_is_its_consent() {
    let mut stage = Stage::set().await;
    let (mission, _) = proposed(&mut stage).await;
    let links = asked(&mut stage, &mission).await;
    answered(&mut stage, &links[0], &[("answer", "no"), ("unwanted", "days")]).await;
    answered(&mut stage, &links[0], &[("answer", "yes")]).await;
    stage.done(AMINA, &mission, &format!("{mission}/state"), &[("to", "match")]).await;
    answered(&mut stage, &links[2], &[("answer", "yes")]).await;
    let ready = format!("{mission}/asks");
    assert_eq!(api(&mut stage, &ready).await["ready"], false, "the expert has not answered");

    // With an account the same question is answered signed in, and by nobody else.
    let own = stage.by(EXPERT).await.get("/asks?state=mine").await.text;
    let page = format!("/asks/{}", &own.split("href=\"/asks/").nth(1).unwrap()[..36]);
    assert!(stage.by(EXPERT).await.get("/desk").await.text.contains(&page), "an invitation");
    assert_eq!(stage.by(FIJIAN).await.get(&page).await.status, StatusCode::NOT_FOUND);
    let looking = stage.by(AMINA).await.get(&page).await;
    assert!(
        looking.status == StatusCode::OK && !looking.text.contains("name=\"answer\""),
        "{}",
        looking.text
    );
    stage.done(EXPERT, &page, &page, &[("answer", "yes")]).await;
    assert_eq!(api(&mut stage, &ready).await["ready"], true);
    let listed = stage.by(AMINA).await.get("/asks?state=ready").await.text;
    assert_eq!(listed.matches("href=\"/asks/").count(), 1, "one row a mission: {listed}");

    let days = stage.by("").await.get(&format!("{}/calendar.ics", links[1])).await;
    assert!(days.text.contains("BEGIN:VCALENDAR") && days.text.contains("20270212"), "{}", days.text);
    let calendar = stage.by(EXPERT).await.get("/calendar").await.text;
    assert!(calendar.contains(&mission), "the days stand in the expert's own calendar: {calendar}");

    // Nothing happens by itself: whoever may agree does, and where the consent can be read is known.
    stage.done(AMINA, &mission, &format!("{mission}/state"), &[("to", "agree")]).await;
    let agreed = stage.by(AMINA).await.get(&mission).await.text;
    assert!(agreed.contains("Answered with yes"), "{agreed}");
    for link in &links {
        let late = stage.by("").await.get(link).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND, "what is agreed takes no answer: {}", late.text);
    }
}

#[tokio::test]
async fn a_member_that_does_not_want_somebody_is_not_sent_that_expert_again() {
    let mut stage = Stage::set().await;
    let (mission, [best, _]) = proposed(&mut stage).await;
    let links = asked(&mut stage, &mission).await;
    let wrong = stage.send("", &links[0], &links[0], &[("answer", "no"), ("unwanted", "nobody")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    answered(&mut stage, &links[0], &[("answer", "no"), ("unwanted", &*best), ("reason", WHY)]).await;
    assert_eq!(broken(&mut stage, &mission, BEST).await, serde_json::json!([8]));
    assert_eq!(broken(&mut stage, &mission, NEXT).await, serde_json::json!([]));
    // The days alone are nobody's conflict.
    answered(&mut stage, &links[0], &[("answer", "no"), ("unwanted", "days")]).await;
    assert_eq!(broken(&mut stage, &mission, BEST).await, serde_json::json!([]));
}

#[tokio::test]
async fn a_wrong_secret_and_one_that_is_over_answer_alike_and_are_counted() {
    let mut stage = Stage::set().await;
    let (mission, _) = proposed(&mut stage).await;
    let links = asked(&mut stage, &mission).await;
    let renewed = asked(&mut stage, &mission).await;
    assert_eq!(renewed.len(), 3, "asked again, each gets a new link");
    let never = format!("/asked/{}", "0".repeat(64));
    let secret = |link: &str| link.rsplit('/').next().unwrap().to_owned();
    let absent = stage.by("").await.get(&never).await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
    let alike = steady(&absent, &secret(&never));
    assert_eq!(
        steady(&stage.by("").await.get(&links[0]).await, &secret(&links[0])),
        alike,
        "an earlier link"
    );
    pass(&stage, 15);
    let over = stage.by("").await.get(&renewed[0]).await;
    assert_eq!(steady(&over, &secret(&renewed[0])), alike, "the last day has passed");
    let sent = stage.by("").await.post(&renewed[0], &[("form_token", ""), ("answer", "yes")]).await;
    assert!(sent.status.is_client_error(), "{}", sent.text);
    let silent = as_pairs([("employer", "silent"), ("expert", "silent"), ("member", "silent")]);
    assert_eq!(replies(&mut stage, &mission).await, silent);
    let listed = stage.by(AMINA).await.get("/asks?state=silent").await.text;
    assert_eq!(listed.matches("href=\"/asks/").count(), 3, "{listed}");

    let ask = |address: String| {
        let from = std::net::SocketAddr::from(([192, 0, 2, 9], 9));
        let request = Request::get(address).extension(axum::extract::ConnectInfo(from));
        request.body(Body::empty()).unwrap()
    };
    let mut last = StatusCode::OK;
    for number in 0..12 {
        last = stage.by("").await.send(ask(format!("/asked/{number:064}"))).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let good = asked(&mut stage, &mission).await.remove(0);
    let good = stage.by("").await.send(ask(good)).await;
    assert_eq!(good.status, StatusCode::OK, "a link that is good is not held up by others");
}

#[tokio::test]
async fn no_secret_is_kept_and_what_an_expert_was_asked_goes_with_the_record() {
    let mut stage = Stage::set().await;
    let (mission, [best, _]) = proposed(&mut stage).await;
    let links = asked(&mut stage, &mission).await;
    // Also not by whoever is signed in: receipts remember pages.
    let answer = stage.send(EXPERT, &links[1], &links[1], &[("answer", "no"), ("reason", WHY)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let db = stage.site.database().await;
    for link in &links {
        let secret = link.rsplit('/').next().unwrap();
        assert_eq!(tables_saying(&db, secret).await.unwrap(), [""; 0]);
    }
    assert_eq!(tables_saying(&db, WHY).await.unwrap(), [""; 0], "words about somebody are sealed");
    let record = format!("/experts/{best}");
    let own = stage.by(EXPERT).await.get(&format!("{record}/data.json")).await.text;
    assert!(own.contains(WHY) && own.contains("\"asked\""), "{own}");
    for step in ["withdraw", "erase"] {
        stepped(&mut stage, AMINA, &record, step).await;
    }
    let left = api(&mut stage, &format!("{mission}/asks")).await;
    let kinds: Vec<_> = left["asks"].as_array().unwrap().iter().map(|ask| ask["kind"].clone()).collect();
    assert_eq!(kinds, ["member"], "{left}");
    assert_eq!(stage.by("").await.get(&links[1]).await.status, StatusCode::NOT_FOUND);
}

/// Three experts on the roster, the first with an account; their records.
async fn on_roster(stage: &mut Stage) -> [String; 3] {
    lists(stage).await;
    let mut records = Vec::new();
    for (name, email) in [(BEST, MAIL), (NEXT, "bruno@example.org"), ("Cora Silva", "cora@example.org")] {
        let page = nominated(stage, &[("name", name), ("email", email)]).await;
        stepped(stage, AMINA, &page, "list").await;
        records.push(page);
    }
    records.try_into().unwrap()
}

async fn roster_state(stage: &mut Stage, record: &str) -> &'static str {
    let id = record.rsplit('/').next().unwrap().parse().unwrap();
    let db = stage.site.database().await;
    let mut tx = db.read(HERE).await.unwrap();
    roster::find(&mut tx, id).await.unwrap().unwrap().expert.course.state.code()
}

#[tokio::test]
async fn s3_4_records_are_asked_about_in_time_and_leave_by_themselves_when_nobody_answers() {
    let mut stage = Stage::set().await;
    let [stays, goes, silent] = on_roster(&mut stage).await;
    assert_eq!(record::round(&stage.site.house).await.unwrap().asked, 0, "they are fresh");
    // They hold until 14 January 2031, and are asked about ninety days before.
    pass(&stage, 1461 - 60);
    let round = record::round(&stage.site.house).await.unwrap();
    assert_eq!((round.asked, round.left, round.given.len()), (3, 0, 3), "no mail goes out here");
    assert_eq!(record::round(&stage.site.house).await.unwrap().asked, 0, "nobody is asked twice");
    let link = |name: &str| {
        let given = round.given.iter().find(|given| given.name == name).unwrap();
        given.address.clone()
    };
    let looked = stage.by("").await.get(&link(NEXT)).await.text;
    assert!(looked.contains(NEXT) && !looked.contains("bruno@example.org"), "{looked}");

    answered(&mut stage, &link(BEST), &[("answer", "yes")]).await;
    answered(&mut stage, &link(NEXT), &[("answer", "no"), ("reason", "I retire.")]).await;
    assert_eq!(roster_state(&mut stage, &stays).await, "listed");
    assert_eq!(roster_state(&mut stage, &goes).await, "withdrawn");
    assert_eq!(stage.by("").await.get(&link(NEXT)).await.status, StatusCode::NOT_FOUND);
    pass(&stage, 59);
    assert_eq!(record::round(&stage.site.house).await.unwrap().left, 0, "the last day is a day");
    assert_eq!(roster_state(&mut stage, &silent).await, "listed");
    pass(&stage, 1);
    assert_eq!(record::round(&stage.site.house).await.unwrap().left, 1);
    assert_eq!(roster_state(&mut stage, &silent).await, "withdrawn");
    assert_eq!(roster_state(&mut stage, &stays).await, "listed", "confirmed, it holds four years more");
    let db = stage.site.database().await;
    let mut tx = db.read(HERE).await.unwrap();
    let log = events::latest(&mut tx, HERE, 50).await.unwrap();
    for deed in ["expert.asked", "expert.confirmed", "expert.ran_out"] {
        assert!(log.iter().any(|event| event.deed == deed), "{deed}");
    }
}
