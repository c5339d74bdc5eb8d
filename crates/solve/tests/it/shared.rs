//! The public examples, where they stand beside the clone: scores and proven optima as published.

use std::{fs, path::PathBuf};

use trellis_solve::missions::{
    check::check,
    format::{read, read_plan},
    score::shown,
    solve::{self, Request},
};

/// The folder of an example, or a visible word that it is absent.
pub fn folder(name: &str) -> Option<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "a test may be told where its examples are")]
    let shared = std::env::var_os("TRELLIS_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let folder = shared.join("allocate").join(name);
    if !folder.is_dir() {
        println!("skipped: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

#[test]
fn published_plans_are_judged_as_published() {
    for (name, score) in [("missions-tiny", "29414.05"), ("missions-S-1", "98248.85")] {
        let Some(folder) = folder(name) else { return };
        let text = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        let (instance, faults) = read(&text("missions.json"), &text("roster.json")).unwrap();
        assert_eq!(faults, []);
        let (plan, faults) = read_plan(&instance, &text("plan.json")).unwrap();
        assert_eq!(faults, []);
        let judgement = check(&instance, &plan);
        assert_eq!(judgement.breaches, []);
        assert_eq!(shown(judgement.tally.score(&instance.weights)), score, "{name}");
    }
}

/// Within half a hundredth of the optimum, and never above it.
#[test]
fn proven_optima_are_nearly_reached_and_never_passed() {
    for (name, optimum) in
        [("missions-tiny", 29414.05), ("missions-S-1", 98248.85), ("missions-S-2", 134566.65)]
    {
        let Some(folder) = folder(name) else { return };
        let text = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
        let (instance, _) = read(&text("missions.json"), &text("roster.json")).unwrap();
        let request = Request { seed: 1, iterations: Some(4000), ..Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert_eq!(proposal.judgement.breaches, []);
        assert!(proposal.score <= optimum + 1e-6 && proposal.bound >= optimum - 1e-6, "{name}");
        assert!(proposal.score >= optimum * 0.995, "{name}: {}", proposal.score);
    }
}

/// What was published as proven is proven here too, as far as it is shown.
#[test]
fn small_examples_are_proven_at_their_known_optimum() {
    let Some(folder) = folder("") else { return };
    let known = fs::read_to_string(folder.join("known.csv")).unwrap();
    for name in ["missions-tiny", "missions-S-1", "missions-S-2"] {
        let line = known.lines().find_map(|line| line.strip_prefix(&format!("{name},")));
        let optimum = line.and_then(|line| line.split(',').next()).unwrap();
        let text = |file: &str| fs::read_to_string(folder.join(name).join(file)).unwrap();
        let (instance, _) = read(&text("missions.json"), &text("roster.json")).unwrap();
        let request = Request { seed: 1, iterations: Some(1500), exact: true, ..Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert_eq!(proposal.judgement.breaches, []);
        assert!(proposal.proven, "{name}: {} of {}", proposal.score, proposal.bound);
        assert_eq!(shown(proposal.score), optimum, "{name}");
    }
}

/// The middle example: experts whom their days do not let go are left out of the bound, which the price file cannot say.
#[test]
fn the_bound_of_the_middle_example_knows_whose_days_do_not_suffice() {
    let Some(folder) = folder("missions-M-7") else { return };
    let text = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    let (instance, _) = read(&text("missions.json"), &text("roster.json")).unwrap();
    let request = Request { seed: 1, iterations: Some(5000), certify: true, ..Request::default() };
    let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
    assert_eq!(proposal.judgement.breaches, []);
    assert!(proposal.bound < 1_475_000.0, "{}", proposal.bound);
    assert!(proposal.bound < proposal.priced && proposal.priced < 1_495_000.0, "{}", proposal.priced);
}
