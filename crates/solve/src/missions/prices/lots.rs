//! What can be chosen while a bound is sought: who offers to sit where from which day on, and what has been ruled out or
//! settled by a proof.
//!
//! It has no opinion on what is worth choosing. Next: [`super::pairs`].

use super::Prices;
use crate::missions::{
    calendar::Calendar,
    candidates::Candidates,
    model::{Absence, Instance, Seat},
    score,
};

/// Added to what has to be chosen, and taken away again: more than anything is worth.
pub const MUST: f64 = 1e6;

/// Not free from that start on.
pub const NEVER: u32 = u32::MAX;

/// An expert on a mission from one of its starts on.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    /// The mission.
    pub mission: u32,
    /// The expert.
    pub expert: u32,
    /// Days away.
    pub absence: Absence,
    /// What the expert's being there costs the mission.
    pub price: f64,
    /// Lines on which the expert may still sit.
    pub open: u8,
    /// The expert has to be on the mission.
    pub must: bool,
}

/// An expert for a line.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The expert.
    pub expert: u32,
    /// Points of fit less cost, and those for staying where proposed.
    pub worth: f64,
    /// What the fund pays.
    pub cost: f64,
}

/// An expert for a line from one of its starts on.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    /// The pair; [`NEVER`] where the expert is not free.
    pub item: u32,
    /// Points beside the expert's own.
    pub bonus: f64,
    /// Not ruled out.
    pub is_open: bool,
}

/// All that can be chosen.
#[derive(Debug, Clone)]
pub struct Lots {
    /// Pairs, expert by expert and in order of their first day.
    pub items: Vec<Item>,
    of_expert: Vec<u32>,
    /// By line, person and start.
    pub offers: Vec<Offer>,
    offers_of: Vec<u32>,
    /// By line, in order of cost.
    people: Vec<Person>,
    people_of: Vec<u32>,
    /// Missions that have to be staffed.
    staffed: Vec<bool>,
    /// Those who have to sit somewhere.
    seated: Vec<Seat>,
    /// Times [`MUST`] was added.
    musts: u32,
}

impl Lots {
    /// Everything that can be, with the prices of days and missions; `on` counts confirmed missions by expert.
    pub fn of(
        instance: &Instance,
        calendar: &Calendar,
        candidates: &Candidates,
        (prices, on): (&Prices, &[i64]),
    ) -> Self {
        let mut lots = Self {
            items: Vec::new(),
            of_expert: vec![0],
            offers: Vec::new(),
            offers_of: vec![0],
            people: Vec::new(),
            people_of: vec![0],
            staffed: vec![false; instance.missions.len()],
            seated: Vec::new(),
            musts: 0,
        };
        for place in 0..instance.experts.len() as u32 {
            let taken = instance.weights.load * on[place as usize] as f64;
            let own = prices.missions[place as usize].max(taken);
            lots.lay_out(instance, calendar, candidates, (place, prices, own));
        }
        for line in 0..instance.lines.len() {
            lots.line(instance, candidates, line);
        }
        lots
    }

    fn lay_out(
        &mut self,
        instance: &Instance,
        calendar: &Calendar,
        candidates: &Candidates,
        (place, prices, own): (u32, &Prices, f64),
    ) {
        let expert = &instance.experts[place as usize];
        let mut wanting = candidates.wanting(place).to_vec();
        wanting.sort_unstable();
        wanting.dedup();
        let from = self.items.len();
        for mission in wanting {
            let asked = &instance.missions[mission as usize];
            for start in instance.starts(asked) {
                let absence = instance.absence(expert, asked, start);
                if calendar.is_free(instance, place, absence) {
                    let price = prices.of_absence(place, absence) + own;
                    self.items.push(Item { mission, expert: place, absence, price, open: 0, must: false });
                }
            }
        }
        self.items[from..].sort_unstable_by_key(|item| (item.absence.first, item.mission));
        self.of_expert.push(self.items.len() as u32);
    }

    fn line(&mut self, instance: &Instance, candidates: &Candidates, place: usize) {
        let asked = instance.lines[place].mission;
        let mission = &instance.missions[asked as usize];
        let proposed = mission.proposed.map(|at| &instance.proposed[at as usize]);
        let from = self.people.len();
        for candidate in candidates.of_line(place) {
            let expert = &instance.experts[candidate.expert as usize];
            let cost = score::cost(instance, expert, mission);
            let stays =
                proposed.is_some_and(|own| own.team.iter().any(|seat| seat.expert == candidate.expert));
            let worth = instance.weights.of_seat(score::fit(instance, expert, mission), cost)
                + if stays { instance.weights.dropped_proposed } else { 0.0 };
            self.people.push(Person { expert: candidate.expert, worth, cost: cost as f64 });
        }
        let order = |one: &Person, other: &Person| {
            one.cost
                .total_cmp(&other.cost)
                .then(other.worth.total_cmp(&one.worth))
                .then(one.expert.cmp(&other.expert))
        };
        self.people[from..].sort_unstable_by(order);
        self.people_of.push(self.people.len() as u32);
        for at in from..self.people.len() {
            let person = self.people[at].expert;
            let own = self.items_of(person);
            let expert = &instance.experts[person as usize];
            for start in instance.starts(mission) {
                let key = (instance.absence(expert, mission, start).first, asked);
                let found = self.items[own.clone()]
                    .binary_search_by_key(&key, |item| (item.absence.first, item.mission));
                let item = found.map_or(NEVER, |at| (own.start + at) as u32);
                if let Some(item) = self.items.get_mut(item as usize) {
                    item.open += 1;
                }
                self.offers.push(Offer { item, bonus: 0.0, is_open: true });
            }
        }
        self.offers_of.push(self.offers.len() as u32);
    }

    /// The pairs of an expert.
    pub fn items_of(&self, expert: u32) -> std::ops::Range<usize> {
        self.of_expert[expert as usize] as usize..self.of_expert[expert as usize + 1] as usize
    }

    /// The offers for a line, person by person and start by start.
    pub fn offers_of(&self, line: usize) -> std::ops::Range<usize> {
        self.offers_of[line] as usize..self.offers_of[line + 1] as usize
    }

    /// Who could sit on a line.
    pub fn people_of(&self, line: usize) -> &[Person] {
        &self.people[self.people_of[line] as usize..self.people_of[line + 1] as usize]
    }

    /// Whether an expert has to sit on a line.
    pub fn has_to_sit(&self, seat: Seat) -> bool {
        self.seated.contains(&seat)
    }

    /// Whether a mission has to be staffed.
    pub fn has_to_go(&self, mission: u32) -> bool {
        self.staffed[mission as usize]
    }

    /// Whether a mission can still be staffed, as far as offers go.
    pub fn may_go(&self, instance: &Instance, mission: u32) -> bool {
        let is_open = |offer: &Offer| offer.item != NEVER && offer.is_open;
        let mut lines = instance.missions[mission as usize].lines.range();
        lines.all(|line| self.offers[self.offers_of(line)].iter().any(is_open))
    }

    /// What was added so that it be chosen.
    pub fn owed(&self) -> f64 {
        f64::from(self.musts) * MUST
    }

    /// How much memory it takes, about.
    pub fn bytes(&self) -> usize {
        size_of::<Item>() * self.items.len()
            + size_of::<Offer>() * self.offers.len()
            + size_of::<Person>() * self.people.len()
    }

    /// Rules an offer out; its pair, where it was open.
    pub fn bar(&mut self, offer: usize) -> Option<u32> {
        let own = &mut self.offers[offer];
        let was_open = own.item != NEVER && std::mem::replace(&mut own.is_open, false);
        was_open.then(|| {
            self.items[own.item as usize].open -= 1;
            own.item
        })
    }

    /// A mission has to be staffed.
    pub fn staff(&mut self, mission: u32) {
        if !std::mem::replace(&mut self.staffed[mission as usize], true) {
            self.musts += 1;
        }
    }

    /// An expert has to sit on a line of a mission, which is staffed with that.
    pub fn seat(&mut self, instance: &Instance, seat: Seat) {
        let mission = instance.lines[seat.line as usize].mission;
        self.staff(mission);
        for item in self.items_of(seat.expert) {
            let item = &mut self.items[item];
            item.must |= item.mission == mission;
        }
        // Once for the mission, once for the expert.
        self.musts += 2;
        self.seated.push(seat);
        for line in instance.missions[mission as usize].lines.range() {
            let starts = self.offers_of(line).len() / self.people_of(line).len().max(1);
            for offer in self.offers_of(line) {
                let person = self.people_of(line)[(offer - self.offers_of(line).start) / starts].expert;
                if person == seat.expert && line == seat.line as usize {
                    self.offers[offer].bonus += MUST;
                } else if person == seat.expert {
                    self.bar(offer);
                }
            }
        }
    }

    /// Rules out the offers of a mission that are told by line, start and expert.
    pub fn bar_those(&mut self, instance: &Instance, mission: u32, is_out: impl Fn(u32, i32, u32) -> bool) {
        let asked = &instance.missions[mission as usize];
        let starts: Vec<i32> = instance.starts(asked).collect();
        for line in asked.lines.range() {
            for (at, offer) in self.offers_of(line).enumerate() {
                let expert = self.people_of(line)[at / starts.len()].expert;
                if is_out(line as u32, starts[at % starts.len()], expert) {
                    self.bar(offer);
                }
            }
        }
    }

    /// Whether a mission that has to go can start on that day only.
    pub fn has_to_start(&self, instance: &Instance, mission: u32, day: i32) -> bool {
        let asked = &instance.missions[mission as usize];
        let starts: Vec<i32> = instance.starts(asked).collect();
        let is_out = |offer: &Offer| offer.item == NEVER || !offer.is_open;
        self.has_to_go(mission)
            && asked.lines.range().all(|line| {
                let offers = self.offers[self.offers_of(line)].iter().enumerate();
                offers.filter(|(at, _)| starts[at % starts.len()] != day).all(|(_, offer)| is_out(offer))
            })
    }
}
