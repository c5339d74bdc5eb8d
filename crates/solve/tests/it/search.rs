//! What searching promises: the same plan for the same seed, steps taken back without a trace, no plan above the bound.

use trellis_solve::{
    chance::Chance,
    missions::{
        calendar::Calendar,
        candidates::Candidates,
        check::check,
        format::{read, write_plan},
        insert::{Finder, Guide},
        invented::invent,
        model::Instance,
        prices::Prices,
        rules,
        solve::{self, Request},
        state::State,
    },
};

fn invented(missions: usize, experts: usize, seed: u64) -> Instance {
    let files = invent(missions, experts, seed);
    let (instance, faults) = read(&files.missions, &files.roster).unwrap();
    assert_eq!(faults, []);
    instance
}

#[test]
fn seed_and_iterations_decide_every_byte() {
    let instance = invented(40, 300, 1);
    let plan = |seed| {
        let request = Request { seed, iterations: Some(3000), ..Request::default() };
        write_plan(&instance, &solve::solve(&instance, &request, &mut |_| 0.0).plan)
    };
    assert_eq!(plan(1), plan(1));
}

#[test]
fn no_plan_passes_the_bound_or_breaks_a_rule() {
    for seed in 0..6 {
        let instance = invented(30, 200, seed);
        let request = Request { seed, iterations: Some(600), ..Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert_eq!(proposal.judgement.breaches, [], "seed {seed}");
        assert!(proposal.bound >= proposal.score - 1e-6, "seed {seed}");
        assert!(proposal.judgement.tally.staffed > instance.confirmed.len() as i64, "seed {seed}");
    }
}

/// Whoever stops a search waits for what is under way, not for what was to follow, whichever part of it is under way.
#[test]
fn a_search_ends_soon_after_it_is_told_to() {
    const LOOKS: u32 = 400;
    let instance = invented(12, 80, 1);
    for exact in [false, true] {
        let request = Request { seed: 1, exact, certify: !exact, ..Request::default() };
        for stopped in (1..LOOKS).step_by(7) {
            let mut looks = 0;
            let proposal = solve::solve(&instance, &request, &mut |_| {
                looks += 1;
                assert!(looks < stopped + 12, "told at look {stopped}, and still going on");
                if looks < stopped { f64::from(looks) / f64::from(LOOKS) } else { 1.0 }
            });
            assert_eq!(proposal.judgement.breaches, [], "told at look {stopped}");
            assert!(looks >= stopped || proposal.proven, "ended at look {looks} of {stopped}");
        }
    }
}

#[test]
fn what_is_taken_back_leaves_no_trace() {
    let instance = invented(60, 400, 3);
    let calendar = Calendar::of(&instance);
    let candidates = Candidates::of(&instance, &calendar);
    let prices = Prices::nothing(&instance);
    let mut chance = Chance::new(9);
    let mut finder = Finder::default();
    let mut state = State::of(&instance, &calendar);
    for _ in 0..200 {
        let before = state.clone();
        for _ in 0..chance.below(12) {
            let mission = chance.below(instance.missions.len()) as u32;
            let fixed = instance.missions[mission as usize].confirmed.is_some();
            let guide = Guide { prices: &prices, share: 0.0, money: 0.0, blink: chance.bits() };
            if !fixed && state.start(mission).is_some() {
                state.remove(mission);
            } else if finder.find(&state, &candidates, guide, mission) && !fixed {
                state.insert(mission, finder.found.start, &finder.found.team);
            }
        }
        // What was counted on the way is what the whole plan comes to.
        assert_eq!(check(&instance, &state.plan()).tally, state.tally);
        if chance.below(2) == 0 {
            state.undo();
            assert!(state.is_like(&before));
        } else {
            state.forget();
        }
    }
}

#[test]
fn the_calendar_and_the_rule_agree() {
    let instance = invented(30, 150, 5);
    let calendar = Calendar::of(&instance);
    let fixed: Vec<u32> =
        instance.confirmed.iter().flat_map(|placed| &placed.team).map(|seat| seat.expert).collect();
    for mission in &instance.missions {
        for (place, expert) in instance.experts.iter().enumerate() {
            for start in instance.starts(mission) {
                let absence = instance.absence(expert, mission, start);
                let is_free = calendar.is_free(&instance, place as u32, absence);
                let is_available = rules::is_available(&instance, expert, absence);
                assert!(is_free == is_available || is_available && fixed.contains(&(place as u32)));
            }
        }
    }
}
