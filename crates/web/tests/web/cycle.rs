//! The cycle of a plan as an officer keeps it and a visitor reads it. Today is 15 January 2027; the plan was adopted on
//! 1 June 2026 and has the actions 5 and 6.

use axum::http::StatusCode;
use serde_json::Value;

use crate::{
    plan::{self, DRAFT, PLAN},
    site::{AMINA, AUDITOR, Answer, Site},
};

type Fields<'f> = &'f [(&'f str, &'f str)];

fn page() -> String {
    format!("/plans/{PLAN}/cycle")
}

async fn officer() -> Site {
    let mut site = Site::with_plans().await;
    site.sign_in_as(AMINA).await;
    // The officer reads French; these tests read English.
    site.fill("/desk", "/language", &[("language", "en"), ("next", "/desk")]).await;
    site
}

/// Sends a form and expects it to be taken.
async fn sent(site: &mut Site, address: &str, fields: Fields<'_>) -> String {
    let answer = site.fill("/account", address, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address} {fields:?}: {}", answer.text);
    answer.header("location").to_owned()
}

async fn keep(site: &mut Site, form: &str, fields: Fields<'_>) -> String {
    sent(site, &format!("{}/{form}", page()), fields).await
}

async fn refused(site: &mut Site, form: &str, fields: Fields<'_>, expect: &str) {
    let Answer { status, text, .. } = site.fill("/account", &format!("{}/{form}", page()), fields).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {text}");
    assert!(text.contains(expect), "{expect}: {text}");
}

async fn api(site: &mut Site, query: &str) -> Value {
    let answer = site.get(&format!("/api/v1{}{query}", page())).await;
    serde_json::from_str(&answer.text).expect("it is JSON")
}

/// Numbers and states of the stages, in their order.
fn stages(cycle: &Value) -> Vec<(String, String)> {
    let text = |stage: &Value, key: &str| stage[key].as_str().unwrap_or_default().to_owned();
    let stages = cycle["stages"].as_array().expect("there are stages");
    stages.iter().map(|stage| (text(stage, "number"), text(stage, "state"))).collect()
}

fn pairs(expect: &[(&str, &str)]) -> Vec<(String, String)> {
    expect.iter().map(|(number, state)| ((*number).to_owned(), (*state).to_owned())).collect()
}

/// Stages 5 and 6 of the plan, and one of the organisation's own with the number 9.
async fn with_turn() -> Site {
    let mut site = officer().await;
    keep(&mut site, "marks", &[("actions", "6\n5")]).await;
    let own = [
        ("number", "9"),
        ("title", "Review of the plan"),
        ("activity", "Review how the plan works"),
        ("responsible", "Commission in consultation with the committees"),
        ("timeline", "First review after three years and then every five years."),
        ("outcome", "Plan <b>brought</b> up to date"),
    ];
    keep(&mut site, "stages", &own).await;
    keep(&mut site, "turns", &[("label", "2026"), ("begins_on", "2026-06-01")]).await;
    site
}

#[tokio::test]
async fn s1_5_s1_6_an_officer_lays_out_stages_with_their_numbers_and_says_where_they_stand() {
    let mut site = officer().await;
    let text = site.get(&page()).await.text;
    assert!(text.contains("lays out no stages yet"), "{text}");
    let first = [("label", "2026"), ("begins_on", "2026-06-01")];
    let none = site.fill("/account", &format!("{}/turns", page()), &first).await;
    assert!(none.text.contains("no turn can begin"), "a plan without stages has no turns: {}", none.text);
    refused(&mut site, "marks", &[("actions", "5\n77")], "77").await;

    let mut site = with_turn().await;
    let cycle = api(&mut site, "").await;
    assert_eq!(
        stages(&cycle),
        pairs(&[("6", "to-come"), ("5", "to-come"), ("9", "to-come")]),
        "none is renumbered"
    );
    assert_eq!(
        cycle["stages"][1]["resources"], "Staff time and core budget line 12",
        "what the plan says of it"
    );

    let said = [("stage", "5"), ("state", "under-way"), ("day", "2026-09-01")];
    let to = keep(&mut site, "states", &said).await;
    assert_eq!(to, page(), "back to the running turn");
    let done =
        |note| [("stage", "5"), ("turn", "2026"), ("state", "done"), ("day", "2026-12-01"), ("note", note)];
    refused(&mut site, "states", &done(""), "Say what shows").await;
    refused(&mut site, "states", &[("stage", "6"), ("state", "left-out"), ("day", "2026-12-01")], "Say why")
        .await;
    refused(
        &mut site,
        "states",
        &[("stage", "6"), ("state", "under-way"), ("day", "2026-05-31")],
        "1 June 2026",
    )
    .await;
    refused(
        &mut site,
        "states",
        &[("stage", "6"), ("state", "under-way"), ("day", "2030-01-01")],
        "2030-01-01",
    )
    .await;
    refused(&mut site, "states", &[("stage", "8"), ("state", "done"), ("day", "2026-12-01")], "8").await;
    let to = keep(&mut site, "states", &done("Report <i>1</i>")).await;
    assert_eq!(to, format!("{}?turn=2026", page()), "the turn is in the address");
    keep(
        &mut site,
        "states",
        &[("stage", "6"), ("state", "left-out"), ("day", "2026-12-01"), ("note", "No room")],
    )
    .await;

    let cycle = api(&mut site, "?turn=2026").await;
    assert_eq!(stages(&cycle), pairs(&[("6", "left-out"), ("5", "done"), ("9", "to-come")]));
    assert_eq!(cycle["stages"][0]["by"], "Amina Diallo", "who said so");
    let before = api(&mut site, "?as_at=2026-10-01").await;
    assert_eq!(stages(&before), pairs(&[("6", "to-come"), ("5", "under-way"), ("9", "to-come")]));

    site.forget_cookies();
    let text = site.get(&format!("{}?lang=en", page())).await.text;
    for part in
        ["Report &lt;i&gt;1&lt;/i&gt;", "No room", "class=\"st met\"", "class=\"st statement\"", "Next:"]
    {
        assert!(text.contains(part), "a visitor reads the cycle of an adopted plan: {part}: {text}");
    }
    assert!(!text.contains("Amina Diallo"), "who said so is the history of the plan: {text}");
    assert!(!text.contains("form=say") && !text.contains("<b>brought"), "and changes nothing: {text}");
    let left_out = site.get(&format!("{}?lang=en&state=left-out", page())).await.text;
    assert!(left_out.contains("No room") && !left_out.contains("Report &lt;i"), "{left_out}");
    let by_body = site.get(&format!("{}?lang=en&responsible=Commission", page())).await.text;
    assert!(by_body.contains("Review of the plan") && !by_body.contains("No room"), "{by_body}");
    assert_eq!(site.get(&format!("{}?turn=1999", page())).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s1_27_a_new_version_changes_the_next_turn_and_not_the_running_one() {
    let mut site = with_turn().await;
    keep(&mut site, "states", &[("stage", "6"), ("state", "under-way"), ("day", "2026-09-01")]).await;
    keep(
        &mut site,
        "states",
        &[("stage", "5"), ("state", "done"), ("day", "2026-09-01"), ("note", "Report")],
    )
    .await;
    keep(&mut site, "lessons", &[("turn", "2026"), ("text", "Ask <b>earlier</b>")]).await;
    // The newer version has action 6 only.
    plan::revise(&site.database().await).await;
    keep(&mut site, "marks", &[("actions", "6")]).await;
    let running = api(&mut site, "").await;
    assert_eq!(
        stages(&running),
        pairs(&[("6", "under-way"), ("5", "done"), ("9", "to-come")]),
        "as it began"
    );
    assert_eq!(running["turns"][0]["version"], 1);

    let early = [("label", "2027"), ("begins_on", "2026-06-01")];
    refused(&mut site, "turns", &early, "1 June 2026").await;
    refused(&mut site, "turns", &[("label", "2026"), ("begins_on", "2027-01-10")], "2026").await;
    keep(&mut site, "turns", &[("label", "2027"), ("begins_on", "2027-01-10")]).await;
    let next = api(&mut site, "").await;
    assert_eq!(stages(&next), pairs(&[("6", "to-come"), ("9", "to-come")]), "what the plan says now");
    assert_eq!((&next["turn"], &next["turns"][1]["version"]), (&"2027".into(), &2.into()));
    assert_eq!(
        (&next["stages"][0]["left_by"], &next["stages"][1]["left_by"]),
        (&"2026".into(), &Value::Null)
    );
    let old = api(&mut site, "?as_at=2027-01-09").await;
    assert_eq!((&old["turn"], stages(&old).len()), (&"2026".into(), 3), "as at a day");
    refused(
        &mut site,
        "states",
        &[("stage", "6"), ("turn", "2026"), ("state", "under-way"), ("day", "2027-01-11")],
        "next turn began on 10 January 2027",
    )
    .await;
    let text = site.get(&page()).await.text;
    assert!(text.contains("What turn 2026 taught") && text.contains("Ask &lt;b&gt;earlier"), "{text}");
    assert!(text.contains("from turn 2026"), "{text}");
}

#[tokio::test]
async fn s1_29_a_stage_of_a_body_is_done_by_its_act_alone() {
    let mut site = with_turn().await;
    let body = [("code", "COMM"), ("name", "Commission"), ("kind", "plenary")];
    sent(&mut site, "/bodies", &body).await;
    let parts = &api(&mut site, "").await["stages"][2]["parts"];
    assert_eq!(parts[0]["part"], "lead");
    assert_eq!((&parts[1]["part"], &parts[1]["name"]), (&"consulted".into(), &"the committees".into()));
    let done = [("stage", "9"), ("state", "done"), ("day", "2026-12-01"), ("note", "We think so")];
    refused(&mut site, "states", &done, "only by an act of Commission").await;
    let act = [("body", "COMM"), ("verb", "review"), ("day", "2026-12-01"), ("paragraph", "para 34")];
    sent(&mut site, &format!("/plans/{PLAN}/acts"), &act).await;
    let by_act = [("stage", "9"), ("state", "done"), ("day", "2026-12-01"), ("act", "COMM 2026-12-01")];
    keep(&mut site, "states", &by_act).await;
    let cycle = api(&mut site, "").await;
    assert_eq!(
        (&cycle["stages"][2]["state"], &cycle["stages"][2]["finished_by"]),
        (&"done".into(), &"COMM".into())
    );
    assert!(site.get(&page()).await.text.contains("Act of COMM on 1 December 2026"));
}

#[tokio::test]
async fn s1_17_the_day_of_a_stage_moves_with_its_meeting() {
    let mut site = officer().await;
    sent(&mut site, "/bodies", &[("code", "COMM"), ("name", "Commission"), ("kind", "plenary")]).await;
    let meeting = [
        ("body", "COMM"),
        ("number", "34"),
        ("title", "34th meeting"),
        ("first_day", "2027-01-11"),
        ("last_day", "2027-01-14"),
        ("published_on", "2026-01-01"),
    ];
    let meeting = sent(&mut site, "/meetings", &meeting).await;
    let stage = [
        ("number", "7"),
        ("activity", "Follow the indicators"),
        ("timeline", "Before the Commission meeting"),
    ];
    keep(&mut site, "stages", &stage).await;
    keep(&mut site, "turns", &[("label", "2026"), ("begins_on", "2026-06-01")]).await;
    let late = &api(&mut site, "").await["stages"][0];
    assert_eq!((&late["due"][0]["latest"], &late["late"]), (&"2027-01-10".into(), &true.into()));
    let text = site.get("/desk").await.text;
    assert!(
        text.contains("<h2>Cycles</h2>") && text.contains("7 Follow the indicators"),
        "the desk tells of it: {text}"
    );
    let days = [
        ("first_day", "2027-03-01"),
        ("last_day", "2027-03-04"),
        ("reason", "The hall was taken"),
        ("version", "1"),
    ];
    sent(&mut site, &format!("{meeting}/days"), &days).await;
    let moved = &api(&mut site, "").await["stages"][0];
    assert_eq!((&moved["due"][0]["latest"], &moved["late"]), (&"2027-02-28".into(), &false.into()));
}

#[tokio::test]
async fn s1_26_the_next_reviews_are_computed_announced_and_prepared_from_the_records() {
    let mut site = with_turn().await;
    keep(
        &mut site,
        "states",
        &[("stage", "6"), ("state", "left-out"), ("day", "2026-12-01"), ("note", "No room")],
    )
    .await;
    keep(&mut site, "lessons", &[("turn", ""), ("text", "Ask earlier")]).await;
    let comment = [("from", "FI"), ("about", ""), ("text", "Fewer workshops"), ("received_on", "2026-12-02")];
    sent(&mut site, &format!("/plans/{PLAN}/comments"), &comment).await;
    let review = &api(&mut site, "").await["review"];
    assert_eq!(review["days"], serde_json::json!(["2029-06-01", "2034-06-01"]));
    assert!(
        site.get("/desk").await.text.contains("datetime=\"2029-06-01\""),
        "the desk tells of the nearest"
    );
    site.forget_cookies();
    assert!(!site.get("/calendar?what=deadline").await.text.contains("Review of the plan"));
    site.sign_in_as(AMINA).await;
    let to = keep(&mut site, "review", &[]).await;
    assert_eq!(to, format!("{}#review", page()));
    assert_eq!(api(&mut site, "").await["review"]["announced"], "2029-06-01");

    let inputs = site.get(&format!("{}/review?lang=en", page())).await.text;
    for part in ["No room", "Ask earlier", "Fewer workshops", "left out", "2029-06-01"] {
        assert!(inputs.contains(part), "{part}: {inputs}");
    }
    site.forget_cookies();
    assert!(
        site.get("/calendar?what=deadline").await.text.contains("Review of the plan"),
        "everybody knows of it"
    );
    let public = site.get(&format!("{}/review?lang=en", page())).await.text;
    assert!(
        public.contains("No room") && !public.contains("Fewer workshops"),
        "comments are not public: {public}"
    );
}

#[tokio::test]
async fn whoever_only_reads_is_offered_no_form_and_a_draft_is_hidden() {
    let mut site = with_turn().await;
    site.forget_cookies();
    site.sign_in_as(AUDITOR).await;
    let text = site.get(&format!("{}?form=say", page())).await.text;
    assert!(!text.contains("/cycle/states"), "{text}");
    site.forget_cookies();
    assert_eq!(site.get(&format!("/plans/{DRAFT}/cycle")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s1_25_s1_24_bodies_assess_the_report_of_a_whole_turn_and_its_monitoring_summary_by_acts() {
    let mut site = with_turn().await;
    sent(&mut site, "/bodies", &[("code", "COMM"), ("name", "Commission"), ("kind", "plenary")]).await;
    let meeting = [
        ("body", "COMM"),
        ("number", "34"),
        ("title", "34th meeting"),
        ("first_day", "2027-01-11"),
        ("last_day", "2027-01-14"),
        ("published_on", "2026-01-01"),
    ];
    sent(&mut site, "/meetings", &meeting).await;
    let done = [("stage", "5"), ("state", "done"), ("day", "2026-12-01"), ("note", "Report <i>1</i>")];
    keep(&mut site, "states", &done).await;
    keep(&mut site, "states", &[("stage", "6"), ("state", "under-way"), ("day", "2026-12-01")]).await;
    keep(&mut site, "lessons", &[("turn", ""), ("text", "Ask earlier")]).await;
    let text = site.get(&page()).await.text;
    assert!(text.contains("Nothing recorded yet on the final report: Commission."), "{text}");
    assert!(text.contains("/cycle/report/xlsx?turn=2026"), "{text}");

    let word = |paper, outcome, day, remarks| {
        [
            ("turn", "2026"),
            ("paper", paper),
            ("outcome", outcome),
            ("meeting", "COMM 34"),
            ("day", day),
            ("remarks", remarks),
            ("paragraph", "para 40"),
        ]
    };
    let bare = word("report", "with-remarks", "2027-01-12", "");
    refused(&mut site, "assessments", &bare, "id=\"remarks-problem\"").await;
    let elsewhere = word("report", "accepted", "2027-01-15", "");
    refused(&mut site, "assessments", &elsewhere, "14 January 2027").await;
    keep(&mut site, "assessments", &word("monitoring", "accepted", "2027-01-12", "")).await;
    let text = site.get(&page()).await.text;
    assert!(
        text.contains("monitoring summary") && text.contains("yet on the final report: Commission"),
        "{text}"
    );
    let said = word("report", "with-remarks", "2027-01-12", "Name <b>whom</b> you asked.");
    keep(&mut site, "assessments", &said).await;
    let twice = site.fill("/account", &format!("{}/assessments", page()), &said).await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "an act is recorded once: {}", twice.text);
    let assessed = &api(&mut site, "").await["assessed"];
    assert_eq!((&assessed[1]["paper"], &assessed[1]["outcome"]), (&"report".into(), &"with-remarks".into()));

    let so_far = site.get(&format!("{}/report/html?turn=2026", page())).await.text;
    assert!(so_far.contains("Report of turn 2026 as it runs"), "{so_far}");
    keep(&mut site, "turns", &[("label", "2027"), ("begins_on", "2027-01-15")]).await;
    let report = site.get(&format!("{}/report/html?turn=2026", page())).await.text;
    for part in [
        "Final report of turn 2026",
        "14 January 2027",
        "Report &lt;i&gt;1",
        "Name &lt;b&gt;whom",
        "para 40",
        "Ask earlier",
        "Taken over by turn 2027",
        "as at 14 January 2027",
    ] {
        assert!(report.contains(part), "{part}: {report}");
    }
    assert!(!report.contains('⟦'), "every word is there: {report}");
    let summary = site.get(&format!("{}/monitoring/html", page())).await.text;
    assert!(!summary.contains('⟦'), "every word is there: {summary}");
    for format in ["docx", "pdf", "xlsx", "csv"] {
        let answer = site.get(&format!("{}/report/{format}?turn=2026", page())).await;
        assert_eq!(answer.status, StatusCode::OK, "{format}");
    }
    assert_eq!(site.get(&format!("{}/report/html?turn=1999", page())).await.status, StatusCode::NOT_FOUND);
    site.forget_cookies();
    let public = site.get(&format!("{}/report/html?turn=2026&lang=en", page())).await.text;
    assert!(
        public.contains("Ask earlier") && !public.contains("whom"),
        "words are the organisation's own: {public}"
    );
    let page = site.get(&format!("{}?turn=2026", page())).await.text;
    assert!(!page.contains("para 40") && !page.contains("form=assess"), "{page}");
}

#[tokio::test]
async fn s1_27_what_a_review_changes_in_the_approach_is_written_down_with_old_value_new_value_and_body() {
    let mut site = with_turn().await;
    sent(&mut site, "/bodies", &[("code", "COMM"), ("name", "Commission"), ("kind", "plenary")]).await;
    let change = |part, about, was, is| {
        [
            ("part", part),
            ("about", about),
            ("was", was),
            ("is", is),
            ("reason", "Members <b>waited</b>"),
            ("body", "COMM"),
        ]
    };
    refused(&mut site, "approach", &change("clock", "lunch", "", "5"), "id=\"about-problem\"").await;
    refused(&mut site, "approach", &change("weight", "Urgency", "2", "2"), "id=\"is-problem\"").await;
    keep(&mut site, "approach", &change("stage", "9", "", "Review every two years")).await;
    keep(&mut site, "approach", &change("weight", "Urgency", "2", "3")).await;
    keep(&mut site, "approach", &change("weight", "Region", "1", "2")).await;
    refused(&mut site, "approach", &change("weight", "urgency", "2", "4"), "id=\"about-problem\"").await;
    let approach = format!("{}/approach", page());
    let list = async |site: &mut Site| -> Value {
        serde_json::from_str(&site.get(&format!("/api/v1{approach}")).await.text).expect("it is JSON")
    };
    let waiting = list(&mut site).await;
    let was = waiting["changes"][0]["was"].as_str().unwrap_or_default();
    assert!(
        was.contains("Review how the plan works") && was.contains("after three years"),
        "as laid out: {was}"
    );
    let region = waiting["changes"][2]["id"].as_str().unwrap_or_default().to_owned();
    sent(&mut site, &format!("{approach}/removal"), &[("change", &region)]).await;
    let text = site.get(&format!("{}/review", page())).await.text;
    assert!(
        text.contains("Members &lt;b&gt;waited") && text.contains("waits for the next version"),
        "{text}"
    );
    site.forget_cookies();
    assert_eq!(
        list(&mut site).await["changes"],
        serde_json::json!([]),
        "what waits is the organisation's own"
    );

    let public = site.get(&format!("{}/review?lang=en", page())).await.text;
    assert!(!public.contains("Members &lt;b&gt;waited"), "{public}");
}
