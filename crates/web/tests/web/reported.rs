//! What Members report, from a focal point's telephone to the figure; and what people say on a plan themselves.

use axum::http::StatusCode;

use crate::{
    plan::{DRAFT, FIJI, PLAN, SAMOA, SHARE},
    site::{AMINA, CHAIR, DRAFTER, FIJIAN, SAMOAN},
    stage::{Stage, id_after},
};

/// What a focal point's form may weigh, for a phone on a weak line.
const FORM_BYTES_MAX: usize = 25 << 10;

fn kpi() -> String {
    format!("/kpis/{SHARE}")
}

/// A Member's status as its form says it.
fn status<'f>(member: &'f str, note: &'f str) -> [(&'f str, &'f str); 7] {
    [
        ("what", "status"),
        ("member", member),
        ("instrument", "convention"),
        ("level", "implementing"),
        ("day", "2026-08-01"),
        ("evidence", "Depositary notification"),
        ("note", note),
    ]
}

/// Reports as somebody; the address of the report.
async fn reported(stage: &mut Stage, who: &'static str, member: &str) -> String {
    let form = format!("{}/report", kpi());
    stage.done(who, &form, &format!("{}/facts", kpi()), &status(member, "")).await;
    format!("/reported/{}", id_after(&stage.by(AMINA).await.get("/reported").await.text, "href=\"/reported/"))
}

#[tokio::test]
async fn s5_13_a_report_counts_once_it_is_verified() {
    let mut stage = Stage::set().await;
    let (fiji, samoa) = (FIJI.to_string(), SAMOA.to_string());
    stage.done(AMINA, &kpi(), &format!("{}/facts", kpi()), &status(&samoa, "")).await;
    let met = "class=\"st met\"";
    assert!(!stage.by(AMINA).await.get(&kpi()).await.text.contains(met), "one of two");

    let report = reported(&mut stage, FIJIAN, &fiji).await;
    let figure = stage.by(AMINA).await.get(&kpi()).await.text;
    assert!(!figure.contains(met), "a report counts nowhere");
    let waits = format!("/reported?kpi={SHARE}");
    let check = [(AMINA, true), (FIJIAN, true), (SAMOAN, false), (CHAIR, false), ("", false)];
    for (who, knows) in check {
        assert_eq!(stage.by(who).await.get(&kpi()).await.text.contains(&waits), knows, "{who}");
    }
    let member = stage.by(SAMOAN).await.get(&format!("/members/{fiji}")).await.text;
    assert!(!member.contains("Depositary"), "nor is it on the Member's page");

    let listed = stage.by(AMINA).await.get(&waits).await.text;
    for part in ["Fiji", "Depositary notification", "Mereani Tuilau", &report] {
        assert!(listed.contains(part), "{part}: {listed}");
    }
    stage.done(AMINA, &report, &format!("{report}/verification"), &[]).await;
    assert!(stage.by(AMINA).await.get(&kpi()).await.text.contains(met), "it counts");
    assert!(!stage.by(AMINA).await.get(&kpi()).await.text.contains(&waits), "nothing waits");
    let verified = stage.by(AMINA).await.get(&report).await.text;
    assert!(verified.contains("Amina Diallo") && verified.contains("id=\"history\""), "{verified}");
    let again = stage.by(AMINA).await;
    let token = again.get("/account").await.token();
    let again = again.post(&format!("{report}/verification"), &[("form_token", &token)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "once: {}", again.text);
}

#[tokio::test]
async fn a_report_is_returned_with_a_reason_corrected_and_taken_back() {
    let mut stage = Stage::set().await;
    let fiji = FIJI.to_string();
    let report = reported(&mut stage, FIJIAN, &fiji).await;
    let back = format!("{report}/return");
    let empty = stage.send(AMINA, &report, &back, &[("reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text.contains("id=\"reason-problem\""), "{}", empty.text);
    stage.done(AMINA, &report, &back, &[("reason", "Which <b>notification</b>?")]).await;
    assert!(!stage.by(AMINA).await.get("/reported").await.text.contains(&report), "it waits for the Member");

    let returned = stage.by(FIJIAN).await.get("/reported?state=returned").await.text;
    assert!(returned.contains(&report), "{returned}");
    let seen = stage.by(FIJIAN).await.get(&report).await.text;
    assert!(seen.contains("Which &lt;b&gt;notification&lt;/b&gt;?"), "{seen}");
    assert!(seen.contains("value=\"Depositary notification\""), "the form says what stands: {seen}");
    let wrong = stage.send(FIJIAN, &report, &report, &[("what", "status"), ("member", fiji.as_str())]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text);
    let samoa = SAMOA.to_string();
    let other = stage.send(FIJIAN, &report, &report, &status(&samoa, "")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "for no other Member: {}", other.text);
    stage.done(FIJIAN, &report, &report, &status(&fiji, "DN 12 of 1 August")).await;

    // What was looked at is what is verified.
    let old = ("seen", "0123456789abcdef");
    let stale = stage.send(AMINA, &report, &format!("{report}/verification"), &[old]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text);
    assert!(stage.by(AMINA).await.get("/reported").await.text.contains(&report), "it waits again");

    let withdrawal = format!("/facts/{}/withdrawal", report.trim_start_matches("/reported/"));
    let empty = stage.send(FIJIAN, &report, &withdrawal, &[("reason", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", empty.text);
    stage.done(FIJIAN, &report, &withdrawal, &[("reason", "Reported twice")]).await;
    for state in ["reported", "returned", "verified"] {
        let list = stage.by(AMINA).await.get(&format!("/reported?state={state}")).await.text;
        assert!(!list.contains(&report), "{state}: {list}");
    }
    let late = stage.send(AMINA, &report, &format!("{report}/verification"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
}

#[tokio::test]
async fn nobody_reports_for_another_member_or_learns_of_its_reports() {
    let mut stage = Stage::set().await;
    let fiji = FIJI.to_string();
    let report = reported(&mut stage, FIJIAN, &fiji).await;
    let (form, sent) = (format!("{}/report", kpi()), format!("{}/facts", kpi()));
    let for_fiji = stage.send(SAMOAN, &form, &sent, &status(&fiji, "")).await;
    assert_eq!(for_fiji.status, StatusCode::FORBIDDEN, "{}", for_fiji.text);
    for address in ["/reported", "/reported?state=returned", &format!("/reported?member={fiji}")] {
        let answer = stage.by(SAMOAN).await.get(address).await;
        assert!(
            !answer.text.contains(&report) && !answer.text.contains("Mereani"),
            "{address}: {}",
            answer.text
        );
    }
    // An officer of another programme learns of it once it counts.
    assert!(!stage.by(DRAFTER).await.get("/reported").await.text.contains(&report));
    let desk = stage.by(CHAIR).await.get("/desk").await.text;
    assert!(!desk.contains("A Member reported"), "{desk}");
    assert!(stage.by(AMINA).await.get("/desk").await.text.contains("/reported"));
    stage.done(AMINA, &report, &format!("{report}/verification"), &[]).await;
    assert!(stage.by(DRAFTER).await.get("/reported?state=verified").await.text.contains(&report));
    assert!(!stage.by(SAMOAN).await.get("/reported?state=verified").await.text.contains(&report));
}

#[tokio::test]
async fn the_list_is_narrowed_by_its_address() {
    let mut stage = Stage::set().await;
    let (fiji, samoa) = (FIJI.to_string(), SAMOA.to_string());
    let of_fiji = reported(&mut stage, FIJIAN, &fiji).await;
    let of_samoa = reported(&mut stage, SAMOAN, &samoa).await;
    let cases = [
        (String::new(), true, true),
        (format!("?member={fiji}"), true, false),
        (format!("?member={samoa}&plan={PLAN}&since=2020-01-01"), false, true),
        (format!("?plan={DRAFT}"), false, false),
        ("?since=2199-01-01".to_owned(), false, false),
        ("?page=9".to_owned(), false, false),
    ];
    for (query, fiji, samoa) in cases {
        let text = stage.by(AMINA).await.get(&format!("/reported{query}")).await.text;
        assert_eq!((text.contains(&of_fiji), text.contains(&of_samoa)), (fiji, samoa), "{query}: {text}");
    }
    for broken in ["state=perfect", "plan=none", "member=ZZ", "since=soon", "kpi=x"] {
        let answer = stage.by(AMINA).await.get(&format!("/reported?{broken}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{broken}: {}", answer.text);
    }
}

#[tokio::test]
async fn a_focal_points_form_is_small_and_needs_no_script() {
    let mut stage = Stage::set().await;
    for kind in ["status", "counted", "request", "answers", "scores", "measured"] {
        let form = format!("{}/report?what={kind}", kpi());
        let answer = stage.by(FIJIAN).await.get(&form).await;
        assert_eq!(answer.status, StatusCode::OK, "{kind}");
        assert!(answer.text.len() <= FORM_BYTES_MAX, "{kind}: {} bytes", answer.text.len());
        assert!(answer.text.contains("name=\"member\"") && !answer.text.contains(">Samoa<"), "{kind}");
    }
    let (form, sent) = (format!("{}/report", kpi()), format!("{}/facts", kpi()));
    let fiji = FIJI.to_string();
    let bare = [("what", "answers"), ("member", fiji.as_str()), ("value", "9"), ("day", "2026-08-01")];
    let wrong = stage.send(FIJIAN, &form, &sent, &bare).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["count-problem", "evidence-problem"] {
        assert!(wrong.text.contains(field), "{field}: {}", wrong.text);
    }
    for who in [CHAIR, AMINA] {
        assert_eq!(stage.by(who).await.get(&form).await.status, StatusCode::FORBIDDEN, "{who}");
    }
}

#[tokio::test]
async fn s1_9_people_comment_on_a_plan_in_their_own_name() {
    let mut stage = Stage::set().await;
    let of = |plan: trellis_domain::kernel::Id<_>| format!("/plans/{plan}/comments");
    let (adopted, draft) = (of(PLAN), of(DRAFT));
    let (own, on_draft) = (format!("{adopted}/own"), format!("{draft}/own"));
    let samoa = SAMOA.to_string();
    let empty = stage.send(FIJIAN, &adopted, &own, &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", empty.text);
    let other = [("member", samoa.as_str()), ("text", "For Samoa")];
    let other = stage.send(FIJIAN, &adopted, &own, &other).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", other.text);
    let fields = [("about", ""), ("text", "Visits come <i>first</i>.")];
    stage.done(FIJIAN, &adopted, &own, &fields).await;
    stage.done(CHAIR, &draft, &on_draft, &[("text", "Too many actions.")]).await;

    let register = stage.by(AMINA).await.get(&adopted).await.text;
    for part in ["Fiji", "Mereani Tuilau", "Visits come &lt;i&gt;first&lt;/i&gt;."] {
        assert!(register.contains(part), "{part}: {register}");
    }
    let register = stage.by(AMINA).await.get(&draft).await.text;
    assert!(register.contains("Tomasi Vea") && register.contains("Too many actions."), "{register}");
    assert!(stage.by(FIJIAN).await.get(&adopted).await.text.contains("Visits come"), "the own one");
    assert!(!stage.by(SAMOAN).await.get(&adopted).await.text.contains("Visits come"), "and no other");
    assert_eq!(stage.by(FIJIAN).await.get(&draft).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stage.by("").await.get(&adopted).await.status, StatusCode::NOT_FOUND);
}
