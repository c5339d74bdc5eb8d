//! What is scarce, in points: what the plan's teams would pay at the prices that prove the bound.
//!
//! It must not search. Next: [`super::prices`], where the prices come from.

use std::collections::BTreeMap;

use super::{
    model::{Instance, Plan},
    prices::Prices,
};

/// Points paid, by what they are paid for; the dearest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scarce {
    /// By theme.
    pub themes: Vec<(String, f64)>,
    /// By language.
    pub languages: Vec<(String, f64)>,
    /// By category of the seat.
    pub categories: Vec<(String, f64)>,
    /// By week of the start, named by its first day of the plan's own weeks.
    pub weeks: Vec<(String, f64)>,
    /// By fund: the whole ceiling at its price.
    pub funds: Vec<(String, f64)>,
}

/// Adds up what is paid for people by theme, language, category and week, and for money by fund.
pub fn scarce(instance: &Instance, plan: &Plan, prices: &Prices) -> Scarce {
    let mut sums: [BTreeMap<u32, f64>; 4] = Default::default();
    for placed in plan {
        let mission = &instance.missions[placed.mission as usize];
        for seat in &placed.team {
            let expert = &instance.experts[seat.expert as usize];
            let absence = instance.absence(expert, mission, placed.start);
            let share = prices.administrations[expert.administration as usize] * absence.days() as f64;
            let paid =
                prices.of_absence(seat.expert, absence) + prices.missions[seat.expert as usize] + share;
            let category = instance.lines[seat.line as usize].category;
            let week = placed.start.div_euclid(7).max(0) as u32;
            let keys = [u32::from(mission.theme), u32::from(mission.language), u32::from(category), week];
            for (sum, key) in sums.iter_mut().zip(keys) {
                *sum.entry(key).or_default() += paid;
            }
        }
    }
    let [themes, languages, categories, weeks] = sums;
    let funds = prices.funds.iter().zip(&instance.ceilings).enumerate();
    let funds = funds.map(|(place, (price, ceiling))| (place as u32, price * *ceiling as f64)).collect();
    Scarce {
        themes: dearest(themes, |place| instance.themes.name(place).to_owned()),
        languages: dearest(languages, |place| instance.languages.name(place).to_owned()),
        categories: dearest(categories, |place| instance.categories.name(place).to_owned()),
        weeks: dearest(weeks, |week| instance.day(week as i32 * 7).to_string()),
        funds: dearest(funds, |place| instance.fund_ids.name(place).to_owned()),
    }
}

fn dearest(sums: BTreeMap<u32, f64>, name: impl Fn(u32) -> String) -> Vec<(String, f64)> {
    let mut list: Vec<_> = sums.into_iter().filter(|(_, points)| *points > 0.0).collect();
    list.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    list.into_iter().map(|(place, points)| (name(place), points)).collect()
}
