//! The family of instruments a plan is addressed to (S4.13): who is invited to take note, to become involved or to
//! report, and what each answered.
//!
//! Instruments served by the same secretariat are included without being asked.

use crate::{
    kernel::{Day, Id, coded},
    plans::record::PlanId,
};

/// Label of [`InstrumentId`].
pub struct InstrumentKind;
/// The id of an instrument.
pub type InstrumentId = Id<InstrumentKind>;
/// The id of an invitation.
pub type InvitationId = Id<Invitation>;

/// How an instrument belongs to the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kinship {
    /// Served by the same secretariat: included without being asked.
    SameSecretariat,
    /// Related, with a secretariat of its own: invited.
    Related,
}

coded!(Kinship { SameSecretariat => "same-secretariat", Related => "related" });

/// An instrument of the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its id.
    pub id: InstrumentId,
    /// Short code, unique in its organisation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How it belongs.
    pub kinship: Kinship,
}

/// What an instrument is invited to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ask {
    /// To take note.
    TakeNote,
    /// To become involved.
    BecomeInvolved,
    /// To report.
    Report,
}

coded!(Ask { TakeNote => "take-note", BecomeInvolved => "become-involved", Report => "report" });

/// What it answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    /// It does what it was asked.
    Agreed,
    /// It does a part of it.
    InPart,
    /// It does not.
    Declined,
}

coded!(Reply { Agreed => "agreed", InPart => "in-part", Declined => "declined" });

/// One instrument asked for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The plan it is about.
    pub plan: PlanId,
    /// Who is asked.
    pub instrument: InstrumentId,
    /// For what.
    pub ask: Ask,
    /// The day of the invitation.
    pub invited_on: Day,
    /// What came back; `None` while nothing did.
    pub replied: Option<Replied>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replied {
    /// The day.
    pub on: Day,
    /// Yes, in part or no.
    pub reply: Reply,
    /// Its words, to the letter; may be empty.
    pub text: String,
}

/// An answer cannot come before the invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RepliedBeforeInvited {
    /// The day of the invitation.
    pub invited_on: Day,
}

impl Invitation {
    /// Takes the answer down; a later one replaces it, and the event log keeps both.
    pub fn answer(self, replied: Replied) -> Result<Self, RepliedBeforeInvited> {
        if replied.on < self.invited_on {
            return Err(RepliedBeforeInvited { invited_on: self.invited_on });
        }
        Ok(Self { replied: Some(replied), ..self })
    }
}

/// How many of a family stand where towards a plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Response {
    /// Instruments included without being asked.
    pub included: usize,
    /// Invitations sent.
    pub invited: usize,
    /// Invitations answered.
    pub answered: usize,
    /// Related instruments that nobody has asked for anything.
    pub not_invited: usize,
}

impl Response {
    /// Counts a family and its invitations.
    pub fn of(family: &[Related], invitations: &[Invitation]) -> Self {
        let is_invited = |each: &Related| invitations.iter().any(|one| one.instrument == each.id);
        let related = |each: &&Related| each.kinship == Kinship::Related;
        Self {
            included: family.iter().filter(|each| each.kinship == Kinship::SameSecretariat).count(),
            invited: invitations.len(),
            answered: invitations.iter().filter(|one| one.replied.is_some()).count(),
            not_invited: family.iter().filter(related).filter(|each| !is_invited(each)).count(),
        }
    }
}
