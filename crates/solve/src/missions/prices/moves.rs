//! How prices of pairs move: up where missions want somebody who chooses something else, down where nobody wants whom
//! somebody offers.
//!
//! The other half of [`super::pairs`], which says who chooses what. Next: [`super::fixed`].

use super::{lots::Item, pairs::Pairs};
use crate::missions::model::{Placed, Seat};

impl Pairs<'_> {
    /// Sets side by side what missions want and what experts choose.
    pub(super) fn compare(&mut self) {
        for item in self.touched.drain(..) {
            self.wanted[item as usize] = 0;
        }
        let mut wanted = std::mem::take(&mut self.wanted);
        let mut touched = std::mem::take(&mut self.touched);
        for fund in 0..self.funds.len() {
            for (item, _) in self.chosen(fund).flat_map(|(_, _, team)| team) {
                wanted[*item as usize] += 1;
                touched.push(*item);
            }
        }
        for item in self.own.iter().flat_map(|tour| &tour.found) {
            wanted[*item as usize] -= 1;
            touched.push(*item);
        }
        touched.sort_unstable();
        touched.dedup();
        (self.wanted, self.touched) = (wanted, touched);
    }

    /// Pairs about which missions and experts differ.
    pub fn differences(&self) -> usize {
        self.touched.iter().filter(|item| self.wanted[**item as usize] != 0).count()
    }

    /// Moves prices by `stride` points where missions and experts differ.
    pub fn move_prices(&mut self, stride: f64) {
        for at in 0..self.touched.len() {
            let place = self.touched[at];
            let sign = f64::from(self.wanted[place as usize]);
            if sign != 0.0 {
                let item = &mut self.lots.items[place as usize];
                item.price = (item.price + sign * stride).max(0.0);
                self.touch(place);
            }
        }
    }

    /// Moves the prices of administrations by `stride` points a day where missions want other days than there are.
    pub fn move_shares(&mut self, stride: f64) {
        let mut over: Vec<f64> = self.shares.iter().map(|days| -days).collect();
        for fund in 0..self.funds.len() {
            for (item, _) in self.chosen(fund).flat_map(|(_, _, team)| team) {
                let item = &self.lots.items[*item as usize];
                let place = self.instance.experts[item.expert as usize].administration;
                over[place as usize] += item.absence.days() as f64;
            }
        }
        let most = self.instance.weights.over_share_day;
        for (price, days) in self.administrations.iter_mut().zip(&over) {
            *price = (*price + stride * days).clamp(0.0, most);
        }
        self.menus.iter_mut().for_each(|menu| menu.is_stale = true);
        self.funds.iter_mut().for_each(|fund| fund.is_stale = true);
    }

    /// How many of a team that was chosen last would rather not.
    pub fn unwilling(&self, placed: &Placed) -> usize {
        let is_unwilling = |seat: &&Seat| self.wanted[self.item(seat.expert, placed) as usize] > 0;
        placed.team.iter().filter(is_unwilling).count()
    }

    /// The pair of somebody who was chosen.
    fn item(&self, expert: u32, placed: &Placed) -> u32 {
        let own = self.lots.items_of(expert);
        let asked = &self.instance.missions[placed.mission as usize];
        let first = self.instance.absence(&self.instance.experts[expert as usize], asked, placed.start).first;
        let key = |item: &Item| (item.absence.first, item.mission);
        let at = self.lots.items[own.clone()].binary_search_by_key(&(first, placed.mission), key);
        (own.start + at.unwrap_or_default()) as u32
    }

    /// Whoever is concerned by a mission and its team chooses anew when asked next.
    pub(in crate::missions) fn touch_all(&mut self, placed: &Placed) {
        self.touch_mission(placed.mission);
        for line in self.instance.missions[placed.mission as usize].lines.range() {
            for at in 0..self.lots.people_of(line).len() {
                let expert = self.lots.people_of(line)[at].expert;
                self.own[expert as usize].is_stale = true;
            }
        }
    }
}
