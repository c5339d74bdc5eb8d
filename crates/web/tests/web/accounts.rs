//! How people come in: tries, invitations, second steps, sessions, keys, offices, and looking as another office.

use std::net::SocketAddr;

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode, header},
};
use serde_json::Value;
use totp_rs::{Builder, Secret};

use crate::{
    plan::DRAFT,
    site::{ADMINISTRATOR, AMINA, Answer, CHAIR, HEAD, PASSWORD, Site, encoded, form},
};

const OTHER: &str = "a quiet mooring 1887";

/// Sends the sign-in form from a client's address.
async fn try_from(site: &mut Site, client: &str, email: &str, password: &str) -> Answer {
    let token = site.get("/sign-in").await.token();
    let body = format!("form_token={token}&email={}&password={}", encoded(email), encoded(password));
    let mut request = form("/sign-in", body);
    let peer: SocketAddr = format!("{client}:4000").parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    site.send(request).await
}

/// The link of an invitation on the page that shows it.
fn link(page: &Answer) -> String {
    let text = page.text.replace("<wbr>", "");
    format!("/invitations/{}", between(&text, "/invitations/", "</code>"))
}

/// The key of a program on the page that shows it.
fn key(page: &Answer) -> String {
    let text = page.text.replace("<wbr>", "");
    format!("trellis_{}", between(&text, ">trellis_", "</code>"))
}

/// The address of the first form that ends so.
fn action(page: &str, ending: &str) -> String {
    let before = page.split_once(&format!("{ending}\"")).expect(ending).0;
    format!("{}{ending}", before.rsplit_once("action=\"").expect("a form").1)
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).expect(before).1.split_once(after).expect(after).0
}

/// The codes of an authenticator that was told the key on the page.
fn code(page: &str, site: &Site) -> String {
    let typed: String = between(page, "<code dir=\"ltr\">", "</code>")
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let totp = Builder::new().with_secret(Secret::try_from_base32(typed).unwrap()).build().unwrap();
    totp.generate(site.now().unsigned_abs()).to_string()
}

#[tokio::test]
async fn s1_2_guessing_an_address_waits_but_a_known_browser_has_tries_of_its_own() {
    let mut site = Site::open().await;
    site.sign_in().await;
    let known = site.cookie("trellis_known").unwrap().to_owned();
    site.forget_cookies();
    for n in 0..10 {
        // From ten places, so that only the address is counted.
        let answer = try_from(&mut site, &format!("198.51.100.{n}"), AMINA, "guess").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
    }
    let eleventh = try_from(&mut site, "198.51.100.77", AMINA, PASSWORD).await;
    assert_eq!(eleventh.status, StatusCode::TOO_MANY_REQUESTS);
    let seconds: i64 = eleventh.header("retry-after").parse().unwrap();
    assert!((1..=900).contains(&seconds), "{seconds}");

    // Her own browser is known, and lets her in all the while.
    site.forget_cookies();
    site.set_cookie("trellis_known", &known);
    assert_eq!(site.sign_in().await.status, StatusCode::SEE_OTHER);
    // A mark of somebody else's, or of nobody's making, is worth nothing.
    site.forget_cookies();
    site.set_cookie("trellis_known", &known.replace('0', "1"));
    assert_eq!(site.sign_in().await.status, StatusCode::TOO_MANY_REQUESTS);
    // Even a known browser may not guess without end.
    site.forget_cookies();
    site.set_cookie("trellis_known", &known);
    for _ in 0..5 {
        try_from(&mut site, "198.51.100.1", AMINA, "guess").await;
    }
    let stopped = try_from(&mut site, "198.51.100.1", AMINA, PASSWORD).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn s1_2_one_client_guesses_ten_times_whatever_the_addresses() {
    let mut site = Site::open().await;
    for n in 0..10 {
        let email = format!("nobody{n}@example.org");
        let answer = try_from(&mut site, "203.0.113.9", &email, "guess").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
    }
    let eleventh = try_from(&mut site, "203.0.113.9", AMINA, PASSWORD).await;
    assert_eq!(eleventh.status, StatusCode::TOO_MANY_REQUESTS);
    let elsewhere = try_from(&mut site, "203.0.113.10", AMINA, PASSWORD).await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "nobody else is held up");
}

#[tokio::test]
async fn a_password_is_changed_with_the_old_one_and_ends_other_sessions() {
    let mut site = Site::secretariat().await;
    site.sign_in_as(ADMINISTRATOR).await;
    let elsewhere = site.cookie("trellis_session").unwrap().to_owned();
    site.set_cookie("trellis_session", "0");
    site.sign_in_as(ADMINISTRATOR).await;
    let mut change = async |current: &str, new: &str| {
        let fields = [("current", current), ("new", new)];
        site.fill("/account?do=password", "/account/password", &fields).await
    };
    assert!(change(PASSWORD, "too short").await.text.contains("too short"));
    assert!(change(PASSWORD, "password1234").await.text.contains("tried first"));
    assert!(change(PASSWORD, "Lita-Fifita-2026").await.text.contains("your name"));
    let wrong = change("not it", OTHER).await;
    assert!(wrong.text.contains("not the password of your account") && !wrong.text.contains(OTHER));
    assert_eq!(change(PASSWORD, OTHER).await.status, StatusCode::SEE_OTHER);
    assert!(site.get("/account").await.text.contains("Lita"), "this session stays");
    site.set_cookie("trellis_session", &elsewhere);
    assert_eq!(site.get("/account").await.status, StatusCode::SEE_OTHER, "the other one ended");
    site.forget_cookies();
    let fields = [("email", ADMINISTRATOR), ("password", OTHER)];
    assert_eq!(site.fill("/sign-in", "/sign-in", &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn s1_2_an_invited_person_comes_in_once_with_a_password_and_an_office_waits_for_a_second_signature() {
    let mut site = Site::open().await;
    site.sign_in_as(ADMINISTRATOR).await;
    let fields =
        [("email", "sione@example.org"), ("name", "Sione Tupou"), ("language", "en"), ("office", "delegate")];
    let shown = site.fill("/people?do=invite", "/people/invitations", &fields).await;
    assert_eq!(shown.status, StatusCode::OK);
    let link = link(&shown);
    assert!(
        shown.text.contains("Waits for approval") && !shown.text.contains("/approval"),
        "not her own proposal"
    );
    assert!(!site.get("/people").await.text.contains("/invitations/"), "the link is shown once");
    let again = site.fill("/people?do=invite", "/people/invitations", &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);

    site.forget_cookies();
    let welcome = site.get(&link).await;
    assert!(welcome.text.contains("Sione Tupou") && welcome.header("cache-control") == "no-store");
    let short = site.fill(&link, &link, &[("password", "short")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let taken = site.fill(&link, &link, &[("password", OTHER)]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert!(site.get("/account").await.text.contains("Sione Tupou"));
    site.forget_cookies();
    let (used, absent) = (site.get(&link).await, site.get("/invitations/0000").await);
    assert_eq!(
        (used.status, used.text.replace(&link, "")),
        (absent.status, absent.text.replace("/invitations/0000", ""))
    );

    // The head signs; the office is in force.
    site.sign_in_as(HEAD).await;
    let people = site.get("/people").await;
    let approve = action(&people.text, "/approval");
    assert_eq!(site.fill("/people", &approve, &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!site.get("/people").await.text.contains("Waits for approval"));
}

#[tokio::test]
async fn s1_2_an_invitation_ends_after_seven_days_and_with_a_newer_one() {
    let mut site = Site::open().await;
    site.sign_in_as(ADMINISTRATOR).await;
    let fields = [("email", "sione@example.org"), ("name", "Sione Tupou"), ("language", "en")];
    let shown = site.fill("/people?do=invite", "/people/invitations", &fields).await;

    let first = link(&shown);
    let anew = action(&shown.text, "/invitation");
    let second = link(&site.fill("/people", &anew, &[]).await);
    assert_eq!(site.get(&first).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&second).await.status, StatusCode::OK);
    site.wait_minutes(7 * 24 * 60);
    assert_eq!(site.get(&second).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_disabled_account_is_out_at_once() {
    let mut site = Site::open().await;
    site.sign_in().await;
    let fields = [("name", "Dashboard"), ("scope", "read")];
    let key = key(&site.fill("/account?do=key", "/account/keys", &fields).await);
    let made = site.fill("/calendar", "/calendar/address", &[]).await.text;
    let calendar =
        format!("/calendar/{}.ics", made.split(".ics").next().unwrap().rsplit('/').next().unwrap());
    let amina = site.cookie("trellis_session").unwrap().to_owned();
    site.forget_cookies();
    assert_eq!(site.get(&calendar).await.status, StatusCode::OK);
    site.sign_in_as(ADMINISTRATOR).await;
    let people = site.get("/people").await.text;
    assert_eq!(people.matches("/disabling\"").count(), 8, "not her own");
    let id = trellis_domain::people::PersonId::new(2);
    let disable = format!("/people/{id}/disabling");
    assert_eq!(site.fill("/people", &disable, &[]).await.status, StatusCode::SEE_OTHER);
    site.forget_cookies();
    site.set_cookie("trellis_session", &amina);
    assert_eq!(site.get("/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(with_key(&mut site, &key, "GET", &format!("/api/v1/plans/{DRAFT}")).await.status, 404);
    site.forget_cookies();
    assert_eq!(
        site.get(&calendar).await.status,
        StatusCode::NOT_FOUND,
        "nor does the calendar tell what was hers"
    );
    assert!(site.sign_in().await.text.contains("do not belong together"), "it does not tell why");
}

async fn with_key(site: &mut Site, key: &str, method: &str, address: &str) -> Answer {
    site.forget_cookies();
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(header::AUTHORIZATION, format!("Bearer {key}"))
        .header(header::CONTENT_TYPE, "application/json");
    site.send(request.body(Body::from("{\"code\":\"ZZ\",\"name\":\"Zealandia\"}")).unwrap()).await
}

#[tokio::test]
async fn s1_2_a_key_does_what_its_scope_and_its_owner_may_until_it_is_revoked_or_over() {
    let mut site = Site::with_plans().await;
    let make = async |site: &mut Site, name: &str, scope: &str, until: &str| {
        site.forget_cookies();
        site.sign_in().await;
        let fields = [("name", name), ("scope", scope), ("until", until)];
        site.fill("/account?do=key", "/account/keys", &fields).await
    };
    let too_long = make(&mut site, "Forever", "read", "2099-01-01").await;
    assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reading = key(&make(&mut site, "Dashboard", "read", "").await);
    site.wait_minutes(1);
    let writing = key(&make(&mut site, "Import", "write", "").await);
    let draft = format!("/api/v1/plans/{DRAFT}");
    assert_eq!(with_key(&mut site, &reading, "GET", &draft).await.status, StatusCode::OK);
    assert_eq!(with_key(&mut site, &reading, "POST", "/api/v1/members").await.status, StatusCode::FORBIDDEN);
    assert_eq!(with_key(&mut site, &writing, "POST", "/api/v1/members").await.status, StatusCode::CREATED);
    assert_eq!(
        with_key(&mut site, &reading, "GET", "/account").await.status,
        StatusCode::SEE_OTHER,
        "no pages"
    );
    let wrong =
        format!("{}{}", &reading[..reading.len() - 1], if reading.ends_with('0') { '1' } else { '0' });
    assert_eq!(with_key(&mut site, &wrong, "GET", &draft).await.status, StatusCode::NOT_FOUND);

    // Her office ends, and with it what her keys may do.
    site.forget_cookies();
    site.sign_in_as(ADMINISTRATOR).await;
    let people = site.get("/people").await.text;
    assert!(
        people.contains("Dashboard") && people.contains("/people/keys/"),
        "the administrator sees keys, never their text"
    );
    assert!(!people.contains(&reading));
    let office = trellis_domain::people::grants::HeldId::new(2);
    assert_eq!(
        site.fill("/people", &format!("/offices/{office}/end"), &[]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(with_key(&mut site, &reading, "GET", &draft).await.status, StatusCode::NOT_FOUND);

    site.forget_cookies();
    site.sign_in().await;
    let account = site.get("/account").await.text;
    assert!(!account.contains(&reading) && account.contains("Dashboard"));
    let revoke = action(&account, "/revocation");
    assert_eq!(site.fill("/account", &revoke, &[]).await.status, StatusCode::SEE_OTHER);
    let newest = with_key(&mut site, &writing, "POST", "/api/v1/members").await;
    assert_eq!(newest.status, StatusCode::UNAUTHORIZED, "the newest stands first in the list");
}

#[tokio::test]
async fn s1_2_the_secretariat_is_led_to_a_second_step_and_then_asked_for_it_each_code_once() {
    let mut site = Site::secretariat().await;
    let led = site.sign_in().await;
    assert_eq!(led.header("location"), "/account/second-step");
    let page = site.get("/account/second-step").await;
    assert!(page.text.contains("<svg role=\"img\""), "a picture to scan");
    let wrong = site.fill("/account/second-step", "/account/second-step", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let first = code(&page.text, &site);
    let set = site.fill("/account/second-step", "/account/second-step", &[("code", &first)]).await;
    let recovery: Vec<String> =
        set.text.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect();
    assert_eq!(recovery.len(), 10);

    site.forget_cookies();
    let asked = site.sign_in().await;
    assert_eq!(asked.header("location"), "/sign-in/code");
    assert!(site.cookie("trellis_session").is_none(), "a password alone opens nothing");
    assert_eq!(site.get("/account").await.status, StatusCode::SEE_OTHER);
    let used = site.fill("/sign-in/code", "/sign-in/code", &[("code", &first)]).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "each code counts once");
    site.wait_minutes(1);
    let next = code(&page.text, &site);
    let entered =
        site.fill("/sign-in/code", "/sign-in/code", &[("code", &next), ("next", "/accessibility")]).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/accessibility"));

    // A recovery code in its place, once.
    for expect in [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY] {
        site.forget_cookies();
        site.sign_in().await;
        let answer = site.fill("/sign-in/code", "/sign-in/code", &[("code", &recovery[3])]).await;
        assert_eq!(answer.status, expect);
    }
    // A program sends the code with the password.
    site.forget_cookies();
    let sent =
        |code: &str| serde_json::json!({ "email": AMINA, "password": PASSWORD, "code": code }).to_string();
    let ask = |body: String| {
        let request = Request::post("/api/v1/session").header(header::CONTENT_TYPE, "application/json");
        request.body(Body::from(body)).unwrap()
    };
    let refused = site.send(ask(sent(""))).await;
    let told: Value = serde_json::from_str(&refused.text).unwrap();
    assert_eq!((refused.status, told["code"].as_str()), (StatusCode::FORBIDDEN, Some("second_step.needed")));
    assert_eq!(site.send(ask(sent(&recovery[4]))).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn after_the_time_of_grace_the_second_step_comes_before_everything() {
    let mut site = Site::secretariat().await;
    site.sign_in().await;
    site.forget_cookies();
    site.wait_minutes(14 * 24 * 60);
    let led = site.sign_in().await;
    assert_eq!(led.header("location"), "/sign-in/second-step");
    assert_eq!(site.get("/account").await.status, StatusCode::SEE_OTHER, "nothing is open yet");
    let page = site.get("/sign-in/second-step").await;
    let first = code(&page.text, &site);
    let set = site.fill("/sign-in/second-step", "/sign-in/second-step", &[("code", &first)]).await;
    assert!(set.text.contains("Your recovery codes") || set.text.contains("codes de secours"));
    assert!(site.get("/account").await.text.contains("Amina"));
}

#[tokio::test]
async fn s1_2_sessions_are_listed_and_ended_one_by_one_or_all_others() {
    let mut site = Site::open().await;
    let mut keys = Vec::new();
    for _ in 0..3 {
        site.set_cookie("trellis_session", "0");
        site.sign_in().await;
        keys.push(site.cookie("trellis_session").unwrap().to_owned());
    }
    let page = site.get("/account?lang=en").await.text;
    assert_eq!(page.matches("/account/sessions/").count(), 3, "two to end, and all others");
    assert!(page.contains("This one"));
    let end = action(&page, "/end");
    assert_eq!(site.fill("/account", &end, &[]).await.status, StatusCode::SEE_OTHER);
    let living = async |site: &mut Site, keys: &[String]| {
        let mut living = 0;
        for key in keys {
            site.set_cookie("trellis_session", key);
            living += usize::from(site.get("/account").await.status == StatusCode::OK);
        }
        living
    };
    assert_eq!(living(&mut site, &keys).await, 2);
    site.fill("/account", "/account/sessions/end", &[]).await;
    assert_eq!(living(&mut site, &keys).await, 1);
    // Another person's session is not there.
    site.forget_cookies();
    site.sign_in_as(ADMINISTRATOR).await;
    let other = site.fill("/account", &end, &[]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s1_2_seeing_as_another_office_shows_no_more_and_changes_nothing() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let draft = format!("/plans/{DRAFT}");
    assert_eq!(site.get(&draft).await.status, StatusCode::OK);
    let fields = [("office", "observer"), ("held_for", "")];
    let begun = site.fill("/account?do=see-as", "/see-as", &fields).await;
    assert_eq!(begun.header("location"), "/");
    let page = site.get("/?lang=en").await;
    assert!(page.text.contains("You see the site as this office") && page.text.contains("observer"));
    assert_eq!(site.get(&draft).await.status, StatusCode::NOT_FOUND, "an observer sees no draft");
    let change = site
        .fill("/account?do=password", "/account/password", &[("current", PASSWORD), ("new", OTHER)])
        .await;
    assert_eq!(change.status, StatusCode::FORBIDDEN);

    // An administrator's accounts stay hidden from an officer who looks as one.
    site.fill("/account", "/see-as/end", &[]).await;
    assert_eq!(site.get(&draft).await.status, StatusCode::OK);
    site.fill("/account?do=see-as", "/see-as", &[("office", "administrator"), ("held_for", "")]).await;
    let hidden = site.get("/people").await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    site.forget_cookies();
    site.sign_in_as(CHAIR).await;
    let refused = site.fill("/account", "/see-as", &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "only officers and administrators look as others");
}

#[tokio::test]
async fn people_are_seen_by_whoever_keeps_accounts_and_nobody_else() {
    let mut site = Site::open().await;
    for (email, expect) in [(ADMINISTRATOR, 200), (HEAD, 200), (AMINA, 404), (CHAIR, 404)] {
        site.forget_cookies();
        site.sign_in_as(email).await;
        let answer = site.get("/people").await;
        assert_eq!(answer.status.as_u16(), expect, "{email}");
        assert_eq!(site.get("/").await.text.contains("href=\"/people\""), expect == 200, "{email}");
    }
    let invited = site.fill(
        "/",
        "/people/invitations",
        &[("email", "x@example.org"), ("name", "X"), ("language", "en")],
    );
    assert_eq!(invited.await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_lost_the_phone_is_disabled_and_invited_anew_without_the_old_second_step() {
    let mut site = Site::secretariat().await;
    site.sign_in().await;
    let page = site.get("/account/second-step").await;
    let first = code(&page.text, &site);
    site.fill("/account/second-step", "/account/second-step", &[("code", &first)]).await;
    site.forget_cookies();
    site.sign_in_as(ADMINISTRATOR).await;
    let amina = trellis_domain::people::PersonId::new(2);
    site.fill("/people", &format!("/people/{amina}/disabling"), &[]).await;
    let invitation = link(&site.fill("/people", &format!("/people/{amina}/invitation"), &[]).await);
    site.forget_cookies();
    let taken = site.fill(&invitation, &invitation, &[("password", OTHER)]).await;
    assert_eq!(taken.header("location"), "/account/second-step?next=%2F", "asked to set a new one up");
    assert!(site.get("/account").await.text.contains("Amina"));
}
