//! From a problem to a proposal: prices, a first plan, a better one, and the bound it is measured by.
//!
//! How long is the caller's affair: a number of iterations, or a watch that says which share of its time is over.
//! With iterations alone the same seed gives the same plan. Next: [`super::prices`], [`super::improve`].

use super::{
    calendar::Calendar,
    candidates::Candidates,
    check::{self, Judgement},
    improve::Search,
    model::{Instance, Plan},
    prices::{Prices, ascent::Ascent, bound::bound},
    state::State,
};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request {
    /// Decides everything that is left to chance.
    pub seed: u64,
    /// Iterations of the search; without a number only the watch ends it.
    pub iterations: Option<u64>,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Iterations of the search so far.
    pub iterations: u64,
    /// Points of the best plan so far; negative infinity before there is one.
    pub best: f64,
    /// No plan is worth more.
    pub bound: f64,
}

/// A plan and what can be said of it.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The plan.
    pub plan: Plan,
    /// The plan judged.
    pub judgement: Judgement,
    /// Its points.
    pub score: f64,
    /// No plan is worth more.
    pub bound: f64,
    /// The prices that prove it.
    pub prices: Prices,
    /// Iterations of the search.
    pub iterations: u64,
    /// Steps towards better prices.
    pub steps: u64,
}

/// Share of the time for prices before there is a plan.
const FOR_PRICES: f64 = 0.2;
/// One step of prices counts as so many iterations.
const STEP_ITERATIONS: u64 = 8;
/// A target as near as this is not worth another step.
const NEAR: f64 = 1e-6;

/// Solves. `watch` is told how far it is and answers which share of its time is over; 1 or more ends the search.
pub fn solve(instance: &Instance, request: &Request, watch: &mut dyn FnMut(&Progress) -> f64) -> Proposal {
    let calendar = Calendar::of(instance);
    let candidates = Candidates::of(instance, &calendar);
    let mut ascent = Ascent::from(instance, &calendar, &candidates, Prices::nothing(instance));
    let mut progress = Progress { iterations: 0, best: f64::NEG_INFINITY, bound: f64::INFINITY };
    let share_of = |units: u64| request.iterations.map_or(0.0, |most| units as f64 / most.max(1) as f64);
    loop {
        ascent.step(f64::NEG_INFINITY);
        progress.bound = ascent.best_value();
        let spent = share_of(ascent.steps() * STEP_ITERATIONS).max(watch(&progress));
        if spent >= FOR_PRICES || ascent.reach() < NEAR {
            break;
        }
    }
    let steps = ascent.steps();
    let prices = ascent.best().clone();
    let mut search =
        Search::from(State::of(instance, &calendar), &candidates, &calendar, &prices, request.seed);
    search.construct();
    let (mut from, mut spent) = (None, 0.0);
    loop {
        if progress.iterations.is_multiple_of(16) {
            progress.best = search.best();
            let time = watch(&progress);
            let begin = *from.get_or_insert(time.min(0.99));
            spent = share_of(progress.iterations).max((time - begin) / (1.0 - begin));
        }
        if spent >= 1.0 {
            break;
        }
        progress.iterations += 1;
        search.step(spent);
    }
    search.return_to_best();
    let plan = search.state.plan();
    let judgement = check::check(instance, &plan);
    let score = judgement.tally.score(&instance.weights);
    let bound = bound(instance, &calendar, &prices);
    Proposal { plan, judgement, score, bound, prices, iterations: progress.iterations, steps }
}
