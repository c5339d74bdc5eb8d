//! The table of rights as it is met over HTTP: people of every office ask for what exists, and each answer is what the
//! table says. A line of the table that the pages forgot fails here.

use axum::http::StatusCode;
use trellis_domain::people::policy::{Indicator, Plan, Right, Standing, Subject};

use crate::{
    plan::{DRAFT, FIJI, PLAN, SHARE, action},
    site::{ADMINISTRATOR, AMINA, AUDITOR, CHAIR, DRAFTER, FIJIAN, FINANCE, HEAD, SAMOAN, STRANGER, Site},
};

/// Who asks, and how that person stands to the adopted plan and to the draft.
const PEOPLE: [(&str, Subject, Subject); 11] = [
    ("", Subject::Public, Subject::Public),
    (AMINA, Subject::Officer, Subject::Officer),
    (DRAFTER, Subject::OtherOfficer, Subject::Officer),
    (CHAIR, Subject::Chair, Subject::Chair),
    (FIJIAN, Subject::OtherFocalPoint, Subject::OtherFocalPoint),
    (SAMOAN, Subject::OtherFocalPoint, Subject::OtherFocalPoint),
    (HEAD, Subject::Head, Subject::Head),
    (ADMINISTRATOR, Subject::Administrator, Subject::Administrator),
    (AUDITOR, Subject::Auditor, Subject::Auditor),
    (FINANCE, Subject::Finance, Subject::Finance),
    (STRANGER, Subject::Stranger, Subject::Stranger),
];

fn gives(standing: Standing, subject: Subject, right: Right) -> bool {
    standing.rights(subject).or(standing.rights(Subject::Public)).has(right)
}

/// A signed-in person, or nobody for the empty address.
async fn site_of(email: &str) -> Site {
    let mut site = Site::with_plans().await;
    if !email.is_empty() {
        assert_eq!(site.sign_in_as(email).await.status, StatusCode::SEE_OTHER, "{email}");
    }
    site
}

#[tokio::test]
async fn each_office_reads_what_the_table_gives_it() {
    for (email, on_plan, on_draft) in PEOPLE {
        let mut site = site_of(email).await;
        for (plan, standing, subject) in [(PLAN, Plan::Adopted, on_plan), (DRAFT, Plan::Draft, on_draft)] {
            let reads = gives(standing.into(), subject, Right::Read);
            let expect = if reads { StatusCode::OK } else { StatusCode::NOT_FOUND };
            let pages = [
                format!("/plans/{plan}"),
                format!("/plans/{plan}/members"),
                format!("/plans/{plan}/mandates"),
                format!("/plans/{plan}/papers"),
                format!("/actions/{}", action(plan, 0)),
                format!("/api/v1/plans/{plan}/status"),
                format!("/api/v1/plans/{plan}/facts"),
            ];
            for page in pages {
                assert_eq!(site.get(&page).await.status, expect, "{email} {page}");
            }
            let listed = site.get("/").await.text.contains(&plan.to_string());
            assert_eq!(listed, gives(standing.into(), subject, Right::Learn), "{email} {plan:?} in the list");
        }
    }
}

#[tokio::test]
async fn each_office_writes_what_the_table_lets_it() {
    for (email, on_plan, on_draft) in PEOPLE {
        let mut site = site_of(email).await;
        let broken = format!("/kpis/{SHARE}/facts");
        let token = site.get(if email.is_empty() { "/sign-in" } else { "/" }).await.token();
        for (plan, state, subject) in [(PLAN, Plan::Adopted, on_plan), (DRAFT, Plan::Draft, on_draft)] {
            let reads = gives(state.into(), subject, Right::Read);
            let progress = [
                ("form_token", token.as_str()),
                ("as_at", "2026-12-01"),
                ("status", "partly"),
                ("text", "Two visits"),
            ];
            let fiji = FIJI.to_string();
            let fact = [
                ("form_token", token.as_str()),
                ("what", "status"),
                ("member", &fiji),
                ("instrument", "convention"),
                ("level", "implementing"),
                ("day", "2026-12-01"),
                ("evidence", "Depositary notification"),
            ];
            let writes_progress = gives(Plan::Adopted.into(), subject, Right::Edit);
            let records = gives(Indicator::Reported.into(), subject, Right::Create);
            let kpi = if plan == PLAN { SHARE } else { trellis_domain::kernel::Id::new(plan.bits() + 6) };
            let deeds = [
                (format!("/actions/{}/progress", action(plan, 0)), &progress[..], writes_progress),
                (format!("/kpis/{kpi}/facts"), &fact[..], records),
            ];
            for (address, fields, allowed) in deeds {
                let answer = site.post(&address, fields).await;
                let expect = match (reads, allowed) {
                    (false, _) => StatusCode::NOT_FOUND,
                    (true, false) => StatusCode::FORBIDDEN,
                    (true, true) => StatusCode::SEE_OTHER,
                };
                assert_eq!(answer.status, expect, "{email} {address} {}", answer.text);
            }
            if !records {
                // Even a form with nothing right in it is refused before it is looked at.
                let answer = site.post(&broken, &[("form_token", &token), ("member", "FI")]).await;
                assert_eq!(answer.status, StatusCode::FORBIDDEN, "{email}");
            }
        }
    }
}

#[tokio::test]
async fn an_officer_of_one_programme_is_offered_nothing_to_write_in_another() {
    let mut site = site_of(DRAFTER).await;
    let own = site.get(&format!("/actions/{}", action(DRAFT, 0))).await.text;
    let other = site.get(&format!("/actions/{}", action(PLAN, 0))).await.text;
    assert!(own.contains("/progress"), "{own}");
    assert!(!other.contains("/progress\""), "{other}");
}
