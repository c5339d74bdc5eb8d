//! Signing in with the account one has elsewhere: which provider may be asked at all, whose account its answer opens, and
//! who comes in no other way. Must not know how a provider is asked, nor that what it says was verified before.

use super::{
    PersonId,
    policy::{Account as State, Grant},
};

/// Somebody as a provider knows them: its address, and the name it gives them for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The provider's address, to the letter.
    pub issuer: String,
    /// Its name for the person.
    pub subject: String,
}

/// Whether a provider is asked at such an address: over TLS, or on this very machine where the installation has no public
/// address of its own. `host` is what a parser of addresses found.
pub fn may_be_asked(scheme: &str, host: &str, has_public_address: bool) -> bool {
    let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]" | "::1");
    scheme == "https" || (scheme == "http" && is_here && !has_public_address)
}

/// Whether an organisation that asks its secretariat to come through its provider asks this person.
pub fn comes_only_there(only_way: bool, grants: &[Grant]) -> bool {
    only_way && grants.iter().any(|grant| grant.office.needs_second_step())
}

/// An account of the organisation that could be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Whose it is.
    pub person: PersonId,
    /// Invited, active or disabled.
    pub state: State,
    /// How a provider knows them already.
    pub known: Option<Known>,
}

/// Whose account opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// The account that was linked before.
    Linked(PersonId),
    /// The account with this address, which is linked from now on.
    ToLink(PersonId),
}

/// Why no account opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnedAway {
    /// The provider does not vouch for the address.
    Unverified,
    /// The organisation has no account with this address.
    Unknown,
    /// The account is not active.
    NotActive(PersonId),
    /// The account is linked to another name at the same provider: the address was handed on, or somebody tries.
    LinkedOtherwise(PersonId),
}

impl TurnedAway {
    /// Stable word for the log of deeds.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unverified => "unverified",
            Self::Unknown => "unknown",
            Self::NotActive(_) => "not-active",
            Self::LinkedOtherwise(_) => "linked-otherwise",
        }
    }

    /// Whose account it is about.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Unverified | Self::Unknown => None,
            Self::NotActive(person) | Self::LinkedOtherwise(person) => Some(person),
        }
    }
}

/// Decides whose account opens for somebody whom the provider calls `known`. `linked` is the account linked to that name,
/// `addressed` the one with the address the provider gave. An account is never made here.
///
/// # Errors
/// Why none opens.
pub fn opens(
    known: &Known,
    verified: bool,
    linked: Option<Candidate>,
    addressed: Option<Candidate>,
) -> Result<Opens, TurnedAway> {
    if !verified {
        return Err(TurnedAway::Unverified);
    }
    let is_linked = linked.is_some();
    let candidate = linked.or(addressed).ok_or(TurnedAway::Unknown)?;
    match (candidate.state, &candidate.known) {
        (State::Invited | State::Disabled, _) => Err(TurnedAway::NotActive(candidate.person)),
        (State::Active, _) if is_linked => Ok(Opens::Linked(candidate.person)),
        // Of an earlier provider nothing holds any more; at the same one, another name is another person.
        (State::Active, Some(other)) if other.issuer == known.issuer => {
            Err(TurnedAway::LinkedOtherwise(candidate.person))
        }
        (State::Active, _) => Ok(Opens::ToLink(candidate.person)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::policy::Office;

    const MELE: PersonId = PersonId::new(7);
    const SIONE: PersonId = PersonId::new(8);

    fn known(issuer: &str, subject: &str) -> Known {
        Known { issuer: issuer.to_owned(), subject: subject.to_owned() }
    }

    fn account(person: PersonId, state: State, known: Option<Known>) -> Option<Candidate> {
        Some(Candidate { person, state, known })
    }

    #[test]
    fn an_answer_opens_the_linked_account_else_the_one_with_the_address_and_never_makes_one() {
        let here = known("https://id.example", "248");
        let check = |linked, addressed, expect| assert_eq!(opens(&here, true, linked, addressed), expect);
        let active = State::Active;
        check(None, None, Err(TurnedAway::Unknown));
        check(None, account(MELE, active, None), Ok(Opens::ToLink(MELE)));
        let mine = || Some(here.clone());
        check(account(MELE, active, mine()), None, Ok(Opens::Linked(MELE)));
        // The name counts for more than the address, which the provider may have handed on.
        check(account(MELE, active, mine()), account(SIONE, active, None), Ok(Opens::Linked(MELE)));
        let other = Some(known("https://id.example", "249"));
        check(None, account(MELE, active, other), Err(TurnedAway::LinkedOtherwise(MELE)));
        let earlier = Some(known("https://old.example", "1"));
        check(None, account(MELE, active, earlier), Ok(Opens::ToLink(MELE)));
        for state in [State::Invited, State::Disabled] {
            check(None, account(MELE, state, None), Err(TurnedAway::NotActive(MELE)));
            check(account(MELE, state, mine()), None, Err(TurnedAway::NotActive(MELE)));
        }
        let unverified = opens(&here, false, None, account(MELE, active, None));
        assert_eq!(unverified, Err(TurnedAway::Unverified));
    }

    #[test]
    fn providers_are_asked_over_tls_and_on_this_machine_only_where_nobody_else_comes() {
        let check = |scheme, host, public, expect| {
            assert_eq!(may_be_asked(scheme, host, public), expect, "{scheme} {host} {public}");
        };
        check("https", "id.example", true, true);
        check("https", "id.example", false, true);
        check("http", "id.example", false, false);
        check("http", "127.0.0.1", false, true);
        check("http", "localhost", false, true);
        check("http", "[::1]", false, true);
        check("http", "127.0.0.1", true, false);
        check("http", "localhost.example", false, false);
        check("ftp", "localhost", false, false);
    }

    #[test]
    fn only_the_secretariat_is_asked_to_come_one_way() {
        let of = |office| [Grant::standing(office)];
        assert!(comes_only_there(true, &of(Office::Officer)));
        assert!(comes_only_there(true, &of(Office::Administrator)));
        assert!(!comes_only_there(true, &of(Office::Delegate)));
        assert!(!comes_only_there(true, &[]));
        assert!(!comes_only_there(false, &of(Office::Officer)));
    }
}
