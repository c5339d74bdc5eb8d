//! Engagements: the conversation a secretariat opens with a Member about its needs, the people in its administration, and
//! every contact with them (REQUIREMENTS S1.15).
//!
//! What is noted goes by the lines `thread.*` of the table: a contact is internal, or shared with the Member; the people are
//! always internal. Must not know who may.

use jiff::Timestamp;

use super::MemberId;
use crate::{
    kernel::{Day, Id, coded},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
    plans::record::PlanId,
};

/// The id of an engagement.
pub type EngagementId = Id<Engagement>;
/// The id of a stakeholder.
pub type StakeholderId = Id<Stakeholder>;
/// The id of a contact.
pub type ContactId = Id<Contact>;

/// A conversation with one Member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engagement {
    /// Its id.
    pub id: EngagementId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// With which Member.
    pub member: MemberId,
    /// Who knows of it.
    pub circle: Circle,
    /// For which plan, where it is for one.
    pub plan: Option<PlanId>,
    /// What it is about.
    pub purpose: String,
    /// The day it was opened.
    pub opened_on: Day,
    /// The day it was closed, and what came of it.
    pub closing: Option<(Day, String)>,
    /// Who opened it; `None` for the command line.
    pub made_by: Option<PersonId>,
}

impl Engagement {
    /// The circles that know of it: the secretariat always, the Member once something is shared.
    pub fn circles(&self) -> impl Iterator<Item = Circle> {
        let own = self.circle;
        Circle::ALL.iter().copied().filter(move |circle| *circle <= own)
    }

    /// Whom it concerns: its Member, and its plan.
    pub fn concerns(&self) -> Vec<Scope> {
        std::iter::once(Scope::of(self.member)).chain(self.plan.map(Scope::of)).collect()
    }
}

/// Somebody in the Member's administration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stakeholder {
    /// Their id.
    pub id: StakeholderId,
    /// In which engagement.
    pub engagement: EngagementId,
    /// Their name.
    pub name: String,
    /// Their post.
    pub post: String,
    /// The ministry, agency or office.
    pub administration: String,
    /// How they stand towards what it is about.
    pub stance: Stance,
    /// The day that was noted.
    pub noted_on: Day,
}

/// How somebody stands towards what an engagement is about, from not knowing of it to carrying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stance {
    /// Speaks against it.
    Opposed,
    /// Does not know of it.
    Unaware,
    /// Knows of it.
    Aware,
    /// Supports it.
    Supportive,
    /// Carries it.
    Committed,
}

coded!(Stance {
    Opposed => "opposed",
    Unaware => "unaware",
    Aware => "aware",
    Supportive => "supportive",
    Committed => "committed",
});

/// One contact; none is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// In which engagement.
    pub engagement: EngagementId,
    /// Who reads it.
    pub circle: Circle,
    /// The day.
    pub on: Day,
    /// By which way.
    pub channel: Channel,
    /// With whom.
    pub with: String,
    /// What was said.
    pub text: String,
    /// Who noted it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// Who reads a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Circle {
    /// The secretariat.
    Internal,
    /// The Member, too.
    WithMember,
}

coded!(Circle { Internal => "internal", WithMember => "with-member" });

impl Circle {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Thread(match self {
            Self::Internal => policy::Thread::Internal,
            Self::WithMember => policy::Thread::WithMember,
        })
    }
}

/// By which way a contact came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Channel {
    /// A visit.
    Visit,
    /// A call.
    Call,
    /// A letter or e-mail.
    Mail,
    /// In the margins of a meeting.
    Meeting,
    /// Any other.
    Other,
}

coded!(Channel { Visit => "visit", Call => "call", Mail => "mail", Meeting => "meeting", Other => "other" });

/// How many of the stakeholders stand where, from against to carrying it.
pub fn support(stakeholders: &[Stakeholder]) -> Vec<(Stance, usize)> {
    let count = |stance| stakeholders.iter().filter(|each| each.stance == stance).count();
    Stance::ALL.iter().map(|stance| (*stance, count(*stance))).filter(|(_, count)| *count > 0).collect()
}
