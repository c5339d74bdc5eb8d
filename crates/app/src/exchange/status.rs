//! How a plan stands at a day, as JSON: status, value and the rule that decided, KPI by KPI.

use serde::Serialize;
use serde_json::Value;
use trellis_domain::indicators::reading::{Note, Reading, Status, StatusRule};
use trellis_words::Words;

use super::opt_number;
use crate::{
    indicators::plain,
    plans::board::{Board, BoardQuery, Line},
};

/// A plan as at a day.
#[derive(Debug, Serialize)]
pub struct StatusJson {
    /// The plan's code.
    pub plan: String,
    /// Its title as printed.
    pub title: String,
    /// The day of the figures.
    pub as_at: String,
    /// How many actions stand where.
    pub counts: Value,
    /// Its actions in the order of the plan.
    pub actions: Vec<ActionStatusJson>,
}

/// An action as at a day.
#[derive(Debug, Serialize)]
pub struct ActionStatusJson {
    /// Its id.
    pub id: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its wording.
    pub text: String,
    /// The worst of its KPIs' statuses; null without KPIs.
    pub status: Option<&'static str>,
    /// Its KPIs.
    pub kpis: Vec<KpiStatusJson>,
    /// The latest progress said about it.
    pub progress: Option<ProgressJson>,
}

/// A KPI as at a day.
#[derive(Debug, Serialize)]
pub struct KpiStatusJson {
    /// Its id.
    pub id: String,
    /// Its wording.
    pub text: String,
    /// Its target as printed.
    pub target: String,
    /// Whether an officer has said what counts.
    pub settled: bool,
    /// Its reading.
    #[serde(flatten)]
    pub reading: ReadingJson,
}

/// What was read.
#[derive(Debug, Serialize)]
pub struct ReadingJson {
    /// `met`, `on_track`, `at_risk`, `off_track`, `no_data` or `statement`.
    pub status: &'static str,
    /// The code of the rule that decided.
    pub rule: &'static str,
    /// The rule in plain words, with its numbers.
    pub why: String,
    /// The value; shares in per cent.
    pub value: Value,
    /// What it is out of.
    pub of: Value,
    /// What is asked for.
    pub needed: Value,
    /// Per cent of the way from baseline to target.
    pub achievement: Value,
    /// The stretches in which a frequency must hold.
    pub sub_periods: Vec<SubPeriodJson>,
    /// What to know beside the number, one sentence each.
    pub notes: Vec<String>,
    /// The clauses of a compound target.
    pub clauses: Vec<Self>,
}

/// One stretch of a frequency.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct SubPeriodJson {
    pub from: String,
    pub until: String,
    pub partial: bool,
    pub value: Value,
    pub needed: Value,
    pub holds: Option<bool>,
}

/// One word on an action.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ProgressJson {
    pub as_at: String,
    pub status: &'static str,
    pub text: String,
}

impl StatusJson {
    /// A board, every action of it.
    pub fn of(board: &Board, words: &Words) -> Self {
        let counts = board.counts();
        let mut by_status = serde_json::Map::new();
        for (status, count) in Status::ALL.iter().zip(counts.by_status) {
            by_status.insert(status.code().to_owned(), Value::from(count));
        }
        by_status.insert("without_kpi".to_owned(), Value::from(counts.without_kpi));
        by_status.insert("all".to_owned(), Value::from(counts.all));
        Self {
            plan: board.live.plan.code.clone(),
            title: board.live.version.content.title.clone(),
            as_at: board.as_at.to_string(),
            counts: Value::Object(by_status),
            actions: board.lines(&BoardQuery::default()).iter().map(|line| action(line, words)).collect(),
        }
    }
}

fn action(line: &Line<'_>, words: &Words) -> ActionStatusJson {
    let kpis = line.kpis.iter().map(|(printed, live, reading)| KpiStatusJson {
        id: live.id.to_string(),
        text: printed.text.clone(),
        target: live.target_text.clone(),
        settled: live.settled,
        reading: ReadingJson::of(reading, words),
    });
    ActionStatusJson {
        id: line.id.to_string(),
        number: line.action.number.clone(),
        text: line.action.text.current(),
        status: line.status.map(Status::code),
        kpis: kpis.collect(),
        progress: line.progress.map(|entry| ProgressJson {
            as_at: entry.as_at.to_string(),
            status: entry.status.code(),
            text: entry.text.clone(),
        }),
    }
}

impl ReadingJson {
    /// A reading, its rule and notes in the words of one language.
    pub fn of(reading: &Reading, words: &Words) -> Self {
        Self {
            status: reading.status.code(),
            rule: StatusRule::code(&reading.rule),
            why: plain::reason(reading, words),
            value: opt_number(reading.value),
            of: opt_number(reading.of),
            needed: opt_number(reading.needed),
            achievement: opt_number(reading.achievement.map(|share| share.round_dp(1))),
            sub_periods: reading
                .sub_periods
                .iter()
                .map(|each| SubPeriodJson {
                    from: each.from.to_string(),
                    until: each.until.to_string(),
                    partial: each.partial,
                    value: opt_number(each.value),
                    needed: opt_number(each.needed),
                    holds: each.holds(),
                })
                .collect(),
            notes: reading.notes.iter().map(|note: &Note| plain::note(note, words)).collect(),
            clauses: reading.clauses.iter().map(|clause| Self::of(clause, words)).collect(),
        }
    }
}
