//! Examples of the calls around what stands beside a plan: registers, turns of its cycle, datasets.

use serde_json::{Value, json};

use super::ID;

/// The calls around what stands beside a plan.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    Some(match (method, address) {
        ("get", "/plans/{plan}/cycle") => (Value::Null, cycle()),
        ("get", "/plans/{plan}/datasets") => (Value::Null, json!({ "datasets": [dataset()] })),
        ("post", "/plans/{plan}/datasets") => {
            (json!({ "turn": "2026", "as_at": "2026-12-31" }), json!({ "id": ID }))
        }
        ("get", "/datasets/{dataset}") => (Value::Null, dataset()),
        ("post", "/datasets/{dataset}/release" | "/datasets/{dataset}/withdrawal") => {
            (Value::Null, Value::Null)
        }
        ("post", "/plans/{plan}/cycle/turns") => {
            (json!({ "label": "2026", "begins_on": "2026-02-12" }), json!({ "id": ID }))
        }
        ("get", "/plans/{plan}/cycle/approach") => (
            Value::Null,
            json!({ "changes": [{
                "id": ID, "part": "clock", "about": "acknowledge", "was": "10", "is": "5",
                "reason": "Members waited too long", "body": "Compliance Committee", "meeting": "11th meeting",
                "version": 2, "otherwise": null,
            }] }),
        ),
        ("post", "/plans/{plan}/cycle/approach") => (
            json!({
                "part": "clock", "about": "acknowledge", "was": "", "is": "5",
                "reason": "Members waited too long", "body": "CC", "meeting": "CC 11",
            }),
            json!({ "id": ID }),
        ),
        ("post", "/plans/{plan}/cycle/assessments") => (
            json!({
                "turn": "2026", "paper": "report", "outcome": "with-remarks",
                "remarks": "Name the Members that were asked", "meeting": "CC 12", "day": "2026-10-06",
                "paragraph": "para 31", "document": "CC/12/Doc.5",
            }),
            json!({ "id": ID }),
        ),
        ("post", "/plans/{plan}/cycle/states") => (
            json!({
                "stage": "2", "turn": "2026", "state": "done", "day": "2026-10-09", "note": "Agreed report",
                "document": "", "act": "",
            }),
            json!({ "id": ID }),
        ),
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
        ("get", "/partners/actions") => (
            Value::Null,
            json!({
                "partners": [{
                    "plan": ID, "action": ID, "number": "3.2", "text": "Help Members with e-learning",
                    "partner": "rtc-suva", "name": "Regional Training Centre, Suva", "kind": "training-centre",
                    "own_kind": "Regional training centre", "ended_on": null, "parts": ["trains", "hosts"],
                }],
                "total": 12,
            }),
        ),
        ("post", "/actions/{action}/partners" | "/actions/{action}/partners/removal") => {
            (json!({ "partner": "rtc-suva", "part": "trains" }), Value::Null)
        }
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
                "title": "Handbook", "kind": "manual", "theme": "topics/Ports", "region": "islands", "language": "French", "official": "yes", "translator": "", "funder": "",
                "project": "", "on": "2015-01-31", "link": "",
            }),
            kept,
        ),
        ("post", "/plans/{plan}/steps") => (
            json!({
                "by": "FJ", "source": "sources/(iv)", "serves": "4.2", "text": "Two advisers for a year",
                "begins_on": "2014-03-01", "ends_on": "", "stage": "under-way", "successful": "", "effective": "",
                "shown_by": "", "received_on": "",
            }),
            kept,
        ),
        ("post", "/plans/{plan}/steps/change") => (
            json!({
                "step": ID, "stage": "carried-out", "ends_on": "2015-02-28", "successful": "yes", "effective": "partly",
                "shown_by": "Final report", "standing": "included", "reason": "",
            }),
            Value::Null,
        ),
        ("post", "/plans/{plan}/appraisals") => (
            json!({
                "kind": "proposal", "title": "Agreement on bats", "text": "Twelve Range States ask for it.",
                "by": "Working group", "criteria": "criteria", "begun_on": "",
            }),
            kept,
        ),
        ("post", "/plans/{plan}/appraisals/marks") => (
            json!({
                "appraisal": "Agreement on bats", "criterion": "Funding", "met": "partly", "reason": "Two pledges",
            }),
            Value::Null,
        ),
        ("post", "/plans/{plan}/appraisals/state") => (
            json!({
                "appraisal": "Agreement on bats", "way": "decide", "outcome": "deferred", "decision": "COP9/Decision 4",
            }),
            Value::Null,
        ),
        ("post", "/plans/{plan}/gaps") => (
            json!({
                "issue": "4.2", "found": "by-others", "by": "Forum of Users", "grounds": "Gap analysis, table 3",
                "on": "2014-06-02",
            }),
            kept,
        ),
        _ => return None,
    })
}

fn dataset() -> Value {
    let digest = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    json!({
        "id": ID, "turn": "2026", "as_at": "2026-12-31", "state": "released", "tables_done": 10, "rows": 1204,
        "sha256": digest, "bytes": 98765,
        "tables": [{ "name": "actions.csv", "rows": 45, "bytes": 12345, "sha256": digest }]
    })
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
        "assessed": [{
            "paper": "report", "body": "Compliance Committee", "outcome": "with-remarks",
            "remarks": "Name the Members that were asked", "day": "2026-10-06", "paragraph": "para 31",
            "document": "CC/12/Doc.5", "act": ID,
        }],
        "review": {
            "wording": "First review after three years and then every five years",
            "days": ["2028-02-14", "2033-02-14"], "announced": "2028-02-14",
        },
    })
}

fn everything_around() -> Value {
    let action = json!({ "id": ID, "number": "4.2" });
    let served = json!({ "kind": "action", "id": ID, "text": "4.2 Help administrations to join" });
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
            "id": ID, "title": "Handbook", "kind": "manual", "theme": ID, "region": "set:islands", "language": "French", "official": true, "translator": null, "funder": null,
            "project": null, "on": "2015-01-31", "link": null,
        }],
        "steps": [{
            "id": ID, "by": "Fiji", "member": "FJ", "said_by": null, "source": "Bilateral sources", "serves": served,
            "text": "Two advisers for a year", "begins_on": "2014-03-01", "ends_on": "2015-02-28",
            "stage": "carried-out", "successful": "yes", "effective": "partly", "shown_by": "Final report",
            "received_on": "2014-06-02", "standing": "included", "reason": "",
        }],
        "gaps": [{
            "id": ID, "issue": served, "found": "by-others", "by": "Forum of Users",
            "grounds": "Gap analysis, table 3", "on": "2014-06-02",
        }],
        "appraisals": [{
            "id": ID, "kind": "proposal", "title": "Agreement on bats", "text": "Twelve Range States ask for it.",
            "by": "Working group", "begun_on": "2014-03-01", "state": "decided", "outcome": "deferred",
            "decision": "COP9/Decision 4",
            "criteria": [{ "criterion": "Funding", "met": "partly", "reason": "Two pledges" }],
        }],
    })
}
