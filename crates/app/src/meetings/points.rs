//! Keeping the record of a session: points that were raised and agreed, and what is still to be done. A task about one is
//! set by [`super::deadlines::add`].

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{Point, PointId, PointKind, SessionId},
    people::Actor,
};
use trellis_store::{events::Logged, meetings as store};

use super::{begin, sessions::OneInput};
use crate::{
    House, Problem,
    problem::{Code, Form},
    stale::Stands,
};

/// The deed's name in the log.
const CHANGED: &str = "meeting.point_changed";

/// A point as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PointInput {
    /// Id or place of the point that changes; empty for a new one.
    pub point: String,
    /// `issue`, `agreement` or `work`.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// The version of [`typed`] that a change was made from; empty where nobody looked.
    pub seen: String,
}

/// A point as a form shows it, for somebody to change.
pub fn typed(point: &Point) -> PointInput {
    let input = PointInput {
        point: point.id.to_string(),
        kind: point.kind.code().to_owned(),
        text: point.text.clone(),
        seen: String::new(),
    };
    PointInput { seen: stands(&input).version(), ..input }
}

fn stands(input: &PointInput) -> Stands {
    Stands::new([("kind", input.kind.clone()), ("text", input.text.clone())])
}

/// Adds a point at the end of a session's record, or changes one.
pub async fn put(
    house: &House,
    actor: Actor<'_>,
    id: SessionId,
    input: &PointInput,
) -> Result<PointId, Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let there = store::points(&mut deed.tx, id).await?;
    let present = match input.point.trim() {
        "" => None,
        text => Some(named(&there, text).ok_or_else(Problem::not_found)?),
    };
    let mut form = Form::default();
    let kind = form.choice("kind", &input.kind, PointKind::from_code);
    let text = form.text("text", &input.text);
    form.finish()?;
    let kind = kind.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    let point = match present {
        Some(present) => {
            let same = present.id.to_string();
            let is_it = |event: &Logged| {
                event.deed == CHANGED && event.detail.contains(&("point".to_owned(), same.clone()))
            };
            let stands = stands(&typed(present));
            stands.refuse_other(&input.seen, &mut deed.tx, room.organisation.id, id, is_it).await?;
            let point = Point { kind, text, ..present.clone() };
            store::change_point(&mut deed.tx, &deed.permit, &point).await?;
            point
        }
        None => {
            let position = there.last().map_or(1, |last| last.position.saturating_add(1));
            let point = Point { id: house.id(), session: id, position, kind, text };
            store::add_point(&mut deed.tx, &deed.permit, &point).await?;
            point
        }
    };
    let event = Event::new(CHANGED, id).with("point", point.id.to_string()).with("kind", kind.code());
    deed.done(house, event).await?;
    Ok(point.id)
}

/// Takes a point away. Tasks that saw to it stay as deadlines of the session.
pub async fn remove(house: &House, actor: Actor<'_>, id: SessionId, input: &OneInput) -> Result<(), Problem> {
    let (room, mut deed) = begin(house, actor).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let there = store::points(&mut deed.tx, id).await?;
    let point = named(&there, &input.id).ok_or_else(Problem::not_found)?;
    store::remove_point(&mut deed.tx, &deed.permit, id, point.id).await?;
    let event = Event::new("meeting.point_removed", id).with("point", point.id.to_string());
    deed.done(house, event).await
}

/// The point of an id or of a place in the record.
pub(super) fn named<'a>(record: &'a [Point], text: &str) -> Option<&'a Point> {
    let text = text.trim();
    record.iter().find(|point| point.id.to_string() == text || point.position.to_string() == text)
}
