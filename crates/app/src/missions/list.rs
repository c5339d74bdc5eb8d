//! The list of missions: narrowed in the query to what its reader may know of, each traced to its request. Must not know
//! what is protected.

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId},
    missions::{
        initiatives::InitiativeId,
        mission::{Mission, MissionId, MissionKind, MissionState},
        report,
    },
    people::{
        Actor, Organisation, OrganisationId,
        policy::{Matter, Right},
        settings::MISSION_REPORT,
    },
    requests::{Request, RequestId},
};
use trellis_store::{
    Tx, members as members_store,
    missions::{self as store, Sight, Wanted, reports},
    people::settings,
};

use super::{Held, own_organisation, reach_of, readable};
use crate::{
    House, Problem, meetings::documents::organisations, members::named::member_named, members::states::folded,
};

/// How many missions stand on a page.
pub const PAGE: usize = 50;

/// What a list of missions is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a kind.
    pub kind: String,
    /// Code of a state.
    pub state: String,
    /// Code or id of a Member.
    pub member: String,
    /// Id of a request.
    pub request: String,
    /// Id of an initiative.
    pub initiative: String,
    /// The first day of a period.
    pub from: String,
    /// Its last day.
    pub until: String,
    /// Words.
    pub words: String,
    /// The page, from 1.
    pub page: usize,
}

/// A mission as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The mission, without what is protected.
    pub mission: Mission,
    /// Its Member.
    pub member: Option<Member>,
    /// What it answers.
    pub request: RequestLine,
    /// Whether its page opens to the actor, who may know of it.
    pub opens: bool,
    /// Whether the page of its request does.
    pub opens_request: bool,
    /// The day its report is due, where none is there yet.
    pub report_due: Option<Day>,
}

/// A request by what it is called.
#[derive(Debug, Clone)]
pub struct RequestLine {
    /// Its id.
    pub id: RequestId,
    /// Its number and title.
    pub label: String,
    /// Code of its level; empty where it says none.
    pub level: &'static str,
}

impl RequestLine {
    pub(super) fn of(request: &Request, members: &[Member]) -> Self {
        let code =
            members.iter().find(|member| member.id == request.member).map(|member| member.code.as_str());
        let number = request.number.map(|number| number.label(code.unwrap_or_default())).unwrap_or_default();
        Self {
            id: request.id,
            label: format!("{number} {}", request.title).trim().to_owned(),
            level: request.level.map_or("", trellis_domain::requests::Level::code),
        }
    }
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Missions {
    /// Whose; several for the public.
    pub organisations: Vec<Organisation>,
    /// What was asked for, the latest first.
    pub rows: Vec<Row>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Members to choose from, by name.
    pub members: Vec<Member>,
    /// The day of the page.
    pub today: Day,
}

/// What a reader may know of in one organisation.
pub(crate) fn sight(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Sight<MissionState> {
    let states = MissionState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state)));
    Sight { organisation, states: states.collect() }
}

impl Asked {
    pub(super) fn wanted(&self, members: &[Member]) -> Wanted {
        // What is none of the choices finds nothing.
        let nothing = || Some(MemberId::new(0));
        let member = match self.member.trim() {
            "" => None,
            text => member_named(members, text).or_else(nothing),
        };
        let request = match self.request.trim() {
            "" => None,
            text => Some(text.parse().unwrap_or(RequestId::new(0))),
        };
        Wanted {
            kind: MissionKind::from_code(self.kind.trim()),
            state: MissionState::from_code(self.state.trim()),
            member,
            request,
            initiative: match self.initiative.trim() {
                "" => None,
                text => Some(text.parse().unwrap_or(InitiativeId::new(0))),
            },
            from: self.from.trim().parse().ok(),
            until: self.until.trim().parse().ok(),
            words: folded(&self.words),
        }
    }
}

/// Missions as rows of a list.
pub(super) async fn rows(
    tx: &mut Tx,
    actor: Actor<'_>,
    missions: Vec<Mission>,
    (members, due_days): (&[Member], u16),
) -> Result<Vec<Row>, Problem> {
    let mut rows = Vec::new();
    for mission in missions {
        let Held { mission, request, concerns } = Held::around(tx, mission).await?;
        let opens = |standing, made_by| {
            let matter =
                Matter { organisation: mission.organisation, standing, concerns: &concerns, made_by };
            readable(actor, &matter).is_ok()
        };
        let report_due = match mission.course.state {
            MissionState::UnderWay => {
                let state = reports::of_mission(tx, mission.id).await?.map(|report| report.state);
                let is_written = state.is_some_and(|state| state > report::ReportState::Draft);
                report::due(mission.days, due_days).filter(|_| !is_written)
            }
            _ => None,
        };
        rows.push(Row {
            member: members.iter().find(|member| member.id == mission.member).cloned(),
            opens: opens(mission.course.state.standing(), mission.made_by),
            opens_request: opens(request.course.state.standing(), request.made_by),
            request: RequestLine::of(&request, members),
            report_due,
            mission,
        });
    }
    Ok(rows)
}

/// How many days after the end of a mission its report is due.
pub(super) async fn due_days(tx: &mut Tx, organisation: OrganisationId) -> Result<u16, Problem> {
    let own = settings::settings(tx, organisation).await?.duty(MISSION_REPORT);
    Ok(own.unwrap_or(report::DUE_DAYS))
}

/// The missions that the actor may know of, a page of them: those of its own organisation; to the public all that are over.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Missions, Problem> {
    let organisations = organisations(house, actor).await?;
    let (mut total, mut found, mut members) = (0, Vec::new(), Vec::new());
    for organisation in &organisations {
        let mut tx = house.read(organisation.id).await?;
        let sight = sight(actor, Right::Learn, organisation.id);
        let own = members_store::list(&mut tx, organisation.id).await?;
        let wanted = asked.wanted(&own);
        total += as_usize(store::count(&mut tx, &sight, &Wanted::default()).await?);
        found.push(as_usize(store::count(&mut tx, &sight, &wanted).await?));
        members.push(own);
    }
    let all: usize = found.iter().sum();
    let pages = all.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let (mut skip, mut rows_of_page) = ((page - 1) * PAGE, Vec::new());
    for ((organisation, found), own) in organisations.iter().zip(&found).zip(&members) {
        let room = PAGE - rows_of_page.len();
        if skip >= *found || room == 0 {
            skip = skip.saturating_sub(*found);
            continue;
        }
        let mut tx = house.read(organisation.id).await?;
        let sight = sight(actor, Right::Learn, organisation.id);
        let leaf = (as_count(skip), as_count(room));
        let missions = store::list(&mut tx, &sight, &asked.wanted(own), leaf).await?;
        let due_days = due_days(&mut tx, organisation.id).await?;
        rows_of_page.extend(rows(&mut tx, actor, missions, (own, due_days)).await?);
        skip = 0;
    }
    let members = members.into_iter().flatten().collect();
    let (rows, today) = (rows_of_page, house.today());
    Ok(Missions { organisations, rows, found: all, total, page, pages, members, today })
}

fn as_usize(count: i64) -> usize {
    usize::try_from(count).unwrap_or_default()
}

pub(super) fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The mission that a command line names, by id or by its number where only one has it.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<MissionId, Problem> {
    let name = name.trim();
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let wanted = Wanted { words: folded(name), ..Wanted::default() };
    let sight = sight(actor, Right::Learn, organisation);
    let all = store::list(&mut tx, &sight, &wanted, (0, as_count(PAGE))).await?;
    let mut named = all.into_iter().filter(|mission| mission.number.eq_ignore_ascii_case(name));
    let found = named.next().filter(|_| named.next().is_none() && !name.is_empty());
    Ok(found.ok_or_else(Problem::not_found)?.id)
}

/// The missions that answer a request, as far as the actor may know of them: number with title, and where each stands.
pub async fn of_request(
    house: &House,
    actor: Actor<'_>,
    request: &Request,
) -> Result<Vec<(MissionId, String, MissionState)>, Problem> {
    let mut tx = house.read(request.organisation).await?;
    let wanted = Wanted { request: Some(request.id), ..Wanted::default() };
    let sight = sight(actor, Right::Learn, request.organisation);
    let found = store::list(&mut tx, &sight, &wanted, (0, as_count(PAGE))).await?;
    let line = |mission: &Mission| (mission.id, super::name_of(mission), mission.course.state);
    Ok(found.iter().map(line).collect())
}
