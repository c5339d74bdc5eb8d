//! From an empty database to a list of Members, as the first person of a secretariat walks it.

use axum::http::StatusCode;
use trellis_web::setup_code;

use crate::site::{Site, fresh_settings};

const MERE: &str = "mere@example.org";
const WORDS: &str = "a boat under three moons";

async fn with_code() -> Site {
    let mut site = Site::fresh().await;
    let code = setup_code(&fresh_settings());
    let answer = site.fill("/welcome", "/welcome/code", &[("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    site
}

async fn with_organisation() -> Site {
    let mut site = with_code().await;
    let fields =
        [("name", "Reef Customs Office"), ("code", "reef"), ("languages", "en"), ("languages", "fr")];
    let answer = site.fill("/welcome", "/welcome/organisation", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    site
}

async fn with_first_person() -> Site {
    let mut site = with_organisation().await;
    let fields =
        [("name", "Mere Tuilagi"), ("email", MERE), ("password", WORDS), ("language", "en"), ("runs", "yes")];
    let answer = site.fill("/welcome", "/welcome/first", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    site
}

#[tokio::test]
async fn s1_4_the_first_run_leads_from_an_empty_database_to_a_list_of_members() {
    let mut site = Site::fresh().await;
    for address in ["/", "/members", "/desk", "/plans/0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff", "/nowhere"] {
        let answer = site.get(address).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::SEE_OTHER, "/welcome"),
            "{address}"
        );
    }
    let mut site = with_first_person().await;
    let page = site.get("/welcome").await;
    assert!(page.text.contains("Mere Tuilagi"), "the first person is signed in");
    let second =
        [("name", "Ioane Leota"), ("email", "ioane@example.org"), ("office", "head"), ("language", "en")];
    let shown = site.fill("/welcome", "/welcome/second", &second).await;
    let link = shown.text.split("<code>").nth(1).and_then(|rest| rest.split("</code>").next()).unwrap();
    let link = link.to_owned();
    assert!(
        shown.text.contains("Ioane Leota") && link.contains("://") && link.contains("/invitations/"),
        "{link}"
    );
    assert!(!site.get("/welcome").await.text.contains(&link), "it is shown once");
    let list = "Fiji; 2004-07-01; SIDS\nVanuatu\nAtlantis";
    let fields = [("list", list), ("since", "2010-01-01"), ("next", "/welcome")];
    let preview = site.fill("/members/new", "/members/new", &fields).await;
    assert_eq!(preview.status, StatusCode::OK);
    assert!(preview.text.contains("Add 2 Members") && preview.text.contains("Nobody was recognised"));
    assert!(!site.get("/members").await.text.contains("Fiji"), "looking keeps nothing");
    let answer = site.fill("/members/new", "/members/new/confirmation", &fields).await;
    assert_eq!(answer.header("location"), "/welcome");
    let done = site.get("/welcome").await;
    assert!(done.text.contains("2 Members are recorded") && done.text.contains("/imports/new"));
    let members = site.get("/members").await;
    for said in ["Fiji", "small island developing State", "Vanuatu", "2010-01-01"] {
        assert!(members.text.contains(said), "{said}");
    }
    site.forget_cookies();
    let entered = site.fill(&link, &link, &[("password", "low tide at the jetty")]).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "the link opens the door: {}", entered.text);
    assert!(site.get("/people").await.text.contains("Ioane Leota"), "the head sees who has an account");
}

#[tokio::test]
async fn each_step_can_be_left_and_taken_up_again() {
    let mut site = with_organisation().await;
    site.forget_cookies();
    let page = site.get("/welcome").await;
    assert!(
        page.text.contains("/welcome/code") && !page.text.contains("Reef Customs"),
        "a stranger learns nothing"
    );
    let code = setup_code(&fresh_settings()).to_uppercase().replace('-', " ");
    site.fill("/welcome", "/welcome/code", &[("code", &code)]).await;
    let page = site.get("/welcome").await;
    assert!(page.text.contains("/welcome/first") && page.text.contains("Reef Customs Office"));
    let mut site = with_first_person().await;
    site.forget_cookies();
    site.fill("/sign-in", "/sign-in", &[("email", MERE), ("password", WORDS)]).await;
    assert!(site.get("/welcome").await.text.contains("/welcome/second"));
}

#[tokio::test]
async fn nobody_takes_an_installation_without_its_code() {
    let mut site = Site::fresh().await;
    let wrong = site.fill("/welcome", "/welcome/code", &[("code", "aaaaa-aaaaa-aaaaa-aaaaa")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let found = [("name", "Pirates"), ("code", "pirates"), ("languages", "en")];
    let answer = site.fill("/welcome", "/welcome/organisation", &found).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    site.set_cookie("trellis_setup", &"0".repeat(64));
    let answer = site.fill("/welcome", "/welcome/organisation", &found).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let first = [("name", "P"), ("email", "p@example.org"), ("password", WORDS), ("language", "en")];
    assert_eq!(site.fill("/welcome", "/welcome/first", &first).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_code_is_worth_nothing_once_somebody_has_an_account() {
    let mut site = with_first_person().await;
    let token = site.get("/welcome").await.token();
    let code = setup_code(&fresh_settings());
    let again = [("form_token", token.as_str()), ("code", code.as_str())];
    assert_eq!(site.post("/welcome/code", &again).await.status, StatusCode::NOT_FOUND);
    site.forget_cookies();
    let answer = site.get("/welcome").await;
    assert_eq!(answer.header("location"), "/sign-in?next=%2Fwelcome");
}

#[tokio::test]
async fn what_is_wrong_comes_back_at_its_field_and_the_password_never_does() {
    let mut site = with_code().await;
    let fields = [("name", ""), ("code", "Reef Office"), ("languages", "en")];
    let answer = site.fill("/welcome", "/welcome/organisation", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("code-problem") && answer.text.contains("name-problem"));
    let mut site = with_organisation().await;
    let fields = [("name", "Mere"), ("email", "nobody"), ("password", "short one"), ("language", "en")];
    let answer = site.fill("/welcome", "/welcome/first", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("email-problem") && answer.text.contains("password-problem"));
    assert!(!answer.text.contains("short one"));
}

#[tokio::test]
async fn only_the_first_person_makes_the_second_this_way() {
    let mut site = with_first_person().await;
    let fields = [("name", "A"), ("email", "a@example.org"), ("office", "auditor"), ("language", "en")];
    let answer = site.fill("/welcome", "/welcome/second", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "not every office is given this way");
    let fields = [("name", "A"), ("email", "a@example.org"), ("office", "head"), ("language", "en")];
    assert_eq!(site.fill("/welcome", "/welcome/second", &fields).await.status, StatusCode::OK);
    let fields = [("name", "B"), ("email", "b@example.org"), ("office", "head"), ("language", "en")];
    assert_eq!(site.fill("/welcome", "/welcome/second", &fields).await.status, StatusCode::CONFLICT);
}
