//! What the calls around requests to Members are sent, and what they answer.

use serde_json::{Value, json};

use super::ID;

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let entry = json!({
        "id": ID, "whom": "Kiribati", "member": "KI", "kind": "expert", "purpose": "A trainer on logbooks for two weeks",
        "amount": { "amount": "10", "unit": "days", "currency": null }, "asked_on": "2027-01-15", "answer_by": "2027-02-12",
        "state": "promised", "since": "2027-02-01", "promised_for": "2027-05-03", "late": null
    });
    let asked = json!({
        "whom": "KI", "kind": "expert", "purpose": "A trainer on logbooks for two weeks", "amount": "10", "unit": "days",
        "currency": "", "initiative": "", "mission": "", "training": "", "action": "plan-2027 3.2", "asked_on": "2027-01-15",
        "answer_by": "2027-02-12", "seen": ""
    });
    let step = json!({ "to": "promise", "on": "2027-02-01", "promised_for": "2027-05-03", "note": "Letter of the director" });
    Some(match (method, address) {
        ("get", "/contributions") => (
            Value::Null,
            json!({
                "contributions": [entry],
                "counts": [{ "kind": "expert", "all": 1, "met": 0, "partly_met": 0, "not_met": 0, "open": 1, "late": 0 }],
                "total": 1
            }),
        ),
        ("post", "/contributions") => (asked, json!({ "id": ID })),
        ("get", "/contributions/{contribution}") => (
            Value::Null,
            json!({
                "contribution": entry, "initiative": null, "mission": null, "training": null, "action": ID, "counts": true,
                "steps": [{
                    "way": "promise", "on": "2027-02-01", "note": "Letter of the director", "promised_for": "2027-05-03",
                    "by": "Amina Diallo"
                }],
                "next": ["remind", "meet", "meet-partly", "not-meet", "withdraw"]
            }),
        ),
        ("post", "/contributions/{contribution}") => (asked, Value::Null),
        ("post", "/contributions/{contribution}/state") => (step, Value::Null),
        _ => return None,
    })
}
