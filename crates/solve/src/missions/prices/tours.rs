//! The best set of missions that one expert could do, when each brings in a price.
//!
//! No two on the same day or for the same mission, days and number within what is left. Experts do few missions, so
//! sets are tried one after the other in order of time, as far as they can still be the best.

use crate::missions::model::Absence;

/// Something an expert could do: a mission from one of its starts on.
#[derive(Debug, Clone, Copy)]
pub struct Stop {
    /// What the caller calls it.
    pub name: u32,
    /// The mission.
    pub mission: u32,
    /// The days it takes.
    pub absence: Absence,
    /// What it brings in.
    pub price: f64,
}

/// What is left of an expert, and the missions already there.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Days away.
    pub days: i64,
    /// Missions.
    pub missions: i64,
    /// Missions that are confirmed.
    pub on: i64,
}

/// Room to work in, used again for every expert.
#[derive(Debug, Default)]
pub struct Tours {
    /// What could be done, in order of the first days.
    pub stops: Vec<Stop>,
    /// What is best done, by name.
    pub found: Vec<u32>,
    best: f64,
    most: Vec<f64>,
    taken: Vec<u32>,
    load: f64,
    on: i64,
}

impl Tours {
    /// The most that the stops bring in, less `load` for each pair of missions.
    pub fn best(&mut self, room: Room, load: f64) -> f64 {
        self.found.clear();
        self.taken.clear();
        (self.best, self.load, self.on) = (0.0, load, room.on);
        self.most.clear();
        self.most.resize(self.stops.len() + 1, 0.0);
        for at in (0..self.stops.len()).rev() {
            self.most[at] = self.most[at + 1].max(self.stops[at].price);
        }
        self.go(0, i32::MIN, room, 0.0);
        self.best
    }

    fn go(&mut self, from: usize, last: i32, room: Room, value: f64) {
        if value > self.best {
            self.best = value;
            self.found.clear();
            self.found.extend(self.taken.iter().map(|at| self.stops[*at as usize].name));
        }
        let load = self.load * (self.on + self.taken.len() as i64) as f64;
        for at in from..self.stops.len() {
            if room.missions <= 0
                || value + (self.most[at] - load).max(0.0) * room.missions as f64 <= self.best
            {
                break;
            }
            let stop = self.stops[at];
            let again = |other: &u32| self.stops[*other as usize].mission == stop.mission;
            if stop.absence.first <= last || stop.absence.days() > room.days || self.taken.iter().any(again) {
                continue;
            }
            self.taken.push(at as u32);
            let left = Room { days: room.days - stop.absence.days(), missions: room.missions - 1, ..room };
            self.go(at + 1, stop.absence.last, left, value + stop.price - load);
            self.taken.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Room, Stop, Tours};
    use crate::{chance::Chance, missions::model::Absence};

    /// Every set of stops, one by one.
    fn most(stops: &[Stop], room: Room, load: f64) -> f64 {
        let value = |set: u32| {
            let taken: Vec<_> = stops.iter().filter(|stop| set >> stop.name & 1 == 1).collect();
            let days: i64 = taken.iter().map(|stop| stop.absence.days()).sum();
            let apart = taken.iter().enumerate().all(|(at, one)| {
                taken[..at].iter().all(|other| {
                    other.mission != one.mission
                        && (other.absence.last < one.absence.first || one.absence.last < other.absence.first)
                })
            });
            let count = taken.len() as i64;
            let pairs = ((room.on + count) * (room.on + count - 1) - room.on * (room.on - 1)) / 2;
            let sum: f64 = taken.iter().map(|stop| stop.price).sum();
            if apart && days <= room.days && count <= room.missions { sum - load * pairs as f64 } else { 0.0 }
        };
        (0..1 << stops.len()).map(value).fold(0.0, f64::max)
    }

    #[test]
    fn no_set_of_missions_brings_in_more() {
        let mut chance = Chance::new(5);
        for _ in 0..400 {
            let mut stops: Vec<Stop> = (0..chance.below(9))
                .map(|_| {
                    let first = chance.below(40) as i32;
                    let absence = Absence { first, last: first + chance.below(12) as i32 };
                    let (mission, price) = (chance.below(6) as u32, chance.below(100) as f64);
                    Stop { name: 0, mission, absence, price }
                })
                .collect();
            stops.sort_by_key(|stop| stop.absence.first);
            stops.iter_mut().enumerate().for_each(|(at, stop)| stop.name = at as u32);
            let room = Room {
                days: chance.below(40) as i64,
                missions: chance.below(4) as i64,
                on: chance.below(2) as i64,
            };
            let mut tours = Tours { stops, ..Tours::default() };
            assert!((tours.best(room, 15.0) - most(&tours.stops, room, 15.0)).abs() < 1e-9);
        }
    }
}
