//! Every plan of a tiny problem, one by one: none is better than the one proposed as the best.

use trellis_solve::missions::{
    check::check,
    format::read,
    invented::invent,
    model::{Instance, Placed, Plan, Seat},
    rules,
    solve::{self, Request},
};

/// All ways to staff a mission by itself.
fn ways(instance: &Instance, place: u32) -> Vec<Placed> {
    let mission = &instance.missions[place as usize];
    let mut ways = Vec::new();
    for start in instance.starts(mission) {
        let mut teams: Vec<Vec<Seat>> = vec![Vec::new()];
        for line in mission.lines.range() {
            for _ in 0..instance.lines[line].count {
                let mut longer = Vec::new();
                for team in &teams {
                    for (expert, own) in instance.experts.iter().enumerate() {
                        let seat = Seat { expert: expert as u32, line: line as u32 };
                        let fits =
                            rules::broken_by_person(instance, own, &instance.lines[line]).next().is_none()
                                && rules::is_available(instance, own, instance.absence(own, mission, start));
                        // One order of each team is enough.
                        let is_next = team
                            .last()
                            .is_none_or(|last| last.line != seat.line || last.expert < seat.expert);
                        if fits && is_next && team.iter().all(|other| other.expert != seat.expert) {
                            longer.push([&team[..], &[seat]].concat());
                        }
                    }
                }
                teams = longer;
            }
        }
        ways.extend(teams.into_iter().map(|team| Placed { mission: place, start, team }));
    }
    ways
}

fn best(instance: &Instance, mission: u32, plan: &mut Plan) -> f64 {
    if mission as usize == instance.missions.len() {
        let judgement = check(instance, plan);
        let score = judgement.tally.score(&instance.weights);
        return if judgement.breaches.is_empty() { score } else { f64::NEG_INFINITY };
    }
    let mut most = best(instance, mission + 1, plan);
    for way in ways(instance, mission) {
        plan.push(way);
        most = most.max(best(instance, mission + 1, plan));
        plan.pop();
    }
    most
}

#[test]
fn the_best_of_all_plans_is_found_and_bounded() {
    let mut looked_at = 0;
    for seed in 0..40 {
        let files = invent(4, 45, seed);
        let (mut instance, _) = read(&files.missions, &files.roster).unwrap();
        // What is confirmed leaves less to choose.
        instance.confirmed.clear();
        instance.missions.iter_mut().for_each(|mission| mission.confirmed = None);
        let count: usize = (0..4).map(|mission| ways(&instance, mission).len() + 1).product();
        if !(4..20_000).contains(&count) {
            continue;
        }
        looked_at += 1;
        let truth = best(&instance, 0, &mut Vec::new());
        let request = Request { seed, iterations: Some(2000), exact: true, ..Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert!((proposal.score - truth).abs() < 1e-6, "seed {seed}: {} of {truth}", proposal.score);
        assert!(proposal.bound >= truth - 1e-6 && proposal.proven, "seed {seed}: {}", proposal.bound);
    }
    assert!(looked_at >= 5, "only {looked_at} problems were small enough");
}

/// Few nationalities, little money, few days, a search that has no time: what is settled on the way to a proof is not
/// what the best plan needs.
#[test]
fn what_is_proven_is_the_best_of_all_plans() {
    let mut looked_at = 0;
    for seed in 0..200 {
        let files = invent(4, 45, seed);
        let (mut instance, _) = read(&files.missions, &files.roster).unwrap();
        instance.confirmed.clear();
        instance.missions.iter_mut().for_each(|mission| mission.confirmed = None);
        let keep = [100, 60, 30][seed as usize % 3];
        instance.ceilings.iter_mut().for_each(|ceiling| *ceiling = *ceiling * keep / 100);
        instance.experts.iter_mut().for_each(|expert| {
            expert.nationality %= 3;
            expert.missions_max += 1;
        });
        instance.administrations.iter_mut().for_each(|own| own.fair_share_days %= 9);
        let count: usize = (0..4).map(|mission| ways(&instance, mission).len() + 1).product();
        if !(4..8_000).contains(&count) {
            continue;
        }
        looked_at += 1;
        let truth = best(&instance, 0, &mut Vec::new());
        let request = Request { seed, iterations: Some(1), exact: true, ..Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert!((proposal.score - truth).abs() < 0.006, "seed {seed}: {} of {truth}", proposal.score);
        assert!(proposal.proven, "seed {seed}");
    }
    assert!(looked_at >= 15, "only {looked_at} problems were small enough");
}

/// Little money, few days: the knapsacks of funds and the tours of experts decide, and the bound never cuts off a plan.
#[test]
fn no_plan_passes_the_bound_where_money_and_days_are_short() {
    let mut looked_at = 0;
    for seed in 0..150 {
        let files = invent(4, 45, seed);
        let (mut instance, _) = read(&files.missions, &files.roster).unwrap();
        instance.confirmed.clear();
        instance.missions.iter_mut().for_each(|mission| mission.confirmed = None);
        let keep = [100, 60, 30, 15][seed as usize % 4];
        instance.ceilings.iter_mut().for_each(|ceiling| *ceiling = *ceiling * keep / 100);
        instance.experts.iter_mut().for_each(|expert| expert.missions_max += 1);
        let count: usize = (0..4).map(|mission| ways(&instance, mission).len() + 1).product();
        if !(4..8_000).contains(&count) {
            continue;
        }
        looked_at += 1;
        let truth = best(&instance, 0, &mut Vec::new());
        let request = Request { seed, iterations: Some(400), ..Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert!(proposal.score <= truth + 1e-6 && proposal.bound >= truth - 1e-6, "seed {seed}");
    }
    assert!(looked_at >= 15, "only {looked_at} problems were small enough");
}
