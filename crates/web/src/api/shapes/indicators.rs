//! Targets, readings and measures.

use utoipa::ToSchema;

/// What a target asks for.
#[derive(ToSchema)]
pub(crate) struct Target {
    /// The text, to the letter.
    text: String,
    /// Whether it can be computed: it has a number or asks for all.
    measurable: bool,
    /// `membership_share`, `all`, `count`, `increase`, `frequency`, `share`, `mean`, `change`, `breakdown`,
    /// `placeholder`, `compound` or `statement`.
    kind: String,
    /// `at_least`, `at_most`, `more_than`, `less_than`, `exactly` or `between`; null where the text does not say.
    comparator: Option<String>,
    /// The number asked for; shares and percentage changes in per cent.
    value: Option<f64>,
    /// Upper end of a range.
    upper: Option<f64>,
    /// The denominator or scale as a number, or the counted thing as text.
    of: Option<NumberOrText>,
    /// What is counted, as written.
    unit: Option<String>,
    /// `year`, `quarter`, `month`, `biennium` or `session`.
    per: Option<String>,
    /// Every how many of them, where it is not each.
    every: Option<u32>,
    /// Where a change starts.
    from: Option<f64>,
    /// The deadline as written.
    by: Option<String>,
    /// The printed label of a clause.
    label: Option<String>,
    /// Clauses of a compound target, groups of a breakdown.
    #[schema(no_recursion)]
    clauses: Vec<Target>,
    /// What a person has to decide, one sentence each.
    questions: Vec<String>,
    /// The target said back in plain words.
    plain: String,
    /// The language the text was read in; absent in clauses.
    language: Option<String>,
}

/// A number, or the words for what is counted.
#[derive(ToSchema)]
#[serde(untagged)]
pub(crate) enum NumberOrText {
    /// A number.
    Number(f64),
    /// Words.
    Text(String),
}

/// What was read of a KPI.
#[derive(ToSchema)]
pub(crate) struct Reading {
    /// `met`, `on_track`, `at_risk`, `off_track`, `no_data` or `statement`.
    status: String,
    /// The code of the rule that decided.
    rule: String,
    /// The rule in plain words, with its numbers.
    why: String,
    /// The value; shares in per cent.
    value: Option<f64>,
    /// What it is out of.
    of: Option<f64>,
    /// What is asked for.
    needed: Option<f64>,
    /// Per cent of the way from baseline to target.
    achievement: Option<f64>,
    /// The stretches in which a frequency must hold.
    sub_periods: Vec<SubPeriod>,
    /// What to know beside the number, one sentence each.
    notes: Vec<String>,
    /// The clauses of a compound target, the groups of a breakdown.
    #[schema(no_recursion)]
    clauses: Vec<Reading>,
}

/// One stretch of a frequency.
#[derive(ToSchema)]
pub(crate) struct SubPeriod {
    /// First day.
    #[schema(format = Date)]
    from: String,
    /// Last day.
    #[schema(format = Date)]
    until: String,
    /// Whether the plan covers only a part of it.
    partial: bool,
    /// The value in it.
    value: Option<f64>,
    /// What it asks for.
    needed: Option<f64>,
    /// Whether the target held in it; null while that cannot be said.
    holds: Option<bool>,
}

/// What is done with which facts. Lists that a rule does not use may be left out.
#[derive(ToSchema)]
pub(crate) struct Measure {
    /// `members_at`, `members_with`, `count`, `requests_met`, `requests_served`, `share_of_facts`,
    /// `positive_answers`, `mean_score`, `sum` or `latest`.
    rule: String,
    /// members_at: the statuses that count.
    #[schema(required = false)]
    levels: Vec<String>,
    /// members_with, count, share_of_facts: what is counted; requests_served: by what requests are answered.
    #[schema(required = false)]
    kinds: Vec<String>,
    /// share_of_facts: what the share is out of.
    #[schema(required = false)]
    out_of: Vec<String>,
    /// requests_met, requests_served: what the requests ask for.
    #[schema(required = false)]
    request: String,
    /// Whether only facts recorded for the KPI's own action count.
    #[schema(required = false)]
    own_action: bool,
    /// Codes of the instruments the facts are about; empty for any.
    #[schema(required = false)]
    instruments: Vec<String>,
    /// Topics; empty for any.
    #[schema(required = false)]
    topics: Vec<String>,
    /// Ways of publishing; empty for any.
    #[schema(required = false)]
    channels: Vec<String>,
    /// Partners that took part; empty for any or none.
    #[schema(required = false)]
    partners: Vec<String>,
    /// Classes of Members; empty for every Member.
    #[schema(required = false)]
    classes: Vec<String>,
}
