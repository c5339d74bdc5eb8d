//! Reasons are what judging says: of the trial seat, and of the plan that would do.

use trellis_solve::missions::{
    check::check,
    explain::Explainer,
    rules::Rule,
    unstaffed::{Change, why},
};

use crate::small::Small;

#[test]
fn a_trial_seat_says_what_judging_says() {
    let (instance, plan) = Small::new().read();
    let ben = instance.expert_ids.find("BEN").unwrap();
    let mut explainer = Explainer::of(&instance, plan.clone());
    let why = explainer.why_not(ben, 0);
    assert!(!why.is_there);
    let mut trial = plan.clone();
    trial[0] = why.trial.clone();
    let judged = check(&instance, &trial);
    assert_eq!(why.breaches, judged.breaches);
    assert_eq!(why.after, judged.tally.parts(&instance.weights));
    assert_eq!(why.breaches.iter().map(|breach| breach.rule).collect::<Vec<_>>(), [Rule::Days]);
    assert_eq!(explainer.plan(), &plan);
}

#[test]
fn who_is_there_has_nothing_against_it() {
    let (instance, plan) = Small::new().read();
    let amina = instance.expert_ids.find("AMINA").unwrap();
    let why = Explainer::of(&instance, plan).why_not(amina, 0);
    assert!(why.is_there && why.breaches.is_empty() && why.before == why.after);
}

/// Nobody has days left for X; nine more of Amina's would do, and the plan that comes with it keeps every rule.
#[test]
fn a_witness_comes_with_a_plan_that_keeps_the_rules() {
    let small = Small::new().roster(r#""max_days":30"#, r#""max_days":9"#);
    let (mut instance, mut plan) = small.read();
    plan.remove(0);
    let reason = why(&instance, &plan, 0);
    let amina = instance.expert_ids.find("AMINA").unwrap();
    let left: Vec<_> = reason.funnels[0].left.iter().map(|(_, left)| *left).collect();
    assert_eq!(left, [2, 2, 2, 2, 2, 2, 2, 2, 0, 0]);
    let witness = reason.witnesses.iter().find(|witness| witness.change == Change::Days(amina, 9)).unwrap();
    assert!(!check(&instance, &witness.plan).breaches.is_empty());
    instance.experts[amina as usize].days_max += 9;
    assert_eq!(check(&instance, &witness.plan).breaches, []);
}

#[test]
fn money_that_is_short_is_said_to_the_unit() {
    let (instance, mut plan) = Small::new().missions(r#""ceiling":10000"#, r#""ceiling":2601"#).read();
    plan.remove(0);
    let reason = why(&instance, &plan, 0);
    assert_eq!(reason.money_left, 1);
    assert!(reason.witnesses.iter().any(|witness| witness.change == Change::Money(0, 2599)));
}
