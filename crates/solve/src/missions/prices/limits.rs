//! Questions that are answered while a plan is proven: which missions are staffed or not, who sits where or not.
//!
//! It changes what is offered to [`super::relaxed`], nothing else.

use super::relaxed::Offers;
use crate::missions::{
    candidates::Candidates,
    model::{Instance, Seat},
};

/// Added to whoever has to be chosen, and taken away again: more than anything is worth.
const MUST: f64 = 1e7;

/// The answers so far.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    staffed: Vec<Option<bool>>,
    /// By line: who has to sit there, and who must not.
    seats: Vec<Vec<(u32, bool)>>,
    /// By mission: how many have to be chosen.
    must: Vec<u32>,
}

impl Limits {
    /// Nothing is answered.
    pub fn none(instance: &Instance) -> Self {
        Self {
            staffed: vec![None; instance.missions.len()],
            seats: vec![Vec::new(); instance.lines.len()],
            must: vec![0; instance.missions.len()],
        }
    }

    /// Whether a mission is staffed, where that is answered.
    pub fn staffed(&self, mission: u32) -> Option<bool> {
        self.staffed[mission as usize]
    }

    /// Whether an expert sits on a line, where that is answered.
    pub fn seated(&self, line: u32, expert: u32) -> Option<bool> {
        let found = self.seats[line as usize].iter().find(|(own, _)| *own == expert);
        found.map(|(_, is)| *is)
    }

    /// Answers for a mission.
    pub fn staff(&mut self, mission: u32, is: bool) {
        self.staffed[mission as usize] = Some(is);
    }

    /// Answers for a seat; a mission somebody has to sit on is staffed.
    pub fn seat(&mut self, instance: &Instance, seat: Seat, is: bool) {
        self.seats[seat.line as usize].push((seat.expert, is));
        if is {
            let mission = instance.lines[seat.line as usize].mission;
            self.must[mission as usize] += 1;
            self.staff(mission, true);
        }
    }

    /// The value of a mission's best choice: what it is without what was added to guide it, and nothing where it need
    /// not be staffed and had better not be.
    pub fn value(&self, mission: u32, chosen: f64) -> f64 {
        let value = chosen - f64::from(self.must[mission as usize]) * MUST;
        match self.staffed[mission as usize] {
            Some(true) => value,
            Some(false) => 0.0,
            None => value.max(0.0),
        }
    }

    /// Whether a mission goes, given the value of its best choice.
    pub fn goes(&self, mission: u32, chosen: f64) -> bool {
        match self.staffed[mission as usize] {
            Some(is) => is && chosen.is_finite(),
            None => chosen > 0.0,
        }
    }
}

/// The candidates as far as the answers allow them.
pub struct Limited<'a>(pub &'a Candidates, pub &'a Limits);

impl Offers for Limited<'_> {
    fn each(&self, line: usize, hear: &mut dyn FnMut(u32, f64, f64) -> bool) {
        let Self(candidates, limits) = self;
        let own = &limits.seats[line];
        let list = candidates.of_line(line);
        if !own.is_empty() {
            let must = |expert: u32| own.iter().any(|(other, is)| *other == expert && *is);
            for candidate in list.iter().filter(|candidate| must(candidate.expert)) {
                hear(candidate.expert, f64::from(candidate.worth) + MUST, f64::from(candidate.cost));
            }
        }
        for candidate in list {
            let is_answered = own.iter().any(|(other, _)| *other == candidate.expert);
            if !is_answered && !hear(candidate.expert, f64::from(candidate.worth), f64::from(candidate.cost))
            {
                break;
            }
        }
    }
}
