//! Examples of the calls around initiatives, delivery agreements and staff time.

use serde_json::{Value, json};

use super::{ID, with};

/// What a call sends and answers, where it is one of these.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let said = json!({
        "code": "PI-2027", "title": "Course for port inspectors", "objectives": "Every port reports its inspections.",
        "level": "regional", "cooperation": "south-south", "first_day": "2027-03-01", "timeframe": "2027 and beyond",
        "body": "FAC", "currency": "AUD", "members": "KI, TO", "executing": "observer-training"
    });
    let entry = json!({
        "id": ID, "code": "PI-2027", "title": "Course for port inspectors", "state": "proposed", "members": ["KI", "TO"],
        "agreed": ["KI"], "timeframe": "2027 and beyond", "first_day": "2027-03-01", "last_day": null, "body": "FAC",
        "currency": "AUD", "required": "50000.00", "approved": null, "south_south": true, "triangular": false
    });
    let line = json!({
        "kind": "travel", "text": "Ten inspectors", "amount": "12,500.00", "source": "donor", "partner": "fisheries-nz"
    });
    let measured = json!({
        "text": "Ports that report", "unit": "%", "baseline": "42.5", "baseline_on": "2026-06-30", "target": "80 % by 2028",
        "level": "national"
    });
    let mut read = measured.clone();
    read["readings"] = json!([{ "on": "2027-12-31", "value": "55", "evidence": "Reports of the ports" }]);
    let risk = json!({
        "text": "Ports send nobody", "likelihood": "medium", "impact": "high", "owner": "Compliance officer",
        "response": "Ask for two names each"
    });
    let lead = json!({
        "from": "fisheries-nz", "amount": "10000", "currency": "NZD", "state": "offered", "on": "2026-09-01", "note": ""
    });
    let found = json!({
        "statement": "Nine of ten ports report", "evidence": "Port reports of October", "effect": "seen",
        "evaluation": "", "lesson": "Ask each port for two names", "on": "2027-10-31"
    });
    let feedback = json!([{ "whose": "Tonga", "text": "Our tenth port has no line yet" }]);
    let seen = with(with(found.clone(), "id", ID), "feedback", feedback);
    let report = json!({
        "done": "Two courses", "reached": "Nine of ten ports report", "recommended": "", "state": "sent-back", "round": 1,
        "submitted_on": "2027-11-10", "bodies": ["Finance Committee"], "waits_for": [],
        "assessed": [{
            "body": "Finance Committee", "round": 1, "outcome": "sent-back", "remarks": "Say what the course cost",
            "day": "2028-02-06", "paragraph": "para 7"
        }]
    });
    let agreement = json!({
        "id": ID, "reference": "MoU 3", "title": "Training centre", "kind": "tripartite", "covers": "Two courses a year",
        "from": "2026-07-01", "until": null, "initiatives": [ID], "review_after": "every two years",
        "review_due": "2030-07-01",
        "reviews": [{
            "on": "2028-06-20", "effect": "partly", "measured": "Ports that report: 61 %", "outcome": "A second trainer"
        }],
        "parties": [{
            "name": "Kiribati", "role": "beneficiary", "money": null, "currency": null, "in_kind": "Rooms", "experts": ""
        }]
    });
    let sent_agreement = json!({
        "reference": "MoU 3", "title": "Training centre", "from": "2026-07-01", "initiatives": "PI-2027",
        "parties": "secretariat | coordinator\nKI | beneficiary | | Rooms\nobserver-training | capacity-builder"
    });
    let opportunity = json!({
        "id": ID, "title": "Call 14: ports that inspect", "funder": "Fund for the Oceans", "initiatives": [ID],
        "closes_on": "2027-01-31", "amount": "80000", "currency": "EUR",
        "years": [
            { "year": 2027, "amount": "40000", "currency": "EUR" }, { "year": 2028, "amount": "40000", "currency": "EUR" }
        ],
        "champion": "Minister of Fisheries of Kiribati", "joint_with": ["Tuna secretariat"], "state": "sought",
        "on": "2026-11-02"
    });
    let sent_opportunity = json!({
        "title": "Call 14: ports that inspect", "funder": "Fund for the Oceans", "closes_on": "2027-01-31",
        "currency": "EUR", "years": "2027 | 40,000\n2028 | 40,000", "champion": "Minister of Fisheries of Kiribati",
        "joint_with": "tuna", "initiatives": "PI-2027"
    });
    Some(match (method, address) {
        ("get", "/initiatives") => (
            Value::Null,
            json!({
                "initiatives": [entry], "found": 1, "total": 12, "south_south": 1, "triangular": 0, "page": 1, "pages": 1
            }),
        ),
        ("get", "/initiatives/{initiative}") => (
            Value::Null,
            json!({
                "initiative": entry, "objectives": "Every port reports its inspections.", "description": "",
                "level": "regional", "reuse": "", "lines": [with(line, "id", ID)],
                "indicators": [with(read, "id", ID)], "risks": [with(risk, "id", ID)],
                "leads": [with(lead, "id", ID)], "principles": [
                    { "term": ID, "text": "Country-driven", "answer": "met", "note": "" }
                ],
                "elements": ["(a) Institutions"],
                "effort": [{ "id": ID, "post": "Compliance officer", "year": 2027, "work": "delivery", "days": "12.5" }],
                "actions": [ID], "needs": [ID], "requests": [], "together": [], "missions": [ID], "trainings": [],
                "still_open": 1, "lacks": ["agreement"], "outcome": "",
                "found": [seen], "report": report,
                "ending_note": "", "next": ["agree", "cancel"]
            }),
        ),
        ("get", "/lessons") => (
            Value::Null,
            json!({
                "lessons": [{
                    "source": "training", "title": "Workshop on boarding", "address": "/trainings/4",
                    "text": "Exercises took longer than planned.", "on": "2027-03-12", "topics": ["Port inspection"]
                }],
                "found": 1, "total": 9, "page": 1, "pages": 1
            }),
        ),
        ("get", "/funding") => (
            Value::Null,
            json!({
                "funding": [opportunity], "total": 9,
                "sums": [{ "year": 2027, "currency": "EUR", "secured": "0", "sought": "40000" }]
            }),
        ),
        ("get", "/funding/{opportunity}") => (
            Value::Null,
            json!({ "opportunity": opportunity, "note": "Two pages", "next": ["offered", "secured", "refused"] }),
        ),
        ("post", "/funding") => (sent_opportunity, json!({ "id": ID })),
        ("post", "/funding/{opportunity}") => (sent_opportunity, Value::Null),
        ("post", "/funding/{opportunity}/state") => {
            (json!({ "to": "secured", "on": "2027-03-02" }), Value::Null)
        }
        ("get", "/clusters") => (
            Value::Null,
            json!({
                "by": "group", "total": 12, "clusters": [{
                    "common": "sids",
                    "items": [{
                        "kind": "initiative", "title": "I-7 Course for port inspectors", "address": "/initiatives/7",
                        "members": ["Kiribati", "Tonga"], "from": "2027-03-08", "until": "2027-06-30"
                    }],
                    "decided": [{
                        "one": "I-7 Course for port inspectors", "other": "I-9 Inspectors of the region",
                        "way": "shared", "text": "One trainer and one trip", "on": "2026-11-02"
                    }]
                }]
            }),
        ),
        ("get", "/assistance") => (
            Value::Null,
            json!({
                "members": [{ "code": "KI", "counts": [{ "role": "beneficiary", "kind": "mission", "count": 2 }] }],
                "partners": [],
                "rows": [{
                    "kind": "mission", "role": "beneficiary", "member": "KI", "partner": "", "count": 1,
                    "title": "M-7 Port inspection at work", "address": "/missions/7", "topics": ["Port inspection"],
                    "level": "operational", "from": "2027-03-08", "until": "2027-03-12", "south_south": false,
                    "triangular": false
                }],
                "overlaps": [], "found": 1, "total": 20, "page": 1, "pages": 1
            }),
        ),
        ("post", "/initiatives") => (said, json!({ "id": ID })),
        ("post", "/initiatives/{initiative}") => (said, Value::Null),
        ("post", "/initiatives/{initiative}/state") => {
            (json!({ "to": "complete", "why": "Two courses held", "on": "2027-05-01" }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/acts") => (
            json!({
                "verb": "approve", "meeting": "FAC 9", "day": "2027-02-06", "paragraph": "para 12", "amount": "40,000"
            }),
            Value::Null,
        ),
        ("post", "/initiatives/{initiative}/agreement") => {
            (json!({ "member": "TO", "source": "Letter of 3 May 2027" }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/remarks") => {
            (json!({ "text": "Ask the centre for dates." }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/links") => {
            (json!({ "plan": "cb-workplan", "action": "6/6" }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/links/removal") => (json!({ "need": ID }), Value::Null),
        ("post", "/initiatives/{initiative}/lines") => (line, Value::Null),
        ("post", "/initiatives/{initiative}/indicators") => (measured, Value::Null),
        ("post", "/initiatives/{initiative}/readings") => (
            json!({ "id": ID, "on": "2026-10-31", "value": "61", "evidence": "Port reports of October" }),
            Value::Null,
        ),
        ("post", "/initiatives/{initiative}/risks") => (risk, Value::Null),
        ("post", "/initiatives/{initiative}/principles") => {
            (json!({ "term": "Country-driven", "answer": "met", "note": "" }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/terms") => (json!({ "term": "(a)" }), Value::Null),
        ("post", "/initiatives/{initiative}/leads") => (lead, Value::Null),
        ("post", "/initiatives/{initiative}/together") => (
            json!({ "other": "I-9", "way": "shared", "text": "One trainer and one trip", "on": "2026-11-02" }),
            Value::Null,
        ),
        ("post", "/initiatives/{initiative}/effort") => (
            json!({ "post": "Compliance officer", "year": "2027", "work": "delivery", "days": "12.5" }),
            Value::Null,
        ),
        ("post", "/initiatives/{initiative}/removal") => (json!({ "kind": "line", "id": ID }), Value::Null),
        ("post", "/initiatives/{initiative}/withdrawal") => (Value::Null, Value::Null),
        ("post", "/initiatives/{initiative}/found") => (found, Value::Null),
        ("post", "/initiatives/{initiative}/found/removal") => (json!({ "id": ID }), Value::Null),
        ("post", "/initiatives/{initiative}/feedback") => {
            (json!({ "found": ID, "text": "Our tenth port has no line yet" }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/report") => (
            json!({ "done": "Two courses", "reached": "Nine of ten ports report", "bodies": "FAC" }),
            Value::Null,
        ),
        ("post", "/initiatives/{initiative}/report/submission") => {
            (json!({ "on": "2027-11-10" }), Value::Null)
        }
        ("post", "/initiatives/{initiative}/report/assessment") => (
            json!({
                "outcome": "with-remarks", "remarks": "Say what the course cost", "meeting": "FAC 10",
                "day": "2028-02-06", "paragraph": "para 7"
            }),
            Value::Null,
        ),
        ("get", "/agreements") => (Value::Null, json!({ "agreements": [agreement] })),
        ("get", "/agreements/{agreement}") => (Value::Null, agreement),
        ("post", "/agreements") => (sent_agreement, json!({ "id": ID })),
        ("post", "/agreements/{agreement}") => (sent_agreement, Value::Null),
        ("post", "/agreements/{agreement}/reviews") => (
            json!({
                "on": "2028-06-20", "effect": "partly", "measured": "Ports that report: 61 %",
                "outcome": "A second trainer"
            }),
            json!({ "id": ID }),
        ),
        ("get", "/effort") => (
            Value::Null,
            json!({
                "balances": [{
                    "post": "Compliance officer", "kind": "staff", "year": 2027, "available": "220",
                    "committed": "180", "bound_by": "Annual meeting", "delivery": "30",
                    "contractor_management": "25", "left": "-15", "gives": [ID]
                }],
                "funding": [{
                    "id": ID, "post": "Compliance officer", "funder": "fisheries-nz", "share": "60",
                    "from": "2026-01-01", "until": "2027-06-30"
                }],
                "gaps": [{
                    "post": "Compliance officer", "from": "2026-11-22", "until": "2027-06-30", "missing": "40"
                }],
                "said": 3, "open": 5
            }),
        ),
        ("post", "/effort/posts") => {
            (json!({ "name": "Compliance officer", "kind": "staff" }), json!({ "id": ID }))
        }
        ("post", "/effort/funding") => (
            json!({
                "post": "Compliance officer", "funder": "fisheries-nz", "share": "60", "from": "2026-01-01",
                "until": "2027-06-30"
            }),
            json!({ "id": ID }),
        ),
        ("post", "/effort/years") => (
            json!({
                "post": "Compliance officer", "year": "2027", "available": "220", "committed": "180",
                "bound_by": "Annual meeting"
            }),
            Value::Null,
        ),
        _ => return None,
    })
}
