//! Money for experts, as the focal point who applies, the officer who checks and pays, and everybody who must not know meet it.
//! Today is 15 January 2027; the officer reads French.

use axum::http::StatusCode;
use serde_json::Value;
use trellis_store::testing::tables_saying;

use crate::{
    experts::{lists, nominated, stepped},
    plan::FIJI,
    site::{ADMINISTRATOR, AMINA, AUDITOR, CHAIR, FIJIAN, FINANCE, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, DELEGATE, DONOR, EXPERT, Stage, steady},
};

const TERMS: &str = "/support/terms";
const OUTSIDE: &str = "Ana <b>Rojas";

/// Fiji counts as a small island State on some days.
async fn held(stage: &mut Stage, class: &str, from: &str, until: &str) {
    let page = format!("/members/{FIJI}");
    let fields = [("class", class), ("from", from), ("until", until), ("evidence", "A list")];
    stage.done(AMINA, &format!("{page}?do=class"), &format!("{page}/classes"), &fields).await;
}

/// A fund that helps small island and least developed States since 2026.
async fn fund(stage: &mut Stage, ceiling: &str) {
    let fields = [
        ("fund", "Voluntary Fund"),
        ("classes", "ldc"),
        ("classes", "sids"),
        ("currency", "USD"),
        ("ceiling", ceiling),
        ("from", "2026-01-01"),
    ];
    stage.done(AMINA, &format!("{TERMS}?form=terms"), TERMS, &fields).await;
}

async fn decided(stage: &mut Stage, link: &str, from: &str) {
    let fields = [("link", link), ("from", from), ("decision", "Decision 9/4 <para 3>")];
    stage.done(AMINA, &format!("{TERMS}?form=rule"), "/support/rules", &fields).await;
}

/// Somebody on the roster; the id of the record.
pub async fn listed(stage: &mut Stage) -> String {
    lists(stage).await;
    let page = nominated(stage, &[]).await;
    stepped(stage, AMINA, &page, "list").await;
    page.rsplit('/').next().unwrap().to_owned()
}

fn sheet<'a>(others: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let usual = [
        ("title", "Boarding of three vessels"),
        ("purpose", "Advise for two weeks"),
        ("theme", "Boarding"),
        ("from", "2027-01-18"),
        ("until", "2027-01-20"),
        ("days", "3"),
        ("currency", "USD"),
        ("fee", "4,000"),
        ("travel", "1 800.50"),
        ("subsistence", "2200"),
    ];
    let mut all = usual.to_vec();
    all.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    all.extend_from_slice(others);
    all
}

/// A draft of Fiji; its address.
pub async fn draft(stage: &mut Stage, others: &[(&'static str, &str)]) -> String {
    stage.done(FIJIAN, "/support/new", "/support", &sheet(others)).await
}

async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    let form = format!("{page}?form={}", fields[0].1);
    stage.done(who, &form, &format!("{page}/state"), fields).await;
}

async fn refused(stage: &mut Stage, page: &str, fields: &[(&str, &str)], expect: (StatusCode, &str)) {
    let answer = stage.send(HEAD, page, &format!("{page}/state"), fields).await;
    assert_eq!(answer.status, expect.0, "{fields:?}: {}", answer.text);
    assert!(answer.text.contains(expect.1), "{fields:?}: {}", answer.text);
}

/// The application as a program of the head reads it.
async fn read(stage: &mut Stage, page: &str) -> Value {
    let text = stage.by(HEAD).await.get(&format!("/api/v1{page}")).await.text;
    serde_json::from_str(&text).unwrap()
}

fn checks(of: &Value) -> Vec<bool> {
    of["checks"].as_array().unwrap().iter().map(|check| check["met"].as_bool().unwrap()).collect()
}

#[tokio::test]
async fn s3_7_a_member_applies_and_goes_the_whole_way_to_the_closing() {
    let mut stage = Stage::set().await;
    let expert = listed(&mut stage).await;
    fund(&mut stage, "10,000").await;
    held(&mut stage, "sids", "2020-01-01", "").await;
    let form = stage.by(FIJIAN).await.get("/support/new").await.text;
    assert!(form.contains("small island") && form.contains("value=\"USD\""), "eligible, and by what: {form}");
    let page = draft(&mut stage, &[("expert", &expert)]).await;
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains(&page), "it waits for its Member");
    assert_eq!(stage.by(AMINA).await.get(&page).await.status, StatusCode::NOT_FOUND, "a draft is its own");
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    assert!(stage.by(AMINA).await.get("/desk").await.text.contains(&page), "it waits to be checked");
    let unchecked = (StatusCode::CONFLICT, "does not lead on");
    refused(&mut stage, &page, &[("to", "grant"), ("amount", "1")], unchecked).await;
    moved(&mut stage, AMINA, &page, &[("to", "check")]).await;
    let checked = read(&mut stage, &page).await;
    assert_eq!(checks(&checked), [true; 4], "{checked}");
    assert_eq!((&checked["checked"], &checked["rule"]), (&Value::from(true), &Value::from("linked")));
    for (amount, why) in [("8,000.51", "8,000.5"), ("lots", "lots"), ("0", "above zero"), ("", "")] {
        let wrong = (StatusCode::UNPROCESSABLE_ENTITY, why);
        refused(&mut stage, &page, &[("to", "grant"), ("amount", amount)], wrong).await;
    }
    moved(&mut stage, AMINA, &page, &[("to", "grant"), ("amount", "7,500")]).await;
    let early = [("to", "contract"), ("amount", "7,500"), ("number", "VF-1"), ("on", "2027-01-14")];
    refused(&mut stage, &page, &early, (StatusCode::UNPROCESSABLE_ENTITY, "15 January 2027")).await;
    let much = [("to", "contract"), ("amount", "7,500.01"), ("number", "VF-1")];
    refused(&mut stage, &page, &much, (StatusCode::UNPROCESSABLE_ENTITY, "USD 7500.00")).await;
    moved(&mut stage, AMINA, &page, &[("to", "contract"), ("amount", "7,000"), ("number", "VF-1")]).await;
    moved(&mut stage, AMINA, &page, &[("to", "pay"), ("amount", "3,000"), ("why", "On signature")]).await;
    let much = [("to", "pay"), ("amount", "4,000.01")];
    refused(&mut stage, &page, &much, (StatusCode::UNPROCESSABLE_ENTITY, "USD 4000.00")).await;

    // The last day of the work is over: the Member is asked for its report.
    assert!(!stage.by(FIJIAN).await.get("/desk").await.text.contains(&page));
    stage.site.wait_minutes(6 * 24 * 60);
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains(&page), "a report is due");
    let due = stage.by(FIJIAN).await.get("/support?state=report-due").await.text;
    assert!(due.contains(&page) && due.contains("report due"), "{due}");
    let asked = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(asked.contains("What was done") && !asked.contains("form=pay"), "the form stands open: {asked}");
    moved(&mut stage, FIJIAN, &page, &[("to", "report"), ("why", "Three were boarded"), ("amount", "6,900")])
        .await;
    moved(&mut stage, AMINA, &page, &[("to", "pay"), ("amount", "4,000")]).await;
    moved(&mut stage, AMINA, &page, &[("to", "close")]).await;
    let closed = read(&mut stage, &page).await;
    assert_eq!(
        (&closed["state"], &closed["report"]),
        (&Value::from("closed"), &Value::from("Three were boarded"))
    );
    assert_eq!(closed["payments"].as_array().unwrap().len(), 2, "{closed}");
    let list = stage.by(HEAD).await.get("/api/v1/support?currency=USD&having=paid").await.text;
    let sums = r#""sums":[{"currency":"USD","applications":1,"asked":"8000.50","granted":"7500.00","contracted":"7000.00","paid":"7000.00"}]"#;
    assert!(list.contains(sums), "{list}");
    let table = stage.by(AMINA).await.get("/support.csv?member=FI").await.text;
    assert!(table.contains("Boarding of three vessels") && table.contains("7000.00"), "{table}");
    assert_eq!(stage.by(SAMOAN).await.get("/support.csv").await.text.lines().count(), 1, "heads alone");
    let rows = stage.by(HEAD).await.get("/support?currency=USD").await.text;
    assert!(rows.contains("/support?currency=USD&amp;having=paid"), "a figure opens its rows: {rows}");
}

#[tokio::test]
async fn s3_6_the_rule_of_the_day_decides_whether_an_expert_may_be_off_the_roster() {
    let mut stage = Stage::set().await;
    listed(&mut stage).await;
    fund(&mut stage, "").await;
    held(&mut stage, "sids", "2020-01-01", "").await;
    decided(&mut stage, "delinked", "2027-01-17").await;
    let roster = stage.by(HEAD).await.get("/experts").await.text;
    assert!(roster.contains("must be on the roster") && roster.contains(TERMS), "it begins later: {roster}");
    let outside =
        [("outside", OUTSIDE), ("outside_why", "She knows our ports"), ("outside_knows", "Boarding")];
    let page = draft(&mut stage, &outside).await;
    let state = format!("{page}/state");
    let early = stage.send(FIJIAN, &page, &state, &[("to", "submit"), ("on", "2027-01-17")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text);
    assert!(early.text.contains("15 January 2027") && early.text.contains("must be on the roster"));

    // From its day on the decision holds, and stays what it was judged by.
    stage.site.wait_minutes(2 * 24 * 60);
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    decided(&mut stage, "linked", "2027-01-18").await;
    stage.site.wait_minutes(2 * 24 * 60);
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(
        text.contains("need not be on the roster") && text.contains("Decision 9/4 &lt;para 3&gt;"),
        "{text}"
    );
    assert!(text.contains("Ana &lt;b&gt;Rojas"), "who it is, for whoever may read what is protected: {text}");
    let roster = stage.by(HEAD).await.get("/experts").await.text;
    assert!(roster.contains("must be on the roster") && !roster.contains("need not be"), "{roster}");
    moved(&mut stage, AMINA, &page, &[("to", "check")]).await;
    let of = read(&mut stage, &page).await;
    assert_eq!(checks(&of), [true; 4], "{of}");
    assert_eq!((&of["rule"], &of["judged_on"]), (&Value::from("delinked"), &Value::from("2027-01-17")));

    // Whoever reads it without what is protected is told no name, and the list tells nobody.
    let bare = stage.by(FINANCE).await.get(&page).await.text;
    assert!(bare.contains("somebody off the roster") && !bare.contains("Rojas"), "{bare}");
    for who in [FINANCE, HEAD, FIJIAN] {
        for at in ["/support", "/support.csv", "/audit", "/desk"] {
            assert!(!stage.by(who).await.get(at).await.text.contains("Rojas"), "{who} {at}");
        }
    }
    // Somebody without a record can ask to be forgotten.
    let erasure = format!("{page}/erasure");
    assert_eq!(stage.send(FIJIAN, &page, &erasure, &[]).await.status, StatusCode::NOT_FOUND);
    stage.done(HEAD, &page, &erasure, &[]).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("somebody off the roster") && !text.contains("Rojas"), "{text}");
    let db = stage.site.database().await;
    for word in ["Rojas", "knows our ports"] {
        assert_eq!(tables_saying(&db, word).await.unwrap(), [""; 0], "nowhere: {word}");
    }
    // A history is only added to; what has not begun can be taken back.
    let send = |from: &'static str| [("link", "linked"), ("from", from), ("decision", "X")];
    let form = format!("{TERMS}?form=rule");
    let between = stage.send(AMINA, &form, "/support/rules", &send("2027-01-18")).await;
    assert_eq!(between.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", between.text);
    assert!(between.text.contains("18 janvier 2027"), "{}", between.text);
    decided(&mut stage, "delinked", "2027-06-01").await;
    let text = stage.by(AMINA).await.get(TERMS).await.text;
    let mut removals = text.split("action=\"/support/rules/").skip(1).map(|rest| rest[..36].to_owned());
    let (only, none) = (removals.next().unwrap(), removals.next());
    assert_eq!(none, None, "what has begun stays: {text}");
    stage.done(AMINA, TERMS, &format!("/support/rules/{only}/removal"), &[]).await;
    let again = stage.send(AMINA, TERMS, &format!("/support/rules/{only}/removal"), &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    for who in [FIJIAN, HEAD, FINANCE] {
        let refused = stage.send(who, TERMS, "/support/rules", &send("2027-07-01")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{who}: {}", refused.text);
    }
}

#[tokio::test]
async fn s3_5_a_member_is_judged_by_the_class_it_held_on_the_day_though_it_holds_one_today() {
    let mut stage = Stage::set().await;
    let expert = listed(&mut stage).await;
    let page = draft(&mut stage, &[("expert", &expert)]).await;
    let form = stage.by(FIJIAN).await.get("/support/new").await.text;
    assert!(form.contains("Nobody has settled yet"), "{form}");
    fund(&mut stage, "5,000").await;
    held(&mut stage, "sids", "2020-01-01", "2027-01-14").await;
    let settled = stage.by(FIJIAN).await.get(TERMS).await.text;
    assert!(
        settled.contains("not eligible") && settled.contains("least developed"),
        "which it needs: {settled}"
    );
    assert!(!settled.contains("Samoa") && !settled.contains("form=terms"), "its own Member alone: {settled}");
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    stage.site.wait_minutes(24 * 60);
    held(&mut stage, "ldc", "2027-01-16", "").await;
    let settled = stage.by(FIJIAN).await.get(TERMS).await.text;
    assert!(settled.contains(">eligible<") && settled.contains("least developed"), "today it is: {settled}");
    moved(&mut stage, AMINA, &page, &[("to", "check")]).await;
    let of = read(&mut stage, &page).await;
    assert_eq!(checks(&of), [false, true, true, false], "on the day it was not: {of}");
    let why = of["checks"][0]["why"].as_str().unwrap();
    assert!(why.contains("15 January 2027") && why.contains("least developed"), "{why}");
    let not_met = (StatusCode::CONFLICT, "one of those that the fund helps");
    refused(&mut stage, &page, &[("to", "grant"), ("amount", "1")], not_met).await;
    refused(&mut stage, &page, &[("to", "decline")], (StatusCode::UNPROCESSABLE_ENTITY, "in a sentence"))
        .await;
    moved(&mut stage, AMINA, &page, &[("to", "decline"), ("why", "No class on that day")]).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("No class on that day") && text.contains("declined"), "{text}");
    assert!(!text.contains("form=submit"), "it applies anew: {text}");
}

#[tokio::test]
async fn s3_7_whoever_must_not_know_of_an_application_is_answered_like_for_one_that_is_not_there() {
    let mut stage = Stage::set().await;
    let expert = listed(&mut stage).await;
    let page = draft(&mut stage, &[("expert", &expert)]).await;
    let absent = format!("/support/{ABSENT}");
    let id = page.rsplit('/').next().unwrap().to_owned();
    for is_draft in [true, false] {
        let mut outsiders = vec!["", SAMOAN, CHAIR, DELEGATE, DONOR, EXPERT, ADMINISTRATOR, STRANGER];
        if is_draft {
            outsiders.extend([AMINA, HEAD, FINANCE, AUDITOR]);
        }
        for who in outsiders {
            let site = stage.by(who).await;
            let (here, there) = (site.get(&page).await, site.get(&absent).await);
            assert_eq!(here.status, StatusCode::NOT_FOUND, "{who}");
            assert_eq!(steady(&here, &id), steady(&there, ABSENT), "{who}");
            for at in ["/support", "/support.csv", "/desk", "/api/v1/support", "/audit"] {
                let text = site.get(at).await.text;
                assert!(!text.contains(&id) && !text.contains("Boarding of three"), "{who} {at}: {text}");
            }
            if !who.is_empty() {
                let token = site.get("/account").await.token();
                for (action, to) in [("state", "check"), ("withdrawal", "withdraw")] {
                    let fields = [("form_token", token.as_str()), ("to", to)];
                    let here = site.post(&format!("{page}/{action}"), &fields).await;
                    assert_eq!(here.status, StatusCode::NOT_FOUND, "{who} {action}: {}", here.text);
                }
            }
        }
        if is_draft {
            moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
        }
    }
    for who in [AMINA, HEAD, AUDITOR, FIJIAN] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::OK, "{who}");
    }
    // Who reads may not decide for that, and who decides may not take back.
    for (who, to) in [(AUDITOR, "check"), (FIJIAN, "check"), (AMINA, "withdraw")] {
        let token = stage.by(who).await.get("/account").await.token();
        let fields = [("form_token", token.as_str()), ("to", to)];
        let answer = stage.by(who).await.post(&format!("{page}/state"), &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who} {to}: {}", answer.text);
    }
    for who in [SAMOAN, AMINA, HEAD] {
        let own = stage.by(who).await;
        let token = own.get("/account").await.token();
        let fields = [("form_token", token.as_str()), ("member", "FI"), ("title", "Not mine")];
        let answer = own.post("/support", &fields).await;
        assert_ne!(answer.status, StatusCode::SEE_OTHER, "{who}: {}", answer.text);
    }
    stage.done(FIJIAN, &page, &format!("{page}/withdrawal"), &[]).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("retirée"), "that it was taken back is kept: {text}");
}

#[tokio::test]
async fn s3_7_bad_input_is_named_at_its_field_and_nothing_is_lost() {
    let mut stage = Stage::set().await;
    let expert = listed(&mut stage).await;
    for (fields, why) in [
        (&[("title", "")][..], "no title"),
        (&[("theme", "Astrology")], "no theme"),
        (&[("expert", "Nobody")], "nobody of that name"),
        (&[("expert", &*expert), ("outside", "Ana")], "two experts"),
        (&[("outside", "Ana")], "no reason"),
        (&[("outside_why", "She knows us")], "no name"),
        (&[("until", "2027-01-17")], "ends before it begins"),
        (&[("from", "soon")], "no day"),
        (&[("days", "0")], "no days"),
        (&[("days", "3.5")], "half days"),
        (&[("currency", "")], "no currency"),
        (&[("fee", "4.000")], "two readings"),
        (&[("fee", "-4")], "below zero"),
        (&[("fee", "0.001")], "less than a cent"),
        (&[("request", "FI-2026-99")], "no request"),
        (&[("mission", "M-99")], "no mission"),
    ] {
        let answer = stage.sent_from(FIJIAN, "/support/new", "/support", &sheet(fields)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", answer.text);
        assert!(answer.text.contains("Advise for two weeks"), "{why}: {}", answer.text);
    }
    for (fields, why) in [
        (&[("classes", "giants"), ("fund", "F"), ("currency", "USD")][..], "no class"),
        (&[("fund", "F"), ("currency", "USD")], "no classes"),
        (&[("classes", "ldc"), ("currency", "USD")], "no name"),
        (&[("classes", "ldc"), ("fund", "F"), ("currency", "dollars")], "no currency"),
        (&[("classes", "ldc"), ("fund", "F"), ("currency", "USD"), ("ceiling", "much")], "no amount"),
    ] {
        let answer = stage.send(AMINA, &format!("{TERMS}?form=terms"), TERMS, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", answer.text);
    }
    // What is changed after it was checked is checked again, and two people do not overwrite each other.
    fund(&mut stage, "").await;
    held(&mut stage, "sids", "2020-01-01", "").await;
    let page = draft(&mut stage, &[("expert", &expert)]).await;
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    moved(&mut stage, AMINA, &page, &[("to", "check")]).await;
    let form = format!("{page}?form=edit");
    let text = stage.by(AMINA).await.get(&form).await.text;
    let seen = text.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let changed = sheet(&[("expert", &expert), ("fee", "3,000"), ("seen", &seen)]);
    stage.done(AMINA, &form, &page, &changed).await;
    let stale = stage.send(AMINA, &form, &page, &changed).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text);
    let unchecked = (StatusCode::CONFLICT, "Check it first");
    refused(&mut stage, &page, &[("to", "grant"), ("amount", "1")], unchecked).await;
    moved(&mut stage, AMINA, &page, &[("to", "check")]).await;
    moved(&mut stage, AMINA, &page, &[("to", "grant"), ("amount", "7,000.50")]).await;
    refused(&mut stage, &page, &[("to", "close")], (StatusCode::UNPROCESSABLE_ENTITY, "in a sentence")).await;
    let contract = [("to", "contract"), ("amount", "7,000")];
    refused(&mut stage, &page, &contract, (StatusCode::UNPROCESSABLE_ENTITY, "number")).await;
    moved(&mut stage, AMINA, &page, &[("to", "close"), ("why", "The expert cannot come")]).await;
    assert!(stage.by(FIJIAN).await.get(&page).await.text.contains("The expert cannot come"));
}
