//! The records of an organisation as the problem of who goes on which mission: what the search reads.
//!
//! Only codes, days and numbers go in, experts and missions by id: nothing in the files names a
//! person. Records that say too little are left out, each with its reason. It decides nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use trellis_domain::{
    kernel::Day,
    members::MemberId,
    missions::{mission::MissionId, wanted::Wanted},
    roster::{
        accreditation::Stage,
        expert::{Command, Dossier, Engagement, ExpertId, Pool},
    },
};

use crate::{members::states::folded, people::hex};

/// A Member where missions go, or from where experts come.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub id: MemberId,
    /// The code of its region; empty where none is recorded.
    pub region: String,
}

/// A mission that is looked at.
#[derive(Debug, Clone)]
pub(crate) struct Sought {
    pub id: MissionId,
    pub member: MemberId,
    /// The number of its request, and the day it came in.
    pub request: (String, Option<Day>),
    /// Code of the level of work.
    pub level: &'static str,
    pub language: String,
    /// The days between which it has to take place.
    pub window: (Day, Day),
    pub wanted: Wanted,
}

/// Somebody on the roster who may be sent.
#[derive(Debug, Clone)]
pub(crate) struct Sendable {
    pub id: ExpertId,
    pub dossier: Dossier,
    /// Where missions were done before.
    pub worked_for: Vec<MemberId>,
    /// The mean of what was said of those.
    pub evaluation: Option<f64>,
    /// Days on missions that are proposed, agreed or under way, both ends included.
    pub expected: Vec<(Day, Day)>,
}

impl Sendable {
    /// Somebody who has not been on any mission yet.
    pub const fn unused(id: ExpertId, dossier: Dossier) -> Self {
        Self { id, dossier, worked_for: Vec::new(), evaluation: None, expected: Vec::new() }
    }
}

/// What an organisation reckons with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Terms {
    pub start_step_days: u16,
    /// Missions whose days are open begin so many days from today at the earliest.
    pub notice_days: u16,
    pub travel_days: (u16, u16),
    /// Between 1 and 5; whoever is below is not sent.
    pub evaluation_min: f64,
    /// Whole units of money for a day there, and for a trip inside a region and to another.
    pub subsistence: u32,
    pub travel: (u32, u32),
    /// What the missions of a fund may cost, by code.
    pub ceilings: BTreeMap<String, u64>,
    /// What things are worth, by the names of the problem's description.
    pub weights: BTreeMap<String, f64>,
}

/// The weights that an organisation may set, in the order of the description, each with what it is where nobody says.
pub(crate) const WEIGHTS: [(&str, f64); 8] = [
    ("staffed", 1_000.0),
    ("fit", 1.0),
    ("same_country", 60.0),
    ("euro_per_point", 100.0),
    ("load", 15.0),
    ("over_share_day", 1.0),
    ("dropped_proposed", 80.0),
    ("moved_start", 20.0),
];

impl Terms {
    /// The first day on which a mission may begin.
    pub fn earliest(&self, today: Day) -> Day {
        today.saturating_add(jiff::Span::new().days(self.notice_days))
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self::usual()
    }
}

impl Terms {
    /// What holds where the organisation says nothing else.
    pub const fn usual() -> Self {
        Self {
            start_step_days: 7,
            notice_days: 14,
            travel_days: (1, 2),
            evaluation_min: 2.5,
            subsistence: 200,
            travel: (600, 1_800),
            ceilings: BTreeMap::new(),
            weights: BTreeMap::new(),
        }
    }
}

/// What the search reads.
#[derive(Debug, Clone)]
pub(crate) struct Files {
    pub missions: String,
    pub roster: String,
}

impl Files {
    /// SHA-256 of both: two problems with one digest are the same.
    pub fn digest(&self) -> String {
        let mut digest = Sha256::new();
        digest.update(&self.missions);
        digest.update([0]);
        digest.update(&self.roster);
        hex(&digest.finalize())
    }
}

/// The region of whoever has none.
const NO_REGION: &str = "-";
/// The fund of missions that name none, and of those whose fund has no ceiling: nothing holds it back.
const OPEN_FUND: &str = "-";
const OPEN_CEILING: u64 = 1_000_000_000_000;
/// Days away in a year where the record says nothing.
const DAYS_USUAL: u16 = 366;
/// Missions in a year where the record says nothing.
const MISSIONS_USUAL: u16 = 99;

/// The problem of these missions and experts, between the first day and the last.
pub(crate) fn files(
    (from, to): (Day, Day),
    terms: &Terms,
    places: &[Place],
    sought: &[Sought],
    roster: &[Sendable],
) -> Files {
    let region = |id: Option<MemberId>| {
        let place = places.iter().find(|place| Some(place.id) == id);
        place.map(|place| place.region.as_str()).filter(|region| !region.is_empty()).unwrap_or(NO_REGION)
    };
    let sendable: Vec<&Sendable> =
        roster.iter().filter(|each| !categories(each, sought).is_empty()).collect();
    let regions = regions(places, &sendable);
    let name = format!("{from}/{to}");
    let missions = json!({
        "format": "trellis-missions/1",
        "instance": name,
        "plan": { "from": from.to_string(), "to": to.to_string(), "start_step_days": terms.start_step_days },
        "rules": {
            "travel_days_same_region": terms.travel_days.0,
            "travel_days_other_region": terms.travel_days.1,
            "min_evaluation": terms.evaluation_min,
        },
        "weights": weights(terms),
        "members": places.iter().map(|place| json!({
            "id": place.id.to_string(),
            "region": region(Some(place.id)),
            "daily_subsistence": terms.subsistence,
        })).collect::<Vec<_>>(),
        "travel_cost": travel_costs(&regions, terms),
        "funds": funds(terms, sought),
        "missions": sought.iter().map(|each| mission(each, terms)).collect::<Vec<_>>(),
        "confirmed": [],
        "proposed": [],
    });
    let administrations = administrations(&sendable, sought);
    let people = json!({
        "format": "trellis-roster/1",
        "instance": name,
        "administrations": administrations.values().collect::<Vec<_>>(),
        "experts": sendable.iter().map(|each| expert(each, sought, &region)).collect::<Vec<_>>(),
    });
    Files { missions: missions.to_string(), roster: people.to_string() }
}

fn weights(terms: &Terms) -> Value {
    let weight = |(name, usual): (&str, f64)| {
        (name.to_owned(), json!(terms.weights.get(name).copied().unwrap_or(usual)))
    };
    let mut all: Map<String, Value> = WEIGHTS.into_iter().map(weight).collect();
    all.insert("priority".to_owned(), json!({ "1": 1, "2": 2, "3": 3, "4": 5, "5": 8 }));
    Value::Object(all)
}

fn regions<'a>(places: &'a [Place], roster: &[&'a Sendable]) -> Vec<&'a str> {
    let own = roster.iter().filter_map(|each| each.dossier.profile.home_region.as_ref());
    let all = places.iter().map(|place| place.region.as_str()).chain(own.map(|region| region.as_str()));
    let mut all: Vec<&str> = all.filter(|region| !region.is_empty()).chain([NO_REGION]).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn travel_costs(regions: &[&str], terms: &Terms) -> Value {
    let row = |home: &str| {
        let cost = |to: &&str| if *to == home { terms.travel.0 } else { terms.travel.1 };
        Value::Object(regions.iter().map(|to| ((*to).to_owned(), json!(cost(to)))).collect())
    };
    Value::Object(regions.iter().map(|home| ((*home).to_owned(), row(home))).collect())
}

fn fund<'a>(wanted: &'a Wanted, terms: &Terms) -> &'a str {
    if terms.ceilings.contains_key(&wanted.fund) { &wanted.fund } else { OPEN_FUND }
}

fn funds(terms: &Terms, sought: &[Sought]) -> Vec<Value> {
    let mut codes: Vec<&str> = sought.iter().map(|each| fund(&each.wanted, terms)).collect();
    codes.sort_unstable();
    codes.dedup();
    let ceiling = |code: &str| terms.ceilings.get(code).copied().unwrap_or(OPEN_CEILING);
    codes.into_iter().map(|code| json!({ "id": code, "ceiling": ceiling(code) })).collect()
}

fn mission(each: &Sought, terms: &Terms) -> Value {
    let wanted = &each.wanted;
    let seats = wanted.seats.iter().enumerate().map(|(at, line)| {
        json!({ "line": (at + 1).to_string(), "category": line.category.to_string(), "count": line.count })
    });
    json!({
        "id": each.id.to_string(),
        "member": each.member.to_string(),
        "request": { "ref": each.request.0, "received": each.request.1.map(|day| day.to_string()) },
        "theme": wanted.theme.to_string(),
        "min_level": wanted.level.get(),
        "level": each.level,
        "language": folded(&each.language),
        "seats": seats.collect::<Vec<_>>(),
        "needs_lead": wanted.needs_lead,
        "duration_days": wanted.days,
        "earliest_start": each.window.0.to_string(),
        "latest_end": each.window.1.to_string(),
        "priority": wanted.priority.get(),
        "fund": fund(wanted, terms),
    })
}

/// The categories in which somebody is accredited and that some mission asks for; a category that no mission asks for says
/// nothing about any.
fn categories(each: &Sendable, sought: &[Sought]) -> Vec<String> {
    let accredited = each.dossier.categories.iter().filter(|own| own.stage == Stage::Accredited);
    let is_sought =
        |term| sought.iter().any(|mission| mission.wanted.seats.iter().any(|line| line.category == term));
    accredited.filter(|own| is_sought(own.term)).map(|own| own.term.to_string()).collect()
}

/// A home administration is a name at a Member.
fn administration(each: &Sendable) -> Option<(String, MemberId)> {
    let profile = &each.dossier.profile;
    let member = profile.home_member.or(profile.nationality)?;
    let name = Sha256::digest(folded(&profile.home));
    Some((format!("{member}/{}", &hex(&name)[..12]), member))
}

/// Each administration with its fair share: the days that are asked for, by how many of the experts are its own.
fn administrations(roster: &[&Sendable], sought: &[Sought]) -> BTreeMap<String, Value> {
    let seats = |wanted: &Wanted| wanted.seats.iter().map(|line| u64::from(line.count)).sum::<u64>();
    let asked: u64 = sought.iter().map(|each| u64::from(each.wanted.days) * seats(&each.wanted)).sum();
    let mut experts: BTreeMap<String, (MemberId, u64)> = BTreeMap::new();
    for (code, member) in roster.iter().filter_map(|each| administration(each)) {
        experts.entry(code).or_insert((member, 0)).1 += 1;
    }
    let all = experts.values().map(|(_, count)| count).sum::<u64>().max(1);
    let one = |(code, (member, count)): (String, (MemberId, u64))| {
        let fair = (asked * count).div_ceil(all);
        let value = json!({ "id": code, "member": member.to_string(), "fair_share_days": fair });
        (code, value)
    };
    experts.into_iter().map(one).collect()
}

fn expert<'a>(each: &Sendable, sought: &[Sought], region: &impl Fn(Option<MemberId>) -> &'a str) -> Value {
    let profile = &each.dossier.profile;
    let home = profile.home_member.or(profile.nationality);
    let own_region = profile.home_region.as_ref().map(|own| own.as_str()).filter(|own| !own.is_empty());
    let competencies: Map<String, Value> =
        profile.competencies.iter().map(|own| (own.theme.to_string(), json!(own.level.get()))).collect();
    let command = |command| if command == Command::Fluent { "fluent" } else { "working" };
    let languages: Map<String, Value> =
        profile.languages.iter().map(|own| (folded(&own.language), json!(command(own.command)))).collect();
    let members = |ids: &mut dyn Iterator<Item = MemberId>| ids.map(|id| id.to_string()).collect::<Vec<_>>();
    let mut regions: Vec<&str> = each.worked_for.iter().map(|id| region(Some(*id))).collect();
    regions.sort_unstable();
    regions.dedup();
    let away = each.dossier.away.iter().map(|away| (away.from, away.until));
    let fee = profile.daily_fee.map_or(0, |fee| fee.minor.max(0) / 10_i64.pow(fee.currency.digits()));
    json!({
        "id": each.id.to_string(),
        "nationality": profile.nationality.or(home).map(|id| id.to_string()),
        "administration": administration(each).map(|(code, _)| code),
        "home_region": own_region.unwrap_or_else(|| region(home)),
        "pool": if profile.pool == Pool::Regional { "regional" } else { "global" },
        "categories": categories(each, sought),
        "lead": profile.may_lead,
        "competencies": competencies,
        "languages": languages,
        "levels": profile.levels,
        "engagement": match profile.engagement {
            Engagement::InKind => "in-kind",
            Engagement::InKindFull => "in-kind-full",
            Engagement::Fund => "fund",
        },
        "daily_fee": fee,
        "max_days": profile.days_max.unwrap_or(DAYS_USUAL),
        "max_missions": profile.missions_max.unwrap_or(MISSIONS_USUAL),
        "evaluation": each.evaluation,
        "evaluation_count": u8::from(each.evaluation.is_some()),
        "regions_worked": regions,
        "members_worked": members(&mut each.worked_for.iter().copied()),
        "conflicts": members(&mut profile.conflicts.iter().map(|conflict| conflict.member)),
        "unavailable": away
            .chain(each.expected.iter().copied())
            .map(|(first, last)| [first.to_string(), last.to_string()])
            .collect::<Vec<_>>(),
    })
}
