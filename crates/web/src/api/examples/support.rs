//! What the calls around money for experts are sent, and what they answer.

use serde_json::{Value, json};

use super::ID;

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let application = json!({
        "member": "", "title": "Risk assessment of three cases", "purpose": "Advise for two weeks, and train two colleagues",
        "theme": "Risk assessment", "request": "WS-2026-3", "mission": "", "expert": "Ana Rojas", "outside": "", "outside_why": "",
        "outside_knows": "", "from": "2027-03-01", "until": "2027-03-12", "days": "10", "currency": "USD", "fee": "4,000",
        "travel": "1,800", "subsistence": "2,200", "other": "", "seen": ""
    });
    let step = json!({ "to": "grant", "on": "2027-02-01", "amount": "7,500", "number": "", "why": "" });
    Some(match (method, address) {
        ("get", "/support") => (Value::Null, list()),
        ("post", "/support") => (application, json!({ "id": ID })),
        ("get", "/support/{application}") => (Value::Null, one()),
        ("post", "/support/{application}") => (application, Value::Null),
        ("post", "/support/{application}/state") => (step, Value::Null),
        ("post", "/support/{application}/erasure") => (Value::Null, Value::Null),
        ("get", "/fund") => (Value::Null, fund()),
        ("post", "/fund") => (
            json!({ "from": "2027-01-01", "fund": "Voluntary Fund", "currency": "USD", "ceiling": "10,000", "classes": "ldc; sids" }),
            Value::Null,
        ),
        ("post", "/fund/rules") => (
            json!({ "link": "delinked", "from": "2027-01-01", "decision": "Decision 9/4, paragraph 3" }),
            json!({ "id": ID }),
        ),
        _ => return None,
    })
}

fn list() -> Value {
    json!({
        "applications": [{
            "id": ID, "member": "WS", "title": "Risk assessment of three cases", "state": "granted", "ending": null,
            "theme": "Risk assessment", "expert": ID, "off_roster": false, "from": "2027-03-01", "until": "2027-03-12", "days": 10,
            "submitted_on": "2027-01-15", "decided_on": "2027-02-01", "currency": "USD", "asked": "8000.00", "granted": "7500.00",
            "contracted": null, "paid": null
        }],
        "sums": [{
            "currency": "USD", "applications": 1, "asked": "8000.00", "granted": "7500.00", "contracted": "0.00", "paid": "0.00"
        }],
        "total": 1
    })
}

fn one() -> Value {
    json!({
        "title": "Risk assessment of three cases", "member": "WS", "state": "granted",
        "purpose": "Advise for two weeks, and train two colleagues",
        "cost": [["fee", "4000.00"], ["travel", "1800.00"], ["subsistence", "2200.00"]], "currency": "USD", "outside": null,
        "rule": "linked", "decision": null, "judged_on": "2027-01-15",
        "checks": [{ "item": "eligible", "met": true, "why": "It counts as small island developing State since 1 January 1994." }],
        "checked": true, "granted": "7500.00", "contract": "VF-1/2027",
        "payments": [{ "on": "2027-02-20", "amount": "3000.00", "note": "On signature" }], "report": null, "next": ["contract", "close"]
    })
}

fn fund() -> Value {
    json!({
        "today": "linked",
        "rules": [{ "id": ID, "link": "linked", "from": "2026-01-01", "decision": "Decision 8/11" }],
        "terms": [{
            "from": "2026-01-01", "fund": "Voluntary Fund", "currency": "USD", "ceiling": "10000.00", "classes": ["ldc", "sids"]
        }],
        "eligible": [["WS", "sids", "1994-01-01"]]
    })
}
