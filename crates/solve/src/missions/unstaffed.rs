//! Why nobody goes on a mission: how many candidates each rule leaves, who of them is busy where, which money is
//! short; and what would have to change, each with a plan that then keeps every rule.
//!
//! It asks the rules in their order and the plan as it stands, nothing else. Next: [`super::scarce`].

use super::{
    calendar::Calendar,
    candidates::Candidates,
    check,
    insert::{Finder, Guide},
    model::{Instance, Placed, Plan, Seat, Span},
    prices::Prices,
    rules::{self, Rule},
    state::State,
};

/// How many experts are left on a line after each rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// The line.
    pub line: u32,
    /// Rules in order, each with how many are left who keep it and all before.
    pub left: Vec<(Rule, usize)>,
    /// Those who would do, but are busy elsewhere: who, and with which missions.
    pub busy: Vec<(u32, Vec<u32>)>,
}

/// What would have to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// So many more days away of an expert.
    Days(u32, i64),
    /// So many more missions of an expert.
    Missions(u32, i64),
    /// So many more units in a fund.
    Money(u32, i64),
    /// An employer who releases an expert on the days of the mission.
    Release(u32),
}

/// A change, and the plan that keeps every rule once it is made.
#[derive(Debug, Clone, PartialEq)]
pub struct Witness {
    /// What changes.
    pub change: Change,
    /// The plan then.
    pub plan: Plan,
}

/// Why a mission has no team.
#[derive(Debug, Clone, PartialEq)]
pub struct Unstaffed {
    /// The mission.
    pub mission: u32,
    /// A Member has asked for it.
    pub requested: bool,
    /// Line by line.
    pub funnels: Vec<Funnel>,
    /// Units that the fund has left.
    pub money_left: i64,
    /// What would do.
    pub witnesses: Vec<Witness>,
}

/// Experts looked at as busy, and changes tried, for one line.
const NAMED_MAX: usize = 8;

/// Says why a mission that stands in no plan has no team.
pub fn why(instance: &Instance, plan: &Plan, mission: u32) -> Unstaffed {
    let calendar = Calendar::of(instance);
    let state = State::of_plan(instance, &calendar, plan);
    let asked = &instance.missions[mission as usize];
    let funnels: Vec<_> = asked.lines.range().map(|line| funnel(&state, line)).collect();
    let mut witnesses = Vec::new();
    if rules::is_requested(asked) {
        for change in changes(&state, mission, &funnels) {
            witnesses.extend(witness(instance, plan, mission, change));
        }
    }
    let money_left = instance.ceilings[asked.fund as usize] - state.spent[asked.fund as usize];
    Unstaffed { mission, requested: rules::is_requested(asked), funnels, money_left, witnesses }
}

fn funnel(state: &State<'_>, line: usize) -> Funnel {
    let instance = state.instance;
    let asked = &instance.lines[line];
    let mission = &instance.missions[asked.mission as usize];
    let mut left = vec![0; 10];
    let mut busy = Vec::new();
    for (place, expert) in instance.experts.iter().enumerate() {
        let broken = rules::broken_by_person(instance, expert, asked).next();
        let passed = broken.map_or(6, |rule| usize::from(rule.number() - Rule::Category.number()));
        (0..passed).for_each(|at| left[at] += 1);
        if broken.is_some() {
            continue;
        }
        let absence = |start| instance.absence(expert, mission, start);
        let available: Vec<_> = instance
            .starts(mission)
            .filter(|start| rules::is_available(instance, expert, absence(*start)))
            .collect();
        if available.is_empty() {
            continue;
        }
        left[6] += 1;
        let place = place as u32;
        let apart = available.iter().any(|start| state.calendar.is_free(instance, place, absence(*start)));
        let days = state.days[place as usize] + absence(mission.earliest).days();
        let has_days = rules::has_days(expert, days);
        let has_missions = rules::has_missions(expert, state.on(place).len() as i64 + 1);
        let held = [apart, has_days, has_missions];
        let passed = held.iter().take_while(|holds| **holds).count();
        (0..passed).for_each(|at| left[7 + at] += 1);
        if passed < held.len() && busy.len() < NAMED_MAX {
            let mut on = state.on(place).to_vec();
            on.sort_unstable();
            busy.push((place, on));
        }
    }
    let numbers = [
        Rule::Category,
        Rule::Level,
        Rule::Language,
        Rule::Conflict,
        Rule::Evaluation,
        Rule::Pool,
        Rule::Available,
        Rule::Apart,
        Rule::Days,
        Rule::Missions,
    ];
    Funnel { line: line as u32, left: numbers.into_iter().zip(left).collect(), busy }
}

/// What could be tried: money, then what holds back those who are named.
fn changes(state: &State<'_>, mission: u32, funnels: &[Funnel]) -> Vec<Change> {
    let instance = state.instance;
    let asked = &instance.missions[mission as usize];
    let mut changes = vec![Change::Money(asked.fund, 0)];
    for funnel in funnels {
        for (expert, on) in &funnel.busy {
            let own = &instance.experts[*expert as usize];
            let days = state.days[*expert as usize] + instance.absence(own, asked, asked.earliest).days();
            if !rules::has_days(own, days) {
                changes.push(Change::Days(*expert, days - own.days_max));
            }
            if !rules::has_missions(own, on.len() as i64 + 1) {
                changes.push(Change::Missions(*expert, on.len() as i64 + 1 - own.missions_max));
            }
        }
        changes.extend(withheld(instance, funnel.line as usize).map(Change::Release).take(NAMED_MAX));
    }
    changes
}

/// Experts who would do on any day, but are available on none.
fn withheld(instance: &Instance, line: usize) -> impl Iterator<Item = u32> {
    let asked = &instance.lines[line];
    let mission = &instance.missions[asked.mission as usize];
    instance.experts.iter().enumerate().filter_map(move |(place, expert)| {
        let absence = |start| instance.absence(expert, mission, start);
        let fits = rules::broken_by_person(instance, expert, asked).next().is_none();
        let available = |start| rules::is_available(instance, expert, absence(start));
        (fits && !instance.starts(mission).any(available)).then_some(place as u32)
    })
}

/// The plan with the mission in it, once the change is made; nothing where that does not help.
fn witness(instance: &Instance, plan: &Plan, mission: u32, change: Change) -> Option<Witness> {
    let mut changed = instance.clone();
    match change {
        Change::Days(expert, days) => changed.experts[expert as usize].days_max += days,
        Change::Missions(expert, missions) => changed.experts[expert as usize].missions_max += missions,
        Change::Money(fund, _) => changed.ceilings[fund as usize] = super::format::record::NUMBER_MAX,
        Change::Release(expert) => changed.experts[expert as usize].unavailable = Span::default(),
    }
    let placed = best_team(&changed, plan, mission)?;
    let change = match change {
        Change::Money(fund, _) => {
            let spent = spent(instance, plan, fund) + spent(instance, &vec![placed.clone()], fund);
            let short = spent - instance.ceilings[fund as usize];
            changed.ceilings[fund as usize] = spent;
            if short <= 0 {
                return None;
            }
            Change::Money(fund, short)
        }
        change => change,
    };
    let mut then = plan.clone();
    then.push(placed);
    then.sort_by_key(|placed| placed.mission);
    let keeps = check::check(&changed, &then).breaches.is_empty();
    keeps.then_some(Witness { change, plan: then })
}

fn best_team(instance: &Instance, plan: &Plan, mission: u32) -> Option<Placed> {
    let calendar = Calendar::of(instance);
    let candidates = Candidates::of_mission(instance, &calendar, mission);
    let state = State::of_plan(instance, &calendar, plan);
    let prices = Prices::nothing(instance);
    let mut finder = Finder::default();
    let guide = Guide { prices: &prices, share: 0.0, money: 0.0, blink: 0 };
    finder
        .find(&state, &candidates, guide, mission)
        .then(|| state.placed_as(mission, finder.found.start, &finder.found.team))
}

fn spent(instance: &Instance, plan: &Plan, fund: u32) -> i64 {
    let own = plan.iter().filter(|placed| instance.missions[placed.mission as usize].fund == fund);
    let cost = |mission: u32, seat: &Seat| {
        let expert = &instance.experts[seat.expert as usize];
        super::score::cost(instance, expert, &instance.missions[mission as usize])
    };
    own.flat_map(|placed| placed.team.iter().map(move |seat| cost(placed.mission, seat))).sum()
}
