//! What the calls around experts are sent, and what they answer.

use serde_json::{Value, json};

use super::ID;

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let said = json!({
        "name": "Ana Rojas", "email": "ana.rojas@example.org", "nationality": "CL", "home": "Aduanas de Chile",
        "home_member": "CL", "pool": "global", "categories": "Expert Trainer",
        "competencies": "Risk management | 4\nValuation | 2", "languages": "Spanish | fluent\nEnglish | working",
        "levels": "tactical; operational", "engagement": "in-kind", "days_max": "30", "missions_max": "2",
        "release": "Letter of 2 March 2026", "away": "2027-03-01 | 2027-03-15"
    });
    let entry = json!({
        "id": ID, "code": "0199A3F0", "member": "CL", "state": "listed", "returned": false, "name": "Ana Rojas",
        "home": "Aduanas de Chile", "region": "americas",
        "categories": [{ "category": "Expert Trainer", "stage": "accredited" }],
        "themes": [{ "theme": "Risk management", "level": 4 }],
        "languages": [{ "language": "Spanish", "command": "fluent" }], "holds_until": "2030-11-21"
    });
    let one = json!({
        "id": ID, "code": "0199A3F0", "member": "CL", "state": "nominated", "returned": true, "name": "Ana Rojas",
        "email": "", "sex": "", "nationality": "CL", "home": "Aduanas de Chile", "home_member": "CL",
        "home_region": "americas", "pool": "global", "may_lead": false, "categories": ID,
        "competencies": "Risk management | 4", "languages": "Spanish | fluent", "levels": "tactical",
        "engagement": "in-kind", "daily_fee": "", "currency": "", "days_max": "30", "missions_max": "2",
        "conflicts": "", "release": "", "away": "2027-03-01 | 2027-03-15", "seen": "4f1c09e2a7b3d650", "lacks": ["email", "release"],
        "remarks": [{ "on": "2026-11-02", "by": "Amina", "text": "Please send the release." }], "next": []
    });
    Some(match (method, address) {
        ("get", "/experts") => {
            (Value::Null, json!({ "experts": [entry], "found": 1, "total": 130, "page": 1, "pages": 1 }))
        }
        ("get", "/experts/statistics") => (
            Value::Null,
            json!({
                "by": "region", "year": 2026,
                "years": [{
                    "year": 2026, "nominated": 12, "listed": 118, "searches": 47, "missions": 3, "days": 58, "requested": 6,
                    "accredited": 2
                }],
                "lines": [{
                    "key": "americas", "called": "americas", "nominated": 4, "listed": 38, "searches": 20, "missions": 1,
                    "days": 24
                }],
                "rows": [{ "id": ID, "called": "M-2026-04 Valuation", "on": "2026-03-02", "counts": 24 }],
                "improvements": ["Ask Governments for experts who speak Arabic."]
            }),
        ),
        ("post", "/experts/improvements") => {
            (json!({ "text": "Ask Governments for experts who speak Arabic." }), json!({ "id": ID }))
        }
        ("post", "/experts/improvements/removal") => (json!({ "id": ID }), Value::Null),
        ("get", "/experts/{expert}/service") => (
            Value::Null,
            json!({
                "name": "Ana Rojas", "home": "Aduanas de Chile", "mean": 4.5,
                "missions": [{
                    "mission": ID, "called": "M-2026-04 Valuation", "member": "Fiji", "first": "2026-03-02",
                    "last": "2026-03-13", "days": 12, "roles": ["Expert Trainer"], "scores": ["4.5"]
                }]
            }),
        ),
        ("get", "/experts/contributions") => (
            Value::Null,
            json!({
                "from": "2026-01-01", "until": "2026-11-22",
                "administrations": [{
                    "administration": "Aduanas de Chile", "member": "Chile", "experts": 2, "missions": 3, "days": 36,
                    "days_in_kind": 36, "worth": "10800 EUR"
                }]
            }),
        ),
        ("get", "/missions/{mission}/appraisals") => (
            Value::Null,
            json!({
                "experts": [{
                    "id": ID, "name": "Ana Rojas", "may_write": false,
                    "appraisals": [{
                        "voice": "member", "score": "4.5", "text": "Prepared well.", "state": "shared", "since": "2026-11-12",
                        "reply": "The room was not there on the first day."
                    }]
                }]
            }),
        ),
        ("post", "/missions/{mission}/appraisals") => {
            (json!({ "expert": ID, "score": "4.5", "text": "Prepared well." }), Value::Null)
        }
        ("post", "/missions/{mission}/appraisals/state") => {
            (json!({ "expert": ID, "voice": "member", "to": "share" }), Value::Null)
        }
        ("post", "/missions/{mission}/appraisals/replies") => (
            json!({ "expert": ID, "voice": "member", "text": "The room was not there on the first day." }),
            Value::Null,
        ),
        ("get", "/experts/{expert}") => (Value::Null, one),
        ("post", "/experts") => (said, json!({ "id": ID })),
        ("post", "/experts/{expert}" | "/experts/{expert}/nomination") => (said, Value::Null),
        ("post", "/experts/{expert}/accreditation") => (
            json!({
                "category": "Expert Trainer", "passing": "field", "on": "2026-10-02", "mentor": "Otto Lind",
                "evidence": "Report of the mission"
            }),
            Value::Null,
        ),
        ("post", "/experts/{expert}/state") => (json!({ "to": "list" }), Value::Null),
        ("post", "/experts/{expert}/withdrawal") => (json!({ "why": "I have retired." }), Value::Null),
        ("post", "/experts/{expert}/remarks") => {
            (json!({ "text": "Away in March for an election." }), Value::Null)
        }
        _ => return None,
    })
}
