//! Examples of the calls around Members and engagements with them.

use serde_json::{Value, json};

use super::{ID, with};

/// The calls around engagements with Members.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let entry = json!({
        "id": ID, "member": "KI", "purpose": "Vessel monitoring", "circle": "with-member", "opened_on": "2026-09-14",
        "closed_on": null, "last_contact": "2026-10-02", "accession": null
    });
    let step = json!({
        "stage": "preparing", "on": "2026-09-20", "note": "Letter of 18 September", "next": "Legal note for the cabinet",
        "due": "2026-11-15"
    });
    let contact = json!({
        "on": "2026-10-02", "channel": "visit", "with": "Director of Fisheries", "text": "Three inspectors would come.",
        "circle": "with-member"
    });
    let person = json!({
        "name": "Rosa Martins", "post": "Director", "administration": "Ministry of Fisheries", "stance": "supportive",
        "noted_on": "2026-10-02"
    });
    Some(match (method, address) {
        ("get", "/plans/{plan}/members") => (Value::Null, members()),
        ("get", "/members/{member}") => (Value::Null, member()),
        ("post", "/members") => (json!({ "code": "FJ", "name": "Fiji" }), json!({ "id": ID })),
        ("get", "/members/{member}/classes") => (Value::Null, json!({ "classes": [class()] })),
        ("post", "/members/{member}/classes") => (
            json!({ "class": "sids", "from": "1994-01-01", "until": "", "evidence": "Barbados Programme" }),
            json!({ "id": ID }),
        ),
        ("post", "/classes/{class}/end") => (json!({ "last": "2013-12-31" }), Value::Null),
        ("get", "/engagements") => (Value::Null, json!({ "engagements": [entry] })),
        ("post", "/engagements") => (
            json!({ "member": "KI", "purpose": "Vessel monitoring", "circle": "internal" }),
            json!({ "id": ID }),
        ),
        ("get", "/engagements/{engagement}") => (
            Value::Null,
            json!({
                "engagement": entry, "outcome": "", "stakeholders": [with(person, "id", ID)],
                "contacts": [with(contact, "by", "Amina Diallo")],
                "way_in": [step]
            }),
        ),
        ("post", "/engagements/{engagement}/accession") => (step, json!({ "id": ID })),
        ("post", "/engagements/{engagement}/contacts") => (contact, json!({ "id": ID })),
        ("post", "/engagements/{engagement}/stakeholders") => (person, json!({ "id": ID })),
        ("post", "/engagements/{engagement}/closing") => {
            (json!({ "outcome": "The ministry will ask for a mission." }), Value::Null)
        }
        _ => return None,
    })
}

fn members() -> Value {
    json!({
        "set": "region",
        "members": [{ "id": ID, "code": "FJ", "name": "Fiji", "joined": "1997-07-01", "left": null }],
    })
}

fn class() -> Value {
    json!({ "id": ID, "class": "sids", "from": "1994-01-01", "until": null, "evidence": "Barbados Programme" })
}

fn member() -> Value {
    json!({
        "id": ID, "code": "FJ", "name": "Fiji", "organisation": "Lagoon Office", "as_at": "2020-03-31",
        "sets": ["Lagoon Region"], "classes": ["developing", "sids"],
        "standings": [{
            "instrument": "RKC", "level": "implementing", "since": "2019-02-11",
            "evidence": ["Depositary notification"],
        }],
    })
}
