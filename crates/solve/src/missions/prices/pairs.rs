//! A sharper bound: what every expert costs on every mission and start has a price of its own, experts choose what
//! they could really do at these prices, and funds what they could really pay.
//!
//! Lagrangean decomposition (Guignard and Kim, Mathematical Programming 39, 1987): missions and experts each decide
//! who goes where, and the price of a pair rises where the mission wants it and the expert does not. Prices of days, of
//! missions and of money are special cases, and the search for prices begins with them.

use super::{
    Prices,
    options::{Seekers, Ways},
    purse::{self, Purse},
    tours::{Room, Stop, Tours},
};
use crate::missions::{
    calendar::Calendar,
    candidates::Candidates,
    model::{Absence, Instance, Line, Placed, Seat},
    rules,
    state::State,
};

/// An expert on a mission from one of its starts on.
#[derive(Debug, Clone, Copy)]
struct Item {
    mission: u32,
    absence: Absence,
    price: f64,
}

/// Not free from that start on.
const NEVER: u32 = u32::MAX;

/// Prices of pairs on their way.
pub struct Pairs<'a> {
    instance: &'a Instance,
    candidates: &'a Candidates,
    items: Vec<Item>,
    /// Where the items of each expert begin; in order of their first day.
    of_expert: Vec<u32>,
    /// By line, candidate and start: the item.
    index: Vec<u32>,
    of_line: Vec<u32>,
    /// Missions that may be staffed or not, by fund.
    by_fund: Vec<Vec<u32>>,
    /// Units that are left, by fund; days and missions, by expert.
    money: Vec<f64>,
    room: Vec<Room>,
    /// Price of a day away, by administration.
    administrations: Vec<f64>,
    /// What is won whatever is decided.
    constant: f64,
    best: f64,
    ways: Ways,
    purse: Purse,
    tours: Tours,
    /// Pairs that a mission wants, and those that an expert chooses.
    moves: Vec<(u32, f64)>,
    choices: Vec<Placed>,
}

struct AtPrices<'a, 'b>(&'b Pairs<'a>);

impl Seekers for AtPrices<'_, '_> {
    fn each(&self, line: usize, start: usize, tell: &mut dyn FnMut(u32, f64, f64)) {
        let pairs = self.0;
        let list = pairs.candidates.of_line(line);
        let index = &pairs.index[pairs.of_line[line] as usize..pairs.of_line[line + 1] as usize];
        let starts = index.len() / list.len().max(1);
        for (at, candidate) in list.iter().enumerate() {
            let item = index[at * starts + start];
            if item != NEVER {
                let item = &pairs.items[item as usize];
                let place = pairs.instance.experts[candidate.expert as usize].administration;
                let share = pairs.administrations[place as usize] * item.absence.days() as f64;
                let value = f64::from(candidate.worth) - item.price - share;
                tell(candidate.expert, value, f64::from(candidate.cost));
            }
        }
    }
}

impl<'a> Pairs<'a> {
    /// Begins with prices of days and missions.
    pub fn from(
        instance: &'a Instance,
        calendar: &Calendar,
        candidates: &'a Candidates,
        prices: &Prices,
    ) -> Self {
        let state = State::of(instance, calendar);
        let mut pairs = Self {
            instance,
            candidates,
            items: Vec::new(),
            of_expert: vec![0],
            index: Vec::new(),
            of_line: vec![0],
            by_fund: vec![Vec::new(); instance.ceilings.len()],
            money: Vec::new(),
            room: Vec::new(),
            administrations: prices.administrations.clone(),
            constant: state.score(),
            best: f64::INFINITY,
            ways: Ways::default(),
            purse: Purse::default(),
            tours: Tours::default(),
            moves: Vec::new(),
            choices: Vec::new(),
        };
        for (place, mission) in instance.missions.iter().enumerate() {
            if mission.confirmed.is_none() && rules::is_requested(mission) {
                pairs.by_fund[mission.fund as usize].push(place as u32);
            }
        }
        pairs.money = instance
            .ceilings
            .iter()
            .zip(&state.spent)
            .map(|(all, spent)| (all - spent).max(0) as f64)
            .collect();
        for (place, expert) in instance.experts.iter().enumerate() {
            let on = state.on(place as u32).len() as i64;
            let (days, missions) = (expert.days_max - state.days[place], expert.missions_max - on);
            pairs.room.push(Room { days, missions, on });
        }
        for (place, administration) in instance.administrations.iter().enumerate() {
            let left = (administration.fair_share_days - state.shares[place]).max(0);
            pairs.constant += pairs.administrations[place] * left as f64;
        }
        pairs.lay_out(calendar, prices);
        pairs
    }

    fn lay_out(&mut self, calendar: &Calendar, prices: &Prices) {
        let instance = self.instance;
        let load = instance.weights.load;
        for place in 0..instance.experts.len() as u32 {
            let expert = &instance.experts[place as usize];
            let mut wanting = self.candidates.wanting(place).to_vec();
            wanting.sort_unstable();
            wanting.dedup();
            let from = self.items.len();
            let taken = load * self.room[place as usize].on as f64;
            for mission in wanting {
                let asked = &instance.missions[mission as usize];
                for start in instance.starts(asked) {
                    let absence = instance.absence(expert, asked, start);
                    if calendar.is_free(instance, place, absence) {
                        let price =
                            prices.of_absence(place, absence) + prices.missions[place as usize].max(taken);
                        self.items.push(Item { mission, absence, price });
                    }
                }
            }
            self.items[from..].sort_unstable_by_key(|item| (item.absence.first, item.mission));
            self.of_expert.push(self.items.len() as u32);
        }
        for (place, line) in instance.lines.iter().enumerate() {
            let mission = &instance.missions[line.mission as usize];
            for candidate in self.candidates.of_line(place) {
                let from = self.of_expert[candidate.expert as usize] as usize;
                let own = &self.items[from..self.of_expert[candidate.expert as usize + 1] as usize];
                let expert = &instance.experts[candidate.expert as usize];
                for start in instance.starts(mission) {
                    let key = (instance.absence(expert, mission, start).first, line.mission);
                    let found = own.binary_search_by_key(&key, |item| (item.absence.first, item.mission));
                    self.index.push(found.map_or(NEVER, |at| (from + at) as u32));
                }
            }
            self.of_line.push(self.index.len() as u32);
        }
    }

    /// How many prices there would be: of the candidates on all their starts.
    pub fn count(instance: &Instance, candidates: &Candidates) -> usize {
        let lines = instance.lines.iter().enumerate();
        let starts = |line: &Line| instance.starts(&instance.missions[line.mission as usize]).count();
        lines.map(|(place, line)| candidates.of_line(place).len() * starts(line)).sum()
    }

    /// The best bound so far.
    pub fn best(&self) -> f64 {
        self.best
    }

    /// Lets funds and experts choose, and moves prices by `stride` points where they differ.
    pub fn round(&mut self, stride: f64) {
        let mut value = self.constant;
        self.moves.clear();
        self.choices.clear();
        for fund in 0..self.by_fund.len() {
            value += self.fund(fund);
        }
        for expert in 0..self.instance.experts.len() as u32 {
            value += self.expert(expert);
        }
        self.best = self.best.min(value);
        for (item, sign) in &self.moves {
            let price = &mut self.items[*item as usize].price;
            *price = (*price + sign * stride).max(0.0);
        }
    }

    /// What funds and missions chose in the last round, as if nobody else needed the same experts.
    pub fn choices(&self) -> &[Placed] {
        &self.choices
    }

    /// What the missions of a fund are worth at prices, and the pairs that they want.
    fn fund(&mut self, fund: usize) -> f64 {
        let mut ways = std::mem::take(&mut self.ways);
        let mut lists = Vec::new();
        let mut teams: Vec<Vec<(i32, Vec<Seat>)>> = Vec::new();
        for place in &self.by_fund[fund] {
            ways.find(self.instance, &AtPrices(self), *place);
            lists.push(
                ways.list.iter().map(|way| purse::Choice { cost: way.cost, value: way.value }).collect(),
            );
            teams.push(ways.list.iter().map(|way| (way.start, ways.team(way).collect())).collect());
        }
        self.ways = ways;
        self.purse.share_out(&lists, self.money[fund]);
        for (at, choice) in self.purse.chosen.iter().enumerate() {
            if *choice != purse::NOTHING {
                let (start, team) = &teams[at][*choice as usize];
                let mission = self.by_fund[fund][at];
                for seat in team {
                    self.moves.push((self.item(seat.expert, mission, *start), 1.0));
                }
                self.choices.push(Placed { mission, start: *start, team: team.clone() });
            }
        }
        self.purse.bound
    }

    fn item(&self, expert: u32, mission: u32, start: i32) -> u32 {
        let from = self.of_expert[expert as usize] as usize;
        let own = &self.items[from..self.of_expert[expert as usize + 1] as usize];
        let asked = &self.instance.missions[mission as usize];
        let key =
            (self.instance.absence(&self.instance.experts[expert as usize], asked, start).first, mission);
        let at = own.binary_search_by_key(&key, |item| (item.absence.first, item.mission));
        (from + at.unwrap_or_default()) as u32
    }

    /// What an expert brings in at most with what can be done together, and the pairs that stand for it.
    fn expert(&mut self, expert: u32) -> f64 {
        let room = self.room[expert as usize];
        let load = self.instance.weights.load;
        let least = load * room.on as f64 + 1e-9;
        let range = self.of_expert[expert as usize]..self.of_expert[expert as usize + 1];
        self.tours.stops.clear();
        for name in range {
            let Item { mission, absence, price } = self.items[name as usize];
            if price > least {
                self.tours.stops.push(Stop { name, mission, absence, price });
            }
        }
        if self.tours.stops.is_empty() {
            return 0.0;
        }
        let value = self.tours.best(room, load);
        self.moves.extend(self.tours.found.iter().map(|item| (*item, -1.0)));
        value
    }
}
