//! The year of missions, each with what it clashes with: the same expert, the same Member, sessions of bodies (REQUIREMENTS
//! S2.15). What the actor may not know of clashes with nothing.

use trellis_domain::{
    kernel::Day,
    meetings::SessionId,
    missions::{
        clash::{Clash, clashes},
        mission::{Mission, MissionId, MissionKind, MissionState},
    },
    people::{Actor, policy::Right},
};
use trellis_store::{
    Tx, members as members_store,
    missions::{self as store, Wanted},
};

use super::{
    list::{Asked, Row, as_count, due_days, rows, sight},
    name_of, own_organisation,
};
use crate::{House, Problem, meetings::Directory};

/// Most missions of a year that are shown; more would be no picture.
const SHOWN_MAX: usize = 300;

/// What a mission clashes with, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clashing {
    /// An expert of that name is on that mission, too.
    Expert(String, MissionId, String),
    /// That mission goes to the same Member.
    Member(MissionId, String),
    /// That session is held on the same days.
    Session(SessionId, String),
}

/// A year of missions.
#[derive(Debug, Clone)]
pub struct Year {
    /// Which.
    pub year: i16,
    /// Its missions, the first to go first, each with its clashes.
    pub rows: Vec<(Row, Vec<Clashing>)>,
    /// How many more there are than are shown.
    pub more: usize,
    /// Members to choose from, by name.
    pub members: Vec<trellis_domain::members::Member>,
    /// The day of the page.
    pub today: Day,
}

/// Missions of the actor's organisation that it may know of in one year, narrowed as the list is.
pub async fn year(house: &House, actor: Actor<'_>, year: i16, asked: &Asked) -> Result<Year, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let (first, last) = (Day::new(year, 1, 1), Day::new(year, 12, 31));
    let (Ok(first), Ok(last)) = (first, last) else { return Err(Problem::not_found()) };
    let wanted = Wanted { from: Some(first), until: Some(last), ..asked.wanted(&members) };
    let sight = sight(actor, Right::Learn, organisation);
    let mut missions = store::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?;
    missions.reverse();
    let more = missions.len().saturating_sub(SHOWN_MAX);
    missions.truncate(SHOWN_MAX);
    // What clashes is looked for among all, not among those that the filter leaves.
    let during = Wanted { from: Some(first), until: Some(last), ..Wanted::default() };
    let others = store::list(&mut tx, &sight, &during, (0, i64::MAX)).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let directory = directory.known_to(actor, organisation, house.today());
    let named: Vec<_> = missions.iter().map(|mission| named(mission, &others, &directory)).collect();
    let due_days = due_days(&mut tx, organisation).await?;
    let rows = rows(&mut tx, actor, missions, (&members, due_days)).await?.into_iter().zip(named).collect();
    Ok(Year { year, rows, more, members, today: house.today() })
}

/// What clashes with one mission.
pub(super) async fn of_one(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    mission: &Mission,
) -> Result<Vec<Clashing>, Problem> {
    let Some((first, last)) = mission.days.both() else { return Ok(Vec::new()) };
    let organisation = mission.organisation;
    let wanted = Wanted { from: Some(first), until: Some(last), ..Wanted::default() };
    let sight = sight(actor, Right::Learn, organisation);
    let others = store::list(tx, &sight, &wanted, (0, as_count(SHOWN_MAX))).await?;
    let directory = Directory::load(tx, organisation).await?;
    Ok(named(mission, &others, &directory.known_to(actor, organisation, house.today())))
}

fn named(mission: &Mission, others: &[Mission], directory: &Directory) -> Vec<Clashing> {
    let name = |id: MissionId| others.iter().find(|other| other.id == id).map(name_of).unwrap_or_default();
    let session = |id| directory.session(Some(id)).map(|session| session.title.clone()).unwrap_or_default();
    let said = |clash| match clash {
        Clash::Expert(id, expert) => Clashing::Expert(expert, id, name(id)),
        Clash::Member(id) => Clashing::Member(id, name(id)),
        Clash::Session(id) => Clashing::Session(id, session(id)),
    };
    clashes(mission, others, &directory.sessions).into_iter().map(said).collect()
}

/// A mission as a calendar shows it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id.
    pub id: MissionId,
    /// Number and title.
    pub title: String,
    /// What kind of mission it is.
    pub kind: MissionKind,
    /// Where it stands.
    pub state: MissionState,
    /// Where it goes.
    pub place: String,
    /// Its first and its last day.
    pub days: (Day, Day),
}

/// The missions with days that the actor may read, for its calendar; those that are closed are not.
pub async fn entries(house: &House, actor: Actor<'_>) -> Result<Vec<Entry>, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let sight = sight(actor, Right::Read, organisation);
    let wanted = Wanted { from: Some(Day::MIN), ..Wanted::default() };
    let missions = store::list(&mut tx, &sight, &wanted, (0, as_count(SHOWN_MAX))).await?;
    let entry = |mission: Mission| {
        let days = mission.days.both().filter(|_| mission.course.closing.is_none())?;
        let (kind, state) = (mission.kind, mission.course.state);
        Some(Entry { id: mission.id, title: name_of(&mission), kind, state, place: mission.place, days })
    };
    Ok(missions.into_iter().filter_map(entry).collect())
}
