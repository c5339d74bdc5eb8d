//! Who began work that goes on after the answer: kept with the offices held then, so that it is done in the same name.

use trellis_domain::people::{Actor, OrganisationId, PersonId, policy::Grant};

/// Whoever began it.
pub(crate) enum Maker {
    Person { person: PersonId, organisation: OrganisationId, grants: Vec<Grant> },
    Operator { organisation: OrganisationId },
}

impl Maker {
    /// `None` for whoever only reads.
    pub(crate) fn of(actor: Actor<'_>) -> Option<Self> {
        match actor {
            Actor::Person { person, organisation, grants } => {
                Some(Self::Person { person, organisation, grants: grants.to_vec() })
            }
            Actor::Operator { organisation } => Some(Self::Operator { organisation }),
            Actor::Public | Actor::Reader { .. } => None,
        }
    }

    pub(crate) fn actor(&self) -> Actor<'_> {
        match self {
            Self::Person { person, organisation, grants } => {
                Actor::Person { person: *person, organisation: *organisation, grants }
            }
            Self::Operator { organisation } => Actor::Operator { organisation: *organisation },
        }
    }
}
