//! An example for every call: what is sent and what comes back, as a program meets them.
//!
//! The description carries them, and a test holds each against the schema beside it.

use serde_json::{Value, json};

pub(super) const ID: &str = "0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2f30";

/// What a call is sent, where it takes JSON, and what it answers, where that is JSON.
pub(super) fn of(method: &str, address: &str) -> (Option<Value>, Option<Value>) {
    let (sent, answered) = match (method, address.trim_start_matches("/api/v1")) {
        ("get", "/health") => (Value::Null, json!({ "status": "ok", "version": "0.1.0" })),
        ("post", "/session") => (
            json!({ "email": "amina@example.org", "password": "reef passage 1997" }),
            json!({ "token": "f3a1c09e…", "hours": 12 }),
        ),
        ("get", "/plans") => (Value::Null, json!({ "plans": [plan_entry()] })),
        ("get", "/plans/{plan}") => (Value::Null, current_plan()),
        ("get", "/plans/{plan}/status") => (Value::Null, status()),
        ("get", "/plans/{plan}/cycle") => (Value::Null, cycle()),
        ("post", "/plans/{plan}/cycle/turns") => {
            (json!({ "label": "2026", "begins_on": "2026-02-12" }), json!({ "id": ID }))
        }
        ("post", "/plans/{plan}/cycle/states") => (
            json!({
                "stage": "2", "turn": "2026", "state": "done", "day": "2026-10-09", "note": "Agreed report",
                "document": "", "act": "",
            }),
            json!({ "id": ID }),
        ),
        ("get", "/plans/{plan}/facts") => (Value::Null, json!({ "facts": [fact()] })),
        ("post", "/plans/{plan}/facts") => (stated_facts(), json!({ "ids": [ID] })),
        ("get", "/plans/{plan}/members") => (Value::Null, members()),
        ("get", "/plans/{plan}/progress") => (Value::Null, json!({ "progress": [progress()] })),
        ("post", "/actions/{action}/progress") => (
            json!({ "as_at": "2026-06-30", "status": "partly", "text": "Two of three visits made", "resources": "" }),
            json!({ "id": ID }),
        ),
        ("post", "/facts/{fact}/withdrawal") => (json!({ "reason": "Entered twice" }), Value::Null),
        ("get", "/reported") => (Value::Null, json!({ "reports": [report()], "found": 1 })),
        ("post", "/reported/{fact}/verification") => (json!({ "version": "5d41402abc4b2a76" }), Value::Null),
        ("post", "/reported/{fact}/return") => (json!({ "reason": "Which workshop was it?" }), Value::Null),
        ("get", "/kpis/{kpi}") => (Value::Null, kpi()),
        ("get", "/kpis/{kpi}/measure") => (Value::Null, what_counts()),
        ("put", "/kpis/{kpi}/measure") => {
            (json!({ "measures": [measure()], "members": null, "upon_request": false }), what_counts())
        }
        ("put", "/kpis/{kpi}/baseline") => {
            (json!({ "value": "9", "evidence": "Report to the 18th Conference" }), Value::Null)
        }
        ("get", "/members/{member}") => (Value::Null, member()),
        ("post", "/members") => (json!({ "code": "FJ", "name": "Fiji" }), json!({ "id": ID })),
        ("get", "/members/{member}/classes") => (Value::Null, json!({ "classes": [class()] })),
        ("post", "/members/{member}/classes") => (
            json!({ "class": "sids", "from": "1994-01-01", "until": "", "evidence": "Barbados Programme" }),
            json!({ "id": ID }),
        ),
        ("post", "/classes/{class}/end") => (json!({ "last": "2013-12-31" }), Value::Null),
        ("post", "/imports") => (Value::Null, document()),
        ("post", "/targets") => {
            (json!({ "text": "At least 22/33 Members", "lang": "en" }), with(target(), "language", "en"))
        }
        ("get", "/documents" | "/documents/{document}" | "/decisions" | "/decisions/{decision}") => {
            (Value::Null, of_meetings(address))
        }
        ("get", "/assessments" | "/assessments/{assessment}") => (Value::Null, of_needs(address)),
        ("post", "/documents") => (with(sheet(), "body", "CC"), json!({ "id": ID })),
        ("put", "/documents/{document}") => (sheet(), Value::Null),
        ("get", "/plans/{plan}/acts") => (Value::Null, acts()),
        (method, address) => meetings(method, address)
            .or_else(|| engagements(method, address))
            .or_else(|| findings(method, address))
            .or_else(|| requests(method, address))
            .or_else(|| super::examples_initiatives::of(method, address))
            .or_else(|| missions(method, address))
            .or_else(|| trainings(method, address))
            .unwrap_or_else(|| registers(method, address)),
    };
    let some = |value: Value| (!value.is_null()).then_some(value);
    (some(sent), some(answered))
}

fn report() -> Value {
    json!({
        "id": ID, "state": "reported", "day": "2026-03-31", "what": "counted",
        "detail": { "kind": "activity", "count": 2, "answers": null },
        "member": "FJ", "instrument": null, "plan": ID, "kpi": ID, "actions": [ID],
        "evidence": [{ "title": "List of participants", "reference": null }], "note": "",
        "reported_by": "Mereani Tuilau", "reported_at": "2026-04-02T08:00:00Z",
        "judged_by": null, "judged_at": null, "returned": null, "version": "5d41402abc4b2a76",
    })
}

/// The calls around meetings.
fn meetings(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    Some(match (method, address) {
        ("get", "/calendar") => (Value::Null, calendar()),
        ("post", "/bodies") => (
            json!({ "code": "ESC", "name": "Extended Scientific Committee", "kind": "scientific", "parent": "COMM" }),
            kept,
        ),
        ("post", "/meetings") => (
            json!({
                "body": "COMM", "number": "34", "title": "Thirty-fourth session", "place": "Apia, Samoa",
                "first_day": "2027-10-11", "last_day": "2027-10-14", "published_on": "2027-01-04"
            }),
            kept,
        ),
        ("post", "/meetings/{meeting}/days") => (
            json!({ "first_day": "2027-10-18", "last_day": "2027-10-21", "reason": "The hall was taken" }),
            Value::Null,
        ),
        ("post", "/meetings/{meeting}/agenda") => {
            (json!({ "number": "7)i)", "title": "Capacity building: needs of Members" }), kept)
        }
        ("post", "/meetings/{meeting}/participants") => (
            json!({ "name": "Sefa Latu", "standing": "member", "represents": "TO", "elected": "chair" }),
            kept,
        ),
        ("post", "/deadlines") => (
            json!({ "title": "Working papers", "kind": "documents", "meeting": ID, "wording": "T-55", "lead": "Members" }),
            kept,
        ),
        ("post", "/consultations/{consultation}/answers") => (
            json!({ "member": "TO", "text": "Two more courses.", "source": "Letter of 2 November 2026" }),
            kept,
        ),
        _ => return None,
    })
}

/// The calls around requests.
fn requests(method: &str, address: &str) -> Option<(Value, Value)> {
    let said = json!({
        "title": "Training of fisheries observers", "asked": "Two trainers for a week", "level": "operational",
        "window_from": "2027-05-03", "window_until": "2027-06-30", "language": "English",
        "result": "Observers work on their own", "indicator": "Reports accepted without questions",
        "others": "nobody", "topics": "Observers", "actions": "6/6"
    });
    let entry = json!({
        "id": ID, "number": "WS-2026-3", "state": "under-review", "ending": null, "closing": null, "member": "WS",
        "title": "Training of fisheries observers", "asked": "Two trainers for a week", "topics": ["Observers"],
        "level": "operational", "language": "English", "window_from": "2027-05-03", "window_until": "2027-06-30",
        "result": "Observers work on their own", "indicator": "Reports accepted without questions", "evidence": "",
        "submitted_on": "2026-11-02", "acknowledged_on": "2026-11-09", "decided_on": null, "checked_on": null,
        "closed_on": null, "redirected_to": "", "question_on": "2026-11-16", "needs": [ID], "actions": [ID],
        "duty": "decide", "due_by": null, "days_late": 0
    });
    let word = json!({
        "voice": "question", "text": "How many observers are there?", "on": "2026-11-16", "by": "Amina Diallo",
        "source": ""
    });
    Some(match (method, address) {
        ("get", "/requests") => {
            (Value::Null, json!({ "requests": [entry], "found": 1, "total": 12, "page": 1, "pages": 1 }))
        }
        ("get", "/requests/{request}") => (
            Value::Null,
            json!({
                "request": entry, "others": "nobody", "others_asked": "", "channel": "email",
                "sender": "Sina Leavai", "letter": "We would be grateful for your help.", "said": [word],
                "next": ["accept", "decline"]
            }),
        ),
        ("post", "/requests") => (said, json!({ "id": ID })),
        ("post", "/requests/received") => (
            json!({
                "request": { "member": "WS", "title": "Training of observers", "asked": "Two trainers" },
                "channel": "email", "sender": "Sina Leavai", "received_on": "2026-11-02",
                "letter": "We would be grateful for your help."
            }),
            json!({ "id": ID }),
        ),
        ("post", "/requests/{request}") => (said, Value::Null),
        ("post", "/requests/{request}/state") => {
            (json!({ "to": "defer", "until": "2027-03-01", "why": "No trainer before March" }), Value::Null)
        }
        ("post", "/requests/{request}/words") => {
            (json!({ "voice": "question", "text": "How many observers are there?" }), Value::Null)
        }
        ("post", "/requests/{request}/withdrawal") => (Value::Null, Value::Null),
        ("get", "/requests/volumes") => (
            Value::Null,
            json!({
                "figures": [{ "year": 2025, "member": "WS", "level": "operational", "requests": 2 }],
                "forecast": { "from_year": 2023, "until_year": 2025, "requests": 7, "mean": 2 }
            }),
        ),
        ("get", "/requests/published") => (
            Value::Null,
            json!([{ "request": entry, "needs": [ID], "mandates": ["Resolution 7 para 4"], "missions": [ID] }]),
        ),
        _ => return None,
    })
}

/// The calls around engagements with Members.
fn engagements(method: &str, address: &str) -> Option<(Value, Value)> {
    let entry = json!({
        "id": ID, "member": "KI", "purpose": "Vessel monitoring", "circle": "with-member", "opened_on": "2026-09-14",
        "closed_on": null, "last_contact": "2026-10-02"
    });
    let contact = json!({
        "on": "2026-10-02", "channel": "visit", "with": "Director of Fisheries", "text": "Three inspectors would come.",
        "circle": "with-member"
    });
    let person = json!({
        "name": "Rosa Martins", "post": "Director", "administration": "Ministry of Fisheries", "stance": "supportive",
        "noted_on": "2026-10-02"
    });
    Some(match (method, address) {
        ("get", "/engagements") => (Value::Null, json!({ "engagements": [entry] })),
        ("post", "/engagements") => (
            json!({ "member": "KI", "purpose": "Vessel monitoring", "circle": "internal" }),
            json!({ "id": ID }),
        ),
        ("get", "/engagements/{engagement}") => (
            Value::Null,
            json!({
                "engagement": entry, "outcome": "", "stakeholders": [with(person, "id", ID)],
                "contacts": [with(contact, "by", "Amina Diallo")]
            }),
        ),
        ("post", "/engagements/{engagement}/contacts") => (contact, json!({ "id": ID })),
        ("post", "/engagements/{engagement}/stakeholders") => (person, json!({ "id": ID })),
        ("post", "/engagements/{engagement}/closing") => {
            (json!({ "outcome": "The ministry will ask for a mission." }), Value::Null)
        }
        _ => return None,
    })
}

/// The calls around trainings, the people in them and what they answered.
fn trainings(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    let said = json!({
        "kind": "workshop", "title": "Customs valuation", "place": "Suva, Fiji", "host": "Fiji Revenue",
        "begins": "2027-03-01", "ends": "2027-03-05", "nominate_by": "2027-01-31", "languages": "English",
        "places": "24", "aims": "Value imports by all methods.", "actions": "sap-2025-2027 1.2", "members": "all"
    });
    let entry = json!({
        "id": ID, "kind": "workshop", "state": "held", "called_off": false, "title": "Customs valuation",
        "place": "Suva, Fiji", "link": "", "host": "Fiji Revenue", "begins": "2027-03-01", "ends": "2027-03-05",
        "nominate_by": "2027-01-31", "languages": "English", "places": 24, "aims": "Value imports by all methods.",
        "summary": ""
    });
    let person = json!({
        "name": "Tebora Ioane", "post": "Head of valuation", "member": "KI", "group": "Government", "sex": "female",
        "email": "tebora@example.org", "language": "en"
    });
    let tally = |of: &str| json!([{ "of": of, "nominated": 2, "attended": 1 }]);
    let form = json!({
        "occasion": "after", "title": "Evaluation", "opens": "2027-03-05", "closes": "2027-03-20",
        "questions": "use | 1-5 * | How useful was it?\nbetter | text | What should be done better?"
    });
    Some(match (method, address) {
        ("get", "/trainings") => {
            (Value::Null, json!({ "trainings": [entry], "found": 1, "total": 12, "page": 1, "pages": 1 }))
        }
        ("get", "/trainings/{training}") => (
            Value::Null,
            json!({
                "training": entry, "agenda": "Day 1", "guidance": "", "costs": "", "learnt": "", "actions": [ID],
                "topics": ["Valuation"], "members": ["KI"],
                "participants": [{
                    "id": ID, "name": "Tebora Ioane", "post": "Head of valuation", "member": "KI", "partner": "",
                    "group": "Government", "sex": "female", "state": "attended", "certificate": "OCC/27/014"
                }],
                "by_member": tally("KI"), "by_sex": tally("female"), "by_group": tally("Government"),
                "evaluations": [ID], "next": ["close"]
            }),
        ),
        ("post", "/trainings") => (said, kept),
        ("post", "/trainings/{training}") => (said, Value::Null),
        ("post", "/trainings/{training}/state") => (json!({ "to": "open" }), Value::Null),
        ("post", "/trainings/{training}/participants") => (person, kept),
        ("post", "/trainings/{training}/participants/import" | "/trainings/{training}/facts") => {
            (Value::Null, json!({ "count": 18 }))
        }
        ("post", "/trainings/{training}/evaluations") => (form, kept),
        ("post", "/participants/{participant}") => (person, Value::Null),
        ("post", "/participants/{participant}/state") => (json!({ "to": "attend" }), Value::Null),
        ("post", "/evaluations/{evaluation}") => (form, Value::Null),
        (
            "post",
            "/trainings/{training}/withdrawal"
            | "/participants/{participant}/removal"
            | "/evaluations/{evaluation}/state",
        ) => (Value::Null, Value::Null),
        ("get", "/evaluations/{evaluation}") => (
            Value::Null,
            json!({
                "id": ID, "training": ID, "occasion": "after", "title": "Evaluation", "state": "open",
                "opens": "2027-03-05", "closes": "2027-03-20", "answered": 18, "on_paper": 3, "asked": 20,
                "questions": [{
                    "key": "use", "text": "How useful was it?", "kind": "1-5", "n": 18, "mean": "4.2222",
                    "positive": 15, "spread": [0, 1, 2, 7, 8]
                }]
            }),
        ),
        ("post", "/evaluations/{evaluation}/links") => (
            json!({ "participant": "" }),
            json!([{ "name": "Tebora Ioane", "address": "https://trellis.example.org/answers/0f1e2d" }]),
        ),
        ("post", "/evaluations/{evaluation}/answers") => (
            json!({ "participant": ID, "paper": "form 12", "answers": { "use": "4", "better": "More time" } }),
            Value::Null,
        ),
        _ => return None,
    })
}

/// The calls around findings.
fn findings(method: &str, address: &str) -> Option<(Value, Value)> {
    let said = json!({
        "kind": "compliance-deficiency", "member": "KI", "body": "CC", "number": "CD-2025/3",
        "title": "Port inspections are not reported", "found": "No report for 2025.", "source": "CMM 2019-06",
        "source_paragraph": "para 14", "found_on": "2026-04-30", "guidance": "Send Annex II by 31 March."
    });
    let entry = json!({
        "id": ID, "number": "CD-2025/3", "kind": "compliance-deficiency", "state": "closed", "member": "KI",
        "body": "CC", "title": "Port inspections are not reported", "found": "No report for 2025.",
        "source": "CMM 2019-06", "source_paragraph": "para 14", "source_link": "", "found_on": "2026-04-30",
        "guidance": "Send Annex II by 31 March.", "meeting": "Eleventh meeting", "closing": "met",
        "closed_on": "2026-11-10", "answered_by": [ID]
    });
    let word = json!({ "text": "Our inspectors were trained.", "on": "2026-07-14", "by": "Ruta Kaitapu", "source": "" });
    let act = json!({
        "verb": "endorse", "body": "Compliance Committee", "meeting": "Eleventh meeting", "day": "2026-10-06",
        "paragraph": "para 12"
    });
    Some(match (method, address) {
        ("get", "/findings") => {
            (Value::Null, json!({ "findings": [entry], "found": 1, "total": 12, "page": 1, "pages": 1 }))
        }
        ("get", "/findings/{finding}") => (
            Value::Null,
            json!({
                "finding": entry, "evidence": "Register of landings", "replies": [word], "replied_on": "2026-07-14",
                "why_no_reply": "", "remarks": [], "acts": [act], "next": []
            }),
        ),
        ("post", "/findings") => (said, json!({ "id": ID })),
        ("post", "/findings/import") => (Value::Null, json!({ "findings": 12 })),
        ("post", "/findings/{finding}") => (said, Value::Null),
        ("post", "/findings/{finding}/state") => {
            (json!({ "to": "table", "meeting": "CC 11", "paper": "CC/26/07" }), Value::Null)
        }
        ("post", "/findings/{finding}/acts") => {
            (json!({ "verb": "endorse", "day": "2026-10-06", "paragraph": "para 12" }), Value::Null)
        }
        ("post", "/findings/{finding}/replies") => (
            json!({ "voice": "member", "text": "We will.", "source": "Letter of 14 July 2026" }),
            Value::Null,
        ),
        ("post", "/findings/{finding}/actions") => {
            (json!({ "plan": "cb-workplan", "action": "6/6" }), Value::Null)
        }
        ("post", "/findings/{finding}/actions/removal") => (json!({ "action": ID }), Value::Null),
        ("post", "/findings/{finding}/withdrawal") => (Value::Null, Value::Null),
        _ => return None,
    })
}

/// The calls around missions, their reports and evaluations.
fn missions(method: &str, address: &str) -> Option<(Value, Value)> {
    let said = json!({
        "request": "KI-2026-3", "kind": "mission", "number": "M-2027/4", "title": "Port inspection at work",
        "first_day": "2027-03-08", "last_day": "2027-03-12", "place": "Tarawa",
        "objectives": "Inspectors board and report by themselves.", "expert": "ines.duarte@example.org",
        "outside": "Ana Rojas; Chile"
    });
    let entry = json!({
        "id": ID, "number": "M-2027/4", "kind": "mission", "state": "closed", "title": "Port inspection at work",
        "member": "KI", "request": ID, "request_label": "KI-2026-3 Port inspectors", "level": "operational",
        "first_day": "2027-03-08", "last_day": "2027-03-12", "place": "Tarawa",
        "experts": ["Inés Duarte", "Ana Rojas"], "report_due": null, "closing": "done", "closed_on": "2027-05-03"
    });
    let remark = json!({ "text": "The wharf is closed on Friday.", "at": "2027-03-01T08:00:00Z", "by": "Ruta Kaitapu" });
    let follow_up = json!({
        "id": ID, "mission": ID, "action": "Print the form of Annex II", "owner": "member", "who": "Port office",
        "due": "2027-06-30", "state": "open", "evidence": "", "reason": ""
    });
    let words = json!({ "text": "The wharf is closed on Friday." });
    let marks = json!({ "result": "4", "experts": "5", "running": "3", "words": "The days were too few." });
    let kept = json!({ "id": ID });
    Some(match (method, address) {
        ("get", "/missions") => {
            (Value::Null, json!({ "missions": [entry], "found": 1, "total": 12, "page": 1, "pages": 1 }))
        }
        ("get", "/missions/{mission}") => (
            Value::Null,
            json!({
                "mission": entry,
                "terms": {
                    "background": "Foreign landings grew.", "objectives": "Inspectors board by themselves.",
                    "tasks": "Ten boardings together.", "expected": "Six inspectors report every landing.",
                    "indicator": "Reports over landings", "evidence": "Register of landings"
                },
                "costs": "Two flights", "brief": "", "consent": "", "report": "final",
                "evaluations": [{ "id": ID, "voice": "member", "state": "shared" }], "remarks": [remark], "next": []
            }),
        ),
        ("post", "/missions") => (said, kept),
        ("post", "/missions/{mission}") => (said, Value::Null),
        ("post", "/missions/{mission}/state") => {
            (json!({ "to": "agree", "consent": "Letter of 4 February 2027" }), Value::Null)
        }
        ("post", "/missions/{mission}/withdrawal") => (json!({ "reason": "Planned twice" }), Value::Null),
        ("get", "/missions/{mission}/report") => (
            Value::Null,
            json!({
                "mission": ID, "state": "final", "summary": "Six inspectors board by themselves.",
                "done": "Ten boardings.", "found": "Forms are missing.", "recommendations": "Print them.",
                "follow_ups": [follow_up], "submitted_on": "2027-04-02", "recorded_on": "2027-04-20",
                "published_on": null, "days_in_order": true, "remarks": [], "next": "publish"
            }),
        ),
        ("post", "/missions/{mission}/report") => (
            json!({ "done": "Ten boardings.", "found": "Forms are missing.", "summary": "Six inspectors board." }),
            Value::Null,
        ),
        ("post", "/missions/{mission}/report/state") => {
            (json!({ "to": "publish", "on": "2027-04-22" }), Value::Null)
        }
        (
            "post",
            "/missions/{mission}/remarks"
            | "/missions/{mission}/report/remarks"
            | "/mission-evaluations/{evaluation}/remarks",
        ) => (words, Value::Null),
        ("post", "/missions/{mission}/follow-ups") => (
            json!({ "action": "Print the form", "owner": "member", "who": "Port office", "due": "2027-06-30" }),
            kept,
        ),
        ("get", "/mission-reports") => (
            Value::Null,
            json!({ "reports": [{
                "mission": ID, "title": "Port inspection at work", "member": "KI",
                "request": "KI-2026-3 Port inspectors", "state": "public-summary", "published_on": "2027-04-22"
            }] }),
        ),
        ("get", "/follow-ups") => (Value::Null, json!({ "follow_ups": [follow_up], "total": 12 })),
        ("post", "/follow-ups/{follow_up}") => {
            (json!({ "to": "done", "said": "Letter of 28 April 2027" }), Value::Null)
        }
        ("post", "/missions/{mission}/evaluations") => (marks, kept),
        ("get", "/mission-evaluations/{evaluation}") => (
            Value::Null,
            json!({
                "mission": ID, "voice": "member", "state": "shared", "result": 4, "experts": 5, "running": 3,
                "words": "The days were too few.", "remarks": [remark]
            }),
        ),
        ("post", "/mission-evaluations/{evaluation}") => (marks, Value::Null),
        ("post", "/mission-evaluations/{evaluation}/state") => (json!({ "to": "share" }), Value::Null),
        ("post", "/mission-evaluations/{evaluation}/withdrawal") => (Value::Null, Value::Null),
        _ => return None,
    })
}

fn calendar() -> Value {
    json!({
        "bodies": [{ "id": ID, "organisation": "lagoon", "code": "COMM", "name": "Commission", "kind": "plenary" }],
        "meetings": [{
            "id": ID, "organisation": "lagoon", "body": "COMM", "label": "COMM 34", "title": "Thirty-fourth session",
            "place": "Apia, Samoa", "first_day": "2027-10-11", "last_day": "2027-10-14", "state": "planned"
        }],
        "deadlines": [{
            "id": ID, "organisation": "lagoon", "title": "Working papers", "kind": "documents", "meeting": "COMM 34",
            "wording": "T-55", "earliest": null, "latest": "2027-08-17", "announced": null, "state": "open",
            "why": "55 days before COMM 34 begins on 11 October 2027.",
            "lead": ["Members"], "joint": [], "consulted": []
        }],
        "consultations": [{
            "id": ID, "organisation": "lagoon", "title": "First round", "audience": "public",
            "opens_on": "2027-05-01", "closes_on": "2027-08-07", "state": "open"
        }]
    })
}

/// What calls about documents and decisions answer.
fn of_meetings(address: &str) -> Value {
    let document = json!({
        "id": ID, "symbol": "CC/26/07", "title": "Draft workplan", "kind": "cover", "state": "public", "body": "CC",
        "meeting": "Twenty-first meeting", "action": "adopt", "original": "en", "languages": ["en", "fr"],
        "day": "2026-09-01",
    });
    let paragraph = json!({
        "id": ID, "decision_id": ID, "decision": "CC-21/4", "number": "1", "verb": "Requests",
        "text": "Requests the Secretariat to report.", "addressees": ["Secretariat"], "due": "by COP12",
        "due_on": "2027-10-01", "status": "active", "action_taken": "", "document": null, "answered_by": [ID],
    });
    let file = json!({ "id": ID, "language": "en", "bytes": 120_422, "digest": "9f".repeat(32) });
    match address.trim_start_matches("/api/v1") {
        "/documents" => json!({ "documents": [document] }),
        "/documents/{document}" => json!({
            "document": document, "prepared_by": "Secretariat", "distribution": "General",
            "sources": ["Second performance review | https://example.org/review"], "files": [file],
            "items": ["7)i)"], "plan": ID,
        }),
        _ => json!({ "paragraphs": [paragraph] }),
    }
}

/// What calls about needs assessments answer.
fn of_needs(address: &str) -> Value {
    match address.trim_start_matches("/api/v1") {
        "/assessments" => json!({ "assessments": [{
            "id": ID, "title": "Needs assessment 2026", "cycle": "2026", "state": "released", "scale": "0-5",
            "parts": [{ "body": "Compliance Committee", "state": "before-body" }],
        }] }),
        _ => json!({
            "organisation": "Reef Fisheries Commission", "title": "Needs assessment 2026", "cycle": "2026",
            "state": "released", "method": "From the compliance review.", "scale": ["0", "1", "2", "3", "4", "5"],
            "digits": 0, "tie": "up", "criteria": [{ "name": "Severity", "weight": 3 }],
            "areas": ["Port inspection"], "members": [{ "member": "Tonga", "figures": ["1"], "total": "1" }],
            "needs": [{
                "member": "Tonga", "area": "Port inspection", "gap": "skills", "text": "Two inspectors",
                "source": "member", "reference": "Letter of 3 June 2026", "priority": 12,
            }],
            "parts": [{ "body": "Compliance Committee", "state": "before-body" }],
        }),
    }
}

/// The sheet of a document as it is sent.
fn sheet() -> Value {
    json!({
        "meeting": "CC 21", "items": "7)i)", "symbol": "", "title": "Draft workplan", "kind": "cover",
        "original": "en", "languages": "fr, ja", "prepared_by": "Secretariat", "action": "adopt",
        "distribution": "General", "day": "2026-09-01", "plan": "action-plan",
        "sources": "Second performance review | https://example.org/review",
    })
}

fn acts() -> Value {
    let act = json!({
        "id": ID, "body": "Compliance Committee", "meeting": "Twenty-first meeting", "verb": "adopt",
        "paragraph": "para 34", "day": "2026-10-05", "document": "CC/26/07", "brought_into_force": true,
    });
    json!({ "as_at": "2026-11-21", "acts": [act] })
}

/// The calls around what stands beside a plan.
fn registers(method: &str, address: &str) -> (Value, Value) {
    let kept = json!({ "id": ID });
    match (method, address) {
        ("get", "/plans/{plan}/registers") => (Value::Null, everything_around()),
        ("post", "/plans/{plan}/mandates") => (
            json!({
                "kind": "performance-review", "source": "Second performance review", "number": "7)i)",
                "text": "Draw up a workplan", "priority": "very high", "delivery": "2024/2025",
            }),
            kept,
        ),
        ("post", "/actions/{action}/mandates" | "/actions/{action}/mandates/withdrawal") => {
            (json!({ "mandate": "7)i)" }), Value::Null)
        }
        ("post", "/plans/{plan}/terms") => (
            json!({
                "list": "objectives", "name": "Objectives of the workplan", "purpose": "objective", "section": "",
                "terms": "1: Better data\n2: Fuller compliance",
            }),
            kept,
        ),
        ("post", "/plans/{plan}/tags" | "/plans/{plan}/tags/removal") => {
            (json!({ "term": "objectives/1", "element": "4.2" }), Value::Null)
        }
        ("post", "/plans/{plan}/family") => (
            json!({ "code": "AEWA", "name": "Waterbird Agreement", "kinship": "same-secretariat" }),
            Value::Null,
        ),
        ("post", "/plans/{plan}/family/invitations") => {
            (json!({ "instrument": "AEWA", "ask": "report", "invited_on": "2014-03-01" }), kept)
        }
        ("post", "/plans/{plan}/family/replies") => (
            json!({ "invitation": "AEWA/report", "replied_on": "2014-05-12", "reply": "in-part", "text": "" }),
            Value::Null,
        ),
        ("post", "/plans/{plan}/comments") => (
            json!({ "from": "FJ", "about": "4.2", "text": "Add a visit", "received_on": "2014-06-02" }),
            kept,
        ),
        ("post", "/plans/{plan}/comments/own") => {
            (json!({ "member": "FJ", "about": "4.2", "text": "Add a visit" }), kept)
        }
        ("post", "/plans/{plan}/comments/outcome") => {
            (json!({ "comment": ID, "state": "taken-up", "outcome": "A visit was added" }), Value::Null)
        }
        ("post", "/plans/{plan}/guidance") => (
            json!({
                "title": "Handbook", "language": "French", "official": "yes", "translator": "", "funder": "",
                "project": "", "on": "2015-01-31", "link": "",
            }),
            kept,
        ),
        _ => (Value::Null, Value::Null),
    }
}

fn cycle() -> Value {
    json!({
        "plan": "workplan", "title": "Capacity Building Workplan", "as_at": "2026-11-22",
        "turns": [{ "label": "2026", "begins_on": "2026-02-12", "version": 1 }],
        "turn": "2026",
        "stages": [{
            "id": ID, "number": "7", "title": "Monitoring", "activity": "Follow the indicators", "description": "",
            "responsible": "Secretariat in consultation with Members",
            "parts": [
                { "part": "lead", "name": "Secretariat" }, { "part": "consulted", "name": "Members" },
            ],
            "timeline": "Before the annual meeting",
            "due": [{
                "wording": "Before the annual meeting", "earliest": null, "latest": "2027-02-07",
                "why": "before COMM 20, which begins on 8 February 2027",
            }],
            "resources": "Staff time", "outcome": "Summary", "state": "done", "since": "2026-10-09", "by": null,
            "note": "Agreed report", "document": "SC/12/Doc.4", "act": null, "late": false, "left_by": null,
            "finished_by": null,
        }],
        "lessons_before": ["Ask for data before the summer"], "lessons": [],
        "review": {
            "wording": "First review after three years and then every five years",
            "days": ["2028-02-14", "2033-02-14"], "announced": "2028-02-14",
        },
    })
}

fn everything_around() -> Value {
    let action = json!({ "id": ID, "number": "4.2" });
    json!({
        "plan": ID,
        "mandates": [{
            "id": ID, "kind": "performance-review", "source": "Second performance review", "number": "7)i)",
            "text": "Draw up a workplan", "priority": "very high", "delivery": "2024/2025", "answered_by": [action],
        }],
        "lists": [{
            "code": "objectives", "name": "Objectives of the workplan", "purpose": "objective",
            "terms": [{
                "id": ID, "label": "1", "text": "Better data", "parent": null,
                "tagged": [{ "kind": "action", "id": ID }],
            }],
        }],
        "family": [{
            "code": "AEWA", "name": "Waterbird Agreement", "kinship": "same-secretariat",
            "invitations": [{
                "id": ID, "ask": "report", "invited_on": "2014-03-01", "replied_on": "2014-05-12", "reply": "in-part",
                "text": "",
            }],
        }],
        "unanswered": 0,
        "comments": [{
            "id": ID, "from": "Fiji", "member": "FJ", "said_by": null, "action": action, "section": null, "text": "Add a visit",
            "received_on": "2014-06-02", "state": "taken-up", "outcome": "A visit was added",
        }],
        "guidance": [{
            "id": ID, "title": "Handbook", "language": "French", "official": true, "translator": null, "funder": null,
            "project": null, "on": "2015-01-31", "link": null,
        }],
    })
}

/// A failure as every call tells it.
pub(super) fn failure() -> Value {
    json!({
        "code": "form.invalid",
        "message": "Some fields need a change. Nothing was saved yet.",
        "fields": [{ "field": "day", "code": "field.day", "message": "“soon” is not a day. Write it like 2026-11-21." }],
        "id": "4c1f-0a97-52be",
    })
}

pub(super) fn with(mut value: Value, name: &str, more: impl Into<Value>) -> Value {
    value[name] = more.into();
    value
}

fn plan_entry() -> Value {
    json!({
        "id": ID, "code": "action-plan", "title": "Regional action plan", "organisation": "Lagoon Office",
        "period_label": "2018-2020", "adopted_by": "19th Conference", "adopted_on": "2018-05-04", "actions": 45,
        "open_doubts": 3, "sample": false,
    })
}

fn target() -> Value {
    json!({
        "text": "At least 22/33 Members", "measurable": true, "kind": "membership_share",
        "comparator": "at_least", "value": 22, "upper": null, "of": 33, "unit": "Members", "per": null,
        "every": null, "from": null, "by": null, "label": null, "clauses": [], "questions": [],
        "plain": "At least 22 of 33 Members",
    })
}

fn document() -> Value {
    json!({
        "title": "Regional action plan", "layout": "table", "period_label": "2018-2020", "period_from": "2018-07-01",
        "period_until": "2020-06-30", "horizons": [], "front": [],
        "sections": [{
            "number": "1", "title": "Instruments", "parent": null, "level": null, "passages": [],
            "where": "Paragraph 12",
        }],
        "actions": [{
            "number": "5", "codes": ["5"], "text": "Help Members to join the convention", "section": 0,
            "parent": null,
            "kpis": [{ "label": null, "text": "Number of Members", "targets": [with(target(), "language", "en")] }],
            "timeframe": "On-going", "horizon": null, "horizons": [], "resources": null,
            "conditions": ["upon request"], "cells": [], "where": "Table 1, row 2",
        }],
        "flags": [{
            "code": "number-starts-late", "where": "Table 1, row 2", "message": "The first number is 5.",
            "action": 0,
        }],
        "unplaced": [], "columns": [{ "table": 1, "column": 1, "head": "Specific actions", "role": "action" }],
    })
}

fn current_plan() -> Value {
    let mut plan = document();
    for (name, value) in [
        ("id", json!(ID)),
        ("code", json!("action-plan")),
        ("version", json!(1)),
        ("file", json!("plan.docx")),
    ] {
        plan[name] = value;
    }
    plan
}

fn reading() -> Value {
    json!({
        "status": "at_risk", "rule": "line", "why": "19 of the 22 asked for by 30 June 2020; 21 expected by now.",
        "value": 19, "of": 33, "needed": 22, "achievement": 76.9, "sub_periods": [], "notes": [], "clauses": [],
    })
}

fn status() -> Value {
    let mut kpi = reading();
    for (name, value) in [
        ("id", json!(ID)),
        ("text", json!("Number of Members")),
        ("target", json!("At least 22/33 Members")),
        ("settled", json!(true)),
    ] {
        kpi[name] = value;
    }
    json!({
        "plan": "action-plan", "title": "Regional action plan", "as_at": "2020-03-31",
        "counts": { "met": 12, "at_risk": 6, "without_kpi": 0, "all": 45 },
        "actions": [{
            "id": ID, "number": "5", "text": "Help Members to join the convention", "status": "at_risk",
            "kpis": [kpi],
            "progress": { "as_at": "2020-01-31", "status": "ongoing", "text": "Two visits made" },
        }],
    })
}

fn fact() -> Value {
    json!({
        "id": ID, "day": "2019-02-11", "what": "status", "detail": { "level": "implementing" }, "member": "FJ",
        "instrument": "RKC", "actions": [ID], "topics": ["facilitation"], "channel": null, "partners": [],
        "evidence": [{ "title": "Depositary notification", "reference": "DN 12" }], "note": "", "withdrawn": null,
    })
}

fn stated_facts() -> Value {
    json!({ "facts": [
        { "day": "2019-02-11", "what": "request", "kind": "mission", "member": "FJ", "actions": ["5"] },
        {
            "day": "2019-03-04", "what": "counted", "kind": "expert-use", "answers_in_list": 0, "actions": ["5"],
            "partners": ["training-centre-1"], "evidence": "Mission report",
        },
    ] })
}

fn members() -> Value {
    json!({
        "set": "region",
        "members": [{ "id": ID, "code": "FJ", "name": "Fiji", "joined": "1997-07-01", "left": null }],
    })
}

fn progress() -> Value {
    json!({
        "id": ID, "action": ID, "number": "5", "as_at": "2020-01-31", "status": "ongoing", "text": "Two visits made",
        "resources": "Staff time",
    })
}

fn measure() -> Value {
    json!({
        "rule": "members_at", "levels": ["implementing"], "kinds": [], "out_of": [], "request": "",
        "own_action": false, "instruments": ["RKC"], "topics": [], "channels": [], "partners": [], "classes": [],
    })
}

fn what_counts() -> Value {
    json!({
        "settled": true,
        "parts": [{
            "asks": "At least 22 of 33 Members", "measure": measure(),
            "plain": "Members whose latest status is one of these: implementing; from facts about RKC",
        }],
        "members": null, "upon_request": false,
    })
}

fn kpi() -> Value {
    json!({
        "id": ID, "plan": ID, "action": ID, "text": "Number of Members", "target": target(),
        "as_at": "2020-03-31", "settled": true, "reading": reading(),
        "baseline": { "value": 9, "evidence": "Report to the 18th Conference" },
        "course": [{ "day": "2019-12-31", "value": 15 }], "counted": [fact()],
        "not_counted": [{
            "fact": fact(), "code": "below_level", "why": "The Member's status is not one that counts.",
        }],
        "without_record": ["NR"],
        "history": [{
            "at": "2026-02-03T09:20:00Z", "deed": "kpi.settled", "said": "What counts for an indicator was settled",
            "details": ["Members whose latest status is one of these: implementing"],
        }],
    })
}

fn class() -> Value {
    json!({ "id": ID, "class": "sids", "from": "1994-01-01", "until": null, "evidence": "Barbados Programme" })
}

fn member() -> Value {
    json!({
        "id": ID, "code": "FJ", "name": "Fiji", "organisation": "Lagoon Office", "as_at": "2020-03-31",
        "sets": ["Lagoon Region"], "classes": ["developing", "sids"],
        "standings": [{
            "instrument": "RKC", "level": "implementing", "since": "2019-02-11",
            "evidence": ["Depositary notification"],
        }],
    })
}
