//! A needs assessment as a program writes it, and what waits for a body; every answer is held against its description.

use serde_json::json;

use crate::{
    api::Program,
    plan::PLAN,
    site::{AMINA, HEAD, SAMOAN},
};

#[tokio::test]
async fn s3_16_assessments_are_kept_by_a_program() {
    let mut program = Program::of(AMINA).await;
    let body = json!({ "code": "CC", "name": "Compliance Committee", "kind": "committee" });
    let body = program.call("post", "/api/v1/bodies", &[], Some(body), 201).await["id"].clone();
    let meeting = json!({ "body": "CC", "number": "9", "title": "Ninth", "first_day": "2027-01-12",
        "last_day": "2027-01-16" });
    program.call("post", "/api/v1/meetings", &[], Some(meeting), 201).await;
    let plan = PLAN.to_string();
    let terms = json!({ "list": "areas", "name": "Areas", "purpose": "area", "terms": "1: Data\n2: Ports" });
    program.call("post", "/api/v1/plans/{plan}/terms", &[("plan", &plan)], Some(terms), 201).await;
    let draft = json!({ "title": "Needs 2027", "cycle": "2027", "areas": "areas", "scale": "0-5",
        "criteria": "Severity: 3" });
    let id = program.call("post", "/api/v1/assessments", &[], Some(draft.clone()), 201).await["id"].clone();
    let of = [("assessment", id.as_str().unwrap())];
    let one = "/api/v1/assessments/{assessment}";
    let twin = program.call("post", "/api/v1/assessments", &[], Some(draft.clone()), 422).await;
    assert_eq!(twin["fields"][0]["field"], "title");
    let mut changed = draft;
    changed["method"] = json!("From the compliance review.");
    program.call("post", one, &of, Some(changed), 204).await;
    let scores = format!("{one}/scores");
    let wrong = json!({ "member": "FI", "area": "2", "score": "9", "source": "survey" });
    let wrong = program.call("post", &scores, &of, Some(wrong), 422).await;
    assert_eq!(wrong["fields"][0]["code"], "score.not_on_scale");
    let score = json!({ "member": "FI", "area": "2", "score": "1", "source": "survey" });
    program.call("post", &scores, &of, Some(score), 204).await;
    let need = json!({ "member": "FI", "area": "2", "gap": "skills", "text": "Two inspectors", "source": "member",
        "source_text": "Letter", "values": "4" });
    let need = program.call("post", &format!("{one}/needs"), &of, Some(need), 201).await["id"].clone();
    let listed = program.call("get", &format!("{one}/needs"), &of, None, 200).await;
    assert_eq!((&listed["needs"][0]["id"], &listed["needs"][0]["priority"]), (&need, &json!(12)));
    let state = format!("{one}/state");
    for expect in ["chair-review", "member-consult"] {
        let moved = program.call("post", &state, &of, None, 200).await;
        assert_eq!(moved["state"], expect);
    }
    let bare = program.call("post", &state, &of, None, 422).await;
    assert_eq!(bare["code"], "assessment.no_part");
    let part = json!({ "body": "CC", "areas": "1; 2", "session": "CC 9" });
    let part = program.call("post", &format!("{one}/parts"), &of, Some(part), 201).await["id"].clone();
    program.call("post", &state, &of, None, 200).await;
    program.call("post", &format!("{one}/recall"), &of, None, 403).await;
    program.becomes(HEAD).await;
    program.call("post", &format!("{one}/recall"), &of, None, 204).await;
    program.becomes(AMINA).await;
    program.call("post", &state, &of, None, 200).await;
    program.call("post", &state, &of, None, 403).await;
    program.becomes(HEAD).await;
    assert_eq!(program.call("post", &state, &of, None, 200).await["state"], "released");
    let parts = program.call("get", &format!("{one}/parts"), &of, None, 200).await;
    assert_eq!((&parts["parts"][0]["id"], &parts["parts"][0]["state"]), (&part, &json!("before-body")));
    let of_part = [of[0], ("part", part.as_str().unwrap())];
    let of_need = [("need", need.as_str().unwrap())];
    let place = |day| json!({ "body": "CC", "place": "1", "reason": "First", "meeting": "CC 9", "day": day });
    let ranks = "/api/v1/needs/{need}/ranks";
    let early = program.call("post", ranks, &of_need, Some(place("2028-01-14")), 422).await;
    assert_eq!(early["fields"][0]["field"], "day", "a rank is not given ahead: {early}");
    program.call("post", ranks, &of_need, Some(place("2027-01-14")), 204).await;
    let amendment =
        json!({ "member": "FI", "area": "2", "score": "0", "day": "2027-01-14", "paragraph": "para 3" });
    program.call("post", &format!("{one}/parts/{{part}}/amendments"), &of_part, Some(amendment), 201).await;
    let act = json!({ "verb": "finalise", "day": "2027-01-14", "paragraph": "para 4" });
    program.call("post", &format!("{one}/parts/{{part}}/acts"), &of_part, Some(act), 201).await;
    assert_eq!(program.call("post", &state, &of, None, 200).await["state"], "agreed");
    let report = program.call("get", one, &of, None, 200).await;
    assert_eq!(report["members"][0]["figures"], json!([null, "0"]));
    let met = json!({ "state": "met", "reason": "Trained in May." });
    program.call("post", "/api/v1/needs/{need}/state", &of_need, Some(met), 204).await;
    program.becomes(SAMOAN).await;
    program.call("post", &scores, &of, Some(json!({})), 403).await;
    let waits = [("body", body.as_str().unwrap())];
    let queue = program.call("get", "/api/v1/bodies/{body}/queue", &waits, None, 200).await;
    assert_eq!(queue["raised"], json!([]), "a focal point is shown nothing of it");
}

#[tokio::test]
async fn s1_12_a_program_puts_a_need_into_the_queue_of_a_body() {
    let mut program = Program::of(AMINA).await;
    let body = json!({ "code": "CC", "name": "Compliance Committee", "kind": "committee" });
    let body = program.call("post", "/api/v1/bodies", &[], Some(body), 201).await["id"].clone();
    let nobody = json!({ "body": "XX", "text": "Readers of otoliths" });
    let nobody = program.call("post", "/api/v1/raised-needs", &[], Some(nobody), 422).await;
    assert_eq!(nobody["fields"][0]["field"], "body");
    let need = json!({ "body": "CC", "member": "FI", "text": "Readers of otoliths" });
    let need = program.call("post", "/api/v1/raised-needs", &[], Some(need), 201).await["id"].clone();
    let of = [("body", body.as_str().unwrap())];
    let queue = program.call("get", "/api/v1/bodies/{body}/queue", &of, None, 200).await;
    assert_eq!((&queue["raised"][0]["id"], &queue["raised"][0]["state"]), (&need, &json!("waiting")));
    let of_need = [("need", need.as_str().unwrap())];
    let settle = "/api/v1/raised-needs/{need}";
    program.becomes(SAMOAN).await;
    let aside = json!({ "state": "set-aside", "outcome": "Next year" });
    program.call("post", settle, &of_need, Some(aside.clone()), 404).await;
    program.becomes(AMINA).await;
    program.call("post", settle, &of_need, Some(json!({ "state": "waiting", "outcome": "" })), 422).await;
    program.call("post", settle, &of_need, Some(aside.clone()), 204).await;
    program.call("post", settle, &of_need, Some(aside), 422).await;
}
