//! The JSON API as a program meets it; every answer is held against the description it is served with.

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use serde_json::{Value, json};

use crate::{
    described::Description,
    plan::{self, FIJI, PLAN, SAMOA, SHARE, YEARLY},
    site::{AMINA, CHAIR, FIJIAN, PASSWORD, Site},
};

/// A program with a key.
pub struct Program {
    pub site: Site,
    key: String,
    description: Description,
}

impl Program {
    pub async fn of(person: &str) -> Self {
        let mut site = Site::with_plans().await;
        let description =
            Description(serde_json::from_str(&site.get("/api/openapi.json").await.text).unwrap());
        let mut program = Self { site, key: String::new(), description };
        let who = json!({ "email": person, "password": PASSWORD });
        let opened = program.call("post", "/api/v1/session", &[], Some(who), 201).await;
        program.key = opened["token"].as_str().unwrap().to_owned();
        program
    }

    /// The same program with somebody else's key.
    pub async fn becomes(&mut self, person: &str) {
        let who = json!({ "email": person, "password": PASSWORD });
        let opened = self.call("post", "/api/v1/session", &[], Some(who), 201).await;
        self.key = opened["token"].as_str().unwrap().to_owned();
    }

    /// Calls an address with its parameters filled in, and holds the answer against its description.
    pub async fn call(
        &mut self,
        method: &str,
        address: &str,
        parameters: &[(&str, &str)],
        body: Option<Value>,
        status: u16,
    ) -> Value {
        let filled = parameters.iter().fold(address.to_owned(), |filled, (name, value)| {
            let gap = format!("{{{name}}}");
            assert!(filled.contains(&gap), "{address} has no {name}");
            filled.replace(&gap, value)
        });
        let mut request = Request::builder()
            .method(method.to_uppercase().parse::<Method>().unwrap())
            .uri(&filled)
            .header(header::CONTENT_TYPE, "application/json");
        if !self.key.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.key));
        }
        let body = body.map_or_else(Body::empty, |body| body.to_string().into());
        let answer = self.site.send(request.body(body).unwrap()).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {filled}: {}", answer.text);
        if answer.text.is_empty() {
            return Value::Null;
        }
        let value: Value = serde_json::from_str(&answer.text).unwrap();
        let faults = self.description.faults(method, address, status, &value);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        value
    }
}

#[tokio::test]
async fn s8_every_answer_is_what_the_description_says() {
    let mut amina = Program::of(AMINA).await;
    let (plan, share, yearly) = (PLAN.to_string(), SHARE.to_string(), YEARLY.to_string());
    let (fiji, action) = (FIJI.to_string(), plan::action(PLAN, 0).to_string());
    let (of_plan, of_kpi) = ([("plan", plan.as_str())], [("kpi", share.as_str())]);
    let facts = json!({ "facts": [
        { "day": "2026-08-01", "what": "status", "member": "FI", "instrument": "convention", "level": "implementing",
          "actions": ["5"], "evidence": "Notification", "reference": "DN 1" },
        { "day": "2026-08-02", "what": "request", "kind": "mission", "member": "SA", "actions": ["6"] },
        { "day": "2026-08-09", "what": "counted", "kind": "expert-use", "actions": ["6"], "answers_in_list": 1,
          "partners": ["training-centre-1"], "channel": "website", "topics": ["aeo"] },
        { "day": "2026-08-09", "what": "answers", "value": "9", "count": "12", "actions": ["6"] },
        { "day": "2026-08-09", "what": "scores", "value": "4.2", "count": "12", "of": "5", "actions": ["6"] },
        { "day": "2026-08-09", "what": "measured", "value": "2.5", "unit": "EUR", "actions": ["6"] },
    ] });
    let recorded = amina.call("post", "/api/v1/plans/{plan}/facts", &of_plan, Some(facts), 201).await;
    let used = recorded["ids"][2].as_str().unwrap().to_owned();
    let listed = amina.call("get", "/api/v1/plans/{plan}/facts", &of_plan, None, 200).await;
    let found = listed["facts"].as_array().unwrap().iter().find(|fact| fact["id"] == used.as_str()).unwrap();
    assert_eq!((&found["detail"]["answers"], &found["channel"]), (&recorded["ids"][1], &json!("website")));
    assert_eq!(found["partners"], json!(["training-centre-1"]));
    let reason = Some(json!({ "reason": "Entered twice" }));
    amina.call("post", "/api/v1/facts/{fact}/withdrawal", &[("fact", &used)], reason, 204).await;
    let said = json!({ "as_at": "2026-09-01", "status": "partly", "text": "Two visits" });
    amina.call("post", "/api/v1/actions/{action}/progress", &[("action", &action)], Some(said), 201).await;

    for address in ["/api/v1/health", "/api/v1/plans"] {
        amina.call("get", address, &[], None, 200).await;
    }
    for part in ["", "/status", "/facts", "/members", "/progress"] {
        amina.call("get", &format!("/api/v1/plans/{{plan}}{part}"), &of_plan, None, 200).await;
    }
    for kpi in [&share, &yearly] {
        for part in ["", "/measure"] {
            amina.call("get", &format!("/api/v1/kpis/{{kpi}}{part}"), &[("kpi", kpi)], None, 200).await;
        }
    }
    let start = json!({ "value": "0.5", "evidence": "Report" });
    amina.call("put", "/api/v1/kpis/{kpi}/baseline", &of_kpi, Some(start), 204).await;
    let kpi = amina.call("get", "/api/v1/kpis/{kpi}", &of_kpi, None, 200).await;
    assert_eq!(kpi["baseline"], json!({ "value": 0.5, "evidence": "Report" }));
    assert_eq!(kpi["history"][0]["deed"], "kpi.baseline_set");
    // DOMAIN invariant 14: one Member of the two asked for, from half a one.
    assert_eq!(kpi["reading"]["achievement"], 33.3);
    amina.call("get", "/api/v1/members/{member}", &[("member", &fiji)], None, 200).await;
    let wording = json!({ "text": "(1) At least 20/33 Members (2) 4 out of 5 (half of the requests)" });
    amina.call("post", "/api/v1/targets", &[], Some(wording), 200).await;

    let nowhere = [("plan", "00000000-0000-0000-0000-0000000000ff")];
    amina.call("get", "/api/v1/plans/{plan}/status", &nowhere, None, 404).await;
    let wrong = json!({ "facts": [{ "day": "soon", "what": "counted", "kind": "activity" }] });
    let wrong = amina.call("post", "/api/v1/plans/{plan}/facts", &of_plan, Some(wrong), 422).await;
    assert_eq!(wrong["fields"][0]["field"], "day");
    amina.call("delete", "/api/v1/session", &[], None, 204).await;
    amina
        .call(
            "put",
            "/api/v1/kpis/{kpi}/baseline",
            &of_kpi,
            Some(json!({ "value": "1", "evidence": "x" })),
            401,
        )
        .await;
}

#[tokio::test]
async fn s8_every_call_is_described_with_summary_parameters_failure_and_example() {
    let mut site = Site::open().await;
    let description = Description(serde_json::from_str(&site.get("/api/openapi.json").await.text).unwrap());
    let mut calls = 0;
    for (address, methods) in description.0["paths"].as_object().unwrap() {
        for (method, call) in methods.as_object().unwrap() {
            let at = format!("{method} {address}");
            calls += 1;
            assert!(call["summary"].as_str().is_some_and(|text| text.len() > 10), "{at} has no summary");
            for name in address.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()) {
                let parameters = call["parameters"].as_array().unwrap();
                let own = parameters.iter().find(|each| each["name"] == name);
                assert!(
                    own.is_some_and(|each| each["description"].is_string()),
                    "{at} does not say what {name} is"
                );
            }
            let failure = &call["responses"]["default"]["content"]["application/json"];
            assert_eq!(failure["schema"]["$ref"], "#/components/schemas/Report", "{at}");
            let bodies =
                call["responses"].as_object().unwrap().iter().map(|(status, each)| (status.as_str(), each));
            for (status, body) in bodies.chain([("sent", &call["requestBody"])]) {
                let json = &body["content"]["application/json"];
                if json.is_null() {
                    continue;
                }
                assert!(!json["example"].is_null(), "{at} has no example of {status}");
                let plain = json["schema"]["type"] == "object" && json["schema"]["properties"].is_null();
                assert!(!plain, "{at}: {status} is any object");
                let mut faults = Vec::new();
                description.check(&json["schema"], &json["example"], &format!("{at} {status}"), &mut faults);
                assert!(faults.is_empty(), "{}", faults.join("\n"));
            }
        }
    }
    assert!(calls >= 24, "{calls} calls");
}

#[tokio::test]
async fn what_counts_is_chosen_by_a_program() {
    let mut amina = Program::of(AMINA).await;
    let yearly = YEARLY.to_string();
    let of_kpi = [("kpi", yearly.as_str())];
    let address = "/api/v1/kpis/{kpi}/measure";
    let before = amina.call("get", address, &of_kpi, None, 200).await;
    assert_eq!(
        (&before["settled"], &before["parts"][0]["measure"]["kinds"]),
        (&json!(false), &json!(["activity"]))
    );
    let chosen =
        json!({ "measures": [{ "rule": "count", "kinds": ["survey", "talk"] }], "upon_request": true });
    let after = amina.call("put", address, &of_kpi, Some(chosen.clone()), 200).await;
    assert_eq!(
        (&after["settled"], &after["parts"][0]["measure"]["kinds"]),
        (&json!(true), &json!(["survey", "talk"]))
    );
    assert_eq!(after["upon_request"], true);
    let told = amina.call("get", "/api/v1/kpis/{kpi}", &of_kpi, None, 200).await["history"][0].clone();
    assert!(told["details"][0].as_str().unwrap().contains("enquêtes et exposés"), "{told}");
    let check = [
        (json!({ "measures": [{ "rule": "mean_score" }] }), "rule"),
        (json!({ "measures": [{ "rule": "count" }] }), "kinds"),
        (json!({ "measures": [] }), "measures"),
        (json!({ "measures": [{ "rule": "count", "kinds": ["talk"] }], "members": "nobody" }), "members"),
    ];
    for (wrong, field) in check {
        let problem = amina.call("put", address, &of_kpi, Some(wrong), 422).await;
        assert_eq!(problem["fields"][0]["field"], field, "{problem}");
    }
    let kept = amina.call("get", address, &of_kpi, None, 200).await;
    assert_eq!(kept, after, "what was refused changed nothing");
    let mut chair = Program::of(CHAIR).await;
    chair.call("put", address, &of_kpi, Some(chosen), 403).await;
}

#[tokio::test]
async fn s1_4_classes_are_kept_by_a_program() {
    let mut amina = Program::of(AMINA).await;
    let samoa = SAMOA.to_string();
    let of_member = [("member", samoa.as_str())];
    let address = "/api/v1/members/{member}/classes";
    let given = json!({ "class": "ldc", "from": "1971-11-18", "evidence": "Resolution 2768" });
    let id = amina.call("post", address, &of_member, Some(given.clone()), 201).await["id"].clone();
    let twice = amina.call("post", address, &of_member, Some(given), 422).await;
    assert_eq!(twice["fields"][0]["code"], "class.held");
    let class = [("class", id.as_str().unwrap())];
    let end = "/api/v1/classes/{class}/end";
    amina.call("post", end, &class, Some(json!({ "last": "2013-12-31" })), 204).await;
    let again = amina.call("post", end, &class, Some(json!({ "last": "2014-12-31" })), 422).await;
    assert_eq!(again["fields"][0]["code"], "class.ended");
    let listed = amina.call("get", address, &of_member, None, 200).await;
    assert_eq!(listed["classes"][0]["until"], "2013-12-31");
    let card = amina.call("get", "/api/v1/members/{member}", &of_member, None, 200).await;
    assert_eq!(card["classes"], json!([]), "it holds none today");
    let known = json!({ "code": "TW", "name": "Fishing Entity" });
    let known = amina.call("post", "/api/v1/members", &[], Some(known), 201).await["id"].clone();
    let candidate = json!({ "class": "potential-cooperating-non-member", "from": "2026-01-01" });
    let of_known = [("member", known.as_str().unwrap())];
    amina.call("post", address, &of_known, Some(candidate), 201).await;
    let card = amina.call("get", "/api/v1/members/{member}", &of_known, None, 200).await;
    assert_eq!((&card["classes"], &card["sets"]), (&json!(["potential-cooperating-non-member"]), &json!([])));
    amina.call("post", "/api/v1/members", &[], Some(json!({ "code": "TW", "name": "Other" })), 409).await;
    let mut chair = Program::of(CHAIR).await;
    chair.call("post", end, &class, Some(json!({ "last": "2013-12-31" })), 404).await;
}

#[tokio::test]
async fn s5_13_a_program_reports_for_its_member_and_another_verifies() {
    let mut program = Program::of(FIJIAN).await;
    let (plan, share) = (PLAN.to_string(), SHARE.to_string());
    let of_plan = [("plan", plan.as_str())];
    let fact = |member: &str, evidence: &str| {
        json!({ "facts": [{
            "day": "2026-08-01", "what": "counted", "kind": "activity", "member": member, "actions": ["5"],
            "kpi": share, "evidence": evidence,
        }] })
    };
    program.call("post", "/api/v1/plans/{plan}/facts", &of_plan, Some(fact("SA", "List")), 403).await;
    program.call("post", "/api/v1/plans/{plan}/facts", &of_plan, Some(fact("FI", "")), 422).await;
    let ids =
        program.call("post", "/api/v1/plans/{plan}/facts", &of_plan, Some(fact("FI", "List")), 201).await;
    let id = ids["ids"][0].as_str().unwrap().to_owned();
    let one = [("fact", id.as_str())];
    let (verification, back) = ("/api/v1/reported/{fact}/verification", "/api/v1/reported/{fact}/return");
    program.call("post", verification, &one, Some(json!({})), 403).await;
    program.call("post", back, &one, Some(json!({ "reason": "No" })), 403).await;
    let said = json!({ "member": "", "about": "5", "text": "Visits first" });
    program.call("post", "/api/v1/plans/{plan}/comments/own", &of_plan, Some(said), 201).await;
    let registers = program.call("get", "/api/v1/plans/{plan}/registers", &of_plan, None, 200).await;
    assert_eq!(registers["comments"][0]["said_by"], "Mereani Tuilau", "{registers}");
    let facts = program.call("get", "/api/v1/plans/{plan}/facts", &of_plan, None, 200).await;
    assert_eq!(facts["facts"], json!([]), "a report is no fact yet");

    program.becomes(AMINA).await;
    let listed = program.call("get", "/api/v1/reported", &[], None, 200).await;
    let report = &listed["reports"][0];
    assert_eq!((&report["id"], &report["kpi"], &listed["found"]), (&json!(id), &json!(share), &json!(1)));
    let version = report["version"].clone();
    program.call("post", back, &one, Some(json!({ "reason": "" })), 422).await;
    program.call("post", verification, &one, Some(json!({ "version": "0123456789abcdef" })), 409).await;
    program.call("post", verification, &one, Some(json!({ "version": version })), 204).await;
    program.call("post", back, &one, Some(json!({ "reason": "Too late" })), 409).await;
    let facts = program.call("get", "/api/v1/plans/{plan}/facts", &of_plan, None, 200).await;
    assert_eq!(facts["facts"][0]["id"], json!(id));
}

#[tokio::test]
async fn s1_11_findings_are_kept_by_a_program() {
    let mut amina = Program::of(AMINA).await;
    let body = json!({ "code": "CC", "name": "Compliance Committee", "kind": "committee" });
    amina.call("post", "/api/v1/bodies", &[], Some(body), 201).await;
    let days = ("2027-01-12", "2027-01-16");
    let meeting =
        json!({ "body": "CC", "number": "9", "title": "Ninth", "first_day": days.0, "last_day": days.1 });
    amina.call("post", "/api/v1/meetings", &[], Some(meeting), 201).await;
    let draft =
        json!({ "kind": "survey-answer", "body": "CC", "member": "FI", "number": "S-4", "title": "Nobody" });
    let id = amina.call("post", "/api/v1/findings", &[], Some(draft.clone()), 201).await["id"].clone();
    let of = [("finding", id.as_str().unwrap())];
    let one = "/api/v1/findings/{finding}";
    let (state, acts) = (format!("{one}/state"), format!("{one}/acts"));
    let told = Some(json!({ "to": "notify" }));
    let bare = amina.call("post", &state, &of, told.clone(), 422).await;
    assert_eq!(bare["code"], "finding.bare");
    let mut whole = draft.clone();
    whole["found"] = json!("Nobody answers.");
    whole["evidence"] = json!("Question 7");
    amina.call("post", one, &of, Some(whole), 204).await;
    amina.call("post", &state, &of, told.clone(), 204).await;
    let twice = amina.call("post", &state, &of, told, 409).await;
    assert_eq!(twice["code"], "finding.not_from");
    let reply = json!({ "voice": "member", "text": "We will.", "source": "Letter of 4 January" });
    amina.call("post", &format!("{one}/replies"), &of, Some(reply), 204).await;
    let link = json!({ "plan": "plan-10", "action": "5" });
    amina.call("post", &format!("{one}/actions"), &of, Some(link), 204).await;
    for step in
        [json!({ "to": "respond" }), json!({ "to": "table", "meeting": "CC 9" }), json!({ "to": "open" })]
    {
        amina.call("post", &state, &of, Some(step), 204).await;
    }
    let clicked = amina.call("post", &state, &of, Some(json!({ "to": "decide" })), 422).await;
    assert_eq!(clicked["fields"][0]["field"], "to", "no call decides but the act");
    let act = json!({ "verb": "approve", "day": "2027-01-14", "paragraph": "para 3" });
    amina.call("post", &acts, &of, Some(act), 204).await;
    let shown = amina.call("get", one, &of, None, 200).await;
    assert_eq!((&shown["finding"]["state"], &shown["evidence"]), (&json!("decided"), &json!("Question 7")));
    assert_eq!(
        (&shown["replies"][0]["text"], &shown["acts"][0]["verb"]),
        (&json!("We will."), &json!("approve"))
    );
    assert_eq!(shown["next"], json!(["close"]));
    let listed = amina.call("get", "/api/v1/findings", &[], None, 200).await;
    let action = plan::action(PLAN, 0).to_string();
    assert_eq!((&listed["total"], &listed["findings"][0]["answered_by"][0]), (&json!(1), &json!(action)));
    let removal = format!("{one}/actions/removal");
    amina.call("post", &removal, &of, Some(json!({ "action": action })), 204).await;
    amina.call("post", &format!("{one}/withdrawal"), &of, None, 403).await;
    let of_draft = amina.call("post", "/api/v1/findings", &[], Some(json!({ "body": "CC" })), 422).await;
    assert_eq!(of_draft["fields"].as_array().unwrap().len(), 2, "kind and title: {of_draft}");
}

#[tokio::test]
async fn s2_12_requests_are_kept_by_a_program() {
    let mut amina = Program::of(AMINA).await;
    let said = json!({ "member": "FI", "title": "Valuation", "asked": "A course", "actions": "plan-10 5" });
    let written = amina.call("post", "/api/v1/requests", &[], Some(said.clone()), 403).await;
    assert_eq!(written["code"], "not_allowed", "a request comes from a Member alone");
    let letter = json!({
        "request": said, "channel": "email", "sender": "Permanent Secretary", "received_on": "2026-10-05",
        "letter": "We ask for help."
    });
    let id = amina.call("post", "/api/v1/requests/received", &[], Some(letter), 201).await["id"].clone();
    let of = [("request", id.as_str().unwrap())];
    let one = "/api/v1/requests/{request}";
    let state = format!("{one}/state");
    amina.call("post", &state, &of, Some(json!({ "to": "acknowledge" })), 204).await;
    let lacking = amina.call("post", &state, &of, Some(json!({ "to": "accept" })), 422).await;
    assert_eq!(lacking["code"], "request.lacks");
    let mut whole = said.clone();
    for (field, value) in [("level", "tactical"), ("result", "They value alone"), ("indicator", "Cases")] {
        whole[field] = json!(value);
    }
    amina.call("post", one, &of, Some(whole), 204).await;
    let question = json!({ "voice": "question", "text": "How many officers?" });
    amina.call("post", &format!("{one}/words"), &of, Some(question), 204).await;
    amina.call("post", &state, &of, Some(json!({ "to": "accept" })), 204).await;
    let shown = amina.call("get", one, &of, None, 200).await;
    assert_eq!(
        (&shown["request"]["state"], &shown["request"]["number"]),
        (&json!("accepted"), &json!("FI-2026-1"))
    );
    assert_eq!((&shown["letter"], &shown["request"]["duty"]), (&json!("We ask for help."), &json!("check")));
    let action = plan::action(PLAN, 0).to_string();
    assert_eq!(shown["request"]["actions"], json!([action]));
    let listed = amina.call("get", "/api/v1/requests", &[], None, 200).await;
    assert_eq!((&listed["total"], &listed["requests"][0]["level"]), (&json!(1), &json!("tactical")));
    let accepted = amina.call("get", "/api/v1/requests/published", &[], None, 200).await;
    assert_eq!(accepted[0]["request"]["id"], id);
    let volumes = amina.call("get", "/api/v1/requests/volumes", &[], None, 200).await;
    assert_eq!(volumes["figures"][0]["requests"], json!(1));
    amina.call("post", &format!("{one}/withdrawal"), &of, None, 403).await;
}

#[tokio::test]
async fn s2_12_missions_are_kept_by_a_program() {
    const EXPERT: &str = "ines@example.org";
    let mut amina = Program::of(AMINA).await;
    amina.site.person(trellis_domain::people::OrganisationId::new(1), EXPERT, "expert").await;
    let asked = json!({ "member": "FI", "title": "Ports", "asked": "Two weeks", "level": "tactical",
        "window_until": "2027-01-31", "result": "They board alone", "indicator": "Reports" });
    let letter = json!({ "request": asked, "channel": "email", "sender": "Permanent Secretary",
        "received_on": "2026-10-05", "letter": "We ask for help." });
    let request = amina.call("post", "/api/v1/requests/received", &[], Some(letter), 201).await["id"].clone();
    let of_request = [("request", request.as_str().unwrap())];
    let plan = json!({ "request": request, "kind": "mission", "number": "M-1", "expert": EXPERT,
        "first_day": "2027-01-04", "last_day": "2027-01-08", "objectives": "They board" });
    let early = amina.call("post", "/api/v1/missions", &[], Some(plan.clone()), 422).await;
    assert_eq!(early["fields"][0]["code"], "mission.request", "no request, no mission: {early}");
    for to in ["acknowledge", "accept"] {
        let step = Some(json!({ "to": to }));
        amina.call("post", "/api/v1/requests/{request}/state", &of_request, step, 204).await;
    }
    let mut late = plan.clone();
    late["last_day"] = json!("2027-02-01");
    let late = amina.call("post", "/api/v1/missions", &[], Some(late), 422).await;
    assert_eq!(late["fields"][0]["code"], "mission.late");
    let id = amina.call("post", "/api/v1/missions", &[], Some(plan.clone()), 201).await["id"].clone();
    let of = [("mission", id.as_str().unwrap())];
    let one = "/api/v1/missions/{mission}";
    let state = format!("{one}/state");
    let mut changed = plan.clone();
    changed["place"] = json!("Suva");
    amina.call("post", one, &of, Some(changed), 204).await;
    amina.call("post", &format!("{one}/remarks"), &of, Some(json!({ "text": "On Friday?" })), 204).await;
    let skipped = amina.call("post", &state, &of, Some(json!({ "to": "accept" })), 409).await;
    assert_eq!(skipped["code"], "mission.not_from");
    amina.call("post", &state, &of, Some(json!({ "to": "match" })), 204).await;
    let consent = json!({ "to": "agree", "consent": "Letter of 20 December 2026" });
    amina.call("post", &state, &of, Some(consent), 204).await;
    let own = amina.call("post", &state, &of, Some(json!({ "to": "accept" })), 403).await;
    assert_eq!(own["code"], "needs_another", "who planned it does not accept it");

    amina.becomes(EXPERT).await;
    amina.call("post", &state, &of, Some(json!({ "to": "accept" })), 204).await;
    let report = format!("{one}/report");
    let text = json!({ "done": "Ten boardings", "found": "No forms", "summary": "They board" });
    amina.call("post", &report, &of, Some(text), 204).await;
    let follow_up = json!({ "action": "Print forms", "owner": "member", "due": "2027-01-10" });
    amina.call("post", &format!("{one}/follow-ups"), &of, Some(follow_up), 201).await;
    amina.call("post", &format!("{report}/state"), &of, Some(json!({ "to": "submit" })), 204).await;

    amina.becomes(AMINA).await;
    amina.call("post", &state, &of, Some(json!({ "to": "report" })), 204).await;
    amina.call("post", &format!("{report}/remarks"), &of, Some(json!({ "text": "Well done" })), 204).await;
    amina.call("post", &format!("{report}/state"), &of, Some(json!({ "to": "finalise" })), 204).await;
    let due = amina.call("get", "/api/v1/follow-ups", &[], None, 200).await;
    assert_eq!((&due["total"], &due["follow_ups"][0]["state"]), (&json!(1), &json!("overdue")));
    let of_it = [("follow_up", due["follow_ups"][0]["id"].as_str().unwrap())];
    let done = json!({ "to": "done", "said": "Seen on 12 January" });
    amina.call("post", "/api/v1/follow-ups/{follow_up}", &of_it, Some(done), 204).await;
    let marks = Some(json!({ "result": "4", "words": "Few days" }));
    let evaluation =
        amina.call("post", &format!("{one}/evaluations"), &of, marks.clone(), 201).await["id"].clone();
    amina.call("post", &format!("{one}/evaluations"), &of, marks.clone(), 409).await;
    let of_evaluation = [("evaluation", evaluation.as_str().unwrap())];
    let evaluation = "/api/v1/mission-evaluations/{evaluation}";
    amina.call("post", evaluation, &of_evaluation, marks, 204).await;
    let share = Some(json!({ "to": "share" }));
    amina.call("post", &format!("{evaluation}/state"), &of_evaluation, share, 204).await;
    let reply = Some(json!({ "text": "Noted" }));
    amina.call("post", &format!("{evaluation}/remarks"), &of_evaluation, reply, 204).await;
    amina.call("post", &format!("{evaluation}/withdrawal"), &of_evaluation, None, 403).await;
    let read = amina.call("get", evaluation, &of_evaluation, None, 200).await;
    assert_eq!((&read["result"], &read["remarks"][0]["text"]), (&json!(4), &json!("Noted")));
    amina.call("post", &format!("{report}/state"), &of, Some(json!({ "to": "publish" })), 204).await;
    amina.call("post", &state, &of, Some(json!({ "to": "close" })), 204).await;
    amina.call("post", &format!("{one}/withdrawal"), &of, Some(json!({ "reason": "Twice" })), 403).await;
    let shown = amina.call("get", one, &of, None, 200).await;
    assert_eq!((&shown["mission"]["state"], &shown["report"]), (&json!("closed"), &json!("public-summary")));
    assert_eq!(shown["terms"]["expected"], "They board alone", "from the request");
    let listed = amina.call("get", "/api/v1/missions", &[], None, 200).await;
    assert_eq!((&listed["total"], &listed["missions"][0]["closing"]), (&json!(1), &json!("done")));
    let read = amina.call("get", &report, &of, None, 200).await;
    assert_eq!((&read["found"], &read["days_in_order"]), (&json!("No forms"), &json!(true)));
    let reports = amina.call("get", "/api/v1/mission-reports", &[], None, 200).await;
    assert_eq!(reports["reports"][0]["request"], "FI-2026-1 Ports", "each is traced to its request");
    let accepted = amina.call("get", "/api/v1/requests/published", &[], None, 200).await;
    assert_eq!(accepted[0]["missions"], json!([id]));
}

#[tokio::test]
async fn a_document_is_put_in_and_right_by_a_program() {
    let mut amina = Program::of(AMINA).await;
    let body = json!({ "code": "CC", "name": "Compliance Committee", "kind": "committee" });
    amina.call("post", "/api/v1/bodies", &[], Some(body), 201).await;
    let new = json!({
        "body": "CC", "title": "Workplan", "symbol": "CC/27/1", "kind": "working", "original": "en",
        "sources": "Review | https://example.org/review",
    });
    let id = amina.call("post", "/api/v1/documents", &[], Some(new.clone()), 201).await["id"].clone();
    let taken = amina.call("post", "/api/v1/documents", &[], Some(new), 422).await;
    assert_eq!(taken["fields"][0]["field"], "symbol");
    let (address, of_it) = ("/api/v1/documents/{document}", [("document", id.as_str().unwrap())]);
    let sheet = json!({ "title": "Plan of work", "kind": "cover", "original": "en", "languages": "fr",
        "action": "adopt", "sources": "Review | https://example.org/review" });
    amina.call("put", address, &of_it, Some(sheet.clone()), 204).await;
    let read = amina.call("get", address, &of_it, None, 200).await;
    assert_eq!(read["document"]["title"], "Plan of work");
    assert_eq!((&read["document"]["symbol"], &read["document"]["body"]), (&json!("CC/27/1"), &json!("CC")));
    assert_eq!(read["sources"], json!(["Review | https://example.org/review"]));
    let empty =
        amina.call("put", address, &of_it, Some(json!({ "kind": "cover", "original": "en" })), 422).await;
    assert_eq!(empty["fields"][0]["field"], "title");
    let nowhere = [("document", "00000000-0000-0000-0000-0000000000ff")];
    amina.call("put", address, &nowhere, Some(sheet), 404).await;
}

#[tokio::test]
async fn s1_22_trainings_are_kept_by_a_program() {
    let mut amina = Program::of(AMINA).await;
    let new = json!({ "kind": "workshop", "title": "Ports", "begins": "2027-01-11", "members": "FI", "actions": "plan-10 5" });
    let id = amina.call("post", "/api/v1/trainings", &[], Some(new.clone()), 201).await["id"].clone();
    let of = [("training", id.as_str().unwrap())];
    let one = "/api/v1/trainings/{training}";
    let mut wrong = new.clone();
    wrong["actions"] = json!("plan-10 999");
    wrong["begins"] = json!("soon");
    let refused = amina.call("post", one, &of, Some(wrong), 422).await;
    assert_eq!(refused["fields"].as_array().unwrap().len(), 2, "{refused}");
    amina.call("post", one, &of, Some(new), 204).await;
    let (state, people) = (format!("{one}/state"), format!("{one}/participants"));
    amina.call("post", &state, &of, Some(json!({ "to": "open" })), 204).await;
    let person =
        json!({ "name": "Litia Vula", "member": "FI", "sex": "female", "email": "litia@example.org" });
    let who = amina.call("post", &people, &of, Some(person.clone()), 201).await["id"].clone();
    let of_person = [("participant", who.as_str().unwrap())];
    let of_one = "/api/v1/participants/{participant}";
    amina.call("post", of_one, &of_person, Some(person), 204).await;
    let came = format!("{of_one}/state");
    let early = amina.call("post", &came, &of_person, Some(json!({ "to": "attend" })), 409).await;
    assert_eq!(early["code"], "participant.not_held");
    amina.call("post", &state, &of, Some(json!({ "to": "hold" })), 204).await;
    amina.call("post", &came, &of_person, Some(json!({ "to": "attend" })), 204).await;
    let form = json!({
        "occasion": "after", "title": "Evaluation", "opens": "2027-01-11", "closes": "2027-02-01",
        "questions": "use | 1-5 * | How useful?\nmore | text | What else?"
    });
    let asked = amina.call("post", &format!("{one}/evaluations"), &of, Some(form.clone()), 201).await;
    let of_form = [("evaluation", asked["id"].as_str().unwrap())];
    let of_answers = "/api/v1/evaluations/{evaluation}";
    amina.call("post", of_answers, &of_form, Some(form), 204).await;
    amina.call("post", &format!("{of_answers}/state"), &of_form, None, 204).await;
    let links = amina
        .call("post", &format!("{of_answers}/links"), &of_form, Some(json!({ "participant": "" })), 201)
        .await;
    assert!(links[0]["address"].as_str().unwrap().contains("/answers/"), "{links}");
    let paper = json!({ "participant": who, "paper": "form 1", "answers": { "use": "7" } });
    let refused = amina.call("post", &format!("{of_answers}/answers"), &of_form, Some(paper), 422).await;
    assert_eq!(refused["fields"][0]["code"], "answer.not_one");
    let paper = json!({ "participant": who, "paper": "form 1", "answers": { "use": "4" } });
    amina.call("post", &format!("{of_answers}/answers"), &of_form, Some(paper), 204).await;
    let figures = amina.call("get", of_answers, &of_form, None, 200).await;
    assert_eq!((&figures["questions"][0]["n"], &figures["questions"][0]["mean"]), (&json!(1), &json!("4")));
    let shown = amina.call("get", one, &of, None, 200).await;
    assert_eq!(shown["by_member"][0], json!({ "of": "FI", "nominated": 1, "attended": 1 }));
    assert_eq!(shown["next"], json!(["close"]));
    let counted = amina.call("post", &format!("{one}/facts"), &of, None, 201).await;
    assert_eq!(counted["count"], json!(2), "it was held, and Fiji took part");
    amina.call("post", &format!("{one}/facts"), &of, None, 409).await;
    let listed = amina.call("get", "/api/v1/trainings", &[], None, 200).await;
    assert_eq!((&listed["total"], &listed["trainings"][0]["state"]), (&json!(1), &json!("held")));
    amina.call("post", &format!("{of_one}/removal"), &of_person, None, 204).await;
    amina.call("post", &format!("{one}/withdrawal"), &of, None, 403).await;
}
