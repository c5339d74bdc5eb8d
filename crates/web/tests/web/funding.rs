//! Money that is looked for across initiatives, as the officer, the head, the finance officer, a focal point and the public
//! meet it. Today is 15 January 2027.

use axum::http::StatusCode;

use crate::{
    initiatives::{code_of, proposed},
    site::{AMINA, FIJIAN, FINANCE, HEAD, STRANGER},
    stage::{ABSENT, DONOR, Stage},
};

const FORM: &str = "/funding?form=opportunity";

async fn called(stage: &mut Stage, fields: &[(&str, &str)]) -> String {
    let own = [("title", "Ocean <i>facility"), ("funder", "Ocean Facility")];
    stage.done(AMINA, FORM, "/funding", &[&own[..], fields].concat()).await
}

#[tokio::test]
async fn s4_26_one_list_holds_calls_champions_joint_bids_and_the_leads_of_initiatives() {
    let mut stage = Stage::set().await;
    let initiative = proposed(&mut stage).await;
    let code = code_of(&mut stage, &initiative).await;
    let lead = [("from", "Fund of the bay"), ("amount", "9,000"), ("state", "sought")];
    stage.done(AMINA, &initiative, &format!("{initiative}/leads"), &lead).await;
    let years = [
        ("currency", "EUR"),
        ("years", "2027 | 40,000\n2028 | 60,000"),
        ("champion", "Minister of Fisheries"),
        ("closes_on", "2027-02-28"),
        ("initiatives", code.as_str()),
    ];
    let page = called(&mut stage, &years).await;
    let list = stage.by(AMINA).await.get("/funding?lang=en").await.text;
    for part in [
        "Ocean &lt;i&gt;facility",
        "Minister of Fisheries",
        "100,000",
        "60,000",
        "Fund of the bay",
        &page,
        &initiative,
    ] {
        assert!(list.contains(part), "{part}: {list}");
    }
    let narrowed = stage.by(AMINA).await.get("/funding?year=2028&words=minister").await.text;
    assert!(narrowed.contains(&page) && !narrowed.contains("Fund of the bay"), "{narrowed}");
    // A call that closes soon waits on the desk until it is answered.
    assert!(stage.by(AMINA).await.get("/desk").await.text.contains(&page));
    stage.done(AMINA, &format!("{page}?form=step"), &format!("{page}/state"), &[("to", "sought")]).await;
    assert!(!stage.by(AMINA).await.get("/desk").await.text.contains(&page));
    let sums = stage.by(AMINA).await.get("/api/v1/funding?state=sought").await.text;
    assert!(
        sums.contains(r#"{"year":2028,"currency":"EUR","secured":"0.00","sought":"60000.00"}"#),
        "{sums}"
    );

    // That protected leads were shown is in the log.
    let log = stage.by(HEAD).await.get("/audit").await.text;
    assert!(!log.is_empty());
    for (who, status) in [
        (HEAD, StatusCode::OK),
        (FINANCE, StatusCode::OK),
        (FIJIAN, StatusCode::NOT_FOUND),
        (DONOR, StatusCode::NOT_FOUND),
        (STRANGER, StatusCode::NOT_FOUND),
        ("", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(stage.by(who).await.get(&page).await.status, status, "{who}");
    }
    let closed = stage.by(FIJIAN).await.get("/funding").await;
    assert_ne!(closed.status, StatusCode::OK, "{}", closed.text);
    assert!(!closed.text.contains("Ocean"), "{}", closed.text);
    let refused = stage.send(FINANCE, &page, &format!("{page}/state"), &[("to", "secured")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "finance comments on proposals and moves none");
    assert_eq!(stage.by(AMINA).await.get(&format!("/funding/{ABSENT}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s4_26_an_opportunity_goes_on_in_order_and_says_what_is_wrong_with_it() {
    let mut stage = Stage::set().await;
    for (fields, why) in [
        (&[("amount", "1,000")][..], "no currency"),
        (&[("currency", "EUR"), ("amount", "lots")], "no amount"),
        (&[("currency", "EUR"), ("years", "2027 40,000")], "a line that is none"),
        (&[("currency", "EUR"), ("years", "2027 | 1\n2027 | 2")], "a year twice"),
        (&[("currency", "EUR"), ("years", "2027 | 40"), ("amount", "50")], "another sum"),
        (&[("joint_with", "nobody")], "no partner"),
        (&[("initiatives", "I-none")], "no initiative"),
        (&[("state", "secured")], "secured without amount"),
        (&[("closes_on", "soon")], "no day"),
    ] {
        let own = [("title", "Call"), ("funder", "Facility")];
        let refused = stage.send(AMINA, FORM, "/funding", &[&own[..], fields].concat()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", refused.text);
    }
    let page = called(&mut stage, &[("closes_on", "2027-01-10"), ("on", "2027-01-02")]).await;
    let state = format!("{page}/state");
    let step = format!("{page}?form=step");
    for (to, on, why) in [
        ("refused", "2027-01-05", "nobody has asked"),
        ("sought", "2027-01-12", "the call had closed"),
        ("sought", "2027-01-01", "before it was found"),
        ("sought", "2027-02-01", "in the future"),
        ("secured", "2027-01-05", "without amount"),
    ] {
        let refused = stage.send(AMINA, &step, &state, &[("to", to), ("on", on)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", refused.text);
    }
    stage.done(AMINA, &step, &state, &[("to", "sought"), ("on", "2027-01-09")]).await;
    let change = format!("{page}?form=opportunity");
    let text = stage.by(AMINA).await.get(&change).await.text;
    let seen = text.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let changed = |title: &'static str, seen: &str| {
        let fields = [
            ("title", title),
            ("funder", "Ocean Facility"),
            ("closes_on", "2027-01-10"),
            ("currency", "EUR"),
            ("amount", "1,000"),
            ("seen", seen),
        ];
        fields.map(|(name, value)| (name, value.to_owned()))
    };
    let fields = changed("Ocean call", &seen);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    stage.done(AMINA, &change, &page, &fields).await;
    let fields = changed("Another title", &seen);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let stale = stage.send(AMINA, &change, &page, &fields).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "both versions are shown: {}", stale.text);
    stage.done(AMINA, &step, &state, &[("to", "secured"), ("on", "2027-01-14")]).await;
    let over = stage.send(AMINA, &page, &page, &[("title", "x"), ("funder", "y")]).await;
    assert_eq!(over.status, StatusCode::CONFLICT, "what is decided stays: {}", over.text);
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(!text.contains("form=step") && !text.contains("form=opportunity"), "{text}");
}
