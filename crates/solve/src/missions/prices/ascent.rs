//! Better prices, step by step: what is asked for more often than there is of it gets dearer, what nobody wants
//! cheaper.
//!
//! A subgradient method (Held and Karp, Mathematical Programming 1, 1971) with Polyak's step towards a target, its
//! direction taken from what was asked for over several steps, as the volume algorithm does (Barahona and Anbil,
//! Mathematical Programming 87, 2000). Money, days and shares are measured in the size of one seat, or the largest
//! unit would drown the rest. Next: [`super::bound`](mod@super::bound).

use super::{Marks, NO_ROW, Prices, bound, relaxed};
use crate::missions::{calendar::Calendar, candidates::Candidates, model::Instance, rules};

/// How much of a new demand goes into the one remembered.
const FRESH: f64 = 0.25;
/// Steps without a better bound after which the target is brought nearer.
const PATIENCE: u32 = 12;

/// Prices on their way.
pub struct Ascent<'a> {
    instance: &'a Instance,
    calendar: &'a Calendar,
    candidates: &'a Candidates,
    /// Where the next step begins.
    now: Prices,
    /// The best so far, with its bound over the candidates that were kept.
    best: Prices,
    best_value: f64,
    tariff: relaxed::Tariff,
    desk: relaxed::Desk,
    choices: Vec<relaxed::Choice>,
    asked: Demand,
    /// How far below the best the target lies, in points.
    reach: f64,
    stale: u32,
    steps: u64,
    scale: Scale,
}

/// What the choices of all missions ask for, remembered over steps.
struct Demand {
    rows: Vec<f64>,
    days: Vec<f64>,
    missions: Vec<f64>,
    administrations: Vec<f64>,
    funds: Vec<f64>,
}

/// One seat's size in days, and in money.
struct Scale {
    days: f64,
    money: f64,
}

impl<'a> Ascent<'a> {
    /// From these prices on.
    pub fn from(
        instance: &'a Instance,
        calendar: &'a Calendar,
        candidates: &'a Candidates,
        prices: Prices,
    ) -> Self {
        let seats = instance.lines.iter().map(|line| line.count).sum::<usize>().max(1) as f64;
        let away =
            |mission: &crate::missions::model::Mission| f64::from(mission.days + 2 * instance.travel_days[1]);
        let days = instance.missions.iter().map(away).sum::<f64>() / instance.missions.len().max(1) as f64;
        let money = instance.ceilings.iter().sum::<i64>() as f64 / seats;
        let asked = Demand {
            rows: vec![0.0; prices.rows.len()],
            days: vec![0.0; instance.experts.len()],
            missions: vec![0.0; instance.experts.len()],
            administrations: vec![0.0; instance.administrations.len()],
            funds: vec![0.0; instance.ceilings.len()],
        };
        Self {
            instance,
            calendar,
            candidates,
            best: prices.clone(),
            best_value: f64::INFINITY,
            tariff: relaxed::Tariff::of(instance, &prices),
            now: prices,
            desk: relaxed::Desk::default(),
            choices: vec![relaxed::Choice::default(); instance.missions.len()],
            asked,
            reach: f64::INFINITY,
            stale: 0,
            steps: 0,
            scale: Scale { days: days.max(1.0), money: money.max(1.0) },
        }
    }

    /// The best prices so far.
    pub fn best(&self) -> &Prices {
        &self.best
    }

    /// Their bound over the candidates that were kept for searching.
    pub fn best_value(&self) -> f64 {
        self.best_value
    }

    /// Steps taken.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// How near the target is to the best, as a share of it; small means that little is left to win.
    pub fn reach(&self) -> f64 {
        self.reach / self.best_value.abs().max(1.0)
    }

    /// Begins again with long steps, from the best prices.
    pub fn restart(&mut self, reach: f64) {
        self.reach = reach;
        self.stale = 0;
        self.now.return_to(&self.best);
        self.tariff.update(self.instance, &self.now);
    }

    /// One step. `floor` is what some plan is worth already; no target needs to lie below it.
    pub fn step(&mut self, floor: f64) {
        let value = self.evaluate();
        self.steps += 1;
        if self.reach.is_infinite() {
            self.reach = value.abs() * 0.05;
        }
        if value < self.best_value {
            // What is won counts only if it is worth a step.
            if self.best_value - value > self.reach * 0.01 {
                self.stale = 0;
            }
            self.best_value = value;
            self.best.clone_from(&self.now);
        }
        self.stale += 1;
        if self.stale > PATIENCE {
            self.stale = 0;
            self.reach *= 0.6;
            self.now.return_to(&self.best);
        }
        self.remember();
        let target = (self.best_value - self.reach).max(floor);
        self.walk((value - target).max(self.reach * 0.1));
        self.tariff.update(self.instance, &self.now);
    }

    /// What all missions choose, and the bound over the candidates that were kept.
    fn evaluate(&mut self) -> f64 {
        let mut sum = bound::constant(self.instance, &self.now);
        for (place, mission) in self.instance.missions.iter().enumerate() {
            let choice = &mut self.choices[place];
            choice.value = f64::NEG_INFINITY;
            if mission.confirmed.is_none() && rules::is_requested(mission) {
                let prices = (&self.now, &self.tariff);
                self.desk.choose(self.instance, self.calendar, self.candidates, prices, place as u32, choice);
                sum += choice.value.max(0.0);
            }
        }
        sum
    }

    /// Mixes what is asked for now into what was asked for before.
    fn remember(&mut self) {
        let instance = self.instance;
        let fresh = if self.steps <= 1 { 1.0 } else { FRESH };
        let asked = &mut self.asked;
        let all = [&mut asked.rows, &mut asked.days, &mut asked.missions];
        for list in all.into_iter().chain([&mut asked.administrations, &mut asked.funds]) {
            list.iter_mut().for_each(|value| *value *= 1.0 - fresh);
        }
        let choices = self.choices.iter().enumerate().filter(|(_, choice)| choice.value > 0.0);
        let chosen = choices.map(|(place, choice)| (place as u32, choice.start, &choice.team[..], true));
        let fixed: Vec<(u32, i32, Vec<u32>)> = instance
            .confirmed
            .iter()
            .map(|placed| {
                (placed.mission, placed.start, placed.team.iter().map(|seat| seat.expert).collect())
            })
            .collect();
        let fixed = fixed.iter().map(|(mission, start, team)| (*mission, *start, &team[..], false));
        for (place, start, team, takes_days) in chosen.chain(fixed) {
            let mission = &instance.missions[place as usize];
            for person in team {
                let expert = &instance.experts[*person as usize];
                let absence = instance.absence(expert, mission, start);
                let days = absence.days() as f64 * fresh;
                asked.days[*person as usize] += days;
                asked.administrations[expert.administration as usize] += days;
                asked.missions[*person as usize] += fresh;
                let cost = crate::missions::score::cost(instance, expert, mission) as f64;
                asked.funds[mission.fund as usize] += cost * fresh;
                if takes_days {
                    take(&mut self.now, asked, *person, absence, fresh);
                }
            }
        }
    }

    /// Moves the prices along what was asked for, as far as `distance` points need.
    fn walk(&mut self, distance: f64) {
        let norm = self.sweep(None);
        if norm > 0.0 {
            self.sweep(Some(distance / norm));
        }
    }

    /// Without a step: the size of the direction, squared, in seats. With one: takes it.
    fn sweep(&mut self, step: Option<f64>) -> f64 {
        let Self { instance, now, asked, scale, .. } = self;
        let (day, share) = (scale.days.powi(-2), instance.weights.over_share_day);
        let money = scale.money.powi(-2);
        let mut norm = 0.0;
        let mut turn = |price: &mut f64, excess: f64, unit: f64, most: f64| {
            if (*price <= 0.0 && excess <= 0.0) || (*price >= most && excess >= 0.0) {
                return false;
            }
            norm += excess * excess * unit;
            if let Some(step) = step {
                *price = (*price + step * unit * excess).clamp(0.0, most);
            }
            true
        };
        for (place, expert) in instance.experts.iter().enumerate() {
            turn(&mut now.days[place], asked.days[place] - expert.days_max as f64, day, f64::INFINITY);
            let price = now.missions[place];
            let supply =
                if price > 0.0 { supply(price, instance.weights.load, expert.missions_max) } else { 1.0 };
            turn(&mut now.missions[place], asked.missions[place] - supply, 1.0, f64::INFINITY);
        }
        for (place, administration) in instance.administrations.iter().enumerate() {
            let excess = asked.administrations[place] - administration.fair_share_days as f64;
            turn(&mut now.administrations[place], excess, day, share);
        }
        for (place, ceiling) in instance.ceilings.iter().enumerate() {
            turn(&mut now.funds[place], asked.funds[place] - *ceiling as f64, money, f64::INFINITY);
        }
        let width = now.marks.days.len();
        for row in 0..asked.rows.len() / width.max(1) {
            let span = row * width..(row + 1) * width;
            let prices = now.rows[span.clone()].iter_mut().zip(&asked.rows[span]);
            let mut turned = false;
            for (price, asked) in prices {
                turned |= turn(price, asked - 1.0, 1.0, f64::INFINITY);
            }
            if turned && step.is_some() {
                now.sum_row(row);
            }
        }
        norm
    }
}

/// Missions that an expert would serve at a price, less what is not certain at the step of the staircase.
fn supply(price: f64, load: f64, missions_max: i64) -> f64 {
    let mut missions = 1;
    while missions < missions_max && price > load * missions as f64 {
        missions += 1;
    }
    missions as f64
}

/// Counts an absence on its marks. An expert gets a row when first asked for.
fn take(now: &mut Prices, asked: &mut Demand, expert: u32, absence: super::Absence, fresh: f64) {
    let width = now.marks.days.len();
    let row = match now.row_of[expert as usize] {
        NO_ROW => {
            asked.rows.resize(asked.rows.len() + width, 0.0);
            now.add_row(expert)
        }
        row => row as usize,
    };
    let within = Marks::within(&now.marks, absence);
    asked.rows[row * width..][within].iter_mut().for_each(|value| *value += fresh);
}
