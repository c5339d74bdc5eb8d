//! Meetings: one call reads the calendar with everything in it, the others keep it.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::meetings::{
    Room,
    bodies::{self, BodyInput},
    consultations::{self, SaidInput},
    deadlines::{self, DeadlineInput},
    plain,
    points::{self, PointInput},
    rooms, session,
    sessions::{self, AgendaInput, MoveInput, ParticipantInput, SessionInput},
};
use trellis_domain::{
    kernel::Day,
    meetings::{
        Point,
        deadline::{About, Part},
    },
};
use trellis_words::Words;

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{
    Web,
    error::{self, Failure},
    session::Visitor,
};

/// A body.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct BodyEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of its organisation.
    organisation: String,
    /// Its code.
    code: String,
    /// Its name.
    name: String,
    /// What kind of body it is.
    kind: &'static str,
}

/// A meeting.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct MeetingEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of its organisation.
    organisation: String,
    /// Code of the body.
    body: String,
    /// Body and number.
    label: String,
    /// Its title.
    title: String,
    /// Where.
    place: String,
    /// First day; null while nobody has set it.
    #[schema(format = Date)]
    first_day: Option<String>,
    /// Last day.
    #[schema(format = Date)]
    last_day: Option<String>,
    /// `planned`, `held` or `cancelled`.
    state: &'static str,
}

/// A deadline with the days its wording means today.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct DeadlineEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of its organisation.
    organisation: String,
    /// What is due.
    title: String,
    /// What sort of thing is due.
    kind: &'static str,
    /// Label of the meeting it belongs to.
    meeting: Option<String>,
    /// When, to the letter.
    wording: String,
    /// Not before this day.
    #[schema(format = Date)]
    earliest: Option<String>,
    /// Not after this day.
    #[schema(format = Date)]
    latest: Option<String>,
    /// The day that was announced, if one was.
    #[schema(format = Date)]
    announced: Option<String>,
    /// `open`, `done` or `missed`.
    state: &'static str,
    /// How the day came about, in words.
    why: String,
    /// In the lead.
    lead: Vec<String>,
    /// Jointly responsible.
    joint: Vec<String>,
    /// To be consulted.
    consulted: Vec<String>,
}

/// A round of consultation.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RoundEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of its organisation.
    organisation: String,
    /// Its title.
    title: String,
    /// `public` or `members`.
    audience: &'static str,
    /// First day.
    #[schema(format = Date)]
    opens_on: String,
    /// Last day, where it is known.
    #[schema(format = Date)]
    closes_on: Option<String>,
    /// `to-come`, `open` or `closed`.
    state: &'static str,
}

/// A point of the record of a meeting.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PointEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its place in the record, from 1.
    position: u32,
    /// `issue`, `agreement` or `work`.
    kind: &'static str,
    /// What it says.
    text: String,
    /// Ids of the deadlines that see to it.
    tasks: Vec<String>,
}

/// What the caller may know of bodies, meetings, deadlines and rounds.
#[derive(Default, Serialize, utoipa::ToSchema)]
pub(crate) struct CalendarAnswer {
    bodies: Vec<BodyEntry>,
    meetings: Vec<MeetingEntry>,
    deadlines: Vec<DeadlineEntry>,
    consultations: Vec<RoundEntry>,
}

fn iso(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl CalendarAnswer {
    fn add(&mut self, room: &Room, words: &Words) {
        let organisation = || room.organisation.code.clone();
        let code = |id| room.body(id).map(|body| body.code.clone()).unwrap_or_default();
        self.bodies.extend(room.bodies.iter().map(|body| BodyEntry {
            id: body.id.to_string(),
            organisation: organisation(),
            code: body.code.clone(),
            name: body.name.clone(),
            kind: body.kind.code(),
        }));
        self.meetings.extend(room.sessions.iter().map(|session| MeetingEntry {
            id: session.id.to_string(),
            organisation: organisation(),
            body: code(session.body),
            label: room.label(session),
            title: session.title.clone(),
            place: session.place.clone(),
            first_day: iso(session.first_day),
            last_day: iso(session.last_day),
            state: session.state.code(),
        }));
        self.deadlines.extend(room.deadlines.iter().map(|each| {
            let deadline = &each.deadline;
            let of = |part| {
                let those = deadline.responsible.iter().filter(|one| one.part == part);
                those.map(|one| one.name.clone()).collect()
            };
            let meeting = match deadline.about {
                About::Session(id) => room.session(id).map(|session| room.label(session)),
                About::Plan(_) | About::Alone => None,
            };
            DeadlineEntry {
                id: deadline.id.to_string(),
                organisation: organisation(),
                title: deadline.title.clone(),
                kind: deadline.kind.code(),
                meeting,
                wording: deadline.wording.clone(),
                earliest: iso(each.due.earliest),
                latest: iso(each.due.latest),
                announced: iso(deadline.announced.map(|sent| sent.day)),
                state: each.state.code(),
                why: plain::why(&each.due, room, words),
                lead: of(Part::Lead),
                joint: of(Part::Joint),
                consulted: of(Part::Consulted),
            }
        }));
        self.consultations.extend(room.rounds.iter().map(|each| RoundEntry {
            id: each.round.id.to_string(),
            organisation: organisation(),
            title: each.round.title.clone(),
            audience: each.round.audience.code(),
            opens_on: each.round.opens_on.to_string(),
            closes_on: iso(each.closes.day()),
            state: each.state.code(),
        }));
    }
}

sent! {
    /// A body.
    NewBody => BodyInput {
        /// Short code, as texts name it.
        code,
        /// Full name.
        name,
        /// `plenary`, `extended`, `committee`, `scientific`, `finance`, `working-group`, `secretariat`,
        /// `regional-office`, `liaison-group` or `donors`.
        kind,
        /// Code of the body it is part of; may be empty.
        parent,
        /// Code of the body it reports to; may be empty.
        reports_to,
        /// Since when it exists; may be empty.
        from,
        /// Its last day; may be empty.
        until,
    }
}

sent! {
    /// A meeting.
    NewMeeting => SessionInput {
        /// Code of the body that meets.
        body,
        /// Its number as printed; may be empty.
        number,
        /// Its title.
        title,
        /// Where; may be empty.
        place,
        /// Who hosts it; may be empty.
        host,
        /// The decision that called for it; may be empty.
        mandate,
        /// First day; may be empty.
        first_day,
        /// Last day; may be empty.
        last_day,
        /// `planned`, `held` or `cancelled`; empty for planned.
        state,
        /// From which day the public may know of it; may be empty.
        published_on,
        /// The day its record bears; may be empty.
        recorded_on,
        /// How many people took part; may be empty.
        headcount,
        /// Leave it empty.
        version,
    }
}

sent! {
    /// New days of a meeting.
    NewDays => MoveInput {
        /// First day; empty takes the days away.
        first_day,
        /// Last day; empty for the first.
        last_day,
        /// Why.
        reason,
        /// The version that was read; empty for whichever is present.
        version,
    }
}

sent! {
    /// An item of an agenda.
    NewItem => AgendaInput {
        /// Id of the item that changes; empty for a new one.
        item,
        /// Its number to the letter; may be empty.
        number,
        /// Its title.
        title,
        /// Its place, from 1; empty for the end, or for where it is.
        position,
        /// The version that a change was made from; empty to save over whatever stands.
        seen,
    }
}

sent! {
    /// Somebody who took part.
    NewParticipant => ParticipantInput {
        /// Id of the participant who changes; empty for somebody new.
        participant,
        /// Full name.
        name,
        /// `member`, `observer` or `organisation`.
        standing,
        /// The Member by code, name or id, else what is represented by name.
        represents,
        /// As what; may be empty.
        role,
        /// `chair`, `vice-chair`, `rapporteur` or empty; gives no rights.
        elected,
        /// Country as the record names it; may be empty.
        country,
        /// The version that a change was made from; empty to save over whatever stands.
        seen,
    }
}

sent! {
    /// A point of the record of a meeting.
    NewPoint => PointInput {
        /// Id or place of the point that changes; empty for a new one.
        point,
        /// `issue`, `agreement` or `work`.
        kind,
        /// What it says.
        text,
        /// The version that a change was made from; empty to save over whatever stands.
        seen,
    }
}

sent! {
    /// A deadline in words.
    NewDeadline => DeadlineInput {
        /// `documents`, `translation`, `comments`, `review`, `report` or `other`.
        kind,
        /// What is due.
        title,
        /// Id or label of the meeting it belongs to; may be empty.
        meeting,
        /// Code or id of the plan it belongs to; may be empty.
        plan,
        /// Id or place of the point of the meeting's record that it sees to, as a task; may be empty.
        point,
        /// When, in words.
        wording,
        /// The day that "after three years" counts from; may be empty.
        counted_from,
        /// Who is in the lead, one a line.
        lead,
        /// Who is jointly responsible, one a line.
        joint,
        /// Who is to be consulted, one a line.
        consulted,
    }
}

sent! {
    /// What a Member says.
    NewAnswer => SaidInput {
        /// The Member by code or id; empty for a focal point of one Member.
        member,
        /// Its words.
        text,
        /// The day it came in; empty for today.
        received_on,
        /// Where an officer took it from.
        source,
    }
}

/// Bodies, meetings, deadlines with the days they mean today, and rounds of consultation. Without a key: what is public.
#[utoipa::path(get, path = "/api/v1/calendar", tag = "meetings", security((), ("key" = [])),
    responses((status = 200, body = CalendarAnswer))
)]
pub(crate) async fn calendar(
    State(web): State<Web>,
    visitor: Visitor,
) -> Result<Json<CalendarAnswer>, Failure> {
    let mut answer = CalendarAnswer::default();
    for room in rooms(&web.house, visitor.actor()).await? {
        answer.add(&room, &visitor.words);
    }
    Ok(Json(answer))
}

/// Adds a body, also in the middle of a cycle.
#[utoipa::path(post, path = "/api/v1/bodies", tag = "meetings", security(("key" = [])), request_body = NewBody,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_body(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewBody>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = bodies::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Adds a meeting.
#[utoipa::path(post, path = "/api/v1/meetings", tag = "meetings", security(("key" = [])), request_body = NewMeeting,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewMeeting>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = sessions::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Moves a meeting to other days; deadlines counted from it move along, and what was announced stays as sent.
#[utoipa::path(post, path = "/api/v1/meetings/{meeting}/days", tag = "meetings", security(("key" = [])),
    params(("meeting" = String, Path, description = "The meeting's id")), request_body = NewDays,
    responses((status = 204, description = "Done"), WriteFailure)
)]
pub(crate) async fn relocate(
    State(web): State<Web>,
    Path(meeting): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewDays>,
) -> Result<StatusCode, Failure> {
    sessions::relocate(&web.house, writer(&visitor)?, id(&meeting)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Puts an item on an agenda, or changes one.
#[utoipa::path(post, path = "/api/v1/meetings/{meeting}/agenda", tag = "meetings", security(("key" = [])),
    params(("meeting" = String, Path, description = "The meeting's id")), request_body = NewItem,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn put_item(
    State(web): State<Web>,
    Path(meeting): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewItem>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = sessions::put_item(&web.house, writer(&visitor)?, id(&meeting)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Adds somebody who took part, or changes what is said of one.
#[utoipa::path(post, path = "/api/v1/meetings/{meeting}/participants", tag = "meetings", security(("key" = [])),
    params(("meeting" = String, Path, description = "The meeting's id")), request_body = NewParticipant,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add_participant(
    State(web): State<Web>,
    Path(meeting): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewParticipant>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = sessions::put_participant(&web.house, writer(&visitor)?, id(&meeting)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// The record of a meeting, point by point: for the secretariat at once, for others from the day it bears.
#[utoipa::path(get, path = "/api/v1/meetings/{meeting}/points", tag = "meetings", security((), ("key" = [])),
    params(("meeting" = String, Path, description = "The meeting's id")),
    responses((status = 200, body = Vec<PointEntry>), (status = 404, body = error::Report))
)]
pub(crate) async fn read_points(
    State(web): State<Web>,
    Path(meeting): Path<String>,
    visitor: Visitor,
) -> Result<Json<Vec<PointEntry>>, Failure> {
    let view = session(&web.house, visitor.actor(), id(&meeting)?).await?;
    let entry = |point: &Point| PointEntry {
        id: point.id.to_string(),
        position: point.position,
        kind: point.kind.code(),
        text: point.text.clone(),
        tasks: view.room.tasks(point.id).map(|task| task.deadline.id.to_string()).collect(),
    };
    Ok(Json(view.points.iter().map(entry).collect()))
}

/// Adds a point to the record of a meeting, or changes one. What is to be done about it is a deadline that names it.
#[utoipa::path(post, path = "/api/v1/meetings/{meeting}/points", tag = "meetings", security(("key" = [])),
    params(("meeting" = String, Path, description = "The meeting's id")), request_body = NewPoint,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn put_point(
    State(web): State<Web>,
    Path(meeting): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewPoint>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = points::put(&web.house, writer(&visitor)?, id(&meeting)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Sets a deadline in words. A wording that is not understood is kept and says so.
#[utoipa::path(post, path = "/api/v1/deadlines", tag = "meetings", security(("key" = [])),
    request_body = NewDeadline, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn set_deadline(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewDeadline>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deadlines::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Takes a Member's answer in a round: from its own focal point, or from an officer with the source.
#[utoipa::path(post, path = "/api/v1/consultations/{consultation}/answers", tag = "meetings", security(("key" = [])),
    params(("consultation" = String, Path, description = "The round's id")), request_body = NewAnswer,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn answer(
    State(web): State<Web>,
    Path(consultation): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewAnswer>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = consultations::answer(&web.house, writer(&visitor)?, id(&consultation)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}
