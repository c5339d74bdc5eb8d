//! The best start and team of one mission when everything has a price and nobody else is in the way.
//!
//! Rules R1 to R11 hold; R12 to R15 are in the prices; one nationality twice costs nothing here. Next:
//! [`super::ascent`].

use super::Prices;
use crate::missions::{calendar::Calendar, candidates::Candidates, model::Instance};

/// What a mission would choose.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Points less prices; negative infinity where no start has a team.
    pub value: f64,
    /// First day.
    pub start: i32,
    /// Experts, line by line, as many as each line has seats.
    pub team: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Offer {
    value: f64,
    expert: u32,
    lead: bool,
}

const NOBODY: Offer = Offer { value: f64::NEG_INFINITY, expert: u32::MAX, lead: false };

/// Room to work in, used again for every mission.
#[derive(Debug, Default)]
pub struct Desk {
    starts: Vec<i32>,
    /// Start by start, the best of a line in order.
    best: Vec<Offer>,
    /// Start by start, the best lead of a line.
    lead: Vec<Offer>,
    totals: Vec<Total>,
    /// Line by line, start by start: the team.
    teams: Vec<Vec<u32>>,
}

#[derive(Debug, Clone)]
struct Total {
    value: f64,
    led: bool,
    /// The cheapest way to bring in a lead: points lost, seat of the team, expert.
    fix: (f64, usize, u32),
}

/// Who offers themselves for a line: tells expert, points and cost in falling order of points.
pub trait Offers {
    /// Calls `hear` with each until it answers `false`.
    fn each(&self, line: usize, hear: &mut dyn FnMut(u32, f64, f64) -> bool);
}

impl Offers for Candidates {
    fn each(&self, line: usize, hear: &mut dyn FnMut(u32, f64, f64) -> bool) {
        for candidate in self.of_line(line) {
            if !hear(candidate.expert, f64::from(candidate.worth), f64::from(candidate.cost)) {
                break;
            }
        }
    }
}

impl Desk {
    /// Finds the best choice of a mission that is neither confirmed nor without a request.
    pub fn choose(
        &mut self,
        instance: &Instance,
        calendar: &Calendar,
        offers: &impl Offers,
        prices: &Prices,
        mission_place: u32,
        choice: &mut Choice,
    ) {
        let mission = &instance.missions[mission_place as usize];
        let proposed = mission.proposed.map(|place| instance.proposed[place as usize].start);
        let worth = instance.weights.of_mission(mission);
        self.starts.clear();
        self.starts.extend(instance.starts(mission));
        self.totals.clear();
        self.teams.resize_with(self.starts.len().max(self.teams.len()), Vec::new);
        for (at, start) in self.starts.iter().enumerate() {
            let moved = proposed.is_some_and(|day| day != *start);
            let value = worth - if moved { instance.weights.moved_start } else { 0.0 };
            self.totals.push(Total { value, led: !mission.needs_lead, fix: (f64::INFINITY, 0, u32::MAX) });
            self.teams[at].clear();
        }
        for line in mission.lines.range() {
            self.line(instance, calendar, offers, prices, line);
        }
        choice.value = f64::NEG_INFINITY;
        for (at, total) in self.totals.iter().enumerate() {
            let value = if total.led { total.value } else { total.value - total.fix.0 };
            if value > choice.value {
                choice.value = value;
                choice.start = self.starts[at];
                choice.team.clone_from(&self.teams[at]);
                if !total.led {
                    choice.team[total.fix.1] = total.fix.2;
                }
            }
        }
    }

    fn line(
        &mut self,
        instance: &Instance,
        calendar: &Calendar,
        offers: &impl Offers,
        prices: &Prices,
        line: usize,
    ) {
        let seats = instance.lines[line].count;
        let mission = &instance.missions[instance.lines[line].mission as usize];
        let money = prices.funds[mission.fund as usize];
        self.best.clear();
        self.best.resize(seats * self.starts.len(), NOBODY);
        self.lead.clear();
        self.lead.resize(self.starts.len(), NOBODY);
        // Nobody worth no more than this can change anything, on any start.
        let mut floor = f64::NEG_INFINITY;
        let (starts, best, leads) = (&self.starts, &mut self.best, &mut self.lead);
        offers.each(line, &mut |place, points, cost| {
            if points <= floor {
                return false;
            }
            let base = points - cost * money - prices.missions[place as usize];
            if base <= floor {
                return true;
            }
            let expert = &instance.experts[place as usize];
            let first = instance.absence(expert, mission, starts[0]);
            let own = prices.days[place as usize] * first.days() as f64;
            let share = prices.administrations[expert.administration as usize] * first.days() as f64;
            let base = base - own - share;
            if base <= floor {
                return true;
            }
            let mut changed = false;
            for (at, start) in starts.iter().enumerate() {
                let absence = instance.absence(expert, mission, *start);
                let top = &mut best[at * seats..(at + 1) * seats];
                let wanted = base > top[seats - 1].value
                    || mission.needs_lead && expert.lead && base > leads[at].value;
                if !wanted || !calendar.is_free(instance, place, absence) {
                    continue;
                }
                let value = base - (prices.of_absence(place, absence) - own);
                let offer = Offer { value, expert: place, lead: expert.lead };
                if value > top[seats - 1].value {
                    let mut seat = seats - 1;
                    while seat > 0 && top[seat - 1].value < value {
                        top[seat] = top[seat - 1];
                        seat -= 1;
                    }
                    top[seat] = offer;
                    changed = true;
                }
                if mission.needs_lead && expert.lead && value > leads[at].value {
                    leads[at] = offer;
                    changed = true;
                }
            }
            if changed {
                let lasts = best.iter().skip(seats - 1).step_by(seats).map(|offer| offer.value);
                floor = lasts.fold(f64::INFINITY, f64::min);
                if mission.needs_lead {
                    floor = leads.iter().map(|offer| offer.value).fold(floor, f64::min);
                }
            }
            true
        });
        self.add(mission.needs_lead, seats);
    }

    /// Adds what a line came to, start by start.
    fn add(&mut self, needs_lead: bool, seats: usize) {
        for (at, total) in self.totals.iter_mut().enumerate() {
            let top = &self.best[at * seats..(at + 1) * seats];
            let team = &mut self.teams[at];
            total.value += top.iter().map(|offer| offer.value).sum::<f64>();
            team.extend(top.iter().map(|offer| offer.expert));
            total.led |= top.iter().any(|offer| offer.lead);
            let lost = top[seats - 1].value - self.lead[at].value;
            if needs_lead && self.lead[at].expert != u32::MAX && lost < total.fix.0 {
                total.fix = (lost, team.len() - 1, self.lead[at].expert);
            }
        }
    }
}
