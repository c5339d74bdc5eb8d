//! Bodies, sessions, deadlines and rounds of consultation: one reading of all of it for whoever asks, and the deeds
//! that keep it.
//!
//! [`Room`] is what an actor may know of one organisation's meetings, with every deadline computed for the sessions as
//! they stand. [`documents`] open by their [`release`]; [`decisions`] are followed up, [`acts`] recorded. Deeds are a file each; every input is text as a form, a call or a file sends it. Must not know pages.

pub mod acts;
pub mod bodies;
pub mod consultations;
pub mod cover;
pub mod deadlines;
pub mod decisions;
pub mod documents;
pub mod documents_change;
pub(crate) mod documents_input;
pub mod due;
pub mod feed;
mod named;
pub mod plain;
pub mod points;
pub mod release;
pub mod sessions;
pub mod translators;
pub mod verdicts;

use trellis_domain::{
    kernel::{Day, Id},
    meetings::{
        AgendaItem, Body, BodyId, Consultation, Deadline, Participant, Point, PointId, Session, SessionId,
        consultation::{Audience, Round},
        deadline::{About, DeadlineState},
        session::Move,
        wording::{self, Due, Known, Rule},
    },
    members::Member,
    people::{
        Actor, Organisation, OrganisationId, Verb, may, may_do,
        policy::{self, Matter, Right, Standing},
    },
    plans::record::PlanId,
};
pub use trellis_store::meetings::Report;
use trellis_store::{Across, Tx, meetings as store, members, people as people_store};

use named::reach_of_drafts;

use crate::{House, Problem, house::Deed, problem::Code};

pub(crate) use documents_input::optional;
pub(crate) use named::document_named;
pub use named::{Directory, NamedPlan};

/// What an actor may know of the meetings of one organisation.
pub struct Room {
    /// Whose.
    pub organisation: Organisation,
    /// The day of every state.
    pub today: Day,
    /// Its bodies, by name.
    pub bodies: Vec<Body>,
    /// Its sessions that the actor may know of, by first day.
    pub sessions: Vec<Session>,
    /// Its deadlines that the actor may know of, those with the nearest day first.
    pub deadlines: Vec<DueDeadline>,
    /// Its rounds of consultation that the actor may know of, last opened first.
    pub rounds: Vec<DueRound>,
    /// Its plans that the actor may know of, by title.
    pub plans: Vec<NamedPlan>,
    /// Whether the actor keeps all this.
    pub may_keep: bool,
    /// Whether the actor reads what is internal.
    pub reads_drafts: bool,
}

/// A deadline with the days it means today.
#[derive(Debug, Clone)]
pub struct DueDeadline {
    /// The deadline.
    pub deadline: Deadline,
    /// What its wording asks for.
    pub rule: Rule,
    /// The days it means.
    pub due: Due,
    /// Where it stands.
    pub state: DeadlineState,
}

impl DueDeadline {
    /// The day that was sent, where the wording means another one by now.
    pub fn sent_otherwise(&self) -> Option<Day> {
        let sent = self.deadline.announced.map(|sent| sent.day);
        sent.filter(|sent| !self.rule.recurs() && self.due.day() != Some(*sent))
    }
}

/// A round with the day it closes.
#[derive(Debug, Clone)]
pub struct DueRound {
    /// The round.
    pub round: Consultation,
    /// When it closes.
    pub closes: Due,
    /// Where it stands.
    pub state: Round,
}

impl Room {
    /// A body by its id.
    pub fn body(&self, id: BodyId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// A session by its id, if the actor may know of it.
    pub fn session(&self, id: SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// A plan's title, if the actor may know of it.
    pub fn plan(&self, id: PlanId) -> Option<&str> {
        self.plans.iter().find(|plan| plan.id == id).map(|plan| plan.title.as_str())
    }

    /// Body code and number, else the title: "ESC 31".
    pub fn label(&self, session: &Session) -> String {
        let code = self.body(session.body).map_or("", |body| body.code.as_str());
        if session.number.is_empty() { session.title.clone() } else { format!("{code} {}", session.number) }
    }

    /// What deadlines are computed against, for a deadline that belongs to `about`.
    fn known(&self, about: About, counted_from: Option<Day>, done_on: Option<Day>) -> Known<'_> {
        let concerned = match about {
            About::Session(id) => Some(id),
            About::Plan(_) | About::Alone => None,
        };
        Known {
            bodies: &self.bodies,
            sessions: &self.sessions,
            concerned,
            counted_from,
            done_on,
            today: self.today,
        }
    }

    /// The days that a wording means today.
    pub fn due(
        &self,
        wording: &str,
        about: About,
        counted_from: Option<Day>,
        done_on: Option<Day>,
    ) -> (Rule, Due) {
        let rule = wording::read(wording, &self.bodies);
        let due = wording::due(&rule, &self.known(about, counted_from, done_on));
        (rule, due)
    }

    fn dated(&self, deadline: Deadline) -> DueDeadline {
        let (rule, due) =
            self.due(&deadline.wording, deadline.about, deadline.counted_from, deadline.done_on);
        // What comes again is never done for good.
        let state = if rule.recurs() {
            Deadline { done_on: None, ..deadline.clone() }.state(due.latest, self.today)
        } else {
            deadline.state(due.latest, self.today)
        };
        DueDeadline { deadline, rule, due, state }
    }

    /// Whether the actor reads what the record of a session says: the secretariat at once, others from the day it bears.
    pub fn reads_record(&self, session: &Session) -> bool {
        self.reads_drafts || session.is_recorded(self.today)
    }

    /// The tasks that see to a point.
    pub fn tasks(&self, point: PointId) -> impl Iterator<Item = &DueDeadline> {
        self.deadlines.iter().filter(move |each| each.deadline.point == Some(point))
    }

    fn may_know(&self, deadline: &Deadline) -> bool {
        let is_shown = match deadline.about {
            About::Session(id) => self.session(id).is_some_and(|session| {
                // A task says what the record says, and waits for it.
                deadline.point.is_none() || session.is_recorded(self.today)
            }),
            About::Plan(id) => deadline.announced.is_some() && self.plan(id).is_some(),
            About::Alone => deadline.announced.is_some(),
        };
        self.reads_drafts || is_shown
    }
}

/// The rooms that an actor may enter: its own organisation's, or everybody's public ones.
pub async fn rooms(house: &House, actor: Actor<'_>) -> Result<Vec<Room>, Problem> {
    let mut rooms = Vec::new();
    for organisation in documents::organisations(house, actor).await? {
        let mut tx = house.read(organisation.id).await?;
        rooms.push(load(house, &mut tx, actor, organisation).await?);
    }
    Ok(rooms)
}

/// The room of one organisation.
pub async fn room(house: &House, actor: Actor<'_>, organisation: OrganisationId) -> Result<Room, Problem> {
    let mut tx = house.read(organisation).await?;
    room_in(house, &mut tx, actor, organisation).await
}

async fn room_in(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Room, Problem> {
    tx.draw_in(organisation).await?;
    let organisation = people_store::organisation(tx, organisation).await?.ok_or_else(Problem::not_found)?;
    load(house, tx, actor, organisation).await
}

async fn load(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: Organisation,
) -> Result<Room, Problem> {
    let (id, today) = (organisation.id, house.today());
    may(actor, Verb::ReadMeetings, id)?;
    let reads_drafts = reach_of_drafts(actor, id).covers(&[]);
    let Directory { bodies, sessions, plans } = Directory::load(tx, id).await?.known_to(actor, id, today);
    let mut room = Room {
        today,
        bodies,
        sessions,
        plans,
        deadlines: Vec::new(),
        rounds: Vec::new(),
        may_keep: may(actor, Verb::KeepMeetings, id).is_ok(),
        reads_drafts,
        organisation,
    };
    let deadlines = store::deadlines(tx, id).await?.into_iter().filter(|each| room.may_know(each));
    let mut deadlines: Vec<_> = deadlines.map(|each| room.dated(each)).collect();
    // Those that nobody could date come last.
    deadlines.sort_by_key(|each| (each.due.day().is_none(), each.due.day(), each.deadline.id));
    let rounds = store::consultations(tx, id).await?.into_iter();
    let rounds = rounds.filter(|round| may_know_of(actor, round, reads_drafts, today));
    room.rounds = rounds.map(|round| dated_round(&room, round)).collect();
    room.deadlines = deadlines;
    Ok(room)
}

fn dated_round(room: &Room, round: Consultation) -> DueRound {
    let (_, closes) = room.due(&round.closes, About::Alone, Some(round.opens_on), None);
    let state = round.round(closes.latest, room.today);
    DueRound { round, closes, state }
}

/// Everybody knows of an open public round; one addressed to Members is as a plan that was released to them.
fn may_know_of(actor: Actor<'_>, round: &Consultation, reads_drafts: bool, today: Day) -> bool {
    if reads_drafts {
        return true;
    }
    let standing = Standing::Plan(policy::Plan::Released);
    let matter = Matter { organisation: round.organisation, standing, concerns: &[], made_by: None };
    today >= round.opens_on
        && (round.audience == Audience::Public || may_do(actor, Right::Read, &matter).is_ok())
}

/// A session with all that belongs to it.
pub struct SessionView {
    /// The organisation's room.
    pub room: Room,
    /// The session.
    pub session: Session,
    /// Its agenda, in order.
    pub agenda: Vec<AgendaItem>,
    /// What its record says, point by point, as far as the actor may read it.
    pub points: Vec<Point>,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// How its days moved, latest first.
    pub moves: Vec<Move>,
    /// The organisation's Members, by name.
    pub members: Vec<Member>,
    /// Progress on plans that was reported to it, oldest first (S4.11).
    pub reports: Vec<Report>,
}

/// One session.
///
/// # Errors
/// The same for a session that is not there and one the actor may not know of.
pub async fn session(house: &House, actor: Actor<'_>, id: SessionId) -> Result<SessionView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let session = store::session(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let room = room_in(house, &mut tx, actor, session.organisation).await?;
    room.session(id).ok_or_else(Problem::not_found)?;
    let went_there = |report: &Report| {
        room.plan(report.plan).is_some() && wording::names(&report.to, &room.bodies, &session)
    };
    let reports = store::reports(&mut tx, session.organisation).await?.into_iter().filter(went_there);
    let points = if room.reads_record(&session) { store::points(&mut tx, id).await? } else { Vec::new() };
    Ok(SessionView {
        reports: reports.collect(),
        points,
        agenda: store::agenda(&mut tx, id).await?,
        participants: store::participants(&mut tx, id).await?,
        moves: store::moves(&mut tx, id).await?,
        members: members::list(&mut tx, session.organisation).await?,
        room,
        session,
    })
}

/// One body, in its organisation's room.
pub async fn body(house: &House, actor: Actor<'_>, id: BodyId) -> Result<(Room, Body), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let body = store::body(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    Ok((room_in(house, &mut tx, actor, body.organisation).await?, body))
}

/// Begins a deed of whoever keeps the meetings of its own organisation, and reads the room as it stands.
async fn begin(house: &House, actor: Actor<'_>) -> Result<(Room, Deed), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut deed = house.write(actor, Verb::KeepMeetings, organisation).await?;
    let room = room_in(house, &mut deed.tx, actor, organisation).await?;
    Ok((room, deed))
}

/// What an id or a code names among the things of a list.
fn named<T, K>(all: &[T], text: &str, id: impl Fn(&T) -> Id<K>, code: impl Fn(&T) -> &str) -> Option<Id<K>> {
    let text = text.trim();
    let is_it = |each: &&T| code(each).eq_ignore_ascii_case(text) || id(each).to_string() == text;
    all.iter().find(is_it).map(id)
}
