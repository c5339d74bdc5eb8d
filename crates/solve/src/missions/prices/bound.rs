//! The certificate: a figure that no plan can pass, from prices alone, by the formula of the problem's description.
//!
//! Every expert is looked at for every mission, whatever lists were cut for searching, and nothing is kept from the
//! search, so that whoever recomputes it from the file finds the same. Next: [`super::super::format::prices`].

use super::{Prices, relaxed};
use crate::missions::{
    calendar::Calendar,
    candidates::Themes,
    model::{Instance, Seat},
    rules, score,
};

struct Everybody<'a>(&'a Instance, &'a Calendar, Themes);

impl relaxed::Offers for Everybody<'_> {
    fn each(&self, line: usize, hear: &mut dyn FnMut(u32, f64, f64) -> bool) {
        let mut all = Vec::new();
        self.2.each(self.0, self.1, line, |expert, worth, cost| all.push((expert, worth, cost as f64)));
        all.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        for (expert, worth, cost) in all {
            if !hear(expert, worth, cost) {
                break;
            }
        }
    }
}

/// No plan that keeps the rules is worth more than this, in points.
///
/// `prices` leave the days of confirmed missions free, because nobody else can have them; [`of_confirmed`] says what
/// has to be charged for them where somebody computes who does not know that.
pub fn bound(instance: &Instance, calendar: &Calendar, prices: &Prices) -> f64 {
    let everybody = Everybody(instance, calendar, Themes::of(instance));
    let mut desk = relaxed::Desk::default();
    let mut choice = relaxed::Choice::default();
    let mut sum = constant(instance, prices);
    // Theme by theme, so that the experts of one are at hand.
    let mut order: Vec<u32> = (0..instance.missions.len() as u32).collect();
    order.sort_by_key(|place| instance.missions[*place as usize].theme);
    for place in order {
        let mission = &instance.missions[place as usize];
        if mission.confirmed.is_none() && rules::is_requested(mission) {
            desk.choose(instance, calendar, &everybody, prices, place, &mut choice);
            sum += choice.value.max(0.0);
        }
    }
    sum
}

/// What the prices of everything there is come to, and what is confirmed at these prices.
pub fn constant(instance: &Instance, prices: &Prices) -> f64 {
    let weights = &instance.weights;
    let pairs: usize = instance.proposed.iter().map(|placed| placed.team.len()).sum();
    let mut sum = -weights.dropped_proposed * (pairs as i64 + instance.proposed_lost) as f64;
    for (place, expert) in instance.experts.iter().enumerate() {
        sum += prices.row(place as u32).map_or(0.0, |row| row.iter().sum());
        sum += prices.days[place] * expert.days_max as f64;
        sum += staircase(prices.missions[place], weights.load, expert.missions_max);
    }
    for (price, administration) in prices.administrations.iter().zip(&instance.administrations) {
        sum += price * administration.fair_share_days as f64;
    }
    sum += prices
        .funds
        .iter()
        .zip(&instance.ceilings)
        .map(|(price, ceiling)| price * *ceiling as f64)
        .sum::<f64>();
    sum + instance.confirmed.iter().map(|placed| confirmed(instance, prices, placed)).sum::<f64>()
}

/// The most that `price` for each mission brings in, less the load of having them.
pub fn staircase(price: f64, load: f64, missions_max: i64) -> f64 {
    let mut sum = price;
    let mut missions = 1;
    while missions < missions_max && price > load * missions as f64 {
        sum += price - load * missions as f64;
        missions += 1;
    }
    sum
}

/// A confirmed mission, points less prices. Its days carry the prices of its own experts, where they have any.
fn confirmed(instance: &Instance, prices: &Prices, placed: &crate::missions::model::Placed) -> f64 {
    let mission = &instance.missions[placed.mission as usize];
    let proposed = mission.proposed.map(|place| &instance.proposed[place as usize]);
    let moved = proposed.is_some_and(|proposed| proposed.start != placed.start);
    let seat = |seat: &Seat| {
        let expert = &instance.experts[seat.expert as usize];
        let absence = instance.absence(expert, mission, placed.start);
        let cost = score::cost(instance, expert, mission);
        let stays = proposed.is_some_and(|placed| placed.team.iter().any(|own| own.expert == seat.expert));
        instance.weights.of_seat(score::fit(instance, expert, mission), cost)
            + if stays { instance.weights.dropped_proposed } else { 0.0 }
            - prices.of_absence(seat.expert, absence)
            - prices.administrations[expert.administration as usize] * absence.days() as f64
            - prices.missions[seat.expert as usize]
            - prices.funds[mission.fund as usize] * cost as f64
    };
    let points: f64 = placed.team.iter().map(seat).sum();
    let departure = if moved { instance.weights.moved_start } else { 0.0 };
    instance.weights.of_mission(mission) - departure + points
}

/// The price that keeps everybody else away from the days of what is confirmed: more than any mission can be worth.
/// It adds as much to the value of the days as it takes from the confirmed mission, and so nothing to the bound.
pub fn of_confirmed(instance: &Instance) -> f64 {
    let weights = &instance.weights;
    let highest = instance.missions.iter().map(|mission| weights.of_mission(mission)).fold(0.0, f64::max);
    let seats = instance.lines.iter().map(|line| line.count).max().unwrap_or(0) as f64 * 4.0;
    (highest + seats * (200.0 * weights.fit + weights.dropped_proposed)).ceil()
}
