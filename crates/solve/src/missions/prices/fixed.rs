//! What a bound settles by itself: an offer that would lose more than lies between the bound and the best plan known is
//! in no better plan, and a mission that would lose as much by staying away goes in every better plan.
//!
//! Reduced-cost fixing, on both sides of [`super::pairs`] at once: what a mission loses by an expert at prices, and what
//! the expert loses by going there. Everything that is left out makes the next bound sharper.

use super::{
    lots::NEVER,
    pairs::Pairs,
    tours::{Room, Stop},
};
use crate::missions::rules;

/// What a line comes to from a start on, money priced.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    /// All its seats.
    sum: f64,
    /// The worst of them.
    last: f64,
    /// The best lead.
    lead: f64,
}

impl Pairs<'_> {
    /// Rules out what cannot be in a plan better than `known`, given the bound that [`Pairs::look`] has just found at
    /// the prices as they stand. How much was settled.
    pub fn settle(&mut self, bound: f64, known: f64) -> usize {
        let mut settled = 0;
        for fund in 0..self.by_fund.len() {
            // Losses are those at the fund's price, so they are counted from what that price proves.
            let slack = bound - self.funds[fund].bound + self.funds[fund].priced - known;
            for at in 0..self.by_fund[fund].len() {
                settled += self.mission(self.by_fund[fund][at], self.funds[fund].price, slack);
            }
        }
        settled
    }

    fn mission(&mut self, place: u32, price: f64, slack: f64) -> usize {
        let menu = self.menus[place as usize].choices.iter();
        let best = menu.map(|choice| choice.value - price * choice.cost).fold(0.0, f64::max);
        let points = self.worth(place);
        let mut settled = 0;
        if best > slack && !self.lots.has_to_go(place) {
            self.lots.staff(place);
            self.touch_mission(place);
            settled += 1;
        }
        let mission = &self.instance.missions[place as usize];
        let proposed = mission.proposed.map(|at| self.instance.proposed[at as usize].start);
        let top = self.menus[place as usize].choices.iter().map(|choice| choice.value - price * choice.cost);
        let top = top.fold(f64::NEG_INFINITY, f64::max);
        let starts: Vec<i32> = self.instance.starts(mission).collect();
        let mut out = Vec::new();
        for (at, start) in starts.iter().enumerate() {
            let moved = proposed.is_some_and(|day| day != *start);
            let away = if moved { self.instance.weights.moved_start } else { 0.0 };
            self.start(place, (at, price), (best, top, points - away), slack, &mut out);
        }
        for (offer, item) in out {
            self.lots.bar(offer);
            self.touch(item);
            settled += 1;
        }
        settled
    }

    /// What goes from one start on: the offers that lose too much.
    fn start(
        &mut self,
        place: u32,
        (at, price): (usize, f64),
        (best, top, points): (f64, f64, f64),
        slack: f64,
        out: &mut Vec<(usize, u32)>,
    ) {
        let mission = &self.instance.missions[place as usize];
        let lines: Vec<Best> =
            mission.lines.range().map(|line| self.line(line, at, price, mission.needs_lead)).collect();
        let all: f64 = points + lines.iter().map(|line| line.sum).sum::<f64>();
        for (line, own) in mission.lines.range().zip(&lines) {
            let mut offers = Vec::new();
            self.each(line, at, |offer, seeker| {
                let value = seeker.value - price * seeker.cost;
                let lead = self.instance.experts[seeker.expert as usize].lead;
                offers.push((offer, seeker.name, value, rules::is_led(mission, lead)));
            });
            for (offer, item, value, leads) in offers {
                let forced = all - (own.last - value).max(0.0);
                // Beside somebody who leads not, a lead has to come from the others, or from another line.
                let led = lines.iter().map(|other| other.last - other.lead).fold(f64::INFINITY, f64::min);
                let with = if leads { forced } else { forced.min(all - led.max(0.0)) };
                let lost = best - with.min(top);
                if lost > slack || lost + self.lost_by_expert(item) > slack {
                    out.push((offer, item));
                }
            }
        }
    }

    fn line(&self, line: usize, start: usize, price: f64, needs_lead: bool) -> Best {
        let count = self.instance.lines[line].count;
        let mut values = Vec::new();
        let mut lead = f64::NEG_INFINITY;
        self.each(line, start, |_, seeker| {
            let value = seeker.value - price * seeker.cost;
            if needs_lead && self.instance.experts[seeker.expert as usize].lead {
                lead = lead.max(value);
            }
            values.push(value);
        });
        values.sort_unstable_by(|one, other| other.total_cmp(one));
        let seats = (0..count).map(|seat| values.get(seat).copied().unwrap_or(f64::NEG_INFINITY));
        let last = values.get(count.max(1) - 1).copied().unwrap_or(f64::NEG_INFINITY);
        Best { sum: seats.sum(), last, lead }
    }

    /// What an expert's best set of missions loses by one that has to be in it.
    fn lost_by_expert(&mut self, item: u32) -> f64 {
        if item == NEVER {
            return f64::INFINITY;
        }
        let own = self.lots.items[item as usize];
        let price = own.price + if own.must { super::lots::MUST } else { 0.0 };
        let room = self.room[own.expert as usize];
        let load = self.instance.weights.load;
        if room.missions <= 0 || own.absence.days() > room.days {
            return f64::INFINITY;
        }
        self.hear(own.expert);
        self.tours.stops.retain(|stop: &Stop| {
            stop.mission != own.mission
                && (stop.absence.last < own.absence.first || own.absence.last < stop.absence.first)
        });
        let left =
            Room { days: room.days - own.absence.days(), missions: room.missions - 1, on: room.on + 1 };
        let rest = self.tours.best(left, load);
        self.tour(own.expert) - (price - load * room.on as f64 + rest)
    }
}
