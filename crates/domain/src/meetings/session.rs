//! A session of a body: when and where, what is on the agenda, who took part. Its days may move, and each move is
//! kept with its reason. Must not know documents or decisions.

use jiff::Timestamp;

use super::body::BodyId;
use crate::{
    kernel::{Day, Id, coded},
    members::MemberId,
    people::{OrganisationId, PersonId},
    plans::registers::mandate::MandateId,
};

/// The id of a session.
pub type SessionId = Id<Session>;
/// The id of an item of an agenda.
pub type AgendaItemId = Id<AgendaItem>;
/// The id of somebody who took part.
pub type ParticipantId = Id<Participant>;

/// A session of a body, called a meeting on pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Which body meets.
    pub body: BodyId,
    /// Its number as printed: "43", "Twelfth"; empty for none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// City and country, or "online"; empty while unknown.
    pub place: String,
    /// Who hosts it; empty for nobody.
    pub host: String,
    /// The decision that called for it, as text; empty for none (S3.1).
    pub mandate: String,
    /// The same as an item of the register of mandates.
    pub mandate_item: Option<MandateId>,
    /// First day, where set.
    pub first_day: Option<Day>,
    /// Last day, where set. May lie before the first as somebody wrote it: [`Session::faults`] says so (S2.19).
    pub last_day: Option<Day>,
    /// Whether it is to come, was held or does not take place.
    pub state: SessionState,
    /// From which day the public may know of it; `None` while it is internal.
    pub published_on: Option<Day>,
    /// The day its record bears.
    pub recorded_on: Option<Day>,
    /// How many people took part, as the record says.
    pub headcount: Option<u32>,
    /// Counts changes to this record, so that two people cannot overwrite each other.
    pub version: i64,
}

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionState {
    /// To come.
    Planned,
    /// It took place.
    Held,
    /// It does not take place.
    Cancelled,
}

coded!(SessionState { Planned => "planned", Held => "held", Cancelled => "cancelled" });

impl Session {
    /// `true` if the public may know of it on `day`.
    pub fn is_public(&self, day: Day) -> bool {
        self.published_on.is_some_and(|published| published <= day)
    }

    /// `true` if what its record says may be read by whoever may know of it: from the day that the record bears.
    pub fn is_recorded(&self, day: Day) -> bool {
        self.recorded_on.is_some_and(|recorded| recorded <= day)
    }

    /// The last day of the session, or its only known one.
    pub fn end(&self) -> Option<Day> {
        self.last_day.or(self.first_day)
    }

    /// The first day of the session, or its only known one.
    pub fn begin(&self) -> Option<Day> {
        self.first_day.or(self.last_day)
    }

    /// Days in an impossible order (S2.19). They are shown, never refused: the source may say so.
    pub fn faults(&self, today: Day) -> Vec<DayFault> {
        let before =
            |one: Option<Day>, other: Option<Day>| matches!((one, other), (Some(a), Some(b)) if a < b);
        let mut faults = Vec::new();
        if before(self.last_day, self.first_day) {
            faults.push(DayFault::EndsBeforeItBegins);
        }
        if before(self.recorded_on, self.begin()) {
            faults.push(DayFault::RecordedBeforeItBegan);
        }
        if self.state == SessionState::Held && self.begin().is_some_and(|day| today < day) {
            faults.push(DayFault::HeldInTheFuture);
        }
        if self.state == SessionState::Planned && self.end().is_some_and(|day| day < today) {
            faults.push(DayFault::PlannedInThePast);
        }
        faults
    }
}

/// Days of a session that cannot all be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayFault {
    /// Its last day lies before its first.
    EndsBeforeItBegins,
    /// Its record is dated before it began.
    RecordedBeforeItBegan,
    /// It is said to have been held and has not begun.
    HeldInTheFuture,
    /// It is still planned and its days are over.
    PlannedInThePast,
}

coded!(DayFault {
    EndsBeforeItBegins => "ends-before-it-begins",
    RecordedBeforeItBegan => "recorded-before-it-began",
    HeldInTheFuture => "held-in-the-future",
    PlannedInThePast => "planned-in-the-past",
});

/// A change of a session's days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// First and last day before.
    pub from: (Option<Day>, Option<Day>),
    /// First and last day after.
    pub to: (Option<Day>, Option<Day>),
    /// Why, in the mover's words.
    pub reason: String,
    /// When, UTC.
    pub at: Timestamp,
    /// Who; `None` for the command line.
    pub by: Option<PersonId>,
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its id.
    pub id: AgendaItemId,
    /// Of which session.
    pub session: SessionId,
    /// Its place in the agenda, from 1.
    pub position: u32,
    /// Its number to the letter: "7)i)", "16.1"; empty for none.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Whether the session considered it (S3.1).
    pub considered: bool,
    /// Whether it stands on the agenda of every session of the body: under it waits what came up meanwhile (S1.12).
    pub standing: bool,
}

/// Somebody who took part in a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Its id.
    pub id: ParticipantId,
    /// In which session.
    pub session: SessionId,
    /// Their place in the list, from 1.
    pub position: u32,
    /// Full name.
    pub name: String,
    /// For whom.
    pub represents: Represents,
    /// As what: "Head of delegation"; empty for none.
    pub role: String,
    /// What the session elected the participant to. It gives no rights: offices do.
    pub elected: Option<Elected>,
    /// Country, as the record names it; empty where the Member says it.
    pub country: String,
}

/// For whom somebody takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Represents {
    /// A Member.
    Member(MemberId),
    /// Somebody who observes, by name.
    Observer(String),
    /// Another organisation or the secretariat, by name.
    Organisation(String),
}

impl Represents {
    /// Stable code of the kind.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Member(_) => "member",
            Self::Observer(_) => "observer",
            Self::Organisation(_) => "organisation",
        }
    }
}

/// What a session elects people to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Elected {
    /// It presides.
    Chair,
    /// It presides in the chair's absence.
    ViceChair,
    /// It writes the report.
    Rapporteur,
}

coded!(Elected { Chair => "chair", ViceChair => "vice-chair", Rapporteur => "rapporteur" });

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn session() -> Session {
        Session {
            id: SessionId::new(1),
            organisation: OrganisationId::new(1),
            body: BodyId::new(1),
            number: "19".into(),
            title: "Nineteenth session".into(),
            place: String::new(),
            host: String::new(),
            mandate: String::new(),
            mandate_item: None,
            first_day: Some(date(2009, 11, 26)),
            last_day: Some(date(2009, 11, 27)),
            state: SessionState::Held,
            published_on: Some(date(2009, 11, 16)),
            recorded_on: Some(date(2009, 12, 1)),
            headcount: None,
            version: 1,
        }
    }

    #[test]
    fn s2_19_days_of_publication_event_and_record_stand_apart_and_impossible_orders_are_flagged() {
        let today = date(2027, 1, 1);
        assert_eq!(session().faults(today), []);
        let dated_early = Session { recorded_on: Some(date(2009, 11, 16)), ..session() };
        assert_eq!(dated_early.faults(today), [DayFault::RecordedBeforeItBegan]);
        let backwards = Session { last_day: Some(date(2009, 11, 20)), ..session() };
        assert_eq!(backwards.faults(today), [DayFault::EndsBeforeItBegins]);
        let planned = Session { state: SessionState::Planned, ..session() };
        assert_eq!(planned.faults(today), [DayFault::PlannedInThePast]);
        assert_eq!(session().faults(date(2009, 11, 1)), [DayFault::HeldInTheFuture]);
    }

    #[test]
    fn the_public_knows_of_a_session_from_the_day_it_was_published() {
        assert!(!session().is_public(date(2009, 11, 15)));
        assert!(session().is_public(date(2009, 11, 16)));
        assert!(!Session { published_on: None, ..session() }.is_public(date(2027, 1, 1)));
    }
}
