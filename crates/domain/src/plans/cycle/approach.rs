//! What a review changes in the approach of a plan: stages, criteria, weights, a scale, a clock (REQUIREMENTS S1.27).
//!
//! A change is written down with the old value, the new one, the reason and the body that asked for it. It is taken up by the
//! version of the plan that follows, with all others that wait, and stands from then on. Must not know where values are kept.

use jiff::Timestamp;

use crate::{
    kernel::{Id, coded},
    meetings::{BodyId, SessionId},
    people::PersonId,
    plans::record::PlanId,
};

/// The id of a change.
pub type ApproachChangeId = Id<ApproachChange>;

/// A change of the approach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApproachChange {
    /// Its id.
    pub id: ApproachChangeId,
    /// The plan.
    pub plan: PlanId,
    /// What kind of rule changes.
    pub part: Part,
    /// Which one: the number of a stage, the code of a clock or scale, the name of a criterion.
    pub about: String,
    /// What held before; empty for what is new.
    pub was: String,
    /// What holds from then on; empty for what goes.
    pub is: String,
    /// Why.
    pub reason: String,
    /// The body that asked for it.
    pub body: BodyId,
    /// At which of its meetings; nothing for what came between meetings.
    pub meeting: Option<SessionId>,
    /// The version of the plan that took it up, from 1; nothing while it waits.
    pub version: Option<i64>,
    /// Who wrote it down; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// What kind of rule changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A stage of the cycle.
    Stage,
    /// By what help is directed.
    Criterion,
    /// How much a criterion weighs.
    Weight,
    /// By which scale is scored.
    Scale,
    /// How long something owed may take.
    Clock,
}

coded!(Part {
    Stage => "stage",
    Criterion => "criterion",
    Weight => "weight",
    Scale => "scale",
    Clock => "clock",
});

/// What is wrong with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApproachRule {
    /// Old and new value are the same, or both are empty.
    NothingChanges,
    /// The same is changed by another one that waits.
    WaitsAlready,
    /// A version has taken it up: it stands.
    TakenUp(i64),
}

impl ApproachChange {
    /// Judges a new change beside those there are.
    ///
    /// # Errors
    /// [`ApproachRule`]
    pub fn check(&self, others: &[Self]) -> Result<(), ApproachRule> {
        if self.was.trim() == self.is.trim() {
            return Err(ApproachRule::NothingChanges);
        }
        let same = |other: &Self| {
            let about = (other.part, other.about.trim().to_lowercase());
            other.version.is_none() && about == (self.part, self.about.trim().to_lowercase())
        };
        if others.iter().any(same) { Err(ApproachRule::WaitsAlready) } else { Ok(()) }
    }

    /// Whether it can be taken off the list.
    ///
    /// # Errors
    /// [`ApproachRule::TakenUp`]
    pub fn check_off(&self) -> Result<(), ApproachRule> {
        self.version.map_or(Ok(()), |version| Err(ApproachRule::TakenUp(version)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(about: &str, was: &str, is: &str) -> ApproachChange {
        ApproachChange {
            id: Id::new(1),
            plan: Id::new(2),
            part: Part::Weight,
            about: about.to_owned(),
            was: was.to_owned(),
            is: is.to_owned(),
            reason: "Asked for".to_owned(),
            body: Id::new(3),
            meeting: None,
            version: None,
            by: None,
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn s1_27_a_change_says_what_changes_waits_once_and_stands_when_it_is_taken_up() {
        let first = change("Urgency", "2", "3");
        assert_eq!(first.check(&[]), Ok(()));
        assert_eq!(change("Urgency", " 2", "2 ").check(&[]), Err(ApproachRule::NothingChanges));
        assert_eq!(change("New", "", "").check(&[]), Err(ApproachRule::NothingChanges));
        assert_eq!(
            change("urgency ", "2", "4").check(std::slice::from_ref(&first)),
            Err(ApproachRule::WaitsAlready)
        );
        let taken = ApproachChange { version: Some(2), ..first.clone() };
        assert_eq!(change("Urgency", "3", "4").check(std::slice::from_ref(&taken)), Ok(()));
        assert_eq!((first.check_off(), taken.check_off()), (Ok(()), Err(ApproachRule::TakenUp(2))));
    }
}
