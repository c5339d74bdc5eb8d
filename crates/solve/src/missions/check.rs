//! A plan judged: every rule it breaks, and what it is worth.
//!
//! It takes the long way on purpose: nothing is assumed of who made the plan. Next: [`super::explain`], which judges
//! a plan that differs by one seat.

use super::{
    model::{Absence, Instance, Mission, Placed, Plan},
    rules::{self, Rule},
    score::{self, Tally},
};

/// A rule that is broken, and where, in ids and days.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breach {
    /// Which rule.
    pub rule: Rule,
    /// Who, where, what was found and what is allowed.
    pub what: String,
}

impl std::fmt::Display for Breach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.rule, self.what)
    }
}

/// What came of judging a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Broken rules; none, and the plan can be carried out.
    pub breaches: Vec<Breach>,
    /// What the plan consists of.
    pub tally: Tally,
}

/// Judges a plan whose missions, experts and lines are known.
pub fn check(instance: &Instance, plan: &Plan) -> Judgement {
    let mut court = Court { instance, breaches: Vec::new(), tally: Tally::default(), away: Vec::new() };
    let mut spent = vec![0; instance.ceilings.len()];
    let mut found = vec![None; instance.missions.len()];
    for placed in plan {
        found[placed.mission as usize] = Some(placed);
        spent[instance.missions[placed.mission as usize].fund as usize] += court.mission(placed);
    }
    court.people();
    for (fund, spent) in spent.into_iter().enumerate() {
        if !rules::has_money(instance, fund as u32, spent) {
            let (name, ceiling) = (instance.fund_ids.name(fund as u32), instance.ceilings[fund]);
            court.say(Rule::Fund, format!("fund {name} spends {spent} of {ceiling}"));
        }
    }
    for confirmed in &instance.confirmed {
        if !found[confirmed.mission as usize].is_some_and(|placed| same(placed, confirmed)) {
            let name = instance.mission_ids.name(confirmed.mission);
            court.say(Rule::Confirmed, format!("confirmed {name} was changed"));
        }
    }
    court.tally.dropped += instance.proposed_lost;
    for proposed in &instance.proposed {
        let (dropped, moved) = departure(proposed, found[proposed.mission as usize]);
        court.tally.dropped += dropped;
        court.tally.moved += moved;
    }
    Judgement { breaches: court.breaches, tally: court.tally }
}

/// How many of a proposed team are not there any more, and whether the mission starts on another day.
pub fn departure(proposed: &Placed, placed: Option<&Placed>) -> (i64, i64) {
    let Some(placed) = placed else { return (proposed.team.len() as i64, 0) };
    let stays = |expert| placed.team.iter().any(|seat| seat.expert == expert);
    let dropped = proposed.team.iter().filter(|seat| !stays(seat.expert)).count();
    (dropped as i64, i64::from(placed.start != proposed.start))
}

/// Experts beyond the first of each nationality.
pub fn of_same_country(instance: &Instance, team: impl Iterator<Item = u32>) -> i64 {
    let mut nations: Vec<_> = team.map(|expert| instance.experts[expert as usize].nationality).collect();
    let seated = nations.len();
    nations.sort_unstable();
    nations.dedup();
    (seated - nations.len()) as i64
}

fn same(one: &Placed, other: &Placed) -> bool {
    let sorted = |placed: &Placed| {
        let mut team = placed.team.clone();
        team.sort_unstable();
        team
    };
    one.start == other.start && sorted(one) == sorted(other)
}

struct Court<'a> {
    instance: &'a Instance,
    breaches: Vec<Breach>,
    tally: Tally,
    /// Who is away when, and for which mission.
    away: Vec<(u32, Absence, u32)>,
}

impl Court<'_> {
    fn say(&mut self, rule: Rule, what: String) {
        self.breaches.push(Breach { rule, what });
    }

    /// Judges one mission by itself; what it costs.
    fn mission(&mut self, placed: &Placed) -> i64 {
        let instance = self.instance;
        let mission = &instance.missions[placed.mission as usize];
        let name = instance.mission_ids.name(placed.mission);
        if !rules::is_requested(mission) {
            self.say(Rule::Requested, format!("{name} has no request"));
        }
        if !rules::may_start(instance, mission, placed.start) {
            let start = instance.day(placed.start);
            self.say(Rule::Window, format!("{name} start {start} is not an allowed start"));
        }
        for place in mission.lines.range() {
            let line = &instance.lines[place];
            let seated = placed.team.iter().filter(|seat| seat.line as usize == place).count();
            if !rules::is_full(line, seated) {
                self.say(Rule::Seats, format!("{name} line {} has {seated} of {}", line.name, line.count));
            }
        }
        if let Some(twice) = twice(placed) {
            let who = instance.expert_ids.name(twice);
            self.say(Rule::Seats, format!("{name} has {who} twice"));
        }
        let has_lead = placed.team.iter().any(|seat| instance.experts[seat.expert as usize].lead);
        if !rules::is_led(mission, has_lead) {
            self.say(Rule::Lead, format!("{name} has no lead"));
        }
        self.tally.staffed += 1;
        self.tally.weight += instance.weights.of_priority(mission.priority);
        self.tally.same_country += of_same_country(instance, placed.team.iter().map(|seat| seat.expert));
        self.team(placed, mission)
    }

    /// Judges who sits where; what they cost.
    fn team(&mut self, placed: &Placed, mission: &Mission) -> i64 {
        let instance = self.instance;
        let mut costs = 0;
        for seat in &placed.team {
            let expert = &instance.experts[seat.expert as usize];
            let absence = instance.absence(expert, mission, placed.start);
            let names = || {
                format!(
                    "{} {}",
                    instance.mission_ids.name(placed.mission),
                    instance.expert_ids.name(seat.expert)
                )
            };
            for rule in rules::broken_by_person(instance, expert, &instance.lines[seat.line as usize]) {
                self.say(rule, names());
            }
            if !rules::is_available(instance, expert, absence) {
                let days = (instance.day(absence.first), instance.day(absence.last));
                self.say(Rule::Available, format!("{} is not available {}..{}", names(), days.0, days.1));
            }
            let cost = score::cost(instance, expert, mission);
            costs += cost;
            self.tally.fit += score::fit(instance, expert, mission);
            self.away.push((seat.expert, absence, placed.mission));
        }
        self.tally.cost += costs;
        costs
    }

    /// Judges each expert over all missions, and counts load and shares.
    fn people(&mut self) {
        let instance = self.instance;
        let mut away = std::mem::take(&mut self.away);
        away.sort_unstable();
        let mut shares = vec![0; instance.administrations.len()];
        for own in away.chunk_by(|one, other| one.0 == other.0) {
            let (expert, name) = (&instance.experts[own[0].0 as usize], instance.expert_ids.name(own[0].0));
            for (one, other) in own.iter().zip(&own[1..]) {
                if !rules::are_apart(one.1, other.1) {
                    let [one, other] = [one.2, other.2].map(|mission| instance.mission_ids.name(mission));
                    self.say(Rule::Apart, format!("{name} is in two places: {one} and {other}"));
                }
            }
            let (days, missions) = (own.iter().map(|(_, absence, _)| absence.days()).sum(), own.len() as i64);
            if !rules::has_days(expert, days) {
                self.say(Rule::Days, format!("{name} is away {days} days of {}", expert.days_max));
            }
            if !rules::has_missions(expert, missions) {
                self.say(
                    Rule::Missions,
                    format!("{name} has {missions} missions of {}", expert.missions_max),
                );
            }
            self.tally.load += score::pairs(missions);
            shares[expert.administration as usize] += days;
        }
        for (share, administration) in shares.into_iter().zip(&instance.administrations) {
            self.tally.over_share_days += score::days_over(share, administration.fair_share_days);
        }
    }
}

fn twice(placed: &Placed) -> Option<u32> {
    let mut team: Vec<_> = placed.team.iter().map(|seat| seat.expert).collect();
    team.sort_unstable();
    team.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}
