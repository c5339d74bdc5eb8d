//! A needs assessment: the round in which Members are scored by area, and each body finalises its part.
//!
//! It goes draft → chairs → Members → tabled → released → agreed → public. Who moves it on is the table's business; what
//! has to be there first is [`next`]. A part is finalised by an act of its body and by nothing else (DOMAIN invariant 6).

use super::score::Rounding;
use crate::{
    kernel::{Id, coded},
    meetings::{BodyId, SessionId, acts::ActId},
    people::{
        OrganisationId, PersonId,
        policy::{self, Standing, Turn},
    },
    plans::{
        record::PlanId,
        registers::vocabulary::{TermId, Vocabulary, VocabularyId},
    },
};

/// The id of an assessment; random, so that it says nothing before it is released.
pub type AssessmentId = Id<Assessment>;
/// The id of a part.
pub type PartId = Id<Part>;

/// A needs assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its title.
    pub title: String,
    /// The turn of the cycle it belongs to, as printed: "2026", "2026/2027".
    pub cycle: String,
    /// The plan under which it is made.
    pub plan: Option<PlanId>,
    /// The list whose terms are its areas.
    pub areas: VocabularyId,
    /// The code of the scale.
    pub scale: String,
    /// How means are rounded.
    pub rounding: Rounding,
    /// How it was made, in words, as published.
    pub method: String,
    /// What makes a need urgent, with its weight.
    pub criteria: Vec<Criterion>,
    /// The assessment before, whose scores are the trend.
    pub previous: Option<AssessmentId>,
    /// Where it stands.
    pub state: AssessmentState,
    /// Who made it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// Something that makes a need urgent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// What it is called: "Severity".
    pub name: String,
    /// How much it counts.
    pub weight: u32,
}

/// The highest value of a criterion; the lowest is 0.
pub const CRITERION_VALUE_MAX: u32 = 5;
/// Most criteria of one assessment: a sum that a reader can follow.
pub const CRITERIA_MAX: usize = 8;

/// Where an assessment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AssessmentState {
    /// Being written by the Secretariat.
    Draft,
    /// Before the chairs of its bodies.
    ChairReview,
    /// Before the Members concerned.
    MemberConsult,
    /// Finished as the Secretariat's preliminary assessment, waiting for its release.
    Tabled,
    /// Before its bodies.
    Released,
    /// Agreed; nothing of it changes any more.
    Agreed,
    /// Open to everybody.
    Public,
}

coded!(AssessmentState {
    Draft => "draft",
    ChairReview => "chair-review",
    MemberConsult => "member-consult",
    Tabled => "tabled",
    Released => "released",
    Agreed => "agreed",
    Public => "public",
});

impl AssessmentState {
    /// Whose turn it is; nobody's once it is agreed.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft => Some(Turn::Secretariat),
            Self::ChairReview | Self::Released => Some(Turn::Body),
            Self::MemberConsult => Some(Turn::Member),
            Self::Tabled => Some(Turn::Head),
            Self::Agreed | Self::Public => None,
        }
    }

    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Assessment(match self {
            Self::Draft => policy::Assessment::Draft,
            Self::ChairReview => policy::Assessment::ChairReview,
            Self::MemberConsult => policy::Assessment::MemberConsult,
            Self::Tabled => policy::Assessment::Tabled,
            Self::Released => policy::Assessment::Released,
            Self::Agreed => policy::Assessment::Agreed,
            Self::Public => policy::Assessment::Public,
        })
    }

    /// `true` once its data are frozen.
    pub const fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::Public)
    }

    /// `true` as long as the Secretariat writes it; after that only bodies change it.
    pub const fn is_preliminary(self) -> bool {
        matches!(self, Self::Draft | Self::ChairReview | Self::MemberConsult)
    }

    /// The state that follows.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::ChairReview),
            Self::ChairReview => Some(Self::MemberConsult),
            Self::MemberConsult => Some(Self::Tabled),
            Self::Tabled => Some(Self::Released),
            Self::Released => Some(Self::Agreed),
            Self::Agreed => Some(Self::Public),
            Self::Public => None,
        }
    }
}

/// What one body answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// The assessment.
    pub assessment: AssessmentId,
    /// The body.
    pub body: BodyId,
    /// Its areas: terms that stand under no other.
    pub areas: Vec<TermId>,
    /// The session it comes before.
    pub session: Option<SessionId>,
    /// The act that finalised it.
    pub finalised_by: Option<ActId>,
}

/// Where a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartState {
    /// The Secretariat's words.
    Preliminary,
    /// Its body has it.
    BeforeBody,
    /// Its body has finalised it.
    Finalised,
}

coded!(PartState { Preliminary => "preliminary", BeforeBody => "before-body", Finalised => "finalised" });

impl Part {
    /// Where it stands in an assessment that stands at `state`.
    pub fn state(&self, state: AssessmentState) -> PartState {
        match state {
            _ if self.finalised_by.is_some() => PartState::Finalised,
            AssessmentState::Released => PartState::BeforeBody,
            _ => PartState::Preliminary,
        }
    }
}

/// A rule of assessments that a deed breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessmentRule {
    /// Nothing follows this state.
    Final,
    /// No body answers for anything yet.
    NoPart,
    /// A body's part has no session to come before.
    NoSession(BodyId),
    /// An area has scores or needs, and no body answers for it.
    NobodysArea(TermId),
    /// There are neither scores nor needs.
    Empty,
    /// A body has not finalised its part.
    NotFinalised(BodyId),
    /// Another part has the area.
    AreaTaken(TermId),
    /// The body has a part already.
    BodyTaken,
    /// Only what lies before a body is amended or finalised.
    NotBefore,
    /// Only what is tabled is taken back.
    NotTabled,
    /// Frozen: nothing of it changes any more.
    Frozen,
}

/// The state that follows, if all is there that it takes. `used` are the areas with scores or needs.
///
/// # Errors
/// [`AssessmentRule`], which names the body or area that is missing.
pub fn next(
    state: AssessmentState,
    parts: &[Part],
    used: &[TermId],
) -> Result<AssessmentState, AssessmentRule> {
    let next = state.next().ok_or(AssessmentRule::Final)?;
    match next {
        AssessmentState::Tabled => {
            if used.is_empty() {
                return Err(AssessmentRule::Empty);
            }
            if parts.is_empty() {
                return Err(AssessmentRule::NoPart);
            }
            if let Some(part) = parts.iter().find(|part| part.session.is_none()) {
                return Err(AssessmentRule::NoSession(part.body));
            }
            let is_free = |area: &&TermId| !parts.iter().any(|part| part.areas.contains(area));
            if let Some(area) = used.iter().find(is_free) {
                return Err(AssessmentRule::NobodysArea(*area));
            }
        }
        AssessmentState::Agreed => {
            if let Some(part) = parts.iter().find(|part| part.finalised_by.is_none()) {
                return Err(AssessmentRule::NotFinalised(part.body));
            }
        }
        _ => {}
    }
    Ok(next)
}

/// The state to which what is tabled is taken back, before anybody outside has read it.
///
/// # Errors
/// [`AssessmentRule::NotTabled`]: what was released cannot be unread.
pub const fn recall(state: AssessmentState) -> Result<AssessmentState, AssessmentRule> {
    match state {
        AssessmentState::Tabled => Ok(AssessmentState::MemberConsult),
        _ => Err(AssessmentRule::NotTabled),
    }
}

/// Whether a part may be added, also while others are before their bodies already (REQUIREMENTS S1.10).
///
/// # Errors
/// [`AssessmentRule`]: each area is in one part at most, each body has one, and nothing is added to what is agreed.
pub fn check_part(state: AssessmentState, new: &Part, parts: &[Part]) -> Result<(), AssessmentRule> {
    if state.is_agreed() {
        return Err(AssessmentRule::Frozen);
    }
    if parts.iter().any(|part| part.body == new.body && part.id != new.id) {
        return Err(AssessmentRule::BodyTaken);
    }
    let others = || parts.iter().filter(|part| part.id != new.id).flat_map(|part| &part.areas);
    let taken = new.areas.iter().find(|area| others().any(|other| other == *area));
    taken.map_or(Ok(()), |area| Err(AssessmentRule::AreaTaken(*area)))
}

/// The area a term belongs to: the one above it that stands under no other.
pub fn area_of(list: &Vocabulary, term: TermId) -> Option<TermId> {
    let mut at = list.terms.iter().position(|each| each.id == term)?;
    // A parent always stands before its children, so the way up ends.
    while let Some(parent) = list.terms[at].parent.filter(|parent| *parent < at) {
        at = parent;
    }
    Some(list.terms[at].id)
}

#[cfg(test)]
mod tests;
