//! What stands around a turn: the survey before it, scores that come from a table, and after it the final report that its body assesses and the dataset
//! that an evaluator gets. On the pages, by whoever holds the office for it.

use std::time::Duration;

use serde_json::{Value, json};

use super::{
    press, script,
    seat::Turn,
    stories::wait_for,
    turn::{CHAIR, HEAD, OF_KIRIBATI, OFFICER},
};

const SURVEY: &str = "Survey of the night";
const QUESTION: &str = "Can anybody board at night?";
const FOUND: &str = "Six landings at night were inspected where none had been.";
const FEEDBACK: &str = "The seventh had no lamp.";

/// S5.15, S1.2: the officer asks, the Member answers and gives, and an accepted answer becomes a finding that knows where it
/// comes from.
pub(super) async fn a_survey(turn: &Turn) {
    turn.seat(OFFICER).await;
    let asked = format!("1 | yes-partly-no * | {QUESTION} | gap: partly; no\n2 | text | What is lacking?");
    let fields =
        [("code", "night"), ("kind", "needs"), ("title", SURVEY), ("year", "2026"), ("questions", &asked)];
    let survey = turn.send("/surveys", "a[href='/surveys/new']", &fields).await;
    turn.push(&survey, "state").await;
    turn.seat(OF_KIRIBATI).await;
    turn.reads("/desk", &[SURVEY]).await;
    let page = turn.push(&survey, "responses/KI").await;
    turn.reads(&page, &[QUESTION]).await;
    let response = turn.answer(&page, &[("q-0", "partly")]).await;
    // The rest from a table that was filled in elsewhere: all of its rows or none.
    let import = format!("{response}/import");
    let said = turn.is_refused(&import, &[("file", "Number,Answer\n2,Somebody\n9,Nobody\n")]).await;
    assert!(said.contains("row 3") && said.contains('9'), "{said}");
    turn.reads(&response, &["1 of 2 answered"]).await;
    turn.answer(&import, &[("file", "Number,Answer\n1,no\n2,Somebody who shows how.\n")]).await;
    turn.push(&response, "state").await;
    turn.seat(OFFICER).await;
    turn.push(&response, "state").await;
    let taken = [("kind", "survey-answer"), ("body", "Compliance Committee"), ("title", QUESTION)];
    turn.stage.open(&turn.browser, &response).await;
    press(&turn.browser, "main td details summary").await;
    press(&turn.browser, "main a[href^='/findings/new?answer=']").await;
    turn.fill_in(&taken).await;
    let finding = turn.done("main form.sheet button.button").await;
    turn.reads(&finding, &[SURVEY, QUESTION]).await;
    turn.reads(&response, &[QUESTION]).await;
    turn.reads(&format!("{survey}/results"), &[QUESTION]).await;
    // A draft is the officer's; the chair reads the answer and nothing of it.
    turn.seat(CHAIR).await;
    turn.reads(&response, &["Somebody who shows how."]).await;
    turn.finds_nothing(&finding).await;
}

/// S1.7: scores from a table: what is wrong is named and nothing recorded; what is right is looked at before it is.
pub(super) async fn scores(turn: &Turn, assessment: &str) {
    let (import, source) = (format!("{assessment}/scores/import"), ("source", "compliance"));
    let said = turn.is_refused(&import, &[source, ("file", "Member,Area,Score\nKI,2,9\n")]).await;
    assert!(said.contains("row 2") && said.contains("no step of the scale"), "{said}");
    turn.stage.open(&turn.browser, &import).await;
    turn.fill_in(&[source, ("file", "Member,Area,Score\nKI,2,1\n")]).await;
    press(&turn.browser, "main form.sheet button.button").await;
    wait_for(&turn.browser, "table#scores").await;
    let looked = turn.browser.current_url().await.unwrap().path().to_owned();
    turn.reads(&looked, &["Kiribati", "Record 1 score"]).await;
    turn.reads(&format!("{assessment}/matrix"), &["Kiribati –\nno data\n–\n"]).await;
    turn.stage.open(&turn.browser, &looked).await;
    turn.done("main form.sheet button.button").await;
    turn.reads(&format!("{assessment}/matrix"), &["Kiribati –\nno data\n1"]).await;
}

/// S1.25: what the initiative came to, what the Member says of it, and the committee's word at its meeting, before it can
/// close.
pub(super) async fn a_final_report(turn: &Turn, initiative: &str) {
    turn.seat(OFFICER).await;
    let found = [("statement", FOUND), ("effect", "seen"), ("evidence", "Log of the port")];
    turn.deed(initiative, "found", &found).await;
    turn.seat(OF_KIRIBATI).await;
    turn.deed(initiative, "feedback", &[("found", "Six landings"), ("text", FEEDBACK)]).await;
    turn.seat(OFFICER).await;
    let written = [("done", "One mission, one workshop."), ("reached", "Six of six."), ("bodies", "CC")];
    turn.deed(initiative, "report", &written).await;
    turn.deed(initiative, "submit", &[]).await;
    turn.seat(CHAIR).await;
    turn.reads("/desk", &["Assess a final report"]).await;
    turn.seat(OFFICER).await;
    let today = turn.day(0).await;
    let act = [("meeting", "Compliance Committee at night"), ("day", &*today), ("paragraph", "para 21")];
    let assessed = [&[("outcome", "with-remarks"), ("remarks", "Go on next year.")][..], &act].concat();
    turn.deed(initiative, "assess", &assessed).await;
    turn.reads(initiative, &[FOUND, FEEDBACK, "Go on next year.", "para 21"]).await;
    for kind in ["docx", "pdf", "xlsx"] {
        turn.prints(&format!("{initiative}/papers/report.{kind}")).await;
    }
}

/// S3.24: the officer has a dataset put down, somebody else releases it, and it is one archive to take away.
pub(super) async fn a_dataset(turn: &Turn) {
    const PLAN: &str = "const done = arguments[0];
        fetch('/api/v1/plans').then(answer => answer.json())
            .then(all => done(all.plans.find(plan => plan.code === 'cb-workplan').id));";
    turn.seat(OFFICER).await;
    let plan = turn.browser.execute_async(PLAN, vec![]).await.unwrap();
    let list = format!("/plans/{}/datasets", plan.as_str().expect("the sample plan has an id"));
    turn.stage.open(&turn.browser, &list).await;
    press(&turn.browser, "details#begin summary").await;
    turn.done("main form.sheet button.button").await;
    press(&turn.browser, "main a[href^='/datasets/']").await;
    wait_for(&turn.browser, "main dl.facts").await;
    let dataset = turn.browser.current_url().await.unwrap().path().to_owned();
    let releases = format!("document.querySelector(\"form[action='{dataset}/release']\") !== null");
    let mut is_made = false;
    turn.seat(HEAD).await;
    for _ in 0..60 {
        turn.stage.open(&turn.browser, &dataset).await;
        is_made = script(&turn.browser, &releases).await == json!(true);
        if is_made {
            break;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    assert!(is_made, "a dataset of the samples is made within half a minute: {}", turn.read(&dataset).await);
    turn.push(&dataset, "release").await;
    turn.prints(&format!("{dataset}/dataset.zip")).await;
    turn.leave().await;
    turn.finds_nothing(&dataset).await;
    let sent: Value = script(&turn.browser, "document.querySelectorAll('a[download]').length").await;
    assert_eq!(sent, json!(0), "a visitor is offered no archive");
}
