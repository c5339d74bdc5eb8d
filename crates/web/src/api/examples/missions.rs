//! Examples of the calls around missions, their reports and evaluations.

use serde_json::{Value, json};

use super::ID;

/// The calls around missions, their reports and evaluations.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
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
                    "tasks": "Ten boardings together.", "profile": "Has inspected longliners.", "expected": "Six inspectors report every landing.",
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
        ("get", "/missions/{mission}/team") => (
            Value::Null,
            json!({
                "lacks": [], "window": ["2027-03-01", "2027-06-30"], "looked_at": 14,
                "candidates": [{
                    "id": ID, "name": "Inés Duarte", "country": "Portugal", "broken": [], "level": 3, "fluent": true,
                    "free_from": "2027-03-08", "cost": 2800, "points": 52.0, "chosen": true
                }]
            }),
        ),
        ("post", "/missions/{mission}/team") => {
            (json!({ "experts": "Inés Duarte", "start": "2027-03-08", "reason": "" }), Value::Null)
        }
        ("get", "/missions/{mission}/asks") => (Value::Null, json!({ "ready": false, "asks": [asked()] })),
        ("post", "/missions/{mission}/asks") => (
            json!({ "open_days": "14" }),
            json!({ "links": [
                { "name": "Tebora Ioane", "address": "https://trellis.example.org/asked/0f1e2d" }
            ] }),
        ),
        ("get", "/asks") => (Value::Null, json!({ "asks": [asked()] })),
        ("post", "/asks/{ask}/answer") => {
            (json!({ "answer": "no", "reason": "I teach a course that week.", "unwanted": "" }), Value::Null)
        }
        ("post", "/missions/{mission}/wanted") => (
            json!({
                "theme": "Port inspection", "level": "3", "seats": "Operational and technical expert: 1",
                "needs_lead": "", "days": "5", "priority": "4", "fund": ""
            }),
            Value::Null,
        ),
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

/// A question.
fn asked() -> Value {
    json!({
        "id": ID, "kind": "expert", "whom": "Inés Duarte", "mission": ID, "answer": "open", "reason": "",
        "asked_on": "2027-01-15", "ends_on": "2027-01-29", "over": false
    })
}
