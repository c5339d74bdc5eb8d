//! Facts: what happened or held on a day, with its evidence. Everything a KPI says is computed from facts;
//! nobody types a KPI's value (REQUIREMENTS S5.13).
//!
//! The kinds are closed where computing differs ([`What`]) and open where it does not ([`CountedKind`]).
//! A fact that was wrong is withdrawn: it stays readable and counts at no date. Must not know targets or plans'
//! texts. Next: [`scale`] for the levels of a status, [`index`] for asking many facts quickly.

mod code;
pub mod index;
pub mod scale;

use std::fmt;

use crate::{
    kernel::{Day, Decimal, Id},
    members::MemberId,
};

pub use code::{ChannelCode, CountedKind, InstrumentCode, LevelCode, PartnerCode, RequestKind, TopicCode};
pub use index::FactIndex;
pub use scale::{StatusLevel, StatusScale};

pub use crate::plans::record::ActionId;

/// The id of a fact.
pub type FactId = Id<Fact>;

/// Something that happened on a day, or held from that day on.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Its own id.
    pub id: FactId,
    /// The day it happened, or from which the status holds; not the day it was typed in.
    pub day: Day,
    /// What happened.
    pub what: What,
    /// The Member it is about, if one.
    pub member: Option<MemberId>,
    /// The convention, tool or obligation it is about, if one.
    pub instrument: Option<InstrumentCode>,
    /// The actions it counts towards; one workshop may serve two actions.
    pub actions: Vec<ActionId>,
    /// What it was about (S5.22).
    pub topics: Vec<TopicCode>,
    /// By which way it went out, where something was published (S5.20).
    pub channel: Option<ChannelCode>,
    /// With whom: partners that took part (S5.14, S5.21).
    pub partners: Vec<PartnerCode>,
    /// Documents, registrations, answers that show it.
    pub evidence: Vec<Evidence>,
    /// A remark in the officer's words.
    pub note: String,
    /// Its place in the order of recording; decides between two statuses of one day.
    pub recorded: u64,
    /// Set when the fact turned out to be wrong.
    pub withdrawn: Option<Withdrawal>,
}

/// The kinds of fact that are computed differently.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// From this day on the Member stands at this level towards the fact's instrument.
    Status {
        /// A level of the organisation's scale.
        level: LevelCode,
    },
    /// Something that is counted: an activity, a discussion, an exchange, a survey …
    Counted {
        /// What it is.
        kind: CountedKind,
        /// How many; zero says "none, and that is known".
        count: u32,
        /// The request it answers, so that two experts of one mission count once (S5.17).
        answers: Option<FactId>,
    },
    /// A request received or made.
    Request {
        /// For what: a mission, a contribution …
        kind: RequestKind,
        /// What became of it; open while nobody has said.
        outcome: Option<Outcome>,
    },
    /// Answers to one item of a survey.
    Answers {
        /// How many were positive.
        positive: u32,
        /// How many answered this item (DOMAIN invariant 12: not how many took part).
        answered: u32,
    },
    /// Scores for one item of an evaluation.
    Scores {
        /// The item; `None` for the evaluation as a whole.
        item: Option<String>,
        /// The mean of the scores given.
        mean: Decimal,
        /// How many answered this item.
        answered: u32,
        /// The top of the scale.
        top: Decimal,
    },
    /// A measured number or an amount.
    Measured {
        /// The number.
        value: Decimal,
        /// What it is out of, if anything.
        of: Option<Decimal>,
        /// Its unit; the ISO code for money in major units.
        unit: Option<String>,
    },
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it was met.
    pub met: bool,
    /// Since when that is known; before this day the request is open.
    pub day: Day,
}

/// What shows that a fact is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// In words: "depositary notification", "list of participants".
    pub title: String,
    /// A document symbol or address, if there is one.
    pub reference: Option<String>,
}

/// Why and when a fact was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The day of withdrawing.
    pub day: Day,
    /// The reason.
    pub reason: String,
}

/// A fact that cannot be so (DOMAIN invariant 3).
#[derive(Debug, Clone, PartialEq)]
pub enum FactRule {
    /// More than there are.
    AboveDenominator {
        /// The number given.
        value: Decimal,
        /// What it is out of.
        of: Decimal,
    },
    /// The scale ends at zero or below.
    ScaleEmpty {
        /// The top given.
        top: Decimal,
    },
    /// A status without a Member or without an instrument.
    StatusOfNobody,
    /// The outcome is older than the request.
    OutcomeBeforeRequest {
        /// The day of the request.
        asked: Day,
        /// The day of the outcome.
        answered: Day,
    },
}

impl FactRule {
    /// Stable code of the broken rule.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AboveDenominator { .. } => "indicators.fact.above_denominator",
            Self::ScaleEmpty { .. } => "indicators.fact.scale_empty",
            Self::StatusOfNobody => "indicators.fact.status_of_nobody",
            Self::OutcomeBeforeRequest { .. } => "indicators.fact.outcome_before_request",
        }
    }
}

impl fmt::Display for FactRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AboveDenominator { value, of } => write!(f, "{value} is more than the {of} it is out of"),
            Self::ScaleEmpty { top } => write!(f, "a scale that ends at {top} has no scores"),
            Self::StatusOfNobody => f.write_str("a status needs the Member and the instrument it is about"),
            Self::OutcomeBeforeRequest { asked, answered } => {
                write!(f, "the request of {asked} cannot have been answered on {answered}")
            }
        }
    }
}

impl std::error::Error for FactRule {}

impl Fact {
    /// Whether the fact can be so at all; asked when it is recorded.
    pub fn check(&self) -> Result<(), FactRule> {
        let within = |value: Decimal, of: Decimal| match value > of {
            true => Err(FactRule::AboveDenominator { value, of }),
            false => Ok(()),
        };
        match &self.what {
            What::Status { .. } if self.member.is_none() || self.instrument.is_none() => {
                Err(FactRule::StatusOfNobody)
            }
            What::Status { .. } | What::Counted { .. } => Ok(()),
            What::Request { outcome, .. } => match outcome {
                Some(outcome) if outcome.day < self.day => {
                    Err(FactRule::OutcomeBeforeRequest { asked: self.day, answered: outcome.day })
                }
                _ => Ok(()),
            },
            What::Answers { positive, answered } => within((*positive).into(), (*answered).into()),
            What::Scores { top, .. } if *top <= Decimal::ZERO => Err(FactRule::ScaleEmpty { top: *top }),
            What::Scores { mean, top, .. } => within(*mean, *top),
            What::Measured { value, of, .. } => of.map_or(Ok(()), |of| within(*value, of)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn fact(what: What) -> Fact {
        Fact {
            id: FactId::new(1),
            day: date(2019, 3, 1),
            what,
            member: None,
            instrument: None,
            actions: Vec::new(),
            topics: Vec::new(),
            channel: None,
            partners: Vec::new(),
            evidence: Vec::new(),
            note: String::new(),
            recorded: 1,
            withdrawn: None,
        }
    }

    #[test]
    fn invariant_3_a_measurement_cannot_exceed_its_denominator() {
        let check = |what, expect: Result<(), &str>| {
            let got = fact(what).check().map_err(|rule| rule.code());
            assert_eq!(got, expect);
        };
        let above = Err("indicators.fact.above_denominator");
        check(What::Answers { positive: 12, answered: 12 }, Ok(()));
        check(What::Answers { positive: 13, answered: 12 }, above);
        let scores = |mean: i64, top: i64| What::Scores {
            item: None,
            mean: mean.into(),
            answered: 20,
            top: top.into(),
        };
        check(scores(4, 5), Ok(()));
        check(scores(6, 5), above);
        check(scores(0, 0), Err("indicators.fact.scale_empty"));
        let measured = |value: i64, of: Option<i64>| What::Measured {
            value: value.into(),
            of: of.map(Decimal::from),
            unit: None,
        };
        check(measured(34, Some(33)), above);
        check(measured(34, None), Ok(()));
    }

    #[test]
    fn s5_13_a_status_names_its_member_and_instrument() {
        let mut status = fact(What::Status { level: LevelCode::new("implementing") });
        assert_eq!(status.check(), Err(FactRule::StatusOfNobody));
        status.member = Some(MemberId::new(4));
        status.instrument = Some(InstrumentCode::new("RKC"));
        assert_eq!(status.check(), Ok(()));
    }

    #[test]
    fn an_answer_is_not_older_than_its_request() {
        let outcome = Some(Outcome { met: true, day: date(2019, 2, 28) });
        let request = What::Request { kind: RequestKind::MISSION, outcome };
        assert_eq!(
            fact(request).check().map_err(|rule| rule.to_string()),
            Err("the request of 2019-03-01 cannot have been answered on 2019-02-28".into())
        );
    }
}
