//! Reasons, taken from the model: why not this expert on that mission, and why nobody goes.
//!
//! Every reason is what [`super::check`] says of a plan that differs by the seat in question; none is made up here.
//! Next: [`super::unstaffed`].

use super::{
    calendar::Calendar,
    candidates::Candidates,
    check::{self, Breach, Judgement},
    insert::{Finder, Guide},
    model::{Instance, Placed, Plan, Seat},
    prices::Prices,
    rules,
    score::Parts,
    state::State,
};

/// Why an expert is not on a mission.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyNot {
    /// The expert is on it.
    pub is_there: bool,
    /// The mission as it would be with the expert.
    pub trial: Placed,
    /// Whose seat it would be, where somebody has it.
    pub instead_of: Option<u32>,
    /// Rules that the trial plan breaks and the plan does not.
    pub breaches: Vec<Breach>,
    /// The plan's points.
    pub before: Parts,
    /// The trial plan's points.
    pub after: Parts,
}

/// A plan with the judgement that trials are compared with.
pub struct Explainer<'a> {
    instance: &'a Instance,
    plan: Plan,
    judgement: Judgement,
    places: Vec<Option<u32>>,
    calendar: Calendar,
    prices: Prices,
    /// Made when a mission without a team is asked about first.
    search: Option<(Candidates, State<'a>)>,
}

impl<'a> Explainer<'a> {
    /// Of this plan.
    pub fn of(instance: &'a Instance, plan: Plan) -> Self {
        let mut places = vec![None; instance.missions.len()];
        for (place, placed) in plan.iter().enumerate() {
            places[placed.mission as usize] = Some(place as u32);
        }
        let judgement = check::check(instance, &plan);
        let calendar = Calendar::of(instance);
        Self { instance, plan, judgement, places, calendar, prices: Prices::nothing(instance), search: None }
    }

    /// The problem.
    pub fn instance(&self) -> &'a Instance {
        self.instance
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What the plan is worth and breaks.
    pub fn judgement(&self) -> &Judgement {
        &self.judgement
    }

    /// How a mission stands in the plan.
    pub fn placed(&self, mission: u32) -> Option<&Placed> {
        self.places[mission as usize].map(|place| &self.plan[place as usize])
    }

    /// Why not this expert on that mission.
    ///
    /// On a staffed mission the expert takes the seat where the fewest rules are broken and the most points are won. On
    /// one without a team it is the best team around the expert, or only the expert where there is none.
    pub fn why_not(&mut self, expert: u32, mission: u32) -> WhyNot {
        let place = self.places[mission as usize];
        let there = place.map(|place| self.plan[place as usize].clone());
        let is_there =
            there.as_ref().is_some_and(|placed| placed.team.iter().any(|seat| seat.expert == expert));
        let mut best: Option<(Judgement, Placed, Option<u32>)> = None;
        let mut offer = |judged: (Judgement, Placed, Option<u32>), instance: &Instance| {
            let better = best.as_ref().is_none_or(|(other, ..)| {
                let key = |judgement: &Judgement| {
                    (judgement.breaches.len(), -judgement.tally.score(&instance.weights))
                };
                key(&judged.0) < key(other)
            });
            if better {
                best = Some(judged);
            }
        };
        match &there {
            Some(placed) if is_there => offer((self.judgement.clone(), placed.clone(), None), self.instance),
            Some(placed) => {
                for seat in 0..placed.team.len() {
                    let mut trial = placed.clone();
                    let instead_of = std::mem::replace(&mut trial.team[seat].expert, expert);
                    offer((self.judge(place, &trial), trial, Some(instead_of)), self.instance);
                }
            }
            None => {
                for trial in self.teams_around(expert, mission) {
                    offer((self.judge(None, &trial), trial, None), self.instance);
                }
            }
        }
        let (judged, trial, instead_of) = best.unwrap_or_else(|| {
            let empty = Placed {
                mission,
                start: self.instance.missions[mission as usize].earliest,
                team: Vec::new(),
            };
            (self.judge(place, &empty), empty, None)
        });
        let known = &self.judgement.breaches;
        let breaches = judged.breaches.iter().filter(|breach| !known.contains(breach)).cloned().collect();
        let weights = &self.instance.weights;
        let (before, after) = (self.judgement.tally.parts(weights), judged.tally.parts(weights));
        WhyNot { is_there, trial, instead_of, breaches, before, after }
    }

    /// Judges the plan with one mission as in the trial. The plan is as before afterwards.
    fn judge(&mut self, place: Option<u32>, trial: &Placed) -> Judgement {
        match place {
            Some(place) => {
                let before = std::mem::replace(&mut self.plan[place as usize], trial.clone());
                let judgement = check::check(self.instance, &self.plan);
                self.plan[place as usize] = before;
                judgement
            }
            None => {
                self.plan.push(trial.clone());
                let judgement = check::check(self.instance, &self.plan);
                self.plan.pop();
                judgement
            }
        }
    }

    /// The best team for a mission with this expert on it, start by start; the expert alone where there is none.
    fn teams_around(&mut self, expert: u32, place: u32) -> Vec<Placed> {
        let instance = self.instance;
        let mission = &instance.missions[place as usize];
        let own = &instance.experts[expert as usize];
        let lines = mission.lines.range();
        let fitting = lines.clone().find(|line| rules::has_category(own, &instance.lines[*line]));
        let line = fitting.unwrap_or(lines.start);
        // The best team there is, and the expert in the place of one of its line.
        let best = self.best_team(place);
        let starts = instance.starts(mission).filter(|start| {
            let absence = instance.absence(own, mission, *start);
            self.calendar.is_free(instance, expert, absence)
        });
        let start = best.as_ref().map(|placed| placed.start).or(starts.into_iter().next());
        let start = start.unwrap_or(mission.earliest);
        match best {
            Some(placed) => {
                let seats = (0..placed.team.len()).filter(|seat| placed.team[*seat].line as usize == line);
                seats
                    .map(|seat| {
                        let mut trial = placed.clone();
                        trial.team[seat].expert = expert;
                        trial
                    })
                    .collect()
            }
            None => vec![Placed { mission: place, start, team: vec![Seat { expert, line: line as u32 }] }],
        }
    }

    /// The best way to staff a mission beside the plan, if there is one.
    fn best_team(&mut self, place: u32) -> Option<Placed> {
        let instance = self.instance;
        let (candidates, state) = self.search.get_or_insert_with(|| {
            (Candidates::of(instance, &self.calendar), State::of_plan(instance, &self.calendar, &self.plan))
        });
        let mut finder = Finder::default();
        let guide = Guide { prices: &self.prices, share: 0.0, money: 0.0, blink: 0 };
        finder
            .find(state, candidates, guide, place)
            .then(|| state.placed_as(place, finder.found.start, &finder.found.team))
    }
}
