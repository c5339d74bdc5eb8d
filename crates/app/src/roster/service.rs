//! What an expert of the roster has done, and what the administrations that release experts give: missions, days and what these are
//! worth (REQUIREMENTS S2.9). Both are read when asked for, from missions and records; nothing is kept. Must not know pages.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use trellis_domain::{
    kernel::Day,
    members::Member,
    missions::{
        evaluation::EvaluationState,
        mission::{Closing, Mission, MissionId, MissionState},
    },
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Right, Scope},
    },
    roster::{
        appraisal::{Appraisal, Score, mean},
        expert::{Engagement, Expert, ExpertId, ExpertState},
        uses::{days, held},
    },
};
use trellis_store::{
    Across, Tx,
    missions::{self as missions_store, teams as teams_store},
    people as people_store,
    roster::Wanted,
};

use super::{Held, around::Around, list::opened, may_review, own_organisation, statistics::went};
use crate::{House, Problem, members::states::folded, missions::list::sight, problem::Code};

/// A mission that an expert went on.
#[derive(Debug, Clone)]
pub struct Served {
    /// The mission.
    pub id: MissionId,
    /// Number and title.
    pub called: String,
    /// Its Member.
    pub member: String,
    /// Its days.
    pub days: (Day, Day),
    /// The categories of the expert that the mission asked for; empty where nobody said.
    pub roles: Vec<String>,
    /// Where it stands.
    pub state: MissionState,
    /// How it ended.
    pub closing: Option<Closing>,
    /// Marks that count, for whoever may read them.
    pub scores: Vec<Score>,
}

impl Served {
    /// How many days it took.
    pub fn length(&self) -> usize {
        days(self.days)
    }
}

/// What an expert has done.
#[derive(Debug, Clone)]
pub struct ServiceRecord {
    /// Whose roster.
    pub organisation: Organisation,
    /// The record.
    pub expert: Expert,
    /// The name.
    pub name: String,
    /// The home administration.
    pub home: String,
    /// The Member that nominated.
    pub member: Option<Member>,
    /// Missions that were held, the latest first.
    pub missions: Vec<Served>,
    /// The mean of the marks that count, and how many they are, for whoever may read them.
    pub marks: Option<(f64, usize)>,
    /// The day of the page.
    pub today: Day,
}

fn called(mission: &Mission) -> String {
    format!("{} {}", mission.number, mission.title).trim().to_owned()
}

async fn missions(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Mission>, Problem> {
    let sight = sight(actor, Right::Read, organisation);
    Ok(missions_store::list(tx, &sight, &missions_store::Wanted::default(), (0, i64::MAX)).await?)
}

/// Whether the actor may read what stands of an appraisal that counts.
fn reads_marks(actor: Actor<'_>, (held, mission): (&Held, &Mission)) -> bool {
    let mut concerns = vec![Scope::of(mission.member)];
    concerns.extend(held.expert.person.map(Scope::of));
    let matter = Matter {
        organisation: mission.organisation,
        standing: EvaluationState::Final.standing(),
        concerns: &concerns,
        made_by: None,
    };
    may_do(actor, Right::Read, &matter).is_ok()
}

/// What an expert has done, for whoever may read the record; of missions and marks what the actor may read of those.
pub async fn record(house: &House, actor: Actor<'_>, id: ExpertId) -> Result<ServiceRecord, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let expert = Held::of(house, &mut tx, id).await?;
    expert.admits(actor, Right::Read)?;
    let of = expert.expert.organisation;
    let organisation = people_store::organisation(&mut tx, of).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, of, house.today()).await?;
    let asked_for = teams_store::wanted(&mut tx, of).await?;
    let terms = around.terms();
    let (mut served, mut counting) = (Vec::new(), Vec::<Appraisal>::new());
    for mission in missions(&mut tx, actor, of).await? {
        let Some(days) = held(&mission).filter(|_| went(&mission, &expert)) else { continue };
        let marks = expert.dossier.appraisals.iter().filter(|each| {
            each.mission == mission.id
                && each.state == EvaluationState::Final
                && reads_marks(actor, (&expert, &mission))
        });
        let marks: Vec<Appraisal> = marks.cloned().collect();
        let seats = asked_for.iter().find(|(own, _)| *own == mission.id).map(|(_, wanted)| &wanted.seats);
        let roles = expert
            .dossier
            .categories
            .iter()
            .filter(|own| seats.is_some_and(|seats| seats.iter().any(|seat| seat.category == own.term)));
        served.push(Served {
            id: mission.id,
            called: called(&mission),
            member: around.member(mission.member).map(|member| member.name.clone()).unwrap_or_default(),
            days,
            roles: roles.filter_map(|own| terms.get(&own.term).cloned()).collect(),
            state: mission.course.state,
            closing: mission.course.closing,
            scores: marks.iter().map(|each| each.score).collect(),
        });
        counting.extend(marks);
    }
    Ok(ServiceRecord {
        organisation,
        member: around.member(expert.expert.nominated_by).cloned(),
        name: expert.dossier.profile.name.clone(),
        home: expert.dossier.profile.home.clone(),
        missions: served,
        marks: mean(&counting),
        today: house.today(),
        expert: expert.expert,
    })
}

/// What a statement is asked for, as an address says it.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The administration, by name; empty for all of them.
    pub home: String,
    /// The first day; that of this year where it is none.
    pub from: String,
    /// The last day; today where it is none.
    pub until: String,
    /// What a day is reckoned with; nothing is reckoned where it is none.
    pub rate: String,
    /// Three letters.
    pub currency: String,
}

/// What one expert gave on one mission.
#[derive(Debug, Clone)]
pub struct Given {
    /// The record.
    pub expert: ExpertId,
    /// The name.
    pub name: String,
    /// The mission.
    pub mission: MissionId,
    /// Number and title.
    pub called: String,
    /// Its Member.
    pub member: String,
    /// Its days that lie in the period.
    pub days: (Day, Day),
    /// Who bore the cost.
    pub engagement: Engagement,
}

impl Given {
    /// How many days.
    pub fn length(&self) -> usize {
        days(self.days)
    }

    /// Days that the administration gave: where the fund pays a fee, none.
    pub fn in_kind(&self) -> usize {
        if self.engagement == Engagement::Fund { 0 } else { self.length() }
    }
}

/// What an administration gave.
#[derive(Debug, Clone)]
pub struct Administration {
    /// Its name.
    pub name: String,
    /// Its Member.
    pub member: Option<String>,
    /// Expert by expert, mission by mission.
    pub given: Vec<Given>,
}

impl Administration {
    /// How many experts, missions, days, and days in kind.
    pub fn counts(&self) -> [usize; 4] {
        let distinct = |ids: Vec<u128>| ids.into_iter().collect::<std::collections::BTreeSet<_>>().len();
        [
            distinct(self.given.iter().map(|each| each.expert.bits()).collect()),
            distinct(self.given.iter().map(|each| each.mission.bits()).collect()),
            self.given.iter().map(Given::length).sum(),
            self.given.iter().map(Given::in_kind).sum(),
        ]
    }
}

/// What administrations gave in a period.
#[derive(Debug, Clone)]
pub struct Contributions {
    /// Whose roster.
    pub organisation: Organisation,
    /// The period, both ends included.
    pub period: (Day, Day),
    /// What a day is reckoned with, and in which currency.
    pub rate: Option<(Decimal, String)>,
    /// Administrations by name.
    pub administrations: Vec<Administration>,
    /// Whether one of them was asked for.
    pub is_one: bool,
    /// The day of the page.
    pub today: Day,
}

impl Contributions {
    /// What so many days are worth.
    pub fn worth(&self, days: usize) -> Option<(Decimal, &str)> {
        self.rate.as_ref().map(|(rate, currency)| (*rate * Decimal::from(days), currency.as_str()))
    }
}

fn rate(asked: &Asked) -> Option<(Decimal, String)> {
    let rate: Decimal = asked.rate.trim().replace(',', ".").parse().ok()?;
    let currency = asked.currency.trim().to_uppercase();
    let is_code = currency.len() == 3 && currency.chars().all(|letter| letter.is_ascii_uppercase());
    // No day of anybody costs more; what is larger is a slip.
    ((Decimal::ZERO..=Decimal::from(1_000_000)).contains(&rate) && is_code).then_some((rate, currency))
}

/// What administrations gave, for whoever may know of every record; of experts and missions what the actor may read.
pub async fn contributions(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Contributions, Problem> {
    let id = own_organisation(actor)?;
    if !may_review(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let today = house.today();
    let around = Around::load(&mut tx, id, today).await?;
    let experts = opened(house, &mut tx, actor, (Right::Read, Wanted::default())).await?;
    let missions = missions(&mut tx, actor, id).await?;
    drop(tx);
    let first = asked.from.trim().parse().unwrap_or_else(|_| Day::new(today.year(), 1, 1).unwrap_or(today));
    let last = asked.until.trim().parse().unwrap_or(today);
    let mut all: BTreeMap<String, Administration> = BTreeMap::new();
    let wanted = folded(&asked.home);
    for expert in experts.iter().filter(|each| each.expert.course.state != ExpertState::Erased) {
        let profile = &expert.dossier.profile;
        let key = folded(&profile.home);
        if key.trim().is_empty() || !(wanted.trim().is_empty() || key == wanted) {
            continue;
        }
        for given in given(&around, expert, (&missions, (first, last))) {
            let member = profile.home_member.and_then(|id| around.member(id));
            let own = all.entry(key.clone()).or_insert_with(|| Administration {
                name: profile.home.clone(),
                member: member.map(|member| member.name.clone()),
                given: Vec::new(),
            });
            own.given.push(given);
        }
    }
    for administration in all.values_mut() {
        administration.given.sort_by_cached_key(|each| (folded(&each.name), each.days.0, each.mission));
    }
    Ok(Contributions {
        organisation,
        period: (first, last),
        rate: rate(asked),
        administrations: all.into_values().collect(),
        is_one: !wanted.trim().is_empty(),
        today,
    })
}

fn given(around: &Around, expert: &Held, (missions, (first, last)): (&[Mission], (Day, Day))) -> Vec<Given> {
    let of = |mission: &Mission| {
        let (from, until) = held(mission).filter(|_| went(mission, expert))?;
        let days = (from.max(first), until.min(last));
        let member = around.member(mission.member).map(|member| member.name.clone());
        (days.0 <= days.1).then(|| Given {
            expert: expert.expert.id,
            name: expert.dossier.profile.name.clone(),
            mission: mission.id,
            called: called(mission),
            member: member.unwrap_or_default(),
            days,
            engagement: expert.dossier.profile.engagement,
        })
    };
    missions.iter().filter_map(of).collect()
}
