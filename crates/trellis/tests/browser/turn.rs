//! A whole turn of the review cycle as people go through it, in the sample fisheries programme: what the committee found at a
//! Member becomes a need, a request, an initiative, a mission, a training and a result, and the finding closes. Each step is
//! taken on the pages, by whoever holds the office for it. What stands around it is in `around`.

use fantoccini::Locator;
use serde_json::json;

use super::{
    around::{a_dataset, a_final_report, a_survey, scores},
    client, press, script,
    seat::{FILL_IN, Turn},
    stage,
    stories::{fit_everywhere, wait_for},
    text,
};

pub(super) const OFFICER: &str = "tomasi.vakatawa@sample.example";
pub(super) const CHAIR: &str = "carolina.ibarra@sample.example";
pub(super) const OF_KIRIBATI: &str = "ruta.kaitapu@sample.example";
pub(super) const HEAD: &str = "fiona.marsh@sample.example";
const FINANCE: &str = "losa.pepe@sample.example";
const EXPERT: &str = "ines.duarte@sample.example";
const DONOR: &str = "hemi.walker@sample.example";

const FINDING: &str = "Night landings are not inspected";
const EVIDENCE: &str = "Register of night landings, January to June.";
const REPLY: &str = "No inspector works at night before August.";
const NEED: &str = "Two inspectors who can board at night.";
const REQUEST: &str = "Boarding at night";
const INITIATIVE: &str = "Inspectors for the night";
const RISK: &str = "The agents send nobody";
const MISSION: &str = "Boarding at night, at the port itself";
const BRIEF: &str = "Do not name the agent.";
const FOUND: &str = "The lamps of the quay are broken.";
const SUMMARY: &str = "Two inspectors boarded six vessels at night.";
const MARKED: &str = "One night was too short.";
const TRAINING: &str = "Workshop on boarding at night";
const PARTICIPANT: &str = "Tebora Iotia";
const ANSWER: &str = "One more night on board.";

/// S1.11: the officer calls the committee together, writes what was found and tells the Member.
async fn a_finding(turn: &Turn) -> String {
    turn.seat(OFFICER).await;
    let (today, before) = (turn.day(0).await, turn.day(-20).await);
    for (body, number, title) in
        [("CC", "101", "Compliance Committee at night"), ("FAC", "102", "Finance Committee at night")]
    {
        let days = [("first_day", &*today), ("last_day", &*today), ("published_on", &*today)];
        let named = [("body", body), ("number", number), ("title", title), ("place", "Online")];
        turn.deed("/meetings", "meeting", &[&named[..], &days].concat()).await;
    }
    let fields = [
        ("kind", "compliance-deficiency"),
        ("member", "Kiribati"),
        ("body", "Compliance Committee"),
        ("number", "CD-NIGHT"),
        ("title", FINDING),
        ("found", "None of nine landings at night was inspected."),
        ("source", "Port inspection measure"),
        ("found_on", &before),
        ("evidence", EVIDENCE),
    ];
    let finding = turn.send("/findings", "a[href='/findings/new']", &fields).await;
    turn.deed(&finding, "notify", &[]).await;
    finding
}

/// S1.11, S1.13: its focal point finds it on the desk and replies; the committee takes it up, and its act decides.
async fn a_decision(turn: &Turn, finding: &str) {
    turn.seat(OF_KIRIBATI).await;
    turn.reads("/desk", &["Due from you", FINDING]).await;
    turn.deed(finding, "say", &[("text", REPLY)]).await;
    turn.seat(OFFICER).await;
    turn.deed(finding, "respond", &[]).await;
    turn.deed(finding, "table", &[("meeting", "Compliance Committee at night")]).await;
    turn.deed(finding, "open", &[]).await;
    turn.seat(CHAIR).await;
    turn.is_spared(finding, &[EVIDENCE, REPLY]).await;
    let act = [("verb", "endorse"), ("day", &*turn.day(0).await), ("paragraph", "para 7")];
    turn.deed(finding, "decide", &act).await;
    turn.reads(finding, &["decided", "para 7"]).await;
}

/// S1.7, S1.8: an assessment of which the committee answers for one part; the finding opens a need in it, Members look at it,
/// the head releases it, the committee finalises its part, and it is agreed.
async fn a_need(turn: &Turn, finding: &str) -> (String, String) {
    turn.seat(OFFICER).await;
    let fields = [
        ("title", "Needs at night"),
        ("cycle", "at night"),
        ("areas", "Areas of capacity"),
        ("scale", "0-5"),
        ("criteria", "Severity: 3\nUrgency: 2"),
        ("method", "From the compliance review."),
    ];
    let assessment = turn.deed("/assessments", "assessment", &fields).await;
    turn.deed(&assessment, "part", &[("body", "CC"), ("areas", "2"), ("session", "CC 101")]).await;
    scores(turn, &assessment).await;
    let opens = format!("a[href^='{assessment}/needs?form=need']");
    let lacking = [("area", "2"), ("gap", "skills"), ("text", NEED), ("values", "4, 2")];
    turn.send(finding, &opens, &lacking).await;
    for _ in 0..3 {
        turn.push(&assessment, "state").await;
    }
    turn.seat(HEAD).await;
    turn.push(&assessment, "state").await;
    turn.seat(CHAIR).await;
    let finalise = [("verb", "finalise"), ("paragraph", "para 9")];
    turn.send(&assessment, "a[href*='form=act']", &finalise).await;
    turn.seat(HEAD).await;
    turn.push(&assessment, "state").await;
    turn.reads(&format!("{assessment}/needs"), &[NEED, "Kiribati", "confirmed"]).await;
    press(&turn.browser, "main a[href^='/needs/']").await;
    wait_for(&turn.browser, "dl.facts").await;
    let need = turn.browser.current_url().await.unwrap().path().to_owned();
    turn.reads(finding, &[NEED]).await;
    (assessment, need)
}

/// S2.12, S2.13, S2.14: the Member asks for help with it, and the officer takes the request on.
async fn a_request(turn: &Turn, need: &str) -> String {
    turn.seat(OF_KIRIBATI).await;
    let (from, until) = (turn.day(-10).await, turn.day(60).await);
    let fields = [
        ("title", REQUEST),
        ("asked", "One week with somebody who boards at night"),
        ("level", "operational"),
        ("window_from", &from),
        ("window_until", &until),
        ("result", "Every landing at night is inspected."),
        ("indicator", "Landings at night inspected out of all"),
        ("others", "nobody"),
    ];
    let request = turn.send(need, "a[href^='/requests/new?need=']", &fields).await;
    turn.reads(&request, &[NEED]).await;
    turn.deed(&request, "submit", &[]).await;
    turn.seat(OFFICER).await;
    turn.reads("/desk", &[REQUEST]).await;
    turn.deed(&request, "acknowledge", &[]).await;
    turn.deed(&request, "accept", &[]).await;
    request
}

/// S1.16, S1.18, S1.19: an initiative with budget, indicator and risk plan; its Member agrees, the finance body approves, and
/// somebody else than who put it in begins it.
async fn an_initiative(turn: &Turn) -> String {
    turn.seat(OFFICER).await;
    let (today, before) = (turn.day(0).await, turn.day(-30).await);
    let fields = [
        ("code", "NIGHT"),
        ("title", INITIATIVE),
        ("objectives", "Landings at night are inspected."),
        ("members", "KI"),
        ("currency", "AUD"),
        ("body", "Finance and Administration Committee"),
    ];
    let page = turn.send("/initiatives", "a[href='/initiatives/new']", &fields).await;
    let cost = [("kind", "travel"), ("amount", "9,000"), ("source", "donor"), ("partner", "fisheries-nz")];
    turn.deed(&page, "line", &cost).await;
    let baseline = [("baseline", "0"), ("baseline_on", &*before), ("target", "At least 5")];
    let measured = [&[("text", "Landings at night inspected"), ("unit", "landings")][..], &baseline].concat();
    turn.deed(&page, "indicator", &measured).await;
    let risk =
        [("likelihood", "medium"), ("impact", "high"), ("owner", "Officer"), ("response", "Ask early")];
    turn.deed(&page, "risk", &[&[("text", RISK)][..], &risk].concat()).await;
    let money = [("from", "fisheries-nz"), ("state", "secured"), ("amount", "9,000")];
    turn.deed(&page, "lead", &money).await;
    turn.deed(&page, "need", &[("need", NEED)]).await;
    turn.deed(&page, "request", &[("request", REQUEST)]).await;
    turn.seat(OF_KIRIBATI).await;
    turn.deed(&page, "agreement", &[]).await;
    turn.seat(OFFICER).await;
    turn.deed(&page, "agree", &[]).await;
    turn.seat(FINANCE).await;
    turn.is_spared(&page, &[RISK]).await;
    turn.deed(&page, "say", &[("text", "It fits the budget.")]).await;
    turn.seat(OFFICER).await;
    let act = [("meeting", "Finance Committee at night"), ("day", &*today), ("paragraph", "para 3")];
    turn.deed(&page, "approve", &act).await;
    turn.reads(&page, &["budget approved", "It fits the budget.", "para 3"]).await;
    turn.seat(HEAD).await;
    turn.deed(&page, "start", &[]).await;
    page
}

/// S2.12, S2.14, S1.23: a mission answers the request within its window; the Member consents, the expert goes and reports, the
/// Member looks at the report, and its summary is published.
async fn a_mission(turn: &Turn, request: &str) -> String {
    turn.seat(OFFICER).await;
    let (first, last, due) = (turn.day(-5).await, turn.day(-3).await, turn.day(30).await);
    let fields = [
        ("kind", "mission"),
        ("number", "M-NIGHT"),
        ("title", MISSION),
        ("first_day", &first),
        ("last_day", &last),
        ("place", "Tarawa"),
        ("expert", "Inés Duarte"),
        ("objectives", "Inspectors board at night by themselves."),
        ("brief", BRIEF),
    ];
    let page = turn.send(request, "a[href^='/missions/new?request=']", &fields).await;
    turn.reads(&page, &["Landings at night inspected out of all"]).await;
    turn.deed(&page, "match", &[]).await;
    turn.seat(OF_KIRIBATI).await;
    turn.deed(&page, "agree", &[]).await;
    turn.seat(EXPERT).await;
    turn.deed(&page, "accept", &[]).await;
    let written = [("done", "Six boardings."), ("found", FOUND), ("summary", SUMMARY)];
    let report = turn.deed(&page, "report-text", &written).await;
    let follow_up = [("action", "Mend the lamps"), ("owner", "member"), ("due", &*due)];
    turn.deed(&report, "follow-up", &follow_up).await;
    turn.deed(&report, "submit", &[]).await;
    turn.seat(OFFICER).await;
    turn.deed(&page, "report", &[]).await;
    turn.seat(OF_KIRIBATI).await;
    turn.reads(&report, &[FOUND, "Mend the lamps"]).await;
    turn.deed(&report, "finalise", &[]).await;
    let marks = [("result", "4"), ("words", MARKED)];
    let evaluation = turn.deed(&page, "evaluation", &marks).await;
    turn.deed(&evaluation, "share", &[]).await;
    turn.send("/follow-ups", "a[href$='#settle']", &[("said", "Letter of the port")]).await;
    turn.reads("/follow-ups", &["Mend the lamps", "Letter of the port"]).await;
    turn.seat(EXPERT).await;
    turn.reads(&evaluation, &[MARKED]).await;
    turn.seat(HEAD).await;
    turn.deed(&report, "publish", &[]).await;
    turn.seat(OFFICER).await;
    turn.deed(&page, "close", &[]).await;
    page
}

/// S1.22, S1.23, S5.16: the focal point nominates somebody for a training, who answers what was good about it by a link, without an
/// account; it counts for the plan.
async fn a_training(turn: &Turn) -> (String, String) {
    turn.seat(OFFICER).await;
    let (begins, ends) = (turn.day(-2).await, turn.day(-1).await);
    let (opens, closes) = (turn.day(0).await, turn.day(10).await);
    let fields = [
        ("kind", "workshop"),
        ("title", TRAINING),
        ("begins", &*begins),
        ("ends", &ends),
        ("place", "Tarawa"),
        ("members", "KI"),
        ("actions", "cb-workplan 6/6"),
    ];
    let page = turn.send("/trainings", "a[href='/trainings/new']", &fields).await;
    turn.deed(&page, "open", &[]).await;
    turn.seat(OF_KIRIBATI).await;
    turn.deed(&page, "participant", &[("name", PARTICIPANT), ("sex", "female")]).await;
    turn.seat(OFFICER).await;
    turn.deed(&page, "hold", &[]).await;
    turn.deed(&page, "attendance", &[("came", PARTICIPANT)]).await;
    let asked = "use | 1-5 * | How useful was it?\nbetter | text | What should be better?";
    let evaluation =
        [("title", "Evaluation"), ("opens", &*opens), ("closes", &*closes), ("questions", asked)];
    let form = turn.deed(&page, "evaluation", &evaluation).await;
    turn.push(&form, "state").await;
    turn.stage.open(&turn.browser, &format!("{form}?form=links")).await;
    press(&turn.browser, "main form.sheet button.button").await;
    wait_for(&turn.browser, "main td code").await;
    let link = turn.browser.find(Locator::Css("main td code")).await.unwrap().text().await.unwrap();
    answer(turn, &format!("/answers/{}", link.rsplit('/').next().unwrap())).await;
    turn.reads(&form, &[ANSWER]).await;
    turn.push(&form, "state").await;
    turn.push(&page, "facts").await;
    press(&turn.browser, "main a[href^='/actions/']").await;
    wait_for(&turn.browser, "h2#progress").await;
    assert!(text(&turn.browser).await.contains(TRAINING), "it counts for the action it serves");
    turn.deed(&page, "close", &[]).await;
    (page, form)
}

/// In a browser that has never been here.
async fn answer(turn: &Turn, link: &str) {
    let browser = client(turn.stage.port).await;
    turn.stage.open(&browser, link).await;
    let asked = text(&browser).await;
    assert!(asked.contains("How useful was it?") && !asked.contains(PARTICIPANT), "{asked}");
    let given = vec![json!([["q-use", "4"], ["q-better", ANSWER]])];
    browser.execute(FILL_IN, given).await.unwrap();
    press(&browser, "main form.sheet button.button").await;
    wait_for(&browser, ".flash").await;
    assert!(text(&browser).await.contains("Thank you"), "{}", text(&browser).await);
    browser.close().await.unwrap();
}

/// S1.24, S1.11: what came of it is held against the baseline; the initiative, the request, the need and the finding close.
async fn an_end(turn: &Turn, finding: &str, (need, request): (&str, &str), initiative: &str) {
    turn.seat(OFFICER).await;
    let found = [("value", "6"), ("evidence", "Log of the port")];
    turn.deed(initiative, "reading", &found).await;
    turn.deed(initiative, "complete", &[("why", "Six landings at night were inspected.")]).await;
    a_final_report(turn, initiative).await;
    turn.deed(initiative, "close", &[("why", "The report is in.")]).await;
    turn.deed(request, "check", &[("why", "Both inspectors board at night.")]).await;
    turn.deed(request, "close", &[("reason", "answered"), ("why", "The mission took place.")]).await;
    turn.deed(need, "move", &[("state", "met"), ("reason", "Both board at night.")]).await;
    let closed = [("reason", "met"), ("note", "Every landing at night is inspected.")];
    turn.deed(finding, "close", &closed).await;
    turn.seat(OF_KIRIBATI).await;
    turn.reads(finding, &["closed", "put right", "Every landing at night is inspected."]).await;
    turn.reads("/requests/published", &[REQUEST, NEED, MISSION]).await;
    turn.is_spared("/desk", &[FINDING, REQUEST, INITIATIVE]).await;
}

/// S1.8, S1.20, S1.23: the papers of the turn, with the session of the officer.
async fn the_papers(turn: &Turn, pages: [&str; 4]) {
    turn.seat(OFFICER).await;
    let [assessment, mission, training, evaluation] = pages;
    for kind in ["docx", "pdf"] {
        for paper in [
            format!("{assessment}/report/{kind}"),
            format!("{mission}/papers/terms.{kind}"),
            format!("{mission}/papers/report.{kind}"),
            format!("{training}/report/{kind}"),
            format!("{evaluation}/summary/{kind}"),
            format!("/effort/paper/{kind}"),
        ] {
            turn.prints(&paper).await;
        }
    }
    turn.prints(&format!("{assessment}/report/xlsx")).await;
    turn.prints("/effort/paper/xlsx").await;
    turn.prints(&format!("{training}/certificates")).await;
    turn.prints(&format!("{evaluation}/paper/pdf")).await;
}

/// S1.13: the donor sees what its money does, and nothing of what is between the Member and others.
async fn a_donor(turn: &Turn, finding: &str, initiative: &str) {
    turn.seat(DONOR).await;
    turn.reads(initiative, &[INITIATIVE, "AUD 9,000"]).await;
    turn.is_spared(initiative, &[RISK]).await;
    turn.finds_nothing(finding).await;
    turn.is_spared("/findings", &[FINDING]).await;
}

/// S1.13, S1.23: the public reads what is published and no more.
async fn a_visitor(turn: &Turn, finding: &str, initiative: &str, (mission, training): (&str, &str)) {
    turn.leave().await;
    turn.reads("/missions", &[MISSION]).await;
    turn.finds_nothing(mission).await;
    let report = format!("{mission}/report");
    turn.reads(&report, &[SUMMARY]).await;
    turn.is_spared(&report, &[FOUND, "Mend the lamps"]).await;
    turn.reads(initiative, &[INITIATIVE, "Six landings at night were inspected."]).await;
    turn.is_spared(initiative, &[RISK]).await;
    turn.reads(training, &[TRAINING]).await;
    turn.is_spared(training, &[PARTICIPANT]).await;
    turn.finds_nothing(finding).await;
    let deeds = "document.querySelectorAll('main form[method=post]').length";
    assert_eq!(script(&turn.browser, deeds).await, json!(0), "a visitor is offered no deed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_turn_from_a_finding_to_its_closing() {
    let Some((stage, browser)) = stage("turn").await else { return };
    let turn = Turn { stage, browser };
    a_survey(&turn).await;
    let finding = a_finding(&turn).await;
    a_decision(&turn, &finding).await;
    let (assessment, need) = a_need(&turn, &finding).await;
    let request = a_request(&turn, &need).await;
    let initiative = an_initiative(&turn).await;
    a_donor(&turn, &finding, &initiative).await;
    let mission = a_mission(&turn, &request).await;
    let (training, evaluation) = a_training(&turn).await;
    an_end(&turn, &finding, (&need, &request), &initiative).await;
    a_dataset(&turn).await;
    the_papers(&turn, [&assessment, &mission, &training, &evaluation]).await;
    // On a telephone and at a desk, and in Arabic.
    let pages = [&*finding, &need, &request, &initiative, &mission, &training, &evaluation];
    fit_everywhere(&turn.stage, &turn.browser, &pages).await;
    a_visitor(&turn, &finding, &initiative, (&mission, &training)).await;
    turn.browser.close().await.unwrap();
}
