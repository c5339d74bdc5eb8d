//! Who suits one mission, one by one: which rules somebody breaks there by himself, when he could begin, what he is worth.
//!
//! It asks the rules and the score and nothing else, so that a list of candidates says what a search would do. Whether a whole
//! team keeps the rules is [`super::check`]'s.

use super::{
    model::{Instance, Mission},
    rules::{self, Rule},
    score,
};

/// How an expert suits a mission, as if nobody else went anywhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Suit {
    /// The expert.
    pub expert: u32,
    /// The seat line where the fewest rules are broken, the first of several.
    pub line: u32,
    /// The rules broken there, in their order.
    pub broken: Vec<Rule>,
    /// The first start on which the expert is free; `None` where there is none.
    pub start: Option<i32>,
    /// Level in the theme, 0 for none.
    pub level: u8,
    /// Works fluently in the mission's language.
    pub is_fluent: bool,
    /// Knows the level of work.
    pub knows_level: bool,
    /// Has worked in the region, or is from there.
    pub knows_region: bool,
    /// Has worked for the Member.
    pub knows_member: bool,
    /// Points of fit.
    pub fit: i64,
    /// Units of money.
    pub cost: i64,
    /// Points: fit less cost.
    pub points: f64,
}

/// How every expert suits a mission: who breaks fewest rules first, then by points, then in the order of the roster.
pub fn suits(instance: &Instance, mission: u32) -> Vec<Suit> {
    let mission = &instance.missions[mission as usize];
    let mut all: Vec<Suit> =
        (0..instance.experts.len() as u32).map(|expert| suit(instance, expert, mission)).collect();
    all.sort_by(|one, other| {
        (one.broken.len(), other.points)
            .partial_cmp(&(other.broken.len(), one.points))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    all
}

fn suit(instance: &Instance, expert: u32, mission: &Mission) -> Suit {
    let own = &instance.experts[expert as usize];
    let broken_on = |line: u32| rules::broken_by_person(instance, own, &instance.lines[line as usize]);
    let lines = mission.lines.range().map(|line| line as u32);
    let line = lines.min_by_key(|line| broken_on(*line).count()).unwrap_or_default();
    let mut broken: Vec<Rule> = broken_on(line).collect();
    let start = instance
        .starts(mission)
        .find(|start| rules::is_available(instance, own, instance.absence(own, mission, *start)));
    if start.is_none() {
        broken.push(Rule::Available);
    }
    let away = instance.absence(own, mission, mission.earliest).days();
    let cost = score::cost(instance, own, mission);
    let alone = [
        (Rule::Days, rules::has_days(own, away)),
        (Rule::Missions, rules::has_missions(own, 1)),
        (Rule::Fund, rules::has_money(instance, mission.fund, cost)),
    ];
    broken.extend(alone.iter().filter(|(_, holds)| !holds).map(|(rule, _)| *rule));
    let (fit, region) = (score::fit(instance, own, mission), instance.region_of(mission));
    Suit {
        expert,
        line,
        broken,
        start,
        level: instance.level_in(own, mission.theme),
        is_fluent: own.fluent >> mission.language & 1 == 1,
        knows_level: own.levels >> mission.level & 1 == 1,
        knows_region: own.regions_worked >> region & 1 == 1 || own.region == region,
        knows_member: own.members_worked.of(&instance.member_lists).contains(&mission.member),
        fit,
        cost,
        points: instance.weights.of_seat(fit, cost),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::missions::{explain::Explainer, format, invented::invent};

    /// Whoever breaks no rule alone breaks none on the trial seat that an explanation judges, and the other way round.
    #[test]
    fn a_candidate_breaks_alone_what_a_trial_of_the_empty_plan_breaks() {
        let files = invent(12, 60, 5);
        let (instance, _) = format::read(&files.missions, &files.roster).unwrap();
        let single = |mission: &Mission| {
            let lines = instance.lines_of(mission);
            mission.requested && lines.len() == 1 && lines[0].count == 1 && mission.confirmed.is_none()
        };
        let mut compared = 0;
        for (place, mission) in instance.missions.iter().enumerate().filter(|(_, mission)| single(mission)) {
            let mut explainer = Explainer::of(&instance, Vec::new());
            for suit in suits(&instance, place as u32) {
                let why = explainer.why_not(suit.expert, place as u32);
                // A trial stands on the day of the best team; a candidate is asked for any day.
                let when = [Rule::Available, Rule::Window];
                let ruled: Vec<Rule> = why.breaches.iter().map(|breach| breach.rule).collect();
                let ruled: Vec<Rule> = ruled.into_iter().filter(|rule| !when.contains(rule)).collect();
                let broken = suit.broken.iter().any(|rule| !when.contains(rule));
                let has_lead = instance.experts[suit.expert as usize].lead || !mission.needs_lead;
                assert_eq!(!broken && has_lead, ruled.is_empty(), "{:?} {ruled:?}", suit.broken);
                compared += 1;
            }
        }
        assert!(compared > 60, "{compared}");
    }

    #[test]
    fn the_best_candidate_comes_first() {
        let files = invent(6, 80, 9);
        let (instance, _) = format::read(&files.missions, &files.roster).unwrap();
        let all = suits(&instance, 0);
        assert_eq!(all.len(), instance.experts.len());
        assert!(all.windows(2).all(|pair| {
            pair[0].broken.len() < pair[1].broken.len()
                || pair[0].broken.len() == pair[1].broken.len() && pair[0].points >= pair[1].points
        }));
    }
}
