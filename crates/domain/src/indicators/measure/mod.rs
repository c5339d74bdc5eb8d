//! How a KPI is computed from facts: a rule and a filter, chosen by an officer and kept as data.
//!
//! [`suggest`] proposes one from the KPI's wording; a person confirms it. Must not know plans or pages.
//! Next: `reading` computes a measure as at a date.

mod suggest;
mod words;

use super::{
    fact::{
        ActionId, ChannelCode, CountedKind, InstrumentCode, LevelCode, PartnerCode, RequestKind, TopicCode,
    },
    target::{Kind, Target},
};
use crate::members::ClassCode;

pub use suggest::suggest;

/// How a KPI is computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// What is done with the facts.
    pub rule: Rule,
    /// Which facts.
    pub filter: Filter,
}

/// What is done with the facts (the kinds of REQUIREMENTS S5.12).
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Members whose latest status is one of these levels. Counts Members, not events.
    MembersAt {
        /// The levels that count, usually `scale.at_or_above(…)`.
        levels: Vec<LevelCode>,
    },
    /// Different Members that such facts name ("number of participations" against "33/33 Members").
    MembersWith {
        /// The kinds that count.
        kinds: Vec<CountedKind>,
    },
    /// How many of these there were.
    Count {
        /// The kinds that count.
        kinds: Vec<CountedKind>,
    },
    /// One count out of another, in per cent; without anything to be out of there is no share.
    Share {
        /// What is counted.
        part: Counted,
        /// What it is out of.
        whole: Counted,
    },
    /// The mean of evaluation scores, each event weighted by its answers to the item. Items whose numbers of
    /// answers differ are not pooled: the lowest item decides (DOMAIN invariant 12).
    MeanScore,
    /// Positive answers out of all answers to the item, in per cent.
    PositiveAnswers,
    /// The sum of measured numbers or amounts of one unit within the period.
    Sum,
    /// The latest measured number.
    Latest,
}

/// One side of a share.
#[derive(Debug, Clone, PartialEq)]
pub enum Counted {
    /// Facts of these kinds.
    Facts(Vec<CountedKind>),
    /// Requests of this kind. While the period runs an open request is left out; after it, open is unmet.
    Requests(RequestKind),
    /// Requests of this kind that were met.
    RequestsMet(RequestKind),
    /// Requests of this kind that at least one fact of the kind answers: two experts of one mission are one.
    RequestsServed(RequestKind, CountedKind),
}

/// Which facts a measure looks at: of each list that is not empty, a fact must have one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Facts recorded for one of these actions.
    pub actions: Vec<ActionId>,
    /// Facts about one of these instruments.
    pub instruments: Vec<InstrumentCode>,
    /// Facts about one of these topics.
    pub topics: Vec<TopicCode>,
    /// Things published by one of these ways (S5.20).
    pub channels: Vec<ChannelCode>,
    /// Facts in which one of these partners took part (S5.21).
    pub partners: Vec<PartnerCode>,
    /// Members that hold one of these classes: a status on the day of the figures, anything else on its own day
    /// (S1.4). A group of a breakdown ("5 from small islands") is counted by it.
    pub classes: Vec<ClassCode>,
}

impl Filter {
    /// Facts recorded for one action.
    pub fn action(action: ActionId) -> Self {
        Self { actions: vec![action], ..Self::default() }
    }

    /// Facts about one instrument, for whichever action they were recorded.
    pub fn instrument(instrument: InstrumentCode) -> Self {
        Self { instruments: vec![instrument], ..Self::default() }
    }
}

impl Measure {
    /// A rule over every fact of its kind; narrow it with a [`Filter`].
    pub fn new(rule: Rule, filter: Filter) -> Self {
        Self { rule, filter }
    }

    /// `true` where the result is a number of Members, so that a membership set is its denominator.
    pub const fn counts_members(&self) -> bool {
        matches!(self.rule, Rule::MembersAt { .. } | Rule::MembersWith { .. })
    }

    /// `true` where the result is in per cent.
    pub const fn is_share(&self) -> bool {
        matches!(self.rule, Rule::Share { .. } | Rule::PositiveAnswers)
    }

    /// Whether its result can be compared with the target at all (S5.8: a number is no share).
    pub const fn fits(&self, target: &Target<'_>) -> bool {
        // A measurement is taken in the unit it is asked in.
        if matches!(self.rule, Rule::Latest) {
            return true;
        }
        let mean = matches!(self.rule, Rule::MeanScore);
        match target.kind {
            Kind::MembershipShare => self.counts_members(),
            Kind::All | Kind::Share => self.counts_members() || self.is_share(),
            Kind::Mean => mean,
            Kind::Count | Kind::Increase | Kind::Frequency | Kind::Breakdown => !mean && !self.is_share(),
            Kind::Change | Kind::Placeholder | Kind::Compound | Kind::Statement => true,
        }
    }

    /// `true` where the result can only rise while the period runs.
    pub const fn grows(&self) -> bool {
        matches!(self.rule, Rule::Count { .. } | Rule::MembersWith { .. })
    }

    /// `true` where the result is a level at a moment (a share, a mean): it is owed at all times, not step by step.
    pub const fn is_level(&self) -> bool {
        matches!(self.rule, Rule::Share { .. } | Rule::PositiveAnswers | Rule::MeanScore)
    }
}
