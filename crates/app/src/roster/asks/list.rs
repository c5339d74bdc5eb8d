//! Questions that wait for somebody: for whoever was asked and has an account, and for whoever works on teams those without an
//! answer, what was declined, and missions whose people all said yes. The desk's figures are counted from the same rows.

use trellis_domain::{
    members::MemberId,
    missions::mission::{Mission, MissionState},
    people::{
        Actor, Organisation,
        policy::{Right, Side, Turn},
    },
    roster::ask::{Ask, AskKind, Reply, is_ready},
};
use trellis_store::{Tx, missions::mission as mission_store, people as people_store, roster::asks as store};

use super::{
    Sender,
    answering::sees_all,
    mission::{Line, line},
};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    missions::name_of,
    roster::own_organisation,
};

/// What a question waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// The reader's own answer.
    Mine,
    /// Somebody's answer.
    Open,
    /// Nobody answered in time: to be asked again, or somebody else.
    Silent,
    /// Somebody declined: whom to send is open again.
    Declined,
    /// All said yes: the mission can be agreed.
    Ready,
}

impl Wait {
    /// Every one.
    pub const ALL: [Self; 5] = [Self::Mine, Self::Open, Self::Silent, Self::Declined, Self::Ready];

    /// Stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Open => "open",
            Self::Silent => "silent",
            Self::Declined => "declined",
            Self::Ready => "ready",
        }
    }

    /// The one with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wait| wait.code() == code)
    }
}

/// A question in a list.
#[derive(Debug, Clone)]
pub struct Row {
    /// How it stands.
    pub line: Line,
    /// What its mission is called.
    pub mission: String,
    /// The Member of its mission.
    pub member: Option<MemberId>,
    /// What it waits for; nothing once that is over.
    pub waits: Vec<Wait>,
}

/// Questions that a reader may know of.
#[derive(Debug, Clone)]
pub struct Asks {
    /// Whose.
    pub organisation: Organisation,
    /// Those that were asked for, the newest first.
    pub rows: Vec<Row>,
    /// How many there are altogether.
    pub total: usize,
    /// Whether the reader works on teams.
    pub sees_all: bool,
}

/// The questions that the actor may know of, or those that wait for something.
pub async fn list(house: &House, actor: Actor<'_>, wait: Option<Wait>) -> Result<Asks, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let own = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let mut rows = rows(house, &mut tx, actor).await?;
    let total = rows.len();
    rows.retain(|row| wait.is_none_or(|wait| row.waits.contains(&wait)));
    Ok(Asks { organisation: own, rows, total, sees_all: sees_all(actor, organisation) })
}

async fn rows(house: &House, tx: &mut Tx, actor: Actor<'_>) -> Result<Vec<Row>, Problem> {
    let organisation = own_organisation(actor)?;
    let everything = sees_all(actor, organisation);
    let mine = match actor.person() {
        Some(person) => store::of_person(tx, organisation, person).await?,
        None => Vec::new(),
    };
    if !everything && mine.is_empty() {
        return Ok(Vec::new());
    }
    let all = store::list(tx, organisation).await?;
    let asks: Vec<Ask> = all.iter().map(|kept| kept.ask.clone()).collect();
    let sender = Sender::load(house, tx, organisation).await?;
    let mut rows = Vec::new();
    for kept in all.iter().filter(|kept| everything || mine.contains(&kept.ask.id)) {
        let mission = match kept.ask.mission {
            Some(id) => mission_store::find(tx, id).await?,
            None => None,
        };
        let line = line(house, tx, (&sender, mission.as_ref()), kept).await?;
        let is_mine = mine.contains(&kept.ask.id);
        let waits = waits(&line, mission.as_ref(), &asks, (is_mine, everything));
        rows.push(Row {
            mission: mission.as_ref().map(name_of).unwrap_or_default(),
            member: mission.as_ref().map(|mission| mission.member),
            line,
            waits,
        });
    }
    Ok(rows)
}

fn waits(
    line: &Line,
    mission: Option<&Mission>,
    asks: &[Ask],
    (is_mine, sees_all): (bool, bool),
) -> Vec<Wait> {
    let ask = &line.ask;
    let state = mission.map(|mission| mission.course.state);
    let is_alive =
        !ask.is_over && matches!(state, None | Some(MissionState::Planned | MissionState::Matched));
    let is_matched = state == Some(MissionState::Matched);
    let mut waits = Vec::new();
    if !is_alive {
        return waits;
    }
    if is_mine && line.reply == Reply::Open {
        waits.push(Wait::Mine);
    }
    if !sees_all || ask.mission.is_none() {
        return waits;
    }
    match line.reply {
        Reply::Open if is_matched => waits.push(Wait::Open),
        Reply::Silent if is_matched => waits.push(Wait::Silent),
        Reply::No => waits.push(Wait::Declined),
        _ => {}
    }
    // One row for a mission: that of its Member.
    let own: Vec<Ask> = asks.iter().filter(|other| other.mission == ask.mission).cloned().collect();
    if is_matched && ask.kind == AskKind::Member && is_ready(&own) {
        waits.push(Wait::Ready);
    }
    waits
}

/// What waits on the actor's desk.
pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    // Who looks at the site for all organisations, or as the public, is asked nothing.
    if sought.actor.organisation() != Some(sought.organisation) {
        return Ok(Vec::new());
    }
    let mut tx = house.read(sought.organisation).await?;
    let all = rows(house, &mut tx, sought.actor).await?;
    let secretariat = sought.side_by((Turn::Secretariat, Right::Edit), MissionState::Matched.standing());
    let works = secretariat.is_some_and(|(_, side, _)| side == Side::Mine);
    let mut piles = Vec::new();
    for wait in Wait::ALL {
        let (turn, side) = match wait {
            Wait::Mine => (Turn::Expert, Side::Mine),
            _ if works => (Turn::Secretariat, Side::Mine),
            _ => continue,
        };
        let own = all.iter().filter(|row| row.waits.contains(&wait));
        let own = own.filter(|row| sought.member.is_none() || row.member == sought.member);
        let mut first: Vec<Waiting> = own.map(|row| waiting(row, wait)).collect();
        let count = first.len();
        first.sort_by_key(Waiting::order);
        first.truncate(FIRST_MAX);
        piles.push(Pile { kind: Kind::Ask, state: wait.code(), turn, side, count, first });
    }
    Ok(piles)
}

fn waiting(row: &Row, wait: Wait) -> Waiting {
    let ask = &row.line.ask;
    let when = match wait {
        Wait::Mine | Wait::Open => When::Due(ask.ends_on),
        Wait::Silent => When::Since(ask.ends_on),
        Wait::Declined | Wait::Ready => When::Since(ask.answered_on.unwrap_or(ask.asked_on)),
    };
    let title = match wait {
        Wait::Mine | Wait::Ready => row.mission.clone(),
        _ => format!("{}: {}", row.mission, row.line.whom),
    };
    Waiting { id: ask.id.to_string(), title, member: row.member, when: Some(when) }
}
