//! Better prices, round by round: every mission chooses its best team and pays for it at once, so that what many want
//! gets dearer before the next one chooses; after each round everything gets cheaper by what there is of it.
//!
//! An incremental subgradient method (Nedić and Bertsekas, SIAM Journal on Optimization 12, 2001) on the relaxation of
//! Held and Karp (Mathematical Programming 1, 1971). Money, days and shares are measured in the size of one seat, or
//! the largest unit would drown the rest. Next: [`super::bound`](mod@super::bound).

use super::{
    NO_ROW, Prices, bound,
    relaxed::{Choice, Desk},
};
use crate::{
    chance::Chance,
    missions::{
        calendar::Calendar,
        candidates::Candidates,
        model::{Absence, Instance, Mission},
        rules, score,
    },
};

/// Parts of a round after which administrations are relieved: their supply is large and shared by many.
const SLICES: usize = 8;

/// Prices on their way.
pub struct Ascent<'a> {
    instance: &'a Instance,
    calendar: &'a Calendar,
    candidates: &'a Candidates,
    /// Where the next round begins.
    now: Prices,
    /// The best so far, with its bound over the candidates that were kept.
    best: Prices,
    best_value: f64,
    desk: Desk,
    choice: Choice,
    /// Missions that may be staffed or not.
    order: Vec<u32>,
    supply: Supply,
}

/// What there is beside what is confirmed, and how large a seat is in it.
struct Supply {
    /// Days of a seat, money of a seat.
    seat_days: f64,
    seat_money: f64,
    /// Units, and the missions that share them, by fund.
    money: Vec<f64>,
    sharers: Vec<f64>,
    /// Days, and how much the price moves for a seat, by administration.
    shares: Vec<f64>,
    share_steps: Vec<f64>,
    /// Days and missions that are taken, by expert.
    taken: Vec<(f64, f64)>,
}

impl Supply {
    fn of(instance: &Instance) -> Self {
        let seats = instance.lines.iter().map(|line| line.count).sum::<usize>().max(1) as f64;
        let away = |mission: &Mission| f64::from(mission.days + 2 * instance.travel_days[1]);
        let days = instance.missions.iter().map(away).sum::<f64>() / instance.missions.len().max(1) as f64;
        let mut supply = Self {
            seat_days: days.max(1.0),
            seat_money: (instance.ceilings.iter().sum::<i64>() as f64 / seats).max(1.0),
            money: instance.ceilings.iter().map(|ceiling| *ceiling as f64).collect(),
            sharers: vec![0.0; instance.ceilings.len()],
            shares: instance.administrations.iter().map(|own| own.fair_share_days as f64).collect(),
            share_steps: Vec::new(),
            taken: vec![(0.0, 0.0); instance.experts.len()],
        };
        for mission in instance.missions.iter().filter(|mission| may_move(mission)) {
            supply.sharers[mission.fund as usize] += 1.0;
        }
        for placed in &instance.confirmed {
            let mission = &instance.missions[placed.mission as usize];
            for seat in &placed.team {
                let expert = &instance.experts[seat.expert as usize];
                let days = instance.absence(expert, mission, placed.start).days() as f64;
                let taken = &mut supply.taken[seat.expert as usize];
                *taken = (taken.0 + days, taken.1 + 1.0);
                supply.shares[expert.administration as usize] -= days;
                supply.money[mission.fund as usize] -= score::cost(instance, expert, mission) as f64;
            }
        }
        // The more seats share something, the smaller the step of each.
        let step = |share: &f64| (share / supply.seat_days).max(1.0).sqrt().recip();
        supply.share_steps = supply.shares.iter().map(step).collect();
        supply
    }
}

impl<'a> Ascent<'a> {
    /// From these prices on.
    pub fn from(
        instance: &'a Instance,
        calendar: &'a Calendar,
        candidates: &'a Candidates,
        prices: Prices,
    ) -> Self {
        let order = instance.missions.iter().enumerate().filter(|(_, mission)| may_move(mission));
        Self {
            order: order.map(|(place, _)| place as u32).collect(),
            best: prices.clone(),
            best_value: f64::INFINITY,
            now: prices,
            desk: Desk::default(),
            choice: Choice::default(),
            supply: Supply::of(instance),
            instance,
            calendar,
            candidates,
        }
    }

    /// The best prices so far.
    pub fn best(&self) -> &Prices {
        &self.best
    }

    /// Their bound over the candidates that were kept.
    pub fn best_value(&self) -> f64 {
        self.best_value
    }

    /// The bound at the prices as they stand; the best are kept.
    pub fn look(&mut self) {
        let mut value = bound::constant(self.instance, &self.now);
        let (instance, choice) = (self.instance, &mut self.choice);
        for place in &self.order {
            self.desk.choose(instance, self.calendar, self.candidates, &self.now, *place, choice);
            value += choice.value.max(0.0);
        }
        if value < self.best_value {
            self.best_value = value;
            self.best.clone_from(&self.now);
        }
    }

    /// Lets the missions choose one after the other, in an order of chance; prices move by `stride` points a seat.
    pub fn round(&mut self, stride: f64, seed: u64) {
        let mut order = std::mem::take(&mut self.order);
        let mut choice = Choice::default();
        Chance::new(seed).shuffle(&mut order);
        for (at, place) in order.iter().enumerate() {
            self.desk.choose(self.instance, self.calendar, self.candidates, &self.now, *place, &mut choice);
            self.pay(*place, &choice, stride);
            if at * SLICES / order.len() != (at + 1) * SLICES / order.len() {
                self.relieve_administrations(stride / SLICES as f64);
            }
        }
        self.order = order;
        self.order.sort_unstable();
        self.relieve_experts(stride);
    }

    /// Charges a mission for what it chose, and its fund's price for what is the mission's part of the money.
    fn pay(&mut self, place: u32, choice: &Choice, stride: f64) {
        let instance = self.instance;
        let mission = &instance.missions[place as usize];
        let mut costs = 0.0;
        if choice.value > 0.0 {
            for person in &choice.team {
                let expert = &instance.experts[*person as usize];
                costs += score::cost(instance, expert, mission) as f64;
                self.charge(*person, instance.absence(expert, mission, choice.start), stride);
            }
        }
        let fund = mission.fund as usize;
        let sharers = self.supply.sharers[fund];
        let step = stride / (self.supply.seat_money.powi(2) * sharers.sqrt());
        let price = &mut self.now.funds[fund];
        *price = (*price + step * (costs - self.supply.money[fund] / sharers)).max(0.0);
    }

    fn charge(&mut self, person: u32, absence: Absence, stride: f64) {
        let administration = self.instance.experts[person as usize].administration as usize;
        let day = stride * absence.days() as f64 / self.supply.seat_days.powi(2);
        self.now.days[person as usize] += day;
        self.now.missions[person as usize] += stride;
        let price = &mut self.now.administrations[administration];
        *price = (*price + day * self.supply.share_steps[administration])
            .min(self.instance.weights.over_share_day);
        let width = self.now.marks.days.len();
        let row = match self.now.row_of[person as usize] {
            NO_ROW => self.now.add_row(person),
            row => row as usize,
        };
        let within = self.now.marks.within(absence);
        self.now.rows[row * width..][within].iter_mut().for_each(|price| *price += stride);
        self.now.sum_row(row);
    }

    fn relieve_administrations(&mut self, stride: f64) {
        let unit = stride / self.supply.seat_days.powi(2);
        let supply = self.supply.share_steps.iter().zip(&self.supply.shares);
        for (price, (step, days)) in self.now.administrations.iter_mut().zip(supply) {
            *price = (*price - unit * step * days).clamp(0.0, self.instance.weights.over_share_day);
        }
    }

    fn relieve_experts(&mut self, stride: f64) {
        let load = self.instance.weights.load;
        let unit = stride / self.supply.seat_days.powi(2);
        for (at, expert) in self.instance.experts.iter().enumerate() {
            if self.now.row_of[at] == NO_ROW {
                continue;
            }
            let (days, missions) = self.supply.taken[at];
            let price = &mut self.now.days[at];
            *price = (*price - unit * (expert.days_max as f64 - days).max(0.0)).max(0.0);
            let price = &mut self.now.missions[at];
            let served = served(*price, load, expert.missions_max);
            *price = (*price - stride * (served - missions).max(0.0)).max(missions * load);
        }
        let width = self.now.marks.days.len().max(1);
        for row in 0..self.now.rows.len() / width {
            let prices = &mut self.now.rows[row * width..(row + 1) * width];
            if prices.iter().any(|price| *price > 0.0) {
                prices.iter_mut().for_each(|price| *price = (*price - stride).max(0.0));
                self.now.sum_row(row);
            }
        }
    }
}

/// Whether anything is left to decide for a mission.
const fn may_move(mission: &Mission) -> bool {
    mission.confirmed.is_none() && rules::is_requested(mission)
}

/// Missions that an expert would serve at a price for each, the load of having them considered.
fn served(price: f64, load: f64, missions_max: i64) -> f64 {
    let mut missions = 1;
    while missions < missions_max && price > load * missions as f64 {
        missions += 1;
    }
    missions as f64
}
