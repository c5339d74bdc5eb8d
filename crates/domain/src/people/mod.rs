//! People, the offices they hold, and what each office may do: one table, deny by default.
//!
//! A [`Permit`] can only be made by [`may`], [`may_about`], [`may_do`] and the two that ask no table; every write of the store asks for one.
//! The table itself, of resources, states and subjects, is in [`policy`]; how somebody comes to an office in [`grants`],
//! to an account in [`account`] and is erased from the log in [`erasing`], what a password must be in [`password`], and whose
//! account a provider of sign-ins opens in [`provider`]; what the organisation calls things in [`settings`].

pub mod account;
pub mod erasing;
pub mod grants;
pub mod password;
pub mod policy;
pub mod provider;
pub mod settings;
mod verb;

use std::fmt;

use crate::kernel::{Day, Id, Language};
use policy::{Bearer, Grant, Matter, Office, Refused, Right, Scope};

pub use verb::Verb;

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
    /// Full name as the person writes it; empty once the person was erased.
    pub name: String,
    /// Sign-in name, an e-mail address.
    pub email: String,
    /// The language the person reads.
    pub language: Language,
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor<'a> {
    /// Nobody signed in: the public.
    Public,
    /// A signed-in person in one organisation.
    Person {
        /// Who.
        person: PersonId,
        /// In whose programme.
        organisation: OrganisationId,
        /// The offices in force today.
        grants: &'a [Grant],
    },
    /// A signed-in person whose rights are cut down to reading: through a key that only reads, or while looking at the
    /// site as another office would see it.
    Reader {
        /// Who.
        person: PersonId,
        /// In whose programme.
        organisation: OrganisationId,
        /// The offices in force today.
        grants: &'a [Grant],
        /// The offices the site is looked at as; nothing is shown that the person could not see anyway.
        seen_as: Option<&'a [Grant]>,
    },
    /// Whoever holds the machine: the command line acts for one organisation.
    Operator {
        /// In whose programme.
        organisation: OrganisationId,
    },
}

impl Actor<'_> {
    /// The organisation the actor belongs to; the public belongs to none.
    pub const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Public => None,
            Self::Person { organisation, .. }
            | Self::Reader { organisation, .. }
            | Self::Operator { organisation } => Some(organisation),
        }
    }

    /// The person, where there is one.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person { person, .. } | Self::Reader { person, .. } => Some(person),
            Self::Public | Self::Operator { .. } => None,
        }
    }
}

impl<'a> Actor<'a> {
    /// As the table sees the actor.
    pub const fn bearer(self) -> Bearer<'a> {
        match self {
            Self::Public => Bearer::Anybody,
            Self::Person { organisation, grants, .. } => Bearer::Holder { organisation, grants },
            Self::Reader { organisation, grants, seen_as, .. } => Bearer::Reader {
                organisation,
                grants,
                seen_as: match seen_as {
                    Some(seen) => seen,
                    None => grants,
                },
            },
            Self::Operator { organisation } => Bearer::Holder { organisation, grants: OPERATOR },
        }
    }
}

/// Proof that the policy allowed a deed in one organisation; only this module makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    organisation: OrganisationId,
    person: Option<PersonId>,
}

impl Permit {
    /// The organisation it holds for.
    pub const fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// Who was allowed; nobody for the command line.
    pub const fn person(&self) -> Option<PersonId> {
        self.person
    }
}

/// Why something was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The actor must not learn that the thing exists: answer as for an absent id.
    Hidden,
    /// The actor may know the thing, but not do this.
    NotYours,
    /// Whoever made it does not move it on: a second person signs.
    NeedsAnother,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hidden => "no such thing",
            Self::NotYours => "the office does not allow it",
            Self::NeedsAnother => "a second person has to sign",
        })
    }
}

impl std::error::Error for Refusal {}

/// Whoever holds the machine does an officer's work on the command line, and keeps accounts and log.
const OPERATOR: &[Grant] = &[
    Grant::standing(Office::Officer),
    Grant::standing(Office::Administrator),
    Grant::standing(Office::Auditor),
];

/// Decides by the table whether `actor` may do `verb` in `organisation`, to nothing in particular.
///
/// # Errors
/// [`Refusal`], which tells what may be answered.
pub fn may(actor: Actor<'_>, verb: Verb, organisation: OrganisationId) -> Result<Permit, Refusal> {
    may_about(actor, verb, organisation, &[])
}

/// Decides whether `actor` may do `verb` to something that concerns `concerns`: a plan, a Member, a body.
///
/// # Errors
/// [`Refusal`], which tells what may be answered.
pub fn may_about(
    actor: Actor<'_>,
    verb: Verb,
    organisation: OrganisationId,
    concerns: &[Scope],
) -> Result<Permit, Refusal> {
    let (right, standing) = verb.needs();
    let decided = may_do(actor, right, &Matter { organisation, standing, concerns, made_by: None });
    match decided {
        // That there is a desk is no secret.
        Err(Refusal::Hidden) if verb == Verb::SeeDesk => Err(Refusal::NotYours),
        decided => decided,
    }
}

/// Decides whether `actor` may do `right` to `matter`, whose state the caller has read.
///
/// # Errors
/// [`Refusal`], which tells what may be answered.
pub fn may_do(actor: Actor<'_>, right: Right, matter: &Matter<'_>) -> Result<Permit, Refusal> {
    match policy::decide(actor.bearer(), actor.person(), right, matter) {
        Ok(()) => Ok(Permit { organisation: matter.organisation, person: actor.person() }),
        Err(Refused::Hidden) => Err(Refusal::Hidden),
        Err(Refused::NotYours(_)) => Err(Refusal::NotYours),
        Err(Refused::NeedsAnother) => Err(Refusal::NeedsAnother),
    }
}

/// Decides whether `actor` may change what concerns nobody else: the own password, second step, sessions and keys. The
/// table speaks of the accounts of others; one's own is anybody's who is signed in and not only reading.
///
/// # Errors
/// [`Refusal::NotYours`] for the public, readers and the command line, which have no account of their own.
pub const fn may_own_account(actor: Actor<'_>) -> Result<Permit, Refusal> {
    match actor {
        Actor::Person { person, organisation, .. } => Ok(Permit { organisation, person: Some(person) }),
        Actor::Public | Actor::Reader { .. } | Actor::Operator { .. } => Err(Refusal::NotYours),
    }
}

/// Allows whoever holds a secret link that was sent to one participant to answer under it, and nothing else: the link is
/// the right. The caller has found whose link it is and until which day it is good.
///
/// # Errors
/// [`Refusal::Hidden`] once that day has passed: a link that is over and one that never was are the same.
pub fn may_answer_by_link(organisation: OrganisationId, until: Day, today: Day) -> Result<Permit, Refusal> {
    if today > until {
        return Err(Refusal::Hidden);
    }
    Ok(Permit { organisation, person: None })
}

/// Allows somebody with an account to answer what this very person was asked, and nothing else: to be asked is the right. The
/// caller has found that it is this person, and until which day an answer counts.
///
/// # Errors
/// [`Refusal::NotYours`] for whoever is not signed in or only looks; [`Refusal::Hidden`] once that day has passed.
pub fn may_answer_when_asked(actor: Actor<'_>, until: Day, today: Day) -> Result<Permit, Refusal> {
    let permit = may_own_account(actor)?;
    if today > until { Err(Refusal::Hidden) } else { Ok(permit) }
}

/// Allows the daily round of the house to do what a rule says happens by itself on a day, and nothing else. Nobody did it.
pub const fn may_by_itself(organisation: OrganisationId) -> Permit {
    Permit { organisation, person: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: OrganisationId = OrganisationId::new(1);
    const THERE: OrganisationId = OrganisationId::new(2);
    const OFFICER: &[Grant] = &[Grant::standing(Office::Officer)];
    const ADMINISTRATOR: &[Grant] = &[Grant::standing(Office::Administrator)];
    const CHAIR: &[Grant] = &[Grant::standing(Office::Chair)];

    fn person(grants: &[Grant]) -> Actor<'_> {
        Actor::Person { person: PersonId::new(7), organisation: HERE, grants }
    }

    #[test]
    fn officers_write_and_others_read() {
        for verb in Verb::ALL {
            let reads_public = matches!(verb, Verb::ReadAdopted | Verb::ReadMeetings);
            let officer =
                !matches!(verb, Verb::KeepPeople | Verb::SeePeople | Verb::KeepSettings | Verb::ReadAudit);
            assert_eq!(may(person(OFFICER), verb, HERE).is_ok(), officer, "{verb:?}");
            let operator = Actor::Operator { organisation: HERE };
            assert!(may(operator, verb, HERE).is_ok(), "{verb:?}");
            let chair = reads_public || matches!(verb, Verb::ReadDraft | Verb::ReadComments | Verb::SeeDesk);
            assert_eq!(may(person(CHAIR), verb, HERE).is_ok(), chair, "{verb:?}");
            assert_eq!(may(person(&[]), verb, HERE).is_ok(), reads_public, "{verb:?}");
            assert_eq!(may(Actor::Public, verb, HERE).is_ok(), reads_public, "{verb:?}");
        }
    }

    #[test]
    fn another_organisation_is_the_public() {
        for verb in Verb::ALL {
            assert_eq!(
                may(person(OFFICER), verb, THERE).is_ok(),
                may(Actor::Public, verb, THERE).is_ok(),
                "{verb:?}"
            );
        }
    }

    #[test]
    fn a_draft_is_hidden_from_whoever_may_not_read_it() {
        assert_eq!(may(Actor::Public, Verb::ReadDraft, HERE), Err(Refusal::Hidden));
        assert_eq!(may(person(&[]), Verb::ReadDraft, HERE), Err(Refusal::Hidden));
        assert_eq!(may(person(OFFICER), Verb::ReadDraft, THERE), Err(Refusal::Hidden));
    }

    #[test]
    fn a_reader_writes_nothing_and_sees_no_more_than_both_offices() {
        let person = PersonId::new(7);
        let reader = |grants, seen_as| Actor::Reader { person, organisation: HERE, grants, seen_as };
        for verb in Verb::ALL {
            let key = reader(OFFICER, None);
            let public = matches!(verb, Verb::ReadAdopted | Verb::ReadMeetings);
            let reads = public || matches!(verb, Verb::ReadDraft | Verb::ReadComments | Verb::SeeDesk);
            assert_eq!(may(key, verb, HERE).is_ok(), reads, "{verb:?}");
            // An officer who looks as an administrator still sees no accounts, and no drafts either.
            let looking = reader(OFFICER, Some(ADMINISTRATOR));
            assert_eq!(may(looking, verb, HERE).is_ok(), public, "{verb:?}");
        }
        assert_eq!(may_own_account(reader(OFFICER, None)), Err(Refusal::NotYours));
        assert!(may_own_account(self::person(&[])).is_ok());
    }

    #[test]
    fn an_officer_of_one_programme_writes_there_and_only_reads_elsewhere() {
        let mine = Scope::One(11);
        let grants = [Grant { scope: mine, ..Grant::standing(Office::Officer) }];
        let officer = person(&grants);
        assert!(may_about(officer, Verb::ImportPlan, HERE, &[mine]).is_ok());
        assert!(may_about(officer, Verb::ReadDraft, HERE, &[Scope::One(12)]).is_ok());
        assert_eq!(may_about(officer, Verb::ImportPlan, HERE, &[Scope::One(12)]), Err(Refusal::NotYours));
    }
}
