//! What an initiative is judged and paid by: lines of its budget, indicators with their baseline, risks, the principles it
//! is held against, and money that is looked for outside.

use super::Level;
use crate::{
    kernel::{Currency, Day, Decimal, Id, Money, coded},
    members::PartnerId,
    plans::registers::vocabulary::TermId,
};

/// The id of a line of a budget.
pub type LineId = Id<BudgetLine>;
/// The id of a reading.
pub type ReadingId = Id<Reading>;
/// The id of an indicator.
pub type IndicatorId = Id<Indicator>;
/// The id of a risk.
pub type RiskId = Id<Risk>;
/// The id of a lead.
pub type LeadId = Id<Lead>;

/// A line of the budget of an initiative, in its currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetLine {
    /// Its id.
    pub id: LineId,
    /// What it pays for.
    pub kind: CostKind,
    /// In words; may be empty.
    pub text: String,
    /// How much, in minor units of the initiative's currency.
    pub minor: i64,
    /// Who pays.
    pub source: Source,
    /// Which partner pays, where one is named.
    pub partner: Option<PartnerId>,
}

/// What a line pays for (S1.22).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CostKind {
    /// The secretariat's own time.
    StaffTime,
    /// Travel.
    Travel,
    /// Materials.
    Materials,
    /// A place to meet.
    Venue,
    /// Experts from outside.
    ExternalExperts,
    /// Anything else.
    Other,
}

coded!(CostKind {
    StaffTime => "staff-time",
    Travel => "travel",
    Materials => "materials",
    Venue => "venue",
    ExternalExperts => "external-experts",
    Other => "other",
});

/// Who pays for a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// The organisation's own budget.
    OwnBudget,
    /// A partner.
    Partner,
    /// A donor.
    Donor,
}

coded!(Source { OwnBudget => "own-budget", Partner => "partner", Donor => "donor" });

/// The sum of the lines; none where there is no line.
pub fn required(lines: &[BudgetLine], currency: Currency) -> Option<Money> {
    let minor = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.minor));
    (!lines.is_empty()).then_some(Money { minor, currency })
}

/// A performance indicator of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// What is measured.
    pub text: String,
    /// In what: "reports", "%"; may be empty.
    pub unit: String,
    /// Where it stood before.
    pub baseline: Option<Baseline>,
    /// Where it is to stand, to the letter; may be empty.
    pub target: String,
    /// At which level it measures, which need not be that of the initiative (S3.25).
    pub level: Option<Level>,
}

/// Where an indicator stood before an initiative began. Without it nobody can say afterwards what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Baseline {
    /// The value.
    pub value: Decimal,
    /// As at which day.
    pub on: Day,
}

/// What an indicator was found at on a later day (S1.24); none is overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its id.
    pub id: ReadingId,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// As at which day.
    pub on: Day,
    /// The value.
    pub value: Decimal,
    /// What shows it.
    pub evidence: String,
}

/// From where an indicator stood before to where it stands now. It says that something changed, and not why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Where it stood before.
    pub from: Baseline,
    /// Where it stands: the reading of the latest day, of several the one entered last.
    pub to: Baseline,
}

impl Change {
    /// By how much.
    pub fn by(self) -> Decimal {
        self.to.value - self.from.value
    }
}

/// How an indicator has changed; `None` without a baseline or without a reading after it.
pub fn change(indicator: &Indicator, readings: &[Reading]) -> Option<Change> {
    let from = indicator.baseline?;
    let own = readings.iter().filter(|each| each.indicator == indicator.id && each.on > from.on);
    let latest = own.max_by_key(|each| (each.on, each.id))?;
    Some(Change { from, to: Baseline { value: latest.value, on: latest.on } })
}

/// What may go wrong, and what is done about it (S1.16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risk {
    /// Its id.
    pub id: RiskId,
    /// What may happen.
    pub text: String,
    /// How likely that is.
    pub likelihood: Degree,
    /// How much it would matter.
    pub impact: Degree,
    /// Who looks after it.
    pub owner: String,
    /// What is done about it.
    pub response: String,
}

/// How likely, or how grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Degree {
    /// Little.
    Low,
    /// Some.
    Medium,
    /// Much.
    High,
}

coded!(Degree { Low => "low", Medium => "medium", High => "high" });

impl Risk {
    /// How high it stands, from 1 to 9: likelihood times impact, each from 1 to 3.
    pub const fn rating(&self) -> u32 {
        (self.likelihood as u32 + 1) * (self.impact as u32 + 1)
    }
}

/// How an initiative stands to a guiding principle (S3.12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrincipleAnswer {
    /// The principle.
    pub term: TermId,
    /// What was ticked.
    pub answer: Answer,
    /// How it is met, or why not; may be empty.
    pub note: String,
}

/// What was ticked against a principle. What nobody has ticked has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// The initiative follows it.
    Met,
    /// It does not, or not yet.
    Unmet,
    /// It does not apply.
    NotApplicable,
}

coded!(Answer { Met => "met", Unmet => "unmet", NotApplicable => "not-applicable" });

/// Money that is looked for outside (S1.19).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// Its id.
    pub id: LeadId,
    /// Whom it was asked of, in words.
    pub from: String,
    /// The same as a partner, where it is one.
    pub partner: Option<PartnerId>,
    /// How much, in its own currency; `None` while nobody has said.
    pub amount: Option<Money>,
    /// How it stands.
    pub state: LeadState,
    /// Since which day.
    pub on: Day,
    /// What there is to say; may be empty.
    pub note: String,
}

/// How a lead stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LeadState {
    /// Asked for.
    Sought,
    /// Held out.
    Offered,
    /// Promised in writing.
    Secured,
    /// Not given.
    Refused,
}

coded!(LeadState { Sought => "sought", Offered => "offered", Secured => "secured", Refused => "refused" });

impl LeadState {
    /// What may follow; nothing follows what is secured or refused.
    pub const fn follows(self) -> &'static [Self] {
        match self {
            Self::Sought => &[Self::Offered, Self::Secured, Self::Refused],
            Self::Offered => &[Self::Secured, Self::Refused],
            Self::Secured | Self::Refused => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s1_19_a_lead_goes_on_until_it_is_secured_or_refused() {
        for state in LeadState::ALL {
            let is_last = matches!(state, LeadState::Secured | LeadState::Refused);
            assert_eq!(state.follows().is_empty(), is_last, "{}", state.code());
            assert!(state.follows().iter().all(|next| next > state), "nothing leads back");
        }
    }

    #[test]
    fn a_risk_stands_as_high_as_likelihood_times_impact() {
        let risk = |likelihood, impact| Risk {
            id: Id::new(1),
            text: "Nobody comes".to_owned(),
            likelihood,
            impact,
            owner: "Officer".to_owned(),
            response: "Ask early".to_owned(),
        };
        assert_eq!(risk(Degree::Low, Degree::Low).rating(), 1);
        assert_eq!(risk(Degree::Medium, Degree::High).rating(), 6);
        assert_eq!(risk(Degree::High, Degree::High).rating(), 9);
    }

    #[test]
    fn what_has_no_line_has_no_budget_and_what_costs_nothing_has() {
        let euro = Currency::from_code("EUR").expect("it is one");
        let line = |minor| BudgetLine {
            id: Id::new(1),
            kind: CostKind::Travel,
            text: String::new(),
            minor,
            source: Source::OwnBudget,
            partner: None,
        };
        assert_eq!(required(&[], euro), None);
        assert_eq!(required(&[line(0)], euro), Some(Money { minor: 0, currency: euro }));
        assert_eq!(required(&[line(150), line(250)], euro), Some(Money { minor: 400, currency: euro }));
    }
}
