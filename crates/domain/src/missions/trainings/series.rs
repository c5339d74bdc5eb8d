//! Series of trainings: what of them counts as planned and as held, by series and by region or theme (REQUIREMENTS S4.25).
//!
//! A series is a name that trainings share; what was called off counts as neither. Must not know who may see what: it is
//! given the trainings that are in sight.

use super::{Course, Training, TrainingId, TrainingState};
use crate::kernel::{Day, coded};

/// How a training counts in a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// It is to come: planned or announced.
    Planned,
    /// It took place, or does now.
    Held,
}

coded!(Counts { Planned => "to-come", Held => "was-held" });

impl Counts {
    /// The states in which a training that was not called off counts so.
    pub const fn states(self) -> [TrainingState; 2] {
        match self {
            Self::Planned => [TrainingState::Planned, TrainingState::Open],
            Self::Held => [TrainingState::Held, TrainingState::Closed],
        }
    }
}

impl Course {
    /// How it counts; as nothing where it was called off.
    pub fn counts(self) -> Option<Counts> {
        Counts::ALL.iter().find(|counts| !self.is_off && counts.states().contains(&self.state)).copied()
    }
}

/// What a row of a series says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many are to come.
    pub planned: usize,
    /// How many were held.
    pub held: usize,
    /// The next one that has a day.
    pub next: Option<(Day, TrainingId)>,
    /// How many people came to those held.
    pub participants: usize,
}

impl Figures {
    /// Counts one more training with the people who came to it.
    pub fn add(&mut self, training: &Training, came: usize, today: Day) {
        match training.course.counts() {
            Some(Counts::Planned) => {
                self.planned += 1;
                let next = training.begins.filter(|day| *day >= today).map(|day| (day, training.id));
                self.next = [self.next, next].into_iter().flatten().min();
            }
            Some(Counts::Held) => {
                self.held += 1;
                self.participants += came;
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::missions::trainings::step::tests::training;

    #[test]
    fn s4_25_a_series_counts_what_is_to_come_and_what_was_held_and_nothing_called_off() {
        let today = Day::constant(2027, 1, 15);
        let mut figures = Figures::default();
        for (id, (state, is_off, begins)) in (1_u32..).zip([
            (TrainingState::Planned, false, None),
            (TrainingState::Open, false, Some(Day::constant(2027, 3, 1))),
            (TrainingState::Open, false, Some(Day::constant(2027, 2, 1))),
            (TrainingState::Open, false, Some(Day::constant(2027, 1, 14))),
            (TrainingState::Held, false, Some(Day::constant(2027, 1, 10))),
            (TrainingState::Closed, false, Some(Day::constant(2026, 1, 10))),
            (TrainingState::Closed, true, Some(Day::constant(2027, 5, 1))),
        ]) {
            let course = Course { state, is_off };
            let one = Training { id: TrainingId::new(id.into()), course, begins, ..training(state) };
            figures.add(&one, 10, today);
        }
        let next = Some((Day::constant(2027, 2, 1), TrainingId::new(3)));
        assert_eq!(figures, Figures { planned: 4, held: 2, next, participants: 20 });
    }
}
