//! Initiatives: what is to be done for which Members, with whom, by when, at what cost, measured how (REQUIREMENTS S1.16,
//! S1.18–S1.22, S3.12, S3.20).
//!
//! A budget adds up, hence one currency an initiative. How an initiative goes on is [`step`]'s business; who may do it is
//! the table's. Must not know events or missions, which refer to it.

pub mod parts;
pub mod review;
pub mod step;
pub mod together;

use jiff::Timestamp;

pub use crate::plans::content::Level;
use crate::{
    kernel::{Currency, Day, Id, Money, coded},
    meetings::BodyId,
    members::{MemberId, PartnerId},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
};

/// The id of an initiative.
pub type InitiativeId = Id<Initiative>;
/// The id of something said on an initiative.
pub type SaidId = Id<Said>;

/// An initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// Its id; nobody can guess it.
    pub id: InitiativeId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Short code, unique in its organisation.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What it is to reach.
    pub objectives: String,
    /// What is done.
    pub description: String,
    /// At which level.
    pub level: Option<Level>,
    /// Whether countries of the South help each other in it.
    pub south_south: bool,
    /// Whether somebody supports them in that.
    pub triangular: bool,
    /// Which existing resources or processes it uses again; empty for none (S1.21).
    pub reuse: String,
    /// First day, where set.
    pub first_day: Option<Day>,
    /// Last day; `None` for an open end or while unknown.
    pub last_day: Option<Day>,
    /// When, in words as printed: "2026 and beyond"; may be empty.
    pub timeframe: String,
    /// The body that approves its budget.
    pub body: Option<BodyId>,
    /// In what its budget is reckoned.
    pub currency: Currency,
    /// Where it stands.
    pub course: Course,
    /// What there was to say when it was completed.
    pub outcome: String,
    /// Why it was closed or cancelled.
    pub ending_note: String,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// Where an initiative stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: InitiativeState,
    /// What its body approved, which may be less than was asked for.
    pub approved: Option<Money>,
    /// The day it was completed.
    pub completed_on: Option<Day>,
    /// The day it was closed or cancelled.
    pub ended_on: Option<Day>,
}

impl Course {
    /// Where every initiative begins.
    pub const PROPOSED: Self =
        Self { state: InitiativeState::Proposed, approved: None, completed_on: None, ended_on: None };
}

/// Where an initiative stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum InitiativeState {
    /// Put forward; not yet approved by anybody.
    Proposed,
    /// Every Member it is for has agreed.
    MemberAgreed,
    /// The finance body has approved its budget.
    Approved,
    /// It is being carried out.
    UnderWay,
    /// Everything is done.
    Completed,
    /// Over, with what came of it.
    Closed,
    /// Given up.
    Cancelled,
}

coded!(InitiativeState {
    Proposed => "proposed",
    MemberAgreed => "member-agreed",
    Approved => "approved",
    UnderWay => "under-way",
    Completed => "completed",
    Closed => "closed",
    Cancelled => "cancelled",
});

impl InitiativeState {
    /// Whose turn it is: its Members' as long as they have not agreed, nobody's while it is carried out and at the end.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Proposed => Some(Turn::Member),
            Self::MemberAgreed | Self::Approved | Self::Completed => Some(Turn::Secretariat),
            Self::UnderWay | Self::Closed | Self::Cancelled => None,
        }
    }

    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Initiative(match self {
            Self::Proposed => policy::Initiative::Proposed,
            Self::MemberAgreed => policy::Initiative::MemberAgreed,
            Self::Approved => policy::Initiative::Approved,
            Self::UnderWay => policy::Initiative::UnderWay,
            Self::Completed => policy::Initiative::Completed,
            Self::Closed => policy::Initiative::Closed,
            Self::Cancelled => policy::Initiative::Cancelled,
        })
    }

    /// `true` for what nothing leads on from.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// `true` as long as what its Members agree to may still be changed: budget, currency and for whom it is.
    pub const fn is_open_to_terms(self) -> bool {
        matches!(self, Self::Proposed)
    }
}

/// A Member an initiative is for, and whether it has agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beneficiary {
    /// The Member.
    pub member: MemberId,
    /// Its word, once it has agreed.
    pub agreed: Option<Agreed>,
}

/// How a Member agreed to an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// On which day.
    pub on: Day,
    /// Where an officer took it from; empty where the Member said so here.
    pub source: String,
    /// Who entered it; `None` for the command line.
    pub by: Option<PersonId>,
}

/// The part a partner has in an initiative (DOMAIN 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Answers to the donor for what is done.
    Implementing,
    /// Runs it from day to day.
    Executing,
    /// Helps.
    Collaborating,
}

coded!(Part { Implementing => "implementing", Executing => "executing", Collaborating => "collaborating" });

/// A partner with its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartnerPart {
    /// The partner.
    pub partner: PartnerId,
    /// What it does.
    pub part: Part,
}

/// A remark on an initiative, kept with its day; none is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: SaidId,
    /// The words.
    pub text: String,
    /// Who wrote it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

impl Initiative {
    /// Whom and what it concerns: offices held for its body or one that its report has gone to, a Member it is for, a
    /// partner in it, or the plan of an action that it serves count.
    pub fn concerns(
        &self,
        bodies: impl IntoIterator<Item = BodyId>,
        members: impl IntoIterator<Item = MemberId>,
        partners: impl IntoIterator<Item = PartnerId>,
        plans: impl IntoIterator<Item = Scope>,
    ) -> Vec<Scope> {
        let mut concerns: Vec<Scope> = self.body.map(Scope::of).into_iter().collect();
        let members = members.into_iter().map(Scope::of).chain(partners.into_iter().map(Scope::of));
        let further = bodies.into_iter().map(Scope::of).chain(members).chain(plans);
        for scope in further {
            if !concerns.contains(&scope) {
                concerns.push(scope);
            }
        }
        concerns
    }
}
