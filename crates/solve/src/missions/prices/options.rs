//! What one mission could cost its fund, and the most it is worth at each such cost, at prices for everything but money.
//!
//! Rules R1 to R11 hold, as in [`super::relaxed`]; what costs more and is worth no more is left out. Next:
//! [`super::purse`], which shares out a fund among such lists.

use crate::missions::model::{self, Instance};

/// Who offers themselves for a seat at prices.
pub trait Seekers {
    /// Tells expert, points less prices, and cost of each who is free for a line from the start at this place on.
    fn each(&self, line: usize, start: usize, tell: &mut dyn FnMut(u32, f64, f64));
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
    seat: model::Seat,
    before: u32,
}

const END: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Seat {
    value: f64,
    cost: f64,
    seat: model::Seat,
    lead: bool,
}

/// Room to work in, used again for every mission.
#[derive(Debug, Default)]
pub struct Ways {
    /// The ways, costs rising and values rising.
    pub list: Vec<Way>,
    links: Vec<Link>,
    seats: Vec<Seat>,
    /// By experts seated on the line so far, and whether one of the team is a lead.
    tables: Vec<[Vec<Way>; 2]>,
    spare: Vec<Way>,
}

impl Ways {
    /// Finds the ways of a mission that is neither confirmed nor without a request.
    pub fn find(&mut self, instance: &Instance, seekers: &impl Seekers, place: u32) {
        let mission = &instance.missions[place as usize];
        let proposed = mission.proposed.map(|at| instance.proposed[at as usize].start);
        self.list.clear();
        self.links.clear();
        for (at, start) in instance.starts(mission).enumerate() {
            let moved = proposed.is_some_and(|day| day != start);
            let worth =
                instance.weights.of_mission(mission) - if moved { instance.weights.moved_start } else { 0.0 };
            self.tables.resize_with(self.tables.len().max(1), Default::default);
            self.tables[0][0].clear();
            self.tables[0][1].clear();
            let led = usize::from(!mission.needs_lead);
            self.tables[0][led].push(Way { cost: 0.0, value: worth, start, link: END });
            for line in mission.lines.range() {
                let count = instance.lines[line].count;
                self.hear(instance, seekers, line, at);
                self.seat(count);
            }
            let found = std::mem::take(&mut self.tables[0][1]);
            merge(&mut self.list, &found, &mut self.spare);
            self.tables[0][1] = found;
        }
    }

    /// The team of a way, in any order.
    pub fn team(&self, way: &Way) -> impl Iterator<Item = model::Seat> + '_ {
        let mut at = way.link;
        std::iter::from_fn(move || {
            let link = self.links.get(at as usize)?;
            at = link.before;
            Some(link.seat)
        })
    }

    /// Who may sit on a line from a start on, without those whom enough others equal in points and cost.
    fn hear(&mut self, instance: &Instance, seekers: &impl Seekers, line: usize, start: usize) {
        let needs_lead = instance.missions[instance.lines[line].mission as usize].needs_lead;
        let count = instance.lines[line].count;
        self.seats.clear();
        let seats = &mut self.seats;
        seekers.each(line, start, &mut |expert, value, cost| {
            let lead = needs_lead && instance.experts[expert as usize].lead;
            seats.push(Seat { value, cost, seat: model::Seat { expert, line: line as u32 }, lead });
        });
        self.seats.sort_unstable_by(|one, other| {
            one.cost.total_cmp(&other.cost).then(other.value.total_cmp(&one.value))
        });
        let mut kept = 0;
        for at in 0..self.seats.len() {
            let seat = self.seats[at];
            let better = |other: &&Seat| other.value >= seat.value && (other.lead || !seat.lead);
            if self.seats[..kept].iter().filter(better).take(count).count() < count {
                self.seats[kept] = seat;
                kept += 1;
            }
        }
        self.seats.truncate(kept);
    }

    /// Seats `count` of those heard.
    fn seat(&mut self, count: usize) {
        self.tables.resize_with(self.tables.len().max(count + 1), Default::default);
        for table in &mut self.tables[1..=count] {
            table[0].clear();
            table[1].clear();
        }
        for seat in &self.seats {
            for taken in (0..count).rev() {
                let (before, after) = self.tables.split_at_mut(taken + 1);
                for (led, ways) in before[taken].iter().enumerate() {
                    let then = usize::from(led == 1 || seat.lead);
                    extend(ways, &mut after[0][then], seat, &mut self.links, &mut self.spare);
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
            links.push(Link { seat: seat.seat, before: way.link });
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
