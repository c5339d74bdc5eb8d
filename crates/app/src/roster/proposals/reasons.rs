//! Plans of teams as records know them – missions and experts by id – judged as a whole, and the reasons that the model gives
//! for them. It puts the workshop's answers into types and decides nothing; names are filled in by whoever knows them.

use trellis_domain::kernel::Day;
use trellis_solve::missions::{
    check::{self, Breach},
    explain::Explainer,
    format,
    model::{Instance, Placed, Plan},
    score::Parts,
    unstaffed,
};

use super::super::matching::{Explained, Matching, Unanswered};

/// Who goes on a mission, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TeamAt {
    pub mission: String,
    pub start: Day,
    pub experts: Vec<String>,
}

/// A rule that a plan breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its number.
    pub rule: u8,
    /// Whose record breaks it, where it is one person's; an id, or a name once somebody filled it in.
    pub expert: Option<String>,
    /// On which mission, where it is one; an id, or a title.
    pub mission: Option<String>,
}

/// A plan, judged.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    /// Points by part.
    pub parts: Vec<(&'static str, f64)>,
    /// What it breaks.
    pub faults: Vec<Fault>,
}

impl Judged {
    /// Points in all.
    pub fn points(&self) -> f64 {
        self.parts.iter().fold(0.0, |sum, (_, points)| sum + points)
    }
}

/// Why an expert is not on a mission.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyNot {
    /// The expert is on it.
    pub is_there: bool,
    /// Whose seat it would be, where somebody has it.
    pub instead_of: Option<String>,
    /// Rules that the plan would break then.
    pub faults: Vec<Fault>,
    /// The parts of the points that would change, and by how much.
    pub changes: Vec<(&'static str, f64)>,
}

/// Why nobody goes on a mission.
#[derive(Debug, Clone, PartialEq)]
pub struct Unstaffed {
    /// Seats by line.
    pub lines: Vec<Funnel>,
    /// Units of money that its fund has left.
    pub money_left: i64,
    /// What would do, each with the team that could go then.
    pub would_do: Vec<Remedy>,
}

/// How many are left for the seats of a line after each rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// The line, by number from 1.
    pub line: String,
    /// How many are needed.
    pub needed: usize,
    /// Rules by number, each with how many keep it and all before.
    pub left: Vec<(u8, usize)>,
    /// Who would do and is on other missions.
    pub busy: Vec<(String, Vec<String>)>,
}

/// A change after which a mission has a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// What would have to change.
    pub change: Change,
    /// Who could go then.
    pub team: Vec<String>,
    /// From which day.
    pub start: Option<Day>,
}

/// What would have to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// So many more days away of an expert.
    Days(String, i64),
    /// So many more missions of an expert.
    Missions(String, i64),
    /// So many more units of money in the fund.
    Money(i64),
    /// An employer who releases an expert on the days of the mission.
    Release(String),
}

/// Puts names in the place of ids.
pub(crate) struct Names<'a> {
    pub expert: &'a dyn Fn(&str) -> String,
    pub mission: &'a dyn Fn(&str) -> String,
    /// A line of a mission, by its number.
    pub line: &'a dyn Fn(&str) -> String,
}

impl Fault {
    pub(crate) fn named(self, names: &Names<'_>) -> Self {
        Self {
            expert: self.expert.map(|id| (names.expert)(&id)),
            mission: self.mission.map(|id| (names.mission)(&id)),
            ..self
        }
    }
}

impl WhyNot {
    pub(super) fn named(self, names: &Names<'_>) -> Self {
        Self {
            instead_of: self.instead_of.map(|id| (names.expert)(&id)),
            faults: self.faults.into_iter().map(|fault| fault.named(names)).collect(),
            ..self
        }
    }
}

impl Unstaffed {
    pub(super) fn named(self, names: &Names<'_>) -> Self {
        let busy = |(who, on): (String, Vec<String>)| {
            ((names.expert)(&who), on.iter().map(|id| (names.mission)(id)).collect())
        };
        let funnel = |funnel: Funnel| Funnel {
            line: (names.line)(&funnel.line),
            busy: funnel.busy.into_iter().map(busy).collect(),
            ..funnel
        };
        let remedy = |remedy: Remedy| Remedy {
            change: match remedy.change {
                Change::Days(who, days) => Change::Days((names.expert)(&who), days),
                Change::Missions(who, missions) => Change::Missions((names.expert)(&who), missions),
                Change::Release(who) => Change::Release((names.expert)(&who)),
                money @ Change::Money(_) => money,
            },
            team: remedy.team.iter().map(|id| (names.expert)(id)).collect(),
            ..remedy
        };
        Self {
            lines: self.lines.into_iter().map(funnel).collect(),
            would_do: self.would_do.into_iter().map(remedy).collect(),
            ..self
        }
    }
}

impl Matching {
    /// A plan of these teams; missions and experts that are not in the problem any more are left out.
    pub(super) fn plan(&self, teams: &[TeamAt]) -> Plan {
        let placed = |team: &TeamAt| {
            let mission = self.instance.mission_ids.find(&team.mission)?;
            let start = self.instance.from.until(team.start).map_or(0, |span| span.get_days());
            let known: Vec<u32> =
                team.experts.iter().filter_map(|id| self.instance.expert_ids.find(id)).collect();
            Some(Placed { mission, start, team: self.seated(mission, &known) })
        };
        let mut plan: Plan = teams.iter().filter_map(placed).collect();
        plan.sort_by_key(|placed| placed.mission);
        plan
    }

    /// The same as a file, to begin a search from.
    pub(super) fn plan_file(&self, teams: &[TeamAt]) -> String {
        format::write_plan(&self.instance, &self.plan(teams))
    }

    /// The teams of a plan that is a file.
    pub(super) fn teams(&self, file: &str) -> Result<Vec<TeamAt>, Unanswered> {
        let (plan, _) = format::read_plan(&self.instance, file)?;
        Ok(plan.iter().map(|placed| self.team(placed)).collect())
    }

    fn team(&self, placed: &Placed) -> TeamAt {
        let id = |expert: u32| self.instance.expert_ids.name(expert).to_owned();
        TeamAt {
            mission: self.instance.mission_ids.name(placed.mission).to_owned(),
            start: self.instance.day(placed.start),
            experts: placed.team.iter().map(|seat| id(seat.expert)).collect(),
        }
    }

    /// Judges a plan.
    pub(super) fn judged(&self, teams: &[TeamAt]) -> Judged {
        let plan = self.plan(teams);
        let judgement = check::check(&self.instance, &plan);
        Judged {
            parts: judgement.tally.parts(&self.instance.weights).named().to_vec(),
            faults: faults(&self.instance, &plan, &judgement.breaches),
        }
    }

    /// Makes these teams ready for questions.
    pub(super) fn explained(&self, teams: &[TeamAt]) -> Explained<'_> {
        Explained { explainer: Explainer::of(&self.instance, self.plan(teams)) }
    }
}

impl Explained<'_> {
    /// Why not this expert on that mission; `None` where one of them is not in the problem.
    pub(super) fn reasons(&mut self, expert: &str, mission: &str) -> Option<WhyNot> {
        let instance = self.explainer.instance();
        let (expert, mission) = (instance.expert_ids.find(expert)?, instance.mission_ids.find(mission)?);
        let why = self.explainer.why_not(expert, mission);
        let known = [self.explainer.plan().clone(), vec![why.trial.clone()]].concat();
        Some(WhyNot {
            is_there: why.is_there,
            instead_of: why.instead_of.map(|other| instance.expert_ids.name(other).to_owned()),
            faults: faults(instance, &known, &why.breaches),
            changes: changes(&why.before, &why.after),
        })
    }

    /// Why nobody goes; `None` where somebody does, or the mission is not in the problem.
    pub(super) fn nobody(&self, mission: &str) -> Option<Unstaffed> {
        let instance = self.explainer.instance();
        let mission = instance.mission_ids.find(mission)?;
        if self.explainer.placed(mission).is_some() {
            return None;
        }
        let why = unstaffed::why(instance, self.explainer.plan(), mission);
        let expert = |id: u32| instance.expert_ids.name(id).to_owned();
        let on = |ids: Vec<u32>| ids.into_iter().map(|id| instance.mission_ids.name(id).to_owned()).collect();
        let funnel = |funnel: unstaffed::Funnel| Funnel {
            line: instance.lines[funnel.line as usize].name.to_string(),
            needed: instance.lines[funnel.line as usize].count,
            left: funnel.left.into_iter().map(|(rule, left)| (rule.number(), left)).collect(),
            busy: funnel.busy.into_iter().map(|(who, missions)| (expert(who), on(missions))).collect(),
        };
        let remedy = |witness: unstaffed::Witness| {
            let own = witness.plan.iter().find(|placed| placed.mission == mission);
            Remedy {
                change: match witness.change {
                    unstaffed::Change::Days(who, days) => Change::Days(expert(who), days),
                    unstaffed::Change::Missions(who, missions) => Change::Missions(expert(who), missions),
                    unstaffed::Change::Money(_, units) => Change::Money(units),
                    unstaffed::Change::Release(who) => Change::Release(expert(who)),
                },
                team: own
                    .map(|own| own.team.iter().map(|seat| expert(seat.expert)).collect())
                    .unwrap_or_default(),
                start: own.map(|own| instance.day(own.start)),
            }
        };
        Some(Unstaffed {
            lines: why.funnels.into_iter().map(funnel).collect(),
            money_left: why.money_left,
            would_do: why.witnesses.into_iter().map(remedy).collect(),
        })
    }
}

/// What is broken, with whoever and whichever mission of the plan is named.
fn faults(instance: &Instance, plan: &Plan, breaches: &[Breach]) -> Vec<Fault> {
    let fault = |breach: &Breach| {
        let is_named = |name: &&str| breach.what.contains(name);
        let experts = plan.iter().flat_map(|placed| &placed.team);
        let missions = plan.iter().map(|placed| instance.mission_ids.name(placed.mission));
        Fault {
            rule: breach.rule.number(),
            expert: experts
                .map(|seat| instance.expert_ids.name(seat.expert))
                .find(is_named)
                .map(str::to_owned),
            mission: missions.into_iter().find(|name| is_named(name)).map(str::to_owned),
        }
    };
    let mut all: Vec<Fault> = Vec::new();
    for each in breaches.iter().map(fault) {
        if !all.contains(&each) {
            all.push(each);
        }
    }
    all
}

fn changes(before: &Parts, after: &Parts) -> Vec<(&'static str, f64)> {
    let both = after.named().into_iter().zip(before.named());
    let changed = both.map(|((name, after), (_, before))| (name, after - before));
    changed.filter(|(_, change)| change.abs() > 0.004).collect()
}
