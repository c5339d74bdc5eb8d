//! How somebody comes to an office: proposed by one, approved by another, held for something from a day to a day,
//! confirmed every year, ended. Must not know what an office may do; that is [`policy`](super::policy).

use jiff::{Timestamp, ToSpan};

use super::{
    OrganisationId, PersonId,
    policy::{self, Grant, Office, Scope, Standing},
};
use crate::kernel::{Day, Id};

/// An office held.
pub struct HeldKind;
/// The id of an office held.
pub type HeldId = Id<HeldKind>;

/// What kind of thing an office is held for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScopeKind {
    /// A Member.
    Member,
    /// A plan, as the programme it stands for.
    Plan,
    /// A body.
    Body,
    /// A donor or another partner.
    Partner,
    /// One document.
    Document,
    /// The holder's own record, as an expert's.
    Own,
}

impl ScopeKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Member, Self::Plan, Self::Body, Self::Partner, Self::Document, Self::Own];

    /// Stable code, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Plan => "plan",
            Self::Body => "body",
            Self::Partner => "partner",
            Self::Document => "document",
            Self::Own => "own",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Office {
    /// What the office is held for; the whole organisation where this is `None` or nothing is named.
    pub const fn held_for(self) -> Option<ScopeKind> {
        match self {
            Self::FocalPoint => Some(ScopeKind::Member),
            Self::Officer => Some(ScopeKind::Plan),
            Self::Delegate | Self::Chair => Some(ScopeKind::Body),
            Self::Donor | Self::Provider => Some(ScopeKind::Partner),
            Self::Translator => Some(ScopeKind::Document),
            Self::Expert => Some(ScopeKind::Own),
            Self::Observer | Self::Finance | Self::Head | Self::Administrator | Self::Auditor => None,
        }
    }

    /// `true` if the office cannot be held for the whole organisation: a focal point speaks for one Member.
    pub const fn needs_scope(self) -> bool {
        matches!(self, Self::FocalPoint | Self::Donor | Self::Provider | Self::Expert)
    }
}

/// An office held by a person, with how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its id.
    pub id: HeldId,
    /// In whose programme.
    pub organisation: OrganisationId,
    /// By whom.
    pub person: PersonId,
    /// Office, scope and days.
    pub grant: Grant,
    /// Who proposed it; nobody for the command line.
    pub proposed_by: Option<PersonId>,
    /// When it was approved; not in force before.
    pub approved_at: Option<Timestamp>,
    /// When somebody last confirmed that it is still right.
    pub confirmed_on: Option<Day>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

impl Held {
    /// The line of the table for this office: pending or in force.
    pub const fn standing(&self) -> Standing {
        match self.approved_at {
            None => Standing::Grant(policy::GrantState::Pending),
            Some(_) => Standing::Grant(policy::GrantState::Active),
        }
    }

    /// `true` if it gives its rights on `day`.
    pub fn in_force(&self, day: Day) -> bool {
        self.approved_at.is_some() && self.ended_at.is_none() && self.grant.holds(day)
    }

    /// The day by which somebody has to confirm the office again: a year after the last time.
    pub fn confirm_by(&self) -> Option<Day> {
        self.confirmed_on.and_then(|day| day.checked_add(1.year()).ok())
    }

    /// `true` if it is in force and a year has gone by since it was last confirmed.
    pub fn wants_confirming(&self, day: Day) -> bool {
        self.in_force(day) && self.confirm_by().is_some_and(|by| by < day)
    }
}

/// What is wrong with an office somebody wants to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantFault {
    /// The office is held for one thing, and none is named.
    NeedsScope(ScopeKind),
    /// The office is held for the whole organisation, and something is named.
    NoScope,
    /// Its last day comes before its first.
    EndsBeforeItBegins,
}

/// Judges an office as proposed; `scope_kind` is what the named thing is.
///
/// # Errors
/// [`GrantFault`], the first that is found.
pub fn check(grant: &Grant, scope_kind: Option<ScopeKind>) -> Result<(), GrantFault> {
    match (grant.office.held_for(), scope_kind) {
        (Some(kind), None) if grant.office.needs_scope() => return Err(GrantFault::NeedsScope(kind)),
        (Some(kind), Some(given)) if kind != given => return Err(GrantFault::NeedsScope(kind)),
        (None, Some(_)) => return Err(GrantFault::NoScope),
        _ => {}
    }
    if grant.until.is_some_and(|until| until < grant.from) {
        return Err(GrantFault::EndsBeforeItBegins);
    }
    Ok(())
}

/// The grants among `held` that are in force on `day`: what an [`Actor`](super::Actor) carries.
pub fn in_force(held: &[Held], day: Day) -> Vec<Grant> {
    held.iter().filter(|each| each.in_force(day)).map(|each| each.grant).collect()
}

/// The scope of an office for a thing of a kind; the whole organisation where nothing is named.
pub const fn scope(id: Option<u128>) -> Scope {
    match id {
        Some(id) => Scope::One(id),
        None => Scope::Organisation,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn grant(office: Office, scope: Scope) -> Grant {
        Grant { scope, from: date(2027, 1, 1), until: Some(date(2027, 12, 31)), office }
    }

    fn held() -> Held {
        Held {
            id: HeldId::new(1),
            organisation: OrganisationId::new(1),
            person: PersonId::new(1),
            grant: Grant { until: None, ..grant(Office::FocalPoint, Scope::One(5)) },
            proposed_by: Some(PersonId::new(2)),
            approved_at: Some(Timestamp::UNIX_EPOCH),
            confirmed_on: Some(date(2027, 1, 1)),
            ended_at: None,
        }
    }

    #[test]
    fn a_focal_point_speaks_for_one_member_and_an_auditor_for_none() {
        let whole = Scope::Organisation;
        let one = Scope::One(5);
        let check = |office, scope, kind, expect: Result<(), GrantFault>| {
            assert_eq!(check(&grant(office, scope), kind), expect, "{office:?} {kind:?}");
        };
        check(Office::FocalPoint, one, Some(ScopeKind::Member), Ok(()));
        check(Office::FocalPoint, whole, None, Err(GrantFault::NeedsScope(ScopeKind::Member)));
        check(Office::FocalPoint, one, Some(ScopeKind::Body), Err(GrantFault::NeedsScope(ScopeKind::Member)));
        check(Office::Officer, whole, None, Ok(()));
        check(Office::Chair, one, Some(ScopeKind::Body), Ok(()));
        check(Office::Translator, one, Some(ScopeKind::Document), Ok(()));
        check(Office::Translator, whole, None, Ok(()));
        check(Office::Auditor, one, Some(ScopeKind::Member), Err(GrantFault::NoScope));
    }

    #[test]
    fn nothing_is_in_force_before_a_second_person_approved_it_or_after_it_ended() {
        let day = date(2027, 6, 1);
        assert!(held().in_force(day));
        assert!(!Held { approved_at: None, ..held() }.in_force(day));
        assert!(!Held { ended_at: Some(Timestamp::UNIX_EPOCH), ..held() }.in_force(day));
        assert!(!held().in_force(date(2026, 12, 31)));
    }

    #[test]
    fn an_office_is_confirmed_every_year() {
        assert!(!held().wants_confirming(date(2028, 1, 1)));
        assert!(held().wants_confirming(date(2028, 1, 2)));
        let again = Held { confirmed_on: Some(date(2028, 1, 2)), ..held() };
        assert!(!again.wants_confirming(date(2028, 6, 1)));
    }
}
