//! Forms that are not ours, and bodies that are nothing.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};

use crate::site::{AMINA, PASSWORD, Site, encoded, form};

#[tokio::test]
async fn a_form_without_its_token_changes_nothing() {
    let mut site = Site::open().await;
    site.sign_in().await;
    for fields in [&[][..], &[("form_token", "")], &[("form_token", "0.0")], &[("language", "ar")]] {
        for action in ["/sign-out", "/language", "/sign-in"] {
            let answer = site.post(action, fields).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{action} {fields:?}");
        }
    }
    assert!(site.get("/").await.text.contains("Amina"), "she is still signed in");
}

#[tokio::test]
async fn a_token_is_good_for_its_own_visitor_only() {
    let mut amina = Site::open().await;
    amina.sign_in().await;
    let mut other = Site::open().await;
    let token = other.get("/sign-in").await.token();
    let answer = amina.post("/sign-out", &[("form_token", &token)]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let token = amina.get("/").await.token();
    let answer =
        other.post("/sign-in", &[("form_token", &token), ("email", AMINA), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn signing_in_needs_the_cookie_that_came_with_the_form() {
    let mut site = Site::open().await;
    let token = site.get("/sign-in").await.token();
    let mut elsewhere = Site::open().await;
    let fields = [("form_token", token.as_str()), ("email", AMINA), ("password", PASSWORD)];
    assert_eq!(elsewhere.post("/sign-in", &fields).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.post("/sign-in", &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_request_from_another_site_is_refused_even_with_a_token() {
    let check = |name: &'static str, value: &'static str, expect: StatusCode| async move {
        let mut site = Site::open().await;
        site.sign_in().await;
        let token = site.get("/").await.token();
        let mut request = form("/sign-out", format!("form_token={}", encoded(&token)));
        request.headers_mut().insert(header::HOST, "trellis.example".parse().unwrap());
        request.headers_mut().insert(name, value.parse().unwrap());
        assert_eq!(site.send(request).await.status, expect, "{name}: {value}");
    };
    check("sec-fetch-site", "cross-site", StatusCode::FORBIDDEN).await;
    check("sec-fetch-site", "same-site", StatusCode::FORBIDDEN).await;
    check("origin", "https://evil.example", StatusCode::FORBIDDEN).await;
    check("origin", "null", StatusCode::FORBIDDEN).await;
    check("sec-fetch-site", "same-origin", StatusCode::SEE_OTHER).await;
    check("origin", "https://trellis.example", StatusCode::SEE_OTHER).await;
}

#[tokio::test]
async fn hostile_bodies_are_refused_and_the_server_lives() {
    let mut site = Site::open().await;
    let token = site.get("/sign-in").await.token();
    let with_token = |rest: &str| format!("form_token={}&{rest}", encoded(&token));
    let bodies = [
        String::new(),
        "%".to_owned(),
        "&&&===".to_owned(),
        with_token("email=%ff%fe&password=%00"),
        with_token("email=a&email=b"),
        with_token(&format!("email={}", "a".repeat(60_000))),
        with_token("email=%3Cscript%3Ealert(1)%3C/script%3E&password=x"),
        "a=1&".repeat(10_000),
    ];
    for body in bodies {
        let answer = site.send(form("/sign-in", body.clone())).await;
        assert!(answer.status.is_client_error(), "{} for {:.80}", answer.status, body);
        assert!(!answer.text.contains("<script"), "{:.80}", body);
    }
    for kind in ["application/json", "multipart/form-data", "text/plain; charset=\u{7f}", ""] {
        let request = Request::builder().method(Method::POST).uri("/sign-in");
        let Ok(request) = request.header(header::CONTENT_TYPE, kind).body(Body::from("{}")) else { continue };
        assert!(site.send(request).await.status.is_client_error(), "{kind}");
    }
    assert_eq!(site.get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_body_too_large_has_a_page_that_says_so() {
    let mut site = Site::open().await;
    let answer = site.send(form("/sign-in", "a".repeat(65 * 1024))).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text.contains("too large") && answer.text.contains("<h1>"));
}
