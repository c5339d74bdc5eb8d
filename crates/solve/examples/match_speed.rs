//! How good plans become in how much time, one thread, on problems that nobody has: the same each time. With a folder
//! and seconds as arguments, on the problem in that folder.
//!
//! The gap is to the bound that the prices prove; no plan may close it, because the bound is that of a relaxation.
#![expect(clippy::disallowed_methods, reason = "a measurement is a door")]

use std::{fs, path::Path, time::Instant};

use trellis_solve::missions::{
    explain::Explainer,
    format,
    invented::{Files, invent},
    model::{Instance, Plan},
    solve::{Request, solve},
};

/// Missions, experts, seconds.
const SIZES: [(usize, usize, f64); 5] =
    [(50, 200, 2.0), (500, 2_000, 2.0), (500, 2_000, 10.0), (5_000, 20_000, 30.0), (20_000, 100_000, 40.0)];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [folder, seconds] = &arguments[..] {
        let text = |name| fs::read_to_string(Path::new(folder).join(name)).expect("the problem's files");
        let files = Files { missions: text("missions.json"), roster: text("roster.json") };
        return measure(folder, &files, seconds.parse().expect("a number of seconds"));
    }
    for (missions, experts, seconds) in SIZES {
        measure(&format!("{missions} x {experts}"), &invent(missions, experts, 7), seconds);
    }
}

fn measure(name: &str, files: &Files, seconds: f64) {
    let begin = Instant::now();
    let (instance, faults) = format::read(&files.missions, &files.roster).expect("a problem");
    let read = begin.elapsed();
    let request = Request { seed: 1, ..Request::default() };
    let mut first = None;
    let proposal = solve(&instance, &request, &mut |progress| {
        if progress.best.is_finite() {
            first.get_or_insert(begin.elapsed());
        }
        begin.elapsed().as_secs_f64() / seconds
    });
    println!(
        "{name}: score {:.2} bound {:.2} gap {:.3} % of {} missions, {} left out; read in {:.2} s, first plan after {:.2} s, \
         {} rounds of prices, {} iterations, {:.1} s in all",
        proposal.score,
        proposal.bound,
        100.0 * (proposal.bound - proposal.score) / proposal.score.abs().max(1.0),
        instance.missions.len(),
        faults.len(),
        read.as_secs_f64(),
        first.unwrap_or_default().as_secs_f64(),
        proposal.rounds,
        proposal.iterations,
        begin.elapsed().as_secs_f64()
    );
    if instance.missions.len() <= 1_000 {
        mend(&instance, &proposal.plan);
        explain(&instance, proposal.plan);
    }
}

/// Experts who withdraw, one after another.
const WITHDRAWN: usize = 10;
const QUESTIONS: usize = 1_000;

/// How long mending takes, and how many of those who stayed lose their seat for it.
fn mend(instance: &Instance, plan: &Plan) {
    let confirmed = |mission: u32| instance.missions[mission as usize].confirmed.is_some();
    let mut going: Vec<u32> = plan
        .iter()
        .filter(|placed| !confirmed(placed.mission))
        .flat_map(|placed| placed.team.iter().map(|seat| seat.expert))
        .collect();
    going.retain(|expert| {
        !plan
            .iter()
            .any(|placed| confirmed(placed.mission) && placed.team.iter().any(|seat| seat.expert == *expert))
    });
    going.sort_unstable();
    going.dedup();
    let going: Vec<u32> =
        going.iter().copied().step_by((going.len() / WITHDRAWN).max(1)).take(WITHDRAWN).collect();
    let (mut dropped, mut slowest, mut broken) = (0, 0.0_f64, 0);
    let (mut without, mut standing) = (instance.clone(), plan.clone());
    for expert in &going {
        without.experts[*expert as usize].days_max = 0;
        let begin = Instant::now();
        let request = Request { seed: 1, from: Some(standing.clone()), ..Request::default() };
        let mended = solve(&without, &request, &mut |_| begin.elapsed().as_secs_f64() / 0.2);
        slowest = slowest.max(begin.elapsed().as_secs_f64());
        let stays = |mission: u32, expert: u32| {
            let placed = mended.plan.iter().find(|placed| placed.mission == mission);
            placed.is_some_and(|placed| placed.team.iter().any(|seat| seat.expert == expert))
        };
        let pairs =
            standing.iter().flat_map(|placed| placed.team.iter().map(|seat| (placed.mission, seat.expert)));
        dropped += pairs.filter(|(mission, expert)| !stays(*mission, *expert)).count();
        broken += mended.judgement.breaches.len();
        standing = mended.plan;
    }
    println!(
        "  mended after {} withdrawals: slowest {slowest:.3} s, {:.2} pairs dropped for each, {} missions fewer, \
         {broken} rules broken",
        going.len(),
        dropped as f64 / going.len().max(1) as f64,
        plan.len() as i64 - standing.len() as i64
    );
}

/// How long a thousand reasons take.
fn explain(instance: &Instance, plan: Plan) {
    let begin = Instant::now();
    let mut explainer = Explainer::of(instance, plan);
    let mut broken = 0;
    for question in 0..QUESTIONS {
        let expert = (question * 7919 % instance.experts.len()) as u32;
        let mission = (question * 104_729 % instance.missions.len()) as u32;
        broken += explainer.why_not(expert, mission).breaches.len();
    }
    println!("  {QUESTIONS} reasons in {:.2} s, naming {broken} broken rules", begin.elapsed().as_secs_f64());
}
