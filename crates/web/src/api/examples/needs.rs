//! Examples of the calls around needs assessments.

use serde_json::{Value, json};

use super::ID;

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    let need = json!({
        "member": "TO", "area": "2", "gap": "resources", "text": "A second inspection vehicle at the outer port.",
        "source": "member", "source_text": "Letter of 3 June 2026", "values": "3, 1, 2",
        "objectives": "Objective 1"
    });
    Some(match (method, address) {
        ("post", "/assessments") => (assessment(), kept),
        ("post", "/assessments/{assessment}") => (assessment(), Value::Null),
        ("post", "/assessments/{assessment}/state") => (Value::Null, json!({ "state": "chair-review" })),
        ("post", "/assessments/{assessment}/scores") => (
            json!({
                "member": "TO", "area": "1.1", "score": "2", "source": "compliance", "source_text": "CC 21, para 12",
                "evidence": "Three of eleven landings were inspected."
            }),
            Value::Null,
        ),
        ("post", "/assessments/{assessment}/scores/import") => (Value::Null, json!({ "scores": 280 })),
        ("post", "/assessments/{assessment}/comments") => {
            (json!({ "said_as": "Chair", "text": "Look at the reports of 2025 again." }), Value::Null)
        }
        ("get", "/assessments/{assessment}/parts") => (
            Value::Null,
            json!({ "parts": [{
                "id": ID, "body": "CC", "areas": ["Port inspection"], "session": "Twenty-first meeting",
                "state": "before-body"
            }] }),
        ),
        ("post", "/assessments/{assessment}/parts") => {
            (json!({ "body": "CC", "areas": "1; 2", "session": "CC 21" }), kept)
        }
        ("post", "/assessments/{assessment}/parts/{part}/acts") => {
            (json!({ "verb": "finalise", "day": "2026-10-07", "paragraph": "para 44" }), kept)
        }
        ("post", "/assessments/{assessment}/parts/{part}/amendments") => (
            json!({ "member": "TO", "area": "2", "score": "1", "day": "2026-10-07", "paragraph": "para 31" }),
            kept,
        ),
        ("get", "/assessments/{assessment}/needs") => (
            Value::Null,
            json!({ "needs": [{
                "id": ID, "member": ID, "name": "Tonga", "area": "Port inspection", "gap": "resources",
                "text": "A second inspection vehicle at the outer port.", "source": "member",
                "source_text": "Letter of 3 June 2026", "objectives": ["Objective 1 Members report by themselves"],
                "state": "identified", "priority": 13, "place": 2
            }] }),
        ),
        ("post", "/assessments/{assessment}/needs") => (need, kept),
        ("post", "/needs/{need}") => (need, Value::Null),
        ("post", "/needs/{need}/state") => {
            (json!({ "state": "met", "reason": "The vehicle was bought in May." }), Value::Null)
        }
        ("post", "/needs/{need}/ranks") => (
            json!({ "body": "CC", "place": "2", "reason": "Inspections depend on one vehicle.", "meeting": "CC 21" }),
            Value::Null,
        ),
        ("get", "/members/{member}/capacity") => (Value::Null, capacity()),
        ("get", "/bodies/{body}/queue") => (
            Value::Null,
            json!({
                "raised": [{
                    "id": ID, "member": "Tonga", "text": "Two readers of otoliths",
                    "source_text": "Workshop on ageing, May 2026", "state": "waiting", "outcome": "",
                    "raised_on": "2026-05-08"
                }],
                "findings": [ID], "findings_all": 1, "assessments": [ID]
            }),
        ),
        ("post", "/raised-needs") => (
            json!({
                "body": "ESC", "member": "TO", "text": "Two readers of otoliths",
                "source_text": "Workshop on ageing, May 2026"
            }),
            kept,
        ),
        ("post", "/raised-needs/{need}") => (
            json!({ "state": "taken-up", "outcome": "Stands in the needs assessment of 2027." }),
            Value::Null,
        ),
        ("get", "/assessments" | "/assessments/{assessment}") => (Value::Null, read(address)),
        _ => return None,
    })
}

fn capacity() -> Value {
    json!({
        "member": "TO", "as_at": "2026-11-22",
        "cycles": [{ "cycle": "2024", "scale": "0-5" }, { "cycle": "2026", "scale": "0-5" }],
        "areas": [{ "area": "2 Port inspection", "part": false, "figures": ["1", "2"] }],
        "totals": ["1", null],
        "needs": [{
            "id": ID, "area": "Port inspection", "text": "A second inspection vehicle at the outer port.",
            "source_text": "Letter of 3 June 2026", "state": "confirmed", "cycle": "2026", "priority": 13, "place": 2,
            "answered_by": ["PI-2027 Course for port inspectors"]
        }],
        "steps": [{
            "kind": "initiative", "id": ID, "title": "PI-2027 Course for port inspectors", "state": "proposed",
            "from": "2027-03-01", "until": null
        }]
    })
}

fn assessment() -> Value {
    json!({
        "title": "Needs assessment 2026", "cycle": "2026", "areas": "areas", "scale": "0-5", "digits": "0", "tie": "up",
        "method": "From the compliance review.", "criteria": "Severity: 3", "previous": "Needs assessment 2024"
    })
}

/// What calls about needs assessments answer.
fn read(address: &str) -> Value {
    match address {
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
