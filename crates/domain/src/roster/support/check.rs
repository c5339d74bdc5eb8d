//! An application held against the rules of the day it was submitted: what is met, what is not, and by what. What is found
//! stands in codes, days and amounts, so that it can be kept as it was found.

use super::{
    Application, Who,
    rules::{InForce, Link, Terms},
};
use crate::{
    kernel::{Day, Money, coded},
    members::Tenure,
    roster::expert::ExpertState,
};

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// The Member held one of the fund's classes.
    Eligible,
    /// The expert is on the roster, or need not be.
    Expert,
    /// The application says all it has to.
    Complete,
    /// The amount is within the ceiling.
    Ceiling,
}

coded!(Item {
    Eligible => "eligible",
    Expert => "expert",
    Complete => "complete",
    Ceiling => "ceiling",
});

/// Why something is met or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It held a class: which, since when.
    HeldClass,
    /// It held none of these.
    HeldNone,
    /// There was no fund on that day.
    NoFund,
    /// The expert is on the roster since a day.
    OnRoster,
    /// The rule of the day does not ask for the roster: by which decision.
    Delinked,
    /// The expert has no record, and the rule asks for one.
    Outside,
    /// The expert's record is not on the roster.
    NotListed,
    /// It names nobody.
    Nobody,
    /// It says all.
    Whole,
    /// It does not say these.
    Lacks,
    /// It asks for no more than the ceiling.
    Within,
    /// There is no ceiling.
    NoCeiling,
    /// It asks for more than the ceiling.
    Above,
    /// It asks in another currency than the fund gives in.
    OtherCurrency,
}

coded!(Why {
    HeldClass => "held-class",
    HeldNone => "held-none",
    NoFund => "no-fund",
    OnRoster => "on-roster",
    Delinked => "delinked",
    Outside => "outside",
    NotListed => "not-listed",
    Nobody => "nobody",
    Whole => "whole",
    Lacks => "lacks",
    Within => "within",
    NoCeiling => "no-ceiling",
    Above => "above",
    OtherCurrency => "other-currency",
});

impl Why {
    /// Whether what is looked at is met.
    pub const fn is_met(self) -> bool {
        matches!(
            self,
            Self::HeldClass | Self::OnRoster | Self::Delinked | Self::Whole | Self::Within | Self::NoCeiling
        )
    }

    /// Whether nothing can be granted while it is so. More than the ceiling can be asked for, and less be granted.
    pub const fn forbids(self) -> bool {
        !self.is_met() && !matches!(self, Self::Above)
    }
}

/// What was found of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Of what.
    pub item: Item,
    /// Why it is met or not.
    pub why: Why,
    /// Codes of classes or of what lacks, or the decision.
    pub what: Vec<String>,
    /// The day it speaks of.
    pub day: Option<Day>,
    /// The amount it speaks of.
    pub money: Option<Money>,
}

impl Found {
    const fn of(item: Item, why: Why) -> Self {
        Self { item, why, what: Vec::new(), day: None, money: None }
    }
}

/// What an application does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// What the activity is called.
    Title,
    /// What the expert is to do.
    Purpose,
    /// What it is about.
    Theme,
    /// The expert.
    Expert,
    /// First and last day.
    Period,
    /// Working days.
    Days,
    /// How much.
    Cost,
}

coded!(Lack {
    Title => "title",
    Purpose => "purpose",
    Theme => "theme",
    Expert => "expert",
    Period => "period",
    Days => "days",
    Cost => "cost",
});

impl Application {
    /// What it does not say.
    pub fn lacks(&self) -> Vec<Lack> {
        let lacks = |lack: &Lack| match lack {
            Lack::Title => self.title.trim().is_empty(),
            Lack::Purpose => self.purpose.trim().is_empty(),
            Lack::Theme => self.theme.is_none(),
            Lack::Expert => self.who.is_none(),
            Lack::Period => self.from.is_none() || self.until.is_none(),
            Lack::Days => self.days.is_none(),
            Lack::Cost => self.cost.is_none_or(|cost| cost.total().minor == 0),
        };
        Lack::ALL.iter().copied().filter(lacks).collect()
    }
}

/// What an application is held against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The day it was submitted, or would be.
    pub day: Day,
    /// The fund's terms of that day.
    pub terms: Option<&'a Terms>,
    /// The rule of that day.
    pub rule: &'a InForce,
    /// The classes that Members held and hold.
    pub tenures: &'a [Tenure],
    /// Where the expert's record stands and since when, where one is named.
    pub record: Option<(ExpertState, Day)>,
}

/// What is met and what is not, in the order of [`Item`].
pub fn check(application: &Application, against: Against<'_>) -> Vec<Found> {
    vec![
        eligible(application, against),
        expert(application, against),
        complete(application),
        ceiling(application, against),
    ]
}

fn eligible(application: &Application, against: Against<'_>) -> Found {
    let found = |why| Found::of(Item::Eligible, why);
    let Some(terms) = against.terms else { return found(Why::NoFund) };
    match terms.eligible(against.tenures, application.member, against.day) {
        Some(held) => Found {
            what: vec![held.class.to_string()],
            day: Some(held.period.from()),
            ..found(Why::HeldClass)
        },
        None => {
            let what = terms.classes.iter().map(ToString::to_string).collect();
            Found { what, day: Some(against.day), ..found(Why::HeldNone) }
        }
    }
}

fn expert(application: &Application, against: Against<'_>) -> Found {
    let found = |why| Found::of(Item::Expert, why);
    let by = against.rule.by.as_ref();
    let decided = |why| Found {
        what: by.map(|(_, decision)| decision.clone()).into_iter().collect(),
        day: by.map(|(from, _)| *from),
        ..found(why)
    };
    let is_free = against.rule.link == Link::Delinked;
    match (&application.who, against.record) {
        (None, _) => found(Why::Nobody),
        // Who came onto the roster after the day was not on it.
        (Some(Who::Record(_)), Some((ExpertState::Listed, since))) if since <= against.day => {
            Found { day: Some(since), ..found(Why::OnRoster) }
        }
        (Some(_), _) if is_free => decided(Why::Delinked),
        (Some(Who::Record(_)), record) => {
            Found { day: record.map(|(_, since)| since), ..found(Why::NotListed) }
        }
        (Some(Who::Outside(_)), _) => decided(Why::Outside),
    }
}

fn complete(application: &Application) -> Found {
    let lacks = application.lacks();
    match lacks.is_empty() {
        true => Found::of(Item::Complete, Why::Whole),
        false => Found {
            what: lacks.iter().map(|lack| lack.code().to_owned()).collect(),
            ..Found::of(Item::Complete, Why::Lacks)
        },
    }
}

fn ceiling(application: &Application, against: Against<'_>) -> Found {
    let found = |why, money| Found { money, ..Found::of(Item::Ceiling, why) };
    let Some(terms) = against.terms else { return found(Why::NoCeiling, None) };
    let asked = application.asked();
    if asked.is_some_and(|asked| asked.currency != terms.currency) {
        let what = vec![terms.currency.code().to_owned()];
        return Found { what, ..found(Why::OtherCurrency, asked) };
    }
    match (asked, terms.ceiling()) {
        (_, None) => found(Why::NoCeiling, None),
        (Some(asked), Some(most)) if asked.minor > most.minor => found(Why::Above, Some(most)),
        (_, most) => found(Why::Within, most),
    }
}

#[cfg(test)]
mod tests;
