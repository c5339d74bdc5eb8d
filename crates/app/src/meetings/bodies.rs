//! Keeping bodies: a further one may join in the middle of a cycle, and one that has ended stays readable.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{Body, BodyId, BodyKind, body::closes_circle},
    people::Actor,
};
use trellis_store::meetings as store;

use super::{Room, begin, named};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// A body as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BodyInput {
    /// Short code, as texts name it: "ESC".
    pub code: String,
    /// Full name.
    pub name: String,
    /// Code of its kind.
    pub kind: String,
    /// Code or id of the body it is part of; may be empty.
    pub parent: String,
    /// Code or id of the body it reports to; may be empty.
    pub reports_to: String,
    /// Since when it exists; may be empty.
    pub from: String,
    /// Its last day; may be empty.
    pub until: String,
}

/// Adds a body.
pub async fn add(house: &House, actor: Actor<'_>, input: &BodyInput) -> Result<BodyId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    let body = read(&room, input, house.id())?;
    store::add_body(&mut deed.tx, &deed.permit, &body).await?;
    deed.done(house, Event::new("body.added", body.id).with("code", &body.code)).await?;
    Ok(body.id)
}

/// Changes everything about a body but its id.
pub async fn change(house: &House, actor: Actor<'_>, id: BodyId, input: &BodyInput) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.body(id).ok_or_else(Problem::not_found)?;
    let body = read(&room, input, id)?;
    store::change_body(&mut deed.tx, &deed.permit, &body).await?;
    deed.done(house, Event::new("body.changed", id).with("code", &body.code)).await
}

/// Longest code of a body, in letters.
const CODE_LETTERS_MAX: usize = 30;

fn read(room: &Room, input: &BodyInput, id: BodyId) -> Result<Body, Problem> {
    let mut form = Form::default();
    let code = form.text("code", &input.code);
    if code.chars().count() > CODE_LETTERS_MAX || code.contains(char::is_whitespace) {
        form.wrong("code", Code::FieldCode, &[("value", &code)]);
    }
    let taken = |body: &&Body| body.id != id && body.code.eq_ignore_ascii_case(&code);
    if room.bodies.iter().any(|body| taken(&body)) {
        form.wrong("code", Code::CodeTaken, &[("value", &code)]);
    }
    let name = form.text("name", &input.name);
    let kind = form.choice("kind", &input.kind, BodyKind::from_code);
    let above = |form: &mut Form, field: &'static str, text: &str, next: fn(&Body) -> Option<BodyId>| {
        if text.trim().is_empty() {
            return None;
        }
        let above = form.choice(field, text, |text| body_named(room, text))?;
        if closes_circle(&room.bodies, id, above, next) {
            form.wrong(field, Code::FieldCircle, &[("value", text)]);
        }
        Some(above)
    };
    let parent = above(&mut form, "parent", &input.parent, |body| body.parent);
    let reports_to = above(&mut form, "reports_to", &input.reports_to, |body| body.reports_to);
    let from = form.optional_day("from", &input.from);
    let until = form.optional_day("until", &input.until);
    if matches!((from, until), (Some(from), Some(until)) if until < from) {
        form.wrong("until", Code::FieldEndsBefore, &[("value", &input.until)]);
    }
    form.finish()?;
    let kind = kind.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    Ok(Body { id, organisation: room.organisation.id, code, name, kind, parent, reports_to, from, until })
}

/// The body that a code or an id names.
pub(super) fn body_named(room: &Room, text: &str) -> Option<BodyId> {
    named(&room.bodies, text, |body| body.id, |body| &body.code)
}
