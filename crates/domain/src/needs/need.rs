//! A need: what a Member lacks in an area, whence that is known, and how urgent it is.
//!
//! What a need comes from decides who knows of it before the assessment is agreed (REQUIREMENTS S1.13). Its priority is
//! a sum that is shown as a sum.

use super::{
    assessment::{AssessmentId, Criterion},
    findings::FindingId,
};
use crate::{
    kernel::{Day, Id, coded},
    meetings::{BodyId, SessionId},
    members::MemberId,
    people::PersonId,
    plans::registers::vocabulary::TermId,
};

/// The id of a need.
pub type NeedId = Id<Need>;

/// A need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Its id.
    pub id: NeedId,
    /// The assessment it stands in.
    pub assessment: AssessmentId,
    /// The Member; `None` for what all lack.
    pub member: Option<MemberId>,
    /// The area or what stands under it.
    pub area: TermId,
    /// What is lacking.
    pub gap: Gap,
    /// What is needed, in words.
    pub text: String,
    /// Whence it is known.
    pub source: Source,
    /// Where that can be read, as printed.
    pub source_text: String,
    /// The finding it comes from.
    pub finding: Option<FindingId>,
    /// The value of each criterion, in their order; `None` where nobody has said.
    pub values: Vec<Option<u32>>,
    /// Where it stands.
    pub state: NeedState,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// What is lacking (REQUIREMENTS S1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gap {
    /// People who can do it.
    Skills,
    /// Knowing what is to be done.
    Knowledge,
    /// Means: staff, money, equipment.
    Resources,
}

coded!(Gap { Skills => "skills", Knowledge => "knowledge", Resources => "resources" });

/// Whence a need is known (REQUIREMENTS S1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Source {
    /// Figures on how the Member does.
    Performance,
    /// What compliance found.
    Compliance,
    /// What a body said.
    Body,
    /// An advisory panel.
    Panel,
    /// What the Member says of itself.
    Member,
    /// A survey.
    Survey,
}

coded!(Source {
    Performance => "performance",
    Compliance => "compliance",
    Body => "body",
    Panel => "panel",
    Member => "member",
    Survey => "survey",
});

/// Where a need stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NeedState {
    /// Named by the Secretariat.
    Identified,
    /// Its body has finalised the part it stands in.
    Confirmed,
    /// An initiative answers it.
    Addressed,
    /// It is met.
    Met,
    /// It was looked at again and is still there.
    Persistent,
    /// It was taken back, with a reason.
    Withdrawn,
}

coded!(NeedState {
    Identified => "identified",
    Confirmed => "confirmed",
    Addressed => "addressed",
    Met => "met",
    Persistent => "persistent",
    Withdrawn => "withdrawn",
});

impl NeedState {
    /// What may follow; nothing follows what is met or withdrawn.
    pub const fn follows(self) -> &'static [Self] {
        match self {
            Self::Identified => &[Self::Confirmed, Self::Withdrawn],
            Self::Confirmed | Self::Persistent => &[Self::Addressed, Self::Met, Self::Withdrawn],
            Self::Addressed => &[Self::Met, Self::Persistent, Self::Withdrawn],
            Self::Met | Self::Withdrawn => &[],
        }
    }

    /// `true` where it still waits to be met.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Met | Self::Withdrawn)
    }
}

/// The place a body gives a need (REQUIREMENTS S1.14).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// The need.
    pub need: NeedId,
    /// 1 is first.
    pub place: u32,
    /// Why.
    pub reason: String,
    /// The body.
    pub body: BodyId,
    /// At which meeting.
    pub session: Option<SessionId>,
    /// The day.
    pub day: Day,
    /// Who recorded it.
    pub recorded_by: Option<PersonId>,
}

/// How urgent a need is: one product for each criterion that has a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Priority {
    /// Criterion, weight and value, in the order of the criteria.
    pub parts: Vec<(String, u32, u32)>,
    /// How many criteria nobody has given a value.
    pub missing: usize,
}

impl Priority {
    /// The priority of a need by the weights of its assessment.
    pub fn of(criteria: &[Criterion], values: &[Option<u32>]) -> Self {
        let mut priority = Self::default();
        for (n, criterion) in criteria.iter().enumerate() {
            match values.get(n).copied().flatten() {
                Some(value) => priority.parts.push((criterion.name.clone(), criterion.weight, value)),
                None => priority.missing += 1,
            }
        }
        priority
    }

    /// The sum; `None` where no criterion has a value.
    pub fn sum(&self) -> Option<u64> {
        let products = self.parts.iter().map(|(_, weight, value)| u64::from(*weight) * u64::from(*value));
        (!self.parts.is_empty()).then(|| products.sum())
    }

    /// The sum as a reader can follow it: `3×4 + 2×1`.
    pub fn shown(&self) -> String {
        let products = self.parts.iter().map(|(_, weight, value)| format!("{weight}×{value}"));
        products.collect::<Vec<_>>().join(" + ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criteria() -> Vec<Criterion> {
        let criterion = |name: &str, weight| Criterion { name: name.to_owned(), weight };
        vec![criterion("Severity", 3), criterion("Urgency", 2), criterion("Reach", 1)]
    }

    #[test]
    fn priorities_are_sums_a_reader_can_follow() {
        let priority = Priority::of(&criteria(), &[Some(4), Some(0), None]);
        assert_eq!(priority.sum(), Some(12));
        assert_eq!(priority.shown(), "3×4 + 2×0");
        assert_eq!(priority.missing, 1);
        assert_eq!(Priority::of(&criteria(), &[]).sum(), None);
    }

    #[test]
    fn every_state_that_is_not_the_last_has_a_way_on_and_the_last_ones_have_none() {
        for state in NeedState::ALL {
            assert_eq!(state.follows().is_empty(), !state.is_open(), "{}", state.code());
            assert!(!state.follows().contains(state), "{}", state.code());
        }
    }
}
