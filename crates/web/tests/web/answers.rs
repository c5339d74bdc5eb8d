//! What every answer carries, and how failures look.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};

use crate::site::Site;

#[tokio::test]
async fn every_answer_is_protected() {
    let mut site = Site::open().await;
    let style = style_address(&site.get("/").await.text);
    for address in ["/", "/sign-in", "/nowhere", "/api/v1/health", "/api/nowhere", "/static/nowhere", &style]
    {
        let answer = site.get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"),
            "{address}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{address}");
    }
}

#[tokio::test]
async fn the_style_sheet_is_kept_for_ever_and_comes_squeezed() {
    let mut site = Site::open().await;
    let style = style_address(&site.get("/").await.text);
    let answer = site.get(&style).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    assert!(answer.header("cache-control").contains("immutable"));
    let request = Request::get(&style).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty()).unwrap();
    assert_eq!(site.send(request).await.header("content-encoding"), "gzip");
}

#[tokio::test]
async fn a_public_page_that_has_not_changed_is_not_sent_again() {
    let mut site = Site::open().await;
    let first = site.get("/accessibility").await;
    assert_eq!(first.header("cache-control"), "private, max-age=0");
    let again = || Request::get("/accessibility").header(header::IF_NONE_MATCH, first.header("etag"));
    let unchanged = site.send(again().body(Body::empty()).unwrap()).await;
    assert_eq!((unchanged.status, unchanged.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    let french = again().header(header::ACCEPT_LANGUAGE, "fr").body(Body::empty()).unwrap();
    assert_eq!(site.send(french).await.status, StatusCode::OK, "another language is another page");
}

#[tokio::test]
async fn what_is_not_there_has_a_page_in_the_visitors_language() {
    let mut site = Site::open().await;
    let answer = site.get("/nowhere?lang=fr").await;
    assert_eq!((answer.status, answer.heading()), (StatusCode::NOT_FOUND, "Rien ici"));
    assert!(answer.text.contains("not_found"), "the code stands on the page for whoever asks for help");
    let request = Request::builder().method(Method::PUT).uri("/sign-in").body(Body::empty()).unwrap();
    let answer = site.send(request).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.text.contains("<html lang=\"fr\"") && answer.header("allow").contains("GET"));
}

#[tokio::test]
async fn the_api_tells_failures_as_json() {
    let mut site = Site::open().await;
    let answer = site.get("/api/v1/nowhere").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::NOT_FOUND, "application/json"));
    let report: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(report["code"], "not_found");
    assert_eq!(report["fields"], serde_json::json!([]));
    let request = Request::builder().method(Method::POST).uri("/api/v1/health").body(Body::empty()).unwrap();
    let answer = site.send(request).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.text.contains("\"http.method\""), "{}", answer.text);
}

#[tokio::test]
async fn the_api_describes_itself() {
    let mut site = Site::open().await;
    let health = site.get("/api/v1/health").await;
    assert!(health.text.contains("\"ok\""));
    let description: serde_json::Value =
        serde_json::from_str(&site.get("/api/openapi.json").await.text).unwrap();
    assert!(description["openapi"].as_str().unwrap().starts_with("3.1"));
    assert!(description["paths"]["/api/v1/health"]["get"].is_object());
    assert!(description["components"]["schemas"]["Report"].is_object());
}

#[tokio::test]
async fn strange_requests_get_an_answer_and_the_server_lives() {
    let mut site = Site::open().await;
    let long = format!("/?q={}", "a".repeat(8_000));
    let addresses = [
        "/%00",
        "/%ff",
        "/..%2f..%2fetc/passwd",
        "/?lang=%3Cscript%3E",
        "/?page=-1",
        "/sign-in?next=%0d%0a",
        &long,
    ];
    for address in addresses {
        let answer = site.get(address).await;
        assert!(!answer.status.is_server_error(), "{address}: {}", answer.status);
        assert!(!answer.text.contains("<script"), "{address}");
    }
    for name in ["trellis_session", "trellis_form", "trellis_flash", "trellis_language"] {
        for value in ["", "x", "\"<script>\"", "saved.saved", &"f".repeat(64), &"0".repeat(4_000)] {
            let mut site = Site::open().await;
            site.set_cookie(name, value);
            let answer = site.get("/sign-in").await;
            assert_eq!(answer.status, StatusCode::OK, "{name}={value:.20}");
            assert!(!answer.text.contains("<script"), "{name}={value:.20}");
        }
    }
}

fn style_address(page: &str) -> String {
    let (_, rest) = page.split_once("rel=\"stylesheet\" href=\"").expect("every page has its style sheet");
    rest.split('"').next().unwrap().to_owned()
}
