//! Signing in and out, and the language of what comes back.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use trellis_web::Settings;

use crate::site::{AMINA, PASSWORD, Site};

#[tokio::test]
async fn amina_signs_in_reads_in_french_and_signs_out() {
    let mut site = Site::open().await;
    let answer = site.sign_in().await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"));
    let session = answer
        .headers
        .get_all(header::SET_COOKIE)
        .iter()
        .find_map(|line| line.to_str().ok().filter(|line| line.starts_with("trellis_session=")));
    let session = session.expect("a session begins");
    assert!(session.contains("HttpOnly") && session.contains("SameSite=Lax"), "{session}");

    let home = site.get("/").await;
    assert!(home.text.contains("Amina Diallo") && home.text.contains("<html lang=\"fr\" dir=\"ltr\">"));
    assert_eq!(home.header("cache-control"), "no-store");

    let answer = site.fill("/", "/sign-out", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let home = site.get("/?lang=en").await;
    assert!(home.text.contains("You are signed out.") && !home.text.contains("Amina"));
    assert!(!site.get("/").await.text.contains("You are signed out."), "it is said once");
}

#[tokio::test]
async fn the_old_key_opens_nothing_after_signing_out() {
    let mut site = Site::open().await;
    site.sign_in().await;
    let key = site.cookie("trellis_session").unwrap().to_owned();
    site.fill("/", "/sign-out", &[]).await;
    site.set_cookie("trellis_session", &key);
    assert!(!site.get("/").await.text.contains("Amina"));
}

#[tokio::test]
async fn a_session_ends_by_itself() {
    let mut site = Site::open().await;
    site.sign_in().await;
    for _ in 0..7 {
        site.wait_minutes(100);
        assert!(site.get("/").await.text.contains("Amina"));
    }
    site.wait_minutes(19);
    assert!(site.get("/").await.text.contains("Amina"));
    site.wait_minutes(2);
    assert!(!site.get("/").await.text.contains("Amina"), "twelve hours are over");
    site.sign_in().await;
    site.wait_minutes(121);
    assert!(!site.get("/").await.text.contains("Amina"), "two hours without a look are too long");
}

#[tokio::test]
async fn a_wrong_password_keeps_the_address_and_never_the_password() {
    let mut site = Site::open().await;
    let answer = site.fill("/sign-in", "/sign-in", &[("email", AMINA), ("password", "wrong one")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("do not belong together") && answer.text.contains(AMINA));
    assert!(!answer.text.contains("wrong one"));
    assert!(answer.text.contains("<title>Problem: Sign in"));
    let unknown =
        site.fill("/sign-in", "/sign-in", &[("email", "nobody@example.org"), ("password", "x")]).await;
    assert!(unknown.text.contains("do not belong together"), "it does not tell who has an account");
}

#[tokio::test]
async fn guessing_is_stopped() {
    let mut site = Site::open().await;
    for _ in 0..10 {
        site.fill("/sign-in", "/sign-in", &[("email", AMINA), ("password", "guess")]).await;
    }
    let locked = site.sign_in().await;
    assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(locked.text.contains("15 minutes"));
    site.wait_minutes(16);
    assert_eq!(site.sign_in().await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn signing_in_leads_on_but_never_off_this_server() {
    let check = |next: &'static str, expect: &'static str| async move {
        let mut site = Site::open().await;
        let fields = [("email", AMINA), ("password", PASSWORD), ("next", next)];
        let answer = site.fill("/sign-in", "/sign-in", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, expect), "{next}");
    };
    check("/accessibility?lang=fr", "/accessibility?lang=fr").await;
    check("https://evil.example/", "/").await;
    check("//evil.example/", "/").await;
    check("/\\evil.example", "/").await;
    check("/a\r\nset-cookie: x=y", "/").await;
}

#[tokio::test]
async fn whoever_is_signed_in_need_not_do_it_again() {
    let mut site = Site::open().await;
    site.sign_in().await;
    let answer = site.get("/sign-in?next=/accessibility").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/accessibility"));
    let answer = site.get("/sign-in?next=//evil.example").await;
    assert_eq!(answer.header("location"), "/");
}

#[tokio::test]
async fn a_strangers_language_comes_from_link_then_cookie_then_browser() {
    let mut site = Site::open().await;
    let arabic = Request::get("/").header(header::ACCEPT_LANGUAGE, "ar-EG,ar;q=0.9,en;q=0.5");
    let answer = site.send(arabic.body(Body::empty()).unwrap()).await;
    assert!(answer.text.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(site.get("/").await.text.contains("<html lang=\"en\""));
    assert!(site.get("/accessibility?lang=es").await.text.contains("<html lang=\"es\""));
    assert!(site.get("/").await.text.contains("<html lang=\"es\""), "the choice is remembered");
    assert!(site.get("/?lang=xx").await.text.contains("<html lang=\"es\""), "an unknown one changes nothing");
}

#[tokio::test]
async fn aminas_choice_of_language_stays_with_her_account() {
    let mut site = Site::open().await;
    site.sign_in().await;
    let fields = [("language", "ar"), ("next", "/accessibility")];
    let answer = site.fill("/accessibility", "/language", &fields).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/accessibility"));
    assert!(site.get("/").await.text.contains("<html lang=\"ar\" dir=\"rtl\">"));
    site.fill("/", "/sign-out", &[]).await;
    site.sign_in().await;
    assert!(site.get("/").await.text.contains("<html lang=\"ar\""));
    let answer = site.fill("/", "/language", &[("language", "klingon")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn over_https_cookies_are_bound_to_the_host() {
    let mut site =
        Site::with_settings(Settings { secure_cookies: true, key: [1; 32], trusted_proxies: Vec::new() })
            .await;
    let answer = site.sign_in().await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(site.cookie("__Host-trellis_session").is_some());
    for line in answer.headers.get_all(header::SET_COOKIE) {
        assert!(line.to_str().unwrap().ends_with("; Secure"), "{line:?}");
    }
    assert!(answer.header("strict-transport-security").contains("max-age"));
    let key = site.cookie("__Host-trellis_session").unwrap().to_owned();
    site.set_cookie("__Host-trellis_session", "0");
    site.set_cookie("trellis_session", &key);
    assert!(!site.get("/").await.text.contains("Amina"), "a key under the plain name opens nothing");
}
