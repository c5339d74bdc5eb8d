//! Every sending has its numbered receipt, and the same sending does nothing twice.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

use crate::{
    plan::{PLAN, action},
    site::{AMINA, Answer, CHAIR, PASSWORD, Site},
};

async fn report(site: &mut Site, token: &str, text: &str) -> Answer {
    let id = action(PLAN, 0);
    let page = format!("/actions/{id}");
    let fields = [
        ("form_token", token),
        ("form_page", &page),
        ("as_at", "2027-01-10"),
        ("status", "delayed"),
        ("text", text),
        ("resources", ""),
        ("reported_to", ""),
    ];
    site.post(&format!("/actions/{id}/progress"), &fields).await
}

#[tokio::test]
async fn a_form_has_a_numbered_receipt_and_sent_twice_it_is_done_once() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = format!("/actions/{}", action(PLAN, 0));
    let token = site.token_on(&page).await;
    assert_eq!(report(&mut site, &token, "The first word.").await.status, StatusCode::SEE_OTHER);
    let after = site.get(&page).await.text;
    assert!(after.contains("Accusé de réception 2027-000001"), "{after}");
    assert!(!site.get(&page).await.text.contains("2027-000001"), "it is said once");

    let twice = report(&mut site, &token, "The first word.").await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER);
    let place = twice.header("location").to_owned();
    assert!(place.starts_with("/receipts/"), "{place}");
    let receipt = site.get(&place).await;
    assert!(
        receipt.text.contains("2027-000001") && receipt.text.contains("Amina Diallo"),
        "{}",
        receipt.text
    );
    assert!(receipt.text.contains(&format!("href=\"{page}\"")), "it says where to find it");
    assert_eq!(site.get(&page).await.text.matches("The first word.").count(), 1);

    let changed = report(&mut site, &token, "Another word.").await;
    assert_eq!(changed.header("location"), page, "gone back and changed, it is another sending");
    let list = site.get("/receipts").await.text;
    assert!(
        list.contains("2027-000001") && list.contains("2027-000002") && !list.contains("2027-000003"),
        "{list}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_are_one() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let comments = format!("/plans/{PLAN}/comments");
    for round in 0..5 {
        let token = site.token_on(&comments).await;
        let text = format!("Said once in round {round}.");
        let fields = [
            ("form_token", token.as_str()),
            ("form_page", &comments),
            ("from", "NGO Forum"),
            ("about", ""),
            ("text", &text),
            ("received_on", "2027-01-10"),
        ];
        let statuses = site.post_twice(&comments, &fields).await;
        assert_eq!(statuses, [StatusCode::SEE_OTHER; 2]);
        assert_eq!(site.get(&comments).await.text.matches(&text).count(), 1, "round {round}");
    }
    let list = site.get("/receipts").await.text;
    assert!(list.contains("2027-000005") && !list.contains("2027-000006"), "{list}");
}

#[tokio::test]
async fn what_is_refused_has_no_receipt_and_leaves_no_gap() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = format!("/actions/{}", action(PLAN, 0));
    let token = site.token_on(&page).await;
    assert_eq!(report(&mut site, &token, "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(report(&mut site, &token, "Done.").await.status, StatusCode::SEE_OTHER);
    let list = site.get("/receipts").await.text;
    assert!(list.contains("2027-000001") && !list.contains("2027-000002"));
}

#[tokio::test]
async fn a_receipt_is_for_who_sent_it_and_for_officers() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let token = site.token_on(&format!("/actions/{}", action(PLAN, 0))).await;
    report(&mut site, &token, "Done.").await;
    let place = report(&mut site, &token, "Done.").await.header("location").to_owned();
    assert_eq!(site.get(&place).await.status, StatusCode::OK);
    site.fill("/", "/sign-out", &[]).await;
    assert_eq!(site.get(&place).await.status, StatusCode::SEE_OTHER, "nobody without an account");
    site.sign_in_as(CHAIR).await;
    let hidden = site.get(&place).await;
    let absent = site.get("/receipts/0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff").await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let (_, id) = place.rsplit_once('/').unwrap();
    let same = |text: &str, id: &str| {
        let text = text.replace(id, "ID");
        // Each page has tokens of its own.
        text.split("name=\"form_token\" value=\"")
            .map(|part| part.split_once('"').map_or(part, |(_, rest)| rest).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(same(&hidden.text, id), same(&absent.text, "0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff"));
    assert!(!site.get("/receipts").await.text.contains("2027-000001"), "the list is one's own");
}

async fn key(site: &mut Site) -> String {
    let sent = serde_json::json!({ "email": AMINA, "password": PASSWORD });
    let request = Request::post("/api/v1/session").header(header::CONTENT_TYPE, "application/json");
    let answer = site.send(request.body(Body::from(sent.to_string())).unwrap()).await;
    let opened: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    opened["token"].as_str().unwrap().to_owned()
}

async fn call(site: &mut Site, key: &str, once: Option<&str>, text: &str) -> Answer {
    let sent =
        serde_json::json!({ "from": "NGO Forum", "about": "", "text": text, "received_on": "2027-01-10" });
    let mut request = Request::post(format!("/api/v1/plans/{PLAN}/comments"))
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, format!("Bearer {key}"));
    if let Some(once) = once {
        request = request.header("idempotency-key", once);
    }
    site.send(request.body(Body::from(sent.to_string())).unwrap()).await
}

#[tokio::test]
async fn a_call_with_the_same_key_is_done_once_and_answered_alike() {
    let mut site = Site::with_plans().await;
    let key = key(&mut site).await;
    let first = call(&mut site, &key, Some("order-1"), "More for the islands.").await;
    assert!(first.status.is_success(), "{}", first.text);
    assert_eq!(first.header("receipt"), "2027-000001");
    let again = call(&mut site, &key, Some("order-1"), "More for the islands.").await;
    assert_eq!((again.status, &again.text), (first.status, &first.text));
    assert_eq!((again.header("receipt"), again.header("idempotency-replayed")), ("2027-000001", "true"));
    let other = call(&mut site, &key, Some("order-1"), "Something else.").await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.text.contains("\"sending.other\""), "{}", other.text);
    for (n, expect) in [(2, "2027-000002"), (3, "2027-000003")] {
        let each = call(&mut site, &key, None, "More for the islands.").await;
        assert_eq!(each.header("receipt"), expect, "without a key each call is one of its own: {n}");
    }
    site.sign_in().await;
    let comments = site.get(&format!("/plans/{PLAN}/comments")).await.text;
    assert_eq!(comments.matches("More for the islands.").count(), 3);
}
