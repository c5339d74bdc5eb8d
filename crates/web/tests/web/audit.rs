//! The log of deeds: what it tells of refusals and of protected fields, and its page.

use axum::http::StatusCode;
use trellis_app::events::{Asked, leaf, verify_export};
use trellis_domain::{
    kernel::Id,
    people::{
        Actor, OrganisationId, PersonId,
        policy::{Grant, Matter, Office, Scope, Standing},
    },
};

use crate::{
    no_credentials::ABSENT,
    plan::{DRAFT, PLAN},
    site::{AUDITOR, CHAIR, FIJIAN, STRANGER, Site},
};

const OWN: OrganisationId = OrganisationId::new(1);
const OTHER: OrganisationId = OrganisationId::new(1001);

/// The entries of one deed in an organisation's log, newest first, as `name=value` lines.
async fn told(site: &Site, organisation: OrganisationId, deed: &str) -> Vec<String> {
    let operator = Actor::Operator { organisation };
    let asked = Asked { deed: deed.to_owned(), ..Asked::default() };
    let leaf = leaf(&site.house, operator, &asked).await.unwrap();
    let line = |(name, value): &(String, String)| format!("{name}={value}");
    leaf.entries
        .iter()
        .map(|(_, entry)| entry.detail.iter().map(line).collect::<Vec<_>>().join(" · "))
        .collect()
}

#[tokio::test]
async fn every_refusal_of_somebody_signed_in_is_told_in_the_own_organisation() {
    let mut site = Site::with_plans().await;
    site.sign_in_as(CHAIR).await;
    let answer = site.fill("/", &format!("/plans/{PLAN}/guidance"), &[("title", "A guide")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.text);
    let refused = told(&site, OWN, "refused").await;
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert!(refused[0].contains("KeepRegisters") && refused[0].contains("POST /plans/"), "{refused:?}");
    site.forget_cookies();
    site.sign_in_as(STRANGER).await;
    assert_eq!(site.get(&format!("/plans/{DRAFT}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(told(&site, OTHER, "refused").await.len(), 1, "a draft of others was looked for");
    assert_eq!(told(&site, OWN, "refused").await.len(), 1, "the other organisation does not hear of it");
    assert_eq!(site.get(&format!("/plans/{ABSENT}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(told(&site, OTHER, "refused").await.len(), 1, "what is not there was refused to nobody");
}

#[tokio::test]
async fn nobody_floods_the_log_and_the_public_leaves_a_count() {
    let mut site = Site::with_plans().await;
    for _ in 0..5 {
        assert_eq!(site.get(&format!("/plans/{DRAFT}")).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(told(&site, OWN, "refused").await.len(), 0);
    assert_eq!(site.house.refused_to_public(), 5);
    site.sign_in_as(FIJIAN).await;
    for _ in 0..40 {
        site.get(&format!("/plans/{DRAFT}")).await;
    }
    assert_eq!(told(&site, OWN, "refused").await.len(), 10);
    site.wait_minutes(1);
    site.get(&format!("/plans/{DRAFT}")).await;
    let refused = told(&site, OWN, "refused").await;
    assert_eq!(refused.len(), 11);
    assert!(refused[0].contains("not_written_down_before=30"), "{}", refused[0]);
}

#[tokio::test]
async fn reading_a_protected_field_is_told_before_it_is_shown() {
    let site = Site::with_plans().await;
    let standing = *Standing::ALL.iter().find(|standing| standing.name() == "request.submitted").unwrap();
    let matter = Matter { organisation: OWN, standing, concerns: &[Scope::One(777)], made_by: None };
    let of = Id::<()>::new(4_711);
    let person = |grants| Actor::Person { person: PersonId::new(2), organisation: OWN, grants };
    let focal_point = [Grant { scope: Scope::One(777), ..Grant::standing(Office::FocalPoint) }];
    site.house.read_protected(person(&focal_point), &matter, of, "bank_account").await.unwrap();
    let told_of = told(&site, OWN, "protected.read").await;
    assert_eq!(told_of, ["kind=request.submitted · field=bank_account"]);
    let another = [Grant { scope: Scope::One(778), ..Grant::standing(Office::FocalPoint) }];
    let refused = site.house.read_protected(person(&another), &matter, of, "bank_account").await;
    assert!(refused.is_err());
    assert_eq!(told(&site, OWN, "protected.read").await.len(), 1);
}

/// Line `audit.sealed` of the table.
#[tokio::test]
async fn auditors_read_narrow_verify_and_take_out_the_log_and_others_do_not() {
    let mut site = Site::with_plans().await;
    site.sign_in_as(CHAIR).await;
    assert_eq!(
        site.get("/audit").await.status,
        StatusCode::NOT_FOUND,
        "nobody else learns that there is one"
    );
    assert!(!site.get("/").await.text.contains("/audit"));
    site.forget_cookies();
    site.sign_in_as(AUDITOR).await;
    assert!(site.get("/").await.text.contains("href=\"/audit\""));
    let page = site.get("/audit").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(page.text.contains("Something was refused") && page.text.contains("Tomasi Vea"), "{}", page.text);
    let none = site.get("/audit?deed=plan.imported").await.text;
    assert!(none.contains("No entry fits") && none.contains("0 of 3"), "{none}");
    let refused =
        site.get("/audit?deed=refused&person=00000000-0000-0000-0000-000000000003&day=2027-01-15").await;
    assert!(refused.text.contains("Tomasi Vea") && refused.text.contains("1 of 3"), "{}", refused.text);
    assert!(site.get("/audit?day=2020-01-01").await.text.contains("No entry fits"));
    assert_eq!(site.get("/audit?day=soon").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.fill("/audit", "/audit/verification", &[]).await.status, StatusCode::SEE_OTHER);
    let mut page = site.get("/audit").await;
    while page.headers.contains_key("refresh") {
        assert!(page.text.contains("Verifying"), "{}", page.text);
        tokio::task::yield_now().await;
        page = site.get("/audit").await;
    }
    assert!(page.text.contains("The log holds up to entry 3"), "{}", page.text);
    let export = site.get("/audit/export.jsonl").await;
    assert_eq!(export.header("cache-control"), "no-store");
    assert_eq!(verify_export(export.text.as_bytes()).unwrap().place, 3);
    assert_eq!(site.get("/audit/export.jsonl?after=3").await.text, "");
}

#[tokio::test]
async fn papers_carry_the_end_of_the_log_at_their_foot() {
    let mut site = Site::with_plans().await;
    let paper = format!("/plans/{PLAN}/papers/plan.html");
    assert!(!site.get(&paper).await.text.contains("Log of deeds"), "a log without entries has no end");
    site.sign_in_as(CHAIR).await;
    site.fill("/", &format!("/plans/{PLAN}/guidance"), &[("title", "A guide")]).await;
    let operator = Actor::Operator { organisation: OWN };
    let head = leaf(&site.house, operator, &Asked::default()).await.unwrap().head;
    let digits: String = head.digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let printed = site.get(&paper).await.text;
    assert!(printed.contains(&format!("Log of deeds: entry 2, {digits}")), "{printed}");
    assert_eq!(site.get(&paper).await.text, printed, "equal inputs give equal bytes");
    assert!(!site.get(&format!("/plans/{PLAN}/papers/plan.csv")).await.text.contains(&digits));
    site.forget_cookies();
    site.sign_in_as(AUDITOR).await;
    let head = leaf(&site.house, operator, &Asked::default()).await.unwrap().head;
    let digits: String = head.digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(site.get("/audit").await.text.contains(&digits), "the page shows the digits of today's end");
}
