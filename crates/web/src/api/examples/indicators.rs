//! Examples of the calls around facts, what Members report, KPIs and targets.

use serde_json::{Value, json};

use super::{ID, with};

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    Some(match (method, address) {
        ("get", "/plans/{plan}/facts") => (Value::Null, json!({ "facts": [fact()] })),
        ("post", "/plans/{plan}/facts") => (stated_facts(), json!({ "ids": [ID] })),
        ("post", "/facts/{fact}/withdrawal") => (json!({ "reason": "Entered twice" }), Value::Null),
        ("get", "/reported") => (Value::Null, json!({ "reports": [report()], "found": 1 })),
        ("post", "/reported/{fact}/verification") => (json!({ "version": "5d41402abc4b2a76" }), Value::Null),
        ("post", "/reported/{fact}/return") => (json!({ "reason": "Which workshop was it?" }), Value::Null),
        ("get", "/kpis/{kpi}") => (Value::Null, kpi()),
        ("get", "/kpis/{kpi}/measure") => (Value::Null, what_counts()),
        ("put", "/kpis/{kpi}/measure") => {
            (json!({ "measures": [measure()], "members": null, "upon_request": false }), what_counts())
        }
        ("put", "/kpis/{kpi}/baseline") => {
            (json!({ "value": "9", "evidence": "Report to the 18th Conference" }), Value::Null)
        }
        ("post", "/targets") => {
            (json!({ "text": "At least 22/33 Members", "lang": "en" }), with(target(), "language", "en"))
        }
        _ => return None,
    })
}

fn report() -> Value {
    json!({
        "id": ID, "state": "reported", "day": "2026-03-31", "what": "counted",
        "detail": { "kind": "activity", "count": 2, "answers": null },
        "member": "FJ", "instrument": null, "plan": ID, "kpi": ID, "actions": [ID],
        "evidence": [{ "title": "List of participants", "reference": null }], "note": "",
        "reported_by": "Mereani Tuilau", "reported_at": "2026-04-02T08:00:00Z",
        "judged_by": null, "judged_at": null, "returned": null, "version": "5d41402abc4b2a76",
    })
}

pub(super) fn target() -> Value {
    json!({
        "text": "At least 22/33 Members", "measurable": true, "kind": "membership_share",
        "comparator": "at_least", "value": 22, "upper": null, "of": 33, "unit": "Members", "per": null,
        "every": null, "from": null, "by": null, "label": null, "clauses": [], "questions": [],
        "plain": "At least 22 of 33 Members",
    })
}

pub(super) fn reading() -> Value {
    json!({
        "status": "at_risk", "rule": "line", "why": "19 of the 22 asked for by 30 June 2020; 21 expected by now.",
        "value": 19, "of": 33, "needed": 22, "achievement": 76.9, "sub_periods": [], "notes": [], "clauses": [],
    })
}

fn fact() -> Value {
    json!({
        "id": ID, "day": "2019-02-11", "what": "status", "detail": { "level": "implementing" }, "member": "FJ",
        "instrument": "RKC", "actions": [ID], "topics": ["facilitation"], "channel": null, "partners": [],
        "evidence": [{ "title": "Depositary notification", "reference": "DN 12" }], "note": "", "withdrawn": null,
    })
}

fn stated_facts() -> Value {
    json!({ "facts": [
        { "day": "2019-02-11", "what": "request", "kind": "mission", "member": "FJ", "actions": ["5"] },
        {
            "day": "2019-03-04", "what": "counted", "kind": "expert-use", "answers_in_list": 0, "actions": ["5"],
            "partners": ["training-centre-1"], "evidence": "Mission report",
        },
    ] })
}

fn measure() -> Value {
    json!({
        "rule": "members_at", "levels": ["implementing"], "kinds": [], "out_of": [], "request": "",
        "own_action": false, "instruments": ["RKC"], "topics": [], "channels": [], "partners": [], "classes": [],
    })
}

fn what_counts() -> Value {
    json!({
        "settled": true,
        "parts": [{
            "asks": "At least 22 of 33 Members", "measure": measure(),
            "plain": "Members whose latest status is one of these: implementing; from facts about RKC",
        }],
        "members": null, "upon_request": false,
    })
}

fn kpi() -> Value {
    json!({
        "id": ID, "plan": ID, "action": ID, "text": "Number of Members", "target": target(),
        "as_at": "2020-03-31", "settled": true, "reading": reading(),
        "baseline": { "value": 9, "evidence": "Report to the 18th Conference" },
        "course": [{ "day": "2019-12-31", "value": 15 }], "counted": [fact()],
        "not_counted": [{
            "fact": fact(), "code": "below_level", "why": "The Member's status is not one that counts.",
        }],
        "without_record": ["NR"],
        "history": [{
            "at": "2026-02-03T09:20:00Z", "deed": "kpi.settled", "said": "What counts for an indicator was settled",
            "details": ["Members whose latest status is one of these: implementing"],
        }],
    })
}
