//! What counts for a KPI, as data: the shape that forms, command line, API and the event log share.
//!
//! Codes only; `indicators::plain::measure` says the same in words. A shape may say too little or what cannot be:
//! `indicators::measuring` reads it and refuses with the field that is wrong.

use serde::{Deserialize, Serialize};
use trellis_domain::indicators::measure::{Counted, Filter, Measure, Rule};

/// What is done with which facts. Lists that a rule does not use stay empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MeasureJson {
    /// One of [`RULES`].
    pub rule: String,
    /// members_at: the statuses that count.
    pub levels: Vec<String>,
    /// members_with, count, share_of_facts: what is counted; requests_served: by what requests are answered.
    pub kinds: Vec<String>,
    /// share_of_facts: what the share is out of.
    pub out_of: Vec<String>,
    /// requests_met, requests_served: what the requests ask for.
    pub request: String,
    /// Whether only facts recorded for the KPI's own action count.
    pub own_action: bool,
    /// Codes of the instruments the facts are about; empty for any.
    pub instruments: Vec<String>,
    /// Topics; empty for any.
    pub topics: Vec<String>,
    /// Ways of publishing; empty for any.
    pub channels: Vec<String>,
    /// Partners that took part; empty for any or none.
    pub partners: Vec<String>,
    /// Classes of Members; empty for every Member.
    pub classes: Vec<String>,
}

/// Everything that can be done with facts (REQUIREMENTS S5.12), as codes.
pub const RULES: [&str; 10] = [
    "members_at",
    "members_with",
    "count",
    "requests_met",
    "requests_served",
    "share_of_facts",
    "positive_answers",
    "mean_score",
    "sum",
    "latest",
];

impl MeasureJson {
    /// A measure as data. Shares that no door can make keep their filter and lose their sides.
    pub fn of(measure: &Measure) -> Self {
        let Filter { actions, instruments, topics, channels, partners, classes } = &measure.filter;
        let filtered = Self {
            own_action: !actions.is_empty(),
            instruments: codes(instruments),
            topics: codes(topics),
            channels: codes(channels),
            partners: codes(partners),
            classes: codes(classes),
            ..Self::default()
        };
        let named = |rule: &str| Self { rule: rule.to_owned(), ..filtered.clone() };
        match &measure.rule {
            Rule::MembersAt { levels } => Self { levels: codes(levels), ..named("members_at") },
            Rule::MembersWith { kinds } => Self { kinds: codes(kinds), ..named("members_with") },
            Rule::Count { kinds } => Self { kinds: codes(kinds), ..named("count") },
            Rule::Share { part: Counted::RequestsMet(kind), .. } => {
                Self { request: kind.to_string(), ..named("requests_met") }
            }
            Rule::Share { part: Counted::RequestsServed(kind, by), .. } => {
                Self { request: kind.to_string(), kinds: vec![by.to_string()], ..named("requests_served") }
            }
            Rule::Share { part: Counted::Facts(part), whole: Counted::Facts(whole) } => {
                Self { kinds: codes(part), out_of: codes(whole), ..named("share_of_facts") }
            }
            Rule::Share { .. } => named("share_of_facts"),
            Rule::MeanScore => named("mean_score"),
            Rule::PositiveAnswers => named("positive_answers"),
            Rule::Sum => named("sum"),
            Rule::Latest => named("latest"),
        }
    }
}

fn codes<Code: ToString>(codes: &[Code]) -> Vec<String> {
    codes.iter().map(ToString::to_string).collect()
}
