//! Jobs to agents: each job goes to one agent and takes of its capacity, and the sum of costs is small (generalised
//! assignment).
//!
//! Prices for capacity say which agents are near to a job; annealing over shifts, swaps and chains of two shifts
//! (Osman, OR Spektrum 17, 1995) tries those only. Capacity that is overdrawn costs more while the plan cannot be
//! carried out and less while it can, as in the method of Yagiura, Ibaraki and Glover (European Journal of Operational
//! Research 169, 2006). Then the jobs of a `few` agents at a time are given out anew. Both take turns; no proof comes
//! with it.

use super::{Unreadable, few};
use crate::chance::Chance;

/// Costs and what jobs take, agent by agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jobs {
    agents: usize,
    jobs: usize,
    /// Job by job, agent by agent: cost, and what is taken.
    cells: Vec<(i64, i64)>,
    capacities: Vec<i64>,
}

/// Which agent does each job, and what it costs in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Agent of each job.
    pub agents: Vec<u32>,
    /// The sum of costs.
    pub cost: i64,
}

impl Jobs {
    /// Reads agents and jobs, rows of costs, rows of what is taken, capacities: whole numbers apart from each other.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut words = text.split_ascii_whitespace().enumerate();
        let mut next = |what: &str| {
            let (at, word) =
                words.next().ok_or_else(|| Unreadable(format!("the file ends before {what}: add it")))?;
            word.parse::<i64>().ok().filter(|number| (0..1 << 40).contains(number)).ok_or_else(|| {
                Unreadable(format!("word {}, {what}: \"{word}\" is no whole number from 0 up", at + 1))
            })
        };
        let (agents, jobs) = (next("the number of agents")? as usize, next("the number of jobs")? as usize);
        if agents == 0 || agents.saturating_mul(jobs) > 1 << 26 {
            return Err(Unreadable(format!("{agents} agents and {jobs} jobs: give 1 to 67108864 pairs")));
        }
        let mut cells = vec![(0, 0); agents * jobs];
        for agent in 0..agents {
            for job in 0..jobs {
                cells[job * agents + agent].0 = next("a cost")?;
            }
        }
        for agent in 0..agents {
            for job in 0..jobs {
                cells[job * agents + agent].1 = next("what a job takes")?;
            }
        }
        let capacities = (0..agents).map(|_| next("a capacity")).collect::<Result<_, _>>()?;
        Ok(Self { agents, jobs, cells, capacities })
    }

    /// What a job costs with an agent, and what it takes of its capacity.
    pub(super) fn of(&self, job: usize, agent: usize) -> (i64, i64) {
        self.cells[job * self.agents + agent]
    }

    pub(super) fn capacity(&self, agent: usize) -> i64 {
        self.capacities[agent]
    }

    /// What a job costs with an agent whose capacity has a price.
    fn at(&self, job: usize, agent: usize, prices: &[f64]) -> f64 {
        let (cost, taken) = self.of(job, agent);
        cost as f64 + prices[agent] * taken as f64
    }

    /// The agent with whom a job costs least at prices, and what.
    fn nearest(&self, job: usize, prices: &[f64]) -> (usize, f64) {
        let all = (0..self.agents).map(|agent| (agent, self.at(job, agent, prices)));
        all.min_by(|one, other| one.1.total_cmp(&other.1)).unwrap_or((0, 0.0))
    }

    /// What a plan costs, where it keeps every capacity.
    pub fn judge(&self, agents: &[u32]) -> Option<i64> {
        let mut left = self.capacities.clone();
        let mut cost = 0;
        for (job, agent) in agents.iter().enumerate() {
            let (own, taken) = self.of(job, *agent as usize);
            left[*agent as usize] -= taken;
            cost += own;
        }
        (agents.len() == self.jobs && left.iter().all(|left| *left >= 0)).then_some(cost)
    }
}

/// Tries between two looks at the watch, and the groups of agents that count as many.
const BATCH: u64 = 2000;
const GROUPS: u64 = 10;
/// Heat at the beginning and the end, in parts of what the second best agent of a job costs more at prices.
const HOT: f64 = 4.0;
const COLD: f64 = 0.3;
/// The share of a turn that is annealing. A small problem has many turns, a large one needs its time for one.
const ANNEALING: f64 = 0.6;
const TURNS: usize = 60;
const TURNS_BY_JOBS: usize = 600_000;
/// Agents of a group: at the beginning, the most, and how much more there are of them after a group that was looked at
/// to its end, and fewer after another.
const GROUP: f64 = 4.0;
const GROUP_MOST: f64 = 20.0;
const GROUP_GROWS: f64 = 0.05;
const GROUP_SHRINKS: f64 = 0.1;
/// Rounds of prices, and agents that are tried for a job: those that are cheapest at prices.
const ROUNDS: usize = 600;
const NEAR: usize = 20;

/// Searches. `watch` is told the tries so far and answers which share of its time is over; 1 or more ends the search.
/// `None` where no plan was met that keeps every capacity.
pub fn assign(jobs: &Jobs, seed: u64, watch: &mut dyn FnMut(u64) -> f64) -> Option<Plan> {
    let mut search = Search::of(jobs, seed);
    let turns = (TURNS_BY_JOBS / (jobs.jobs * jobs.jobs).max(1)).clamp(1, TURNS) as f64;
    let (mut tries, mut turn) = (0, 0.0);
    loop {
        let over = watch(tries).max(0.0);
        if over >= 1.0 || jobs.jobs == 0 {
            break;
        }
        if (over * turns).floor() > turn {
            turn = (over * turns).floor();
            search.end_turn();
        }
        let annealed = (over * turns - turn) / ANNEALING;
        // Without a plan that can be carried out there is nothing to give out anew.
        if annealed < 1.0 || search.best.is_empty() {
            let heat = search.scale * HOT * (COLD / HOT).powf(annealed.min(1.0));
            for _ in 0..BATCH {
                search.step(heat);
            }
            search.press();
        } else {
            search.back_to_best();
            for _ in 0..GROUPS {
                search.group_anew();
            }
        }
        tries += BATCH;
    }
    search.end_turn();
    let cost = jobs.judge(&search.top)?;
    Some(Plan { agents: search.top, cost })
}

/// What a unit of each agent's capacity is worth: a subgradient method on the relaxation in which capacity is bought
/// (Fisher, Management Science 27, 1981).
fn prices(jobs: &Jobs) -> Vec<f64> {
    let mut prices = vec![0.0; jobs.agents];
    let (mut best, mut highest) = (prices.clone(), f64::NEG_INFINITY);
    let (mut stride, mut waited) = (1.0, 0);
    for _ in 0..ROUNDS {
        let mut over: Vec<f64> = jobs.capacities.iter().map(|capacity| -(*capacity as f64)).collect();
        let mut bound: f64 = prices.iter().zip(&over).map(|(price, left)| price * left).sum();
        for job in 0..jobs.jobs {
            let (agent, price) = jobs.nearest(job, &prices);
            bound += price;
            over[agent] += jobs.of(job, agent).1 as f64;
        }
        waited += 1;
        if bound > highest {
            (highest, waited) = (bound, 0);
            best.clone_from(&prices);
        } else if waited == 15 {
            (stride, waited) = (stride * 0.7, 0);
        }
        let size: f64 = over.iter().map(|over| over * over).sum();
        let step = stride * 0.05 * highest.abs().max(1.0) / size.max(1.0);
        prices.iter_mut().zip(&over).for_each(|(price, over)| *price = (*price + step * over).max(0.0));
    }
    best
}

struct Search<'a> {
    jobs: &'a Jobs,
    chance: Chance,
    agents: Vec<u32>,
    /// Jobs of each agent, and where each job stands there.
    own: Vec<Vec<u32>>,
    at: Vec<u32>,
    left: Vec<i64>,
    cost: i64,
    overdrawn: i64,
    /// Agents near to each job, so many a job.
    near: Vec<u32>,
    width: usize,
    /// Points for a unit that is overdrawn, by agent, before `pressure`.
    prices: Vec<f64>,
    pressure: f64,
    scale: f64,
    /// Agents of a group.
    size: f64,
    /// The best plan of this turn, and of those before.
    best: Vec<u32>,
    best_cost: i64,
    top: Vec<u32>,
    top_cost: i64,
}

impl<'a> Search<'a> {
    fn of(jobs: &'a Jobs, seed: u64) -> Self {
        let prices = prices(jobs);
        let width = NEAR.min(jobs.agents);
        let (mut near, mut gaps) = (Vec::new(), 0.0);
        for job in 0..jobs.jobs {
            let mut order: Vec<(f64, u32)> =
                (0..jobs.agents).map(|agent| (jobs.at(job, agent, &prices), agent as u32)).collect();
            order.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            near.extend(order.iter().take(width).map(|(_, agent)| *agent));
            gaps += order.get(1).map_or(0.0, |second| second.0 - order[0].0);
        }
        let dearest = prices.iter().copied().fold(0.0, f64::max).max(1e-3);
        let mut search = Self {
            jobs,
            chance: Chance::new(seed),
            agents: near.iter().step_by(width.max(1)).copied().collect(),
            own: vec![Vec::new(); jobs.agents],
            at: vec![0; jobs.jobs],
            left: jobs.capacities.clone(),
            cost: 0,
            overdrawn: 0,
            near,
            width,
            prices: prices.into_iter().map(|price| price.max(0.1 * dearest)).collect(),
            pressure: 1.5,
            scale: (gaps / jobs.jobs.max(1) as f64).max(1.0),
            size: GROUP,
            best: Vec::new(),
            best_cost: i64::MAX,
            top: Vec::new(),
            top_cost: i64::MAX,
        };
        for job in 0..jobs.jobs {
            let agent = search.agents[job] as usize;
            search.at[job] = search.own[agent].len() as u32;
            search.own[agent].push(job as u32);
            search.left[agent] -= jobs.of(job, agent).1;
            search.cost += jobs.of(job, agent).0;
        }
        search.overdrawn = search.left.iter().map(|left| (-left).max(0)).sum();
        search.keep();
        search
    }

    /// An agent near to a job, the nearest most often.
    fn near(&mut self, job: usize) -> usize {
        let share = self.chance.share();
        self.near[job * self.width + (self.width as f64 * share * share * share) as usize] as usize
    }

    /// Moves a job to an agent near to it; most times another job of that agent goes elsewhere, often to where the
    /// first was.
    fn step(&mut self, heat: f64) {
        let job = self.chance.below(self.jobs.jobs);
        let (from, to) = (self.agents[job] as usize, self.near(job));
        if from == to {
            return;
        }
        let way = self.chance.below(4);
        if way == 0 || self.own[to].is_empty() {
            let change = self.change(&[(job, from, to)]);
            if self.accepts(change, heat) {
                self.shift(job, to);
                self.keep();
            }
            return;
        }
        let other = self.own[to][self.chance.below(self.own[to].len())] as usize;
        let then = if way == 1 { self.near(other) } else { from };
        if then == to {
            return;
        }
        let change = self.change(&[(job, from, to), (other, to, then)]);
        if self.accepts(change, heat) {
            self.shift(other, then);
            self.shift(job, to);
            self.keep();
        }
    }

    /// What shifts would come to: cost with what is overdrawn at its price.
    fn change(&self, shifts: &[(usize, usize, usize)]) -> f64 {
        let mut change = 0.0;
        let mut moved = [(usize::MAX, 0_i64); 4];
        for (job, from, to) in shifts {
            let ((before, gives), (after, takes)) = (self.jobs.of(*job, *from), self.jobs.of(*job, *to));
            change += (after - before) as f64;
            for (agent, units) in [(*from, gives), (*to, -takes)] {
                if let Some(own) = moved.iter_mut().find(|own| own.0 == agent || own.0 == usize::MAX) {
                    *own = (agent, own.1 + units);
                }
            }
        }
        for (agent, units) in moved.into_iter().filter(|own| own.0 != usize::MAX) {
            let over = |left: i64| (-left).max(0);
            let more = over(self.left[agent] + units) - over(self.left[agent]);
            change += self.pressure * self.prices[agent] * more as f64;
        }
        change
    }

    fn accepts(&mut self, change: f64, heat: f64) -> bool {
        change <= 0.0 || change <= -heat * (1.0 - self.chance.share()).ln()
    }

    fn shift(&mut self, job: usize, to: usize) {
        let from = self.agents[job] as usize;
        let at = self.at[job] as usize;
        self.own[from].swap_remove(at);
        if let Some(moved) = self.own[from].get(at) {
            self.at[*moved as usize] = at as u32;
        }
        self.at[job] = self.own[to].len() as u32;
        self.own[to].push(job as u32);
        self.agents[job] = to as u32;
        let over = |left: &[i64]| (-left[from]).max(0) + (-left[to]).max(0);
        let before = over(&self.left);
        let ((cost, gives), (then, takes)) = (self.jobs.of(job, from), self.jobs.of(job, to));
        self.left[from] += gives;
        self.left[to] -= takes;
        self.overdrawn += over(&self.left) - before;
        self.cost += then - cost;
    }

    /// Keeps the plan where it is the best of this turn that can be carried out.
    fn keep(&mut self) {
        if self.overdrawn == 0 && self.cost < self.best_cost {
            self.best_cost = self.cost;
            self.best.clone_from(&self.agents);
        }
    }

    /// The next turn finds its own best plan.
    fn end_turn(&mut self) {
        if self.best_cost < self.top_cost {
            self.top_cost = self.best_cost;
            self.top = std::mem::take(&mut self.best);
        }
        self.best_cost = i64::MAX;
        self.best.clear();
    }

    /// Goes back to the best plan of the turn where annealing left it at a dearer one.
    fn back_to_best(&mut self) {
        if self.overdrawn == 0 && self.cost == self.best_cost {
            return;
        }
        for job in 0..self.jobs.jobs {
            let agent = self.best[job];
            if self.agents[job] != agent {
                self.shift(job, agent as usize);
            }
        }
    }

    /// Gives the jobs of some agents out anew that are near to jobs of each other.
    fn group_anew(&mut self) {
        let agents = self.jobs.agents;
        let size = (self.size as usize).saturating_sub(self.chance.below(3)).max(2).min(agents);
        let mut group = vec![self.chance.below(agents)];
        while group.len() < size {
            let one = group[self.chance.below(group.len())];
            // One of three comes by chance, so agents that are near to nobody come, too.
            let next = if self.own[one].is_empty() || self.chance.below(3) == 0 {
                self.chance.below(agents)
            } else {
                let job = self.own[one][self.chance.below(self.own[one].len())];
                self.near(job as usize)
            };
            if !group.contains(&next) {
                group.push(next);
            }
        }
        let own = group.iter().flat_map(|agent| self.own[*agent].iter().map(|job| (*job as usize, *agent)));
        let own: Vec<(usize, usize)> = own.collect();
        let found = few::anew(self.jobs, &group, &own, &self.prices);
        let step = if found.is_whole { GROUP_GROWS } else { -GROUP_SHRINKS };
        self.size = (self.size + step).clamp(2.0, GROUP_MOST);
        for (job, to) in found.jobs {
            if self.agents[job] as usize != to {
                self.shift(job, to);
            }
        }
        self.keep();
    }

    /// Makes capacity dearer while it is overdrawn, and cheaper while it is not.
    fn press(&mut self) {
        let factor = if self.overdrawn == 0 { 0.99 } else { 1.01 };
        self.pressure = (self.pressure * factor).clamp(0.8, 50.0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Jobs, assign};

    #[test]
    fn a_small_case_comes_out_best() {
        // Both agents are cheapest for the first job, and only one has room for both.
        let jobs = Jobs::read("2 2  1 4  2 9  3 3  2 2  5 3").unwrap_or_else(|why| unreachable!("{why}"));
        let plan = assign(&jobs, 1, &mut |tries| tries as f64 / 20_000.0);
        assert_eq!(plan.map(|plan| (plan.agents, plan.cost)), Some((vec![1, 0], 6)));
    }

    #[test]
    fn what_does_not_fit_anywhere_has_no_plan() {
        let jobs = Jobs::read("1 1  1  3  2").unwrap_or_else(|why| unreachable!("{why}"));
        assert_eq!(assign(&jobs, 1, &mut |tries| tries as f64 / 5000.0), None);
    }

    #[test]
    fn a_file_that_cannot_be_read_says_where() {
        let said = |text: &str| Jobs::read(text).map_err(|why| why.0).unwrap_err();
        assert!(said("1 1 x").contains("word 3, a cost: \"x\""));
        assert!(said("1 1 4").contains("the file ends before what a job takes"));
    }
}
