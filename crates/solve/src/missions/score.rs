//! What a plan is worth: counts that are whole numbers, and the points they come to.
//!
//! Counts are exact and can be taken back; points are made of them at the end, part by part and in the order of the
//! description, so that two plans with the same counts have the same score to the last bit. Next: [`super::check`].

use super::model::{Engagement, Expert, Instance, Mission};

/// The weights of the problem, in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Weight of each priority; what stands at 0 and what is not named weighs nothing.
    pub priority: Vec<f64>,
    /// A staffed mission, times the weight of its priority.
    pub staffed: f64,
    /// A point of fit.
    pub fit: f64,
    /// Each expert beyond the first of one nationality in a team.
    pub same_country: f64,
    /// Units of money that cost one point.
    pub euro_per_point: f64,
    /// Each pair of missions of one expert.
    pub load: f64,
    /// Each day beyond an administration's fair share.
    pub over_share_day: f64,
    /// Each proposed expert who is no longer on that mission.
    pub dropped_proposed: f64,
    /// Each proposed mission that starts on another day.
    pub moved_start: f64,
}

/// What a plan consists of, in counts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    /// Missions staffed.
    pub staffed: i64,
    /// Sum of the weights of their priorities.
    pub weight: f64,
    /// Sum of fits.
    pub fit: i64,
    /// Experts beyond the first of one nationality in a team.
    pub same_country: i64,
    /// Units of money.
    pub cost: i64,
    /// Pairs of missions of one expert.
    pub load: i64,
    /// Days beyond fair shares.
    pub over_share_days: i64,
    /// Proposed experts dropped.
    pub dropped: i64,
    /// Proposed missions moved.
    pub moved: i64,
}

/// The points of a plan, part by part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// For missions staffed.
    pub staffed: f64,
    /// For fit.
    pub fit: f64,
    /// Against one nationality twice in a team.
    pub same_country: f64,
    /// Against money.
    pub cost: f64,
    /// Against several missions of one expert.
    pub load: f64,
    /// Against days beyond fair shares.
    pub over_share: f64,
    /// Against dropping who was proposed.
    pub dropped: f64,
    /// Against moving what was proposed.
    pub moved: f64,
}

impl Parts {
    /// The parts with the names they have in files, in the order in which they are added up.
    pub const fn named(&self) -> [(&'static str, f64); 8] {
        [
            ("staffed", self.staffed),
            ("fit", self.fit),
            ("same_country", self.same_country),
            ("cost", self.cost),
            ("load", self.load),
            ("over_share", self.over_share),
            ("dropped", self.dropped),
            ("moved", self.moved),
        ]
    }
}

impl Tally {
    /// The points, part by part.
    pub fn parts(&self, weights: &Weights) -> Parts {
        Parts {
            staffed: weights.staffed * self.weight,
            fit: weights.fit * self.fit as f64,
            same_country: -weights.same_country * self.same_country as f64,
            cost: -(self.cost as f64) / weights.euro_per_point,
            load: -weights.load * self.load as f64,
            over_share: -weights.over_share_day * self.over_share_days as f64,
            dropped: -weights.dropped_proposed * self.dropped as f64,
            moved: -weights.moved_start * self.moved as f64,
        }
    }

    /// The points in all.
    pub fn score(&self, weights: &Weights) -> f64 {
        self.parts(weights).named().iter().fold(0.0, |sum, (_, points)| sum + points)
    }
}

impl Weights {
    /// The weight of a priority.
    pub fn of_priority(&self, priority: u8) -> f64 {
        self.priority.get(usize::from(priority)).copied().unwrap_or(0.0)
    }

    /// The points of a staffed mission.
    pub fn of_mission(&self, mission: &Mission) -> f64 {
        self.staffed * self.of_priority(mission.priority)
    }

    /// The points of one expert on one mission: fit less cost.
    pub fn of_seat(&self, fit: i64, cost: i64) -> f64 {
        self.fit * fit as f64 - cost as f64 / self.euro_per_point
    }
}

/// How well an expert fits a mission, in points of fit.
pub fn fit(instance: &Instance, expert: &Expert, mission: &Mission) -> i64 {
    let region = instance.region_of(mission);
    let levels = i64::from(instance.level_in(expert, mission.theme)) - i64::from(mission.level_min);
    let mark = expert.evaluation.map_or(10, |mark| ((mark * 10.0).round_ties_even() as i64 - 25).max(0));
    let if_true = |holds: bool, points: i64| if holds { points } else { 0 };
    10 * levels.min(2)
        + mark
        + if_true(expert.fluent >> mission.language & 1 == 1, 15)
        + if_true(expert.levels >> mission.level & 1 == 1, 15)
        + if_true(expert.regions_worked >> region & 1 == 1 || expert.region == region, 10)
        + if_true(expert.members_worked.of(&instance.member_lists).contains(&mission.member), 15)
}

/// What an expert on a mission costs its fund, in units.
pub fn cost(instance: &Instance, expert: &Expert, mission: &Mission) -> i64 {
    let member = &instance.members[mission.member as usize];
    let fee = match expert.engagement {
        Engagement::InKindFull => return 0,
        Engagement::InKind => 0,
        Engagement::Fund { daily_fee } => daily_fee,
    };
    let regions = instance.regions.len();
    let trip = instance.travel_cost[usize::from(expert.region) * regions + usize::from(member.region)];
    trip + i64::from(mission.days) * (member.daily_subsistence + fee)
}

/// Pairs among `missions` missions of one expert.
pub const fn pairs(missions: i64) -> i64 {
    missions * (missions - 1) / 2
}

/// Days beyond the fair share.
pub const fn days_over(days: i64, fair_share_days: i64) -> i64 {
    if days > fair_share_days { days - fair_share_days } else { 0 }
}

/// A score as files show it: to the hundredth, ties to even, as the exact value of the number lies.
pub fn shown(score: f64) -> String {
    format!("{score:.2}")
}
