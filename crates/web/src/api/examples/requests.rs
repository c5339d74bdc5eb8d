//! Examples of the calls around requests.

use serde_json::{Value, json};

use super::ID;

/// The calls around requests.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
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
    let file = json!({
        "id": ID, "name": "Letter of 2 November.pdf", "state": "clean", "why": "", "kind": "pdf", "bytes": 48211,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "added_by": "Amina Diallo",
        "added_at": "2026-11-02T09:12:00Z"
    });
    Some(match (method, address) {
        ("get", "/files") => (Value::Null, json!([{ "file": file, "request": ID }])),
        ("get", "/requests/{request}/files") => (Value::Null, json!([file])),
        ("post", "/requests/{request}/files") => (Value::Null, json!({ "id": ID })),
        ("post", "/requests/{request}/files/{file}/check") => (Value::Null, json!({ "state": "clean" })),
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
        ("post", "/requests/{request}/facts") => (Value::Null, json!({ "count": 3 })),
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
