//! Members (Parties, administrations) and the dated sets and classes they stand in.
//!
//! A denominator such as the 33 of "22/33" is the size of a [`MemberSet`] on a day, never a number somebody keeps
//! (DOMAIN invariant 2). Must not know plans, facts or persons. Next: [`set`] for regions and groups, [`class`]
//! for what a Member counts as (developing, least developed, potential non-Member …), [`partner`] for those who give,
//! teach and carry out, [`engagement`] for what is said with a Member, [`accession`] for who is on the way in.

pub mod accession;
pub mod class;
pub mod engagement;
pub mod partner;
pub mod set;

use crate::kernel::Id;

pub use class::{ClassCode, ClassRule, Classes, Tenure, TenureId, TenureKind};
pub use partner::{Partner, PartnerId, PartnerKind};
pub use set::{MemberSet, MembershipRule, Stay};

/// The id of a Member.
pub type MemberId = Id<Member>;

/// A Member of the organisation: a State, Party or administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its own id; survives a change of name or code.
    pub id: MemberId,
    /// ISO code or the organisation's list number.
    pub code: String,
    /// Its name in force.
    pub name: String,
}
