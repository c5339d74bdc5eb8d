//! What the calls around questionnaires and responses are sent, and what they answer.

use serde_json::{Value, json};

use super::ID;

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    let said = json!({
        "code": "needs-2026", "kind": "needs", "title": "Needs survey 2026", "year": "2026",
        "closes": "31 December 2026", "members": "coral-sea",
        "questions": "# A. Trade facilitation\n1 | yes-partly-no * | Is the time of release measured? | gap: partly; no"
    });
    let entry = json!({
        "id": ID, "code": "needs-2026", "kind": "needs", "title": "Needs survey 2026", "year": 2026, "state": "open",
        "closes": "31 December 2026", "closes_on": "2026-12-31", "asked": 33, "given": 12
    });
    let response = json!({
        "id": ID, "survey": "needs-2026", "member": "TO", "state": "submitted", "submitted_on": "2026-12-02",
        "answered": 11, "available": 12
    });
    Some(match (method, address) {
        ("get", "/surveys") => {
            (Value::Null, json!({ "surveys": [entry], "found": 1, "total": 3, "page": 1, "pages": 1 }))
        }
        ("get", "/surveys/{survey}") => (
            Value::Null,
            json!({
                "survey": entry, "guidance": "One answer for the whole administration, please.",
                "questions": [{
                    "number": "1", "section": "A. Trade facilitation", "text": "Is the time of release measured?",
                    "kind": "yes-partly-no", "required": true, "help": "", "area": "", "asked_if": ""
                }],
                "members": [{ "member": "TO", "state": "submitted", "response": ID }], "next": ["close"]
            }),
        ),
        ("post", "/surveys") => (said, kept),
        ("post", "/surveys/{survey}") => (said, Value::Null),
        ("post", "/surveys/{survey}/state") => (json!({ "to": "open" }), Value::Null),
        ("post", "/surveys/{survey}/withdrawal" | "/responses/{response}/withdrawal") => {
            (Value::Null, Value::Null)
        }
        ("post", "/surveys/{survey}/comparisons") => (
            json!({
                "question": "2", "body": "Northern Convention", "counted": "Members with an expert in genetics",
                "figure": "14", "out_of": "31", "as_at": "2025-12-31", "source": "Report of its 9th meeting, annex 4"
            }),
            Value::Null,
        ),
        ("post", "/surveys/{survey}/options") => (
            json!({
                "title": "Share experts with the Northern Convention", "meaning": "One list, two bodies.",
                "effort": "Ten days of staff time", "who": "Secretariat"
            }),
            Value::Null,
        ),
        ("post", "/surveys/{survey}/options/removal") => (json!({ "id": ID }), Value::Null),
        ("post", "/surveys/{survey}/facts") => (Value::Null, json!({ "count": 1 })),
        ("get", "/surveys/{survey}/results") => (
            Value::Null,
            json!({
                "asked": 33, "counted": 12,
                "comparisons": [{
                    "id": ID, "question": "2", "body": "Northern Convention",
                    "counted": "Members with an expert in genetics", "figure": "14", "out_of": 31,
                    "as_at": "2025-12-31", "source": "Report of its 9th meeting, annex 4"
                }],
                "options": [{
                    "id": ID, "title": "Share experts with the Northern Convention", "meaning": "One list, two bodies.",
                    "effort": "Ten days of staff time", "who": "Secretariat"
                }],
                "figures": [{
                    "number": "1", "n": 11, "unanswered": 1, "left_out": 0,
                    "spread": { "no": 2, "partly": 4, "yes": 5 }, "lacking": 6
                }]
            }),
        ),
        ("post", "/surveys/{survey}/responses") => (json!({ "member": "TO" }), kept),
        ("get", "/responses") => {
            (Value::Null, json!({ "responses": [response], "found": 1, "total": 12, "page": 1, "pages": 1 }))
        }
        ("get", "/responses/{response}") => (
            Value::Null,
            json!({
                "response": response, "answers": { "1": "partly" }, "missing": [],
                "said": [{ "voice": "remark", "text": "Figures of June.", "on": "2026-12-02" }],
                "next": ["accept", "return"]
            }),
        ),
        ("post", "/responses/{response}/answers") => (json!({ "answers": { "1": "partly" } }), Value::Null),
        ("post", "/responses/{response}/state") => {
            (json!({ "to": "return", "why": "Question 2 asks for officers." }), Value::Null)
        }
        ("post", "/responses/{response}/words") => (json!({ "text": "Figures of June." }), Value::Null),
        _ => return None,
    })
}
