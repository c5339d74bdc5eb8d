//! From a problem to a proposal: prices, a first plan, a better one, and the bound it is measured by.
//!
//! How long is the caller's affair: a number of iterations, or a watch that says which share of its time is over.
//! With iterations alone the same seed gives the same plan. Next: [`super::prices`], [`super::improve`].

use super::{
    calendar::Calendar,
    candidates::{self, Candidates},
    check::{self, Judgement},
    dive::{Way, dive},
    exact,
    improve::Search,
    model::{Instance, Placed, Plan},
    prices::{Prices, ascent::Ascent, bound::bound, pairs::Pairs},
    state::State,
};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Decides everything that is left to chance.
    pub seed: u64,
    /// Iterations of the search; without a number only the watch ends it.
    pub iterations: Option<u64>,
    /// Try to prove that no plan is better.
    pub exact: bool,
    /// The prices are for others to recompute a bound: they are made good for that too.
    pub certify: bool,
    /// The standing plan: only what broke of it is planned anew.
    pub from: Option<Plan>,
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
    /// No plan is worth more than this one, to the hundredth.
    pub proven: bool,
    /// Prices of what is scarce.
    pub prices: Prices,
    /// What the prices alone prove, by the formula of the price file.
    pub priced: f64,
    /// Iterations of the search.
    pub iterations: u64,
    /// Rounds of prices.
    pub rounds: u64,
}

/// Share of the time for prices, and where the problem is too large for prices of pairs: there a plan must not be late.
const FOR_PRICES: f64 = 0.15;
const FOR_PRICES_OF_MANY: f64 = 0.08;
/// Rounds of prices that are enough, and those for mending a plan.
const ROUNDS_MAX: u64 = 700;
const ROUNDS_TO_MEND: u64 = 24;
/// One round of prices counts as so many iterations.
const ROUND_ITERATIONS: u64 = 8;
/// Points by which prices move in the first round, and in the last.
const STRIDE_FIRST: f64 = 300.0;
const STRIDE_LAST: f64 = 0.1;
/// The same for prices of pairs. One of their rounds takes much longer.
const FOR_PAIRS: f64 = 0.45;
const PAIR_ROUNDS_MAX: u64 = 1500;
/// Until this share of those rounds, funds are shared out roughly; then choices are worth making a plan of, once in so
/// many rounds.
const ROUGH: f64 = 0.6;
const ASSEMBLE: u64 = 10;
/// Rounds of prices that are enough where those of pairs follow.
const ROUNDS_BEFORE_PAIRS: u64 = 120;
const PAIR_ROUND_ITERATIONS: u64 = 40;
const PAIR_STRIDE_FIRST: f64 = 300.0;
const PAIR_STRIDE_LAST: f64 = 0.1;
/// More pairs than this would take too much memory.
const PAIRS_MAX: usize = 1_500_000;
/// How plans are dived for, one after the other: the first one is quick.
const DIVES: [Way; 6] = [
    Way { rounds: 2, stride: 5.0, share: 0.5 },
    Way { rounds: 6, stride: 10.0, share: 1.0 },
    Way { rounds: 6, stride: 3.0, share: 1.0 },
    Way { rounds: 4, stride: 20.0, share: 1.0 },
    Way { rounds: 12, stride: 3.0, share: 0.5 },
    Way { rounds: 6, stride: 5.0, share: 0.5 },
];
/// Share of the time left that a dive may take.
const FOR_DIVE: f64 = 0.4;
/// Rounds of prices, and their stride, between two dives.
const ROUNDS_BETWEEN: u64 = 20;
const STRIDE_BETWEEN: f64 = 1.0;
/// How far the search is taken to be over where a dive has come up.
const LUKEWARM: f64 = 0.65;
/// Rounds between two looks at the bound.
const LOOK: u64 = 8;
/// Share of the time for searching before proving begins.
const BEFORE_PROOF: f64 = 0.2;
/// Tries for each mission that is to be mended.
const MENDS: u64 = 400;
/// How much more than elsewhere staying is worth while a plan is mended: a team is not taken apart for a little gain.
const STAYING: f64 = 20.0;

/// Solves. `watch` is told how far it is and answers which share of its time is over; 1 or more ends the search.
pub fn solve(instance: &Instance, request: &Request, watch: &mut dyn FnMut(&Progress) -> f64) -> Proposal {
    match &request.from {
        Some(standing) => mend(instance, request, standing, watch),
        None => propose(instance, request, watch),
    }
}

/// The whole plan from nothing but what is confirmed.
fn propose(instance: &Instance, request: &Request, watch: &mut dyn FnMut(&Progress) -> f64) -> Proposal {
    let calendar = Calendar::of(instance);
    let candidates = Candidates::of(instance, &calendar);
    // Candidates carry rounded points; their sum may be so far off.
    let seats: usize = instance.lines.iter().map(|line| line.count).sum();
    let blur = candidates.worth_most() * f64::from(f32::EPSILON) * seats as f64;
    let tight = candidates::tighten(instance, &candidates);
    let mut ascent = Ascent::from(&tight, &calendar, &candidates, Prices::nothing(instance));
    let mut clock = Clock::of(request, watch);
    let with_pairs = can_pair(&tight, &candidates);
    let limits =
        if with_pairs { (FOR_PRICES, ROUNDS_BEFORE_PAIRS) } else { (FOR_PRICES_OF_MANY, ROUNDS_MAX) };
    let rounds = find_prices(&mut ascent, request.seed, limits, &mut clock);
    let prices = ascent.best().clone();
    let mut sharpest = if candidates.is_whole() { ascent.best_value() + blur } else { f64::INFINITY };
    let state = State::of(&tight, &calendar);
    let mut search = Search::from(state.clone(), &candidates, &calendar, &prices, request.seed);
    search.construct();
    clock.progress.best = search.best();
    // Told at once: on a very large problem what comes next takes many seconds.
    clock.spent();
    let mut pairs = with_pairs.then(|| Pairs::from(&tight, &calendar, &candidates, &prices));
    if let Some(pairs) = &mut pairs {
        sharpest = sharpest.min(sharpen(pairs, &mut search, &mut clock));
    }
    let told = if request.certify {
        let all = Candidates::by_seat(instance, &calendar);
        let mut ascent = Ascent::from(instance, &calendar, &all, prices.clone());
        certify(&mut ascent, request.seed, &mut clock)
    } else {
        prices.clone()
    };
    // Judged by the formula of the price file while there is time: prices change no more, and this looks at everybody.
    let priced = bound(instance, &calendar, &told);
    search.return_to_best();
    let end = if request.exact { BEFORE_PROOF } else { 1.0 };
    match &mut pairs {
        Some(pairs) => {
            deepen(pairs, &state, &mut search, &mut clock, end);
            sharpest = sharpest.min(pairs.best());
        }
        None => anneal(&mut search, &mut clock, (0.0, end)),
    }
    if let Some(pairs) = pairs.as_mut().filter(|_| request.exact) {
        sharpest = sharpest.min(exact::prove(pairs, &mut search, &mut |progress| clock.ask(progress)));
    }
    search.return_to_best();
    let plan = search.state.plan();
    let iterations = clock.progress.iterations;
    close(instance, plan, (told, priced, sharpest), (iterations, rounds))
}

/// A standing plan with what broke of it replaced, and everything else left as it is.
fn mend(
    instance: &Instance,
    request: &Request,
    standing: &Plan,
    watch: &mut dyn FnMut(&Progress) -> f64,
) -> Proposal {
    let calendar = Calendar::of(instance);
    // Whoever stands in the plan is treated as proposed, so that staying is worth something.
    let mut kept = instance.clone();
    kept.stand_by(standing);
    kept.weights.dropped_proposed *= STAYING;
    let candidates = Candidates::of(&kept, &calendar);
    let mut clock = Clock::of(request, watch);
    let mut ascent = Ascent::from(&kept, &calendar, &candidates, Prices::nothing(&kept));
    let rounds = find_prices(&mut ascent, request.seed, (FOR_PRICES, ROUNDS_TO_MEND), &mut clock);
    let prices = ascent.best().clone();
    let state = State::of_plan(&kept, &calendar, standing);
    let broken: Vec<u32> = standing
        .iter()
        .map(|placed| placed.mission)
        .filter(|mission| {
            state.start(*mission).is_none() && kept.missions[*mission as usize].confirmed.is_none()
        })
        .collect();
    let priced = bound(instance, &calendar, &prices);
    let mut search = Search::from(state, &candidates, &calendar, &prices, request.seed);
    search.fill(&broken);
    for _ in 0..MENDS {
        if clock.spent() >= 1.0 || !search.mend(&broken) {
            break;
        }
        clock.pass(broken.len() as u64);
    }
    let (plan, iterations) = (search.state.plan(), clock.progress.iterations);
    close(instance, plan, (prices, priced, f64::INFINITY), (iterations, rounds))
}

fn close(
    instance: &Instance,
    plan: Plan,
    (prices, priced, sharpest): (Prices, f64, f64),
    (iterations, rounds): (u64, u64),
) -> Proposal {
    let judgement = check::check(instance, &plan);
    let score = judgement.tally.score(&instance.weights);
    let bound = priced.min(sharpest).max(score);
    let proven = judgement.breaches.is_empty() && bound < score + exact::EQUAL;
    Proposal { plan, judgement, score, bound, proven, prices, priced, iterations, rounds }
}

/// Whether prices of pairs can be found: the candidates are all there and not too many, every confirmed team is whole.
fn can_pair(instance: &Instance, candidates: &Candidates) -> bool {
    let is_whole = |placed: &Placed| {
        let lines = instance.lines_of(&instance.missions[placed.mission as usize]);
        lines.iter().map(|line| line.count).sum::<usize>() == placed.team.len()
    };
    candidates.is_whole()
        && Pairs::count(instance, candidates) <= PAIRS_MAX
        && instance.confirmed.iter().all(is_whole)
}

/// Searches until a share of the time is over, as if so much of the search were over already.
fn anneal(search: &mut Search<'_>, clock: &mut Clock<'_, '_>, (warm, end): (f64, f64)) {
    let begin = clock.spent();
    loop {
        clock.progress.best = search.best();
        let now = clock.spent();
        if now >= end {
            break;
        }
        for _ in 0..BATCH {
            search.step(warm + (1.0 - warm) * (now - begin) / (end - begin));
        }
        clock.pass(BATCH);
    }
}

/// Dives for plans, each time in another way, and searches from each as long as it took to come to it.
fn deepen(
    pairs: &mut Pairs<'_>,
    empty: &State<'_>,
    search: &mut Search<'_>,
    clock: &mut Clock<'_, '_>,
    end: f64,
) {
    for way in DIVES.iter().take(1).chain(DIVES[1..].iter().cycle()) {
        let begin = clock.spent();
        if begin >= end {
            break;
        }
        let plan = dive(pairs, empty.clone(), *way, &mut || {
            clock.pass_round(PAIR_ROUND_ITERATIONS);
            (clock.spent() - begin) / (FOR_DIVE * (end - begin))
        });
        search.assemble(&plan);
        let now = clock.spent();
        let left = end - now;
        let until = if left < 2.5 * (now - begin) { end } else { now + (now - begin) };
        anneal(search, clock, (LUKEWARM, until));
        for _ in 0..ROUNDS_BETWEEN {
            if clock.spent() >= end {
                return;
            }
            pairs.round(STRIDE_BETWEEN, search.best());
            clock.pass_round(PAIR_ROUND_ITERATIONS);
        }
        clock.progress.bound = clock.progress.bound.min(pairs.best());
    }
}

/// The bound that prices of pairs prove. What missions choose on the way is tried as a plan.
fn sharpen(pairs: &mut Pairs<'_>, search: &mut Search<'_>, clock: &mut Clock<'_, '_>) -> f64 {
    let begin = clock.spent();
    pairs.round(0.0, search.best());
    for round in 0..PAIR_ROUNDS_MAX {
        let now = clock.spent();
        let share = ((now - begin) / FOR_PAIRS).max(round as f64 / PAIR_ROUNDS_MAX as f64);
        if now.max(share) >= 1.0 {
            break;
        }
        pairs.be_rough(share < ROUGH);
        pairs.round(PAIR_STRIDE_LAST + PAIR_STRIDE_FIRST * (1.0 - share).powi(2), search.best());
        clock.pass_round(PAIR_ROUND_ITERATIONS);
        if share >= ROUGH && round % ASSEMBLE == 0 {
            search.assemble(&pairs.choices());
        }
        clock.progress.bound = clock.progress.bound.min(pairs.best());
    }
    pairs.be_rough(false);
    pairs.best()
}

/// Prices for the price file, which knows neither who cannot go anyway nor what nobody's days come to.
fn certify(ascent: &mut Ascent<'_>, seed: u64, clock: &mut Clock<'_, '_>) -> Prices {
    let begin = clock.spent();
    ascent.look();
    for round in 0..ROUNDS_MAX {
        let now = clock.spent();
        let share = ((now - begin) / FOR_PRICES).max(round as f64 / ROUNDS_MAX as f64);
        if now.max(share) >= 1.0 {
            break;
        }
        ascent.round(STRIDE_FIRST * (STRIDE_LAST / STRIDE_FIRST).powf(share), !seed ^ round);
        clock.pass_round(ROUND_ITERATIONS);
        if (round + 1) % LOOK == 0 {
            ascent.look();
        }
    }
    ascent.look();
    ascent.best().clone()
}

/// What scarce things are worth, found as [`solve`] finds it, with the whole time for it.
pub fn prices(instance: &Instance, seed: u64, watch: &mut dyn FnMut(&Progress) -> f64) -> Prices {
    let calendar = Calendar::of(instance);
    let candidates = Candidates::of(instance, &calendar);
    let tight = candidates::tighten(instance, &candidates);
    let mut ascent = Ascent::from(&tight, &calendar, &candidates, Prices::nothing(instance));
    let request = Request { seed, ..Request::default() };
    let mut in_part = |progress: &Progress| watch(progress) * FOR_PRICES;
    let mut clock = Clock::of(&request, &mut in_part);
    find_prices(&mut ascent, seed, (FOR_PRICES, ROUNDS_MAX), &mut clock);
    ascent.best().clone()
}

/// Prices, until a share of the time or so many rounds are over; how many rounds it took.
fn find_prices(
    ascent: &mut Ascent<'_>,
    seed: u64,
    (time, most): (f64, u64),
    clock: &mut Clock<'_, '_>,
) -> u64 {
    let mut rounds = 0;
    loop {
        let share = (clock.spent() / time).max(rounds as f64 / most as f64);
        if share >= 1.0 && rounds > 0 {
            break;
        }
        ascent.round(STRIDE_FIRST * (STRIDE_LAST / STRIDE_FIRST).powf(share.min(1.0)), seed ^ rounds);
        rounds += 1;
        clock.pass_round(ROUND_ITERATIONS);
        if rounds.is_multiple_of(LOOK) {
            ascent.look();
            clock.progress.bound = ascent.best_value();
        }
    }
    ascent.look();
    clock.progress.bound = ascent.best_value();
    rounds
}

/// Iterations between two looks at the clock.
const BATCH: u64 = 16;

/// How much is over, by iterations or by the caller's watch, whichever is more.
struct Clock<'a, 'b> {
    iterations: Option<u64>,
    for_prices: u64,
    progress: Progress,
    watch: &'a mut (dyn FnMut(&Progress) -> f64 + 'b),
}

impl<'a, 'b> Clock<'a, 'b> {
    fn of(request: &Request, watch: &'a mut (dyn FnMut(&Progress) -> f64 + 'b)) -> Self {
        let progress = Progress { iterations: 0, best: f64::NEG_INFINITY, bound: f64::INFINITY };
        Self { iterations: request.iterations, for_prices: 0, progress, watch }
    }

    fn pass(&mut self, iterations: u64) {
        self.progress.iterations += iterations;
    }

    fn pass_round(&mut self, iterations: u64) {
        self.for_prices += iterations;
    }

    fn spent(&mut self) -> f64 {
        let passed = self.progress.iterations + self.for_prices;
        let counted = self.iterations.map_or(0.0, |most| passed as f64 / most.max(1) as f64);
        counted.max((self.watch)(&self.progress))
    }

    /// The same while proving, which counts its own steps.
    fn ask(&mut self, progress: &Progress) -> f64 {
        self.progress = *progress;
        (self.watch)(&self.progress)
    }
}
