//! The best start and team for one mission beside all that is already in the plan.
//!
//! Every rule is kept: those of [`super::rules`] that hold whatever the plan are in the candidates, the others are
//! asked here. Prices of scarce things lead the choice away from experts whom others need more. Next:
//! [`super::improve`].

use super::{
    candidates::Candidates,
    model::{Expert, Instance, Mission},
    prices::Prices,
    rules, score,
    state::State,
};

/// How to choose.
#[derive(Debug, Clone, Copy)]
pub struct Guide<'a> {
    /// What scarce things are worth.
    pub prices: &'a Prices,
    /// How much of it counts for people, from 0 to 1.
    pub share: f64,
    /// How much of it counts for money, from 0 up.
    pub money: f64,
    /// About one candidate in 64 is passed over, which ones this number decides; 0 passes over nobody.
    pub blink: u64,
}

impl Guide<'_> {
    fn passes_over(&self, expert: u32, mission: u32) -> bool {
        self.blink != 0 && {
            let mixed = (u64::from(expert) << 32 | u64::from(mission)).wrapping_mul(self.blink | 1);
            mixed >> 58 == 0
        }
    }
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// First day.
    pub start: i32,
    /// One expert a seat, line by line.
    pub team: Vec<u32>,
    /// Points it adds, less the prices that count.
    pub gain: f64,
}

#[derive(Debug, Clone, Copy)]
struct Offer {
    value: f64,
    expert: u32,
    cost: f32,
    lead: bool,
}

const NOBODY: Offer = Offer { value: f64::NEG_INFINITY, expert: u32::MAX, cost: 0.0, lead: false };
/// Offers kept beyond the seats of a line, and leads kept beyond those.
const SPARE: usize = 3;
const LEADS: usize = 2;
/// Teams looked at for one start before the best so far is good enough.
const TEAMS_MAX: u32 = 300;

/// Room to work in, used again for every mission.
#[derive(Debug, Default)]
pub struct Finder {
    starts: Vec<i32>,
    /// Line by line, start by start: the best offers in falling order, leads behind them.
    offers: Vec<Offer>,
    /// Where each line's offers begin, and how many belong to one start.
    lines: Vec<(usize, usize)>,
    /// The line of each seat.
    seats: Vec<usize>,
    /// The most that the seats from this one on can add.
    rest: Vec<f64>,
    order: Vec<(f64, usize)>,
    team: Vec<Offer>,
    tried: u32,
    /// The best so far.
    pub found: Found,
}

impl Finder {
    /// Looks for the best way to staff a mission; it stands in `found` if there is one.
    pub fn find(&mut self, state: &State<'_>, candidates: &Candidates, guide: Guide<'_>, place: u32) -> bool {
        let instance = state.instance;
        let mission = &instance.missions[place as usize];
        self.gather(state, candidates, guide, place);
        let mut worth = instance.weights.of_mission(mission);
        let proposed = mission.proposed.map(|at| instance.proposed[at as usize].start);
        if proposed.is_some() {
            // Only where it starts as proposed are the points for moving it not lost.
            worth -= instance.weights.moved_start;
        }
        self.order.clear();
        for at in 0..self.starts.len() {
            let kept = if proposed == Some(self.starts[at]) { instance.weights.moved_start } else { 0.0 };
            let seats = self.seats.iter().enumerate();
            let sum: f64 = seats.map(|(seat, line)| self.offer(*line, at, self.nth(seat)).value).sum();
            if sum.is_finite() {
                self.order.push((worth + kept + sum, at));
            }
        }
        self.order.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        self.found.gain = f64::NEG_INFINITY;
        let money = (instance.ceilings[mission.fund as usize] - state.spent[mission.fund as usize]) as f64;
        for at in 0..self.order.len() {
            let (most, start) = self.order[at];
            if most <= self.found.gain {
                break;
            }
            let kept = if proposed == Some(self.starts[start]) { instance.weights.moved_start } else { 0.0 };
            self.tried = 0;
            self.team.clear();
            self.rest(start);
            let seated = Seated { value: worth + kept, money, led: !mission.needs_lead };
            self.seat(instance, start, 0, seated);
        }
        self.found.gain.is_finite() && self.can_pay(state, mission)
    }

    /// Costs were added up to guide; the rule is asked with the exact ones.
    fn can_pay(&self, state: &State<'_>, mission: &Mission) -> bool {
        let cost =
            |expert: &u32| score::cost(state.instance, &state.instance.experts[*expert as usize], mission);
        let costs: i64 = self.found.team.iter().map(cost).sum();
        rules::has_money(state.instance, mission.fund, state.spent[mission.fund as usize] + costs)
    }

    fn offer(&self, line: usize, start: usize, nth: usize) -> Offer {
        let (from, width) = self.lines[line];
        self.offers[from + start * width + nth]
    }

    /// Which of its line's seats a seat is.
    fn nth(&self, seat: usize) -> usize {
        self.seats[..seat].iter().rev().take_while(|line| **line == self.seats[seat]).count()
    }

    /// What the seats from each on can add at most: the best offers of their lines.
    fn rest(&mut self, start: usize) {
        self.rest.clear();
        self.rest.resize(self.seats.len() + 1, 0.0);
        for seat in (0..self.seats.len()).rev() {
            let most = self.offer(self.seats[seat], start, self.nth(seat)).value;
            self.rest[seat] = self.rest[seat + 1] + most;
        }
    }

    /// The best offers for each line and start.
    fn gather(&mut self, state: &State<'_>, candidates: &Candidates, guide: Guide<'_>, place: u32) {
        let instance = state.instance;
        let mission = &instance.missions[place as usize];
        self.starts.clear();
        self.starts.extend(instance.starts(mission));
        self.offers.clear();
        self.lines.clear();
        self.seats.clear();
        for (at, line) in mission.lines.range().enumerate() {
            let count = instance.lines[line].count;
            let width = count + SPARE + if mission.needs_lead { LEADS } else { 0 };
            let from = self.offers.len();
            self.lines.push((from, width));
            self.seats.extend(std::iter::repeat_n(at, count));
            self.offers.resize(from + width * self.starts.len(), NOBODY);
            self.listen(state, candidates.of_line(line), guide, place, (from, count + SPARE, width));
        }
    }

    fn listen(
        &mut self,
        state: &State<'_>,
        candidates: &[super::candidates::Candidate],
        guide: Guide<'_>,
        place: u32,
        (from, keep, width): (usize, usize, usize),
    ) {
        let instance = state.instance;
        let mission = &instance.missions[place as usize];
        let money = (instance.ceilings[mission.fund as usize] - state.spent[mission.fund as usize]) as f64;
        let price = guide.money * guide.prices.funds[mission.fund as usize];
        let mut floor = f64::NEG_INFINITY;
        for candidate in candidates {
            let worth = f64::from(candidate.worth);
            if worth <= floor {
                break;
            }
            let expert = &instance.experts[candidate.expert as usize];
            let base = worth - f64::from(candidate.cost) * price;
            if base <= floor
                || f64::from(candidate.cost) > money + 1.0
                || guide.passes_over(candidate.expert, place)
                || !has_room(state, candidate.expert, expert, mission)
            {
                continue;
            }
            let base = base - standing(state, guide, candidate.expert, expert, mission);
            if base <= floor {
                continue;
            }
            let lead = mission.needs_lead && expert.lead;
            let mut changed = false;
            for (at, start) in self.starts.iter().enumerate() {
                let own = &mut self.offers[from + at * width..][..width];
                if base <= own[keep - 1].value && !(lead && base > own[width - 1].value) {
                    continue;
                }
                let absence = instance.absence(expert, mission, *start);
                if !state.calendar.is_free(instance, candidate.expert, absence) {
                    continue;
                }
                let value = base - guide.share * guide.prices.of_absence(candidate.expert, absence);
                let offer = Offer { value, expert: candidate.expert, cost: candidate.cost, lead };
                changed |= take(own, keep, offer);
            }
            if changed {
                let starts = 0..self.starts.len();
                let last = |at: usize| {
                    let own = &self.offers[from + at * width..][..width];
                    own[keep - 1].value.min(own[width - 1].value)
                };
                floor = starts.map(last).fold(f64::INFINITY, f64::min);
            }
        }
    }

    /// Seats the rest of a team in every way that can still be the best.
    fn seat(&mut self, instance: &Instance, start: usize, from: usize, seated: Seated) {
        let seat = self.team.len();
        if seat == self.seats.len() {
            if seated.led && seated.value > self.found.gain {
                self.found.gain = seated.value;
                self.found.start = self.starts[start];
                self.found.team.clear();
                self.found.team.extend(self.team.iter().map(|offer| offer.expert));
            }
            return;
        }
        let line = self.seats[seat];
        let next_is_same = self.seats.get(seat + 1) == Some(&line);
        for nth in from..self.lines[line].1 {
            let offer = self.offer(line, start, nth);
            let bound = seated.value + offer.value + self.rest[seat + 1];
            if bound <= self.found.gain || self.tried > TEAMS_MAX {
                break;
            }
            let cost = f64::from(offer.cost);
            if cost > seated.money + 1.0 || self.team.iter().any(|other| other.expert == offer.expert) {
                continue;
            }
            self.tried += 1;
            let nation = |expert: u32| instance.experts[expert as usize].nationality;
            let again = self.team.iter().any(|other| nation(other.expert) == nation(offer.expert));
            let loss = if again { instance.weights.same_country } else { 0.0 };
            self.team.push(offer);
            let then = Seated {
                value: seated.value + offer.value - loss,
                money: seated.money - cost,
                led: seated.led || offer.lead,
            };
            self.seat(instance, start, if next_is_same { nth + 1 } else { 0 }, then);
            self.team.pop();
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Seated {
    value: f64,
    money: f64,
    led: bool,
}

/// R13 and R14, with one more mission.
fn has_room(state: &State<'_>, place: u32, expert: &Expert, mission: &Mission) -> bool {
    let days = state.instance.absence(expert, mission, 0).days();
    rules::has_days(expert, state.days[place as usize] + days)
        && rules::has_missions(expert, state.on(place).len() as i64 + 1)
}

/// What an expert costs whatever the day: load, days over the share, and the prices of both.
fn standing(state: &State<'_>, guide: Guide<'_>, place: u32, expert: &Expert, mission: &Mission) -> f64 {
    let (instance, weights) = (state.instance, &state.instance.weights);
    let days = instance.absence(expert, mission, 0).days();
    let load = weights.load * state.on(place).len() as f64;
    let share = state.shares[expert.administration as usize];
    let fair = instance.administrations[expert.administration as usize].fair_share_days;
    let over = weights.over_share_day
        * (score::days_over(share + days, fair) - score::days_over(share, fair)) as f64;
    let price = guide.share * guide.prices.administrations[expert.administration as usize] * days as f64;
    load.max(guide.share * guide.prices.missions[place as usize]) + over.max(price)
}

/// Puts an offer into its place among the best, or among the leads behind them. Whether anything changed.
fn take(own: &mut [Offer], keep: usize, offer: Offer) -> bool {
    let (best, leads) = own.split_at_mut(keep);
    match put(best, offer) {
        Some(out) if out.lead && !leads.is_empty() => {
            put(leads, out);
            true
        }
        Some(_) => true,
        None => offer.lead && !leads.is_empty() && put(leads, offer).is_some(),
    }
}

/// Puts an offer into a list in falling order; what fell out of it, or nothing where the offer is too low.
fn put(list: &mut [Offer], offer: Offer) -> Option<Offer> {
    let last = list.len() - 1;
    if offer.value <= list[last].value {
        return None;
    }
    let out = list[last];
    let mut at = last;
    while at > 0 && list[at - 1].value < offer.value {
        list[at] = list[at - 1];
        at -= 1;
    }
    list[at] = offer;
    Some(out)
}
