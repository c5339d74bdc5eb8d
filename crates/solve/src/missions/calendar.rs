//! Whose day is taken, one bit a day: an index that answers [`super::rules::is_available`] and
//! [`super::rules::are_apart`] for many stretches at once.
//!
//! A test holds it and the rules together. Next: [`super::candidates`].

use super::{
    model::{Absence, Instance},
    rules,
};

/// The days of every expert; a set bit is a day that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    words: usize,
    last: i32,
    taken: Vec<u64>,
}

impl Calendar {
    /// Days on which experts are not available, and those on which they are away for what is confirmed.
    pub fn of(instance: &Instance) -> Self {
        let words = (instance.last as usize) / 64 + 1;
        let taken = vec![0; words * instance.experts.len()];
        let mut calendar = Self { words, last: instance.last, taken };
        for (place, expert) in instance.experts.iter().enumerate() {
            for stretch in expert.unavailable.of(&instance.unavailable) {
                calendar.set(place as u32, *stretch, true);
            }
        }
        for placed in &instance.confirmed {
            let mission = &instance.missions[placed.mission as usize];
            for seat in &placed.team {
                let absence =
                    instance.absence(&instance.experts[seat.expert as usize], mission, placed.start);
                calendar.set(seat.expert, absence, true);
            }
        }
        calendar
    }

    /// Whether all days are inside the plan and none is taken.
    pub fn is_free(&self, instance: &Instance, expert: u32, absence: Absence) -> bool {
        if !rules::is_inside_plan(instance, absence) {
            return false;
        }
        let row = &self.taken[expert as usize * self.words..][..self.words];
        let (first, last) = (absence.first as usize, absence.last as usize);
        let (low, high) = (u64::MAX << (first % 64), u64::MAX >> (63 - last % 64));
        let (from, to) = (first / 64, last / 64);
        if from == to {
            return row[from] & low & high == 0;
        }
        row[from] & low == 0 && row[to] & high == 0 && row[from + 1..to].iter().all(|word| *word == 0)
    }

    /// Takes the days, or gives them back.
    pub fn set(&mut self, expert: u32, absence: Absence, taken: bool) {
        let row = &mut self.taken[expert as usize * self.words..][..self.words];
        for day in absence.first.max(0)..=absence.last.min(self.last) {
            let (word, bit) = (day as usize / 64, 1 << (day % 64));
            if taken {
                row[word] |= bit;
            } else {
                row[word] &= !bit;
            }
        }
    }
}
