//! People, the roles they hold, and what each role may do: one table, deny by default.
//!
//! A [`Permit`] can only be made by [`may`]; every write of the store asks for one. The table itself, of resources,
//! states and subjects, is in [`policy`].

pub mod policy;

use std::fmt;

use crate::kernel::{Id, Language};
use policy::{Bearer, Grant, Matter, Office, Refused, Right, Standing};

/// A person who can sign in.
pub struct PersonKind;
/// The id of a person.
pub type PersonId = Id<PersonKind>;
/// An organisation that runs a programme here.
pub struct OrganisationKind;
/// The id of an organisation.
pub type OrganisationId = Id<OrganisationKind>;

/// An organisation, as pages and papers name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Short code in addresses and commands, for example `pacific-customs`.
    pub code: String,
    /// Its full name.
    pub name: String,
    /// `true` for demonstration data that one command removes.
    pub sample: bool,
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The person's id.
    pub id: PersonId,
    /// The organisation whose programme the person works in.
    pub organisation: OrganisationId,
    /// Full name as the person writes it.
    pub name: String,
    /// Sign-in name, an e-mail address.
    pub email: String,
    /// What the person is to the programme.
    pub role: Role,
    /// The language the person reads.
    pub language: Language,
}

/// What a person is to a programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Drafts, imports, records: the secretariat officer.
    Officer,
    /// Chairs a body; reads everything in the programme.
    Chair,
    /// Reads what is public, with a name: donors, experts, partners before their rooms exist.
    Reader,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Officer, Self::Chair, Self::Reader];

    /// Stable code, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Chair => "chair",
            Self::Reader => "reader",
        }
    }

    /// The role with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in: the public.
    Public,
    /// A signed-in person in one organisation.
    Person {
        /// Who.
        person: PersonId,
        /// In whose programme.
        organisation: OrganisationId,
        /// As what.
        role: Role,
    },
    /// Whoever holds the machine: the command line acts for one organisation.
    Operator {
        /// In whose programme.
        organisation: OrganisationId,
    },
}

impl Actor {
    /// The organisation the actor belongs to; the public belongs to none.
    pub const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Public => None,
            Self::Person { organisation, .. } | Self::Operator { organisation } => Some(organisation),
        }
    }

    /// The person, where there is one.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person { person, .. } => Some(person),
            _ => None,
        }
    }
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Read an adopted plan, its status and papers.
    ReadAdopted,
    /// Read a plan that no body has adopted yet.
    ReadDraft,
    /// Bring a document in as a plan or a newer version of one, and settle its doubts.
    ImportPlan,
    /// Say what counts for a KPI, record and withdraw facts.
    KeepIndicators,
    /// Write progress entries.
    ReportProgress,
    /// Keep what stands around plans: mandates, lists of terms, the family's answers, comments.
    KeepRegisters,
    /// Keep Members, their sets and statuses.
    KeepMembers,
    /// Add people to the organisation.
    KeepPeople,
    /// Read what Members and other bodies say about a plan.
    ReadComments,
    /// See the desk: what is due, doubtful or missing.
    SeeDesk,
    /// Take the log of deeds out.
    ReadAudit,
}

impl Verb {
    /// Every verb, for the test that walks the table.
    pub const ALL: [Self; 11] = [
        Self::ReadAdopted,
        Self::ReadDraft,
        Self::ImportPlan,
        Self::KeepIndicators,
        Self::ReportProgress,
        Self::KeepRegisters,
        Self::KeepMembers,
        Self::KeepPeople,
        Self::ReadComments,
        Self::SeeDesk,
        Self::ReadAudit,
    ];
}

/// Proof that the policy allowed a verb in one organisation; only [`may`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    organisation: OrganisationId,
    actor: Actor,
    verb: Verb,
}

impl Permit {
    /// The organisation it holds for.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Who was allowed.
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// What was allowed.
    pub const fn verb(&self) -> Verb {
        self.verb
    }
}

/// Why something was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The actor must not learn that the thing exists: answer as for an absent id.
    Hidden,
    /// The actor may know the thing, but not do this.
    NotYours {
        /// What was wanted.
        verb: Verb,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hidden => f.write_str("no such thing"),
            Self::NotYours { verb } => write!(f, "the role does not allow {verb:?}"),
        }
    }
}

impl std::error::Error for Refusal {}

impl Verb {
    /// The line of the table that the deed falls under, and the right it needs there.
    const fn needs(self) -> (Right, Standing) {
        match self {
            Self::ReadAdopted => (Right::Read, Standing::Plan(policy::Plan::Adopted)),
            Self::ReadDraft => (Right::Read, Standing::Plan(policy::Plan::Draft)),
            Self::ImportPlan => (Right::Create, Standing::Plan(policy::Plan::Draft)),
            Self::KeepIndicators => (Right::Create, Standing::Indicator(policy::Indicator::Reported)),
            // Progress, Members and what stands around a plan are kept by whoever keeps a plan in force.
            Self::ReportProgress | Self::KeepRegisters | Self::KeepMembers => {
                (Right::Edit, Standing::Plan(policy::Plan::Adopted))
            }
            Self::KeepPeople => (Right::Create, Standing::Account(policy::Account::Invited)),
            // Comments are part of how a plan comes about; the desk shows drafts and doubts.
            Self::ReadComments | Self::SeeDesk => (Right::Learn, Standing::Plan(policy::Plan::Draft)),
            Self::ReadAudit => (Right::Export, Standing::Audit(policy::Audit::Sealed)),
        }
    }
}

impl Role {
    /// The offices that the role stands for, in the whole organisation.
    const fn offices(self) -> &'static [Grant] {
        match self {
            Self::Officer => const { &[Grant::standing(Office::Officer)] },
            Self::Chair => const { &[Grant::standing(Office::Chair)] },
            Self::Reader => &[],
        }
    }
}

/// Whoever holds the machine does an officer's work on the command line, and keeps accounts and log until grants move
/// in.
const OPERATOR: &[Grant] = &[
    Grant::standing(Office::Officer),
    Grant::standing(Office::Administrator),
    Grant::standing(Office::Auditor),
];

/// Decides by the table whether `actor` may do `verb` to something of `organisation`.
///
/// # Errors
/// [`Refusal`], which tells what may be answered.
pub fn may(actor: Actor, verb: Verb, organisation: OrganisationId) -> Result<Permit, Refusal> {
    let bearer = match actor {
        Actor::Public => Bearer::Anybody,
        Actor::Person { organisation, role, .. } => Bearer::Holder { organisation, grants: role.offices() },
        Actor::Operator { organisation } => Bearer::Holder { organisation, grants: OPERATOR },
    };
    let (right, standing) = verb.needs();
    let matter = Matter { organisation, standing, concerns: &[], made_by: None };
    match policy::decide(bearer, actor.person(), right, &matter) {
        Ok(()) => Ok(Permit { organisation, actor, verb }),
        // That there is a desk is no secret.
        Err(Refused::Hidden) if verb != Verb::SeeDesk => Err(Refusal::Hidden),
        Err(_) => Err(Refusal::NotYours { verb }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: OrganisationId = OrganisationId::new(1);
    const THERE: OrganisationId = OrganisationId::new(2);

    fn person(role: Role) -> Actor {
        Actor::Person { person: PersonId::new(7), organisation: HERE, role }
    }

    #[test]
    fn officers_write_and_others_read() {
        for verb in Verb::ALL {
            let reads_public = verb == Verb::ReadAdopted;
            let officer = !matches!(verb, Verb::KeepPeople | Verb::ReadAudit);
            assert_eq!(may(person(Role::Officer), verb, HERE).is_ok(), officer, "{verb:?}");
            let operator = Actor::Operator { organisation: HERE };
            assert!(may(operator, verb, HERE).is_ok(), "{verb:?}");
            let chair = reads_public || matches!(verb, Verb::ReadDraft | Verb::ReadComments | Verb::SeeDesk);
            assert_eq!(may(person(Role::Chair), verb, HERE).is_ok(), chair, "{verb:?}");
            assert_eq!(may(person(Role::Reader), verb, HERE).is_ok(), reads_public, "{verb:?}");
            assert_eq!(may(Actor::Public, verb, HERE).is_ok(), reads_public, "{verb:?}");
        }
    }

    #[test]
    fn another_organisation_is_the_public() {
        for verb in Verb::ALL {
            assert_eq!(
                may(person(Role::Officer), verb, THERE).is_ok(),
                may(Actor::Public, verb, THERE).is_ok(),
                "{verb:?}"
            );
        }
    }

    #[test]
    fn a_draft_is_hidden_from_whoever_may_not_read_it() {
        assert_eq!(may(Actor::Public, Verb::ReadDraft, HERE), Err(Refusal::Hidden));
        assert_eq!(may(person(Role::Reader), Verb::ReadDraft, HERE), Err(Refusal::Hidden));
        assert_eq!(may(person(Role::Officer), Verb::ReadDraft, THERE), Err(Refusal::Hidden));
    }
}
