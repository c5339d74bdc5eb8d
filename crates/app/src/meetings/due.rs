//! What meetings ask for: rounds that wait for answers, and the sessions and deadlines ahead.

use jiff::Span;
use trellis_domain::{
    kernel::Day,
    meetings::{
        DeadlineId, SessionId,
        consultation::{Round, speaks_for},
        deadline::{DeadlineState, Part},
    },
    people::{
        Actor, OrganisationId,
        policy::{Side, Turn},
    },
};
use trellis_store::{meetings as store, members};

use super::{Room, room};
use crate::{
    House, Problem,
    desk::due::{Kind, Pile, Sought, Waiting, When},
};

/// How far ahead a desk looks.
pub const AHEAD_DAYS: i64 = 120;

/// Rounds that are open: for whoever speaks for a Member that has not answered, and for whoever keeps them.
pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let Sought { actor, organisation, member } = sought;
    let room = room(house, actor, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let known = members::list(&mut tx, organisation).await?;
    // Of one Member it is known whether it has answered; of all of them there is one round.
    let asked: Vec<_> = match member {
        Some(id) => known
            .iter()
            .filter(|each| each.id == id && (room.may_keep || speaks_for(actor, organisation, id)))
            .collect(),
        None => known.iter().filter(|each| speaks_for(actor, organisation, each.id)).collect(),
    };
    let (mut mine, mut others) = (Vec::new(), Vec::new());
    for due in room.rounds.iter().filter(|due| due.state == Round::Open) {
        let waiting = Waiting {
            id: due.round.id.to_string(),
            title: due.round.title.clone(),
            member: None,
            when: due.closes.day().map(When::Due),
        };
        if room.may_keep && member.is_none() {
            others.push(waiting);
            continue;
        }
        let answers = store::answers(&mut tx, due.round.id).await?;
        let silent = asked.iter().filter(|member| !answers.iter().any(|answer| answer.member == member.id));
        for each in silent {
            let side = if speaks_for(actor, organisation, each.id) { &mut mine } else { &mut others };
            side.push(Waiting { member: Some(each.id), ..waiting.clone() });
        }
    }
    let pile = |side, first: Vec<Waiting>| Pile {
        kind: Kind::Round,
        state: Round::Open.code(),
        turn: Turn::Member,
        side,
        count: first.len(),
        first,
    };
    Ok(vec![pile(Side::Mine, mine), pile(Side::Others, others)])
}

/// Something ahead, by its day.
#[derive(Debug, Clone)]
pub struct Ahead {
    /// The day it begins or is due.
    pub day: Day,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub what: Coming,
}

/// What lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Coming {
    /// A session of a body.
    Session(SessionId),
    /// A deadline that is still open, and who leads.
    Deadline(DeadlineId, Vec<String>),
}

/// The sessions and open deadlines of the next [`AHEAD_DAYS`], soonest first; deadlines that were missed come with them.
pub(crate) async fn ahead(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Ahead>, Problem> {
    let room = room(house, actor, organisation).await?;
    let last = Span::new().try_days(AHEAD_DAYS).ok().and_then(|days| room.today.checked_add(days).ok());
    Ok(last.map_or_else(Vec::new, |last| within(&room, last)))
}

fn within(room: &Room, last: Day) -> Vec<Ahead> {
    let sessions = room.sessions.iter().filter_map(|session| {
        let day = session.begin().filter(|day| (room.today..=last).contains(day))?;
        Some(Ahead { day, title: session.title.clone(), what: Coming::Session(session.id) })
    });
    let deadlines = room.deadlines.iter().filter(|due| due.state != DeadlineState::Done).filter_map(|due| {
        let day = due.due.day().filter(|day| *day <= last)?;
        let lead = due.deadline.responsible.iter().filter(|each| each.part == Part::Lead);
        let lead = lead.map(|each| each.name.clone()).collect();
        let what = Coming::Deadline(due.deadline.id, lead);
        Some(Ahead { day, title: due.deadline.title.clone(), what })
    });
    let mut ahead: Vec<_> = sessions.chain(deadlines).collect();
    ahead.sort_by(|one, other| (one.day, &one.title).cmp(&(other.day, &other.title)));
    ahead
}
