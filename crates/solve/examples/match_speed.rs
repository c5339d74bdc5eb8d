//! How good plans become in how much time.
#![expect(clippy::disallowed_methods, reason = "a measurement is a door")]

use std::time::Instant;
use trellis_solve::missions::{
    format,
    solve::{Request, solve},
};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let begin = Instant::now();
    let text = |name: &str| std::fs::read_to_string(format!("{}/{name}.json", args[0])).expect("readable");
    let (instance, faults) = format::read(&text("missions"), &text("roster")).expect("a problem");
    for fault in &faults {
        println!("{fault}");
    }
    println!("read after {:?}", begin.elapsed());
    let seconds: f64 = args[1].parse().expect("seconds");
    let mut said = 0.0;
    let seed = args.get(2).map_or(1, |seed| seed.parse().expect("a seed"));
    let proposal = solve(&instance, &Request { seed, iterations: None }, &mut |progress| {
        let time = begin.elapsed().as_secs_f64();
        if time > said {
            said = time + seconds / 20.0;
            println!("{time:7.2} {progress:?} gap {:.4} %", 100.0 * (progress.bound / progress.best - 1.0));
        }
        time / seconds
    });
    println!("{:?} {:?}", proposal.judgement.breaches, proposal.judgement.tally);
    println!(
        "score {:.2} bound {:.2} gap {:.4} % iterations {} steps {} after {:?}",
        proposal.score,
        proposal.bound,
        100.0 * (proposal.bound / proposal.score - 1.0),
        proposal.iterations,
        proposal.steps,
        begin.elapsed()
    );
    std::fs::write("/tmp/solve-plan.json", format::write_plan(&instance, &proposal.plan)).expect("written");
}
