//! Examples of the calls around needs assessments.

use serde_json::{Value, json};

use super::ID;

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    Some(match (method, address) {
        ("get", "/assessments" | "/assessments/{assessment}") => (Value::Null, read(address)),
        _ => return None,
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
