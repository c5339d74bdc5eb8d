//! The proposal for a whole plan, from files to files: read, propose, judge, explain.
//!
//! It hands over between files and the workshop `trellis_solve` and decides nothing. It must not know a terminal or a
//! clock: how long to search is a watch the caller gives.

use serde_json::Value;
use trellis_domain::kernel::Day;
use trellis_solve::missions::{
    check,
    explain::Explainer,
    format, invented,
    model::{Instance, Placed, Plan, Seat},
    rules::{self, Rule},
    scarce,
    score::Weights,
    solve, suit, unstaffed,
};

use super::teams::Pairing;

pub use trellis_solve::{
    missions::{format::Unreadable, solve::Progress},
    related::{jobs, reviewers},
};

/// A problem that was read, and what of it could not be.
#[derive(Debug)]
pub struct Matching {
    pub(super) instance: Instance,
    faults: Vec<String>,
}

/// How to search.
#[derive(Debug, Default)]
pub struct Asked {
    /// Decides everything left to chance.
    pub seed: u64,
    /// Iterations; without a number the watch ends the search.
    pub iterations: Option<u64>,
    /// Prove the best plan if that can be done in the time.
    pub exact: bool,
    /// The prices are for others to recompute a bound.
    pub certify: bool,
    /// The standing plan, as a file: only what broke is planned anew.
    pub from: Option<String>,
}

/// What is proposed, as files and in figures.
#[derive(Debug)]
pub struct Proposed {
    /// The plan as a file.
    pub plan: String,
    /// The prices that prove the bound, as a file.
    pub prices: String,
    /// The plan judged.
    pub judgement: Value,
    /// What the prices alone prove.
    pub priced: f64,
    /// Points.
    pub score: f64,
    /// No plan is worth more.
    pub bound: f64,
    /// No plan is worth more than this one.
    pub proven: bool,
    /// Iterations of the search.
    pub iterations: u64,
    /// What of the standing plan could not be read.
    pub faults: Vec<String>,
}

/// Why a question has no answer.
#[derive(Debug)]
pub enum Unanswered {
    /// The plan is not readable.
    Plan(Unreadable),
    /// No expert has this id.
    Expert(String),
    /// No mission has this id.
    Mission(String),
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Plan(why) => write!(f, "{why}"),
            Self::Expert(id) => write!(f, "no expert of the roster is \"{id}\""),
            Self::Mission(id) => write!(f, "no mission of the plan is \"{id}\""),
        }
    }
}

impl std::error::Error for Unanswered {}

impl From<Unreadable> for Unanswered {
    fn from(why: Unreadable) -> Self {
        Self::Plan(why)
    }
}

/// A problem that nobody has, as its two files: missions, then roster. The same numbers give the same problem.
pub fn invent(missions: usize, experts: usize, seed: u64) -> (String, String) {
    let files = invented::invent(missions, experts, seed);
    (files.missions, files.roster)
}

impl Matching {
    /// Reads a problem from its two files.
    pub fn read(missions: &str, roster: &str) -> Result<Self, Unreadable> {
        let (instance, faults) = format::read(missions, roster)?;
        Ok(Self { instance, faults: faults.iter().map(ToString::to_string).collect() })
    }

    /// Records that were left out, and why.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Proposes a plan. `watch` is told how far it is and answers which share of its time is over.
    pub fn propose(
        &self,
        asked: &Asked,
        watch: &mut dyn FnMut(&Progress) -> f64,
    ) -> Result<Proposed, Unanswered> {
        let standing =
            asked.from.as_deref().map(|text| format::read_plan(&self.instance, text)).transpose()?;
        let (from, faults) = standing.map_or((None, Vec::new()), |(plan, faults)| (Some(plan), faults));
        let request = solve::Request {
            seed: asked.seed,
            iterations: asked.iterations,
            exact: asked.exact,
            certify: asked.certify,
            from,
        };
        let proposal = solve::solve(&self.instance, &request, watch);
        Ok(Proposed {
            plan: format::write_plan(&self.instance, &proposal.plan),
            prices: format::write_prices(&self.instance, &proposal.prices),
            judgement: format::reasons::judgement(&self.instance, &proposal.judgement),
            priced: proposal.priced,
            score: proposal.score,
            bound: proposal.bound,
            proven: proposal.proven,
            iterations: proposal.iterations,
            faults: faults.iter().map(ToString::to_string).collect(),
        })
    }

    /// Judges a plan; also what of it could not be understood, which no plan may have.
    pub fn judge(&self, plan: &str) -> Result<Value, Unanswered> {
        let (plan, faults) = format::read_plan(&self.instance, plan)?;
        let mut value = format::reasons::judgement(&self.instance, &check::check(&self.instance, &plan));
        if !faults.is_empty() {
            value["feasible"] = false.into();
            let unknown = faults.iter().map(|fault| Value::from(format!("R0 {fault}")));
            value["breaches"].as_array_mut().expect("a judgement lists its breaches").splice(0..0, unknown);
        }
        Ok(value)
    }

    /// What is scarce under a plan, in points, by theme, language, category, week and fund. `watch` as in
    /// [`Self::propose`]; the longer it lets prices settle, the truer they are.
    pub fn scarce(
        &self,
        plan: &str,
        seed: u64,
        watch: &mut dyn FnMut(&Progress) -> f64,
    ) -> Result<Value, Unanswered> {
        let (plan, _) = format::read_plan(&self.instance, plan)?;
        let prices = solve::prices(&self.instance, seed, watch);
        Ok(format::reasons::scarce(&scarce::scarce(&self.instance, &plan, &prices)))
    }

    /// Makes a plan ready for questions.
    pub fn explain(&self, plan: &str) -> Result<Explained<'_>, Unanswered> {
        let (plan, _) = format::read_plan(&self.instance, plan)?;
        Ok(Explained { explainer: Explainer::of(&self.instance, plan) })
    }
}

/// A plan that answers questions.
pub struct Explained<'a> {
    pub(super) explainer: Explainer<'a>,
}

impl Explained<'_> {
    /// Why this expert is not on that mission.
    pub fn why_not(&mut self, expert: &str, mission: &str) -> Result<Value, Unanswered> {
        let instance = self.explainer.instance();
        let found = instance.expert_ids.find(expert).ok_or_else(|| Unanswered::Expert(expert.to_owned()))?;
        let mission = self.mission(mission)?;
        let why = self.explainer.why_not(found, mission);
        Ok(format::reasons::why_not(instance, found, mission, &why))
    }

    /// Why nobody goes on this mission; `None` where somebody does.
    pub fn why_unstaffed(&self, mission: &str) -> Result<Option<Value>, Unanswered> {
        let mission = self.mission(mission)?;
        if self.explainer.placed(mission).is_some() {
            return Ok(None);
        }
        let plan: &Plan = self.explainer.plan();
        let why = unstaffed::why(self.explainer.instance(), plan, mission);
        Ok(Some(format::reasons::unstaffed(self.explainer.instance(), &why)))
    }

    fn mission(&self, id: &str) -> Result<u32, Unanswered> {
        let found = self.explainer.instance().mission_ids.find(id);
        found.ok_or_else(|| Unanswered::Mission(id.to_owned()))
    }
}

/// How somebody suits a mission, by id.
#[derive(Debug, Clone)]
pub struct Suited {
    /// The expert's id.
    pub expert: String,
    /// The rules broken, by number.
    pub broken: Vec<u8>,
    /// Level in the theme, 0 for none.
    pub level: u8,
    /// Works fluently in the language.
    pub is_fluent: bool,
    /// Knows the level of work.
    pub knows_level: bool,
    /// Knows the region.
    pub knows_region: bool,
    /// Has worked for the Member.
    pub knows_member: bool,
    /// The first day on which the expert could begin.
    pub start: Option<Day>,
    /// Units of money.
    pub cost: i64,
    /// Points.
    pub points: f64,
}

/// A rule that a team breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its number.
    pub rule: u8,
    /// Whose record breaks it, where it is one person's.
    pub expert: Option<String>,
}

/// A team that somebody put together, judged.
#[derive(Debug, Clone)]
pub struct Tried {
    /// Its first day and its last.
    pub first: Day,
    /// See `first`.
    pub last: Day,
    /// What it breaks.
    pub broken: Vec<Broken>,
    /// Who breaks no rule, is worth more than somebody of the team on the same seats, and is not in it.
    pub better: Vec<String>,
    /// What came of the wish for two countries, where both come from one.
    pub pairing: Option<Pairing>,
}

impl Matching {
    /// Whether somebody is in the problem: accredited in something that is asked for, with a record that holds.
    pub(super) fn knows(&self, expert: &str) -> bool {
        self.instance.expert_ids.find(expert).is_some()
    }

    /// How everybody of the roster suits a mission, the best first; nobody where there is no such mission.
    pub(crate) fn suited(&self, mission: &str) -> Vec<Suited> {
        let instance = &self.instance;
        let Some(place) = instance.mission_ids.find(mission) else { return Vec::new() };
        let one = |suit: suit::Suit| Suited {
            expert: instance.expert_ids.name(suit.expert).to_owned(),
            broken: suit.broken.iter().map(|rule| rule.number()).collect(),
            level: suit.level,
            is_fluent: suit.is_fluent,
            knows_level: suit.knows_level,
            knows_region: suit.knows_region,
            knows_member: suit.knows_member,
            start: suit.start.map(|start| instance.day(start)),
            cost: suit.cost,
            points: suit.points,
        };
        suit::suits(instance, place).into_iter().map(one).collect()
    }

    /// Judges a team by ids, from a day or from the first on which it breaks fewest rules.
    pub(crate) fn tried(&self, mission: &str, team: &[String], start: Option<Day>) -> Tried {
        let instance = &self.instance;
        let place = instance.mission_ids.find(mission).unwrap_or_default();
        let wanted = &instance.missions[place as usize];
        let known: Vec<u32> = team.iter().filter_map(|id| instance.expert_ids.find(id)).collect();
        let seats = self.seated(place, &known);
        let from = |day: Day| instance.from.until(day).map_or(0, |span| span.get_days());
        let starts: Vec<i32> = match start {
            Some(day) => vec![from(day)],
            None => instance.starts(wanted).collect(),
        };
        let judged = |start: i32| {
            let placed = Placed { mission: place, start, team: seats.clone() };
            (start, check::check(instance, &vec![placed]))
        };
        let tries = starts.into_iter().map(judged);
        let (start, judgement) = tries
            .min_by_key(|(_, judgement)| judgement.breaches.len())
            .unwrap_or_else(|| judged(wanted.earliest));
        let mut broken: Vec<Broken> =
            judgement.breaches.iter().map(|breach| self.broken(breach, &known)).collect();
        // Whoever is not in the problem is accredited in nothing that is asked for, or the record is too old.
        let unknown = team.iter().filter(|id| instance.expert_ids.find(id).is_none());
        broken.extend(unknown.map(|id| Broken { rule: Rule::Category.number(), expert: Some(id.clone()) }));
        broken.dedup();
        let day = |day: i32| instance.day(day);
        Tried {
            first: day(start),
            last: day(start + wanted.days - 1),
            better: if broken.is_empty() { self.better(place, &seats) } else { Vec::new() },
            pairing: if broken.is_empty() { self.pairing(place, start, &seats) } else { None },
            broken,
        }
    }

    fn broken(&self, breach: &check::Breach, team: &[u32]) -> Broken {
        let named = team.iter().map(|expert| self.instance.expert_ids.name(*expert));
        let expert = named.clone().find(|name| breach.what.contains(name)).map(str::to_owned);
        Broken { rule: breach.rule.number(), expert }
    }

    /// Who sits where: each line takes the first of the team accredited for it; whoever is left takes what is left.
    pub(super) fn seated(&self, mission: u32, team: &[u32]) -> Vec<Seat> {
        let instance = &self.instance;
        let lines = instance.missions[mission as usize].lines.range();
        let mut free: Vec<u32> =
            lines.flat_map(|line| std::iter::repeat_n(line as u32, instance.lines[line].count)).collect();
        let (mut seats, mut left) = (Vec::new(), Vec::new());
        // Whoever can sit in one place only comes before whoever can sit in several.
        let fits = |expert: u32, line: u32| {
            rules::has_category(&instance.experts[expert as usize], &instance.lines[line as usize])
        };
        let mut team = team.to_vec();
        team.sort_by_key(|expert| free.iter().filter(|line| fits(*expert, **line)).count());
        for expert in team {
            match free.iter().position(|line| fits(expert, *line)) {
                Some(at) => seats.push(Seat { expert, line: free.remove(at) }),
                None => left.push(expert),
            }
        }
        let last = instance.missions[mission as usize].lines.range().start as u32;
        seats.extend(left.into_iter().map(|expert| Seat { expert, line: free.pop().unwrap_or(last) }));
        seats
    }

    /// Those who break no rule and are worth more than the weakest of the team on their own line.
    fn better(&self, mission: u32, seats: &[Seat]) -> Vec<String> {
        let instance = &self.instance;
        let all = suit::suits(instance, mission);
        let points =
            |expert: u32| all.iter().find(|suit| suit.expert == expert).map_or(0.0, |suit| suit.points);
        let is_in = |expert: u32| seats.iter().any(|seat| seat.expert == expert);
        let beats = |suit: &&suit::Suit| {
            let own = &instance.experts[suit.expert as usize];
            let mut lines =
                seats.iter().filter(|seat| rules::has_category(own, &instance.lines[seat.line as usize]));
            lines.any(|seat| suit.points > points(seat.expert))
        };
        let better = all.iter().filter(|suit| suit.broken.is_empty() && !is_in(suit.expert)).filter(beats);
        better.map(|suit| instance.expert_ids.name(suit.expert).to_owned()).collect()
    }

    /// For a team of two from one country: what putting somebody from another country in one of the seats would do.
    fn pairing(&self, mission: u32, start: i32, seats: &[Seat]) -> Option<Pairing> {
        let instance = &self.instance;
        let country = |expert: u32| instance.experts[expert as usize].nationality;
        let [one, other] = seats else { return None };
        if country(one.expert) != country(other.expert) {
            return None;
        }
        let judged = |team: Vec<Seat>| check::check(instance, &vec![Placed { mission, start, team }]);
        let score = |judgement: &check::Judgement| {
            // The points for two countries are what the wish is about; what else it costs is the question.
            let weights = Weights { same_country: 0.0, ..instance.weights.clone() };
            judgement.tally.score(&weights)
        };
        let now = score(&judged(seats.to_vec()));
        let mut attempt = Pairing { tried: 0, breaking: 0, possible: 0, least_points: None };
        let elsewhere =
            (0..instance.experts.len() as u32).filter(|each| country(*each) != country(one.expert));
        for expert in elsewhere {
            attempt.tried += 1;
            let teams = [vec![Seat { expert, ..*one }, *other], vec![*one, Seat { expert, ..*other }]];
            let kept = teams.into_iter().map(&judged).filter(|judgement| judgement.breaches.is_empty());
            let lost = kept.map(|judgement| (now - score(&judgement)).ceil() as i64).min();
            match lost {
                Some(lost) => {
                    attempt.possible += 1;
                    attempt.least_points = Some(attempt.least_points.map_or(lost, |least| least.min(lost)));
                }
                None => attempt.breaking += 1,
            }
        }
        Some(attempt)
    }
}
