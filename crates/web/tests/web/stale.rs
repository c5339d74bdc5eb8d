//! Somebody else was faster: both versions stand side by side, and nothing is overwritten unseen.

use axum::http::StatusCode;

use crate::{
    plan::{PLAN, SHARE, YEARLY},
    site::{Answer, Site},
};

/// The value of a hidden field in the last form that has it.
fn hidden(text: &str, name: &str) -> String {
    let (_, rest) = text.rsplit_once(&format!("name=\"{name}\" value=\"")).expect("the field is there");
    rest.split('"').next().unwrap().to_owned()
}

async fn post(site: &mut Site, page: &str, target: &str, opened: &Answer, fields: &[(&str, &str)]) -> Answer {
    let (token, seen) = (opened.token(), hidden(&opened.text, "seen"));
    let ours = [("form_token", token.as_str()), ("form_page", page), ("seen", &seen)];
    let fields: Vec<_> = ours.iter().chain(fields).copied().collect();
    site.post(target, &fields).await
}

#[tokio::test]
async fn a_baseline_set_meanwhile_is_shown_beside_ones_own_and_either_can_be_kept() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let kpi = format!("/kpis/{YEARLY}");
    let (page, target) = (format!("{kpi}?do=baseline"), format!("{kpi}/baseline"));
    let mine = site.get(&page).await;
    let theirs = site.get(&page).await;
    let first =
        post(&mut site, &page, &target, &theirs, &[("value", "3"), ("evidence", "Their survey")]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);

    let stale = post(&mut site, &page, &target, &mine, &[("value", "4"), ("evidence", "My <survey>")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let text = &stale.text;
    assert!(text.contains("Amina Diallo"), "it says who changed it: {text}");
    assert!(
        text.contains("value=\"4\"") && text.contains("value=\"My &lt;survey&gt;\""),
        "mine is filled in: {text}"
    );
    assert!(
        text.contains("Their survey") && text.contains("name=\"form_take.value\""),
        "theirs stands beside: {text}"
    );
    assert!(site.get(&kpi).await.text.contains("Their survey"), "nothing was overwritten");

    // Keep mine for the number, take theirs for the evidence.
    let chosen = [
        ("value", "4"),
        ("evidence", "My <survey>"),
        ("form_take.value", "mine"),
        ("form_theirs.value", "3"),
        ("form_take.evidence", "theirs"),
        ("form_theirs.evidence", "Their survey"),
    ];
    let done = post(&mut site, &page, &target, &stale, &chosen).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let after = site.get(&page).await.text;
    assert!(after.contains("value=\"4\"") && after.contains("value=\"Their survey\""), "{after}");
}

#[tokio::test]
async fn what_came_of_a_comment_is_not_overwritten_unseen() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let comments = format!("/plans/{PLAN}/comments");
    let new = [("from", "NGO Forum"), ("about", ""), ("text", "More."), ("received_on", "2027-01-10")];
    assert_eq!(site.fill(&comments, &comments, &new).await.status, StatusCode::SEE_OTHER);
    let list = site.get(&comments).await.text;
    let (_, id) = list.split_once("settle=").unwrap();
    let id = id.split(['#', '"']).next().unwrap().to_owned();
    let (page, target) = (format!("{comments}?settle={id}"), format!("{comments}/outcome"));
    let opened = site.get(&page).await;
    let settle = |state: &'static str, outcome: &'static str| {
        vec![("comment", id.clone()), ("state", state.to_owned()), ("outcome", outcome.to_owned())]
    };
    for (fields, expect) in [
        (settle("taken-up", "See action 6."), StatusCode::SEE_OTHER),
        (settle("answered", "Not this year."), StatusCode::CONFLICT),
    ] {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = post(&mut site, &page, &target, &opened, &fields).await;
        assert_eq!(answer.status, expect, "{}", answer.text);
        if expect == StatusCode::CONFLICT {
            let text = &answer.text;
            assert!(text.contains("Not this year.</textarea>") && text.contains("See action 6."), "{text}");
            assert!(text.contains("value=\"answered\" selected"), "{text}");
        }
    }
}

#[tokio::test]
async fn what_counts_is_not_overwritten_unseen() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let kpi = format!("/kpis/{YEARLY}");
    let (page, target) = (format!("{kpi}?do=measure&rule=count"), format!("{kpi}/measure/choice"));
    let opened = site.get(&page).await;
    let chosen =
        |kind: &'static str| [("part", "1"), ("rule", "count"), ("kinds", kind), ("own_action", "no")];
    let first = post(&mut site, &page, &target, &opened, &chosen("survey")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let stale = post(&mut site, &page, &target, &opened, &chosen("talk")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.text.contains("name=\"kinds\" value=\"talk\" checked"), "{}", stale.text);
    assert!(stale.text.contains("name=\"form_theirs.kinds\" value=\"survey\""), "{}", stale.text);
    let _ = SHARE;
}

#[tokio::test]
async fn a_doubt_decided_meanwhile_says_by_whom() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let page = format!("/actions/{}", crate::plan::action(PLAN, 0));
    let board = format!("/plans/{PLAN}");
    let mut found = None;
    for page in [page, board] {
        let opened = site.get(&page).await;
        if opened.text.contains("/flags/0/decision") {
            found = Some((page, opened));
            break;
        }
    }
    let (page, opened) = found.expect("the doubt is shown");
    let target = format!("/plans/{PLAN}/flags/0/decision");
    let (_, form) = opened.text.split_once("/flags/0/decision").unwrap();
    let value = |name: &str| {
        let (_, rest) = form.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let (token, version, seen) = (opened.token(), value("version"), value("seen"));
    for (outcome, expect) in [("as-printed", StatusCode::SEE_OTHER), ("for-revision", StatusCode::CONFLICT)] {
        let fields = [
            ("form_token", token.as_str()),
            ("form_page", &page),
            ("version", &version),
            ("seen", &seen),
            ("next", &page),
            ("outcome", outcome),
        ];
        let answer = site.post(&target, &fields).await;
        assert_eq!(answer.status, expect, "{}", answer.text);
        if expect == StatusCode::CONFLICT {
            assert!(answer.text.contains("Amina Diallo"), "{}", answer.text);
        }
    }
}
