//! A plan in the making: who sits where, what is taken, what it is worth; and a journal that takes steps back.
//!
//! Nothing is ever copied to try something: every insertion and removal is written down, and [`State::undo`] walks
//! back. It keeps no rule by itself: [`super::insert`] asks before it changes anything.

use super::{
    calendar::Calendar,
    check,
    model::{Absence, Instance, Placed, Plan, Seat},
    rules,
    score::{self, Tally},
};

/// Not staffed.
const NOWHEN: i32 = i32::MIN;

/// The plan so far and all that follows from it.
#[derive(Debug, Clone)]
pub struct State<'a> {
    /// The problem.
    pub instance: &'a Instance,
    /// Days that are taken.
    pub calendar: Calendar,
    /// What the plan consists of.
    pub tally: Tally,
    /// Days away, by expert.
    pub days: Vec<i64>,
    /// Days away, by administration.
    pub shares: Vec<i64>,
    /// Units spent, by fund.
    pub spent: Vec<i64>,
    /// Missions of each expert.
    on: Vec<Vec<u32>>,
    starts: Vec<i32>,
    /// Where each mission's seats begin.
    at: Vec<u32>,
    seats: Vec<u32>,
    journal: Vec<Step>,
    /// Teams of missions that were removed, in the journal's order.
    teams: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Inserted(u32),
    Removed { mission: u32, start: i32 },
}

impl<'a> State<'a> {
    /// What is confirmed, and nothing else.
    pub fn of(instance: &'a Instance, calendar: &Calendar) -> Self {
        let mut at = vec![0];
        for mission in &instance.missions {
            let seats: usize = instance.lines_of(mission).iter().map(|line| line.count).sum();
            at.push(at[at.len() - 1] + seats as u32);
        }
        let pairs: usize = instance.proposed.iter().map(|placed| placed.team.len()).sum();
        let mut state = Self {
            instance,
            calendar: calendar.clone(),
            tally: Tally { dropped: pairs as i64 + instance.proposed_lost, ..Tally::default() },
            days: vec![0; instance.experts.len()],
            shares: vec![0; instance.administrations.len()],
            spent: vec![0; instance.ceilings.len()],
            on: vec![Vec::new(); instance.experts.len()],
            starts: vec![NOWHEN; instance.missions.len()],
            seats: vec![0; at[at.len() - 1] as usize],
            at,
            journal: Vec::new(),
            teams: Vec::new(),
        };
        for placed in &instance.confirmed {
            // A confirmed team stays as it is, even where it does not fill its lines.
            let range = state.range(placed.mission);
            let whole = placed.team.len() == range.len();
            if whole {
                let team = by_line(placed);
                state.insert(placed.mission, placed.start, &team);
            }
        }
        state.forget();
        state
    }

    /// A plan, as far as it can be carried out beside what is confirmed; what cannot is left out.
    pub fn of_plan(instance: &'a Instance, calendar: &Calendar, plan: &Plan) -> Self {
        let mut state = Self::of(instance, calendar);
        for placed in plan {
            if state.can_take(placed) {
                let team = by_line(placed);
                state.insert(placed.mission, placed.start, &team);
            }
        }
        state.forget();
        state
    }

    /// Whether a mission can go into the plan as it is placed, every rule kept.
    pub fn can_take(&self, placed: &Placed) -> bool {
        let instance = self.instance;
        let mission = &instance.missions[placed.mission as usize];
        let costs: i64 = placed
            .team
            .iter()
            .map(|seat| score::cost(instance, &instance.experts[seat.expert as usize], mission))
            .sum();
        let seated = |line: usize| placed.team.iter().filter(|seat| seat.line as usize == line).count();
        let alone = |seat: &Seat| placed.team.iter().filter(|other| other.expert == seat.expert).count() == 1;
        self.start(placed.mission).is_none()
            && mission.confirmed.is_none()
            && rules::is_requested(mission)
            && rules::may_start(instance, mission, placed.start)
            && mission.lines.range().all(|line| rules::is_full(&instance.lines[line], seated(line)))
            && rules::is_led(
                mission,
                placed.team.iter().any(|seat| instance.experts[seat.expert as usize].lead),
            )
            && placed.team.iter().all(|seat| alone(seat) && self.can_seat(placed, seat))
            && rules::has_money(instance, mission.fund, self.spent[mission.fund as usize] + costs)
    }

    /// The rules of one seat, R5 to R14.
    pub fn can_seat(&self, placed: &Placed, seat: &Seat) -> bool {
        let instance = self.instance;
        let mission = &instance.missions[placed.mission as usize];
        let expert = &instance.experts[seat.expert as usize];
        let absence = instance.absence(expert, mission, placed.start);
        rules::broken_by_person(instance, expert, &instance.lines[seat.line as usize]).next().is_none()
            && self.calendar.is_free(instance, seat.expert, absence)
            && rules::has_days(expert, self.days[seat.expert as usize] + absence.days())
            && rules::has_missions(expert, self.on(seat.expert).len() as i64 + 1)
    }

    fn range(&self, mission: u32) -> std::ops::Range<usize> {
        self.at[mission as usize] as usize..self.at[mission as usize + 1] as usize
    }

    /// First day of a mission that is staffed.
    pub fn start(&self, mission: u32) -> Option<i32> {
        let start = self.starts[mission as usize];
        (start != NOWHEN).then_some(start)
    }

    /// Its team, line by line.
    pub fn team(&self, mission: u32) -> &[u32] {
        &self.seats[self.range(mission)]
    }

    /// The missions an expert is on.
    pub fn on(&self, expert: u32) -> &[u32] {
        &self.on[expert as usize]
    }

    /// The points.
    pub fn score(&self) -> f64 {
        self.tally.score(&self.instance.weights)
    }

    /// Staffs a mission that is not; one expert a seat, line by line.
    pub fn insert(&mut self, mission: u32, start: i32, team: &[u32]) {
        let range = self.range(mission);
        self.seats[range].copy_from_slice(team);
        self.starts[mission as usize] = start;
        self.account(mission, 1);
        self.journal.push(Step::Inserted(mission));
    }

    /// Takes a mission out of the plan.
    pub fn remove(&mut self, mission: u32) {
        let start = self.starts[mission as usize];
        self.account(mission, -1);
        self.starts[mission as usize] = NOWHEN;
        self.teams.extend_from_slice(
            &self.seats[self.at[mission as usize] as usize..self.at[mission as usize + 1] as usize],
        );
        self.journal.push(Step::Removed { mission, start });
    }

    /// Makes what was done until now final.
    pub fn forget(&mut self) {
        self.journal.clear();
        self.teams.clear();
    }

    /// Takes back what was done since it was made final last.
    pub fn undo(&mut self) {
        while let Some(step) = self.journal.pop() {
            match step {
                Step::Inserted(mission) => {
                    self.account(mission, -1);
                    self.starts[mission as usize] = NOWHEN;
                }
                Step::Removed { mission, start } => {
                    let range = self.range(mission);
                    let from = self.teams.len() - range.len();
                    self.seats[range].copy_from_slice(&self.teams[from..]);
                    self.teams.truncate(from);
                    self.starts[mission as usize] = start;
                    self.account(mission, 1);
                }
            }
        }
    }

    /// Adds all that follows from a mission as it stands (`sign` 1), or takes it away (-1).
    fn account(&mut self, place: u32, sign: i64) {
        let instance = self.instance;
        let mission = &instance.missions[place as usize];
        let (start, range) = (self.starts[place as usize], self.range(place));
        let fixed = mission.confirmed.is_some();
        for at in range.clone() {
            let person = self.seats[at];
            let expert = &instance.experts[person as usize];
            let absence = instance.absence(expert, mission, start);
            let cost = score::cost(instance, expert, mission);
            self.tally.fit += sign * score::fit(instance, expert, mission);
            self.tally.cost += sign * cost;
            self.spent[mission.fund as usize] += sign * cost;
            self.day(person, absence, sign);
            let on = &mut self.on[person as usize];
            let before = on.len() as i64;
            if sign > 0 {
                on.push(place);
            } else if let Some(at) = on.iter().rposition(|own| *own == place) {
                on.swap_remove(at);
            }
            self.tally.load += score::pairs(before + sign) - score::pairs(before);
            if !fixed {
                self.calendar.set(person, absence, sign > 0);
            }
        }
        self.tally.staffed += sign;
        self.tally.weight += sign as f64 * instance.weights.of_priority(mission.priority);
        let team = self.seats[range].iter().copied();
        self.tally.same_country += sign * check::of_same_country(instance, team);
        if let Some(proposed) = mission.proposed.map(|at| &instance.proposed[at as usize]) {
            let stays = |expert| self.team(place).contains(&expert);
            let kept = proposed.team.iter().filter(|seat| stays(seat.expert)).count();
            self.tally.dropped -= sign * kept as i64;
            self.tally.moved += sign * i64::from(proposed.start != start);
        }
    }

    fn day(&mut self, person: u32, absence: Absence, sign: i64) {
        let place = self.instance.experts[person as usize].administration as usize;
        let fair = self.instance.administrations[place].fair_share_days;
        let (before, days) = (self.shares[place], sign * absence.days());
        self.tally.over_share_days += score::days_over(before + days, fair) - score::days_over(before, fair);
        self.shares[place] += days;
        self.days[person as usize] += days;
    }

    /// The plan, mission by mission.
    pub fn plan(&self) -> Plan {
        let staffed =
            (0..self.starts.len() as u32).filter_map(|mission| Some((mission, self.start(mission)?)));
        let mut plan: Plan =
            staffed.map(|(mission, start)| self.placed_as(mission, start, self.team(mission))).collect();
        let broken = self.instance.confirmed.iter().filter(|placed| self.start(placed.mission).is_none());
        plan.extend(broken.cloned());
        plan.sort_by_key(|placed| placed.mission);
        plan
    }

    /// A mission with experts given line by line.
    pub fn placed_as(&self, mission: u32, start: i32, experts: &[u32]) -> Placed {
        let mut team = Vec::new();
        let mut seats = experts.iter();
        for line in self.instance.missions[mission as usize].lines.range() {
            let count = self.instance.lines[line].count;
            team.extend(seats.by_ref().take(count).map(|expert| Seat { expert: *expert, line: line as u32 }));
        }
        Placed { mission, start, team }
    }

    /// Whether two plans in the making are the same in all that follows from them.
    pub fn is_like(&self, other: &Self) -> bool {
        let sorted = |state: &Self| {
            let mut on = state.on.clone();
            on.iter_mut().for_each(|own| own.sort_unstable());
            on
        };
        self.plan() == other.plan()
            && self.tally == other.tally
            && self.calendar == other.calendar
            && self.days == other.days
            && self.shares == other.shares
            && self.spent == other.spent
            && sorted(self) == sorted(other)
    }
}

/// The experts of a team in the order of its lines.
pub fn by_line(placed: &Placed) -> Vec<u32> {
    let mut team = placed.team.clone();
    team.sort_by_key(|seat| seat.line);
    team.iter().map(|seat| seat.expert).collect()
}
