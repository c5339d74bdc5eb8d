//! How experts worked, what they have done and what administrations gave, as those who write it, the expert and everybody else
//! meet it. Today is 15 January 2027; the officer reads French.

use axum::http::StatusCode;
use trellis_store::testing::tables_saying;

use crate::{
    experts::{lists, nominated, stepped},
    missions::reported,
    site::{AMINA, AUDITOR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{EXPERT, Stage},
};

const WORDS: &str = "Prepared <b>well";
const REPLY: &str = "The room was not there.";

/// A mission to Fiji that is reported, with an expert of the roster who has an account; its page, the record's, the record's id.
async fn served(stage: &mut Stage) -> (String, String, String) {
    lists(stage).await;
    let record = nominated(stage, &[("email", EXPERT), ("conflicts", "")]).await;
    stepped(stage, AMINA, &record, "list").await;
    let mission = reported(stage).await;
    let id = record.rsplit('/').next().unwrap().to_owned();
    (mission, record, id)
}

#[tokio::test]
async fn s5_17_an_expert_replies_to_what_was_said_before_it_counts() {
    let mut stage = Stage::set().await;
    let (mission, record, id) = served(&mut stage).await;
    let page = format!("{mission}/appraisals");
    assert!(stage.by(AMINA).await.get(&mission).await.text.contains(&page), "the mission leads there");
    let form = format!("{page}?form=write&expert={id}");
    let wrong = [("score", "5.1"), ("text", WORDS)];
    let refused = stage.sent_from(FIJIAN, &form, &page, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(
        refused.text.contains("5.1") && refused.text.contains("Prepared &lt;b&gt;well"),
        "{}",
        refused.text
    );
    let own = [("expert", &*id), ("score", "4,5"), ("text", WORDS)];
    stage.done(FIJIAN, &page, &page, &own).await;
    // What is being written is not the expert's yet, and not of other Members.
    let step =
        |to: &'static str| [("expert", id.clone()), ("voice", "member".to_owned()), ("to", to.to_owned())];
    for who in [SAMOAN, STRANGER, ""] {
        let status = stage.by(who).await.get(&page).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{who}");
    }
    let early = stage.by(EXPERT).await.get(&page).await;
    assert!(!early.text.contains("4.5"), "{}", early.text);
    let state = format!("{page}/state");
    let sent = async |stage: &mut Stage, who: &'static str, to: &'static str| {
        let fields = step(to);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        stage.send(who, &page, &state, &fields).await
    };
    let hidden = stage.by(EXPERT).await.get("/account").await.token();
    let fields = [("form_token", &*hidden), ("expert", &*id), ("voice", "member"), ("to", "share")];
    let hidden = stage.by(EXPERT).await.post(&state, &fields).await.status;
    assert_eq!(hidden, StatusCode::NOT_FOUND);
    assert_eq!(sent(&mut stage, FIJIAN, "share").await.status, StatusCode::SEE_OTHER);
    let unheard = sent(&mut stage, AMINA, "finish").await;
    assert_eq!(unheard.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        unheard.text.contains("29 janv. 2027") || unheard.text.contains("29 janvier 2027"),
        "{}",
        unheard.text
    );
    let again = stage.send(FIJIAN, &page, &page, &own).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "it is not rewritten: {}", again.text);

    let text = stage.by(EXPERT).await.get(&page).await.text;
    assert!(text.contains("Prepared &lt;b&gt;well") && text.contains("4.5"), "{text}");
    let desk = stage.by(EXPERT).await.get("/desk").await.text;
    assert!(desk.contains(&format!("href=\"{page}\"")), "it waits on the expert's desk: {desk}");
    let answer = format!("{page}?form=reply&expert={id}&voice=member");
    let reply = [("text", REPLY)];
    let sent_back = stage.sent_from(EXPERT, &answer, &format!("{page}/replies"), &[("text", " ")]).await;
    assert_eq!(sent_back.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", sent_back.text);
    let replied = stage.sent_from(EXPERT, &answer, &format!("{page}/replies"), &reply).await;
    assert_eq!(replied.status, StatusCode::SEE_OTHER, "{}", replied.text);
    assert!(stage.by(FIJIAN).await.get(&page).await.text.contains(REPLY), "kept beside it");
    assert!(!stage.by(EXPERT).await.get("/desk").await.text.contains(&page), "and no longer waits");

    // It counts once it is final, and not before.
    let service = format!("{record}/service");
    assert!(!stage.by(AMINA).await.get(&service).await.text.contains("4.5"));
    assert_eq!(sent(&mut stage, AMINA, "finish").await.status, StatusCode::SEE_OTHER);
    let text = stage.by(AMINA).await.get(&service).await.text;
    assert!(text.contains("4.5") && text.contains("sur 5 (une note)"), "{text}");
    let data = stage.by(EXPERT).await.get(&format!("{record}/data.json")).await.text;
    assert!(data.contains(REPLY) && data.contains("\"score\": 45"), "{data}");
    let db = stage.site.database().await;
    for word in ["Prepared", REPLY] {
        assert_eq!(tables_saying(&db, word).await.unwrap(), [""; 0], "sealed with the record: {word}");
    }
    assert_eq!(stage.by(HEAD).await.get(&page).await.status, StatusCode::OK);
    let auditor = stage.by(AUDITOR).await.get(&page).await.text;
    assert!(!auditor.contains(REPLY) && !auditor.contains("Prepared"), "protected: {auditor}");
}

#[tokio::test]
async fn s2_9_service_and_what_an_administration_gave_are_papers() {
    let mut stage = Stage::set().await;
    let (mission, record, _) = served(&mut stage).await;
    let service = format!("{record}/service");
    for who in [AMINA, EXPERT] {
        let text = stage.by(who).await.get(&service).await.text;
        assert!(text.contains(&mission) && text.contains("Zebulon Quist"), "{who}: {text}");
    }
    assert_eq!(stage.by(STRANGER).await.get(&service).await.status, StatusCode::NOT_FOUND);
    for ending in ["docx", "pdf", "html"] {
        let paper = stage.by(EXPERT).await.get(&format!("{service}/record.{ending}")).await;
        assert_eq!(paper.status, StatusCode::OK, "{ending}");
        if ending == "html" {
            assert!(paper.text.contains("Zebulon Quist") && paper.text.contains("M-1"), "{}", paper.text);
        }
    }
    let all = "/experts/contributions?from=2027-01-05&until=2027-01-31&rate=300&currency=EUR";
    let text = stage.by(AMINA).await.get(all).await.text;
    // Five days, of which the first lies before the period.
    assert!(
        text.contains("Ministry of Fisheries") && text.contains("1 200 EUR")
            || text.contains("1\u{202f}200 EUR"),
        "{text}"
    );
    let one = all.replace("?", "?home=ministry%20of%20fisheries&");
    let text = stage.by(AMINA).await.get(&one).await.text;
    assert!(text.contains(&mission) && text.contains(&service), "the figures open their rows: {text}");
    let paper = one.replace("contributions?", "contributions/statement.html?");
    let paper = stage.by(AMINA).await.get(&paper).await;
    assert!(paper.text.contains("Zebulon Quist") && paper.text.contains("300"), "{}", paper.text);
    for ending in ["docx", "pdf"] {
        let paper = stage.by(AMINA).await.get(&format!("/experts/contributions/statement.{ending}")).await;
        assert_eq!(paper.status, StatusCode::OK, "{ending}");
    }
    for who in [FIJIAN, EXPERT] {
        let status = stage.by(who).await.get("/experts/contributions").await.status;
        assert_eq!(status, StatusCode::FORBIDDEN, "{who}");
    }
    for query in
        ["from=x&until=y&rate=-3&currency=E", "from=2027-02-01&until=2027-01-01&rate=1e9&currency=EUR"]
    {
        let answer = stage.by(AMINA).await.get(&format!("/experts/contributions?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
    }
}
