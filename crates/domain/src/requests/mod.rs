//! Requests: what a Member asks for, from its draft to its closing (REQUIREMENTS S2.12, S2.13, S2.14, S5.6).
//!
//! Assistance exists only in answer to one. A request comes from a Member alone: written by its focal point, or received
//! as a letter that an officer enters to the letter. [`step`] says how it goes on, [`clock`] what the secretariat owes and
//! by when, [`volumes`] how many there were. Must not know missions, nor who may do what: that is the table's.

pub mod clock;
pub mod step;
pub mod volumes;

use jiff::Timestamp;

use crate::{
    kernel::{Day, Id, coded},
    members::MemberId,
    needs::need::NeedId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
    plans::{record::ActionId, registers::vocabulary::TermId},
};

/// The id of a request.
pub type RequestId = Id<Request>;
/// The id of something said on a request.
pub type SaidId = Id<Said>;

/// What a Member asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its id; nobody can guess it.
    pub id: RequestId,
    /// Whose register it stands in.
    pub organisation: OrganisationId,
    /// Whose request it is.
    pub member: MemberId,
    /// Its number in the Member's year; a draft has none, so that one taken back leaves no gap.
    pub number: Option<Number>,
    /// What it is called.
    pub title: String,
    /// What is asked, to the letter.
    pub asked: String,
    /// The language that help is wanted in, in the Member's words; empty where it does not say.
    pub language: String,
    /// For whom the help is.
    pub level: Option<Level>,
    /// The days that would suit.
    pub window: Window,
    /// What is to come of it.
    pub expected: Expected,
    /// Who else was asked. Protected.
    pub others: OtherDonors,
    /// The letter it came as; `None` where the Member wrote it here. Protected.
    pub letter: Option<Letter>,
    /// What it is about: terms of the organisation's lists.
    pub topics: Vec<TermId>,
    /// The needs it answers.
    pub needs: Vec<NeedId>,
    /// The actions of plans it relates to.
    pub actions: Vec<ActionId>,
    /// Where it stands.
    pub course: Course,
    /// To whom it was redirected; empty otherwise.
    pub redirected_to: String,
    /// Since when a question to the Member waits for its answer.
    pub question_on: Option<Day>,
    /// Who entered it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// A place in the sequence of one Member's requests of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number {
    /// The year in which it was submitted.
    pub year: i16,
    /// From 1, without a gap.
    pub serial: u32,
}

impl Number {
    /// As people write it: `WS-2026-3` for the third of 2026 of the Member with the code WS.
    pub fn label(self, member_code: &str) -> String {
        format!("{member_code}-{}-{}", self.year, self.serial)
    }
}

/// The days that would suit, as far as the Member names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Window {
    /// Not before.
    pub from: Option<Day>,
    /// Not after.
    pub until: Option<Day>,
}

impl Window {
    /// Whether it ends before it begins.
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.until), (Some(from), Some(until)) if until < from)
    }

    /// Whether something from one day to another fits into it; what is not named does not bind.
    pub fn holds(self, first: Day, last: Day) -> bool {
        self.from.is_none_or(|from| from <= first) && self.until.is_none_or(|until| last <= until)
    }
}

/// What is to come of a request, as it can be checked afterwards (S2.14).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expected {
    /// The result.
    pub result: String,
    /// What shows that it was reached.
    pub indicator: String,
    /// Where that can be looked up.
    pub evidence: String,
}

/// Which other donors were asked for the same. Not to say and to say "none" are two things.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OtherDonors {
    /// The Member does not say.
    #[default]
    Unsaid,
    /// It asked nobody else.
    Nobody,
    /// It asked these.
    Asked(String),
}

/// The letter or mail that an officer entered a request from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// How it came.
    pub channel: Channel,
    /// Who signed it.
    pub sender: String,
    /// Its text, to the letter.
    pub text: String,
}

/// How a request came in that was not written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// By e-mail.
    Email,
    /// On paper.
    Letter,
    /// In answer to a survey.
    Survey,
}

coded!(Channel { Email => "email", Letter => "letter", Survey => "survey" });

/// For whom the help is (S2.13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Those who lead.
    Strategic,
    /// Those who manage.
    Tactical,
    /// Those who do the work.
    Operational,
}

coded!(Level { Strategic => "strategic", Tactical => "tactical", Operational => "operational" });

/// Where a request stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: RequestState,
    /// The day it was submitted, or the letter came in.
    pub submitted_on: Option<Day>,
    /// The day it was acknowledged.
    pub acknowledged_on: Option<Day>,
    /// What a review waits for.
    pub waits: Option<Wait>,
    /// The day it was accepted or came to its end without.
    pub decided_on: Option<Day>,
    /// How it ended where it was not accepted.
    pub ending: Option<Ending>,
    /// The day it was last looked at after its acceptance.
    pub checked_on: Option<Day>,
    /// How it was closed after its acceptance, and on which day.
    pub closing: Option<(ClosingReason, Day)>,
}

impl Course {
    /// Where a request begins that its Member writes.
    pub const DRAFT: Self = Self {
        state: RequestState::Draft,
        submitted_on: None,
        acknowledged_on: None,
        waits: None,
        decided_on: None,
        ending: None,
        checked_on: None,
        closing: None,
    };

    /// Where a request begins that came as a letter on a day.
    pub const fn received(on: Day) -> Self {
        Self { state: RequestState::Submitted, submitted_on: Some(on), ..Self::DRAFT }
    }

    /// The last day on which something became of it.
    pub fn last_day(&self) -> Option<Day> {
        let closed = self.closing.map(|(_, day)| day);
        [self.submitted_on, self.acknowledged_on, self.decided_on, self.checked_on, closed]
            .into_iter()
            .flatten()
            .max()
    }
}

/// What a review waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Why.
    pub reason: WaitReason,
    /// Until which day.
    pub until: Day,
}

/// Why a review waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WaitReason {
    /// It was put off to a day.
    Deferred,
    /// Others are asked whether they object; who is silent until that day does not.
    Round,
}

coded!(WaitReason { Deferred => "deferred", Round => "round" });

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RequestState {
    /// Being written; the Member's own.
    Draft,
    /// The secretariat has it.
    Submitted,
    /// Acknowledged, and being looked at.
    UnderReview,
    /// To be answered with assistance.
    Accepted,
    /// Over without: declined, redirected or withdrawn.
    Declined,
    /// Over.
    Closed,
}

coded!(RequestState {
    Draft => "draft",
    Submitted => "submitted",
    UnderReview => "under-review",
    Accepted => "accepted",
    Declined => "declined",
    Closed => "closed",
});

impl RequestState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Request(match self {
            Self::Draft => policy::Request::Draft,
            Self::Submitted => policy::Request::Submitted,
            Self::UnderReview => policy::Request::UnderReview,
            Self::Accepted => policy::Request::Accepted,
            Self::Declined => policy::Request::Declined,
            Self::Closed => policy::Request::Closed,
        })
    }

    /// Whose turn it is: the Member's own while it writes, then the secretariat's until the end.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Draft => Some(Turn::Member),
            Self::Submitted | Self::UnderReview | Self::Accepted => Some(Turn::Secretariat),
            Self::Declined | Self::Closed => None,
        }
    }

    /// Whether it was accepted, then or before: assistance may answer it.
    pub const fn was_accepted(self) -> bool {
        matches!(self, Self::Accepted | Self::Closed)
    }
}

/// How a request ended that was not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// Refused, with a reason.
    Declined,
    /// Somebody else can help better.
    Redirected,
    /// The Member took it back.
    Withdrawn,
}

coded!(Ending { Declined => "declined", Redirected => "redirected", Withdrawn => "withdrawn" });

/// Why an accepted request is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClosingReason {
    /// What was asked for was given.
    Answered,
    /// Somebody else gave it.
    AnsweredElsewhere,
    /// The Member does not need it any more.
    NoLongerNeeded,
    /// It could not be given.
    NotPossible,
}

coded!(ClosingReason {
    Answered => "answered",
    AnsweredElsewhere => "answered-elsewhere",
    NoLongerNeeded => "no-longer-needed",
    NotPossible => "not-possible",
});

/// Something said on a request, or why a step was taken; kept with its day, none is overwritten. Protected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: SaidId,
    /// On which request.
    pub request: RequestId,
    /// As what it was said.
    pub voice: Voice,
    /// The words.
    pub text: String,
    /// The day it was said or came in.
    pub on: Day,
    /// Where an officer took the Member's answer from; empty where the Member wrote it here.
    pub source: String,
    /// Who entered it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// As what something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// A question to the Member.
    Question,
    /// The Member's answer to what was asked.
    Answer,
    /// A remark of whoever wrote it.
    Remark,
    /// Why a step was taken.
    Reason,
}

coded!(Voice { Question => "question", Answer => "answer", Remark => "remark", Reason => "reason" });

impl Request {
    /// Whom and what it concerns: offices held for its Member, or for the plan of an action it relates to, count.
    pub fn concerns(&self, plans: impl IntoIterator<Item = Scope>) -> Vec<Scope> {
        let mut concerns = vec![Scope::of(self.member)];
        for plan in plans {
            if !concerns.contains(&plan) {
                concerns.push(plan);
            }
        }
        concerns
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_request_is_called_by_member_year_and_serial() {
        assert_eq!(Number { year: 2026, serial: 3 }.label("WS"), "WS-2026-3");
    }

    #[test]
    fn a_window_binds_only_with_the_days_it_names() {
        let check = |from, until, expect| {
            let window = Window { from, until };
            assert_eq!(window.holds(date(2027, 5, 3), date(2027, 5, 7)), expect, "{window:?}");
        };
        check(None, None, true);
        check(Some(date(2027, 5, 3)), Some(date(2027, 5, 7)), true);
        check(Some(date(2027, 5, 4)), None, false);
        check(None, Some(date(2027, 5, 6)), false);
        assert!(Window { from: Some(date(2027, 5, 4)), until: Some(date(2027, 5, 3)) }.is_reversed());
    }
}
