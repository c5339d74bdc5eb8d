//! An example for every call: what is sent and what comes back, as a program meets them. One file a room.
//!
//! The description carries them, and a test holds each against the schema beside it.

mod contributions;
mod experts;
mod findings;
mod indicators;
mod initiatives;
mod meetings;
mod members;
mod missions;
mod needs;
mod plans;
mod proposals;
mod registers;
mod requests;
mod support;
mod surveys;
mod trainings;

use serde_json::{Value, json};

pub(super) const ID: &str = "0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2f30";

/// What a room says of a call: what it is sent and what it answers; nothing of a call that is another room's.
type Room = fn(&str, &str) -> Option<(Value, Value)>;

/// The rooms, each asked in turn for the calls that are its own.
const ROOMS: [Room; 16] = [
    contributions::of,
    experts::of,
    findings::of,
    indicators::of,
    initiatives::of,
    meetings::of,
    members::of,
    missions::of,
    needs::of,
    plans::of,
    proposals::of,
    registers::of,
    requests::of,
    support::of,
    surveys::of,
    trainings::of,
];

/// What a call is sent, where it takes JSON, and what it answers, where that is JSON.
pub(super) fn of(method: &str, address: &str) -> (Option<Value>, Option<Value>) {
    let address = address.trim_start_matches("/api/v1");
    let (sent, answered) = match (method, address) {
        ("get", "/health") => (Value::Null, json!({ "status": "ok", "version": "0.1.0" })),
        ("post", "/session") => (
            json!({ "email": "amina@example.org", "password": "reef passage 1997" }),
            json!({ "token": "f3a1c09e…", "hours": 12 }),
        ),
        _ => ROOMS.iter().find_map(|room| room(method, address)).unwrap_or((Value::Null, Value::Null)),
    };
    let some = |value: Value| (!value.is_null()).then_some(value);
    (some(sent), some(answered))
}

/// A failure as every call tells it.
pub(super) fn failure() -> Value {
    json!({
        "code": "form.invalid",
        "message": "Some fields need a change. Nothing was saved yet.",
        "fields": [{ "field": "day", "code": "field.day", "message": "“soon” is not a day. Write it like 2026-11-21." }],
        "id": "4c1f-0a97-52be",
    })
}

fn with(mut value: Value, name: &str, more: impl Into<Value>) -> Value {
    value[name] = more.into();
    value
}
