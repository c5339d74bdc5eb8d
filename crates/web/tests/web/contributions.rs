//! What the office asks of Members, as the officer who asks, the focal point who answers, and everybody who must not know meet it.
//! Today is 15 January 2027; the officer reads French.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::{
    plan::{PLAN, action},
    site::{AMINA, AUDITOR, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, DONOR, EXPERT, Stage, steady},
};

const NEW: &str = "/contributions/new";
const LIST: &str = "/contributions";
const PURPOSE: &str = "A trainer for <b>boarding";

fn sheet<'a>(others: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let usual = [
        ("whom", "FI"),
        ("kind", "expert"),
        ("purpose", PURPOSE),
        ("amount", "10"),
        ("unit", "days"),
        ("currency", ""),
        ("asked_on", "2027-01-04"),
        ("answer_by", "2027-01-20"),
        ("initiative", ""),
        ("mission", ""),
        ("training", ""),
        ("action", "plan-10 5"),
    ];
    let mut all = usual.to_vec();
    all.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    all.extend_from_slice(others);
    all
}

/// What the officer asks; its page.
async fn asked(stage: &mut Stage, others: &[(&'static str, &str)]) -> String {
    stage.done(AMINA, NEW, LIST, &sheet(others)).await
}

async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    let form = format!("{page}?form={}", fields[0].1);
    stage.done(who, &form, &format!("{page}/state"), fields).await;
}

async fn read(stage: &mut Stage, address: &str) -> Value {
    let text = stage.by(HEAD).await.get(&format!("/api/v1{address}")).await.text;
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{address}: {text}"))
}

/// The facts of the plan that say that a Member was asked: asked on, met, known since.
async fn facts(stage: &mut Stage) -> Vec<[Value; 3]> {
    let all = read(stage, &format!("/plans/{PLAN}/facts")).await;
    let requests = all["facts"].as_array().unwrap().iter().filter(|fact| {
        fact["what"] == "request" && fact["detail"]["kind"] == "contribution" && fact["withdrawn"].is_null()
    });
    let of = |fact: &Value| {
        [fact["day"].clone(), fact["detail"]["met"].clone(), fact["detail"]["outcome_day"].clone()]
    };
    requests.map(of).collect()
}

#[tokio::test]
async fn s5_18_a_member_is_asked_answers_and_what_became_of_it_counts_for_the_plan() {
    let mut stage = Stage::set().await;
    let page = asked(&mut stage, &[]).await;
    let shown = stage.by(AMINA).await.get(&page).await.text;
    assert!(shown.contains("A trainer for &lt;b&gt;boarding") && !shown.contains("<b>boarding"), "{shown}");
    assert!(shown.contains(&format!("/actions/{}", action(PLAN, 0))), "the action it counts for: {shown}");
    assert_eq!(
        facts(&mut stage).await,
        [[json!("2027-01-04"), Value::Null, Value::Null]],
        "open: not met, not refused"
    );

    // The focal point finds it on the desk, and promises.
    let desk = stage.by(FIJIAN).await.get("/desk").await.text;
    assert!(desk.contains(&page) && desk.contains("Answer what the office asks of you"), "{desk}");
    let promise = [
        ("to", "promise"),
        ("on", "2027-01-12"),
        ("promised_for", "2027-01-14"),
        ("note", "Two weeks in May"),
    ];
    moved(&mut stage, FIJIAN, &page, &promise).await;
    let desk = stage.by(FIJIAN).await.get("/desk").await.text;
    assert!(!desk.contains("Answer what the office asks of you"), "it is answered: {desk}");
    let of = read(&mut stage, &page).await;
    assert_eq!(
        (&of["contribution"]["state"], &of["contribution"]["late"]),
        (&json!("promised"), &json!("promise-overdue"))
    );
    assert_eq!((&of["steps"][0]["by"], &of["counts"]), (&json!("Mereani Tuilau"), &json!(true)), "{of}");
    assert!(stage.by(AMINA).await.get("/desk").await.text.contains(&page), "the promise's day is over");

    // What became of it is the office's to say.
    let token = stage.by(FIJIAN).await.get("/account").await.token();
    let answer = stage
        .by(FIJIAN)
        .await
        .post(&format!("{page}/state"), &[("form_token", &token), ("to", "meet")])
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text);
    moved(&mut stage, AMINA, &page, &[("to", "meet-partly"), ("note", "Five of ten days")]).await;
    assert_eq!(
        facts(&mut stage).await,
        [[json!("2027-01-04"), json!(false), json!("2027-01-15")]],
        "in part is not met"
    );
    moved(&mut stage, AMINA, &page, &[("to", "meet"), ("note", "The rest came")]).await;
    assert_eq!(facts(&mut stage).await, [[json!("2027-01-04"), json!(true), json!("2027-01-15")]]);

    // The figures open their rows.
    asked(&mut stage, &[("kind", "venue"), ("whom", "SA"), ("unit", "seats"), ("action", "")]).await;
    let text = stage.by(AMINA).await.get(LIST).await.text;
    assert!(text.contains("/contributions?kind=expert&amp;state=met"), "{text}");
    let met = stage.by(AMINA).await.get("/contributions?kind=expert&state=met").await.text;
    assert!(met.contains(&page), "{met}");
    assert!(!stage.by(AMINA).await.get("/contributions?state=open").await.text.contains(&page));
    let counts = read(&mut stage, "/contributions").await["counts"].clone();
    assert_eq!(
        (&counts[0]["met"], &counts[1]["open"], &counts[2]["all"]),
        (&json!(1), &json!(1), &json!(2)),
        "{counts}"
    );
    let table = stage.by(AMINA).await.get("/contributions.csv?state=met").await.text;
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains("A trainer for <b>boarding"), "{table}");
}

#[tokio::test]
async fn s5_18_what_was_asked_is_put_right_with_its_fact_and_taken_back_it_counts_for_nothing() {
    let mut stage = Stage::set().await;
    let page = asked(&mut stage, &[]).await;
    let form = format!("{page}?form=edit");
    stage.done(AMINA, &form, &page, &sheet(&[("asked_on", "2027-01-05")])).await;
    assert_eq!(
        facts(&mut stage).await,
        [[json!("2027-01-05"), Value::Null, Value::Null]],
        "one fact, not two"
    );
    stage.done(AMINA, &form, &page, &sheet(&[("action", "")])).await;
    assert_eq!(facts(&mut stage).await.len(), 0, "it counts for no action any more");
    stage.done(AMINA, &form, &page, &sheet(&[])).await;
    assert_eq!(facts(&mut stage).await.len(), 1);
    moved(&mut stage, AMINA, &page, &[("to", "remind"), ("note", "")]).await;
    moved(&mut stage, AMINA, &page, &[("to", "withdraw"), ("note", "The course was moved")]).await;
    assert_eq!(facts(&mut stage).await.len(), 0, "neither met nor refused");
    let late = stage.send(AMINA, &page, &format!("{page}/state"), &[("to", "meet")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
}

/// What a page that came back says is wrong.
fn wrongs(page: &str) -> &str {
    let said = page.split("role=\"alert\"").nth(1).unwrap_or_else(|| panic!("nothing is wrong: {page}"));
    said.split("</ul>").next().unwrap()
}

#[tokio::test]
async fn s5_18_bad_input_is_named_at_its_field_and_nothing_is_lost() {
    let mut stage = Stage::set().await;
    let check = [
        (vec![("whom", "Atlantis")], "Demandé à", "Atlantis"),
        (vec![("kind", "ship")], "Ce qui est demandé", "ship"),
        (vec![("purpose", " ")], "Pour quoi", ""),
        (vec![("amount", "-3")], "Combien", "-3"),
        (vec![("amount", "0")], "Combien", ""),
        (vec![("amount", "ten")], "Combien", "ten"),
        (vec![("unit", "")], "Compté en", ""),
        (vec![("kind", "money")], "Compté en", ""),
        (vec![("unit", "money"), ("currency", "shells")], "Monnaie", "shells"),
        (vec![("asked_on", "2027-01-16")], "Demandé le", "2027-01-16"),
        (vec![("asked_on", "soon")], "Demandé le", "soon"),
        (vec![("answer_by", "")], "Réponse avant le", ""),
        (vec![("answer_by", "2027-01-03")], "Réponse avant le", "4 janvier 2027"),
        (vec![("action", "plan-10 99")], "Action pour laquelle elle compte", "plan-10 99"),
        (vec![("mission", "M-77")], "Mission", "M-77"),
        (vec![("training", "Nothing")], "Formation", "Nothing"),
        (vec![("initiative", ABSENT)], "Initiative", ABSENT),
    ];
    for (wrong, field, says) in check {
        let answer = stage.sent_from(AMINA, NEW, LIST, &sheet(&wrong)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}: {}", answer.text);
        let said = wrongs(&answer.text);
        assert!(said.contains(&format!("<li>{field}: ")) && said.contains(says), "{wrong:?}: {said}");
        let kept =
            wrong.iter().any(|(name, _)| *name == "purpose") || answer.text.contains("A trainer for &lt;b");
        assert!(kept, "what was typed stays: {}", answer.text);
    }
    assert!(stage.by(AMINA).await.get(LIST).await.text.contains("Rien n’a encore été demandé"));

    let page = asked(&mut stage, &[]).await;
    let steps = [
        (vec![("to", "fly")], "Étape"),
        (vec![("to", "promise")], "Promis pour le"),
        (vec![("to", "promise"), ("promised_for", "2027-01-14")], "Promis pour le"),
        (vec![("to", "decline")], "En mots"),
        (vec![("to", "not-meet"), ("note", " ")], "En mots"),
        (vec![("to", "remind"), ("on", "2027-01-03")], "Le"),
        (vec![("to", "remind"), ("on", "2027-01-16")], "Le"),
    ];
    for (fields, says) in steps {
        let way = if fields[0].1 == "fly" { "remind" } else { fields[0].1 };
        let form = format!("{page}?form={way}");
        let answer = stage.sent_from(AMINA, &form, &format!("{page}/state"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", answer.text);
        assert!(wrongs(&answer.text).contains(&format!("<li>{says}: ")), "{fields:?}: {}", answer.text);
    }
    assert_eq!(read(&mut stage, &page).await["steps"], json!([]), "nothing is half-done");
}

#[tokio::test]
async fn s5_18_whoever_must_not_know_of_a_request_is_answered_like_for_one_that_is_not_there() {
    let mut stage = Stage::set().await;
    let page = asked(&mut stage, &[]).await;
    let id = page.rsplit('/').next().unwrap().to_owned();
    let absent = format!("/contributions/{ABSENT}");
    for who in ["", SAMOAN, DONOR, EXPERT, STRANGER] {
        let site = stage.by(who).await;
        let (here, there) = (site.get(&page).await, site.get(&absent).await);
        assert_eq!(here.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(steady(&here, &id), steady(&there, ABSENT), "{who}");
        for at in [LIST, "/contributions.csv", "/desk", "/api/v1/contributions"] {
            let text = site.get(at).await.text;
            assert!(!text.contains(&id) && !text.contains("A trainer for"), "{who} {at}: {text}");
        }
        if !who.is_empty() {
            let token = site.get("/account").await.token();
            let fields = [("form_token", token.as_str()), ("to", "promise"), ("promised_for", "2027-02-01")];
            let moved = site.post(&format!("{page}/state"), &fields).await;
            assert_eq!(moved.status, StatusCode::NOT_FOUND, "{who}: {}", moved.text);
        }
    }
    for who in [AMINA, HEAD, FIJIAN] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::OK, "{who}");
    }
    // A Member may write to the office; to ask is the office's.
    for who in [FIJIAN, SAMOAN, CHAIR, DONOR, AUDITOR] {
        let token = stage.by(who).await.get("/account").await.token();
        let fields = [&[("form_token", token.as_str())], &sheet(&[])[..]].concat();
        let answer = stage.by(who).await.post(LIST, &fields).await;
        assert!(
            !answer.status.is_success() && answer.status != StatusCode::SEE_OTHER,
            "{who}: {}",
            answer.text
        );
    }
}
