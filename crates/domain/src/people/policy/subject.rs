//! How a person stands to a matter: the twenty subjects of the table, derived from dated grants.
//! Must not know any right.

use crate::{
    kernel::{Day, Id},
    people::OrganisationId,
};

/// How somebody stands to a matter. One person may be several at once; everybody is [`Subject::Public`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Anybody, signed in or not.
    Public,
    /// An accredited observer.
    Observer,
    /// The donor whose money is concerned.
    Donor,
    /// Another donor.
    OtherDonor,
    /// The expert concerned.
    Expert,
    /// Another expert.
    OtherExpert,
    /// The provider assigned: training centre, implementing partner.
    Provider,
    /// The translator assigned.
    Translator,
    /// A focal point of the Member concerned.
    FocalPoint,
    /// A focal point of another Member.
    OtherFocalPoint,
    /// A delegate in the committee.
    Delegate,
    /// Its chair.
    Chair,
    /// The officer in charge.
    Officer,
    /// An officer of another programme.
    OtherOfficer,
    /// The finance officer.
    Finance,
    /// The head of the secretariat.
    Head,
    /// The administrator of the organisation's accounts and settings.
    Administrator,
    /// The auditor.
    Auditor,
    /// Whoever runs the installation.
    Operator,
    /// Anybody of another organisation, whatever the role there.
    Stranger,
}

impl Subject {
    /// Every subject, in the order of the table.
    pub const ALL: [Self; 20] = [
        Self::Public,
        Self::Observer,
        Self::Donor,
        Self::OtherDonor,
        Self::Expert,
        Self::OtherExpert,
        Self::Provider,
        Self::Translator,
        Self::FocalPoint,
        Self::OtherFocalPoint,
        Self::Delegate,
        Self::Chair,
        Self::Officer,
        Self::OtherOfficer,
        Self::Finance,
        Self::Head,
        Self::Administrator,
        Self::Auditor,
        Self::Operator,
        Self::Stranger,
    ];
}

/// What an office is held for, and what a matter concerns: a Member, a programme, a body, a donor, a record on the
/// roster. Ids are never shared between kinds, so the kind need not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything in the organisation.
    Organisation,
    /// The one thing with this id.
    One(u128),
}

impl Scope {
    /// The scope of the thing with this id.
    pub const fn of<K>(id: Id<K>) -> Self {
        Self::One(id.bits())
    }
}

/// What somebody is to an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Office {
    /// An accredited observer.
    Observer,
    /// Gives money or experts.
    Donor,
    /// Is on the roster.
    Expert,
    /// Provides training or implements.
    Provider,
    /// Translates documents.
    Translator,
    /// Speaks for a Member.
    FocalPoint,
    /// Sits in a committee.
    Delegate,
    /// Chairs a committee.
    Chair,
    /// Runs a programme in the secretariat.
    Officer,
    /// Keeps the secretariat's money.
    Finance,
    /// Heads the secretariat.
    Head,
    /// Keeps accounts and settings.
    Administrator,
    /// Audits.
    Auditor,
}

impl Office {
    /// Every office.
    pub const ALL: [Self; 13] = [
        Self::Observer,
        Self::Donor,
        Self::Expert,
        Self::Provider,
        Self::Translator,
        Self::FocalPoint,
        Self::Delegate,
        Self::Chair,
        Self::Officer,
        Self::Finance,
        Self::Head,
        Self::Administrator,
        Self::Auditor,
    ];

    /// Stable code, as stored and as commands take it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Observer => "observer",
            Self::Donor => "donor",
            Self::Expert => "expert",
            Self::Provider => "provider",
            Self::Translator => "translator",
            Self::FocalPoint => "focal-point",
            Self::Delegate => "delegate",
            Self::Chair => "chair",
            Self::Officer => "officer",
            Self::Finance => "finance",
            Self::Head => "head",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    /// The office with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|office| office.code() == code)
    }
}

/// An office somebody holds for something, from a day to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    /// The office.
    pub office: Office,
    /// For what it is held.
    pub scope: Scope,
    /// Its first day.
    pub from: Day,
    /// Its last day, where there is one.
    pub until: Option<Day>,
}

impl Grant {
    /// An office held for the whole organisation, without beginning or end.
    pub const fn standing(office: Office) -> Self {
        Self { office, scope: Scope::Organisation, from: Day::MIN, until: None }
    }

    /// `true` if the grant is in force on `day`.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// How the holder stands to a matter that concerns `concerns`; `None` where the office says nothing about it.
    pub fn stands(&self, concerns: &[Scope]) -> Option<Subject> {
        self.stands_if(self.scope == Scope::Organisation || concerns.contains(&self.scope))
    }

    /// The same, for a matter that is or is not the holder's.
    pub(super) const fn stands_if(&self, concerned: bool) -> Option<Subject> {
        match (self.office, concerned) {
            (Office::Donor, true) => Some(Subject::Donor),
            (Office::Donor, false) => Some(Subject::OtherDonor),
            (Office::Expert, true) => Some(Subject::Expert),
            (Office::Expert, false) => Some(Subject::OtherExpert),
            (Office::FocalPoint, true) => Some(Subject::FocalPoint),
            (Office::FocalPoint, false) => Some(Subject::OtherFocalPoint),
            (Office::Officer, true) => Some(Subject::Officer),
            (Office::Officer, false) => Some(Subject::OtherOfficer),
            (Office::Provider, true) => Some(Subject::Provider),
            (Office::Translator, true) => Some(Subject::Translator),
            (Office::Delegate, true) => Some(Subject::Delegate),
            (Office::Chair, true) => Some(Subject::Chair),
            (Office::Provider | Office::Translator | Office::Delegate | Office::Chair, false) => None,
            (Office::Observer, _) => Some(Subject::Observer),
            (Office::Finance, _) => Some(Subject::Finance),
            (Office::Head, _) => Some(Subject::Head),
            (Office::Administrator, _) => Some(Subject::Administrator),
            (Office::Auditor, _) => Some(Subject::Auditor),
        }
    }
}

/// Somebody before the policy: in which organisation, holding what.
#[derive(Debug, Clone, Copy)]
pub enum Bearer<'a> {
    /// Nobody signed in.
    Anybody,
    /// Signed in.
    Holder {
        /// In which organisation.
        organisation: OrganisationId,
        /// The offices in force on the day of the deed.
        grants: &'a [Grant],
    },
    /// Signed in, but only to read, and with no more than both sets of offices give.
    Reader {
        /// In which organisation.
        organisation: OrganisationId,
        /// The offices in force on the day.
        grants: &'a [Grant],
        /// The offices that are looked through.
        seen_as: &'a [Grant],
    },
    /// Whoever runs the installation.
    Operator,
}
