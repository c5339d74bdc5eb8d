//! Which missions are taken out together: those that want the same scarce thing.
//!
//! The other half of [`super::improve`], which puts them back.

use super::{
    improve::Search,
    model::{Absence, Mission},
    rules, score,
};

/// A way to ruin a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ruin {
    /// Missions on which candidates of one mission are.
    Rivals,
    /// Missions in the same weeks for the same theme or fund.
    Weeks,
    /// Missions that the same fund pays.
    Fund,
    /// Whatever stands in the way of a mission that is not staffed, which is then staffed first.
    Force,
    /// Missions of chance.
    Any,
}

/// All of them.
pub(super) const RUINS: [Ruin; 5] = [Ruin::Rivals, Ruin::Weeks, Ruin::Fund, Ruin::Force, Ruin::Any];

impl Search<'_> {
    /// Draws a way to ruin, the more often the better it did.
    pub(super) fn draw(&mut self) -> usize {
        let sum: f64 = self.weights.iter().map(|weight| weight + 0.2).sum();
        let mut left = self.chance.share() * sum;
        for (at, weight) in self.weights.iter().enumerate() {
            left -= weight + 0.2;
            if left < 0.0 {
                return at;
            }
        }
        0
    }

    /// A mission to begin with: often one without a team.
    fn seed(&mut self) -> u32 {
        if !self.open.is_empty() && self.chance.below(2) == 0 {
            return self.open[self.chance.below(self.open.len())];
        }
        self.free[self.chance.below(self.free.len())]
    }

    pub(super) fn ruin(&mut self, way: Ruin, size: usize) {
        let seed = self.seed();
        match way {
            Ruin::Rivals => self.rivals(seed, size),
            Ruin::Weeks => self.neighbours(seed, size, true),
            Ruin::Fund => self.neighbours(seed, size, false),
            Ruin::Force if self.open.is_empty() => {}
            Ruin::Force => {
                let mission = self.open[self.chance.below(self.open.len())];
                self.force(mission);
            }
            Ruin::Any => {
                for _ in 0..size {
                    let mission = self.free[self.chance.below(self.free.len())];
                    self.remove(mission);
                }
            }
        }
    }

    pub(super) fn remove(&mut self, mission: u32) {
        let fixed = self.state.instance.missions[mission as usize].confirmed.is_some();
        if !fixed && self.state.start(mission).is_some() {
            self.state.remove(mission);
            self.removed.push(mission);
        }
    }

    fn rivals(&mut self, seed: u32, size: usize) {
        self.remove(seed);
        let lines = self.state.instance.missions[seed as usize].lines.range();
        for _ in 0..6 * size {
            if self.removed.len() >= size {
                break;
            }
            let line = lines.start + self.chance.below(lines.len());
            let list = self.candidates.of_line(line);
            if list.is_empty() {
                continue;
            }
            // The best candidates are those that matter.
            let reach = (list.len() as f64 * self.chance.share() * self.chance.share()).ceil() as usize;
            let expert = list[self.chance.below(reach.clamp(1, list.len()))].expert;
            if let Some(mission) = self.state.on(expert).first().copied() {
                self.remove(mission);
            }
        }
    }

    /// Missions near the seed's time that share its fund, or its theme or language.
    fn neighbours(&mut self, seed: u32, size: usize, by_weeks: bool) {
        let instance = self.state.instance;
        let first = &instance.missions[seed as usize];
        let day = self.state.start(seed).unwrap_or(first.earliest);
        self.remove(seed);
        for _ in 0..40 * size {
            if self.removed.len() >= size {
                break;
            }
            let place = self.free[self.chance.below(self.free.len())];
            let other = &instance.missions[place as usize];
            let Some(start) = self.state.start(place) else { continue };
            let near = (start - day).abs() < 21;
            let kin =
                other.theme == first.theme || other.fund == first.fund && other.language == first.language;
            if if by_weeks { near && kin } else { other.fund == first.fund } {
                self.remove(place);
            }
        }
    }

    /// Staffs a mission that is not, and removes whatever it needs for that.
    pub(super) fn force(&mut self, mission: u32) {
        let blink = self.chance.bits();
        self.choose(mission, blink);
        if !self.choice.value.is_finite() {
            return;
        }
        let instance = self.state.instance;
        let (start, team) = (self.choice.start, std::mem::take(&mut self.choice.team));
        let asked = &instance.missions[mission as usize];
        let mut costs = 0;
        for place in &team {
            let expert = &instance.experts[*place as usize];
            costs += score::cost(instance, expert, asked);
            let absence = instance.absence(expert, asked, start);
            while let Some(other) = self.in_the_way(*place, absence) {
                self.remove(other);
            }
        }
        self.raise(asked.fund, costs);
        if self.fits(&team, asked, start, costs) {
            self.state.insert(mission, start, &team);
        }
        self.choice.team = team;
    }

    /// A mission that has to go before an expert can be away.
    fn in_the_way(&mut self, place: u32, absence: Absence) -> Option<u32> {
        let instance = self.state.instance;
        let expert = &instance.experts[place as usize];
        let on = self.state.on(place);
        let free = |mission: &&u32| instance.missions[**mission as usize].confirmed.is_none();
        let meets = |mission: &&u32| {
            let start = self.state.start(**mission).unwrap_or_default();
            let own = instance.absence(expert, &instance.missions[**mission as usize], start);
            !rules::are_apart(own, absence)
        };
        if let Some(mission) = on.iter().filter(free).find(meets) {
            return Some(*mission);
        }
        let has_room = rules::has_days(expert, self.state.days[place as usize] + absence.days())
            && rules::has_missions(expert, on.len() as i64 + 1);
        if has_room { None } else { on.iter().find(free).copied() }
    }

    /// Takes missions out until a fund has as much as is asked.
    fn raise(&mut self, fund: u32, costs: i64) {
        for _ in 0..200 {
            if rules::has_money(self.state.instance, fund, self.state.spent[fund as usize] + costs) {
                break;
            }
            let mission = self.free[self.chance.below(self.free.len())];
            if self.state.instance.missions[mission as usize].fund == fund {
                self.remove(mission);
            }
        }
    }

    fn fits(&self, team: &[u32], mission: &Mission, start: i32, costs: i64) -> bool {
        let instance = self.state.instance;
        let person = |place: &u32| {
            let expert = &instance.experts[*place as usize];
            let absence = instance.absence(expert, mission, start);
            self.state.calendar.is_free(instance, *place, absence)
                && rules::has_days(expert, self.state.days[*place as usize] + absence.days())
                && rules::has_missions(expert, self.state.on(*place).len() as i64 + 1)
        };
        let alone = |(at, place): (usize, &u32)| !team[..at].contains(place);
        rules::has_money(instance, mission.fund, self.state.spent[mission.fund as usize] + costs)
            && team.iter().all(person)
            && team.iter().enumerate().all(alone)
    }
}
