//! A sharper bound: what every expert costs on every mission and start has a price of its own, experts choose what
//! they could really do at these prices, and funds what they could really pay.
//!
//! Lagrangean decomposition (Guignard and Kim, Mathematical Programming 39, 1987): missions and experts each decide
//! who goes where, and the price of a pair rises where the mission wants it and the expert does not. Prices of days, of
//! missions and of money are special cases, and the search for prices begins with them. Only what prices have touched
//! chooses anew. What may not be chosen any more is in [`super::lots`]. Next:
//! [`super::moves`].

use super::{
    Prices,
    lots::{Lots, MUST, NEVER},
    options::{NATIONS_MAX, Seeker, Seekers, Ways},
    purse::{self, Purse},
    tours::{Room, Stop, Tours},
};
use crate::missions::{
    calendar::Calendar,
    candidates::Candidates,
    model::{Instance, Line, Placed, Seat},
    rules,
    state::State,
};

/// Ways to staff a mission at the prices as they stood when it chose last.
#[derive(Debug, Default)]
pub(super) struct Menu {
    pub choices: Vec<purse::Choice>,
    starts: Vec<i32>,
    /// Pair and line of each seat, choice by choice.
    teams: Vec<(u32, u32)>,
    /// Nationalities that were chosen twice.
    nations: Vec<u32>,
    pub is_stale: bool,
}

/// What a fund chose last.
#[derive(Debug, Default)]
pub(super) struct Share {
    pub bound: f64,
    pub priced: f64,
    pub price: f64,
    lost: f64,
    chosen: Vec<u32>,
    pub is_stale: bool,
}

/// What an expert chose last.
#[derive(Debug, Default)]
pub(super) struct Tour {
    value: f64,
    pub found: Vec<u32>,
    pub is_stale: bool,
}

/// Prices of pairs on their way.
pub struct Pairs<'a> {
    pub(super) instance: &'a Instance,
    /// What can be chosen.
    pub(in crate::missions) lots: Lots,
    /// Missions that may be staffed or not, by fund.
    pub(super) by_fund: Vec<Vec<u32>>,
    /// Units that are left, by fund; days and missions, by expert.
    money: Vec<f64>,
    pub(super) room: Vec<Room>,
    /// Price of a day away, and the days left of the fair share, by administration.
    pub(super) administrations: Vec<f64>,
    pub(super) shares: Vec<f64>,
    /// What is won whatever is decided.
    constant: f64,
    best: f64,
    /// Missions choose at the price of money, each by itself, instead of sharing funds out.
    is_rough: bool,
    ways: Ways,
    purse: Purse,
    pub(super) tours: Tours,
    pub(super) menus: Vec<Menu>,
    pub(super) funds: Vec<Share>,
    pub(super) own: Vec<Tour>,
    /// How much more often missions want a pair than its expert chooses it, and the pairs looked at.
    pub(super) wanted: Vec<i8>,
    pub(super) touched: Vec<u32>,
}

struct AtPrices<'a, 'b>(&'b Pairs<'a>);

impl Seekers for AtPrices<'_, '_> {
    fn worth(&self, mission: u32) -> f64 {
        self.0.worth(mission)
    }

    fn each(&self, line: usize, start: usize, mut tell: impl FnMut(Seeker)) {
        self.0.each(line, start, |_, seeker| tell(seeker));
    }
}

impl<'a> Pairs<'a> {
    /// Begins with prices of days and missions.
    pub fn from(
        instance: &'a Instance,
        calendar: &Calendar,
        candidates: &Candidates,
        prices: &Prices,
    ) -> Self {
        let state = State::of(instance, calendar);
        let mut room = Vec::new();
        for (place, expert) in instance.experts.iter().enumerate() {
            let on = state.on(place as u32).len() as i64;
            let (days, missions) = (expert.days_max - state.days[place], expert.missions_max - on);
            room.push(Room { days, missions, on });
        }
        let on: Vec<i64> = room.iter().map(|room| room.on).collect();
        let left = |(all, spent): (&i64, &i64)| (all - spent).max(0) as f64;
        let shares = instance.administrations.iter().zip(&state.shares);
        let mut pairs = Self {
            instance,
            lots: Lots::of(instance, calendar, candidates, (prices, &on)),
            by_fund: vec![Vec::new(); instance.ceilings.len()],
            money: instance.ceilings.iter().zip(&state.spent).map(left).collect(),
            room,
            administrations: prices.administrations.clone(),
            shares: shares.map(|(own, days)| left((&own.fair_share_days, days))).collect(),
            constant: state.score(),
            best: f64::INFINITY,
            is_rough: false,
            ways: Ways::default(),
            purse: Purse::default(),
            tours: Tours::default(),
            menus: Vec::new(),
            funds: Vec::new(),
            own: Vec::new(),
            wanted: Vec::new(),
            touched: Vec::new(),
        };
        for (place, mission) in instance.missions.iter().enumerate() {
            if mission.confirmed.is_none() && rules::is_requested(mission) {
                pairs.by_fund[mission.fund as usize].push(place as u32);
            }
        }
        pairs.menus.resize_with(instance.missions.len(), Menu::default);
        pairs.funds.resize_with(instance.ceilings.len(), Share::default);
        pairs.own.resize_with(instance.experts.len(), Tour::default);
        pairs.wanted.resize(pairs.lots.items.len(), 0);
        pairs.forget();
        pairs
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

    /// Lets funds and experts choose, and moves prices by `stride` points where they differ. A plan worth `known` is
    /// there already.
    pub fn round(&mut self, stride: f64, known: f64) {
        let value = self.look(known);
        self.best = self.best.min(value);
        self.move_prices(stride);
    }

    /// Whether funds are shared out roughly from now on: quicker, and the bound is a little less sharp.
    pub fn be_rough(&mut self, is_rough: bool) {
        if self.is_rough != is_rough {
            self.is_rough = is_rough;
            self.funds.iter_mut().for_each(|fund| fund.is_stale = true);
        }
    }

    /// Everybody chooses anew when asked next.
    pub fn forget(&mut self) {
        self.menus.iter_mut().for_each(|menu| menu.is_stale = true);
        self.funds.iter_mut().for_each(|fund| fund.is_stale = true);
        self.own.iter_mut().for_each(|tour| tour.is_stale = true);
    }

    /// What concerns a pair chooses anew when asked next.
    pub(super) fn touch(&mut self, item: u32) {
        let item = &self.lots.items[item as usize];
        self.menus[item.mission as usize].is_stale = true;
        self.funds[self.instance.missions[item.mission as usize].fund as usize].is_stale = true;
        self.own[item.expert as usize].is_stale = true;
    }

    /// A mission chooses anew when asked next.
    pub(super) fn touch_mission(&mut self, mission: u32) {
        self.menus[mission as usize].is_stale = true;
        self.funds[self.instance.missions[mission as usize].fund as usize].is_stale = true;
    }

    /// What staffing a mission is worth beside its seats.
    pub(super) fn worth(&self, mission: u32) -> f64 {
        let points = self.instance.weights.of_mission(&self.instance.missions[mission as usize]);
        points + if self.lots.has_to_go(mission) { MUST } else { 0.0 }
    }

    /// Those who offer themselves for a line from a start on; which offer it is, and at which points.
    pub(super) fn each(&self, line: usize, start: usize, mut tell: impl FnMut(usize, Seeker)) {
        let lots = &self.lots;
        let range = lots.offers_of(line);
        let list = lots.people_of(line);
        let starts = range.len() / list.len().max(1);
        for (at, person) in list.iter().enumerate() {
            let offer = range.start + at * starts + start;
            let own = &lots.offers[offer];
            if own.item != NEVER && own.is_open {
                let item = &lots.items[own.item as usize];
                let place = self.instance.experts[person.expert as usize].administration;
                let share = self.administrations[place as usize] * item.absence.days() as f64;
                let value = person.worth + own.bonus - item.price - share;
                tell(offer, Seeker { expert: person.expert, name: own.item, value, cost: person.cost });
            }
        }
    }

    /// Lets funds and experts choose; no plan is worth more than what comes of it. Once it is clear that none is worth
    /// more than `floor`, funds need not say what they choose.
    pub fn look(&mut self, floor: f64) -> f64 {
        let mut value = self.constant - self.lots.owed();
        value += self.administrations.iter().zip(&self.shares).map(|(price, days)| price * days).sum::<f64>();
        for expert in 0..self.own.len() {
            if self.own[expert].is_stale {
                self.choose_tour(expert as u32);
            }
            value += self.own[expert].value;
        }
        for fund in 0..self.funds.len() {
            if self.funds[fund].is_stale {
                self.list(fund);
            }
            value += self.funds[fund].priced;
        }
        for fund in 0..self.funds.len() {
            if self.funds[fund].is_stale {
                self.share_out(fund, value - floor);
            }
            value -= self.funds[fund].priced - self.funds[fund].bound;
        }
        self.compare();
        value
    }

    /// Finds anew how a fund's missions could be staffed, where that has changed.
    fn list(&mut self, fund: usize) {
        let mut ways = std::mem::take(&mut self.ways);
        for at in 0..self.by_fund[fund].len() {
            let place = self.by_fund[fund][at];
            if !self.menus[place as usize].is_stale {
                continue;
            }
            ways.find(self.instance, &AtPrices(self), place, &self.menus[place as usize].nations);
            let menu = &mut self.menus[place as usize];
            menu.choices.clear();
            menu.starts.clear();
            menu.teams.clear();
            for way in &ways.list {
                menu.choices.push(purse::Choice { cost: way.cost, value: way.value });
                menu.starts.push(way.start);
                menu.teams.extend(ways.team(way));
            }
            menu.is_stale = false;
        }
        self.ways = ways;
        let missions = self.by_fund[fund].iter();
        let lists: Vec<&[purse::Choice]> =
            missions.map(|place| self.menus[*place as usize].choices.as_slice()).collect();
        self.purse.price(&lists, self.money[fund]);
        let own = &mut self.funds[fund];
        (own.priced, own.price) = (self.purse.priced, self.purse.price);
    }

    fn share_out(&mut self, fund: usize, worthwhile: f64) {
        let missions = self.by_fund[fund].iter();
        let lists: Vec<&[purse::Choice]> =
            missions.map(|place| self.menus[*place as usize].choices.as_slice()).collect();
        let own = &mut self.funds[fund];
        (self.purse.priced, self.purse.price) = (own.priced, own.price);
        let guess = 1.5 * (own.lost + 10.0);
        if self.is_rough {
            self.purse.choose_at_price(&lists);
        } else {
            self.purse.share_out(&lists, self.money[fund], worthwhile, guess);
        }
        own.lost = own.priced - self.purse.bound;
        own.bound = self.purse.bound;
        own.chosen.clone_from(&self.purse.chosen);
        own.is_stale = !self.purse.is_settled;
        self.watch_nations(fund);
    }

    /// Nationalities twice in a team that was chosen are counted from now on.
    fn watch_nations(&mut self, fund: usize) {
        let mut found = Vec::new();
        for (mission, _, team) in self.chosen(fund) {
            let nation = |at: usize| {
                let (item, _): (u32, u32) = team[at];
                self.instance.experts[self.lots.items[item as usize].expert as usize].nationality
            };
            let is_again = |at: &usize| (0..*at).any(|other| nation(other) == nation(*at));
            found.extend((1..team.len()).filter(is_again).map(|at| (mission, nation(at))));
        }
        for (mission, nation) in found {
            let menu = &mut self.menus[mission as usize];
            if menu.nations.len() < NATIONS_MAX && !menu.nations.contains(&nation) {
                menu.nations.push(nation);
                self.touch_mission(mission);
            }
        }
    }

    /// The seats of the missions that a fund would pay: pair and line, mission by mission.
    pub(super) fn chosen(&self, fund: usize) -> impl Iterator<Item = (u32, i32, &[(u32, u32)])> {
        let missions = self.by_fund[fund].iter().zip(&self.funds[fund].chosen);
        missions.filter(|(_, choice)| **choice != purse::NOTHING).map(|(place, choice)| {
            let menu = &self.menus[*place as usize];
            let seats = menu.teams.len() / menu.choices.len();
            let team = &menu.teams[*choice as usize * seats..][..seats];
            (*place, menu.starts[*choice as usize], team)
        })
    }

    /// What funds and missions chose in the last round, as if nobody else needed the same experts.
    pub fn choices(&self) -> Vec<Placed> {
        let all = (0..self.funds.len()).flat_map(|fund| self.chosen(fund));
        let placed = all.map(|(mission, start, team)| {
            let seat = |(item, line): &(u32, u32)| Seat {
                expert: self.lots.items[*item as usize].expert,
                line: *line,
            };
            Placed { mission, start, team: team.iter().map(seat).collect() }
        });
        placed.collect()
    }

    /// What an expert brings in at most with what can be done together, and the pairs that stand for it.
    fn choose_tour(&mut self, expert: u32) {
        self.hear(expert);
        let value = self.tours.best(self.room[expert as usize], self.instance.weights.load);
        let own = &mut self.own[expert as usize];
        own.value = value;
        own.found.clone_from(&self.tours.found);
        own.is_stale = false;
    }

    /// What an expert could do, as far as it brings in anything.
    pub(super) fn hear(&mut self, expert: u32) {
        let least = self.instance.weights.load * self.room[expert as usize].on as f64 + 1e-9;
        self.tours.stops.clear();
        for name in self.lots.items_of(expert) {
            let item = &self.lots.items[name];
            let price = item.price + if item.must { MUST } else { 0.0 };
            if price > least && item.open > 0 {
                let (mission, absence) = (item.mission, item.absence);
                self.tours.stops.push(Stop { name: name as u32, mission, absence, price });
            }
        }
    }

    /// What an expert's best set of missions brings in.
    pub(super) fn tour(&self, expert: u32) -> f64 {
        self.own[expert as usize].value
    }

    /// The prices of days as they stand, by administration; those of pairs stand in the lots.
    pub fn administrations(&self) -> &[f64] {
        &self.administrations
    }

    /// Goes on from other lots and prices.
    pub fn go_on_from(&mut self, lots: &Lots, administrations: &[f64]) {
        self.lots.clone_from(lots);
        self.administrations.copy_from_slice(administrations);
        self.forget();
    }

    /// The problem.
    pub(in crate::missions) const fn instance(&self) -> &'a Instance {
        self.instance
    }
}
