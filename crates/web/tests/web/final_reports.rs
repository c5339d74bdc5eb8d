//! What initiatives came to: findings, what Members say of them, the final report on its way through its bodies, as the
//! officer, two Members, the chair and the public meet it. Today is 15 January 2027; the committee meets from the 20th.

use axum::http::StatusCode;

use crate::{
    initiatives::with_dossier,
    plan::PLAN,
    site::{AMINA, CHAIR, FIJIAN, FINANCE, HEAD, SAMOAN},
    stage::Stage,
};

const FOUND: [(&str, &str); 5] = [
    ("statement", "Nine of ten <b>ports report"),
    ("evidence", "Port reports of January"),
    ("effect", "seen"),
    ("lesson", "=Ask early"),
    ("on", "2027-01-19"),
];

/// An initiative that is carried out.
async fn under_way(stage: &mut Stage) -> String {
    let page = with_dossier(stage).await;
    begun(stage, &page).await;
    page
}

/// Has an initiative agreed, approved and begun.
async fn begun(stage: &mut Stage, page: &str) {
    for who in [FIJIAN, SAMOAN] {
        stage.done(who, page, &format!("{page}/agreement"), &[]).await;
    }
    let state = format!("{page}/state");
    stage.done(AMINA, page, &state, &[("to", "agree")]).await;
    stage.until_meeting();
    let act = [("verb", "approve"), ("meeting", "CC 21"), ("day", "2027-01-20"), ("paragraph", "para 12")];
    stage.done(AMINA, page, &format!("{page}/acts"), &act).await;
    let early = stage.send(AMINA, page, &format!("{page}/found"), &FOUND).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "nothing can be found before it begins: {}", early.text);
    stage.done(HEAD, page, &state, &[("to", "start")]).await;
}

fn assessed<'a>(outcome: &'a str, remarks: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("outcome", outcome),
        ("remarks", remarks),
        ("meeting", "CC 21"),
        ("day", "2027-01-20"),
        ("paragraph", "para 40"),
    ]
}

#[tokio::test]
async fn s1_25_findings_are_commented_on_by_members_and_claim_no_cause_without_an_evaluation() {
    let mut stage = Stage::set().await;
    let page = under_way(&mut stage).await;
    let found = format!("{page}/found");
    stage.done(AMINA, &page, &found, &FOUND).await;
    for (field, value) in [("effect", "brought about"), ("evidence", ""), ("on", "2027-03-01")] {
        let fields = FOUND.map(|(name, old)| if name == field { (name, value) } else { (name, old) });
        let refused = stage.send(AMINA, &page, &found, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}: {}", refused.text);
    }
    let said = [("found", "Nine of ten"), ("text", "Our tenth port has no line yet.")];
    stage.done(FIJIAN, &page, &format!("{page}/feedback"), &said).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("Our tenth port") && text.contains("Fiji"), "in its Member's name: {text}");
    assert!(!text.contains("<b>ports"), "free text is never HTML: {text}");
    assert!(text.contains("came after the initiative") && !text.contains("Brought about by"), "{text}");
    // A Member writes no finding of its own, and nobody else's.
    let own = stage.send(FIJIAN, &page, &found, &FOUND).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "{}", own.text);
    let named: Vec<_> = FOUND.into_iter().chain([("evaluation", "Evaluation of 2027")]).collect();
    stage.done(AMINA, &page, &found, &named).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("Brought about by the initiative, says") && text.contains("Evaluation of 2027"));
    assert_eq!(stage.by("").await.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s1_25_a_report_is_sent_back_mended_and_accepted_by_acts_of_its_body_before_it_is_public() {
    let mut stage = Stage::set().await;
    let page = under_way(&mut stage).await;
    let state = format!("{page}/state");
    let (report, submission) = (format!("{page}/report"), format!("{page}/report/submission"));
    let assessment = format!("{page}/report/assessment");
    let words = [("done", "Two courses"), ("reached", "Nine of ten ports report."), ("bodies", "CC, NOBODY")];
    let unknown = stage.send(AMINA, &page, &report, &words).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unknown.text);
    let words = [words[0], words[1], ("bodies", "CC")];
    stage.done(AMINA, &page, &report, &words).await;
    let refused = async |stage: &mut Stage, action: &str, fields: &[(&str, &str)], why: &str| {
        let answer = stage.send(AMINA, &page, action, fields).await;
        let is = matches!(answer.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT);
        assert!(is, "{why}: {} {}", answer.status, answer.text);
    };
    refused(&mut stage, &submission, &[], "the initiative is not completed").await;
    stage.done(HEAD, &page, &state, &[("to", "complete"), ("why", "All held.")]).await;
    refused(&mut stage, &submission, &[], "nothing was found").await;
    stage.done(AMINA, &page, &format!("{page}/found"), &FOUND).await;
    stage.done(AMINA, &page, &submission, &[]).await;
    let public = stage.by("").await.get(&page).await.text;
    assert!(!public.contains("Nine of ten") && !public.contains("final-report"), "{public}");
    let file = stage.by("").await.get(&format!("{page}/papers/report.html")).await;
    assert_eq!(file.status, StatusCode::NOT_FOUND, "before its bodies it is not public");
    let desk = stage.by(CHAIR).await.get("/desk").await.text;
    assert!(desk.contains("Assess a final report"), "{desk}");
    // What bodies look at stays as it is, and the initiative waits for them.
    refused(&mut stage, &format!("{page}/found"), &FOUND, "the report is out").await;
    refused(&mut stage, &report, &words, "the report is out").await;
    let closed = stage.send(HEAD, &page, &state, &[("to", "close"), ("why", "Over")]).await;
    assert_eq!(closed.status, StatusCode::CONFLICT, "{}", closed.text);
    // Nobody but its body assesses it, at a meeting, and says what is to be mended.
    refused(&mut stage, &assessment, &assessed("sent-back", ""), "no remarks").await;
    refused(&mut stage, &assessment, &assessed("fine", ""), "no such outcome").await;
    let by_chair = stage.send(CHAIR, &page, &assessment, &assessed("accepted", "")).await;
    assert_eq!(by_chair.status, StatusCode::FORBIDDEN, "an officer records it: {}", by_chair.text);
    stage.done(AMINA, &page, &assessment, &assessed("sent-back", "Say what the course cost.")).await;
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(desk.contains("Corriger un rapport final renvoyé"), "it waits for its officer: {desk}");
    let list = stage.by(AMINA).await.get("/initiatives?report=sent-back").await.text;
    assert!(list.contains(&page), "{list}");
    let list = stage.by(AMINA).await.get("/initiatives?report=accepted").await.text;
    assert!(!list.contains(&page), "{list}");
    refused(&mut stage, &assessment, &assessed("accepted", ""), "it is not with its bodies").await;
    let mended = [words[0], ("reached", "Nine of ten, for FJD 9,000."), words[2]];
    stage.done(AMINA, &page, &report, &mended).await;
    stage.done(AMINA, &page, &submission, &[]).await;
    stage.done(AMINA, &page, &assessment, &assessed("with-remarks", "A third course is needed.")).await;
    let public = stage.by("").await.get(&page).await.text;
    assert!(public.contains("for FJD 9,000") && public.contains("A third course is needed."), "{public}");
    assert!(public.contains("Say what the course cost."), "what a body said before stays: {public}");
    stage.done(HEAD, &page, &state, &[("to", "close"), ("why", "The report was accepted.")]).await;
}

#[tokio::test]
async fn s1_25_the_final_report_is_printed_in_every_format_and_runs_in_no_sheet() {
    let mut stage = Stage::set().await;
    let page = under_way(&mut stage).await;
    stage.done(AMINA, &page, &format!("{page}/found"), &FOUND).await;
    let words = [("done", "Two courses"), ("reached", "Nine of ten"), ("bodies", "CC")];
    stage.done(AMINA, &page, &format!("{page}/report"), &words).await;
    for ending in ["docx", "pdf", "html", "xlsx", "csv"] {
        let file = stage.by(AMINA).await.get(&format!("{page}/papers/report.{ending}")).await;
        assert_eq!(file.status, StatusCode::OK, "{ending}: {}", file.text);
    }
    let table = stage.by(AMINA).await.get(&format!("{page}/papers/report.csv")).await.text;
    assert!(table.contains("'=Ask early"), "{table}");
    // Whoever reads and does not take tables away reads the paper.
    let (paper, table) = (format!("{page}/papers/report.html"), format!("{page}/papers/report.csv"));
    let draft = stage.by(FINANCE).await.get(&paper).await;
    assert_eq!(draft.status, StatusCode::OK, "{}", draft.text);
    assert_eq!(stage.by("").await.get(&table).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stage.by(AMINA).await.get(&format!("{page}/papers/report.exe")).await.status, 404);
}

#[tokio::test]
async fn s4_27_a_post_says_who_pays_for_it_and_where_nobody_does() {
    let mut stage = Stage::set().await;
    stage
        .done(AMINA, "/effort?form=post", "/effort/posts", &[("name", "Observer desk"), ("kind", "staff")])
        .await;
    let pays = |share: &'static str, until: &'static str| {
        [
            ("post", "Observer desk"),
            ("funder", "Reef <i>Fund"),
            ("share", share),
            ("from", "2026-01-01"),
            ("until", until),
        ]
    };
    for (share, until) in [("0", ""), ("101", ""), ("most", ""), ("60", "2025-12-31")] {
        let refused = stage.send(AMINA, "/effort?form=post", "/effort/funding", &pays(share, until)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{share} {until}: {}", refused.text);
    }
    stage.done(AMINA, "/effort?form=post", "/effort/funding", &pays("60 %", "2027-06-30")).await;
    let text = stage.by(HEAD).await.get("/effort").await.text;
    assert!(text.contains("Reef &lt;i&gt;Fund") && text.contains("not funded"), "{text}");
    let paper = stage.by(HEAD).await.get("/effort/paper/html").await;
    assert_eq!(paper.status, StatusCode::OK, "{}", paper.text);
    assert!(paper.text.contains("Reef &lt;i&gt;Fund"), "{}", paper.text);
    let by_member = stage.send(FIJIAN, "/account", "/effort/funding", &pays("40", "")).await;
    assert_eq!(by_member.status, StatusCode::FORBIDDEN, "{}", by_member.text);
}

#[tokio::test]
async fn s4_24_an_agreement_is_announced_for_its_review_until_that_is_recorded() {
    let mut stage = Stage::set().await;
    let fields = [
        ("title", "Training centre"),
        ("from", "2026-07-01"),
        ("parties", "secretariat | coordinator\nFI | beneficiary"),
        ("review_after", "1 February 2027"),
    ];
    let page = stage.done(AMINA, "/agreements?form=agreement", "/agreements", &fields).await;
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(desk.contains(&page), "it is due within sixty days: {desk}");
    let reviews = format!("{page}/reviews");
    let found = |effect: &'static str, on: &'static str| {
        [("effect", effect), ("on", on), ("measured", "Ports that report: 61 %"), ("outcome", "A trainer")]
    };
    for (effect, on) in [("good", "2027-01-10"), ("partly", "2026-06-30"), ("partly", "2028-01-01")] {
        let refused = stage.send(AMINA, &page, &reviews, &found(effect, on)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{effect} {on}: {}", refused.text);
    }
    let by_member = stage.send(FIJIAN, &page, &reviews, &found("partly", "2027-01-10")).await;
    assert_eq!(by_member.status, StatusCode::FORBIDDEN, "{}", by_member.text);
    stage.done(AMINA, &page, &reviews, &found("partly", "2027-01-10")).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("effective in part") && text.contains("Ports that report: 61 %"), "{text}");
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(!desk.contains(&page), "what is done is not announced: {desk}");
}

#[tokio::test]
async fn s3_15_coverage_counts_the_programmes_own_initiatives_by_who_pays_for_them() {
    let mut stage = Stage::set().await;
    // The officer reads French; this test reads English.
    let english = [("language", "en"), ("next", "/account")];
    stage.by(AMINA).await.fill("/account", "/language", &english).await;
    let coverage = format!("/plans/{PLAN}/coverage");
    let list = [("list", "sources"), ("name", "Sources"), ("purpose", "source"), ("terms", "Bilateral")];
    stage.done(AMINA, &format!("/plans/{PLAN}/terms"), &format!("/plans/{PLAN}/terms"), &list).await;
    let before = stage.by(AMINA).await.get(&coverage).await.text;
    assert!(before.contains("Own initiatives") && !before.contains("own budget:"), "{before}");
    let page = with_dossier(&mut stage).await;
    let link = [("plan", "plan-10"), ("action", "5")];
    stage.done(AMINA, &page, &format!("{page}/links"), &link).await;
    let proposed = stage.by(AMINA).await.get(&coverage).await.text;
    assert!(!proposed.contains("own budget:"), "what is only proposed covers nothing: {proposed}");
    begun(&mut stage, &page).await;
    let after = stage.by(AMINA).await.get(&coverage).await.text;
    assert_eq!(after.matches("own budget: 1").count(), 1, "one action, one initiative: {after}");
    let bare = |text: &str| text.matches("class=\"tag doubt\"").count();
    assert_eq!(bare(&before) - 1, bare(&after), "the action is not bare any more");
}
