//! Whom an organisation works with beside its Members: donor administrations, training centres, agencies
//! (REQUIREMENTS S2.1). One administration may be donor and beneficiary at once: a partner can be a Member as well.

use super::MemberId;
use crate::{
    kernel::{Day, Id, coded},
    plans::registers::vocabulary::TermId,
};

/// The id of a partner.
pub type PartnerId = Id<Partner>;

/// Somebody who gives, teaches or carries out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Short code, unique in its organisation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is to the organisation.
    pub kind: PartnerKind,
    /// What it is in the organisation's own words: a term of a list of kinds of partners.
    pub own_kind: Option<TermId>,
    /// The Member it is as well, where it is one.
    pub member: Option<MemberId>,
    /// The last day of working together, once there is one.
    pub ended_on: Option<Day>,
}

/// What a partner is to the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartnerKind {
    /// An administration that gives money or experts.
    Donor,
    /// Trains.
    TrainingCentre,
    /// Answers to the donor for what is done.
    ImplementingAgency,
    /// Runs it from day to day.
    ExecutingAgency,
    /// Anything else.
    Other,
}

coded!(PartnerKind {
    Donor => "donor",
    TrainingCentre => "training-centre",
    ImplementingAgency => "implementing-agency",
    ExecutingAgency => "executing-agency",
    Other => "other",
});

impl Partner {
    /// `true` while they work together.
    pub fn works_on(&self, day: Day) -> bool {
        self.ended_on.is_none_or(|last| day <= last)
    }

    /// `true` if it gives and receives at once: a donor administration of a Member.
    pub fn is_both(&self) -> bool {
        self.kind == PartnerKind::Donor && self.member.is_some()
    }
}
