//! The proposal for a whole plan, from files to files: read, propose, judge, explain.
//!
//! It hands over between files and the workshop `trellis_solve` and decides nothing. It must not know a terminal or a
//! clock: how long to search is a watch the caller gives.

use serde_json::Value;
use trellis_solve::missions::{
    check,
    explain::Explainer,
    format, invented,
    model::{Instance, Plan},
    solve, unstaffed,
};

pub use trellis_solve::missions::{format::Unreadable, solve::Progress};

/// A problem that was read, and what of it could not be.
#[derive(Debug)]
pub struct Matching {
    instance: Instance,
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
        let request =
            solve::Request { seed: asked.seed, iterations: asked.iterations, exact: asked.exact, from };
        let proposal = solve::solve(&self.instance, &request, watch);
        Ok(Proposed {
            plan: format::write_plan(&self.instance, &proposal.plan),
            prices: format::write_prices(&self.instance, &proposal.prices),
            judgement: format::reasons::judgement(&self.instance, &proposal.judgement),
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

    /// Makes a plan ready for questions.
    pub fn explain(&self, plan: &str) -> Result<Explained<'_>, Unanswered> {
        let (plan, _) = format::read_plan(&self.instance, plan)?;
        Ok(Explained { explainer: Explainer::of(&self.instance, plan) })
    }
}

/// A plan that answers questions.
pub struct Explained<'a> {
    explainer: Explainer<'a>,
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
