//! Rounds of consultation: what Members are asked about, until when, who answered and what came of it
//! (REQUIREMENTS S4.21). Must not know who may write.

use jiff::Timestamp;

use crate::{
    kernel::{Day, Id, coded},
    members::MemberId,
    people::{
        Actor, OrganisationId, PersonId,
        policy::{Bearer, Office, Scope},
    },
    plans::record::PlanId,
};

/// The id of a round.
pub type ConsultationId = Id<Consultation>;
/// The id of an answer in a round.
pub type ConsultationAnswerId = Id<ConsultationAnswer>;

/// A round of consultation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    /// Its id.
    pub id: ConsultationId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its title.
    pub title: String,
    /// The plan it is about, where it is one.
    pub plan: Option<PlanId>,
    /// What is asked about, in words: a document, a question.
    pub subject: String,
    /// Who is asked, and who may read along.
    pub audience: Audience,
    /// First day.
    pub opens_on: Day,
    /// Last day, in words: "1 July 2027", "30 days before COMM20".
    pub closes: String,
}

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Members are asked, and everybody may read along.
    Public,
    /// Members only.
    Members,
}

coded!(Audience { Public => "public", Members => "members" });

/// Where a round stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Round {
    /// It has not begun.
    ToCome,
    /// Answers are taken.
    Open,
    /// It is over.
    Closed,
}

coded!(Round { ToCome => "to-come", Open => "open", Closed => "closed" });

impl Consultation {
    /// Where the round stands on `today`, if it closes on `closes`; a round whose end is not known stays open.
    pub fn round(&self, closes: Option<Day>, today: Day) -> Round {
        if today < self.opens_on {
            Round::ToCome
        } else if closes.is_some_and(|last| last < today) {
            Round::Closed
        } else {
            Round::Open
        }
    }
}

/// What a Member said in a round. Later answers stand beside earlier ones; none is overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsultationAnswer {
    /// Its id.
    pub id: ConsultationAnswerId,
    /// In which round.
    pub consultation: ConsultationId,
    /// Whose.
    pub member: MemberId,
    /// To the letter.
    pub text: String,
    /// The day it came in.
    pub received_on: Day,
    /// Where an officer took it from, when it was entered on the Member's behalf.
    pub source: Option<String>,
    /// Who entered it; `None` for the command line.
    pub entered_by: Option<PersonId>,
    /// When, UTC.
    pub entered_at: Timestamp,
    /// What came of it; empty while nothing has.
    pub outcome: String,
}

/// Whether the actor is a focal point of this very Member: nobody speaks for another one, whatever the office.
pub fn speaks_for(actor: Actor<'_>, organisation: OrganisationId, member: MemberId) -> bool {
    let Bearer::Holder { organisation: own, grants } = actor.bearer() else { return false };
    let is_its =
        |scope: Scope, office: Office| office == Office::FocalPoint && scope == Scope::One(member.bits());
    own == organisation && grants.iter().any(|grant| is_its(grant.scope, grant.office))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn s4_21_a_round_opens_and_closes_by_the_day() {
        let round = Consultation {
            id: ConsultationId::new(1),
            organisation: OrganisationId::new(1),
            title: "First round".into(),
            plan: None,
            subject: "Draft plan".into(),
            audience: Audience::Public,
            opens_on: date(2027, 1, 10),
            closes: "1 March 2027".into(),
        };
        let closes = Some(date(2027, 3, 1));
        assert_eq!(round.round(closes, date(2027, 1, 9)), Round::ToCome);
        assert_eq!(round.round(closes, date(2027, 3, 1)), Round::Open);
        assert_eq!(round.round(closes, date(2027, 3, 2)), Round::Closed);
        assert_eq!(round.round(None, date(2030, 1, 1)), Round::Open);
    }
}
