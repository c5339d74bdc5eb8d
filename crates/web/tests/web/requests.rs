//! Requests on their way, as the focal point who writes one, the officer who answers it, and everybody who must not know.

use axum::http::StatusCode;
use trellis_domain::kernel::{Day, Language};
use trellis_words::Words;

use crate::{
    plan::{self, PLAN},
    site::{AMINA, AUDITOR, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{DELEGATE, Stage},
};

const ASKED: &str = "Two trainers for one week in Suva";
const OTHERS: &str = "The bank of the region";

/// A draft of Fiji.
async fn draft(stage: &mut Stage) -> String {
    let fields =
        [("title", "Training of observers"), ("asked", ASKED), ("others", "asked"), ("others_asked", OTHERS)];
    stage.done(FIJIAN, "/requests/new", "/requests", &fields).await
}

async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    stage.done(who, page, &format!("{page}/state"), fields).await;
}

async fn refused(stage: &mut Stage, page: &str, fields: &[(&str, &str)], expect: (StatusCode, &str)) {
    let answer = stage.send(HEAD, page, &format!("{page}/state"), fields).await;
    assert_eq!(answer.status, expect.0, "{fields:?}: {}", answer.text);
    assert!(answer.text.contains(expect.1), "{fields:?}: {}", answer.text);
}

#[tokio::test]
async fn s2_12_a_draft_is_its_members_own_and_is_known_only_once_it_is_submitted() {
    let mut stage = Stage::set().await;
    let page = draft(&mut stage).await;
    for who in ["", SAMOAN, AMINA, HEAD, CHAIR, DELEGATE, AUDITOR, STRANGER] {
        let site = stage.by(who).await;
        assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND, "{who:?}");
        for list in ["/requests", "/requests?q=observers", "/requests.csv", "/desk", "/requests/volumes"] {
            let text = site.get(list).await.text;
            assert!(!text.contains(&page) && !text.contains("Training of observers"), "{who:?} {list}");
            assert!(!text.contains("A Member wrote a draft"), "{who:?} {list}");
        }
    }
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains(&page), "it waits on its writer's desk");
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    let site = stage.by(AMINA).await;
    let text = site.get(&page).await.text;
    assert!(text.contains(ASKED) && text.contains(OTHERS) && text.contains("FI-20"), "{text}");
    assert!(site.get("/desk").await.text.contains(&page), "and then on the officer's");
    for who in ["", SAMOAN, CHAIR, DELEGATE, STRANGER] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::NOT_FOUND, "{who:?}");
    }
}

#[tokio::test]
async fn s2_12_s2_13_s2_14_a_request_goes_from_its_draft_to_its_closing_with_a_reason_for_each_turn() {
    let mut stage = Stage::set().await;
    let page = draft(&mut stage).await;
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    let early = (StatusCode::CONFLICT, "does not lead on");
    refused(&mut stage, &page, &[("to", "accept")], early).await;
    moved(&mut stage, AMINA, &page, &[("to", "acknowledge")]).await;

    // A question waits for the Member until it answers.
    let words = format!("{page}/words");
    let question = [("voice", "question"), ("text", "How many observers work at present?")];
    stage.done(AMINA, &page, &words, &question).await;
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains("Answer a question on your request"));
    stage.done(FIJIAN, &page, &words, &[("text", "Fourteen.")]).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("Fourteen.") && text.contains("answer of the Member"), "{text}");
    let second = [("voice", "answer"), ("text", "Fifteen."), ("source", "Mail")];
    let second = stage.send(AMINA, &page, &words, &second).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY, "no question is open: {}", second.text);

    // It is accepted only with what can be checked afterwards (S2.13, S2.14).
    let lacks = (StatusCode::UNPROCESSABLE_ENTITY, "Level");
    refused(&mut stage, &page, &[("to", "accept")], lacks).await;
    let whole = [
        ("title", "Training of observers"),
        ("asked", ASKED),
        ("level", "operational"),
        ("result", "Observers work on their own"),
        ("indicator", "Reports accepted without questions"),
        ("window_from", "2027-05-03"),
        ("window_until", "2027-06-30"),
    ];
    let reversed: Vec<_> = whole
        .iter()
        .map(|(name, value)| (*name, if *name == "window_until" { "2027-05-02" } else { value }))
        .collect();
    let reversed = stage.send(AMINA, &page, &page, &reversed).await;
    assert_eq!(reversed.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reversed.text);
    stage.done(AMINA, &page, &page, &whole).await;

    // Put off with a reason and a day, it stays under review.
    let why = (StatusCode::UNPROCESSABLE_ENTITY, "Give the reason");
    refused(&mut stage, &page, &[("to", "defer"), ("until", "2030-01-01")], why).await;
    let later = [("to", "defer"), ("until", "2030-01-01"), ("why", "No trainer before")];
    moved(&mut stage, AMINA, &page, &later).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("under review") && text.contains("No trainer before"), "{text}");

    // While others may object it is not accepted.
    moved(&mut stage, AMINA, &page, &[("to", "consult")]).await;
    refused(&mut stage, &page, &[("to", "accept")], (StatusCode::CONFLICT, "Others may object")).await;
    moved(&mut stage, AMINA, &page, &later).await;
    moved(&mut stage, AMINA, &page, &[("to", "accept")]).await;
    let list = stage.by(AMINA).await.get("/requests/published").await.text;
    assert!(list.contains(&page), "what was accepted is on the list: {list}");

    let why = (StatusCode::UNPROCESSABLE_ENTITY, "Give the reason");
    refused(&mut stage, &page, &[("to", "close"), ("reason", "answered")], why).await;
    moved(&mut stage, AMINA, &page, &[("to", "check"), ("why", "Two of five trained")]).await;
    let close = [("to", "close"), ("reason", "answered"), ("why", "The course took place")];
    moved(&mut stage, AMINA, &page, &close).await;
    let over = stage.send(HEAD, &page, &format!("{page}/state"), &[("to", "check")]).await;
    assert_eq!(over.status, StatusCode::FORBIDDEN, "nobody moves on what is over");
}

#[tokio::test]
async fn s2_12_a_letter_is_kept_to_the_letter_and_counts_from_the_day_it_came_in() {
    let mut stage = Stage::set().await;
    let letter = "Dear all,\nwe ask <for> help.";
    let fields = [
        ("member", "FI"),
        ("channel", "letter"),
        ("sender", "Permanent Secretary"),
        ("received_on", "2026-10-05"),
        ("letter", letter),
        ("title", "Valuation"),
        ("asked", "A course"),
    ];
    let ahead: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, if *name == "received_on" { "2099-01-01" } else { value }))
        .collect();
    let ahead = stage.send(AMINA, "/requests/received", "/requests/received", &ahead).await;
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY, "it has not come yet: {}", ahead.text);
    let page = stage.done(AMINA, "/requests/received", "/requests/received", &fields).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("we ask &lt;for&gt; help.") && text.contains("FI-2026-1"), "{text}");
    assert!(text.contains("Permanent Secretary") && text.contains("acknowledge it"), "{text}");
    let due: Day = "2026-10-19".parse().unwrap();
    assert!(text.contains(&Words::of(Language::En).day(due)), "{text}");
    let late = stage.by(AMINA).await.get("/requests?late=yes").await.text;
    assert!(late.contains(&page), "ten working days are over: {late}");
    let own = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(own.contains("we ask &lt;for&gt; help."), "its Member reads its own letter");
    let nobody = stage.send(FIJIAN, &page, "/requests/received", &fields).await;
    assert_eq!(nobody.status, StatusCode::FORBIDDEN, "a Member writes its own and enters no letters");

    // The numbers of a Member's year leave no gap, though a draft was removed in between.
    let removed = draft(&mut stage).await;
    stage.done(FIJIAN, &removed, &format!("{removed}/withdrawal"), &[]).await;
    assert_eq!(stage.by(FIJIAN).await.get(&removed).await.status, StatusCode::NOT_FOUND);
    let second = stage.done(AMINA, "/requests/received", "/requests/received", &fields).await;
    assert!(stage.by(AMINA).await.get(&second).await.text.contains("FI-2026-2"));
}

#[tokio::test]
async fn s5_6_an_action_shows_its_requests_and_that_nothing_was_asked_for_is_no_failure() {
    let mut stage = Stage::set().await;
    let list = stage.by(HEAD).await.get("/requests/volumes").await.text;
    assert!(list.contains("No request has been submitted"), "{list}");
    let page = draft(&mut stage).await;
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    let volumes = stage.by(AMINA).await.get("/requests/volumes").await.text;
    let figure = "/requests?member=FI&amp;year=";
    assert!(volumes.contains(figure), "each figure opens its rows: {volumes}");
    stage.done(FIJIAN, &page, &format!("{page}/withdrawal"), &[]).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("withdrawn"), "what was submitted stays on record: {text}");

    // An action that is carried out on request says what was asked for.
    let action = format!("/actions/{}", plan::action(PLAN, 0));
    let site = stage.by(FIJIAN).await;
    let text = site.get(&action).await.text;
    let asking = format!("/requests/new?action={}", plan::action(PLAN, 0));
    assert!(!text.contains("is behind for") && !text.contains(&asking), "this one is not: {text}");
    let begun = site.get(&asking).await.text;
    assert!(begun.contains(&plan::action(PLAN, 0).to_string()), "the form begins with it: {begun}");
    let id = plan::action(PLAN, 0).to_string();
    let fields = [("title", "Risk management"), ("asked", "An expert"), ("actions", &*id)];
    let page = stage.done(FIJIAN, "/requests/new", "/requests", &fields).await;
    let own = stage.by(FIJIAN).await.get(&action).await.text;
    assert!(own.contains(&page), "its Member sees the draft there: {own}");
    assert!(!stage.by(HEAD).await.get(&action).await.text.contains(&page), "and nobody else");
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    assert!(stage.by(HEAD).await.get(&action).await.text.contains(&page));
    assert!(!stage.by(SAMOAN).await.get(&action).await.text.contains(&page));
}
