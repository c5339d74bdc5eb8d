//! A plan made better: part of it is taken out and put back in another order, and what is better mostly stays.
//!
//! Ruin and recreate (Schrimpf et al., Journal of Computational Physics 159, 2000) with acceptance as in annealing and
//! ruins chosen by how well they did (Ropke and Pisinger, Transportation Science 40, 2006). A ruin is a set of
//! missions that want the same scarce thing. It must not copy states: what did not help is taken back by the journal.

use super::{
    calendar::Calendar,
    candidates::Candidates,
    insert::{Finder, Guide},
    prices::{
        Prices,
        relaxed::{Choice, Desk, Offers},
    },
    rules,
    state::State,
};
use crate::chance::Chance;

/// Ways to ruin a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ruin {
    /// Missions on which candidates of one mission are.
    Rivals,
    /// Missions in the same weeks for the same theme or fund.
    Weeks,
    /// Missions that the same fund pays.
    Fund,
    /// Whatever stands in the way of a mission that is not staffed, which is then staffed first.
    Force,
    /// Missions of chance.
    Any,
}

const RUINS: [Ruin; 5] = [Ruin::Rivals, Ruin::Weeks, Ruin::Fund, Ruin::Force, Ruin::Any];
/// Temperatures in points at the beginning and the end.
/// Temperatures in points at the beginning and the end: first a whole mission may be lost, at last a better fit.
const HOT: f64 = 1000.0;
const COLD: f64 = 5.0;
/// Missions of a ruin: mostly few, one time in four many.
const FEW: usize = 9;
const MANY: usize = 24;
/// Which parts of the prices lead a recreation; one of them is drawn.
const SHARES: [f64; 4] = [0.0, 0.5, 1.0, 1.0];
/// Missions without a team that are tried again after one ruin.
const RETRIES_MAX: usize = 40;

/// A search on its way.
pub struct Search<'a> {
    /// The plan as it stands now.
    pub state: State<'a>,
    candidates: &'a Candidates,
    calendar: &'a Calendar,
    prices: &'a Prices,
    chance: Chance,
    finder: Finder,
    desk: Desk,
    choice: Choice,
    /// What each mission would bring at prices, undisturbed.
    profit: Vec<f64>,
    /// Missions that may be staffed or not.
    free: Vec<u32>,
    /// Those without a team.
    open: Vec<u32>,
    weights: [f64; RUINS.len()],
    removed: Vec<u32>,
    /// Missions to put in, each once.
    pending: Vec<u32>,
    stamp: Vec<u64>,
    round: u64,
    best: f64,
    plan: Vec<(u32, i32, Vec<u32>)>,
}

impl<'a> Search<'a> {
    /// From a state on.
    pub fn from(
        state: State<'a>,
        candidates: &'a Candidates,
        calendar: &'a Calendar,
        prices: &'a Prices,
        seed: u64,
    ) -> Self {
        let instance = state.instance;
        let may_move =
            |mission: &super::model::Mission| mission.confirmed.is_none() && rules::is_requested(mission);
        let missions = 0..instance.missions.len() as u32;
        let free: Vec<u32> =
            missions.filter(|mission| may_move(&instance.missions[*mission as usize])).collect();
        let open = free.iter().copied().filter(|mission| state.start(*mission).is_none()).collect();
        let mut search = Self {
            chance: Chance::new(seed),
            finder: Finder::default(),
            desk: Desk::default(),
            choice: Choice::default(),
            profit: vec![0.0; instance.missions.len()],
            weights: [1.0; RUINS.len()],
            removed: Vec::new(),
            pending: Vec::new(),
            stamp: vec![0; instance.missions.len()],
            round: 0,
            best: f64::NEG_INFINITY,
            plan: Vec::new(),
            state,
            candidates,
            calendar,
            prices,
            free,
            open,
        };
        search.weigh();
        search
    }

    fn weigh(&mut self) {
        for at in 0..self.free.len() {
            let mission = self.free[at];
            self.choose(mission, 0);
            self.profit[mission as usize] = self.choice.value;
        }
    }

    fn choose(&mut self, mission: u32, blink: u64) {
        let offers = Blinking { candidates: self.candidates, blink };
        self.desk.choose(self.state.instance, self.calendar, &offers, self.prices, mission, &mut self.choice);
    }

    /// Puts in what can be, the most profitable first: once led by prices, once by points alone.
    pub fn construct(&mut self) {
        for share in [1.0, 0.0] {
            self.pending.clone_from(&self.open);
            let profit = &self.profit;
            self.pending.sort_by(|one, other| profit[*other as usize].total_cmp(&profit[*one as usize]));
            self.recreate(share, share, 0);
            self.state.forget();
            self.tidy();
        }
        self.keep();
    }

    /// Puts in those of some missions that fit, and changes nothing else.
    pub fn fill(&mut self, missions: &[u32]) {
        for share in [1.0, 0.0] {
            self.pending.clear();
            self.pending.extend_from_slice(missions);
            let (instance, weights) = (self.state.instance, &self.state.instance.weights);
            let weight = |place: &u32| weights.of_mission(&instance.missions[*place as usize]);
            self.pending.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
            self.recreate(share, share, 0);
        }
        self.state.forget();
        self.tidy();
    }

    /// Tries to make room for one of some missions that has no team; `false` where all have one. What is worth less
    /// than before, with all who would have to move counted, is taken back.
    pub fn mend(&mut self, missions: &[u32]) -> bool {
        let waiting: Vec<u32> =
            missions.iter().copied().filter(|mission| self.state.start(*mission).is_none()).collect();
        if waiting.is_empty() {
            return false;
        }
        let before = self.state.score();
        self.round += 1;
        self.removed.clear();
        self.pending.clear();
        let mission = waiting[self.chance.below(waiting.len())];
        self.force(mission);
        self.pending.extend_from_slice(&self.removed);
        self.recreate(1.0, 1.0, 0);
        self.recreate(0.0, 0.0, 0);
        if self.state.score() > before {
            self.state.forget();
        } else {
            self.state.undo();
        }
        self.tidy();
        true
    }

    /// The best score so far.
    pub fn best(&self) -> f64 {
        self.best
    }

    /// One ruin and what comes of it. `spent` is the share of the search that is over.
    pub fn step(&mut self, spent: f64) {
        if self.free.is_empty() {
            return;
        }
        let before = self.state.score();
        self.round += 1;
        self.removed.clear();
        self.pending.clear();
        let way = self.draw();
        let most = if self.chance.below(4) == 0 { MANY } else { FEW };
        let size = 2 + self.chance.below(most);
        self.ruin(RUINS[way], size);
        self.gather();
        self.order();
        let share = SHARES[self.chance.below(SHARES.len())];
        let blink = if self.chance.below(3) == 0 { 0 } else { self.chance.bits() };
        // Sometimes as if money were scarcer than it is, sometimes as if there were more.
        let money = (2.0 * self.chance.share() - 1.0).exp();
        self.recreate(share, money, blink);
        // What prices held back may still be worth its points.
        self.recreate(0.0, 0.0, 0);
        let after = self.state.score();
        let heat = HOT * (COLD / HOT).powf(spent.clamp(0.0, 1.0));
        let accepted = after >= before + heat * (1.0 - self.chance.share()).ln();
        if accepted {
            self.state.forget();
            self.open.extend_from_slice(&self.removed);
            self.tidy();
            if after > self.best + 1e-9 {
                self.keep();
            }
        } else {
            self.state.undo();
        }
        let reward = if after > before + 1e-9 { 1.0 } else { 0.0 };
        self.weights[way] = 0.995 * self.weights[way] + 0.005 * (0.05 + 20.0 * reward);
    }

    fn draw(&mut self) -> usize {
        let sum: f64 = self.weights.iter().map(|weight| weight + 0.2).sum();
        let mut left = self.chance.share() * sum;
        for (at, weight) in self.weights.iter().enumerate() {
            left -= weight + 0.2;
            if left < 0.0 {
                return at;
            }
        }
        0
    }

    /// A mission to begin with: often one without a team.
    fn seed(&mut self) -> u32 {
        if !self.open.is_empty() && self.chance.below(2) == 0 {
            return self.open[self.chance.below(self.open.len())];
        }
        self.free[self.chance.below(self.free.len())]
    }

    fn ruin(&mut self, way: Ruin, size: usize) {
        let seed = self.seed();
        match way {
            Ruin::Rivals => self.rivals(seed, size),
            Ruin::Weeks => self.neighbours(seed, size, true),
            Ruin::Fund => self.neighbours(seed, size, false),
            Ruin::Force if self.open.is_empty() => {}
            Ruin::Force => {
                let mission = self.open[self.chance.below(self.open.len())];
                self.force(mission);
            }
            Ruin::Any => {
                for _ in 0..size {
                    let mission = self.free[self.chance.below(self.free.len())];
                    self.remove(mission);
                }
            }
        }
    }

    fn remove(&mut self, mission: u32) {
        let fixed = self.state.instance.missions[mission as usize].confirmed.is_some();
        if !fixed && self.state.start(mission).is_some() {
            self.state.remove(mission);
            self.removed.push(mission);
        }
    }

    fn rivals(&mut self, seed: u32, size: usize) {
        self.remove(seed);
        let lines = self.state.instance.missions[seed as usize].lines.range();
        for _ in 0..6 * size {
            if self.removed.len() >= size {
                break;
            }
            let line = lines.start + self.chance.below(lines.len());
            let list = self.candidates.of_line(line);
            if list.is_empty() {
                continue;
            }
            // The best candidates are those that matter.
            let reach = (list.len() as f64 * self.chance.share() * self.chance.share()).ceil() as usize;
            let expert = list[self.chance.below(reach.clamp(1, list.len()))].expert;
            if let Some(mission) = self.state.on(expert).first().copied() {
                self.remove(mission);
            }
        }
    }

    /// Missions near the seed's time that share its fund, or its theme or language.
    fn neighbours(&mut self, seed: u32, size: usize, by_weeks: bool) {
        let instance = self.state.instance;
        let first = &instance.missions[seed as usize];
        let day = self.state.start(seed).unwrap_or(first.earliest);
        self.remove(seed);
        for _ in 0..40 * size {
            if self.removed.len() >= size {
                break;
            }
            let place = self.free[self.chance.below(self.free.len())];
            let other = &instance.missions[place as usize];
            let Some(start) = self.state.start(place) else { continue };
            let near = (start - day).abs() < 21;
            let kin =
                other.theme == first.theme || other.fund == first.fund && other.language == first.language;
            if if by_weeks { near && kin } else { other.fund == first.fund } {
                self.remove(place);
            }
        }
    }

    /// Staffs a mission that is not, and removes whatever it needs for that.
    fn force(&mut self, mission: u32) {
        let blink = self.chance.bits();
        self.choose(mission, blink);
        if !self.choice.value.is_finite() {
            return;
        }
        let instance = self.state.instance;
        let (start, team) = (self.choice.start, std::mem::take(&mut self.choice.team));
        let asked = &instance.missions[mission as usize];
        let mut costs = 0;
        for place in &team {
            let expert = &instance.experts[*place as usize];
            costs += super::score::cost(instance, expert, asked);
            let absence = instance.absence(expert, asked, start);
            while let Some(other) = self.in_the_way(*place, absence) {
                self.remove(other);
            }
        }
        self.raise(asked.fund, costs);
        if self.fits(&team, asked, start, costs) {
            self.state.insert(mission, start, &team);
        }
        self.choice.team = team;
    }

    /// A mission that has to go before an expert can be away.
    fn in_the_way(&mut self, place: u32, absence: super::model::Absence) -> Option<u32> {
        let instance = self.state.instance;
        let expert = &instance.experts[place as usize];
        let on = self.state.on(place);
        let free = |mission: &&u32| instance.missions[**mission as usize].confirmed.is_none();
        let meets = |mission: &&u32| {
            let start = self.state.start(**mission).unwrap_or_default();
            let own = instance.absence(expert, &instance.missions[**mission as usize], start);
            !rules::are_apart(own, absence)
        };
        if let Some(mission) = on.iter().filter(free).find(meets) {
            return Some(*mission);
        }
        let has_room = rules::has_days(expert, self.state.days[place as usize] + absence.days())
            && rules::has_missions(expert, on.len() as i64 + 1);
        if has_room { None } else { on.iter().find(free).copied() }
    }

    /// Takes missions out until a fund has as much as is asked.
    fn raise(&mut self, fund: u32, costs: i64) {
        for _ in 0..200 {
            if rules::has_money(self.state.instance, fund, self.state.spent[fund as usize] + costs) {
                break;
            }
            let mission = self.free[self.chance.below(self.free.len())];
            if self.state.instance.missions[mission as usize].fund == fund {
                self.remove(mission);
            }
        }
    }

    fn fits(&self, team: &[u32], mission: &super::model::Mission, start: i32, costs: i64) -> bool {
        let instance = self.state.instance;
        let person = |place: &u32| {
            let expert = &instance.experts[*place as usize];
            let absence = instance.absence(expert, mission, start);
            self.state.calendar.is_free(instance, *place, absence)
                && rules::has_days(expert, self.state.days[*place as usize] + absence.days())
                && rules::has_missions(expert, self.state.on(*place).len() as i64 + 1)
        };
        let alone = |(at, place): (usize, &u32)| !team[..at].contains(place);
        rules::has_money(instance, mission.fund, self.state.spent[mission.fund as usize] + costs)
            && team.iter().all(person)
            && team.iter().enumerate().all(alone)
    }

    /// What was removed, and those without a team that could use what has become free.
    fn gather(&mut self) {
        let instance = self.state.instance;
        let mut again = Vec::new();
        let mut funds = 0_u64;
        for at in 0..self.removed.len() {
            let mission = self.removed[at];
            self.mark(mission);
            funds |= 1 << (instance.missions[mission as usize].fund % 64);
        }
        for at in 0..self.removed.len() {
            let mission = self.removed[at];
            for expert in self.state.team(mission) {
                for other in self.candidates.wanting(*expert) {
                    let stamp = &mut self.stamp[*other as usize];
                    if *stamp != self.round && self.state.start(*other).is_none() {
                        *stamp = self.round;
                        again.push(*other);
                    }
                }
            }
        }
        for at in 0..self.open.len() {
            let mission = self.open[at];
            let fund = instance.missions[mission as usize].fund;
            let stamp = &mut self.stamp[mission as usize];
            if *stamp != self.round && funds >> (fund % 64) & 1 == 1 && self.state.start(mission).is_none() {
                *stamp = self.round;
                again.push(mission);
            }
        }
        self.chance.shuffle(&mut again);
        again.truncate(RETRIES_MAX);
        self.pending.extend(again);
    }

    fn mark(&mut self, mission: u32) {
        let stamp = &mut self.stamp[mission as usize];
        if *stamp != self.round {
            *stamp = self.round;
            self.pending.push(mission);
        }
    }

    /// An order in which to put missions back.
    fn order(&mut self) {
        self.chance.shuffle(&mut self.pending);
        let instance = self.state.instance;
        let way = self.chance.below(4);
        let profit = &self.profit;
        let chance = &mut self.chance;
        let mut keyed: Vec<(f64, u32)> = Vec::with_capacity(self.pending.len());
        for place in &self.pending {
            let mission = &instance.missions[*place as usize];
            let seats = self.state.team(*place).len() as f64;
            let key = match way {
                0 => profit[*place as usize],
                1 => instance.weights.of_mission(mission) * (0.8 + 0.4 * chance.share()),
                2 => instance.weights.of_mission(mission) / seats.max(1.0) * (0.7 + 0.6 * chance.share()),
                _ => 0.0,
            };
            keyed.push((key, *place));
        }
        keyed.sort_by(|one, other| other.0.total_cmp(&one.0));
        self.pending.clear();
        self.pending.extend(keyed.into_iter().map(|(_, mission)| mission));
    }

    /// Puts in what is pending, each where it is best, if it is worth anything.
    fn recreate(&mut self, share: f64, money: f64, blink: u64) {
        let guide = Guide { prices: self.prices, share, money, blink };
        for at in 0..self.pending.len() {
            let mission = self.pending[at];
            if self.state.start(mission).is_none()
                && self.finder.find(&self.state, self.candidates, guide, mission)
                && self.finder.found.gain > 0.0
            {
                let found = &self.finder.found;
                self.state.insert(mission, found.start, &found.team);
            }
        }
    }

    fn tidy(&mut self) {
        let state = &self.state;
        self.open.retain(|mission| state.start(*mission).is_none());
        self.open.sort_unstable();
        self.open.dedup();
    }

    fn keep(&mut self) {
        self.best = self.state.score();
        self.plan.clear();
        for mission in &self.free {
            if let Some(start) = self.state.start(*mission) {
                self.plan.push((*mission, start, self.state.team(*mission).to_vec()));
            }
        }
    }

    /// Goes back to the best plan.
    pub fn return_to_best(&mut self) {
        for at in 0..self.free.len() {
            let mission = self.free[at];
            if self.state.start(mission).is_some() {
                self.state.remove(mission);
            }
        }
        for (mission, start, team) in &self.plan {
            self.state.insert(*mission, *start, team);
        }
        self.state.forget();
        self.open.clone_from(&self.free);
        self.tidy();
    }
}

struct Blinking<'a> {
    candidates: &'a Candidates,
    blink: u64,
}

impl Offers for Blinking<'_> {
    fn each(&self, line: usize, hear: &mut dyn FnMut(u32, f64, f64) -> bool) {
        for candidate in self.candidates.of_line(line) {
            let mixed = (u64::from(candidate.expert) + 1).wrapping_mul(self.blink | 1);
            let passed_over = self.blink != 0 && mixed >> 61 == 0;
            if !passed_over && !hear(candidate.expert, f64::from(candidate.worth), f64::from(candidate.cost))
            {
                break;
            }
        }
    }
}
