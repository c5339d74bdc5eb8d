//! Examples of the calls around bodies, meetings, papers and decisions.

use serde_json::{Value, json};

use super::{ID, with};

/// The calls around meetings.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    Some(match (method, address) {
        ("get", "/documents" | "/documents/{document}" | "/decisions" | "/decisions/{decision}") => {
            (Value::Null, of_meetings(address))
        }
        ("post", "/documents") => (with(sheet(), "body", "CC"), json!({ "id": ID })),
        ("put", "/documents/{document}") => (sheet(), Value::Null),
        ("get", "/plans/{plan}/acts") => (Value::Null, acts()),
        ("get", "/calendar") => (Value::Null, calendar()),
        ("post", "/bodies") => (
            json!({ "code": "ESC", "name": "Extended Scientific Committee", "kind": "scientific", "parent": "COMM" }),
            kept,
        ),
        ("post", "/meetings") => (
            json!({
                "body": "COMM", "number": "34", "title": "Thirty-fourth session", "place": "Apia, Samoa",
                "first_day": "2027-10-11", "last_day": "2027-10-14", "published_on": "2027-01-04"
            }),
            kept,
        ),
        ("post", "/meetings/{meeting}/days") => (
            json!({ "first_day": "2027-10-18", "last_day": "2027-10-21", "reason": "The hall was taken" }),
            Value::Null,
        ),
        ("post", "/meetings/{meeting}/agenda") => {
            (json!({ "number": "7)i)", "title": "Capacity building: needs of Members" }), kept)
        }
        ("post", "/meetings/{meeting}/participants") => (
            json!({ "name": "Sefa Latu", "standing": "member", "represents": "TO", "elected": "chair" }),
            kept,
        ),
        ("get", "/meetings/{meeting}/points") => (
            Value::Null,
            json!([{ "id": ID, "position": 1, "kind": "work", "text": "A list of experts", "tasks": [ID] }]),
        ),
        ("post", "/meetings/{meeting}/points") => {
            (json!({ "kind": "agreement", "text": "Whoever sends an expert pays for the expert" }), kept)
        }
        ("post", "/deadlines") => (
            json!({ "title": "Working papers", "kind": "documents", "meeting": ID, "wording": "T-55", "lead": "Members" }),
            kept,
        ),
        ("post", "/consultations/{consultation}/answers") => (
            json!({ "member": "TO", "text": "Two more courses.", "source": "Letter of 2 November 2026" }),
            kept,
        ),
        _ => return None,
    })
}

fn calendar() -> Value {
    json!({
        "bodies": [{ "id": ID, "organisation": "lagoon", "code": "COMM", "name": "Commission", "kind": "plenary" }],
        "meetings": [{
            "id": ID, "organisation": "lagoon", "body": "COMM", "label": "COMM 34", "title": "Thirty-fourth session",
            "place": "Apia, Samoa", "first_day": "2027-10-11", "last_day": "2027-10-14", "state": "planned"
        }],
        "deadlines": [{
            "id": ID, "organisation": "lagoon", "title": "Working papers", "kind": "documents", "meeting": "COMM 34",
            "wording": "T-55", "earliest": null, "latest": "2027-08-17", "announced": null, "state": "open",
            "why": "55 days before COMM 34 begins on 11 October 2027.",
            "lead": ["Members"], "joint": [], "consulted": []
        }],
        "consultations": [{
            "id": ID, "organisation": "lagoon", "title": "First round", "audience": "public",
            "opens_on": "2027-05-01", "closes_on": "2027-08-07", "state": "open"
        }]
    })
}

/// What calls about documents and decisions answer.
fn of_meetings(address: &str) -> Value {
    let document = json!({
        "id": ID, "symbol": "CC/26/07", "title": "Draft workplan", "kind": "cover", "state": "public", "body": "CC",
        "meeting": "Twenty-first meeting", "action": "adopt", "original": "en", "languages": ["en", "fr"],
        "day": "2026-09-01",
    });
    let paragraph = json!({
        "id": ID, "decision_id": ID, "decision": "CC-21/4", "number": "1", "verb": "Requests",
        "text": "Requests the Secretariat to report.", "drafted": "Requests a report.", "outcome": "changed", "addressees": ["Secretariat"], "due": "by COP12",
        "due_on": "2027-10-01", "status": "active", "action_taken": "", "document": null, "answered_by": [ID],
    });
    let file = json!({ "id": ID, "language": "en", "bytes": 120_422, "digest": "9f".repeat(32) });
    match address {
        "/documents" => json!({ "documents": [document] }),
        "/documents/{document}" => json!({
            "document": document, "prepared_by": "Secretariat", "distribution": "General",
            "sources": ["Second performance review | https://example.org/review"], "files": [file],
            "items": ["7)i)"], "plan": ID,
        }),
        _ => json!({ "paragraphs": [paragraph] }),
    }
}

/// The sheet of a document as it is sent.
fn sheet() -> Value {
    json!({
        "meeting": "CC 21", "items": "7)i)", "symbol": "", "title": "Draft workplan", "kind": "cover",
        "original": "en", "languages": "fr, ja", "prepared_by": "Secretariat", "action": "adopt",
        "distribution": "General", "day": "2026-09-01", "plan": "action-plan",
        "sources": "Second performance review | https://example.org/review",
    })
}

fn acts() -> Value {
    let act = json!({
        "id": ID, "body": "Compliance Committee", "meeting": "Twenty-first meeting", "verb": "adopt",
        "paragraph": "para 34", "day": "2026-10-05", "document": "CC/26/07", "brought_into_force": true,
    });
    json!({ "as_at": "2026-11-21", "acts": [act] })
}
