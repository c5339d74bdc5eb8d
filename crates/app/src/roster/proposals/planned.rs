//! The ground that a proposal stands on: every planned mission that its reader may read, whoever of the roster may be sent, and
//! the problem that both make. Records that say too little are left out, with what they lack. It decides nothing.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    members::Member,
    missions::mission::{Expert as Seated, Mission, MissionId, MissionState},
    people::{
        Actor, OrganisationId,
        policy::{Right, reach},
    },
    plans::registers::vocabulary::TermId,
    requests::{Request, RequestId},
    roster::{expert::ExpertId, proposal::Team},
};
use trellis_store::{
    Tx, members as members_store,
    missions::{self as missions_store, teams as teams_store},
    plans::registers as registers_store,
    requests as requests_store,
};

use super::{
    super::{
        candidates::{self, Candidate, candidates},
        matching::Matching,
        problem::{Files, Place, Sendable, Sought, Terms, files},
        teams::{Busy, Lacks, around, places, sought},
        wanted::Lists,
    },
    reasons::{Names, TeamAt},
    terms,
};
use crate::{House, Problem, members::states::folded};

/// See the module.
pub(super) struct Planned {
    /// The missions that say enough.
    pub sought: Vec<Sought>,
    /// Those that do not, with what they lack.
    pub left_out: Vec<(MissionId, Vec<Lacks>)>,
    /// Everybody on the roster.
    pub roster: Vec<Candidate>,
    /// The problem.
    pub files: Files,
    pub(super) terms: Terms,
    pub(super) sendable: Vec<Sendable>,
    places: Vec<Place>,
    missions: Vec<Mission>,
    members: Vec<Member>,
    lists: Lists,
    today: Day,
}

impl Planned {
    /// What a proposal that begins now looks at.
    pub async fn load(
        house: &House,
        actor: Actor<'_>,
        organisation: OrganisationId,
    ) -> Result<Self, Problem> {
        let today = house.today();
        let mut tx = house.read(organisation).await?;
        let state = MissionState::Planned;
        let own = reach(actor.bearer(), Right::Read, organisation, state.standing());
        let sight = missions_store::Sight { organisation, states: vec![(state, own)] };
        let wanted = missions_store::Wanted::default();
        let missions = missions_store::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?;
        let requests = requests_of(&mut tx, &missions).await?;
        let wanted: HashMap<MissionId, _> =
            teams_store::wanted(&mut tx, organisation).await?.into_iter().collect();
        let members = members_store::list(&mut tx, organisation).await?;
        let places = places(&mut tx, organisation, &members, today).await?;
        let busy = Busy::load(&mut tx, organisation, None).await?;
        let terms = terms::kept(&mut tx, organisation).await?;
        let lists = Lists::of(registers_store::vocabularies_of(&mut tx, organisation).await?);
        drop(tx);
        let roster = candidates(house, actor).await?;
        let sendable = busy.sendable(&roster);
        let (mut all, mut left_out) = (Vec::new(), Vec::new());
        for mission in &missions {
            let Some(request) = requests.get(&mission.request) else { continue };
            match sought(mission, request, wanted.get(&mission.id), terms.earliest(today)) {
                Ok(sought) => all.push(sought),
                Err(lacks) => left_out.push((mission.id, lacks)),
            }
        }
        all.sort_by_key(|each| each.id);
        let files = files(around(&all, today), &terms, &places, &all, &sendable);
        Ok(Self {
            sought: all,
            left_out,
            roster,
            files,
            terms,
            sendable,
            places,
            missions,
            members,
            lists,
            today,
        })
    }

    /// The problem under other terms, or with other people.
    pub fn files_with(&self, terms: &Terms, sendable: &[Sendable]) -> Files {
        files(around(&self.sought, self.today), terms, &self.places, &self.sought, sendable)
    }

    pub fn matching(&self) -> Result<Matching, Problem> {
        read(&self.files)
    }

    pub fn sought(&self, mission: MissionId) -> Option<&Sought> {
        self.sought.iter().find(|each| each.id == mission)
    }

    /// The last day of a mission that begins on a day.
    pub fn days(&self, mission: MissionId, first: Day) -> Option<(Day, Day)> {
        let more = i64::from(self.sought(mission)?.wanted.days) - 1;
        Some((first, first.saturating_add(jiff::Span::new().days(more))))
    }

    /// Every planned mission, with the team that an earlier plan gave it, as far as there is one.
    pub fn standing(&self, before: &[Team]) -> Vec<Team> {
        let team = |mission: &Mission| {
            let kept = before.iter().find(|team| team.mission == mission.id).cloned();
            kept.unwrap_or(Team { mission: mission.id, days: None, experts: Vec::new(), by_hand: false })
        };
        self.missions.iter().map(team).collect()
    }

    /// Every planned mission with the team that a search found.
    pub fn filled(&self, found: &[TeamAt]) -> Vec<Team> {
        let mut teams = self.standing(&[]);
        for team in &mut teams {
            let own = found.iter().find(|own| own.mission == team.mission.to_string());
            if let Some(own) = own {
                team.days = self.days(team.mission, own.start);
                team.experts = own.experts.iter().filter_map(|id| id.parse().ok()).collect();
            }
        }
        teams
    }

    /// Somebody as a mission names them.
    pub fn seated(&self, id: ExpertId) -> Option<Seated> {
        candidates::seated(&self.roster, id)
    }

    fn candidate(&self, id: ExpertId) -> Option<&Candidate> {
        self.roster.iter().find(|each| each.expert.id == id)
    }

    /// An expert by id or name.
    pub fn find(&self, text: &str) -> Option<ExpertId> {
        candidates::find(&self.roster, text)
    }

    /// Everybody who may be named: id and name, by name.
    pub fn experts(&self) -> Vec<(String, String)> {
        let one = |each: &Candidate| (each.expert.id.to_string(), each.dossier.profile.name.clone());
        let mut all: Vec<(String, String)> = self.roster.iter().map(one).collect();
        all.sort_by_cached_key(|(_, name)| folded(name));
        all
    }

    /// The name of an expert; the id of whoever is not on the roster any more.
    pub fn name(&self, id: &str) -> String {
        let own = self.roster.iter().find(|each| each.expert.id.to_string() == id);
        own.map_or_else(|| id.to_owned(), |own| own.dossier.profile.name.clone())
    }

    /// The country of an expert.
    pub fn country(&self, id: ExpertId) -> String {
        let country = self.candidate(id).and_then(|own| own.dossier.profile.nationality);
        let member = self.members.iter().find(|member| Some(member.id) == country);
        member.map(|member| member.name.clone()).unwrap_or_default()
    }

    /// Number and title of a mission.
    pub fn title(&self, mission: &str) -> String {
        let own = self.missions.iter().find(|each| each.id.to_string() == mission);
        own.map_or_else(
            || mission.to_owned(),
            |own| format!("{} {}", own.number, own.title).trim().to_owned(),
        )
    }

    /// The name of a mission's Member.
    pub fn member(&self, mission: &Mission) -> String {
        let member = self.members.iter().find(|member| member.id == mission.member);
        member.map(|member| member.name.clone()).unwrap_or_default()
    }

    pub fn mission(&self, id: MissionId) -> Option<&Mission> {
        self.missions.iter().find(|each| each.id == id)
    }

    /// The words of a theme or category.
    pub fn term(&self, id: &str) -> String {
        id.parse().map_or_else(|_| id.to_owned(), |id: TermId| self.lists.words(id))
    }

    /// The category of a line of a mission, by its number from 1.
    fn line(&self, mission: &str, line: &str) -> String {
        let sought = self.sought.iter().find(|each| each.id.to_string() == mission);
        let at = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let seats = sought.zip(at).and_then(|(sought, at)| sought.wanted.seats.get(at));
        seats.map_or_else(|| line.to_owned(), |seats| self.lists.words(seats.category))
    }

    /// Does something with names in the place of ids, for a question about one mission.
    pub fn with_names<T>(&self, mission: &str, use_them: impl FnOnce(&Names<'_>) -> T) -> T {
        use_them(&Names {
            expert: &|id| self.name(id),
            mission: &|id| self.title(id),
            line: &|number| self.line(mission, number),
        })
    }
}

pub(super) fn read(files: &Files) -> Result<Matching, Problem> {
    Matching::read(&files.missions, &files.roster).map_err(Problem::internal)
}

async fn requests_of(tx: &mut Tx, missions: &[Mission]) -> Result<HashMap<RequestId, Request>, Problem> {
    let mut ids: Vec<RequestId> = missions.iter().map(|mission| mission.request).collect();
    ids.sort_unstable();
    ids.dedup();
    let requests = requests_store::some(tx, &ids).await?;
    Ok(requests.into_iter().map(|request| (request.id, request)).collect())
}
