//! Examples of the calls around plans and what is read of them.

use serde_json::{Value, json};

use super::{
    ID,
    indicators::{reading, target},
    with,
};

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    Some(match (method, address) {
        ("get", "/plans") => (Value::Null, json!({ "plans": [plan_entry()] })),
        ("get", "/plans/{plan}") => (Value::Null, current_plan()),
        ("get", "/plans/{plan}/status") => (Value::Null, status()),
        ("get", "/plans/{plan}/progress") => (Value::Null, json!({ "progress": [progress()] })),
        ("post", "/actions/{action}/progress") => (
            json!({ "as_at": "2026-06-30", "status": "partly", "text": "Two of three visits made", "resources": "" }),
            json!({ "id": ID }),
        ),
        ("post", "/imports") => (Value::Null, document()),
        _ => return None,
    })
}

fn plan_entry() -> Value {
    json!({
        "id": ID, "code": "action-plan", "title": "Regional action plan", "organisation": "Lagoon Office",
        "period_label": "2018-2020", "adopted_by": "19th Conference", "adopted_on": "2018-05-04", "actions": 45,
        "open_doubts": 3, "sample": false,
    })
}

fn document() -> Value {
    json!({
        "title": "Regional action plan", "layout": "table", "period_label": "2018-2020", "period_from": "2018-07-01",
        "period_until": "2020-06-30", "horizons": [], "front": [],
        "sections": [{
            "number": "1", "title": "Instruments", "parent": null, "level": null, "passages": [],
            "where": "Paragraph 12",
        }],
        "actions": [{
            "number": "5", "codes": ["5"], "text": "Help Members to join the convention", "section": 0,
            "parent": null,
            "kpis": [{ "label": null, "text": "Number of Members", "targets": [with(target(), "language", "en")] }],
            "timeframe": "On-going", "horizon": null, "horizons": [], "resources": null,
            "conditions": ["upon request"], "cells": [], "where": "Table 1, row 2",
        }],
        "flags": [{
            "code": "number-starts-late", "where": "Table 1, row 2", "message": "The first number is 5.",
            "action": 0,
        }],
        "unplaced": [], "columns": [{ "table": 1, "column": 1, "head": "Specific actions", "role": "action" }],
    })
}

fn current_plan() -> Value {
    let mut plan = document();
    for (name, value) in [
        ("id", json!(ID)),
        ("code", json!("action-plan")),
        ("version", json!(1)),
        ("file", json!("plan.docx")),
    ] {
        plan[name] = value;
    }
    plan
}

fn status() -> Value {
    let mut kpi = reading();
    for (name, value) in [
        ("id", json!(ID)),
        ("text", json!("Number of Members")),
        ("target", json!("At least 22/33 Members")),
        ("settled", json!(true)),
    ] {
        kpi[name] = value;
    }
    json!({
        "plan": "action-plan", "title": "Regional action plan", "as_at": "2020-03-31",
        "counts": { "met": 12, "at_risk": 6, "without_kpi": 0, "all": 45 },
        "actions": [{
            "id": ID, "number": "5", "text": "Help Members to join the convention", "status": "at_risk",
            "kpis": [kpi],
            "progress": { "as_at": "2020-01-31", "status": "ongoing", "text": "Two visits made" },
        }],
    })
}

fn progress() -> Value {
    json!({
        "id": ID, "action": ID, "number": "5", "as_at": "2020-01-31", "status": "ongoing", "text": "Two visits made",
        "resources": "Staff time",
    })
}
