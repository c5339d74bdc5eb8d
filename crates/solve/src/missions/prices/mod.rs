//! What scarce things are worth, and the bound that follows from it.
//!
//! Charge for days, missions, shares and money, let every mission take its best team by itself, and no plan can be
//! worth more than what all of them take and pay together (Lagrangean relaxation: Geoffrion, Mathematical Programming
//! Study 2, 1974). Reading order: this file (prices of an absence) · [`relaxed`] (one mission's best team at prices)
//! · [`ascent`] (better prices) · [`bound`](mod@bound) (the certificate) · [`lots`] (what can be chosen) · [`pairs`] (a sharper
//! bound: [`options`] of a mission, [`purse`] of a fund, [`tours`] of an expert) · [`moves`] · [`fixed`] (what a bound
//! settles).

pub mod ascent;
pub mod bound;
pub mod fixed;
pub mod lots;
pub mod moves;
pub mod options;
pub mod pairs;
pub mod purse;
pub mod relaxed;
pub mod tours;

use super::model::{Absence, Instance};

/// The days that carry prices: those on which some absence may begin. Absences that share a day share one of these,
/// the later of their first days, so no other day needs a price.
#[derive(Debug, Clone)]
pub struct Marks {
    /// Days of the plan, in order.
    pub days: Vec<i32>,
    /// How many marks lie before a day; one entry more than the plan has days.
    before: Vec<u32>,
}

impl Marks {
    /// Of all missions and both travel times.
    pub fn of(instance: &Instance) -> Self {
        let length = instance.last as usize + 1;
        let mut is_mark = vec![false; length];
        let fixed = instance.confirmed.iter().map(|placed| placed.start);
        let starts = instance.missions.iter().flat_map(|mission| instance.starts(mission));
        for start in starts.chain(fixed) {
            for travel in instance.travel_days {
                if let Some(day) = usize::try_from(start - travel).ok().and_then(|day| is_mark.get_mut(day)) {
                    *day = true;
                }
            }
        }
        let mut before = vec![0; length + 1];
        for day in 0..length {
            before[day + 1] = before[day] + u32::from(is_mark[day]);
        }
        let days = (0..length).filter(|day| is_mark[*day]).map(|day| day as i32).collect();
        Self { days, before }
    }

    /// The marks inside a stretch that lies in the plan.
    pub fn within(&self, absence: Absence) -> std::ops::Range<usize> {
        let length = self.before.len() - 1;
        let first = (absence.first.max(0) as usize).min(length);
        let end = ((absence.last + 1).max(0) as usize).min(length);
        self.before[first] as usize..self.before[end.max(first)] as usize
    }
}

/// Prices in points, none negative.
#[derive(Debug, Clone)]
pub struct Prices {
    /// Which days carry prices.
    pub marks: std::rc::Rc<Marks>,
    /// Where an expert's day prices stand; most experts have none.
    row_of: Vec<u32>,
    /// Day prices, one row of marks an expert.
    rows: Vec<f64>,
    /// Sums of each row up to a mark, one entry more a row.
    sums: Vec<f64>,
    /// A day away, by expert.
    pub days: Vec<f64>,
    /// A mission, by expert.
    pub missions: Vec<f64>,
    /// A day away, by administration; at most what a day over the share costs.
    pub administrations: Vec<f64>,
    /// A unit of money, by fund.
    pub funds: Vec<f64>,
}

const NO_ROW: u32 = u32::MAX;

impl Prices {
    /// Nothing costs anything, but for what confirmed missions already take from those who go on them.
    pub fn nothing(instance: &Instance) -> Self {
        let experts = instance.experts.len();
        let mut missions = vec![0.0; experts];
        for seat in instance.confirmed.iter().flat_map(|placed| &placed.team) {
            missions[seat.expert as usize] += instance.weights.load;
        }
        Self {
            marks: Marks::of(instance).into(),
            row_of: vec![NO_ROW; experts],
            rows: Vec::new(),
            sums: Vec::new(),
            days: vec![0.0; experts],
            missions,
            administrations: vec![0.0; instance.administrations.len()],
            funds: vec![0.0; instance.ceilings.len()],
        }
    }

    /// What an expert's days away cost by themselves, without those of the administration.
    pub fn of_absence(&self, expert: u32, absence: Absence) -> f64 {
        let whole = self.days[expert as usize] * absence.days() as f64;
        match self.row_of[expert as usize] {
            NO_ROW => whole,
            row => {
                let (within, width) = (self.marks.within(absence), self.marks.days.len() + 1);
                let sums = &self.sums[row as usize * width..][..width];
                whole + sums[within.end] - sums[within.start]
            }
        }
    }

    /// An expert's day prices, mark by mark, where there are any.
    pub fn row(&self, expert: u32) -> Option<&[f64]> {
        let (row, width) = (self.row_of[expert as usize], self.marks.days.len());
        (row != NO_ROW).then(|| &self.rows[row as usize * width..][..width])
    }

    /// Gives an expert a row of day prices; which row it is.
    fn add_row(&mut self, expert: u32) -> usize {
        let width = self.marks.days.len();
        let row = self.sums.len() / (width + 1);
        self.row_of[expert as usize] = row as u32;
        self.rows.resize(self.rows.len() + width, 0.0);
        self.sums.resize(self.sums.len() + width + 1, 0.0);
        row
    }

    /// Makes the sums of a row true after its prices have changed.
    fn sum_row(&mut self, row: usize) {
        let width = self.marks.days.len();
        let sums = &mut self.sums[row * (width + 1)..][..width + 1];
        let mut sum = 0.0;
        for (at, price) in self.rows[row * width..][..width].iter().enumerate() {
            sum += price;
            sums[at + 1] = sum;
        }
    }
}
