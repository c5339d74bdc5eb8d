//! A plan made better: part of it is taken out and put back in another order, and what is better mostly stays.
//!
//! Ruin and recreate (Schrimpf et al., Journal of Computational Physics 159, 2000) with acceptance as in annealing and
//! ruins chosen by how well they did (Ropke and Pisinger, Transportation Science 40, 2006). A ruin is a set of
//! missions that want the same scarce thing ([`super::ruin`]). It must not copy states: what did not help is taken back by the journal.

use super::{
    calendar::Calendar,
    candidates::Candidates,
    insert::{Finder, Guide},
    model::Placed,
    prices::{
        Prices,
        relaxed::{Choice, Desk, Offers},
    },
    ruin::RUINS,
    rules,
    state::{State, by_line},
};
use crate::chance::Chance;

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
    pub(super) candidates: &'a Candidates,
    calendar: &'a Calendar,
    prices: &'a Prices,
    pub(super) chance: Chance,
    finder: Finder,
    desk: Desk,
    pub(super) choice: Choice,
    /// What each mission would bring at prices, undisturbed.
    profit: Vec<f64>,
    /// Missions that may be staffed or not.
    pub(super) free: Vec<u32>,
    /// Those without a team.
    pub(super) open: Vec<u32>,
    pub(super) weights: [f64; RUINS.len()],
    pub(super) removed: Vec<u32>,
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

    pub(super) fn choose(&mut self, mission: u32, blink: u64) {
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

    /// Makes a plan anew of what missions would choose, as far as it goes together, and fills it up.
    pub fn assemble(&mut self, choices: &[Placed]) {
        for at in 0..self.free.len() {
            let mission = self.free[at];
            self.remove(mission);
        }
        self.removed.clear();
        for placed in choices {
            if self.state.can_take(placed) {
                self.state.insert(placed.mission, placed.start, &by_line(placed));
            }
        }
        self.open.clone_from(&self.free);
        self.tidy();
        for share in [1.0, 0.0] {
            self.pending.clone_from(&self.open);
            let profit = &self.profit;
            self.pending.sort_by(|one, other| profit[*other as usize].total_cmp(&profit[*one as usize]));
            self.recreate(share, share, 0);
            self.state.forget();
            self.tidy();
        }
        if self.state.score() > self.best + 1e-9 {
            self.keep();
        }
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
