//! A target as JSON: what its text asks for, and the same said back in plain words.

use serde::Serialize;
use serde_json::Value;
use trellis_domain::{
    indicators::target::{Comparator, Kind, Of, Per, Target},
    kernel::Language,
};
use trellis_words::Words;

use super::{number, opt_number};
use crate::indicators::plain;

/// One target; clauses of a compound one have the same shape.
#[derive(Debug, Serialize)]
pub struct TargetJson {
    /// The text, to the letter.
    pub text: String,
    /// Whether it can be computed: it has a number or asks for all.
    pub measurable: bool,
    /// `membership_share`, `all`, `count` …
    pub kind: &'static str,
    /// `at_least` …, or null where the text does not say.
    pub comparator: Option<&'static str>,
    /// The number asked for; shares and percentage changes in per cent.
    pub value: Value,
    /// Upper end of a range.
    pub upper: Value,
    /// The denominator or scale as a number, or the counted thing as text.
    pub of: Value,
    /// What is counted, as written.
    pub unit: Option<String>,
    /// `year`, `quarter`, `month`, `biennium` or `session`.
    pub per: Option<&'static str>,
    /// Every how many of them, where it is not each.
    pub every: Option<u32>,
    /// Where a change starts.
    pub from: Value,
    /// The deadline as written.
    pub by: Option<String>,
    /// The printed label of a clause.
    pub label: Option<String>,
    /// Clauses of a compound target, groups of a breakdown.
    pub clauses: Vec<Self>,
    /// What a person has to decide, one sentence each.
    pub questions: Vec<String>,
    /// The target said back in plain words.
    pub plain: String,
    /// The language the text was read in; absent in clauses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'static str>,
}

impl TargetJson {
    /// A parsed target, in the words of one language.
    pub fn of(target: &Target<'_>, language: Option<Language>, words: &Words) -> Self {
        Self {
            text: target.text.to_owned(),
            measurable: target.is_measurable(),
            kind: kind(target.kind),
            comparator: target.comparator.map(comparator),
            value: opt_number(target.value),
            upper: opt_number(target.upper),
            of: match target.of {
                None => Value::Null,
                Some(Of::Number(value)) => number(value),
                Some(Of::Count(text)) => Value::from(text),
            },
            unit: target.unit.map(str::to_owned),
            per: target.per.map(per),
            every: target.every,
            from: opt_number(target.from),
            by: target.by.map(str::to_owned),
            label: target.label.map(str::to_owned),
            clauses: target.clauses.iter().map(|clause| Self::of(clause, None, words)).collect(),
            questions: target.questions.iter().map(|question| plain::question(*question, words)).collect(),
            plain: plain::target(target, words),
            language: language.map(Language::code),
        }
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::MembershipShare => "membership_share",
        Kind::All => "all",
        Kind::Count => "count",
        Kind::Increase => "increase",
        Kind::Frequency => "frequency",
        Kind::Share => "share",
        Kind::Mean => "mean",
        Kind::Change => "change",
        Kind::Breakdown => "breakdown",
        Kind::Placeholder => "placeholder",
        Kind::Compound => "compound",
        Kind::Statement => "statement",
    }
}

const fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::AtLeast => "at_least",
        Comparator::AtMost => "at_most",
        Comparator::MoreThan => "more_than",
        Comparator::LessThan => "less_than",
        Comparator::Exactly => "exactly",
        Comparator::Between => "between",
    }
}

const fn per(per: Per) -> &'static str {
    match per {
        Per::Year => "year",
        Per::Quarter => "quarter",
        Per::Month => "month",
        Per::Biennium => "biennium",
        Per::Session => "session",
    }
}
