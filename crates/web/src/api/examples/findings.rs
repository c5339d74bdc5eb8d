//! Examples of the calls around findings.

use serde_json::{Value, json};

use super::ID;

/// The calls around findings.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
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
