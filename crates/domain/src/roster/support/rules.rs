//! What an organisation has settled about its fund, day by day: whether an expert must be on the roster, and whom the fund
//! helps. Both are histories that are only added to; what holds on a day is the last that had begun by then (S3.5, S3.6).

use crate::{
    kernel::{Currency, Day, Id, Money, coded},
    members::{ClassCode, MemberId, Tenure},
};

/// The id of a decision about the roster.
pub type RuleId = Id<Rule>;
/// The id of terms.
pub type TermsId = Id<Terms>;

/// Whether an expert who is paid must be on the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Link {
    /// The expert must be on the roster; so it is where nobody ever decided.
    Linked,
    /// A Member may prefer somebody else.
    Delinked,
}

coded!(Link { Linked => "linked", Delinked => "delinked" });

/// From a day on, by a decision, the roster is linked with the fund or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// What holds.
    pub link: Link,
    /// From which day.
    pub from: Day,
    /// Words or symbol of the decision.
    pub decision: String,
}

/// What holds on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// Whether the expert must be on the roster.
    pub link: Link,
    /// Since when and by which decision; `None` where nobody ever decided.
    pub by: Option<(Day, String)>,
}

impl InForce {
    /// What holds where nobody ever decided.
    pub const USUAL: Self = Self { link: Link::Linked, by: None };

    /// What holds on a day by all that was decided, in any order.
    pub fn on(all: &[Rule], day: Day) -> Self {
        let begun = all.iter().filter(|rule| rule.from <= day).max_by_key(|rule| rule.from);
        begun.map_or(Self::USUAL, |rule| Self {
            link: rule.link,
            by: Some((rule.from, rule.decision.clone())),
        })
    }
}

/// What a history refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryRule {
    /// The newest entry begins on this day: what follows it begins later.
    NotAfter(Day),
    /// It began on this day and stays.
    Begun(Day),
}

impl HistoryRule {
    /// Stable code of the broken rule.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAfter(_) => "roster.support.not_after",
            Self::Begun(_) => "roster.support.begun",
        }
    }
}

impl Rule {
    /// A decision beside those that were recorded.
    pub fn begin(self, recorded: &[Self]) -> Result<Self, HistoryRule> {
        match recorded.iter().map(|rule| rule.from).max() {
            Some(last) if self.from <= last => Err(HistoryRule::NotAfter(last)),
            _ => Ok(self),
        }
    }

    /// Whether it may be taken back: a mistake, before its day has come.
    pub fn take_back(&self, today: Day) -> Result<(), HistoryRule> {
        if self.from > today { Ok(()) } else { Err(HistoryRule::Begun(self.from)) }
    }
}

/// From a day on, the fund helps Members of these classes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Their id.
    pub id: TermsId,
    /// From which day.
    pub from: Day,
    /// What the fund is called.
    pub fund: String,
    /// In which currency it gives.
    pub currency: Currency,
    /// The most that one application may ask for, in minor units.
    pub ceiling: Option<i64>,
    /// Who holds one of these classes is helped.
    pub classes: Vec<ClassCode>,
}

impl Terms {
    /// Terms beside those that were recorded, the oldest first; those of the same day stand in their place.
    pub fn begin(self, recorded: &[Self]) -> Result<Self, HistoryRule> {
        match recorded.last() {
            Some(last) if self.from < last.from => Err(HistoryRule::NotAfter(last.from)),
            _ => Ok(self),
        }
    }

    /// The terms of a day, of all that were recorded, the oldest first.
    pub fn on(all: &[Self], day: Day) -> Option<&Self> {
        all.iter().rfind(|terms| terms.from <= day)
    }

    /// The ceiling as an amount.
    pub fn ceiling(&self) -> Option<Money> {
        self.ceiling.map(|minor| Money { minor, currency: self.currency })
    }

    /// What makes a Member eligible on a day: the first of the classes, in the order of the terms, that it held then.
    pub fn eligible<'a>(&self, tenures: &'a [Tenure], member: MemberId, day: Day) -> Option<&'a Tenure> {
        let held = |class: &ClassCode| {
            tenures
                .iter()
                .find(|held| held.member == member && held.class == *class && held.period.contains(day))
        };
        self.classes.iter().find_map(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Period;

    fn day(day: i8) -> Day {
        Day::constant(2027, 3, day)
    }

    fn rule(id: u128, link: Link, from: Day) -> Rule {
        Rule { id: RuleId::new(id), link, from, decision: format!("Decision {id}") }
    }

    #[test]
    fn s3_6_the_rule_of_a_day_is_the_last_that_had_begun_by_then() {
        assert_eq!(InForce::on(&[], day(1)), InForce::USUAL);
        let free = rule(1, Link::Delinked, day(10)).begin(&[]).unwrap();
        let back = rule(2, Link::Linked, day(20)).begin(std::slice::from_ref(&free)).unwrap();
        let all = [back, free];
        let link = |on| InForce::on(&all, on).link;
        assert_eq!(link(day(9)), Link::Linked, "nobody had decided");
        assert_eq!(link(day(10)), Link::Delinked, "from its own day on");
        assert_eq!(link(day(19)), Link::Delinked);
        assert_eq!(link(day(20)), Link::Linked);
        assert_eq!(InForce::on(&all, day(12)).by, Some((day(10), "Decision 1".to_owned())));
    }

    #[test]
    fn s3_6_a_history_is_only_added_to_and_a_mistake_taken_back_before_its_day() {
        let free = rule(1, Link::Delinked, day(10));
        let recorded = std::slice::from_ref(&free);
        for on in [day(9), day(10)] {
            assert_eq!(rule(2, Link::Linked, on).begin(recorded), Err(HistoryRule::NotAfter(day(10))));
        }
        assert_eq!(free.take_back(day(9)), Ok(()));
        assert_eq!(free.take_back(day(10)), Err(HistoryRule::Begun(day(10))), "it has begun");
    }

    #[test]
    fn s3_5_who_is_eligible_goes_by_the_classes_and_the_terms_of_the_day() {
        let (tuvalu, fiji) = (MemberId::new(7), MemberId::new(8));
        let held = |id: u128, class: &str, from, until| Tenure {
            id: Id::new(id),
            member: tuvalu,
            class: ClassCode::new(class),
            period: Period::new(from, until).unwrap(),
            evidence: "A list".to_owned(),
        };
        let tenures = [held(1, "ldc", day(1), Some(day(9))), held(2, "origin", day(5), None)];
        let terms = |id: u128, from, classes: &[&str]| Terms {
            id: TermsId::new(id),
            from,
            fund: "Voluntary Fund".to_owned(),
            currency: Currency::from_code("USD").unwrap(),
            ceiling: None,
            classes: classes.iter().map(|class| ClassCode::new(*class)).collect(),
        };
        let first = terms(1, day(1), &["ldc", "transition"]);
        let all = [first.clone(), terms(2, day(15), &["transition", "origin"])];
        let by = |on| {
            let terms = Terms::on(&all, on)?;
            terms.eligible(&tenures, tuvalu, on).map(|held| held.class.as_str())
        };
        assert_eq!(by(day(9)), Some("ldc"));
        assert_eq!(by(day(10)), None, "the class ended the day before");
        assert_eq!(by(day(15)), Some("origin"), "other terms, another class");
        assert_eq!(first.eligible(&tenures, fiji, day(5)), None, "whoever holds none is not helped");
        assert_eq!(Terms::on(&all, Day::constant(2027, 2, 28)), None, "there was no fund yet");
        assert_eq!(first.begin(&all), Err(HistoryRule::NotAfter(day(15))));
    }
}
