//! A few agents and all their jobs, given out anew: branches job by job, and leaves a branch as soon as its bound says
//! that nothing as good lies there (Ross and Soland, Mathematical Programming 8, 1975).
//!
//! What annealing cannot do, because every step on the way would overdraw somebody, is one step here: any number of jobs
//! change hands among a few agents at once. It must not know how the agents were chosen.

use super::jobs::Jobs;

/// Jobs beyond which a group is left as it is: no branch would come to its end.
const MOST: usize = 400;
/// Branches until a search ends with what it has.
const BRANCHES: u32 = 10_000;
/// Rounds in which the prices of the whole become those of the group.
const ROUNDS: usize = 30;
/// What sums of prices may be off by.
const EDGE: f64 = 1e-6;

/// A job with one agent.
struct Way {
    /// Place of the agent in its group.
    agent: usize,
    cost: i64,
    takes: i64,
    at_prices: f64,
}

/// A job and its agents, the cheapest at prices first.
struct Row {
    job: usize,
    ways: Vec<Way>,
}

/// What came of a group.
pub(super) struct Found {
    /// Every branch was looked at or given up: the group has nothing better.
    pub is_whole: bool,
    /// Jobs with their agents, at no more than before; none where nothing as good was met.
    pub jobs: Vec<(usize, usize)>,
}

/// Gives the jobs of a group out anew, at no more than they cost now; `own` are the jobs with their agents, `prices` what
/// a unit of each agent's capacity is worth.
pub(super) fn anew(jobs: &Jobs, group: &[usize], own: &[(usize, usize)], prices: &[f64]) -> Found {
    if own.len() > MOST {
        return Found { is_whole: false, jobs: Vec::new() };
    }
    let now: i64 = own.iter().map(|(job, agent)| jobs.of(*job, *agent).0).sum();
    let prices = settled(jobs, group, own, prices, now);
    let mut rows: Vec<Row> = own.iter().map(|(job, _)| row(jobs, group, *job, &prices)).collect();
    // A job whose second agent is much dearer is decided first.
    rows.sort_by(|one, other| other.regret().total_cmp(&one.regret()).then(one.job.cmp(&other.job)));
    let mut rest = vec![0.0; rows.len() + 1];
    for (depth, row) in rows.iter().enumerate().rev() {
        rest[depth] = rest[depth + 1] + row.ways[0].at_prices;
    }
    let left: Vec<i64> = group.iter().map(|agent| jobs.capacity(*agent)).collect();
    let bought: f64 = left.iter().zip(&prices).map(|(left, price)| *left as f64 * price).sum();
    let taken = vec![0; rows.len()];
    let mut search =
        Search { rows: &rows, rest: &rest, left, taken, found: None, most: now, branches: BRANCHES };
    search.branch(0, 0, -bought);
    let is_whole = search.branches > 0;
    let found = search.found.unwrap_or_default();
    Found { is_whole, jobs: rows.iter().zip(found).map(|(row, agent)| (row.job, group[agent])).collect() }
}

/// Prices that hold for the group alone: a few rounds of the subgradient method, with what the jobs cost now as its aim.
fn settled(jobs: &Jobs, group: &[usize], own: &[(usize, usize)], prices: &[f64], now: i64) -> Vec<f64> {
    let capacities: Vec<f64> = group.iter().map(|agent| jobs.capacity(*agent) as f64).collect();
    let mut prices: Vec<f64> = group.iter().map(|agent| prices[*agent]).collect();
    let (mut best, mut highest, mut stride) = (prices.clone(), f64::NEG_INFINITY, 1.0);
    for _ in 0..ROUNDS {
        let mut over: Vec<f64> = capacities.iter().map(|capacity| -capacity).collect();
        let mut bound: f64 = prices.iter().zip(&over).map(|(price, left)| price * left).sum();
        for (job, _) in own {
            let at = |place: usize| {
                let (cost, takes) = jobs.of(*job, group[place]);
                (cost as f64 + prices[place] * takes as f64, place, takes)
            };
            let nearest = (0..group.len()).map(at).min_by(|one, other| one.0.total_cmp(&other.0));
            if let Some((price, place, takes)) = nearest {
                bound += price;
                over[place] += takes as f64;
            }
        }
        if bound > highest {
            highest = bound;
            best.clone_from(&prices);
        } else {
            stride *= 0.8;
        }
        let size: f64 = over.iter().map(|over| over * over).sum();
        let step = stride * (now as f64 - bound).max(1.0) / size.max(1.0);
        prices.iter_mut().zip(&over).for_each(|(price, over)| *price = (*price + step * over).max(0.0));
    }
    best
}

fn row(jobs: &Jobs, group: &[usize], job: usize, prices: &[f64]) -> Row {
    let way = |(agent, price): (usize, &f64)| {
        let (cost, takes) = jobs.of(job, group[agent]);
        Way { agent, cost, takes, at_prices: cost as f64 + price * takes as f64 }
    };
    let mut ways: Vec<Way> = prices.iter().enumerate().map(way).collect();
    ways.sort_by(|one, other| one.at_prices.total_cmp(&other.at_prices));
    Row { job, ways }
}

impl Row {
    /// What the second agent costs more than the first.
    fn regret(&self) -> f64 {
        self.ways.get(1).map_or(f64::INFINITY, |second| second.at_prices - self.ways[0].at_prices)
    }
}

struct Search<'a> {
    rows: &'a [Row],
    /// The least that the rows from each on cost at prices.
    rest: &'a [f64],
    left: Vec<i64>,
    taken: Vec<usize>,
    found: Option<Vec<usize>>,
    /// The greatest cost that is still welcome.
    most: i64,
    branches: u32,
}

impl Search<'_> {
    fn branch(&mut self, depth: usize, cost: i64, at_prices: f64) {
        let rows = self.rows;
        let Some(row) = rows.get(depth) else {
            // What stays of the capacities makes a plan dearer than its bound.
            if cost <= self.most {
                self.most = cost - 1;
                self.found = Some(self.taken.clone());
            }
            return;
        };
        for way in &row.ways {
            let at_prices = at_prices + way.at_prices;
            if at_prices + self.rest[depth + 1] > self.most as f64 + EDGE || self.branches == 0 {
                return;
            }
            if way.takes <= self.left[way.agent] {
                self.branches -= 1;
                self.left[way.agent] -= way.takes;
                self.taken[depth] = way.agent;
                self.branch(depth + 1, cost + way.cost, at_prices);
                self.left[way.agent] += way.takes;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Jobs, anew};
    use crate::chance::Chance;

    /// Three agents and seven jobs of chance, with room for a little more than all of them.
    fn drawn(chance: &mut Chance) -> Jobs {
        let mut words = vec![3, 7];
        words.extend((0..21).map(|_| 10 + chance.below(40)));
        words.extend((0..21).map(|_| 3 + chance.below(9)));
        words.extend([18, 19, 20]);
        let text: Vec<String> = words.iter().map(ToString::to_string).collect();
        Jobs::read(&text.join(" ")).unwrap_or_else(|why| unreachable!("{why}"))
    }

    #[test]
    fn all_agents_at_once_come_to_the_best_there_is() {
        let mut chance = Chance::new(4);
        let mut compared = 0;
        for _ in 0..40 {
            let jobs = drawn(&mut chance);
            let every = (0..3_u32.pow(7)).map(|code| (0..7).map(|job| code / 3_u32.pow(job) % 3).collect());
            let plans: Vec<(i64, Vec<u32>)> =
                every.filter_map(|plan: Vec<u32>| Some((jobs.judge(&plan)?, plan))).collect();
            let (Some(best), Some(worst)) = (plans.iter().min(), plans.iter().max()) else { continue };
            let own: Vec<(usize, usize)> =
                worst.1.iter().enumerate().map(|(job, agent)| (job, *agent as usize)).collect();
            let mut found = anew(&jobs, &[0, 1, 2], &own, &[1.0; 3]).jobs;
            found.sort_unstable();
            let found: Vec<u32> = found.iter().map(|(_, agent)| *agent as u32).collect();
            assert_eq!(jobs.judge(&found), Some(best.0), "{jobs:?}");
            compared += 1;
        }
        assert!(compared > 20, "{compared} cases have a plan");
    }
}
