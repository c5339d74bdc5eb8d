//! A needs assessment from its draft to the frozen report, as an officer, the head, a chair, a delegate, two Members'
//! focal points and the public meet it.

use axum::http::StatusCode;

use crate::{
    plan::PLAN,
    site::{AMINA, CHAIR, DRAFTER, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, DELEGATE, KEEPER, Stage, id_after, steady},
};

const TITLE: &str = "Needs of 2027";
/// Known from compliance: until it is agreed, it stays between Fiji, the secretariat and the committee.
const COMPLIANCE: &str = "Inspectors who can read electronic logbooks";
/// Known from the Member itself.
const OWN: &str = "A database for observers";
pub const EVIDENCE: &str = "Three of eleven landings were inspected";

/// An assessment with two areas, one of two parts; its address.
async fn drafted(stage: &mut Stage) -> String {
    titled(stage, TITLE).await
}

async fn titled(stage: &mut Stage, title: &str) -> String {
    let terms = format!("/plans/{PLAN}/terms");
    if !stage.by(AMINA).await.get(&terms).await.text.contains("Areas of capacity") {
        let areas = "1: Data collection\n  1.1: Logbooks\n  1.2: Observers\n2: Port inspection";
        let list = [("list", "areas"), ("name", "Areas of capacity"), ("purpose", "area"), ("terms", areas)];
        stage.done(AMINA, &terms, &terms, &list).await;
    }
    let form = stage.by(AMINA).await.get("/assessments?form=assessment").await.text;
    let list = form.split("<select id=\"areas\"").nth(1).unwrap();
    let areas = id_after(list, "option value=\"");
    let fields = [
        ("title", title),
        ("cycle", "2027"),
        ("areas", &areas),
        ("scale", "0-5"),
        ("criteria", "Severity: 3\nUrgency: 2"),
        ("method", "From the compliance review and from what Members say."),
    ];
    stage.done(AMINA, "/assessments?form=assessment", "/assessments", &fields).await
}

async fn scored(stage: &mut Stage, page: &str, member: &str, area: &str, score: &str) {
    let fields = [
        ("member", member),
        ("area", area),
        ("score", score),
        ("source", "compliance"),
        ("source_text", "CC 20, para 3"),
        ("evidence", EVIDENCE),
    ];
    let scores = format!("{page}/scores");
    stage.done(AMINA, &scores, &scores, &fields).await;
}

async fn needed(stage: &mut Stage, page: &str, member: &str, (source, text): (&str, &str)) {
    let fields = [
        ("member", member),
        ("area", "2"),
        ("gap", "skills"),
        ("text", text),
        ("source", source),
        ("source_text", "CC 20, para 3"),
        ("values", "4, 2"),
    ];
    stage.done(AMINA, &format!("{page}/needs?form=need"), &format!("{page}/needs"), &fields).await;
}

/// The same with scores and needs of two Members, and the committee answering for both areas at its session.
async fn filled(stage: &mut Stage) -> String {
    let page = drafted(stage).await;
    for (member, area, score) in [("FI", "1.1", "2"), ("FI", "1.2", "5"), ("FI", "2", "0"), ("SA", "2", "")] {
        scored(stage, &page, member, area, score).await;
    }
    needed(stage, &page, "FI", ("compliance", COMPLIANCE)).await;
    needed(stage, &page, "SA", ("member", OWN)).await;
    let part = [("body", "CC"), ("areas", "1; 2"), ("session", "CC 21")];
    stage.done(AMINA, &format!("{page}?form=part"), &format!("{page}/parts"), &part).await;
    page
}

/// One that concerns the committee and Tonga, for which nobody here speaks, moved on so often; its address.
pub async fn moved_on(stage: &mut Stage, times: usize) -> String {
    let title = format!("Needs {}", stage.count());
    let page = titled(stage, &title).await;
    scored(stage, &page, "TO", "2", "1").await;
    let part = [("body", "CC"), ("areas", "1; 2"), ("session", "CC 21")];
    stage.done(AMINA, &format!("{page}?form=part"), &format!("{page}/parts"), &part).await;
    for step in 1..=times {
        if step == 5 {
            finalised(stage, &page).await;
        }
        moved(stage, if step < 4 { AMINA } else { HEAD }, &page).await;
    }
    page
}

async fn moved(stage: &mut Stage, who: &'static str, page: &str) {
    stage.done(who, page, &format!("{page}/state"), &[]).await;
}

/// The same released to its bodies: by the head, because whoever made it does not release it.
async fn released(stage: &mut Stage) -> String {
    let page = filled(stage).await;
    for _ in 0..3 {
        moved(stage, AMINA, &page).await;
    }
    moved(stage, HEAD, &page).await;
    page
}

/// The address of the one part.
async fn part(stage: &mut Stage, page: &str) -> String {
    let text = stage.by(CHAIR).await.get(page).await.text;
    format!("{page}/parts/{}", id_after(&text, "form=act&amp;part="))
}

async fn finalised(stage: &mut Stage, page: &str) {
    let acts = format!("{}/acts", part(stage, page).await);
    let act = [("verb", "finalise"), ("day", "2027-01-15"), ("paragraph", "para 34")];
    stage.done(CHAIR, page, &acts, &act).await;
}

#[tokio::test]
async fn s1_7_s1_8_each_body_amends_and_finalises_its_part_and_the_agreed_report_is_frozen() {
    let mut stage = Stage::set().await;
    let page = released(&mut stage).await;
    let overview = stage.by(CHAIR).await.get(&page).await.text;
    assert!(overview.contains("before the body"), "{overview}");
    // Nobody agrees for the body.
    let early = stage.send(HEAD, &page, &format!("{page}/state"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text.contains("Compliance Committee has not finalised its part yet"), "{}", early.text);
    // An officer's pen is out of it now.
    let late = [("member", "FI"), ("area", "2"), ("score", "3"), ("source", "member")];
    let answer = stage.send(AMINA, &page, &format!("{page}/scores"), &late).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    // The body changes a score and the words of a need; both are kept with what stood there before.
    let amendments = format!("{}/amendments", part(&mut stage, &page).await);
    let score =
        [("member", "FI"), ("area", "2"), ("score", "1"), ("day", "2027-01-15"), ("paragraph", "para 31")];
    stage.done(CHAIR, &page, &amendments, &score).await;
    let needs = stage.by(CHAIR).await.get(&format!("{page}/needs")).await.text;
    let before = needs.split(COMPLIANCE).next().unwrap();
    let need = before.rsplit("/needs/").next().unwrap()[..36].to_owned();
    let words = [
        ("need", need.as_str()),
        ("text", "Four inspectors"),
        ("day", "2027-01-15"),
        ("paragraph", "para 32"),
    ];
    stage.done(CHAIR, &page, &amendments, &words).await;
    let overview = stage.by(CHAIR).await.get(&page).await.text;
    assert!(overview.contains("Four inspectors") && overview.contains(COMPLIANCE), "{overview}");

    finalised(&mut stage, &page).await;
    let again = [("verb", "finalise"), ("day", "2027-01-15"), ("paragraph", "para 35")];
    let acts = stage.by(HEAD).await.get(&page).await.text;
    assert!(!acts.contains("form=act"), "what is finalised offers no act");
    moved(&mut stage, HEAD, &page).await;
    let report = format!("{page}/report/html");
    let agreed = stage.by(SAMOAN).await.get(&report).await;
    assert_eq!(agreed.status, StatusCode::OK);
    for words in ["Four inspectors", "Fiji", "Samoa", "para 34", "Severity"] {
        assert!(agreed.text.contains(words), "{words}: {}", agreed.text);
    }
    // The list of areas grows; the report is not touched, and nothing in it can be.
    let terms = format!("/plans/{PLAN}/terms");
    stage.done(AMINA, &terms, &terms, &[("list", "areas"), ("terms", "3: Vessel monitoring")]).await;
    assert!(stage.by(AMINA).await.get(&format!("{page}/matrix")).await.text.contains("Vessel monitoring"));
    let later = stage.by(SAMOAN).await.get(&report).await;
    assert!(!later.text.contains("Vessel monitoring"), "{}", later.text);
    for (action, fields) in
        [("scores", &late[..]), ("parts", &[("body", "CC"), ("areas", "1")]), ("needs", &[])]
    {
        let answer = stage.send(AMINA, &page, &format!("{page}/{action}"), fields).await;
        assert!(answer.status.is_client_error(), "{action}: {}", answer.status);
    }
    let answer = stage.send(HEAD, &page, &acts_of(&amendments), &again).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
}

fn acts_of(amendments: &str) -> String {
    amendments.replace("/amendments", "/acts")
}

#[tokio::test]
async fn s1_13_needs_known_from_compliance_stay_between_the_member_the_secretariat_and_the_body_until_agreed()
{
    let mut stage = Stage::set().await;
    let page = released(&mut stage).await;
    let needs = format!("{page}/needs");
    for (who, knows) in
        [(AMINA, true), (HEAD, true), (CHAIR, true), (FIJIAN, true), (SAMOAN, false), (DELEGATE, false)]
    {
        for address in [needs.clone(), format!("{page}/report/html")] {
            let answer = stage.by(who).await.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{who} {address}");
            assert_eq!(answer.text.contains(COMPLIANCE), knows, "{who} {address}");
            assert!(answer.text.contains(OWN), "{who} reads what is known from the Member: {address}");
        }
        // Totals count what the reader may know of, and nothing else.
        let overview = stage.by(who).await.get(&page).await.text;
        let expect = if knows { ">2</a>" } else { ">1</a>" };
        let count = overview.split("/needs\"").nth(2).unwrap();
        assert!(count.starts_with(expect), "{who}: {}", &count[..20]);
    }
    // Its address is that of an absent need.
    let text = stage.by(AMINA).await.get(&needs).await.text;
    let id = text.split(COMPLIANCE).next().unwrap().rsplit("/needs/").next().unwrap()[..36].to_owned();
    let hidden = stage.by(SAMOAN).await.get(&format!("/needs/{id}")).await;
    let absent = stage.by(SAMOAN).await.get(&format!("/needs/{ABSENT}")).await;
    assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT));
    finalised(&mut stage, &page).await;
    moved(&mut stage, HEAD, &page).await;
    assert!(
        stage.by(SAMOAN).await.get(&needs).await.text.contains(COMPLIANCE),
        "agreed, all Members read it"
    );
}

#[tokio::test]
async fn before_its_release_a_member_reads_what_is_said_of_itself_when_asked_and_nobody_else_learns_of_it() {
    let mut stage = Stage::set().await;
    let page = filled(&mut stage).await;
    let id = page.rsplit('/').next().unwrap().to_owned();
    let hidden = async |stage: &mut Stage, who: &'static str| {
        for path in ["", "/matrix", "/needs", "/report/pdf"] {
            let hidden = stage.by(who).await.get(&format!("{page}{path}")).await;
            let absent = stage.by(who).await.get(&format!("/assessments/{ABSENT}{path}")).await;
            assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT), "{who} {path}");
        }
        assert!(!stage.by(who).await.get("/assessments").await.text.contains(TITLE), "{who}");
    };
    for who in ["", FIJIAN, SAMOAN, DELEGATE, STRANGER] {
        hidden(&mut stage, who).await;
    }
    // The desk tells of it to whoever may know of all of them, and to no chair or officer of another programme.
    for (who, knows) in [(HEAD, true), (CHAIR, false), (DRAFTER, false)] {
        let desk = stage.by(who).await.get("/desk").await;
        assert_eq!(desk.status, StatusCode::OK, "{who}");
        assert_eq!(desk.text.contains("A body was given areas"), knows, "{who}: {}", desk.text);
    }
    for _ in 0..2 {
        moved(&mut stage, AMINA, &page).await;
    }
    let matrix = stage.by(FIJIAN).await.get(&format!("{page}/matrix")).await.text;
    assert!(matrix.contains("Fiji") && !matrix.contains("Samoa") && !matrix.contains("Tonga"), "{matrix}");
    let words = [("text", "The figures of 2026 are final by now.")];
    stage.done(FIJIAN, &format!("{page}?form=say"), &format!("{page}/comments"), &words).await;
    assert!(stage.by(AMINA).await.get(&page).await.text.contains(words[0].1));
    assert!(
        !stage.by(SAMOAN).await.get(&page).await.text.contains(words[0].1),
        "a Member's words are its own"
    );
    moved(&mut stage, AMINA, &page).await;
    let answer = stage.send(AMINA, &page, &format!("{page}/state"), &[]).await;
    assert!(answer.status.is_client_error(), "whoever made it does not release it");
    for who in ["", DELEGATE, STRANGER] {
        hidden(&mut stage, who).await;
    }
}

#[tokio::test]
async fn evidence_is_read_by_the_member_and_the_secretariat_and_each_reading_is_written_down() {
    let mut stage = Stage::set().await;
    let page = released(&mut stage).await;
    let matrix = stage.by(AMINA).await.get(&format!("{page}/matrix")).await.text;
    let cell = matrix.split("\"scores?").nth(1).unwrap().split('"').next().unwrap();
    let cell = format!("{page}/scores?{}", cell.replace("&amp;", "&"));
    let readings = async |stage: &mut Stage| {
        let log = stage.by(HEAD).await.get("/audit?deed=protected.read").await.text;
        log.matches("evidence").count()
    };
    let before = readings(&mut stage).await;
    for (who, reads) in [(AMINA, true), (FIJIAN, true), (SAMOAN, false), (DELEGATE, false)] {
        let answer = stage.by(who).await.get(&cell).await;
        assert_eq!(answer.status, StatusCode::OK, "{who}");
        assert_eq!(answer.text.contains(EVIDENCE), reads, "{who}");
    }
    assert_eq!(readings(&mut stage).await, before + 2);
}

#[tokio::test]
async fn the_matrix_takes_means_of_what_has_data_and_leads_to_what_is_recorded() {
    let mut stage = Stage::set().await;
    let page = filled(&mut stage).await;
    let matrix = format!("{page}/matrix");
    let text = stage.by(AMINA).await.get(&matrix).await.text;
    let row = |text: &str, member: &str| {
        let row =
            text.split(&format!(">{member}<")).nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
        let cells = row.split("<td").skip(1).map(|cell| {
            let plain: String = cell.split('>').skip(1).map(|part| part.split('<').next().unwrap()).collect();
            plain.split_whitespace().next().unwrap_or_default().to_owned()
        });
        cells.collect::<Vec<_>>()
    };
    // 2 and 5 are 3.5, rounded up 4; with 0 the total is 2, because 0 is a value.
    assert_eq!(row(&text, "Fiji"), ["4", "0", "2"]);
    assert!(row(&text, "Samoa").iter().all(|cell| cell.starts_with('–')), "{:?}", row(&text, "Samoa"));
    assert!(text.contains("under=1\""), "the figure leads to its parts: {text}");
    let parts = stage.by(AMINA).await.get(&format!("{matrix}?under=1")).await.text;
    assert_eq!(row(&parts, "Fiji"), ["2", "5"]);
}

#[tokio::test]
async fn s1_10_a_further_body_joins_while_another_has_its_part_before_it() {
    let mut stage = Stage::set().await;
    let body = [("code", "ERS"), ("name", "Working Group on Related Species"), ("kind", "working-group")];
    stage.done(AMINA, "/bodies?form=body", "/bodies", &body).await;
    let page = drafted(&mut stage).await;
    scored(&mut stage, &page, "FI", "2", "1").await;
    let part = [("body", "CC"), ("areas", "2"), ("session", "CC 21")];
    stage.done(AMINA, &format!("{page}?form=part"), &format!("{page}/parts"), &part).await;
    for _ in 0..3 {
        moved(&mut stage, AMINA, &page).await;
    }
    moved(&mut stage, HEAD, &page).await;
    let taken = [("body", "ERS"), ("areas", "2")];
    let answer = stage.send(AMINA, &page, &format!("{page}/parts"), &taken).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("appartient déjà à un autre organe"), "{}", answer.text);
    stage.done(AMINA, &page, &format!("{page}/parts"), &[("body", "ERS"), ("areas", "1")]).await;
    let overview = stage.by(HEAD).await.get(&page).await.text;
    assert!(overview.contains("Working Group on Related Species"), "{overview}");
    // It is not agreed before the further body has finalised its part, too.
    finalised(&mut stage, &page).await;
    let early = stage.send(HEAD, &page, &format!("{page}/state"), &[]).await;
    assert!(early.text.contains("Working Group on Related Species has not finalised"), "{}", early.text);
}

#[tokio::test]
async fn s1_14_a_body_ranks_needs_with_its_reason_and_the_list_follows() {
    let mut stage = Stage::set().await;
    let page = released(&mut stage).await;
    let needs = format!("{page}/needs");
    let text = stage.by(CHAIR).await.get(&needs).await.text;
    let need = format!(
        "/needs/{}",
        text.split(OWN).next().unwrap().rsplit("/needs/").next().unwrap()[..36].to_owned()
    );
    let rank = [("body", "CC"), ("place", "1"), ("reason", "It serves all fleets"), ("meeting", "CC 21")];
    stage.done(CHAIR, &format!("{need}?form=rank"), &format!("{need}/ranks"), &rank).await;
    let text = stage.by(CHAIR).await.get(&needs).await.text;
    assert!(text.find(OWN) < text.find(COMPLIANCE), "ranked first: {text}");
    assert!(text.contains("3×4 + 2×2"), "the sum is shown as a sum: {text}");
    assert!(stage.by(SAMOAN).await.get(&need).await.text.contains("It serves all fleets"));
    let missing = [("body", "CC"), ("place", "0"), ("reason", "")];
    let answer = stage.send(CHAIR, &need, &format!("{need}/ranks"), &missing).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = stage.send(SAMOAN, &need, &format!("{need}/ranks"), &rank).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn s1_3_a_need_stands_under_objectives_and_the_list_is_narrowed_by_one() {
    let mut stage = Stage::set().await;
    let terms = format!("/plans/{PLAN}/terms");
    let objectives = "Objective 1: Data that can be relied on\nObjective 2: Ports that inspect";
    let list = [("list", "aims"), ("name", "Objectives"), ("purpose", "objective"), ("terms", objectives)];
    stage.done(AMINA, &terms, &terms, &list).await;
    let page = drafted(&mut stage).await;
    needed(&mut stage, &page, "FI", ("member", OWN)).await;
    let needs = format!("{page}/needs");
    let fields = |objectives| {
        [
            ("member", "SA"),
            ("area", "2"),
            ("gap", "skills"),
            ("text", "Inspectors for the new port"),
            ("source", "member"),
            ("source_text", "CC 20, para 3"),
            ("objectives", objectives),
        ]
    };
    let form = format!("{needs}?form=need");
    let wrong = stage.send(AMINA, &form, &needs, &fields("Objective 7")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("id=\"objectives-problem\"") && wrong.text.contains("Objective 7"),
        "{}",
        wrong.text
    );
    // By label and by words, in whatever order.
    stage.done(AMINA, &form, &needs, &fields("ports that inspect; Objective 1")).await;

    let form = stage.by(AMINA).await.get(&form).await.text;
    let second =
        form.split("Objective 2").next().unwrap().rsplit("value=\"").next().unwrap()[..36].to_owned();
    let narrowed = stage.by(AMINA).await.get(&format!("{needs}?objective={second}")).await.text;
    assert!(narrowed.contains("Inspectors for the new port") && !narrowed.contains(OWN), "{narrowed}");
    let need = format!("/needs/{}", id_after(&narrowed, "href=\"/needs/"));
    let change = format!("{need}?form=need");
    let one = stage.by(AMINA).await.get(&need).await.text;
    assert!(
        one.contains("Objective 1 Data that can be relied on") && one.contains("Objective 2 Ports"),
        "{one}"
    );
    let seen = stage.by(AMINA).await.get(&change).await.text;
    assert_eq!(seen.matches(" checked").count(), 1 + 2, "the gap and both objectives are marked: {seen}");
    stage.done(AMINA, &change, &need, &fields("Objective 1")).await;
    let narrowed = stage.by(AMINA).await.get(&format!("{needs}?objective={second}")).await.text;
    assert!(!narrowed.contains("Inspectors for the new port"), "it does not stand under that any more");
    let list = stage.by(AMINA).await.get(&format!("/api/v1{needs}")).await.text;
    assert!(list.contains("Objective 1 Data that can be relied on"), "{list}");
    let terms = stage.by(AMINA).await.get(&format!("/api/v1/plans/{PLAN}/terms")).await.text;
    assert!(
        !terms.contains(need.trim_start_matches("/needs/")),
        "needs are for the readers of their assessment"
    );
}

#[tokio::test]
async fn scores_that_do_not_fit_say_which_value_and_what_fits() {
    let mut stage = Stage::set().await;
    let page = drafted(&mut stage).await;
    let scores = format!("{page}/scores");
    let cases = [
        ("FI", "2", "6", "« 6 » n’est pas un degré de l’échelle de 0 à 5"),
        ("FI", "2", "a lot", "« a lot » n’est pas un degré"),
        ("FI", "1", "3", "« Data collection » a des parties"),
        ("Atlantis", "2", "3", "Atlantis"),
        ("FI", "9", "3", "id=\"area-problem\""),
    ];
    for (member, area, score, expect) in cases {
        let fields = [("member", member), ("area", area), ("score", score), ("source", "member")];
        let answer = stage.send(AMINA, &scores, &scores, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{expect}");
        let plain = answer
            .text
            .replace(['\u{2068}', '\u{2069}', '\u{a0}', '\u{202f}'], "")
            .replace("« ", "«")
            .replace(" »", "»");
        let expect = expect.replace("« ", "«").replace(" »", "»");
        assert!(plain.contains(&expect), "{expect}: {plain}");
    }
}

#[tokio::test]
async fn s1_11_a_finding_opens_a_need_and_closing_the_one_proposes_closing_the_other() {
    let mut stage = Stage::set().await;
    let page = drafted(&mut stage).await;
    let part = [("body", "CC"), ("areas", "1; 2"), ("session", "CC 21")];
    stage.done(AMINA, &format!("{page}?form=part"), &format!("{page}/parts"), &part).await;
    let draft = [
        ("kind", "compliance-deficiency"),
        ("body", "CC"),
        ("member", "FI"),
        ("number", "CD-7"),
        ("title", "Landings are not inspected"),
        ("found", "Three of eleven."),
    ];
    let finding = stage.done(AMINA, "/findings/new", "/findings", &draft).await;
    let open = format!("{page}/needs?form=need&amp;finding={}", finding.rsplit('/').next().unwrap());
    assert!(!stage.by(AMINA).await.get(&finding).await.text.contains(&open), "nobody was told of it yet");
    stage.done(AMINA, &finding, &format!("{finding}/state"), &[("to", "notify")]).await;
    assert!(stage.by(AMINA).await.get(&finding).await.text.contains(&open));

    let form = open.replace("&amp;", "&");
    let text = stage.by(AMINA).await.get(&form).await.text;
    assert!(text.contains("CD-7 Landings are not inspected"), "the form says whence it is known: {text}");
    let id = finding.rsplit('/').next().unwrap().to_owned();
    let need = [
        ("finding", id.as_str()),
        ("member", "FI"),
        ("area", "2"),
        ("gap", "skills"),
        ("text", COMPLIANCE),
        ("source", "compliance"),
        ("source_text", "CD-7"),
    ];
    stage.done(AMINA, &form, &format!("{page}/needs"), &need).await;
    let text = stage.by(AMINA).await.get(&finding).await.text;
    assert!(text.contains(COMPLIANCE), "the finding shows its need: {text}");
    let need = format!("/needs/{}", id_after(&text, "\"/needs/"));
    assert!(stage.by(AMINA).await.get(&need).await.text.contains(&finding), "and the need its finding");
    // Another Member knows of neither.
    for address in [&finding, &need] {
        assert_eq!(stage.by(SAMOAN).await.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    // The need is met while the finding is still there: the page says what is left to do.
    for _ in 0..3 {
        moved(&mut stage, AMINA, &page).await;
    }
    moved(&mut stage, HEAD, &page).await;
    finalised(&mut stage, &page).await;
    moved(&mut stage, HEAD, &page).await;
    let proposal = "the finding it comes from is not closed yet";
    assert!(!stage.by(HEAD).await.get(&need).await.text.contains(proposal));
    let met = [("state", "met"), ("reason", "Two inspectors were trained.")];
    stage.done(HEAD, &format!("{need}?form=move"), &format!("{need}/state"), &met).await;
    assert!(stage.by(HEAD).await.get(&need).await.text.contains(proposal));
}

/// What a new session of the committee has on its agenda, and what waits under it; its address.
async fn standing(stage: &mut Stage) -> String {
    let item = [("topic", "standing-item"), ("new", "yes"), ("code", "cc"), ("en", "Needs that came up")];
    stage.done(KEEPER, "/settings?topic=standing-item&do=-", "/settings", &item).await;
    let session = [
        ("body", "CC"),
        ("number", "22"),
        ("title", "Twenty-second session"),
        ("first_day", "2028-01-10"),
        ("published_on", "2026-01-01"),
    ];
    stage.done(AMINA, "/meetings?form=meeting", "/meetings", &session).await
}

#[tokio::test]
async fn s1_12_what_comes_up_between_assessments_waits_under_an_item_of_every_agenda() {
    const CAME_UP: &str = "Two readers of otoliths";
    let mut stage = Stage::set().await;
    let assessment = released(&mut stage).await;
    let meeting = standing(&mut stage).await;
    let text = stage.by(CHAIR).await.get(&meeting).await.text;
    assert!(text.contains("Needs that came up") && text.contains("on every agenda"), "{text}");
    assert!(text.contains(&assessment), "the part that the committee has not finalised waits: {text}");
    let queue = format!("{meeting}/queue");
    let empty = stage.send(CHAIR, &format!("{meeting}?form=raise"), &queue, &[("text", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let came_up = [("text", CAME_UP), ("member", "FI"), ("source_text", "Workshop of May")];
    stage.done(CHAIR, &format!("{meeting}?form=raise"), &queue, &came_up).await;
    for reader in [CHAIR, AMINA, HEAD] {
        let text = stage.by(reader).await.get(&format!("{meeting}?lang=en")).await.text;
        assert!(text.contains(CAME_UP) && text.contains("waiting"), "{reader}: {text}");
    }
    let desk = stage.by(CHAIR).await.get("/desk").await.text;
    let mine = desk.split("Waiting for others").next().unwrap();
    assert!(mine.contains("Consider a need that was raised") && mine.contains(CAME_UP), "{desk}");
    let row = mine.split(CAME_UP).next().unwrap();
    let next = row.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    let next = stage.by(CHAIR).await.get(next.trim_end_matches("#queue")).await.text;
    assert!(
        next.contains("id=\"queue\"") && next.contains(CAME_UP),
        "it leads to the body's next session: {next}"
    );
    let others = stage.by(AMINA).await.get("/desk?lang=en").await.text;
    assert!(others.split("Waiting for others").nth(1).unwrap().contains(CAME_UP), "{others}");
    // It is the chairs' and the secretariat's until an assessment takes it up.
    for other in [DELEGATE, SAMOAN, FIJIAN, ""] {
        for address in [&*meeting, "/desk"] {
            let text = stage.by(other).await.get(address).await.text;
            assert!(!text.contains(CAME_UP), "{other}: {text}");
        }
        if !other.is_empty() {
            let answer = stage.send(other, &meeting, &queue, &came_up).await;
            assert_ne!(answer.status, StatusCode::SEE_OTHER, "{other} puts nothing in");
        }
    }
    let text = stage.by(AMINA).await.get(&meeting).await.text;
    let need = id_after(&text, "form=settle&amp;one=");
    let settle = format!("{meeting}/queue/{need}");
    let form = format!("{meeting}?form=settle&one={need}");
    let taken = [("state", "taken-up"), ("outcome", "Stands in the assessment of 2028.")];
    assert_ne!(stage.send(CHAIR, &meeting, &settle, &taken).await.status, StatusCode::SEE_OTHER);
    stage.done(AMINA, &form, &settle, &taken).await;
    let text = stage.by(CHAIR).await.get(&meeting).await.text;
    assert!(text.contains("taken up") && text.contains("Stands in the assessment of 2028."), "{text}");
    assert!(!stage.by(CHAIR).await.get("/desk").await.text.contains(CAME_UP), "it waits for nobody any more");
    let again = stage.send(AMINA, &meeting, &settle, &taken).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
}

#[tokio::test]
async fn s3_16_groups_of_members_stand_for_their_means_with_how_many_they_are_of() {
    let mut stage = Stage::set().await;
    let page = filled(&mut stage).await;
    let matrix = stage.by(AMINA).await.get(&format!("{page}/matrix")).await.text;
    let fiji = matrix.split("Fiji").next().unwrap().rsplit("/members/").next().unwrap()[..36].to_owned();
    let member = format!("/members/{fiji}");
    let class = [("class", "sids"), ("from", "1994-01-01"), ("evidence", "Barbados")];
    stage.done(AMINA, &member, &format!("{member}/classes"), &class).await;
    let text = stage.by(AMINA).await.get(&format!("{page}/matrix?by=class&lang=en")).await.text;
    for part in ["small island developing State", "1 Member", "of 1", "All together", "class=sids"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("scores?member="), "groups instead of Members: {text}");
    let text = stage.by(AMINA).await.get(&format!("{page}/matrix?class=sids&lang=en")).await.text;
    assert!(text.contains("member=FI") && !text.contains("member=SA"), "{text}");
    // What is scored stands across under the areas it belongs to.
    let text = stage.by(AMINA).await.get(&format!("{page}/matrix?across=parts&lang=en")).await.text;
    assert!(text.contains("colgroup") && text.contains("1.2 Observers"), "{text}");
    // A focal point that reads what is said of its own Member learns nothing of groups of others.
    for _ in 0..2 {
        moved(&mut stage, AMINA, &page).await;
    }
    let text = stage.by(SAMOAN).await.get(&format!("{page}/matrix?by=class&lang=en")).await.text;
    assert!(text.contains("member=SA") && !text.contains("small island developing State"), "{text}");
}

#[tokio::test]
async fn s3_16_a_members_capacity_plan_says_what_its_reader_may_know() {
    let mut stage = Stage::set().await;
    let page = filled(&mut stage).await;
    for _ in 0..2 {
        moved(&mut stage, AMINA, &page).await;
    }
    let matrix = stage.by(AMINA).await.get(&format!("{page}/matrix")).await.text;
    let fiji = matrix.split("Fiji").next().unwrap().rsplit("/members/").next().unwrap()[..36].to_owned();
    let capacity = format!("/members/{fiji}/capacity");
    assert!(stage.by(AMINA).await.get(&format!("/members/{fiji}")).await.text.contains(&capacity));
    for (reader, knows) in [(AMINA, true), (HEAD, true), (FIJIAN, true), (SAMOAN, false), ("", false)] {
        let answer = stage.by(reader).await.get(&capacity).await;
        assert_eq!(answer.status, StatusCode::OK, "{reader}: {}", answer.text);
        assert_eq!(answer.text.contains(COMPLIANCE), knows, "{reader}: {}", answer.text);
        assert_eq!(answer.text.contains("1.1 Logbooks"), knows, "{reader}: {}", answer.text);
        let paper = stage.by(reader).await.get(&format!("{capacity}/html")).await;
        assert_eq!(paper.status, StatusCode::OK, "{reader}");
        assert_eq!(paper.text.contains(COMPLIANCE), knows, "{reader}: {}", paper.text);
        assert!(!paper.text.contains(EVIDENCE), "evidence stays where reading it is written down");
        let call = stage.by(reader).await.get(&format!("/api/v1/members/{fiji}/capacity")).await;
        assert_eq!(call.text.contains(COMPLIANCE), knows, "{reader}: {}", call.text);
    }
    // A table to go on working with holds what may be taken away: the Member concerned does not export what is not public.
    let table = format!("{capacity}/csv");
    assert!(stage.by(AMINA).await.get(&table).await.text.contains(COMPLIANCE));
    assert!(!stage.by(FIJIAN).await.get(&table).await.text.contains(COMPLIANCE));
    assert_eq!(stage.by(AMINA).await.get(&format!("{capacity}/exe")).await.status, StatusCode::NOT_FOUND);
    let absent = format!("/members/{ABSENT}/capacity");
    assert_eq!(stage.by(AMINA).await.get(&absent).await.status, StatusCode::NOT_FOUND);
}
