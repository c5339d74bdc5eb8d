//! The team of one mission: who of the roster suits it, how each suits criterion by criterion, what a team put together by hand
//! breaks, and how a team was chosen (REQUIREMENTS S2.4, S2.6, S2.7).
//!
//! The rules and points are the search's own ([`super::matching`]): a person's team and a proposed one are judged by one call.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use trellis_domain::{
    events::Event,
    kernel::Day,
    members::{Member, MemberId, TenureKind},
    missions::{
        mission::{Days, Mission, MissionId, MissionState},
        wanted::Wanted,
    },
    people::{
        Actor, may_do,
        policy::{self, Matter, Reach, Right, Rights, Standing, rights},
    },
    requests::Request,
    roster::{appraisal, expert::ExpertId, upkeep::Currency},
};
use trellis_store::{
    Across, Tx, members as members_store,
    missions::{self as missions_store, mission as mission_store, teams as store, teams::Choice},
    plans::registers as registers_store,
};

use super::{
    asks::{Declined, declined},
    candidates::{Candidate, candidates, find, seated},
    is_seat_of,
    matching::{Matching, Suited},
    problem::{Place, Sendable, Sought, Terms, files},
    proposals::terms,
    wanted::{Lists, WantedChoices, WantedInput},
};
use crate::{
    House, Problem,
    house::Deed,
    members::states::folded,
    missions::{Held, end_asks, search_of},
    problem::{Code, FieldProblem, Form},
};

/// How many candidates a page shows.
pub const SHOWN: usize = 40;
/// How far ahead a request without an end is looked at.
const DAYS_AHEAD: i64 = 365;

/// What keeps a mission from being looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacks {
    /// Nobody has said who is needed.
    Wanted,
    /// Its request does not say at which level it is.
    Level,
    /// It does not say in which language it works.
    Language,
    /// There is no room for its days.
    Window,
}

impl Lacks {
    /// Stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Level => "level",
            Self::Language => "language",
            Self::Window => "window",
        }
    }
}

/// A mission and who suits it.
pub struct TeamView {
    /// The mission.
    pub mission: Mission,
    /// Its Member.
    pub member: Option<Member>,
    /// Who is needed, once somebody has said so.
    pub needed: Option<Needed>,
    /// The form of that, and what it offers.
    pub input: WantedInput,
    /// What the form offers.
    pub choices: WantedChoices,
    /// The days between which it has to take place.
    pub window: Option<(Day, Day)>,
    /// What keeps it from being looked at.
    pub lacks: Vec<Lacks>,
    /// Who suits it, the best first, [`SHOWN`] at most.
    pub candidates: Vec<Line>,
    /// How many of the roster are looked at, and how many are accredited in nothing that is asked for or too old a record.
    pub looked_at: (usize, usize),
    /// How its teams were chosen, newest first.
    pub chosen: Vec<Chosen>,
    /// What the actor may do with the mission.
    pub rights: Rights,
    /// The day of the page.
    pub today: Day,
}

/// Who is needed, in words.
#[derive(Debug, Clone)]
pub struct Needed {
    /// As it is kept.
    pub wanted: Wanted,
    /// The theme.
    pub theme: String,
    /// Each category with its seats.
    pub seats: Vec<(String, u8)>,
}

/// A candidate.
#[derive(Debug, Clone)]
pub struct Line {
    /// The record.
    pub id: ExpertId,
    /// The name.
    pub name: String,
    /// The country.
    pub country: Option<String>,
    /// How the candidate suits.
    pub suited: Suited,
    /// Whether the candidate is of the team that was chosen last.
    pub is_chosen: bool,
}

/// How a team was chosen.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// When.
    pub at: Timestamp,
    /// Who was chosen, by name; nothing of whoever has been erased.
    pub team: Vec<Option<String>>,
    /// Who fitted better and was not.
    pub passed: Vec<Option<String>>,
    /// Why.
    pub reason: String,
    /// What came of the wish for two countries.
    pub pairing: Option<Pairing>,
}

/// The attempt to pair experts of two countries that failed (S2.7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// Candidates of other countries that were tried.
    pub tried: usize,
    /// How many of them break a rule beside the other expert.
    pub breaking: usize,
    /// How many keep every rule and cost points.
    pub possible: usize,
    /// The fewest points that one of them costs.
    pub least_points: Option<i64>,
}

/// Who is to go, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TeamInput {
    /// The experts, by id or name, separated by `;`.
    pub experts: String,
    /// The first day; the first on which all are free where it is empty.
    pub start: String,
    /// Why those who fit better were passed over; may be empty where nobody was.
    pub reason: String,
}

/// Everything about a mission that its problem is made of.
struct Ground {
    held: Held,
    lists: Lists,
    wanted: Option<Wanted>,
    places: Vec<Place>,
    members: Vec<Member>,
    roster: Vec<Candidate>,
    sendable: Vec<Sendable>,
    terms: Terms,
    today: Day,
}

/// Whether the actor may work on who goes.
pub fn may_match(actor: Actor<'_>, mission: &Mission) -> bool {
    permitted(actor, Right::Read, mission).is_ok()
}

pub(super) fn permitted(actor: Actor<'_>, right: Right, mission: &Mission) -> Result<(), Problem> {
    let standing = Standing::Match(policy::Match::Working);
    let matter = Matter { organisation: mission.organisation, standing, concerns: &[], made_by: None };
    may_do(actor, right, &matter).map(|_| ()).map_err(|_| Problem::not_found())
}

impl Ground {
    async fn load(house: &House, actor: Actor<'_>, id: MissionId) -> Result<Self, Problem> {
        let mut tx = house.read(Across::Address).await?;
        let held = Held::load(&mut tx, actor, id).await?;
        permitted(actor, Right::ReadProtected, &held.mission)?;
        let organisation = held.mission.organisation;
        let lists = Lists::of(registers_store::vocabularies_of(&mut tx, organisation).await?);
        let wanted = store::wanted(&mut tx, organisation).await?;
        let wanted = wanted.into_iter().find(|(mission, _)| *mission == id).map(|(_, wanted)| wanted);
        let members = members_store::list(&mut tx, organisation).await?;
        let places = places(&mut tx, organisation, &members, house.today()).await?;
        let busy = Busy::load(&mut tx, organisation, Some(id)).await?;
        let terms = terms::kept(&mut tx, organisation).await?;
        drop(tx);
        let roster = candidates(house, actor).await?;
        let sendable = busy.sendable(&roster);
        let today = house.today();
        Ok(Self { held, lists, wanted, places, members, roster, sendable, terms, today })
    }

    /// The mission as the search reads it; what lacks otherwise.
    fn sought(&self) -> Result<Sought, Vec<Lacks>> {
        let earliest = self.terms.earliest(self.today);
        sought(&self.held.mission, &self.held.request, self.wanted.as_ref(), earliest)
    }

    fn matching(&self, sought: &Sought) -> Result<Matching, Problem> {
        let (from, to) = around(std::slice::from_ref(sought), self.today);
        let files =
            files((from, to), &self.terms, &self.places, std::slice::from_ref(sought), &self.sendable);
        Matching::read(&files.missions, &files.roster).map_err(Problem::internal)
    }

    fn name(&self, id: ExpertId) -> Option<String> {
        let own = self.roster.iter().find(|each| each.expert.id == id)?;
        Some(own.dossier.profile.name.clone())
    }

    fn country(&self, id: ExpertId) -> Option<String> {
        let own = self.roster.iter().find(|each| each.expert.id == id)?;
        let member = self.members.iter().find(|member| Some(member.id) == own.dossier.profile.nationality);
        member.map(|member| member.name.clone())
    }
}

/// Members with the region that is recorded for each on a day.
pub(super) async fn places(
    tx: &mut Tx,
    organisation: trellis_domain::people::OrganisationId,
    members: &[Member],
    today: Day,
) -> Result<Vec<Place>, Problem> {
    let recorded = members_store::recorded(tx, organisation).await?;
    let region = |member: MemberId| {
        let mut own = recorded.iter().filter(|each| {
            each.kind == TenureKind::Region
                && each.withdrawn.is_none()
                && each.tenure.member == member
                && each.tenure.period.contains(today)
        });
        own.next().map(|each| each.tenure.class.as_str().to_owned()).unwrap_or_default()
    };
    Ok(members.iter().map(|member| Place { id: member.id, region: region(member.id) }).collect())
}

/// What experts do and did on other missions, and what was declined.
pub(super) struct Busy {
    missions: Vec<Mission>,
    declined: Vec<Declined>,
}

impl Busy {
    /// The missions of an organisation but for one that is matched anew.
    pub(super) async fn load(
        tx: &mut Tx,
        organisation: trellis_domain::people::OrganisationId,
        but: Option<MissionId>,
    ) -> Result<Self, Problem> {
        let states = MissionState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
        let sight = missions_store::Sight { organisation, states };
        let all = missions_store::list(tx, &sight, &missions_store::Wanted::default(), (0, i64::MAX)).await?;
        let declined = declined(tx, organisation).await?;
        Ok(Self { missions: all.into_iter().filter(|mission| Some(mission.id) != but).collect(), declined })
    }

    /// Who of the roster may be sent: a record that is too old sends nobody.
    pub(super) fn sendable(&self, roster: &[Candidate]) -> Vec<Sendable> {
        let current = roster.iter().filter(|each| !matches!(each.currency, Currency::Expired(_)));
        current.map(|each| self.one(each)).collect()
    }

    fn one(&self, each: &Candidate) -> Sendable {
        let name = folded(&each.dossier.profile.name);
        let is_on = |mission: &&Mission| {
            mission.experts.iter().any(|seat| is_seat_of(seat, (each.expert.person, &name)))
        };
        let own: Vec<&Mission> = self.missions.iter().filter(is_on).collect();
        let ahead = [MissionState::Matched, MissionState::Agreed, MissionState::UnderWay];
        let expected = own.iter().filter(|mission| ahead.contains(&mission.course.state));
        let done = own.iter().filter(|mission| {
            mission.course.state == MissionState::Reported
                || mission.course.closing.is_some_and(|closing| {
                    closing.reason == trellis_domain::missions::mission::ClosingReason::Done
                })
        });
        let (id, mut dossier) = (each.expert.id, each.dossier.clone());
        // Whoever said no is not proposed again: those days are not free, that Member is none to be sent to.
        dossier
            .profile
            .conflicts
            .extend(self.declined.iter().filter_map(|declined| declined.conflict_of(id)));
        let refused = self.declined.iter().filter_map(|declined| declined.days_of(id));
        Sendable {
            id,
            dossier,
            worked_for: done.map(|mission| mission.member).collect(),
            evaluation: appraisal::mean(&each.dossier.appraisals).map(|(mean, _)| mean),
            expected: expected.filter_map(|mission| mission.days.both()).chain(refused).collect(),
        }
    }
}

/// A mission as the search reads it: its own days where both are set, the window of its request from the earliest day otherwise.
pub(super) fn sought(
    mission: &Mission,
    request: &Request,
    wanted: Option<&Wanted>,
    earliest: Day,
) -> Result<Sought, Vec<Lacks>> {
    let mut lacks = Vec::new();
    let fixed = mission.days.both();
    let length = |(first, last): (Day, Day)| first.until(last).map_or(0, |span| span.get_days()) + 1;
    let wanted = wanted.cloned().map(|wanted| match fixed {
        Some(days) => Wanted { days: u16::try_from(length(days)).unwrap_or(1), ..wanted },
        None => wanted,
    });
    let window = fixed.or_else(|| {
        let first = request.window.from.map_or(earliest, |from| from.max(earliest));
        let last =
            request.window.until.unwrap_or_else(|| first.saturating_add(jiff::Span::new().days(DAYS_AHEAD)));
        Some((first, last)).filter(|(first, last)| first <= last)
    });
    let fits =
        window.zip(wanted.as_ref()).is_none_or(|(window, wanted)| length(window) >= i32::from(wanted.days));
    if wanted.is_none() {
        lacks.push(Lacks::Wanted);
    }
    if request.level.is_none() {
        lacks.push(Lacks::Level);
    }
    if mission.language.trim().is_empty() {
        lacks.push(Lacks::Language);
    }
    if window.is_none() || !fits {
        lacks.push(Lacks::Window);
    }
    match (wanted, request.level, window) {
        (Some(wanted), Some(level), Some(window)) if lacks.is_empty() => Ok(Sought {
            id: mission.id,
            member: mission.member,
            request: (request.id.to_string(), request.course.submitted_on),
            level: level.code(),
            language: mission.language.clone(),
            window,
            wanted,
        }),
        _ => Err(lacks),
    }
}

/// The days of a problem: those of its missions with room for travel on both sides.
pub(super) fn around(sought: &[Sought], today: Day) -> (Day, Day) {
    let room = jiff::Span::new().days(14);
    let from = sought.iter().map(|each| each.window.0).min().unwrap_or(today);
    let to = sought.iter().map(|each| each.window.1).max().unwrap_or(today);
    (from.saturating_sub(room), to.saturating_add(room))
}

/// Who suits a mission, for whoever may propose teams; absent and hidden are one answer.
pub async fn view(house: &House, actor: Actor<'_>, id: MissionId) -> Result<TeamView, Problem> {
    let ground = Ground::load(house, actor, id).await?;
    let mut tx = house.read(ground.held.mission.organisation).await?;
    let kept = store::choices(&mut tx, id).await?;
    drop(tx);
    let latest: Vec<ExpertId> = kept.first().map(|choice| choice.team.clone()).unwrap_or_default();
    let (lacks, window, suited) = match ground.sought() {
        Ok(sought) => {
            let suited = ground.matching(&sought)?.suited(&id.to_string());
            (Vec::new(), Some(sought.window), suited)
        }
        Err(lacks) => (lacks, None, Vec::new()),
    };
    let looked_at = (suited.len(), ground.roster.len() - suited.len().min(ground.roster.len()));
    let line = |suited: Suited| {
        let id: ExpertId = suited.expert.parse().ok()?;
        Some(Line {
            name: ground.name(id)?,
            country: ground.country(id),
            is_chosen: latest.contains(&id),
            id,
            suited,
        })
    };
    let lines: Vec<Line> = suited.into_iter().filter_map(line).collect();
    // Whoever goes is shown, however many suit better.
    let (first, rest) = lines.split_at(lines.len().min(SHOWN));
    let candidates = first.iter().chain(rest.iter().filter(|line| line.is_chosen)).cloned().collect();
    let names = |ids: &[ExpertId]| ids.iter().map(|id| ground.name(*id)).collect();
    let chosen = kept.iter().map(|choice| Chosen {
        at: choice.at,
        team: names(&choice.team),
        passed: names(&choice.passed),
        reason: choice.reason.clone(),
        pairing: serde_json::from_str(&choice.pairing).ok(),
    });
    let needed = ground.wanted.clone().map(|wanted| Needed {
        theme: ground.lists.words(wanted.theme),
        seats: wanted.seats.iter().map(|line| (ground.lists.words(line.category), line.count)).collect(),
        wanted,
    });
    Ok(TeamView {
        member: ground.members.iter().find(|member| member.id == ground.held.mission.member).cloned(),
        input: ground
            .wanted
            .as_ref()
            .map(|wanted| WantedInput::shown(wanted, &ground.lists))
            .unwrap_or_default(),
        choices: ground.lists.choices(),
        needed,
        window,
        lacks,
        candidates,
        looked_at,
        chosen: chosen.collect(),
        rights: rights(actor.bearer(), &ground.held.matter()),
        today: ground.today,
        mission: ground.held.mission,
    })
}

/// Puts a team on a mission: judged by the rules of the search, with the reason why those who fit better were passed over.
pub async fn choose(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    input: &TeamInput,
) -> Result<(), Problem> {
    let ground = Ground::load(house, actor, id).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let sought = ground.sought().map_err(|_| Problem::new(Code::TeamTooEarly))?;
    let matching = ground.matching(&sought)?;
    let mut form = Form::default();
    let mut team: Vec<ExpertId> = Vec::new();
    for piece in input.experts.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()) {
        team.extend(form.choice("experts", piece, |text| find(&ground.roster, text)));
    }
    if team.is_empty() {
        form.choice("experts", &input.experts, |_| None::<ExpertId>);
    }
    let start = form.optional_day("start", &input.start);
    let reason = form.optional_text("reason", &input.reason).unwrap_or_default();
    form.finish()?;
    let ids: Vec<String> = team.iter().map(ToString::to_string).collect();
    let tried = matching.tried(&id.to_string(), &ids, start);
    let mut form = Form::default();
    for broken in &tried.broken {
        let who = broken.expert.as_deref().and_then(|id| id.parse().ok()).and_then(|id| ground.name(id));
        refuse(&mut form, broken.rule, who.as_deref());
    }
    let passed: Vec<ExpertId> = tried.better.iter().filter_map(|id| id.parse().ok()).collect();
    if !passed.is_empty() && reason.is_empty() && tried.broken.is_empty() {
        form.refuse(FieldProblem::new("reason", Code::TeamReason).with("count", passed.len()));
    }
    form.finish()?;
    let seated = |id: &ExpertId| seated(&ground.roster, *id);
    let days = Days { first: Some(tried.first), last: Some(tried.last) };
    let changed = Mission { experts: team.iter().filter_map(seated).collect(), days, ..held.mission.clone() };
    let pairing = tried.pairing.map(|pairing| serde_json::to_string(&pairing)).transpose();
    let choice = Choice {
        id: house.id(),
        mission: id,
        team,
        passed,
        reason,
        pairing: pairing.map_err(Problem::internal)?.unwrap_or_default(),
        at: deed.at,
        by: actor.person(),
    };
    let event = seat(&mut deed, &held.mission, changed, &choice).await?;
    deed.done(house, event).await
}

/// A broken rule at the field where it can be mended.
pub(super) fn refuse(form: &mut Form, rule: u8, who: Option<&str>) {
    let field = if rule == 2 { "start" } else { "experts" };
    let problem = FieldProblem::new(field, Code::TeamRule).with("rule", format!("r{rule}").as_str());
    form.refuse(problem.with("name", who.unwrap_or_default()));
}

/// Puts a team on a mission with how it was chosen; the event that says so.
pub(super) async fn seat(
    deed: &mut Deed,
    before: &Mission,
    mission: Mission,
    choice: &Choice,
) -> Result<Event, Problem> {
    mission_store::change(&mut deed.tx, &deed.permit, &mission, &search_of(&mission)).await?;
    end_asks(deed, before, &mission).await?;
    store::add_choice(&mut deed.tx, &deed.permit, choice).await?;
    let event = Event::new("mission.team_chosen", mission.id).with("code", mission.number);
    Ok(event.with("experts", choice.team.len().to_string()))
}
