//! Findings on their way from a draft to their closing, as the officer, the Member concerned, another Member, the chair
//! and a delegate meet them. Today is 15 January 2027; the committee meets from the 20th.

use axum::http::StatusCode;
use trellis_store::events;

use crate::{
    plan::{PLAN, action},
    site::{AMINA, CHAIR, DRAFTER, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, DELEGATE, HERE, Stage, steady},
};

const EVIDENCE: &str = "Log of landings, sheet 4";
const REPLY: &str = "Our inspectors were trained in March.";
/// Bytes of a page over a slow line, unsqueezed.
const PAGE_BYTES_MAX: usize = 25 * 1024;

/// A draft about Fiji; its address.
async fn draft(stage: &mut Stage) -> String {
    let number = format!("CD-{:03}", stage.count());
    let fields = [
        ("kind", "compliance-deficiency"),
        ("member", "FI"),
        ("body", "CC"),
        ("number", &number),
        ("title", "Port inspections <b>are not reported"),
        ("found", "No report for 2025."),
        ("source", "CMM 2019-06"),
        ("source_paragraph", "para 14"),
        ("found_on", "2026-06-30"),
        ("evidence", EVIDENCE),
        ("guidance", "Send Annex II by 31 March."),
    ];
    stage.done(AMINA, "/findings/new", "/findings", &fields).await
}

async fn moved(stage: &mut Stage, page: &str, fields: &[(&str, &str)]) {
    stage.done(AMINA, page, &format!("{page}/state"), fields).await;
}

async fn notified(stage: &mut Stage) -> String {
    let page = draft(stage).await;
    moved(stage, &page, &[("to", "notify")]).await;
    page
}

async fn replied(stage: &mut Stage, page: &str, text: &str) {
    stage.done(FIJIAN, page, &format!("{page}/replies"), &[("text", text)]).await;
}

async fn before_committee(stage: &mut Stage) -> String {
    let page = notified(stage).await;
    replied(stage, &page, REPLY).await;
    moved(stage, &page, &[("to", "respond")]).await;
    moved(stage, &page, &[("to", "table"), ("meeting", "CC 21")]).await;
    stage.until_meeting();
    moved(stage, &page, &[("to", "open")]).await;
    page
}

/// What is hidden answers like what is not there.
async fn is_hidden(stage: &mut Stage, who: &'static str, page: &str) {
    let id = page.rsplit('/').next().unwrap().to_owned();
    let hidden = stage.by(who).await.get(page).await;
    let absent = stage.by(who).await.get(&page.replace(&id, ABSENT)).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{who}");
    assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT), "{who}");
    for list in ["/findings", "/findings?q=port", "/findings?answered=no", "/desk"] {
        let list = stage.by(who).await.get(list).await.text;
        assert!(!list.contains(&id) && !list.contains("Port inspections"), "{who} {list}");
    }
}

#[tokio::test]
async fn s1_11_a_finding_goes_from_its_draft_to_its_closing_by_the_act_of_its_body() {
    let mut stage = Stage::set().await;
    let page = draft(&mut stage).await;
    let id = page.rsplit('/').next().unwrap().to_owned();
    assert_eq!(id.as_bytes()[14], b'4', "a random id: {page}");
    for who in ["", FIJIAN, SAMOAN, CHAIR, DELEGATE, STRANGER] {
        is_hidden(&mut stage, who, &page).await;
    }
    let state = format!("{page}/state");
    let early = stage.send(AMINA, &page, &state, &[("to", "close"), ("reason", "met")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text);
    assert!(
        early.text.contains("projet") && early.text.contains("La communiquer au Membre"),
        "{}",
        early.text
    );

    moved(&mut stage, &page, &[("to", "notify")]).await;
    assert!(stage.by(FIJIAN).await.get("/findings").await.text.contains(&page));
    for who in ["", SAMOAN, CHAIR, DELEGATE, STRANGER] {
        is_hidden(&mut stage, who, &page).await;
    }
    let silent = stage.send(AMINA, &page, &state, &[("to", "respond")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", silent.text);
    replied(&mut stage, &page, REPLY).await;
    replied(&mut stage, &page, "And again in May.").await;
    let own = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(
        own.contains(REPLY) && own.contains("And again in May.") && own.contains("Mereani Tuilau"),
        "{own}"
    );
    moved(&mut stage, &page, &[("to", "respond")]).await;

    let elsewhere = stage.send(AMINA, &page, &state, &[("to", "table"), ("meeting", "CC 99")]).await;
    assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    moved(&mut stage, &page, &[("to", "table"), ("meeting", "CC 21")]).await;
    for who in [SAMOAN, DELEGATE] {
        is_hidden(&mut stage, who, &page).await;
    }
    let early = stage.send(AMINA, &page, &state, &[("to", "open")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "the meeting has not begun: {}", early.text);
    stage.until_meeting();
    moved(&mut stage, &page, &[("to", "open")]).await;
    for who in [SAMOAN, DELEGATE, CHAIR] {
        let text = stage.by(who).await.get(&page).await.text;
        assert!(text.contains("No report for 2025."), "{who}: {text}");
        assert!(!text.contains(EVIDENCE) && !text.contains(REPLY), "{who}: {text}");
    }

    // No click decides: the act of the body does.
    for to in ["decide", "close"] {
        let clicked = stage.send(AMINA, &page, &state, &[("to", to), ("reason", "met")]).await;
        let refused = matches!(clicked.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT);
        assert!(refused, "{to}: {}", clicked.text);
    }
    let acts = format!("{page}/acts");
    let act =
        |verb: &'static str, day: &'static str| [("verb", verb), ("day", day), ("paragraph", "para 34")];
    let outside = stage.send(CHAIR, &page, &acts, &act("endorse", "2027-01-19")).await;
    assert_eq!(outside.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", outside.text);
    stage.done(CHAIR, &page, &acts, &act("review", "2027-01-20")).await;
    assert!(
        stage.by(CHAIR).await.get(&page).await.text.contains("before the body"),
        "who reviews has not decided"
    );
    stage.done(CHAIR, &page, &acts, &act("endorse", "2027-01-20")).await;
    let text = stage.by(CHAIR).await.get(&page).await.text;
    assert!(text.contains("endorsed") && text.contains("para 34") && text.contains(">decided<"), "{text}");

    let alone = stage.send(AMINA, &page, &state, &[("to", "close"), ("reason", "taken-over")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY, "by which? {}", alone.text);
    let of_nobody = [("to", "close"), ("reason", "taken-over"), ("successor", ABSENT)];
    let of_nobody = stage.send(AMINA, &page, &state, &of_nobody).await;
    assert_eq!(of_nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", of_nobody.text);
    let next = draft(&mut stage).await;
    let successor = next.rsplit('/').next().unwrap().to_owned();
    let closing = [("to", "close"), ("reason", "taken-over"), ("successor", successor.as_str())];
    moved(&mut stage, &page, &closing).await;
    let text = stage.by(SAMOAN).await.get(&page).await.text;
    assert!(
        text.contains("taken over by another finding") && !text.contains(&next),
        "a draft is not told of: {text}"
    );
    let again = stage.send(HEAD, &page, &state, &[("to", "notify")]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "what is closed stays closed: {}", again.text);
}

#[tokio::test]
async fn s1_13_only_the_member_and_the_secretariat_read_evidence_and_replies_and_each_look_is_told() {
    let mut stage = Stage::set().await;
    let page = before_committee(&mut stage).await;
    let id = page.rsplit('/').next().unwrap().parse::<trellis_domain::kernel::Id<()>>().unwrap();
    let db = stage.site.database().await;
    let looks = async || {
        let mut tx = db.read(HERE).await.unwrap();
        let all = events::of_subject(&mut tx, HERE, id, 100).await.unwrap();
        all.iter().filter(|event| event.deed == "protected.read").count()
    };
    let before = looks().await;
    for (who, reads) in
        [(FIJIAN, true), (AMINA, true), (HEAD, true), (SAMOAN, false), (CHAIR, false), (DELEGATE, false)]
    {
        let seen = looks().await;
        let text = stage.by(who).await.get(&page).await.text;
        assert_eq!(text.contains(EVIDENCE) && text.contains(REPLY), reads, "{who}: {text}");
        assert_eq!(looks().await, seen + usize::from(reads), "{who}: once a page view");
    }
    assert_eq!(looks().await, before + 3);
    for list in ["/findings", "/findings?q=landings", "/findings?q=inspectors", "/findings.csv"] {
        let text = stage.by(AMINA).await.get(list).await.text;
        assert!(!text.contains(EVIDENCE) && !text.contains(REPLY), "{list}: {text}");
    }
    assert!(
        !stage.by(SAMOAN).await.get("/findings?q=landings").await.text.contains(&page),
        "no search in it"
    );
}

#[tokio::test]
async fn a_member_replies_on_a_page_that_a_slow_line_carries_and_nobody_replies_for_it() {
    let mut stage = Stage::set().await;
    let page = notified(&mut stage).await;
    let form = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(form.len() <= PAGE_BYTES_MAX && !form.contains("<script"), "{} bytes", form.len());
    assert!(form.contains(&format!("action=\"{page}/replies\"")), "{form}");
    let list = stage.by(FIJIAN).await.get("/findings").await.text;
    assert!(list.len() <= PAGE_BYTES_MAX && !list.contains("<script"), "{} bytes", list.len());
    assert!(list.contains("href=\"/findings\"") && !list.contains("/findings/new"), "{list}");

    // A reply that is refused is shown again and is no receipt; sent whole, it is kept once.
    let replies = format!("{page}/replies");
    for _ in 0..2 {
        let empty = stage.send(FIJIAN, &page, &replies, &[("text", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", empty.text);
    }
    let claimed = [("text", REPLY), ("voice", "own"), ("on", "2027-01-10")];
    stage.done(FIJIAN, &page, &replies, &claimed).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("Réponses du Membre"), "a focal point speaks for its Member: {text}");

    // An officer enters a letter with its source, and otherwise speaks for itself.
    let unsourced = stage.send(AMINA, &page, &replies, &[("text", "By letter."), ("voice", "member")]).await;
    assert_eq!(unsourced.status, StatusCode::UNPROCESSABLE_ENTITY);
    let letter = [
        ("text", "By letter."),
        ("voice", "member"),
        ("source", "Letter of 9 January"),
        ("on", "2027-01-09"),
    ];
    stage.done(AMINA, &page, &replies, &letter).await;
    assert!(stage.by(FIJIAN).await.get(&page).await.text.contains("Letter of 9 January"));
    let opened = before_committee(&mut stage).await;
    let claimed = [("text", "For Fiji."), ("voice", "member"), ("source", "Me")];
    for who in [SAMOAN, DELEGATE, CHAIR] {
        let answer = stage.send(who, &opened, &format!("{opened}/replies"), &claimed).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who}: {}", answer.text);
    }
    stage.done(DELEGATE, &opened, &format!("{opened}/replies"), &[("text", "We ask for a date.")]).await;
    assert!(
        stage.by(SAMOAN).await.get(&opened).await.text.contains("We ask for a date."),
        "remarks are for all of them"
    );
}

#[tokio::test]
async fn s1_2_findings_show_what_answers_them_and_those_answered_by_nothing() {
    let mut stage = Stage::set().await;
    let (answered, bare) = (notified(&mut stage).await, notified(&mut stage).await);
    let links = format!("{answered}/actions");
    let link = [("plan", "plan-10"), ("action", "5")];
    let refused = stage.send(FIJIAN, &answered, &links, &link).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
    let unknown = stage.send(AMINA, &answered, &links, &[("plan", "plan-10"), ("action", "99")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    stage.done(AMINA, &answered, &links, &link).await;
    let of_action = format!("/actions/{}", action(PLAN, 0));
    for who in [AMINA, FIJIAN] {
        let site = stage.by(who).await;
        assert!(site.get(&answered).await.text.contains(&of_action), "{who}");
        for (list, has_answered, has_bare) in [("no", false, true), ("yes", true, false)] {
            let text = site.get(&format!("/findings?answered={list}")).await.text;
            assert_eq!(
                (text.contains(&answered), text.contains(&bare)),
                (has_answered, has_bare),
                "{who} {list}"
            );
        }
    }
    // And the other way: an action shows what it answers to whoever may know of that.
    for (who, knows) in [(AMINA, true), (FIJIAN, true), (SAMOAN, false), (CHAIR, false), ("", false)] {
        let text = stage.by(who).await.get(&of_action).await.text;
        assert_eq!(text.contains(&answered), knows, "{who}");
    }
    // What answers it in a draft plan is not told to whoever may not know of that plan.
    let draft = [("plan", "plan-20"), ("action", "5")];
    stage.done(AMINA, &bare, &format!("{bare}/actions"), &draft).await;
    assert!(stage.by(AMINA).await.get("/findings?answered=yes").await.text.contains(&bare));
    assert!(!stage.by(FIJIAN).await.get("/findings?answered=yes").await.text.contains(&bare));
    // The officer of that plan is in charge of what it answers.
    let text = stage.by(DRAFTER).await.get(&bare).await.text;
    assert!(text.contains(EVIDENCE), "{text}");
    stage
        .done(
            AMINA,
            &bare,
            &format!("{bare}/actions/removal"),
            &[("action", &action(crate::plan::DRAFT, 0).to_string())],
        )
        .await;
    assert_eq!(stage.by(DRAFTER).await.get(&bare).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_officers_do_not_overwrite_each_other_and_a_told_member_keeps_its_finding() {
    let mut stage = Stage::set().await;
    let page = notified(&mut stage).await;
    let form = format!("{page}?form=edit");
    let text = stage.by(AMINA).await.get(&form).await.text;
    let seen = text.split("name=\"seen\" value=\"").nth(1).unwrap()[..16].to_owned();
    let change = |title: &'static str, member: &'static str| {
        [
            ("seen", seen.clone()),
            ("kind", "audit-recommendation".to_owned()),
            ("member", member.to_owned()),
            ("body", "CC".to_owned()),
            ("title", title.to_owned()),
            ("found", "No report.".to_owned()),
        ]
    };
    let send = async |stage: &mut Stage, fields: [(&'static str, String); 6]| {
        let mut fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fields.extend([("form_page", form.as_str()), ("form", "edit")]);
        stage.send(AMINA, &form, &page, &fields).await
    };
    let other = send(&mut stage, change("Ports", "SA")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", other.text);
    let first = send(&mut stage, change("Ports", "FI")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let late = send(&mut stage, change("Harbours", "FI")).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert!(late.text.contains("Harbours") && late.text.contains("Ports"), "both versions: {}", late.text);
    let twin =
        [("kind", "survey-answer"), ("member", "FI"), ("body", "CC"), ("number", "A-1"), ("title", "One")];
    stage.done(AMINA, "/findings/new", "/findings", &twin).await;
    let again = [&twin[..4], &[("title", "Two")]].concat();
    let again = stage.send(AMINA, "/findings/new", "/findings", &again).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a number is there once: {}", again.text);
}
