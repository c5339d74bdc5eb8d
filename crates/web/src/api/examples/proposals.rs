//! What the calls around proposals are sent, and what they answer.

use serde_json::{Value, json};

use super::ID;

const DIGEST: &str = "3fa97c02d5b1e6483fa97c02d5b1e6483fa97c02d5b1e6483fa97c02d5b1e648";

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let entry = json!({
        "id": ID, "title": "All missions of 2027", "state": "ready", "seed": 1, "seconds": 10, "from": null,
        "sha256": DIGEST, "iterations": 21344, "points": 3100.55, "bound": 3120.0, "share": 100,
        "begun_at": "2027-01-15T10:00:00Z"
    });
    let reckoning = json!({
        "start_step": "7", "notice": "14", "travel_same": "1", "travel_other": "2", "evaluation_min": "2.5", "subsistence": "200",
        "trip_same": "600", "trip_other": "1800", "funds": "TF-EAST: 40000", "weights": "staffed: 1000\nfit: 1"
    });
    Some(match (method, address) {
        ("get", "/proposals") => (Value::Null, json!({ "proposals": [entry] })),
        ("post", "/proposals") => (
            json!({ "title": "All missions of 2027", "seconds": "10", "seed": "", "from": "" }),
            json!({ "id": ID }),
        ),
        ("get", "/proposals/{proposal}") => (Value::Null, one(entry)),
        ("post", "/proposals/{proposal}/team") => {
            (json!({ "mission": ID, "experts": "Ana Rojas; Otto Lind", "start": "2027-03-08" }), Value::Null)
        }
        ("get", "/proposals/{proposal}/supposed") => (
            Value::Null,
            json!({
                "staffed": [3, 4], "points": [3100.55, 4102.55],
                "changes": [["M-4 Port inspections", [], ["Ana Rojas", "Otto Lind"]]]
            }),
        ),
        ("get", "/reckoning") => (Value::Null, reckoning),
        ("post", "/reckoning") => (reckoning, Value::Null),
        _ => return None,
    })
}

fn one(entry: Value) -> Value {
    let mut one = entry;
    let more = json!({
        "current": true,
        "missions": [{
            "mission": ID, "title": "M-1 Port inspections", "member": "Kiribati", "state": "planned",
            "days": ["2027-03-08", "2027-03-12"], "team": [[ID, "Ana Rojas", "Chile"]], "by_hand": false, "lacks": []
        }],
        "breaks": [],
        "parts": [["staffed", 3000.0], ["fit", 145.0], ["cost", -44.45]],
        "scarce": [["themes", "Port inspection", 180.0]],
        "answer": {
            "answer": "why-not", "expert": "Otto Lind", "is_there": false, "instead_of": "Ana Rojas",
            "breaks": [{ "rule": 12, "expert": "Otto Lind", "mission": null }], "changes": [["fit", -15.0]], "funnel": [],
            "would_do": []
        }
    });
    if let (Value::Object(one), Value::Object(more)) = (&mut one, more) {
        one.extend(more);
    }
    one
}
