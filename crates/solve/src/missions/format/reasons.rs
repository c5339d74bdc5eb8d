//! Judgements and reasons as JSON, with the names that plans and problems have.
//!
//! It must not decide anything. Next: [`crate::missions::explain`], [`crate::missions::unstaffed`].

use serde_json::{Map, Value, json};

use crate::missions::{
    check::Judgement,
    explain::WhyNot,
    model::{Instance, Placed},
    scarce::Scarce,
    score::{self, Parts},
    unstaffed::{Change, Unstaffed},
};

/// A number of points as files show it: to the hundredth, and nothing as 0, whichever sign it came by.
fn points(value: f64) -> Value {
    score::shown(value).parse::<f64>().map_or(Value::Null, |points| Value::from(points + 0.0))
}

fn parts(parts: &Parts) -> Value {
    Value::Object(parts.named().into_iter().map(|(name, value)| (name.to_owned(), points(value))).collect())
}

/// What is scarce: lists of name and points, the dearest first.
pub fn scarce(scarce: &Scarce) -> Value {
    let list = |list: &[(String, f64)]| {
        list.iter().map(|(name, paid)| json!([name, points(*paid)])).collect::<Vec<_>>()
    };
    json!({
        "themes": list(&scarce.themes),
        "languages": list(&scarce.languages),
        "categories": list(&scarce.categories),
        "weeks": list(&scarce.weeks),
        "funds": list(&scarce.funds),
    })
}

/// A judgement.
pub fn judgement(instance: &Instance, judgement: &Judgement) -> Value {
    let tally = &judgement.tally;
    let priority = |mission: &crate::missions::model::Mission| instance.weights.of_priority(mission.priority);
    json!({
        "instance": instance.name,
        "feasible": judgement.breaches.is_empty(),
        "breaches": judgement.breaches.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "score": points(tally.score(&instance.weights)),
        "parts": parts(&tally.parts(&instance.weights)),
        "staffed": tally.staffed,
        "missions": instance.missions.len(),
        "staffed_weight": tally.weight,
        "weight": instance.missions.iter().map(priority).sum::<f64>(),
        "cost": tally.cost,
        "same_country": tally.same_country,
        "load": tally.load,
        "over_share_days": tally.over_share_days,
        "dropped": tally.dropped,
        "moved": tally.moved,
    })
}

fn placed(instance: &Instance, placed: &Placed) -> Value {
    let seat = |seat: &crate::missions::model::Seat| {
        json!({
            "expert": instance.expert_ids.name(seat.expert),
            "line": instance.lines[seat.line as usize].name,
        })
    };
    json!({
        "mission": instance.mission_ids.name(placed.mission),
        "start": instance.day(placed.start).to_string(),
        "team": placed.team.iter().map(seat).collect::<Vec<_>>(),
    })
}

/// Why an expert is not on a mission.
pub fn why_not(instance: &Instance, expert: u32, mission: u32, why: &WhyNot) -> Value {
    let changed: Map<_, _> = why
        .after
        .named()
        .into_iter()
        .zip(why.before.named())
        .filter(|((_, after), (_, before))| after != before)
        .map(|((name, after), (_, before))| (name.to_owned(), points(after - before)))
        .collect();
    let sum = |parts: &Parts| parts.named().iter().fold(0.0, |sum, (_, value)| sum + value);
    json!({
        "expert": instance.expert_ids.name(expert),
        "mission": instance.mission_ids.name(mission),
        "is_there": why.is_there,
        "trial": placed(instance, &why.trial),
        "instead_of": why.instead_of.map(|other| instance.expert_ids.name(other)),
        "breaches": why.breaches.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "rules": why.breaches.iter().map(|breach| breach.rule.to_string()).collect::<std::collections::BTreeSet<_>>(),
        "score_before": points(sum(&why.before)),
        "score_after": points(sum(&why.after)),
        "changes": changed,
    })
}

/// Why a mission has no team.
pub fn unstaffed(instance: &Instance, why: &Unstaffed) -> Value {
    let expert = |place: u32| instance.expert_ids.name(place);
    let mission = |place: &u32| instance.mission_ids.name(*place);
    let funnel = |funnel: &crate::missions::unstaffed::Funnel| {
        let busy = funnel.busy.iter().map(|(who, on)| {
            json!({"expert": expert(*who), "missions": on.iter().map(mission).collect::<Vec<_>>()})
        });
        let left = funnel.left.iter().map(|(rule, left)| json!({"rule": rule.to_string(), "left": left}));
        json!({
            "line": instance.lines[funnel.line as usize].name,
            "needed": instance.lines[funnel.line as usize].count,
            "left": left.collect::<Vec<_>>(),
            "busy": busy.collect::<Vec<_>>(),
        })
    };
    let witness = |witness: &crate::missions::unstaffed::Witness| {
        let change = match witness.change {
            Change::Days(who, days) => json!({"expert": expert(who), "more_days": days}),
            Change::Missions(who, missions) => json!({"expert": expert(who), "more_missions": missions}),
            Change::Money(fund, units) => json!({"fund": instance.fund_ids.name(fund), "more_money": units}),
            Change::Release(who) => json!({"expert": expert(who), "release": true}),
        };
        let own = witness.plan.iter().find(|placed| placed.mission == why.mission);
        json!({"change": change, "team": own.map(|own| placed(instance, own))})
    };
    let fund = instance.missions[why.mission as usize].fund;
    json!({
        "mission": mission(&why.mission),
        "requested": why.requested,
        "lines": why.funnels.iter().map(funnel).collect::<Vec<_>>(),
        "fund": instance.fund_ids.name(fund),
        "money_left": why.money_left,
        "would_do": why.witnesses.iter().map(witness).collect::<Vec<_>>(),
    })
}
