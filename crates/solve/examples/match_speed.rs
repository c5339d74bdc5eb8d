//! How good plans become in how much time.
#![expect(clippy::disallowed_methods, reason = "a measurement is a door")]

use std::time::Instant;
use trellis_solve::missions::{
    format,
    invented::{Files, invent},
    solve::{Request, solve},
};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let begin = Instant::now();
    let text = |name: &str| std::fs::read_to_string(format!("{}/{name}.json", args[0])).expect("readable");
    let files = match args[0].split_once('x') {
        Some((missions, experts)) => {
            let files = invent(missions.parse().expect("missions"), experts.parse().expect("experts"), 7);
            std::fs::write("/tmp/inv-missions.json", &files.missions).expect("w");
            std::fs::write("/tmp/inv-roster.json", &files.roster).expect("w");
            files
        }
        None => Files { missions: text("missions"), roster: text("roster") },
    };
    let begin = if args[0].contains('x') { Instant::now() } else { begin };
    let (instance, faults) = format::read(&files.missions, &files.roster).expect("a problem");
    drop(files);
    for fault in &faults {
        println!("{fault}");
    }
    println!("read after {:?}", begin.elapsed());
    let seconds: f64 = args[1].parse().expect("seconds");
    let mut said = 0.0;
    let seed = args.get(2).map_or(1, |seed| seed.parse().expect("a seed"));
    let proposal =
        solve(&instance, &Request { seed, exact: args.len() > 3, ..Request::default() }, &mut |progress| {
            let time = begin.elapsed().as_secs_f64();
            if time > said {
                said = time + seconds / 20.0;
                println!(
                    "{time:7.2} {progress:?} gap {:.4} %",
                    100.0 * (progress.bound / progress.best - 1.0)
                );
            }
            time / seconds
        });
    println!("{:?} {:?}", proposal.judgement.breaches, proposal.judgement.tally);
    println!(
        "score {:.2} bound {:.2} gap {:.4} % iterations {} rounds {} proven {} after {:?}",
        proposal.score,
        proposal.bound,
        100.0 * (proposal.bound / proposal.score - 1.0),
        proposal.iterations,
        proposal.rounds,
        proposal.proven,
        begin.elapsed()
    );
    std::fs::write("/tmp/solve-prices.json", format::write_prices(&instance, &proposal.prices))
        .expect("written");
    std::fs::write("/tmp/solve-plan.json", format::write_plan(&instance, &proposal.plan)).expect("written");
}
