//! What one mission could cost its fund, and the most it is worth at each such cost, at prices for everything but money.
//!
//! Rules R1 to R11 hold, as in [`super::relaxed`]; what costs more and is worth no more is left out. One nationality
//! twice in a team is counted for those nationalities that the asker names, and for no other: naming one doubles the
//! work, and few ever matter. Next: [`super::purse`], which shares out a fund among such lists.

use crate::missions::model::Instance;

/// An expert who offers to sit somewhere from a day on.
#[derive(Debug, Clone, Copy)]
pub struct Seeker {
    /// The expert.
    pub expert: u32,
    /// What the asker calls it.
    pub name: u32,
    /// Points less prices.
    pub value: f64,
    /// Units it costs the fund.
    pub cost: f64,
}

/// Who offers themselves for a seat at prices.
pub trait Seekers {
    /// What staffing a mission is worth beside its seats and its start.
    fn worth(&self, mission: u32) -> f64;

    /// Tells of each who is free for a line from the start at this place on, costs rising.
    fn each(&self, line: usize, start: usize, tell: impl FnMut(Seeker));
}

/// One way to staff a mission.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Units it costs the fund.
    pub cost: f64,
    /// Points less prices, those of money left out.
    pub value: f64,
    /// First day.
    pub start: i32,
    /// Where its team stands in [`Ways::links`].
    link: u32,
}

#[derive(Debug, Clone, Copy)]
struct Link {
    /// What the asker calls who sits there.
    name: u32,
    line: u32,
    before: u32,
}

const END: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Seat {
    value: f64,
    cost: f64,
    name: u32,
    line: u32,
    lead: bool,
    nation: u32,
    /// The bit of a nationality that was named.
    bit: usize,
}

/// Room to work in, used again for every mission.
#[derive(Debug, Default)]
pub struct Ways {
    /// The ways, costs rising and values rising.
    pub list: Vec<Way>,
    links: Vec<Link>,
    seats: Vec<Seat>,
    /// By experts seated on the line so far, and by state: the lowest bit says whether one of the team is a lead, the
    /// others which of the named nationalities are there.
    tables: Vec<Vec<Vec<Way>>>,
    spare: Vec<Way>,
}

/// Nationalities that may be named.
pub const NATIONS_MAX: usize = 4;

impl Ways {
    /// Finds the ways of a mission that is neither confirmed nor without a request; which `nations` are counted.
    pub fn find(&mut self, instance: &Instance, seekers: &impl Seekers, place: u32, nations: &[u32]) {
        let mission = &instance.missions[place as usize];
        let states = 2 << nations.len();
        let proposed = mission.proposed.map(|at| instance.proposed[at as usize].start);
        self.list.clear();
        self.links.clear();
        for (at, start) in instance.starts(mission).enumerate() {
            let moved = proposed.is_some_and(|day| day != start);
            let worth = seekers.worth(place) - if moved { instance.weights.moved_start } else { 0.0 };
            self.clear(0, states);
            let led = usize::from(!mission.needs_lead);
            self.tables[0][led].push(Way { cost: 0.0, value: worth, start, link: END });
            for line in mission.lines.range() {
                let count = instance.lines[line].count;
                self.hear(instance, seekers, (line, at), nations);
                self.seat(count, states, instance.weights.same_country);
            }
            for state in (1..states).step_by(2) {
                let found = std::mem::take(&mut self.tables[0][state]);
                merge(&mut self.list, &found, &mut self.spare);
                self.tables[0][state] = found;
            }
        }
    }

    fn clear(&mut self, taken: usize, states: usize) {
        self.tables.resize_with(self.tables.len().max(taken + 1), Vec::new);
        let table = &mut self.tables[taken];
        table.resize_with(table.len().max(states), Vec::new);
        table.iter_mut().for_each(Vec::clear);
    }

    /// The team of a way, in any order: who, as the asker calls them, and on which line.
    pub fn team(&self, way: &Way) -> impl Iterator<Item = (u32, u32)> + '_ {
        let mut at = way.link;
        std::iter::from_fn(move || {
            let link = self.links.get(at as usize)?;
            at = link.before;
            Some((link.name, link.line))
        })
    }

    /// Who may sit on a line from a start on, without those whom enough others equal in points and cost.
    fn hear(
        &mut self,
        instance: &Instance,
        seekers: &impl Seekers,
        (line, start): (usize, usize),
        nations: &[u32],
    ) {
        let needs_lead = instance.missions[instance.lines[line].mission as usize].needs_lead;
        let count = instance.lines[line].count;
        self.seats.clear();
        let seats = &mut self.seats;
        seekers.each(line, start, |seeker| {
            let Seeker { expert, name, value, cost } = seeker;
            let expert = &instance.experts[expert as usize];
            let (lead, nation) = (needs_lead && expert.lead, expert.nationality);
            let bit = nations.iter().position(|own| *own == nation).map_or(0, |at| 2 << at);
            seats.push(Seat { value, cost, name, line: line as u32, lead, nation, bit });
        });
        let mut kept = 0;
        for at in 0..self.seats.len() {
            let seat = self.seats[at];
            // Whoever takes the seat instead must not be the second of a nationality where the first one was not.
            let better = |other: &&Seat| {
                other.value >= seat.value
                    && (other.lead || !seat.lead)
                    && (other.bit == 0 || other.nation == seat.nation)
            };
            if self.seats[..kept].iter().filter(better).take(count).count() < count {
                self.seats[kept] = seat;
                kept += 1;
            }
        }
        self.seats.truncate(kept);
    }

    /// Seats `count` of those heard; `loss` is what the second of a named nationality costs.
    fn seat(&mut self, count: usize, states: usize, loss: f64) {
        for taken in 1..=count {
            self.clear(taken, states);
        }
        for seat in &self.seats {
            for taken in (0..count).rev() {
                let (before, after) = self.tables.split_at_mut(taken + 1);
                for (state, ways) in before[taken].iter().enumerate().take(states) {
                    let then = state | usize::from(seat.lead) | seat.bit;
                    let again = if state & seat.bit == 0 { 0.0 } else { loss };
                    let seat = Seat { value: seat.value - again, ..*seat };
                    extend(ways, &mut after[0][then], &seat, &mut self.links, &mut self.spare);
                }
            }
        }
        self.tables.swap(0, count);
    }
}

/// Adds a seat to each way of a list, and those ways to another list where they are better there.
fn extend(from: &[Way], into: &mut Vec<Way>, seat: &Seat, links: &mut Vec<Link>, spare: &mut Vec<Way>) {
    if from.is_empty() {
        return;
    }
    spare.clear();
    let mut old = into.iter().copied().peekable();
    let mut highest = f64::NEG_INFINITY;
    for way in from {
        let (cost, value) = (way.cost + seat.cost, way.value + seat.value);
        while let Some(own) = old.next_if(|own| own.cost <= cost) {
            if own.value > highest {
                highest = own.value;
                spare.push(own);
            }
        }
        if value > highest {
            highest = value;
            links.push(Link { name: seat.name, line: seat.line, before: way.link });
            spare.push(Way { cost, value, start: way.start, link: links.len() as u32 - 1 });
        }
    }
    spare.extend(old.filter(|own| {
        let is_better = own.value > highest;
        highest = highest.max(own.value);
        is_better
    }));
    std::mem::swap(into, spare);
}

/// Both lists in one, without what costs more and is worth no more.
fn merge(into: &mut Vec<Way>, other: &[Way], spare: &mut Vec<Way>) {
    spare.clear();
    let (mut old, mut new) = (into.iter().peekable(), other.iter().peekable());
    let mut highest = f64::NEG_INFINITY;
    loop {
        let way = match (old.peek(), new.peek()) {
            (Some(one), Some(two)) if one.cost <= two.cost => old.next(),
            (Some(_), None) => old.next(),
            (_, Some(_)) => new.next(),
            (None, None) => break,
        };
        if let Some(way) = way.filter(|way| way.value > highest) {
            highest = way.value;
            spare.push(*way);
        }
    }
    std::mem::swap(into, spare);
}
